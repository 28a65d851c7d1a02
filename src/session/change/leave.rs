//! The way out of a pose that is left by a key.

use std::time::Duration;

use super::Effect;
use crate::session::expand::{come_out, is_left};
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::player::Player;

impl Player {
    /// The way out of the pose that the person is in: in a set, in a rest between two sets of a side, and while a way out is
    /// being told, which is then told again from its beginning rather than cut.
    pub(crate) fn way_out(&self) -> Option<Phase> {
        let phase = self.phase();
        if phase.kind == PhaseKind::ComeOut {
            return Some(phase.clone());
        }
        let set = if phase.kind == PhaseKind::Rest { self.set_before()? } else { phase };
        set.kind.is_work().then(|| come_out(&self.timeline.plan, phase.block, set)).flatten()
    }

    /// The set just before this rest, in whose pose the person still is.
    fn set_before(&self) -> Option<&Phase> {
        let rest = self.phase();
        let before = &self.timeline.phases[self.phase.checked_sub(1)?];
        (before.block == rest.block && before.side == rest.side && before.easier == rest.easier).then_some(before)
    }

    /// The same, where the move is left for what comes after it, and that asks for another position.
    fn way_out_of_the_move(&self) -> Option<Phase> {
        let way_out = self.way_out()?;
        let exercise = way_out.exercise.as_deref()?;
        let is_always = exercise.come_out.as_ref().is_some_and(|out| out.always);
        let left = || is_left(&self.timeline.plan, way_out.block, exercise, way_out.side);
        let is_being_told = self.phase().kind == PhaseKind::ComeOut;
        (is_always || is_being_told || left()).then_some(way_out)
    }

    /// Leaves the present move: to the way out of its pose, where there is one to be told, and else to what follows it.
    pub(crate) fn leave_for(&mut self, target: usize, now: Duration, effects: &mut Vec<Effect>) {
        let Some(way_out) = self.way_out_of_the_move() else {
            return self.jump(target, now, effects);
        };
        let is_there = target.checked_sub(1).is_some_and(|before| {
            let before = &self.timeline.phases[before];
            before.kind == PhaseKind::ComeOut && before.block == way_out.block
        });
        let from = target - usize::from(is_there);
        self.exchange(from..target, vec![way_out], from, now);
        self.jump(from, now, effects);
        effects.push(Effect::Changed);
    }

    /// Whether nothing is left of the session but the way out of its last pose.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        let next = self.timeline.phases.get(self.phase + 1).map(|next| next.kind);
        self.phase().kind == PhaseKind::ComeOut && next == Some(PhaseKind::Done)
    }
}
