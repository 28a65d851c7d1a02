//! What is said during the work.

use std::time::Duration;

use super::{SECOND, bundled, coached, during, sets, takes};
use crate::routine::{Defaults, Dose, Exercise, Library, Step, Tempo};
use crate::session::cue::CueKind;
use crate::session::player::Player;
use crate::session::sample::{at_once, count, routine, seconds, started, step, text};
use crate::session::timeline::{Setup, compile};

#[test]
fn the_first_set_of_a_side_is_coached_most_the_second_once_and_the_third_is_quiet() {
    let timeline = compile(&routine(vec![step(coached("twist"))]), &at_once());
    let said: Vec<usize> = sets(&timeline).map(|set| during(set).len()).collect();
    assert_eq!(said, [2, 1, 0, 2, 1, 0]);
    let first = sets(&timeline).next().unwrap();
    assert_eq!(during(first)[0].say.as_deref(), Some("Breathe out, and let the right hip sink."));
}

#[test]
fn the_second_set_is_told_what_the_first_had_no_room_for() {
    let more = ["Let your shoulders go soft.", "Breathe on.", "Lengthen your neck."].map(text).to_vec();
    let exercise = Exercise { during: [coached("twist").during, more].concat(), ..coached("twist") };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    let said: Vec<Vec<&str>> =
        sets(&timeline).take(2).map(|set| during(set).iter().filter_map(|cue| cue.say.as_deref()).collect()).collect();
    assert!(said[0].len() >= 2 && said[1].len() == 1 && !said[0].contains(&said[1][0]), "{said:?}");
}

#[test]
fn each_round_of_a_circuit_is_a_further_set() {
    let once = Exercise { sets: count(1), ..coached("twist") };
    let circuit = Step::Circuit { rounds: count(3), rest: seconds(20), steps: vec![step(once)] };
    let timeline = compile(&routine(vec![circuit]), &at_once());
    let said: Vec<usize> = sets(&timeline).map(|set| during(set).len()).collect();
    assert_eq!(said, [2, 2, 1, 1, 0, 0]);
}

#[test]
fn nothing_is_said_in_the_last_five_seconds_nor_over_or_near_anything_else() {
    bundled(|timeline| {
        for set in sets(timeline) {
            let coached = during(set);
            let name = &set.exercise.as_ref().unwrap().id;
            for cue in &coached {
                assert!(cue.at >= 5 * SECOND, "{name}: {cue:?}");
                assert!(cue.at + takes(cue) + 5 * SECOND <= set.length, "{name}: {cue:?}");
                assert!(cue.kind == CueKind::Sentence && cue.side == set.side);
            }
            for pair in coached.windows(2) {
                assert!(pair[0].at + takes(pair[0]) + 6 * SECOND <= pair[1].at, "{name}: {pair:?}");
            }
            for pair in set.cues.windows(2) {
                assert!(pair[0].at + takes(&pair[0]) <= pair[1].at, "{name}: {pair:?}");
            }
            assert!(set.set == 1 || coached.len() <= 1, "{name}");
            assert!(set.set <= 2 || coached.is_empty(), "{name}");
        }
    });
}

#[test]
fn every_bundled_move_that_has_something_to_say_during_the_work_says_it() {
    let library = Library::embedded(Defaults::default());
    for entry in library.entries() {
        let routine = entry.routine().unwrap();
        let [Step::Do(exercise)] = routine.steps.as_slice() else { continue };
        let timeline = compile(routine, &Setup::default());
        let said: usize = sets(&timeline).map(|set| during(set).len()).sum();
        assert!(exercise.during.is_empty() || said > 0, "{} keeps it to itself", exercise.id);
    }
}

#[test]
fn a_sentence_among_ticks_follows_one_and_meets_none() {
    let reps = Exercise {
        dose: Dose::Reps { count: count(12), tempo: Tempo::even(seconds(4)) },
        sets: count(1),
        ..coached("squat")
    };
    let rolls =
        Exercise { dose: Dose::Passes { count: count(10), pace: seconds(3) }, sets: count(1), ..coached("roll") };
    for exercise in [reps, rolls] {
        let timeline = compile(&routine(vec![step(exercise)]), &at_once());
        let set = sets(&timeline).next().unwrap();
        let coached = during(set);
        assert_eq!(coached.len(), 2, "{set:?}");
        for said in coached {
            let before = set.cues.iter().rfind(|cue| cue.at < said.at).unwrap();
            assert_eq!(before.kind, CueKind::There, "{before:?}");
            assert_eq!(said.at, before.at + CueKind::There.tone() + Duration::from_millis(100));
        }
    }
}

#[test]
fn what_is_said_is_shown_for_as_long_as_it_takes_to_read_and_then_no_more() {
    let routine = routine(vec![step(Exercise { get_ready: seconds(0), ..coached("twist") })]);
    let player = started(&routine, &at_once());
    let said = during(player.phase())[0].clone();
    let showing = |at: Duration| Player::showing(player.timeline(), 0, Duration::ZERO).view(at);
    let say = said.say.clone().unwrap();
    let before = showing(said.at.saturating_sub(Duration::from_millis(1)));
    assert!(!before.said && before.now[0] != say);
    for after in [Duration::ZERO, takes(&said)] {
        let view = showing(said.at + after);
        assert!(view.said && view.now == [say.clone()], "{:?}", view.now);
    }
    assert!(!showing(said.at + takes(&said) * 2).said);
}
