//! How far the reading has got: a line on standard error, where that is a terminal and it takes longer than a second.

use std::io::{IsTerminal, Write, stderr};
use std::time::Duration;

use crate::coach::Clock;

/// It is shown after this time.
const LATER: Duration = Duration::from_secs(1);
/// It is written no more often than this.
const OFTEN: Duration = Duration::from_millis(200);
/// The cells of the bar.
const CELLS: u64 = 30;

/// The bytes that were read, of those that there are.
pub(super) struct Progress {
    clock: Clock,
    all: u64,
    read: u64,
    written: Option<Duration>,
    is_shown: bool,
}

impl Progress {
    /// Begins with `all` bytes to read.
    pub(super) fn of(all: u64) -> Self {
        Self { clock: Clock::start(), all, read: 0, written: None, is_shown: stderr().is_terminal() }
    }

    /// Counts bytes that were read.
    pub(super) fn add(&mut self, bytes: usize) {
        self.read = self.read.saturating_add(bytes as u64);
        if !self.is_shown {
            return;
        }
        let now = self.clock.now();
        if now >= self.written.map_or(LATER, |written| written + OFTEN) {
            self.written = Some(now);
            // A terminal that is gone is told elsewhere.
            let _unseen = write!(stderr(), "\r{}", bar(self.read, self.all));
        }
    }

    /// Takes the line away again.
    pub(super) fn end(self) {
        if self.written.is_some() {
            let _unseen = write!(stderr(), "\r{}\r", " ".repeat(bar(self.all, self.all).chars().count()));
        }
    }
}

/// `━━━━━━━━────   68 of 300 MB`
fn bar(read: u64, all: u64) -> String {
    let read = read.min(all);
    let full = usize::try_from(read.saturating_mul(CELLS).checked_div(all).unwrap_or(CELLS)).unwrap_or_default();
    let rest = usize::try_from(CELLS).unwrap_or_default() - full;
    let all = (all / 1_000_000).to_string();
    let read = (read / 1_000_000).to_string();
    format!("{}{} {read:>width$} of {all} MB", "━".repeat(full), "─".repeat(rest), width = all.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_is_as_wide_however_far_it_is() {
        let bars = [0, 1, 150_000_000, 300_000_000, u64::MAX].map(|read| bar(read, 300_000_000));
        assert!(bars.iter().all(|bar| bar.chars().count() == bars[0].chars().count()), "{bars:?}");
        assert!(bars[2].starts_with(&"━".repeat(15)) && bars[2].ends_with("150 of 300 MB"), "{bars:?}");
        assert!(bar(0, 0).starts_with(&"━".repeat(30)));
    }
}
