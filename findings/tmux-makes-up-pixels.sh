#!/bin/bash
# tmux 3.3a: in a terminal that does not say how many pixels it has, programs are told 16 by 32 a cell.
#
# What happens: the system keeps rows, columns and pixels of a window (TIOCGWINSZ); 0 pixels mean: not known, as VTE's
# terminals and qterminal leave it. tmux passes real pixels on as they are a cell, and where they are 0 hands out numbers
# of its own: a window of 100 by 29 cells has 1600 by 928. Nothing tells them from true ones.
# One would guess: what is not known outside is not known inside, and stays 0.
#
# Seen, columns rows wide high:
#   outside 900 by 540: 100 29 900 522
#   outside not known:  100 29 1600 928
# Needs Debian 12 and its package lists, and python3. Ends with 0 while it is so, 1 when it changed, 2 when it could not be
# tried.
set -eu
tmp=$(mktemp -d)
trap '"$tmp/tmux" kill-server 2>/dev/null || true; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
command -v python3 >/dev/null || { echo "could not be tried: no python3" >&2; exit 2; }
bring() { # fetches these packages and the libraries that they need and the machine lacks, and unpacks them here
    for name in $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "${@%%=*}" | grep "^lib" | sort -u); do
        dpkg-query -W -f "\${Status}" "$name" 2>/dev/null | grep -q " installed" || set -- "$@" "$name"
    done
    apt-get download -qq -o APT::Sandbox::User=root "$@" && for package in ./*.deb; do dpkg -x "$package" .; done
}
bring tmux=3.3a-3 libevent-core-2.1-7=2.1.12-stable-8+deb12u1 libutempter0=1.2.1-3 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s/usr/bin/tmux -f /dev/null -S %s/socket "$@"\n' \
    "$(echo "$tmp"/usr/lib/*-linux-gnu)" "$tmp" "$tmp" > tmux
chmod +x tmux
cat > inside.py <<'END_OF_INSIDE'
import fcntl, os, struct, termios, time
time.sleep(1)  # until tmux has the size of its terminal
rows, columns, wide, high = struct.unpack("HHHH", fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8)))
with open("told.new", "w") as out:
    print(columns, rows, wide, high, file=out)
os.rename("told.new", "told")
END_OF_INSIDE
cat > outside.py <<'END_OF_OUTSIDE'
import fcntl, os, pty, select, struct, sys, termios, time
wide, high = int(sys.argv[1]), int(sys.argv[2])
child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
    os.environ.pop("TMUX", None)
    time.sleep(0.5)  # until the window has its size
    os.execv("./tmux", ["tmux", "new-session", "python3 inside.py"])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, wide, high))
end = time.monotonic() + 20
while time.monotonic() < end and not os.path.exists("told"):
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            os.read(terminal, 4096)
        except OSError:
            break
if not os.path.exists("told"):
    sys.exit("could not be tried: tmux said nothing")
print(open("told").read().strip())
os.remove("told")
END_OF_OUTSIDE
known=$(python3 outside.py 900 540) || exit 2
unknown=$(python3 outside.py 0 0) || exit 2
./tmux -V
echo "outside 900 by 540: $known"
echo "outside not known:  $unknown"
if [ "$known, $unknown" = "100 29 900 522, 100 29 1600 928" ]; then
    echo "as before: made up"
else
    echo "changed" >&2
    exit 1
fi
