//! What keys change in the player's own copy of the timeline: its phases are made again from the plan.

mod easier;
mod explain;
mod leave;
mod length;

use std::ops::Range;
use std::time::Duration;

use super::effect::Effect;
use super::expand::{expand, sets, switch_to, tell_easier};
use super::phase::Phase;
use super::phase_kind::PhaseKind;
use super::plan::{EasierNote, Slot, Task, in_order};
use super::player::Player;

impl Player {
    /// To the start of the block before, which is then done whole again, as is this one.
    pub(crate) fn previous(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let phase = self.phase();
        let target = if phase.kind == PhaseKind::Done || self.is_leaving() {
            phase.block
        } else {
            phase.block.saturating_sub(1)
        };
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
        !begun && !matches!(phase.kind, PhaseKind::ComeOut | PhaseKind::Switch)
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
                Some(note) => tell_easier(plan, block, PhaseKind::Switch, slots[0], &note),
                None => switch_to(plan, block, slots[0]),
            };
            let sets = sets(plan, block, &slots, switch.as_ref());
            let phases = self.way_out().into_iter().chain(switch).chain(sets).collect();
            self.replace(self.phase, phases, now, effects);
        }
    }

    /// The easier way that this pause or switch tells.
    fn being_told(&self) -> Option<EasierNote> {
        let phase = self.phase();
        let tells = phase.easier && !phase.kind.is_work() && phase.text.len() > 1;
        let task = self.task().filter(|_| tells)?;
        Some(EasierNote::Easier(task.exercise.instructions.clone()))
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
}
