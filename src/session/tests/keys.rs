//! What each key does in each kind of phase.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use crate::body::{Position, Side};
use crate::routine::{Activity, Dose, Easier, Exercise, Sides, Step};
use crate::session::effect::{Effect, Ending};
use crate::session::player::{Command, Player, Speed, State, Why};
use crate::session::record::Record;
use crate::session::sample::{
    at_once, count, everything, exercise, play_out, play_to, routine, seconds, spell, started, step, timed, way_out,
};
use crate::session::timeline::{PhaseKind, Setup, compile};

const SECOND: Duration = Duration::from_secs(1);

const COMMANDS: [Command; 15] = [
    Command::Start,
    Command::Toggle,
    Command::Pause(Why::Key),
    Command::Resume,
    Command::GoOn,
    Command::Previous,
    Command::Next,
    Command::Restart,
    Command::Longer,
    Command::Shorter,
    Command::Eased,
    Command::SwapSides,
    Command::TooMuch,
    Command::Explain,
    Command::End,
];

/// A player two seconds into the first phase of a kind; at 1000 s.
fn inside(kind: PhaseKind) -> Player {
    let ways_out =
        routine(vec![step(Exercise { come_out: Some(way_out("Let the {side} knee go.")), ..exercise("twist") })]);
    let routine = match kind {
        PhaseKind::ComeOut => ways_out,
        PhaseKind::Walk | PhaseKind::Run => {
            routine(vec![timed(Activity::Run, 60, None), timed(Activity::Walk, 90, None), step(exercise("twist"))])
        }
        _ => everything(),
    };
    let mut player = Player::new(compile(&routine, &Setup::default()), Speed::NORMAL);
    let start = SECOND * 998;
    player.apply(Command::Start, start);
    while player.phase().kind != kind {
        player.apply(Command::GoOn, start);
    }
    play_to(&mut player, SECOND * 1000);
    player
}

/// The present phase and where in it, the state, and what came of sets.
fn stands(player: &Player, before: usize) -> String {
    let now = SECOND * 1000;
    let at = player.position(now).saturating_sub(player.phase().at).as_secs_f64();
    let phase = spell(std::slice::from_ref(player.phase()));
    let mut line = format!("{at} s into {phase}");
    if player.state() != State::Running {
        let _ = write!(line, ", {:?}", player.state());
    }
    for outcome in &player.outcomes()[before..] {
        let side = outcome.side.map_or("", Side::word);
        let _ = write!(
            line,
            "; {} {side} {} {:?} {}",
            outcome.exercise.id,
            outcome.set,
            outcome.ending,
            outcome.held.as_secs()
        );
    }
    line
}

#[test]
fn every_key_does_what_is_written_in_every_kind_of_phase() {
    let mut table = String::new();
    for kind in PhaseKind::ALL.into_iter().filter(|kind| *kind != PhaseKind::Done) {
        let _ = writeln!(table, "{}: {}", kind.word(), stands(&inside(kind), inside(kind).outcomes().len()));
        for command in COMMANDS {
            let mut player = inside(kind);
            let before = player.outcomes().len();
            let effects = player.apply(command, SECOND * 1000);
            let line = if effects.is_empty() { "nothing".into() } else { stands(&player, before) };
            let _ = writeln!(table, "  {:<10} {line}", command.word());
        }
    }
    insta::assert_snapshot!(table);
}

fn endings(player: &Player) -> String {
    let one = |outcome: &crate::session::effect::Outcome| {
        let side = outcome.side.map_or("", |side| if side == Side::Left { "L" } else { "R" });
        let easier = if outcome.easier { " easier" } else { "" };
        format!("{side}{} {:?} {}{easier}", outcome.set, outcome.ending, outcome.held.as_secs_f64())
    };
    player.outcomes().iter().map(one).collect::<Vec<_>>().join(", ")
}

fn twist() -> Player {
    started(&routine(vec![step(Exercise { get_ready: seconds(0), sets: count(2), ..exercise("twist") })]), &at_once())
}

#[test]
fn swapping_in_a_set_changes_sides_and_comes_back_to_the_set_later() {
    let mut player = twist();
    play_to(&mut player, SECOND * 10);
    player.apply(Command::SwapSides, SECOND * 10);
    assert_eq!(
        spell(&player.timeline().phases),
        "switch L1 6, hold L1 30, rest L2 10, hold L2 30, switch R1 6, hold R1 30, rest R2 10, hold R2 30, done 0"
    );
    play_out(&mut player, SECOND * 10);
    assert_eq!(endings(&player), "L1 Done 30, L2 Done 30, R1 Done 30, R2 Done 30");
}

#[test]
fn swapping_in_a_rest_begins_the_other_side_at_once() {
    let mut player = twist();
    play_to(&mut player, SECOND * 35);
    player.apply(Command::SwapSides, SECOND * 35);
    assert_eq!(player.phase().kind, PhaseKind::Switch);
    play_out(&mut player, SECOND * 35);
    assert_eq!(endings(&player), "R1 Done 30, L1 Done 30, L2 Done 30, R2 Done 30");
}

