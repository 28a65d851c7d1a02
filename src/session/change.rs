//! What keys change in the player's own copy of the timeline.

use std::mem;
use std::ops::Range;
use std::time::Duration;

use super::effect::{Effect, Ending};
use super::expand::{COUNT, expand, sets, switch_to, tell_easier};
use super::phase::{Phase, beat};
use super::phase_kind::PhaseKind;
use super::plan::{Slot, Task, Turn, easier, in_order, turn};
use super::player::Player;
use super::script::Line;
use super::words::Phrase;
use crate::body::Side;
use crate::routine::{Exercise, Id, Sides};

/// How much `+` and `-` change.
const TEN_SECONDS: Duration = Duration::from_secs(10);

impl Player {
    pub(crate) fn lengthen(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let phase = self.phase();
        if matches!(phase.kind, PhaseKind::Wait | PhaseKind::Done) {
            return;
        }
        let more = beat(phase).map_or(TEN_SECONDS, |(beat, _)| beat * in_ten_seconds(beat));
        self.set_length(phase.length + more, now, effects);
    }

    pub(crate) fn shorten(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let phase = self.phase();
        let elapsed = self.elapsed(now);
        let length = if let Some((beat, _)) = beat(phase) {
            let begun = u32::try_from(elapsed.as_nanos() / beat.as_nanos()).unwrap_or(u32::MAX).saturating_add(1);
            phase.length.saturating_sub(beat * in_ten_seconds(beat)).max(beat.saturating_mul(begun))
        } else {
            phase.length.saturating_sub(TEN_SECONDS).max(elapsed + COUNT)
        };
        if length < phase.length {
            self.set_length(length, now, effects);
        }
    }

    fn set_length(&mut self, length: Duration, now: Duration, effects: &mut Vec<Effect>) {
        let offset = self.elapsed(now);
        self.move_anchor(self.position(now), now.max(self.anchor.since));
        let asides = mem::take(&mut self.aside);
        self.new_epoch(effects);
        self.keep_asides(asides, now);
        let heard = mem::take(&mut self.timeline.phases[self.phase].cues);
        let index = self.phase;
        self.timeline.phases[index].length = length;
        self.timeline.arrange(index);
        let total = self.played(now) + self.timeline.total().saturating_sub(self.anchor.base);
        self.timeline.word_the_end(total);
        let cues = &self.phase().cues;
        let to_come = cues.iter().position(|cue| cue.at > offset || (cue.at == offset && !heard.contains(cue)));
        self.next_cue = to_come.unwrap_or(cues.len());
        effects.push(Effect::Changed);
        self.run_to(now, effects);
    }

    /// To the start of the block before, which is then done whole again, as is this one.
    pub(crate) fn previous(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let phase = self.phase();
        let target = if phase.kind == PhaseKind::Done { phase.block } else { phase.block.saturating_sub(1) };
        let first = self.first_of(target);
        let present = phase.block;
        if phase.kind == PhaseKind::Settle {
            self.jump(self.phase, now, effects);
            return;
        }
        let mut anew: Vec<Phase> = Vec::new();
        for block in target..=present {
            anew.extend(expand(&self.timeline.plan, block));
        }
        self.exchange(first..self.end_of(present), anew, first, now);
        self.jump(first, now, effects);
        effects.push(Effect::Changed);
    }

    /// Puts `phases` in the place of those in `range`; `index` is the present phase after that.
    fn exchange(&mut self, range: Range<usize>, phases: Vec<Phase>, index: usize, now: Duration) {
        // The position may lie beyond the new phases: what was played is counted before the old ones go.
        self.move_anchor(self.position(now), now);
        let from = range.start.min(self.phase);
        self.timeline.phases.splice(range, phases);
        self.timeline.arrange(from);
        self.phase = index;
        self.anchor.base = self.phase().at;
    }

