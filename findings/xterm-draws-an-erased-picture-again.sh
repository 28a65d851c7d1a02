#!/bin/bash
# xterm 379: a sixel picture whose cells were erased by CSI n X comes back when the window is drawn anew.
#
# What happens: erasing characters (ECH) blanks the cells and takes the picture off the window, but xterm keeps it, and
# draws it again whenever the window is: after it was covered, or its colours are reversed and back (CSI ? 5 h and l). Blanks
# that are written over the same cells take it away for good.
# One would guess: erasing cells and writing blanks into them leave the same window.
#
# Seen (red points on the window):
#   drawn: some
#   erased: none
#   erased, drawn anew: some
#   blanks written, drawn anew: none
# Needs Debian 12 with the packages xterm (379), xvfb and imagemagick, and python3. Ends with 0 while it is so, 1 when it
# changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
screen=
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
for program in xterm Xvfb import python3; do
    command -v "$program" >/dev/null || { echo "could not be tried: no $program" >&2; exit 2; }
done
cat > show.sh <<'END_OF_SHOW'
# Says that a step is to be looked at, and waits until it was.
step() { sleep 0.7; touch "$1"; until [ -e "$1.seen" ]; do sleep 0.1; done; }
anew() { printf '\033[?5h'; sleep 0.3; printf '\033[?5l'; }
rows() { for row in 1 2 3 4 5 6; do printf '\033[%d;1H%b' "$row" "$1"; done; }
printf '\033[2J\033[2;1H\033Pq#1;2;100;0;0#1!60~-!60~-!60~\033\\'
step drawn
rows '\033[20X'
step erased
anew
step again
rows '                    '
anew
step written
END_OF_SHOW
mkfifo number
Xvfb -displayfd 3 -screen 0 500x300x24 -nolisten tcp 3> number 2>/dev/null &
screen=$!
read -r display < number
env -i HOME="$tmp" PATH="$PATH" DISPLAY=":$display" LANG=C.UTF-8 xterm -ti vt340 -geometry 40x10 -e sh show.sh 2>said &

# Whether there are red points when a step was done.
red() {
    tries=0
    until [ -e "$1" ]; do
        tries=$((tries + 1))
        [ "$tries" -le 200 ] || { echo "could not be tried: $(tail -n 1 said)" >&2; exit 2; }
        sleep 0.1
    done
    import -display ":$display" -window root -depth 8 rgb:points
    touch "$1.seen"
    python3 -c '
points = open("points", "rb").read()
rgb = zip(points[0::3], points[1::3], points[2::3])
print("some" if any(r > 200 and g < 60 and b < 60 for r, g, b in rgb) else "none")'
}

drawn=$(red drawn)
erased=$(red erased)
again=$(red again)
written=$(red written)
xterm -version
echo "drawn: $drawn"
echo "erased: $erased"
echo "erased, drawn anew: $again"
echo "blanks written, drawn anew: $written"
if [ "$drawn, $erased, $again, $written" = "some, none, some, none" ]; then
    echo "as before: it comes back"
else
    echo "changed" >&2
    exit 1
fi
