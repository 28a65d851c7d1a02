//! What stands on a hand-out, every word of it in the routine's language, whichever way it is written down.

mod exercise;
mod steps;

use crate::care::{notice, sign};
use crate::cli::picture::{Photo, Pictures};
use crate::cli::sheet::between;
use crate::figure::Drawing;
use crate::language::{Message, Tongue};
use crate::routine::{Routine, Sides, Step, Text, describe};
use crate::session::timeline::Timeline;

use steps::Reader;

/// A hand-out.
pub(in crate::cli) struct Content {
    /// The tag of its language.
    pub(super) language: String,
    pub(super) name: String,
    pub(super) summary: String,
    /// How long it takes, what it needs and is for.
    pub(super) facts: String,
    /// That the texts are for one side, where they are.
    pub(super) sides: Option<String>,
    pub(super) items: Vec<Item>,
    /// How far a stretch may go.
    pub(super) limit: String,
    /// What is not for an exercise: paper is read without the program, so every sign stands on it.
    pub(super) signs: Vec<String>,
    /// Every source once.
    pub(super) sources: Vec<Cited>,
    pub(super) words: Labels,
}

/// One thing below the other.
pub(in crate::cli) enum Item {
    /// An exercise.
    Move(Box<Move>),
    /// A line between them.
    Note(Note),
}

/// A line between exercises.
pub(in crate::cli) struct Note {
    pub(super) text: String,
    /// Whether what follows belongs to it: the beginning of a round.
    pub(super) begins: bool,
    /// What is done there, where something is: a rest, a walk, a run.
    pub(super) done: Option<Done>,
}

/// What is ticked off once it is done.
pub(in crate::cli) struct Done {
    /// Its number on the page.
    pub(super) number: usize,
    /// What it is called.
    pub(super) name: String,
}

/// An exercise.
pub(in crate::cli) struct Move {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) dose: String,
    /// Who should leave it out.
    pub(super) not_if: Option<String>,
    /// The picture that its file names.
    pub(super) photo: Option<Photo>,
    /// The way in, and where it leads.
    pub(super) pictures: Vec<Picture>,
    /// What to do, one action each.
    pub(super) steps: Vec<String>,
    pub(super) parts: Vec<Part>,
    pub(super) easier: Option<Easier>,
}

/// The easier way of an exercise.
pub(super) struct Easier {
    pub(super) label: String,
    pub(super) text: String,
    /// How it is held, where that looks otherwise.
    pub(super) picture: Option<Picture>,
}

/// A label and what it says.
pub(in crate::cli) struct Part {
    pub(super) label: String,
    pub(super) text: String,
    /// Whether it must not be missed.
    pub(super) strong: bool,
}

/// A pose.
pub(in crate::cli) struct Picture {
    pub(super) drawing: Drawing,
    /// The numbers of the instructions that it stands for, or what it is; empty where it is the only one.
    pub(super) caption: String,
    /// What it is, for those who do not see it.
    pub(super) told: String,
}

/// Where something comes from.
pub(in crate::cli) struct Cited {
    /// Its title, who wrote it and when.
    pub(super) title: String,
    pub(super) url: Option<String>,
}

/// The labels of what is filled in, and the headings.
pub(in crate::cli) struct Labels {
    pub(super) name: String,
    pub(super) date: String,
    pub(super) times_a_day: String,
    pub(super) times_a_week: String,
    /// The days, from Monday on.
    pub(super) days: Vec<String>,
    pub(super) pain: String,
    pub(super) notes: String,
    pub(super) sources: String,
}

impl Labels {
    fn of(tongue: Tongue) -> Self {
        let say = |message: Message| tongue.say(message, &[]);
        Self {
            name: say(Message::HandoutName),
            date: say(Message::HandoutDate),
            times_a_day: say(Message::HandoutTimesADay),
            times_a_week: say(Message::HandoutTimesAWeek),
            days: say(Message::HandoutDays).split(", ").map(str::to_owned).collect(),
            pain: say(Message::HandoutPain),
            notes: say(Message::HandoutNotes),
            sources: say(Message::HeadingSources),
        }
    }
}

impl Content {
    /// What stands on the hand-out of a routine.
    pub(in crate::cli) fn of(routine: &Routine, timeline: &Timeline, photos: &Pictures) -> Self {
        let tongue = timeline.tongue();
        let mut reader = Reader::new(tongue, photos);
        reader.steps(&routine.steps);
        reader.cite(&routine.sources);
        let sources = reader.sources.iter().map(|source| Cited { title: source.cited(), url: source.url.clone() });
        let [limit, ..] = notice::limits(tongue);
        Self {
            language: routine.language.clone(),
            name: routine.name.clone(),
            summary: routine.summary.clone(),
            facts: facts(routine, timeline),
            sides: names_a_side(routine).then(|| tongue.say(Message::HandoutRightSide, &[])),
            sources: sources.collect(),
            items: reader.items,
            limit,
            signs: sign::told_in(tongue),
            words: Labels::of(tongue),
        }
    }

    /// The exercises, in order.
    pub(super) fn exercises(&self) -> impl Iterator<Item = &Move> {
        self.items.iter().filter_map(|item| match item {
            Item::Move(exercise) => Some(&**exercise),
            Item::Note(_) => None,
        })
    }

    /// What is ticked off, in order: the number and the name of each exercise, rest, walk and run.
    pub(super) fn ticked(&self) -> impl Iterator<Item = (usize, &str)> {
        self.items.iter().filter_map(|item| match item {
            Item::Move(exercise) => Some((exercise.number, exercise.name.as_str())),
            Item::Note(note) => note.done.as_ref().map(|done| (done.number, done.name.as_str())),
        })
    }
}

/// How long it takes, what it needs and is for, its level, and the rest between its moves.
fn facts(routine: &Routine, timeline: &Timeline) -> String {
    let tongue = timeline.tongue();
    let needs = describe::things(tongue, &timeline.equipment());
    let needs = needs.map(|things| tongue.say(Message::HandoutNeeds, &[("things", things.into())]));
    let parts = describe::muscles(tongue, &timeline.muscles());
    let parts = parts.map(|muscles| tongue.say(Message::HandoutFor, &[("muscles", muscles.into())]));
    let level = routine.choice.level.as_deref();
    let level = level.map(|level| tongue.say(Message::LevelIs, &[("level", level.into())]));
    let rest = between(tongue, routine).map(|rest| tongue.say(Message::RestBetween, &[("between", rest.into())]));
    [Some(timeline.takes().said_in(tongue)), needs, parts, level, rest]
        .into_iter()
        .flatten()
        .map(|fact| fact.trim_end_matches('.').to_owned())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Whether a text of it names the side at work, so that the page has to be read for the other side too.
fn names_a_side(routine: &Routine) -> bool {
    let moves = Step::moves(&routine.steps);
    moves.iter().any(|exercise| exercise.sides == Sides::Each && exercise.instructions.iter().any(Text::names_sides))
}
