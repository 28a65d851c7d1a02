//! The steps of a routine as what stands below each other, each exercise explained once.

use super::{Item, Move, Note};
use crate::cli::picture::Pictures;
use crate::language::{Message, Tongue};
use crate::routine::{Exercise, Source, Step, describe};

/// The state while steps are read.
pub(super) struct Reader<'r> {
    tongue: Tongue,
    photos: &'r Pictures,
    /// How many exercises have been numbered.
    number: usize,
    pub(super) items: Vec<Item>,
    /// The exercises that are explained above, each with its number.
    shown: Vec<(&'r Exercise, usize)>,
    /// Every source once, in the order of the page.
    pub(super) sources: Vec<&'r Source>,
}

impl<'r> Reader<'r> {
    /// Nothing read yet.
    pub(super) const fn new(tongue: Tongue, photos: &'r Pictures) -> Self {
        Self { tongue, photos, number: 0, items: Vec::new(), shown: Vec::new(), sources: Vec::new() }
    }

    /// Reads steps.
    pub(super) fn steps(&mut self, steps: &'r [Step]) {
        for step in steps {
            self.step(step);
        }
    }

    fn step(&mut self, step: &'r Step) {
        match step {
            Step::Do(exercise) => self.exercise(exercise),
            Step::Wait(text) => self.note(text.say(None), false),
            Step::Activity(_, exercise) => {
                let much = format!("{}, {}.", exercise.name, describe::amount(self.tongue, exercise));
                let more = describe::said(&exercise.instructions);
                self.note(format!("{much} {more}").trim_end().to_owned(), false);
            }
            Step::Circuit { rounds, rest, steps } => {
                let tongue = self.tongue;
                let times = tongue.say(Message::HandoutTimes, &[("rounds", rounds.get().into())]);
                let times = if rest.is_zero() {
                    times
                } else {
                    let rest = describe::length(tongue, *rest);
                    tongue.say(Message::HandoutTimesRest, &[("times", times.into()), ("length", rest.into())])
                };
                self.note(tongue.say(Message::HandoutFollowing, &[("times", times.into())]), true);
                self.steps(steps);
                self.note(tongue.say(Message::HandoutRoundEnd, &[]), false);
            }
        }
    }

    fn note(&mut self, text: String, begins: bool) {
        self.items.push(Item::Note(Note { text, begins }));
    }

    fn exercise(&mut self, exercise: &'r Exercise) {
        self.number += 1;
        let (number, tongue) = (self.number, self.tongue);
        let same =
            |(shown, _): &&(&Exercise, usize)| shown.id == exercise.id && shown.instructions == exercise.instructions;
        let first = self.shown.iter().find(same).map(|(_, first)| *first);
        let mut item = Move::begin(tongue, number, exercise);
        if let Some(first) = first {
            item.steps = vec![tongue.say(Message::HandoutAsIn, &[("number", first.into())])];
        } else {
            item.explain(tongue, exercise);
            item.photo = self.photos.get(&exercise.id).cloned();
            self.shown.push((exercise, number));
            self.cite(&exercise.sources);
        }
        self.items.push(Item::Move(Box::new(item)));
    }

    /// Notes sources, each once.
    pub(super) fn cite(&mut self, sources: &'r [Source]) {
        for source in sources {
            if !self.sources.iter().any(|known| *known == source || known.url.is_some() && known.url == source.url) {
                self.sources.push(source);
            }
        }
    }
}
