use std::sync::LazyLock;
use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;

use crate::body::Side;
use crate::routine::{Activity, Defaults, Dose, Exercise, Kind, Library, Routine, Sides, Step};
use crate::session::fit::{Cut, Fit, LeftOut, SHORTEST_HOLD, fit};
use crate::session::sample::{at_once, count, everything, exercise, routine, seconds, step, text, timed};
use crate::session::timeline::{PhaseKind, Setup, Timeline, compile};

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

/// How long each side is worked on by each move that is done on either side.
fn even(timeline: &Timeline) -> bool {
    let work = |side| {
        let phases = timeline.phases.iter().filter(|phase| phase.kind.is_work() && phase.side == Some(side));
        let mut done: Vec<_> =
            phases.map(|phase| (phase.exercise.as_ref().map(|exercise| exercise.id.clone()), phase.length)).collect();
        done.sort();
        done
    };
    work(Side::Left) == work(Side::Right)
}

fn holds(timeline: &Timeline) -> impl Iterator<Item = Duration> {
    timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Hold).map(|phase| phase.length)
}

static BUNDLED: LazyLock<Vec<Routine>> = LazyLock::new(|| {
    let library = Library::embedded(Defaults::default());
    let routines = library.entries().iter().filter(|entry| entry.kind() == Kind::Routine);
    routines.map(|entry| entry.routine().unwrap().as_ref().clone()).collect()
});

fn glute_relief() -> &'static Routine {
    BUNDLED.iter().find(|routine| routine.id.as_str() == "glute-relief").expect("it is among them")
}

#[test]
fn what_fits_stays_whole() {
    let whole = compile(&everything(), &at_once()).total();
    let fit = fit(&everything(), &at_once(), whole).unwrap();
    assert_eq!((fit.left_out, fit.takes.total), (vec![], whole));
    assert_eq!(fit.routine, everything());
}

#[test]
fn every_bundled_routine_fits_into_seven_minutes() {
    for routine in BUNDLED.iter() {
        let fit = fit(routine, &at_once(), minutes(7)).unwrap();
        assert!(fit.takes.total <= minutes(7), "{}", routine.id);
        // Time that is given is used: what is left over would not even hold the shortest move.
        let whole = compile(routine, &at_once()).total();
        let shortest = Duration::from_secs(150);
        assert!(fit.takes.total + shortest >= minutes(7).min(whole), "{}: {:?}", routine.id, fit.takes.total);
    }
}

#[test]
fn sets_go_before_moves_and_the_routine_says_what_it_lost() {
    let two = routine(vec![step(exercise("one")), step(exercise("two"))]);
    let whole = compile(&two, &at_once()).total();
    let Fit { left_out, .. } = fit(&two, &at_once(), whole.saturating_sub(Duration::from_secs(1))).unwrap();
    assert_eq!(left_out, [LeftOut { name: "Two".into(), cut: Cut::Sets(1) }]);
}

#[test]
fn what_is_beside_the_point_of_the_routine_goes_before_what_it_is_about() {
    let fit = fit(glute_relief(), &Setup::default(), minutes(8)).unwrap();
    let out: Vec<String> = fit.left_out.iter().map(ToString::to_string).collect();
    assert!(out.contains(&"Side-of-hip lean".to_owned()), "{out:?}");
    assert!(!out.contains(&"Seated twist".to_owned()), "{out:?}");
}

#[test]
fn where_the_first_move_alone_takes_too_long_another_may_fit() {
    let long = Exercise { introduce: Some(seconds(600)), ..exercise("twist") };
    let short = Exercise { introduce: Some(seconds(5)), sides: Sides::Both, ..exercise("bridge") };
    let routine = routine(vec![step(long), step(short)]);
    let fit = fit(&routine, &Setup::default(), minutes(3)).unwrap();
    let out: Vec<String> = fit.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(out, ["Twist"]);
}

#[test]
fn a_move_that_goes_takes_the_wait_beside_it_along() {
    let two = routine(vec![step(exercise("one")), Step::Wait(text("Turn over.")), step(exercise("two"))]);
    let fit = fit(&two, &at_once(), Duration::from_secs(45)).unwrap();
    assert_eq!(fit.routine.steps.len(), 1);
    assert!(fit.left_out.contains(&LeftOut { name: "Two".into(), cut: Cut::Whole }));
}

#[test]
fn what_cannot_fit_says_how_much_it_needs() {
    let one = routine(vec![step(exercise("one"))]);
    let least = fit(&one, &at_once(), Duration::from_secs(1)).unwrap_err().least;
    assert_eq!(fit(&one, &at_once(), least).unwrap().takes.total, least);
}

#[rstest]
#[case(5)]
#[case(15)]
#[case(16)]
#[case(40)]
fn no_hold_falls_below_fifteen_seconds_that_was_not_below_before(#[case] hold: u16) {
    let length = crate::duration::Length::from_secs(hold);
    let exercise = crate::routine::Exercise { dose: crate::routine::Dose::Hold(length), ..exercise("one") };
    let one = routine(vec![step(exercise)]);
    let least = fit(&one, &at_once(), Duration::ZERO).unwrap_err().least;
    let fit = fit(&one, &at_once(), least).unwrap();
    let timeline = compile(&fit.routine, &at_once());
    assert!(holds(&timeline).all(|held| held == length.min(SHORTEST_HOLD).get()));
}

proptest! {
    #[test]
    fn whatever_the_time_sides_stay_even_and_holds_long_enough(seconds in 0_u64..1500, which in 0_usize..8) {
        let whole = BUNDLED.get(which).cloned().unwrap_or_else(everything);
        let limit = Duration::from_secs(seconds);
        let least_before = holds(&compile(&whole, &at_once())).min().unwrap_or(Duration::MAX);
        match fit(&whole, &at_once(), limit) {
            Err(too_little) => prop_assert!(too_little.least > limit),
            Ok(fit) => {
                let timeline = compile(&fit.routine, &at_once());
                prop_assert!(fit.takes.total <= limit);
                prop_assert_eq!(timeline.total(), fit.takes.total);
                prop_assert!(even(&timeline));
                let least = SHORTEST_HOLD.get().min(least_before);
                prop_assert!(holds(&timeline).all(|held| held >= least));
                prop_assert!(!fit.routine.steps.is_empty());
            }
        }
    }
}

#[test]
fn a_walk_is_made_shorter_down_to_half_before_a_move_goes() {
    let bridge = || step(Exercise { sets: count(1), dose: Dose::Hold(seconds(15)), ..exercise("bridge") });
    let whole = routine(vec![timed(Activity::Walk, 91, None), bridge(), timed(Activity::Rest, 60, None), bridge()]);
    let takes = compile(&whole, &at_once()).total();
    let fit_into = |less: u64| fit(&whole, &at_once(), takes.saturating_sub(Duration::from_secs(less))).unwrap();
    let cuts = |fit: &Fit| fit.left_out.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(cuts(&fit_into(20)), ["Rest, 30 s of it"]);
    assert_eq!(cuts(&fit_into(70)), ["Walk, 45 s of it", "Rest, 30 s of it"]);
    let tight = fit_into(90);
    assert!(cuts(&tight).contains(&"Bridge".to_owned()), "{:?}", cuts(&tight));
    let walks =
        |fit: &Fit| fit.routine.steps.iter().filter(|step| matches!(step, Step::Activity(Activity::Walk, _))).count();
    assert_eq!(walks(&tight), 1);
    assert!(
        !tight.routine.steps.iter().any(|step| matches!(step, Step::Activity(Activity::Rest, _))),
        "it rested between"
    );
}
