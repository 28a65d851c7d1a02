//! One coming-up of a move or a wait as phases.

mod activity;
mod lead_up;
mod leave;
mod sets;

use std::time::Duration;

pub(super) use leave::is_left;

use super::cue::CueKind;
use super::phase::Phase;
use super::phase_kind::PhaseKind;
use super::plan::{Block, Change, EasierNote, Plan, Slot, Task, What};
use super::script::{Line, Script};
use super::voice::Voice;
use super::words::Phrase;
use crate::routine::describe::capital;

/// The quiet at the beginning of a phase that begins with a sentence: the tone before rings out.
const QUIET: Duration = Duration::from_millis(600);
/// The quiet at the very start: some sound devices swallow the first half second.
pub(crate) const QUIET_START: Duration = Duration::from_secs(1);
/// The count before a set.
pub(crate) const COUNT: Duration = Duration::from_secs(3);

/// The phase at the very start, where there is one.
pub(crate) fn settle(plan: &Plan) -> Option<Phase> {
    if plan.settle.is_zero() {
        return None;
    }
    let things = plan.equipment();
    let need = (!things.is_empty()).then(|| plan.voice.say(Phrase::Need(&things)));
    let first = plan.blocks.iter().find_map(Block::exercise);
    let position = first.map(|exercise| plan.voice.say(Phrase::Take(exercise.position)));
    // After a break the things lie there; what is left is said with the move, once the person lies down again.
    let told: Vec<String> = need.into_iter().filter(|_| !plan.goes_on).chain(position).collect();
    let script = Script { from: QUIET_START, lines: told.iter().map(Line::new).collect(), ..Script::default() };
    let left = plan.tasks().next().and_then(Task::left).map(|left| plan.voice.say(left));
    let text: Vec<String> = left.into_iter().chain(told).collect();
    let step = plan.blocks.first().map_or(0, |block| block.step);
    let length = plan.settle.max(script.takes(&plan.voice));
    Some(Phase { step, text, script, ..Phase::blank(PhaseKind::Settle, length) })
}

/// The phases of a block, without their place on the timeline and without cues.
pub(crate) fn expand(plan: &Plan, index: usize) -> Vec<Phase> {
    let block = &plan.blocks[index];
    let make = Make::of_block(plan, index);
    let mut phases = Vec::new();
    if !block.rest.is_zero() {
        phases.push(if block.is_round { make.round_rest() } else { make.rest_between() });
    }
    match &block.what {
        What::Wait(text) => phases.push(make.wait(text)),
        What::Activity(timed) => phases.extend(make.activity(timed)),
        What::Move(task) if task.slots.is_empty() => {}
        What::Move(task) => {
            phases.extend(make.transition(task));
            phases.extend(make.introduce(task));
            let ready = make.get_ready(task);
            let sets = make.sets(task, &task.slots, ready.as_ref(), CueKind::Start);
            phases.extend(ready);
            phases.extend(sets);
        }
    }
    phases
}

/// The remaining sets of a block, which follow `before`; without that they follow a set of the other side at once.
pub(crate) fn sets(plan: &Plan, index: usize, slots: &[Slot], before: Option<&Phase>) -> Vec<Phase> {
    let make = Make::of_block(plan, index);
    make.block.task().map_or_else(Vec::new, |task| make.sets(task, slots, before, CueKind::Switch))
}

/// The change to the side of `slot`.
pub(crate) fn switch_to(plan: &Plan, index: usize, slot: Slot) -> Option<Phase> {
    let make = Make::of_block(plan, index);
    make.block.task().and_then(|task| make.switch(task, slot))
}

/// What explains the move of a block once more, whole, before its remaining sets; and these.
pub(crate) fn explain_again(plan: &Plan, index: usize, slots: &[Slot]) -> Vec<Phase> {
    let make = Make::of_block(plan, index);
    let Some(task) = make.block.task() else { return Vec::new() };
    // There is no way to it any more, and nothing else to tell while getting ready.
    let task = Task { slots: slots.to_vec(), change: Change::default(), note: None, ..task.clone() };
    let ready = make.get_ready(&task);
    let sets = make.sets(&task, slots, ready.as_ref(), CueKind::Start);
    make.introduce(&task).into_iter().chain(ready).chain(sets).collect()
}

/// A phase in which the easier way of a move is told: `kind` is a rest, a switch or getting ready.
pub(crate) fn tell_easier(plan: &Plan, index: usize, kind: PhaseKind, slot: Slot, note: &EasierNote) -> Option<Phase> {
    let make = Make::of_block(plan, index);
    make.block.task().map(|task| make.tell_easier(task, kind, slot, note))
}

/// The way out of a pose that is left: of `exercise`, on the side of `slot`.
pub(crate) fn come_out(plan: &Plan, index: usize, from: &Phase) -> Option<Phase> {
    Make::of_block(plan, index).way_out(from)
}

/// The tone at a set's start, and what is said with it.
pub(super) type Opening = (CueKind, Option<Line>);

/// Makes the phases of one block.
pub(super) struct Make<'a> {
    pub(super) voice: &'a Voice,
    /// The key that says that a pain has eased.
    ease_key: Option<&'a str>,
    plan: &'a Plan,
    block: &'a Block,
    index: usize,
    /// Whether nothing is heard before it.
    is_first: bool,
}

impl<'a> Make<'a> {
    fn of_block(plan: &'a Plan, index: usize) -> Self {
        let is_first = index == 0 && plan.settle.is_zero();
        let ease_key = plan.ease_key.as_deref();
        Self { voice: &plan.voice, ease_key, plan, block: &plan.blocks[index], index, is_first }
    }

    fn phase(&self, kind: PhaseKind, length: Duration) -> Phase {
        Phase { step: self.block.step, block: self.index, ..Phase::blank(kind, length) }
    }

    fn of(&self, task: &Task, kind: PhaseKind, length: Duration, slot: Option<Slot>) -> Phase {
        Phase {
            exercise: Some(task.exercise.clone()),
            easier: task.easier,
            side: slot.and_then(|slot| slot.side),
            set: slot.map_or(0, |slot| slot.set),
            sets: slot.map_or(0, |slot| slot.sets),
            ..self.phase(kind, length)
        }
    }

    /// The rest before a round of a circuit.
    fn round_rest(&self) -> Phase {
        let (number, of) = self.block.round;
        let round = self.voice.say(Phrase::RoundOf(number, of));
        let script = Script {
            opening: Some((CueKind::Rest, Some(Line::new(self.voice.say(Phrase::Rest))))),
            lines: vec![Line::new(self.voice.say(Phrase::Name(&capital(&round))))],
            ..Script::default()
        };
        Phase {
            exercise: self.block.exercise().cloned(),
            text: vec![capital(&round)],
            script,
            ..self.phase(PhaseKind::Rest, self.block.rest)
        }
    }

    /// The rest before a move that follows another.
    fn rest_between(&self) -> Phase {
        let word = Line::new(self.voice.say(Phrase::Rest));
        let script = Script { opening: Some((CueKind::Rest, Some(word))), ..Script::default() };
        Phase { exercise: self.block.exercise().cloned(), script, ..self.phase(PhaseKind::Rest, self.block.rest) }
    }

    fn wait(&self, text: &str) -> Phase {
        let script = Script { lines: vec![Line::new(text)], ..Script::default() };
        Phase { text: vec![text.to_owned()], script, ..self.phase(PhaseKind::Wait, Duration::ZERO) }
    }
}
