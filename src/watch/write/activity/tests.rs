use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::Offset;

use super::super::exercise::Exercise;
use super::super::reading::{messages, of};
use super::{ACTIVITY, Activity, EVENT, EXERCISE_TITLE, LAP, Move, RECORD, SESSION, SET, Set, write};

/// 2025-11-29T18:00:00Z
const BEGAN: u32 = 1_133_373_600;

fn at(seconds: f64) -> Timestamp {
    let began: Timestamp = "2025-11-29T18:00:00Z".parse().unwrap();
    began + Duration::from_secs_f64(seconds)
}

fn set(began: f64, ended: f64) -> Set {
    Set { began: at(began), ended: at(ended), held: Duration::from_secs_f64(ended - began), kilograms: None }
}

fn named(name: &str, exercise: Option<&str>, sets: Vec<Set>) -> Move {
    Move { name: name.to_owned(), exercise: exercise.and_then(Exercise::of), sets }
}

/// Two moves that a watch knows and two that it does not, with two pauses.
fn activity() -> Activity {
    Activity {
        name: "Glute relief".to_owned(),
        serial: 12_345,
        began: at(0.0),
        ended: at(120.5),
        offset: Offset::from_seconds(3600).unwrap(),
        pauses: vec![at(20.0)..at(30.0), at(90.25)..at(90.75)],
        moves: vec![
            named("Seated twist", Some("piriformis"), vec![set(5.0, 15.0), set(32.0, 42.0)]),
            named("Glute roll", None, vec![Set { kilograms: Some(7.5), ..set(50.0, 60.0) }]),
            named("Seated twist", Some("piriformis"), vec![set(65.0, 75.0)]),
            named("Glute ball", None, vec![set(80.0, 100.0)]),
        ],
    }
}

fn values(file: &[u8], message: u16, field: u8) -> Vec<u32> {
    of(file, message).iter().map(|message| message.value(field).unwrap()).collect()
}

#[test]
fn what_a_file_is_comes_first_and_the_activity_last() {
    let file = write(&activity());
    let all = messages(&file);
    let (first, last) = (all.first().unwrap(), all.last().unwrap());
    assert_eq!((first.number, last.number), (0, ACTIVITY));
    let file_id: Vec<Option<u32>> = (0..5).map(|field| first.value(field)).collect();
    assert_eq!(file_id, [Some(4), Some(255), Some(1), Some(12_345), Some(BEGAN)]);
    assert_eq!((last.value(253), last.value(5)), (Some(BEGAN + 120), Some(BEGAN + 120 + 3600)));
    assert_eq!((last.value(0), last.value(1)), (Some(110_000), Some(1)));
}

#[test]
fn there_is_a_record_each_second_that_the_timer_runs_and_none_twice() {
    let file = write(&activity());
    let expected: Vec<u32> = (0..=20).chain(30..=120).map(|second| BEGAN + second).collect();
    assert_eq!(values(&file, RECORD, 253), expected);
}

#[test]
fn the_timer_stops_for_a_pause_and_at_the_end() {
    let file = write(&activity());
    let events: Vec<(u32, u32)> =
        of(&file, EVENT).iter().map(|event| (event.value(253).unwrap() - BEGAN, event.value(1).unwrap())).collect();
    assert_eq!(events, [(0, 0), (20, 4), (30, 0), (90, 4), (90, 0), (120, 4)]);
    let session = &of(&file, SESSION)[0];
    assert_eq!((session.value(7), session.value(8)), (Some(120_500), Some(110_000)));
}

#[test]
fn each_set_is_there_with_its_time_its_kind_and_its_load() {
    let file = write(&activity());
    assert_eq!(values(&file, SET, 6), [5, 32, 50, 65, 80].map(|second| BEGAN + second));
    assert_eq!(values(&file, SET, 254), [15, 42, 60, 75, 100].map(|second| BEGAN + second));
    assert_eq!(values(&file, SET, 0), [10_000, 10_000, 10_000, 10_000, 20_000]);
    let kinds: Vec<_> = of(&file, SET).iter().map(|set| (set.value(7).unwrap(), set.value(8).unwrap())).collect();
    assert_eq!(kinds, [(31, 60), (31, 60), (65_534, 0), (31, 60), (65_534, 1)]);
    let loads: Vec<_> = of(&file, SET).iter().map(|set| (set.value(4), set.value(9))).collect();
    assert_eq!(loads, [(None, None), (None, None), (Some(120), Some(1)), (None, None), (None, None)]);
}

#[test]
fn each_kind_of_set_has_its_name_once() {
    let file = write(&activity());
    let titles: Vec<_> = of(&file, EXERCISE_TITLE)
        .iter()
        .map(|title| (title.value(0).unwrap(), title.value(1).unwrap(), title.text(2).to_owned()))
        .collect();
    let expected = [(31, 60, "Seated twist"), (65_534, 0, "Glute roll"), (65_534, 1, "Glute ball")];
    assert_eq!(titles, expected.map(|(category, name, text)| (category, name, text.to_owned())));
}

#[test]
fn laps_follow_each_other_from_the_beginning_to_the_end() {
    let file = write(&activity());
    assert_eq!(values(&file, LAP, 2), [0, 42, 60, 75].map(|second| BEGAN + second));
    assert_eq!(values(&file, LAP, 253), [42, 60, 75, 120].map(|second| BEGAN + second));
    assert_eq!(values(&file, LAP, 7), [42_000, 18_000, 15_000, 45_500]);
    assert_eq!(values(&file, LAP, 8), [32_000, 18_000, 15_000, 45_000]);
    assert_eq!(values(&file, SESSION, 26), [4]);
}

#[test]
fn the_same_session_makes_the_same_file() {
    assert_eq!(write(&activity()), write(&activity()));
}
