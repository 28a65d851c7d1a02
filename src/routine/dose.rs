//! How much of a move is done: sets of holds, passes, reps or presses, on which sides, in which order.

use std::num::NonZeroU16;
use std::time::Duration;

use crate::body::vocabulary;
use crate::duration::Length;

/// A number of sets, passes, reps, rounds or spots; 1 to 500.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Count(NonZeroU16);

impl Count {
    /// Once.
    pub const ONE: Self = Self(NonZeroU16::MIN);
    /// The most a file may ask for.
    pub const MAX: u16 = 500;

    /// A count; `None` outside 1 to 500.
    #[must_use]
    pub fn new(count: u16) -> Option<Self> {
        NonZeroU16::new(count).filter(|count| count.get() <= Self::MAX).map(Self)
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0.get()
    }
}

/// The dose of a move: how much of it makes one set on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dose {
    /// Stay in the pose.
    Hold(Length),
    /// Roll: a pass is one way, `pace` long.
    Passes {
        /// How many passes.
        count: Count,
        /// The length of one pass.
        pace: Length,
    },
    /// Move: a rep is there and back, `pace` long.
    Reps {
        /// How many reps.
        count: Count,
        /// The length of one rep.
        pace: Length,
    },
    /// Press until the pain has eased, at most this long.
    Ease(Length),
    /// Several phases one after the other, this long in all; the exercise has them.
    Phases(Length),
}

impl Dose {
    /// Whether it is done by staying in a pose.
    #[must_use]
    pub(crate) const fn is_held(self) -> bool {
        matches!(self, Self::Hold(_) | Self::Ease(_) | Self::Phases(_))
    }

    /// How long one set of it takes; for [`Dose::Ease`] the most.
    #[must_use]
    pub fn length(self) -> Duration {
        match self {
            Self::Hold(length) | Self::Ease(length) | Self::Phases(length) => length.get(),
            Self::Passes { count, pace } | Self::Reps { count, pace } => pace.get() * u32::from(count.get()),
        }
    }
}

vocabulary! {
    /// Whether each side gets the dose, or the whole body once.
    pub Sides, "choice of sides" {
        /// Left and right get the full dose each.
        Each = "each", "each side";
        /// One dose for the whole body.
        Both = "both", "both sides at once";
    }
}

vocabulary! {
    /// The order of sets and sides.
    #[derive(Default)]
    pub Order, "order" {
        /// All sets of one side, then all sets of the other.
        #[default]
        SideBySide = "side-by-side", "one side after the other";
        /// One set of each side in turn.
        Alternate = "alternate", "sides in turn";
    }
}
