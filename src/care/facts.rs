//! What is known about the person today.

use std::collections::BTreeSet;

use super::sign::Sign;
use crate::body::{Side, vocabulary};
use crate::language::{ScreenText, Words};

/// A level of soreness, from 0, not at all, to 10.
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
    pub(crate) const fn get(self) -> u8 {
        self.0
    }
}

/// The soreness of each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Soreness {
    /// The left side.
    pub left: Level,
    /// The right side.
    pub right: Level,
}

impl Soreness {
    /// How sore a side is.
    pub(crate) const fn of(self, side: Side) -> Level {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// How sore the sorer side is.
    pub(crate) fn worst(self) -> Level {
        self.left.max(self.right)
    }
}

vocabulary! {
    /// What a pain is like.
    pub Quality, "kind of pain" {
        /// Over a whole muscle, an ache.
        Dull = "dull", "dull, over the whole muscle";
        /// Sharp or stabbing, at one spot.
        Sharp = "sharp", "sharp, at one spot";
        /// There is none any more.
        Gone = "gone", "gone: nothing hurts";
    }
}

vocabulary! {
    /// How the person walks.
    pub Walk, "way of walking" {
        /// As ever.
        Usual = "usual", "as ever";
        /// The pain changes the walk.
        Changed = "changed", "otherwise, from pain";
    }
}

/// The facts that are known about the person now: what was told last of each thing, as far as that still counts. What
/// was not told is `None`, and no rule applies to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How sore each side is; not sore where it is not known.
    pub soreness: Soreness,
    /// The sides of which it is known.
    pub told_sides: BTreeSet<Side>,
    /// What the pain is like.
    pub quality: Option<Quality>,
    /// Whether it changes the walk.
    pub walk: Option<Walk>,
    /// Signs that are not for a coach.
    pub signs: BTreeSet<Sign>,
    /// Whether it was answered lately which signs there are, or that there are none.
    pub signs_told: bool,
    /// Whether something of all this was told so long ago that it is to be asked again.
    pub is_old: bool,
    /// For how many days it has been sore, today included; 0 where it is not.
    pub sore_days: u16,
    /// Hours between the first report of soreness as high as [`SEVERE`] and the last one, where none between was lower.
    pub severe_hours: u32,
    /// Hours since the last run.
    pub since_run: Option<u32>,
    /// Hours since the last hard run.
    pub since_hard_run: Option<u32>,
    /// Hours since the last run of which nobody told how hard it was, and which was not longer than usual.
    pub since_untold_run: Option<u32>,
    /// Metres of the longest run of the 30 days before today; `None` where there was none.
    pub longest_metres: Option<u32>,
}

/// Hours after which it matters no more how hard a run was.
const UNTOLD: u32 = 72;

/// Soreness from here, of 10, is more than sore muscles usually are.
pub(crate) const SEVERE: u8 = 8;

impl Facts {
    /// Whether it may be that the last run was a hard one which is not over yet, and nobody told: a file does not.
    pub(crate) fn is_effort_untold(&self) -> bool {
        let untold = self.since_untold_run.filter(|hours| *hours < UNTOLD);
        untold.is_some_and(|untold| self.since_hard_run.is_none_or(|hard| hard > untold))
    }

    /// Whether anything is sore.
    pub(crate) fn is_sore(&self) -> bool {
        self.soreness.worst() > Level::NONE
    }

    /// Whether it is known of either side how sore it is.
    pub(crate) fn is_told(&self) -> bool {
        !self.told_sides.is_empty()
    }

    /// How sore it is, where that is known.
    pub(crate) fn told_soreness(&self) -> Option<Soreness> {
        self.is_told().then_some(self.soreness)
    }

    /// The things told that are more than soreness, in the words of the questions, the gravest first.
    fn grave(&self, words: Words) -> Vec<String> {
        let mut signs: Vec<Sign> = self.signs.iter().copied().collect();
        signs.sort_by_key(|sign| sign.advice());
        let signs = signs.into_iter().map(|sign| sign.said_in(words.tongue()));
        let walk = (self.walk == Some(Walk::Changed)).then(|| words.text(ScreenText::ToldWalk).to_owned());
        let sharp = (self.quality == Some(Quality::Sharp)).then(|| words.text(ScreenText::ToldSharp).to_owned());
        signs.chain(walk).chain(sharp).collect()
    }

    /// The sentence that names what was told against a session, in an emergency that alone; `None` where nothing was.
    pub(crate) fn grave_in_words(&self, words: Words) -> Option<String> {
        let emergencies = self.signs.iter().filter(|sign| sign.is_emergency());
        let emergencies: Vec<String> = emergencies.map(|sign| sign.said_in(words.tongue())).collect();
        let told = if emergencies.is_empty() { self.grave(words) } else { emergencies };
        (!told.is_empty()).then(|| words.say(ScreenText::YouTold, &[("told", told.join("; ").into())]))
    }

    /// Whether something was told that stands until it is answered anew.
    pub(crate) fn stands(&self) -> bool {
        self.quality == Some(Quality::Sharp) || self.walk == Some(Walk::Changed) || !self.signs.is_empty()
    }
}

/// What was not told, in the words of the questions.
pub(crate) fn unasked(facts: &Facts) -> Vec<&'static str> {
    let mut unasked = Vec::new();
    let sides = [(Side::Left, "left"), (Side::Right, "right")];
    unasked.extend(sides.into_iter().filter(|(side, _)| !facts.told_sides.contains(side)).map(|(_, word)| word));
    if facts.is_sore() && facts.quality.is_none() {
        unasked.push("pain");
    }
    if facts.walk.is_none() {
        unasked.push("walk");
    }
    if !facts.signs_told {
        unasked.push("signs");
    }
    if facts.is_effort_untold() {
        unasked.push("effort");
    }
    unasked
}
