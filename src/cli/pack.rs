//! `supple pack`: one file that needs no other.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::completions::{files, files_and_ids};
use super::environment::{Environment, defaults};
use super::output::{self, Existing};
use super::package::bundle::{bundle, headed};
use crate::diagnostic::visible;
use crate::failure::Failure;

/// The arguments of `supple pack`.
#[derive(Debug, Args)]
pub(crate) struct Pack {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// The file to write; `ID.supple.toml` here unless given.
    #[arg(short, long, value_name = "FILE.supple.toml", add = ArgValueCompleter::new(files))]
    pub(crate) output: Option<PathBuf>,
    /// Replace the file where it is there already.
    #[arg(long)]
    pub(crate) force: bool,
}

impl Pack {
    /// Writes the file.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, or the new one cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let (entry, routine) = environment.find(&self.what)?;
        environment.tell();
        let packed = bundle(&entry, defaults(&environment.config))?;
        let path = self.output.clone().unwrap_or_else(|| format!("{}.supple.toml", routine.id).into());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        output::write(&path, headed(&visible(&name), &packed.text).as_bytes(), Existing::of(self.force))?;
        writeln!(out, "{}", path.display())?;
        if entry.by().is_none() {
            // Whoever gets it is told who wrote it, where somebody is named.
            writeln!(anstream::stderr(), "note: it names no author: `by = \"...\"` at the top of the file does")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
