use std::time::Duration;

use rstest::rstest;

use super::{Intensity, Single, Step, folded, note, steps};
use crate::routine::{Exercise, Order, Step as Asked};
use crate::session::sample::{count, exercise, routine, text, timeline};

fn single(name: char) -> Single {
    let length = Some(Duration::from_secs(30));
    Single { name: name.to_string(), note: None, length, intensity: Intensity::Active, exercise: None }
}

/// `a(bc)3`: a, then three times b and c.
fn spelled(steps: &[Step]) -> String {
    let spell = |step: &Step| match step {
        Step::One(single) => single.name.clone(),
        Step::Repeat { times, steps } => {
            format!("({}){times}", steps.iter().map(|single| single.name.as_str()).collect::<String>())
        }
    };
    steps.iter().map(spell).collect()
}

#[rstest]
#[case("abc", "abc")]
#[case::two_alike_are_two_steps("aab", "aab")]
#[case::three_alike("aaab", "(a)3b")]
#[case::a_pair_twice("pabab", "p(ab)2")]
#[case::the_longest_saving("pabababc", "p(ab)3c")]
#[case::four_in_turn("parblarbl", "p(arbl)2")]
#[case("", "")]
fn what_comes_again_right_after_itself_is_repeated(#[case] flat: &str, #[case] expected: &str) {
    assert_eq!(spelled(&folded(&flat.chars().map(single).collect::<Vec<_>>())), expected);
}

/// The steps as they are named, with their seconds; repetitions as `< times`.
fn named(asked: Vec<Asked>) -> Vec<String> {
    let routine = routine(asked);
    let of = |single: &Single| match single.length {
        Some(length) => format!("{} {}", single.name, length.as_secs()),
        None => format!("{} open", single.name),
    };
    let spell = |step: &Step| match step {
        Step::One(single) => vec![of(single)],
        Step::Repeat { times, steps } => steps.iter().map(of).chain([format!("< {times}")]).collect(),
    };
    steps(&routine, &timeline(&routine)).iter().flat_map(spell).collect()
}

fn twist(sets: u16, order: Order) -> Asked {
    Asked::Do(Exercise { sets: count(sets), order, ..exercise("twist") }.into())
}

#[test]
fn sets_alike_are_repeated_with_the_rest_between_them() {
    let expected = [
        "Get ready: Twist 5",
        "Twist, right 30",
        "Rest 10",
        "< 2",
        "Twist, right 30",
        "Switch sides 6",
        "Twist, left 30",
        "Rest 10",
        "< 2",
        "Twist, left 30",
    ];
    assert_eq!(named(vec![twist(3, Order::SideBySide)]), expected);
}

#[test]
fn a_wait_is_open() {
    let told = named(vec![Asked::Wait(text("Fetch a mat.")), twist(1, Order::SideBySide)]);
    assert!(told.contains(&"Fetch a mat. open".to_owned()), "{told:?}");
}

#[test]
fn rounds_are_repeated_and_end_with_the_way_to_the_next() {
    let steps = vec![twist(1, Order::SideBySide), Asked::Do(exercise("pigeon").into())];
    let circuit = Asked::Circuit { rounds: count(4), rest: crate::session::sample::seconds(20), steps };
    let told = named(vec![circuit]);
    let repeated = told.iter().position(|step| step == "Twist, right 30").unwrap();
    assert_eq!(told.last().unwrap(), "< 4", "{told:?}");
    assert_eq!(told[repeated - 1], "Get ready: Twist 5");
    assert!(told[told.len() - 2].starts_with("Rest: Twist "), "{told:?}");
    assert_eq!(told.iter().filter(|step| step.starts_with("Twist, left")).count(), 1, "{told:?}");
}

#[test]
fn a_note_holds_whole_sentences() {
    assert_eq!(note(["One.", "Two."]).as_deref(), Some("One. Two."));
    assert_eq!(note([&*"x".repeat(200), &"y".repeat(60)]), Some("x".repeat(200)));
    assert_eq!(note([]), None);
}
