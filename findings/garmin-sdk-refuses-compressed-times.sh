#!/bin/sh
# garmin-fit-sdk 21.218.0 (Python, by the format's maker): a file whose records have their time in the header ends there.
#
# What happens: FIT lets a record carry the last five bits of its time in its first byte, and older watches write so. The
# maker's own library gives the messages before the first of them, and one error in a list beside them: "Compressed
# timestamp messages are not currently supported". Everything after it is gone, the session's distance among it, and who
# does not look at that list has a run without one.
# One would guess: the maker's library reads what the maker's format describes, as fitdecode and fitparse do.
#
# Seen:
#   garmin-fit-sdk 21.218.0: 1 record, no session, 1 error
#   fitdecode 0.11.0:        4 records, 1000 m
#   fitparse 1.2.0:          4 records, 1000 m
# Needs python3 with pip. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
# A run of 5 min: a record with its whole time, three with five bits of it, and the session. A small valid file.
cat > write.py <<'END'
from struct import pack
def check(data):
    sum = 0
    for byte in data:
        sum ^= byte
        for _ in range(8):
            sum = sum >> 1 ^ (0xA001 if sum & 1 else 0)
    return pack("<H", sum)
def definition(local, message, *fields):
    return bytes([0x40 | local, 0, 0]) + pack("<HB", message, len(fields)) + b"".join(map(bytes, fields))
start = 1_100_000_000
body = definition(0, 0, (0, 1, 0), (4, 4, 0x86)) + pack("<BBI", 0, 4, start)
body += definition(1, 20, (253, 4, 0x86), (3, 1, 2)) + pack("<BIB", 1, start, 120)
body += definition(2, 20, (3, 1, 2))
for second in (10, 20, 30):
    body += bytes([0x80 | 2 << 5 | (start + second) & 31, 120 + second])
body += definition(3, 18, (253, 4, 0x86), (2, 4, 0x86), (9, 4, 0x86), (5, 1, 0))
body += pack("<BIIIB", 3, start + 300, start, 100_000, 1)
head = pack("<BBHI4s", 14, 0x10, 2195, len(body), b".FIT")
head += check(head)
open("run.fit", "wb").write(head + body + check(head + body))
END
cat > read.py <<'END'
import sys
def told(records, metres, errors=0):
    print(len(records), "record," if len(records) == 1 else "records,", *metres or ["no session,"], *(["m"] if metres else []),
          *([errors, "error"] if errors else []))
if sys.argv[1] == "sdk":
    from garmin_fit_sdk import Decoder, Stream
    messages, errors = Decoder(Stream.from_file("run.fit")).read()
    of = lambda kind: messages.get(kind + "_mesgs", [])
    told(of("record"), [int(session["total_distance"]) for session in of("session")], len(errors))
elif sys.argv[1] == "decode":
    import fitdecode
    messages = [frame for frame in fitdecode.FitReader("run.fit") if isinstance(frame, fitdecode.FitDataMessage)]
    of = lambda kind: [message for message in messages if message.name == kind]
    told(of("record"), [int(session.get_value("total_distance")) for session in of("session")])
else:
    from fitparse import FitFile
    messages = list(FitFile("run.fit").get_messages())
    of = lambda kind: [message for message in messages if message.name == kind]
    told(of("record"), [int(session.get_value("total_distance")) for session in of("session")])
END
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
python3 write.py
python3 -m pip install -q --no-deps --target py garmin-fit-sdk==21.218.0 fitdecode==0.11.0 fitparse==1.2.0 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
sdk=$(PYTHONPATH=py python3 read.py sdk)
decode=$(PYTHONPATH=py python3 read.py decode)
parse=$(PYTHONPATH=py python3 read.py parse)
printf '%-24s %s\n' 'garmin-fit-sdk 21.218.0:' "$sdk" 'fitdecode 0.11.0:' "$decode" 'fitparse 1.2.0:' "$parse"
if [ "$sdk" = "1 record, no session, 1 error" ] && [ "$decode" = "4 records, 1000 m" ] && [ "$parse" = "$decode" ]; then
    echo "as before: the maker's library stops at a time in a header"
else
    echo "changed: they read otherwise than before" >&2
    exit 1
fi
