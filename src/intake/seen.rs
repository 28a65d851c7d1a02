//! Which files were read before, so that only what is new is read.
//!
//! The journal stays the truth: this lies in the state folder, can be lost at any time, and counts for nothing where the
//! journal has lost lines since it was written. The price of that is that everything is read once more.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::walk::Found;

/// The file's name in the state folder.
const FILE: &str = "runs-seen.json";
/// The version of what is written, and of the reading that it stands for: raised where a reader finds more than before.
const VERSION: u32 = 1;

/// The files that were read, and how long the journal was then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    version: u32,
    /// The length in bytes of each file of the journal.
    journal: BTreeMap<String, u64>,
    /// Size and last change of each file that was read, by its whole path.
    files: BTreeMap<String, (u64, i64)>,
    /// Whether it differs from what is in the state folder.
    #[serde(skip)]
    is_changed: bool,
}

/// Why it could not be written down which files were read: the next import reads them again.
#[derive(Debug, thiserror::Error)]
#[error("which files were read is not kept ({}: {error})", path.display())]
pub struct SeenFault {
    path: PathBuf,
    #[source]
    error: io::Error,
}

impl Seen {
    /// What was read before, by the folder `state`; nothing where that is lost or damaged, or where a file in the folder
    /// `journal` has gone or become shorter since.
    #[must_use]
    pub fn read(state: &Path, journal: &Path) -> Self {
        let lengths = lengths(journal);
        let kept = fs::read(state.join(FILE)).ok().and_then(|text| serde_json::from_slice::<Self>(&text).ok());
        let is_whole = |seen: &Self| {
            seen.version == VERSION
                && seen.journal.iter().all(|(name, length)| lengths.get(name).is_some_and(|now| now >= length))
        };
        kept.filter(is_whole).unwrap_or_default()
    }

    /// Whether a file is as it was when it was read.
    pub(super) fn has(&self, found: &Found) -> bool {
        let known = key(&found.path).and_then(|path| self.files.get(&path));
        known == Some(&(found.size, found.modified))
    }

    /// Takes note that a file was read. It is not to be said of one whose runs are not in the journal yet.
    pub fn add(&mut self, found: &Found) {
        if let Some(path) = key(&found.path) {
            self.is_changed |=
                self.files.insert(path, (found.size, found.modified)) != Some((found.size, found.modified));
        }
    }

    /// Writes it into the folder `state`, in one step, with the present length of what is in the folder `journal`; nothing
    /// is written where nothing was added.
    ///
    /// # Errors
    /// When the folder cannot be made or written.
    pub fn write(&mut self, state: &Path, journal: &Path) -> Result<(), SeenFault> {
        if !self.is_changed {
            return Ok(());
        }
        (self.version, self.journal) = (VERSION, lengths(journal));
        let written = self.replace(state);
        self.is_changed = written.is_err();
        written.map_err(|error| SeenFault { path: state.join(FILE), error })
    }

    fn replace(&self, state: &Path) -> io::Result<()> {
        fs::create_dir_all(state)?;
        let mut file = BufWriter::new(tempfile::NamedTempFile::new_in(state)?);
        serde_json::to_writer(&mut file, self)?;
        file.write_all(b"\n")?;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.persist(state.join(FILE))?;
        Ok(())
    }
}

/// The whole path of a file; `None` for one that is not text: it is read each time.
fn key(path: &Path) -> Option<String> {
    std::path::absolute(path).ok()?.to_str().map(str::to_owned)
}

/// The length in bytes of each file of the journal; none where there is no journal.
fn lengths(journal: &Path) -> BTreeMap<String, u64> {
    let entries = fs::read_dir(journal).into_iter().flatten().flatten();
    let length = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok().filter(|name| name.ends_with(".jsonl"))?;
        Some((name, entry.metadata().ok()?.len()))
    };
    entries.filter_map(length).collect()
}
