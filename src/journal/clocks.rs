//! Clocks that differ, or were wrong: what counts as past, and for how long.

use jiff::{SignedDuration, Timestamp, Zoned};

/// How far the clocks of two machines, or of one before and after it was set, may lie apart.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(10);

/// Whether it has been, give or take what clocks differ by. What lies further ahead was written by a clock that was
/// wrong: it is kept, and says nothing about now.
pub(super) fn is_past(then: Timestamp, now: &Zoned) -> bool {
    then.duration_since(now.timestamp()) <= CLOCKS_DIFFER
}

/// Whole hours since `then`; 0 where it lies in the future, from a clock that was wrong.
pub(crate) fn hours_since(then: Timestamp, now: &Zoned) -> u32 {
    let hours = now.timestamp().duration_since(then).as_hours().max(0);
    u32::try_from(hours).unwrap_or(u32::MAX)
}
