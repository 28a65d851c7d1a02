//! Which moves were easy lately: those are done at the upper end of their range.
//!
//! - A move was easy where it was done whole in the usual way on each of the last two days on which it came up, both within
//!   the last 60 days: every set to its end, none too much, none left out.
//! - How long its shortest set of those days was goes with it: a range whose lower end is longer has not been reached.
//! - Whoever cannot do the upper end begins at the lower one again, until that was easy on two days.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;
use jiff::{Span, Zoned};

use super::clocks::is_past;
use super::entry::SessionEntry;
use super::event::Set;
use super::familiar::is_whole;
use super::remember::RESUMABLE;
use crate::routine::Id;
use crate::session::effect::Ending;
use crate::session::record::Mark;

/// Days before today that count.
const DAYS: i64 = 60;
/// On so many days in a row a move has to be done whole.
const ENOUGH: usize = 2;

/// The moves that were easy at `now`, each with its shortest set of the days that show it. `entries` in their order.
pub(super) fn easy(entries: &[SessionEntry], now: &Zoned) -> BTreeMap<Id, Duration> {
    let first = now.date().saturating_sub(Span::new().days(DAYS));
    let mut days: BTreeMap<&Id, BTreeMap<Date, Option<Duration>>> = BTreeMap::new();
    // One that broke off within the hour may go on, and then comes to what it was meant to.
    let may_go_on =
        |entry: &SessionEntry| entry.end.is_none() && now.timestamp().duration_since(entry.last.at) < RESUMABLE;
    for entry in entries.iter().filter(|entry| is_past(entry.began.at, now) && !may_go_on(entry)) {
        let day = entry.began.local().date();
        if day < first {
            continue;
        }
        let mut moves: Vec<&Id> = entry.sets.iter().map(|set| &set.exercise).collect();
        moves.sort_unstable();
        moves.dedup();
        for id in moves {
            let held = shortest(entry, id);
            let known = days.entry(id).or_default().entry(day).or_insert(held);
            *known = known.zip(held).map(|(one, other)| one.min(other));
        }
    }
    let easy = days.into_iter().filter_map(|(id, days)| {
        let last: Option<Vec<Duration>> = days.values().rev().take(ENOUGH).copied().collect();
        let last = last.filter(|last| last.len() == ENOUGH)?;
        Some((id.clone(), last.into_iter().min()?))
    });
    easy.collect()
}

/// The shortest set of a move in a session, where all of it was done whole in the usual way.
fn shortest(entry: &SessionEntry, id: &Id) -> Option<Duration> {
    let sets = || entry.sets.iter().filter(|set| set.exercise == *id);
    if sets().any(|set| set.easier || set.ending == Ending::TooMuch) {
        return None;
    }
    let marks: Vec<(&Set, Mark)> = entry.marks().into_iter().filter(|(set, _)| set.exercise == *id).collect();
    if !is_whole(&marks, entry.begun.side) {
        return None;
    }
    marks.iter().map(|(set, _)| set.held).min()
}

#[cfg(test)]
mod tests;
