//! A routine in a few words of a language: doses, lengths, things needed. For listings and pages.

mod amount;
mod length;

use std::collections::BTreeSet;
use std::fmt::Display;

use super::Text;
use super::beside::Beside;
use super::dose::{Breath, Varies};
use super::model::{Easier, Exercise, Id};
use super::steps::{Routine, Step};
use crate::body::{Equipment, Muscle};
use crate::duration::Length;
use crate::language::{Form, Message, Tongue};

use amount::of_one;
pub(crate) use amount::{amount, dose, each_side, tempo, told_tempo, until_eased};
pub(crate) use length::{in_minutes, length, tenths};
pub use length::{minutes, whole_minutes};

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
pub(crate) fn contents(tongue: Tongue, routine: &Routine) -> Vec<Line> {
    let mut lines = Vec::new();
    list(tongue, &routine.steps, 0, (&mut lines, None));
    lines
}

/// The same with what is done today of each range, the upper end of those moves.
pub(crate) fn contents_today(tongue: Tongue, routine: &Routine, upper: &BTreeSet<Id>) -> Vec<Line> {
    let mut lines = Vec::new();
    list(tongue, &routine.steps, 0, (&mut lines, Some(upper)));
    lines
}

/// What is done today of a range: `20-30 s each side: today 30 s`; of any other dose nothing more.
fn today(tongue: Tongue, exercise: &Exercise, upper: &BTreeSet<Id>, written: String) -> String {
    let Varies::Range { lower, upper: most } = exercise.varies else { return written };
    let dose = of_one(tongue, if upper.contains(&exercise.id) { most } else { lower });
    tongue.say(Message::Today, &[("range", written.into()), ("dose", dose.into())])
}

fn list(tongue: Tongue, steps: &[Step], depth: usize, (lines, upper): (&mut Vec<Line>, Option<&BTreeSet<Id>>)) {
    for step in steps {
        match step {
            Step::Do(exercise) | Step::Activity(_, exercise) => lines.push({
                let (dose, short) = (whole_dose(tongue, exercise), amount(tongue, exercise));
                let dose = match upper {
                    Some(upper) => today(tongue, exercise, upper, dose),
                    None => dose,
                };
                Line { name: exercise.name.clone(), dose, short, depth }
            }),
            Step::Wait(_) => {}
            Step::Circuit { rounds, rest, steps } => {
                let rest = (!rest.is_zero()).then_some(*rest);
                let short = rest.map(|rest| length(tongue, rest)).unwrap_or_default();
                let dose = rest.map(|rest| between(tongue, rest)).unwrap_or_default();
                let name = tongue.say(Message::WrittenRounds, &[("rounds", rounds.get().into())]);
                lines.push(Line { name, dose, short, depth });
                list(tongue, steps, depth + 1, (&mut *lines, upper));
            }
        }
    }
}

/// A rest between rounds: `30 s between`.
pub(crate) fn between(tongue: Tongue, rest: Length) -> String {
    tongue.say(Message::WrittenBetween, &[("length", length(tongue, rest).into())])
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
    pub(crate) fn line(&self, tongue: Tongue) -> String {
        told_of(tongue, &self.moves.join(", "), &self.sentence)
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

/// `6 s: Push.`: what something is, and what is told of it, with the space that the language has before a colon.
pub(crate) fn told_of(tongue: Tongue, what: &str, told: &str) -> String {
    tongue.say(Message::ToldOf, &[("what", what.into()), ("told", told.into())])
}

/// The dose of an exercise, and what stands beside it: `3 × 30 s each side, red band`.
pub(crate) fn whole_dose(tongue: Tongue, exercise: &Exercise) -> String {
    std::iter::once(dose(tongue, exercise)).chain(shown_beside(tongue, exercise)).collect::<Vec<_>>().join(", ")
}

/// What stands beside an exercise, in short: `8 kg`, `red band`, and that it may be left out.
pub(crate) fn shown_beside(tongue: Tongue, exercise: &Exercise) -> Vec<String> {
    let Beside { load, band, optional, .. } = &exercise.beside;
    let band = band.as_ref().map(|band| tongue.say(Message::BandOf, &[("band", band.as_str().into())]));
    load.clone().into_iter().chain(band).chain(optional.then(|| tongue.say(Message::Optional, &[]))).collect()
}

/// Which level this is, and which others there are: `easy; also: usual, hard`.
pub(crate) fn level(tongue: Tongue, routine: &Routine) -> Option<String> {
    let level = routine.choice.level.as_ref()?;
    let names = routine.levels.iter().map(|level| level.name.as_str());
    let names: Vec<&str> = names.filter(|name| *name != level.as_str()).collect();
    if names.is_empty() {
        return Some(level.clone());
    }
    let of = [("level", level.as_str().into()), ("levels", names.join(", ").into())];
    Some(tongue.say(Message::LevelOf, &of))
}

/// The phases of a set in words: `6 s: Push. 20 s: Stretch.`
pub(crate) fn told_phases(tongue: Tongue, exercise: &Exercise) -> String {
    each_phase(tongue, exercise).collect::<Vec<_>>().join(" ")
}

/// Each phase of a set in words: `6 s: Push.`
pub(crate) fn each_phase(tongue: Tongue, exercise: &Exercise) -> impl Iterator<Item = String> {
    exercise.parts.iter().map(move |part| told_of(tongue, &length(tongue, part.length), &part.say.say(None)))
}

/// `You need a mat, a roller and a wall.`; nothing where nothing is needed.
pub(crate) fn needs(tongue: Tongue, equipment: &[Equipment]) -> Option<String> {
    let things: Vec<String> = equipment.iter().map(|thing| tongue.thing(*thing, Form::Need)).collect();
    (!things.is_empty()).then(|| tongue.say(Message::Need, &[("things", tongue.list(things).into())]))
}

/// Things by their names: `mat, roller`; nothing without any.
pub(crate) fn things(tongue: Tongue, equipment: &[Equipment]) -> Option<String> {
    let names: Vec<String> = equipment.iter().map(|thing| tongue.thing(*thing, Form::Name)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Muscles as people call them, each name once: `glutes, calves`; nothing without any.
pub(crate) fn muscles(tongue: Tongue, muscles: &[Muscle]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for name in muscles.iter().map(|muscle| tongue.muscle(*muscle)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// Sentences one after the other, as for the right side.
#[must_use]
pub(crate) fn said(texts: &[Text]) -> String {
    texts.iter().map(|text| text.say(None)).collect::<Vec<_>>().join(" ")
}

/// A breath: `in 4 s, out 6 s`.
pub(crate) fn breath(tongue: Tongue, breath: Breath) -> String {
    let [inhale, exhale] = [breath.inhale, breath.exhale].map(|part| length(tongue, part));
    tongue.say(Message::WrittenBreath, &[("in", inhale.into()), ("out", exhale.into())])
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
