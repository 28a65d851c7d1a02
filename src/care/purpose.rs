//! What a routine is sought for.

use crate::routine::{Intensity, Routine, When};

/// The purpose that a routine is sought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// An occasion. A gentle routine is for none of them.
    When(When),
    /// Gentle movement alone: only what says so of itself, whatever its occasion.
    Gentle,
}

impl For {
    /// Whether a routine is for it.
    pub(crate) fn is_met_by(self, routine: &Routine) -> bool {
        match self {
            Self::When(when) => routine.when == when && routine.effort != Intensity::Gentle,
            Self::Gentle => routine.effort == Intensity::Gentle,
        }
    }
}
