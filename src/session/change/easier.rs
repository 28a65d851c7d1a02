//! What was too much: the easier way, and leaving a move.

use std::mem;
use std::time::Duration;

use crate::body::Side;
use crate::routine::{Exercise, Id, Sides};
use crate::session::effect::{Effect, Ending};
use crate::session::expand::{expand, sets, switch_to, tell_easier};
use crate::session::known::Telling;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::plan::{Before, EasierNote, Slot, easier, easier_note, in_order};
use crate::session::player::Player;
use crate::session::script::Line;
use crate::session::words::Phrase;

impl Player {
    pub(crate) fn too_much(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let Some(task) = self.task() else { return };
        let id = task.exercise.id.clone();
        if task.too_much > 0 {
            self.leave(&id, now, effects);
            return;
        }
        let way_out = self.way_out();
        let note = self.take_easier(&id);
        let kind = self.phase().kind;
        if kind.is_work() {
            self.conclude(Ending::TooMuch, self.elapsed(now), effects);
            self.ease_off(self.phase + 1, &note, way_out, now, effects);
        } else if self.is_opening() {
            self.open_easier(note, now, effects);
        } else {
            // Between two sets the pose is left where the easier way has another.
            let way_out = way_out.filter(|out| out.kind == kind || matches!(note, EasierNote::Easier(_)));
            self.ease_off(self.phase, &note, way_out, now, effects);
        }
    }

    /// Where the easier way was asked for before the move has come up, and nothing else tells of it yet: what is next.
    #[must_use]
    pub fn easier_to_come(&self) -> Option<String> {
        let task = self.task().filter(|task| task.too_much > 0 && self.phase().kind == PhaseKind::Transition)?;
        let phrase = match (task.easier, task.is_less) {
            (true, true) => Phrase::Less,
            (true, false) => Phrase::Easier,
            (false, _) => Phrase::Gentler,
        };
        Some(self.timeline.plan.voice.say(phrase))
    }

    /// From `from` on: the way out of what was too much, a pause in which the easier way is told, and the remaining sets done
    /// so.
    fn ease_off(
        &mut self,
        from: usize,
        note: &EasierNote,
        way_out: Option<Phase>,
        now: Duration,
        effects: &mut Vec<Effect>,
    ) {
        let present = self.phase();
        let Phase { block, .. } = *present;
        let slots = self.adapted(self.slots_from(from), block);
        let Some(&next) = slots.first() else {
            if present.kind != PhaseKind::ComeOut {
                let told = usize::from(self.timeline.phases[from].kind == PhaseKind::ComeOut);
                self.exchange(from..from + told, Vec::from_iter(way_out), from, now);
                self.jump(from, now, effects);
            }
            effects.push(Effect::Changed);
            return;
        };
        let plan = &self.timeline.plan;
        let kind = if present.kind == PhaseKind::Switch { PhaseKind::Switch } else { PhaseKind::Rest };
        let mut phases = Vec::from_iter(way_out);
        phases.extend(tell_easier(plan, block, kind, next, note));
        if present.kind.is_work() && present.side != next.side {
            phases.extend(switch_to(plan, block, next));
        }
        let sets = sets(plan, block, &slots, phases.last());
        phases.extend(sets);
        self.replace(from, phases, now, effects);
    }

    /// The easier way from the first set on. An introduction that is going on begins again; one
    /// that is over or left out is made up for while getting ready.
    fn open_easier(&mut self, note: EasierNote, now: Duration, effects: &mut Vec<Effect>) {
        let Phase { kind, block, .. } = *self.phase();
        let slots = self.adapted(self.slots_from(self.phase), block);
        if let Some(task) = self.timeline.plan.blocks[block].task_mut() {
            let is_told = task.is_introduced() && kind != PhaseKind::GetReady;
            task.note = (!is_told).then_some(note);
            task.slots = slots;
        }
        self.reopen(now, effects);
    }

