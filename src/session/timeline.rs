//! A routine and a set-up compiled to phases and cues, each at its moment.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::cue::Cue;
use crate::body::Side;
use crate::routine::{Exercise, Id, Text};

/// What happens during a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhaseKind {
    /// At the very start: fetch what is needed, get down onto the mat.
    Settle,
    /// From one position to the next, or fetching equipment.
    Transition,
    /// The move is shown and explained.
    Introduce,
    /// The countdown into the first set.
    GetReady,
    /// A set of holding.
    Hold,
    /// A set of passes.
    Roll,
    /// A set of reps.
    Reps,
    /// A set of pressing until it eases.
    Ease,
    /// Change to the other side.
    Switch,
    /// A pause between sets or rounds.
    Rest,
    /// Position stands still until a key is pressed; length 0.
    Wait,
    /// The end; length 0.
    Done,
}

/// A stretch of time in which one thing happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// From the start of the session.
    pub at: Duration,
    /// How long.
    pub length: Duration,
    /// Whether `length` is the most, and a key may end it early.
    pub at_most: bool,
    /// What happens.
    pub kind: PhaseKind,
    /// The top-level step of the routine it belongs to, from 0.
    pub step: usize,
    /// What is being done; `None` for settling, waiting and the end.
    pub exercise: Option<Arc<Exercise>>,
    /// The side being worked on; on a switch, the side switched to.
    pub side: Option<Side>,
    /// The set, from 1 (in a rest: the set to come). 0 where there is none.
    pub set: u16,
    /// Sets of this side in all. 0 where there are none.
    pub sets: u16,
    /// The sentence shown as text: what to do on a wait or a transition.
    pub text: Option<Text>,
    /// What is heard, sorted by time.
    pub cues: Vec<Cue>,
}

/// How long a sentence takes to say.
pub trait Lengths {
    /// The length of `sentence` in `language`.
    fn of(&self, sentence: &str, language: &str) -> Duration;
}

/// What the person, the settings and the voice add to a routine.
pub struct Setup<'a> {
    /// The side that goes first.
    pub first_side: Side,
    /// Only this side is done.
    pub only_side: Option<Side>,
    /// The side that gets one more set where the routine allows it.
    pub extra_sets: Option<Side>,
    /// Moves that are done the easier way from the start.
    pub easier: BTreeSet<Id>,
    /// How long sentences take to say.
    pub lengths: &'a dyn Lengths,
}

/// A session as it is meant to go: phases without gaps, from 0 to the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The routine's id.
    pub id: Id,
    /// The routine's name.
    pub name: String,
    /// The routine's language.
    pub language: String,
    /// What happens, in order; the last is [`PhaseKind::Done`].
    pub phases: Vec<Phase>,
    /// The top-level steps' names, for the progress line.
    pub steps: Vec<String>,
}
