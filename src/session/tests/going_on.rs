//! Going on after a break: what is left is said, shown and led up to, and nothing else.

use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;

use crate::body::Side;
use crate::routine::{Defaults, Dose, Exercise, Library, Order, Routine, Sides, Step, Tempo};
use crate::session::effect::Ending;
use crate::session::player::{Command, Player, Speed};
use crate::session::resume::{Ended, resume};
use crate::session::sample::{count, exercise, routine, seconds, step};
use crate::session::setup::{ExtraSets, SETTLE_AGAIN, Setup};
use crate::session::timeline::PhaseKind::{ComeOut, Done, GetReady, Hold, Introduce, Settle};
use crate::session::timeline::{Phase, PhaseKind, compile};

fn knee_to_chest() -> Routine {
    let library = Library::embedded(Defaults::default());
    (**library.get("knee-to-chest").unwrap().routine().unwrap()).clone()
}

/// A set of a timeline that ended so.
fn ended(phase: &Phase, ending: Ending) -> Ended<'_> {
    let exercise = &phase.exercise.as_ref().expect("a set is of a move").id;
    let (side, set, held, easier) = (phase.side, phase.set, phase.length, phase.easier);
    Ended { exercise, side, set, turn: None, ending, held, easier }
}

/// What goes on with `routine` after its first `done` sets, the last of which ended so.
fn going_on(routine: &Routine, setup: &Setup, done: usize, ending: Ending) -> Option<Setup> {
    let whole = compile(routine, setup);
    let work = whole.phases.iter().filter(|phase| phase.kind.is_work()).take(done).enumerate();
    let sets: Vec<Ended<'_>> =
        work.map(|(at, phase)| ended(phase, if at + 1 == done { ending } else { Ending::Done })).collect();
    resume(routine, setup, &sets)
}

