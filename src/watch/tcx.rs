//! Training Center XML: activities of laps.
//!
//! The schema: <https://www8.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd>.

use std::time::Duration;

use jiff::Timestamp;

use super::path::{Path, Point};
use super::run::{Kind, Options, Reading, Run, Source, dated};
use super::sport;
use super::xml::{Elements, Stack, Tag, measured, time};

/// How many activities of one file are kept.
const ACTIVITIES: usize = 100_000;

/// A file as it is read.
#[derive(Debug, Default)]
pub(super) struct Tcx {
    done: Vec<Activity>,
    current: Option<Activity>,
    others: Vec<Kind>,
}

/// An activity: the sums of its laps, and what its track says where they say nothing.
#[derive(Debug, Default)]
struct Activity {
    sport: String,
    id: Option<Timestamp>,
    /// The start of the first lap.
    begun: Option<Timestamp>,
    seconds: Option<f64>,
    km: Option<f64>,
    /// Whether it is in the middle of a lap.
    is_open: bool,
    /// The time of the first and the last trackpoint.
    track: Option<(Timestamp, Timestamp)>,
    /// Where the track's own count of the distance began, in metres, and how far it has come.
    counted: Option<(f64, f64)>,
    /// What it had come to when it began anew, in metres.
    before: f64,
    path: Path,
    point: (Option<f64>, Option<f64>, Option<Timestamp>),
}

const LAP: &str = "Lap";
const POINT: &str = "Trackpoint";

impl Elements for Tcx {
    fn open(&mut self, stack: &Stack, tag: &Tag<'_>) {
        if stack.is(&["Activity"]) && stack.within("Activities") {
            let sport = tag.attribute("Sport").unwrap_or_default().into_owned();
            self.current = Some(Activity { sport, ..Activity::default() });
        } else if stack.is(&["NextSport", "Transition"]) {
            self.others.push(Kind::Transition);
        } else if stack.is(&["Courses", "Course"]) {
            self.others.push(Kind::Course);
        } else if stack.is(&["Workouts", "Workout"]) {
            self.others.push(Kind::Workout);
        } else if let Some(activity) = &mut self.current {
            if stack.is(&["Activity", LAP]) {
                let start = tag.attribute("StartTime").and_then(|start| time(&start));
                activity.begun = activity.begun.or(start);
                activity.is_open = true;
            } else if stack.is(&[LAP, "Track"]) {
                activity.path.part();
            } else if stack.is(&["Track", POINT]) {
                activity.point = (None, None, None);
            }
        }
    }

    fn close(&mut self, stack: &Stack, text: &str) {
        let Some(activity) = &mut self.current else { return };
        let sum = |so_far: &mut Option<f64>, more: Option<f64>| {
            *so_far = more.map(|more| so_far.unwrap_or_default() + more).or(*so_far);
        };
        if stack.is(&["Activity", "Id"]) {
            activity.id = time(text);
        } else if stack.is(&["Activity", LAP, "TotalTimeSeconds"]) {
            sum(&mut activity.seconds, measured(text));
        } else if stack.is(&["Activity", LAP, "DistanceMeters"]) {
            sum(&mut activity.km, measured(text).map(|metres| metres / 1000.0));
        } else if stack.is(&["Activity", LAP]) {
            activity.is_open = false;
        } else if stack.is(&[POINT, "Time"]) {
            activity.point.2 = time(text);
        } else if stack.is(&[POINT, "DistanceMeters"]) {
            activity.count(measured(text));
        } else if stack.is(&[POINT, "Position", "LatitudeDegrees"]) {
            activity.point.0 = text.parse().ok();
        } else if stack.is(&[POINT, "Position", "LongitudeDegrees"]) {
            activity.point.1 = text.parse().ok();
        } else if stack.is(&["Track", POINT]) {
            activity.trackpoint();
        } else if stack.is(&["Activity"]) && stack.within("Activities") && self.done.len() < ACTIVITIES {
            self.done.extend(self.current.take());
        }
    }
}

impl Tcx {
    /// The runs of the file; `is_cut` where it ends early.
    pub(super) fn finish(self, name: &str, is_cut: bool, options: &Options, reading: &mut Reading) {
        for kind in self.others {
            reading.passed_over.add(kind);
        }
        let rest = self.current.filter(|_| is_cut);
        for (activity, is_whole) in self.done.into_iter().map(|done| (done, true)).chain(rest.map(|rest| (rest, false)))
        {
            match activity.run(name, !is_whole, options) {
                Ok(run) => reading.runs.push(run),
                Err(kind) => reading.passed_over.add(kind),
            }
        }
    }
}

impl Activity {
    /// Takes a trackpoint's own count of the distance, in metres.
    fn count(&mut self, metres: Option<f64>) {
        let Some(metres) = metres else { return };
        match &mut self.counted {
            Some((_, last)) if *last <= metres => *last = metres,
            Some((first, last)) => {
                self.before += *last - *first;
                (*first, *last) = (metres, metres);
            }
            none => *none = Some((metres, metres)),
        }
    }

    fn trackpoint(&mut self) {
        let (latitude, longitude, at) = self.point;
        if let Some(at) = at {
            self.track = Some((self.track.map_or(at, |(first, _)| first), at));
        }
        if let Some((latitude, longitude)) = latitude.zip(longitude) {
            self.path.add(Point { latitude, longitude, time: at.map(|at| at.as_duration().as_secs_f64()) });
        }
    }

    fn run(self, name: &str, is_cut: bool, options: &Options) -> Result<Run, Kind> {
        if !sport::is_run(&self.sport) {
            return Err(sport::kind(&self.sport));
        }
        let start = self.begun.or(self.id).or(self.track.map(|(first, _)| first));
        let start = start.and_then(|start| dated(start, options)).ok_or(Kind::WithoutDate)?;
        let of_track = self.counted.map(|(first, last)| (self.before + last - first) / 1000.0);
        let told = [self.km, of_track].into_iter().flatten().find(|km| *km > 0.0).map(|km| (km, false));
        let estimated = || (self.km.is_none() && self.path.km > 0.0).then_some((self.path.km, true));
        let (km, estimated) = told.or_else(estimated).ok_or(Kind::WithoutDistance)?;
        let timer = self.seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        let from_start = |(_, last): (Timestamp, Timestamp)| Duration::try_from(last.duration_since(start)).ok();
        let elapsed = self.track.and_then(from_start).filter(|elapsed| timer.is_none_or(|timer| timer < *elapsed));
        Ok(Run {
            start,
            offset: None,
            timer,
            elapsed: elapsed.or(timer),
            km,
            estimated,
            incomplete: is_cut,
            climb: None,
            source: Source::Tcx,
            identity: format!("tcx-{}", start.as_second()),
            file: name.to_owned(),
            own_file: None,
        })
    }
}
