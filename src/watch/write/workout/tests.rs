use std::time::Duration;

use super::super::exercise::Exercise;
use super::super::reading::{messages, of};
use super::{Intensity, Single, Step, WORKOUT, WORKOUT_STEP, Workout, write};

fn single(name: &str, seconds: Option<u64>, intensity: Intensity) -> Single {
    Single { name: name.to_owned(), note: None, length: seconds.map(Duration::from_secs), intensity, exercise: None }
}

fn done(name: &str, id: &str, seconds: u64) -> Single {
    Single { exercise: Some(Exercise::of(id)), ..single(name, Some(seconds), Intensity::Active) }
}

fn workout() -> Workout {
    let rounds = vec![
        done("Lunge left", "lunge", 24),
        single("Change sides", Some(6), Intensity::Rest),
        done("Roll right", "foam-roller", 30),
    ];
    Workout {
        name: "Glutes".to_owned(),
        description: "Roll, press, stretch.".to_owned(),
        serial: 7,
        created: "2025-11-29T18:00:00Z".parse().unwrap(),
        steps: vec![
            Step::One(Single {
                note: Some("Fetch a mat.".to_owned()),
                ..single("Settle", Some(15), Intensity::WarmUp)
            }),
            Step::Repeat { times: 3, steps: rounds },
            Step::One(single("Put the roller away.", None, Intensity::Active)),
        ],
    }
}

#[test]
fn a_workout_says_how_many_steps_it_has_repetitions_among_them() {
    let file = write(&workout());
    assert_eq!(messages(&file)[0].value(0), Some(5));
    let workouts = of(&file, WORKOUT);
    let [told] = workouts.as_slice() else { panic!("{workouts:?}") };
    assert_eq!((told.value(4), told.value(11), told.value(6)), (Some(10), Some(19), Some(6)));
    assert_eq!((told.text(8), told.text(17)), ("Glutes", "Roll, press, stretch."));
    let places: Vec<_> = of(&file, WORKOUT_STEP).iter().map(|step| step.value(254).unwrap()).collect();
    assert_eq!(places, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn times_are_milliseconds_waits_are_open_and_rounds_go_back() {
    let file = write(&workout());
    let steps: Vec<_> =
        of(&file, WORKOUT_STEP).iter().map(|step| [1, 2, 3, 4].map(|field| step.value(field).unwrap())).collect();
    let expected = [
        [0, 15_000, 2, 0],
        [0, 24_000, 2, 0],
        [0, 6_000, 2, 0],
        [0, 30_000, 2, 0],
        [6, 1, 2, 3], // all from step 1 on, three times
        [5, 0, 2, 0],
    ];
    assert_eq!(steps, expected);
}

#[test]
fn a_step_says_its_move_its_name_and_its_note() {
    let steps = of(&write(&workout()), WORKOUT_STEP);
    assert_eq!((steps[0].text(0), steps[0].text(8)), ("Settle", "Fetch a mat."));
    assert_eq!(
        steps.iter().map(|step| step.value(7)).collect::<Vec<_>>(),
        [Some(2), Some(0), Some(1), Some(0), None, Some(0)]
    );
    let moves: Vec<_> = steps.iter().map(|step| (step.value(10), step.value(11))).collect();
    let unknown = (Some(65_534), Some(65_535));
    assert_eq!(moves, [(None, None), (Some(17), Some(32)), (None, None), unknown, (None, None), (None, None)]);
}
