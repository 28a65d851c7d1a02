//! A routine in a few words: doses, lengths, things needed. For listings, in English.

use std::fmt::Display;
use std::time::Duration;

use super::Text;
use super::dose::{Breath, Count, Dose, Sides, Tempo, Varies};
use super::model::{Easier, Exercise, Routine, Step};
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
            Step::Do(exercise) => lines.push({
                let (dose, short) = (dose(exercise), amount(exercise));
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
            Step::Wait(_) => {}
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
    if let Dose::Ease(_) = exercise.dose {
        return counted(exercise.sets.get(), "spot", "spots");
    }
    let one = match &exercise.varies {
        Varies::BySet(doses) => return several(&doses[..doses.len().min(exercise.sets.get().into())], ", "),
        Varies::ByRound(doses) => return several(doses, ", "),
        Varies::Range { lower, upper } => several(&[*lower, *upper], "-"),
        Varies::Not => of_one(exercise.dose),
    };
    if exercise.sets == Count::ONE { one } else { format!("{} × {one}", exercise.sets.get()) }
}

/// One set: `30 s`, `10 reps`, `10 × 5 s`, `5 breaths`.
fn of_one(dose: Dose) -> String {
    match dose {
        Dose::Hold(time) | Dose::Ease(time) => length(time),
        Dose::Passes { count, .. } => counted(count.get(), "pass", "passes"),
        Dose::Reps { count, tempo } if tempo.is_even() => counted(count.get(), "rep", "reps"),
        Dose::Reps { count, tempo } => match tempo.only_held() {
            Some(seconds) => format!("{count} × {seconds} s"),
            None => format!("{}, {}", counted(count.get(), "rep", "reps"), self::tempo(tempo)),
        },
        Dose::Breaths { count, .. } => counted(count.get(), "breath", "breaths"),
        Dose::AsMany(time) => format!("as many as you can in {}", length(time)),
    }
}

/// Doses of one kind, one after the other, the unit with the last: `30, 45, 60 s`, `20-30 s`. Where a length is not in
/// whole seconds under a minute and a half, each has its own.
fn several(doses: &[Dose], between: &str) -> String {
    let Some((last, before)) = doses.split_last() else { return String::new() };
    let short = |dose: &Dose| match dose {
        Dose::Hold(time) => (time.get().subsec_nanos() == 0).then(|| time.get().as_secs()),
        Dose::Passes { count, .. } | Dose::Reps { count, .. } | Dose::Breaths { count, .. } => Some(count.get().into()),
        Dose::Ease(_) | Dose::AsMany(_) => None,
    };
    let numbers: Option<Vec<u64>> = doses.iter().map(short).collect();
    let Some(numbers) = numbers else {
        return doses.iter().map(|dose| of_one(*dose)).collect::<Vec<_>>().join(between);
    };
    let last = match last {
        Dose::Hold(time) => format!("{} s", time.get().as_secs()),
        other => of_one(*other),
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
