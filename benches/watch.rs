//! What reading runs costs: a thousand hours from a watch, an export of Apple Health of 300 MB.

use std::io::{self, Read};

use divan::Bencher;
use divan::counter::BytesCount;
use supple::watch::write::fit::{Fit, Value};
use supple::watch::{Options, Untyped, merge, read};

fn main() {
    divan::main();
}

fn options() -> Options {
    Options { now: "2026-12-01T00:00:00Z".parse().expect("a moment"), untyped: Untyped::PassedOver }
}

/// An hour of running, a record a second as a watch writes it.
fn hour(number: u32) -> Vec<u8> {
    let begin = 1_000_000_000 + number * 90_000;
    let mut fit = Fit::default();
    fit.message(0, &[(0, Value::Enum(4)), (1, Value::Uint16(1)), (3, Value::Uint32z(77)), (4, Value::Uint32(begin))]);
    for second in 0..=3600_u32 {
        let north = 596_523_235 + i32::try_from(second).expect("an hour") * 322;
        fit.message(
            20,
            &[
                (253, Value::Uint32(begin + second)),
                (0, Value::Sint32(north)),
                (1, Value::Sint32(95_443_717)),
                (2, Value::Uint16(2600)),
                (3, Value::Uint8(150)),
                (4, Value::Uint8(86)),
                (5, Value::Uint32(second * 300)),
                (6, Value::Uint16(3000)),
            ],
        );
    }
    fit.message(
        18,
        &[
            (253, Value::Uint32(begin + 3600)),
            (2, Value::Uint32(begin)),
            (7, Value::Uint32(3_600_000)),
            (8, Value::Uint32(3_600_000)),
            (9, Value::Uint32(1_080_000)),
            (5, Value::Enum(1)),
        ],
    );
    fit.finish()
}

/// A thousand files of an hour each, and what they have in common.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_thousand_hours(bencher: Bencher) {
    let files: Vec<Vec<u8>> = (0..1000).map(hour).collect();
    let bytes: usize = files.iter().map(Vec::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        let runs = files.iter().flat_map(|file| read("a.fit", file.as_slice(), &options()).runs).collect();
        assert_eq!(merge(runs).len(), 1000);
    });
}

/// Apple's export, written while it is read: a thousand workouts among records.
struct Export {
    left: u32,
    part: io::Cursor<Vec<u8>>,
}

/// The parts of the export, and the bytes that they make together.
const PARTS: u32 = 1000;

impl Export {
    fn new() -> Self {
        Self { left: PARTS, part: io::Cursor::new(b"<?xml version=\"1.0\"?>\n<HealthData locale=\"en\">\n".to_vec()) }
    }

    fn part() -> Vec<u8> {
        let record = " <Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Watch\" sourceVersion=\"11.1\" \
                      device=\"&lt;&lt;HKDevice: 0x3&gt;, name:Watch, manufacturer:Apple, model:Watch&gt;\" unit=\"count/min\" \
                      creationDate=\"2025-07-01 00:40:00 +0200\" startDate=\"2025-07-01 00:40:00 +0200\" \
                      endDate=\"2025-07-01 00:40:00 +0200\" value=\"62\"/>\n";
        let workout = " <Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30\" durationUnit=\"min\" \
                       startDate=\"2025-07-01 00:40:00 +0200\" endDate=\"2025-07-01 01:10:00 +0200\">\n  <WorkoutStatistics \
                       type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"5\" unit=\"km\"/>\n </Workout>\n";
        (record.repeat(300_000 / record.len()) + workout).into_bytes()
    }
}

impl Read for Export {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        if read > 0 || buffer.is_empty() {
            return Ok(read);
        }
        let last = match self.left {
            0 => return Ok(0),
            1 => b"</HealthData>\n".as_slice(),
            _ => b"",
        };
        self.left -= 1;
        let mut part = std::mem::take(&mut self.part).into_inner();
        if part.len() < 1000 {
            part = Self::part();
        }
        part.extend(last);
        self.part = io::Cursor::new(part);
        self.part.read(buffer)
    }
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn three_hundred_megabytes_of_apple(bencher: Bencher) {
    let bytes = Export::part().len() * PARTS as usize;
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        let reading = read("export.xml", Export::new(), &options());
        assert_eq!(reading.notes, []);
        assert_eq!(reading.runs.len(), PARTS as usize);
    });
}
