//! The way out of a pose.

use std::time::Duration;

use rstest::rstest;

use super::{SECOND, bundled, coached, during, sets, takes};
use crate::body::{Equipment, Position, Side};
use crate::routine::{Activity, ComeOut, Dose, Exercise, Order, Routine, Sides, Step};
use crate::session::cue::{Cue, CueKind};
use crate::session::player::{Command, Player, State};
use crate::session::sample::{
    at_once, count, play_out, play_to, routine, seconds, spell, started, step, text, timed, way_out,
};
use crate::session::timeline::{Phase, PhaseKind, Setup, Timeline, compile};

/// The ways out that are told, each with what came just before and what comes after.
fn ways_out(timeline: &Timeline) -> Vec<String> {
    let at = |index: usize| timeline.phases.get(index).map_or("", |phase| phase.kind.word());
    let side = |phase: &Phase| phase.side.map_or("", Side::word);
    let told = timeline.phases.iter().enumerate().filter(|(_, phase)| phase.kind == PhaseKind::ComeOut);
    told.map(|(index, phase)| {
        let words = format!("{} {} {} {}", at(index - 1), side(phase), "out", at(index + 1));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    })
    .collect()
}

fn both(id: &str, position: Position) -> Exercise {
    Exercise { sides: Sides::Both, sets: count(2), position, ..coached(id) }
}

#[rstest]
#[case::each_side(vec![step(coached("twist"))], &["hold right out switch", "hold left out done"])]
#[case::in_turn(
    vec![step(Exercise { order: Order::Alternate, sets: count(2), ..coached("twist") })],
    &["hold right out switch", "hold left out switch", "hold right out switch", "hold left out done"]
)]
#[case::another_position(
    vec![step(both("a", Position::Supine)), step(both("b", Position::Standing))],
    &["hold out transition", "hold out done"]
)]
#[case::the_same_position(vec![step(both("a", Position::Supine)), step(both("b", Position::Supine))], &["hold out done"])]
#[case::off_a_thing(
    vec![
        step(Exercise { equipment: vec![Equipment::Ball], ..both("a", Position::Supine) }),
        step(both("b", Position::Supine)),
    ],
    &["hold out get-ready", "hold out done"]
)]
#[case::always(
    vec![
        step(Exercise { come_out: Some(ComeOut { always: true, ..way_out("Up.") }), ..both("a", Position::Supine) }),
        step(both("b", Position::Supine)),
    ],
    &["hold out get-ready", "hold out done"]
)]
#[case::a_wait(
    vec![step(both("a", Position::Supine)), Step::Wait(text("Turn.")), step(both("b", Position::Supine))],
    &["hold out wait", "hold out done"]
)]
#[case::a_rest(
    vec![step(both("a", Position::Supine)), timed(Activity::Rest, 20, None), step(both("b", Position::Supine))],
    &["hold out rest", "hold out done"]
)]
#[case::rounds(
    vec![Step::Circuit { rounds: count(2), rest: seconds(20), steps: vec![step(Exercise { sets: count(1), ..coached("twist") })] }],
    &["hold right out switch", "hold left out rest", "hold right out switch", "hold left out done"]
)]
#[case::without_a_switch(
    vec![step(Exercise { switch: Some(seconds(0)), sets: count(1), ..coached("twist") })],
    &["hold right out hold", "hold left out done"]
)]
fn the_way_out_is_told_where_the_position_changes_and_nowhere_else(#[case] steps: Vec<Step>, #[case] told: &[&str]) {
    assert_eq!(ways_out(&compile(&routine(steps), &at_once())), told);
}

#[test]
fn the_way_out_is_told_before_a_rest_between_two_moves_and_between_two_rounds() {
    let in_place = || vec![step(both("a", Position::Supine)), step(both("b", Position::Supine))];
    let between = Routine { between: seconds(15), ..routine(in_place()) };
    assert_eq!(ways_out(&compile(&between, &at_once())), ["hold out rest", "hold out done"]);
    let rounds = vec![Step::Circuit { rounds: count(2), rest: seconds(20), steps: vec![in_place().remove(0)] }];
    assert_eq!(ways_out(&compile(&routine(rounds), &at_once())), ["hold out rest", "hold out done"]);
}

