//! A routine in a few words: doses, lengths, things needed. For listings, in English.

use std::fmt::Display;
use std::time::Duration;

use super::Text;
use super::beside::Beside;
use super::dose::{Count, Dose, Sides};
use super::model::{Breath, Easier, Exercise};
use super::part::Part;
use super::steps::{Routine, Step};
use crate::body::Equipment;
use crate::duration::Length;

/// One line of a routine's contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The move's name, or what is said of a circuit.
    pub name: String,
    /// How much of it: `3 × 30 s each side`.
    pub dose: String,
    /// The dose where there is little room: `3 × 30 s`.
    pub short: String,
    /// How many circuits it lies in.
    pub depth: usize,
}

/// What a routine consists of, in order. Steps that only wait for a key are left out.
#[must_use]
pub fn contents(routine: &Routine) -> Vec<Line> {
    let mut lines = Vec::new();
    list(&routine.steps, 0, &mut lines);
    lines
}

fn list(steps: &[Step], depth: usize, lines: &mut Vec<Line>) {
    for step in steps {
        match step {
            Step::Do(exercise) | Step::Activity(_, exercise) => lines.push({
                let beside = shown_beside(exercise);
                let dose = std::iter::once(dose(exercise)).chain(beside).collect::<Vec<_>>().join(", ");
                let short = amount(exercise);
                Line { name: exercise.name.clone(), dose, short, depth }
            }),
            Step::Wait(_) => {}
            Step::Circuit { rounds, rest, steps } => {
                let short = if rest.is_zero() { String::new() } else { length(*rest) };
                let dose = if rest.is_zero() { String::new() } else { format!("{short} between") };
                lines.push(Line { name: counted(rounds.get(), "round", "rounds"), dose, short, depth });
                list(steps, depth + 1, lines);
            }
        }
    }
}

/// A warning of who should leave what out: one sentence of a routine, with the moves that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotIf {
    /// The names of the moves, in the order of the routine.
    pub moves: Vec<String>,
    /// What they say.
    pub sentence: String,
}

impl NotIf {
    /// `Glute roll, Roll calves: Not over a wound.`
    #[must_use]
    pub fn line(&self) -> String {
        format!("{}: {}", self.moves.join(", "), self.sentence)
    }
}

/// What the moves of a routine say about who should leave them out, each sentence once.
#[must_use]
pub fn not_if(routine: &Routine) -> Vec<NotIf> {
    let mut found = Vec::new();
    gather(&routine.steps, &mut found);
    found
}

fn gather(steps: &[Step], found: &mut Vec<NotIf>) {
    for step in steps {
        match step {
            Step::Do(exercise) => {
                let Some(sentence) = exercise.not_if.as_ref().map(|text| text.say(None)) else { continue };
                let name = exercise.name.clone();
                match found.iter_mut().find(|known| known.sentence == sentence) {
                    Some(known) if known.moves.contains(&name) => {}
                    Some(known) => known.moves.push(name),
                    None => found.push(NotIf { moves: vec![name], sentence }),
                }
            }
            Step::Wait(_) | Step::Activity(..) => {}
            Step::Circuit { steps, .. } => gather(steps, found),
        }
    }
}

/// How much of an exercise: `3 × 30 s each side`, `10 passes each side`, `2 spots, until eased`.
#[must_use]
pub fn dose(exercise: &Exercise) -> String {
    match exercise.dose {
        Dose::Ease(_) => format!("{}, until eased", amount(exercise)),
        _ if exercise.sides == Sides::Each => format!("{} each side", amount(exercise)),
        _ => amount(exercise),
    }
}

/// The dose of an exercise in short: `3 × 30 s`, `10 passes`, `2 spots`.
#[must_use]
pub fn amount(exercise: &Exercise) -> String {
    let one = match exercise.dose {
        Dose::Hold(hold) => length(hold),
        Dose::Phases(_) => phases(exercise),
        Dose::Passes { count, .. } => counted(count.get(), "pass", "passes"),
        Dose::Reps { count, .. } => counted(count.get(), "rep", "reps"),
        Dose::Ease(_) => return counted(exercise.sets.get(), "spot", "spots"),
    };
    if exercise.sets == Count::ONE { one } else { format!("{} × {one}", exercise.sets.get()) }
}

