//! Makes sentences of any program alike: no silence around them, and all equally loud.

use std::ops::Range;
use std::time::Duration;

use ebur128::{EbuR128, Mode};

use super::super::pcm::{Pcm, RATE, narrow};
use super::wave::Wave;

/// Quieter than this beside the loudest sample is silence: -34 dB.
const SILENCE: f32 = 0.02;
/// Left before the first sound, so that a soft consonant keeps its beginning, in parts of a second: 5 ms.
const BEFORE: usize = 200;
/// Left after the last sound, in parts of a second: 40 ms.
const AFTER: usize = 25;
/// The edges are faded over 3 ms.
const EDGE: usize = RATE as usize * 3 / 1000;
/// How loud speech is, in LUFS, by ITU-R BS.1770: what most programs that speak agree on.
const LOUDNESS: f64 = -16.0;
/// But no sample is louder than this: each ear hears 3 dB less, and the limiter turns down by no more than 4 dB what is still
/// too loud then. espeak-ng's crests need it.
const PEAK: f32 = 1.584_893_2;
/// The loudness is taken over blocks of 400 ms; a shorter sentence is repeated until it fills some.
const LEAST: usize = RATE as usize;

/// `pcm` without the silence around it, and at the common level; `None` if there is nothing but silence.
pub(super) fn level(pcm: &Pcm) -> Option<Pcm> {
    let (samples, peak) = (pcm.samples(), pcm.peak());
    // Brought to full scale first: what a program says too softly is speech all the same.
    let mut kept: Vec<f32> =
        samples[spoken(samples.iter().copied(), RATE)?].iter().map(|sample| sample / peak).collect();
    let gain = narrow(10.0_f64.powf((LOUDNESS - loudness(&kept)?) / 20.0)).min(PEAK);
    for sample in &mut kept {
        *sample *= gain;
    }
    let edge = EDGE.min(kept.len() / 2);
    for index in 0..edge {
        let share = fraction(index, edge);
        kept[index] *= share;
        let end = kept.len() - 1 - index;
        kept[end] *= share;
    }
    Some(Pcm::new(kept))
}

/// How long it sounds without the silence around it; `None` if there is nothing but silence. Takes no memory.
pub(super) fn length(wave: &Wave<'_>) -> Option<Duration> {
    let frames = spoken(wave.samples(), wave.rate())?.len();
    Some(Duration::from_nanos(frames as u64 * 1_000_000_000 / u64::from(wave.rate())))
}

/// What is left of the samples without the silence around them.
fn spoken(
    samples: impl DoubleEndedIterator<Item = f32> + ExactSizeIterator + Clone,
    rate: u32,
) -> Option<Range<usize>> {
    let peak = samples.clone().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    let loud = |sample: f32| sample.abs() > peak * SILENCE;
    let (all, second) = (samples.len(), rate as usize);
    let first = samples.clone().position(loud)?.saturating_sub(second / BEFORE);
    Some(first..(samples.rev().position(loud).map_or(0, |quiet| all - 1 - quiet) + second / AFTER).min(all))
}

/// The integrated loudness in LUFS; `None` where there is nothing but what counts as silence.
fn loudness(samples: &[f32]) -> Option<f64> {
    let mut meter = EbuR128::new(1, RATE, Mode::I).ok()?;
    for _ in 0..LEAST.div_ceil(samples.len().max(1)) {
        meter.add_frames_f32(samples).ok()?;
    }
    meter.loudness_global().ok().filter(|loudness| loudness.is_finite())
}

#[expect(clippy::cast_precision_loss, reason = "lengths of sentences")]
fn fraction(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// A hum of one second between silences of half a second.
    fn hum(volume: f32) -> Pcm {
        let silence = vec![0.000_001; 24_000];
        let tone = (0..48_000_u16).map(|i| (f32::from(i) * 0.03).sin() * volume);
        Pcm::new(silence.iter().copied().chain(tone).chain(silence.iter().copied()).collect::<Vec<_>>())
    }

    #[rstest]
    #[case(0.9)]
    #[case(0.1)]
    #[case(0.01)]
    #[case(0.000_1)]
    fn whatever_the_program_s_volume_sentences_are_equally_loud_and_have_no_silence_around_them(#[case] volume: f32) {
        let pcm = level(&hum(volume)).expect("not silent");
        assert!((loudness(pcm.samples()).expect("not silent") - LOUDNESS).abs() < 0.1);
        assert!(pcm.len().abs_diff(48_000 + 48_000 / BEFORE + 48_000 / AFTER) < 200, "{}", pcm.len());
        assert!(pcm.samples()[0].abs() < 1e-6 && pcm.samples()[pcm.len() - 1].abs() < 1e-3);
    }

    #[test]
    fn a_word_is_as_loud_as_a_sentence() {
        let second = hum(0.2);
        let word = level(&Pcm::new(&second.samples()[24_000..36_000])).expect("not silent");
        let sentence = level(&second).expect("not silent");
        assert!((word.peak() / sentence.peak() - 1.0).abs() < 0.1, "{} beside {}", word.peak(), sentence.peak());
    }

    #[test]
    fn a_single_loud_click_does_not_push_anything_over_the_peak() {
        let mut samples = hum(0.01).samples().to_vec();
        samples[30_000] = 1.0;
        assert!(level(&Pcm::new(samples)).expect("not silent").peak() <= PEAK + 1e-6);
    }

    #[test]
    fn silence_is_no_sentence() {
        assert_eq!(level(&Pcm::new(vec![0.0; 4_800])), None);
        assert_eq!(level(&Pcm::new(Vec::new())), None);
    }
}
