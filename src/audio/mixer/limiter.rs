//! Keeps the mix under full scale: what would be too loud is turned down a moment before it comes, without a click.
//!
//! Voice and cues are so loud that none of them alone comes near; together, and with sounds of a person's own, they may.

use super::Frame;

/// The loudest sample that leaves: -3 dBFS. Between samples a wave rises further, below 10 kHz by less than 2 dB: what is
/// heard stays under -1 dB.
pub(super) const CEILING: f32 = 0.707_945_8;
/// Frames that a sound is held back, in which the volume comes down: 2 ms.
pub(super) const AHEAD: usize = 96;
/// How much louder each frame may be than the one before, once the loud one is over: the whole way takes 100 ms.
const RECOVERY: f32 = 1.0 / 4_800.0;

/// The limiter: what comes in leaves [`AHEAD`] frames later, nothing of it above [`CEILING`].
#[derive(Debug)]
pub(super) struct Limiter {
    /// What is on its way, the oldest first.
    line: [Frame; AHEAD],
    /// What each of them is multiplied with.
    gains: [f32; AHEAD],
    /// Whether all of them are 1.
    is_open: bool,
}

impl Default for Limiter {
    fn default() -> Self {
        Self { line: [[0.0; 2]; AHEAD], gains: [1.0; AHEAD], is_open: true }
    }
}

impl Limiter {
    /// Whether nothing is on its way.
    pub(super) fn is_silent(&self) -> bool {
        self.line.as_flattened().iter().all(|sample| sample.abs() <= f32::EPSILON)
    }

    /// Takes the frames in `block`, and leaves in their place those that come out for them.
    pub(super) fn pass(&mut self, block: &mut [Frame]) {
        for part in block.chunks_mut(AHEAD) {
            if self.is_open && peak(part) <= CEILING {
                self.delay(part);
            } else {
                self.limit(part);
            }
        }
    }

    /// Nothing is to be turned down.
    fn delay(&mut self, part: &mut [Frame]) {
        self.line[..part.len()].swap_with_slice(part);
        self.line.rotate_left(part.len());
    }

    fn limit(&mut self, part: &mut [Frame]) {
        let come = part.len();
        let (mut gain, mut bent) = (self.gains[AHEAD - 1], self.gains);
        for (frame, leaving) in part.iter_mut().zip(0..) {
            gain = (gain + RECOVERY).min(1.0);
            let loudest = peak(std::slice::from_ref(frame));
            let out = bent[0];
            bent.rotate_left(1);
            if loudest * gain > CEILING {
                gain = CEILING / loudest;
                lead_down_to(gain, &mut bent);
            }
            bent[AHEAD - 1] = gain;
            std::mem::swap(frame, &mut self.line[leaving]);
            *frame = frame.map(|sample| sample * out);
        }
        self.line.rotate_left(come);
        self.gains = bent;
        self.is_open = bent.iter().all(|gain| *gain >= 1.0);
    }
}

/// Brings the gains down, evenly, so that the last is `gain`; none becomes larger.
fn lead_down_to(gain: f32, gains: &mut [f32; AHEAD]) {
    let step = (1.0 - gain) / narrow(AHEAD);
    for (behind, before) in gains.iter_mut().rev().enumerate() {
        *before = before.min(gain + step * narrow(behind));
    }
}

#[expect(clippy::cast_precision_loss, reason = "no more than AHEAD")]
fn narrow(frames: usize) -> f32 {
    frames as f32
}

fn peak(frames: &[Frame]) -> f32 {
    frames.as_flattened().iter().fold(0.0, |peak, sample| peak.max(sample.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passed(frames: &[Frame], parts: usize) -> Vec<Frame> {
        let (mut limiter, mut out) = (Limiter::default(), frames.to_vec());
        out.chunks_mut(parts).for_each(|part| limiter.pass(part));
        out
    }

    #[test]
    fn what_is_not_too_loud_comes_out_as_it_went_in_a_little_later() {
        let frames: Vec<Frame> = (0..1_000_u16).map(|at| [f32::from(at % 7) * 0.1, -0.5]).collect();
        assert_eq!(passed(&frames, 300)[AHEAD..], frames[..1_000 - AHEAD]);
    }

    #[test]
    fn a_loud_moment_is_turned_down_before_it_comes_and_the_volume_is_back_soon() {
        let mut frames = vec![[0.5, 0.25]; 10_000];
        frames[1_000] = [2.0, 0.0];
        let out = passed(&frames, 256);
        assert!(out[1_000 + AHEAD][0] <= CEILING + 1e-6 && out[1_000 + AHEAD][0] > CEILING - 1e-3);
        let steps = out.windows(2).enumerate().filter(|(at, _)| ![AHEAD - 1, 999 + AHEAD, 1_000 + AHEAD].contains(at));
        assert!(steps.map(|(_, pair)| (pair[1][0] - pair[0][0]).abs()).all(|step| step < 0.005), "it clicks");
        assert!(out[1_000 + AHEAD + 4_900..].iter().all(|frame| (frame[0] - 0.5).abs() < 1e-6));
    }

    proptest! {
        #[test]
        fn nothing_leaves_above_the_ceiling_however_it_comes(
            samples in prop::collection::vec((-4.0_f32..4.0, 1_usize..40), 1..60),
            parts in 1_usize..300,
        ) {
            let frames: Vec<Frame> = samples.iter().flat_map(|(at, times)| vec![[*at, -at / 2.0]; *times]).collect();
            let out = passed(&frames, parts);
            prop_assert!(peak(&out) <= CEILING + 1e-5, "{}", peak(&out));
            prop_assert_eq!(out, passed(&frames, 64));
        }
    }
}