    /// The first phase of a block, settling apart.
    fn first_of(&self, block: usize) -> usize {
        let belongs = |phase: &Phase| phase.block >= block && phase.kind != PhaseKind::Settle;
        let done = self.timeline.phases.len() - 1;
        self.timeline.phases.iter().position(belongs).unwrap_or(done)
    }

    /// Where the phases after a block begin.
    fn end_of(&self, block: usize) -> usize {
        let done = self.timeline.phases.len() - 1;
        let after = |phase: &Phase| phase.block > block;
        self.timeline.phases.iter().position(after).unwrap_or(done)
    }

    /// The sets of the present block that are not over; `from` is the first phase that counts.
    fn slots_from(&self, from: usize) -> Vec<Slot> {
        let phases = &self.timeline.phases[from..self.end_of(self.phase().block)];
        let work = phases.iter().filter(|phase| phase.kind.is_work());
        work.map(|phase| Slot { side: phase.side, set: phase.set, sets: phase.sets }).collect()
    }

    /// Whether the first set of the present block is still to come.
    fn is_opening(&self) -> bool {
        let phase = self.phase();
        let first = self.first_of(phase.block);
        let begun = self.timeline.phases[first..=self.phase].iter().any(|phase| phase.kind.is_work());
        !begun && phase.kind != PhaseKind::Switch
    }

    /// The present move, unless settling, waiting or at the end.
    fn task(&self) -> Option<&Task> {
        let phase = self.phase();
        phase.exercise.as_ref()?;
        self.timeline.plan.blocks[phase.block].task()
    }

    /// Puts `phases` in the place of everything of the present block from `from` on and plays
    /// from there.
    fn replace(&mut self, from: usize, phases: Vec<Phase>, now: Duration, effects: &mut Vec<Effect>) {
        self.exchange(from..self.end_of(self.phase().block), phases, from, now);
        self.jump(from, now, effects);
        effects.push(Effect::Changed);
    }

    pub(crate) fn swap_sides(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let slots = self.slots_from(self.phase);
        let Some((task, side)) = self.task().zip(slots.first().and_then(|slot| slot.side)) else { return };
        let (this, other): (Vec<Slot>, Vec<Slot>) = slots.iter().partition(|slot| slot.side == Some(side));
        if other.is_empty() {
            return;
        }
        let slots = in_order(task.exercise.order, other, this);
        let block = self.phase().block;
        if self.is_opening() {
            self.set_slots(block, slots);
            self.reopen(now, effects);
        } else {
            let plan = &self.timeline.plan;
            let switch = match self.being_told() {
                Some(turn) => tell_easier(plan, block, PhaseKind::Switch, slots[0], &turn),
                None => switch_to(plan, block, slots[0]),
            };
            let sets = sets(plan, block, &slots, switch.as_ref());
            let phases = switch.into_iter().chain(sets).collect();
            self.replace(self.phase, phases, now, effects);
        }
    }

    /// The easier way that this pause or switch tells.
    fn being_told(&self) -> Option<Turn> {
        let phase = self.phase();
        let tells = phase.easier && !phase.kind.is_work() && phase.text.len() > 1;
        let task = self.task().filter(|_| tells)?;
        Some(Turn::Easier(task.exercise.instructions.clone()))
    }

    fn set_slots(&mut self, block: usize, slots: Vec<Slot>) {
        if let Some(task) = self.timeline.plan.blocks[block].task_mut() {
            task.slots = slots;
        }
    }

