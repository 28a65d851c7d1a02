//! What the person, the settings and the voice add to a routine.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::known::Known;
use super::start::StartAt;
use super::voice::{Count, Lengths, UsualVoice};
use crate::body::Side;
use crate::routine::Id;

/// How long there is at the very start to fetch what is needed and get down onto the mat.
pub(crate) const SETTLE: Duration = Duration::from_secs(15);

/// How long there is at most to get down again, where a session goes on after a break.
pub(crate) const SETTLE_AGAIN: Duration = Duration::from_secs(5);

/// Sets of a move that have been done, by side and number.
pub(crate) type DoneSets = BTreeSet<(Option<Side>, u16)>;

/// One more set for one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraSets {
    /// The side.
    pub side: Side,
    /// The moves of which it gets one more; each of them is done on either side.
    pub moves: BTreeSet<Id>,
}

/// The set-up of a session: what the person, the settings and the voice add to a routine.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The side that goes first.
    pub first_side: Side,
    /// Only this side is done.
    pub only_side: Option<Side>,
    /// What one side gets more of than the other.
    pub extra_sets: Option<ExtraSets>,
    /// Moves that are done the easier way from the start.
    pub easier: BTreeSet<Id>,
    /// Moves that are done at the upper bound of their range.
    pub upper: BTreeSet<Id>,
    /// What is known of the moves, which are told in short then.
    pub known: Known,
    /// The key that says that a pain has eased, as it is named to people; `None` where none can be pressed.
    pub ease_key: Option<String>,
    /// How long sentences take to say; asked while compiling and by the player's own changes.
    pub lengths: Arc<dyn Lengths>,
    /// How the last seconds of a hold are counted.
    pub count: Count,
    /// How long there is to settle; no time: the session begins with its first step.
    pub settle: Duration,
    /// Where in the routine it begins.
    pub start: StartAt,
    /// Sets of the first move, by side and number, that have been done already.
    pub done: DoneSets,
    /// Where it goes on after a break: the way in which the sets of `done` were done, which was explained then.
    pub goes_on: Option<DoneBefore>,
}

/// The way in which a move was done before a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoneBefore {
    /// The usual one.
    Usual,
    /// The easier one.
    Easier,
}

impl Default for Setup {
    /// The right side first, the whole routine, estimated lengths.
    fn default() -> Self {
        Self {
            first_side: Side::Right,
            only_side: None,
            extra_sets: None,
            easier: BTreeSet::new(),
            upper: BTreeSet::new(),
            known: Known::default(),
            ease_key: Some("e".to_owned()),
            lengths: Arc::new(UsualVoice),
            count: Count::default(),
            settle: SETTLE,
            start: StartAt::default(),
            done: BTreeSet::new(),
            goes_on: None,
        }
    }
}
