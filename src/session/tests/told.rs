//! Nothing that has to be known before a set goes unsaid for want of time: its side, the way to it, what it should feel like.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;

use crate::body::{Equipment, Position, Side};
use crate::routine::{Exercise, Order, Sides, Step};
use crate::session::cue::CueKind;
use crate::session::effect::{Effect, Scheduled};
use crate::session::player::{Command, Player, Why};
use crate::session::sample::{at_once, count, exercise, play_to, routine, seconds, started, step, text, timeline};
use crate::session::timeline::{Phase, PhaseKind, Setup, Timeline, compile};

const SECOND: Duration = Duration::from_secs(1);

fn said(phases: &[Phase]) -> Vec<String> {
    phases.iter().flat_map(|phase| &phase.cues).filter_map(|cue| cue.say.clone()).collect()
}

/// The phases of a move with these times.
fn with(change: impl Fn(Exercise) -> Exercise) -> Timeline {
    timeline(&routine(vec![step(change(exercise("twist")))]))
}

/// Everything that is said before half a set of this side is over, from the end of the introduction or of the other side.
fn told_before(timeline: &Timeline, side: &str) -> bool {
    said(&timeline.phases).iter().any(|say| say.to_lowercase().trim_end_matches('.').ends_with(side))
}

#[rstest]
#[case(0)]
#[case(1)]
#[case(2)]
#[case(3)]
#[case(4)]
#[case(5)]
fn the_first_side_is_said_however_short_getting_ready_is(#[case] ready: u16) {
    let timeline = with(|twist| Exercise { get_ready: seconds(ready), switch: Some(seconds(9)), ..twist });
    let first = timeline.phases.iter().position(|phase| phase.kind.is_work()).unwrap();
    let before: Vec<String> = said(&timeline.phases[..=first])
        .into_iter()
        .filter(|say| ["Twist, right side.", "Right side.", "Right."].contains(&say.as_str()))
        .collect();
    assert_eq!(before.len(), 1, "{before:?}");
}

#[rstest]
#[case(0)]
#[case(1)]
#[case(2)]
#[case(4)]
fn the_second_side_is_said_with_its_tone_however_short_the_switch_is(#[case] switch: u16) {
    let timeline = with(|twist| Exercise { switch: Some(seconds(switch)), sets: count(1), ..twist });
    assert!(told_before(&timeline, "left"), "{:?}", said(&timeline.phases));
    let tones = timeline.phases.iter().flat_map(|phase| &phase.cues).filter(|cue| cue.kind == CueKind::Switch);
    assert_eq!(tones.count(), 1);
}

#[test]
fn without_a_switch_no_two_tones_sound_at_once() {
    let timeline = with(|twist| Exercise { switch: Some(seconds(0)), sets: count(1), ..twist });
    let change = timeline.phases.iter().rposition(|phase| phase.kind.is_work()).unwrap();
    let (before, after) = (&timeline.phases[change - 1], &timeline.phases[change]);
    assert_eq!(
        (before.kind, after.cues[0].kind, after.cues[0].say.as_deref()),
        (PhaseKind::Hold, CueKind::Switch, Some("Left."))
    );
    assert!(!before.cues.iter().any(|cue| cue.kind == CueKind::End), "{:?}", before.cues);
}

#[test]
fn a_side_swapped_to_without_a_switch_is_said() {
    let twist = || Exercise { switch: Some(seconds(0)), get_ready: seconds(3), ..exercise("twist") };
    let mut player = started(&routine(vec![step(twist())]), &at_once());
    play_to(&mut player, SECOND * 7);
    let effects = player.apply(Command::SwapSides, SECOND * 7);
    let heard =
        effects.iter().any(|effect| matches!(effect, Effect::Cue(cue) if cue.cue.say.as_deref() == Some("Left.")));
    assert!(heard, "{effects:?}");
}

/// What it should feel like, in so many sentences of eight words.
fn feeling(sentences: usize) -> String {
    let places = ["buttock", "hip", "thigh", "back"];
    places[..sentences]
        .iter()
        .map(|place| format!("You feel it deep in your right {place}."))
        .collect::<Vec<_>>()
        .join(" ")
}

