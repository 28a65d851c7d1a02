//! Another move as the easier way of one.

use std::sync::Arc;
use std::time::Duration;

use crate::routine::{Easier, Exercise, Id, Routine, Sides};
use crate::session::effect::Ending;
use crate::session::player::{Command, Player};
use crate::session::resume::{Ended, resume};
use crate::session::sample::{at_once, count, exercise, play_out, play_to, routine, seconds, started, step, text};
use crate::session::timeline::Setup;

const SECOND: Duration = Duration::from_secs(1);

/// Thrusts, whose easier way are bridges; then bridges of their own.
fn thrusts_and_bridges() -> Routine {
    let quick =
        |id| Exercise { get_ready: seconds(0), rest: seconds(0), sides: Sides::Both, sets: count(2), ..exercise(id) };
    let easier = Easier { how: vec![text("Lie down.")], exercise: Arc::new(quick("bridge")) };
    routine(vec![step(Exercise { easier: Some(easier), ..quick("thrust") }), step(quick("bridge"))])
}

/// The sets with their moves.
fn moves(player: &Player) -> Vec<(&str, u16, Ending)> {
    player.outcomes().iter().map(|set| (set.exercise.id.as_str(), set.set, set.ending)).collect()
}

#[test]
fn another_move_done_as_the_easier_way_counts_for_the_one_that_was_meant() {
    let mut player = started(&thrusts_and_bridges(), &at_once());
    play_to(&mut player, SECOND * 10);
    player.apply(Command::TooMuch, SECOND * 10);
    play_out(&mut player, SECOND * 10);
    let expected = [
        ("thrust", 1, Ending::TooMuch),
        ("thrust", 2, Ending::Done),
        ("bridge", 1, Ending::Done),
        ("bridge", 2, Ending::Done),
    ];
    assert_eq!(moves(&player), expected);
    let from_the_start = Setup { easier: [Id::new("thrust").unwrap()].into(), ..at_once() };
    let mut player = started(&thrusts_and_bridges(), &from_the_start);
    play_out(&mut player, SECOND);
    assert_eq!(moves(&player)[..2], [("thrust", 1, Ending::Done), ("thrust", 2, Ending::Done)]);
    assert!(player.outcomes()[1].easier && !player.outcomes()[2].easier);
}

#[test]
fn leaving_another_move_done_as_the_easier_way_leaves_that_move_to_be_done() {
    let mut player = started(&thrusts_and_bridges(), &at_once());
    play_to(&mut player, SECOND * 10);
    player.apply(Command::TooMuch, SECOND * 10);
    while !player.phase().easier || !player.phase().kind.is_work() {
        let next = player.next_deadline().unwrap();
        player.advance(next);
    }
    let now = player.next_deadline().unwrap();
    player.apply(Command::TooMuch, now);
    play_out(&mut player, now);
    assert_eq!(moves(&player)[2..], [("bridge", 1, Ending::Done), ("bridge", 2, Ending::Done)]);
}

#[test]
fn a_session_broken_off_in_the_easier_way_goes_on_after_its_last_set() {
    let id = Id::new("thrust").unwrap();
    let set = |set, ending, easier| Ended { exercise: &id, side: None, set, turn: None, ending, held: SECOND, easier };
    let sets = [set(1, Ending::TooMuch, false), set(2, Ending::Done, true)];
    let left = resume(&thrusts_and_bridges(), &at_once(), &sets).unwrap();
    let mut player = started(&thrusts_and_bridges(), &left);
    play_out(&mut player, SECOND);
    assert_eq!(moves(&player), [("bridge", 1, Ending::Done), ("bridge", 2, Ending::Done)]);
}
