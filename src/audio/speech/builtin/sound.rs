//! The sound of a phrase: Opus packets, decoded.

use std::time::Duration;

use rusty_opus::OpusDecoder;

use super::super::super::pcm::RATE;
use super::pack::{Damage, Phrase};

/// Samples a second in which a pack counts. Opus is decoded at any of its rates, whatever it was made from.
const COUNTED: u32 = 24_000;
/// How many samples are decoded for each that is counted.
const TIMES: usize = (RATE / COUNTED) as usize;
/// The longest that a packet may be: 120 ms.
const LONGEST: usize = RATE as usize * 12 / 100;

/// How long a phrase is heard, in frames.
pub(super) fn frames(phrase: &Phrase<'_>) -> usize {
    usize::try_from(phrase.length).unwrap_or(usize::MAX).saturating_mul(TIMES)
}

/// How long so many frames sound.
pub(super) fn length(frames: usize) -> Duration {
    Duration::from_nanos((frames as u64).saturating_mul(1_000_000_000) / u64::from(RATE))
}

/// Appends the sound of a phrase to `samples`.
pub(super) fn decode(phrase: &Phrase<'_>, samples: &mut Vec<f32>) -> Result<(), Damage> {
    let mono = 1;
    let rate = RATE.cast_signed();
    let mut decoder = OpusDecoder::new(rate, mono).map_err(|_| Damage::Sound)?;
    let mut pcm = vec![0.0; LONGEST];
    let mut skip = usize::from(phrase.skip) * TIMES;
    let mut left = frames(phrase);
    for packet in phrase.packets.clone() {
        let packet = packet?;
        // To the decoder, no bytes are a packet that was lost.
        let known = if packet.is_empty() { Err(Damage::Sound) } else { Ok(packet) };
        let count = decoder.decode(known?, LONGEST, &mut pcm).map_err(|_| Damage::Sound)?;
        let heard = pcm.get(skip.min(count)..count).ok_or(Damage::Sound)?;
        let heard = &heard[..heard.len().min(left)];
        samples.extend_from_slice(heard);
        skip = skip.saturating_sub(count);
        left -= heard.len();
    }
    if left == 0 { Ok(()) } else { Err(Damage::Sound) }
}