#[rstest]
#[case::in_the_set(30, None, 1, PhaseKind::Hold)]
#[case::a_sentence_at_a_time(30, None, 4, PhaseKind::Hold)]
#[case::before_it(12, None, 3, PhaseKind::Introduce)]
#[case::in_the_rest(12, Some(30), 3, PhaseKind::Rest)]
fn what_it_feels_like_is_said_where_there_is_room(
    #[case] hold: u16,
    #[case] introduce: Option<u16>,
    #[case] sentences: usize,
    #[case] wanted: PhaseKind,
) {
    let timeline = with(|twist| Exercise {
        dose: crate::routine::Dose::Hold(seconds(hold)),
        introduce: introduce.map(seconds),
        rest: seconds(25),
        feel: Some(text(&feeling(sentences))),
        ..twist
    });
    let says = |phase: &&Phase| {
        let own: String = said(std::slice::from_ref(*phase)).join(" ");
        own.matches("deep in your right").count() == sentences
    };
    let first = timeline.phases.iter().find(says).map(|phase| phase.kind);
    assert_eq!(first, Some(wanted), "{:?}", said(&timeline.phases));
}

#[test]
fn one_side_alone_takes_no_turns() {
    let band = Exercise { order: Order::Alternate, introduce: None, ..exercise("band") };
    let routine = routine(vec![step(band)]);
    let heading = |only_side| said(&compile(&routine, &Setup { only_side, ..at_once() }).phases).remove(0);
    assert_eq!(heading(None), "Right side. Band. Thirty seconds, three times, sides in turn.");
    assert_eq!(heading(Some(Side::Left)), "Left side. Band. Thirty seconds, three times.");
}

/// A round of three moves: at the wall, on the mat, on the mat.
fn circuit(rounds: u16) -> Timeline {
    let quick = |id: &str, position, equipment: &[Equipment]| {
        let sides = Sides::Both;
        let equipment = equipment.to_vec();
        Arc::new(Exercise { position, equipment, sides, sets: count(1), ..exercise(id) })
    };
    let steps = vec![
        Step::Do(quick("calf", Position::Standing, &[Equipment::Wall])),
        Step::Do(quick("squat", Position::Standing, &[Equipment::Mat])),
        Step::Do(quick("bridge", Position::Supine, &[Equipment::Mat])),
    ];
    timeline(&routine(vec![Step::Circuit { rounds: count(rounds), rest: seconds(30), steps }]))
}

#[test]
fn every_round_of_a_circuit_has_the_way_to_the_wall() {
    let timeline = circuit(3);
    let ways = timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Transition);
    let ways: Vec<String> = ways.map(|phase| phase.text.join(" ")).collect();
    assert_eq!(ways.iter().filter(|way| way.contains("Go to the wall.")).count(), 2, "{ways:?}");
}

#[test]
fn who_stays_at_the_wall_is_not_sent_there_again() {
    let at_the_wall =
        |id: &str| step(Exercise { position: Position::Standing, equipment: vec![Equipment::Wall], ..exercise(id) });
    let timeline = timeline(&routine(vec![at_the_wall("calf"), at_the_wall("quad")]));
    assert!(!said(&timeline.phases).iter().any(|say| say.contains("wall")), "{:?}", said(&timeline.phases));
}

/// A session paused with so long left of the first phase of this kind that a set follows, and gone on with after a while;
/// what is heard from then on, and when the set begins after the key.
fn after_a_pause(kind: PhaseKind, left: Duration, paused: Duration) -> (Vec<Scheduled>, Duration) {
    let mut player: Player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    let phases = &player.timeline().phases;
    let before = phases.windows(2).find(|pair| pair[0].kind == kind && pair[1].kind.is_work()).unwrap();
    let (at, end) = (before[0].end().saturating_sub(left), before[1].clone());
    play_to(&mut player, at);
    player.apply(Command::Pause(Why::Key), at);
    let key = at + paused;
    play_to(&mut player, key);
    let mut heard = Vec::new();
    let mut effects = player.apply(Command::Toggle, key);
    loop {
        for effect in effects {
            match effect {
                Effect::Phase { due, kind, .. } if kind.is_work() => {
                    assert_eq!(player.phase().side, end.side);
                    return (heard, due.saturating_sub(key));
                }
                Effect::Cue(cue) => heard.push(cue),
                _ => {}
            }
        }
        let deadline = player.next_deadline().unwrap();
        effects = player.advance(deadline);
    }
}

