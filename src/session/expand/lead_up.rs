//! What leads up to a move: the way to it, its introduction, getting ready.

use std::time::Duration;

use super::{COUNT, Make, QUIET, QUIET_START};
use crate::body::{Equipment, Position};
use crate::routine::{Dose, Varies};
use crate::session::known::Asked;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::plan::{Before, Slot, Task};
use crate::session::script::{GAP, Line, Script};
use crate::session::share::Share;
use crate::session::transition::{is_person, is_place};
use crate::session::words::{Heading, Much, Phrase};

/// The time to do what an instruction says before the next one comes.
const TO_DO: Duration = Duration::from_millis(800);
/// What is known is introduced in no more than this.
const IN_SHORT: Duration = Duration::from_secs(10);

impl Make<'_> {
    /// The quiet at the beginning of getting ready.
    fn quiet_before(&self, task: &Task) -> Duration {
        if self.is_first && !task.has_an_introduction() { QUIET_START } else { QUIET }
    }

    /// The way from the move before. A move that is known is introduced on it.
    pub(super) fn transition(&self, task: &Task) -> Option<Phase> {
        let change = &task.change;
        let slot = task.slots.first().copied().filter(|_| task.has_a_way())?;
        let (places, others): (Vec<Equipment>, Vec<Equipment>) =
            change.fetch.iter().partition(|thing| is_place(**thing));
        let (people, things): (Vec<Equipment>, Vec<Equipment>) =
            others.into_iter().partition(|thing| is_person(*thing));
        let call = (!people.is_empty()).then(|| self.voice.say(Phrase::CallPartner));
        let fetch = (!things.is_empty()).then(|| self.voice.say(Phrase::Fetch(&things)));
        let go_to = places.iter().map(|place| self.voice.say(Phrase::GoTo(*place)));
        let take = change.take.map(|position| self.take(position, task));
        let go = call.into_iter().chain(fetch).chain(go_to);
        // Who lies gets up before going anywhere; who is to lie down goes first.
        let way: Vec<String> = match change.take {
            Some(Position::Standing) => take.into_iter().chain(go).collect(),
            _ => go.chain(take).collect(),
        };
        let is_told_here = task.is_introduced() && task.telling().is_short();
        let told = if is_told_here { self.in_short(task, slot) } else { Vec::new() };
        let lines = task.not_if().into_iter().chain(way).map(Line::new).chain(told);
        let lines: Vec<Line> = std::iter::once(self.heading(task, slot)).chain(lines).collect();
        let text = lines[1..].iter().map(|line| line.full.clone()).collect();
        let script = Script { from: QUIET, lines, ..Script::default() };
        let usual = Self::after_the_way_out(change.length, self.way_out_before().as_ref());
        let length = usual.max(script.takes(self.voice));
        let script = script.paced(self.voice);
        Some(Phase { text, script, ..self.of(task, PhaseKind::Transition, length, None) })
    }

    /// How to get into a position. On which side to lie is known to the move's own first instruction alone; where the move
    /// is introduced in full it is said there.
    fn take(&self, position: Position, task: &Task) -> String {
        let is_told = task.is_introduced() && !task.telling().is_short();
        let first = task.exercise.instructions.first().filter(|_| position == Position::SideLying && !is_told);
        let side = task.slots.first().and_then(|slot| slot.side);
        first.map_or_else(|| self.voice.say(Phrase::Take(position)), |text| text.say(side))
    }

    /// What comes: the side, the move, and where it is introduced how much of it; before it, that it is the next.
    fn heading(&self, task: &Task, slot: Slot) -> Line {
        let name = &task.exercise.name;
        // What is left after a break says its side and how much of it there is.
        let is_new = task.is_introduced() || self.is_another_dose(task);
        let much = Some(much(task, slot)).filter(|_| is_new && !task.is_left());
        let side = slot.side.filter(|_| !task.is_left());
        let heading = Heading { is_next: self.index > 0, side, name, much };
        Line::new(self.voice.say(Phrase::Heading(heading))).or(self.voice.say(Phrase::Name(name)))
    }

    pub(super) fn introduce(&self, task: &Task) -> Option<Phase> {
        let slot = task.slots.first().copied().filter(|_| task.has_an_introduction())?;
        let left = task.left().map(|left| Line::new(self.voice.say(left)));
        if task.before == Before::ThisWay && task.asked == Asked::No {
            return Some(self.introduce_again(task, slot, left));
        }
        let heading = (!task.has_a_way()).then(|| self.heading(task, slot));
        let not_if = task.not_if().filter(|_| !task.has_a_way()).map(Line::new);
        let short = task.telling().is_short();
        let lines: Vec<Line> = if short {
            let told = self.in_short(task, slot);
            heading.into_iter().chain(left).chain(not_if).chain(told).collect()
        } else {
            let told = task.told_lines(slot.side, self.voice).into_iter();
            let told = told.chain(self.felt_early(task, slot)).chain(self.how_it_ends(task));
            let caution = task.caution(slot.side).map(Line::new);
            heading.into_iter().chain(left).chain(not_if).chain(told).chain(caution).collect()
        };
        let to_do = if short { Duration::ZERO } else { TO_DO };
        let from = if self.is_first { QUIET_START } else { QUIET };
        let script = Script { from, lines, to_do, ..Script::default() };
        let own = task.exercise.introduce.filter(|_| !short && task.asked == Asked::No);
        let length = own.map_or_else(|| script.takes(self.voice), Duration::from);
        let script = if own.is_none() { script.paced(self.voice) } else { script };
        let phase = self.of(task, PhaseKind::Introduce, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    /// What is told of a move that is known, after its heading: the sentence that matters most, and now and then when to
    /// stop.
    fn in_short(&self, task: &Task, slot: Slot) -> Vec<Line> {
        let told = task.told_lines(slot.side, self.voice).into_iter();
        told.chain(caution_in_short(task, slot).filter(|_| self.has_time_for_the_caution(task, slot))).collect()
    }

    /// Whether a short introduction has time for when to stop; else that is told while getting ready.
    fn has_time_for_the_caution(&self, task: &Task, slot: Slot) -> bool {
        let told = task.told_lines(slot.side, self.voice).into_iter().chain(caution_in_short(task, slot));
        let lines = std::iter::once(self.heading(task, slot)).chain(told).collect();
        let whole = Script { from: QUIET, lines, ..Script::default() };
        // What is not known is warned of at once.
        task.telling().says_who_should_not() || whole.takes(self.voice) <= IN_SHORT
    }

    /// How an ease ends by itself.
    fn how_it_ends(&self, task: &Task) -> Option<Line> {
        let Dose::Ease(longest) = task.exercise.dose else { return None };
        Some(Line::new(self.voice.say(Phrase::EndsItself(longest.get().as_secs()))))
    }

    /// In short what is left of a move that was explained before a break; how it is done is there to be read.
    fn introduce_again(&self, task: &Task, slot: Slot, left: Option<Line>) -> Phase {
        let lines = std::iter::once(self.named(&task.exercise.name)).chain(left).collect();
        let script = Script { from: QUIET, lines, ..Script::default() };
        let length = script.takes(self.voice);
        Phase { script, ..self.of(task, PhaseKind::Introduce, length, Some(slot)) }
    }

    /// A move's name where nothing told it before.
    fn named(&self, name: &str) -> Line {
        let heading = Heading { is_next: self.index > 0, side: None, name, much: None };
        Line::new(self.voice.say(Phrase::Heading(heading)))
    }

    pub(super) fn get_ready(&self, task: &Task) -> Option<Phase> {
        let slot = task.slots.first().copied()?;
        if let Some(note) = &task.note {
            return Some(self.tell_easier(task, PhaseKind::GetReady, slot, note));
        }
        let name = &task.exercise.name;
        // Where the move came neither with a transition nor with its introduction, this is the only word of it.
        let is_named = task.has_a_way() || task.is_introduced();
        let line = match (slot.side, is_named) {
            (None, true) => Line::new(self.voice.say(Phrase::GetReady)),
            (None, false) => Line::new(self.voice.say(Phrase::Name(name))),
            (Some(side), true) => Line::new(self.voice.say(Phrase::ThisSide(side))),
            (Some(side), false) => {
                let this_side = self.voice.say(Phrase::ThisSide(side));
                Line::new(self.voice.say(Phrase::MoveOnSide(name, side))).or(this_side)
            }
        };
        let is_told = is_named || !self.is_another_dose(task);
        let line = if is_told { line } else { self.with_dose(line, task) };
        // The side is worth more than the count, and so is the name.
        let is_tight = !is_named || (slot.side.is_some() && !self.is_told_in_time(task, &line.full));
        let ahead = usize::from(is_tight);
        let key = self.ease_key.filter(|_| matches!(task.exercise.dose, Dose::Ease(_)));
        let key = key.map(|key| Line::new(self.voice.say(Phrase::PressWhenEased(key))));
        let caution = caution_in_short(task, slot).filter(|_| !self.has_time_for_the_caution(task, slot));
        let lines: Vec<Line> = std::iter::once(line).chain(caution).chain(key).collect();
        let given = task.exercise.get_ready.get();
        let has_more = lines.len() > 1;
        let script = Script { from: self.quiet_before(task), lines, ahead, ..Script::default() };
        // Nobody can press a key that was not told, or heed what was not said.
        let length = if has_more { given.max(script.takes(self.voice) + COUNT) } else { given };
        let phase = self.of(task, PhaseKind::GetReady, length, Some(slot));
        (!given.is_zero()).then_some(Phase { script, ..phase })
    }

    /// Whether this round of the circuit has another dose than the one before it.
    fn is_another_dose(&self, task: &Task) -> bool {
        self.block.round.0 > 1 && matches!(task.exercise.varies, Varies::ByRound(_))
    }

    /// The same, and then how much it is, where there is room for both.
    fn with_dose(&self, line: Line, task: &Task) -> Line {
        let much = self.voice.say(Phrase::ThisMuch(task.amount()));
        Line::new(format!("{} {much}", line.full)).or(line.full)
    }

    /// Whether getting ready has room for `sentence` before its count.
    fn is_told_in_time(&self, task: &Task, sentence: &str) -> bool {
        self.quiet_before(task) + self.voice.takes(sentence) + GAP + COUNT <= task.exercise.get_ready.get()
    }
}

/// How much of the move a side gets.
fn much(task: &Task, slot: Slot) -> Much {
    let in_turn = slot.sets > 1 && matches!(task.share(), Some(Share::Both { in_turn: true, .. }));
    Much { amount: task.amount(), sets: slot.sets, in_turn, differ: slot.sets > 1 && task.differs() }
}

/// When to stop, where that belongs to a short introduction.
fn caution_in_short(task: &Task, slot: Slot) -> Option<Line> {
    let is_told = task.is_introduced() && task.telling().is_short();
    task.caution(slot.side).filter(|_| is_told).map(Line::new)
}
