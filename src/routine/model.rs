//! What a routine is: values that can only be built valid, every override already applied.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::Text;
use super::beside::Beside;
use super::dose::{Breath, Count, Dose, Order, Sides, Varies};
use super::part::Part;
use crate::body::{Equipment, Muscle, Position, vocabulary};
use crate::duration::Length;
use crate::figure::{Figure, Stop};

/// The name of a move or routine in files and on the command line: `[a-z0-9][a-z0-9-]{0,63}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl Id {
    /// The id written `text`; `None` where a character is not allowed, the length is not 1 to 64, or it begins with a hyphen,
    /// as an option of the command line does.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let valid = (1..=64).contains(&text.len()) && text.bytes().all(allowed) && !text.starts_with('-');
        valid.then(|| Self(text.into()))
    }

    /// An id made of a name: its letters a to z and digits in lower case, hyphens between; `unnamed` where nothing is
    /// left of it.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let letters = name.to_lowercase().replace(|character: char| !character.is_ascii_alphanumeric(), "-");
        let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
        let mut id = parts.join("-");
        id.truncate(60);
        if id.is_empty() { Self("unnamed".into()) } else { Self(id.into()) }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

vocabulary! {
    /// When a routine is meant to be done.
    #[derive(Default)]
    pub When, "occasion" {
        /// Before a run.
        BeforeRun = "before-run", "before a run";
        /// After a run.
        AfterRun = "after-run", "after a run";
        /// On a day without a run.
        RestDay = "rest-day", "on a rest day";
        /// As strength training.
        Strength = "strength", "for strength";
        /// At any time.
        #[default]
        Any = "any", "at any time";
    }
}

vocabulary! {
    /// How much a routine asks of the body: `effort` in its file.
    #[derive(Default)]
    pub Intensity, "effort" {
        /// Small, easy movements: nothing is held into a stretch, nothing is pressed.
        Gentle = "gentle", "gentle";
        /// As most routines.
        #[default]
        Usual = "usual", "usual";
        /// Work that sore muscles do not want.
        Hard = "hard", "hard";
    }
}

/// The source of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The work's title.
    pub title: String,
    /// Who wrote it.
    pub by: Option<String>,
    /// The year it is of.
    pub year: Option<u16>,
    /// Where to read it; a book or a sheet has no address.
    pub url: Option<String>,
}

impl Source {
    /// The title, with who wrote it and when: `The hip book (A. Example, 2019)`.
    #[must_use]
    pub fn cited(&self) -> String {
        let year = self.year.map(|year| year.to_string());
        let beside: Vec<&str> = [self.by.as_deref(), year.as_deref()].into_iter().flatten().collect();
        if beside.is_empty() { self.title.clone() } else { format!("{} ({})", self.title, beside.join(", ")) }
    }
}

/// Advice that a file goes against on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The advice's code: `W003`.
    pub code: &'static str,
    /// Why it does not hold here.
    pub because: String,
}

/// A move with every override applied: what is done in one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// The move's id.
    pub id: Id,
    /// Its name, as a heading.
    pub name: String,
    /// One sentence about it.
    pub summary: String,
    /// A language tag such as `en` or `pt-BR`, that of its instructions: says how they name sides.
    pub language: String,
    /// What it works on; the figure marks these.
    pub muscles: Vec<Muscle>,
    /// How the body is placed.
    pub position: Position,
    /// What it needs.
    pub equipment: Vec<Equipment>,
    /// Whether each side gets the dose.
    pub sides: Sides,
    /// How much makes one set: of a range its lower bound, of sets that differ the first.
    pub dose: Dose,
    /// The phases of a set of [`Dose::Phases`], in their order; empty with any other dose.
    pub parts: Vec<Part>,
    /// How that differs between the sets, or may grow.
    pub varies: Varies,
    /// Sets per side; for [`Dose::Ease`] the spots.
    pub sets: Count,
    /// Pause between sets.
    pub rest: Length,
    /// The order of sets and sides.
    pub order: Order,
    /// Time to change sides; `None`: as long as the position needs.
    pub switch: Option<Length>,
    /// Countdown before the first set.
    pub get_ready: Length,
    /// Length of the introduction; `None`: as long as its sentences take to say.
    pub introduce: Option<Length>,
    /// What to do, one action a sentence.
    pub instructions: Vec<Text>,
    /// The one of the instructions that matters most, by its place among them.
    pub main: Option<usize>,
    /// What is said during the work, spread over it.
    pub during: Vec<Text>,
    /// How to leave the pose.
    pub come_out: Option<ComeOut>,
    /// The breath that paces it.
    pub breath: Option<Breath>,
    /// What it should feel like.
    pub feel: Option<Text>,
    /// The easier way.
    pub easier: Option<Easier>,
    /// Who should leave it out: said before anything of it is done.
    pub not_if: Option<Text>,
    /// When to stop.
    pub caution: Option<Text>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Words of its texts that a voice says otherwise than they are written.
    pub pronounce: Vec<Respelling>,
    /// The figure that shows it.
    pub figure: Option<Arc<Figure>>,
    /// The instructions that a pose of the figure stands for, in their order; empty where the file names none.
    pub poses: Vec<Posed>,
    /// What is shown beside it.
    pub beside: Beside,
}