#[rstest]
#[case(PhaseKind::GetReady, "Twist, right side.")]
#[case(PhaseKind::Rest, "Twist, right side.")]
#[case(PhaseKind::Switch, "Twist, left side.")]
fn after_a_pause_shortly_before_a_set_side_and_move_are_said_and_three_are_counted(
    #[case] kind: PhaseKind,
    #[case] name: &str,
) {
    for millis in [1, 700, 1500, 2900] {
        let (heard, until) = after_a_pause(kind, Duration::from_millis(millis), SECOND * 15);
        let counted: Vec<CueKind> =
            heard.iter().map(|cue| cue.cue.kind).filter(|kind| matches!(kind, CueKind::Last(_))).collect();
        assert_eq!(counted, [CueKind::Last(3), CueKind::Last(2), CueKind::Last(1)], "{millis} ms before {kind:?}");
        assert!(heard.iter().any(|cue| cue.cue.say.as_deref() == Some(name)), "{heard:?}");
        assert!(until >= SECOND * 3 + SECOND, "the set begins {until:?} after the key");
    }
}

#[test]
fn with_time_enough_for_the_count_side_and_move_are_said_before_time_runs_on() {
    let (heard, until) = after_a_pause(PhaseKind::Rest, SECOND * 5, SECOND * 15);
    assert_eq!(heard[0].cue.say.as_deref(), Some("Twist, right side."));
    assert!(until > SECOND * 6, "{until:?}");
    assert_eq!(heard.iter().filter(|cue| matches!(cue.cue.kind, CueKind::Last(_))).count(), 3);
}

#[test]
fn a_count_before_a_set_that_is_broken_off_is_counted_again() {
    let mut player = started(&routine(vec![step(Exercise { get_ready: seconds(8), ..exercise("twist") })]), &at_once());
    let end = player.timeline().phases[0].end();
    let mut now = end.saturating_sub(SECOND / 2);
    play_to(&mut player, now);
    player.apply(Command::Toggle, now);
    now += SECOND * 15;
    player.apply(Command::Toggle, now);
    now += SECOND * 4;
    play_to(&mut player, now);
    assert_eq!((player.view(now).counting_in, player.phase().kind), (true, PhaseKind::GetReady));
    player.apply(Command::Toggle, now);
    let view = player.view(now);
    assert_eq!((view.seconds, view.pause.map(|pause| pause.go_on)), (3, Some("goes on, with 3 s left".to_owned())));
    player.apply(Command::Toggle, now + SECOND);
    let heard = play_to(&mut player, now + SECOND * 20);
    let counted =
        heard.iter().filter(|effect| matches!(effect, Effect::Cue(cue) if matches!(cue.cue.kind, CueKind::Last(_))));
    assert_eq!(counted.count(), 3, "{heard:?}");
}

proptest! {
    #[test]
    fn no_set_begins_less_than_three_seconds_after_a_long_pause_and_none_without_its_side(
        left in 1u64..10_000,
        paused in 10_001u64..100_000,
        which in 0usize..3,
    ) {
        let kind = [PhaseKind::GetReady, PhaseKind::Rest, PhaseKind::Switch][which];
        let left = Duration::from_millis(left);
        let length = with(|twist| twist).phases.iter().find(|phase| phase.kind == kind).unwrap().length;
        prop_assume!(left < length);
        let (heard, until) = after_a_pause(kind, left, Duration::from_millis(paused));
        prop_assert!(until >= SECOND * 3, "{until:?}");
        let side = if kind == PhaseKind::Switch { "left" } else { "right" };
        let is_told = heard.iter().any(|cue| cue.cue.say.as_deref().is_some_and(|say| say.contains(side)));
        prop_assert!(is_told || left >= SECOND * 10);
    }

    #[test]
    fn a_key_that_would_end_a_session_is_known_before_it_does(at in 0u64..400_000) {
        let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
        let now = Duration::from_millis(at);
        play_to(&mut player, now);
        for command in [Command::Next, Command::GoOn, Command::Eased, Command::TooMuch, Command::Toggle, Command::Previous] {
            let mut with = player.clone();
            let over = with.state();
            with.apply(command, now);
            let ends = with.state() != over && with.state() == crate::session::player::State::Finished;
            prop_assert_eq!(player.would_end(command, now), ends, "{:?}", command);
        }
    }
}
