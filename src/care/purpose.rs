//! What a routine is sought for.

use crate::routine::{Intensity, When};

/// The purpose that a routine is sought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// An occasion. A gentle routine is for none of them.
    When(When),
    /// Gentle movement alone: only what says so of itself, whatever its occasion.
    Gentle,
}

impl For {
    /// Whether a routine for this occasion that asks so much of a body is for it.
    pub(crate) fn is_met_by(self, occasion: When, effort: Intensity) -> bool {
        match self {
            Self::When(when) => occasion == when && effort != Intensity::Gentle,
            Self::Gentle => effort == Intensity::Gentle,
        }
    }
}
