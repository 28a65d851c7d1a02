//! What is read from files of watches and programs: each rule by a small file of its own, made here.

#![expect(clippy::float_cmp, reason = "distances are rounded to the metre before they are compared")]

mod apple;
mod cases;
mod fit;
mod gpx;
mod hostile;
mod tables;
mod tcx;

use std::io::Write as _;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use supple::watch::{Kind, Note, Options, PassedOver, Reading, Run, Untyped, read};

/// What is read on 1 December 2026.
fn options() -> Options {
    Options { now: "2026-12-01T00:00:00Z".parse().unwrap(), untyped: Untyped::PassedOver }
}

fn reading(name: &str, bytes: impl AsRef<[u8]>) -> Reading {
    read(name, bytes.as_ref(), &options())
}

/// The one run of a file that nothing is to be said about.
#[track_caller]
fn only_run(name: &str, bytes: impl AsRef<[u8]>) -> Run {
    let reading = reading(name, bytes);
    assert_eq!((reading.notes.as_slice(), &reading.passed_over), (&[][..], &PassedOver::default()));
    assert_eq!(reading.runs.len(), 1, "{reading:?}");
    reading.runs.into_iter().next().unwrap()
}

/// Asserts that a file holds one thing that is no run.
#[track_caller]
fn passed_over(name: &str, bytes: impl AsRef<[u8]>, kind: Kind) {
    let reading = reading(name, bytes);
    assert_eq!(reading.runs, []);
    assert_eq!(reading.passed_over.iter().collect::<Vec<_>>(), [(kind, 1)], "{:?}", reading.notes);
}

/// Kilometres to the metre, seconds of the timer.
fn figures(run: &Run) -> (f64, Option<u64>) {
    ((run.km * 1000.0).round() / 1000.0, run.timer.map(|timer| timer.as_secs()))
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap()
}

#[test]
fn what_is_packed_is_unpacked() {
    let gpx = gpx::track("<type>run</type>", &gpx::straight(10));
    let plain = only_run("a.gpx", &gpx);
    assert_eq!(only_run("a.gpx.gz", packed(gpx.as_bytes())), Run { file: "a.gpx.gz".to_owned(), ..plain });
}

#[test]
fn what_is_packed_and_cut_is_read_as_far_as_it_goes() {
    let row = |number: u32| format!("{number},\"Nov 28, 2025, 6:30:00 AM\",x,Run,,1800,5.0,,,,,,,,,1800,1790,5000,\n");
    let table: String =
        std::iter::once("id,date,name,type,d,time,far\n".to_owned()).chain((1..20_000).map(row)).collect();
    let packed = packed(table.as_bytes());
    let reading = reading("activities.csv.gz", &packed[..packed.len() / 2]);
    assert_eq!(reading.notes, [Note::Cut]);
    assert!((1_000..19_999).contains(&reading.runs.len()), "{}", reading.runs.len());
}

#[test]
fn blanks_without_end_stop_at_a_bound() {
    // Four megabytes of blanks between two tags, in a file of some kilobytes.
    let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
    gz.write_all(b"<gpx><trk>").unwrap();
    let blanks = vec![b' '; 1 << 16];
    for _ in 0..64 {
        gz.write_all(&blanks).unwrap();
    }
    let reading = reading("bomb.gpx.gz", gz.finish().unwrap());
    assert!(matches!(reading.notes.as_slice(), [Note::Broken { .. }]), "{:?}", reading.notes);
}

#[test]
fn a_file_of_another_kind_is_one() {
    passed_over("notes.txt", "hello", Kind::Unknown);
    passed_over("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", Kind::Unknown);
    passed_over("settings.json", "{\"a\": [1, {\"b\": null}]}", Kind::Unknown);
    passed_over("archive.zip", b"PK\x03\x04...........", Kind::Unknown);
    passed_over("table.csv", "a,b\n1,2\n", Kind::Unknown);
}

#[test]
fn a_file_that_promises_more_than_it_holds_is_named() {
    assert_eq!(reading("a.fit", "").notes, [Note::Empty]);
    assert_eq!(reading("a.fit", [14, 0x20, 0, 0]).notes, [Note::Cut]);
    assert!(matches!(reading("a.fit", "hello, this is no such file").notes.as_slice(), [Note::Broken { at: 0, .. }]));
    assert!(matches!(reading("a.gpx", "hello").notes.as_slice(), [Note::Broken { at: 0, .. }]));
    assert!(matches!(
        reading("a.gpx.gz", [0x1F, 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]).notes.as_slice(),
        [Note::Broken { .. }]
    ));
}

/// A device that fails after some bytes.
struct Failing<'a>(&'a [u8]);

impl std::io::Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.0.is_empty() { Err(std::io::Error::other("the stick was pulled out")) } else { self.0.read(buffer) }
    }
}

#[test]
fn a_device_that_fails_is_told_with_what_could_be_read() {
    let table = "id,date,name,type,d,time,far\n".to_owned()
        + &"1,\"Nov 28, 2025, 6:30:00 AM\",x,Run,,1800,5.0,,,,,,,,,1800,1790,5000,\n".repeat(5_000);
    let reading = read("activities.csv", Failing(table.as_bytes()), &options());
    assert_eq!(reading.notes, [Note::Unread("the stick was pulled out".to_owned())]);
    assert!(reading.runs.len() > 1_000);
}

#[test]
fn a_date_before_1995_or_after_now_is_none() {
    let at = |year: u32| {
        let table = format!("id,date\n1,{year}-05-01 06:30:00,x,Run,,1800,5.0,,,,,,,,,1800,1790,5000,\n");
        reading("activities.csv", table).passed_over.count(Kind::WithoutDate)
    };
    assert_eq!([1994, 1995, 2026, 2027].map(at), [1, 0, 0, 1]);
}

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}
