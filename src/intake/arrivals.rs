//! Runs that come by themselves: the folders that a watch or a phone syncs into.

#[cfg(test)]
mod tests;

use std::fs::{self, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::gather::gather;
use super::news::News;
use super::seen::Seen;
use super::walk::Found;
use crate::diagnostic::quoted_path;
use crate::journal::{History, Journal, Past};
use crate::language::{ScreenText, Words};
use crate::watch::{Options, Untyped};

/// The file in the state folder that one program at a time holds while it reads the folders.
const LOCK: &str = "runs-seen.lock";

/// What came.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arrivals {
    /// How many runs are new to the journal.
    pub(crate) runs: usize,
    /// How many files could not be read to their end; each is told once.
    pub(crate) broken: usize,
    /// The folders that cannot be read.
    pub(crate) missing: Vec<PathBuf>,
}

impl Arrivals {
    /// What came, in a line; `None` where nothing did.
    pub(crate) fn in_words(&self, words: Words) -> Option<String> {
        (self.runs > 0).then(|| words.say(ScreenText::RunsCame, &[("runs", self.runs.into())]))
    }

    /// What is wrong, a line each.
    pub(crate) fn faults(&self, words: Words) -> Vec<String> {
        let folders: Vec<String> = self.missing.iter().map(|folder| quoted_path(folder)).collect();
        let missing = (!folders.is_empty())
            .then(|| words.say(ScreenText::RunsMissing, &[("folders", words.list(&folders).into())]));
        let broken = (self.broken > 0).then(|| words.say(ScreenText::RunsBroken, &[("files", self.broken.into())]));
        missing.into_iter().chain(broken).collect()
    }
}

/// Reads what is new in the folders, and keeps its new runs. `state` is the folder of what stays on this machine. While
/// another program does the same, nothing is read: it is the other's then.
///
/// # Errors
/// In one line, when the journal cannot be read or written, or the state folder not.
pub(crate) fn arrive(folders: &[PathBuf], journal: &Journal, state: &Path, now: &Zoned) -> Result<Arrivals, String> {
    let mut arrivals = Arrivals::default();
    if folders.is_empty() {
        return Ok(arrivals);
    }
    let path = state.join(LOCK);
    let Some(_held) = hold(&path).map_err(|error| format!("{}: {error}", path.display()))? else { return Ok(arrivals) };
    let mut found = Found::at(folders);
    arrivals.missing =
        found.faults.iter().map(|(path, _)| path.clone()).filter(|path| folders.contains(path)).collect();
    let mut seen = Seen::read(state, journal.folder());
    found.files.retain(|file| !seen.has(file));
    if found.files.is_empty() {
        return Ok(arrivals);
    }
    let options = Options { now: now.timestamp(), untyped: Untyped::PassedOver };
    let gathered = gather(&found.files, &options, |_| ());
    arrivals.broken = gathered.told.iter().filter(|told| !told.is_whole()).count();
    if !gathered.runs.is_empty() {
        // Where not all can be read, nothing is kept: what the rest holds is not known.
        let History { lines, unread, .. } = History::read(journal.folder());
        if let Some(unread) = unread.first() {
            return Err(unread.to_string());
        }
        let news = News::of(&gathered.runs, Past::of(lines).said(), now.time_zone());
        let lines = news.lines();
        if !lines.is_empty() {
            journal.append(&lines).map_err(|fault| fault.to_string())?;
        }
        arrivals.runs = news.new.len();
    }
    // Only now: what is not in the journal is to be read again.
    seen.add_all(&found.files, &gathered.told);
    seen.write(state, journal.folder()).map_err(|fault| fault.to_string())?;
    Ok(arrivals)
}

/// Holds the lock until what is returned is dropped; `None` where another program has it.
fn hold(path: &Path) -> io::Result<Option<fs::File>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
