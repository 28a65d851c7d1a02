//! `supple import`: files of watches become runs of the journal, each once.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use rstest::rstest;
use serde_json::Value as Json;
use supple::watch::write::fit::{Fit, Value, seconds};

/// A person with a folder of files.
struct Person(tempfile::TempDir);

impl Person {
    fn new() -> Self {
        let person = Self(tempfile::tempdir().unwrap());
        fs::create_dir(person.path("watch")).unwrap();
        person
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file into the folder of the watch.
    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path("watch").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The exit code, and what is said on standard output and on standard error.
    fn on(&self, machine: &str, arguments: &[&str]) -> (i32, String, String) {
        let mut supple = Command::cargo_bin("supple").unwrap();
        supple.args(arguments).env_clear().env("HOME", self.0.path()).env("TZ", "Europe/Berlin");
        supple.env("XDG_DATA_HOME", self.path("data")).env("XDG_STATE_HOME", self.path(machine));
        supple.env("XDG_CONFIG_HOME", self.path("config")).current_dir(self.0.path()).stdin(Stdio::null());
        let said = supple.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (said.status.code().unwrap(), text(said.stdout), text(said.stderr))
    }

    fn said(&self, arguments: &[&str]) -> String {
        let (code, out, err) = self.on("one", arguments);
        assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}: {out}");
        out
    }

    fn json(&self, arguments: &[&str]) -> Json {
        serde_json::from_str(&self.said(arguments)).unwrap()
    }

    /// The runs of the history.
    fn runs(&self) -> Vec<Json> {
        self.json(&["history", "--json"])["runs"].as_array().unwrap().clone()
    }
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A FIT file of this type, with a session of this sport.
fn fit(file_type: u8, sport: u8, start: &str, km: f64, took: u32) -> Vec<u8> {
    let start = seconds(moment(start));
    let mut fit = Fit::default();
    let id = [(0, Value::Enum(file_type)), (1, Value::Uint16(1)), (3, Value::Uint32z(7)), (4, Value::Uint32(start))];
    fit.message(0, &id);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a run is shorter than that in centimetres"
    )]
    let centimetres = (km * 100_000.0) as u32;
    fit.message(
        18,
        &[
            (253, Value::Uint32(start + took)),
            (2, Value::Uint32(start)),
            (5, Value::Enum(sport)),
            (7, Value::Uint32((took + 60) * 1000)),
            (8, Value::Uint32(took * 1000)),
            (9, Value::Uint32(centimetres)),
            (22, Value::Uint16(84)),
        ],
    );
    fit.finish()
}