/// The phases of a set: `6 s + 3 s + 20 s`; several sets of them in brackets.
fn phases(exercise: &Exercise) -> String {
    let parts: Vec<String> = exercise.parts.iter().map(|part| length(part.length)).collect();
    let parts = parts.join(" + ");
    if exercise.sets == Count::ONE { parts } else { format!("({parts})") }
}

/// What stands beside an exercise, in short: `8 kg`, `red band`, and that it may be left out.
#[must_use]
pub fn shown_beside(exercise: &Exercise) -> Vec<String> {
    let Beside { load, band, optional, .. } = &exercise.beside;
    let band = band.as_ref().map(|band| format!("{band} band"));
    load.clone().into_iter().chain(band).chain(optional.then(|| "optional".to_owned())).collect()
}

/// The phases of a set in words: `6 s: Push. 20 s: Stretch.`
#[must_use]
pub(crate) fn told_phases(exercise: &Exercise) -> String {
    let part = |part: &Part| format!("{}: {}", length(part.length), part.say.say(None));
    exercise.parts.iter().map(part).collect::<Vec<_>>().join(" ")
}

/// A length as people read it: `30 s`, `1 min 30 s`, `2 min`.
#[must_use]
pub fn length(length: Length) -> String {
    let millis = length.get().as_millis();
    let (minutes, millis) = (millis / 60_000, millis % 60_000);
    let seconds = if millis % 1000 == 0 {
        format!("{} s", millis / 1000)
    } else {
        format!("{}.{} s", millis / 1000, format!("{:03}", millis % 1000).trim_end_matches('0'))
    };
    match (minutes, millis) {
        (0, _) => seconds,
        (_, 0) => format!("{minutes} min"),
        _ => format!("{minutes} min {seconds}"),
    }
}

/// How long a whole session takes, to the nearest minute, at least one: `20 min`, `1 h 5 min`.
#[must_use]
pub fn minutes(length: Duration) -> String {
    let minutes = whole_minutes(length);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// How many minutes a session takes: the nearest, at least one.
#[must_use]
pub fn whole_minutes(length: Duration) -> u64 {
    ((length.as_secs() + 30) / 60).max(1)
}

/// `You need a mat, a roller and a wall.`; nothing where nothing is needed.
#[must_use]
pub fn needs(equipment: &[Equipment]) -> Option<String> {
    let things: Vec<String> = equipment.iter().map(|thing| format!("a {}", thing.spoken())).collect();
    let (last, before) = things.split_last()?;
    Some(if before.is_empty() {
        format!("You need {last}.")
    } else {
        format!("You need {} and {last}.", before.join(", "))
    })
}

/// Sentences one after the other, as for the right side.
#[must_use]
pub(crate) fn said(texts: &[Text]) -> String {
    texts.iter().map(|text| text.say(None)).collect::<Vec<_>>().join(" ")
}

/// A breath: `in 4 s, out 6 s`.
#[must_use]
pub(crate) fn breath(breath: Breath) -> String {
    format!("in {}, out {}", length(breath.inhale), length(breath.exhale))
}

/// What an easier way of the same move says beside its instructions, where the usual way says it otherwise.
#[must_use]
pub(crate) fn beside(usual: &Exercise, easier: &Easier) -> Vec<String> {
    let way = &easier.exercise;
    if way.id != usual.id {
        return Vec::new();
    }
    let during = way.during.iter().filter(|_| way.during != usual.during);
    let after = way.come_out.iter().filter(|_| way.come_out != usual.come_out).map(|out| &out.say);
    during.chain(after).map(|text| text.say(None)).collect()
}

/// So many of something: `1 session`, `3 sessions`.
#[must_use]
pub fn counted(count: impl Copy + Display + PartialEq + From<u8>, one: &str, many: &str) -> String {
    let word = if count == 1.into() { one } else { many };
    format!("{count} {word}")
}

/// The text with a capital letter in front.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
