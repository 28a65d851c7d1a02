//! A run as a file has it, and what reading a file came to.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// A run out of a file. Positions, heart rates and names stay in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// When it began.
    pub start: Timestamp,
    /// How far local time was ahead of UTC there and then, where the file says so.
    pub offset: Option<Offset>,
    /// How long the watch counted, without pauses.
    pub timer: Option<Duration>,
    /// How long it was from start to end, pauses included.
    pub elapsed: Option<Duration>,
    /// How far, in kilometres: more than 0.
    pub km: f64,
    /// Whether `km` was worked out from positions, because the file says no distance.
    pub estimated: bool,
    /// Whether the file ends before the run does: these are the figures as far as it got.
    pub incomplete: bool,
    /// The ascent in metres, where the file says it.
    pub climb: Option<f64>,
    /// What kind of file it is from.
    pub source: Source,
    /// What tells this run from any other that a file holds: the same each time that the file is read, whatever it is
    /// called and wherever it lies.
    pub identity: String,
    /// The name of the file that it is from, as it was given to [`read`](super::read()).
    pub file: String,
    /// The name of the run's own file, where it is a row of a table that names one: `activities/12345.fit.gz`.
    pub own_file: Option<String>,
}

impl Run {
    /// The day on which it began: by the file's own local time where it says one, else by `zone`, that of the machine.
    #[must_use]
    pub fn date(&self, zone: &TimeZone) -> Date {
        match self.offset {
            Some(offset) => offset.to_datetime(self.start).date(),
            None => self.start.to_zoned(zone.clone()).date(),
        }
    }

    /// How long it took: the timer, else from start to end.
    #[must_use]
    pub fn time(&self) -> Option<Duration> {
        self.timer.or(self.elapsed)
    }

    /// When it ended: pauses included where that is known.
    #[must_use]
    pub fn end(&self) -> Option<Timestamp> {
        let length = SignedDuration::try_from(self.elapsed.or(self.timer)?).ok()?;
        self.start.checked_add(length).ok()
    }
}

/// The kind of file that a run is from, the one that knows most first: where a run is in several, it is kept as the first
/// of them has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// What the watch itself wrote.
    Fit,
    /// Training Center XML, as Garmin and Polar export it.
    Tcx,
    /// Apple Health's `export.xml`.
    Apple,
    /// The tables of a Garmin export, `…_summarizedActivities.json`.
    Garmin,
    /// The table of a Strava export, `activities.csv`.
    Strava,
    /// A track: positions with times.
    Gpx,
}

impl Source {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [Self::Fit, Self::Tcx, Self::Apple, Self::Garmin, Self::Strava, Self::Gpx];

    /// Its short name, as the journal keeps it: `fit`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Tcx => "tcx",
            Self::Apple => "apple",
            Self::Garmin => "garmin",
            Self::Strava => "strava",
            Self::Gpx => "gpx",
        }
    }

    /// Its name as people know it: `FIT`, `Apple Health`. The same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fit => "FIT",
            Self::Tcx => "TCX",
            Self::Apple => "Apple Health",
            Self::Garmin => "Garmin",
            Self::Strava => "Strava",
            Self::Gpx => "GPX",
        }
    }

    /// The source of a short name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.id() == id)
    }
}

/// What reading needs to know besides the bytes.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The time now: what a file says happened later has no date.
    pub now: Timestamp,
    /// What a track is that says no type.
    pub untyped: Untyped,
}

/// What a track is taken for that does not say what it is a track of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Untyped {
    /// Nothing: it is passed over, and told.
    #[default]
    PassedOver,
    /// A run, because whoever imports it says so.
    Run,
}

/// What came of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The runs in it, in its order.
    pub runs: Vec<Run>,
    /// What in it is no run.
    pub passed_over: PassedOver,
    /// What is to be said about the file.
    pub notes: Vec<Note>,
}

/// What was passed over, counted by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassedOver(BTreeMap<Kind, u64>);

impl PassedOver {
    /// Counts one more.
    pub fn add(&mut self, kind: Kind) {
        *self.0.entry(kind).or_default() += 1;
    }

    /// Counts what another file came to as well.
    pub fn extend(&mut self, other: &Self) {
        for (kind, count) in &other.0 {
            *self.0.entry(*kind).or_default() += count;
        }
    }

