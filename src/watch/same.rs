//! Whether two runs are the same one: a watch, an export and a phone each have their own copy of it.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::run::{FURTHEST, QUARTER, Run, Source};

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

/// Whether two runs are the same.
///
/// They began within 90 s of each other, whole quarter hours up to 14 h apart (a file that gave local time for UTC); their
/// distances are within 3 % or 200 m; and what they can have taken, from the timer up to all the time from start to end,
/// overlaps. One whose file was cut may be any shorter than another that began at its moment.
///
/// Two of one kind of file that began hours apart are the same only where their figures are: whoever runs a way twice a day
/// has two files of it.
#[must_use]
pub fn same(one: &Run, other: &Run) -> bool {
    match hours_apart(one, other) {
        None => false,
        Some(0) => is_as_far(one.km, other.km, 0.03, 0.2) || is_part(one, other) || is_part(other, one),
        Some(_) if one.source == other.source => {
            let apart = one.time().zip(other.time()).map(|(one, other)| one.abs_diff(other));
            apart.is_some_and(|apart| apart <= Duration::from_secs(5)) && is_as_far(one.km, other.km, 0.005, 0.01)
        }
        Some(_) => is_as_far(one.km, other.km, 0.03, 0.2) && overlap(one, other),
    }
}

/// The whole quarter hours, in seconds, after which the second run began, where no more than clocks lie between them
/// besides.
fn hours_apart(one: &Run, other: &Run) -> Option<i64> {
    let apart = other.start.duration_since(one.start).as_secs();
    let hours = (apart + apart.signum() * QUARTER / 2) / QUARTER * QUARTER;
    (hours.abs() <= FURTHEST && (apart - hours).abs() <= CLOCKS).then_some(hours)
}

/// Whether both can have taken equally long.
fn overlap(one: &Run, other: &Run) -> bool {
    let clocks = Duration::from_secs(CLOCKS.unsigned_abs());
    let fits = |shorter: Option<Duration>, longer: Option<Duration>| {
        shorter.zip(longer).is_none_or(|(shorter, longer)| shorter <= longer + clocks)
    };
    let longest = |run: &Run| run.elapsed.max(run.timer);
    fits(one.timer, longest(other)) && fits(other.timer, longest(one))
}

/// Whether a run is what is left of another.
fn is_part(part: &Run, whole: &Run) -> bool {
    part.incomplete && part.km <= whole.km
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
    // What is exactly as far apart as it may be is not to fall to a rounding.
    let allowed = km.max(share * one.max(other));
    apart <= allowed + 1e-9
}

/// Each run once, by its start: of several that are the same, the one whose source knows most, with what only another knows.
///
/// A row of a table whose own file is among the others is that file's run, whatever kind of file it is.
#[must_use]
pub fn merge(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_by_key(|run| (run.source, run.incomplete, run.start));
    let (rows, files): (Vec<Run>, Vec<Run>) = runs.into_iter().partition(|run| run.own_file.is_some());
    let mut merged = Merged::default();
    let (tracks, files): (Vec<Run>, Vec<Run>) = files.into_iter().partition(|run| run.source == Source::Gpx);
    for run in files {
        merged.add(run);
    }
    let of_tracks: HashMap<String, Run> = tracks.iter().map(|run| (base(&run.file), run.clone())).collect();
    for row in rows {
        let own = row.own_file.as_deref().map(base);
        // The file of a row has its say before the row, though a track of another name would not.
        if let Some(own) =
            own.as_ref().and_then(|own| of_tracks.get(own)).filter(|own| hours_apart(own, &row).is_some())
        {
            merged.add(own.clone());
        }
        merged.add_row(row, own.as_deref());
    }
    for run in tracks {
        merged.add(run);
    }
    let mut runs = merged.runs;
    runs.sort_by_key(|run| run.start);
    runs
}

/// The last part of a file's name, without the ending of what packed it.
fn base(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    base.strip_suffix(".gz").unwrap_or(base).to_lowercase()
}

/// The runs so far, those whose source knows more before the others.
#[derive(Default)]
struct Merged {
    runs: Vec<Run>,
    /// Where the runs are that began in a second.
    starts: BTreeMap<i64, Vec<usize>>,
    /// Where the run of a file is, where there is one.
    files: HashMap<String, usize>,
}

impl Merged {
    fn add(&mut self, run: Run) {
        match self.known(&run) {
            Some(at) => self.fill(at, &run),
            None => self.keep(run),
        }
    }

    fn add_row(&mut self, row: Run, own: Option<&str>) {
        let own = own.and_then(|own| self.files.get(own)).copied();
        match own.filter(|&at| hours_apart(&self.runs[at], &row).is_some()) {
            Some(at) => self.fill(at, &row),
            None => self.add(row),
        }
    }

    /// Where the same run is already: one that began at its moment rather than one some hours off.
    fn known(&self, run: &Run) -> Option<usize> {
        let start = run.start.as_second();
        let near = self.starts.range(start - FURTHEST - CLOCKS - 1..=start + FURTHEST + CLOCKS + 1);
        let alike = near.flat_map(|(_, places)| places).filter(|&&at| same(&self.runs[at], run));
        alike.copied().min_by_key(|&at| (hours_apart(&self.runs[at], run).map(i64::abs), at))
    }

    fn keep(&mut self, run: Run) {
        let at = self.runs.len();
        self.starts.entry(run.start.as_second()).or_default().push(at);
        self.files.entry(base(&run.file)).or_insert(at);
        self.runs.push(run);
    }

    /// Takes from the same run what is not known yet; a run that was cut gives way to the whole one.
    fn fill(&mut self, at: usize, other: &Run) {
        self.files.entry(base(&other.file)).or_insert(at);
        let known = &mut self.runs[at];
        if known.incomplete && !other.incomplete {
            *known = Run { climb: other.climb.or(known.climb), offset: other.offset.or(known.offset), ..other.clone() };
            return;
        }
        known.climb = known.climb.or(other.climb);
        known.timer = known.timer.or(other.timer);
        known.elapsed = known.elapsed.or(other.elapsed);
        if known.start.duration_since(other.start).as_secs().abs() <= CLOCKS {
            known.offset = known.offset.or(other.offset);
        }
    }
}
