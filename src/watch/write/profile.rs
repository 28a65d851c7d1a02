//! The numbers of FIT's profile that files of supple are made of: messages, and what their fields may say.
//!
//! They are facts of the format: <https://developer.garmin.com/fit/file-types/>.

use jiff::Timestamp;

use super::fit::{Fit, Value, seconds};

pub(super) const FILE_ID: u16 = 0;
pub(super) const SESSION: u16 = 18;
pub(super) const LAP: u16 = 19;
pub(super) const RECORD: u16 = 20;
pub(super) const EVENT: u16 = 21;
pub(super) const DEVICE_INFO: u16 = 23;
pub(super) const WORKOUT: u16 = 26;
pub(super) const WORKOUT_STEP: u16 = 27;
pub(super) const ACTIVITY: u16 = 34;
pub(super) const FILE_CREATOR: u16 = 49;
pub(super) const SET: u16 = 225;
pub(super) const EXERCISE_TITLE: u16 = 264;

/// The field of the time, in most messages.
pub(super) const TIMESTAMP: u8 = 253;
/// The field of the place among messages of a kind, in most of them.
pub(super) const MESSAGE_INDEX: u8 = 254;

/// `training`
pub(super) const SPORT: Value<'static> = Value::Enum(10);
/// `flexibility_training`
pub(super) const SUB_SPORT: Value<'static> = Value::Enum(19);

/// `development`: for programs whose makers have no number.
const MANUFACTURER: Value<'static> = Value::Uint16(255);
/// The only product of this program.
const PRODUCT: Value<'static> = Value::Uint16(1);

/// The kinds of files that are written: `file` of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What was done.
    Activity = 4,
    /// What is to be done.
    Workout = 5,
}

/// Begins a file: what it is, of which program, made when.
pub(super) fn begin(kind: Kind, serial: u32, created: Timestamp) -> Fit {
    let mut fit = Fit::default();
    let kind = Value::Enum(kind as u8);
    let created = Value::Uint32(seconds(created));
    fit.message(FILE_ID, &[(0, kind), (1, MANUFACTURER), (2, PRODUCT), (3, Value::Uint32z(serial)), (4, created)]);
    fit.message(FILE_CREATOR, &[(0, Value::Uint16(version()))]);
    fit
}

/// Says which program it was, at this moment.
pub(super) fn device(fit: &mut Fit, serial: u32, at: Timestamp) {
    let fields = [
        (TIMESTAMP, Value::Uint32(seconds(at))),
        (0, Value::Uint8(0)), // the one that made the file
        (2, MANUFACTURER),
        (3, Value::Uint32z(serial)),
        (4, PRODUCT),
        (5, Value::Uint16(version())),
        (27, Value::Text("supple")),
    ];
    fit.message(DEVICE_INFO, &fields);
}

/// The version in hundredths, as the format has it: 123 for 1.2.3.
fn version() -> u16 {
    let parts = env!("CARGO_PKG_VERSION").split('.').map(|part| part.parse().unwrap_or(0_u16).min(9));
    parts.fold(0, |all, part| all * 10 + part)
}
