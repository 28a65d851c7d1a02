//! What can happen in a phase.

/// The kind of a phase: what happens during it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhaseKind {
    /// At the very start: fetch what is needed, get down onto the mat.
    Settle,
    /// From one position to the next, or fetching equipment.
    Transition,
    /// The move is shown and explained.
    Introduce,
    /// The countdown into the first set.
    GetReady,
    /// A set of holding.
    Hold,
    /// A set of passes.
    Roll,
    /// A set of reps.
    Reps,
    /// A set of pressing until it eases.
    Ease,
    /// Walking for a time.
    Walk,
    /// Running for a time.
    Run,
    /// The way out of the pose, at the end of a side.
    ComeOut,
    /// Change to the other side.
    Switch,
    /// A pause: between sets, moves or rounds, or a step of its own.
    Rest,
    /// Position stands still until a key is pressed; length 0.
    Wait,
    /// The end; length 0.
    Done,
}

impl PhaseKind {
    /// Every kind, in the order of a session.
    pub const ALL: [Self; 15] = [
        Self::Settle,
        Self::Transition,
        Self::Introduce,
        Self::GetReady,
        Self::Hold,
        Self::Roll,
        Self::Reps,
        Self::Ease,
        Self::Walk,
        Self::Run,
        Self::ComeOut,
        Self::Switch,
        Self::Rest,
        Self::Wait,
        Self::Done,
    ];

    /// Whether a set is being done.
    #[must_use]
    pub const fn is_work(self) -> bool {
        matches!(self, Self::Hold | Self::Roll | Self::Reps | Self::Ease | Self::Walk | Self::Run)
    }

    /// Whether it is work on a move, in one of its sets.
    pub(crate) const fn is_in_a_set(self) -> bool {
        self.is_work() && !matches!(self, Self::Walk | Self::Run)
    }

    /// Whether it is a set by the clock: its last seconds are counted.
    pub(crate) const fn is_counted(self) -> bool {
        matches!(self, Self::Hold | Self::Ease | Self::Walk | Self::Run)
    }

    /// Its name in traces and `--json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Settle => "settle",
            Self::Transition => "transition",
            Self::Introduce => "introduce",
            Self::GetReady => "get-ready",
            Self::Hold => "hold",
            Self::Roll => "roll",
            Self::Reps => "reps",
            Self::Ease => "ease",
            Self::Walk => "walk",
            Self::Run => "run",
            Self::ComeOut => "come-out",
            Self::Switch => "switch",
            Self::Rest => "rest",
            Self::Wait => "wait",
            Self::Done => "done",
        }
    }
}
