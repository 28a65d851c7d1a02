//! `supple remove`: takes away what was added.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCandidates;

use super::add::{UNASKED, agreed};
use super::authored::{self, shown};
use super::completions::added;
use super::environment::Environment;
use super::package::shelf;
use crate::config::folders::Homeless;
use crate::diagnostic::{quoted, visible};
use crate::failure::Failure;
use crate::routine::{Entry, Id, Library, Origin};

/// The arguments of `supple remove`.
#[derive(Debug, Args)]
pub(crate) struct Remove {
    /// What was added: its name, or the id of something that came with it.
    #[arg(value_name = "ID", add = ArgValueCandidates::new(added))]
    pub(crate) what: String,
    /// Remove it without being asked.
    #[arg(short, long)]
    pub(crate) yes: bool,
}

impl Remove {
    /// Shows what would go, asks, and takes it away. The journal keeps what was done.
    ///
    /// The exit code is 0 where it has gone, 1 where it was not added, 3 where nobody said yes.
    ///
    /// # Errors
    /// When nothing was added under this name, or it cannot be removed.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let folders = environment.folders.as_ref().ok_or_else(|| Failure::Other(Homeless.into()))?;
        let package = match Id::new(&self.what).filter(|id| shelf::folder(folders).join(id.as_str()).is_dir()) {
            Some(name) => name.as_str().to_owned(),
            None => self.package(&environment.library)?,
        };
        for entry in environment.library.entries().iter().filter(|entry| entry.package() == Some(&*package)) {
            writeln!(out, "{}  {}", visible(entry.id()), visible(entry.name()))?;
        }
        out.flush()?;
        if !agreed(self.yes, &format!("Remove {}?", shown(&shelf::folder(folders).join(&package))))? {
            return Ok(ExitCode::from(UNASKED));
        }
        shelf::remove(folders, &package)?;
        authored::renew(config, None);
        writeln!(out, "Removed. The journal keeps what you did.")?;
        Ok(ExitCode::SUCCESS)
    }

    /// The name of the package that something came with.
    fn package(&self, library: &Library) -> Result<String, Failure> {
        let what = self.what.as_str();
        let entry = library.find(what)?;
        entry.package().map(str::to_owned).ok_or_else(|| Failure::Other(not_added(what, &entry)))
    }
}

fn not_added(what: &str, entry: &Entry) -> anyhow::Error {
    let name = quoted(what);
    match entry.origin() {
        Origin::Embedded => anyhow!("{name} is built in, and stays"),
        Origin::File(path) => anyhow!("{name} was not added: it is a file of yours, {}, and stays", shown(path)),
    }
}
