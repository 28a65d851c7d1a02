#!/bin/bash
# kitty 0.26.5: a graphics command that comes in two pieces inside a synchronized update is lost.
#
# What happens: between CSI ? 2026 h and CSI ? 2026 l kitty keeps what it reads, and shows all of it at the end. A command
# of its own graphics protocol (ESC _ G ... ESC \) that reaches it there in two reads is thrown away: no picture, no
# answer, no error. A pseudo-terminal hands over 4096 bytes at a time, so each picture of more than that is in danger, and
# on a busy machine any command is. Outside of an update the same pieces arrive whole.
# One would guess: where a read ends has no meaning; a terminal puts a sequence together, as it does outside.
#
# Seen:
#   kitty 0.26.5 created by Kovid Goyal
#   whole, in an update:       OK
#   in two pieces, alone:      OK
#   in two pieces, in an update: no answer
# Needs Debian 12 with the packages kitty, xvfb and libgl1-mesa-dri, and python3. Ends with 0 while it is so, 1 when it
# changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
screen=
for program in kitty Xvfb python3; do
    command -v "$program" >/dev/null || { echo "could not be tried: no $program" >&2; exit 2; }
done
cat > ask.py <<'END_OF_ASK'
import os, re, select, termios, time, tty
tty.setraw(0)


def answer(number, pieces):
    for piece in pieces:
        os.write(1, piece)
        time.sleep(0.1)
    got, end = b"", time.monotonic() + 2
    while time.monotonic() < end and select.select([0], [], [], end - time.monotonic())[0]:
        got += os.read(0, 4096)
        if found := re.search(rb"\x1b_Gi=%d;(\w+)" % number, got):
            return found[1].decode()
    return "no answer"


def command(number):  # one red point is sent
    return b"\x1b_Ga=t,f=24,s=1,v=1,t=d,i=%d;/wAA\x1b\\" % number


begin, end = b"\x1b[?2026h", b"\x1b[?2026l"
with open("answers.new", "w") as out:
    print(answer(1, [begin + command(1) + end]), file=out)
    print(answer(2, [command(2)[:20], command(2)[20:]]), file=out)
    print(answer(3, [begin + command(3)[:20], command(3)[20:] + end]), file=out)
os.rename("answers.new", "answers")
END_OF_ASK
mkfifo number
Xvfb -displayfd 3 -screen 0 400x300x24 -nolisten tcp 3> number 2>/dev/null &
screen=$!
read -r display < number
env -i HOME="$tmp" PATH="$PATH" DISPLAY=":$display" LANG=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 \
    kitty --config NONE -o update_check_interval=0 python3 "$tmp/ask.py" 2>said || true
[ -e answers ] || { echo "could not be tried: $(tail -n 1 said)" >&2; exit 2; }
{ read -r whole; read -r alone; read -r split; } < answers
kitty --version
echo "whole, in an update:         $whole"
echo "in two pieces, alone:        $alone"
echo "in two pieces, in an update: $split"
if [ "$whole, $alone, $split" = "OK, OK, no answer" ]; then
    echo "as before: lost"
else
    echo "changed" >&2
    exit 1
fi
