#!/bin/bash
# flite 2.2: a voice that it does not have is replaced by another, at half the rate, without a word.
#
# What happens: with `-voice` and a name that is neither of its voices nor a file, flite speaks in its first voice, kal, at
# 8 kHz, writes nothing to standard error and ends with 0. Without `-voice` it speaks in kal16, or kal, at once.
# One would guess: as with espeak-ng, an unknown voice is an error; or at least the usual voice speaks and it is said.
#
# Seen:
#   flite 2.2-5
#   -voice slt: status 0, 16000 Hz, says nothing
#   -voice zyx: status 0, 8000 Hz, says nothing
#   espeak-ng -v zyx: status 1
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
speech=1.51+dfsg-10+deb12u2
bring flite=2.2-5 libflite1=2.2-5 espeak-ng=$speech libespeak-ng1=$speech espeak-ng-data=$speech ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
libraries=$(echo "$tmp"/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH=$libraries
echo "flite 2.2-5"
same=yes
check() { # the voice, the rate that its sound had
    status=0
    usr/bin/flite -voice "$1" -o "$1.wav" -t 'Rest.' 2> words || status=$?
    rate=$(od -An -t u4 -j 24 -N 4 "$1.wav" | tr -d ' ')
    words=$(cat words)
    echo "-voice $1: status $status, $rate Hz, says ${words:-nothing}"
    [ "$status $rate $words" = "0 $2 " ] || same=no
}
check slt 16000
check zyx 8000
status=0
usr/bin/espeak-ng --path="$libraries" -v zyx -w x.wav 'Rest.' 2> /dev/null || status=$?
echo "espeak-ng -v zyx: status $status"
[ "$status" = 1 ] || same=no
if [ "$same" = yes ]; then
    echo "as before: another voice speaks"
else
    echo "changed: it does otherwise" >&2
    exit 1
fi