#[test]
fn the_way_out_of_every_bundled_session_is_told_at_every_end_of_a_side_where_the_position_changes() {
    bundled(|timeline| {
        for (index, phase) in timeline.phases.iter().enumerate().filter(|(_, phase)| phase.kind.is_work()) {
            let exercise = phase.exercise.as_ref().unwrap();
            let mut after = timeline.phases[index + 1..].iter().filter(|phase| phase.kind != PhaseKind::ComeOut);
            let next = after.clone().next().unwrap();
            let goes_on = after.clone().find(|next| next.kind.is_work() || next.kind == PhaseKind::Wait);
            let is_over = goes_on.is_none_or(|next| next.block != phase.block || next.side != phase.side);
            let another = goes_on.and_then(|next| Some((next.exercise.as_ref()?, next.side)));
            let moves = after.any(|after| {
                let before_the_next = goes_on.is_none_or(|next| after.at < next.at);
                before_the_next && matches!(after.kind, PhaseKind::Transition | PhaseKind::Switch | PhaseKind::Rest)
            });
            let changes = moves
                || another.is_none_or(|(other, side)| {
                    other.position != exercise.position
                        || exercise.equipment.iter().any(|thing| !other.equipment.contains(thing))
                        || (other.id == exercise.id && side != phase.side)
                });
            let wanted = exercise.come_out.as_ref().filter(|out| is_over && (changes || out.always));
            let told = &timeline.phases[index + 1];
            let is_told = told.kind == PhaseKind::ComeOut;
            assert_eq!(is_told, wanted.is_some(), "{} {:?} before {:?}", exercise.id, phase.side, next.kind);
            if let Some(out) = wanted {
                let say = out.say.say(phase.side);
                let said: Vec<&Cue> = told.cues.iter().filter(|cue| cue.say.is_some()).collect();
                assert_eq!(said.len(), 1, "{}: nothing else is said", exercise.id);
                assert_eq!(said[0].say.as_ref(), Some(&say));
                assert!(
                    said[0].at >= CueKind::End.tone() && said[0].at + takes(said[0]) <= told.length,
                    "{}",
                    exercise.id
                );
                assert_eq!(phase.cues.last().map(|cue| cue.kind), Some(CueKind::End), "{}", exercise.id);
                assert_eq!(told.text, [say]);
            }
        }
    });
}

#[test]
fn a_session_taken_up_again_ends_each_side_with_its_way_out() {
    let done = [(Some(Side::Right), 1), (Some(Side::Right), 2)].into();
    let timeline = compile(&routine(vec![step(coached("twist"))]), &Setup { done, ..at_once() });
    assert_eq!(ways_out(&timeline), ["hold right out switch", "hold left out done"]);
    let first = sets(&timeline).next().unwrap();
    assert_eq!((first.set, during(first).len()), (3, 0), "the third set is quiet on any day");
}

/// A player this long into the first hold of two moves in two positions.
fn holding(seconds_in: u64) -> (Player, Duration) {
    let one = Exercise { get_ready: seconds(0), ..coached("twist") };
    let two = Exercise { position: Position::Standing, ..coached("lean") };
    let mut player = started(&routine(vec![step(one), step(two)]), &at_once());
    let now = SECOND * u32::try_from(seconds_in).unwrap();
    play_to(&mut player, now);
    (player, now)
}

#[rstest]
#[case::next(Command::Next, "come-out R1 4, transition")]
#[case::too_much(Command::TooMuch, "come-out R1 4, rest")]
#[case::other_side(Command::SwapSides, "come-out R1 4, switch")]
fn a_key_that_leaves_the_pose_tells_the_way_out_of_it(#[case] command: Command, #[case] expected: &str) {
    let (mut player, now) = holding(10);
    player.apply(command, now);
    let course = spell(&player.timeline().phases[player.index()..]);
    assert!(course.starts_with(expected), "{course}");
    assert_eq!(player.view(now).now, ["Turn back, then let the right knee go."]);
    play_out(&mut player, now);
    assert_eq!(player.state(), State::Finished);
}

#[test]
fn what_is_too_much_twice_is_left_with_its_way_out() {
    let (mut player, now) = holding(10);
    player.apply(Command::TooMuch, now);
    let now = now + SECOND;
    player.apply(Command::TooMuch, now);
    let course = spell(&player.timeline().phases[player.index()..]);
    assert!(course.starts_with("come-out R1 4, transition"), "{course}");
}

#[test]
fn where_no_pose_was_taken_none_is_left() {
    let introduced = |id| Exercise { introduce: None, ..coached(id) };
    let two = Exercise { position: Position::Standing, ..introduced("lean") };
    let mut player = started(&routine(vec![step(introduced("twist")), step(two)]), &at_once());
    player.apply(Command::Next, SECOND);
    assert_eq!(player.phase().kind, PhaseKind::Transition);
}

#[test]
fn an_eased_pain_is_followed_by_the_way_out_only_at_the_end_of_a_side() {
    let press = Exercise { dose: Dose::Ease(seconds(60)), get_ready: seconds(0), sets: count(2), ..coached("press") };
    let mut player = started(&routine(vec![step(press)]), &at_once());
    player.apply(Command::Eased, 10 * SECOND);
    assert_eq!(player.phase().kind, PhaseKind::Rest);
    player.apply(Command::GoOn, 11 * SECOND);
    player.apply(Command::Eased, 20 * SECOND);
    assert_eq!(player.phase().kind, PhaseKind::ComeOut);
    let heard: Vec<CueKind> = player.phase().cues.iter().map(|cue| cue.kind).collect();
    assert_eq!(heard, [CueKind::Eased, CueKind::Sentence]);
}

#[test]
fn leaving_the_last_pose_by_a_key_ends_the_session_and_is_asked_for() {
    let mut player = started(&routine(vec![step(Exercise { get_ready: seconds(0), ..coached("twist") })]), &at_once());
    play_to(&mut player, 10 * SECOND);
    assert!(player.would_end(Command::Next, 10 * SECOND));
    player.apply(Command::Next, 10 * SECOND);
    assert!(player.is_leaving() && player.phase().side == Some(Side::Right));
    let (_, end) = play_out(&mut player, 10 * SECOND);
    assert_eq!(end, 14 * SECOND);
}
