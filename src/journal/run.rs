//! A run: how hard it was, and how far people run.

use std::ops::RangeInclusive;

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
