//! The commands as a person, or a program, runs them.

use std::fs;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use serde_json::Value;
use tempfile::TempDir;

/// A person's folders, and the program run in them.
struct Person {
    home: TempDir,
}

impl Person {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A person with a move, a routine that uses it, and a routine that is wrong.
    fn with_files() -> Self {
        let person = Self::new();
        person.write("routines/moves/side-bend.toml", MOVE);
        person.write("routines/desk.toml", ROUTINE);
        person.write("routines/broken.toml", BROKEN);
        person
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.home.path().join("config/supple").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("supple").unwrap();
        let home = self.home.path();
        command
            .args(arguments)
            .env_clear()
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .current_dir(home)
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        Said::from(self.command(arguments).output().unwrap())
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let said = self.run(arguments);
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}"))
    }
}

#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

const MOVE: &str = r#"name = "Side bend"
summary = "A bend to the side that opens the ribs."
muscles = ["obliques"]
position = "standing"
equipment = ["wall"]
sides = "each"
hold = "20s"
sets = 2
rest = "10s"
instructions = ["Stand with your {side} side to the wall.", "Reach over with your {side} arm."]
feel = "A stretch along the {side} ribs."
easier = { instructions = ["Keep the hand on your hip."], hold = "10s" }
not-if = "Not with a fresh injury of the ribs."
caution = "Dizzy: stop."
sources = [{ title = "A book about bending", url = "https://example.org/bending" }]
"#;

const ROUTINE: &str = r#"name = "Desk break"
summary = "Two minutes away from the screen."
when = "any"

[[step]]
wait = "Push the chair away."

[[step]]
move = "side-bend"

[[step]]
rounds = 2
rest = "10s"
steps = [{ move = "side-bend", hold = "15s", sets = 1 }]
"#;

const BROKEN: &str = r#"name = "Broken"
[[step]]
move = "side-bnd"
hodl = "20s"
"#;

#[test]
fn the_levels_of_a_routine_are_told_to_people_and_to_programs_and_rendered() {
    let person = Person::new();
    let file = "name = 'R'\nlevels = ['first weeks', 'later']\n[[step]]\nlevel = 'first weeks'\nwalk = '5s'\n\
                [[step]]\nlevel = 'later'\nwalk = '60s'\n";
    person.write("routines/weeks.toml", file);
    let page = person.run(&["show", "weeks"]).out;
    assert!(page.lines().any(|line| line.starts_with("Level") && line.ends_with("first weeks; also: later")), "{page}");
    let told = person.json(&["show", "weeks", "--level", "later", "--json"]);
    assert_eq!(told["level"], "later");
    assert_eq!(told["levels"], serde_json::json!(["first weeks", "later"]));
    assert_eq!(person.json(&["show", "quick-glutes", "--json"]).get("levels"), None);
    let length = |level: &str| {
        let name = format!("{level}.wav");
        let said = person.run(&["render", "weeks", "-o", &name, "--level", level]);
        assert_eq!(said.code, Some(0), "{said:?}");
        fs::metadata(person.home.path().join(name)).unwrap().len()
    };
    assert!(length("later") > length("first weeks"));
    let said = person.run(&["render", "weeks", "-o", "x.wav", "--level", "never"]);
    assert!(said.err.contains("there are first weeks, later"), "{said:?}");
}

#[test]
fn a_routine_has_a_page() {
    insta::assert_snapshot!(Person::with_files().run(&["show", "desk"]).out);
}

#[test]
fn a_move_has_a_page_with_everything_its_file_says() {
    insta::assert_snapshot!(Person::with_files().run(&["show", "side-bend"]).out);
}

#[test]
fn the_timeline_is_a_table_of_moments_and_sentences() {
    insta::assert_snapshot!(Person::with_files().run(&["show", "desk", "--timeline"]).out);
}

#[test]
fn the_list_groups_what_there_is_and_names_what_needs_mending() {
    insta::assert_snapshot!(Person::with_files().run(&["list", "side", "bend"]).out);
    let broken = Person::with_files().run(&["list", "broken"]);
    insta::assert_snapshot!(broken.out);
}

#[rstest]
#[case("piriformis", "Seated twist")]
#[case("it-band", "Side-of-hip lean")]
#[case("IT band", "Side-of-hip lean")]
#[case("trigger point", "Glute ball")]
#[case("foam roller", "Glute roll")]
#[case("quadriceps", "Lying quad stretch")]
#[case("adductors", "Butterfly")]
fn a_move_is_found_by_the_term_that_it_is_not_called_by(#[case] term: &str, #[case] name: &str) {
    let found = Person::new().run(&["list", term]).out;
    assert!(found.contains(name), "{found}");
}

