#!/bin/sh
# fitparser 0.11.0 (Rust): the distance of watches that write it packed together with the speed grows too fast.
#
# What happens: some older running watches write compressed_speed_distance: 12 bits of speed, and 12 bits of the
# distance since the start, which begins again at 256 m. fitparser gives the sum of all readings so far as the
# distance: 90 + 180 = 270, + 14 = 284, and so on. No error, no warning; the speed is right.
# One would guess: 0, 90, 180, 270, 360, 450 m, as the maker's own library and fitdecode read the same file.
#
# Seen:
#   fitparser 0.11.0:        0 90 270 284 388 582
#   garmin-fit-sdk 21.218.0: 0 90 180 270 360 450
#   fitdecode 0.11.0:        0 90 180 270 360 450
# Needs cargo, and python3 with pip. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp" && mkdir src
cat > Cargo.toml <<'END'
package = { name = "distances", version = "0.0.0", edition = "2021" }
dependencies = { fitparser = "=0.11.0" }
END
cat > src/main.rs <<'END'
fn main() {
    let mut file = std::fs::File::open("run.fit").unwrap();
    for record in fitparser::from_reader(&mut file).unwrap() {
        for field in record.fields().iter().filter(|field| field.name() == "distance") {
            print!("{} ", field.value());
        }
    }
}
END
# A run of 150 s at 3 m/s, a record each half minute: a small valid file with that field.
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
start, body = 1_100_000_000, definition(0, 0, (0, 1, 0), (1, 2, 0x84), (4, 4, 0x86))
body += pack("<BBHI", 0, 4, 1, start) + definition(1, 20, (253, 4, 0x86), (8, 3, 0x0D))
for record in range(6):
    packed = 300 | (record * 90 * 16 & 0xFFF) << 12  # 1/100 m/s and 1/16 m
    body += pack("<BI", 1, start + 30 * record) + packed.to_bytes(3, "little")
head = pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
head += check(head)
open("run.fit", "wb").write(head + body + check(head + body))
END
cat > read.py <<'END'
import sys
if sys.argv[1] == "sdk":
    from garmin_fit_sdk import Decoder, Stream
    messages, errors = Decoder(Stream.from_file("run.fit")).read()
    assert not errors, errors
    seen = [record["distance"] for record in messages["record_mesgs"]]
else:
    import fitdecode
    messages = (frame for frame in fitdecode.FitReader("run.fit") if isinstance(frame, fitdecode.FitDataMessage))
    seen = [message.get_value("distance") for message in messages if message.name == "record"]
print(*map(int, seen))
END
python3 write.py
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
cargo build -q && python3 -m pip install -q --no-deps --target py garmin-fit-sdk==21.218.0 fitdecode==0.11.0 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
rust=$(./target/debug/distances | sed 's/ $//')
sdk=$(PYTHONPATH=py python3 read.py sdk)
decode=$(PYTHONPATH=py python3 read.py fitdecode)
printf '%-24s %s\n' 'fitparser 0.11.0:' "$rust" 'garmin-fit-sdk 21.218.0:' "$sdk" 'fitdecode 0.11.0:' "$decode"
if [ "$rust" = "0 90 270 284 388 582" ] && [ "$sdk" = "0 90 180 270 360 450" ] && [ "$decode" = "$sdk" ]; then
    echo "as before: fitparser's distance runs ahead"
else
    echo "changed: they read other distances than before" >&2
    exit 1
fi