impl Exercise {
    /// A move of which no more is said than this: once, for the whole body, standing, without a word.
    #[must_use]
    pub fn bare(id: Id, name: String, language: String, dose: Dose) -> Self {
        Self {
            id,
            name,
            summary: String::new(),
            language,
            muscles: Vec::new(),
            position: Position::Standing,
            equipment: Vec::new(),
            sides: Sides::Both,
            dose,
            parts: Vec::new(),
            varies: Varies::Not,
            sets: Count::ONE,
            rest: Length::ZERO,
            order: Order::default(),
            switch: None,
            get_ready: Length::ZERO,
            introduce: None,
            instructions: Vec::new(),
            main: None,
            during: Vec::new(),
            come_out: None,
            breath: None,
            feel: None,
            easier: None,
            not_if: None,
            caution: None,
            sources: Vec::new(),
            pronounce: Vec::new(),
            figure: None,
            poses: Vec::new(),
            beside: Beside::default(),
        }
    }

    /// Whether its sides take turns, a set of each.
    pub(crate) fn takes_turns(&self) -> bool {
        self.order == Order::Alternate && self.sides == Sides::Each && self.sets > Count::ONE
    }

    /// How much the set with this number is, from 1. A set beyond those that are told is as the last of them.
    #[must_use]
    pub fn of_set(&self, set: u16) -> Dose {
        match &self.varies {
            Varies::BySet(doses) => {
                let place = usize::from(set.max(1) - 1).min(doses.len().saturating_sub(1));
                doses.get(place).copied().unwrap_or(self.dose)
            }
            Varies::Not | Varies::Range { .. } | Varies::ByRound(_) => self.dose,
        }
    }

    /// Every dose that a set of it can be, in their order.
    pub(crate) fn doses(&self) -> Vec<Dose> {
        match &self.varies {
            Varies::Not => vec![self.dose],
            Varies::Range { lower, upper } => vec![*lower, *upper],
            Varies::BySet(doses) | Varies::ByRound(doses) => doses.clone(),
        }
    }

    /// The same as it is done in a round of its circuit, from 1.
    #[must_use]
    pub(crate) fn in_round(&self, round: u16) -> Option<Self> {
        let Varies::ByRound(doses) = &self.varies else { return None };
        let place = usize::from(round.max(1) - 1).min(doses.len().saturating_sub(1));
        let dose = doses.get(place).copied().unwrap_or(self.dose);
        Some(Self { dose, ..self.clone() })
    }

    /// The same at the upper bound of its range, where it has one.
    #[must_use]
    pub(crate) fn at_the_upper(&self) -> Option<Self> {
        let Varies::Range { upper, .. } = self.varies else { return None };
        Some(Self { dose: upper, ..self.clone() })
    }

    /// The same, paced by the breath that its dose counts, where it counts breaths.
    #[must_use]
    pub(crate) fn counting_its_breath(self) -> Self {
        let counted = match self.dose {
            Dose::Breaths { breath, .. } => Some(breath),
            _ => self.breath,
        };
        Self { breath: counted, ..self }
    }

    /// Whether it works on all of `muscle`, by that name or by that of a group that it belongs to.
    pub(crate) fn works(&self, muscle: Muscle) -> bool {
        self.muscles.iter().any(|named| named.covers(muscle))
    }

    /// The single muscles that it works on, those of groups among them, each once.
    pub(crate) fn single_muscles(&self) -> BTreeSet<Muscle> {
        self.muscles.iter().flat_map(|named| named.members()).copied().collect()
    }
}

/// An instruction and the pose of the figure that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posed {
    /// The instruction, by its place among those of the exercise.
    pub instruction: usize,
    /// The pose.
    pub stop: Stop,
}

/// How to leave a pose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComeOut {
    /// What is said at the end of the last set of a side.
    pub say: Text,
    /// Whether it is said where the position stays the same too.
    pub always: bool,
}

/// A word that is said otherwise than it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respelling {
    /// The word, or several in a row, as texts have it.
    pub word: String,
    /// What is said in its place.
    pub said: String,
}

/// The easier way of doing a move.
#[derive(Clone, Debug, PartialEq)]
pub struct Easier {
    /// What to do instead, all of it, where it is written down here: not with another move, nor with a smaller dose.
    pub how: Vec<Text>,
    /// The exercise to do instead, complete.
    pub exercise: Arc<Exercise>,
}

impl Easier {
    /// What to do instead of `usual`, all of it; `None` where that is the same, with a smaller dose.
    #[must_use]
    pub fn instructions(&self, usual: &Exercise) -> Option<&[Text]> {
        let instructions = &self.exercise.instructions;
        (*instructions != usual.instructions).then_some(instructions)
    }
}
