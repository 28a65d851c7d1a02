//! What every command begins with: folders, settings, library.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use super::ink::QUIET;
use crate::coach::{Launch, clock};
use crate::config::{Config, Folders};
use crate::failure::Failure;
use crate::journal::{Past, Today};
use crate::routine::{Defaults, Entry, Library, Routine};
use crate::session::timeline::{Setup, Timeline, compile};

/// The environment of a command: folders, settings and library. What of them is missing is said, and does without.
#[derive(Debug)]
pub(super) struct Environment {
    /// Where everything lies; `None` without a home folder.
    pub(super) folders: Option<Folders>,
    /// The settings, with what is wrong in them.
    pub(super) config: Config,
    /// The built-in routines and the person's own.
    pub(super) library: Library,
    /// What is missing or wrong, a line each.
    pub(super) notes: Vec<String>,
}

impl Environment {
    /// Reads everything. `config` is what `--config` or `SUPPLE_CONFIG` names.
    pub(super) fn load(config: Option<&Path>) -> Self {
        let mut environment = Self::built_in(config);
        if let Some(folders) = &environment.folders {
            let mut places = vec![folders.config.clone()];
            places.extend(environment.config.settings.library_folders(folders));
            environment.library = environment.library.with_folders(&places);
        }
        environment.notes.extend(environment.library.problems().iter().map(ToString::to_string));
        environment
    }

    /// Reads the settings alone: the library is what the program brings.
    pub(super) fn built_in(config: Option<&Path>) -> Self {
        let mut notes = Vec::new();
        let folders = Folders::find(config).map_err(|homeless| notes.push(homeless.to_string())).ok();
        let mut config = folders.as_ref().map_or_else(Config::default, |folders| Config::read(&folders.settings));
        config.settings.voice.cache = folders.as_ref().map(Folders::said);
        if config.mistakes() > 0 {
            notes.push(
                "the configuration has mistakes, and defaults hold in their place; `supple check` shows them".into(),
            );
        }
        let library = Library::embedded(defaults(&config));
        Self { folders, config, library, notes }
    }

    /// Says what is missing, a line each, where only a person reads it.
    pub(super) fn tell(&self) {
        let mut err = anstream::stderr();
        for note in &self.notes {
            // Standard error is the last place where anything can be said.
            let _ = writeln!(err, "{QUIET}note:{QUIET:#} {note}");
        }
    }

    /// The entry that an argument stands for and its routine.
    pub(super) fn find(&self, argument: &str) -> Result<(Arc<Entry>, Arc<Routine>), Failure> {
        let entry = self.library.find(argument)?;
        let Some(routine) = entry.routine().cloned() else {
            let mistakes = entry.findings().iter().filter(|finding| finding.is_error()).count();
            return Err(Failure::Broken { name: argument.to_owned(), mistakes });
        };
        Ok((entry, routine))
    }

    /// A routine's timeline for somebody of whom nothing is known: all of it is told, in sentences of estimated length.
    pub(super) fn timeline(&self, routine: &Routine) -> Timeline {
        compile(routine, &self.setup(routine))
    }

    /// The set-up of a session that the settings and the routine ask for.
    pub(super) fn setup(&self, routine: &Routine) -> Setup {
        let usual = Launch::usual_setup(&self.config.settings);
        Setup { first_side: routine.first_side.unwrap_or(usual.first_side), ..usual }
    }

    /// The set-up of a session as it would go on such a day.
    pub(super) fn setup_today(&self, routine: &Routine, today: &Today) -> Setup {
        let usual = self.setup(routine);
        Setup { first_side: today.first_side().unwrap_or(usual.first_side), ..today.setup(routine, usual) }
    }

    /// What is known on this day of what the journal remembers.
    pub(super) fn today(&self, past: &Past) -> Today {
        // Not asked of an empty journal: finding the zone of the local time walks the disk.
        if *past == Past::default() {
            return Today::default();
        }
        past.today(&clock::local(), &self.config.settings.care.bounds)
    }
}

/// What the settings say where no file does.
pub(super) fn defaults(config: &Config) -> Defaults {
    let usual = Defaults::default();
    Defaults { get_ready: config.settings.coach.get_ready.unwrap_or(usual.get_ready), ..usual }
}
