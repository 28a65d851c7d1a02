//! Timed activities: rests, walks and runs as steps of their own.

use std::time::Duration;

use rstest::rstest;

use crate::body::Position;
use crate::routine::Activity::{self, Rest, Run, Walk};
use crate::routine::{Exercise, Routine, Sides, Step};
use crate::session::effect::Ending;
use crate::session::player::{Command, Player, Speed, State};
use crate::session::record::{Mark, Record};
use crate::session::resume::{Ended, resume};
use crate::session::sample::{
    at_once, count, exercise, play_out, play_to, routine, seconds, spell, started, step, text, timed,
};
use crate::session::start::StartAt;
use crate::session::timeline::{PhaseKind, Setup, compile};
use crate::session::view::Motion;

/// One set of 30 s for the whole body.
fn bridge() -> Exercise {
    Exercise {
        sides: Sides::Both,
        sets: count(1),
        get_ready: seconds(0),
        position: Position::Supine,
        feel: None,
        ..exercise("bridge")
    }
}

/// What is heard in a step, each cue as its second, its kind and its words.
fn heard(activity: Activity, length: u16, say: Option<&str>) -> Vec<String> {
    let timeline = compile(&routine(vec![timed(activity, length, say), step(bridge())]), &at_once());
    let cue = |cue: &crate::session::cue::Cue| {
        format!("{} {} {}", cue.at.as_secs_f64(), cue.kind.word(), cue.say.as_deref().unwrap_or_default())
    };
    timeline.phases[0].cues.iter().map(|said| cue(said).trim_end().to_owned()).collect()
}

#[test]
fn a_walk_says_its_name_its_length_its_half_and_its_last_seconds() {
    let expected = [
        "0 start Walk. Ninety seconds.",
        "2.966 sentence Let your arms swing.",
        "45 halfway Halfway.",
        "87 last",
        "88 last",
        "89 last",
        "90 end",
    ];
    assert_eq!(heard(Walk, 90, Some("Let your arms swing.")), expected);
}

#[rstest]
#[case(Walk, 0.3, Some(0.5))]
#[case(Walk, 0.6, Some(1.0))]
#[case(Walk, 1.8, Some(1.0))]
#[case(Run, 0.375, Some(1.0))]
#[case(Rest, 0.3, None)]
fn the_figure_of_a_walk_and_a_run_steps_to_the_end(
    #[case] activity: Activity,
    #[case] at: f64,
    #[case] place: Option<f64>,
) {
    let timeline = compile(&routine(vec![timed(activity, 90, None), step(bridge())]), &at_once());
    for rounds in [0.0, 72.0] {
        let show = Player::showing(&timeline, 0, Duration::ZERO).view(Duration::from_secs_f64(rounds + at)).figure;
        let show = show.filter(|show| show.exercise.figure.is_some());
        let paced = show.map(|show| match show.motion {
            Motion::Paced { place, .. } => place,
            other => panic!("{other:?}"),
        });
        assert_eq!(paced.map(|place| (place * 1e6).round() / 1e6), place);
    }
}

#[test]
fn a_rest_says_how_long_it_is_and_its_end_has_a_tone() {
    let expected = ["0 rest Rest. One minute.", "57 last", "58 last", "59 last", "60 end"];
    assert_eq!(heard(Rest, 60, None), expected);
}

#[test]
fn who_lies_gets_up_for_a_walk_and_rests_where_they_are() {
    let steps =
        vec![step(bridge()), timed(Rest, 60, None), timed(Walk, 90, None), timed(Run, 60, None), step(bridge())];
    let timeline = compile(&routine(steps), &at_once());
    assert_eq!(
        spell(&timeline.phases),
        "hold1 30, rest 60, transition 12, walk1 90, run1 60, transition 12, hold1 30, done 0"
    );
    assert_eq!(timeline.phases[2].text, ["Stand up."]);
    assert_eq!(timeline.steps, ["Bridge", "Rest", "Walk", "Run", "Bridge"]);
}

#[test]
fn a_session_that_begins_with_a_walk_settles_on_its_feet() {
    let timeline = compile(&routine(vec![timed(Walk, 90, None)]), &Setup::default());
    assert_eq!(timeline.phases[0].text, ["Stand up."]);
    assert_eq!(spell(&timeline.phases), "settle 15, walk1 90, done 0");
}

