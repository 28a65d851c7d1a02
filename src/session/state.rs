//! Where a session stands: running or not and why, who hears it, and what a pause broke off.

use std::time::Duration;

use crate::body::Side;

/// The reason for which a session is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// A key was pressed.
    Key,
    /// The machine slept.
    Slept,
    /// The program was suspended.
    Suspended,
}

/// The state of a session: where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Not started.
    Ready,
    /// Time runs.
    Running,
    /// At a wait: time stands still until a key is pressed.
    Waiting,
    /// Time stands still.
    Paused(Why),
    /// The session is over.
    Finished,
}

/// A statement: whether sentences are heard, so there is a voice, not off and not silenced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spoken {
    /// Sentences are heard.
    Yes,
    /// Sentences are not heard: nothing waits for one.
    No,
}

/// The lead-in after a pause, before time runs again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeadIn {
    /// A count, which the screen shows.
    Count,
    /// What the pause broke off, said again.
    Sentence,
}

/// A sentence that was not said to its end.
#[derive(Clone, Debug)]
pub(crate) struct Broken {
    pub(crate) say: String,
    pub(crate) side: Option<Side>,
    /// How much of it was said, on the session's clock.
    pub(crate) said: Duration,
}