    /// Each kind with its count.
    pub fn iter(&self) -> impl Iterator<Item = (Kind, u64)> + '_ {
        self.0.iter().map(|(kind, count)| (*kind, *count))
    }

    /// How many of a kind there were.
    #[must_use]
    pub fn count(&self, kind: Kind) -> u64 {
        self.0.get(&kind).copied().unwrap_or_default()
    }

    /// Whether there was nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a thing is that is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An activity on a bicycle.
    Ride,
    /// A walk or a hike.
    Walk,
    /// A swim.
    Swim,
    /// An activity of another sport.
    OtherSport,
    /// The change from one sport to the next.
    Transition,
    /// A track that does not say what it is a track of.
    UntypedTrack,
    /// A route without times: planned, not run.
    Planned,
    /// A course to follow.
    Course,
    /// A workout to do.
    Workout,
    /// Steps, sleep and pulse of a day.
    Monitoring,
    /// Settings, records, goals: what else a watch keeps.
    OtherFile,
    /// A run without a distance.
    WithoutDistance,
    /// A run without a date that can be.
    WithoutDate,
    /// A file of no format that is read here.
    Unknown,
}

impl Kind {
    /// `31 monitoring files`, `1 ride`.
    #[must_use]
    pub fn counted(self, count: u64) -> String {
        let (one, many) = match self {
            Self::Ride => ("ride", "rides"),
            Self::Walk => ("walk", "walks"),
            Self::Swim => ("swim", "swims"),
            Self::OtherSport => ("activity of another sport", "activities of other sports"),
            Self::Transition => ("transition", "transitions"),
            Self::UntypedTrack => ("track without a type", "tracks without a type"),
            Self::Planned => ("planned route", "planned routes"),
            Self::Course => ("course", "courses"),
            Self::Workout => ("workout", "workouts"),
            Self::Monitoring => ("monitoring file", "monitoring files"),
            Self::OtherFile => ("other file of a watch", "other files of a watch"),
            Self::WithoutDistance => ("run without a distance", "runs without a distance"),
            Self::WithoutDate => ("run without a date", "runs without a date"),
            Self::Unknown => ("file of another kind", "files of other kinds"),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}

/// What is to be said about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A check over the file is wrong; it was read nevertheless.
    WrongChecksum,
    /// The file ends too soon.
    Cut,
    /// Something in it cannot be read; what stands before it was.
    Broken {
        /// Where, in bytes from its start; within what was packed, where the file was.
        at: u64,
        /// What is wrong, in the middle of a sentence.
        why: String,
    },
    /// It holds nothing at all.
    Empty,
    /// Unpacked it is larger than what is read, in bytes.
    TooLarge(u64),
    /// The device failed while the file was read, in its words.
    Unread(String),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongChecksum => f.write_str("its checksum is wrong"),
            Self::Cut => f.write_str("it ends too soon: this is as far as it got"),
            Self::Broken { at, why } => write!(f, "at byte {at} {why}; what stands before it was read"),
            Self::Empty => f.write_str("it is empty"),
            Self::TooLarge(bytes) => write!(f, "it is larger than {} MiB; the rest was not read", bytes >> 20),
            Self::Unread(why) => write!(f, "it could not be read to its end: {why}"),
        }
    }
}

/// The first second of 1995: before it no watch wrote files, and a clock that was never set counts from 1990.
pub(super) const EARLIEST: i64 = 788_918_400;
/// The furthest that a time zone is from UTC, in seconds.
pub(super) const FURTHEST: i64 = 14 * 3600;
/// A quarter of an hour in seconds: time zones are whole quarters apart.
pub(super) const QUARTER: i64 = 15 * 60;

/// A moment that can be the date of a run: from 1995 on, and not after now.
pub(super) fn dated(moment: Timestamp, options: &Options) -> Option<Timestamp> {
    (moment.as_second() >= EARLIEST && moment <= options.now).then_some(moment)
}

/// How far local time is ahead of UTC, of a difference in seconds that can be one.
pub(super) fn whole_quarters(seconds: i64) -> Option<Offset> {
    let is_zone = seconds % QUARTER == 0 && seconds.abs() <= FURTHEST;
    Offset::from_seconds(i32::try_from(seconds).ok().filter(|_| is_zone)?).ok()
}
