//! Halves the rate of what the mixer gives, for files: cues and speech have nothing above 10 kHz that anybody would miss, and
//! a file of half the size is written in half the time.

use std::f32::consts::PI;

use super::mixer::Frame;

/// Frames before and after a point that its mean reaches over. Odd, so that the outermost still count.
const REACH: usize = 19;
/// The weights on each side of a point: those at the distances 1, 3, 5, ... Those at even distances are 0.
const WEIGHTS: usize = REACH.div_ceil(2);

/// A half-band filter for both ears: it lets through what lies below a quarter of the rate, and delays nothing.
#[derive(Debug)]
pub(crate) struct Halver {
    weights: [f32; WEIGHTS],
    ears: [Ear; 2],
    out: Vec<Frame>,
}

/// The samples of one ear that are still needed, with silence before its beginning: those that are kept, and those
/// between them.
#[derive(Clone, Debug, Default, PartialEq)]
struct Ear {
    kept: Vec<f32>,
    between: Vec<f32>,
    out: Vec<f32>,
}

impl Halver {
    pub(crate) fn new() -> Self {
        let weights: [f32; WEIGHTS] = std::array::from_fn(|index| weight(2 * index + 1));
        // Silence in, silence out; and a steady level stays what it is.
        let sum: f32 = weights.iter().sum();
        let weights = weights.map(|weight| weight * 0.25 / sum);
        let ear = Ear { kept: Vec::new(), between: vec![0.0; WEIGHTS], out: Vec::new() };
        Self { weights, ears: [ear.clone(), ear], out: Vec::new() }
    }

    /// Takes frames, an even number of them unless they are the last, and gives every second one, filtered; the last of them
    /// only after [`Halver::end`].
    pub(crate) fn take(&mut self, frames: &[Frame]) -> &[Frame] {
        let silent = |samples: &[f32]| samples.iter().all(|sample| *sample == 0.0);
        if frames.len().is_multiple_of(2) && self.ears.iter().all(Ear::is_silent) && silent(frames.as_flattened()) {
            self.out.clear();
            self.out.resize(frames.len() / 2, [0.0; 2]);
            return &self.out;
        }
        for pair in frames.chunks(2) {
            for (ear, side) in self.ears.iter_mut().zip([0, 1]) {
                ear.kept.push(pair[0][side]);
                ear.between.push(pair.get(1).map_or(0.0, |frame| frame[side]));
            }
        }
        let [left, right] = &mut self.ears;
        // Speech and silence are the same in both ears, and they are most of a session.
        if left == right {
            left.halve(&self.weights);
            right.clone_from(left);
        } else {
            left.halve(&self.weights);
            right.halve(&self.weights);
        }
        self.out.clear();
        self.out.extend(left.out.iter().zip(&right.out).map(|(left, right)| [*left, *right]));
        &self.out
    }

    /// The last frames.
    pub(crate) fn end(&mut self) -> &[Frame] {
        self.take(&[[0.0; 2]; 2 * (WEIGHTS - 1)])
    }
}

impl Ear {
    /// Whether only silence is still needed, and as much of it as from the first frames on: then as much silence as comes
    /// leaves, halved, and nothing here changes.
    fn is_silent(&self) -> bool {
        self.between.len() == 2 * WEIGHTS - 1 && self.between.iter().chain(&self.kept).all(|sample| *sample == 0.0)
    }

    fn halve(&mut self, weights: &[f32; WEIGHTS]) {
        // A kept sample has as many between before it as there are weights, and needs as many after it.
        let count = (self.between.len() + 1).saturating_sub(2 * WEIGHTS).min(self.kept.len());
        let is_silent = self.between.iter().chain(&self.kept[..count]).all(|sample| *sample == 0.0);
        self.out.clear();
        self.out.extend(self.kept[..count].iter().map(|sample| sample * 0.5));
        for (index, weight) in weights.iter().enumerate().filter(|_| count > 0 && !is_silent) {
            let before = &self.between[WEIGHTS - 1 - index..][..count];
            let after = &self.between[WEIGHTS + index..][..count];
            for ((sum, before), after) in self.out.iter_mut().zip(before).zip(after) {
                *sum += weight * (before + after);
            }
        }
        self.kept.drain(..count);
        self.between.drain(..count);
    }
}

