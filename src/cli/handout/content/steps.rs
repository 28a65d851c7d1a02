//! The steps of a routine as what stands below each other, each exercise explained once.

use super::{Done, Item, Move, Note};
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
            Step::Activity(_, exercise) => self.activity(exercise),
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
                let first = self.number + 1;
                self.steps(steps);
                if rounds.get() > 1 && self.number >= first {
                    let times = tongue.say(Message::HandoutTimes, &[("rounds", rounds.get().into())]);
                    let back = [("number", first.into()), ("times", times.into())];
                    self.note(tongue.say(Message::HandoutRoundEnd, &back), false);
                }
            }
        }
    }

    fn note(&mut self, text: String, begins: bool) {
        self.items.push(Item::Note(Note { text, begins, done: None }));
    }

    /// A rest, a walk, a run: a line with a number of its own, to tick like an exercise.
    fn activity(&mut self, exercise: &Exercise) {
        self.number += 1;
        let tongue = self.tongue;
        let beside = describe::shown_beside(tongue, exercise);
        let much: Vec<String> =
            [exercise.name.clone(), describe::amount(tongue, exercise)].into_iter().chain(beside).collect();
        let much = much.join(", ");
        let more = describe::said(&exercise.instructions);
        let text = format!("{}. {more}", much.trim_end_matches('.')).trim_end().to_owned();
        self.items.push(Item::Note(Note { text, begins: false, done: Some(Done { number: self.number, name: much }) }));
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
