//! Systems whose media keys supple does not know how to get.

use std::time::Instant;

use super::{Shown, Told};

/// Nothing.
pub(super) struct Bus;

impl Bus {
    /// Nothing, that tells nothing.
    pub(super) fn new(_: Instant, _: Told) -> Self {
        Self
    }

    /// Shows nothing.
    #[expect(clippy::unused_self, reason = "the same face as where something is shown")]
    pub(super) fn show(&mut self, _: Option<Shown>) {}

    /// Is gone already.
    #[expect(clippy::unused_self, reason = "the same face as where something is shown")]
    pub(super) const fn wait_until_gone(&self) {}
}