/// What is seen while the move is introduced with which it goes on, and all that is said before its first set.
fn introduced(routine: &Routine, setup: &Setup) -> (String, Vec<String>) {
    let timeline = compile(routine, setup);
    let before = timeline.phases.iter().take_while(|phase| !phase.kind.is_work());
    let said = before.flat_map(|phase| &phase.cues).filter_map(|cue| cue.say.as_deref().map(str::to_owned)).collect();
    let at = timeline.phases.iter().find(|phase| phase.kind == PhaseKind::Introduce).map_or(Duration::ZERO, |it| it.at);
    let mut player = Player::new(timeline, Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    player.advance(at);
    (player.view(at).introduction.map(|introduction| introduction.dose).unwrap_or_default(), said)
}

/// The session of the issue: five sets of six are done, and the last is left.
#[test]
fn the_last_set_is_settled_told_and_begun_as_what_it_is() {
    let routine = knee_to_chest();
    let setup = Setup { first_side: Side::Left, ..Setup::default() };
    let left = going_on(&routine, &setup, 5, Ending::Done).unwrap();
    let phases = compile(&routine, &left).phases;
    let kinds: Vec<PhaseKind> = phases.iter().map(|phase| phase.kind).collect();
    assert_eq!(kinds, [Settle, Introduce, GetReady, Hold, ComeOut, Done]);
    assert_eq!(phases[0].length, SETTLE_AGAIN);
    assert!(phases[1].length <= Duration::from_secs(10), "{:?}", phases[1].length);
    assert_eq!((phases[3].side, phases[3].set, phases[3].sets), (Some(Side::Right), 3, 3));
    let last = "Last set, right side, 30 seconds.";
    assert_eq!(phases[0].text, [last, "Lie on your back."]);
    let (dose, said) = introduced(&routine, &left);
    assert_eq!(dose, "30 s, right side, last set");
    assert!(said.iter().any(|sentence| sentence == last), "{said:?}");
    assert!(said.len() <= 5, "the move was explained: {said:?}");
}

#[rstest]
#[case::two_of_one_side(4, "2 × 30 s, right side")]
#[case::all_of_one_side(3, "3 × 30 s, right side")]
#[case::more_of_the_other(2, "1 × 30 s left, then 3 right")]
#[case::nearly_all(1, "2 × 30 s left, then 3 right")]
fn the_dose_is_what_is_left(#[case] done: usize, #[case] dose: &str) {
    let routine = knee_to_chest();
    let left = going_on(&routine, &Setup { first_side: Side::Left, ..Setup::default() }, done, Ending::Done).unwrap();
    assert_eq!(introduced(&routine, &left).0, dose);
}

/// Sides that take turns, one side alone, one more set for the side that comes second: no dose says more than is done.
#[test]
fn a_dose_is_never_of_a_side_that_is_not_done() {
    let turns = routine(vec![step(Exercise { order: Order::Alternate, introduce: None, ..exercise("band") })]);
    let left = going_on(&turns, &Setup::default(), 1, Ending::Done).unwrap();
    assert_eq!(introduced(&turns, &left).0, "5 × 30 s in turn, left side first");
    let twist = routine(vec![step(Exercise { introduce: None, ..exercise("twist") })]);
    let dose = |setup: Setup| introduced(&twist, &setup).0;
    assert_eq!(dose(Setup { only_side: Some(Side::Left), ..Setup::default() }), "3 × 30 s, left side");
    let moves = twist.steps.iter().filter_map(|step| match step {
        Step::Do(exercise) => Some(exercise.id.clone()),
        _ => None,
    });
    let extra_sets = Some(ExtraSets { side: Side::Left, moves: moves.collect() });
    assert_eq!(dose(Setup { extra_sets, ..Setup::default() }), "3 × 30 s right, then 4 left");
}

/// What was too much goes on another way than it was explained: that is told in full.
#[test]
fn the_easier_way_is_explained_where_it_was_not_before() {
    let routine = knee_to_chest();
    let Some(Step::Do(exercise)) = routine.steps.first() else { panic!("it is one move") };
    let ways = [Some(exercise), exercise.easier.as_ref().map(|easier| &easier.exercise)].into_iter().flatten();
    let told: Vec<String> = ways.flat_map(|way| &way.instructions).map(|text| text.say(Some(Side::Right))).collect();
    let is_explained = |setup: &Setup| {
        let (_, said) = introduced(&routine, setup);
        said.iter().filter(|sentence| told.contains(sentence)).count() > 1
    };
    let after = |setup: &Setup, ending| going_on(&routine, setup, 1, ending).unwrap();
    let usual = Setup::default();
    assert!(!is_explained(&after(&usual, Ending::Done)));
    assert!(is_explained(&after(&usual, Ending::TooMuch)), "it was too much");
    let easier = Setup { easier: [routine.id.clone()].into(), ..Setup::default() };
    assert!(!is_explained(&after(&easier, Ending::Done)), "it was begun so");
    assert!(is_explained(&Setup { easier: [routine.id.clone()].into(), ..after(&usual, Ending::Done) }));
}

#[test]
fn the_easier_way_that_a_key_asks_for_is_explained_too() {
    let routine = knee_to_chest();
    let left = going_on(&routine, &Setup::default(), 1, Ending::Done).unwrap();
    let mut player = Player::new(compile(&routine, &left), Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    while player.phase().kind != Introduce {
        player.apply(Command::GoOn, Duration::ZERO);
    }
    player.apply(Command::TooMuch, Duration::ZERO);
    let task = player.timeline().plan.tasks().next().unwrap();
    assert!(task.easier);
    let told: Vec<String> = task.exercise.instructions.iter().map(|text| text.say(Some(Side::Right))).collect();
    let said: Vec<&String> = player.phase().cues.iter().filter_map(|cue| cue.say.as_ref()).collect();
    assert!(told.iter().all(|sentence| said.contains(&sentence)), "{said:?}");
}

/// A move of which nothing was done is explained as ever.
#[test]
fn a_move_that_was_not_begun_is_introduced_whole() {
    let step = |id| step(Exercise { introduce: None, ..exercise(id) });
    let routine = routine(vec![step("twist"), step("pigeon")]);
    let left = going_on(&routine, &Setup::default(), 6, Ending::Done).unwrap();
    let (dose, said) = introduced(&routine, &left);
    assert_eq!(dose, "3 × 30 s, right side first");
    assert!(said.iter().any(|sentence| sentence == "Sit tall."), "{said:?}");
}

#[test]
fn who_gives_no_time_to_settle_gets_none_after_a_break() {
    let routine = knee_to_chest();
    let setup = Setup { settle: Duration::ZERO, ..Setup::default() };
    let left = going_on(&routine, &setup, 5, Ending::Done).unwrap();
    assert_eq!(compile(&routine, &left).phases[0].kind, PhaseKind::Introduce);
}

proptest! {
    /// However many sets were done, of whatever kind of move: the numbers of its dose add up to the sets that follow.
    #[test]
    fn a_dose_adds_up_to_the_sets_that_are_left(
        sets in 1_u16..6,
        each in any::<bool>(),
        alternate in any::<bool>(),
        kind in 0_usize..3,
        done in 1_usize..12,
    ) {
        let dose = [Dose::Hold(seconds(30)), Dose::Reps { count: count(8), tempo: Tempo::even(seconds(4)) }, Dose::Ease(seconds(90))][kind];
        let sides = if each { Sides::Each } else { Sides::Both };
        let order = if alternate { Order::Alternate } else { Order::SideBySide };
        let twist = Exercise { dose, sides, order, sets: count(sets), introduce: None, ..exercise("twist") };
        let routine = routine(vec![step(twist)]);
        let all = usize::from(sets) * if each { 2 } else { 1 };
        let left = going_on(&routine, &Setup::default(), done, Ending::Done);
        prop_assert_eq!(left.is_some(), done < all);
        let Some(left) = left else { return Ok(()) };
        let (said, _) = introduced(&routine, &left);
        let (front, then) = said.split_once(", then ").unwrap_or((&said, "0"));
        let number = |text: &str| text.split(' ').next().and_then(|word| word.parse::<usize>().ok());
        let first = if front.contains(" × ") { number(front).unwrap() } else { 1 };
        let in_all = said.contains("in turn") && !said.contains("sides in turn");
        let twice = if said.contains("first") && !in_all { 2 } else { 1 };
        prop_assert_eq!(first * twice + number(then).unwrap(), all - done, "{}", said);
    }
}
