//! What a view says, and that its facts agree.

use std::sync::Arc;
use std::time::Duration;

use crate::body::Side;
use crate::routine::{Dose, Easier, Exercise, Sides, Step, Tempo};
use crate::session::player::{Command, Player, State};
use crate::session::sample::{at_once, count, everything, exercise, play_to, routine, seconds, started, step, text};
use crate::session::timeline::{PhaseKind, Setup, compile};
use crate::session::view::{Dot, Motion, View, Way};

const SECOND: Duration = Duration::from_secs(1);

/// The view `offset` after the beginning of the first phase of a kind.
fn view_in(kind: PhaseKind, offset: Duration) -> View {
    let timeline = compile(&everything(), &Setup::default());
    let mut player = Player::new(timeline, crate::session::player::Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    let mut now = Duration::ZERO;
    while player.phase().kind != kind {
        player.apply(Command::GoOn, now);
        now += Duration::from_millis(1);
    }
    let until = now + offset;
    play_to(&mut player, until);
    player.view(until)
}

#[test]
fn a_hold_shows_side_seconds_sets_and_what_comes_next() {
    let view = view_in(PhaseKind::Hold, SECOND * 6 + SECOND / 2);
    assert_eq!((view.side, view.side_word.as_str()), (Some(Side::Right), "right"));
    assert_eq!((view.seconds, view.slots, view.word.as_str()), (24, 2, "Hold"));
    let sets = view.sets.unwrap();
    assert_eq!((sets.words.as_str(), sets.dots), ("set 1 of 3", vec![Dot::Present, Dot::ToCome, Dot::ToCome]));
    assert_eq!(view.now, ["Sit tall."]);
    assert_eq!(view.feel.as_deref(), Some("A stretch in the right buttock."));
    assert_eq!(view.next, "Switch to the left");
    assert_eq!(view.figure.unwrap().motion, Motion::Hold);
}

#[test]
fn a_roll_counts_passes_and_knows_the_way() {
    let view = view_in(PhaseKind::Roll, SECOND * 4 + SECOND / 2);
    let pass = view.pass.unwrap();
    assert_eq!((pass.number, pass.of, pass.words.as_str(), pass.way), (2, 10, "pass 2 of 10", Way::Back));
    assert!((pass.at - 0.5).abs() < 0.01, "{}", pass.at);
    assert!((pass.place() - 0.5).abs() < 0.01);
    assert_eq!(view.seconds, 26);
}

#[test]
fn a_rep_goes_there_and_back() {
    let there = view_in(PhaseKind::Reps, SECOND * 5).pass.unwrap();
    assert_eq!((there.number, there.of, there.way), (2, 12, Way::There));
    let back = view_in(PhaseKind::Reps, SECOND * 7).pass.unwrap();
    assert_eq!((back.number, back.way), (2, Way::Back));
    assert!((back.place() - 0.5).abs() < 0.01);
}

#[test]
fn an_introduction_lights_the_sentence_being_said() {
    let introduction = |offset| view_in(PhaseKind::Introduce, offset).introduction.unwrap();
    let name = introduction(SECOND);
    assert_eq!((name.spoken, name.caution_spoken), (None, false));
    assert_eq!(name.dose, "10 passes, right side first");
    let first = introduction(SECOND * 4);
    assert_eq!((first.spoken, first.sentences[0].as_str()), (Some(0), "Sit tall."));
    let caution = introduction(SECOND * 11);
    assert_eq!(
        (caution.spoken, caution.caution_spoken, caution.caution.as_deref()),
        (None, true, Some("Sharp pain: stop."))
    );
}

#[test]
fn what_comes_next_is_named_from_the_timeline() {
    let next = |kind| view_in(kind, Duration::ZERO).next;
    assert_eq!(next(PhaseKind::Settle), "Foam roller, right");
    assert_eq!(next(PhaseKind::Introduce), "Roll, right side, 10 passes");
    assert_eq!(next(PhaseKind::GetReady), "Roll, right side, 10 passes");
    assert_eq!(next(PhaseKind::Roll), "Switch to the left");
    assert_eq!(next(PhaseKind::Switch), "Roll, left side, 10 passes");
    assert_eq!(next(PhaseKind::Wait), "Trigger point, right");
    assert_eq!(next(PhaseKind::Ease), "Rest");
    assert_eq!(next(PhaseKind::Rest), "Press, right side, up to 90 s");
    assert_eq!(next(PhaseKind::Transition), "Hold, right side, 30 s");
}

#[test]
fn a_switch_turns_the_figure_and_tells_what_the_other_side_does() {
    let view = view_in(PhaseKind::Switch, Duration::from_millis(4500));
    let show = view.figure.unwrap();
    assert_eq!(show.side, Some(Side::Left));
    assert!(matches!(show.motion, Motion::Turn { at } if (at - 0.5).abs() < 0.01));
    assert_eq!(view.now, ["Cross your left foot over your right knee."]);
    assert_eq!(view_in(PhaseKind::Switch, SECOND * 7).count, Some(2));
}

#[test]
fn progress_has_a_segment_for_each_step_that_takes_time() {
    let view = view_in(PhaseKind::Ease, SECOND);
    let names: Vec<&str> = view.progress.iter().map(|segment| segment.name.as_str()).collect();
    assert_eq!(names, ["Foam roller", "Trigger point", "It band", "Bridge, Pigeon"]);
    let dots: Vec<Dot> = view.progress.iter().map(|segment| segment.dot).collect();
    assert_eq!(dots, [Dot::Done, Dot::Present, Dot::ToCome, Dot::ToCome]);
    assert!(view.up_to);
}

#[test]
fn a_pause_tells_why_and_what_is_left() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    player.apply(Command::GoOn, Duration::ZERO);
    play_to(&mut player, SECOND * 6);
    player.apply(Command::Toggle, SECOND * 6);
    let view = player.view(SECOND * 500);
    let pause = view.pause.unwrap();
    assert_eq!(
        (pause.reason.as_str(), pause.go_on.as_str()),
        ("You paused. Breathe.", "goes on, with 24 s of this set left")
    );
    assert_eq!(view.keys[0], Command::Toggle);
    assert!(matches!(view.state, State::Paused(_)));
}

