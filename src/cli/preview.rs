//! `supple preview`: a file as it will be coached, followed with each save.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::choice::chosen;
use super::completions::files_and_ids;
use super::diary::Remembering;
use super::environment::Environment;
use super::run::screen;
use super::setting::{Begin, setting};
use super::word::word;
use crate::coach::{Clock, Launch};
use crate::config::words::Pictures;
use crate::failure::Failure;
use crate::routine::Origin;
use crate::tui::draft::Draft;
use crate::tui::to::To;

/// The arguments of `supple preview`.
#[derive(Debug, Args)]
pub(crate) struct Preview {
    /// The file that is being written; or the id of a routine or move of yours.
    #[arg(value_name = "FILE|ID", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// Show this level of the routine, as its file names it; the first unless given.
    #[arg(long, value_name = "NAME")]
    pub(crate) level: Option<String>,
    /// How the figure is shown: in pixels by this protocol, or in cells of characters.
    #[arg(long, value_parser = word::<Pictures>(), value_name = "HOW")]
    pub(crate) pictures: Option<Pictures>,
}

impl Preview {
    /// Shows the file until the person is done.
    ///
    /// # Errors
    /// When there is no such file, when it has no such level, or when the terminal cannot be used.
    pub(crate) fn perform(&self, config: Option<&Path>) -> Result<ExitCode, Failure> {
        let clock = Clock::start();
        let remembering = Remembering::begin(config);
        let mut environment = Environment::load(config);
        let drawing = &mut environment.config.settings.figure;
        drawing.pictures = self.pictures.unwrap_or(drawing.pictures);
        let entry = environment.library.find(&self.what)?;
        let path = match entry.origin() {
            Origin::File(path) => path.clone(),
            Origin::Embedded => {
                let id = entry.id();
                let said = anyhow!("{id} is built in and has no file; `supple edit {id}` makes a copy that is yours");
                return Err(Failure::Other(said));
            }
        };
        // A file with mistakes is looked at again with each save.
        if let Some(routine) = entry.routine() {
            chosen(Arc::clone(routine), self.level.as_deref(), false)?;
        }
        let built_in = Environment::built_in(config).library;
        let mut folders: Vec<PathBuf> = Vec::new();
        if let Some(known) = &environment.folders {
            folders.push(known.config.clone());
            folders.extend(environment.config.settings.library_folders(known));
        }
        let setup = Launch::usual_setup(&environment.config.settings);
        let draft = Draft { path, library: built_in, folders, setup, level: self.level.clone() };
        let mut setting = setting(environment, Begin::AsLeft, None);
        // What was told stands against a run from here as well, from the first frame on.
        let (past, forgotten) = remembering.end();
        setting.past = past;
        setting.word = forgotten.or(setting.word);
        screen(clock, setting, To::Preview(draft))
    }
}
