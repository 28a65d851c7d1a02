//! Steps that may be left out, and what is shown beside a move.

use std::time::Duration;

use crate::body::Muscle;
use crate::language::Tongue;
use crate::routine::Activity::{Rest, Walk};
use crate::routine::{Beside, Defaults, Dose, Exercise, Library, Routine, Sides, Step, describe};
use crate::session::fit::fit;
use crate::session::player::{Command, Player};
use crate::session::record::Record;
use crate::session::sample::{at_once, count, exercise, play_out, play_to, routine, seconds, started, step, timed};
use crate::session::timeline::{PhaseKind, compile};

fn once(id: &str) -> Exercise {
    Exercise { sides: Sides::Both, sets: count(1), ..exercise(id) }
}

fn optional(id: &str) -> Step {
    step(once(id)).optional()
}

#[test]
fn what_may_be_left_out_says_so_before_it_begins_with_the_key_that_does_it() {
    let timeline = compile(&routine(vec![optional("bridge"), step(once("twist"))]), &at_once());
    let view = |phase| Player::showing(&timeline, phase, Duration::ZERO).view(Duration::from_secs(1));
    let ready = view(0);
    assert_eq!((ready.kind, ready.optional, ready.beside.as_str()), (PhaseKind::GetReady, true, "optional"));
    assert!(ready.keys.contains(&Command::Next));
    let hold = view(1);
    assert_eq!((hold.kind, hold.optional, hold.beside.as_str()), (PhaseKind::Hold, false, ""));
    assert!(!view(2).optional);
}

