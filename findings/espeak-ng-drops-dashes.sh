#!/bin/bash
# espeak-ng 1.51: a range written with a dash, "10–15", is spoken as two numbers in a row, "ten fifteen".
#
# What happens: the dash that typography wants between numbers is not spoken, nor a hyphen with a blank on each side. A
# hyphen without blanks is spoken as its name, "dash" ("Strich" in German), a minus sign as "minus". None of
# them gives a range. Units are letters: "30 s" is "thirty ess", "45s" is "forty-five z".
# One would guess: as in "10:30", "1½" and "3×10", which it knows how to read, a range becomes "ten to fifteen".
#
# Seen:
#   espeak-ng 1.51+dfsg-10+deb12u2
#   Hold 10–15 seconds. = hˈəʊld tˈɛn fˈɪftiːn sˈɛkəndz
#   Hold 10 - 15 seconds. = hˈəʊld tˈɛn fˈɪftiːn sˈɛkəndz
#   Hold 10-15 seconds. = hˈəʊld tˈɛn dˈaʃ fˈɪftiːn sˈɛkəndz
#   Hold 10 15 seconds. = hˈəʊld tˈɛn fˈɪftiːn sˈɛkəndz
#   Hold 30 s. = hˈəʊld θˈɜːti ˈɛs
#   Hold 45s. = hˈəʊld fˈɔːti fˈaɪv z
#   3×10 = θɹˈiː tˈaɪmz tˈɛn
# Needs Debian 12 and its package lists. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
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
version=1.51+dfsg-10+deb12u2
bring espeak-ng=$version libespeak-ng1=$version espeak-ng-data=$version ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
libraries=$(echo "$tmp"/usr/lib/*-linux-gnu)
said() { # in phonetic letters
    LD_LIBRARY_PATH=$libraries usr/bin/espeak-ng --path="$libraries" -q --ipa -v en -- "$1" | sed 's/^ *//'
}
echo "espeak-ng $version"
same=yes
while IFS='|' read -r text expected; do
    heard=$(said "$text")
    printf '%s = %s\n' "$text" "$heard"
    [ "$heard" = "$expected" ] || same=no
done <<'END'
Hold 10–15 seconds.|hˈəʊld tˈɛn fˈɪftiːn sˈɛkəndz
Hold 10 - 15 seconds.|hˈəʊld tˈɛn fˈɪftiːn sˈɛkəndz
Hold 10-15 seconds.|hˈəʊld tˈɛn dˈaʃ fˈɪftiːn sˈɛkəndz
Hold 10 15 seconds.|hˈəʊld tˈɛn fˈɪftiːn sˈɛkəndz
Hold 30 s.|hˈəʊld θˈɜːti ˈɛs
Hold 45s.|hˈəʊld fˈɔːti fˈaɪv z
3×10|θɹˈiː tˈaɪmz tˈɛn
END
if [ "$same" = yes ]; then
    echo "as before: dashes are not spoken"
else
    echo "changed: it speaks otherwise" >&2
    exit 1
fi
