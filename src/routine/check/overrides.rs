//! Tests of what overrides what.

use std::sync::Arc;

use rstest::rstest;

use crate::duration::Length;
use crate::routine::{Count, Defaults, Dose, Exercise, Library, Order, Routine, Step, Tempo, Text};

const HOLD: &str = "name = 'Hold'\nsides = 'each'\nposition = 'seated'\nhold = '30s'\nsets = 3\nrest = '7s'\n\
                    instructions = ['Sit.', 'Lean.']\neasier = { instructions = ['Lean less.'], hold = '20s' }\n";
const ROLL: &str = "name = 'Roll'\nsides = 'each'\nposition = 'seated'\npasses = 10\npace = '2s'\nsets = 2\n\
                    equipment = ['roller']\ninstructions = ['Roll.']\neasier = { move = 'hold' }\n";
const PRESS: &str = "name = 'Press'\nsides = 'both'\nposition = 'seated'\nease = '60s'\nspots = 4\n\
                     equipment = ['ball']\ninstructions = ['Press.']\neasier = 'Press less.'\n";

fn routine(source: &str) -> Arc<Routine> {
    let defaults = Defaults { rest: Length::from_secs(11), get_ready: Length::from_secs(4), ..Defaults::default() };
    let library = Library::embedded(defaults).with_moves(&[("hold", HOLD), ("roll", ROLL), ("press", PRESS)]);
    let entry = library.entry_of("test.toml", format!("name = 'R'\n{source}"));
    assert_eq!(entry.findings(), []);
    Arc::clone(entry.routine().unwrap())
}

/// The exercise of a routine's only step.
fn only(source: &str) -> Arc<Exercise> {
    match routine(source).steps.as_slice() {
        [Step::Do(exercise)] => Arc::clone(exercise),
        other => panic!("{other:?}"),
    }
}

fn seconds(seconds: u16) -> Length {
    Length::from_secs(seconds)
}

fn count(count: u16) -> Count {
    Count::new(count).unwrap()
}

fn passes(number: u16, pace: u16) -> Dose {
    Dose::Passes { count: count(number), pace: seconds(pace) }
}

fn reps(number: u16, pace: u16) -> Dose {
    Dose::Reps { count: count(number), tempo: Tempo::even(seconds(pace)) }
}

#[rstest]
#[case::the_moves_own("[[step]]\nmove = 'hold'", Dose::Hold(seconds(30)), 3)]
#[case::step_over_move("[[step]]\nmove = 'hold'\nhold = '20s'", Dose::Hold(seconds(20)), 3)]
#[case::sets_alone("[[step]]\nmove = 'hold'\nsets = 1", Dose::Hold(seconds(30)), 1)]
#[case::another_kind_keeps_sets("[[step]]\nmove = 'hold'\nreps = 5", reps(5, 4), 3)]
#[case::another_kind_drops_pace("[[step]]\nmove = 'roll'\nreps = 5", reps(5, 4), 2)]
#[case::same_kind_keeps_pace("[[step]]\nmove = 'roll'\npasses = 5", passes(5, 2), 2)]
#[case::pace_alone("[[step]]\nmove = 'roll'\npace = '5s'", passes(10, 5), 2)]
#[case::another_kind_drops_spots("[[step]]\nmove = 'press'\nhold = '9s'", Dose::Hold(seconds(9)), 1)]
#[case::spots_are_sets("[[step]]\nmove = 'press'", Dose::Ease(seconds(60)), 4)]
#[case::spots_alone("[[step]]\nmove = 'press'\nspots = 2", Dose::Ease(seconds(60)), 2)]
#[case::sets_over_spots("[[step]]\nmove = 'press'\nsets = 2", Dose::Ease(seconds(60)), 2)]
#[case::routine_under_move("hold = '5s'\nsets = 9\n[[step]]\nmove = 'hold'", Dose::Hold(seconds(30)), 3)]
#[case::pace_of_the_routine(
    "pace = '6s'\n[[step]]\nname = 'X'\nsides = 'both'\nposition = 'prone'\npasses = 4\ninstructions = ['x']",
    passes(4, 6),
    1
)]
#[case::pace_of_the_routine_for_another_kind(
    "reps = 9\npace = '6s'\n[[step]]\nname = 'X'\nsides = 'both'\nposition = 'prone'\npasses = 4\ninstructions = ['x']",
    passes(4, 3),
    1
)]
#[case::pace_of_the_routine_and_a_hold("pace = '6s'\n[[step]]\nmove = 'hold'", Dose::Hold(seconds(30)), 3)]
#[case::dose_of_the_routine(
    "hold = '15s'\nsets = 2\n[[step]]\nname = 'X'\nsides = 'both'\nposition = 'prone'\ninstructions = ['x']",
    Dose::Hold(seconds(15)),
    2
)]
fn the_nearest_dose_is_done(#[case] source: &str, #[case] dose: Dose, #[case] sets: u16) {
    let exercise = only(source);
    assert_eq!((exercise.dose, exercise.sets.get()), (dose, sets));
}

#[rstest]
#[case::of_the_configuration("[[step]]\nmove = 'roll'", 11, 4)]
#[case::of_the_routine("rest = '8s'\nget-ready = '9s'\n[[step]]\nmove = 'roll'", 8, 9)]
#[case::of_the_move("rest = '8s'\n[[step]]\nmove = 'hold'", 7, 4)]
#[case::of_the_step("rest = '8s'\n[[step]]\nmove = 'hold'\nrest = '0s'\nget-ready = '1s'", 0, 1)]
fn the_nearest_rest_and_countdown_are_taken(#[case] source: &str, #[case] rest: u16, #[case] get_ready: u16) {
    let exercise = only(source);
    assert_eq!((exercise.rest, exercise.get_ready), (seconds(rest), seconds(get_ready)));
}

