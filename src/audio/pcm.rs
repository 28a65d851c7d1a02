//! A piece of sound: mono samples at one rate, and changing that rate.

use std::f64::consts::PI;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// Frames a second, everywhere in this room. Devices that run at another rate are served by a converter at the very end.
pub(crate) const RATE: u32 = 48_000;

/// Mono samples, nominally -1 to 1, at [`RATE`]. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Pcm(Arc<[f32]>);

impl Pcm {
    /// These samples, taken as being at [`RATE`].
    #[must_use]
    pub fn new(samples: impl Into<Arc<[f32]>>) -> Self {
        Self(samples.into())
    }

    /// Samples recorded at `rate` frames a second, brought to [`RATE`].
    ///
    /// # Panics
    /// When `rate` is 0.
    pub(crate) fn from_rate(samples: &[f32], rate: u32) -> Self {
        assert!(rate > 0, "a rate is at least 1");
        let step = f64::from(rate) / f64::from(RATE);
        if rate == RATE { Self::new(samples) } else { Self(Kernel::from_rate(rate).resample(samples, step)) }
    }

    /// The samples.
    pub(crate) fn samples(&self) -> &[f32] {
        &self.0
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// How long it sounds.
    #[must_use]
    pub fn length(&self) -> Duration {
        Duration::from_nanos(self.0.len() as u64 * 1_000_000_000 / u64::from(RATE))
    }

    /// The largest distance from zero.
    pub(crate) fn peak(&self) -> f32 {
        self.0.iter().fold(0.0, |peak, sample| peak.max(sample.abs()))
    }
}

/// Zero crossings of the kernel on each side of its middle: enough that what it folds back lies below 16-bit noise.
const WINGS: f64 = 12.0;
/// Places between two samples for which the kernel is worked out; the nearest is taken. What that costs lies 80 dB below a
/// tone of 1 kHz.
const PLACES: usize = 2_048;

/// Products of samples and weights that are added up beside each other.
const LANES: usize = 8;

/// Makes sounds higher or lower, all by the same interval.
#[derive(Clone, Debug)]
pub(crate) struct Pitch {
    step: f64,
    kernel: OnceLock<Kernel>,
}

impl Pitch {
    /// Higher by `semitones`; lower when negative.
    pub(crate) fn by(semitones: f64) -> Self {
        Self { step: (semitones / 12.0).exp2(), kernel: OnceLock::new() }
    }

    /// `pcm` at this pitch, and shorter or longer accordingly.
    pub(crate) fn of(&self, pcm: &Pcm) -> Pcm {
        let kernel = self.kernel.get_or_init(|| Kernel::new(self.step));
        Pcm::new(kernel.resample(pcm.samples(), self.step))
    }
}

/// A windowed sinc that cuts what the slower of two rates cannot carry, worked out for each place between two samples.
#[derive(Clone, Debug)]
struct Kernel {
    /// Samples before and after the middle that it reaches.
    reach: usize,
    /// For each place, its weights: 2 * `reach` of them.
    weights: Vec<f32>,
}

/// The kernel that was used last and the rate it is for: a voice keeps to one rate, and working it out takes as long as half
/// a sentence does.
static LAST: Mutex<Option<(u32, Arc<Kernel>)>> = Mutex::new(None);

impl Kernel {
    /// The kernel that brings `rate` to [`RATE`].
    fn from_rate(rate: u32) -> Arc<Self> {
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((of, kernel)) if *of == rate => Arc::clone(kernel),
            _ => {
                let kernel = Arc::new(Self::new(f64::from(rate) / f64::from(RATE)));
                *last = Some((rate, Arc::clone(&kernel)));
                kernel
            }
        }
    }

    fn new(step: f64) -> Self {
        let cutoff = (1.0 / step).min(1.0);
        let reach = rounded((WINGS / cutoff).ceil());
        let weights = (0..=PLACES).flat_map(|place| {
            let between = usize_to_f64(place) / usize_to_f64(PLACES);
            (0..2 * reach).map(move |tap| {
                let distance = usize_to_f64(tap + 1) - usize_to_f64(reach) - between;
                narrow(kernel(distance * cutoff) * cutoff)
            })
        });
        Self { reach, weights: weights.collect() }
    }

