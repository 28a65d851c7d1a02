//! Sets of several phases: push, let go, stretch.

use std::time::Duration;

use crate::body::Side;
use crate::routine::{Dose, Exercise, Order, Part};
use crate::session::effect::Ending;
use crate::session::player::{Command, Player};
use crate::session::sample::{
    at_once, count, exercise, play_out, play_to, routine, seconds, spell, started, step, text,
};
use crate::session::timeline::{PhaseKind, compile};

/// Contract, relax, stretch: 6 s, 3 s, 20 s on each side.
fn contract() -> Exercise {
    let part = |say, length| Part { say: text(say), length: seconds(length) };
    Exercise {
        dose: Dose::Phases(seconds(29)),
        parts: vec![part("Push your {side} heel down.", 6), part("Let go.", 3), part("Draw the leg closer.", 20)],
        sets: count(1),
        get_ready: seconds(0),
        feel: None,
        ..exercise("strap")
    }
}

fn player() -> Player {
    started(&routine(vec![step(contract())]), &at_once())
}

const fn second(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn all_phases_of_a_side_are_done_before_the_sides_change() {
    let twice = Exercise { sets: count(2), ..contract() };
    let timeline = compile(&routine(vec![step(twice.clone())]), &at_once());
    assert_eq!(
        spell(&timeline.phases),
        "hold R1 29, rest R2 10, hold R2 29, switch L1 6, hold L1 29, rest L2 10, hold L2 29, done 0"
    );
    let in_turn = Exercise { order: Order::Alternate, ..twice };
    let timeline = compile(&routine(vec![step(in_turn)]), &at_once());
    assert_eq!(
        spell(&timeline.phases),
        "hold R1 29, switch L1 10, hold L1 29, switch R2 10, hold R2 29, switch L2 10, hold L2 29, done 0"
    );
}

#[test]
fn each_phase_has_a_tone_its_sentence_and_its_count() {
    let timeline = compile(&routine(vec![step(contract())]), &at_once());
    let heard = |index: usize| -> Vec<String> {
        let cues = timeline.phases[index].cues.iter();
        let spelled = |at: Duration| format!("{:.1}", at.as_secs_f64());
        cues.map(|cue| format!("{} {} {}", spelled(cue.at), cue.kind.word(), cue.say.as_deref().unwrap_or_default()))
            .map(|line| line.trim_end().to_owned())
            .collect()
    };
    let right = [
        "0.0 start Right.",
        "1.7 sentence Push your right heel down.",
        "4.0 last",
        "5.0 last",
        "6.0 start Let go.",
        "8.0 last",
        "9.0 start Draw the leg closer.",
        "26.0 last",
        "27.0 last",
        "28.0 last",
    ];
    assert_eq!(heard(0), right);
    assert_eq!(heard(2)[..2], ["0.0 start", "0.9 sentence Push your left heel down."]);
}

#[test]
fn each_phase_shows_its_sentence_its_own_seconds_and_the_next() {
    let timeline = compile(&routine(vec![step(contract())]), &at_once());
    let player = Player::showing(&timeline, 0, Duration::ZERO);
    let seen = |at: u64| {
        let view = player.view(second(at));
        (view.seconds, view.now.join(" "), view.next)
    };
    let seen: Vec<_> = [0, 5, 6, 8, 9, 28].into_iter().map(seen).collect();
    let is = |seconds: u64, now: &str, next: &str| (seconds, now.to_owned(), next.to_owned());
    let push = "Push your right heel down.";
    assert_eq!(
        seen,
        [
            is(6, push, "Let go"),
            is(1, push, "Let go"),
            is(3, "Let go.", "Draw the leg closer"),
            is(1, "Let go.", "Draw the leg closer"),
            is(20, "Draw the leg closer.", "Switch to the left"),
            is(1, "Draw the leg closer.", "Switch to the left"),
        ]
    );
}

#[test]
fn a_set_of_phases_is_one_set_in_what_came_of_it() {
    let mut player = player();
    play_out(&mut player, Duration::ZERO);
    let done: Vec<_> = player.outcomes().iter().map(|one| (one.side, one.set, one.ending, one.held)).collect();
    assert_eq!(
        done,
        [(Some(Side::Right), 1, Ending::Done, second(29)), (Some(Side::Left), 1, Ending::Done, second(29))]
    );
}

#[test]
fn go_on_ends_the_present_phase_and_the_last_one_the_set() {
    let mut player = player();
    play_to(&mut player, second(2));
    player.apply(Command::GoOn, second(2));
    let view = player.view(second(2));
    assert_eq!((view.seconds, view.now.join(" ").as_str()), (3, "Let go."));
    player.apply(Command::GoOn, second(3));
    assert_eq!(player.view(second(3)).seconds, 20);
    player.apply(Command::GoOn, second(5));
    assert_eq!((player.phase().kind, player.outcomes()[0].held), (PhaseKind::Switch, second(5)));
}

#[test]
fn longer_and_shorter_change_the_present_phase_alone() {
    let mut player = player();
    play_to(&mut player, second(12));
    player.apply(Command::Longer, second(12));
    let lengths = |player: &Player| player.phase().parts.iter().map(|part| part.length.as_secs()).collect::<Vec<_>>();
    assert_eq!((lengths(&player), player.phase().length), (vec![6, 3, 30], second(39)));
    player.apply(Command::Shorter, second(12));
    player.apply(Command::Shorter, second(12));
    assert_eq!((lengths(&player), player.view(second(12)).seconds), (vec![6, 3, 10], 7));
}

#[test]
fn a_set_that_is_explained_goes_on_with_the_phase_it_was_in() {
    let mut player = player();
    play_to(&mut player, second(7));
    player.apply(Command::Explain, second(7));
    let set = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Hold).unwrap();
    let parts: Vec<_> = set.parts.iter().map(|part| (part.say.as_str(), part.length.as_secs())).collect();
    assert_eq!(parts, [("Let go.", 2), ("Draw the leg closer.", 20)]);
    assert!(set.cues.iter().all(|cue| cue.say.as_deref() != Some("Push your right heel down.")), "{:?}", set.cues);
}

#[test]
fn a_phase_that_was_made_longer_is_so_after_the_set_was_explained() {
    let mut player = player();
    play_to(&mut player, second(7));
    player.apply(Command::Longer, second(7));
    player.apply(Command::Explain, second(7));
    let set = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Hold).unwrap();
    let parts: Vec<u64> = set.parts.iter().map(|part| part.length.as_secs()).collect();
    assert_eq!((parts, set.length), (vec![12, 20], second(32)));
}