#[test]
fn swapping_with_only_one_side_left_does_nothing() {
    let mut player = twist();
    play_to(&mut player, SECOND * 80);
    assert_eq!(player.phase().side, Some(Side::Left));
    assert_eq!(player.apply(Command::SwapSides, SECOND * 80), Vec::new());
}

#[test]
fn too_much_ends_the_set_and_does_the_next_the_easier_way() {
    let mut player = twist();
    play_to(&mut player, SECOND * 12);
    let effects = player.apply(Command::TooMuch, SECOND * 12);
    assert!(effects.contains(&Effect::Changed));
    let rest = player.phase().clone();
    assert_eq!(
        (rest.kind, rest.text.as_slice()),
        (PhaseKind::Rest, &["Next, the easier way.".to_owned(), "Hug the right knee.".into()][..])
    );
    let said: Vec<&str> = rest.cues.iter().filter_map(|cue| cue.say.as_deref()).collect();
    assert_eq!(said, ["Rest.", "Next, the easier way.", "Hug the right knee."]);
    play_out(&mut player, SECOND * 12);
    assert_eq!(endings(&player), "R1 TooMuch 12, R2 Done 20 easier, L1 Done 20 easier, L2 Done 20 easier");
    let record = Record::of(&player, SECOND * 500);
    assert_eq!(record.rows[0].note, "the easier way");
    assert_eq!(record.closing, "You stopped when it was too much, and went on after.");
}

#[test]
fn swapping_while_the_easier_way_is_told_tells_it_for_the_other_side() {
    let mut player = twist();
    play_to(&mut player, SECOND * 12);
    player.apply(Command::TooMuch, SECOND * 12);
    play_to(&mut player, SECOND * 14);
    player.apply(Command::SwapSides, SECOND * 14);
    let switch = player.phase();
    let said: Vec<&str> = switch.cues.iter().filter_map(|cue| cue.say.as_deref()).collect();
    assert_eq!(switch.kind, PhaseKind::Switch);
    assert_eq!(said, ["Switch to the left.", "Next, the easier way.", "Hug the left knee."]);
    play_out(&mut player, SECOND * 14);
    assert_eq!(endings(&player), "R1 TooMuch 12, L1 Done 20 easier, L2 Done 20 easier, R2 Done 20 easier");
}

#[test]
fn too_much_a_second_time_leaves_the_move() {
    let second = step(Exercise { get_ready: seconds(0), sets: count(1), sides: Sides::Both, ..exercise("bridge") });
    let first = step(Exercise { get_ready: seconds(0), sets: count(2), ..exercise("twist") });
    let mut player = started(&routine(vec![first, second]), &at_once());
    play_to(&mut player, SECOND * 12);
    player.apply(Command::TooMuch, SECOND * 12);
    play_to(&mut player, SECOND * 40);
    assert_eq!(player.phase().kind, PhaseKind::Hold);
    player.apply(Command::TooMuch, SECOND * 40);
    assert_eq!(player.phase().exercise.as_ref().map(|exercise| exercise.name.as_str()), Some("Bridge"));
    play_out(&mut player, SECOND * 40);
    let all: Vec<Ending> = player.outcomes().iter().map(|outcome| outcome.ending).collect();
    assert_eq!(all, [Ending::TooMuch, Ending::TooMuch, Ending::Skipped, Ending::Skipped, Ending::Done]);
}

#[test]
fn a_move_left_between_its_sets_was_too_much_in_the_next() {
    let first = step(Exercise { get_ready: seconds(0), sets: count(2), ..exercise("twist") });
    let mut player = started(&routine(vec![first]), &at_once());
    play_to(&mut player, SECOND * 12);
    player.apply(Command::GoOn, SECOND * 12);
    assert_eq!(player.phase().kind, PhaseKind::Rest);
    player.apply(Command::TooMuch, SECOND * 12);
    player.apply(Command::TooMuch, SECOND * 12);
    let all: Vec<Ending> = player.outcomes().iter().map(|outcome| outcome.ending).collect();
    assert_eq!(all, [Ending::Skipped, Ending::TooMuch, Ending::Skipped, Ending::Skipped]);
}

