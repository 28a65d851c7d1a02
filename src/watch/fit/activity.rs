//! An activity out of the messages of a file: which of its sessions are runs, and how far, how long and when each was.

use std::ops::Range;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::Offset;

use super::decode::{Message, TIMESTAMP};
use super::profile::{RUNNING, activity, event, file_id, file_kind, lap, record, session, sport, sport_kind};
use crate::watch::path::{Path, Point};
use crate::watch::run::{EARLIEST, Kind, Options, Reading, Run, Source, dated, whole_quarters};

/// The epoch of FIT, 31 December 1989, in seconds of Unix.
const EPOCH: i64 = 631_065_600;
/// How many records are kept: two days of one a second. Beyond it every second one is given up, as often as it takes.
const RECORDS: usize = 200_000;
/// How many sessions, laps and stops are kept: more than any activity has.
const PARTS: usize = 10_000;

/// What is kept of an activity while its file is read.
#[derive(Debug, Default)]
pub(super) struct Activity {
    file: Option<File>,
    /// The sport of the last `sport` message since the last session.
    sport: Option<i64>,
    offset: Option<Offset>,
    /// The times of the last activity message: UTC, and the local one.
    times: Option<(i64, i64)>,
    sessions: Vec<Part>,
    laps: Vec<Part>,
    records: Vec<Record>,
    /// Moments when the timer started or stopped.
    timer: Vec<(i64, bool)>,
}

#[derive(Debug)]
struct File {
    kind: Option<i64>,
    manufacturer: i64,
    serial: i64,
    created: Option<i64>,
}

/// A session or a lap. Times in seconds of FIT.
#[derive(Debug)]
struct Part {
    sport: Option<i64>,
    start: Option<i64>,
    end: Option<i64>,
    timer: Option<Duration>,
    elapsed: Option<Duration>,
    km: Option<f64>,
    climb: Option<f64>,
}

/// A record; what it does not say is the format's invalid value, so that many fit.
#[derive(Clone, Copy, Debug)]
struct Record {
    time: u32,
    centimetres: u32,
    latitude: i32,
    longitude: i32,
}

impl Activity {
    /// Takes what a message says.
    pub(super) fn take(&mut self, message: &Message<'_>) {
        match message.global() {
            file_id::MESSAGE if self.file.is_none() => {
                let or_0 = |field| message.number(field).unwrap_or_default();
                self.file = Some(File {
                    kind: message.number(file_id::TYPE),
                    manufacturer: or_0(file_id::MANUFACTURER),
                    serial: or_0(file_id::SERIAL_NUMBER),
                    created: message.number(file_id::TIME_CREATED),
                });
            }
            sport::MESSAGE => self.sport = message.number(sport::SPORT),
            session::MESSAGE if self.sessions.len() < PARTS => {
                let sport = message.number(session::SPORT).or(self.sport.take());
                let climb = whole(message, session::TOTAL_ASCENT);
                self.sessions.push(Part { climb, ..Part::of(message, sport) });
            }
            lap::MESSAGE if self.laps.len() < PARTS => {
                self.laps.push(Part::of(message, message.number(lap::SPORT)));
            }
            record::MESSAGE => self.record(message),
            event::MESSAGE => self.event(message),
            activity::MESSAGE => self.times = message.number(TIMESTAMP).zip(message.number(activity::LOCAL_TIMESTAMP)),
            _ => {}
        }
    }

    fn record(&mut self, message: &Message<'_>) {
        let Some(time) = message.time else { return };
        let number = |field| message.number(field);
        let degrees = |field| number(field).and_then(|value| i32::try_from(value).ok()).unwrap_or(i32::MAX);
        if self.records.len() == RECORDS {
            let mut is_kept = false;
            self.records.retain(|_| {
                is_kept = !is_kept;
                is_kept
            });
        }
        self.records.push(Record {
            time,
            centimetres: number(record::DISTANCE).and_then(|value| u32::try_from(value).ok()).unwrap_or(u32::MAX),
            latitude: degrees(record::POSITION_LAT),
            longitude: degrees(record::POSITION_LONG),
        });
    }

    fn event(&mut self, message: &Message<'_>) {
        let is_timer = message.number(event::EVENT) == Some(event::TIMER);
        let kind = message.number(event::TYPE).filter(|_| is_timer && self.timer.len() < PARTS);
        let (Some(time), Some(kind)) = (message.time, kind) else { return };
        if kind == event::START || event::STOPS.contains(&kind) {
            self.timer.push((i64::from(time), kind == event::START));
        }
    }

