//! The built-in voice at the pace that a person has chosen: faster or slower, and no higher or lower.

use std::num::{NonZeroU16, NonZeroU32};
use std::time::Duration;

use wsola::TimeStretch;

use super::super::pcm::{Pcm, RATE};
use super::USUAL_PACE;
use super::builtin::BuiltIn;

/// The built-in voice at a pace.
#[derive(Clone, Copy, Debug)]
pub(super) struct Narrator {
    voice: BuiltIn,
    /// Words a minute, as far as the voice speaks [`USUAL_PACE`] of them by itself.
    pace: u16,
}

impl Narrator {
    pub(super) const fn new(voice: BuiltIn, pace: u16) -> Self {
        Self { voice, pace }
    }

    /// Whether it can say `sentence`.
    pub(super) fn knows(self, sentence: &str) -> bool {
        self.voice.knows(sentence)
    }

    /// How long it says `sentence`, to the frame; nothing is decoded for that.
    pub(super) fn length(self, sentence: &str) -> Option<Duration> {
        let rate = u128::from(RATE);
        let frames = (self.voice.length(sentence)?.as_nanos() * rate + 500_000_000) / 1_000_000_000;
        let frames = usize::try_from(frames).ok()?;
        Some(Duration::from_nanos(u64::try_from(paced(frames, self.pace)).ok()? * 1_000_000_000 / u64::from(RATE)))
    }

    /// The sound of `sentence`.
    pub(super) fn say(self, sentence: &str) -> Option<Pcm> {
        let said = self.voice.say(sentence)?;
        Some(if self.pace == USUAL_PACE { said } else { at_pace(&said, self.pace) })
    }
}

/// How many frames are left of so many at another pace than the usual one.
fn paced(frames: usize, pace: u16) -> usize {
    let (usual, pace) = (usize::from(USUAL_PACE), usize::from(pace));
    (frames * usual + pace / 2).checked_div(pace).unwrap_or(frames)
}

/// `pcm` at another pace, by the overlap of waveforms that are alike (WSOLA): its pitch stays.
fn at_pace(pcm: &Pcm, pace: u16) -> Pcm {
    let wanted = paced(pcm.len(), pace);
    let (rate, mono) = (NonZeroU32::new(RATE).unwrap_or(NonZeroU32::MIN), NonZeroU16::MIN);
    let Ok(mut stretch) = TimeStretch::new(rate, mono) else { return pcm.clone() };
    let tempo = f32::from(pace) / f32::from(USUAL_PACE);
    stretch.set_tempo(tempo);
    let block = stretch.min_output_buff_size();
    // What it begins with is faded in, and what it ends with may be kept back: so quiet goes before and after.
    let quiet = vec![0.0; 4 * block];
    for part in [&quiet[..2 * block], pcm.samples(), &quiet] {
        stretch.push(part);
    }
    stretch.set_draining();
    let mut stretched = vec![0.0; (wanted + paced(8 * block, pace)).next_multiple_of(block)];
    let written = stretch.pull(&mut stretched).unwrap_or(0);
    stretched.truncate(written);
    let before = paced(2 * block, pace).min(stretched.len());
    stretched.drain(..before);
    stretched.resize(wanted, 0.0);
    Pcm::new(stretched)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::audio::pcm::narrow;

    /// A second of a sung vowel: 120 Hz and what is above it, louder and softer three times.
    fn vowel() -> Pcm {
        let sample = |at: u32| {
            let seconds = f64::from(at) / f64::from(RATE);
            let tone = |part: f64| (std::f64::consts::TAU * 120.0 * part * seconds).sin() / part;
            let loud = 0.6 - 0.4 * (std::f64::consts::TAU * 3.0 * seconds).cos();
            narrow(loud * 0.2 * (1..12).map(|part| tone(f64::from(part))).sum::<f64>())
        };
        Pcm::new((0..RATE).map(sample).collect::<Vec<f32>>())
    }

    /// The pitch of the middle of it, in hertz: where the sound is most like itself a little later.
    fn pitch(pcm: &Pcm) -> f64 {
        let samples = pcm.samples();
        let middle = &samples[samples.len() / 2 - 6_000..][..12_000];
        let alike = |lag: usize| -> f32 {
            let (now, later) = (&middle[..middle.len() - lag], &middle[lag..]);
            let product: f32 = now.iter().zip(later).map(|(now, later)| now * later).sum();
            let power = |part: &[f32]| part.iter().map(|sample| sample * sample).sum::<f32>();
            product / (power(now) * power(later)).sqrt()
        };
        let lag = (200..800).max_by(|one, other| alike(*one).total_cmp(&alike(*other))).unwrap();
        f64::from(RATE) / f64::from(u32::try_from(lag).unwrap())
    }

    #[rstest]
    #[case(80)]
    #[case(120)]
    #[case(149)]
    #[case(180)]
    #[case(225)]
    #[case(400)]
    fn another_pace_changes_the_length_exactly_and_neither_pitch_nor_level(#[case] pace: u16) {
        let (usual, other) = (vowel(), at_pace(&vowel(), pace));
        assert_eq!(other.len(), paced(usual.len(), pace));
        let pitch = pitch(&other);
        assert!((pitch - 120.0).abs() < 1.0, "{pitch} Hz");
        let power = |pcm: &Pcm| {
            let sum: f64 = pcm.samples().iter().map(|sample| f64::from(*sample).powi(2)).sum();
            10.0 * (sum / f64::from(u32::try_from(pcm.len()).unwrap())).log10()
        };
        let change = power(&other) - power(&usual);
        assert!(change.abs() < 0.5, "{change} dB");
    }

    #[test]
    fn what_begins_and_ends_loud_keeps_its_beginning_and_its_end() {
        let tone = |at: u32| narrow(0.5 * (std::f64::consts::TAU * 200.0 * f64::from(at) / f64::from(RATE)).sin());
        let loud = Pcm::new((0..RATE).map(tone).collect::<Vec<f32>>());
        for pace in [100, 200] {
            let other = at_pace(&loud, pace);
            // 30 ms, of which it may be faded in for a half.
            let (first, last) = (&other.samples()[..1_440], &other.samples()[other.len() - 1_440..]);
            let peak = |part: &[f32]| part.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
            assert!(peak(first) > 0.4 && peak(last) > 0.4, "{} and {} at {pace}", peak(first), peak(last));
        }
    }

    #[test]
    fn nothing_stays_nothing_at_any_pace() {
        assert_eq!(at_pace(&Pcm::new(Vec::new()), 200).len(), 0);
    }
}
