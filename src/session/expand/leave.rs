//! The way out of a pose, at the end of a side: said where the position changes then or a rest follows, or where the move
//! asks for it always.

use std::time::Duration;

use super::{Make, Plan};
use crate::body::Side;
use crate::routine::{Activity, Exercise};
use crate::session::cue::CueKind;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::plan::{Block, Slot, Task, What};
use crate::session::script::{GAP, Line, Script, whole_seconds};

/// A change of sides has no less than this, however long the way out of the pose before it took.
const LEAST_SWITCH: Duration = Duration::from_secs(5);

/// Whether the body changes its position when a block ends that was done on `side`: for the other side of the same move,
/// for another position, on the way to something, off a thing that is not used further, for a rest, in a wait, and at the
/// end of all.
pub(in crate::session) fn is_left(plan: &Plan, index: usize, exercise: &Exercise, side: Option<Side>) -> bool {
    for block in &plan.blocks[index + 1..] {
        if !block.rest.is_zero() {
            return true;
        }
        match &block.what {
            What::Wait(_) | What::Activity(_) => return true,
            What::Move(task) => {
                let Some(first) = task.slots.first() else { continue };
                let is_other_side = task.exercise.id == exercise.id && first.side != side;
                let next = &task.exercise;
                let puts_down = exercise.equipment.iter().any(|thing| !next.equipment.contains(thing));
                return is_other_side || task.has_a_way() || next.position != exercise.position || puts_down;
            }
        }
    }
    true
}

impl Make<'_> {
    /// The way out after a set on the side of `done`, where `next` is the set of the same move that follows.
    pub(super) fn leave(&self, task: &Task, done: Slot, next: Option<Slot>) -> Option<Phase> {
        let out = task.exercise.come_out.as_ref()?;
        let is_said = match next {
            Some(next) => next.side != done.side,
            None => out.always || is_left(self.plan, self.index, &task.exercise, done.side),
        };
        is_said
            .then(|| self.of(task, PhaseKind::ComeOut, Duration::ZERO, Some(done)))
            .and_then(|set| self.way_out(&set))
    }

    /// The way out of the pose of `set`.
    pub(super) fn way_out(&self, set: &Phase) -> Option<Phase> {
        let say = set.exercise.as_ref()?.come_out.as_ref()?.say.say(set.side);
        // After the tone that ends the set.
        let from = CueKind::End.tone() + GAP;
        let lines = vec![Line::new(say.as_str())];
        let script = Script { from, lines, ahead: 1, ..Script::default() };
        // Time that nobody needs is better spent in a pose: what follows has a quiet of its own.
        let length = whole_seconds(from + self.voice.promised(&say) + GAP);
        let &Phase { easier, side, set: number, sets, .. } = set;
        let exercise = set.exercise.clone();
        let phase = self.phase(PhaseKind::ComeOut, length);
        Some(Phase { exercise, easier, side, set: number, sets, text: vec![say], script, ..phase })
    }

    /// What a way out that has just been told leaves of a change of this length: it is a part of the change. Half of it
    /// stays in any case, to get from there to where the next set begins.
    pub(super) fn after_the_way_out(usual: Duration, way_out: Option<&Phase>) -> Duration {
        way_out.map_or(usual, |out| usual.saturating_sub(out.length).max(usual / 2))
    }

    /// The same for a change of sides.
    pub(super) fn switch_after(usual: Duration, way_out: Option<&Phase>) -> Duration {
        Self::after_the_way_out(usual, way_out).max(usual.min(LEAST_SWITCH))
    }

    /// The way out that ended the block before, where there was one.
    pub(super) fn way_out_before(&self) -> Option<Phase> {
        let is_skipped = |block: &Block| match &block.what {
            What::Move(task) => task.slots.is_empty(),
            What::Activity(timed) => timed.activity == Activity::Rest,
            What::Wait(_) => false,
        };
        let before = (0..self.index).rev().find(|block| !is_skipped(&self.plan.blocks[*block]))?;
        let task = self.plan.blocks[before].task()?;
        Make::of_block(self.plan, before).leave(task, *task.slots.last()?, None)
    }
}
