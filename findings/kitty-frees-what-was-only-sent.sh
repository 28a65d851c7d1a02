#!/bin/bash
# kitty 0.26.5: CSI 2 J frees every picture that stands nowhere, also one that was sent a moment before to be placed next.
#
# What happens: by kitty's graphics protocol a picture is sent under a number (a=t) and placed later (a=p). Erasing the
# screen takes pictures off it; kitty then also forgets those that were never on it. CSI H CSI J erases the same cells and
# forgets none. Konsole 22.12 keeps the picture in both cases.
# One would guess: erasing is about what is on the screen; what was sent stays until it is deleted by its number.
#
# Seen (the answer to placing it):
#   sent, placed:                    OK
#   sent, CSI 2 J, placed:           ENOENT
#   sent, CSI H CSI J, placed:       OK
# Needs Debian 12 with the packages kitty (0.26.5), xvfb and libgl1-mesa-dri, and python3. Ends with 0 while it is so, 1 when
# it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
screen=
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
for program in kitty Xvfb python3; do
    command -v "$program" >/dev/null || { echo "could not be tried: no $program" >&2; exit 2; }
done
cat > ask.py <<'END_OF_ASK'
import os, re, select, time, tty
tty.setraw(0)


def ask(number, sent):
    os.write(1, sent)
    got, end = b"", time.monotonic() + 3
    while time.monotonic() < end and select.select([0], [], [], max(0, end - time.monotonic()))[0]:
        got += os.read(0, 4096)
        if found := re.search(rb"\x1b_Gi=%d[^;]*;(\w+)" % number, got):
            return found[1].decode()
    return "no answer"


with open("answers.new", "w") as out:
    for number, erase in enumerate([b"", b"\x1b[2J", b"\x1b[H\x1b[J"], 1):
        ask(number, b"\x1b_Ga=t,f=24,s=1,v=1,t=d,i=%d;/wAA\x1b\\" % number)  # one red point is sent
        os.write(1, erase)
        print(ask(number, b"\x1b_Ga=p,i=%d,c=2,r=1,C=1\x1b\\" % number), file=out)
os.rename("answers.new", "answers")
END_OF_ASK
mkfifo number
Xvfb -displayfd 3 -screen 0 400x300x24 -nolisten tcp 3> number 2>/dev/null &
screen=$!
read -r display < number
env -i HOME="$tmp" PATH="$PATH" DISPLAY=":$display" LANG=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 \
    kitty --config NONE -o update_check_interval=0 python3 "$tmp/ask.py" 2>said || true
[ -e answers ] || { echo "could not be tried: $(tail -n 1 said)" >&2; exit 2; }
{ read -r placed; read -r erased; read -r below; } < answers
kitty --version
echo "sent, placed:                    $placed"
echo "sent, CSI 2 J, placed:           $erased"
echo "sent, CSI H CSI J, placed:       $below"
if [ "$placed, $erased, $below" = "OK, ENOENT, OK" ]; then
    echo "as before: freed"
else
    echo "changed" >&2
    exit 1
fi
