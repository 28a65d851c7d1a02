//! One coming-up of a move or a wait as phases.

use std::time::Duration;

use super::cue::CueKind;
use super::phase::Phase;
use super::phase_kind::PhaseKind;
use super::place::says_all;
use super::plan::{Block, Plan, Slot, Task, Turn, What};
use super::script::{GAP, LeftOut, Line, Script};
use super::transition::{change_of_side, is_place};
use super::voice::Voice;
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
    let make = Make::of_block(plan, index);
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

/// A phase in which the easier way of a move is told: `kind` is a rest, a switch or getting ready.
pub(crate) fn tell_easier(plan: &Plan, index: usize, kind: PhaseKind, slot: Slot, turn: &Turn) -> Option<Phase> {
    let make = Make::of_block(plan, index);
    make.block.task().map(|task| make.tell_easier(task, kind, slot, turn))
}

/// The tone at a set's start, and what is said with it.
pub(super) type Opening = (CueKind, Option<Line>);

pub(super) struct Make<'a> {
    pub(super) voice: &'a Voice,
    block: &'a Block,
    index: usize,
    /// Whether nothing is heard before it.
    is_first: bool,
}

impl<'a> Make<'a> {
    fn of_block(plan: &'a Plan, index: usize) -> Self {
        let is_first = index == 0 && plan.settle.is_zero();
        Self { voice: &plan.voice, block: &plan.blocks[index], index, is_first }
    }

    /// The quiet at the beginning of getting ready.
    fn quiet_before(&self, task: &Task) -> Duration {
        if self.is_first && !is_introduced(task) { QUIET_START } else { QUIET }
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
            change.fetch.iter().partition(|thing| is_place(**thing));
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

    pub(super) fn introduce(&self, task: &Task) -> Option<Phase> {
        let exercise = &task.exercise;
        let slot = task.slots.first().copied().filter(|_| is_introduced(task))?;
        let instructions =
            task.told(slot.side, self.voice).into_iter().map(Line::new).chain(self.felt_early(task, slot));
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
        // The side is worth more than the count, and where there is no room for more, more than the name.
        let tight = slot.side.map(|side| Line::new(self.voice.say(Phrase::ThisSide(side))));
        let tight = tight.filter(|line| is_named && !self.is_told_in_time(task, &line.full));
        let ahead = ahead.max(usize::from(tight.is_some()));
        let line = tight.unwrap_or(line);
        let from = self.quiet_before(task);
        let script = Script { from, lines: vec![line], ahead, ..Script::default() };
        let length = task.exercise.get_ready.get();
        let phase = self.of(task, PhaseKind::GetReady, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    /// Whether getting ready has room for `sentence` before its count.
    fn is_told_in_time(&self, task: &Task, sentence: &str) -> bool {
        self.quiet_before(task) + self.voice.takes(sentence) + GAP + COUNT <= task.exercise.get_ready.get()
    }

    /// Sets with what lies between them: a switch where the side changes, else a rest. The first of them follows `before`;
    /// where that does not tell its side, it opens with this tone and the side.
    fn sets(&self, task: &Task, slots: &[Slot], before: Option<&Phase>, tone: CueKind) -> Vec<Phase> {
        let mut phases = Vec::new();
        let mut done: Option<Slot> = None;
        for &slot in slots {
            let (between, opening) = match done {
                None => (None, self.opening(task, slot, before, tone)),
                Some(done) if done.side == slot.side => (self.rest(task, slot), (CueKind::Start, None)),
                Some(_) => {
                    let switch = self.switch(task, slot);
                    let opening = self.opening(task, slot, switch.as_ref(), CueKind::Switch);
                    (switch, opening)
                }
            };
            let felt = self.felt(task, slot, &opening);
            phases.extend(between);
            phases.push(self.work(task, slot, opening, felt));
            done = Some(slot);
        }
        self.say_late_what_it_feels_like(task, &mut phases);
        phases
    }

    /// How a set opens that follows `before`: with its side where nothing before it had the time to say it, and then, where
    /// nothing came before it at all, with `tone`.
    fn opening(&self, task: &Task, slot: Slot, before: Option<&Phase>, tone: CueKind) -> Opening {
        let Some(side) = slot.side else { return (CueKind::Start, None) };
        let name = self.voice.say(Phrase::Name(&capital(&self.voice.say(Phrase::Side(side)))));
        let ways = [Phrase::MoveOnSide(&task.exercise.name, side), Phrase::ThisSide(side), Phrase::SwitchTo(side)];
        let is_told = before.is_some_and(|before| {
            let mut counted = before.clone();
            counted.script.counted = true;
            let says = |say: String| says_all(&counted, self.voice, &[Line::new(say)]);
            before.kind == PhaseKind::Rest
                || says(name.clone())
                || ways.into_iter().any(|way| says(self.voice.say(way)))
        });
        let kind = if before.is_none() { tone } else { CueKind::Start };
        if is_told { (CueKind::Start, None) } else { (kind, Some(Line::new(name))) }
    }

    pub(super) fn work(&self, task: &Task, slot: Slot, opening: Opening, felt: Vec<Line>) -> Phase {
        let exercise = &task.exercise;
        let kind = match exercise.dose {
            Dose::Hold(_) => PhaseKind::Hold,
            Dose::Passes { .. } => PhaseKind::Roll,
            Dose::Reps { .. } => PhaseKind::Reps,
            Dose::Ease(_) => PhaseKind::Ease,
        };
        let until = (kind == PhaseKind::Ease).then(|| Line::new(self.voice.say(Phrase::UntilEased)));
        let lines = until.into_iter().chain(felt).collect();
        let script = Script {
            opening: Some(opening),
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
        let side = slot.side.filter(|_| kind == PhaseKind::GetReady);
        let side = side.map(|side| Line::new(self.voice.say(Phrase::ThisSide(side))));
        let lines = text.iter().map(Line::new).chain(side).collect();
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
pub(super) fn is_introduced(task: &Task) -> bool {
    task.is_new && task.exercise.introduce.is_none_or(|length| length != Length::ZERO)
}
