//! GPX: tracks of positions. One with times is a run, one without is planned.
//!
//! The schema: <https://www.topografix.com/GPX/1/1/>.

use std::time::Duration;

use jiff::Timestamp;

use super::path::{Path, Point};
use super::run::{Kind, Options, Reading, Run, Source, Untyped, dated};
use super::sport;
use super::xml::{Elements, Stack, Tag, time};

/// A file as it is read.
pub(super) struct Gpx<'a> {
    name: &'a str,
    options: &'a Options,
    reading: &'a mut Reading,
    track: Option<Track>,
    /// Whether there was a track or a route, or a place to go to.
    is_told: bool,
    is_planned: bool,
}

/// A track so far.
#[derive(Debug, Default)]
struct Track {
    sport: Option<String>,
    path: Path,
    /// The position of the point that is open.
    point: Option<(f64, f64)>,
    time: Option<Timestamp>,
    points: u64,
    timed: u64,
    /// Points whose time lies before that of one before them.
    back: u64,
    /// Whether the first point had a time, and the last one.
    ends: (bool, bool),
    first: Option<Timestamp>,
    last: Option<Timestamp>,
    /// The time of the first point of the segment, and what the segments before it took.
    segment: Option<Timestamp>,
    took: Duration,
}

impl<'a> Gpx<'a> {
    pub(super) fn new(name: &'a str, options: &'a Options, reading: &'a mut Reading) -> Self {
        Self { name, options, reading, track: None, is_told: false, is_planned: false }
    }

    /// The end of the file; `is_cut` where it comes early: then a track may be open.
    pub(super) fn finish(mut self, is_cut: bool) {
        self.end_track(is_cut);
        if !self.is_told {
            self.reading.passed_over.add(if self.is_planned { Kind::Planned } else { Kind::Unknown });
        }
    }

    fn end_track(&mut self, is_cut: bool) {
        let Some(track) = self.track.take() else { return };
        self.is_told = true;
        match track.run(self.name, is_cut, self.options) {
            Ok(run) => self.reading.runs.push(run),
            Err(kind) => self.reading.passed_over.add(kind),
        }
    }
}

impl Elements for Gpx<'_> {
    fn open(&mut self, stack: &Stack, tag: &Tag<'_>) {
        if stack.is(&["gpx", "trk"]) || stack.is(&["trk"]) && stack.depth() == 1 {
            self.track = Some(Track::default());
        } else if stack.is(&["rte"]) {
            self.is_told = true;
            self.reading.passed_over.add(Kind::Planned);
        } else if stack.is(&["wpt"]) {
            self.is_planned = true;
        } else if let Some(track) = &mut self.track {
            if stack.is(&["trk", "trkseg"]) {
                track.part();
            } else if stack.is(&["trkseg", "trkpt"]) {
                let degrees = |name| tag.attribute(name).and_then(|text| text.trim().parse().ok());
                track.point = degrees("lat").zip(degrees("lon"));
                track.time = None;
            }
        }
    }

    fn close(&mut self, stack: &Stack, text: &str) {
        let Some(track) = &mut self.track else { return };
        if stack.is(&["trk", "type"]) {
            track.sport = Some(text.to_owned()).filter(|sport| !sport.is_empty());
        } else if stack.is(&["trkpt", "time"]) {
            track.time = time(text);
        } else if stack.is(&["trkseg", "trkpt"]) {
            track.point();
        } else if stack.is(&["trk"]) {
            self.end_track(false);
        }
    }
}

impl Track {
    /// Begins another segment.
    fn part(&mut self) {
        self.path.part();
        self.took += self.segment.zip(self.last).map_or(Duration::ZERO, |(first, last)| length(first, last));
        self.segment = None;
    }

    fn point(&mut self) {
        self.points += 1;
        self.ends = (if self.points == 1 { self.time.is_some() } else { self.ends.0 }, self.time.is_some());
        if let Some(at) = self.time {
            self.timed += 1;
            if self.last.is_some_and(|last| at < last) {
                self.back += 1;
                return;
            }
            self.first = self.first.or(Some(at));
            self.segment = self.segment.or(Some(at));
            self.last = Some(at);
        }
        if let Some((latitude, longitude)) = self.point {
            let time = self.time.map(|at| at.as_duration().as_secs_f64());
            self.path.add(Point { latitude, longitude, time });
        }
    }

    /// Whether it was gone: times at both ends, and a clock that rises, of slips apart.
    fn is_timed(&self) -> bool {
        let rises = self.first.zip(self.last).is_some_and(|(first, last)| last > first);
        self.ends == (true, true) && rises && self.back * 10 <= self.timed
    }

    fn run(mut self, name: &str, is_cut: bool, options: &Options) -> Result<Run, Kind> {
        self.part();
        // A file that was cut may end in a point whose time is missing.
        self.ends.1 |= is_cut && self.ends.0;
        if !self.is_timed() {
            return Err(Kind::Planned);
        }
        match &self.sport {
            Some(sport) if !sport::is_run(sport) => return Err(sport::kind(sport)),
            None if options.untyped == Untyped::PassedOver => return Err(Kind::UntypedTrack),
            _ => {}
        }
        let start = self.first.and_then(|start| dated(start, options)).ok_or(Kind::WithoutDate)?;
        if self.path.km <= 0.0 {
            return Err(Kind::WithoutDistance);
        }
        let elapsed = self.last.map(|last| length(start, last));
        Ok(Run {
            start,
            offset: None,
            timer: Some(self.took).filter(|took| !took.is_zero()),
            elapsed,
            km: self.path.km,
            estimated: true,
            incomplete: is_cut,
            climb: None,
            source: Source::Gpx,
            identity: format!("gpx-{}", start.as_second()),
            file: name.to_owned(),
            own_file: None,
        })
    }
}

fn length(first: Timestamp, last: Timestamp) -> Duration {
    Duration::try_from(last.duration_since(first)).unwrap_or_default()
}
