//! Systems where a program in a terminal gets no media keys.

use std::time::Instant;

use super::{Press, Shown};

/// Nothing.
pub(super) struct Bus;

impl Bus {
    /// Nothing, that tells nothing.
    pub(super) fn new(_: Instant, _: Box<dyn Fn(Press) + Send + Sync>) -> Self {
        Self
    }

    /// Shows nothing.
    #[expect(clippy::unused_self, reason = "the same face as where something is shown")]
    pub(super) fn show(&mut self, _: Option<Shown>) {}

    /// Is gone already.
    #[expect(clippy::unused_self, reason = "the same face as where something is shown")]
    pub(super) const fn wait_until_gone(&self) {}
}
