//! `supple print`: a handout for the wall or the kitchen table.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::choice::chosen;
use super::completions::{files, files_and_ids};
use super::environment::Environment;
use super::handout::handout;
use super::output::{self, Existing};
use super::picture::pictures;
use crate::failure::Failure;

/// The arguments of `supple print`.
#[derive(Debug, Args)]
pub(crate) struct Print {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// The page to write, one file with everything in it.
    #[arg(short, long, value_name = "FILE.html", add = ArgValueCompleter::new(files))]
    pub(crate) output: PathBuf,
    /// Print this level of the routine, as its file names it; the first unless given.
    #[arg(long, value_name = "NAME")]
    pub(crate) level: Option<String>,
    /// Replace the file where it is there already.
    #[arg(long)]
    pub(crate) force: bool,
}

impl Print {
    /// Writes the page.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, or the page cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let (entry, routine) = environment.find(&self.what)?;
        let routine = chosen(routine, self.level.as_deref(), false)?;
        environment.tell();
        let pictures = pictures(&environment, &entry, &routine);
        let page = handout(&routine, &environment.timeline(&routine), &pictures);
        output::write(&self.output, &page, Existing::of(self.force))?;
        writeln!(out, "{}", self.output.display())?;
        Ok(ExitCode::SUCCESS)
    }
}
