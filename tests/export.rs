//! `supple export`: what it writes is read by libraries that are not ours, and nothing is lost unasked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use assert_cmd::cargo::CommandCargoExt as _;
use jiff::civil::date;
use jiff::tz::TimeZone;
use rstest::rstest;
use serde_json::Value;
use supple::routine::{Defaults, Library};
use supple::session::timeline::{Setup, compile};
use supple::watch::write::ics;
use supple::watch::{self, Kind, Options, Untyped};

/// The last session; in its middle it was paused for 20.5 s.
const EVENING: &str = "00000000000000aa";
/// The one of the day before, which was left.
const MORNING: &str = "00000000000000bb";

/// A person with two sessions, a run and two tellings of soreness.
struct Person(tempfile::TempDir);

impl Person {
    fn new() -> Self {
        let person = Self(tempfile::tempdir().unwrap());
        let journal = person.path("data/supple/journal");
        fs::create_dir_all(&journal).unwrap();
        let line = |at: &str, session: &str, rest: &str| {
            let session = if session.is_empty() { String::new() } else { format!("\"session\":\"{session}\",") };
            format!("{{\"at\":\"2025-11-{at}+01:00\",\"version\":\"0.1.0\",{session}{rest}}}\n")
        };
        let set = |exercise: &str, side: &str, turn: u8, seconds: f64, rest: &str| {
            let side = if side.is_empty() { String::new() } else { format!("\"side\":\"{side}\",") };
            format!(
                "\"event\":\"set\",\"move\":\"{exercise}\",{side}\"set\":1,\"sets\":1,\"turn\":{turn},\"seconds\":{seconds:?}{rest}"
            )
        };
        let start =
            |routine: &str, name: &str| format!("\"event\":\"start\",\"routine\":\"{routine}\",\"name\":\"{name}\"");
        let lines = [
            line("28T07:00:00", MORNING, &start("own", "=HYPERLINK(\\\"x\\\"), Übung")),
            line("28T07:01:00", MORNING, &set("roll-it", "", 1, 45.0, "")),
            line("28T07:01:10", MORNING, "\"event\":\"end\",\"how\":\"stopped\""),
            line("29T18:50:00", "", "\"event\":\"soreness\",\"left\":4,\"right\":1,\"quality\":\"dull\""),
            line("29T19:00:00", EVENING, &start("glute-relief", "Glute relief")),
            line("29T19:01:00", EVENING, &set("foam-roller", "right", 1, 30.0, "")),
            line("29T19:01:45", EVENING, &set("foam-roller", "left", 1, 30.0, "")),
            line("29T19:02:30", EVENING, &set("piriformis", "right", 2, 30.0, "")),
            line("29T19:03:30", EVENING, "\"event\":\"pause\",\"seconds\":20.5"),
            line("29T19:03:40", EVENING, &set("piriformis", "left", 2, 30.0, ",\"load\":\"8 kg\"")),
            line(
                "29T19:04:00",
                EVENING,
                &set("piriformis", "left", 2, 4.0, "").replace("\"set\"", "\"skip\"").replacen(
                    "\"skip\":1",
                    "\"set\":1",
                    1,
                ),
            ),
            line("29T19:05:30", EVENING, &set("knee-to-chest", "right", 3, 30.0, "")),
            line("29T19:05:45", EVENING, "\"event\":\"end\",\"how\":\"finished\""),
            line("29T20:00:00", "", "\"event\":\"run\",\"km\":8.25,\"effort\":\"hard\",\"seconds\":3130.0"),
            line("30T08:00:00", "", "\"event\":\"soreness\",\"left\":2,\"signs\":[\"none\"]"),
        ];
        fs::write(journal.join("0123456789ab.jsonl"), lines.concat()).unwrap();
        person
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut supple = Command::cargo_bin("supple").unwrap();
        supple.arg("export").args(arguments).env_clear().env("HOME", self.0.path()).env("TZ", "Europe/Berlin");
        supple.env("XDG_DATA_HOME", self.path("data")).env("XDG_STATE_HOME", self.path("state"));
        supple.env("XDG_CONFIG_HOME", self.path("config")).current_dir(self.0.path()).stdin(Stdio::null());
        supple.output().unwrap()
    }

    /// What a command writes to standard output, where it is done without a word of error.
    fn said(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(output.status.success() && err.is_empty(), "{arguments:?}: {err}");
        out
    }

