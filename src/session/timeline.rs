//! A routine and a set-up compiled to phases and cues, each at its moment.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use super::compile::compile;
use super::cue::Cue;
use super::plan::Plan;
use super::script::Script;
use super::start::StartAt;
use crate::body::{Equipment, Muscle, Side};
use crate::routine::describe::minutes;
use crate::routine::{Exercise, Id};

/// How long there is at the very start to fetch what is needed and get down onto the mat.
pub const SETTLE: Duration = Duration::from_secs(15);

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

impl PhaseKind {
    /// Every kind, in the order of a session.
    pub const ALL: [Self; 12] = [
        Self::Settle,
        Self::Transition,
        Self::Introduce,
        Self::GetReady,
        Self::Hold,
        Self::Roll,
        Self::Reps,
        Self::Ease,
        Self::Switch,
        Self::Rest,
        Self::Wait,
        Self::Done,
    ];

    /// Whether a set is being done.
    #[must_use]
    pub const fn is_work(self) -> bool {
        matches!(self, Self::Hold | Self::Roll | Self::Reps | Self::Ease)
    }

    /// Its name in traces and `--json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Settle => "settle",
            Self::Transition => "transition",
            Self::Introduce => "introduce",
            Self::GetReady => "get-ready",
            Self::Hold => "hold",
            Self::Roll => "roll",
            Self::Reps => "reps",
            Self::Ease => "ease",
            Self::Switch => "switch",
            Self::Rest => "rest",
            Self::Wait => "wait",
            Self::Done => "done",
        }
    }
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
    /// What is wanted to be heard, from which the cues are placed.
    pub(crate) script: Script,
    /// How long it was meant to last before keys changed that.
    pub(crate) meant: Duration,
}

impl Phase {
    /// Where it ends, from the start of the session.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.at + self.length
    }
}

/// How long a sentence takes to say.
pub trait Lengths: fmt::Debug + Send + Sync {
    /// The length of `sentence` in `language`, without the silence after it.
    fn of(&self, sentence: &str, language: &str) -> Duration;
}

/// The length of a sentence where no voice was measured: 150 words a minute and 0.4 s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Estimate;

impl Lengths for Estimate {
    fn of(&self, sentence: &str, _language: &str) -> Duration {
        const A_WORD: Duration = Duration::from_millis(400);
        let words = u32::try_from(sentence.split_whitespace().count()).unwrap_or(u32::MAX);
        A_WORD.saturating_mul(words) + Duration::from_millis(400)
    }
}

/// How the last three seconds of a hold are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Count {
    /// By their ticks alone.
    #[default]
    Ticks,
    /// "Three, two, one", each number after its tick.
    Spoken,
}

/// Sets of a move that have been done, by side and number.
pub type DoneSets = BTreeSet<(Option<Side>, u16)>;

/// One more set for one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraSets {
    /// The side.
    pub side: Side,
    /// The moves of which it gets one more; each of them is done on either side.
    pub moves: BTreeSet<Id>,
}

/// What the person, the settings and the voice add to a routine.
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
}

impl Default for Setup {
    /// The right side first, the whole routine, estimated lengths.
    fn default() -> Self {
        Self {
            first_side: Side::Right,
            only_side: None,
            extra_sets: None,
            easier: BTreeSet::new(),
            lengths: Arc::new(Estimate),
            count: Count::default(),
            settle: SETTLE,
            start: StartAt::default(),
            done: BTreeSet::new(),
        }
    }
}

/// A session as it is meant to go: phases without gaps, from 0 to the end.
#[derive(Clone, Debug)]
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
    /// What the phases were made from, for changes on the way.
    pub(crate) plan: Plan,
}

impl Timeline {
    /// How long the session lasts, waits apart; with an ease in it: at most.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.phases.last().map_or(Duration::ZERO, Phase::end)
    }

    /// Whether the total is the most, because an ease may end early.
    #[must_use]
    pub fn up_to(&self) -> bool {
        self.phases.iter().any(|phase| phase.at_most)
    }

    /// How long it takes, in words: `up to 25 min`.
    #[must_use]
    pub fn takes(&self) -> String {
        let up_to = if self.up_to() { "up to " } else { "" };
        format!("{up_to}{}", minutes(self.total()))
    }

    /// How long it takes, for a column: `≤ 25 min`.
    #[must_use]
    pub fn takes_in_short(&self) -> String {
        let up_to = if self.up_to() { "≤ " } else { "" };
        format!("{up_to}{}", minutes(self.total()))
    }

    /// The round of a circuit that the set of a phase stands for, from 1, and how many there are. `None` outside of
    /// circuits, and where one round has several sets of the move.
    #[must_use]
    pub fn round(&self, phase: &Phase) -> Option<(u16, u16)> {
        let block = self.plan.blocks.get(phase.block)?;
        (phase.sets == 1 && block.round.1 > 1).then_some(block.round)
    }

    /// Everything that the session needs, in the order in which it is first needed.
    #[must_use]
    pub fn equipment(&self) -> Vec<Equipment> {
        self.each(|exercise| &exercise.equipment)
    }

    /// Everything that the session works on, in the order in which it first does.
    #[must_use]
    pub fn muscles(&self) -> Vec<Muscle> {
        self.each(|exercise| &exercise.muscles)
    }

    fn each<W: Copy + PartialEq>(&self, of: impl Fn(&Exercise) -> &[W]) -> Vec<W> {
        let mut found = Vec::new();
        for word in self.phases.iter().filter_map(|phase| phase.exercise.as_deref()).flat_map(of) {
            if !found.contains(word) {
                found.push(*word);
            }
        }
        found
    }

    /// Every sentence that is to be said, in order, each once: what a voice has to prepare.
    /// Those that found no room on the timeline are not among them.
    #[must_use]
    pub fn sentences(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let cues = self.phases.iter().flat_map(|phase| &phase.cues);
        cues.filter_map(|cue| cue.say.as_deref()).filter(|say| seen.insert(*say)).collect()
    }

    /// Every sentence that could be said, whether or not it found room: what to measure before
    /// compiling with a voice's own lengths.
    #[must_use]
    pub fn script(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let wanted = self.phases.iter().flat_map(|phase| phase.script.sentences());
        wanted.filter(|say| seen.insert(*say)).collect()
    }
}
