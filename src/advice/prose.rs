//! What a move says of itself: that it says everything, and nothing that is wrong.

use std::time::Duration;

use super::{About, Advice, Of, Use, codes};
use crate::routine::{Dose, Exercise, Routine, Step};

/// What to do about a number that disagrees with the time or the dose.
const OMIT: &str = "leave the number out: the program says it";

/// What is unwise about the words of a move.
pub(super) fn of_move(routine: &Routine, one: &Use<'_>, advice: &mut Vec<Advice>) {
    let exercise = one.exercise;
    let name = &exercise.name;
    let mut add = |code, key: &'static [&'static str], message: String, help: &str| {
        advice.push(Advice { code, about: one.about(key, Of::Move), message, help: help.into() });
    };
    for (key, text, of) in texts(exercise) {
        for said in amounts(&text).filter(|said| !agrees(*said, of)) {
            let message = format!("{name} says \"{}\", and its dose says otherwise", said.words);
            add(codes::WRONG_NUMBER, key, message, OMIT);
        }
    }
    for part in &exercise.parts {
        let text = part.say.say(None);
        for said in amounts(&text).filter(|said| !lasts(*said, part.length.get())) {
            let message = format!("a phase of {name} says \"{}\", and its time says otherwise", said.words);
            add(codes::WRONG_NUMBER, &["phases"], message, OMIT);
        }
    }
    // What a routine names as its sources, it names for the moves that it defines.
    if exercise.sources.is_empty() && routine.sources.is_empty() {
        add(codes::NO_SOURCE, &["sources"], format!("{name} names no source"), "say where it comes from, in `sources`");
    }
    if exercise.easier.is_none() {
        let message = format!("{name} has no easier way");
        add(codes::NO_EASIER_WAY, &["easier"], message, "say in `easier` what to do when it is too much");
    }
    let way = exercise.easier.as_ref().filter(|easier| easier.instructions(exercise).is_some());
    if exercise.figure.is_some() && way.is_some_and(|easier| easier.exercise.figure.is_none()) {
        let message = format!("the figure of {name} is gone where it is done the easier way");
        let help = "say in `easier.figure` what shows it: a number from 0 to 1 for the usual one gone into less far, \
                    `\"same\"`, the id of a move, or key poses";
        add(codes::NO_EASIER_PICTURE, &["easier"], message, help);
    }
    if exercise.caution.is_none() {
        let message = format!("{name} does not say when to stop");
        add(
            codes::NO_CAUTION,
            &["caution"],
            message,
            "say in `caution` when to stop, in `not-if` who should leave it out",
        );
    }
}

/// What is unwise about the words of the steps without a move, in these and in the circuits among them.
pub(super) fn of_activities(steps: &[Step], above: &[usize], advice: &mut Vec<Advice>) {
    for (place, step) in steps.iter().enumerate() {
        let path = [above, &[place]].concat();
        match step {
            Step::Activity(_, exercise) => of_activity(exercise, &path, advice),
            Step::Circuit { steps, .. } => of_activities(steps, &path, advice),
            Step::Do(_) | Step::Wait(_) => {}
        }
    }
}

fn of_activity(exercise: &Exercise, path: &[usize], advice: &mut Vec<Advice>) {
    let length = exercise.dose.length();
    for text in exercise.instructions.iter().map(|text| text.say(None)) {
        for said in amounts(&text).filter(|said| !lasts(*said, length)) {
            let about = About { path: path.to_vec(), keys: &["say"], of: Of::Routine };
            let message = format!("{} says \"{}\", and its time says otherwise", exercise.name, said.words);
            advice.push(Advice { code: codes::WRONG_NUMBER, about, message, help: OMIT.into() });
        }
    }
}

/// The texts of a move in which an amount is one of its dose, each with its key and whose dose that is. What keeps
/// somebody out and a caution may well speak of other times.
fn texts(exercise: &Exercise) -> Vec<(&'static [&'static str], String, &Exercise)> {
    let mut texts: Vec<(&'static [&'static str], String, &Exercise)> =
        vec![(&["summary"], exercise.summary.clone(), exercise)];
    texts.extend(exercise.instructions.iter().map(|text| (&["instructions"] as _, text.say(None), exercise)));
    texts.extend(exercise.during.iter().map(|text| (&["during"] as _, text.say(None), exercise)));
    texts.extend(exercise.come_out.iter().map(|out| (&["come-out"] as _, out.say.say(None), exercise)));
    texts.extend(exercise.feel.iter().map(|text| (&["feel"] as _, text.say(None), exercise)));
    if let Some(easier) = &exercise.easier {
        texts.extend(easier.how.iter().map(|text| (&["easier"] as _, text.say(None), &*easier.exercise)));
    }
    texts
}

/// The unit of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Seconds,
    Times,
    Passes,
    Sets,
}

/// An amount in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said<'t> {
    number: u32,
    unit: Unit,
    words: &'t str,
}

