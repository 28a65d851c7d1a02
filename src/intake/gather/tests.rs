//! What comes of good and bad files.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::{Gathered, gather};
use crate::intake::Found;
use crate::watch::{Note, Options, Untyped};

/// A TCX file of a run of 8 km on a day in November.
pub(in crate::intake) fn tcx(day: u8) -> String {
    format!(
        "<?xml version=\"1.0\"?><TrainingCenterDatabase><Activities><Activity Sport=\"Running\">\
         <Id>2025-11-{day:02}T08:00:00Z</Id><Lap StartTime=\"2025-11-{day:02}T08:00:00Z\">\
         <TotalTimeSeconds>2880.0</TotalTimeSeconds><DistanceMeters>8000.0</DistanceMeters></Lap>\
         </Activity></Activities></TrainingCenterDatabase>"
    )
}

fn all(folder: &Path) -> (Gathered, usize) {
    let options = Options { now: "2026-01-01T00:00:00Z".parse().unwrap(), untyped: Untyped::PassedOver };
    let mut bytes = 0;
    let gathered = gather(&Found::at(&[folder.to_owned()]).files, &options, |more| bytes += more);
    (gathered, bytes)
}

#[test]
fn a_broken_file_is_told_and_hides_no_other() {
    let dir = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    put("1.tcx", &tcx(1));
    put("2.fit", "nothing of the kind");
    put("3.tcx", &tcx(3)[..120]);
    put("4.gpx", "");
    put("5.tcx", &tcx(5));
    let (gathered, bytes) = all(dir.path());
    let days: Vec<i8> = gathered.runs.iter().map(|run| run.date(&jiff::tz::TimeZone::UTC).day()).collect();
    assert_eq!((days.first(), days.last()), (Some(&1), Some(&5)), "{gathered:?}");
    let told: Vec<_> = gathered.told.iter().map(|told| told.path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(told, ["2.fit", "3.tcx", "4.gpx"]);
    assert!(bytes >= 2 * tcx(1).len(), "{bytes}");
}

#[test]
fn a_packed_file_is_read_and_one_that_unpacks_without_end_stops_at_a_bound() {
    let dir = tempfile::tempdir().unwrap();
    let packed = |name: &str| {
        flate2::write::GzEncoder::new(fs::File::create(dir.path().join(name)).unwrap(), flate2::Compression::fast())
    };
    packed("1.tcx.gz").write_all(tcx(1).as_bytes()).unwrap();
    let mut bomb = packed("2.tcx.gz");
    bomb.write_all(&tcx(2).as_bytes()[..60]).unwrap();
    // One text of 8 MiB, where a piece may have 1.
    for _ in 0..8 {
        bomb.write_all(&vec![b'x'; 1 << 20]).unwrap();
    }
    drop(bomb);
    let (gathered, _) = all(dir.path());
    assert_eq!(gathered.runs.len(), 1);
    assert!(matches!(&gathered.told[..], [told] if matches!(told.notes[..], [Note::Broken { .. }])), "{gathered:?}");
}
