//! A routine in a few words of a language: doses, lengths, things needed. For listings and pages.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::time::Duration;

use super::Text;
use super::beside::Beside;
use super::dose::{Breath, Count, Dose, Sides, Tempo, Varies};
use super::model::{Easier, Exercise, Id};
use super::steps::{Routine, Step};
use crate::body::{Equipment, Muscle};
use crate::duration::Length;
use crate::language::{Form, Message, Tongue};

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

/// How much of an exercise: `3 × 30 s each side`, `2 × 10 passes each side, sides in turn`, `2 spots each side, until eased`.
pub(crate) fn dose(tongue: Tongue, exercise: &Exercise) -> String {
    let amount = amount(tongue, exercise);
    let dose = match exercise.dose {
        Dose::Ease(_) if exercise.sides == Sides::Each => until_eased(tongue, each_side(tongue, amount)),
        Dose::Ease(_) => until_eased(tongue, amount),
        _ if exercise.sides == Sides::Each => each_side(tongue, amount),
        _ => amount,
    };
    if exercise.takes_turns() { format!("{dose}, {}", tongue.say(Message::SaidInTurn, &[])) } else { dose }
}

/// `6 s: Push.`: what something is, and what is told of it, with the space that the language has before a colon.
pub(crate) fn told_of(tongue: Tongue, what: &str, told: &str) -> String {
    tongue.say(Message::ToldOf, &[("what", what.into()), ("told", told.into())])
}

/// `2 spots, until eased`
pub(crate) fn until_eased(tongue: Tongue, dose: String) -> String {
    tongue.say(Message::WrittenUntilEased, &[("dose", dose.into())])
}

/// `3 × 30 s each side`
pub(crate) fn each_side(tongue: Tongue, dose: String) -> String {
    tongue.say(Message::WrittenEachSide, &[("dose", dose.into())])
}

/// The dose of an exercise in short: `3 × 30 s`, `10 passes`, `2 spots`.
pub(crate) fn amount(tongue: Tongue, exercise: &Exercise) -> String {
    if let Dose::Ease(_) = exercise.dose {
        return tongue.say(Message::WrittenSpots, &[("spots", exercise.sets.get().into())]);
    }
    let one = match &exercise.varies {
        Varies::BySet(doses) => return several(tongue, &doses[..doses.len().min(exercise.sets.get().into())], ", "),
        Varies::ByRound(doses) => return several(tongue, doses, ", "),
        Varies::Range { lower, upper } => several(tongue, &[*lower, *upper], "-"),
        Varies::Not if !exercise.parts.is_empty() => phases(tongue, exercise),
        Varies::Not => of_one(tongue, exercise.dose),
    };
    if exercise.sets == Count::ONE { one } else { format!("{} × {one}", exercise.sets.get()) }
}

/// The dose of an exercise, and what stands beside it: `3 × 30 s each side, red band`.
pub(crate) fn whole_dose(tongue: Tongue, exercise: &Exercise) -> String {
    std::iter::once(dose(tongue, exercise)).chain(shown_beside(tongue, exercise)).collect::<Vec<_>>().join(", ")
}

