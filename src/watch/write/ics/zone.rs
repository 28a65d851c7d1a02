//! A time zone as a calendar has it: from when on the clocks were how far from UTC.

use jiff::civil::DateTime;
use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{Timestamp, ToSpan as _};

use super::{Lines, local};

/// Writes the zone for local times from `first` to `last`: how the clocks were at first, and each change since, one by one.
pub(super) fn write(zone: &TimeZone, name: &str, first: DateTime, last: DateTime, lines: &mut Lines) {
    let utc = |local: DateTime| zone.to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::UNIX_EPOCH);
    // A day more on both sides: a change on the very day is among them, whatever its hour.
    let (first, last) = (utc(first), utc(last));
    let first = first.checked_sub(24.hours()).unwrap_or(first);
    let last = last.checked_add(24.hours()).unwrap_or(last);
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", name);
    let at_first = zone.to_offset_info(first);
    // The change before, or where there was none the beginning of it all.
    let before = zone.preceding(first).next();
    let since = before.as_ref().map_or(Timestamp::UNIX_EPOCH, jiff::tz::TimeZoneTransition::timestamp);
    let until_then = before.map_or(at_first.offset(), |change| offset_before(zone, change.timestamp()));
    observance(until_then, since, at_first.offset(), at_first.dst(), at_first.abbreviation(), lines);
    let mut from = at_first.offset();
    for change in zone.following(first).take_while(|change| change.timestamp() <= last) {
        observance(from, change.timestamp(), change.offset(), change.dst(), change.abbreviation(), lines);
        from = change.offset();
    }
    lines.add("END", "VTIMEZONE");
}

fn offset_before(zone: &TimeZone, change: Timestamp) -> Offset {
    zone.to_offset(change.checked_sub(1.second()).unwrap_or(change))
}

/// From `at` on the clocks are `to` from UTC; they were `from` until then, and by them it is said when.
fn observance(from: Offset, at: Timestamp, to: Offset, dst: Dst, abbreviation: &str, lines: &mut Lines) {
    let kind = if dst.is_dst() { "DAYLIGHT" } else { "STANDARD" };
    lines.add("BEGIN", kind);
    lines.add("DTSTART", &local(from.to_datetime(at)));
    lines.add("TZOFFSETFROM", &written(from));
    lines.add("TZOFFSETTO", &written(to));
    lines.add("TZNAME", abbreviation);
    lines.add("END", kind);
}

/// `+0100`, `-0330`; with seconds where there are some, as before 1900.
fn written(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}
