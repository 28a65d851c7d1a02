//! The parts of a set that is done in several phases: contract, relax, stretch.

use super::text::Text;
use crate::duration::Length;

/// One of the phases of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is said at its start, in one sentence.
    pub say: Text,
    /// How long it lasts, at least 1 s.
    pub length: Length,
}