#[test]
fn a_step_replaces_instructions_whole_and_keeps_the_rest() {
    let exercise = only("[[step]]\nmove = 'hold'\ninstructions = ['Stand.']\norder = 'alternate'\nfeel = 'Warm.'");
    assert_eq!(exercise.instructions, [Text::plain("Stand.")]);
    assert_eq!(exercise.order, Order::Alternate);
    assert_eq!(exercise.feel, Some(Text::plain("Warm.")));
    assert_eq!((exercise.name.as_str(), exercise.id.as_str()), ("Hold", "hold"));
}

#[test]
fn the_easier_way_is_complete() {
    let exercise = only("[[step]]\nmove = 'hold'");
    let easier = exercise.easier.as_ref().unwrap();
    assert_eq!(easier.how, [Text::plain("Lean less.")]);
    assert_eq!(easier.exercise.dose, Dose::Hold(seconds(20)));
    assert_eq!(easier.exercise.sets, count(3));
    assert_eq!(easier.exercise.instructions, easier.how, "the usual instructions are replaced whole");
    assert_eq!(easier.exercise.easier, None);
}

#[rstest]
#[case::other_instructions("'Lean less.'", None)]
#[case::other_instructions_that_look_the_same("{ instructions = ['Lean less.'], figure = 'same' }", Some(true))]
#[case::other_instructions_that_look_like_a_move("{ instructions = ['Lie.'], figure = 'bridge' }", Some(false))]
#[case::a_smaller_dose("{ hold = '5s' }", Some(true))]
#[case::another_move("{ move = 'bridge' }", Some(false))]
#[case::another_move_in_other_words("{ move = 'bridge', instructions = ['Lie.'] }", Some(false))]
#[case::another_move_without_one("{ move = 'roll' }", None)]
fn the_figure_of_the_easier_way_is_one_that_shows_it(#[case] easier: &str, #[case] usual: Option<bool>) {
    let exercise = only(&format!(
        "[[step]]\nname = 'Own'\nsides = 'both'\nposition = 'seated'\nhold = '30s'\nfigure = 'squat'\n\
         instructions = ['Sit.', 'Lean.']\neasier = {easier}"
    ));
    let shown = exercise.easier.as_ref().unwrap().exercise.figure.as_ref();
    assert_eq!(shown.map(|shown| Some(shown) == exercise.figure.as_ref()), usual);
}

#[rstest]
#[case::less_than_the_easier_way("hold = '10s'", Dose::Hold(seconds(10)))]
#[case::more_than_it("hold = '50s'", Dose::Hold(seconds(20)))]
#[case::of_another_kind("reps = 5", Dose::Hold(seconds(20)))]
#[case::with_its_own("easier = { hold = '25s' }", Dose::Hold(seconds(25)))]
fn the_easier_way_is_never_more_than_a_step_asks(#[case] line: &str, #[case] dose: Dose) {
    let exercise = only(&format!("[[step]]\nmove = 'hold'\n{line}"));
    assert_eq!(exercise.easier.as_ref().unwrap().exercise.dose, dose);
}

#[test]
fn an_easier_move_takes_the_place_for_as_many_sets() {
    let exercise = only("[[step]]\nmove = 'roll'\nsets = 5");
    let easier = &exercise.easier.as_ref().unwrap().exercise;
    assert_eq!((easier.id.as_str(), easier.dose, easier.sets), ("hold", Dose::Hold(seconds(30)), count(5)));
    assert_eq!(easier.equipment, []);
    assert_eq!(easier.instructions, [Text::plain("Sit."), Text::plain("Lean.")]);
}

#[test]
fn in_a_circuit_one_set_is_done_a_round_unless_the_step_says_more() {
    let routine = routine(
        "[[step]]\nrounds = 2\nsteps = [{ move = 'hold' }, { move = 'hold', sets = 2 }, { move = 'press' }, \
         { move = 'press', spots = 3 }, { rounds = 4, rest = '5s', steps = [{ wait = 'Go on.' }] }]",
    );
    let [Step::Circuit { rounds, rest, steps }] = routine.steps.as_slice() else { panic!("{routine:?}") };
    assert_eq!((rounds.get(), *rest), (2, seconds(11)));
    let sets = steps.iter().filter_map(|step| match step {
        Step::Do(exercise) => Some(exercise.sets.get()),
        Step::Wait(_) | Step::Activity(..) | Step::Circuit { .. } => None,
    });
    assert_eq!(sets.collect::<Vec<_>>(), [1, 2, 1, 3]);
    assert!(matches!(&steps[4], Step::Circuit { rest, .. } if *rest == seconds(5)));
}

#[test]
fn moves_in_place_get_ids_of_their_own() {
    let step = |name: &str, say: &str| {
        format!(
            "[[step]]\nname = '{name}'\nsides = 'both'\nposition = 'prone'\nhold = '9s'\ninstructions = ['{say}']\n"
        )
    };
    let steps = [("Neck roll", "a"), ("Neck roll", "a"), ("Neck roll", "b"), ("Hold", "c"), ("腰", "d"), ("Walk", "e")];
    let source = steps.map(|(name, say)| step(name, say));
    let ids: Vec<String> = routine(&source.concat())
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Do(exercise) => Some(exercise.id.to_string()),
            Step::Wait(_) | Step::Activity(..) | Step::Circuit { .. } => None,
        })
        .collect();
    assert_eq!(
        ids,
        ["neck-roll", "neck-roll", "neck-roll-2", "hold-2", "unnamed", "walk-2"],
        "what `walk = \"90s\"` is called is no move's"
    );
}
