//! What is known about the person today.

use std::collections::BTreeSet;

use crate::body::{Side, vocabulary};

/// How sore something is, from 0, not at all, to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// Not at all.
    pub const NONE: Self = Self(0);

    /// A level; `None` above 10.
    #[must_use]
    pub const fn new(level: u8) -> Option<Self> {
        if level <= 10 { Some(Self(level)) } else { None }
    }

    /// The number, 0 to 10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How sore each side is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Soreness {
    /// The left side.
    pub left: Level,
    /// The right side.
    pub right: Level,
}

impl Soreness {
    /// How sore a side is.
    #[must_use]
    pub const fn of(self, side: Side) -> Level {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// How sore the sorer side is.
    #[must_use]
    pub fn worst(self) -> Level {
        self.left.max(self.right)
    }
}

vocabulary! {
    /// What a pain is like.
    Quality, "kind of pain" {
        /// Over a whole muscle, an ache.
        Dull = "dull", "dull, over the whole muscle";
        /// Sharp or stabbing, at one spot.
        Sharp = "sharp", "sharp, at one spot";
    }
}

vocabulary! {
    /// How the person walks.
    Walk, "way of walking" {
        /// As ever.
        Usual = "usual", "as ever";
        /// The pain changes the walk.
        Changed = "changed", "otherwise, because of it";
    }
}

vocabulary! {
    /// A sign that is not for a coach.
    Sign, "sign" {
        /// No control of bladder or bowel.
        Bladder = "bladder", "no control of bladder or bowel";
        /// Numb between the legs.
        Saddle = "saddle", "numb between the legs";
        /// Both legs are weak.
        BothLegs = "both-legs", "weak in both legs";
        /// The leg bears no weight.
        NoWeight = "no-weight", "the leg carries no weight";
        /// Pain shoots down the leg.
        Shooting = "shooting", "pain that shoots down the leg";
        /// Numbness or tingling.
        Numb = "numb", "a numb or tingling leg";
        /// The leg is weak.
        Weak = "weak", "weak in one leg";
    }
}

impl Sign {
    /// Whether it is an emergency, rather than for a professional within days.
    #[must_use]
    pub const fn is_emergency(self) -> bool {
        matches!(self, Self::Bladder | Self::Saddle | Self::BothLegs)
    }
}

/// What is known about the person today. What was not asked is `None`, and no rule applies to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How sore each side is; not sore where it was not told.
    pub soreness: Soreness,
    /// Whether it was told today.
    pub is_told: bool,
    /// What the pain is like.
    pub quality: Option<Quality>,
    /// Whether it changes the walk.
    pub walk: Option<Walk>,
    /// Signs that are not for a coach.
    pub signs: BTreeSet<Sign>,
    /// For how many days it has been sore, today included; 0 where it is not.
    pub sore_days: u16,
    /// Hours since the last run.
    pub since_run: Option<u32>,
    /// Hours since the last hard run.
    pub since_hard_run: Option<u32>,
    /// Metres of the longest run of the 30 days before today; `None` where there was none.
    pub longest_metres: Option<u32>,
}

impl Facts {
    /// Whether anything is sore.
    #[must_use]
    pub fn is_sore(&self) -> bool {
        self.soreness.worst() > Level::NONE
    }
}
