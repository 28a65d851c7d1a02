//! `supple where`: the folders.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::authored;
use super::environment::Environment;
use super::ink::{QUIET, inked, padded};
use super::package::shelf;
use crate::config::folders::Homeless;
use crate::failure::Failure;
use crate::routine::Kind;

/// `supple where` has no arguments of its own.
#[derive(Debug, Args)]
pub(crate) struct Where {}

impl Where {
    /// Writes where everything lies, a line each.
    ///
    /// # Errors
    /// When there is no home folder, or the output cannot be written.
    pub(crate) fn perform(config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::built_in(config);
        let folders = environment.folders.as_ref().ok_or_else(|| Failure::Other(Homeless.into()))?;
        let mut places: Vec<(&str, PathBuf)> = vec![
            ("settings", folders.settings.clone()),
            ("routines", authored::folder(folders, Kind::Routine)),
            ("moves", authored::folder(folders, Kind::Move)),
            ("added", shelf::folder(folders)),
            ("sounds", folders.config.join("sounds")),
            ("schemas", authored::schemas(folders)),
        ];
        places.extend(environment.config.settings.library_folders(folders).into_iter().map(|folder| ("more", folder)));
        places.push(("journal", folders.data.clone()));
        places.push(("state", folders.state.clone()));
        places.push(("cache", folders.cache.clone()));
        for (label, path) in places {
            let missing = if path.exists() { "" } else { "  not there yet" };
            writeln!(out, "{}{}{}", padded(label, 10), path.display(), inked(QUIET, missing))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