    /// What a command that fails says.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    fn files(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// What a library that is not ours reads in a file; `None` where it is not installed, or there is no Python.
fn read(library: &str, file: &Path) -> Option<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/read.py");
    let output = match Command::new("python3").arg(script).arg(library).arg(file).output() {
        Ok(output) if output.status.code() != Some(42) => output,
        Ok(_) => {
            eprintln!("skipped: {library} is not installed (.ci/run installs it)");
            return None;
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: there is no python3");
            return None;
        }
        Err(error) => panic!("{error}"),
    };
    assert!(output.status.success(), "{library}: {}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// The fields of the messages of a kind, in their order.
fn messages<'a>(told: &'a Value, kind: &str) -> Vec<&'a Value> {
    let all = told.as_array().unwrap().iter();
    all.filter(|message| message[0] == kind).map(|message| &message[1]).collect()
}

/// A field of each message of a kind.
fn field(told: &Value, kind: &str, name: &str) -> Vec<Value> {
    messages(told, kind).iter().map(|message| message[name].clone()).collect()
}

/// Moments without the sign of their zone, which is UTC, and which one of the libraries leaves out.
fn moments(told: &Value, kind: &str, name: &str) -> Vec<String> {
    let texts = field(told, kind, name);
    texts.iter().map(|text| text.as_str().unwrap().trim_end_matches("+00:00").replace("2025-11-29T", "")).collect()
}

#[rstest]
fn another_reads_what_was_done_in_a_session(#[values("garmin", "fitparse", "fitdecode")] library: &str) {
    let person = Person::new();
    person.said(&["--fit", "-o", "session.fit"]);
    let Some(told) = read(library, &person.path("session.fit")) else { return };
    assert_eq!(field(&told, "file_id", "type"), ["activity"]);
    assert_eq!(field(&told, "file_id", "serial_number"), [0xaa]);
    assert_eq!(field(&told, "device_info", "product_name"), ["supple"]);
    let session = messages(&told, "session")[0];
    assert_eq!([&session["sport"], &session["sub_sport"]], ["training", "flexibility_training"]);
    assert_eq!([&session["total_elapsed_time"], &session["total_timer_time"]], [345.0, 324.5]);
    assert_eq!(session["num_laps"], 3);
    let named = session.get("sport_profile_name").or_else(|| session.get("unknown_110"));
    assert_eq!(named, Some(&Value::from("Glute relief")));
    assert_eq!(field(&told, "event", "event_type"), ["start", "stop_all", "start", "stop_all"]);
    assert_eq!(moments(&told, "event", "timestamp"), ["18:00:00", "18:03:09", "18:03:30", "18:05:45"]);
    // 345 s and both ends, without those within the pause.
    assert_eq!(messages(&told, "record").len(), 346 - 20);
    assert_eq!(field(&told, "lap", "total_timer_time"), [105.0, 94.5, 125.0]);
    assert_eq!(moments(&told, "set", "start_time"), ["18:00:30", "18:01:15", "18:02:00", "18:02:49", "18:05:00"]);
    assert_eq!(field(&told, "set", "duration"), [30.0; 5]);
    assert_eq!(field(&told, "set", "category"), ["unknown", "unknown", "warm_up", "warm_up", "warm_up"]);
    assert_eq!(field(&told, "set", "category_subtype"), [0, 0, 60, 60, 52]);
    assert_eq!(messages(&told, "set")[3]["weight"], 8.0);
    assert_eq!(field(&told, "exercise_title", "wkt_step_name"), ["Glute roll", "Seated twist", "Knee to chest"]);
    let activity = messages(&told, "activity")[0];
    // Each has its own way to give it: the number as it is, a time without a zone, one that is called UTC.
    let local = match &activity["local_timestamp"] {
        Value::Number(seconds) => return assert_eq!(seconds.as_u64(), Some(1_133_377_545)),
        told => told.as_str().unwrap().trim_end_matches("+00:00"),
    };
    assert_eq!(local, "2025-11-29T19:05:45");
}

