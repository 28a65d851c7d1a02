//! The keys of a dose.

use crate::document::{At, shape};
use crate::duration::Length;
use crate::routine::several::Several;
use crate::routine::{Count, Tempo, Text};

shape! {
    /// The dose of one set: one of `hold`, `passes`, `reps`, `ease`, `breaths`, `amrap` and `phases`. An amount is one, a range
    /// (`"20s-30s"`: the lower end until that was easy, then the upper) or a list with one for each set.
    pub(crate) struct RawDose {
        /// Stay in the pose this long: `"30s"`, `"20s-30s"` or one for each set, `["30s", "45s"]`. Beside `reps`, how long
        /// each rep is held at its far end.
        hold: Several<Length> = "hold";
        /// Roll this often; a pass is one way: `10`, `"8-10"` or one for each set, `[10, 8]`.
        passes: Several<Count> = "passes";
        /// Move this often; a rep is there and back: `10`, `"8-10"` or one for each set, `[12, 10, 8]`.
        reps: Several<Count> = "reps";
        /// Press until the pain has eased, at most this long.
        ease: Length = "ease";
        /// Stay in the pose for so many breaths of `breath` (4s-6s unless given): `5`, `"5-8"` or one for each set.
        breaths: Several<Count> = "breaths";
        /// As many reps as possible in this time; nothing is counted.
        amrap: Length = "amrap";
        /// Do these one after the other, each for its time: push, let go, stretch.
        phases: Vec<At<RawPart>> = "phases";
        /// The length of one pass (3s unless given) or rep (4s unless given).
        pace: Length = "pace";
        /// The tempo of a rep, in seconds there, held, back: `3-1-3`. A fourth number is the pause before the next rep.
        tempo: Tempo = "tempo";
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
