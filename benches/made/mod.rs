//! Files as a watch makes them, for measuring: FIT runs of an hour, a record each second.

use supple::watch::write::fit::{Fit, Value};

/// When the first run begins: 1 January 2025, 06:00 UTC, in seconds of FIT.
const FIRST: u32 = 1_104_645_600;
/// The length of a run, in seconds.
pub(crate) const HOUR: u32 = 3600;

/// The run of a day, counted from the first: 10 to 11 km within an hour, with what a running watch records each second
/// (position, distance, speed, heart rate, cadence, altitude, temperature), a lap each kilometre, and its session.
#[must_use]
pub(crate) fn run(day: u32) -> Vec<u8> {
    let began = FIRST + day * 86_400;
    let pace = 2_780 + day % 270; // millimetres a second
    let mut fit = Fit::default();
    let serial = Value::Uint32z(1_000_000 + day);
    fit.message(
        0,
        &[(0, Value::Enum(4)), (1, Value::Uint16(255)), (2, Value::Uint16(1)), (3, serial), (4, Value::Uint32(began))],
    );
    timer(&mut fit, began, 0);
    let mut lap = (began, 0);
    for second in 0..=HOUR {
        record(&mut fit, began + second, second, pace);
        let km = second * pace / 1_000_000;
        if km > lap.1 || second == HOUR {
            let metres = if second == HOUR { second * pace / 1000 - lap.1 * 1000 } else { 1000 };
            let length = began + second - lap.0;
            summary(&mut fit, 19, lap.0, length, metres);
            lap = (began + second, km);
        }
    }
    timer(&mut fit, began + HOUR, 4);
    summary(&mut fit, 18, began, HOUR, HOUR * pace / 1000);
    let ended = began + HOUR;
    let time = Value::Uint32(HOUR * 1000);
    let fields = [
        (253, Value::Uint32(ended)),
        (0, time),
        (1, Value::Uint16(1)),
        (2, Value::Enum(0)),
        (3, Value::Enum(26)),
        (4, Value::Enum(1)),
    ];
    fit.message(34, &[&fields[..], &[(5, Value::Uint32(ended + 3600))]].concat());
    fit.finish()
}

fn record(fit: &mut Fit, at: u32, second: u32, pace: u32) {
    let [_, _, high, low] = (second * pace / 10).to_be_bytes();
    let north = i32::try_from(second).unwrap_or(0) * 300;
    let beat = 140 + (high ^ low) % 20;
    let fields = [
        (253, Value::Uint32(at)),
        (0, Value::Sint32(626_000_000 + north)),
        (1, Value::Sint32(159_000_000 + north / 2)),
        (5, Value::Uint32(second * pace / 10)), // centimetres
        (78, Value::Uint32(2600 + second % 100)),
        (73, Value::Uint32(pace)),
        (3, Value::Uint8(beat)),
        (4, Value::Uint8(84)),
        (13, Value::Sint8(11)),
    ];
    fit.message(20, &fields);
}

fn timer(fit: &mut Fit, at: u32, what: u8) {
    fit.message(21, &[(253, Value::Uint32(at)), (0, Value::Enum(0)), (1, Value::Enum(what)), (4, Value::Uint8(0))]);
}

/// A lap or a session.
fn summary(fit: &mut Fit, message: u16, began: u32, seconds: u32, metres: u32) {
    let (event, sport) = if message == 18 { (8, 5) } else { (9, 25) };
    let time = Value::Uint32(seconds * 1000);
    let fields = [
        (254, Value::Uint16(0)),
        (253, Value::Uint32(began + seconds)),
        (2, Value::Uint32(began)),
        (7, time),
        (8, time),
        (9, Value::Uint32(metres * 100)),
        (0, Value::Enum(event)),
        (1, Value::Enum(1)),
        (sport, Value::Enum(1)),
    ];
    fit.message(message, &fields);
}
