//! Draws frames from the mixer at the rate of the device.

use super::mixer::{Frame, Mixer, Position};
use super::pcm::RATE;

/// Frames around a point that a cubic needs: one before, two after, and the one at it.
const AROUND: usize = 4;

/// Frames on their way to a device. At the mixer's own rate they go through unchanged; at another they are read off a cubic
/// through their neighbours (cues and speech have nothing near the edge of hearing, where that would be heard).
#[derive(Debug)]
pub(crate) struct Feed {
    /// Mixed frames for each device frame.
    step: f64,
    /// Mixed frames that are not used up.
    mixed: Vec<Frame>,
    /// Where in `mixed` the next device frame lies, from the second one on.
    at: f64,
    out: Vec<Frame>,
}

impl Feed {
    /// For a device of `rate` frames a second.
    pub(crate) fn new(rate: u32) -> Self {
        Self {
            step: f64::from(RATE) / f64::from(rate.max(1)),
            mixed: vec![[0.0; 2]; AROUND - 1],
            at: 0.0,
            out: Vec::new(),
        }
    }

    /// The next `frames` for the device; the first of them has position `from`.
    pub(crate) fn draw(&mut self, mixer: &mut Mixer, from: Position, frames: usize) -> &[Frame] {
        if (self.step - 1.0).abs() < f64::EPSILON {
            self.out.resize(frames, [0.0; 2]);
            mixer.render(from, &mut self.out);
            return &self.out;
        }
        let before = self.mixed.len();
        let wanted = whole(self.at + self.step * real(frames)) + AROUND;
        self.mixed.resize(wanted.max(before), [0.0; 2]);
        mixer.render(from, &mut self.mixed[before..]);
        self.out.clear();
        for index in 0..frames {
            let at = self.at + self.step * real(index);
            let (first, between) = (whole(at), narrow(at.fract()));
            let around: [Frame; AROUND] = std::array::from_fn(|offset| self.mixed[first + offset]);
            self.out.push(std::array::from_fn(|ear| cubic(around.map(|frame| frame[ear]), between)));
        }
        let end = self.at + self.step * real(frames);
        self.mixed.drain(..whole(end));
        self.at = end.fract();
        &self.out
    }
}

/// The value `between` (0 to 1) the second and the third of four points, on a Catmull-Rom curve.
fn cubic([before, left, right, after]: [f32; 4], between: f32) -> f32 {
    let third = 3.0 * (left - right) + after - before;
    let second = 2.0 * before - 5.0 * left + 4.0 * right - after;
    left + 0.5 * between * (right - before + between * (second + between * third))
}

#[expect(clippy::cast_precision_loss, reason = "frames in one call of a device")]
fn real(frames: usize) -> f64 {
    frames as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "frames in one call of a device, not negative"
)]
fn whole(frames: f64) -> usize {
    frames as usize
}

#[expect(clippy::cast_possible_truncation, reason = "a fraction; rounding is harmless")]
fn narrow(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use std::f32::consts::TAU;

    use rstest::rstest;

    use super::*;
    use crate::audio::mixer::{Placed, Role};
    use crate::audio::pcm::Pcm;

    fn playing_sine() -> Mixer {
        let mut mixer = Mixer::default();
        let samples: Vec<f32> = (0..48_000_u16).map(|i| (TAU * 600.0 * f32::from(i) / 48_000.0).sin() * 0.3).collect();
        mixer.place(Placed { at: 0, epoch: 0, role: Role::Bell, ears: [1.0, 1.0], pcm: Pcm::new(samples) });
        mixer
    }

    #[rstest]
    #[case(44_100)]
    #[case(96_000)]
    #[case(16_000)]
    #[case(48_000)]
    fn a_tone_keeps_its_pitch_level_and_smoothness_at_the_rate_of_the_device(#[case] rate: u32) {
        let (mut feed, mut mixer) = (Feed::new(rate), playing_sine());
        let (mut out, mut from) = (Vec::new(), 0);
        for frames in [100, 1, 1024, 333, 1024, 1024, 700] {
            out.extend_from_slice(feed.draw(&mut mixer, from, frames));
            from += 1;
        }
        // Two frames of delay come from the cubic, except where nothing is converted.
        let delay = if rate == RATE { 0.0 } else { 2.0 / 48_000.0 };
        let second = f32::from(u16::try_from(rate / 100).expect("fits")) * 100.0;
        for (index, frame) in (0_u16..).zip(&out).skip(40) {
            let seconds = f32::from(index) / second - delay;
            let wanted = (TAU * 600.0 * seconds).sin() * 0.3;
            assert!((frame[0] - wanted).abs() < 3e-3, "frame {index}: {} instead of {wanted}", frame[0]);
        }
    }
}
