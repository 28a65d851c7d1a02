//! Who should leave a move out: heard and shown before anything of it is done.

use std::sync::Arc;
use std::time::Duration;

use crate::body::{Equipment, Position};
use crate::routine::{Easier, Exercise, Step};
use crate::session::player::Command;
use crate::session::sample::{at_once, count, exercise, play_to, routine, seconds, started, step, text, timeline};
use crate::session::timeline::{PhaseKind, Timeline};

const SECOND: Duration = Duration::from_secs(1);

/// A move that is introduced, and says who should leave it out.
fn guarded(id: &str, not_if: &str) -> Exercise {
    Exercise { introduce: None, not_if: Some(text(not_if)), ..exercise(id) }
}

/// A lean at the wall, which is got up for and gone to.
fn lean() -> Exercise {
    Exercise {
        position: Position::Standing,
        equipment: vec![Equipment::Wall],
        ..guarded("lean", "Not with pain on the outside of the {side} hip.")
    }
}

/// Everything that is said, with the kind of its phase.
fn heard(timeline: &Timeline) -> Vec<(PhaseKind, &str)> {
    let cues = timeline.phases.iter().flat_map(|phase| phase.cues.iter().map(move |cue| (phase.kind, cue)));
    cues.filter_map(|(kind, cue)| Some((kind, cue.say.as_deref()?))).collect()
}

#[test]
fn who_should_leave_a_move_out_is_said_before_anybody_gets_up_or_crosses_the_room() {
    let timeline = timeline(&routine(vec![step(exercise("twist")), step(lean())]));
    let on_the_way: Vec<&str> =
        heard(&timeline).into_iter().filter(|(kind, _)| *kind == PhaseKind::Transition).map(|(_, say)| say).collect();
    let expected = [
        "Next: right side. Lean. Thirty seconds, three times.",
        "Not with pain on the outside of the right hip.",
        "Stand up.",
        "Go to the wall.",
    ];
    assert_eq!(on_the_way, expected);
    let again = heard(&timeline).into_iter().filter(|(_, say)| say.starts_with("Not with")).count();
    assert_eq!(again, 1, "said once");
}

#[test]
fn where_there_is_no_way_to_go_it_is_said_before_the_first_instruction() {
    let timeline = timeline(&routine(vec![step(guarded("roll", "Not over a wound."))]));
    let introduced: Vec<&str> =
        heard(&timeline).into_iter().filter(|(kind, _)| *kind == PhaseKind::Introduce).map(|(_, say)| say).collect();
    let expected = [
        "Right side. Roll. Thirty seconds, three times.",
        "Not over a wound.",
        "Sit tall.",
        "Cross your right foot over your left knee.",
        "Sharp pain: stop.",
    ];
    assert_eq!(introduced, expected);
}

#[test]
fn a_move_that_comes_up_again_does_not_say_it_again() {
    let circuit = Step::Circuit {
        rounds: count(2),
        rest: seconds(20),
        steps: vec![step(lean()), step(guarded("roll", "Not over a wound."))],
    };
    let timeline = timeline(&routine(vec![circuit]));
    let times = |begin: &str| heard(&timeline).into_iter().filter(|(_, say)| say.starts_with(begin)).count();
    assert_eq!((times("Not with"), times("Not over")), (1, 1));
}

#[test]
fn it_is_shown_on_the_way_until_the_way_is_told_and_stays_with_the_instructions() {
    let routine = routine(vec![step(Exercise { sets: count(1), ..exercise("twist") }), step(lean())]);
    let mut player = started(&routine, &at_once());
    let way = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Transition).unwrap().clone();
    let said = |begin: &str| {
        way.at + way.cues.iter().find(|cue| cue.say.as_ref().is_some_and(|say| say.starts_with(begin))).unwrap().at
    };
    let (first, then) = (said("Not with"), said("Stand up"));
    play_to(&mut player, first);
    let all = ["Not with pain on the outside of the right hip.", "Stand up.", "Go to the wall."];
    assert_eq!(player.view(first).now, all);
    play_to(&mut player, then);
    assert_eq!(player.view(then).now, all[1..]);
    play_to(&mut player, way.end());
    let not_if = player.view(way.end()).introduction.unwrap().not_if.unwrap();
    assert_eq!((not_if.sentence.as_str(), not_if.told, not_if.spoken), (all[0], true, false));
}

#[test]
fn while_it_is_said_with_the_instructions_it_is_the_line_that_is_lit() {
    let mut player = started(&routine(vec![step(guarded("roll", "Not over a wound."))]), &at_once());
    let at = player.phase().cues.iter().find(|cue| cue.say.as_deref() == Some("Not over a wound.")).unwrap().at;
    play_to(&mut player, at);
    let introduction = player.view(at).introduction.unwrap();
    let not_if = introduction.not_if.unwrap();
    assert!(not_if.spoken && !not_if.told);
    assert_eq!((introduction.spoken, introduction.caution_spoken), (None, false));
}

#[test]
fn another_move_as_the_easier_way_says_first_who_should_leave_that_out() {
    let bridge = Exercise { not_if: Some(text("Not with a sore neck.")), ..exercise("bridge") };
    let easier =
        Easier { how: Vec::new(), exercise: Arc::new(Exercise { instructions: vec![text("Lie down.")], ..bridge }) };
    let thrust = Exercise { easier: Some(easier), ..exercise("thrust") };
    let mut player = started(&routine(vec![step(thrust)]), &at_once());
    play_to(&mut player, SECOND * 10);
    player.apply(Command::TooMuch, SECOND * 10);
    assert_eq!(player.phase().text, ["Next, the easier way.", "Not with a sore neck.", "Lie down."]);
}

#[test]
fn an_easier_way_of_the_same_move_does_not_say_it_again() {
    let how = vec![text("Hug the {side} knee.")];
    let gentler = Exercise { instructions: how.clone(), ..guarded("twist", "Not with a new hip.") };
    let usual = Exercise {
        introduce: Some(seconds(0)),
        easier: Some(Easier { how, exercise: Arc::new(gentler) }),
        ..guarded("twist", "Not with a new hip.")
    };
    let mut player = started(&routine(vec![step(usual)]), &at_once());
    play_to(&mut player, SECOND * 10);
    player.apply(Command::TooMuch, SECOND * 10);
    assert_eq!(player.phase().text, ["Next, the easier way.", "Hug the right knee."]);
}
