//! What is heard in a session and when.

use std::sync::Arc;
use std::time::Duration;

use crate::body::{Position, Side};
use crate::routine::Sides::Both;
use crate::routine::{Dose, Exercise};
use crate::session::sample::{at_once, count, everything, exercise, routine, seconds, step, timeline};
use crate::session::timeline::{Count, Estimate, Lengths, Phase, PhaseKind, Setup, compile};

/// The cues of a phase as `seconds kind "sentence"`.
fn heard(phase: &Phase) -> Vec<String> {
    let cue = |cue: &crate::session::cue::Cue| {
        let say = cue.say.as_ref().map_or(String::new(), |say| format!(" \"{say}\""));
        format!("{} {}{say}", cue.at.as_secs_f64(), cue.kind.word())
    };
    phase.cues.iter().map(cue).collect()
}

fn first(timeline: &crate::session::timeline::Timeline, kind: PhaseKind) -> Vec<String> {
    heard(timeline.phases.iter().find(|phase| phase.kind == kind).unwrap())
}

#[test]
fn a_side_of_a_move_is_told_from_get_ready_to_switch() {
    let timeline = timeline(&routine(vec![step(Exercise { sets: count(2), ..exercise("twist") })]));
    assert_eq!(first(&timeline, PhaseKind::GetReady), ["0.6 sentence \"Right side.\"", "2 last", "3 last", "4 last"]);
    assert_eq!(
        first(&timeline, PhaseKind::Hold),
        [
            "0 start",
            "2 sentence \"A stretch in the right buttock.\"",
            "15 halfway \"Halfway.\"",
            "27 last",
            "28 last",
            "29 last"
        ]
    );
    assert_eq!(first(&timeline, PhaseKind::Rest), ["0 rest \"Rest.\"", "7 last", "8 last", "9 last"]);
    assert_eq!(first(&timeline, PhaseKind::Switch), ["0 switch \"Switch to the left.\"", "3 last", "4 last", "5 last"]);
    let last_hold = timeline.phases.iter().rfind(|phase| phase.kind.is_work()).unwrap();
    assert_eq!(heard(last_hold), ["0 start", "15 halfway \"Halfway.\"", "27 last", "28 last", "29 last"]);
    assert_eq!(first(&timeline, PhaseKind::Done), ["0 finish \"Finished. Well done. 3 minutes.\""]);
}

/// A voice that is as quick as the count needs it.
#[derive(Debug)]
struct Quick;

impl Lengths for Quick {
    fn of(&self, sentence: &str, language: &str) -> Duration {
        Estimate.of(sentence, language) / 2
    }
}

#[test]
fn the_last_seconds_of_a_hold_are_said_where_that_is_wanted_and_nowhere_else() {
    let routine = routine(vec![step(Exercise { sets: count(2), ..exercise("twist") })]);
    let setup = Setup { count: Count::Spoken, lengths: Arc::new(Quick), ..Setup::default() };
    let timeline = compile(&routine, &setup);
    let hold = first(&timeline, PhaseKind::Hold);
    assert_eq!(hold[hold.len() - 3..], ["27 last \"Three.\"", "28 last \"Two.\"", "29 last \"One.\""]);
    assert_eq!(first(&timeline, PhaseKind::Rest), ["0 rest \"Rest.\"", "7 last", "8 last", "9 last"]);
    assert!(["One.", "Two.", "Three."].iter().all(|number| timeline.script().contains(number)));
}

#[test]
fn a_voice_too_slow_for_a_number_a_second_leaves_the_count_to_the_ticks() {
    let routine = routine(vec![step(exercise("twist"))]);
    let timeline = compile(&routine, &Setup { count: Count::Spoken, ..Setup::default() });
    let hold = first(&timeline, PhaseKind::Hold);
    assert_eq!(hold[hold.len() - 3..], ["27 last", "28 last", "29 last"]);
}

