//! The whole explanation of a move, asked for by a key.

use std::time::Duration;

use super::Effect;
use crate::session::expand::{expand, explain_again};
use crate::session::known::Asked;
use crate::session::phase::{Phase, Stretch, unit};
use crate::session::phase_kind::PhaseKind;
use crate::session::player::Player;
use crate::session::script::Line;
use crate::session::state::State;

/// What is left of a set that stood still is no less than this.
const WORTH_GOING_ON: Duration = Duration::from_secs(5);

impl Player {
    /// Tells all of the present move from its beginning, whatever is going on; while that is told, leaves it. A set stands
    /// still meanwhile: what is left of it comes after the explanation and a count. On the way to a move its introduction
    /// will be whole, or as it was to be where it is asked for once more.
    pub(crate) fn explain(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let Phase { kind, block, set, .. } = *self.phase();
        let Some(task) = self.timeline.plan.blocks[block].task_mut() else { return };
        let is_whole = !task.telling().is_short();
        match kind {
            PhaseKind::Wait | PhaseKind::Done => return,
            PhaseKind::Settle => {
                task.asked = task.asked.flipped();
                self.make_anew(block);
                effects.push(Effect::Changed);
                return;
            }
            // The rest before a round belongs to no set.
            PhaseKind::Transition | PhaseKind::Rest if kind == PhaseKind::Transition || set == 0 => {
                task.asked = task.asked.flipped();
                self.reopen(now, effects);
                return;
            }
            PhaseKind::Introduce if is_whole => self.jump(self.phase + 1, now, effects),
            PhaseKind::Introduce | PhaseKind::GetReady => {
                task.asked = Asked::Yes;
                self.open_explained(now, effects);
            }
            _ => self.explain_between(now, effects),
        }
        // Whoever asks in a pause wants to hear it.
        if matches!(self.state, State::Paused(_)) {
            self.resume(now, effects);
        }
    }

    /// From the introduction of the present block on, before its first set.
    fn open_explained(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let block = self.phase().block;
        let phases = expand(&self.timeline.plan, block);
        let introduced = phases.iter().position(|phase| phase.kind == PhaseKind::Introduce);
        let first = self.first_of(block);
        let index = first + introduced.unwrap_or(0);
        self.exchange(first..self.end_of(block), phases, index, now);
        self.jump(index, now, effects);
        effects.push(Effect::Changed);
    }

    /// Before the set that is to come or going on.
    fn explain_between(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let Phase { kind, block, length, .. } = *self.phase();
        let slots = self.slots_from(self.phase);
        if let Some(task) = self.timeline.plan.blocks[block].task_mut() {
            task.asked = Asked::Yes;
        }
        let explained = explain_again(&self.timeline.plan, block, &slots);
        if explained.is_empty() {
            return;
        }
        let way_out = Some(self.phase()).filter(|phase| phase.kind == PhaseKind::ComeOut).cloned();
        let mut phases: Vec<Phase> = way_out.into_iter().chain(explained).collect();
        if kind.is_work()
            && let Some(set) = phases.iter_mut().find(|phase| phase.kind.is_work())
        {
            set.had += self.phase().had;
            let elapsed = self.elapsed(now);
            let left = left_of(self.phase(), elapsed).min(length);
            set.had += length.saturating_sub(left);
            set.length = left;
            // Those that a key made longer or shorter stay so.
            set.parts = last_of(&self.phase().parts, left);
            if let (Some(part), Some(line)) = (set.parts.first(), set.script.lines.first_mut()) {
                // What is going on in it is told, not how the whole begins.
                *line = Line::new(&part.say);
            }
        }
        self.replace(self.phase, phases, now, effects);
    }
}

/// The phases of a set of which so much is left: the last of them, the first of these not whole.
fn last_of(parts: &[Stretch], mut left: Duration) -> Vec<Stretch> {
    let mut last = Vec::new();
    for part in parts.iter().rev() {
        if left.is_zero() {
            break;
        }
        let length = part.length.min(left);
        left -= length;
        last.push(Stretch { length, ..part.clone() });
    }
    last.reverse();
    last
}

/// What is left of a set of which this is over: whole passes, reps and breaths, and not a moment.
fn left_of(set: &Phase, elapsed: Duration) -> Duration {
    let left = set.length.saturating_sub(elapsed).max(WORTH_GOING_ON);
    unit(set).map_or(left, |unit| {
        let units = left.as_nanos().div_ceil(unit.as_nanos().max(1));
        unit * u32::try_from(units).unwrap_or(u32::MAX)
    })
}