#[test]
fn too_much_in_a_circuit_makes_its_other_rounds_easier() {
    let bridge = step(Exercise {
        get_ready: seconds(5),
        sets: count(1),
        sides: Sides::Both,
        easier: Some(easier_bridge()),
        ..exercise("bridge")
    });
    let circuit = Step::Circuit { rounds: count(3), rest: seconds(10), steps: vec![bridge] };
    let mut player = started(&routine(vec![circuit]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::TooMuch, SECOND * 15);
    play_out(&mut player, SECOND * 15);
    assert_eq!(endings(&player), "1 TooMuch 10, 1 Done 20 easier, 1 Done 20 easier");
}

fn easier_bridge() -> Easier {
    let easier = exercise("bridge").easier.unwrap();
    let both = Exercise { sides: Sides::Both, sets: count(1), ..(*easier.exercise).clone() };
    Easier { exercise: Arc::new(both), ..easier }
}

#[test]
fn ten_seconds_more_and_less_are_ten_seconds_of_the_hold() {
    let mut player = twist();
    play_to(&mut player, SECOND * 4);
    player.apply(Command::Longer, SECOND * 4);
    assert_eq!(player.view(SECOND * 4).seconds, 36);
    let halfway = player.phase().cues.iter().find(|cue| cue.say.as_deref() == Some("Halfway.")).unwrap();
    assert_eq!(halfway.at, SECOND * 20);
    player.apply(Command::Shorter, SECOND * 4);
    player.apply(Command::Shorter, SECOND * 4);
    assert_eq!(player.view(SECOND * 4).seconds, 16);
    player.apply(Command::Shorter, SECOND * 4);
    player.apply(Command::Shorter, SECOND * 4);
    assert_eq!(player.view(SECOND * 4).seconds, 3, "a count of three is always left");
    assert_eq!(player.apply(Command::Shorter, SECOND * 4), Vec::new());
}

#[test]
fn ten_seconds_of_passes_are_whole_passes() {
    let roll = Exercise {
        dose: Dose::Passes { count: count(10), pace: seconds(3) },
        get_ready: seconds(0),
        sets: count(1),
        ..exercise("roll")
    };
    let mut player = started(&routine(vec![step(roll)]), &at_once());
    play_to(&mut player, SECOND * 4);
    player.apply(Command::Longer, SECOND * 4);
    assert_eq!(player.view(SECOND * 4).pass.unwrap().words, "pass 2 of 13");
    for _ in 0..5 {
        player.apply(Command::Shorter, SECOND * 4);
    }
    assert_eq!(player.view(SECOND * 4).pass.unwrap().words, "pass 2 of 2");
    play_out(&mut player, SECOND * 4);
    assert_eq!(Record::of(&player, SECOND * 60).rows[0].note, "8 passes less");
}

#[test]
fn eased_goes_on_with_a_sound_of_its_own() {
    let press = Exercise { dose: Dose::Ease(seconds(90)), get_ready: seconds(0), sets: count(2), ..exercise("press") };
    let mut player = started(&routine(vec![step(press)]), &at_once());
    play_to(&mut player, SECOND * 40);
    let effects = player.apply(Command::Eased, SECOND * 40);
    let cues: Vec<String> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Cue(cue) => Some(format!("{} {:?}", cue.cue.kind.word(), cue.cue.say)),
            _ => None,
        })
        .collect();
    assert_eq!(cues, ["eased Some(\"Rest.\")"]);
    assert_eq!(endings(&player), "R1 Eased 40");
}

#[test]
fn the_step_before_is_done_whole_again() {
    let moves = ["twist", "bridge"].map(|id| step(Exercise { sets: count(1), ..exercise(id) }));
    let mut player = started(&routine(moves.to_vec()), &at_once());
    let planned = spell(&player.timeline().phases);
    play_to(&mut player, SECOND * 3);
    player.apply(Command::Next, SECOND * 3);
    player.apply(Command::Previous, SECOND * 3);
    assert_eq!(spell(&player.timeline().phases), planned);
    assert_eq!(player.position(SECOND * 3), Duration::ZERO);
    play_out(&mut player, SECOND * 3);
    let record = Record::of(&player, SECOND * 500);
    assert_eq!(record.closing, "You did all of it.", "what was left out at first counts when it is done after all");
}

#[test]
fn an_easier_way_without_an_introduction_does_not_go_back_to_moving_on() {
    let mut player = Player::new(compile(&everything(), &Setup::default()), Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    while player.phase().kind != PhaseKind::Transition {
        player.apply(Command::GoOn, Duration::ZERO);
    }
    player.apply(Command::GoOn, Duration::ZERO);
    assert_eq!(player.phase().kind, PhaseKind::Introduce);
    player.apply(Command::TooMuch, Duration::ZERO);
    assert_eq!(player.phase().kind, PhaseKind::GetReady);
    assert!(said_now(&player).contains(&"Hug the right knee.".to_owned()), "{:?}", said_now(&player));
}

/// What is said in the present phase.
fn said_now(player: &Player) -> Vec<String> {
    player.phase().cues.iter().filter_map(|cue| cue.say.clone()).collect()
}

#[test]
fn on_the_way_to_a_move_that_is_not_introduced_its_easier_way_is_told_before_its_first_set() {
    let lying = Exercise { position: Position::Supine, ..exercise("bridge") };
    let mut player = started(&routine(vec![step(exercise("twist")), step(lying)]), &at_once());
    while player.phase().kind != PhaseKind::Transition {
        player.apply(Command::GoOn, SECOND);
    }
    player.apply(Command::TooMuch, SECOND);
    player.apply(Command::GoOn, SECOND);
    assert_eq!(player.phase().kind, PhaseKind::GetReady);
    assert!(said_now(&player).contains(&"Hug the right knee.".to_owned()), "{:?}", said_now(&player));
}
