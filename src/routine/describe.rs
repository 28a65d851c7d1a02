//! A routine in a few words: doses, lengths, things needed. For listings, in English.

use std::fmt::Display;
use std::time::Duration;

use super::Text;
use super::model::{Breath, Count, Dose, Easier, Exercise, Routine, Sides, Step};
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
    let one = match exercise.dose {
        Dose::Hold(hold) => length(hold),
        Dose::Passes { count, .. } => counted(count.get(), "pass", "passes"),
        Dose::Reps { count, .. } => counted(count.get(), "rep", "reps"),
        Dose::Ease(_) => return counted(exercise.sets.get(), "spot", "spots"),
    };
    if exercise.sets == Count::ONE { one } else { format!("{} × {one}", exercise.sets.get()) }
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
mod tests {
    use super::{Line, amount, contents, dose, length, minutes, needs, not_if};
    use crate::body::{Equipment, Position};
    use crate::duration::Length;
    use crate::routine::{Count, Dose, Exercise, Id, Intensity, Order, Routine, Sides, Step, Text, When};
    use rstest::rstest;
    use std::sync::Arc;
    use std::time::Duration;

    fn exercise(dose: Dose, sets: u16, sides: Sides) -> Exercise {
        Exercise {
            id: Id::new("a-move").unwrap(),
            name: "A move".into(),
            summary: String::new(),
            language: "en".into(),
            muscles: Vec::new(),
            position: Position::Supine,
            equipment: Vec::new(),
            sides,
            dose,
            sets: Count::new(sets).unwrap(),
            rest: Length::ZERO,
            order: Order::SideBySide,
            switch: None,
            get_ready: Length::from_secs(5),
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
        }
    }

    fn passes(count: u16) -> Dose {
        Dose::Passes { count: Count::new(count).unwrap(), pace: Length::from_secs(3) }
    }

    fn reps(count: u16) -> Dose {
        Dose::Reps { count: Count::new(count).unwrap(), pace: Length::from_secs(4) }
    }

    #[rstest]
    #[case(Dose::Hold(Length::from_secs(30)), 3, Sides::Each, "3 × 30 s each side", "3 × 30 s")]
    #[case(Dose::Hold(Length::from_secs(90)), 1, Sides::Both, "1 min 30 s", "1 min 30 s")]
    #[case(passes(10), 1, Sides::Each, "10 passes each side", "10 passes")]
    #[case(passes(1), 2, Sides::Both, "2 × 1 pass", "2 × 1 pass")]
    #[case(reps(12), 2, Sides::Each, "2 × 12 reps each side", "2 × 12 reps")]
    #[case(Dose::Ease(Length::from_secs(90)), 2, Sides::Each, "2 spots, until eased", "2 spots")]
    #[case(Dose::Ease(Length::from_secs(90)), 1, Sides::Each, "1 spot, until eased", "1 spot")]
    fn a_dose_is_said_in_a_few_words(
        #[case] given: Dose,
        #[case] sets: u16,
        #[case] sides: Sides,
        #[case] whole: &str,
        #[case] short: &str,
    ) {
        let exercise = exercise(given, sets, sides);
        assert_eq!((dose(&exercise).as_str(), amount(&exercise).as_str()), (whole, short));
    }

    #[rstest]
    #[case(2_500, "2.5 s")]
    #[case(60_000, "1 min")]
    #[case(0, "0 s")]
    fn a_length_is_read_in_minutes_and_seconds(#[case] millis: u32, #[case] expected: &str) {
        assert_eq!(length(Length::from_millis(millis).unwrap()), expected);
    }

    #[rstest]
    #[case(4, "1 min")]
    #[case(89, "1 min")]
    #[case(90, "2 min")]
    #[case(3600, "1 h")]
    #[case(3900, "1 h 5 min")]
    fn a_session_is_told_in_whole_minutes(#[case] seconds: u64, #[case] expected: &str) {
        assert_eq!(minutes(Duration::from_secs(seconds)), expected);
    }

    #[test]
    fn things_needed_are_listed_in_a_sentence() {
        assert_eq!(needs(&[]), None);
        assert_eq!(needs(&[Equipment::Mat]).unwrap(), "You need a mat.");
        let three = [Equipment::Mat, Equipment::Roller, Equipment::Wall];
        assert_eq!(needs(&three).unwrap(), "You need a mat, a roller and a wall.");
    }

    #[test]
    fn who_should_leave_a_move_out_is_told_once_with_every_move_that_says_it() {
        let step = |name: &str, not_if: Option<&str>| {
            let exercise = exercise(reps(12), 1, Sides::Both);
            Step::Do(Arc::new(Exercise { name: name.into(), not_if: not_if.map(Text::plain), ..exercise }))
        };
        let (wound, knee) = ("Not over a wound.", "Not with a sore knee.");
        let circuit = vec![step("Squat", Some(knee)), step("Roll calves", Some(wound)), step("Bridge", None)];
        let routine = Routine {
            id: Id::new("r").unwrap(),
            name: "R".into(),
            summary: String::new(),
            language: "en".into(),
            when: When::Any,
            effort: Intensity::Usual,
            first_side: None,
            sources: Vec::new(),
            pronounce: Vec::new(),
            allow: Vec::new(),
            steps: vec![
                step("Glute roll", Some(wound)),
                Step::Circuit { rounds: Count::new(2).unwrap(), rest: Length::ZERO, steps: circuit },
                step("Squat", Some(knee)),
            ],
        };
        let lines: Vec<String> = not_if(&routine).iter().map(super::NotIf::line).collect();
        assert_eq!(lines, ["Glute roll, Roll calves: Not over a wound.", "Squat: Not with a sore knee."]);
    }

    #[test]
    fn circuits_are_listed_with_their_rounds_and_waits_are_not() {
        let step = |dose| Step::Do(Arc::new(exercise(dose, 1, Sides::Both)));
        let routine = Routine {
            id: Id::new("r").unwrap(),
            name: "R".into(),
            summary: String::new(),
            language: "en".into(),
            when: When::Any,
            effort: Intensity::Usual,
            first_side: None,
            sources: Vec::new(),
            pronounce: Vec::new(),
            allow: Vec::new(),
            steps: vec![
                Step::Wait(Text::plain("Fetch a chair.")),
                Step::Circuit {
                    rounds: Count::new(2).unwrap(),
                    rest: Length::from_secs(30),
                    steps: vec![step(reps(12)), step(reps(10))],
                },
            ],
        };
        let line = |name: &str, dose: &str, short: &str, depth| Line {
            name: name.into(),
            dose: dose.into(),
            short: short.into(),
            depth,
        };
        let expected = [
            line("2 rounds", "30 s between", "30 s", 0),
            line("A move", "12 reps", "12 reps", 1),
            line("A move", "10 reps", "10 reps", 1),
        ];
        assert_eq!(contents(&routine), expected);
    }
}
