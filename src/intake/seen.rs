//! Which files were read before, so that only what is new is read.
//!
//! The journal stays the truth: this lies in the state folder, can be lost at any time, and counts for nothing where the
//! journal has lost lines since it was written. The price of that is that everything is read once more.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::gather::Told;
use super::walk::File;

/// The file's name in the state folder.
const FILE: &str = "runs-seen.json";
/// The version of what is written, and of the reading that it stands for: raised where a reader finds more than before.
const VERSION: u32 = 1;

/// The files that were read, and how long the journal was then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seen {
    version: u32,
    /// The length in bytes of each file of the journal.
    journal: BTreeMap<String, u64>,
    /// Each file that was read, by its whole path.
    files: BTreeMap<String, State>,
    /// Whether it differs from what is in the state folder.
    #[serde(skip)]
    is_changed: bool,
}

/// A file as it was when it was read: its size, its last change, and whether it could be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct State(u64, i64, bool);

/// Why it could not be written down which files were read: they are read again next time.
#[derive(Debug, thiserror::Error)]
#[error("which files of runs were read is not kept ({}: {error})", path.display())]
pub(crate) struct SeenFault {
    path: PathBuf,
    #[source]
    error: io::Error,
}

impl Seen {
    /// What was read before, by the folder `state`; nothing where that is lost or damaged, or where a file in the folder
    /// `journal` has gone or become shorter since.
    pub(crate) fn read(state: &Path, journal: &Path) -> Self {
        let lengths = lengths(journal);
        let kept = fs::read(state.join(FILE)).ok().and_then(|text| serde_json::from_slice::<Self>(&text).ok());
        let is_whole = |seen: &Self| {
            seen.version == VERSION
                && seen.journal.iter().all(|(name, length)| lengths.get(name).is_some_and(|now| now >= length))
        };
        kept.filter(is_whole).unwrap_or_default()
    }

    /// Whether a file is as it was when it was read.
    pub(super) fn has(&self, file: &File) -> bool {
        self.state(file).is_some()
    }

    /// Whether a file is as it was when it was read, and there was nothing wrong with it.
    pub(crate) fn has_whole(&self, file: &File) -> bool {
        self.state(file).is_some_and(|State(.., is_whole)| is_whole)
    }

    fn state(&self, file: &File) -> Option<State> {
        let known = self.files.get(&key(&file.path)?).copied()?;
        (known.0 == file.size && known.1 == file.modified).then_some(known)
    }

    /// Takes note that files were read, and of which something is `told`. Not to be called before their runs are in the
    /// journal.
    pub(crate) fn add_all(&mut self, files: &[File], told: &[Told]) {
        let broken: HashSet<&Path> =
            told.iter().filter(|told| !told.is_whole()).map(|told| told.path.as_path()).collect();
        for file in files {
            let Some(path) = key(&file.path) else { continue };
            let state = State(file.size, file.modified, !broken.contains(file.path.as_path()));
            self.is_changed |= self.files.insert(path, state) != Some(state);
        }
    }

    /// Writes it into the folder `state`, in one step, with the present length of what is in the folder `journal`; nothing
    /// is written where nothing was added.
    ///
    /// # Errors
    /// When the folder cannot be made or written.
    pub(crate) fn write(&mut self, state: &Path, journal: &Path) -> Result<(), SeenFault> {
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
        let name = entry.file_name().into_string().ok()?;
        let is_journal = Path::new(&name).extension().is_some_and(|ending| ending == "jsonl");
        is_journal.then(|| Some((name, entry.metadata().ok()?.len())))?
    };
    entries.filter_map(length).collect()
}
