#!/bin/bash
# GNU screen 4.9.0: 24-bit colours are not ignored but taken apart and obeyed, under a COLORTERM that says they work.
#
# What happens: screen 4.9 knows the 256 colours (38;5;n) but not 38;2;r;g;b. It does what each of the numbers means
# alone: 2 is faint, and then the amounts of red, green and blue are attributes too: 1 bold, 5 blinking, 7 reversed, 33
# yellow, 44 on blue, 90 grey. A dark teal blinks in yellow on blue. The spelling with colons fares no better. Meanwhile
# COLORTERM=truecolor from the terminal outside is still in the environment of what runs inside.
# One would guess: a terminal that does not know a colour shows none, and COLORTERM is taken away where it is not true.
#
# Seen:
#   Screen version 4.09.00 (GNU) 30-Jan-22
#   inside: TERM=screen-256color COLORTERM=truecolor
#   38;2;5;33;44   a dark teal       becomes  2 5 33 44
#   38;2;7;1;90    a dark blue       becomes  2 1 7 30 90
#   38:2::5:33:44  teal with colons  becomes  5 33 44
#   38;5;23        one of the 256    becomes  38;5;23
# Needs Debian 12, its package lists, python3. Ends with 0 while it is so, 1 when it changed, 2 when it was not tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
bring() { # fetches these packages and the libraries that they need and the machine lacks, and unpacks them here
    for name in $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "${@%%=*}" | grep "^lib" | sort -u); do
        dpkg-query -W -f "\${Status}" "$name" 2>/dev/null | grep -q " installed" || set -- "$@" "$name"
    done
    apt-get download -qq -o APT::Sandbox::User=root "$@" && for package in ./*.deb; do dpkg -x "$package" .; done
}
bring screen=4.9.0-4 libutempter0=1.2.1-3 || { echo "could not be tried: packages are missing" >&2; exit 2; }
export LD_LIBRARY_PATH="$(echo "$tmp"/usr/lib/*-linux-gnu)" SCREENDIR=$tmp/sockets
mkdir -m 700 sockets
cat > inside <<'END'
printf '\n(TERM=%s COLORTERM=%s)\n' "$TERM" "$COLORTERM"
for colour in '38;2;5;33;44' '38;2;7;1;90' '38:2::5:33:44' '38;5;23'; do printf '<\033[%smX\033[0m>\n' "$colour"; done
sleep 1
END
# What screen tells the terminal that it runs in.
TERM=xterm-256color COLORTERM=truecolor LC_ALL=C.UTF-8 python3 - > outside 2>/dev/null <<'END'
import pty
pty.spawn(["usr/bin/screen", "-ln", "-U", "-T", "screen-256color", "-c", "/dev/null", "sh", "inside"])
END
became() { # the attributes before the n-th X
    grep -ao '<.*X' outside | sed -n "$1p" | grep -ao '\[[0-9;]*m' | tr -d '[m' | paste -sd ' ' -
}
inside=$(grep -ao '(TERM=[^)]*' outside | head -1)
usr/bin/screen --version || true
echo "inside: ${inside#(}"
echo "38;2;5;33;44   a dark teal       becomes  $(became 1)"
echo "38;2;7;1;90    a dark blue       becomes  $(became 2)"
echo "38:2::5:33:44  teal with colons  becomes  $(became 3)"
echo "38;5;23        one of the 256    becomes  $(became 4)"
if [ "$(became 1), $(became 2), $(became 3), $(became 4)" = "2 5 33 44, 2 1 7 30 90, 5 33 44, 38;5;23" ] \
    && [ "$inside" = "(TERM=screen-256color COLORTERM=truecolor" ]; then
    echo "as before: the parts of a colour are obeyed"
else
    echo "changed: other attributes than before" >&2
    exit 1
fi
