#!/bin/bash
# mlterm 3.9.0: of one SGR sequence ten numbers are read; what a 24-bit colour then lacks is taken for colours.
#
# What happens: CSI 0;38;2;R;G;B;48;2;R;G;B m resets, and names a letter's and a background's colour: eleven numbers. The
# eleventh is dropped, and with it the background's colour: its red and green are read again as attributes of their own.
# 42;42 is green, so that a dark grey bar becomes a bright green one. Without the reset, or in two sequences, it is grey.
# One would guess: eleven numbers are not too many, or a colour that is cut off is left out.
#
# Seen:
#   in two sequences: no green
#   in one: green
# Needs Debian 12 with the packages mlterm (3.9.0), xvfb and imagemagick, and python3. Ends with 0 while it is so, 1 when it
# changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
screen=
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
for program in mlterm Xvfb import python3; do
    command -v "$program" >/dev/null || { echo "could not be tried: no $program" >&2; exit 2; }
done
mkfifo number
Xvfb -displayfd 3 -screen 0 400x300x24 -nolisten tcp 3> number 2>/dev/null &
screen=$!
read -r display < number

# Fills a line with a background of 42, 42, 42 and counts the green points of the screen.
green() {
    printf '\033[2J\033[H\033[%s                    ' "$1" > shown
    rm -f ready
    env -i HOME="$tmp" PATH="$PATH" DISPLAY=":$display" LANG=C.UTF-8 \
        mlterm -g 30x5 -e sh -c "cat '$tmp/shown'; touch '$tmp/ready'; sleep 3" 2>said &
    local terminal=$! tries=0
    until [ -e ready ]; do
        tries=$((tries + 1))
        [ "$tries" -le 100 ] || { echo "could not be tried: $(tail -n 1 said)" >&2; exit 2; }
        sleep 0.1
    done
    sleep 1
    import -display ":$display" -window root -depth 8 rgb:points
    kill "$terminal" 2>/dev/null || true
    wait "$terminal" 2>/dev/null || true
    python3 -c '
points = open("points", "rb").read()
rgb = zip(points[0::3], points[1::3], points[2::3])
print("green" if sum(g > 120 and g > 2 * max(r, b) for r, g, b in rgb) > 500 else "no green")'
}

split=$(green '0m'$'\033''[38;2;198;201;205;48;2;42;42;42m')
whole=$(green '0;38;2;198;201;205;48;2;42;42;42m')
mlterm --version | head -n 1
echo "in two sequences: $split"
echo "in one: $whole"
if [ "$split, $whole" = "no green, green" ]; then
    echo "as before: the eleventh number is lost"
else
    echo "changed" >&2
    exit 1
fi
