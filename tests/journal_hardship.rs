//! The journal where things go wrong: two programs at once, a full disk, a folder that cannot be written, clocks.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use supple::journal::{Event, History};

fn supple(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("supple").unwrap();
    command
        .args(arguments)
        .env_clear()
        .env("HOME", home)
        .current_dir(home)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn output(home: &Path, arguments: &[&str]) -> Output {
    supple(home, arguments).output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn journal(home: &Path) -> PathBuf {
    home.join(".local/share/supple/journal")
}

/// The journal's only file, after one note.
fn file(home: &Path) -> PathBuf {
    assert!(output(home, &["log", "note", "first"]).status.success());
    fs::read_dir(journal(home)).unwrap().next().unwrap().unwrap().path()
}

fn notes(home: &Path) -> Vec<String> {
    let history = History::read(&journal(home));
    assert_eq!(history.unreadable, []);
    let note = |event| if let Event::Note(text) = event { Some(text) } else { None };
    history.lines.into_iter().filter_map(|line| note(line.event)).collect()
}

#[test]
fn programs_that_write_at_once_keep_everything() {
    let home = tempfile::tempdir().unwrap();
    let wanted: Vec<String> = (0..24).map(|number| format!("note {number:02}")).collect();
    let children: Vec<Child> =
        wanted.iter().map(|text| supple(home.path(), &["log", "note", text]).spawn().unwrap()).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", said(&output.stderr));
    }
    let mut kept = notes(home.path());
    kept.sort();
    assert_eq!(kept, wanted);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_in_one_line() {
    let home = tempfile::tempdir().unwrap();
    let path = file(home.path());
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink("/dev/full", &path).unwrap();
    let output = output(home.path(), &["log", "run", "8km"]);
    assert!(!output.status.success());
    let said = said(&output.stderr);
    assert!(said.contains("the journal cannot be written") && said.lines().count() == 1, "{said}");
}

#[test]
fn a_session_goes_on_where_nothing_can_be_kept_and_says_so_once() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join(".local/share/supple")).unwrap();
    fs::write(journal(home.path()), "a file where the folder should be").unwrap();
    let short = "name = \"Short\"\n[[step]]\nname = \"Blink\"\nsummary = \"Close the eyes.\"\nmuscles = [\"neck\"]\n\
                 position = \"seated\"\nsides = \"both\"\nreps = 2\npace = \"0.5s\"\nsets = 1\nget-ready = \"0s\"\n\
                 introduce = \"0.1s\"\ninstructions = [\"Close the eyes.\"]\n";
    fs::write(home.path().join("short.toml"), short).unwrap();
    let output = output(home.path(), &["run", "./short.toml", "--plain", "--mute", "--now"]);
    assert!(output.status.success(), "{output:?}");
    let said = said(&output.stderr);
    assert_eq!(said.matches("the journal cannot be written").count(), 1, "{said}");
}

