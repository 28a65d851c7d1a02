//! What leads up to a move: the way to it, its introduction, getting ready.

use std::time::Duration;

use super::{COUNT, Make, QUIET, QUIET_START, is_introduced};
use crate::body::{Equipment, Position};
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::plan::Task;
use crate::session::script::{GAP, Line, Script};
use crate::session::transition::is_place;
use crate::session::words::Phrase;

/// The time to do what an instruction says before the next one comes.
const TO_DO: Duration = Duration::from_millis(800);

impl Make<'_> {
    /// The quiet at the beginning of getting ready.
    fn quiet_before(&self, task: &Task) -> Duration {
        if self.is_first && !is_introduced(task) { QUIET_START } else { QUIET }
    }

    pub(super) fn transition(&self, task: &Task) -> Option<Phase> {
        let change = &task.change;
        if !task.has_a_way() {
            return None;
        }
        let (places, things): (Vec<Equipment>, Vec<Equipment>) =
            change.fetch.iter().partition(|thing| is_place(**thing));
        let next = self.voice.say(Phrase::Next(&task.exercise.name));
        let fetch = (!things.is_empty()).then(|| self.voice.say(Phrase::Fetch(&things)));
        let go_to = places.iter().map(|place| self.voice.say(Phrase::GoTo(*place)));
        let take = change.take.map(|position| self.take(position, task));
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

    /// How to get into a position. On which side to lie is known to the move's own first instruction alone; where the move
    /// is introduced it is said there.
    fn take(&self, position: Position, task: &Task) -> String {
        let first =
            task.exercise.instructions.first().filter(|_| position == Position::SideLying && !is_introduced(task));
        let side = task.slots.first().and_then(|slot| slot.side);
        first.map_or_else(|| self.voice.say(Phrase::Take(position)), |text| text.say(side))
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

    pub(super) fn get_ready(&self, task: &Task) -> Option<Phase> {
        let slot = task.slots.first().copied()?;
        if let Some(note) = &task.note {
            return Some(self.tell_easier(task, PhaseKind::GetReady, slot, note));
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
}
