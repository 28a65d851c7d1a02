//! What is told of a move that is to be done.

use std::collections::BTreeSet;

use super::known::{Asked, Telling};
use super::plan::Task;
use super::script::Line;
use super::timeline::Timeline;
use super::voice::Voice;
use super::words::Phrase;
use crate::body::Side;
use crate::duration::Length;
use crate::routine::Text;

impl Timeline {
    /// Every sentence that is said only where a move that is known is asked for in full, each once.
    #[must_use]
    pub(crate) fn explanations(&self) -> Vec<String> {
        let mut said = BTreeSet::new();
        for task in self.plan.tasks().filter(|task| task.telling().is_short()) {
            let task = Task { asked: Asked::Yes, ..task.clone() };
            said.extend(task.not_if());
            let sides: BTreeSet<Option<Side>> = task.slots.iter().map(|slot| slot.side).collect();
            for side in sides {
                said.extend(task.told(side, &self.plan.voice).into_iter().chain(task.caution(side)));
            }
        }
        said.into_iter().collect()
    }
}

impl Task {
    /// How much of it is told.
    pub(crate) const fn telling(&self) -> Telling {
        match self.asked {
            Asked::Yes => Telling::Full,
            Asked::No => self.telling,
        }
    }

    /// Whether it is introduced before its first set.
    pub(crate) fn is_introduced(&self) -> bool {
        self.asked == Asked::Yes || (self.is_new && self.exercise.introduce.is_none_or(|length| length != Length::ZERO))
    }

    /// Whether its introduction has a phase of its own: in short it is told on the way, where there is one.
    pub(crate) fn has_an_introduction(&self) -> bool {
        self.is_introduced() && !(self.telling().is_short() && self.has_a_way())
    }

    /// Who should leave it out, where the move comes up for the first time. It is said on the way to the move where there
    /// is one, so that nobody gets down or crosses the room for nothing, else before its first instruction.
    pub(crate) fn not_if(&self) -> Option<String> {
        let side = self.slots.first().and_then(|slot| slot.side);
        let wanted = (self.is_new || self.asked == Asked::Yes) && self.telling().says_who_should_not();
        self.exercise.not_if.as_ref().filter(|_| wanted).map(|text| text.say(side))
    }

    /// When to stop, where that is told.
    pub(crate) fn caution(&self, side: Option<Side>) -> Option<String> {
        let caution = self.exercise.caution.as_ref().filter(|_| self.telling().says_when_to_stop());
        caution.map(|text| text.say(side))
    }

    /// The instruction that matters most, by its place: the author's choice; else the first that tells one side from the
    /// other.
    pub(crate) fn main(&self) -> Option<usize> {
        let instructions = &self.exercise.instructions;
        let sided = || instructions.iter().position(Text::names_sides);
        self.exercise.main.or_else(sided).or((!instructions.is_empty()).then_some(0))
    }

    /// The instructions that are told for a side, each with its place among all; before those of the easier way, that they
    /// are.
    pub(crate) fn told_lines(&self, side: Option<Side>, voice: &Voice) -> Vec<Line> {
        let phrase = if self.is_less { Phrase::DoLess } else { Phrase::DoEasier };
        let first = self.easier.then(|| Line::new(voice.say(phrase)));
        let only = self.telling().is_short().then(|| self.main()).flatten();
        let instructions = self.exercise.instructions.iter().enumerate();
        let wanted = instructions.filter(|(place, _)| only.is_none_or(|only| *place == only));
        first.into_iter().chain(wanted.map(|(place, text)| Line::new(text.say(side)).instructing(place))).collect()
    }

    /// The same as sentences.
    pub(crate) fn told(&self, side: Option<Side>, voice: &Voice) -> Vec<String> {
        self.told_lines(side, voice).into_iter().map(|line| line.full).collect()
    }
}
