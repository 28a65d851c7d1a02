//! A run: how hard it was, and how far people run.

use std::ops::RangeInclusive;
use std::time::Duration;

use crate::language::{ScreenText, Words};

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

/// `8.5 km` as it is written on a screen: `8,5 km`.
pub(crate) fn kilometres_in(words: Words, km: f64) -> String {
    words.decimal(&kilometres(km))
}

/// `8 km`, `8 km in 52:10` on a screen.
pub(crate) fn far_in(words: Words, km: f64, time: Option<Duration>) -> String {
    let far = kilometres_in(words, km);
    match time {
        None => far,
        Some(time) => words.say(ScreenText::FarIn, &[("far", far.into()), ("time", clock_time(time).into())]),
    }
}

/// A length as a stopwatch shows it: `52:10`, `1:05:00`.
#[must_use]
pub(crate) fn clock_time(length: Duration) -> String {
    let all = length.as_secs();
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}
