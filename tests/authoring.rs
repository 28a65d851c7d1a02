//! The guide for authors: each of its examples is a file without mistakes and without advice.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use supple::advice::review;
use supple::diagnostic::{Colour, draw};
use supple::routine::{Defaults, Library};

const GUIDE: &str = include_str!("../docs/authoring.md");

/// The examples in fences of this language, each with the line of the guide that it begins on.
fn examples(language: &str) -> Vec<(usize, &'static str)> {
    let opening = format!("```{language}\n");
    GUIDE
        .match_indices(&opening)
        .map(|(at, _)| {
            let start = at + opening.len();
            let length = GUIDE[start..].find("```").expect("a fence is closed");
            (GUIDE[..start].lines().count() + 1, &GUIDE[start..start + length])
        })
        .collect()
}

#[test]
fn every_example_is_a_sound_file_that_needs_no_advice() {
    let files = examples("toml");
    assert!(files.len() >= 8);
    let library = Library::embedded(Defaults::default());
    for (line, file) in files {
        let entry = library.entry_of("example.toml", file.to_owned());
        let found = review(&entry);
        assert!(
            found.is_empty(),
            "{}",
            draw(&format!("docs/authoring.md after line {line}"), file, &found, Colour::Plain)
        );
    }
}

#[test]
fn every_command_of_the_guide_does_what_it_says() {
    let home = tempfile::tempdir().unwrap();
    for (line, commands) in examples("console") {
        for command in commands.lines().filter_map(|line| line.strip_prefix("$ supple ")) {
            let (arguments, to) = command.split_once(" > ").unwrap_or((command, ""));
            let output = run(home.path(), &arguments.split(' ').collect::<Vec<_>>());
            assert!(output.status.success(), "line {line}: {output:?}");
            if !to.is_empty() {
                fs::write(home.path().join(to), output.stdout).unwrap();
            }
        }
    }
    for written in ["routine.json", "evening.pdf", "config/supple/routines/evening.toml"] {
        assert!(home.path().join(written).is_file(), "{written}");
    }
}

fn run(home: &Path, arguments: &[&str]) -> std::process::Output {
    let mut supple = Command::cargo_bin("supple").unwrap();
    supple
        .args(arguments)
        .env_clear()
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_STATE_HOME", home.join("state"))
        .current_dir(home)
        .stdin(Stdio::null());
    supple.output().unwrap()
}

#[test]
fn shells_are_answered_with_ids_of_ones_own_too() {
    let home = tempfile::tempdir().unwrap();
    assert!(run(home.path(), &["new", "evening-walk"]).status.success());
    for shell in ["bash", "zsh", "fish"] {
        let script = String::from_utf8(run(home.path(), &["completions", shell]).stdout).unwrap();
        assert!(script.contains("COMPLETE"), "{shell}: {script}");
    }
    let mut asked = Command::cargo_bin("supple").unwrap();
    asked.args(["--", "supple", "run", "ev"]).env_clear().env("COMPLETE", "fish").env("HOME", home.path());
    asked.env("XDG_CONFIG_HOME", home.path().join("config"));
    let answer = String::from_utf8(asked.output().unwrap().stdout).unwrap();
    assert!(answer.contains("evening-walk"), "{answer}");
}

#[test]
fn the_manual_names_every_command_and_has_a_page_for_each() {
    let home = tempfile::tempdir().unwrap();
    let page = |arguments: &[&str]| String::from_utf8(run(home.path(), arguments).stdout).unwrap();
    let whole = page(&["man"]);
    for command in ["run", "list", "check", "preview", "print"] {
        assert!(whole.contains(&format!("supple\\-{command}")), "{command}");
        assert!(page(&["man", command]).contains(".TH"), "{command}");
    }
}
