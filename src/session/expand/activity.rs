//! A timed activity that is a step of its own: the way to it, and its time.

use std::sync::Arc;

use super::{Make, QUIET};
use crate::routine::describe::capital;
use crate::routine::{Activity, Exercise};
use crate::session::cue::CueKind;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::plan::{Block, Timed};
use crate::session::script::{Line, Script};
use crate::session::words::{Amount, Heading, Much, Phrase};

impl Make<'_> {
    /// The phases of an activity: getting up for it where the body lies or sits, then its time.
    pub(super) fn activity(&self, timed: &Timed) -> Vec<Phase> {
        self.way_to(timed).into_iter().chain([self.time_of(timed)]).collect()
    }

    fn way_to(&self, timed: &Timed) -> Option<Phase> {
        let take = timed.change.take.filter(|_| !timed.change.length.is_zero())?;
        let heading = Heading { is_next: true, side: None, name: &timed.exercise.name, much: None };
        let take = self.voice.say(Phrase::Take(take));
        let lines = vec![Line::new(self.voice.say(Phrase::Heading(heading))), Line::new(take.clone())];
        let script = Script { from: QUIET, lines, ..Script::default() };
        let usual = Self::after_the_way_out(timed.change.length, self.way_out_before().as_ref());
        let length = usual.max(script.takes(self.voice));
        let exercise = Some(timed.exercise.clone());
        let phase = self.phase(PhaseKind::Transition, length);
        Some(Phase { exercise, text: vec![take], script: script.paced(self.voice), ..phase })
    }

    /// What it is and how long is said at its start, after the tone; then the round that begins with it, and what the routine says of it. Half of a walk and
    /// a run is told, and the last seconds of all three are counted, as those of a hold.
    fn time_of(&self, timed: &Timed) -> Phase {
        let exercise = &timed.exercise;
        let length = exercise.dose.length();
        let much = Much { amount: Amount::Seconds(length.as_secs()), sets: 1, in_turn: false, differ: false };
        let heading = |much| Heading { is_next: false, side: None, name: &exercise.name, much };
        let named = |much| self.voice.say(Phrase::Heading(heading(much)));
        let opening = Line::new(named(Some(much))).or(named(None));
        let (kind, tone) = match timed.activity {
            Activity::Rest => (PhaseKind::Rest, CueKind::Rest),
            Activity::Walk => (PhaseKind::Walk, CueKind::Start),
            Activity::Run => (PhaseKind::Run, CueKind::Start),
        };
        let said: Vec<String> = exercise.instructions.iter().map(|text| text.say(None)).collect();
        let lines = self.round_without_rest().into_iter().chain(said.iter().cloned());
        let script = Script {
            opening: Some((tone, Some(opening))),
            lines: lines.map(Line::new).collect(),
            halfway: Some(self.voice.say(Phrase::Halfway)),
            numbers: if kind.is_work() { self.voice.numbers() } else { Vec::new() },
            by_itself: true,
            ..Script::default()
        };
        let phase = Phase { script, ..self.phase(kind, length) };
        match timed.activity {
            // Nothing moves in a rest: there is time to look at what comes.
            Activity::Rest => Phase { exercise: self.next_exercise(), text: said, ..phase },
            Activity::Walk | Activity::Run => Phase { exercise: Some(exercise.clone()), set: 1, sets: 1, ..phase },
        }
    }

    /// The round that begins here, where no rest before it says so: who runs looks at no screen.
    fn round_without_rest(&self) -> Option<String> {
        let (number, of) = self.block.round;
        let begins = self.block.is_round && self.block.rest.is_zero();
        begins.then(|| self.voice.say(Phrase::Name(&capital(&self.voice.say(Phrase::RoundOf(number, of))))))
    }

    fn next_exercise(&self) -> Option<Arc<Exercise>> {
        self.plan.blocks[self.index + 1..].iter().find_map(Block::exercise).cloned()
    }
}
