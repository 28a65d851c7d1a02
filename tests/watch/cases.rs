//! The shared cases with their right values, where they are beside the checkout.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use supple::watch::{Reading, merge, read};

use super::options;

fn cases() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = root.ancestors().skip(1).take(2).map(|above| above.join("shared/cases/runs"));
    let found = places.into_iter().find(|place| place.join("expected.json").is_file());
    if found.is_none() {
        eprintln!("skipped: no shared/cases/runs beside the checkout");
    }
    found
}

/// What a file holds, or all files of a folder.
fn reading(path: &Path) -> Reading {
    let mut all = Reading::default();
    let files: Vec<PathBuf> = match fs::read_dir(path) {
        Ok(folder) => folder.map(|entry| entry.unwrap().path()).collect(),
        Err(_) => vec![path.to_owned()],
    };
    for file in files {
        let one = read(&file.to_string_lossy(), fs::File::open(&file).unwrap(), &options());
        all.runs.extend(one.runs);
        all.passed_over.extend(&one.passed_over);
        all.notes.extend(one.notes);
    }
    all
}

#[test]
fn the_shared_cases_come_out_right() {
    let Some(folder) = cases() else { return };
    let expected: Value = serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    for case in expected["cases"].as_array().unwrap() {
        let Some(runs) = case["runs"].as_array() else { continue };
        let file = case["file"].as_str().unwrap();
        let reading = reading(&folder.join(file));
        assert_eq!(reading.runs.len(), runs.len(), "{file}: {reading:?}");
        assert_eq!(
            case["refuse"].is_null(),
            reading.passed_over.iter().all(|(kind, _)| kind == supple::watch::Kind::OtherSport),
            "{file}"
        );
        for (run, right) in reading.runs.iter().zip(runs) {
            let km = right["km"].as_f64().unwrap();
            assert!((run.km - km).abs() <= 0.005 * km, "{file}: {} km, not {km}", run.km);
            assert_eq!(run.start, right["start_utc"].as_str().unwrap().parse::<Timestamp>().unwrap(), "{file}");
            let timer = right["timer_s"].as_f64().unwrap();
            assert!((run.timer.unwrap().as_secs_f64() - timer).abs() < 0.01, "{file}: {:?}, not {timer}", run.timer);
            assert_eq!(run.incomplete, right["incomplete"] == true, "{file}");
            match right["local_date"].as_str() {
                Some(date) => assert_eq!(run.date(&TimeZone::UTC).to_string(), date, "{file}"),
                None => assert_eq!(run.offset, None, "{file}"),
            }
        }
    }
}

#[test]
fn the_night_run_of_the_watch_and_of_the_table_is_one() {
    let Some(folder) = cases() else { return };
    let runs = ["garmin", "midnight.fit"].map(|file| reading(&folder.join(file)).runs).concat();
    let merged = merge(runs);
    assert_eq!(merged.iter().map(|run| run.source.id()).collect::<Vec<_>>(), ["fit", "garmin"]);
}
