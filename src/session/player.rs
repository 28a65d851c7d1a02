//! The machine that plays a timeline: time is an argument, effects are data.

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
