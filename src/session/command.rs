//! What can be asked of a session.

use super::state::Why;

/// A command of a person, or of the machine, to the session.
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
    /// Skip what is left of this phase; at a wait or in a pause: go on.
    GoOn,
    /// To the move or wait before.
    Previous,
    /// To the next move or wait.
    Next,
    /// This phase from its start.
    Restart,
    /// Ten seconds more for this phase; in passes and reps as many as fit that best.
    Longer,
    /// Ten seconds less for this phase, never less than a count of three from now.
    Shorter,
    /// The pain has eased.
    Eased,
    /// Swap sides for the remaining sets of this move.
    SwapSides,
    /// Too much: end the set, do the next one the easier way; the second time, leave the move.
    TooMuch,
    /// All that there is to tell of the move, from its beginning; while that is told: enough of it.
    Explain,
    /// The machine slept.
    Slept,
    /// End the session, keeping what was done.
    End,
}

impl Command {
    /// Its name in traces.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Toggle => "toggle",
            Self::Pause(_) => "pause",
            Self::Resume => "resume",
            Self::GoOn => "go-on",
            Self::Previous => "previous",
            Self::Next => "next",
            Self::Restart => "restart",
            Self::Longer => "longer",
            Self::Shorter => "shorter",
            Self::Eased => "eased",
            Self::SwapSides => "swap-sides",
            Self::TooMuch => "too-much",
            Self::Explain => "explain",
            Self::Slept => "slept",
            Self::End => "end",
        }
    }

    /// Whether it tells that nobody was there: the machine slept, or the program was stopped.
    #[must_use]
    pub const fn tells_of_absence(self) -> bool {
        matches!(self, Self::Slept | Self::Pause(Why::Suspended))
    }
}
