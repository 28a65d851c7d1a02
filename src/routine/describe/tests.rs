use super::{Line, amount, contents, dose, length, minutes, needs, not_if};
use crate::body::Equipment;
use crate::duration::Length;
use crate::routine::{Count, Dose, Exercise, Id, Routine, Sides, Step, Text};
use rstest::rstest;
use std::sync::Arc;
use std::time::Duration;

use crate::language::Tongue;

const EN: Tongue = Tongue::ENGLISH;

fn exercise(dose: Dose, sets: u16, sides: Sides) -> Exercise {
    let bare = Exercise::bare(Id::new("a-move").unwrap(), "A move".into(), "en".into(), dose);
    Exercise { sides, sets: Count::new(sets).unwrap(), ..bare }
}

fn routine(steps: Vec<Step>) -> Routine {
    Routine::bare(Id::new("r").unwrap(), "R".into(), "en".into(), steps)
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
    assert_eq!([dose(EN, &exercise), amount(EN, &exercise)], [whole, short]);
}

#[rstest]
#[case(2_500, "2.5 s")]
#[case(60_000, "1 min")]
#[case(0, "0 s")]
fn a_length_is_read_in_minutes_and_seconds(#[case] millis: u32, #[case] expected: &str) {
    assert_eq!(length(EN, Length::from_millis(millis).unwrap()), expected);
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
    assert_eq!(needs(EN, &[]), None);
    assert_eq!(needs(EN, &[Equipment::Mat]).unwrap(), "You need a mat.");
    let three = [Equipment::Mat, Equipment::Roller, Equipment::Wall];
    assert_eq!(needs(EN, &three).unwrap(), "You need a mat, a roller and a wall.");
}

#[test]
fn who_should_leave_a_move_out_is_told_once_with_every_move_that_says_it() {
    let step = |name: &str, not_if: Option<&str>| {
        let exercise = exercise(reps(12), 1, Sides::Both);
        Step::Do(Arc::new(Exercise { name: name.into(), not_if: not_if.map(Text::plain), ..exercise }))
    };
    let (wound, knee) = ("Not over a wound.", "Not with a sore knee.");
    let circuit = vec![step("Squat", Some(knee)), step("Roll calves", Some(wound)), step("Bridge", None)];
    let routine = routine(vec![
        step("Glute roll", Some(wound)),
        Step::Circuit { rounds: Count::new(2).unwrap(), rest: Length::ZERO, steps: circuit },
        step("Squat", Some(knee)),
    ]);
    let lines: Vec<String> = not_if(&routine).iter().map(|it| it.line(Tongue::ENGLISH)).collect();
    assert_eq!(lines, ["Glute roll, Roll calves: Not over a wound.", "Squat: Not with a sore knee."]);
}

#[test]
fn circuits_are_listed_with_their_rounds_and_waits_are_not() {
    let step = |dose| Step::Do(Arc::new(exercise(dose, 1, Sides::Both)));
    let routine = routine(vec![
        Step::Wait(Text::plain("Fetch a chair.")),
        Step::Circuit {
            rounds: Count::new(2).unwrap(),
            rest: Length::from_secs(30),
            steps: vec![step(reps(12)), step(reps(10))],
        },
    ]);
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
    assert_eq!(contents(EN, &routine), expected);
}
