//! What the README says holds: its settings, its commands, its keys.

use clap::CommandFactory;
use supple::cli::Arguments;
use supple::config::{Config, Settings};
use supple::diagnostic::{Colour, draw};
use supple::routine::{Defaults, Kind, Library};
use supple::terminal::keymap::{Action, Keymap, SessionAction};

const README: &str = include_str!("../README.md");

/// The TOML examples, in their order.
fn examples() -> impl Iterator<Item = &'static str> {
    README.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default())
}

fn settings() -> &'static str {
    examples().find(|example| example.contains("[coach]")).expect("the README shows the settings")
}

/// The example of what can be said of the voice.
fn voice() -> &'static str {
    examples().find(|example| example.starts_with("[voice]")).expect("the README shows the voice")
}

#[test]
fn the_settings_of_the_readme_are_understood() {
    let config = Config::parse(settings());
    assert!(config.findings.is_empty(), "{:?}", config.findings);
    let config = Config::parse(voice());
    assert!(config.findings.is_empty(), "{:?}", config.findings);
}

#[test]
fn the_settings_of_the_readme_are_the_usual_ones_where_there_are_usual_ones() {
    let shown = Config::parse(settings()).settings;
    let usual = Settings::default();
    assert_eq!(shown.theme, usual.theme);
    assert_eq!(shown.voice, usual.voice);
    assert_eq!(shown.sound, usual.sound);
    assert_eq!(shown.figure, usual.figure);
    assert_eq!(shown.media, usual.media);
}

#[test]
fn the_files_that_the_readme_shows_are_without_mistakes() {
    let library = Library::embedded(Defaults::default());
    let files: Vec<&str> = examples().filter(|example| ![settings(), voice()].contains(example)).collect();
    let kinds = files.iter().map(|file| {
        let entry = library.entry_of("example", (*file).to_owned());
        assert!(entry.findings().is_empty(), "{}", draw("README.md", file, entry.findings(), Colour::Plain));
        entry.kind()
    });
    assert_eq!(kinds.collect::<Vec<_>>(), [Kind::Routine, Kind::Move]);
}

#[test]
fn the_readme_names_every_command_and_every_option() {
    let command = Arguments::command();
    for option in command.get_arguments().filter_map(|argument| argument.get_long()) {
        assert!(README.contains(&format!("`--{option}")), "--{option}");
    }
    for sub in command.get_subcommands() {
        assert!(README.contains(&format!("supple {}", sub.get_name())), "{}", sub.get_name());
        for option in sub.get_arguments().filter_map(|argument| argument.get_long()) {
            assert!(README.contains(&format!("--{option}")), "{} --{option}", sub.get_name());
        }
    }
}

#[test]
fn the_readme_names_every_key_of_a_session() {
    let keymap = Keymap::default();
    let rows: Vec<&str> = README.lines().filter(|line| line.starts_with("| `")).collect();
    for entry in SessionAction::ALL.iter().filter(|entry| entry.action != SessionAction::Forward) {
        let label = keymap.session.label(entry.action);
        assert!(rows.iter().any(|row| row.contains(&format!("`{label}`"))), "{label}: {:?}", entry.action);
    }
}
