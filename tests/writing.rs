//! Commands for people who write their own files: new, edit, where, explain.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use tempfile::TempDir;

/// A person without files.
struct Person(TempDir);

impl Person {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn config(&self) -> PathBuf {
        self.0.path().join("config/supple")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let home = self.0.path();
        let mut command = Command::cargo_bin("supple").unwrap();
        command
            .args(arguments)
            .env_clear()
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .current_dir(home)
            .stdin(Stdio::null());
        command.output().unwrap()
    }

    /// What a command that succeeds writes.
    fn out(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a command that fails says.
    fn refusal(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}

#[rstest]
#[case(&["new", "evening"], "routines/evening.toml", "routine.json")]
#[case(&["new", "hip-lift", "--move"], "routines/moves/hip-lift.toml", "move.json")]
fn a_new_file_is_sound_and_names_a_schema_that_is_there(
    #[case] arguments: &[&str],
    #[case] file: &str,
    #[case] schema: &str,
) {
    let person = Person::new();
    let path = person.config().join(file);
    assert_eq!(person.out(arguments), format!("{}\n", path.display()));
    let text = fs::read_to_string(&path).unwrap();
    let schema = person.config().join("schema").join(schema);
    assert_eq!(text.lines().next(), Some(format!("#:schema file://{}", schema.display()).as_str()));
    assert!(schema.is_file());
    person.out(&["check", "--strict", arguments[1]]);
    person.out(&["show", arguments[1], "--timeline"]);
}

#[test]
fn the_schemas_offer_the_moves_that_a_person_has() {
    let person = Person::new();
    person.out(&["new", "hip-lift", "--move"]);
    let offers = |id: &str| {
        let text = fs::read_to_string(person.config().join("schema/routine.json")).unwrap();
        assert_eq!(text, person.out(&["schema", "routine"]));
        text.contains(&format!("\"{id}\""))
    };
    assert!(offers("hip-lift") && offers("piriformis") && !offers("my-own"));
    fs::write(
        person.0.path().join("my-own.toml"),
        fs::read_to_string(person.config().join("routines/moves/hip-lift.toml")).unwrap(),
    )
    .unwrap();
    person.out(&["add", "my-own.toml", "--yes"]);
    assert!(offers("my-own"));
    person.out(&["remove", "my-own", "--yes"]);
    assert!(offers("hip-lift") && !offers("my-own"));
}

#[test]
fn a_line_from_another_machine_is_mended_when_its_file_is_opened() {
    let person = Person::new();
    person.out(&["new", "evening"]);
    let path = person.config().join("routines/evening.toml");
    let here = fs::read_to_string(&path).unwrap();
    let there = here.replacen(&format!("{}", person.config().display()), "/home/somebody/.config/supple", 1);
    assert_ne!(here, there);
    fs::write(&path, there).unwrap();
    person.out(&["edit", "evening"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), here);
}

#[test]
fn nothing_is_ever_written_over() {
    let person = Person::new();
    person.out(&["new", "evening"]);
    let path = person.config().join("routines/evening.toml");
    fs::write(&path, "name = \"Mine\"\n").unwrap();
    assert!(person.refusal(&["new", "evening"]).contains("is there already"));
    assert!(person.refusal(&["new", "evening", "--move"]).contains("is there already"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "name = \"Mine\"\n");
    assert!(person.refusal(&["new", "piriformis"]).contains("`supple edit piriformis`"));
}

#[test]
fn a_built_in_file_is_copied_once_and_then_ones_own() {
    let person = Person::new();
    let path = person.config().join("routines/moves/piriformis.toml");
    assert_eq!(person.out(&["edit", "piriformis"]), format!("{}\n", path.display()));
    person.out(&["check", "--strict", path.to_str().unwrap()]);
    let mine = fs::read_to_string(&path).unwrap().replace("Seated twist", "My twist");
    fs::write(&path, &mine).unwrap();
    assert_eq!(person.out(&["edit", "piriformis"]), format!("{}\n", path.display()));
    assert_eq!(fs::read_to_string(&path).unwrap(), mine);
    assert!(person.out(&["show", "piriformis"]).contains("My twist"));
    assert!(person.refusal(&["edit", "pirformis"]).contains("did you mean `piriformis`?"));
}

#[test]
fn another_configuration_folder_is_where_new_files_go() {
    let person = Person::new();
    let elsewhere = person.0.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    person.out(&["--config", elsewhere.to_str().unwrap(), "new", "evening"]);
    assert!(elsewhere.join("routines/evening.toml").is_file());
    assert!(!person.config().exists());
}

#[test]
fn the_folders_are_printed_and_not_made() {
    let person = Person::new();
    let said = person.out(&["where"]);
    for folder in ["config/supple/routines", "config/supple/routines/moves", "data/supple", "state/supple"] {
        assert!(said.contains(&person.0.path().join(folder).display().to_string()), "{said}");
    }
    assert_eq!(fs::read_dir(person.0.path()).unwrap().count(), 0);
}

#[test]
fn a_code_is_explained_and_an_unknown_one_answered() {
    let person = Person::new();
    let said = person.out(&["explain", "e033"]);
    assert!(said.starts_with("E033") && said.contains("wrong") && said.contains("right"), "{said}");
    assert!(person.out(&["explain"]).lines().count() > 70);
    assert!(person.refusal(&["explain", "E9"]).contains("E009"));
}
