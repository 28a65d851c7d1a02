#!/bin/bash
# festival 2.5.0, text2wave: into a pipe, the true header comes last.
#
# What happens: text2wave writes a WAV header that claims no samples, then the speech, then goes back to the start to
# write the true header. A pipe has no start to go back to: nobody looks at the failure, and the header is written where
# it stands. What a reader gets is an empty sound, 44 bytes of noise at the end, and exit status 0.
# One would guess: a program whose output is standard output unless told otherwise can write to a pipe; a length that is
# not known yet is claimed as the largest there is, as others do.
#
# Seen:
#   festival 1:2.5.0-9
#   file: header claims 36486 bytes of sound; the file has 36486 after it
#   pipe: header claims 0 bytes of sound; the stream has 36530 after it
#   pipe: the last 44 bytes are a RIFF header that claims 36486
# Needs Debian 12 and its package lists. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
bring() { # fetches these packages and the libraries that they need and the machine lacks, and unpacks them here
    for name in $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "${@%%=*}" | grep '^lib' | sort -u); do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q ' installed' || set -- "$@" "$name"
    done
    apt-get download -qq -o APT::Sandbox::User=root "$@" && for package in ./*.deb; do dpkg -x "$package" .; done
}
bring festival=1:2.5.0-9 libestools2.5=1:2.5.0-13 festlex-cmu=2.4-2 festlex-poslex=2.4-1 festvox-kallpc16k=2.4-1 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
text2wave() { # the script itself, with its data where it was unpacked
    LD_LIBRARY_PATH=$(echo "$tmp"/usr/lib/*-linux-gnu) usr/bin/festival --datadir "$tmp/usr/share/festival" \
        --libdir "$tmp/usr/share/festival" -b '(set! argv nil)' "(load \"$tmp/usr/bin/text2wave\")"
}
claimed() { od -An -t u4 -j 40 -N 4 "$1" | tr -d ' '; }
echo "Hold." | text2wave > file.wav
echo "Hold." | text2wave | cat > pipe.wav
tail -c 44 pipe.wav > last.wav
sound=$(($(wc -c < file.wav) - 44)) stream=$(($(wc -c < pipe.wav) - 44))
echo "festival 1:2.5.0-9"
echo "file: header claims $(claimed file.wav) bytes of sound; the file has $sound after it"
echo "pipe: header claims $(claimed pipe.wav) bytes of sound; the stream has $stream after it"
echo "pipe: the last 44 bytes are a $(head -c 4 last.wav) header that claims $(claimed last.wav)"
if [ "$(claimed file.wav)" = "$sound" ] && [ "$(claimed pipe.wav)" = 0 ] && [ "$stream" = $((sound + 44)) ] \
    && [ "$(head -c 4 last.wav)" = RIFF ] && [ "$(claimed last.wav)" = "$sound" ]; then
    echo "as before: the header comes last"
else
    echo "changed: the header is another one" >&2
    exit 1
fi