    /// The value of `samples` at `at`, in samples from the first.
    fn read(&self, samples: &[f32], at: f64) -> f32 {
        let place = rounded(at.fract() * usize_to_f64(PLACES));
        let weights = &self.weights[place * 2 * self.reach..][..2 * self.reach];
        // The first weight belongs to this sample; before the first sample there is silence.
        let first = rounded(at.trunc()) + 1;
        let (skip, first) = (self.reach.saturating_sub(first), first.saturating_sub(self.reach));
        let inside = samples.get(first..).unwrap_or_default();
        let weights = weights.get(skip..).unwrap_or_default();
        let (inside, weights) = (inside.chunks(LANES), weights.chunks(LANES));
        // Sums beside each other, which a processor adds up at once.
        let mut sums = [0.0; LANES];
        for (samples, weights) in inside.zip(weights) {
            for (sum, (sample, weight)) in sums.iter_mut().zip(samples.iter().zip(weights)) {
                *sum += sample * weight;
            }
        }
        sums.iter().sum()
    }

    /// Reads `samples` at `step` source samples for each output sample.
    fn resample(&self, samples: &[f32], step: f64) -> Arc<[f32]> {
        let length = rounded(usize_to_f64(samples.len()) / step);
        (0..length).map(|index| self.read(samples, usize_to_f64(index) * step)).collect()
    }
}

/// A sinc under a Hann window, `x` in zero crossings from the middle.
fn kernel(x: f64) -> f64 {
    if x.abs() < 1e-9 {
        return 1.0;
    }
    if x.abs() >= WINGS {
        return 0.0;
    }
    let window = (PI * x / (2.0 * WINGS)).cos().powi(2);
    (PI * x).sin() / (PI * x) * window
}

#[expect(clippy::cast_precision_loss, reason = "lengths of sounds are far below 2^52 samples")]
fn usize_to_f64(value: usize) -> f64 {
    value as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "callers pass lengths of sounds, not negative"
)]
fn rounded(value: f64) -> usize {
    value.round() as usize
}

/// A sample as it is kept: 24 bits of precision are more than any device plays.
#[expect(clippy::cast_possible_truncation, reason = "rounding is what is wanted")]
pub(crate) fn narrow(value: f64) -> f32 {
    value as f32
}

/// A sample as 16 bits, rounded to the nearest.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast cuts off what rounding left over, and stays in the range"
)]
pub(crate) fn sixteen(sample: f32) -> i16 {
    let scaled = sample * 32_768.0;
    (scaled + 0.5_f32.copysign(scaled)) as i16
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn sine(hertz: f64, rate: u32, length: usize) -> Vec<f32> {
        (0..length).map(|i| narrow((2.0 * PI * hertz * usize_to_f64(i) / f64::from(rate)).sin())).collect()
    }

    #[rstest]
    #[case(8_000)]
    #[case(22_050)]
    #[case(44_100)]
    #[case(96_000)]
    #[case(192_000)]
    fn a_tone_keeps_its_length_pitch_and_level_from_any_rate(#[case] rate: u32) {
        let second = usize::try_from(rate).expect("fits");
        let pcm = Pcm::from_rate(&sine(1000.0, rate, second), rate);
        assert!(pcm.len().abs_diff(48_000) <= 1);
        let wanted = sine(1000.0, RATE, 48_000);
        for (at, (sample, wanted)) in pcm.samples().iter().zip(&wanted).enumerate().take(46_000).skip(2_000) {
            assert!((sample - wanted).abs() < 2e-3, "at {at}: {sample} instead of {wanted}");
        }
    }

    #[test]
    fn what_the_new_rate_cannot_carry_is_cut_and_not_folded_back() {
        let pcm = Pcm::from_rate(&sine(40_000.0, 192_000, 19_200), 192_000);
        assert!(Pcm::new(&pcm.samples()[500..4_000]).peak() < 1e-3);
    }

    #[test]
    fn twelve_semitones_up_halve_the_length() {
        let pcm = Pitch::by(12.0).of(&Pcm::new(sine(500.0, RATE, 4_800)));
        assert_eq!(pcm.len(), 2_400);
    }

    #[test]
    fn nothing_stays_nothing() {
        assert!(Pcm::from_rate(&[], 44_100).samples().is_empty());
    }
}