    /// Makes the present block anew before its first set and stays where it is in it; what is
    /// told anew, an introduction or getting ready, begins again.
    fn reopen(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let Phase { kind, block, .. } = *self.phase();
        let told = matches!(kind, PhaseKind::Introduce | PhaseKind::GetReady);
        let offset = if told { Duration::ZERO } else { self.elapsed(now) };
        let first = self.first_of(block);
        let phases = expand(&self.timeline.plan, block);
        let of_kind = phases.iter().position(|phase| phase.kind == kind);
        let to_do = || phases.iter().position(|phase| phase.kind == PhaseKind::GetReady || phase.kind.is_work());
        let index = first + of_kind.or_else(to_do).unwrap_or(0);
        self.exchange(first..self.end_of(block), phases, index, now);
        let offset = if of_kind.is_some() { offset.min(self.phase().length) } else { Duration::ZERO };
        self.jump_into(self.phase, offset, now, effects);
        effects.push(Effect::Changed);
        self.run_to(now, effects);
    }

    pub(crate) fn too_much(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let Some(task) = self.task() else { return };
        let id = task.exercise.id.clone();
        if task.too_much > 0 {
            self.leave(&id, now, effects);
            return;
        }
        let turn = self.take_easier(&id);
        if self.phase().kind.is_work() {
            self.conclude(Ending::TooMuch, self.elapsed(now), effects);
            self.ease_off(self.phase + 1, &turn, now, effects);
        } else if self.is_opening() {
            self.open_easier(turn, now, effects);
        } else {
            self.ease_off(self.phase, &turn, now, effects);
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

    /// From `from` on: a pause in which the easier way is told, and the remaining sets done so.
    fn ease_off(&mut self, from: usize, turn: &Turn, now: Duration, effects: &mut Vec<Effect>) {
        let present = self.phase();
        let slots = self.adapted(self.slots_from(from), present.block);
        let Some(&next) = slots.first() else {
            self.jump(from, now, effects);
            effects.push(Effect::Changed);
            return;
        };
        let plan = &self.timeline.plan;
        let kind = if present.kind == PhaseKind::Switch { PhaseKind::Switch } else { PhaseKind::Rest };
        let mut phases = Vec::from_iter(tell_easier(plan, present.block, kind, next, turn));
        if present.kind.is_work() && present.side != next.side {
            phases.extend(switch_to(plan, present.block, next));
        }
        let sets = sets(plan, present.block, &slots, phases.last());
        phases.extend(sets);
        self.replace(from, phases, now, effects);
    }

    /// The easier way from the first set on. An introduction that is going on begins again; one
    /// that is over or left out is made up for while getting ready.
    fn open_easier(&mut self, turn: Turn, now: Duration, effects: &mut Vec<Effect>) {
        let Phase { kind, block, .. } = *self.phase();
        let slots = self.adapted(self.slots_from(self.phase), block);
        if let Some(task) = self.timeline.plan.blocks[block].task_mut() {
            let is_told = task.is_new && kind != PhaseKind::GetReady;
            task.turn = (!is_told).then_some(turn);
            task.slots = slots;
        }
        self.reopen(now, effects);
    }

    /// The easier way from now on, for every coming-up of the move from this one on. What is told about it.
    fn take_easier(&mut self, id: &Id) -> Turn {
        let block = self.phase().block;
        let mut told = Turn::LessFar;
        let first_side = self.slots_from(self.phase).first().and_then(|slot| slot.side).unwrap_or(Side::Right);
        for index in block..self.timeline.plan.blocks.len() {
            let Some(task) = self.timeline.plan.blocks[index].task_mut().filter(|task| task.exercise.id == *id) else {
                continue;
            };
            task.too_much = 1;
            let Some(exercise) = easier(&task.exercise).filter(|_| !task.easier) else { continue };
            let turn = turn(&task.exercise);
            task.easier = true;
            task.is_less = turn.is_less();
            if index == block {
                told = turn;
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
    fn make_anew(&mut self, block: usize) {
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
        self.jump(next, now, effects);
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

/// How many beats are nearest to ten seconds; at least one.
fn in_ten_seconds(beat: Duration) -> u32 {
    let beats = (TEN_SECONDS.as_nanos() + beat.as_nanos() / 2) / beat.as_nanos().max(1);
    u32::try_from(beats).unwrap_or(u32::MAX).max(1)
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
