//! Halves the rate of what the mixer gives, for files: cues and speech have nothing above 10 kHz that anybody would miss, and
//! a file of half the size is written in half the time.

use std::f32::consts::PI;

use super::mixer::Frame;

/// Frames before and after a point that its mean reaches over. Odd, so that the outermost still count.
const REACH: usize = 19;

/// A half-band filter: it lets through what lies below a quarter of the rate, and delays nothing.
#[derive(Debug)]
pub(crate) struct Halver {
    /// The weights at the distances 1, 3, 5, ...; those at even distances are 0, and that of the point itself is a half.
    weights: Vec<f32>,
    /// What came in and is still needed, with silence before its beginning.
    waiting: Vec<Frame>,
    out: Vec<Frame>,
}

impl Halver {
    pub(crate) fn new() -> Self {
        let weights: Vec<f32> = (1..=REACH).step_by(2).map(weight).collect();
        // Silence in, silence out; and a steady level stays what it is.
        let sum: f32 = weights.iter().sum();
        let weights = weights.iter().map(|weight| weight * 0.25 / sum).collect();
        Self { weights, waiting: vec![[0.0; 2]; REACH], out: Vec::new() }
    }

    /// Takes frames and gives every second one, filtered; the last of them only after [`Halver::end`].
    pub(crate) fn take(&mut self, frames: &[Frame]) -> &[Frame] {
        self.waiting.extend_from_slice(frames);
        self.out.clear();
        let mut at = REACH;
        while at + REACH < self.waiting.len() {
            self.out.push(self.at(at));
            at += 2;
        }
        self.waiting.drain(..at - REACH);
        &self.out
    }

    /// The last frames.
    pub(crate) fn end(&mut self) -> &[Frame] {
        self.take(&[[0.0; 2]; REACH])
    }

    fn at(&self, at: usize) -> Frame {
        let mut sum = self.waiting[at].map(|sample| sample * 0.5);
        for (index, weight) in self.weights.iter().enumerate() {
            let distance = 2 * index + 1;
            let (before, after) = (self.waiting[at - distance], self.waiting[at + distance]);
            for ear in 0..2 {
                sum[ear] += weight * (before[ear] + after[ear]);
            }
        }
        sum
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
        let tone: Vec<Frame> =
            (0..4_800_u16).map(|frame| [(2.0 * PI * hertz * f32::from(frame) / 48_000.0).sin(); 2]).collect();
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
        }
    }

    #[test]
    fn what_half_the_rate_cannot_hold_is_taken_away() {
        assert!(halved(16_000.0, 1_000)[20..2_350].iter().all(|frame| frame[0].abs() < 0.02));
    }

    #[test]
    fn the_result_does_not_depend_on_the_pieces() {
        assert_eq!(halved(440.0, 4_800), halved(440.0, 7));
    }
}
