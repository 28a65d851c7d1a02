//! A routine and a set-up compiled to phases and cues, each at its moment.

use std::collections::BTreeSet;
use std::time::Duration;

use super::cue::CueKind;
use super::expand::{QUIET_START, expand, settle};
pub use super::phase::Phase;
use super::phase::is_counted_down;
pub use super::phase_kind::PhaseKind;
use super::place::place;
use super::plan::Plan;
use super::script::Line;
pub use super::setup::{DoneBefore, Setup};
pub(crate) use super::setup::{DoneSets, ExtraSets};
pub use super::takes::Takes;
pub(crate) use super::voice::UsualVoice;
pub use super::voice::{Count, Lengths};
use super::words::Phrase;
use crate::body::{Equipment, Muscle};
use crate::language::Tongue;
use crate::routine::describe::whole_minutes;
use crate::routine::{Exercise, Id, Respelling, Routine, Step};

/// The most quiet between two things that are said while the person settles.
const BETWEEN: Duration = Duration::from_secs(6);

/// A session as it is meant to go: phases without gaps, from 0 to the end.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The routine's id.
    pub id: Id,
    /// The routine's name.
    pub name: String,
    /// The routine's language.
    pub language: String,
    /// Words that a voice says otherwise than they are written.
    pub(crate) respellings: Vec<Respelling>,
    /// What happens, in order; the last is [`PhaseKind::Done`].
    pub phases: Vec<Phase>,
    /// The top-level steps' names, for the progress line.
    pub steps: Vec<String>,
    /// What the phases were made from, for changes on the way.
    pub(crate) plan: Plan,
}

/// The session that a routine makes with a set-up. Total: every valid routine has one.
///
/// ```
/// use std::time::Duration;
///
/// use supple::routine::{Defaults, Library};
/// use supple::session::timeline::PhaseKind::{Done, GetReady, Introduce, Reps, Settle};
/// use supple::session::timeline::{Setup, compile};
///
/// let library = Library::embedded(Defaults::default());
/// let routine = library.get("pelvic-tilt").and_then(|entry| entry.routine()).unwrap();
/// let timeline = compile(routine, &Setup::default());
///
/// let kinds: Vec<_> = timeline.phases.iter().map(|phase| phase.kind).collect();
/// assert_eq!(kinds, [Settle, Introduce, GetReady, Reps, Done]);
/// assert_eq!(timeline.phases[1].at, Duration::from_secs(15), "there is time to settle");
/// assert_eq!(timeline.phases[0].cues[0].say.as_deref(), Some("You need a mat."));
/// ```
#[must_use]
pub fn compile(routine: &Routine, setup: &Setup) -> Timeline {
    let plan = Plan::new(routine, setup);
    let mut phases = phases(&plan);
    // Without time to settle the first move begins at once, and may not be the first that is heard.
    if let Some(first) = phases.first_mut().filter(|first| first.script.opening.is_none()) {
        first.script.from = first.script.from.max(QUIET_START);
    }
    let mut timeline = Timeline {
        id: routine.id.clone(),
        name: routine.name.clone(),
        language: routine.language.clone(),
        respellings: routine.respellings(),
        phases,
        steps: routine.steps.iter().map(name).collect(),
        plan,
    };
    timeline.arrange(0);
    timeline.word_the_beginning();
    timeline
}

/// What a session comes to: how long it takes, and what it is with and for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outline {
    /// How long it takes.
    pub(crate) takes: Takes,
    /// Everything that it needs, in the order in which it is first needed.
    pub(crate) equipment: Vec<Equipment>,
    /// Everything that it works on, in the order in which it first does.
    pub(crate) muscles: Vec<Muscle>,
}

/// The outline of [`compile`]'s timeline, for a third of its work: no sentence is given its moment.
#[must_use]
pub(crate) fn outline(routine: &Routine, setup: &Setup) -> Outline {
    let phases = phases(&Plan::new(routine, setup));
    Outline {
        takes: Takes { total: phases.iter().map(|phase| phase.length).sum(), up_to: up_to(&phases) },
        equipment: each(&phases, |exercise| &exercise.equipment),
        muscles: each(&phases, |exercise| &exercise.muscles),
    }
}

/// The phases of a plan, each with its length, not laid end to end yet.
fn phases(plan: &Plan) -> Vec<Phase> {
    let blocks = (0..plan.blocks.len()).flat_map(|block| expand(plan, block));
    settle(plan).into_iter().chain(blocks).chain([done(plan)]).collect()
}

fn up_to(phases: &[Phase]) -> bool {
    phases.iter().any(|phase| phase.at_most)
}

fn each<W: Copy + PartialEq>(phases: &[Phase], of: impl Fn(&Exercise) -> &[W]) -> Vec<W> {
    let mut found = Vec::new();
    for word in phases.iter().filter_map(|phase| phase.exercise.as_deref()).flat_map(of) {
        if !found.contains(word) {
            found.push(*word);
        }
    }
    found
}

