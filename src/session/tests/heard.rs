//! What is heard in a session and when.

use std::sync::Arc;
use std::time::Duration;

use crate::body::{Position, Side};
use crate::routine::Sides::Both;
use crate::routine::{Dose, Exercise, Id, Order, Step, Tempo};
use crate::session::sample::{at_once, count, everything, exercise, routine, seconds, step, timeline};
use crate::session::timeline::{Count, Lengths, Phase, PhaseKind, Setup, UsualVoice, compile};

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
    assert_eq!(first(&timeline, PhaseKind::GetReady), ["1 sentence \"Twist, right side.\"", "3 last", "4 last"]);
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
    let which = "1.33 sentence \"Second of two.\"";
    assert_eq!(first(&timeline, PhaseKind::Rest), ["0 rest \"Rest.\"", which, "7 last", "8 last", "9 last"]);
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
        UsualVoice.of(sentence, language) / 2
    }
}

#[test]
fn the_last_seconds_of_a_hold_are_said_where_that_is_wanted_and_nowhere_else() {
    let routine = routine(vec![step(Exercise { sets: count(2), ..exercise("twist") })]);
    let setup = Setup { count: Count::Spoken, lengths: Arc::new(Quick), ..Setup::default() };
    let timeline = compile(&routine, &setup);
    let hold = first(&timeline, PhaseKind::Hold);
    assert_eq!(hold[hold.len() - 3..], ["27 last \"Three.\"", "28 last \"Two.\"", "29 last \"One.\""]);
    let which = "1.09 sentence \"Second of two.\"";
    assert_eq!(first(&timeline, PhaseKind::Rest), ["0 rest \"Rest.\"", which, "7 last", "8 last", "9 last"]);
    assert!(["One.", "Two.", "Three."].iter().all(|number| timeline.script().contains(number)));
}

#[test]
fn a_voice_too_slow_for_a_number_a_second_leaves_the_count_to_the_ticks() {
    let routine = routine(vec![step(exercise("twist"))]);
    let timeline = compile(&routine, &Setup { count: Count::Spoken, lengths: Arc::new(Slow(3)), ..Setup::default() });
    let hold = first(&timeline, PhaseKind::Hold);
    assert_eq!(hold[hold.len() - 3..], ["27 last", "28 last", "29 last"]);
}

#[test]
fn a_move_that_nothing_else_named_is_named_even_in_place_of_the_count() {
    let introduced = Exercise { introduce: None, ..exercise("twist") };
    let routine = routine(vec![Step::Circuit {
        rounds: count(2),
        rest: seconds(20),
        steps: vec![
            step(introduced.clone()),
            step(Exercise { id: Id::new("lunge").unwrap(), name: "Lunge".into(), ..introduced }),
        ],
    }]);
    let timeline = timeline(&routine);
    let ready: Vec<_> = timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::GetReady).map(heard).collect();
    assert_eq!(ready[0], ["0.6 sentence \"Right side.\"", "2 last", "3 last", "4 last"]);
    assert_eq!(ready[3], ["0.6 sentence \"Lunge, right side.\"", "3 last", "4 last"]);
    let introductions = timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Introduce);
    let names: Vec<_> = introductions.map(|phase| phase.cues[0].say.clone().unwrap()).collect();
    let dose = "Thirty seconds, three times.";
    assert_eq!(names, [format!("Right side. Twist. {dose}"), format!("Next: right side. Lunge. {dose}")]);
}

#[test]
fn the_first_switch_tells_again_what_is_other_on_this_side_and_has_the_time_for_it() {
    let long = Exercise {
        introduce: None,
        switch: Some(seconds(10)),
        sets: count(1),
        order: Order::Alternate,
        ..exercise("twist")
    };
    let twice = timeline(&routine(vec![step(Exercise { sets: count(2), ..long.clone() })]));
    let switches: Vec<_> = twice.phases.iter().filter(|phase| phase.kind == PhaseKind::Switch).map(heard).collect();
    let told = "2.314 sentence \"Cross your left foot over your right knee.\"";
    assert_eq!(switches[0], ["0 switch \"Switch to the left.\"", told, "7 last", "8 last", "9 last"]);
    let which = "2.37 sentence \"Second of two.\"";
    assert_eq!(switches[1], ["0 switch \"Switch to the right.\"", which, "7 last", "8 last", "9 last"]);
    let short = timeline(&routine(vec![step(Exercise { switch: Some(seconds(6)), rest: seconds(0), ..long.clone() })]));
    assert_eq!(
        first(&short, PhaseKind::Switch),
        ["0 switch \"Switch to the left.\"", told, "6 last", "7 last", "8 last"]
    );
    let quick = timeline(&routine(vec![step(Exercise { switch: Some(seconds(4)), rest: seconds(0), ..long })]));
    assert_eq!(first(&quick, PhaseKind::Switch), ["0 switch \"Left.\"", "2 last", "3 last"]);
}

