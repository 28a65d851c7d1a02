//! Which side comes first, and what it gets more of.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::facts::Soreness;
use super::rule::Bounds;
use crate::advice::MOST_STRETCH;
use crate::body::{Muscle, Side};
use crate::routine::{Dose, Exercise, Id, Routine, Sides, Step, When};

/// The side that is sorer: it goes first, and gets one more set where the routine allows it and it is but a little sore. `None` where both are alike.
pub(crate) fn sorer(soreness: Soreness) -> Option<Side> {
    match soreness.left.cmp(&soreness.right) {
        std::cmp::Ordering::Greater => Some(Side::Left),
        std::cmp::Ordering::Less => Some(Side::Right),
        std::cmp::Ordering::Equal => None,
    }
}

/// The most sets of rolling.
const MOST_ROLLED: u16 = 3;

/// The side that gets one more set today: the sorer one, as long as no move is done the easier way for it. From there on
/// it goes first with the same dose as the other: clearly sore muscles want less, not more. Not before a run and not in strength training, where more is not what sore muscles need.
pub(crate) fn extra_side(soreness: Soreness, bounds: &Bounds, when: When) -> Option<Side> {
    let for_it = matches!(when, When::AfterRun | When::RestDay | When::Any);
    sorer(soreness).filter(|_| for_it && soreness.worst().get() < bounds.easier_from.min(bounds.gentle_above + 1))
}

/// The moves of `routine` that have room for one more set on one side: stretches as long as none of their muscles is
/// stretched for more than four minutes in all, rolling up to three sets. Nothing inside a circuit, nothing that comes up
/// more than once, nothing that presses on a spot.
pub(crate) fn with_room(routine: &Routine) -> BTreeSet<Id> {
    let coming_up = coming_up(&routine.steps, 1);
    let mut held: BTreeMap<Muscle, Duration> = BTreeMap::new();
    for (exercise, times) in &coming_up {
        add(&mut held, exercise, times.saturating_mul(exercise.sets.get().into()));
    }
    let once = |exercise: &Exercise| coming_up.iter().filter(|(other, _)| other.id == exercise.id).count() == 1;
    let moves = routine.steps.iter().filter_map(|step| match step {
        Step::Do(exercise) => Some(exercise.as_ref()),
        Step::Wait(_) | Step::Activity(..) | Step::Circuit { .. } => None,
    });
    let mut found = BTreeSet::new();
    for exercise in moves.filter(|exercise| exercise.sides == Sides::Each && once(exercise)) {
        let room = match exercise.dose {
            Dose::Hold(_) | Dose::Breaths { .. } => {
                exercise.single_muscles().iter().all(|muscle| held[muscle] + longest(exercise) <= MOST_STRETCH)
            }
            Dose::Passes { .. } => exercise.sets.get() < MOST_ROLLED,
            Dose::Reps { .. } | Dose::AsMany(_) | Dose::Ease(_) | Dose::Phases(_) => false,
        };
        if room && found.insert(exercise.id.clone()) {
            add(&mut held, exercise, 1);
        }
    }
    found
}

/// The moves of `steps` with how often each comes up, circuits unrolled.
fn coming_up(steps: &[Step], times: u32) -> Vec<(&Exercise, u32)> {
    let mut found = Vec::new();
    for step in steps {
        match step {
            Step::Do(exercise) => found.push((exercise.as_ref(), times)),
            Step::Wait(_) | Step::Activity(..) => {}
            Step::Circuit { rounds, steps, .. } => {
                found.extend(coming_up(steps, times.saturating_mul(rounds.get().into())));
            }
        }
    }
    found
}

fn add(held: &mut BTreeMap<Muscle, Duration>, exercise: &Exercise, sets: u32) {
    if !matches!(exercise.dose, Dose::Hold(_) | Dose::Breaths { .. }) {
        return;
    }
    for muscle in exercise.single_muscles() {
        let held = held.entry(muscle).or_default();
        *held = held.saturating_add(longest(exercise).saturating_mul(sets));
    }
}