#[test]
fn the_seconds_left_are_those_shown_and_those_after() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    let total = player.timeline().total();
    while player.state() == State::Running {
        let now = player.next_deadline().unwrap();
        player.advance(now);
        let view = player.view(now);
        let after = total.saturating_sub(player.phase().end()).as_secs();
        assert_eq!(view.left, view.seconds + after);
    }
}

#[test]
fn between_rounds_the_next_move_is_named() {
    let twist = step(Exercise { sets: count(1), sides: Sides::Both, ..exercise("twist") });
    let circuit = Step::Circuit { rounds: count(2), rest: seconds(30), steps: vec![twist] };
    let mut player = started(&routine(vec![circuit]), &at_once());
    play_to(&mut player, SECOND * 40);
    let view = player.view(SECOND * 40);
    assert_eq!((view.kind, view.next.as_str(), view.now), (PhaseKind::Rest, "Twist", vec!["Round 2 of 2".to_owned()]));
}

#[test]
fn where_a_round_has_one_set_the_round_is_counted() {
    let twist = |sets| step(Exercise { sets: count(sets), sides: Sides::Both, ..exercise("twist") });
    let seen = |sets: u16, kind| {
        let circuit = Step::Circuit { rounds: count(3), rest: seconds(30), steps: vec![twist(sets)] };
        let timeline = compile(&routine(vec![circuit]), &at_once());
        let phase = timeline.phases.iter().rposition(|phase| phase.kind == kind).unwrap();
        let sets = Player::showing(&timeline, phase, Duration::ZERO).view(Duration::ZERO).sets.unwrap();
        (sets.words, sets.dots)
    };
    let last = vec![Dot::Done, Dot::Done, Dot::Present];
    assert_eq!(seen(1, PhaseKind::Hold), ("round 3 of 3".to_owned(), last.clone()));
    assert_eq!(seen(1, PhaseKind::GetReady), ("round 3 of 3".to_owned(), last));
    assert_eq!(seen(2, PhaseKind::Hold), ("set 2 of 2".to_owned(), vec![Dot::Done, Dot::Present]));
}

