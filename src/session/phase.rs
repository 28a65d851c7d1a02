//! A stretch of a session in which one thing happens.

use std::sync::Arc;
use std::time::Duration;

use super::cue::Cue;
use super::phase_kind::PhaseKind;
use super::script::Script;
use crate::body::Side;
use crate::routine::{Breath, Dose, Exercise, Tempo};

/// For so long a walk or a run that may be left out says so, since nothing leads up to it; who leaves it by then has not
/// begun it.
pub(crate) const TO_LEAVE: Duration = Duration::from_secs(10);

/// One of the phases that a set consists of, as in push, let go, stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What is said at its start.
    pub say: String,
    /// How long it lasts.
    pub length: Duration,
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
    /// Which coming-up of a move or wait it belongs to, from 0 over the whole session.
    pub block: usize,
    /// What is being done; `None` for settling, waiting and the end.
    pub exercise: Option<Arc<Exercise>>,
    /// Whether the exercise is the easier way of its move.
    pub easier: bool,
    /// The side being worked on; on a switch, the side switched to.
    pub side: Option<Side>,
    /// The set, from 1 (in a rest, a switch and getting ready: the set to come). 0 where there is none.
    pub set: u16,
    /// Sets of this side in all. 0 where there are none.
    pub sets: u16,
    /// What to read while it lasts, where the exercise does not say: settling, a transition, a
    /// wait, the change to the easier way.
    pub text: Vec<String>,
    /// What is heard, sorted by time.
    pub cues: Vec<Cue>,
    /// The phases of the set, where it has some: together as long as it is.
    pub parts: Vec<Stretch>,
    /// What is wanted to be heard, from which the cues are placed.
    pub(crate) script: Script,
    /// How long it was meant to last before keys changed that.
    pub(crate) meant: Duration,
    /// How much of the set was done before it stood still for an explanation.
    pub(crate) had: Duration,
}

impl Phase {
    /// Where it ends, from the start of the session.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.at + self.length
    }

    /// The one of its phases that is going on when so much of the set is over: which, from 0, and its beginning and end
    /// from the set's own start. Of a set without such phases: none, the whole.
    pub(crate) fn part_at(&self, elapsed: Duration) -> (Option<usize>, Duration, Duration) {
        let mut begin = Duration::ZERO;
        for (number, part) in self.parts.iter().enumerate() {
            let end = begin + part.length;
            if elapsed < end || number + 1 == self.parts.len() {
                return (Some(number), begin, end);
            }
            begin = end;
        }
        (None, Duration::ZERO, self.length)
    }

    /// A phase of nothing but a kind and a length.
    pub(crate) fn blank(kind: PhaseKind, length: Duration) -> Self {
        Self {
            at: Duration::ZERO,
            length,
            at_most: false,
            kind,
            step: 0,
            block: 0,
            exercise: None,
            easier: false,
            side: None,
            set: 0,
            sets: 0,
            text: Vec::new(),
            cues: Vec::new(),
            parts: Vec::new(),
            script: Script::default(),
            meant: length,
            had: Duration::ZERO,
        }
    }
}

/// The breath that paces a hold.
pub(crate) fn breath(phase: &Phase) -> Option<Breath> {
    phase.exercise.as_deref()?.breath.filter(|_| phase.kind == PhaseKind::Hold && phase.parts.is_empty())
}

/// The tempo of a set of reps.
pub(crate) fn tempo(phase: &Phase) -> Option<Tempo> {
    match (phase.kind, phase.exercise.as_deref()?.dose) {
        (PhaseKind::Reps, Dose::Reps { tempo, .. }) => Some(tempo),
        _ => None,
    }
}

/// One of what a set is counted in: a pass, a rep, a breath; `None` where it is counted in time.
pub(crate) fn unit(phase: &Phase) -> Option<Duration> {
    let breaths = || counted_breath(phase).map(Breath::length);
    beat(phase).map(|(beat, _)| beat).or_else(breaths).filter(|unit| !unit.is_zero())
}

/// The breath in which a set is counted.
pub(crate) fn counted_breath(phase: &Phase) -> Option<Breath> {
    match (phase.kind, phase.exercise.as_deref()?.dose) {
        (PhaseKind::Hold, Dose::Breaths { breath, .. }) => Some(breath),
        _ => None,
    }
}

/// Whether a set is as many as possible in its time.
pub(crate) fn is_as_many(phase: &Phase) -> bool {
    let dose = phase.exercise.as_deref().map(|exercise| exercise.dose);
    phase.kind == PhaseKind::Reps && matches!(dose, Some(Dose::AsMany(_)))
}

/// Whether the end of a set is counted down: where what it is counted in does not tell it.
pub(crate) fn is_counted_down(phase: &Phase) -> bool {
    let is_timed = phase.kind.is_counted() || is_as_many(phase);
    is_timed && counted_breath(phase).is_none()
}

/// The beat of a set of passes or reps and how long one way of it takes: of a rep the way there.
pub(crate) fn beat(phase: &Phase) -> Option<(Duration, Duration)> {
    let exercise = phase.exercise.as_deref()?;
    match (phase.kind, exercise.dose) {
        (PhaseKind::Roll, Dose::Passes { pace, .. }) => Some((pace.get(), pace.get())),
        (PhaseKind::Reps, Dose::Reps { tempo, .. }) => Some((tempo.length(), tempo.there.get())),
        _ => None,
    }
    .filter(|(_, way)| !way.is_zero())
}
