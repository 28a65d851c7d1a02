//! `supple print`: a handout for the wall or the kitchen table.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::completions::{files, files_and_ids};
use super::environment::Environment;
use super::handout::{Content, html, pdf};
use super::output::{self, Existing};
use crate::failure::Failure;

/// How many letters a warning names.
const MOST_NAMED: usize = 20;

/// The arguments of `supple print`.
#[derive(Debug, Args)]
pub(crate) struct Print {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// The file to write, with everything in it: `.pdf` is ready for the printer, anything else is a page for the browser.
    #[arg(short, long, value_name = "FILE.pdf|FILE.html", add = ArgValueCompleter::new(files))]
    pub(crate) output: PathBuf,
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
        let (_, routine) = environment.find(&self.what)?;
        environment.tell();
        let content = Content::of(&routine, &environment.timeline(&routine));
        let existing = Existing::of(self.force);
        if self.is_pdf() {
            let made = pdf(&content).map_err(anyhow::Error::from)?;
            output::write(&self.output, &made.bytes, existing)?;
            warn_of_missing(&made.missing);
        } else {
            output::write(&self.output, html(&content).as_bytes(), existing)?;
        }
        writeln!(out, "{}", self.output.display())?;
        Ok(ExitCode::SUCCESS)
    }

    fn is_pdf(&self) -> bool {
        self.output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
    }
}

/// Says on standard error which letters the file shows as boxes.
fn warn_of_missing(missing: &[char]) {
    if !missing.is_empty() {
        let letters: String = missing.iter().take(MOST_NAMED).collect();
        anstream::eprintln!(
            "The fonts in supple do not have the letters {letters}, which the file shows as boxes. A page for the browser \
             (`-o FILE.html`) has them."
        );
    }
}