/// A top-level step's name.
fn name(step: &Step) -> String {
    match step {
        Step::Do(exercise) | Step::Activity(_, exercise) => exercise.name.clone(),
        Step::Wait(text) => text.say(None),
        Step::Circuit { steps, .. } => {
            let moves = steps.iter().filter(|step| !matches!(step, Step::Wait(_)));
            moves.map(name).collect::<Vec<_>>().join(", ")
        }
    }
}

fn done(plan: &Plan) -> Phase {
    let last = plan.blocks.len().saturating_sub(1);
    let step = plan.blocks.last().map_or(0, |block| block.step);
    Phase { block: last, step, ..Phase::blank(PhaseKind::Done, Duration::ZERO) }
}

impl Timeline {
    /// How long the session lasts, waits apart; with an ease in it: at most.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.phases.last().map_or(Duration::ZERO, Phase::end)
    }

    /// The language of the coach's own words.
    pub(crate) fn tongue(&self) -> Tongue {
        self.plan.voice.tongue()
    }

    /// Whether the total is the most, because an ease may end early.
    #[must_use]
    pub fn up_to(&self) -> bool {
        up_to(&self.phases)
    }

    /// How long it takes: what a listing, a page, a question and a program are told alike.
    #[must_use]
    pub fn takes(&self) -> Takes {
        Takes { total: self.total(), up_to: self.up_to() }
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
        each(&self.phases, |exercise| &exercise.equipment)
    }

    /// Everything that the session works on, in the order in which it first does.
    #[must_use]
    pub fn muscles(&self) -> Vec<Muscle> {
        each(&self.phases, |exercise| &exercise.muscles)
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
        let wanted = self.phases.iter().flat_map(|phase| {
            let parts = phase.parts.iter().map(|part| part.say.as_str());
            phase.script.sentences().chain(parts)
        });
        wanted.filter(|say| seen.insert(*say)).collect()
    }

    /// Lays the phases from `from` on end to end, and places the cues of those that have none or
    /// whose surroundings changed.
    pub(crate) fn arrange(&mut self, from: usize) {
        for index in from..self.phases.len() {
            let at = index.checked_sub(1).map_or(Duration::ZERO, |before| self.phases[before].end());
            let following = self.phases.get(index + 1);
            let next = following.map(|next| next.kind);
            let opening = following.and_then(|next| next.script.opening.as_ref()).map(|(kind, _)| *kind);
            let phase = &mut self.phases[index];
            phase.at = at;
            let counted = if phase.kind.is_work() {
                is_counted_down(phase)
            } else {
                phase.script.by_itself || next.is_some_and(PhaseKind::is_work)
            };
            let has_its_own = |next| matches!(next, PhaseKind::Rest | PhaseKind::Switch | PhaseKind::Done);
            let is_change = opening == Some(CueKind::Switch);
            let ends = (phase.kind.is_work() || phase.script.by_itself) && !is_change && !next.is_some_and(has_its_own);
            let script = &mut phase.script;
            let is_new = phase.cues.is_empty() || (script.counted, script.ends) != (counted, ends);
            (script.counted, script.ends) = (counted, ends);
            if is_new {
                self.place(index);
            }
        }
        self.word_the_end(self.total());
    }

    /// Places the cues of one phase anew.
    pub(crate) fn place(&mut self, index: usize) {
        let phase = &mut self.phases[index];
        phase.cues = place(phase, &self.plan.voice);
    }

    /// Says while the person settles how long the session takes, and spreads what is said over the time.
    fn word_the_beginning(&mut self) {
        let say = Phrase::Minutes(whole_minutes(self.total()), self.up_to());
        let say = self.plan.voice.say(say);
        let Some(first) = self.phases.first_mut().filter(|first| first.kind == PhaseKind::Settle) else { return };
        first.script.lines.push(Line::new(say));
        let takes = first.script.takes(&self.plan.voice);
        if takes > first.length {
            // It is worth no time of its own.
            first.script.lines.pop();
            return;
        }
        let lines = u32::try_from(first.script.lines.len()).unwrap_or(u32::MAX);
        let between = first.length.saturating_sub(takes) / lines;
        let tenths = u64::try_from(between.as_millis() / 100).unwrap_or(u64::MAX);
        first.script.between = Duration::from_millis(tenths.saturating_mul(100)).min(BETWEEN);
        self.place(0);
    }

    /// Says at the end how long the session was.
    pub(crate) fn word_the_end(&mut self, played: Duration) {
        let say = self.plan.voice.say(Phrase::Finished(whole_minutes(played)));
        let last = self.phases.len() - 1;
        self.phases[last].script.opening = Some((CueKind::Finish, Some(Line::new(say))));
        self.place(last);
    }
}
