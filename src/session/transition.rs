//! How long it takes to get from one position to another, to fetch things, and to change sides.

use std::time::Duration;

use crate::body::{Equipment, Position};
use crate::routine::Exercise;

/// How long it takes to fetch equipment.
pub(crate) const FETCH: Duration = Duration::from_secs(15);

/// How long it takes to go to a place that was used before.
pub(crate) const GO_BACK: Duration = Duration::from_secs(6);

/// Whether it is a place to go to rather than a thing to fetch.
pub(crate) const fn is_place(thing: Equipment) -> bool {
    matches!(thing, Equipment::Wall | Equipment::Step | Equipment::Table | Equipment::Doorway)
}

/// Whether it is a person to call rather than a thing to fetch.
pub(crate) const fn is_person(thing: Equipment) -> bool {
    matches!(thing, Equipment::Partner)
}

/// The height of the body above the ground, in six classes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Lying,
    Seated,
    Kneeling,
    /// Low, on the feet.
    Squatting,
    /// Sitting as high as a chair.
    OnChair,
    Standing,
}

const fn level(position: Position) -> Level {
    match position {
        Position::Supine | Position::Prone | Position::SideLying | Position::Plank => Level::Lying,
        Position::Seated => Level::Seated,
        Position::Kneeling | Position::HalfKneeling | Position::AllFours => Level::Kneeling,
        Position::Squatting => Level::Squatting,
        Position::OnChair => Level::OnChair,
        Position::Standing => Level::Standing,
    }
}

/// The time to get from one position to another, the same both ways.
#[must_use]
pub(crate) fn change_of_position(from: Position, to: Position) -> Duration {
    if from == to {
        return Duration::ZERO;
    }
    // Between hands and knees and a plank only the feet step.
    if matches!((from, to), (Position::AllFours, Position::Plank) | (Position::Plank, Position::AllFours)) {
        return Duration::from_secs(4);
    }
    let (low, high) = if level(from) <= level(to) { (from, to) } else { (to, from) };
    Duration::from_secs(match (level(low), level(high)) {
        // Onto a chair one gets up first.
        (Level::Lying, Level::Standing | Level::OnChair) => 12,
        (Level::Seated, Level::Standing | Level::OnChair) | (Level::Lying, Level::Kneeling | Level::Squatting) => 8,
        (Level::Lying, Level::Seated)
        | (Level::Seated, Level::Kneeling | Level::Squatting)
        | (Level::Kneeling, Level::Standing | Level::OnChair) => 6,
        _ => 4,
    })
}

/// The time to change sides where the routine names none.
#[must_use]
pub(crate) fn change_of_side(exercise: &Exercise) -> Duration {
    let by_position = match exercise.position {
        // The feet stay where they are, or the hands and knees: only the weight goes over.
        Position::Supine | Position::Standing | Position::OnChair | Position::AllFours | Position::Squatting => 4,
        Position::Seated | Position::Prone | Position::Kneeling | Position::Plank => 6,
        Position::SideLying | Position::HalfKneeling => 8,
    };
    let on_the_roller = exercise.equipment.contains(&Equipment::Roller);
    Duration::from_secs(if on_the_roller { 8 } else { by_position })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rstest::rstest;

    use super::change_of_position;
    use crate::body::Position::{
        self, AllFours, HalfKneeling, Kneeling, OnChair, Plank, Prone, Seated, SideLying, Squatting, Standing, Supine,
    };

    #[rstest]
    #[case(Supine, Supine, 0)]
    #[case(Supine, Seated, 6)]
    #[case(Seated, Standing, 8)]
    #[case(Supine, Standing, 12)]
    #[case(Prone, Standing, 12)]
    #[case(SideLying, Seated, 6)]
    #[case(Supine, SideLying, 4)]
    #[case(Kneeling, HalfKneeling, 4)]
    #[case(Seated, Kneeling, 6)]
    #[case(HalfKneeling, Standing, 6)]
    #[case(Supine, Kneeling, 8)]
    #[case(Kneeling, AllFours, 4)]
    #[case(AllFours, Plank, 4)]
    #[case(Prone, Plank, 4)]
    #[case(AllFours, Standing, 6)]
    #[case(OnChair, Standing, 4)]
    #[case(OnChair, Seated, 8)]
    #[case(OnChair, Supine, 12)]
    #[case(OnChair, AllFours, 6)]
    #[case(Squatting, Standing, 4)]
    #[case(Squatting, Kneeling, 4)]
    #[case(Squatting, OnChair, 4)]
    #[case(Squatting, Supine, 8)]
    fn a_change_of_position_takes_the_same_both_ways(
        #[case] from: Position,
        #[case] to: Position,
        #[case] seconds: u64,
    ) {
        assert_eq!(change_of_position(from, to), Duration::from_secs(seconds));
        assert_eq!(change_of_position(to, from), Duration::from_secs(seconds));
    }
}