/// The phases of a set: `6 s + 3 s + 20 s`; several sets of them in brackets.
fn phases(tongue: Tongue, exercise: &Exercise) -> String {
    let parts: Vec<String> = exercise.parts.iter().map(|part| length(tongue, part.length)).collect();
    let parts = parts.join(" + ");
    if exercise.sets == Count::ONE { parts } else { format!("({parts})") }
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

/// One set: `30 s`, `10 reps`, `10 × 5 s`, `5 breaths`.
fn of_one(tongue: Tongue, dose: Dose) -> String {
    let reps = |count: Count| tongue.say(Message::AmountReps, &[("reps", count.get().into())]);
    match dose {
        Dose::Hold(time) | Dose::Ease(time) | Dose::Phases(time) => length(tongue, time),
        Dose::Passes { count, .. } => tongue.say(Message::AmountPasses, &[("passes", count.get().into())]),
        Dose::Reps { count, tempo } if tempo.is_even() => reps(count),
        Dose::Reps { count, tempo } => match tempo.only_held() {
            Some(_) => format!("{count} × {}", length(tongue, tempo.hold)),
            None => format!("{}, {}", reps(count), self::tempo(tempo)),
        },
        Dose::Breaths { count, .. } => tongue.say(Message::AmountBreaths, &[("breaths", count.get().into())]),
        Dose::AsMany(time) => tongue.say(Message::AmountAsMany, &[("time", length(tongue, time).into())]),
    }
}

/// Doses of one kind, one after the other, the unit with the last: `30, 45, 60 s`, `20-30 s`. Where a length is not in
/// whole seconds, each has its own.
fn several(tongue: Tongue, doses: &[Dose], between: &str) -> String {
    let Some((last, before)) = doses.split_last() else { return String::new() };
    let short = |dose: &Dose| match dose {
        Dose::Hold(time) => (time.get().subsec_nanos() == 0).then(|| time.get().as_secs()),
        Dose::Passes { count, .. } | Dose::Reps { count, .. } | Dose::Breaths { count, .. } => Some(count.get().into()),
        Dose::Ease(_) | Dose::AsMany(_) | Dose::Phases(_) => None,
    };
    let numbers: Option<Vec<u64>> = doses.iter().map(short).collect();
    let Some(numbers) = numbers else {
        return doses.iter().map(|dose| of_one(tongue, *dose)).collect::<Vec<_>>().join(between);
    };
    let last = match last {
        Dose::Hold(time) => tongue.say(Message::AmountSeconds, &[("seconds", time.get().as_secs().into())]),
        other => of_one(tongue, *other),
    };
    let before = numbers.iter().take(before.len()).map(u64::to_string);
    before.chain([last]).collect::<Vec<_>>().join(between)
}

/// A tempo as files write it: `3-1-3`, with a pause `3-1-3-1`.
#[must_use]
pub(crate) fn tempo(tempo: Tempo) -> String {
    let Tempo { there, hold, back, pause } = tempo;
    let pause = Some(pause).filter(|pause| !pause.is_zero());
    let seconds = |length: Length| length.get().as_secs_f64().to_string();
    [Some(there), Some(hold), Some(back), pause].into_iter().flatten().map(seconds).collect::<Vec<_>>().join("-")
}

/// The parts of a rep whose tempo is more than a hold, in words: `3 s there, 1 s held, 3 s back`.
pub(crate) fn told_tempo(tongue: Tongue, exercise: &Exercise) -> Option<String> {
    let Dose::Reps { tempo, .. } = exercise.dose else { return None };
    let parts = [
        (Message::TempoThere, tempo.there),
        (Message::TempoHeld, tempo.hold),
        (Message::TempoBack, tempo.back),
        (Message::TempoPause, tempo.pause),
    ];
    let say = |(message, time): (Message, Length)| tongue.say(message, &[("time", length(tongue, time).into())]);
    let told = parts.into_iter().filter(|(_, time)| !time.is_zero()).map(say);
    (!tempo.is_even() && tempo.only_held().is_none()).then(|| told.collect::<Vec<_>>().join(", "))
}

/// A length as people read it: `30 s`, `1 min 30 s`, `2 min`.
pub(crate) fn length(tongue: Tongue, length: Length) -> String {
    let millis = length.get().as_millis();
    let (minutes, millis) = (millis / 60_000, millis % 60_000);
    let whole = || tongue.say(Message::WrittenMinutes, &[("minutes", minutes.to_string().into())]);
    match (minutes, millis) {
        (0, _) => seconds(tongue, millis),
        (_, 0) => whole(),
        _ => format!("{} {}", whole(), seconds(tongue, millis)),
    }
}

/// So many tenths of a second: `30 s`, `2.5 s`.
pub(crate) fn tenths(tongue: Tongue, tenths: u128) -> String {
    seconds(tongue, tenths * 100)
}

fn seconds(tongue: Tongue, millis: u128) -> String {
    let (whole, part) = ((millis / 1000).to_string(), format!("{:03}", millis % 1000));
    let number = match part.trim_end_matches('0') {
        "" => whole,
        part => tongue.say(Message::Decimal, &[("whole", whole.into()), ("part", part.into())]),
    };
    tongue.say(Message::WrittenSeconds, &[("seconds", number.into())])
}

/// How long a whole session takes, to the nearest minute, at least one, in English: `20 min`, `1 h 5 min`.
#[must_use]
pub fn minutes(length: Duration) -> String {
    in_minutes(Tongue::ENGLISH, length)
}

/// The same in a language.
pub(crate) fn in_minutes(tongue: Tongue, length: Duration) -> String {
    let minutes = whole_minutes(length);
    let hours = (minutes >= 60).then(|| tongue.say(Message::WrittenHours, &[("hours", (minutes / 60).into())]));
    let minutes = (hours.is_none() || !minutes.is_multiple_of(60))
        .then(|| tongue.say(Message::WrittenMinutes, &[("minutes", (minutes % 60).into())]));
    hours.into_iter().chain(minutes).collect::<Vec<_>>().join(" ")
}

/// How many minutes a session takes: the nearest, at least one.
#[must_use]
pub fn whole_minutes(length: Duration) -> u64 {
    ((length.as_secs() + 30) / 60).max(1)
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