#[test]
fn walks_are_taken_down_and_rests_are_not() {
    let mut player =
        started(&routine(vec![timed(Walk, 90, None), timed(Rest, 60, None), timed(Run, 60, None)]), &at_once());
    let (_, end) = play_out(&mut player, Duration::ZERO);
    let done: Vec<_> =
        player.outcomes().iter().map(|outcome| (outcome.exercise.id.as_str(), outcome.ending, outcome.held)).collect();
    let seconds = Duration::from_secs;
    assert_eq!(done, [("walk", Ending::Done, seconds(90)), ("run", Ending::Done, seconds(60))]);
    let rows: Vec<_> = Record::of(&player, end).rows.into_iter().map(|row| (row.name, row.sides)).collect();
    let whole = || vec![(None, vec![Mark::Done])];
    assert_eq!(rows, [("Walk".to_owned(), whole()), ("Run".to_owned(), whole())]);
}

#[rstest]
#[case::longer(Command::Longer, 100)]
#[case::shorter(Command::Shorter, 80)]
#[case::too_much(Command::TooMuch, 90)]
#[case::explain(Command::Explain, 90)]
#[case::swap(Command::SwapSides, 90)]
fn keys_change_a_walk_or_leave_it_as_it_is(#[case] key: Command, #[case] length: u64) {
    let mut player = started(&routine(vec![timed(Walk, 90, None), step(bridge())]), &at_once());
    play_to(&mut player, Duration::from_secs(20));
    player.apply(key, Duration::from_secs(20));
    assert_eq!((player.phase().kind, player.phase().length), (PhaseKind::Walk, Duration::from_secs(length)));
}

#[test]
fn next_skips_a_walk_and_back_begins_it_again() {
    let now = Duration::from_secs(20);
    let mut player = started(&routine(vec![timed(Walk, 90, None), timed(Run, 60, None)]), &at_once());
    play_to(&mut player, now);
    player.apply(Command::Next, now);
    assert_eq!(player.phase().kind, PhaseKind::Run);
    assert_eq!((player.outcomes()[0].ending, player.outcomes()[0].held), (Ending::Skipped, now));
    player.apply(Command::Previous, now);
    assert_eq!((player.phase().kind, player.position(now)), (PhaseKind::Walk, Duration::ZERO));
}

#[test]
fn a_walk_shows_its_name_once_its_seconds_and_what_is_said_of_it() {
    let routine = routine(vec![timed(Walk, 90, Some("Let your arms swing.")), step(bridge())]);
    let view = Player::showing(&compile(&routine, &at_once()), 0, Duration::ZERO).view(Duration::from_secs(10));
    assert_eq!((view.word.as_str(), view.name.as_str(), view.seconds), ("Walk", "", 80));
    assert_eq!((view.now, view.next.as_str()), (vec!["Let your arms swing.".to_owned()], "Bridge"));
}

#[test]
fn a_session_goes_on_after_the_walk_that_was_done() {
    let routine = routine(vec![timed(Walk, 90, None), timed(Rest, 60, None), step(bridge()), timed(Run, 60, None)]);
    let id = |id| crate::routine::Id::new(id).unwrap();
    let ids = [id("walk"), id("bridge"), id("run")];
    let ended = |(exercise, turn)| Ended {
        exercise,
        side: None,
        set: 1,
        turn: Some(turn),
        ending: Ending::Done,
        held: Duration::from_mins(1),
        easier: false,
    };
    let turns = [1, 3, 4];
    let sets: Vec<Ended<'_>> = ids.iter().zip(turns).map(ended).collect();
    let start = |done: usize| resume(&routine, &at_once(), &sets[..done]).map(|setup| setup.start);
    assert_eq!([start(1), start(2), start(3)], [Some(StartAt(1)), Some(StartAt(3)), None]);
}

#[test]
fn a_paused_walk_goes_on_with_what_is_left_of_it() {
    let mut player = Player::new(compile(&routine(vec![timed(Walk, 90, None)]), &at_once()), Speed::NORMAL);
    let second = Duration::from_secs;
    player.apply(Command::Start, second(0));
    player.apply(Command::Toggle, second(30));
    assert_eq!(player.view(second(50)).pause.unwrap().go_on, "goes on, with 60 s left");
    player.apply(Command::Toggle, second(50));
    let (_, end) = play_out(&mut player, second(50));
    assert_eq!(player.state(), State::Finished);
    assert!(end >= second(110), "{end:?}");
}

