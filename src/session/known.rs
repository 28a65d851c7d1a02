//! What the person knows of the moves, and so how much of each is told when it is introduced.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::body::{Side, vocabulary};
use crate::routine::{Exercise, Id};

/// A move that is known is introduced in short; every so many times when to stop is told with it.
const WARNED_EVERY: u16 = 5;

vocabulary! {
    /// How much is told of a move when it is introduced.
    #[derive(Default)]
    pub Explain, "way to explain" {
        /// All of it until the move is known, then in short.
        #[default]
        Auto = "auto", "all of a move until you know it";
        /// All of it, each time.
        Full = "full", "all of it, each time";
        /// In short, also what is new.
        Short = "short", "in short, also what is new";
    }
}

/// A mark of the words that a move is introduced with: other words have another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The mark of a move as it is told now, in this way of it. The 64-bit FNV-1a hash of its sentences
    /// (<https://www.rfc-editor.org/rfc/rfc9923>), for it is kept for months: it has to be the same in every version.
    #[must_use]
    pub fn of(exercise: &Exercise) -> Self {
        const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        let texts = exercise.not_if.iter().chain(&exercise.instructions).chain(&exercise.caution);
        let sentences = texts.flat_map(|text| Side::ALL.iter().map(|side| text.say(Some(*side))));
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
        // A byte that no text has, so that two sentences are not one.
        let whole = |hash: u64, text: String| mix(text.as_bytes().iter().fold(hash, mix), &0xff);
        Self(sentences.fold(BASIS, whole))
    }

    /// The mark as a number.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The mark that was written as this number.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }
}

/// What the journal tells of a move that was done often enough to be known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Familiar {
    /// The words with which it was told when it was done to its end.
    pub told: BTreeSet<Fingerprint>,
    /// In how many sessions it was introduced in short since it was told in full.
    pub in_short: u16,
}

/// What is known of moves at the beginning of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What is wanted to be told.
    pub explain: Explain,
    /// The moves that are known, by their ids.
    pub moves: Arc<BTreeMap<Id, Familiar>>,
}

impl Known {
    /// How much is told of `exercise`, in this way of it.
    pub(crate) fn telling(&self, exercise: &Exercise) -> Telling {
        if self.explain == Explain::Full {
            return Telling::Full;
        }
        let familiar = self.moves.get(&exercise.id);
        match (familiar.filter(|known| known.told.contains(&Fingerprint::of(exercise))), self.explain) {
            (Some(known), _) if (known.in_short + 1).is_multiple_of(WARNED_EVERY) => Telling::Short(Warned::WhenToStop),
            (Some(_), _) => Telling::Short(Warned::Not),
            (None, Explain::Short) => Telling::Short(Warned::Whole),
            (None, _) => Telling::Full,
        }
    }
}

/// How much of a move is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Telling {
    /// All of it.
    Full,
    /// Side, name, dose and the one sentence that matters most.
    Short(Warned),
}

/// Whether the person has asked for all that there is to tell of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// It is told as it is known.
    No,
    /// All of it is told.
    Yes,
}

impl Asked {
    /// The other one.
    pub(crate) const fn flipped(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Yes => Self::No,
        }
    }
}

/// What of the warnings belongs to a short introduction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Warned {
    /// Nothing: the person knows it.
    Not,
    /// When to stop.
    WhenToStop,
    /// Who should leave it out, and when to stop: short was wanted, but the move is not known.
    Whole,
}

impl Telling {
    /// Whether it is said who should leave the move out.
    pub(crate) const fn says_who_should_not(self) -> bool {
        matches!(self, Self::Full | Self::Short(Warned::Whole))
    }

    /// Whether it is said when to stop.
    pub(crate) const fn says_when_to_stop(self) -> bool {
        !matches!(self, Self::Short(Warned::Not))
    }

    /// Whether it is the short introduction.
    pub(crate) const fn is_short(self) -> bool {
        matches!(self, Self::Short(_))
    }
}

#[cfg(test)]
mod tests {
    use super::{Explain, Familiar, Fingerprint, Known, Telling, Warned};
    use crate::routine::Exercise;
    use crate::session::sample::{exercise, text};
    use rstest::rstest;
    use std::sync::Arc;

    fn known(explain: Explain, told: &Exercise, in_short: u16) -> Known {
        let familiar = Familiar { told: [Fingerprint::of(told)].into(), in_short };
        Known { explain, moves: Arc::new([(told.id.clone(), familiar)].into()) }
    }

    #[rstest]
    #[case::the_first_time(0, Warned::Not)]
    #[case::the_fourth_time(3, Warned::Not)]
    #[case::the_fifth_time(4, Warned::WhenToStop)]
    #[case::the_sixth_time(5, Warned::Not)]
    #[case::the_tenth_time(9, Warned::WhenToStop)]
    fn of_what_is_known_when_to_stop_is_told_every_fifth_time(#[case] before: u16, #[case] warned: Warned) {
        let twist = exercise("twist");
        assert_eq!(known(Explain::Auto, &twist, before).telling(&twist), Telling::Short(warned));
    }

    #[test]
    fn what_is_not_known_or_is_told_otherwise_now_is_told_in_full() {
        let twist = exercise("twist");
        assert_eq!(Known::default().telling(&twist), Telling::Full);
        let easier = twist.easier.clone().unwrap().exercise;
        let changes = [
            Exercise { instructions: vec![text("Sit tall.")], ..twist.clone() },
            Exercise { caution: None, ..twist.clone() },
            Exercise { not_if: Some(text("Not with a new hip.")), ..twist.clone() },
            (*easier).clone(),
        ];
        for other in changes {
            assert_eq!(known(Explain::Auto, &twist, 0).telling(&other), Telling::Full);
        }
        // The dose is told each time anyway.
        let longer = Exercise { sets: crate::session::sample::count(4), ..twist.clone() };
        assert_eq!(known(Explain::Auto, &twist, 0).telling(&longer), Telling::Short(Warned::Not));
    }

    #[test]
    fn who_asks_for_it_gets_all_or_little_and_of_what_is_new_the_warnings() {
        let (twist, other) = (exercise("twist"), exercise("pigeon"));
        assert_eq!(known(Explain::Full, &twist, 0).telling(&twist), Telling::Full);
        assert_eq!(known(Explain::Short, &twist, 0).telling(&twist), Telling::Short(Warned::Not));
        assert_eq!(known(Explain::Short, &twist, 0).telling(&other), Telling::Short(Warned::Whole));
    }

    #[test]
    fn the_mark_of_a_text_stays_the_same_over_versions() {
        // Worked out by hand from the definition of FNV-1a: a journal of years keeps it.
        let plain = Exercise { instructions: vec![text("a")], not_if: None, caution: None, ..exercise("twist") };
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in [b'a', 0xff, b'a', 0xff] {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        assert_eq!(Fingerprint::of(&plain).bits(), hash);
    }
}