    /// The runs of the file; `is_cut` where it ends early.
    pub(super) fn finish(mut self, name: &str, is_cut: bool, options: &Options, reading: &mut Reading) {
        let kind = self.file.as_ref().and_then(|file| file.kind);
        if kind != Some(file_id::ACTIVITY) {
            reading.passed_over.add(file_kind(kind));
            return;
        }
        self.offset = self.times.and_then(|(time, local)| {
            let (time, local) = (dated(moment(time)?, options)?, moment(local)?);
            (local.as_second() >= EARLIEST).then(|| whole_quarters(local.as_second() - time.as_second()))?
        });
        let sessions = std::mem::take(&mut self.sessions);
        for part in &sessions {
            if part.sport == Some(RUNNING) {
                self.run(part, false, name, options, reading);
            } else {
                reading.passed_over.add(sport_kind(part.sport));
            }
        }
        if let Some(rest) = self.rest(&sessions) {
            match rest.sport {
                Some(RUNNING) => self.run(&rest, true, name, options, reading),
                None if sessions.is_empty() => self.run(&rest, true, name, options, reading),
                sport if sessions.is_empty() || is_cut => reading.passed_over.add(sport_kind(sport)),
                _ => {}
            }
        }
    }

    /// What was recorded after the last session that the file holds: the watch died before it wrote another.
    fn rest(&self, sessions: &[Part]) -> Option<Part> {
        let ended = sessions.iter().filter_map(|part| self.span(part)).map(|span| span.end).max();
        let later = |time: i64| ended.is_none_or(|ended| time >= ended);
        let times = self.records.iter().map(|record| i64::from(record.time)).filter(|time| later(*time));
        let laps = self.laps.iter().filter_map(|lap| Some((lap.start?, lap.end?))).filter(|(start, _)| later(*start));
        let first = times.clone().chain(laps.clone().map(|(start, _)| start)).min()?;
        let last = times.chain(laps.map(|(_, end)| end)).max()?;
        let begun = self.timer.first().map_or(first, |(time, _)| *time);
        let start = if sessions.is_empty() && (first - 3600..first).contains(&begun) { begun } else { first };
        let of_laps = self.laps.iter().filter(|lap| lap.start.is_some_and(later)).find_map(|lap| lap.sport);
        let sport = self.sport.or(of_laps).filter(|_| last > start || sessions.is_empty());
        let elapsed = Duration::from_secs(u64::try_from(last - start).ok()?);
        let is_told = sessions.is_empty() || sport.is_some();
        is_told.then_some(Part {
            sport,
            start: Some(start),
            end: Some(last),
            timer: Some(self.timed(start..last).unwrap_or(elapsed)),
            elapsed: Some(elapsed),
            km: None,
            climb: None,
        })
    }

    /// How long the timer ran within a span, by its starts and stops; `None` where there are none.
    fn timed(&self, span: Range<i64>) -> Option<Duration> {
        let (mut sum, mut since) = (0, None);
        for &(time, is_start) in self.timer.iter().chain([&(span.end, false)]) {
            let time = time.clamp(span.start, span.end);
            match (is_start, since) {
                (true, None) => since = Some(time),
                (false, Some(start)) => {
                    sum += (time - start).max(0);
                    since = None;
                }
                _ => {}
            }
        }
        u64::try_from(sum).ok().filter(|sum| *sum > 0).map(Duration::from_secs)
    }

    fn run(&self, part: &Part, is_incomplete: bool, name: &str, options: &Options, reading: &mut Reading) {
        let date = |time: i64| dated(moment(time)?, options);
        let span = self.span(part);
        let created = || self.file.as_ref()?.created;
        let start = span.as_ref().and_then(|span| date(span.start));
        let recorded = || self.records.iter().find_map(|record| date(i64::from(record.time)));
        let Some(start) = start.or_else(recorded).or_else(|| date(created()?)) else {
            reading.passed_over.add(Kind::WithoutDate);
            return;
        };
        let laps = || self.laps_in(span.clone());
        let positions = || self.positions(span.clone()).map(|km| (km, true));
        let told = || self.recorded(span.clone()).or_else(|| some_sum(laps().filter_map(|lap| lap.km)));
        let far = part.km.filter(|km| *km > 0.0).or_else(told).map(|km| (km, false));
        // A watch that says 0 was not out in the open: positions would make a way of standing still.
        let Some((km, estimated)) = far.or_else(|| if part.km.is_none() { positions() } else { None }) else {
            reading.passed_over.add(Kind::WithoutDistance);
            return;
        };
        let sum = |times: Vec<Duration>| (!times.is_empty()).then(|| times.iter().sum());
        let file = self.file.as_ref();
        let (maker, serial) = file.map_or((0, 0), |file| (file.manufacturer, file.serial));
        reading.runs.push(Run {
            start,
            offset: self.offset,
            timer: part.timer.or_else(|| sum(laps().filter_map(|lap| lap.timer).collect())),
            elapsed: part.elapsed.or_else(|| sum(laps().filter_map(|lap| lap.elapsed).collect())),
            km,
            estimated,
            incomplete: is_incomplete,
            climb: part.climb,
            source: Source::Fit,
            identity: format!("fit-{maker}-{serial}-{}-{}", created().unwrap_or_default(), start.as_second()),
            file: name.to_owned(),
            own_file: None,
        });
    }

