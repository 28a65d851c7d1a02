use super::{Line, amount, contents, contents_today, dose, length, minutes, needs, not_if, told_tempo};
use crate::body::Equipment;
use crate::duration::Length;
use crate::routine::{Breath, Count, Dose, Exercise, Id, Order, Routine, Sides, Step, Tempo, Text, Varies};
use rstest::rstest;
use std::collections::BTreeSet;
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
    Dose::Reps { count: Count::new(count).unwrap(), tempo: Tempo::even(Length::from_secs(4)) }
}

#[rstest]
#[case(Dose::Hold(Length::from_secs(30)), 3, Sides::Each, "3 × 30 s each side", "3 × 30 s")]
#[case(Dose::Hold(Length::from_secs(90)), 1, Sides::Both, "1 min 30 s", "1 min 30 s")]
#[case(passes(10), 1, Sides::Each, "10 passes each side", "10 passes")]
#[case(passes(1), 2, Sides::Both, "2 × 1 pass", "2 × 1 pass")]
#[case(reps(12), 2, Sides::Each, "2 × 12 reps each side", "2 × 12 reps")]
#[case(Dose::Ease(Length::from_secs(90)), 2, Sides::Each, "2 spots each side, until eased", "2 spots")]
#[case(Dose::Ease(Length::from_secs(90)), 1, Sides::Each, "1 spot each side, until eased", "1 spot")]
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
#[case(Order::Alternate, Sides::Each, 2, "2 × 10 passes each side, sides in turn")]
#[case(Order::Alternate, Sides::Each, 1, "10 passes each side")]
#[case(Order::Alternate, Sides::Both, 2, "2 × 10 passes")]
#[case(Order::SideBySide, Sides::Each, 2, "2 × 10 passes each side")]
fn sides_that_take_turns_are_told(#[case] order: Order, #[case] sides: Sides, #[case] sets: u16, #[case] whole: &str) {
    assert_eq!(dose(EN, &Exercise { order, ..exercise(passes(10), sets, sides) }), whole);
}

const fn tempo(there: u16, hold: u16, back: u16, pause: u16) -> Tempo {
    let [there, hold, back, pause] =
        [Length::from_secs(there), Length::from_secs(hold), Length::from_secs(back), Length::from_secs(pause)];
    Tempo { there, hold, back, pause }
}

fn breaths(count: u16) -> Dose {
    let breath = Breath { inhale: Length::from_secs(4), exhale: Length::from_secs(6) };
    Dose::Breaths { count: Count::new(count).unwrap(), breath }
}

fn holds(lengths: &[u16]) -> Vec<Dose> {
    lengths.iter().map(|length| Dose::Hold(Length::from_secs(*length))).collect()
}

fn range(ends: &[Dose]) -> Varies {
    Varies::Range { lower: ends[0], upper: ends[1] }
}

#[rstest]
#[case::held(Dose::Reps { count: Count::new(10).unwrap(), tempo: tempo(2, 5, 2, 0) }, Varies::Not, 1, "10 × 5 s", "10 × 5 s")]
#[case::tempo(Dose::Reps { count: Count::new(8).unwrap(), tempo: tempo(3, 1, 3, 0) }, Varies::Not, 2, "2 × 8 reps, 3-1-3", "2 × 8 Wiederholungen, 3-1-3")]
#[case::pause(Dose::Reps { count: Count::new(8).unwrap(), tempo: tempo(3, 0, 3, 1) }, Varies::Not, 1, "8 reps, 3-0-3-1", "8 Wiederholungen, 3-0-3-1")]
#[case::breaths(breaths(5), Varies::Not, 1, "5 breaths", "5 Atemzüge")]
#[case::as_many(
    Dose::AsMany(Length::from_secs(60)),
    Varies::Not,
    1,
    "as many as you can in 1 min",
    "so viele wie möglich in 1 min"
)]
#[case::range(holds(&[20])[0], range(&holds(&[20, 30])), 2, "2 × 20-30 s", "2 × 20-30 s")]
#[case::range_of_reps(reps(8), range(&[reps(8), reps(10)]), 1, "8-10 reps", "8-10 Wiederholungen")]
#[case::list(holds(&[30])[0], Varies::BySet(holds(&[30, 45, 60])), 3, "30, 45, 60 s", "30, 45, 60 s")]
#[case::fewer_of_a_list(holds(&[30])[0], Varies::BySet(holds(&[30, 45, 60])), 2, "30, 45 s", "30, 45 s")]
#[case::rounds(reps(12), Varies::ByRound(vec![reps(12), reps(10)]), 1, "12, 10 reps", "12, 10 Wiederholungen")]
fn a_dose_with_parts_is_written_short_in_each_language(
    #[case] given: Dose,
    #[case] varies: Varies,
    #[case] sets: u16,
    #[case] english: &str,
    #[case] german: &str,
) {
    let exercise = Exercise { varies, ..exercise(given, sets, Sides::Both) };
    let german_words = Tongue::of("de").unwrap();
    assert_eq!([dose(EN, &exercise), dose(german_words, &exercise)], [english, german]);
}

#[rstest]
#[case(tempo(3, 1, 3, 0), Some("3 s there, 1 s held, 3 s back"), Some("3 s hin, 1 s halten, 3 s zurück"))]
#[case(tempo(2, 0, 4, 1), Some("2 s there, 4 s back, 1 s pause"), Some("2 s hin, 4 s zurück, 1 s Pause"))]
#[case(tempo(2, 5, 2, 0), None, None)]
#[case(tempo(2, 0, 2, 0), None, None)]
fn a_tempo_is_told_in_words(#[case] tempo: Tempo, #[case] english: Option<&str>, #[case] german: Option<&str>) {
    let exercise = exercise(Dose::Reps { count: Count::ONE, tempo }, 1, Sides::Both);
    assert_eq!(told_tempo(EN, &exercise).as_deref(), english);
    assert_eq!(told_tempo(Tongue::of("de").unwrap(), &exercise).as_deref(), german);
}

#[rstest]
#[case(false, "20-30 s each side: today 20 s")]
#[case(true, "20-30 s each side: today 30 s")]
fn the_card_says_what_is_done_of_a_range_today(#[case] upper: bool, #[case] said: &str) {
    let exercise = Exercise { varies: range(&holds(&[20, 30])), ..exercise(holds(&[20])[0], 1, Sides::Each) };
    let upper = if upper { BTreeSet::from([exercise.id.clone()]) } else { BTreeSet::new() };
    let routine = routine(vec![Step::Do(Arc::new(exercise))]);
    assert_eq!(contents_today(EN, &routine, &upper)[0].dose, said);
    assert_eq!(contents(EN, &routine)[0].dose, "20-30 s each side");
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
