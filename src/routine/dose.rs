//! How much of a move is done: sets of holds, passes, reps or presses, on which sides, in which order.

use std::fmt;
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

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
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
    /// Move: a rep is there and back.
    Reps {
        /// How many reps.
        count: Count,
        /// How long each part of a rep takes.
        tempo: Tempo,
    },
    /// Press until the pain has eased, at most this long.
    Ease(Length),
    /// Several phases one after the other, this long in all; the exercise has them.
    Phases(Length),
    /// Stay in the pose for so many breaths.
    Breaths {
        /// How many breaths.
        count: Count,
        /// One of them.
        breath: Breath,
    },
    /// Move as often as there is time for, so long.
    AsMany(Length),
}

/// A breath: in, and out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Breath {
    /// How long it goes in, 1 to 20 s.
    pub inhale: Length,
    /// How long it goes out, 1 to 20 s.
    pub exhale: Length,
}

impl Breath {
    /// The breath that is counted where no other is given.
    pub(crate) const USUAL: Self = Self { inhale: Length::from_secs(4), exhale: Length::from_secs(6) };

    /// How long it takes.
    #[must_use]
    pub fn length(self) -> Duration {
        self.inhale.get() + self.exhale.get()
    }
}

/// The parts of one rep: there, held there, back, and a pause before the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tempo {
    /// The way there, at least half a second.
    pub there: Length,
    /// How long it is held at the far end; no time: it turns there.
    pub hold: Length,
    /// The way back, at least half a second.
    pub back: Length,
    /// How long the body rests before the next rep; no time: it goes on.
    pub pause: Length,
}

impl Tempo {
    /// A rep of this length: half of it there, half of it back.
    #[must_use]
    pub const fn even(pace: Length) -> Self {
        let (there, back) = pace.halves();
        Self { there, hold: Length::ZERO, back, pause: Length::ZERO }
    }

    /// The same with a hold at the far end, which makes the rep longer.
    #[must_use]
    pub const fn held(self, hold: Length) -> Self {
        Self { hold, ..self }
    }

    /// How long one rep takes.
    #[must_use]
    pub fn length(self) -> Duration {
        [self.there, self.hold, self.back, self.pause].into_iter().map(Length::get).sum()
    }

    /// Whether it turns at both ends and is as long there as back: what a pace says.
    #[must_use]
    pub(crate) fn is_even(self) -> bool {
        let uneven = self.there.get().abs_diff(self.back.get());
        self.hold.is_zero() && self.pause.is_zero() && uneven <= Duration::from_millis(1)
    }

    /// The length of a rep, where that is all that it says.
    #[must_use]
    pub(crate) fn pace(self) -> Option<Length> {
        let millis = u32::try_from(self.length().as_millis()).ok().filter(|_| self.is_even())?;
        Length::from_millis(millis)
    }

    /// The whole seconds of the hold, where a hold is all that it says: there and back at the usual pace, no pause.
    #[must_use]
    pub(crate) fn only_held(self) -> Option<u64> {
        let plain = self == Self::even(PACE_OF_A_REP).held(self.hold);
        let whole = self.hold.get().subsec_nanos() == 0 && !self.hold.is_zero();
        (plain && whole).then_some(self.hold.get().as_secs())
    }
}

/// The length of a rep where none is given.
pub(crate) const PACE_OF_A_REP: Length = Length::from_secs(4);

/// The way in which a dose differs, from set to set or from one day to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Varies {
    /// It does not.
    #[default]
    Not,
    /// A range: the lower bound is done until it was easy, then the upper one.
    Range {
        /// The lower bound.
        lower: Dose,
        /// The upper bound, which is more.
        upper: Dose,
    },
    /// A dose for each set, the first being that of the exercise.
    BySet(Vec<Dose>),
    /// A dose for each round of the circuit that it stands in, the first being that of the exercise.
    ByRound(Vec<Dose>),
}

impl Varies {
    /// The same with each dose made another.
    pub(crate) fn map(&self, change: impl Fn(Dose) -> Dose) -> Self {
        let all = |doses: &[Dose]| doses.iter().copied().map(&change).collect();
        match self {
            Self::Not => Self::Not,
            Self::Range { lower, upper } => Self::Range { lower: change(*lower), upper: change(*upper) },
            Self::BySet(doses) => Self::BySet(all(doses)),
            Self::ByRound(doses) => Self::ByRound(all(doses)),
        }
    }
}

impl Dose {
    /// Whether it is done by staying in a pose.
    #[must_use]
    pub(crate) const fn is_held(self) -> bool {
        matches!(self, Self::Hold(_) | Self::Ease(_) | Self::Phases(_) | Self::Breaths { .. })
    }

    /// How long one set of it takes; for [`Dose::Ease`] the most.
    #[must_use]
    pub fn length(self) -> Duration {
        match self {
            Self::Hold(length) | Self::Ease(length) | Self::Phases(length) | Self::AsMany(length) => length.get(),
            Self::Passes { count, pace } => pace.get() * u32::from(count.get()),
            Self::Reps { count, tempo } => tempo.length() * u32::from(count.get()),
            Self::Breaths { count, breath } => breath.length() * u32::from(count.get()),
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
