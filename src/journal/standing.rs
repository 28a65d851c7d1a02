//! What was told of a body, folded field by field and side by side: what still counts at a moment, and how old it is. Nothing
//! here goes by the calendar: midnight changes nothing.
//!
//! - A side keeps its soreness until it is told anew. It counts as told for 24 h, falls from then in a straight line, in
//!   whole levels rounded up, and is not known any more after 48 h: it is never taken for nothing.
//! - Sharp pain and a changed walk stand until the same thing is answered anew. The answers that all is well count for 48 h.
//! - A sign stands until it is answered: by a check-in that asks for every sign and names the ones there still are, or says
//!   that there is none. A number, a kind of pain or another sign takes none back.
//! - All of this looks back over 54 weeks, as far as a session reads the journal: whoever told nothing for longer is asked as
//!   if for the first time.
//! - What stands, or is sore, and was told more than 24 h ago is to be asked again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp, Zoned};

use super::clocks::is_past;
use super::event::{Event, Line, Report};
use crate::body::Side;
use crate::care::facts::SEVERE;
use crate::care::{Level, Quality, Sign, Soreness, Walk};

/// An answer counts as it was told for so long, and what stands is asked again after it.
const WHOLE: SignedDuration = SignedDuration::from_hours(24);
/// After this nothing is known of soreness any more.
const OVER: SignedDuration = SignedDuration::from_hours(48);

/// How far back anything counts.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 7 * 54);

/// The answers of check-ins that still count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) soreness: Soreness,
    pub(super) told_sides: BTreeSet<Side>,
    pub(super) quality: Option<Quality>,
    pub(super) walk: Option<Walk>,
    pub(super) signs: BTreeSet<Sign>,
    /// Whether it was answered within 24 h which signs there are.
    pub(super) signs_told: bool,
    /// Whether something is to be asked again.
    pub(super) is_old: bool,
    /// Hours between the first and the last report of what is severe soreness to this day; 0 where it is not.
    pub(super) severe_hours: u32,
}

/// A check-in, the time from which it counts, and its place among what was told.
pub(super) type CountedReport<'l> = (Timestamp, usize, &'l Report);

/// The check-ins among `lines` with the time from which they count, the earliest first.
///
/// A clock that was ahead has written some of a time to come. They count from the last report before them in the journal:
/// what they tell stands, and whatever is told later takes it back as anything else.
pub(super) fn reports<'l>(lines: &'l [Line], now: &Zoned) -> Vec<CountedReport<'l>> {
    let mut latest = Timestamp::UNIX_EPOCH;
    let mut reports: Vec<CountedReport<'_>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Event::Soreness(report) = &line.event else { continue };
        let at = line.moment.at;
        if now.timestamp().duration_since(at) > KEPT {
            continue;
        }
        if is_past(at, now) {
            latest = latest.max(at);
        }
        reports.push((if is_past(at, now) { at } else { latest }, place, report));
    }
    reports.sort_by_key(|(at, ..)| *at);
    reports
}

/// The latest report of each side, with its moment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sides([Option<(Timestamp, Level)>; 2]);

impl Sides {
    pub(super) fn tell(&mut self, at: Timestamp, report: &Report) {
        for (side, told) in self.0.iter_mut().zip([report.left, report.right]) {
            *side = told.map(|level| (at, level)).or(*side);
        }
    }

    /// What is known of each side at `now`, the left first.
    pub(super) fn at(&self, now: Timestamp) -> [Option<Level>; 2] {
        self.0.map(|told| told.and_then(|(at, level)| faded(level, now.duration_since(at))))
    }

    /// How sore the sorer side is at `now`, as far as that is known.
    pub(super) fn worst(&self, now: Timestamp) -> Level {
        self.at(now).into_iter().flatten().max().unwrap_or_default()
    }

    /// How sore the sorer side was told to be, of what is still known at `now`: what fades was not told to be less.
    fn worst_told(&self, now: Timestamp) -> Level {
        let known = self.0.iter().flatten().filter(|(at, _)| now.duration_since(*at) < OVER);
        known.map(|(_, level)| *level).max().unwrap_or_default()
    }

    fn is_old(&self, now: Timestamp) -> bool {
        let known = self.0.iter().flatten().filter(|(_, level)| *level > Level::NONE);
        known.map(|(at, _)| now.duration_since(*at)).any(|age| (WHOLE..OVER).contains(&age))
    }
}

/// What is left of a level after so long; `None` where nothing is known any more.
fn faded(level: Level, age: SignedDuration) -> Option<Level> {
    if age >= OVER {
        return None;
    }
    let (left, fading) = ((OVER - age).as_secs(), (OVER - WHOLE).as_secs());
    let whole = i64::from(level.get());
    let faded = (whole * left.min(fading)).div_euclid(fading) + i64::from((whole * left.min(fading)) % fading > 0);
    Level::new(u8::try_from(faded).unwrap_or(level.get()).min(level.get()))
}

/// What still counts at `now` of these reports.
pub(super) fn standing(reports: &[CountedReport<'_>], now: Timestamp) -> Standing {
    let mut sides = Sides::default();
    let (mut quality, mut walk) = (None, None);
    let mut signs: BTreeMap<Sign, (Timestamp, usize)> = BTreeMap::new();
    let mut asked_for_signs = None;
    let mut severe: Option<(Timestamp, Timestamp)> = None;
    for &(at, place, report) in reports {
        sides.tell(at, report);
        quality = report.quality.map(|quality| (at, quality)).or(quality);
        walk = report.walk.map(|walk| (at, walk)).or(walk);
        if report.no_signs {
            // A clock that was ahead dated an answer after what was told when it was right again: it answers none of that.
            signs.retain(|_, (_, told)| *told > place);
            asked_for_signs = Some(at);
        }
        signs.extend(report.signs.iter().map(|sign| (*sign, (at, place))));
        if report.left.is_some() || report.right.is_some() {
            let is_severe = sides.worst_told(at).get() >= SEVERE;
            let first = severe.filter(|(_, last)| at.duration_since(*last) < OVER).map_or(at, |(first, _)| first);
            severe = is_severe.then_some((first, at));
        }
    }
    let age = |at: Timestamp| now.duration_since(at);
    let is_late = |at: Timestamp| age(at) >= WHOLE;
    let quality = quality.filter(|(at, quality)| *quality == Quality::Sharp || age(*at) < OVER);
    let walk = walk.filter(|(at, walk)| *walk == Walk::Changed || age(*at) < OVER);
    let is_old = sides.is_old(now)
        || quality.is_some_and(|(at, quality)| quality == Quality::Sharp && is_late(at))
        || walk.is_some_and(|(at, walk)| walk == Walk::Changed && is_late(at))
        || signs.values().any(|(at, _)| is_late(*at));
    let [left, right] = sides.at(now);
    let told_sides = [(Side::Left, left), (Side::Right, right)].into_iter().filter(|(_, level)| level.is_some());
    let severe = severe.filter(|_| sides.worst(now).get() >= SEVERE);
    Standing {
        soreness: Soreness { left: left.unwrap_or_default(), right: right.unwrap_or_default() },
        told_sides: told_sides.map(|(side, _)| side).collect(),
        quality: quality.map(|(_, quality)| quality),
        walk: walk.map(|(_, walk)| walk),
        signs: signs.into_keys().collect(),
        signs_told: asked_for_signs.is_some_and(|at| !is_late(at)),
        is_old,
        severe_hours: severe.map_or(0, |(first, last)| hours(last.duration_since(first))),
    }
}

fn hours(length: SignedDuration) -> u32 {
    u32::try_from(length.as_hours().max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