#[rstest]
#[case::moves(vec![step(bridge()), step(bridge())], "hold1 30, rest 15, hold1 30")]
#[case::none_beside_a_rest(vec![step(bridge()), timed(Rest, 60, None), step(bridge())], "hold1 30, rest 60, hold1 30")]
#[case::none_beside_a_wait(vec![step(bridge()), Step::Wait(text("Turn.")), step(bridge())], "hold1 30, wait 0, hold1 30")]
#[case::in_a_circuit(
    vec![Step::Circuit { rounds: count(2), rest: seconds(40), steps: vec![step(bridge()), step(bridge())] }],
    "hold1 30, rest 15, hold1 30, rest 40, hold1 30, rest 15, hold1 30"
)]
#[case::a_round_says_its_own(
    vec![Step::Circuit { rounds: count(2), rest: seconds(0), steps: vec![step(bridge())] }, step(bridge())],
    "hold1 30, hold1 30, rest 15, hold1 30"
)]
fn a_rest_lies_between_two_moves(#[case] steps: Vec<Step>, #[case] expected: &str) {
    let routine = Routine { between: seconds(15), ..routine(steps) };
    let timeline = compile(&routine, &at_once());
    assert_eq!(spell(&timeline.phases), format!("{expected}, done 0"));
}

#[rstest]
#[case::without_a_rest(0, &["Run. One minute.", "Walk. One minute.", "Run. One minute.", "Round 2 of 2.", "Walk. One minute."])]
#[case::with_one(30, &["Run. One minute.", "Walk. One minute.", "Rest.", "Round 2 of 2.", "Run. One minute.", "Walk. One minute."])]
fn each_round_of_runs_is_told_once(#[case] rest: u16, #[case] expected: &[&str]) {
    let steps = vec![timed(Run, 60, None), timed(Walk, 60, None)];
    let timeline = compile(&routine(vec![Step::Circuit { rounds: count(2), rest: seconds(rest), steps }]), &at_once());
    let cues = timeline.phases.iter().filter(|phase| phase.kind != PhaseKind::Done).flat_map(|phase| &phase.cues);
    let said: Vec<&str> = cues.filter_map(|cue| cue.say.as_deref()).filter(|said| *said != "Halfway.").collect();
    assert_eq!(said, expected);
}

#[test]
fn a_rest_between_moves_is_said_and_shows_what_comes() {
    let twist = Exercise { get_ready: seconds(0), ..exercise("twist") };
    let routine = Routine { between: seconds(15), ..routine(vec![step(bridge()), step(twist)]) };
    let timeline = compile(&routine, &at_once());
    let rest = timeline.phases.iter().position(|phase| phase.kind == PhaseKind::Rest).unwrap();
    assert_eq!(timeline.phases[rest].cues[0].say.as_deref(), Some("Rest."));
    let view = Player::showing(&timeline, rest, Duration::ZERO).view(Duration::from_secs(5));
    assert_eq!((view.seconds, view.next.as_str()), (10, "Twist, right"));
    let later = Setup { start: StartAt(1), ..at_once() };
    let phases = compile(&routine, &later).phases;
    assert!(phases.iter().all(|phase| phase.kind != PhaseKind::Rest || phase.set > 0), "nothing to rest from");
}

#[test]
fn what_is_said_in_a_rest_is_shown_in_it() {
    let rest = timed(Rest, 60, Some("Drink."));
    let timeline = compile(&routine(vec![rest, step(bridge()).optional()]), &at_once());
    assert_eq!(timeline.phases[0].text, [text("Drink.").say(None)]);
    let view = Player::showing(&timeline, 0, Duration::ZERO).view(Duration::from_secs(10));
    assert_eq!((view.word.as_str(), view.name.as_str(), view.next.as_str()), ("Rest", "", "Bridge"));
    assert!(view.figure.is_some(), "what comes is there to be looked at");
    assert!(!view.optional && view.beside.is_empty(), "the key skips the rest, not what follows it");
}