#[test]
fn lines_tell_who_should_leave_a_move_out_once_and_before_the_way_to_it() {
    let person = Person::new();
    let (twist, lean) = ("move = \"piriformis\"\nhold = \"5s\"", "move = \"it-band\"\nhold = \"5s\"");
    person.write(
        "routines/two.toml",
        &format!("name = \"Two\"\n[[step]]\n{twist}\nsets = 1\n[[step]]\n{lean}\nsets = 1\n"),
    );
    let out = person.run(&["run", "two", "--plain", "--mute", "--now", "--speed", "100"]).out;
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    let at = |line: &str| lines.iter().position(|other| *other == line).unwrap_or_else(|| panic!("{line}: {out}"));
    assert_eq!(
        at("Leave this out when pain shoots down a leg, or with a new hip.") + 1,
        at("Sit tall, with both legs straight.")
    );
    let not_if = "Leave this out when the outside of your hip hurts.";
    assert_eq!((at(not_if) + 1, at(not_if) + 2), (at("Stand up."), at("Go to the wall.")));
    assert_eq!(lines.iter().filter(|line| **line == not_if).count(), 1, "{out}");
}

#[test]
fn a_filter_that_nothing_matches_says_so() {
    let said = Person::new().run(&["list", "qqqq"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), "Nothing matches; `supple list` shows everything.\n"));
}

#[test]
fn the_list_for_programs_has_the_documented_keys() {
    let person = Person::with_files();
    let list = person.json(&["list", "--json"]);
    let entry = |id: &str| list.as_array().unwrap().iter().find(|entry| entry["id"] == id).unwrap().clone();
    let path = person.home.path().join("config/supple/routines/moves/side-bend.toml");
    let seconds = entry("side-bend")["seconds"].clone();
    assert!(seconds.as_f64().unwrap() > 80.0);
    let expected = serde_json::json!({
        "id": "side-bend", "name": "Side bend", "kind": "move", "seconds": seconds, "at_most": false, "equipment": ["wall"],
        "muscles": ["obliques"], "effort": null, "from": path.to_str().unwrap(), "findings": 0,
    });
    assert_eq!(entry("side-bend"), expected);
    assert_eq!(
        (&entry("glute-relief")["from"], &entry("glute-relief")["kind"]),
        (&"embedded".into(), &"routine".into())
    );
    assert_eq!((&entry("broken")["seconds"], &entry("broken")["findings"]), (&Value::Null, &2.into()));
}

#[test]
fn the_timeline_for_programs_has_the_documented_keys_and_no_gaps() {
    let timeline = Person::with_files().json(&["show", "desk", "--timeline", "--json"]);
    assert_eq!((&timeline["id"], &timeline["name"]), (&"desk".into(), &"Desk break".into()));
    let mut end = 0.0;
    for phase in timeline["phases"].as_array().unwrap() {
        let keys: Vec<&str> = phase.as_object().unwrap().keys().map(String::as_str).collect();
        let mut expected = ["at", "seconds", "at_most", "kind", "move", "side", "set", "sets", "cues"];
        expected.sort_unstable();
        assert_eq!(keys, expected);
        let at = phase["at"].as_f64().unwrap();
        assert!((at - end).abs() < 0.002, "{phase}");
        end = at + phase["seconds"].as_f64().unwrap();
    }
    assert!((timeline["seconds"].as_f64().unwrap() - end).abs() < 0.002);
}

#[test]
fn a_file_is_shown_by_its_path() {
    let person = Person::new();
    fs::write(person.home.path().join("mine.toml"), MOVE).unwrap();
    assert!(person.run(&["show", "mine.toml"]).out.contains("Side bend"));
    assert!(person.run(&["show", "./mine.toml"]).out.contains("Side bend"));
}

#[test]
fn ones_own_file_takes_the_place_of_the_built_in_one() {
    let person = Person::new();
    person.write("routines/moves/piriformis.toml", &MOVE.replace("Side bend", "My own"));
    assert!(person.run(&["show", "piriformis"]).out.starts_with("My own"));
}

#[rstest]
#[case(&["show", "pirformis"], 1, "error: no routine or move is called `pirformis`; did you mean `piriformis`?\n")]
#[case(&["show", "qqqqqqqq"], 1, "error: no routine or move is called `qqqqqqqq`; `supple list` shows them all\n")]
#[case(&["show", "broken"], 1, "error: broken has 2 mistakes; `supple check broken` shows where\n")]
#[case(&["show", "no/such.toml"], 1, "error: cannot read `no/such.toml`: No such file or directory (os error 2)\n")]
fn what_cannot_be_shown_is_said_in_one_sentence(#[case] arguments: &[&str], #[case] code: i32, #[case] err: &str) {
    let said = Person::with_files().run(arguments);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(code), "", err));
}

#[rstest]
#[case(&["shwo"], "a similar subcommand exists: 'show'")]
#[case(&["show"], "<ID|FILE>")]
#[case(&["run", "desk", "--side", "lft"], "a similar value exists: 'left'")]
#[case(&["run", "desk", "--speed", "0"], "a number from 0.25 to 100 is wanted")]
#[case(&["run", "desk", "--side", "left", "--first-side", "right"], "cannot be used with")]
#[case(&["list", "--jsno"], "a similar argument exists: '--json'")]
fn arguments_that_make_no_sense_are_answered_with_usage(#[case] arguments: &[&str], #[case] hint: &str) {
    let said = Person::with_files().run(arguments);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(said.err.contains(hint), "{}", said.err);
}

