//! From a routine to a timeline.

use std::time::Duration;

use super::cue::CueKind;
use super::expand::{QUIET_START, expand, settle};
use super::plan::Plan;
use super::script::{Line, Script};
use super::timeline::{Phase, PhaseKind, Setup, Timeline};
use super::words::Phrase;
use crate::routine::{Routine, Step};

/// The session that a routine makes with a set-up. Total: every valid routine has one.
#[must_use]
pub fn compile(routine: &Routine, setup: &Setup) -> Timeline {
    let plan = Plan::new(routine, setup);
    let mut phases = Vec::from_iter(settle(&plan));
    phases.extend((0..plan.blocks.len()).flat_map(|block| expand(&plan, block)));
    phases.push(done(&plan));
    // Without time to settle the first move begins at once, and may not be the first that is heard.
    if let Some(first) = phases.first_mut().filter(|first| first.script.opening.is_none()) {
        first.script.from = first.script.from.max(QUIET_START);
    }
    let mut timeline = Timeline {
        id: routine.id.clone(),
        name: routine.name.clone(),
        language: routine.language.clone(),
        phases,
        steps: routine.steps.iter().map(name).collect(),
        plan,
    };
    timeline.arrange(0);
    timeline
}

/// A top-level step's name.
fn name(step: &Step) -> String {
    match step {
        Step::Do(exercise) => exercise.name.clone(),
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

impl Phase {
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
            script: Script::default(),
            meant: length,
        }
    }
}

impl Timeline {
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
                matches!(phase.kind, PhaseKind::Hold | PhaseKind::Ease)
            } else {
                next.is_some_and(PhaseKind::is_work)
            };
            let has_its_own = |next| matches!(next, PhaseKind::Rest | PhaseKind::Switch | PhaseKind::Done);
            let is_change = opening == Some(CueKind::Switch);
            let ends = phase.kind.is_work() && !is_change && !next.is_some_and(has_its_own);
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
        phase.cues = Script::place(phase, &self.plan.voice);
    }

    /// Says at the end how long the session was.
    pub(crate) fn word_the_end(&mut self, played: Duration) {
        let minutes = (played.as_secs() + 30) / 60;
        let say = self.plan.voice.say(Phrase::Finished(minutes.max(1)));
        let last = self.phases.len() - 1;
        self.phases[last].script.opening = Some((CueKind::Finish, Some(Line::new(say))));
        self.place(last);
    }
}