fn run(start: &str, km: f64, took: u32) -> Vec<u8> {
    fit(4, 1, start, km, took)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// A track to the north, a point every ten seconds.
fn gpx(kind: &str, start: &str, points: i64) -> Vec<u8> {
    let start = moment(start).as_second();
    let kind = if kind.is_empty() { String::new() } else { format!("<type>{kind}</type>") };
    let points = (0..points).map(|number| {
        let at = Timestamp::from_second(start + number * 10).unwrap();
        // 30 m in ten seconds.
        let north = 48.0 + f64::from(u32::try_from(number).unwrap()) * 0.03 / 111.195;
        format!("<trkpt lat=\"{north:.7}\" lon=\"11\"><time>{at}</time></trkpt>")
    });
    let points = points.collect::<Vec<_>>().concat();
    format!("<?xml version=\"1.0\"?><gpx version=\"1.1\"><trk>{kind}<trkseg>{points}</trkseg></trk></gpx>").into_bytes()
}

const MORNING: &str = "2025-06-01T06:00:00Z";

#[test]
fn each_run_comes_once_and_what_is_passed_over_is_counted_by_kind() {
    let person = Person::new();
    person.put("a.fit", &run(MORNING, 10.0, 3000));
    person.put("again/a.fit.gz", &gzip(&run(MORNING, 10.0, 3000)));
    person.put("b.fit", &run("2025-06-03T16:30:00Z", 5.2, 1560));
    person.put("ride.fit", &fit(4, 2, "2025-06-02T06:00:00Z", 40.0, 5400));
    for number in 0..3 {
        person.put(&format!("monitor/{number}.fit"), &fit(32, 0, "2025-06-02T06:00:00Z", 0.0, 0));
    }
    person.put(".hidden/c.fit", &run("2025-06-05T06:00:00Z", 7.0, 2400));
    let said = person.said(&["import", "watch"]);
    assert!(said.starts_with("2 runs: 2 new.\n"), "{said}");
    assert!(said.contains("  3 monitoring files\n") && said.contains("  1 ride\n"), "{said}");
    assert!(
        said.contains("2025-06-01 08:00") && said.contains("10 km in 50:00") && said.contains("5:00 /km  FIT"),
        "{said}"
    );

    let again = person.said(&["import", "watch"]);
    assert!(again.starts_with("0 new: 7 files were read before and have not changed.\n"), "{again}");
    person.put("copy.fit", &run(MORNING, 10.0, 3000));
    let copy = person.said(&["import", "watch"]);
    assert!(copy.starts_with("1 run: 0 new, 1 known already.\n"), "{copy}");
    let runs = person.runs();
    assert_eq!(runs.len(), 2);
    let first = &runs[0];
    assert_eq!(
        (first["km"].as_f64(), first["seconds"].as_u64(), first["elapsed"].as_u64()),
        (Some(10.0), Some(3000), Some(3060))
    );
    assert_eq!((first["source"].as_str(), first["climb"].as_f64()), (Some("fit"), Some(84.0)));
    assert!(first["hard"].is_null() && first["at"].as_str().unwrap().starts_with("2025-06-01T08:00:00"), "{first}");
    let history = person.said(&["history", "--plain"]);
    assert!(history.contains("\nRuns\n"), "{history}");
    assert!(history.lines().any(|line| line.contains("10 km  50:00  5:00 /km") && line.ends_with("FIT")), "{history}");
}

#[test]
fn a_dry_run_says_it_and_keeps_nothing() {
    let person = Person::new();
    person.put("a.fit", &run(MORNING, 10.0, 3000));
    let said = person.said(&["import", "--dry-run", "watch/a.fit"]);
    assert!(said.starts_with("1 run: 1 new.\n") && said.contains("Nothing was kept"), "{said}");
    assert!(!person.path("data/supple/journal").exists());
    let told = person.json(&["import", "--dry-run", "--json", "watch"]);
    assert_eq!(
        (told["dry_run"].as_bool(), told["new"][0]["km"].as_f64(), told["known"].as_u64()),
        (Some(true), Some(10.0), Some(0))
    );
    assert!(!person.path("data/supple/journal").exists());
}

#[test]
fn a_broken_file_is_named_and_hides_no_other() {
    let person = Person::new();
    let whole = run(MORNING, 10.0, 3000);
    person.put("a-cut.fit", &whole[..40]);
    person.put("b-other.fit", b"this is a letter and no activity at all");
    person.put("c-empty.fit", b"");
    person.put("d-bomb.gpx", b"<gpx><trk><type>run</type><trkseg><trkpt lat=\"1\"");
    person.put("e.fit", &whole);
    let (code, out, err) = person.on("one", &["import", "watch", "missing.fit"]);
    assert_eq!(code, 1, "{out}{err}");
    assert!(out.starts_with("1 run: 1 new.\n"), "{out}");
    for name in ["a-cut.fit", "b-other.fit", "c-empty.fit", "d-bomb.gpx", "missing.fit"] {
        assert_eq!(err.lines().filter(|line| line.contains(name)).count(), 1, "{name}: {err}");
    }
    assert_eq!(person.runs().len(), 1);
}

#[test]
fn a_wrong_checksum_is_a_note_and_no_fault() {
    let person = Person::new();
    let mut bytes = run(MORNING, 10.0, 3000);
    *bytes.last_mut().unwrap() ^= 0x55;
    person.put("a.fit", &bytes);
    let (code, out, err) = person.on("one", &["import", "watch"]);
    assert_eq!((code, out.starts_with("1 run: 1 new.\n")), (0, true), "{out}{err}");
    assert!(err.starts_with("note: ") && err.contains("checksum is wrong (1 run read)"), "{err}");
}

#[rstest]
#[case::told_before(true)]
#[case::told_after(false)]
fn a_run_that_was_told_keeps_its_effort_and_takes_the_figures_of_its_file(#[case] before: bool) {
    let person = Person::new();
    person.put("a.fit", &run(MORNING, 8.37, 2600));
    let tell = || person.said(&["log", "run", "8", "--hard", "--on", "2025-06-01"]);
    if before {
        tell();
        let said = person.said(&["import", "watch"]);
        assert!(said.contains("One of them you had told"), "{said}");
    } else {
        person.said(&["import", "watch"]);
        let said = tell();
        assert!(said.contains("That is the run of 8.4 km in 43:20 from FIT"), "{said}");
    }
    let runs = person.runs();
    assert_eq!(runs.len(), 1, "{runs:?}");
    assert_eq!((runs[0]["km"].as_f64(), runs[0]["hard"].as_bool()), (Some(8.37), Some(true)));
    person.put("copy.fit", &run(MORNING, 8.37, 2600));
    assert!(person.said(&["import", "watch"]).starts_with("1 run: 0 new, 1 known already."));
}

#[test]
fn what_was_taken_back_does_not_come_again_and_can_be_brought_back() {
    let person = Person::new();
    person.put("a.fit", &run(MORNING, 10.0, 3000));
    person.said(&["import", "watch"]);
    assert!(person.said(&["log", "undo"]).starts_with("Taken back: the run of 10 km"));
    assert_eq!(person.runs().len(), 0);
    person.put("copy.fit", &run(MORNING, 10.0, 3000));
    assert!(person.said(&["import", "watch"]).starts_with("1 run: 0 new, 1 known already."));
    person.said(&["log", "redo"]);
    assert_eq!(person.runs().len(), 1);
}

#[test]
fn a_file_that_says_more_replaces_the_figures_of_one_that_says_less() {
    let person = Person::new();
    person.put("track.gpx", &gpx("running", MORNING, 301));
    person.said(&["import", "watch"]);
    let track = person.runs();
    assert_eq!(
        (track.len(), track[0]["source"].as_str(), track[0]["estimated"].as_bool()),
        (1, Some("gpx"), Some(true))
    );
    person.put("a.fit", &run(MORNING, 9.1, 3000));
    let said = person.said(&["import", "watch"]);
    assert!(said.starts_with("1 run: 0 new, 1 known from a file that says less"), "{said}");
    let runs = person.runs();
    assert_eq!((runs.len(), runs[0]["source"].as_str(), runs[0]["km"].as_f64()), (1, Some("fit"), Some(9.1)));
    for name in ["copy.gpx", "another.gpx"] {
        person.put(name, &gpx("running", MORNING, 301));
        assert!(person.said(&["import", "watch"]).starts_with("1 run: 0 new, 1 known already."));
    }
}

#[test]
fn two_machines_that_each_import_a_folder_have_each_run_once() {
    let person = Person::new();
    person.put("a.fit", &run(MORNING, 10.0, 3000));
    person.said(&["import", "watch"]);
    // What the other machine kept before it saw this one's journal.
    let journal = person.path("data/supple/journal");
    let own = fs::read_dir(&journal).unwrap().map(|entry| entry.unwrap().path());
    let own: Vec<PathBuf> = own.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl")).collect();
    fs::copy(&own[0], journal.join("00000000000000ee.jsonl")).unwrap();
    assert_eq!(person.runs().len(), 1);
    let (_, out, _) = person.on("two", &["import", "watch"]);
    assert!(out.starts_with("1 run: 0 new, 1 known already."), "{out}");
}

#[test]
fn a_track_without_a_type_is_a_run_where_that_is_said() {
    let person = Person::new();
    person.put("track.gpx", &gpx("", MORNING, 101));
    let said = person.said(&["import", "watch"]);
    assert!(said.starts_with("No run in 1 file: 0 new.") && said.contains("1 track without a type"), "{said}");
    assert!(person.said(&["import", "--sport", "run", "watch"]).starts_with("1 run: 1 new."));
    let (code, ..) = person.on("one", &["import", "--sport", "ride", "watch"]);
    assert_eq!(code, 2);
}

#[test]
fn how_hard_a_run_from_a_file_was_is_asked_and_not_taken_for_easy() {
    let person = Person::new();
    let yesterday = Timestamp::now() - jiff::SignedDuration::from_hours(20);
    let start = Timestamp::from_second(yesterday.as_second()).unwrap();
    person.put("a.fit", &run(&start.to_string(), 8.0, 2400));
    person.said(&["import", "watch"]);
    let ready = person.json(&["ready", "--json", "--left", "0", "--right", "0", "--walk", "usual", "--sign", "none"]);
    assert_eq!(ready["not_told"], serde_json::json!(["effort"]), "{ready}");
    assert!(ready["would_change"].as_str().unwrap().contains("had it been hard"), "{ready}");
    let day = start.to_zoned(jiff::tz::TimeZone::get("Europe/Berlin").unwrap()).date().to_string();
    person.said(&["log", "run", "8", "--hard", "--on", &day]);
    let ready = person.json(&["ready", "--json"]);
    assert_eq!((ready["run"].as_str(), ready["not_told"].as_array().map(Vec::len)), (Some("easy"), Some(0)), "{ready}");
}