#[test]
fn what_was_left_out_ahead_is_not_missed() {
    let mut player = started(&routine(vec![optional("bridge"), step(once("twist"))]), &at_once());
    play_to(&mut player, Duration::from_secs(1));
    player.apply(Command::Next, Duration::from_secs(1));
    let (_, end) = play_out(&mut player, Duration::from_secs(1));
    let done: Vec<&str> = player.outcomes().iter().map(|outcome| outcome.exercise.id.as_str()).collect();
    assert_eq!(done, ["twist"]);
    let record = Record::of(&player, end);
    assert_eq!(record.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Twist"]);
    assert_eq!(record.closing, "You did all of it.");
}

#[test]
fn what_was_left_in_its_middle_is_taken_down() {
    let mut player = started(&routine(vec![optional("bridge"), step(once("twist"))]), &at_once());
    play_to(&mut player, Duration::from_secs(20));
    player.apply(Command::Next, Duration::from_secs(20));
    assert_eq!(player.outcomes().len(), 1);
}

#[test]
fn a_routine_without_what_may_be_left_out_has_the_rest() {
    let circuit = |steps| Step::Circuit { rounds: count(2), rest: seconds(10), steps };
    let steps = vec![
        optional("bridge"),
        step(once("twist")),
        circuit(vec![optional("press"), step(once("squat"))]),
        circuit(vec![optional("press"), timed(Rest, 10, None)]),
        timed(Walk, 60, None).optional(),
    ];
    let kept = routine(steps).without_optional().unwrap();
    let names: Vec<&str> = Step::moves(&kept.steps).iter().map(|exercise| exercise.id.as_str()).collect();
    assert_eq!((names, kept.steps.len()), (vec!["twist", "squat"], 2));
    assert!(routine(vec![optional("bridge"), timed(Rest, 10, None)]).without_optional().is_none());
}

#[test]
fn each_level_has_its_own_steps_and_those_of_all() {
    let defaults = Defaults::default();
    let library = Library::embedded(defaults);
    let file = "name = 'R'\nlevels = ['easy', 'Hard']\n[[step]]\nmove = 'bridge'\nlevel = 'easy'\nreps = 8\n\
                [[step]]\nmove = 'bridge'\nlevel = ['hard']\nreps = 12\n[[step]]\nmove = 'squat'\n\
                [[step]]\nrounds = 2\nlevel = 'hard'\nsteps = [{ move = 'clamshell' }]\n";
    let entry = library.entry_of("r.toml", file.to_owned());
    let routine = entry.routine().unwrap();
    let done = |routine: &Routine| -> Vec<String> {
        let doses = Step::moves(&routine.steps).into_iter();
        doses.map(|exercise| format!("{} {}", exercise.id, describe::amount(Tongue::ENGLISH, exercise))).collect()
    };
    let easy = done(routine);
    assert_eq!((easy[0].split(' ').next(), easy.len()), (Some("bridge"), 2));
    assert!(easy[0].contains("8 reps"), "{easy:?}");
    let hard = routine.at_level("hard").unwrap();
    assert!(done(&hard)[0].contains("12 reps") && done(&hard)[2].starts_with("clamshell"), "{:?}", done(&hard));
    assert_eq!(hard.choice.level.as_deref(), Some("Hard"));
    assert!(routine.at_level("usual").is_none());
    let told = hard.chosen(&hard.choice).unwrap();
    assert_eq!(told, hard);
}

#[test]
fn to_fit_into_a_time_what_may_be_left_out_goes_first() {
    let bridge = || Exercise { sets: count(4), ..once("bridge") };
    let whole = routine(vec![step(bridge()), optional("twist"), step(once("squat"))]);
    let takes = compile(&whole, &at_once()).total();
    let fit = fit(&whole, &at_once(), takes.saturating_sub(Duration::from_secs(5))).unwrap();
    assert_eq!(fit.left_out.iter().map(ToString::to_string).collect::<Vec<_>>(), ["Twist"]);
}

/// The moves that stay of `whole` in the time that one of them takes alone.
fn least(whole: &Routine, alone: Step) -> Vec<String> {
    let least = compile(&routine(vec![alone]), &at_once()).total();
    let fit = fit(whole, &at_once(), least).unwrap();
    Step::moves(&fit.routine.steps).into_iter().map(|exercise| exercise.id.to_string()).collect()
}

#[test]
fn to_fit_into_a_time_something_to_do_stays_whatever_may_be_left_out() {
    let short = |id: &str, muscle| Exercise {
        muscles: vec![muscle],
        get_ready: seconds(0),
        dose: Dose::Hold(seconds(5)),
        feel: None,
        ..once(id)
    };
    let bridge = || step(short("bridge", Muscle::GluteusMaximus));
    let before_a_rest = routine(vec![bridge().optional(), timed(Rest, 60, None)]);
    assert_eq!(least(&before_a_rest, bridge()), ["bridge"]);
    let twist = || step(short("twist", Muscle::Obliques));
    let beside_the_main = routine(vec![bridge().optional(), bridge().optional(), twist()]);
    assert_eq!(least(&beside_the_main, twist()), ["twist"]);
}

#[test]
fn load_band_and_note_are_shown_and_never_said() {
    let some = |text: &str| Some(text.to_owned());
    let beside = Beside { load: some("8 kg"), band: some("red"), note: some("Slowly."), ..Beside::default() };
    let lift = Exercise { beside, introduce: None, ..once("lift") };
    let timeline = compile(&routine(vec![step(lift)]), &at_once());
    let view = |kind| {
        let phase = timeline.phases.iter().position(|phase| phase.kind == kind).unwrap();
        Player::showing(&timeline, phase, Duration::ZERO).view(Duration::from_secs(1))
    };
    assert_eq!(view(PhaseKind::Introduce).introduction.unwrap().dose, "30 s · 8 kg · red band");
    assert_eq!(view(PhaseKind::Introduce).beside, "");
    for kind in [PhaseKind::GetReady, PhaseKind::Hold] {
        assert_eq!(view(kind).beside, "8 kg · red band · Slowly.");
    }
    let said = timeline.script().join(" ");
    assert!(!said.contains("8 kg") && !said.contains("red") && !said.contains("Slowly"), "{said}");
}
