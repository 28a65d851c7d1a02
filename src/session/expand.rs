//! One coming-up of a move or a wait as phases.

use std::time::Duration;

use super::cue::CueKind;
use super::plan::{Block, Plan, Slot, Task, Turn, Voice, What};
use super::script::{LeftOut, Line, Script};
use super::timeline::{Phase, PhaseKind};
use super::transition::change_of_side;
use super::words::Phrase;
use crate::body::{Equipment, Position, Side};
use crate::duration::Length;
use crate::routine::describe::capital;
use crate::routine::{Dose, Order};

/// The quiet at the beginning of a phase that begins with a sentence: the tone before rings out.
const QUIET: Duration = Duration::from_millis(600);
/// The quiet at the very start: some sound devices swallow the first half second.
pub(crate) const QUIET_START: Duration = Duration::from_secs(1);
/// When, in a set, it is said what it should feel like.
const FEEL_FROM: Duration = Duration::from_secs(2);
/// In a switch of this length, what is to be done first on the other side is worth more than the count.
const ROOMY: Duration = Duration::from_secs(6);
/// How many instructions may be told again in a switch.
const REMINDERS: usize = 3;
/// The time to do what an instruction says before the next one comes.
const TO_DO: Duration = Duration::from_millis(800);
/// The count before a set.
pub(crate) const COUNT: Duration = Duration::from_secs(3);

/// The phase at the very start, where there is one.
pub(crate) fn settle(plan: &Plan) -> Option<Phase> {
    if plan.settle.is_zero() {
        return None;
    }
    let things = plan.equipment();
    let need = (!things.is_empty()).then(|| plan.voice.say(Phrase::Need(&things)));
    let position = plan.tasks().next().map(|task| plan.voice.say(Phrase::Take(task.exercise.position)));
    let text: Vec<String> = need.into_iter().chain(position).collect();
    let script = Script { from: QUIET_START, lines: text.iter().map(Line::new).collect(), ..Script::default() };
    let step = plan.blocks.first().map_or(0, |block| block.step);
    let length = plan.settle.max(script.takes(&plan.voice));
    Some(Phase { step, text, script, ..Phase::blank(PhaseKind::Settle, length) })
}

/// The phases of a block, without their place on the timeline and without cues.
pub(crate) fn expand(plan: &Plan, index: usize) -> Vec<Phase> {
    let block = &plan.blocks[index];
    let make = Make { voice: &plan.voice, block, index };
    let mut phases = Vec::new();
    if !block.rest.is_zero() {
        phases.push(make.round_rest());
    }
    match &block.what {
        What::Wait(text) => phases.push(make.wait(text)),
        What::Move(task) if task.slots.is_empty() => {}
        What::Move(task) => {
            phases.extend(make.transition(task));
            phases.extend(make.introduce(task));
            phases.extend(make.get_ready(task));
            phases.extend(make.sets(task, &task.slots));
        }
    }
    phases
}

/// The remaining sets of a block, without anything before the first of them.
pub(crate) fn sets(plan: &Plan, index: usize, slots: &[Slot]) -> Vec<Phase> {
    let block = &plan.blocks[index];
    let make = Make { voice: &plan.voice, block, index };
    block.task().map_or_else(Vec::new, |task| make.sets(task, slots))
}

/// The change to the side of `slot`.
pub(crate) fn switch_to(plan: &Plan, index: usize, slot: Slot) -> Option<Phase> {
    let block = &plan.blocks[index];
    let make = Make { voice: &plan.voice, block, index };
    block.task().and_then(|task| make.switch(task, slot))
}

/// A phase in which the easier way of a move is told: `kind` is a rest, a switch or getting ready.
pub(crate) fn tell_easier(plan: &Plan, index: usize, kind: PhaseKind, slot: Slot, turn: &Turn) -> Option<Phase> {
    let block = &plan.blocks[index];
    let make = Make { voice: &plan.voice, block, index };
    block.task().map(|task| make.tell_easier(task, kind, slot, turn))
}

struct Make<'a> {
    voice: &'a Voice,
    block: &'a Block,
    index: usize,
}