/// Every amount in an English or German text that a dose could disagree with: `30 seconds`, `ten passes`.
fn amounts(text: &str) -> impl Iterator<Item = Said<'_>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs: Vec<(&str, &str)> = words.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.into_iter().filter_map(move |(first, second)| {
        let (factor, unit) = unit(second.trim_matches(|letter: char| !letter.is_alphanumeric()))?;
        let number = number(first.trim_matches(|letter: char| !letter.is_alphanumeric()))?;
        let start = first.as_ptr() as usize - text.as_ptr() as usize;
        let end = second.as_ptr() as usize - text.as_ptr() as usize + second.len();
        let words = text[start..end].trim_matches(|letter: char| !letter.is_alphanumeric());
        Some(Said { number: number * factor, unit, words })
    })
}

fn unit(word: &str) -> Option<(u32, Unit)> {
    Some(match word.to_lowercase().as_str() {
        "s" | "sec" | "second" | "seconds" | "sek" | "sekunde" | "sekunden" => (1, Unit::Seconds),
        "min" | "minute" | "minutes" | "minuten" => (60, Unit::Seconds),
        "times" | "reps" | "repetitions" | "mal" | "wiederholungen" => (1, Unit::Times),
        "passes" => (1, Unit::Passes),
        "sets" | "sätze" | "sätzen" | "durchgänge" => (1, Unit::Sets),
        _ => return None,
    })
}

fn number(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 32] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty-five", 45),
        ("sixty", 60),
        ("ninety", 90),
        ("eine", 1),
        ("zwei", 2),
        ("drei", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("sieben", 7),
        ("acht", 8),
        ("neun", 9),
        ("zehn", 10),
        ("zwölf", 12),
        ("fünfzehn", 15),
        ("zwanzig", 20),
        ("dreißig", 30),
    ];
    let word = word.to_lowercase();
    word.parse()
        .ok()
        .filter(|number| *number < 10_000)
        .or_else(|| WORDS.iter().find(|(known, _)| *known == word).map(|(_, number)| *number))
}

/// Whether a text about so long a time says no other one.
const fn lasts(said: Said<'_>, length: Duration) -> bool {
    !matches!(said.unit, Unit::Seconds) || length.as_secs() == said.number as u64
}

fn agrees(said: Said<'_>, exercise: &Exercise) -> bool {
    exercise.doses().into_iter().any(|dose| agrees_with(said, dose, u64::from(exercise.sets.get())))
}

fn agrees_with(said: Said<'_>, dose: Dose, sets: u64) -> bool {
    let number = u64::from(said.number);
    match (said.unit, dose) {
        (Unit::Seconds, Dose::Hold(length) | Dose::Ease(length) | Dose::AsMany(length) | Dose::Phases(length)) => {
            length.get().as_secs() == number
        }
        (Unit::Seconds, Dose::Passes { pace, .. }) => {
            [pace.get(), dose.length()].map(|it| it.as_secs()).contains(&number)
        }
        (Unit::Seconds, Dose::Reps { tempo, .. }) => {
            let parts = [tempo.there, tempo.hold, tempo.back, tempo.pause].map(Duration::from);
            let lengths = parts.into_iter().chain([tempo.length(), dose.length()]);
            lengths.map(|it| it.as_secs()).any(|seconds| seconds == number)
        }
        (Unit::Seconds, Dose::Breaths { breath, .. }) => {
            let lengths = [breath.inhale.get(), breath.exhale.get(), dose.length()];
            lengths.map(|it| it.as_secs()).contains(&number)
        }
        (Unit::Times, Dose::Reps { count, .. } | Dose::Passes { count, .. }) => {
            [u64::from(count.get()), sets].contains(&number)
        }
        (Unit::Passes, Dose::Passes { count, .. }) => u64::from(count.get()) == number,
        (Unit::Times | Unit::Sets, _) => sets == number,
        (Unit::Passes, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Unit, amounts};
    use rstest::rstest;

    #[rstest]
    #[case("Hold for 30 seconds.", &[(30, Unit::Seconds)])]
    #[case("Hold for two minutes, then rest.", &[(120, Unit::Seconds)])]
    #[case("Ten passes, three sets.", &[(10, Unit::Passes), (3, Unit::Sets)])]
    #[case("Breathe in for two breaths.", &[])]
    #[case("The second toe.", &[])]
    #[case("Forty-five seconds", &[(45, Unit::Seconds)])]
    #[case("Halte dreißig Sekunden lang, zwei Mal.", &[(30, Unit::Seconds), (2, Unit::Times)])]
    #[case("", &[])]
    fn amounts_are_found_in_texts(#[case] text: &str, #[case] found: &[(u32, Unit)]) {
        let amounts: Vec<(u32, Unit)> = amounts(text).map(|said| (said.number, said.unit)).collect();
        assert_eq!(amounts, found);
    }
}
