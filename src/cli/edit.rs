//! `supple edit`: a routine or a move in the person's own editor.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCandidates;

use super::authored;
use super::completions::ids;
use super::editor;
use super::environment::Environment;
use crate::config::folders::Homeless;
use crate::failure::Failure;
use crate::routine::{Id, Origin};

/// The arguments of `supple edit`.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// A routine or a move. One that is built in is copied into your folder first.
    #[arg(value_name = "ID", add = ArgValueCandidates::new(ids))]
    pub(crate) what: String,
}

impl Edit {
    /// Opens the file in the person's editor where there is a terminal.
    ///
    /// # Errors
    /// When nothing has that id, or its copy cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let entry = environment.library.find(&self.what)?;
        let path = match entry.origin() {
            Origin::File(path) => path.clone(),
            Origin::Embedded => {
                let folders = environment.folders.as_ref().ok_or_else(|| Failure::Other(Homeless.into()))?;
                let id = Id::new(entry.id()).ok_or_else(|| Failure::Other(anyhow!("a file without an id")))?;
                authored::write(folders, entry.kind(), &id, entry.source())?
            }
        };
        editor::open(&path, config, out)
    }
}