    /// When a part began and ended.
    fn span(&self, part: &Part) -> Option<Range<i64>> {
        let elapsed =
            part.elapsed.or(part.timer).and_then(|elapsed| i64::try_from(elapsed.as_millis().div_ceil(1000)).ok());
        let start = part.start.or_else(|| Some(part.end? - elapsed?));
        let start = start.or_else(|| self.records.first().map(|record| i64::from(record.time)))?;
        let end = elapsed.map(|elapsed| start + elapsed).into_iter().chain(part.end).max()?;
        Some(start..end.max(start))
    }

    /// The records of a span, both ends included; all where it is not known.
    fn records_in(&self, span: Option<Range<i64>>) -> impl Iterator<Item = &Record> {
        let is_in = move |record: &&Record| {
            span.as_ref().is_none_or(|span| (span.start..=span.end).contains(&i64::from(record.time)))
        };
        self.records.iter().filter(is_in)
    }

    /// The last valid distance of a span minus the first, in kilometres. Where the count begins anew, as it may from one
    /// sport to the next, from there.
    fn recorded(&self, span: Option<Range<i64>>) -> Option<f64> {
        let mut ends: Option<(u32, u32)> = None;
        for record in self.records_in(span).filter(|record| record.centimetres != u32::MAX) {
            let first = ends.map(|(first, _)| first).filter(|first| *first <= record.centimetres);
            ends = Some((first.unwrap_or(record.centimetres), record.centimetres));
        }
        let (first, last) = ends?;
        (last > first).then(|| f64::from(last - first) / 100_000.0)
    }

    /// The laps that began in a span; all where it is not known.
    fn laps_in(&self, span: Option<Range<i64>>) -> impl Iterator<Item = &Part> {
        let is_in = move |lap: &&Part| match (&span, lap.start.or(lap.end)) {
            (Some(span), Some(time)) => time >= span.start && time < span.end.max(span.start + 1),
            _ => true,
        };
        self.laps.iter().filter(is_in)
    }

    /// The way by the positions of a span, in kilometres.
    fn positions(&self, span: Option<Range<i64>>) -> Option<f64> {
        let degrees = |semicircles: i32| f64::from(semicircles) * 180.0 / f64::from(1_u32 << 31);
        let mut path = Path::default();
        let is_there = |record: &&Record| record.latitude != i32::MAX && record.longitude != i32::MAX;
        for record in self.records_in(span).filter(is_there) {
            path.add(Point {
                latitude: degrees(record.latitude),
                longitude: degrees(record.longitude),
                time: Some(f64::from(record.time)),
            });
        }
        (path.km > 0.0).then_some(path.km)
    }
}

impl Part {
    fn of(message: &Message<'_>, sport: Option<i64>) -> Self {
        let length =
            |field| message.number(field).and_then(|millis| u64::try_from(millis).ok()).map(Duration::from_millis);
        Self {
            sport,
            start: message.number(lap::START_TIME),
            end: message.time.map(i64::from),
            timer: length(lap::TOTAL_TIMER_TIME),
            elapsed: length(lap::TOTAL_ELAPSED_TIME),
            km: whole(message, lap::TOTAL_DISTANCE).map(|centimetres| centimetres / 100_000.0),
            climb: None,
        }
    }
}

/// A whole number that is no less than 0 and has at most 32 bits.
fn whole(message: &Message<'_>, field: u8) -> Option<f64> {
    message.number(field).and_then(|number| u32::try_from(number).ok()).map(f64::from)
}

/// A moment in seconds of FIT.
fn moment(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(seconds.checked_add(EPOCH)?).ok()
}

/// The sum of some distances, where there are any.
fn some_sum(distances: impl Iterator<Item = f64>) -> Option<f64> {
    let sum: f64 = distances.sum();
    (sum > 0.0).then_some(sum)
}