impl Make<'_> {
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
            exercise: self.block.task().map(|task| task.exercise.clone()),
            text: vec![capital(&round)],
            script,
            ..self.phase(PhaseKind::Rest, self.block.rest)
        }
    }

    fn wait(&self, text: &str) -> Phase {
        let script = Script { lines: vec![Line::new(text)], ..Script::default() };
        Phase { text: vec![text.to_owned()], script, ..self.phase(PhaseKind::Wait, Duration::ZERO) }
    }

    fn transition(&self, task: &Task) -> Option<Phase> {
        let change = &task.change;
        if !task.has_a_way() {
            return None;
        }
        let (places, things): (Vec<Equipment>, Vec<Equipment>) =
            change.fetch.iter().partition(|thing| matches!(thing, Equipment::Wall | Equipment::Step));
        let next = self.voice.say(Phrase::Next(&task.exercise.name));
        let fetch = (!things.is_empty()).then(|| self.voice.say(Phrase::Fetch(&things)));
        let go_to = places.iter().map(|place| self.voice.say(Phrase::GoTo(*place)));
        let take = change.take.map(|position| self.voice.say(Phrase::Take(position)));
        let go = fetch.into_iter().chain(go_to);
        // Who lies gets up before going anywhere; who is to lie down goes first.
        let way: Vec<String> = match change.take {
            Some(Position::Standing) => take.into_iter().chain(go).collect(),
            _ => go.chain(take).collect(),
        };
        let text: Vec<String> = task.not_if().into_iter().chain(way).collect();
        let name = Line::new(next).or(self.voice.say(Phrase::Name(&task.exercise.name)));
        let lines = std::iter::once(name).chain(text.iter().map(Line::new)).collect();
        let script = Script { from: QUIET, lines, ..Script::default() };
        let length = change.length.max(script.takes(self.voice));
        Some(Phase { text, script, ..self.of(task, PhaseKind::Transition, length, None) })
    }

    fn introduce(&self, task: &Task) -> Option<Phase> {
        let exercise = &task.exercise;
        let slot = task.slots.first().copied().filter(|_| is_introduced(task))?;
        let instructions = task.told(slot.side, self.voice).into_iter().map(Line::new);
        let caution = exercise.caution.as_ref().map(|text| Line::new(text.say(slot.side)));
        let name = (!task.has_a_way()).then(|| self.named(&exercise.name));
        let not_if = task.not_if().filter(|_| !task.has_a_way()).map(Line::new);
        let lines: Vec<Line> = name.into_iter().chain(not_if).chain(instructions).chain(caution).collect();
        let script = Script { from: QUIET, lines, to_do: TO_DO, ..Script::default() };
        let length = exercise.introduce.map_or_else(|| script.takes(self.voice), Duration::from);
        let phase = self.of(task, PhaseKind::Introduce, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    /// A move's name where nothing told it before.
    fn named(&self, name: &str) -> Line {
        Line::new(self.voice.say(if self.index == 0 { Phrase::Name(name) } else { Phrase::Next(name) }))
    }

    fn get_ready(&self, task: &Task) -> Option<Phase> {
        let slot = task.slots.first().copied()?;
        if let Some(turn) = &task.turn {
            return Some(self.tell_easier(task, PhaseKind::GetReady, slot, turn));
        }
        let name = &task.exercise.name;
        let by_name = self.voice.say(Phrase::Name(name));
        let line = match slot.side {
            None => Line::new(by_name),
            Some(side) => {
                let this_side = self.voice.say(Phrase::ThisSide(side));
                Line::new(self.voice.say(Phrase::MoveOnSide(name, side))).or(this_side)
            }
        };
        // Where the move came neither with a transition nor with its introduction, this is the only word of it.
        let is_named = task.has_a_way() || is_introduced(task);
        let ahead = usize::from(!is_named);
        let script = Script { from: QUIET, lines: vec![line], ahead, ..Script::default() };
        let length = task.exercise.get_ready.get();
        let phase = self.of(task, PhaseKind::GetReady, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    /// Sets with what lies between them: a switch where the side changes, else a rest.
    fn sets(&self, task: &Task, slots: &[Slot]) -> Vec<Phase> {
        let mut phases = Vec::new();
        let mut before: Option<Slot> = None;
        for &slot in slots {
            phases.extend(before.and_then(|before| {
                if before.side == slot.side { self.rest(task, slot) } else { self.switch(task, slot) }
            }));
            phases.push(self.work(task, slot));
            before = Some(slot);
        }
        phases
    }

    fn work(&self, task: &Task, slot: Slot) -> Phase {
        let exercise = &task.exercise;
        let kind = match exercise.dose {
            Dose::Hold(_) => PhaseKind::Hold,
            Dose::Passes { .. } => PhaseKind::Roll,
            Dose::Reps { .. } => PhaseKind::Reps,
            Dose::Ease(_) => PhaseKind::Ease,
        };
        let until = (kind == PhaseKind::Ease).then(|| Line::new(self.voice.say(Phrase::UntilEased)));
        let feel =
            exercise.feel.as_ref().filter(|_| slot.set == 1 && matches!(kind, PhaseKind::Hold | PhaseKind::Ease));
        let lines = until.into_iter().chain(feel.map(|feel| Line::new(feel.say(slot.side)))).collect();
        let script = Script {
            opening: Some((CueKind::Start, None)),
            from: FEEL_FROM,
            lines,
            halfway: Some(self.voice.say(Phrase::Halfway)),
            numbers: if kind == PhaseKind::Hold { self.voice.numbers() } else { Vec::new() },
            last_one: match kind {
                PhaseKind::Roll => Some(self.voice.say(Phrase::LastPass)),
                PhaseKind::Reps => Some(self.voice.say(Phrase::LastRep)),
                _ => None,
            },
            ..Script::default()
        };
        let phase = self.of(task, kind, exercise.dose.length(), Some(slot));
        Phase { at_most: kind == PhaseKind::Ease, script, ..phase }
    }

    fn rest(&self, task: &Task, slot: Slot) -> Option<Phase> {
        let length = task.exercise.rest.get();
        let search = matches!(task.exercise.dose, Dose::Ease(_)).then(|| Line::new(self.voice.say(Phrase::NextSpot)));
        let text = search.iter().map(|line| line.full.clone()).collect();
        let script = Script {
            opening: Some((CueKind::Rest, Some(Line::new(self.voice.say(Phrase::Rest))))),
            lines: search.into_iter().collect(),
            ..Script::default()
        };
        let phase = self.of(task, PhaseKind::Rest, length, Some(slot));
        (!length.is_zero()).then_some(Phase { text, script, ..phase })
    }

    fn switch(&self, task: &Task, slot: Slot) -> Option<Phase> {
        let exercise = &task.exercise;
        let switch = exercise.switch.map_or_else(|| change_of_side(exercise), Duration::from);
        let length = match exercise.order {
            Order::SideBySide => switch,
            Order::Alternate => switch.max(exercise.rest.get()),
        };
        let lines = reminders(task, slot);
        let script = Script {
            opening: Some((CueKind::Switch, self.switch_line(slot))),
            ahead: lines.len().min(usize::from(length >= ROOMY)),
            lines,
            left_out: LeftOut::WithTheRest,
            ..Script::default()
        };
        let phase = self.of(task, PhaseKind::Switch, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    fn switch_line(&self, slot: Slot) -> Option<Line> {
        let line = |side: Side| {
            let short = self.voice.say(Phrase::Name(&capital(&self.voice.say(Phrase::Side(side)))));
            Line::new(self.voice.say(Phrase::SwitchTo(side))).or(short)
        };
        slot.side.map(line)
    }

    fn tell_easier(&self, task: &Task, kind: PhaseKind, slot: Slot, turn: &Turn) -> Phase {
        let (usual, opening) = match kind {
            PhaseKind::Switch => {
                let length = self.switch(task, slot).map_or(Duration::ZERO, |phase| phase.length);
                (length, Some((CueKind::Switch, self.switch_line(slot))))
            }
            PhaseKind::GetReady => (task.exercise.get_ready.get(), None),
            _ => (task.exercise.rest.get(), Some((CueKind::Rest, Some(Line::new(self.voice.say(Phrase::Rest)))))),
        };
        let (first, instructions) = match turn {
            Turn::LessFar => (Phrase::Gentler, [].as_slice()),
            Turn::Less => (Phrase::Less, [].as_slice()),
            Turn::Easier(instructions) => (Phrase::Easier, instructions.as_slice()),
        };
        let instructions = instructions.iter().map(|text| text.say(slot.side));
        let text: Vec<String> = std::iter::once(self.voice.say(first)).chain(instructions).collect();
        let lines = text.iter().map(Line::new).collect();
        let script = Script { opening, from: QUIET, lines, ..Script::default() };
        let length = usual.max(script.takes(self.voice) + COUNT);
        Phase { text, script, ..self.of(task, kind, length, Some(slot)) }
    }
}

/// What is told anew for the second side, once, where the first side was told: the instructions from the first one on that
/// names a side. There is never time for many.
fn reminders(task: &Task, slot: Slot) -> Vec<Line> {
    let wanted = is_introduced(task) && slot.set == 1;
    let instructions = task.exercise.instructions.iter().skip_while(|text| !text.names_sides());
    instructions.take(if wanted { REMINDERS } else { 0 }).map(|text| Line::new(text.say(slot.side))).collect()
}

/// Whether a move is introduced before its first set.
fn is_introduced(task: &Task) -> bool {
    task.is_new && task.exercise.introduce.is_none_or(|length| length != Length::ZERO)
}
