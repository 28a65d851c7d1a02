//! What was logged is taken back and brought back, as a person does it, on one machine and on two.

use std::fs;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use serde_json::Value;

/// Two machines that keep one data folder in step.
struct Machines(tempfile::TempDir);

impl Machines {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// What the program says on this machine, on standard output and on standard error.
    fn run(&self, machine: &str, arguments: &[&str]) -> (String, String) {
        let home = self.0.path();
        let mut command = Command::cargo_bin("supple").unwrap();
        let said = command
            .args(arguments)
            .env_clear()
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join(machine))
            .current_dir(home)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let (out, err) = (text(said.stdout), text(said.stderr));
        assert!(said.status.success(), "{arguments:?}: {out}{err}");
        (out, err)
    }

    fn out(&self, arguments: &[&str]) -> String {
        self.run("one", arguments).0
    }

    fn km(&self) -> f64 {
        let history: Value = serde_json::from_str(&self.out(&["history", "--json"])).unwrap();
        history["days"].as_array().unwrap().iter().map(|day| day["km"].as_f64().unwrap()).sum()
    }

    /// Writes lines into a journal file of their own.
    fn write(&self, file: &str, text: &str) {
        let folder = self.0.path().join("data/supple/journal");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(file), text).unwrap();
    }
}

#[test]
fn a_note_that_would_steer_the_terminal_is_taken_back_and_brought_back_in_words() {
    let person = Machines::new();
    person.out(&["log", "note", "a\u{1b}[31mred\u{202e}b"]);
    for what in ["undo", "redo"] {
        let said = person.out(&["log", what]);
        assert!(!said.contains(['\u{1b}', '\u{202e}']) && said.contains(r"a\u{1b}[31mred\u{202e}b"), "{said:?}");
    }
}

#[test]
fn what_was_logged_last_is_taken_back_and_brought_back() {
    let person = Machines::new();
    person.out(&["log", "run", "8km"]);
    person.out(&["log", "run", "80km", "--hard"]);
    person.out(&["log", "note", "new", "shoes"]);
    assert!(person.out(&["log", "undo"]).starts_with("Taken back: the note “new shoes”, "));
    let undone = person.out(&["log", "undo"]);
    assert!(undone.starts_with("Taken back: the hard run of 80 km, "), "{undone}");
    assert!(undone.contains("`supple log redo` brings it back.\n8 km this week"), "{undone}");
    assert!((person.km() - 8.0).abs() < 1e-9);

    let back = person.out(&["log", "redo"]);
    assert!(back.starts_with("Brought back: the hard run of 80 km, ") && back.contains("\n88 km this week"), "{back}");
    assert!((person.km() - 88.0).abs() < 1e-9);
    assert!(person.out(&["log", "redo"]).starts_with("Brought back: the note “new shoes”, "));
    assert_eq!(person.out(&["log", "redo"]), "Nothing was taken back on this machine.\n");

    for what in ["the note", "the hard run of 80 km", "the run of 8 km"] {
        let undone = person.out(&["log", "undo"]);
        assert!(undone.starts_with(&format!("Taken back: {what}")), "{undone}");
    }
    assert_eq!(person.out(&["log", "undo"]), "This machine has logged nothing that could be taken back.\n");
    assert!(person.out(&["history"]).starts_with("Nothing is kept yet."));
}

#[test]
fn what_is_taken_back_does_not_count_for_today() {
    let person = Machines::new();
    person.out(&["log", "soreness", "7", "left"]);
    assert!(person.out(&["ready"]).starts_with("No"));
    assert!(person.out(&["log", "undo"]).starts_with("Taken back: the soreness 7 left"));
    assert!(!person.out(&["ready"]).starts_with("No"));
    // A sign stands until it is answered.
    person.out(&["ready", "--sign", "numb"]);
    assert_eq!(
        person.out(&["log", "undo"]).lines().next(),
        Some(
            "This machine has logged nothing that could be taken back. In `supple history` an entry of a day can be removed."
        )
    );
    assert!(person.out(&["ready"]).starts_with("No"));
}