#[test]
fn a_set_of_reps_to_come_has_the_name_of_its_move() {
    let dose = Dose::Reps { count: count(8), tempo: Tempo::even(seconds(4)) };
    let player = started(&routine(vec![step(Exercise { dose, ..exercise("lunge") })]), &at_once());
    assert_eq!(player.view(Duration::ZERO).next, "Lunge, right side, 8 reps");
}

#[test]
fn the_easier_way_is_read_sentence_by_sentence_as_it_is_said() {
    let way = Exercise {
        instructions: vec![text("Sit tall."), text("Hug the {side} knee."), text("Breathe.")],
        ..(*exercise("twist").easier.unwrap().exercise).clone()
    };
    let easier = Some(Easier { how: way.instructions.clone(), exercise: Arc::new(way) });
    let mut player = started(&routine(vec![step(Exercise { easier, ..exercise("twist") })]), &at_once());
    play_to(&mut player, SECOND * 12);
    player.apply(Command::TooMuch, SECOND * 12);
    let mut seen: Vec<Vec<String>> = Vec::new();
    let mut now = SECOND * 12;
    while player.phase().kind == PhaseKind::Rest {
        let shown = player.view(now).now;
        if seen.last() != Some(&shown) {
            seen.push(shown);
        }
        now = player.next_deadline().unwrap();
        player.advance(now);
    }
    let all = ["Next, the easier way.", "Sit tall.", "Hug the right knee.", "Breathe."];
    let expected = [&all[..], &all[1..], &all[2..], &all[3..], &all[1..]];
    assert_eq!(seen, expected);
    assert_eq!(player.view(now).now, ["Sit tall."]);
}

#[test]
fn a_set_is_read_through_instruction_by_instruction() {
    let shown = |second| view_in(PhaseKind::Hold, SECOND * second).now;
    assert_eq!(shown(14), ["Sit tall."]);
    assert_eq!(shown(15), ["Cross your right foot over your left knee."]);
    assert_eq!(shown(29), ["Cross your right foot over your left knee."]);
}

#[test]
fn a_body_that_rests_before_it_turns_stays_on_its_side_until_then() {
    let twist = Exercise { sets: count(1), get_ready: seconds(0), ..exercise("twist") };
    let mut player = started(&routine(vec![step(twist)]), &at_once());
    play_to(&mut player, SECOND * 5);
    player.apply(Command::TooMuch, SECOND * 5);
    let rest = player.view(SECOND * 5);
    let shown = rest.figure.and_then(|show| show.side);
    assert_eq!((rest.kind, rest.side, shown), (PhaseKind::Rest, Some(Side::Left), Some(Side::Right)));
    player.apply(Command::GoOn, SECOND * 6);
    let switch = player.view(SECOND * 6);
    let show = switch.figure.unwrap();
    assert_eq!((switch.kind, show.side), (PhaseKind::Switch, Some(Side::Left)));
    assert!(matches!(show.motion, Motion::Turn { at } if at < 0.01), "{:?}", show.motion);
}

#[test]
fn an_easier_way_asked_for_on_the_way_to_a_move_is_told_of() {
    let mut player = started(&everything(), &at_once());
    while player.phase().kind != PhaseKind::Transition {
        player.apply(Command::GoOn, Duration::ZERO);
    }
    assert_eq!(player.easier_to_come(), None);
    player.apply(Command::TooMuch, Duration::ZERO);
    assert_eq!(player.phase().kind, PhaseKind::Transition);
    assert_eq!(player.easier_to_come().as_deref(), Some("Next, the easier way."));
    player.apply(Command::GoOn, Duration::ZERO);
    assert_eq!(player.easier_to_come(), None, "the introduction tells it");
}
