//! The files of a folder, in an order that is always the same, and none that lies outside it.

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fmt;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// How deep folders may lie in each other. Exports are three deep, what a watch shows of itself is four.
const DEEPEST: usize = 32;
/// How many files are taken of one folder: forty times what twenty years of a watch come to.
const MOST: usize = 200_000;
/// The endings of files that can hold runs; each also with `.gz` behind it.
const ENDINGS: [&str; 6] = ["fit", "tcx", "gpx", "xml", "csv", "json"];

/// A file as it was found: what tells whether it changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// How large it is, in bytes.
    pub size: u64,
    /// When it was changed last, in nanoseconds since 1970; 0 where the system does not say.
    pub modified: i64,
}

/// Why something in a folder was left out.
#[derive(Debug)]
pub enum Skipped {
    /// A link: what it leads to may lie outside the folder, and what lies in the folder is found without it.
    Link,
    /// Packed with zip.
    Zip,
    /// A pipe, a socket or a device.
    Special,
    /// Folders in folders, deeper than anybody keeps them.
    TooDeep,
    /// More files than are taken of one folder.
    TooMany,
    /// It cannot be looked at.
    Unreadable(io::Error),
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Link => f.write_str("it is a link, and links are not followed"),
            Self::Zip => f.write_str("it is packed with zip: unpack it, and name the folder that comes of it"),
            Self::Special => f.write_str("it is neither a file nor a folder"),
            Self::TooDeep => write!(f, "it lies more than {DEEPEST} folders deep, and was left out"),
            Self::TooMany => write!(f, "it holds more than {MOST} files; the rest was left out"),
            Self::Unreadable(error) => write!(f, "it cannot be read: {error}"),
        }
    }
}

/// What a walk came to.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// The files that can hold runs.
    pub(super) files: Vec<Found>,
    /// How many files there were that cannot.
    pub(super) others: u64,
    /// What was left out, and why.
    pub(super) skipped: Vec<(PathBuf, Skipped)>,
}

/// Walks what a person named, a file or a folder: the link that a person names is followed, those within a folder are not.
/// A file that was named is taken whatever it is called. Hidden files and folders are passed by.
pub(super) fn walk(named: &Path) -> Walked {
    let mut walked = Walked::default();
    match fs::metadata(named) {
        Err(error) => walked.skipped.push((named.to_owned(), Skipped::Unreadable(error))),
        Ok(known) if known.is_dir() => walked.folder(named, 0),
        Ok(_) if ending(named.as_os_str()) == "zip" => walked.skipped.push((named.to_owned(), Skipped::Zip)),
        Ok(known) if known.is_file() => walked.files.push(Found::new(named.to_owned(), &known)),
        Ok(_) => walked.skipped.push((named.to_owned(), Skipped::Special)),
    }
    walked
}

impl Walked {
    fn folder(&mut self, folder: &Path, depth: usize) {
        if depth > DEEPEST {
            self.skipped.push((folder.to_owned(), Skipped::TooDeep));
            return;
        }
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<DirEntry>>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                self.skipped.push((folder.to_owned(), Skipped::Unreadable(error)));
                return;
            }
        };
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries.iter().filter(|entry| !is_hidden(&entry.file_name())) {
            if self.files.len() >= MOST {
                if !matches!(self.skipped.last(), Some((_, Skipped::TooMany))) {
                    self.skipped.push((folder.to_owned(), Skipped::TooMany));
                }
                return;
            }
            self.entry(entry, depth);
        }
    }

    fn entry(&mut self, entry: &DirEntry, depth: usize) {
        let path = entry.path();
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(error) => return self.skipped.push((path, Skipped::Unreadable(error))),
        };
        if kind.is_dir() {
            return self.folder(&path, depth + 1);
        }
        let can_hold_runs = ENDINGS.contains(&ending(&entry.file_name()).as_str());
        if kind.is_file() && can_hold_runs {
            // Of the entry, not of what a link that has taken its place since would lead to.
            match entry.metadata() {
                Ok(known) => self.files.push(Found::new(path, &known)),
                Err(error) => self.skipped.push((path, Skipped::Unreadable(error))),
            }
        } else if kind.is_symlink() {
            self.skipped.push((path, Skipped::Link));
        } else if can_hold_runs {
            self.skipped.push((path, Skipped::Special));
        } else if ending(&entry.file_name()) == "zip" {
            self.skipped.push((path, Skipped::Zip));
        } else {
            self.others += 1;
        }
    }
}

impl Found {
    fn new(path: PathBuf, known: &Metadata) -> Self {
        let since = known.modified().ok().map(nanoseconds);
        Self { path, size: known.len(), modified: since.unwrap_or_default() }
    }
}

/// Nanoseconds since 1970; less than nothing before.
fn nanoseconds(time: SystemTime) -> i64 {
    let whole = |length: std::time::Duration| i64::try_from(length.as_nanos()).unwrap_or(i64::MAX);
    time.duration_since(UNIX_EPOCH).map_or_else(|before| -whole(before.duration()), whole)
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The ending of a file's name in small letters, without the `.gz` of what packed it.
fn ending(name: &OsStr) -> String {
    let name = name.to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    name.rsplit_once('.').map(|(_, ending)| ending.to_owned()).unwrap_or_default()
}
