//! Files and folders in, runs out.

#[cfg(test)]
mod tests;

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::seen::Seen;
use super::walk::{Found, Skipped, Walked, walk};
use crate::watch::{Kind, Note, Options, PassedOver, Run, merge, read};

/// What is to be said about a file or folder.
#[derive(Debug)]
pub enum Told {
    /// It was read, but not without a remark.
    Note(Note),
    /// It was left out.
    Skipped(Skipped),
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Note(note) => note.fmt(f),
            Self::Skipped(skipped) => skipped.fmt(f),
        }
    }
}

/// How far gathering has come: how many of how many files were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the files that were read.
    pub done: u64,
    /// Bytes of all files that are to be read.
    pub all: u64,
}

/// What all the files came to.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The runs, each once, by their start.
    pub runs: Vec<Run>,
    /// What in the files is no run.
    pub passed_over: PassedOver,
    /// What is to be said, by file, in the order of the files.
    pub told: Vec<(PathBuf, Told)>,
    /// The files that were read, for [`Seen::add`] once the runs are kept.
    pub read: Vec<Found>,
    /// How many files were left alone because they were read before.
    pub unchanged: u64,
}

/// Reads what is new in the files and folders that were `named`. No file hides another: what is wrong with one is told.
/// `on_progress` is called after each file and says whether to go on.
pub fn gather(
    named: &[PathBuf],
    seen: &Seen,
    options: &Options,
    mut on_progress: impl FnMut(Progress) -> bool,
) -> Gathered {
    let mut gathered = Gathered::default();
    let mut fresh = Vec::new();
    for Walked { files, others, skipped } in named.iter().map(|named| walk(named)) {
        for _ in 0..others {
            gathered.passed_over.add(Kind::Unknown);
        }
        gathered.told.extend(skipped.into_iter().map(|(path, why)| (path, Told::Skipped(why))));
        let before = files.len();
        let new: Vec<Found> = files.into_iter().filter(|found| !seen.has(found)).collect();
        gathered.unchanged += (before - new.len()) as u64;
        fresh.extend(new);
    }
    // A file that was named twice, or lies in two of the folders, is read once.
    fresh.sort_by(|one, other| one.path.cmp(&other.path));
    fresh.dedup_by(|one, other| one.path == other.path);
    let mut progress = Progress { done: 0, all: fresh.iter().map(|found| found.size).sum() };
    for found in fresh {
        gathered.file(&found, options);
        progress.done += found.size;
        gathered.read.push(found);
        if !on_progress(progress) {
            break;
        }
    }
    gathered.runs = merge(std::mem::take(&mut gathered.runs));
    gathered
}

impl Gathered {
    fn file(&mut self, found: &Found, options: &Options) {
        let file = match open(&found.path) {
            Ok(file) => file,
            Err(error) => return self.told.push((found.path.clone(), Told::Skipped(Skipped::Unreadable(error)))),
        };
        let reading = read(&found.path.to_string_lossy(), file, options);
        self.runs.extend(reading.runs);
        self.passed_over.extend(&reading.passed_over);
        self.told.extend(reading.notes.into_iter().map(|note| (found.path.clone(), Told::Note(note))));
    }
}

/// Opens a file; anything else that has taken its place since it was found is refused rather than waited for.
fn open(path: &Path) -> io::Result<File> {
    let mut how = OpenOptions::new();
    how.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        how.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    let file = how.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::Error::other("it is no file")) }
}
