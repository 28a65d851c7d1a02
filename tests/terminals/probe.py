#!/usr/bin/env python3
"""Asks the terminal that it runs in what supple asks, and tells what came back, when, and what of it was printed.

    tests/terminals/probe.py            in the terminal at hand
    tests/terminals/probe.py FILE       the same, as JSON into a file

A question was printed if the cursor is elsewhere after it than before: then the terminal does not know the sequence.
"""
import json
import os
import re
import select
import sys
import termios
import time
import tty

QUESTIONS = {
    "DA1": "\x1b[c",
    "DA2": "\x1b[>c",
    "XTVERSION": "\x1b[>q",
    "kitty graphics": "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\",
    "CSI 16 t": "\x1b[16t",
    "CSI 14 t": "\x1b[14t",
    "OSC 11": "\x1b]11;?\x1b\\",
    "OSC 11 (BEL)": "\x1b]11;?\x07",
    "DECRQM 2026": "\x1b[?2026$p",
    "DECRQM 2031": "\x1b[?2031$p",
    "XTSMGRAPHICS registers": "\x1b[?1;1;0S",
    "XTSMGRAPHICS size": "\x1b[?2;1;0S",
    "kitty keyboard": "\x1b[?u",
    "CSI ? 996 n": "\x1b[?996n",
}
VARIABLES = ("TERM", "COLORTERM", "COLORFGBG", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "MLTERM",
             "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "ALACRITTY_LOG", "TMUX", "STY", "SSH_CONNECTION", "WINDOWID")
PATIENCE = 1.0


def read(limit):
    """What comes within `limit` seconds, and until 0.15 s pass without more; and after how many milliseconds it began."""
    start, end, first, got = time.monotonic(), time.monotonic() + limit, None, b""
    while (left := end - time.monotonic()) > 0 and select.select([0], [], [], left)[0]:
        got += os.read(0, 4096)
        first = first or time.monotonic()
        end = time.monotonic() + 0.15
    return got.decode(errors="replace"), round(1000 * (first - start), 1) if first else None


def place():
    """The cursor's row and column, or None."""
    os.write(1, b"\x1b[6n")
    found = re.search(r"\x1b\[(\d+);(\d+)R", read(PATIENCE)[0])
    return [int(found[1]), int(found[2])] if found else None


def main():
    held = termios.tcgetattr(0)
    facts = {"environment": {name: os.environ[name] for name in VARIABLES if name in os.environ}, "answers": {}}
    tty.setraw(0)
    try:
        os.write(1, b"\x1b[?1049h\x1b[H")
        for name, question in QUESTIONS.items():
            os.write(1, b"\x1b[2J\x1b[5;5H")
            before = place()
            os.write(1, question.encode())
            answer, late = read(PATIENCE)
            after = place()
            facts["answers"][name] = {"answer": answer, "ms": late, "printed": before != after}
        # All at once, as supple would ask: is the order kept, and does everything come?
        os.write(1, b"\x1b[2J\x1b[5;5H" + "".join(QUESTIONS[name] for name in ("OSC 11", "CSI 16 t", "DA1")).encode())
        answer, late = read(PATIENCE)
        facts["answers"]["OSC 11, CSI 16 t, DA1 in one"] = {"answer": answer, "ms": late, "printed": False}
        size = os.get_terminal_size(1)
        facts["size"] = [size.columns, size.lines]
        import fcntl
        import struct
        facts["TIOCGWINSZ"] = struct.unpack("HHHH", fcntl.ioctl(1, termios.TIOCGWINSZ, bytes(8)))
    finally:
        os.write(1, b"\x1b[2J\x1b[?1049l")
        termios.tcsetattr(0, termios.TCSANOW, held)
    if sys.argv[1:]:
        with open(sys.argv[1], "w") as file:
            json.dump(facts, file, indent=1)
        return
    for name, value in facts["environment"].items():
        print(f"{name}={value}")
    for name, fact in facts["answers"].items():
        said = fact["answer"].replace("\x1b", "ESC ") or "-"
        print(f"{name:30} {said} {fact['ms'] or ''} {'PRINTED' if fact['printed'] else ''}")


if __name__ == "__main__":
    main()
