#!/bin/sh
# rodio 0.23.0: Source::delay can swap left and right.
#
# What happens: the delay is counted in samples of all channels together and rounded down, not in frames. Where
# rate * seconds is half a frame off, a stereo sound begins with its left sample in the right channel, and stays so.
# With 44,100 frames a second that is so for 5, 15 and 125 ms; with 22,050 for 10 and 30 ms.
# One would guess: a delay is silence in front, at most one frame early or late, and left stays left.
#
# Seen:
#   rodio 0.23.0
#   48000 frames a second,  5 ms: 480 samples of silence, the left tone is heard left
#   44100 frames a second, 10 ms: 882 samples of silence, the left tone is heard left
#   44100 frames a second,  5 ms: 441 samples of silence, the left tone is heard right
#   22050 frames a second, 10 ms: 441 samples of silence, the left tone is heard right
#   44100 frames a second, 125 ms: 11025 samples of silence, the left tone is heard right
# Needs cargo. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "delayed"
version = "0.0.0"
edition = "2021"
[dependencies]
rodio = { version = "=0.23.0", default-features = false }
END
cat > src/main.rs <<'END'
use rodio::{buffer::SamplesBuffer, Source};
use std::{num::NonZero, time::Duration};

fn main() {
    for (rate, ms) in [(48_000, 5), (44_100, 10), (44_100, 5), (22_050, 10), (44_100, 125)] {
        // A tone in the left channel, nothing in the right one.
        let tone = SamplesBuffer::new(NonZero::new(2).unwrap(), NonZero::new(rate).unwrap(), vec![0.5, 0.0, 0.5, 0.0]);
        let heard: Vec<f32> = tone.delay(Duration::from_millis(ms)).collect();
        let first = heard.iter().position(|sample| *sample == 0.5).unwrap();
        let side = if first % 2 == 0 { "left" } else { "right" };
        println!("{rate} frames a second, {ms:>2} ms: {first} samples of silence, the left tone is heard {side}");
    }
}
END
cargo build -q || { echo "could not be tried: no crate, or no compiler" >&2; exit 2; }
echo "rodio $(sed -n '/name = "rodio"/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)"
./target/debug/delayed | tee seen
if [ "$(grep -c 'heard left' seen)" = 2 ] && [ "$(grep -c 'heard right' seen)" = 3 ]; then
    echo "as before: some delays swap the sides"
else
    echo "changed: the sides are not swapped as they were" >&2
    exit 1
fi
