//! What comes of folders with good and bad files.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Gathered, Progress, Told, gather};
use crate::intake::Seen;
use crate::watch::{Kind, Note, Options, Untyped};

fn options() -> Options {
    Options { now: "2026-01-01T00:00:00Z".parse::<Timestamp>().unwrap(), untyped: Untyped::PassedOver }
}

/// A TCX file of a run of 8 km on a day in November.
fn tcx(day: u8) -> String {
    format!(
        "<?xml version=\"1.0\"?><TrainingCenterDatabase><Activities><Activity Sport=\"Running\">\
         <Id>2025-11-{day:02}T08:00:00Z</Id><Lap StartTime=\"2025-11-{day:02}T08:00:00Z\">\
         <TotalTimeSeconds>2880.0</TotalTimeSeconds><DistanceMeters>8000.0</DistanceMeters></Lap>\
         </Activity></Activities></TrainingCenterDatabase>"
    )
}

fn all(folder: &Path, seen: &Seen) -> Gathered {
    gather(&[folder.to_owned()], seen, &options(), |_| true)
}

#[test]
fn a_broken_file_is_told_and_hides_no_other() {
    let dir = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    put("1.tcx", &tcx(1));
    put("2.fit", "nothing of the kind");
    put("3.tcx", &tcx(3)[..200]);
    put("4.gpx", "");
    put("5.tcx", &tcx(5));
    put("notes.txt", "x");
    let gathered = all(dir.path(), &Seen::default());
    let days: Vec<i8> = gathered.runs.iter().map(|run| run.start.to_zoned(jiff::tz::TimeZone::UTC).day()).collect();
    assert!(days.starts_with(&[1]) && days.ends_with(&[5]), "{gathered:?}");
    let mut told: Vec<&str> =
        gathered.told.iter().map(|(path, _)| path.file_name().unwrap().to_str().unwrap()).collect();
    told.dedup();
    assert_eq!(told, ["2.fit", "3.tcx", "4.gpx"]);
    assert!(gathered.passed_over.count(Kind::Unknown) >= 1);
}

#[test]
fn what_was_read_is_left_alone_until_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("1.tcx");
    fs::write(&file, tcx(1)).unwrap();
    let first = all(dir.path(), &Seen::default());
    assert_eq!((first.runs.len(), first.unchanged), (1, 0));
    let mut seen = Seen::default();
    first.read.iter().for_each(|found| seen.add(found));
    let second = all(dir.path(), &seen);
    assert_eq!((second.runs.len(), second.read.len(), second.unchanged), (0, 0, 1));
    fs::write(&file, format!("{}\n", tcx(2))).unwrap();
    assert_eq!(all(dir.path(), &seen).runs.len(), 1);
}

#[test]
fn a_run_in_two_files_and_a_file_in_two_folders_come_once() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("1.tcx"), tcx(1)).unwrap();
    fs::write(dir.path().join("copy.tcx"), tcx(1)).unwrap();
    let named = [dir.path().to_owned(), dir.path().join("1.tcx")];
    let gathered = gather(&named, &Seen::default(), &options(), |_| true);
    assert_eq!((gathered.runs.len(), gathered.read.len()), (1, 2));
}

#[test]
fn a_packed_file_is_read_and_one_that_unpacks_without_end_stops_at_a_bound() {
    let dir = tempfile::tempdir().unwrap();
    let packed = |name: &str| {
        flate2::write::GzEncoder::new(fs::File::create(dir.path().join(name)).unwrap(), flate2::Compression::fast())
    };
    packed("1.tcx.gz").write_all(tcx(1).as_bytes()).unwrap();
    let mut bomb = packed("2.tcx.gz");
    bomb.write_all(tcx(2)[..60].as_bytes()).unwrap();
    // One text of 8 MiB, where a piece may have 1.
    for _ in 0..8 {
        bomb.write_all(&vec![b'x'; 1 << 20]).unwrap();
    }
    drop(bomb);
    let gathered = all(dir.path(), &Seen::default());
    assert_eq!(gathered.runs.len(), 1);
    assert!(matches!(&gathered.told[..], [(path, Told::Note(Note::Broken { .. }))] if path.ends_with("2.tcx.gz")));
}

#[test]
fn gathering_tells_how_far_it_is_and_stops_when_asked() {
    let dir = tempfile::tempdir().unwrap();
    (1..=3).for_each(|day| fs::write(dir.path().join(format!("{day}.tcx")), tcx(day)).unwrap());
    let size = tcx(1).len() as u64;
    let mut told = Vec::new();
    let gathered = gather(&[PathBuf::from(dir.path())], &Seen::default(), &options(), |progress| {
        told.push(progress);
        told.len() < 2
    });
    assert_eq!(told, [Progress { done: size, all: 3 * size }, Progress { done: 2 * size, all: 3 * size }]);
    assert_eq!((gathered.runs.len(), gathered.read.len()), (2, 2));
}
