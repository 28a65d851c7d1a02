//! What a routine becomes: order, sets, rest, sides, rounds, changes of position.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;

use crate::body::{Equipment, Position, Side};
use crate::routine::Order::{self, Alternate, SideBySide};
use crate::routine::Sides::{self, Both, Each};
use crate::routine::{Dose, Exercise, Step, Tempo};
use crate::session::sample::{at_once, count, exercise, routine, seconds, spell, step, text};
use crate::session::start::{NoSuchStep, StartAt};
use crate::session::timeline::{ExtraSets, PhaseKind, Setup, compile};

#[rstest]
#[case(SideBySide, Each, 1, 10, "hold R1 30, switch L1 6, hold L1 30")]
#[case(SideBySide, Each, 1, 0, "hold R1 30, switch L1 6, hold L1 30")]
#[case(SideBySide, Each, 2, 10, "hold R1 30, rest R2 10, hold R2 30, switch L1 6, hold L1 30, rest L2 10, hold L2 30")]
#[case(SideBySide, Each, 2, 0, "hold R1 30, hold R2 30, switch L1 6, hold L1 30, hold L2 30")]
#[case(
    SideBySide,
    Each,
    3,
    10,
    "hold R1 30, rest R2 10, hold R2 30, rest R3 10, hold R3 30, switch L1 6, \
     hold L1 30, rest L2 10, hold L2 30, rest L3 10, hold L3 30"
)]
#[case(SideBySide, Both, 1, 10, "hold1 30")]
#[case(SideBySide, Both, 3, 10, "hold1 30, rest2 10, hold2 30, rest3 10, hold3 30")]
#[case(SideBySide, Both, 3, 0, "hold1 30, hold2 30, hold3 30")]
#[case(Alternate, Each, 1, 10, "hold R1 30, switch L1 10, hold L1 30")]
#[case(Alternate, Each, 1, 0, "hold R1 30, switch L1 6, hold L1 30")]
#[case(
    Alternate,
    Each,
    2,
    10,
    "hold R1 30, switch L1 10, hold L1 30, switch R2 10, hold R2 30, switch L2 10, hold L2 30"
)]
#[case(Alternate, Each, 2, 3, "hold R1 30, switch L1 6, hold L1 30, switch R2 6, hold R2 30, switch L2 6, hold L2 30")]
#[case(Alternate, Both, 2, 10, "hold1 30, rest2 10, hold2 30")]
fn sets_come_in_their_order_and_no_rest_follows_the_last(
    #[case] order: Order,
    #[case] sides: Sides,
    #[case] sets: u16,
    #[case] rest: u16,
    #[case] expected: &str,
) {
    let exercise =
        Exercise { order, sides, sets: count(sets), rest: seconds(rest), get_ready: seconds(0), ..exercise("twist") };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    assert_eq!(spell(&timeline.phases), format!("{expected}, done 0"));
}

#[rstest]
#[case(1, 30, "get-ready1 5, hold1 30, get-ready1 5, hold1 30")]
#[case(
    2,
    30,
    "get-ready1 5, hold1 30, get-ready1 5, hold1 30, rest 30, get-ready1 5, hold1 30, get-ready1 5, hold1 30"
)]
#[case(2, 0, "get-ready1 5, hold1 30, get-ready1 5, hold1 30, get-ready1 5, hold1 30, get-ready1 5, hold1 30")]
fn the_rest_of_a_circuit_lies_between_rounds(#[case] rounds: u16, #[case] rest: u16, #[case] expected: &str) {
    let one = |id| step(Exercise { sides: Both, sets: count(1), ..exercise(id) });
    let circuit =
        Step::Circuit { rounds: count(rounds), rest: seconds(rest), steps: vec![one("bridge"), one("squat")] };
    let timeline = compile(&routine(vec![circuit]), &at_once());
    assert_eq!(spell(&timeline.phases), format!("{expected}, done 0"));
}

#[test]
fn circuits_in_circuits_rest_once_between_rounds() {
    let one = |id| step(Exercise { sides: Both, sets: count(1), get_ready: seconds(0), ..exercise(id) });
    let inner = Step::Circuit { rounds: count(2), rest: seconds(10), steps: vec![one("bridge")] };
    let outer = Step::Circuit { rounds: count(2), rest: seconds(40), steps: vec![inner] };
    let timeline = compile(&routine(vec![outer]), &at_once());
    assert_eq!(spell(&timeline.phases), "hold1 30, rest 10, hold1 30, rest 40, hold1 30, rest 10, hold1 30, done 0");
}

#[test]
fn a_session_settles_moves_on_and_introduces_each_move_once() {
    let new = |id, position, equipment: &[Equipment]| Exercise {
        sides: Both,
        sets: count(1),
        introduce: Some(seconds(20)),
        position,
        equipment: equipment.to_vec(),
        ..exercise(id)
    };
    let bridge = || step(new("bridge", Position::Supine, &[Equipment::Mat]));
    let steps = vec![
        bridge(),
        step(new("press", Position::Seated, &[Equipment::Ball])),
        Step::Wait(text("Put the ball away.")),
        step(new("squat", Position::Standing, &[])),
        bridge(),
    ];
    let timeline = compile(&routine(steps), &Setup::default());
    assert_eq!(
        spell(&timeline.phases),
        "settle 15, introduce1 20, get-ready1 5, hold1 30, \
         transition 21, introduce1 20, get-ready1 5, hold1 30, \
         wait 0, introduce1 20, get-ready1 5, hold1 30, \
         transition 12, get-ready1 5, hold1 30, done 0"
    );
    let text = |kind| &timeline.phases.iter().find(|phase| phase.kind == kind).unwrap().text;
    assert_eq!(text(PhaseKind::Settle), &["You need a mat and a ball.", "Lie on your back."]);
    assert_eq!(text(PhaseKind::Transition), &["Fetch the ball.", "Sit down."]);
}

