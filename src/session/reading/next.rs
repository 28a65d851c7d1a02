//! What comes next, as a label.

use super::{Reading, seconds};
use crate::session::amount::amount;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::words::{Amount, Phrase};

impl Reading<'_> {
    /// What comes next, as a label: the next set after anything that leads up to it, else the
    /// next thing that is another.
    pub(super) fn next(&self) -> String {
        if let (Some(part), ..) = self.phase.part_at(self.elapsed())
            && let Some(next) = self.phase.parts.get(part + 1)
        {
            return next.say.trim_end_matches('.').to_owned();
        }
        let Some(next) = self.coming().first() else { return String::new() };
        let leads_up = !self.phase.kind.is_work() && !self.is_before_a_move() && next.block == self.phase.block;
        let in_block = || self.coming().iter().take_while(|phase| phase.block == self.phase.block);
        let work = leads_up.then(|| in_block().find(|phase| phase.kind.is_work())).flatten();
        match work {
            Some(work) => self.coming_set(work),
            None => self.label(next),
        }
    }

    /// Whether the move of this phase has not come up yet: while settling, or between two rounds.
    fn is_before_a_move(&self) -> bool {
        self.phase.kind == PhaseKind::Settle || (self.phase.kind == PhaseKind::Rest && self.phase.set == 0)
    }

    fn coming_set(&self, work: &Phase) -> String {
        let how_much = work.exercise.as_ref().map(|exercise| amount(work.length, exercise.dose));
        let how_much = how_much.unwrap_or(Amount::Seconds(seconds(work.length)));
        // "Move, 10 reps" would read as an order.
        let what = match (work.kind, &work.exercise) {
            (PhaseKind::Reps, Some(exercise)) => exercise.name.clone(),
            (kind, _) => self.say(Phrase::Kind(kind)),
        };
        self.say(Phrase::Coming(&what, work.side, how_much))
    }

    fn label(&self, next: &Phase) -> String {
        match (next.kind, next.side, &next.exercise) {
            (PhaseKind::Switch, Some(side), _) => {
                let sentence = self.say(Phrase::SwitchTo(side));
                sentence.trim_end_matches('.').to_owned()
            }
            (PhaseKind::Wait, ..) => next.text.join(" "),
            (PhaseKind::Rest | PhaseKind::ComeOut | PhaseKind::Done, ..) => self.say(Phrase::Kind(next.kind)),
            (_, _, Some(exercise)) if next.block != self.phase.block || self.is_before_a_move() => {
                let first = self.coming().iter().find(|phase| phase.block == next.block && phase.kind.is_work());
                self.say(Phrase::Label(&exercise.name, first.and_then(|phase| phase.side)))
            }
            _ => self.coming_set(next),
        }
    }
}