#[rstest]
#[case(&[])]
#[case(&["run"])]
#[case(&["list"])]
#[case(&["show"])]
#[case(&["check"])]
fn help_and_version_are_everywhere(#[case] command: &[&str]) {
    let person = Person::new();
    let ask = |flag: &'static str| person.run(&[command, &[flag]].concat());
    for help in [ask("--help"), ask("-h")] {
        assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
        assert!(help.out.contains("--config"), "{}", help.out);
    }
    assert!(ask("--version").out.ends_with(concat!(env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn a_check_draws_every_mistake_at_its_place() {
    let said = Person::with_files().run(&["check", "config/supple/routines/broken.toml"]);
    assert_eq!(said.code, Some(1));
    insta::assert_snapshot!(said.out);
}

#[test]
fn a_check_for_programs_has_the_documented_keys() {
    let found = Person::with_files().json(&["check", "broken", "--json"]);
    let first = found[0].as_object().unwrap();
    let mut keys: Vec<&str> = first.keys().map(String::as_str).collect();
    keys.sort_unstable();
    let expected =
        ["code", "column", "end", "end_column", "end_line", "help", "line", "message", "path", "severity", "start"];
    assert_eq!(keys, expected);
    assert_eq!((&first["line"], &first["column"], &first["severity"]), (&3.into(), &8.into(), &"error".into()));
}

#[test]
fn a_check_of_everything_takes_in_the_configuration_and_the_built_in_files() {
    let person = Person::new();
    let said = person.run(&["check"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert!(said.out.ends_with(" files checked, nothing found\n"), "{}", said.out);

    person.write("config.toml", "theme = \"drak\"\n[keys]\npaus = \"p\"\n");
    let said = person.run(&["check"]);
    assert_eq!(said.code, Some(1));
    for expected in ["did you mean `dark`?", "did you mean `pause`?", "config.toml:1:9", "config.toml:3:1", "2 errors"]
    {
        assert!(said.out.contains(expected), "{expected}: {}", said.out);
    }
}

#[test]
fn advice_is_told_and_fails_a_strict_check_only() {
    let person = Person::new();
    person.write("moves/side-bend.toml", &MOVE.replace("caution = \"Dizzy: stop.\"\n", ""));
    let said = person.run(&["check", "side-bend"]);
    assert_eq!(said.code, Some(0));
    assert!(said.out.contains("advice[W016]") && said.out.contains("1 piece of advice"), "{}", said.out);
    assert_eq!(person.run(&["check", "side-bend", "--strict"]).code, Some(1));
    assert_eq!(person.json(&["check", "side-bend", "--json"])[0]["severity"], "advice");
}

#[rstest]
#[case::not_there("no-such-file.toml")]
#[case::a_folder("folder.toml")]
#[case::neither_file_nor_id("neither")]
fn what_cannot_be_read_is_exit_code_2(#[case] path: &str) {
    let person = Person::new();
    fs::create_dir(person.home.path().join("folder.toml")).unwrap();
    assert_eq!(person.run(&["check", path]).code, Some(2));
}

#[test]
fn one_file_that_cannot_be_read_hides_none_of_the_others() {
    let said = Person::with_files().run(&["check", "no-such.toml", "broken"]);
    assert_eq!(said.code, Some(2));
    assert!(said.out.contains("side-bnd") && said.err.contains("no-such.toml"), "{said:?}");
}

#[test]
fn a_wrong_setting_never_refuses_a_start_and_is_said_in_one_line() {
    let person = Person::with_files();
    person.write("config.toml", "theme = \"drak\"\n");
    let said = person.run(&["list"]);
    assert_eq!(said.code, Some(0));
    assert!(said.out.contains("piriformis"));
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    assert_eq!(person.run(&["list", "--json"]).err, "");
}

#[test]
fn another_configuration_is_named_by_an_argument_or_the_environment() {
    let person = Person::new();
    person.write("config.toml", "theme = \"drak\"\n");
    let other = person.home.path().join("other.toml");
    fs::write(&other, "theme = \"dark\"\n").unwrap();
    let other = other.to_str().unwrap();
    assert_eq!(person.run(&["check", "--config", other]).code, Some(0));
    assert_eq!(person.run(&["--config", other, "check"]).code, Some(0));
    let by_environment = person.command(&["check"]).env("SUPPLE_CONFIG", other).output().unwrap();
    assert_eq!(Said::from(by_environment).code, Some(0));
    assert_eq!(person.run(&["check"]).code, Some(1));
}

#[test]
fn more_folders_of_the_configuration_belong_to_the_library() {
    let person = Person::new();
    person.write("config.toml", "[library]\nfolders = [\"~/physio\"]\n");
    let folder = person.home.path().join("physio/moves");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("side-bend.toml"), MOVE).unwrap();
    assert!(person.run(&["show", "side-bend"]).out.starts_with("Side bend"));
}

#[test]
fn without_a_home_folder_the_built_in_routines_are_there() {
    let person = Person::new();
    let said = Said::from(person.command(&["show", "piriformis"]).env("XDG_CONFIG_HOME", "").output().unwrap());
    assert_eq!(said.code, Some(0), "{said:?}");
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let person = Person::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = person.command(&["show", "glute-relief", "--timeline"]).stdout(writer).output().unwrap();
    let said = Said::from(output);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_a_failure_that_is_said() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Person::new().command(&["list"]).stdout(full).output().unwrap();
    let said = Said::from(output);
    assert_eq!(said.code, Some(1));
    assert!(said.err.starts_with("error: cannot write the output: "), "{}", said.err);
}

#[test]
fn nothing_is_written_by_looking() {
    let person = Person::new();
    for arguments in [&["list"][..], &["show", "piriformis"], &["check"], &["list", "--json"]] {
        person.run(arguments);
    }
    assert_eq!(fs::read_dir(person.home.path()).unwrap().count(), 0);
}

#[test]
fn a_hostile_file_sends_nothing_to_the_terminal() {
    let person = Person::new();
    let text = MOVE.replace("Side bend", "\\u001b[2JSide");
    person.write("moves/hostile.toml", &text);
    person.write("moves/raw.toml", &MOVE.replace("Side bend", "\u{1b}[2JSide"));
    for arguments in [&["list"][..], &["check"], &["show", "hostile"], &["list", "--json"], &["check", "--json"]] {
        let said = person.run(arguments);
        assert!(!said.out.contains('\u{1b}') && !said.err.contains('\u{1b}'), "{arguments:?}: {said:?}");
    }
}

#[test]
fn what_is_logged_is_in_the_journal_and_counts_for_today() {
    let person = Person::new();
    let run = person.run(&["log", "run", "8km", "--hard"]);
    assert_eq!(run.out, "Kept: a hard run of 8 km.\n8 km this week.\n", "{run:?}");
    let sore = person.run(&["log", "soreness", "4", "left"]);
    assert!(sore.out.starts_with("Kept: soreness 4 left.\nTake the easier way today."), "{sore:?}");
    assert_eq!(person.run(&["log", "soreness", "2", "right"]).out.lines().next(), Some("Kept: soreness 2 right."));
    assert_eq!(person.run(&["log", "note", "new", "shoes"]).out, "Kept: “new shoes”.\n");
    let journal = fs::read_dir(person.home.path().join("data/supple/journal")).unwrap();
    assert_eq!(journal.count(), 1);
}

#[rstest]
#[case(&["log", "run", "8"], "run", "Kept: a run of 8 km.")]
#[case(&["log", "run", "5mi", "52:10"], "run", "Kept: a run of 8 km in 52:10, 6:28 for a kilometre.")]
#[case(&["log", "run", "10km", "1h05", "--on", "yesterday"], "run", "Kept: a run of 10 km in 1:05:00 on {yesterday}, 6:30 for a kilometre.")]
#[case(&["log", "run", "8", "hard", "on", "yesterday"], "run", "Kept: a hard run of 8 km on {yesterday}.")]
#[case(&["log", "soreness", "6", "left", "2", "right"], "soreness", "Kept: soreness 6 left, 2 right.")]
#[case(&["log", "soreness", "6", "left", "--on", "yesterday"], "soreness", "Kept: soreness 6 left on {yesterday}.")]
#[case(&["log", "soreness", "0"], "soreness", "Kept: soreness 0 left, 0 right.")]
#[case(&["log", "note", "new shoes", "--on", "yesterday"], "note", "Kept on {yesterday}: “new shoes”.")]
fn what_is_told_as_people_tell_it_is_understood(#[case] arguments: &[&str], #[case] event: &str, #[case] kept: &str) {
    let person = Person::new();
    let now = jiff::Zoned::now();
    let yesterday = now.date().yesterday().unwrap();
    let said = person.run(arguments);
    let kept = kept.replace("{yesterday}", &yesterday.strftime("%A, %-d %B %Y").to_string());
    assert_eq!(said.out.lines().next(), Some(kept.as_str()), "{said:?}");
    let journal = fs::read_dir(person.home.path().join("data/supple/journal")).unwrap().next().unwrap().unwrap();
    let line: Value = serde_json::from_str(fs::read_to_string(journal.path()).unwrap().trim()).unwrap();
    assert_eq!(line["event"], event);
    let day = if kept.contains(" on ") { yesterday } else { now.date() };
    let at: jiff::Timestamp = line["at"].as_str().unwrap().parse().unwrap();
    assert_eq!(at.to_zoned(jiff::tz::TimeZone::system()).date(), day, "{line}");
    let time = line["seconds"].as_f64();
    assert_eq!(time.is_some(), kept.contains(" in "), "{line}");
}

#[test]
fn the_hour_of_a_run_is_kept() {
    let person = Person::new();
    let said = person.run(&["log", "run", "half", "1:45:30", "yesterday", "--at", "6:30pm"]);
    let yesterday = jiff::Zoned::now().date().yesterday().unwrap();
    let day = yesterday.strftime("%A, %-d %B %Y");
    let kept = format!("Kept: a run of 21.1 km in 1:45:30 on {day} at 18:30, 5:00 for a kilometre.");
    assert_eq!(said.out.lines().next(), Some(kept.as_str()), "{said:?}");
    let history: Value = serde_json::from_str(&person.run(&["history", "--json"]).out).unwrap();
    assert!(history["runs"][0]["at"].as_str().unwrap().contains("T18:30:00"), "{history}");
}

#[rstest]
#[case::twice(&["8", "km", "yesterday"], "A run of 8 km is kept already, on ")]
#[case::with_its_time(&["8km", "52:10", "--on", "yesterday"], "A run of 8 km is kept already, on ")]
#[case::very_far(&["500", "km"], "500 km at once is more than most people ever run.")]
fn a_run_that_may_be_a_slip_is_asked_about(#[case] words: &[&str], #[case] why: &str) {
    let person = Person::new();
    person.run(&["log", "run", "8km", "--on", "yesterday"]);
    let runs = || {
        let history: Value = serde_json::from_str(&person.run(&["history", "--json"]).out).unwrap();
        history["runs"].as_array().unwrap().len()
    };
    let arguments = [&["log", "run"], words].concat();
    let said = person.run(&arguments);
    assert_eq!(said.code, Some(3), "{said:?}");
    assert!(said.out.starts_with(why) && said.err.contains("`--yes` says yes"), "{said:?}");
    assert_eq!(runs(), 1);
    let said = person.run(&[&arguments[..], &["--yes"]].concat());
    assert!(said.code == Some(0) && said.out.starts_with("Kept: a run of "), "{said:?}");
    assert_eq!(runs(), 2);
}

#[rstest]
#[case(&["log", "run", "60m"], "“60m” may be metres, minutes or miles")]
#[case(&["log", "run", "8", "km", "8", "km"], "the distance is told twice: 8km and 8km")]
#[case(&["log", "run", "8km", "--on", "5/11"], "“5/11” may be 5 november or 11 may")]
#[case(&["log", "run", "8km", "--on", "31.2.2026"], "“31.2.2026” is not understood: a day is wanted")]
#[case(&["log", "run", "8km", "--on", "28.11.2999"], "28 November 2999 is still to come")]
#[case(&["log", "run", "8km", "--at", "18"], "“18” is not understood: a time of day is wanted: 18:30 or 6:30pm")]
#[case(&["log", "run", "8km", "at", "7:00", "--at", "7:00"], "the time of day is told twice")]
#[case(&["log", "run", "8km", "easy", "--hard"], "hard or easy? One of them is wanted")]
#[case(&["log", "run", "far"], "a distance is wanted, such as 8, 8.5km, 800m or 5mi")]
#[case(&["log", "run", "8", "--on", "freitag"], "days are said in English here: friday")]
#[case(&["log", "soreness", "6"], "say which side: `6 left`, `6 left 2 right`, or `4 both`")]
#[case(&["log", "soreness", "11", "left"], "a whole number from 0")]
fn what_makes_no_sense_is_not_kept(#[case] arguments: &[&str], #[case] wanted: &str) {
    let person = Person::new();
    let said = person.run(arguments);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains(wanted), "{said:?}");
    assert!(!person.home.path().join("data").exists());
}

#[rstest]
#[case(&["ready", "--json"], "any", "free-untold", Some("before-run"))]
#[case(&["ready", "--json", "--left", "0", "--right", "0"], "any", "free", Some("before-run"))]
#[case(&["ready", "--json", "--left", "3"], "easy", "mild", Some("before-run"))]
#[case(&["ready", "--json", "--left", "6"], "no", "gentle", Some("gentle-day"))]
#[case(&["ready", "--json", "--left", "9"], "no", "severe", Some("gentle-day"))]
#[case(&["ready", "--json", "--sign", "calf"], "no", "calf", None)]
#[case(&["ready", "--json", "--left", "2", "--walk", "changed"], "no", "walk", None)]
#[case(&["ready", "--json", "--sign", "saddle"], "no", "emergency", None)]
fn ready_answers_with_a_reason_and_a_routine(
    #[case] arguments: &[&str],
    #[case] run: &str,
    #[case] rule: &str,
    #[case] routine: Option<&str>,
) {
    let said = Person::new().json(arguments);
    assert_eq!((&said["run"], &said["rule"]), (&Value::from(run), &Value::from(rule)));
    assert_eq!(said["routine"].as_str(), routine);
    assert!(said["source"]["url"].as_str().unwrap().starts_with("https://"));
}

#[test]
fn a_hard_run_today_leaves_an_easy_one() {
    let person = Person::new();
    person.run(&["log", "run", "12km", "--hard"]);
    let said = person.run(&["ready"]);
    assert!(said.out.starts_with("Yes, an easy run. Your last hard run is too recent"), "{said:?}");
    assert!(said.out.contains("`supple run before-run`"), "{said:?}");
}

#[test]
fn the_sorer_side_goes_first_and_what_runs_faster_is_not_kept() {
    let person = Person::with_files();
    person.run(&["log", "soreness", "3", "left"]);
    let said = person.run(&["run", "side-bend", "--plain", "--mute", "--now", "--speed", "100"]);
    assert!(said.out.ends_with("Nothing is kept: it ran at 100 times its pace.\n"), "{said:?}");
    let (left, right) = (said.out.find("left").unwrap(), said.out.find("right").unwrap());
    assert!(left < right, "{said:?}");
    let journal = fs::read_dir(person.home.path().join("data/supple/journal")).unwrap().next().unwrap().unwrap();
    assert!(!fs::read_to_string(journal.path()).unwrap().contains("\"start\""));
}

#[rstest]
#[case(&["--pain", "sharp", "--left", "2"], "Rest the leg that hurts today.", true)]
#[case(&["--sign", "numb"], "Stop here.", true)]
#[case(&["--sign", "saddle"], "Call your local emergency number now.", false)]
fn what_was_told_today_stands_against_a_session_unless_it_is_wanted_all_the_same(
    #[case] told: &[&str],
    #[case] said: &str,
    #[case] can_be_wanted: bool,
) {
    let person = Person::with_files();
    person.run(&[&["ready"], told].concat());
    // A number told later takes no sign back.
    person.run(&["log", "soreness", "1", "left"]);
    let run = ["run", "side-bend", "--plain", "--mute", "--now", "--speed", "100"];
    let refused = person.run(&run);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.out.starts_with(said) && !refused.out.contains("side bend"), "{refused:?}");
    assert_eq!(refused.out.contains("--anyway"), can_be_wanted);
    let wanted = person.run(&[&run[..], &["--anyway"]].concat());
    assert_eq!(wanted.code, Some(i32::from(!can_be_wanted)), "{wanted:?}");
    // Nor do a kind of pain and a walk: what asks for signs, and hears of none, does.
    person.run(&["ready", "--left", "1", "--walk", "usual", "--pain", "dull"]);
    let is_sign = told.contains(&"--sign");
    assert_eq!(person.run(&run).code, Some(i32::from(is_sign)));
    person.run(&["ready", "--sign", "none"]);
    assert_eq!(person.run(&run).code, Some(0));
}

#[rstest]
#[case::just_below("5", "side-bend", &[], true)]
#[case::just_above("6", "side-bend", &[], false)]
#[case::a_rest_day_is_not_gentle("9", "hips-rest-day", &[], false)]
#[case::the_gentle_one_itself("9", "gentle-day", &[], true)]
#[case::wanted_all_the_same("6", "side-bend", &["--anyway"], true)]
fn above_the_bound_only_the_gentle_routine_begins(
    #[case] level: &str,
    #[case] what: &str,
    #[case] more: &[&str],
    #[case] begins: bool,
) {
    let person = Person::with_files();
    person.run(&["log", "soreness", level, "left"]);
    let said = person.run(&[&["run", what, "--plain", "--mute", "--now", "--speed", "100"], more].concat());
    assert_eq!(said.code, Some(i32::from(!begins)), "{said:?}");
    assert_eq!(said.out.contains("`supple run gentle-day`"), !begins, "{said:?}");
    assert_eq!(said.out.contains("Only something gentle today."), !begins, "{said:?}");
}

/// What stands against a run alone lets a session begin, which says it as the screen does.
#[test]
fn lines_say_before_a_session_what_is_for_a_professional_this_week() {
    let person = Person::new();
    let begin = || person.run(&["run", "bridge", "--plain", "--mute", "--now", "--speed", "100"]);
    let about = "See a doctor or physiotherapist this week.";
    assert!(!begin().out.contains(about));
    person.run(&["ready", "--sign", "weight-loss"]);
    let said = begin();
    assert_eq!((said.code, said.out.matches(about).count()), (Some(0), 1), "{said:?}");
}

#[test]
fn a_side_of_which_nothing_was_told_is_never_taken_for_well() {
    let person = Person::new();
    person.run(&["log", "soreness", "4", "left"]);
    let today = || person.json(&["history", "--json"])["days"][0].clone();
    assert_eq!((&today()["left"], &today()["right"]), (&4.into(), &Value::Null));
    let plain = person.run(&["history", "--plain"]).out;
    assert!(plain.contains("left  4   right  –"), "{plain}");
    person.run(&["log", "soreness", "0", "right"]);
    assert_eq!((&today()["left"], &today()["right"]), (&4.into(), &0.into()));
}

/// What was told on another day, as it stands in the journal.
fn told_before(person: &Person, hours: i64, fields: &str) {
    let at = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(hours);
    let line = format!("{{\"at\":\"{at}\",\"version\":\"0.1.0\",\"event\":\"soreness\",{fields}}}\n");
    let folder = person.home.path().join("data/supple/journal");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("another.jsonl");
    let before = fs::read_to_string(&file).unwrap_or_default();
    fs::write(file, before + &line).unwrap();
}

/// Five sore days in the journal and four before them: more soreness is not the better answer.
#[rstest]
#[case("2")]
#[case("4")]
fn of_long_soreness_the_sorer_answer_is_never_the_more_permissive(#[case] level: &str) {
    let person = Person::new();
    for day in 1..=9 {
        told_before(&person, day * 24, "\"left\":2,\"right\":2");
    }
    let said =
        person.json(&["ready", "--json", "--left", level, "--right", level, "--pain", "dull", "--walk", "usual"]);
    assert_eq!((&said["run"], &said["rule"]), (&Value::from("no"), &Value::from("long")), "{said}");
}

#[rstest]
#[case::an_emergency(&["ready", "--sign", "bladder"], &["ready", "--left", "0", "--right", "0"], "emergency")]
#[case::before_a_kind_of_pain(&["ready", "--sign", "bladder"], &["ready", "--pain", "dull"], "emergency")]
#[case::the_other_side(&["log", "soreness", "8", "right"], &["ready", "--left", "1"], "severe")]
#[case::sharp(&["ready", "--left", "3", "--pain", "sharp"], &["ready", "--walk", "usual"], "sharp")]
fn what_was_not_answered_anew_stands(#[case] told: &[&str], #[case] then: &[&str], #[case] rule: &str) {
    let person = Person::new();
    person.run(told);
    let said = person.json(&[then, &["--json"]].concat());
    assert_eq!((&said["run"], &said["rule"]), (&Value::from("no"), &Value::from(rule)), "{said}");
}

/// Told a week ago: no session begins, in lines as on the screen, and `ready` says no.
#[test]
fn a_sign_that_nobody_answered_stands_for_longer_than_a_day() {
    let person = Person::with_files();
    told_before(&person, 170, "\"signs\":[\"weak\"]");
    assert_eq!(person.json(&["ready", "--json", "--left", "0", "--right", "0"])["rule"], "nerve");
    let refused = person.run(&["run", "side-bend", "--plain", "--mute", "--now", "--speed", "100"]);
    assert!(refused.code == Some(1) && refused.out.contains("`supple ready` asks again"), "{refused:?}");
    person.run(&["ready", "--over", "weak"]);
    assert_eq!(person.run(&["run", "side-bend", "--plain", "--mute", "--now", "--speed", "100"]).code, Some(0));
}

#[test]
fn ready_says_what_was_told_and_what_would_change_its_answer() {
    let person = Person::new();
    let nothing = person.run(&["ready"]);
    assert!(nothing.out.starts_with("Yes, going by what you told."), "{nothing:?}");
    assert!(!nothing.out.contains("Nothing is sore"), "{nothing:?}");
    assert!(
        nothing.out.contains("Told: nothing. Not told: the left side, the right side, how you walk, signs."),
        "{nothing:?}"
    );
    assert!(nothing.out.contains("would make it no."), "{nothing:?}");
    let some = person.json(&["ready", "--json", "--left", "2"]);
    assert_eq!((&some["told"]["left"], &some["told"]["right"]), (&Value::from(2), &Value::Null));
    assert_eq!(some["not_told"], serde_json::json!(["right", "pain", "walk", "signs"]));
    assert!(some["would_change"].as_str().unwrap().contains("sharp pain"), "{some}");
    let all = person.json(&[
        "ready", "--json", "--left", "0", "--right", "0", "--pain", "dull", "--walk", "usual", "--sign", "none",
    ]);
    assert_eq!((&all["answer"], &all["would_change"]), (&Value::from("Yes."), &Value::Null));
    assert_eq!(all["told"]["signs"], serde_json::json!([]));
}

#[rstest]
#[case(&["ready", "--sign", "none"], 0)]
#[case(&["log", "soreness", "0", "both"], 1)]
#[case(&["ready", "--sign", "none", "--sign", "numb"], 1)]
fn a_sign_is_over_once_there_is_said_to_be_none(#[case] told: &[&str], #[case] code: i32) {
    let person = Person::with_files();
    person.run(&["ready", "--sign", "saddle"]);
    person.run(told);
    assert_eq!(person.run(&["run", "side-bend", "--plain", "--mute", "--now", "--speed", "100"]).code, Some(code));
}

#[rstest]
#[case::at_once(&["--sign", "none", "--sign", "numb"], "--sign none says that there is no sign, and another one is given")]
#[case(&["--sign", "fever", "--over", "fever"], "fever is told as a sign and as over")]
#[case(&["--left", "-1"], "a whole number from 0, not at all, to 10 is wanted")]
fn answers_that_cannot_be_are_refused_and_not_kept(#[case] told: &[&str], #[case] expected: &str) {
    let person = Person::with_files();
    let said = person.run(&[&["ready"], told].concat());
    assert_eq!(said.code, Some(2), "{said:?}");
    assert!(said.err.contains(expected), "{said:?}");
    assert_eq!(person.json(&["ready", "--json"])["told"]["signs"], Value::Null);
}

#[test]
fn several_signs_may_be_told_in_one_word() {
    let person = Person::with_files();
    let told = person.json(&["ready", "--json", "--sign", "fever,bone"]);
    assert_eq!(told["told"]["signs"], serde_json::json!(["bone", "fever"]));
}

#[test]
fn a_file_in_no_folder_is_refused_with_the_name_of_the_folder() {
    let person = Person::new();
    let said = person.run(&["render", "piriformis", "-o", "missing/folder/x.wav"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains("cannot write `missing/folder/x.wav`: there is no folder `missing/folder`"), "{said:?}");
}

#[test]
fn a_check_of_nothing_that_is_there_finds_nothing_and_does_not_say_that_all_is_well() {
    let said = Person::new().run(&["check", "nofile.toml"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{said:?}");
    assert!(said.err.contains("nofile.toml"), "{said:?}");
}

#[test]
fn the_configuration_moves_the_bounds() {
    let person = Person::new();
    let answer = || person.json(&["ready", "--json", "--left", "3"])["rule"].clone();
    assert_eq!(answer(), "mild");
    person.write("config.toml", "[care]\ngentle-above = 2\n");
    assert_eq!(answer(), "gentle");
}

#[test]
fn a_routine_is_fitted_into_the_time_there_is_and_says_what_it_lost() {
    let person = Person::new();
    let said = person.run(&["run", "glute-relief", "--within", "7m", "--plain", "--mute", "--now", "--speed", "100"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.err.contains("left out: "), "{said:?}");
    let said = person.run(&["run", "glute-relief", "--within", "30s", "--plain", "--mute"]);
    assert!(said.err.contains("cannot be made as short as 30s: it needs"), "{said:?}");
    assert_eq!(person.run(&["run", "glute-relief", "--within", "7"]).code, Some(2));
}

#[test]
fn history_looks_back_on_runs_and_soreness() {
    let person = Person::new();
    assert!(person.run(&["history"]).out.starts_with("Nothing is kept yet."));
    person.run(&["log", "run", "8km"]);
    person.run(&["log", "soreness", "3", "both"]);
    let shown = person.run(&["history"]).out;
    assert!(shown.contains("Mon  ") && shown.contains("left  3 ▇▇▇") && shown.contains("8 km"), "{shown}");
    let plain = person.run(&["history", "--plain"]).out;
    assert!(plain.is_ascii() && plain.contains("left  3"), "{plain}");
    let json = person.json(&["history", "--json"]);
    assert_eq!(json["days"][0]["left"], Value::from(3));
    assert_eq!(json["weeks"][0]["km"], Value::from(8.0));
}

#[test]
fn the_history_holds_each_long_run_against_the_longest_of_the_days_before() {
    let person = Person::new();
    let day = |back: i64| jiff::Zoned::now().date().saturating_sub(jiff::Span::new().days(back)).to_string();
    for (back, km) in [(20, "8km"), (10, "12km"), (1, "9km")] {
        assert!(person.run(&["log", "run", km, "--on", &day(back)]).err.is_empty());
    }
    let plain = person.run(&["history", "--plain"]).out;
    let line = |back: i64| {
        plain.lines().find(|line| line.trim_start().starts_with(&day(back)) && line.contains("before it")).unwrap()
    };
    assert!(line(20).contains("no run in the 30 days before it"), "{plain}");
    assert!(line(10).contains("8.8 km, passed"), "{plain}");
    assert!(line(1).contains("13.2 km") && !line(1).contains("passed"), "{plain}");
    let weeks = person.json(&["history", "--json"])["weeks"].clone();
    let runs: Vec<&Value> =
        weeks.as_array().unwrap().iter().map(|week| &week["long_run"]).filter(|run| !run.is_null()).collect();
    assert_eq!((&runs[0]["km"], &runs[0]["km_limit"]), (&Value::from(8.0), &Value::Null));
    let limit = runs[1]["km_limit"].as_f64().unwrap();
    assert!((limit - 8.8).abs() < 1e-9, "{runs:?}");
}

#[test]
fn the_guide_has_pages_that_end_in_something_to_do() {
    let person = Person::new();
    let list = person.run(&["guide"]).out;
    let topics: Vec<&str> =
        list.lines().filter(|line| line.starts_with("  ")).filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(topics.len(), 18, "{list}");
    for topic in topics {
        let page = person.run(&["guide", topic]).out;
        assert!(page.contains("\nNow: ") && page.contains("https://"), "{page}");
    }
    let said = person.run(&["guide", "rollin"]);
    assert!(said.err.contains("did you mean `rolling`?"), "{said:?}");
}
