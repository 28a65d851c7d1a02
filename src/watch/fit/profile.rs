//! The few numbers of the FIT profile that are read: messages, fields, and what their values mean.
//!
//! The profile: <https://developer.garmin.com/fit/overview/>.

use crate::watch::run::Kind;

/// What a file is: which device wrote it, and when.
pub(super) mod file_id {
    pub(in super::super) const MESSAGE: u16 = 0;
    pub(in super::super) const TYPE: u8 = 0;
    pub(in super::super) const MANUFACTURER: u8 = 1;
    pub(in super::super) const SERIAL_NUMBER: u8 = 3;
    pub(in super::super) const TIME_CREATED: u8 = 4;
    pub(in super::super) const ACTIVITY: i64 = 4;
}

/// The sport that was begun.
pub(super) mod sport {
    pub(in super::super) const MESSAGE: u16 = 12;
    pub(in super::super) const SPORT: u8 = 0;
}

/// A part of an activity in one sport.
pub(super) mod session {
    pub(in super::super) const MESSAGE: u16 = 18;
    pub(in super::super) const SPORT: u8 = 5;
    pub(in super::super) const TOTAL_ASCENT: u8 = 22;
}

/// A lap. Its start, times and distance have the numbers that a session's have.
pub(super) mod lap {
    pub(in super::super) const MESSAGE: u16 = 19;
    pub(in super::super) const SPORT: u8 = 25;
    pub(in super::super) const START_TIME: u8 = 2;
    /// In milliseconds.
    pub(in super::super) const TOTAL_ELAPSED_TIME: u8 = 7;
    /// In milliseconds.
    pub(in super::super) const TOTAL_TIMER_TIME: u8 = 8;
    /// In centimetres.
    pub(in super::super) const TOTAL_DISTANCE: u8 = 9;
}

/// What was measured at a moment.
pub(super) mod record {
    pub(in super::super) const MESSAGE: u16 = 20;
    /// In semicircles: 2^31 of them are 180 degrees.
    pub(in super::super) const POSITION_LAT: u8 = 0;
    /// In semicircles.
    pub(in super::super) const POSITION_LONG: u8 = 1;
    /// In centimetres since the watch was started.
    pub(in super::super) const DISTANCE: u8 = 5;
}

/// What happened at a moment.
pub(super) mod event {
    pub(in super::super) const MESSAGE: u16 = 21;
    pub(in super::super) const EVENT: u8 = 0;
    pub(in super::super) const TYPE: u8 = 1;
    pub(in super::super) const TIMER: i64 = 0;
    pub(in super::super) const START: i64 = 0;
    /// The types that stop the timer: by itself, by the person, for good.
    pub(in super::super) const STOPS: [i64; 5] = [1, 4, 5, 8, 9];
}

/// The end of an activity.
pub(super) mod activity {
    pub(in super::super) const MESSAGE: u16 = 34;
    pub(in super::super) const LOCAL_TIMESTAMP: u8 = 5;
}

/// The sport that is running.
pub(super) const RUNNING: i64 = 1;

/// What a session of another sport is counted as.
pub(super) const fn sport_kind(sport: Option<i64>) -> Kind {
    match sport {
        Some(2 | 21) => Kind::Ride,
        Some(3) => Kind::Transition,
        Some(5) => Kind::Swim,
        Some(11 | 17) => Kind::Walk,
        _ => Kind::OtherSport,
    }
}

/// What a file that is no activity is counted as, by the type in its `file_id`.
pub(super) const fn file_kind(file: Option<i64>) -> Kind {
    match file {
        Some(6) => Kind::Course,
        Some(5 | 7) => Kind::Workout,
        Some(9 | 15 | 28 | 32) => Kind::Monitoring,
        _ => Kind::OtherFile,
    }
}