#[test]
fn in_a_short_switch_the_side_is_worth_more_than_the_count() {
    let supine = Exercise { position: Position::Supine, ..exercise("twist") };
    let timeline = timeline(&routine(vec![step(supine)]));
    assert_eq!(first(&timeline, PhaseKind::Switch), ["0 switch \"Left.\"", "2 last", "3 last"]);
}

#[test]
fn a_pacer_ticks_there_and_back() {
    let roll = Exercise {
        dose: Dose::Passes { count: count(4), pace: seconds(3) },
        sides: Both,
        sets: count(1),
        ..exercise("roll")
    };
    let reps = Exercise {
        dose: Dose::Reps { count: count(2), pace: seconds(4) },
        sides: Both,
        sets: count(1),
        ..exercise("squat")
    };
    let timeline = timeline(&routine(vec![step(roll), step(reps)]));
    assert_eq!(
        first(&timeline, PhaseKind::Roll),
        ["0 start", "3 back", "6 there", "9 back", "9.16 sentence \"Last one.\"", "12 end"]
    );
    assert_eq!(
        first(&timeline, PhaseKind::Reps),
        ["0 start", "2 back", "4 there", "4.16 sentence \"Last one.\"", "6 back"]
    );
}

#[test]
fn an_introduction_lasts_as_long_as_its_sentences_and_what_is_too_long_is_left_out_whole() {
    let introduced = |introduce| Exercise { introduce, ..exercise("twist") };
    let long = timeline(&routine(vec![step(introduced(None))]));
    assert_eq!(
        first(&long, PhaseKind::Introduce),
        [
            "0.6 sentence \"Twist.\"",
            "1.65 sentence \"Sit tall.\"",
            "3.1 sentence \"Cross your right foot over your left knee.\"",
            "6.95 sentence \"Sharp pain: stop.\""
        ]
    );
    assert_eq!(long.phases[0].length.as_secs(), 9);
    let short = timeline(&routine(vec![step(introduced(Some(seconds(5))))]));
    assert_eq!(
        first(&short, PhaseKind::Introduce),
        ["0.6 sentence \"Twist.\"", "1.65 sentence \"Sit tall.\"", "3.1 sentence \"Sharp pain: stop.\""]
    );
}

#[test]
fn settling_and_moving_on_say_what_to_fetch_and_where_to_go() {
    let timeline = compile(&everything(), &Setup::default());
    assert_eq!(
        first(&timeline, PhaseKind::Settle),
        ["1 sentence \"You need a mat, a roller, a ball and a wall.\"", "6.05 sentence \"Sit down.\""]
    );
    assert_eq!(
        first(&timeline, PhaseKind::Transition),
        ["0.6 sentence \"Next: It band.\"", "2.45 sentence \"Go to the wall.\"", "4.7 sentence \"Stand up.\""]
    );
    assert_eq!(first(&timeline, PhaseKind::Wait), ["0 sentence \"Put the roller away.\""]);
}

#[test]
fn the_side_that_a_cue_is_about_goes_with_it() {
    let timeline = timeline(&routine(vec![step(exercise("twist"))]));
    let sides = |kind, side| timeline.phases.iter().any(|phase| phase.kind == kind && phase.cues[0].side == Some(side));
    assert!(sides(PhaseKind::Hold, Side::Right));
    assert!(sides(PhaseKind::Switch, Side::Left), "a switch sounds on the side switched to");
}

#[test]
fn a_routine_in_german_is_coached_in_german() {
    let mut routine = routine(vec![step(exercise("drehung"))]);
    routine.language = "de-AT".into();
    let timeline = compile(&routine, &at_once());
    assert_eq!(first(&timeline, PhaseKind::GetReady)[0], "0.6 sentence \"Rechte Seite.\"");
    assert_eq!(first(&timeline, PhaseKind::Rest)[0], "0 rest \"Pause.\"");
}
