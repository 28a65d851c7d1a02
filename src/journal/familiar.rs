//! What the person knows of the moves: those that were done to their end on two days, and were not too much since.
//!
//! - A day is one of the person's calendar, and one of the last 60 days before today, or today.
//! - A move is done to its end in a session where each of its sets that came up was done whole or eased, on both sides unless
//!   one alone was to be done.
//! - Where it was too much, or a sign of an injury was told, the days begin to count anew; while such a sign stands nothing
//!   counts.
//! - What was written by a version that did not keep with which words a move was told counts as a day, but not as told: such
//!   a move is told in full once more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp, Zoned};

use super::clocks::is_past;
use super::entry::SessionEntry;
use super::event::{Event, Line, Report, Set};
use crate::body::Side;
use crate::care::{Advice, Facts, Quality, Sign, Walk};
use crate::routine::Id;
use crate::session::effect::Ending;
use crate::session::known::{Familiar, Fingerprint};
use crate::session::record::Mark;

/// Days before today that count.
const DAYS: i64 = 60;
/// On so many days a move has to be done to its end.
const ENOUGH: usize = 2;

/// What sessions tell of one move.
#[derive(Default)]
struct Done {
    days: BTreeSet<Date>,
    told: BTreeSet<Fingerprint>,
    in_short: u16,
}

/// The sets of one side of a coming-up.
#[derive(Default)]
struct Sets {
    wanted: u16,
    done: BTreeSet<u16>,
}

/// The moves that are known at `now`, by their ids. `entries` in their order.
#[must_use]
pub(super) fn familiar(
    entries: &[SessionEntry],
    lines: &[Line],
    facts: &Facts,
    now: &Zoned,
) -> Arc<BTreeMap<Id, Familiar>> {
    if is_injury(&facts.signs, facts.quality, facts.walk) {
        return Arc::default();
    }
    let injured = last_injury(lines, now);
    let first = now.date().saturating_sub(Span::new().days(DAYS));
    let mut done: BTreeMap<&Id, Done> = BTreeMap::new();
    let counts = |entry: &&SessionEntry| injured.is_none_or(|at| entry.began.at > at) && is_past(entry.began.at, now);
    // No day of the calendar lies further from its moment than a day.
    let window = SignedDuration::from_hours(24 * (DAYS + 2));
    let lately = |entry: &&SessionEntry| now.timestamp().duration_since(entry.began.at) <= window;
    for entry in entries.iter().filter(lately).filter(counts) {
        let day = entry.began.local().date();
        if day >= first {
            take(entry, day, &mut done);
        }
    }
    let known = done.into_iter().filter(|(_, done)| done.days.len() >= ENOUGH);
    Arc::new(known.map(|(id, done)| (id.clone(), Familiar { told: done.told, in_short: done.in_short })).collect())
}

/// Takes over what a session tells of each of its moves.
fn take<'e>(entry: &'e SessionEntry, day: Date, known: &mut BTreeMap<&'e Id, Done>) {
    let marks = entry.marks();
    let mut moves: Vec<&Id> = entry.sets.iter().map(|set| &set.exercise).collect();
    moves.sort_unstable();
    moves.dedup();
    for id in moves {
        let sets = || entry.sets.iter().filter(|set| set.exercise == *id);
        if sets().any(|set| set.ending == Ending::TooMuch) {
            known.remove(id);
            continue;
        }
        let marks: Vec<(&Set, Mark)> = marks.iter().copied().filter(|(set, _)| set.exercise == *id).collect();
        let done = known.entry(id).or_default();
        let told = || sets().filter_map(|set| set.told);
        done.in_short = if told().any(|told| told.in_short) { done.in_short.saturating_add(1) } else { 0 };
        if is_whole(&marks, entry.begun.side) {
            done.days.insert(day);
            done.told.extend(told().map(|told| told.text));
        }
    }
}

/// Whether a move was done to its end: whole or eased in each set that there was to be, on both sides unless it has none or
/// `only` one was to be done.
pub(super) fn is_whole(marks: &[(&Set, Mark)], only: Option<Side>) -> bool {
    let mut turns: BTreeMap<(Option<u16>, Option<Side>), Sets> = BTreeMap::new();
    for (set, mark) in marks {
        if !matches!(mark, Mark::Done | Mark::Eased) {
            return false;
        }
        let sets = turns.entry((set.turn, set.side)).or_default();
        sets.wanted = sets.wanted.max(set.sets);
        sets.done.insert(set.set);
    }
    let both = |(turn, side): &(Option<u16>, Option<Side>)| {
        side.is_none_or(|side| only.is_some() || turns.contains_key(&(*turn, Some(side.other()))))
    };
    !turns.is_empty()
        && turns.values().all(|sets| sets.done.len() >= usize::from(sets.wanted))
        && turns.keys().all(both)
}

/// Whether this tells of an injury: a sign that asks for a professional, sharp pain, a changed walk.
fn is_injury<'s>(signs: impl IntoIterator<Item = &'s Sign>, quality: Option<Quality>, walk: Option<Walk>) -> bool {
    signs.into_iter().any(|sign| sign.advice() <= Advice::Professional)
        || quality == Some(Quality::Sharp)
        || walk == Some(Walk::Changed)
}

/// When an injury was told of last.
fn last_injury(lines: &[Line], now: &Zoned) -> Option<Timestamp> {
    let injured = |report: &Report| is_injury(&report.signs, report.quality, report.walk);
    let told = lines.iter().filter(|line| is_past(line.moment.at, now));
    let told = told.filter(|line| matches!(&line.event, Event::Soreness(report) if injured(report)));
    told.map(|line| line.moment.at).max()
}

#[cfg(test)]
mod tests;
