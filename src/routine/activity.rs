//! A timed activity that is a step of its own: a rest, a walk, a run.

/// What is done in a timed activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Nothing: stay as you are.
    Rest,
    /// Walk.
    Walk,
    /// Run.
    Run,
}

impl Activity {
    /// Every activity.
    pub const ALL: [Self; 3] = [Self::Rest, Self::Walk, Self::Run];

    /// The key of its step in a file, and its move's id in the journal.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Walk => "walk",
            Self::Run => "run",
        }
    }
}
