//! Positions on a timeline and moments of real time, converted exactly.

use std::time::Duration;

/// The speed of a session: thousandths of real time, from a tenth to a thousand times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Speed {
    thousandths: u32,
}

impl Speed {
    /// As fast as time.
    pub const NORMAL: Self = Self { thousandths: 1000 };

    /// `times` as fast as time; `None` outside 0.1 to 1000.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
    pub fn new(times: f64) -> Option<Self> {
        (0.1..=1000.0).contains(&times).then(|| Self { thousandths: (times * 1000.0).round() as u32 })
    }

    /// Whether sentences can still be followed.
    #[must_use]
    pub const fn is_spoken(self) -> bool {
        self.thousandths <= 1500
    }

    /// How far the position moves in `real` time, rounded down.
    pub(crate) fn position(self, real: Duration) -> Duration {
        scale(real, self.thousandths, 1000, 0)
    }

    /// The real time until the position has moved by `distance`, rounded up: never too early.
    pub(crate) fn real(self, distance: Duration) -> Duration {
        scale(distance, 1000, self.thousandths, u128::from(self.thousandths) - 1)
    }
}

impl Default for Speed {
    fn default() -> Self {
        Self::NORMAL
    }
}

fn scale(length: Duration, times: u32, parts: u32, rounding: u128) -> Duration {
    let nanos = (length.as_nanos() * u128::from(times) + rounding) / u128::from(parts);
    Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
}

/// A position at a moment, from which it has moved since.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchor {
    /// The position.
    pub(crate) base: Duration,
    /// The moment; in the future while a count leads in.
    pub(crate) since: Duration,
    pub(crate) speed: Speed,
}

impl Anchor {
    pub(crate) fn position(&self, now: Duration) -> Duration {
        self.base + self.speed.position(now.saturating_sub(self.since))
    }

    /// The first moment at which the position is `position` or further.
    pub(crate) fn moment(&self, position: Duration) -> Duration {
        self.since + self.speed.real(position.saturating_sub(self.base))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::{Anchor, Speed};

    proptest! {
        #[test]
        fn at_its_moment_a_position_is_reached_and_a_nanosecond_earlier_it_is_not(
            times in 0.1f64..1000.0,
            distance in 1u64..10_000_000_000_000,
        ) {
            let base = Duration::from_secs(7);
            let anchor = Anchor { base, since: Duration::from_secs(3), speed: Speed::new(times).unwrap() };
            let position = base + Duration::from_nanos(distance);
            let moment = anchor.moment(position);
            prop_assert!(anchor.position(moment) >= position);
            prop_assert!(anchor.position(moment.saturating_sub(Duration::from_nanos(1))) < position);
        }
    }

    #[test]
    fn a_speed_out_of_range_is_none() {
        assert_eq!(Speed::new(0.05), None);
        assert_eq!(Speed::new(1000.5), None);
        assert_eq!(Speed::new(f64::NAN), None);
        assert_eq!(Speed::new(1.0), Some(Speed::NORMAL));
    }
}