/// A voice that takes a minute to tell of feet.
#[derive(Debug)]
struct SlowOnFeet;

impl Lengths for SlowOnFeet {
    fn of(&self, sentence: &str, language: &str) -> Duration {
        if sentence.contains("foot") { Duration::from_mins(1) } else { UsualVoice.of(sentence, language) }
    }
}

#[test]
fn however_slow_the_voice_is_what_is_other_on_this_side_is_told() {
    let twist = Exercise { introduce: None, switch: Some(seconds(10)), sets: count(1), ..exercise("twist") };
    let timeline = compile(&routine(vec![step(twist)]), &Setup { lengths: Arc::new(SlowOnFeet), ..at_once() });
    let told = first(&timeline, PhaseKind::Switch);
    assert!(told[1].contains("Cross your left foot"), "{told:?}");
}

#[test]
fn getting_from_one_move_to_the_next_lasts_as_long_as_its_words() {
    let routine =
        routine(vec![step(exercise("twist")), step(Exercise { position: Position::Supine, ..exercise("bridge") })]);
    let length = |slower: u32| {
        let setup = Setup { lengths: Arc::new(Slow(slower)), ..at_once() };
        let timeline = compile(&routine, &setup);
        let phase = timeline.phases.iter().find(|phase| phase.kind == PhaseKind::Transition).unwrap();
        (heard(phase).len(), phase.length.as_secs())
    };
    assert_eq!(length(1), (2, 6));
    assert_eq!(length(3), (2, 12));
}

/// A voice that takes so many times as long.
#[derive(Debug)]
struct Slow(u32);

impl Lengths for Slow {
    fn of(&self, sentence: &str, language: &str) -> Duration {
        UsualVoice.of(sentence, language) * self.0
    }
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
        dose: Dose::Reps { count: count(2), tempo: Tempo::even(seconds(4)) },
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
            "1 sentence \"Right side. Twist. Thirty seconds, three times.\"",
            "5.332 sentence \"Sit tall.\"",
            "7.086 sentence \"Cross your right foot over your left knee.\"",
            "10.688 sentence \"Sharp pain: stop.\""
        ]
    );
    assert_eq!(long.phases[0].length.as_secs(), 13);
    let short = timeline(&routine(vec![step(introduced(Some(seconds(5))))]));
    assert_eq!(
        first(&short, PhaseKind::Introduce),
        ["1 sentence \"Twist.\"", "1.786 sentence \"Sit tall.\"", "2.74 sentence \"Sharp pain: stop.\""]
    );
}

#[test]
fn settling_and_moving_on_say_what_to_fetch_and_where_to_go() {
    let timeline = compile(&everything(), &Setup::default());
    assert_eq!(
        first(&timeline, PhaseKind::Settle),
        [
            "1 sentence \"You need a mat, a roller, a ball and a wall.\"",
            "6.954 sentence \"Sit down.\"",
            "10.208 sentence \"Up to eighteen minutes.\""
        ]
    );
    assert_eq!(
        first(&timeline, PhaseKind::Transition),
        [
            "0.6 sentence \"Next: right side. It band. Thirty seconds, three times, sides in turn.\"",
            "6.96 sentence \"Stand up.\"",
            "7.914 sentence \"Go to the wall.\""
        ]
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
    assert_eq!(first(&timeline, PhaseKind::GetReady)[0], "1 sentence \"Drehung, rechte Seite.\"");
    assert_eq!(first(&timeline, PhaseKind::Rest)[0], "0 rest \"Pause.\"");
}
