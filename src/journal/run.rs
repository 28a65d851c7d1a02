//! A run: how hard it was, and how far people run.

use std::ops::RangeInclusive;
use std::time::Duration;

/// The effort of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effort {
    /// At an easy pace.
    Easy,
    /// Intervals, hills, a race, or longer than usual.
    Hard,
}

/// The shortest and the longest run that are taken for one, in kilometres: a slip of the finger, or a file that was
/// damaged or made up, is not to count for weeks.
pub(crate) const RUN: RangeInclusive<f64> = 0.05..=500.0;

/// `8 km`, `8.5 km`.
pub(crate) fn kilometres(km: f64) -> String {
    let rounded = format!("{km:.1}");
    format!("{} km", rounded.trim_end_matches('0').trim_end_matches('.'))
}

/// `8 km`, `8 km in 52:10`.
#[must_use]
pub(crate) fn far(km: f64, time: Option<Duration>) -> String {
    let time = time.map(|time| format!(" in {}", clock_time(time))).unwrap_or_default();
    format!("{}{time}", kilometres(km))
}

/// A length as a stopwatch shows it: `52:10`, `1:05:00`.
#[must_use]
pub(crate) fn clock_time(length: Duration) -> String {
    let all = length.as_secs();
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}