/// How long its longest set takes.
fn longest(exercise: &Exercise) -> Duration {
    exercise.doses().into_iter().map(Dose::length).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{extra_side, sorer, with_room};
    use crate::body::Side;
    use crate::care::facts::{Level, Soreness};
    use crate::care::rule::Bounds;
    use crate::routine::{Defaults, Id, Library, Routine, When};
    use rstest::rstest;
    use std::sync::Arc;

    fn left(level: u8) -> Soreness {
        Soreness { left: Level::new(level).unwrap(), right: Level::NONE }
    }

    #[rstest]
    #[case(0, When::AfterRun, None)]
    #[case(1, When::AfterRun, Some(Side::Left))]
    #[case(3, When::AfterRun, Some(Side::Left))]
    #[case(4, When::AfterRun, None)]
    #[case(5, When::AfterRun, None)]
    #[case(6, When::AfterRun, None)]
    #[case(3, When::RestDay, Some(Side::Left))]
    #[case(3, When::Any, Some(Side::Left))]
    #[case(3, When::BeforeRun, None)]
    #[case(3, When::Strength, None)]
    fn the_sorer_side_gets_one_more_where_it_helps(#[case] level: u8, #[case] when: When, #[case] side: Option<Side>) {
        assert_eq!(extra_side(left(level), &Bounds::default(), when), side);
    }

    #[test]
    fn from_the_easier_way_on_the_sorer_side_leads_with_the_same_dose() {
        for bounds in [Bounds::default(), Bounds { easier_from: 3, ..Bounds::default() }] {
            for level in 1..=10 {
                let more = extra_side(left(level), &bounds, When::AfterRun);
                assert_eq!(more.is_some(), level < bounds.easier_from, "{level} of {bounds:?}");
                assert_eq!(sorer(left(level)), Some(Side::Left));
            }
        }
    }

    fn routine(steps: &str) -> Arc<Routine> {
        let library = Library::embedded(Defaults::default());
        let source = format!("name = \"A\"\nsummary = \"B\"\n{steps}");
        Arc::clone(library.entry_of("a", source).routine().expect("the steps are sound"))
    }

    /// The seated twist works on two muscles; knee to chest on one of them as well.
    #[rstest]
    #[case::below_four_minutes("[[step]]\nmove = \"piriformis\"\nhold = \"40s\"\nsets = 4", 1)]
    #[case::just_four_minutes("[[step]]\nmove = \"piriformis\"\nhold = \"40s\"\nsets = 5", 1)]
    #[case::above_four_minutes("[[step]]\nmove = \"piriformis\"\nhold = \"40s\"\nsets = 6", 0)]
    #[case::two_sets_of_rolling("[[step]]\nmove = \"foam-roller\"\nsets = 2", 1)]
    #[case::three_sets_of_rolling("[[step]]\nmove = \"foam-roller\"\nsets = 3", 0)]
    #[case::pressing("[[step]]\nmove = \"trigger-point\"", 0)]
    #[case::both_sides_at_once("[[step]]\nmove = \"adductors\"", 0)]
    #[case::a_circuit("[[step]]\nrounds = 2\nsteps = [{ move = \"piriformis\" }]", 0)]
    #[case::in_a_circuit_too(
        "[[step]]\nmove = \"piriformis\"\nhold = \"20s\"\nsets = 1\n[[step]]\nrounds = 2\nsteps = [{ move = \"piriformis\", hold = \"20s\", sets = 1 }]",
        0
    )]
    #[case::twice("[[step]]\nmove = \"foam-roller\"\nsets = 1\n[[step]]\nmove = \"foam-roller\"\nsets = 1", 0)]
    #[case::held_in_a_circuit(
        "[[step]]\nmove = \"piriformis\"\nhold = \"40s\"\nsets = 3\n[[step]]\nrounds = 3\nsteps = [{ move = \"knee-to-chest\", hold = \"40s\", sets = 1 }]",
        0
    )]
    #[case::held_in_a_shorter_circuit(
        "[[step]]\nmove = \"piriformis\"\nhold = \"40s\"\nsets = 3\n[[step]]\nrounds = 2\nsteps = [{ move = \"knee-to-chest\", hold = \"40s\", sets = 1 }]",
        1
    )]
    #[case::held_as_one_of_a_group(
        "[[step]]\nmove = \"piriformis\"\nhold = \"40s\"\nsets = 3\n[[step]]\nname = \"Own\"\nmuscles = [\"glutes\"]\nposition = \"seated\"\nsides = \"each\"\nhold = \"40s\"\nsets = 3\ninstructions = [\"Lean to the {side}.\"]",
        0
    )]
    fn one_more_set_stays_below_what_is_of_use(#[case] steps: &str, #[case] moves: usize) {
        assert_eq!(with_room(&routine(steps)).len(), moves);
    }

    #[test]
    fn moves_share_the_four_minutes_of_a_muscle() {
        let twice = "[[step]]\nmove = \"piriformis\"\nhold = \"30s\"\nsets = 4\n[[step]]\nmove = \"knee-to-chest\"\nhold = \
                     \"30s\"\nsets = 3";
        let room = with_room(&routine(twice));
        assert_eq!(room.iter().map(Id::as_str).collect::<Vec<_>>(), ["piriformis"]);
    }

    #[rstest]
    #[case(0, 0, None)]
    #[case(5, 5, None)]
    #[case(5, 4, Some(Side::Left))]
    #[case(4, 5, Some(Side::Right))]
    fn the_sorer_side_is_found(#[case] left: u8, #[case] right: u8, #[case] side: Option<Side>) {
        let level = |level| Level::new(level).unwrap();
        assert_eq!(sorer(Soreness { left: level(left), right: level(right) }), side);
    }
}