#[rstest]
fn another_reads_each_routine_as_a_workout(#[values("garmin", "fitparse", "fitdecode")] library: &str) {
    let person = Person::new();
    let built_in = Library::embedded(Defaults::default());
    for entry in built_in.entries() {
        let routine = entry.routine().unwrap();
        person.said(&["--workout", entry.id(), "-o", "workout.fit", "--force"]);
        let Some(told) = read(library, &person.path("workout.fit")) else { return };
        assert_eq!(field(&told, "file_id", "type"), ["workout"]);
        assert_eq!(field(&told, "workout", "wkt_name"), [routine.name.as_str()]);
        let steps = messages(&told, "workout_step");
        assert_eq!(field(&told, "workout", "num_valid_steps"), [steps.len()]);
        let timeline = compile(routine, &Setup::default());
        let meant: Duration =
            timeline.phases.iter().filter(|phase| phase.kind.is_work()).map(|phase| phase.length).sum();
        let worked = work(&steps);
        assert!((worked - meant.as_secs_f64()).abs() < 1e-6, "{}: {worked} s of {meant:?}", entry.id());
    }
}

/// The seconds of work that a watch leads through in these steps, each as often as it comes.
fn work(steps: &[&Value]) -> f64 {
    let mut times: Vec<f64> = vec![1.0; steps.len()];
    for (index, step) in steps.iter().enumerate() {
        if step["duration_type"] == "repeat_until_steps_cmplt" {
            let first = usize::try_from(step["duration_step"].as_u64().unwrap()).unwrap();
            times[first..index].fill(step["repeat_steps"].as_f64().unwrap());
        }
    }
    let seconds = |step: &Value| if step["intensity"] == "active" { step["duration_time"].as_f64() } else { None };
    steps.iter().zip(times).map(|(step, times)| seconds(step).unwrap_or_default() * times).sum()
}

#[test]
fn a_wait_is_open_rounds_are_repeated_and_each_side_is_a_step() {
    let person = Person::new();
    let routine = "name = \"Rounds\"\nsummary = \"Twice.\"\nlanguage = \"de\"\n[[step]]\nwait = \"Hol die Matte.\"\n\
                   [[step]]\nrounds = 3\nrest = \"20s\"\nsteps = [{ move = \"lunge\" }, { move = \"squat\" }]\n";
    fs::write(person.path("rounds.toml"), routine).unwrap();
    person.said(&["--workout", "rounds.toml", "-o", "rounds.fit"]);
    let Some(told) = read("fitdecode", &person.path("rounds.fit")) else { return };
    let steps = messages(&told, "workout_step");
    let names: Vec<&str> = steps.iter().filter_map(|step| step["wkt_step_name"].as_str()).collect();
    let expected = [
        "Ankommen",
        "Hol die Matte.",
        "Bereit machen: Lunge",
        "Lunge, rechts",
        "Seite wechseln",
        "Lunge, links",
        "Bereit machen: Squat",
        "Squat",
        "Pause: Lunge",
    ];
    assert_eq!(names, expected, "{steps:#?}");
    assert_eq!(steps[1]["duration_type"], "open");
    let last = steps.last().unwrap();
    assert_eq!([&last["duration_step"], &last["repeat_steps"]], [3, 3]);
}