/// The weight at an odd distance: a sinc in a Hann window.
#[expect(clippy::cast_precision_loss, reason = "distances are small")]
fn weight(distance: usize) -> f32 {
    let distance = distance as f32;
    let sinc = (PI * distance / 2.0).sin() / (PI * distance);
    sinc * (0.5 + 0.5 * (PI * distance / (REACH + 1) as f32).cos())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// A tone of `hertz` at 48 kHz, halved, in pieces of `piece` frames.
    fn halved(hertz: f32, piece: usize) -> Vec<Frame> {
        let tone: Vec<Frame> = (0..4_800_u16)
            .map(|frame| (2.0 * PI * hertz * f32::from(frame) / 48_000.0).sin())
            .map(|sample| [sample, sample / 4.0])
            .collect();
        let mut halver = Halver::new();
        let mut all: Vec<Frame> = tone.chunks(piece).flat_map(|frames| halver.take(frames).to_vec()).collect();
        all.extend_from_slice(halver.end());
        all
    }

    #[rstest]
    #[case(440.0)]
    #[case(3_000.0)]
    #[case(8_000.0)]
    fn what_can_be_heard_keeps_its_place_and_its_level(#[case] hertz: f32) {
        let all = halved(hertz, 1_000);
        assert_eq!(all.len(), 2_400);
        for (index, frame) in (0_u16..).zip(&all).skip(20).take(2_350) {
            let wanted = (2.0 * PI * hertz * f32::from(index) / 24_000.0).sin();
            assert!((frame[0] - wanted).abs() < 0.02, "{index}: {} instead of {wanted}", frame[0]);
            assert!((frame[1] - wanted / 4.0).abs() < 0.005, "{index}: {} instead of {wanted} / 4", frame[1]);
        }
    }

    #[test]
    fn what_half_the_rate_cannot_hold_is_taken_away() {
        assert!(halved(16_000.0, 1_000)[20..2_350].iter().all(|frame| frame[0].abs() < 0.02));
    }

    #[test]
    fn the_result_does_not_depend_on_the_pieces() {
        assert_eq!(halved(440.0, 4_800), halved(440.0, 8));
    }

    #[test]
    fn silence_between_sounds_is_as_long_and_as_silent_however_it_is_cut() {
        let sound = (1..=100_u16).map(|frame| [(f32::from(frame) * 0.3).sin(), 0.5]);
        let silence = [[0.0; 2]; 600];
        let frames: Vec<Frame> = silence.into_iter().chain(sound.clone()).chain(silence).chain(sound).collect();
        let halved = |piece: usize| {
            let mut halver = Halver::new();
            let mut all: Vec<Frame> = frames.chunks(piece).flat_map(|frames| halver.take(frames).to_vec()).collect();
            all.extend_from_slice(halver.end());
            all
        };
        let at_once = halved(frames.len());
        assert_eq!(at_once.len(), frames.len() / 2);
        let loudest =
            |frames: &[Frame]| frames.as_flattened().iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
        assert!(loudest(&at_once[..280]) < 1e-9 && loudest(&at_once[300..350]) > 0.3);
        for piece in [2, 50, 250] {
            assert_eq!(halved(piece), at_once, "in pieces of {piece}");
        }
    }

    #[test]
    fn what_is_alike_in_both_ears_stays_so() {
        let frames: Vec<Frame> = (0..400_u16).map(|frame| [(f32::from(frame) * 0.1).sin(); 2]).collect();
        let mut halver = Halver::new();
        assert!(halver.take(&frames).iter().all(|[left, right]| left.to_bits() == right.to_bits()));
    }
}