#[test]
fn doses_make_their_phases() {
    let dosed = |dose| Exercise { dose, sides: Both, get_ready: seconds(0), ..exercise("move") };
    let passes = dosed(Dose::Passes { count: count(10), pace: seconds(3) });
    let reps = dosed(Dose::Reps { count: count(12), tempo: Tempo::even(seconds(4)) });
    let ease = Exercise { sets: count(2), ..dosed(Dose::Ease(seconds(90))) };
    let one = |exercise: Exercise| step(Exercise { sets: count(1), ..exercise });
    let timeline = compile(&routine(vec![one(passes), one(reps), step(ease)]), &at_once());
    assert_eq!(spell(&timeline.phases), "roll1 30, reps1 48, ease1 90, rest2 10, ease2 90, done 0");
    let at_most: Vec<bool> = timeline.phases.iter().map(|phase| phase.at_most).collect();
    assert_eq!(at_most, [false, false, true, false, true, false]);
    assert!(timeline.up_to());
}

#[test]
fn a_setup_chooses_sides_sets_and_the_easier_way() {
    let exercise = || Exercise { sets: count(1), get_ready: seconds(0), ..exercise("twist") };
    let routine = routine(vec![step(exercise())]);
    let spelled = |setup: &Setup| spell(&compile(&routine, setup).phases);
    let left_first = Setup { first_side: Side::Left, ..at_once() };
    assert_eq!(spelled(&left_first), "hold L1 30, switch R1 6, hold R1 30, done 0");
    let only_left = Setup { only_side: Some(Side::Left), ..at_once() };
    assert_eq!(spelled(&only_left), "hold L1 30, done 0");
    let more = ExtraSets { side: Side::Left, moves: BTreeSet::from([exercise().id]) };
    let more_left = Setup { extra_sets: Some(more.clone()), ..at_once() };
    assert_eq!(spelled(&more_left), "hold R1 30, switch L1 6, hold L1 30, rest L2 10, hold L2 30, done 0");
    let of_others = ExtraSets { moves: BTreeSet::new(), ..more };
    let as_ever = Setup { extra_sets: Some(of_others), ..at_once() };
    assert_eq!(spelled(&as_ever), spelled(&at_once()));
    let easier = Setup { easier: BTreeSet::from([exercise().id]), ..at_once() };
    let expected = "get-ready R1 5, hold R1 20, rest R2 10, hold R2 20, rest R3 10, hold R3 20";
    assert!(spelled(&easier).starts_with(expected), "{}", spelled(&easier));
}

#[rstest]
#[case("1", "get-ready1 5, hold1 30, wait 0")]
#[case("2", "wait 0, get-ready1 5")]
#[case("3", "get-ready1 5, hold1 30, get-ready1 5, hold1 30, rest 10")]
#[case("squat", "get-ready1 5, hold1 30, rest 10")]
fn a_session_begins_where_it_is_asked_to(#[case] from: &str, #[case] expected: &str) {
    let one = |id| step(Exercise { sides: Both, sets: count(1), ..exercise(id) });
    let circuit = Step::Circuit { rounds: count(2), rest: seconds(10), steps: vec![one("bridge"), one("squat")] };
    let routine = routine(vec![one("twist"), Step::Wait(text("Breathe.")), circuit]);
    let setup = Setup { start: StartAt::find(&routine, from).unwrap(), ..at_once() };
    let spelled = spell(&compile(&routine, &setup).phases);
    assert!(spelled.starts_with(expected), "{spelled}");
}

#[test]
fn a_start_that_does_not_exist_is_told_with_the_nearest_move() {
    let routine = routine(vec![step(exercise("piriformis"))]);
    let why = |from| StartAt::find(&routine, from).unwrap_err();
    assert_eq!(why("2"), NoSuchStep::Number { step: 2, steps: 1 });
    assert_eq!(why("0").to_string(), "there is no step 0: the routine has 1");
    assert_eq!(why("pirifomis").to_string(), "no step does \"pirifomis\": did you mean \"piriformis\"?");
    assert_eq!(why("xyz").to_string(), "no step does \"xyz\"");
}

#[rstest]
#[case(Position::Supine, &[], 4)]
#[case(Position::Seated, &[], 6)]
#[case(Position::Standing, &[], 4)]
#[case(Position::SideLying, &[], 8)]
#[case(Position::HalfKneeling, &[], 8)]
#[case(Position::Seated, &[Equipment::Roller], 8)]
fn sides_change_as_fast_as_the_position_allows(
    #[case] position: Position,
    #[case] equipment: &[Equipment],
    #[case] length: u64,
) {
    let exercise = Exercise { position, equipment: equipment.to_vec(), ..exercise("move") };
    let timeline = compile(&routine(vec![Step::Do(Arc::new(exercise))]), &at_once());
    let switch = timeline.phases.iter().find(|phase| phase.kind == PhaseKind::Switch).unwrap();
    assert_eq!(switch.length, Duration::from_secs(length));
}
