//! The keys of a dose.

use crate::document::{At, shape};
use crate::duration::Length;
use crate::routine::{Count, Text};

shape! {
    /// The dose of one set: one of `hold`, `passes`, `reps`, `ease` and `phases`.
    pub(crate) struct RawDose {
        /// Stay in the pose this long.
        hold: Length = "hold";
        /// Roll this often; a pass is one way.
        passes: Count = "passes";
        /// Move this often; a rep is there and back.
        reps: Count = "reps";
        /// Press until the pain has eased, at most this long.
        ease: Length = "ease";
        /// Do these one after the other, each for its time: push, let go, stretch.
        phases: Vec<At<RawPart>> = "phases";
        /// The length of one pass (3s unless given) or rep (4s unless given).
        pace: Length = "pace";
        /// How many spots are pressed, one after the other.
        spots: Count = "spots";
    }
}

shape! {
    /// One phase of a set.
    pub(crate) struct RawPart {
        /// What to do in it: one sentence, said at its start.
        say: Text = "say", required;
        /// How long it lasts.
        length: Length = "for", required;
    }
}