/// The answer that there are no signs takes signs back: without it they stand again, and that is said.
#[test]
fn an_answer_without_signs_that_is_taken_back_says_what_stands_again() {
    let person = Machines::new();
    person.out(&["ready", "--sign", "numb"]);
    person.out(&["ready", "--left", "2", "--sign", "none"]);
    assert!(!person.out(&["ready"]).starts_with("No"));
    let undone = person.out(&["log", "undo"]);
    assert!(undone.starts_with("Taken back: the soreness 2 left, and that there are no signs"), "{undone}");
    assert!(undone.contains("What you told before stands again: a numb or tingling leg."), "{undone}");
    assert!(person.out(&["ready"]).starts_with("No"));
    let back = person.out(&["log", "redo"]);
    assert!(back.starts_with("Brought back: the soreness 2 left, and that there are no signs"), "{back}");
    assert!(!back.contains("stands again"), "{back}");
}

#[test]
fn each_machine_takes_back_its_own_and_knows_what_the_other_took_back() {
    let machines = Machines::new();
    machines.run("one", &["log", "run", "8km", "--on", "yesterday"]);
    machines.run("other", &["log", "run", "5km", "--on", "yesterday"]);
    assert!(machines.run("other", &["log", "undo"]).0.starts_with("Taken back: the run of 5 km"));
    assert!((machines.km() - 8.0).abs() < 1e-9);
    assert!(machines.run("other", &["log", "undo"]).0.starts_with("This machine has logged nothing"));
    assert!(machines.run("one", &["log", "redo"]).0.starts_with("Nothing was taken back on this machine."));
    assert!(machines.run("one", &["log", "undo"]).0.starts_with("Taken back: the run of 8 km"));
    assert!(machines.run("other", &["log", "redo"]).0.starts_with("Brought back: the run of 5 km"));
    assert!((machines.km() - 5.0).abs() < 1e-9);
}

#[rstest]
#[case("1e308")]
#[case("501")]
#[case("0.01")]
fn a_run_longer_than_people_run_is_kept_not_believed_and_told_once(#[case] km: &str) {
    let person = Machines::new();
    person.out(&["log", "run", "8km"]);
    let far = format!("{{\"at\":\"2025-11-23T18:04:11Z\",\"version\":\"0.1.0\",\"event\":\"run\",\"km\":{km}}}\n");
    person.write("other.jsonl", &far);
    let (_, told) = person.run("one", &["history", "--plain"]);
    assert!(told.contains("tells of a run or a set") && told.contains("line 1 of ") && told.lines().count() == 1);
    assert_eq!(person.run("one", &["history", "--plain"]).1, "");
    assert!((person.km() - 8.0).abs() < 1e-9);
    assert_eq!(fs::read_to_string(person.0.path().join("data/supple/journal/other.jsonl")).unwrap(), far);
}

#[test]
fn lines_that_cannot_be_read_are_told_in_one_line_and_once() {
    let person = Machines::new();
    person.out(&["log", "run", "8km"]);
    person.write("other.jsonl", &"<<<<<<< HEAD\n".repeat(40));
    let (_, told) = person.run("one", &["history", "--plain"]);
    assert!(told.starts_with("note: 40 lines of the journal cannot be read") && told.lines().count() == 1, "{told}");
    assert_eq!(person.run("one", &["history", "--plain"]).1, "");
    assert!(person.run("other", &["history", "--json"]).1.starts_with("note: 40 lines"), "each machine tells it");
}

#[test]
fn after_a_note_alone_the_history_shows_it() {
    let person = Machines::new();
    person.out(&["log", "note", "new", "shoes"]);
    for arguments in [&["history"][..], &["history", "--plain"]] {
        let shown = person.out(arguments);
        assert!(shown.contains("\nNotes\n") && shown.contains("new shoes") && !shown.contains("0 sessions"), "{shown}");
    }
}
