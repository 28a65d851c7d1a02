#!/bin/bash
# PulseAudio 16.1: on a null sink a tenth of a second takes two, whatever latency the player asks for.
#
# What happens: a null sink is configured for a latency of 2 s. A player that waits for the end of its sound waits about
# that long, even when it asked for 50 ms. Once something reads the sink's monitor at a low latency, the player is done
# in time on the very same sink. So whoever tests when sounds come measures the sink, unless a reader keeps it awake.
# One would guess: a sink that throws all away is the quickest there is, and a player gets the latency it asks for.
#
# Seen, the quickest of three each:
#   pulseaudio 16.1
#   0.1 s of sound takes 1.99 s
#   0.1 s of sound, 50 ms asked for, takes 2.08 s
#   0.1 s of sound, while the monitor is read, takes 0.12 s
# Needs Debian 12 and its package lists. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d) started=
trap 'for id in $started; do kill "$id" 2>/dev/null || true; done; wait; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
bring() { # fetches these packages and the libraries that they need and the machine lacks, and unpacks them here
    for name in $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "${@%%=*}" | grep "^lib" | sort -u); do
        dpkg-query -W -f "\${Status}" "$name" 2>/dev/null | grep -q " installed" || set -- "$@" "$name"
    done
    apt-get download -qq -o APT::Sandbox::User=root "$@" && for package in ./*.deb; do dpkg -x "$package" .; done
}
bring pulseaudio=16.1+dfsg1-2+b1 pulseaudio-utils=16.1+dfsg1-2+b1 libpulse0=16.1+dfsg1-2+b1 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
libraries=$(echo "$tmp"/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH=$libraries:$libraries/pulseaudio PATH=$tmp/usr/bin:$PATH HOME=$tmp XDG_RUNTIME_DIR=$tmp
export PULSE_SERVER=unix:$tmp/server
pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 -p "$(echo "$tmp"/usr/lib/pulse-*/modules)" \
    -L "module-native-protocol-unix socket=$tmp/server" -L "module-null-sink sink_name=nowhere" >log 2>&1 &
started=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do pactl info >/dev/null 2>&1 && break; sleep 0.5; done
head -c 8820 /dev/zero > sound # 0.1 s, 44,100 frames a second, one channel
quickest() { # in hundredths of a second
    for _ in 1 2 3; do
        began=$(date +%s%N)
        paplay --raw --rate=44100 --channels=1 "$@" sound
        echo $((( $(date +%s%N) - began ) / 10000000))
    done | sort -n | head -1
}
seconds() { printf '%d.%02d s\n' $(($1 / 100)) $(($1 % 100)); }
plain=$(quickest) asked=$(quickest --latency-msec=50)
parec --latency-msec=20 -d nowhere.monitor >/dev/null 2>&1 &
started="$! $started"
sleep 1
read_along=$(quickest)
pulseaudio --version 2>/dev/null | sed 's/-.*//'
echo "0.1 s of sound takes $(seconds "$plain")"
echo "0.1 s of sound, 50 ms asked for, takes $(seconds "$asked")"
echo "0.1 s of sound, while the monitor is read, takes $(seconds "$read_along")"
if [ "$plain" -ge 150 ] && [ "$asked" -ge 150 ] && [ "$read_along" -le 100 ]; then
    echo "as before: the sink holds players back"
else
    echo "changed: the sink takes another time" >&2
    exit 1
fi