#[test]
fn another_reads_the_calendar() {
    let person = Person::new();
    person.said(&["--ics", "-o", "done.ics"]);
    let Some(told) = read("icalendar", &person.path("done.ics")) else { return };
    let events = told.as_array().unwrap();
    let all = |name: &str| events.iter().map(|event| event[name].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(all("uid"), [format!("{MORNING}@supple"), format!("{EVENING}@supple")]);
    assert_eq!(all("start"), ["2025-11-28T06:00:00+00:00", "2025-11-29T18:00:00+00:00"]);
    assert_eq!(all("end"), ["2025-11-28T06:01:10+00:00", "2025-11-29T18:05:45+00:00"]);
    assert_eq!(all("summary"), ["=HYPERLINK(\"x\"), Übung", "Glute relief"]);
    let lines: Vec<&str> = all("description")[1].lines().collect();
    let expected = [
        "5 done, 3 min in sets",
        "Glute roll, right: 1 set",
        "Glute roll, left: 1 set",
        "Seated twist, right: 1 set",
        "Seated twist, left: 1 set",
        "Knee to chest, right: 1 set",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn another_finds_the_hour_of_a_plan_before_and_after_the_clocks_change() {
    let folder = tempfile::tempdir().unwrap();
    let at = |day| date(2026, 3, day).at(7, 30, 0, 0);
    let event = |day: i8| ics::Event {
        uid: format!("plan-{day}@supple"),
        stamp: "2026-03-01T00:00:00Z".parse().unwrap(),
        when: ics::When::Local(at(day), date(2026, 3, day).at(8, 0, 0, 0)),
        summary: "Hüfte; Gesäß, Rücken – lang genug, dass die Zeile umgebrochen wird, und noch länger: 𝄞".to_owned(),
        description: "eins\nzwei".to_owned(),
    };
    let zone = Some(TimeZone::get("Europe/Berlin").unwrap());
    let calendar = ics::Calendar { name: "Plan".to_owned(), zone, events: [27, 30].map(event).to_vec() };
    let path = folder.path().join("plan.ics");
    // Under another name no reader knows the zone but by what the file says of it.
    for name in ["Europe/Berlin", "By the river"] {
        fs::write(&path, ics::write(&calendar).replace("Europe/Berlin", name)).unwrap();
        let Some(told) = read("icalendar", &path) else { return };
        let starts: Vec<&Value> = told.as_array().unwrap().iter().map(|event| &event["start"]).collect();
        assert_eq!(starts, ["2026-03-27T07:30:00+01:00", "2026-03-30T07:30:00+02:00"], "{name}");
        assert_eq!(told[0]["summary"], event(27).summary);
        assert_eq!(told[0]["description"], "eins\nzwei");
    }
}

#[test]
fn tables_have_a_row_each_and_no_formulas() {
    let person = Person::new();
    let sessions = person.said(&["--csv", "sessions", "-o", "-"]);
    let rows: Vec<&str> = sessions.split_terminator("\r\n").collect();
    let expected = [
        "session,date,time,offset,routine,name,end,seconds,seconds_in_sets,seconds_paused,sets,done,eased,too_much,skipped,moves,\
         left_before,right_before,left_after,right_after",
        "00000000000000bb,2025-11-28,07:00:00,+01:00,own,\"'=HYPERLINK(\"\"x\"\"), Übung\",stopped,70,45,0,1,1,0,0,0,1,,,,",
        "00000000000000aa,2025-11-29,19:00:00,+01:00,glute-relief,Glute relief,finished,345,154,20.5,5,5,0,0,0,3,4,1,,",
    ];
    assert_eq!(rows, expected);
    let sets = person.said(&["--csv", "sets", "--on", "2025-11-29"]);
    let rows: Vec<&str> = sets.split_terminator("\r\n").skip(4).collect();
    let expected = [
        "00000000000000aa,2025-11-29,19:02:49,glute-relief,piriformis,Seated twist,left,1,1,done,30,usual,8 kg,",
        "00000000000000aa,2025-11-29,19:03:56,glute-relief,piriformis,Seated twist,left,1,1,skipped,4,usual,,",
        "00000000000000aa,2025-11-29,19:05:00,glute-relief,knee-to-chest,Knee to chest,right,1,1,done,30,usual,,",
    ];
    assert_eq!(rows, expected);
    let runs = person.said(&["--csv", "runs"]);
    assert_eq!(
        runs,
        "date,time,km,seconds,effort,elapsed_seconds,climb_m,source,note\r\n2025-11-29,20:00:00,8.25,3130,hard,,,,\r\n"
    );
    let soreness = person.said(&["--csv", "soreness", "--since", "2025-11-30"]);
    assert_eq!(soreness, "date,time,left,right,pain,walk,signs\r\n2025-11-30,08:00:00,2,,,,none\r\n");
}

#[rstest]
#[case("sessions")]
#[case("sets")]
#[case("runs")]
#[case("soreness")]
fn the_readme_names_the_columns(#[case] table: &str) {
    let said = Person::new().said(&["--csv", table]);
    let head = said.lines().next().unwrap();
    let readme = include_str!("../README.md").replace("\n          ", "");
    assert!(readme.contains(&format!("{table:<10}{head}\n")), "{head}");
}

#[test]
fn all_tables_go_into_a_folder_and_one_into_a_pipe() {
    let person = Person::new();
    person.said(&["--csv", "-o", "tables/"]);
    assert_eq!(
        person.files("tables"),
        ["runs", "sessions", "sets", "soreness"].map(|name| format!("supple-{name}.csv"))
    );
    let output = person.run(&["--csv"]);
    assert!(output.stdout.starts_with(b"session,date"));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "note: these are the sessions; there are also --csv sets, runs and soreness\n"
    );
    let said = person.refused(&["--csv", "-o", "all.csv"]);
    assert!(said.contains("these are 4 files, and `all.csv` is one: name a folder"), "{said}");
}

#[test]
fn sessions_are_named_by_day_and_id() {
    let person = Person::new();
    let fit = |arguments: &[&str]| {
        let _gone = fs::remove_dir_all(person.path("out"));
        person.said(&[&["--fit", "-o", "out/"], arguments].concat());
        person.files("out")
    };
    let (morning, evening) = ("2025-11-28-070000-own.fit", "2025-11-29-190000-glute-relief.fit");
    assert_eq!(fit(&[]), [evening]);
    assert_eq!(fit(&["--all"]), [morning, evening]);
    assert_eq!(fit(&["--on", "2025-11-28"]), [morning]);
    assert_eq!(fit(&["--since", "2025-11-28"]), [morning, evening]);
    assert_eq!(fit(&["--session", "00000000000000B"]), [morning]);
    let said = person.refused(&["--fit", "--on", "2025-11-27"]);
    assert!(said.contains("no session is kept on Thursday, 27 November 2025"), "{said}");
    let said = person.refused(&["--fit", "--session", "00"]);
    assert!(said.contains("2 sessions have an id that begins with"), "{said}");
    let said = person.refused(&["--fit", "--session", "ff"]);
    assert!(said.contains("`supple export --csv sessions` names them"), "{said}");
    let said = person.refused(&["--fit", "--all"]);
    assert!(said.contains("these are 2 files: `-o FOLDER` takes them all"), "{said}");
}

#[test]
fn no_file_is_replaced_unasked_and_of_several_none_is_written_then() {
    let person = Person::new();
    fs::create_dir(person.path("out")).unwrap();
    fs::write(person.path("out/2025-11-29-190000-glute-relief.fit"), "mine").unwrap();
    let said = person.refused(&["--fit", "--all", "-o", "out"]);
    assert!(said.contains("is there already; `--force` replaces it"), "{said}");
    assert_eq!(person.files("out"), ["2025-11-29-190000-glute-relief.fit"]);
    assert_eq!(fs::read_to_string(person.path("out/2025-11-29-190000-glute-relief.fit")).unwrap(), "mine");
    let said = person.said(&["--fit", "--all", "-o", "out", "--force"]);
    assert_eq!(said.lines().count(), 2);
}

#[test]
fn a_pipe_gets_the_very_bytes_of_the_file() {
    let person = Person::new();
    person.said(&["--fit", "-o", "session.fit"]);
    let bytes = person.run(&["--fit"]).stdout;
    assert_eq!(bytes, fs::read(person.path("session.fit")).unwrap());
    assert_eq!(bytes, person.run(&["--fit", "-o", "-"]).stdout);
    let again = person.run(&["--ics"]).stdout;
    assert_eq!(again, person.run(&["--ics"]).stdout, "the same each time");
}

#[test]
fn what_is_exported_is_no_run_when_it_is_read_again() {
    let person = Person::new();
    person.said(&["--fit", "-o", "session.fit"]);
    person.said(&["--workout", "glute-relief", "-o", "workout.fit"]);
    for (name, kind) in [("session.fit", Kind::OtherSport), ("workout.fit", Kind::Workout)] {
        let options = Options { now: "2026-01-01T00:00:00Z".parse().unwrap(), untyped: Untyped::default() };
        let told = watch::read(name, fs::File::open(person.path(name)).unwrap(), &options);
        let passed_over: Vec<(Kind, u64)> = told.passed_over.iter().collect();
        assert_eq!((told.runs.len(), passed_over, told.notes.len()), (0, vec![(kind, 1)], 0), "{told:?}");
    }
}

#[test]
fn who_has_done_nothing_yet_is_told_how_to_begin() {
    let person = Person(tempfile::tempdir().unwrap());
    for what in ["--fit", "--ics"] {
        let said = person.refused(&[what]);
        assert!(said.contains("no session is kept yet; `supple run glute-relief` makes a beginning"), "{said}");
    }
    let said = String::from_utf8(person.run(&[]).stderr).unwrap();
    assert!(said.contains("--fit|--workout"), "{said}");
}
