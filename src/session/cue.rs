//! What is to be heard at a moment: a sound, a sentence, or both.

use std::time::Duration;

use crate::body::Side;

/// What a cue is for. Each kind with a tone has one sound file of that name in `sounds/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CueKind {
    /// The bell that starts a set.
    Start,
    /// Half of a hold is over.
    Halfway,
    /// One of the last three seconds of a phase; 3, 2 or 1 are left.
    Last(u8),
    /// The pacer's tick: a pass begins, or a rep's first half.
    There,
    /// The pacer's tick on the way back.
    Back,
    /// A set is over.
    End,
    /// Change sides.
    Switch,
    /// A pause begins.
    Rest,
    /// The pain has eased: the set ends early.
    Eased,
    /// The session is over.
    Finish,
    /// A sentence without a tone of its own.
    Sentence,
}

/// Something to be heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// When, from the start of its phase.
    pub at: Duration,
    /// What it is for.
    pub kind: CueKind,
    /// What is said, where something is.
    pub say: Option<String>,
    /// The side it is about: its channel and pitch.
    pub side: Option<Side>,
}
