//! Each run once: a watch, an export, another machine and the person each told of it.
//!
//! No line of the journal is ever changed, so nothing is joined there: what is the same is found whenever the journal is
//! read, on whichever machine and in whatever order it came. Taking one of the lines back parts them again.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::event::{Event, Line};
use super::moment::Moment;
use super::run::{FromFile, Run};
use crate::watch::{self, Source, Typed};

/// The run of a line, where it is from a file.
pub(super) fn from_file(line: &Line) -> Option<(&Run, &FromFile)> {
    match &line.event {
        Event::Run(run) => Some((run, run.file.as_deref()?)),
        _ => None,
    }
}

/// The run of a line, where somebody told it.
fn told(line: &Line) -> Option<&Run> {
    match &line.event {
        Event::Run(run) if run.file.is_none() => Some(run),
        _ => None,
    }
}

/// The run of a line as its file had it; `None` where it is from none.
pub(crate) fn as_read(line: &Line) -> Option<watch::Run> {
    let (run, file) = from_file(line)?;
    Some(watch::Run {
        start: line.moment.at,
        offset: Some(line.moment.offset),
        timer: run.time,
        elapsed: file.elapsed,
        km: run.km,
        estimated: file.estimated,
        incomplete: file.incomplete,
        climb: file.climb,
        source: file.source.unwrap_or(Source::Gpx),
        identity: file.identity.clone(),
        file: String::new(),
        own_file: None,
    })
}

/// The lines with each run once. Of several files the one that knows most is told, and of a run that somebody told as well
/// the figures of its file and what was told of its effort. What is the same as one of `gone`, which were taken back, is gone.
pub(super) fn once(lines: Vec<Line>, gone: &[watch::Run]) -> Vec<Line> {
    let read = lines.iter().filter_map(as_read);
    let there = read.filter(|run| !gone.iter().any(|gone| gone.identity == run.identity || watch::same(gone, run)));
    let mut runs: HashMap<String, watch::Run> = HashMap::new();
    for run in watch::merge(there.collect()) {
        runs.entry(run.identity.clone()).or_insert(run);
    }
    let mut once: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let Some((known, file)) = from_file(&line) else {
            once.push(line);
            continue;
        };
        if let Some(run) = runs.remove(&file.identity) {
            let moment = Moment { at: run.start, offset: run.offset.unwrap_or(line.moment.offset) };
            // The kind of file of a newer version is none that can be told here.
            let mut read = Run::read(&run);
            if let Some(read) = read.file.as_mut().filter(|_| file.source.is_none() && run.start == line.moment.at) {
                read.source = None;
            }
            once.push(Line { moment, event: Event::Run(Run { effort: known.effort, ..read }), ..line });
        }
    }
    join(&mut once);
    once
}

/// Joins each run that somebody told with the nearest of that day that is from a file: each is taken once.
fn join(lines: &mut Vec<Line>) {
    let mut files: BTreeMap<Date, Vec<(usize, watch::Run)>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(run) = as_read(line) {
            files.entry(line.moment.local().date()).or_default().push((at, run));
        }
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(run) = told(line) else { continue };
        let typed = Typed { date: line.moment.local().date(), km: run.km };
        let of_the_day = files.get(&typed.date).into_iter().flatten();
        let alike = of_the_day.filter(|(_, read)| watch::same_as_typed(read, &typed, &TimeZone::UTC));
        pairs.extend(alike.map(|(file, read)| ((read.km - run.km).abs(), at, *file)));
    }
    pairs.sort_by(|one, other| one.0.total_cmp(&other.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let mut taken = vec![false; lines.len()];
    let mut joined = vec![false; lines.len()];
    for (_, at, file) in pairs {
        if joined[at] || taken[file] {
            continue;
        }
        (joined[at], taken[file]) = (true, true);
        let Some(told) = told(&lines[at]).cloned() else { continue };
        if let Event::Run(run) = &mut lines[file].event {
            run.effort = told.effort;
            run.time = run.time.or(told.time);
        }
    }
    let mut joined = joined.into_iter();
    lines.retain(|_| !joined.next().unwrap_or_default());
}

#[cfg(test)]
mod tests;