#[test]
fn a_folder_that_cannot_be_written_is_said_in_one_line_and_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let path = file(home.path());
    let before = fs::read(&path).unwrap();
    for (path, mode) in [(path.clone(), 0o444), (journal(home.path()), 0o555)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let output = output(home.path(), &["log", "note", "second"]);
    // There are users whom no permission stops.
    if !output.status.success() {
        let said = said(&output.stderr);
        assert!(said.contains("the journal cannot be written") && said.lines().count() == 1, "{said}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    fs::set_permissions(journal(home.path()), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_clock_that_went_back_loses_nothing_and_is_said_in_one_line() {
    let home = tempfile::tempdir().unwrap();
    let path = file(home.path());
    let ahead = "{\"at\":\"2999-01-01T08:00:00+01:00\",\"event\":\"note\",\"text\":\"ahead\"}\n";
    fs::write(&path, [&fs::read(&path).unwrap(), ahead.as_bytes()].concat()).unwrap();
    let output = output(home.path(), &["log", "note", "now"]);
    assert!(output.status.success());
    let said = said(&output.stderr);
    assert!(said.contains("later than this clock") && said.lines().count() == 1, "{said}");
    assert_eq!(notes(home.path()), ["first", "ahead", "now"]);
}

#[test]
fn what_a_newer_version_wrote_stays_as_it_stands() {
    let home = tempfile::tempdir().unwrap();
    let path = file(home.path());
    let newer = "{\"at\":\"2025-11-23T18:04:11Z\",\"event\":\"note\",\"text\":\"hm\",\"mood\":{\"deep\":[1]}}\n\
                 {\"at\":\"2025-11-23T18:04:12Z\",\"event\":\"sauna\",\"minutes\":12}\n";
    let before = [&fs::read(&path).unwrap(), newer.as_bytes()].concat();
    fs::write(&path, &before).unwrap();
    assert!(output(home.path(), &["log", "run", "5km"]).status.success());
    assert!(output(home.path(), &["history", "--plain"]).status.success());
    assert!(fs::read(&path).unwrap().starts_with(&before));
    assert_eq!(notes(home.path()), ["first", "hm"]);
}

#[rstest]
#[case(&["log", "run", "far"], "a distance is wanted, such as 8, 8.5km")]
#[case(&["log", "run", "8", "bananas"], "a time is written 52:10")]
#[case(&["log", "run", "-3km"], "unexpected argument")]
#[case(&["log", "run", "900km"], "a distance from 0.05km to 500km")]
#[case(&["log", "run"], "<DISTANCE [TIME]>")]
#[case(&["log", "soreness", "11", "left"], "from 0, not at all, to 10")]
#[case(&["log", "soreness", "four", "left"], "from 0, not at all, to 10")]
#[case(&["log", "soreness", "4"], "say which side")]
#[case(&["log", "soreness", "4", "middle"], "“middle” is not understood: say which side")]
#[case(&["log", "note"], "<TEXT>")]
#[case(&["log", "note", " "], "a note wants words")]
fn what_cannot_be_kept_is_refused_with_what_is_wanted_and_nothing_is_written(
    #[case] arguments: &[&str],
    #[case] wanted: &str,
) {
    let home = tempfile::tempdir().unwrap();
    let output = output(home.path(), arguments);
    let said = said(&output.stderr);
    assert!(!output.status.success() && said.contains(wanted), "{said}");
    assert!(!journal(home.path()).exists());
}

/// Another machine's file that is there and cannot be read, by nobody at all: reading it from its start is an error.
#[cfg(target_os = "linux")]
fn unreadable(home: &Path) {
    std::os::unix::fs::symlink("/proc/self/mem", journal(home).join("other.jsonl")).unwrap();
}

#[cfg(target_os = "linux")]
#[rstest]
#[case::a_note(&["log", "note", "second"])]
#[case::a_run(&["log", "run", "8km"])]
#[case::soreness(&["log", "soreness", "4", "left"])]
fn what_is_told_is_kept_though_another_machines_file_cannot_be_read(#[case] arguments: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let path = file(home.path());
    let before = fs::read_to_string(&path).unwrap().lines().count();
    unreadable(home.path());
    let output = output(home.path(), arguments);
    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), before + 1);
    assert!(said(&output.stdout).starts_with("Kept: "), "{}", said(&output.stdout));
    let said = said(&output.stderr);
    assert!(output.status.success() && said.contains("other.jsonl") && said.lines().count() == 1, "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_told_on_this_machine_counts_though_another_machines_file_cannot_be_read() {
    let home = tempfile::tempdir().unwrap();
    file(home.path());
    unreadable(home.path());
    let ready = output(home.path(), &["ready", "--left", "3", "--sign", "numb"]);
    assert!(ready.status.success() && said(&ready.stdout).contains("No"), "{}", said(&ready.stdout));
    let run = output(home.path(), &["run", "adductors", "--plain", "--mute", "--now", "--speed", "100"]);
    assert!(!run.status.success() && said(&run.stdout).starts_with("Stop here."), "{}", said(&run.stdout));
    let logged = output(home.path(), &["log", "soreness", "4", "right"]);
    assert!(said(&logged.stdout).contains("Kept: soreness 4 right."), "{}", said(&logged.stdout));
    assert!(said(&logged.stderr).contains("not all of the journal can be read"), "{}", said(&logged.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_session_says_that_it_does_not_know_what_was_told_where_the_journal_cannot_be_read() {
    let home = tempfile::tempdir().unwrap();
    file(home.path());
    unreadable(home.path());
    let run = ["run", "adductors", "--plain", "--mute", "--now", "--speed", "100"];
    let output = output(home.path(), &run);
    assert!(output.status.success(), "{}", said(&output.stderr));
    assert!(said(&output.stdout).contains("what was told there is not known"), "{}", said(&output.stdout));
}
