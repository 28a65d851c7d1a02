#!/bin/bash
# flite 2.2: two sentences have a pause between them when they come from a file or a pipe, and none as an argument.
#
# What happens: a text after `-t`, or as the first argument, is one utterance, whatever stops are in it; a text that is read
# is cut into sentences, each with its own melody and the silence around it. The same words take another time.
# One would guess: how a text arrives has no say in how it sounds.
#
# Seen:
#   flite 2.2-5
#   argument: 80044 bytes
#   pipe: 94124 bytes
#   file: 94124 bytes
#   one sentence, argument: 36524 bytes; pipe: 36524 bytes
# Needs Debian 12 and its package lists. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
bring() { # fetches these packages and the libraries that they need and the machine lacks, and unpacks them here
    for name in $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "${@%%=*}" | grep '^lib' | sort -u); do
        case " $* " in *" $name="*) continue ;; esac
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q ' installed' || set -- "$@" "$name"
    done
    apt-get download -qq -o APT::Sandbox::User=root "$@" && for package in ./*.deb; do dpkg -x "$package" .; done
}
bring flite=2.2-5 libflite1=2.2-5 || { echo "could not be tried: packages are missing" >&2; exit 2; }
LD_LIBRARY_PATH=$(echo "$tmp"/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH
say() { usr/bin/flite -voice slt -o "$1.wav" "${@:2}"; }
bytes() { wc -c < "$1.wav"; }
two='Next: right side. Seated twist.' one='Seated twist.'
printf '%s' "$two" > two.txt
say argument -t "$two"
say pipe < two.txt
say file -f two.txt
say one-argument -t "$one"
printf '%s' "$one" | say one-pipe
echo "flite 2.2-5"
echo "argument: $(bytes argument) bytes"
echo "pipe: $(bytes pipe) bytes"
echo "file: $(bytes file) bytes"
echo "one sentence, argument: $(bytes one-argument) bytes; pipe: $(bytes one-pipe) bytes"
if [ "$(bytes argument)" -lt "$(bytes pipe)" ] && [ "$(bytes pipe)" = "$(bytes file)" ] \
    && [ "$(bytes one-argument)" = "$(bytes one-pipe)" ]; then
    echo "as before: an argument has no pauses"
else
    echo "changed: it pauses otherwise" >&2
    exit 1
fi
