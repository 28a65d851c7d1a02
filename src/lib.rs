//! supple: a stretching and foam-rolling coach that fills a terminal.
//!
//! The rooms, each importing only from those above it:
//!
//! - `packed`: files that the program carries packed
//! - [`diagnostic`]: a finding about a file, and how it is drawn
//! - [`duration`]: `30s`, `1m30s`: one spelling, read and written
//! - [`body`]: the words about bodies that all rooms share
//! - [`language`]: the words of the coach and of the screens, a file for each language
//! - [`document`]: TOML read with the place of everything in it
//! - [`figure`]: the articulated body, from angles to coloured cells
//! - [`routine`]: what a routine is, and reading one from a file
//! - [`session`]: what happens, and when: the timeline and the player
//! - [`advice`]: what is allowed but unwise
//! - [`care`]: soreness, red flags, recovery: when to go on and when to stop
//! - [`watch`]: runs from a watch, sessions for it
//! - [`journal`]: what was done
//! - [`intake`]: files of runs on the way in
//! - [`audio`]: the device, the mixer and the cue sounds
//! - [`media`]: the buttons of a headset, the media keys, the lock screen
//! - [`config`]: the settings, each room's in its own section
//! - [`terminal`]: the terminal as a device: keys in, cells out
//! - [`coach`]: performs what a session asks for
//! - [`failure`]: why a command failed, and its exit code
//! - [`plain`]: coaching in lines
//! - [`tui`]: the full screen
//! - [`cli`]: the commands
//!
//! A routine is read from a text; every mistake in it is a finding with its place:
//!
//! ```
//! use supple::routine::{Defaults, Library};
//!
//! let text = r#"
//! name = "Two stretches"
//! summary = "A minute or two on the mat."
//! language = "en"
//!
//! [[step]]
//! move = "knee-hug"
//!
//! [[step]]
//! move = "figure-four"
//! "#;
//! let library = Library::embedded(Defaults::default());
//! let entry = library.entry_of("two.toml", text.to_owned());
//! assert_eq!(entry.findings(), []);
//! assert_eq!(entry.routine().unwrap().steps.len(), 2);
//!
//! let wrong = library.entry_of("two.toml", text.replace("figure-four", "figure-for"));
//! assert!(wrong.routine().is_none());
//! let mistake = &wrong.findings()[0];
//! assert_eq!(mistake.message, "no move is called `figure-for`");
//! assert_eq!(mistake.help.as_deref(), Some("did you mean `figure-four`?"));
//! assert_eq!(&wrong.source()[mistake.span.clone()], "\"figure-for\"");
//! ```
//!
//! [`session::timeline::compile`] makes a session of it, [`session::player::Player`] plays that, and
//! [`figure`] draws the moves.

mod packed;

pub mod body;
pub mod diagnostic;
pub mod document;
pub mod duration;
pub mod language;

pub mod figure;

pub mod routine;

pub mod session;

pub mod advice;

pub mod care;

pub mod watch;

pub mod journal;

pub mod intake;

pub mod audio;

pub mod media;

pub mod config;

pub mod terminal;

pub mod coach;

pub(crate) mod failure;

pub(crate) mod plain;

pub mod tui;

pub mod cli;
