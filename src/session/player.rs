//! The machine that plays a timeline: time is an argument, effects are data.

use std::time::Duration;

use super::cue::Cue;

/// Why a session is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// A key was pressed.
    Key,
    /// The machine slept, or nobody asked for longer than two seconds.
    Slept,
    /// The program was suspended.
    Suspended,
}

/// Where the session stands.
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
    /// It is over.
    Finished,
}

/// What a person, or the machine, asks of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Begin.
    Start,
    /// Pause, or go on.
    Toggle,
    /// Pause.
    Pause(Why),
    /// Go on.
    Resume,
    /// Skip what is left of this phase; at a wait: go on.
    GoOn,
    /// To the step before.
    Previous,
    /// To the next step.
    Next,
    /// This phase from its start.
    Restart,
    /// Ten seconds more for this phase.
    Longer,
    /// Ten seconds less for this phase.
    Shorter,
    /// The pain has eased.
    Eased,
    /// Swap sides for the remaining sets of this move.
    SwapSides,
    /// Too much: end the set, do the next one the easier way.
    TooMuch,
    /// The machine slept.
    Slept,
    /// End the session, keeping what was done.
    End,
}

/// A cue with its moment in real time, to be handed to the mixer once.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// Unique within the session.
    pub id: u64,
    /// What is heard.
    pub cue: Cue,
    /// When, in time since the program started.
    pub due: Duration,
    /// Cues of an older epoch than the player's are void.
    pub epoch: u32,
}