    /// The easier way from now on, for every coming-up of the move from this one on. What is told about it.
    fn take_easier(&mut self, id: &Id) -> EasierNote {
        let block = self.phase().block;
        let mut told = EasierNote::LessFar;
        let first_side = self.slots_from(self.phase).first().and_then(|slot| slot.side).unwrap_or(Side::Right);
        for index in block..self.timeline.plan.blocks.len() {
            let Some(task) = self.timeline.plan.blocks[index].task_mut().filter(|task| task.exercise.id == *id) else {
                continue;
            };
            task.too_much = 1;
            task.telling = Telling::Full;
            let Some(exercise) = easier(&task.exercise).filter(|_| !task.easier) else { continue };
            let note = easier_note(&task.exercise);
            task.easier = true;
            task.is_less = note.is_less();
            if task.before == Before::ThisWay {
                // It was explained in another way than it is done now.
                task.before = Before::AnotherWay;
            }
            if index == block {
                told = note;
            }
            task.slots = adapt(mem::take(&mut task.slots), &exercise, first_side);
            task.exercise = exercise;
            if index > block {
                self.make_anew(index);
            }
        }
        told
    }

    /// `slots` as the present exercise of a block has them.
    fn adapted(&self, slots: Vec<Slot>, block: usize) -> Vec<Slot> {
        let first = slots.first().and_then(|slot| slot.side).unwrap_or(Side::Right);
        let task = self.timeline.plan.blocks[block].task();
        task.map_or_else(Vec::new, |task| adapt(slots, &task.exercise, first))
    }

    /// Makes the phases of a later block again.
    pub(super) fn make_anew(&mut self, block: usize) {
        let (first, end) = (self.first_of(block), self.end_of(block));
        let phases = expand(&self.timeline.plan, block);
        self.timeline.phases.splice(first..end, phases);
        self.timeline.arrange(first.saturating_sub(1).max(self.phase + 1));
    }

    /// Leaves the move: nothing more of it in this session.
    fn leave(&mut self, id: &Id, now: Duration, effects: &mut Vec<Effect>) {
        let block = self.phase().block;
        // Between sets it is the next one that is too much: it has to be told of one.
        let mut told = self.phase().kind.is_work();
        self.conclude(Ending::TooMuch, self.elapsed(now), effects);
        for index in self.phase + 1..self.timeline.phases.len() {
            let phase = &self.timeline.phases[index];
            let again = phase.exercise.as_ref().is_some_and(|exercise| exercise.id == *id);
            if again || phase.block == block {
                let ending = if told { Ending::Skipped } else { Ending::TooMuch };
                told |= phase.kind.is_work();
                self.take_down(index, ending, Duration::ZERO, effects);
            }
        }
        for index in block + 1..self.timeline.plan.blocks.len() {
            if let Some(task) = self.timeline.plan.blocks[index].task_mut().filter(|task| task.exercise.id == *id) {
                task.slots.clear();
                self.make_anew(index);
            }
        }
        let next = self.end_of(block);
        self.say_leaving(next);
        self.leave_for(next, now, effects);
        effects.push(Effect::Changed);
    }

    /// The phase after a move that was left begins with a word about it.
    fn say_leaving(&mut self, index: usize) {
        let say = self.timeline.plan.voice.say(Phrase::Leave);
        let phase = &mut self.timeline.phases[index];
        if phase.kind != PhaseKind::Done {
            phase.script.lines.insert(0, Line::new(say));
            self.timeline.place(index);
        }
    }
}

/// Sets as an exercise has them that may be done on other sides than the one before it.
fn adapt(slots: Vec<Slot>, exercise: &Exercise, first: Side) -> Vec<Slot> {
    let sided = slots.iter().any(|slot| slot.side.is_some());
    match (sided, exercise.sides) {
        (true, Sides::Both) => {
            let of = |side| slots.iter().filter(|slot| slot.side == Some(side)).count();
            let count = of(Side::Left).max(of(Side::Right));
            let longest = if of(first) == count { first } else { first.other() };
            let kept = slots.iter().filter(|slot| slot.side == Some(longest));
            kept.map(|slot| Slot { side: None, ..*slot }).collect()
        }
        (false, Sides::Each) => {
            let on = |side: Side| slots.iter().map(|slot| Slot { side: Some(side), ..*slot }).collect::<Vec<_>>();
            in_order(exercise.order, on(first), on(first.other()))
        }
        _ => slots,
    }
}
