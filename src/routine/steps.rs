//! A routine: its steps in their order, and its levels.

use std::sync::Arc;

use super::activity::Activity;
use super::beside::Beside;
use super::dose::Count;
use super::level::{Choice, Place};
use super::model::{Allowance, Exercise, Id, Intensity, Respelling, Source, When};
use super::text::Text;
use crate::body::Side;
use crate::diagnostic::quoted;
use crate::duration::Length;

/// One step of a routine.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Do a move.
    Do(Arc<Exercise>),
    /// Stand still until a key is pressed; what to do meanwhile.
    Wait(Text),
    /// Rest, walk or run for a time; the exercise that stands for it.
    Activity(Activity, Arc<Exercise>),
    /// Steps done several times over.
    Circuit {
        /// How often.
        rounds: Count,
        /// Pause between rounds.
        rest: Length,
        /// The steps of one round.
        steps: Vec<Step>,
    },
}

impl Step {
    /// The same step, which may be left out: of a circuit every move in it.
    pub(crate) fn optional(self) -> Self {
        let may_be = |exercise: Arc<Exercise>| {
            let beside = Beside { optional: true, ..exercise.beside.clone() };
            Arc::new(Exercise { beside, ..Arc::unwrap_or_clone(exercise) })
        };
        match self {
            Self::Do(exercise) => Self::Do(may_be(exercise)),
            Self::Activity(activity, exercise) => Self::Activity(activity, may_be(exercise)),
            Self::Wait(text) => Self::Wait(text),
            Self::Circuit { rounds, rest, steps } => {
                Self::Circuit { rounds, rest, steps: steps.into_iter().map(Self::optional).collect() }
            }
        }
    }

    /// These steps without those that may be left out; of a circuit that has no others nothing stays.
    fn without_optional(steps: &[Self]) -> Vec<Self> {
        let kept = steps.iter().filter_map(|step| match step {
            Self::Do(exercise) | Self::Activity(_, exercise) => (!exercise.beside.optional).then(|| step.clone()),
            Self::Wait(_) => Some(step.clone()),
            Self::Circuit { rounds, rest, steps } => {
                let steps = Self::without_optional(steps);
                let works = steps.iter().any(|step| !matches!(step, Self::Wait(_) | Self::Activity(Activity::Rest, _)));
                works.then_some(Self::Circuit { rounds: *rounds, rest: *rest, steps })
            }
        });
        kept.collect()
    }

    /// The moves of these steps in their order, circuits opened, each as often as it is written.
    pub(crate) fn moves(steps: &[Self]) -> Vec<&Exercise> {
        let moves = steps.iter().flat_map(|step| match step {
            Self::Do(exercise) => vec![exercise.as_ref()],
            Self::Wait(_) | Self::Activity(..) => Vec::new(),
            Self::Circuit { steps, .. } => Self::moves(steps),
        });
        moves.collect()
    }
}

impl Routine {
    /// A routine of which no more is said than this.
    #[must_use]
    pub fn bare(id: Id, name: String, language: String, steps: Vec<Step>) -> Self {
        Self {
            id,
            name,
            summary: String::new(),
            language,
            when: When::Any,
            effort: Intensity::Usual,
            first_side: None,
            between: Length::ZERO,
            choice: Choice::default(),
            levels: Vec::new(),
            steps,
            sources: Vec::new(),
            pronounce: Vec::new(),
            allow: Vec::new(),
        }
    }

    /// The words of all its texts that a voice says otherwise than they are written: the routine's own, then those of its
    /// moves. Of two for one word, the first counts.
    pub(crate) fn respellings(&self) -> Vec<Respelling> {
        let mut all = self.pronounce.clone();
        for exercise in Step::moves(&self.steps) {
            let easier = exercise.easier.iter().flat_map(|easier| &easier.exercise.pronounce);
            for respelling in exercise.pronounce.iter().chain(easier) {
                if !all.contains(respelling) {
                    all.push(respelling.clone());
                }
            }
        }
        all
    }

    /// The routine at the level of this name, in whatever case; `None` where it has none such.
    #[must_use]
    pub fn at_level(&self, name: &str) -> Option<Self> {
        let wanted = name.trim().to_lowercase();
        let level = self.levels.iter().find(|level| level.name.trim().to_lowercase() == wanted)?;
        let choice = Choice { level: Some(level.name.clone()), ..Choice::default() };
        Some(Self { choice, steps: level.steps.clone(), ..self.clone() })
    }

    /// What to say of a level that a file had before it was saved again.
    pub(crate) fn lost_level(name: &str) -> String {
        format!("the file has no level {} any more", quoted(name))
    }

    /// The routine as it was chosen once; `None` where it has no such level any more, or nothing is left to do.
    #[must_use]
    pub(crate) fn chosen(&self, choice: &Choice) -> Option<Self> {
        let at_level = match &choice.level {
            Some(level) => self.at_level(level)?,
            None => self.clone(),
        };
        if choice.without_optional { at_level.without_optional() } else { Some(at_level) }
    }

    /// The routine without the steps that may be left out; `None` where nothing would be left to do.
    #[must_use]
    pub fn without_optional(&self) -> Option<Self> {
        let steps = Step::without_optional(&self.steps);
        let works = steps.iter().any(|step| !matches!(step, Step::Wait(_) | Step::Activity(Activity::Rest, _)));
        let choice = Choice { without_optional: true, ..self.choice.clone() };
        works.then(|| Self { choice, steps, ..self.clone() })
    }

    /// Whether it is nothing but small, easy movements.
    #[must_use]
    pub fn is_gentle(&self) -> bool {
        self.effort == Intensity::Gentle
    }
}

/// A routine: steps in their order. A move run by itself is a routine of one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Routine {
    /// Its id.
    pub id: Id,
    /// Its name, as a heading.
    pub name: String,
    /// One sentence about it.
    pub summary: String,
    /// A language tag such as `en` or `de`.
    pub language: String,
    /// When it is meant to be done.
    pub when: When,
    /// How much it asks of the body.
    pub effort: Intensity,
    /// The side that goes first where the routine says so.
    pub first_side: Option<Side>,
    /// Rest between its moves.
    pub between: Length,
    /// What was chosen of it.
    pub choice: Choice,
    /// Its levels, the easiest first; empty where it has none.
    pub levels: Vec<Level>,
    /// What to do, at least one step; where it has levels, at the one that was chosen, the first unless another was.
    pub steps: Vec<Step>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Words that a voice says otherwise than they are written.
    pub pronounce: Vec<Respelling>,
    /// Advice that does not hold for it.
    pub allow: Vec<Allowance>,
}

/// One level of a routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// What it is called: `easy`.
    pub name: String,
    /// What is done at it.
    pub steps: Vec<Step>,
    /// Where in the file each of `steps` stands.
    pub(crate) places: Vec<Place>,
}

impl Level {
    /// The same path among the steps of the file, of a path among those of this level.
    pub(crate) fn in_file(&self, path: &[usize]) -> Vec<usize> {
        let mut places = &self.places;
        let mut found = Vec::new();
        for step in path {
            let Some(place) = places.get(*step) else { break };
            found.push(place.step);
            places = &place.inner;
        }
        found
    }
}
