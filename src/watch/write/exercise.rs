//! The moves that watches know by a number of their own.

/// A move as the profile of FIT numbers it: its kind, and which one of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Exercise {
    /// The kind: `exercise_category` of the profile.
    pub category: u16,
    /// Which one, in the list of its kind: `warm_up_exercise_name` and the like.
    pub name: u16,
}

/// The kind of a move that the profile does not know.
pub(super) const UNKNOWN: u16 = 65_534;

const HIP_RAISE: u16 = 10;
const LUNGE: u16 = 17;
const PLANK: u16 = 19;
const SQUAT: u16 = 28;
const WARM_UP: u16 = 31;
const RUN: u16 = 32;
const MOVE: u16 = 35;
const BANDED: u16 = 37;

/// The moves of supple that the profile has too, by their ids. One that it has only nearly is not among them: rolling, the
/// ball, and small movements lying down. No two are the same one there, so that each keeps a name of its own.
const KNOWN: [(&str, u16, u16); 27] = [
    ("adductors", WARM_UP, 36),           // stretch_butterfly
    ("band-walk", BANDED, 24),            // lateral_band_walks
    ("belly-breathing", MOVE, 4),         // belly_breathing
    ("bridge", HIP_RAISE, 11),            // hip_raise
    ("calf-stretch", WARM_UP, 37),        // stretch_calf
    ("clamshell", HIP_RAISE, 44),         // clams
    ("easy-jog", RUN, 2),                 // jog
    ("figure-four", WARM_UP, 53),         // stretch_lying_piriformis
    ("hamstrings", WARM_UP, 44),          // stretch_hamstring
    ("hip-circles", WARM_UP, 86),         // hip_circles
    ("hip-flexor-lunge", WARM_UP, 49),    // stretch_lunging_hip_flexor
    ("hip-rotation", WARM_UP, 34),        // stretch_90_90
    ("it-band", WARM_UP, 67),             // stretch_standing_it_band
    ("knee-to-chest", WARM_UP, 52),       // stretch_lying_knee_to_chest
    ("leg-swings", WARM_UP, 9),           // forward_and_backward_leg_swings
    ("lunge", LUNGE, 32),                 // lunge
    ("march", WARM_UP, 88),               // marching_in_place
    ("pigeon", WARM_UP, 59),              // stretch_pigeon_pose
    ("piriformis", WARM_UP, 60),          // stretch_piriformis
    ("quadriceps-stretch", WARM_UP, 61),  // stretch_quad
    ("run", RUN, 0),                      // run
    ("side-leg-swings", WARM_UP, 18),     // side_to_side_leg_swings
    ("side-plank", PLANK, 66),            // side_plank
    ("single-leg-bridge", HIP_RAISE, 30), // single_leg_hip_raise
    ("squat", SQUAT, 61),                 // squat
    ("walk", RUN, 1),                     // walk
    ("walking-lunge", LUNGE, 78),         // walking_lunge
];

impl Exercise {
    /// The move of supple that has this id, as the profile numbers it; `None` where it has none like it.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        KNOWN.iter().find(|(known, ..)| *known == id).map(|&(_, category, name)| Self { category, name })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Exercise, KNOWN};

    #[test]
    fn no_two_moves_are_the_same_for_a_watch() {
        let numbers: BTreeSet<Exercise> = KNOWN.iter().filter_map(|(id, ..)| Exercise::of(id)).collect();
        assert_eq!(numbers.len(), KNOWN.len());
        assert_eq!(Exercise::of("knee-to-chest"), Some(Exercise { category: 31, name: 52 }));
        assert_eq!(Exercise::of("foam-roller"), None);
    }
}
