#!/bin/bash
# tmux 3.3a: asked for the size of its window, it answers with columns and rows the wrong way round.
#
# What happens: CSI 18 t asks how many characters the window holds. xterm, whose question it is, answers 8 ; rows ;
# columns. tmux 3.3a answers 8 ; columns ; rows. Both are numbers of a likely size, so nothing looks wrong until a
# program draws for a window of 100 rows. The kernel's answer (stty size) is right.
# One would guess: an answer in xterm's form has xterm's order, or does not come at all.
#
# Seen:
#   tmux 3.3a
#   stty size: 30 100
#   CSI 18 t:  8;100;30t
# Needs Debian 12 and its package lists. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'TMUX_TMPDIR="$tmp" tmux kill-server 2>/dev/null || true; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
bring() { # fetches these packages and the libraries that they need and the machine lacks, and unpacks them here
    for name in $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "${@%%=*}" | grep "^lib" | sort -u); do
        dpkg-query -W -f "\${Status}" "$name" 2>/dev/null | grep -q " installed" || set -- "$@" "$name"
    done
    apt-get download -qq -o APT::Sandbox::User=root "$@" && for package in ./*.deb; do dpkg -x "$package" .; done
}
bring tmux=3.3a-3 libevent-core-2.1-7=2.1.12-stable-8+deb12u1 libutempter0=1.2.1-3 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
tmux() { LD_LIBRARY_PATH=$(echo "$tmp"/usr/lib/*-linux-gnu) TMUX_TMPDIR=$tmp "$tmp/usr/bin/tmux" -f /dev/null "$@"; }
cat > ask <<'END'
stty size > size
stty raw -echo min 0 time 30
printf '\033[18t'
dd bs=64 count=1 2>/dev/null | tr -d '\033[' > answer
mv answer answered
END
unset TMUX
LC_ALL=C.UTF-8 tmux new-session -d -x 100 -y 30 "sh ask"
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e answered ] && break; sleep 0.5; done
tmux -V
echo "stty size: $(cat size)"
echo "CSI 18 t:  $(cat answered)"
if [ "$(cat size)" = "30 100" ] && [ "$(cat answered)" = "8;100;30t" ]; then
    echo "as before: swapped"
else
    echo "changed: another answer" >&2
    exit 1
fi
