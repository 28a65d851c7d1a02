//! Folders from the disk: which files of theirs are moves and routines.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::read;
use super::shelf::File;
use crate::routine::check::{Kind, is_foreign};

/// The folder, in a person's own, of what was added.
pub(crate) const ADDED: &str = "added";
/// How deep folders lie in each other.
const DEEPEST: usize = 6;
/// The most folders in one: somebody who names the whole disk is told so.
const MOST: usize = 1000;

/// A folder that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot read the folder {}: {reason}", crate::diagnostic::quoted_path(path))]
pub struct FolderError {
    /// The folder.
    pub path: PathBuf,
    /// What the system said.
    pub reason: String,
}

impl FolderError {
    fn new(path: &Path, reason: &dyn fmt::Display) -> Self {
        Self { path: path.to_owned(), reason: reason.to_string() }
    }

    /// A folder that the configuration names is not there.
    pub(super) fn missing(path: &Path) -> Self {
        Self::new(path, &"it is not there, and `folders` in the configuration names it")
    }
}

/// What a folder is in, which says what its files are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// A folder for everything: what is no move and no routine is somebody else's.
    Anything,
    /// `routines`.
    Routines,
    /// `moves`.
    Moves,
}

impl Within {
    fn below(self, name: &str) -> Self {
        match name {
            "moves" => Self::Moves,
            "routines" => Self::Routines,
            _ => self,
        }
    }

    /// What a file is where its keys do not say it.
    const fn kind(self) -> Kind {
        if matches!(self, Self::Moves) { Kind::Move } else { Kind::Routine }
    }
}

/// The files of one person's folder and of the folders in it, sorted by path, and what of it could not be read. The folder
/// `without` in it is left out.
pub(super) fn folder(root: &Path, without: Option<&str>) -> (Vec<File>, Vec<FolderError>) {
    let mut walk = Walk { without: without.map(|name| root.join(name)), ..Walk::default() };
    walk.folder(root, Within::Anything, 0);
    let mut files: Vec<File> = Vec::new();
    for (path, within) in &walk.paths {
        let (source, unusable) = read::told(path);
        // Of a folder that holds other things too, only what is a move or a routine is taken.
        if *within == Within::Anything && unusable.is_none() && is_foreign(&source) {
            continue;
        }
        files.push(File::in_folder(path, within.kind(), source, unusable));
    }
    (files, walk.failed)
}

/// The paths of all files that may be moves or routines in a folder and the folders in it, sorted.
pub(super) fn every_file(root: &Path) -> (Vec<PathBuf>, Vec<FolderError>) {
    let mut walk = Walk::default();
    walk.folder(root, Within::Anything, 0);
    if walk.seen.is_empty() && walk.failed.is_empty() {
        walk.failed.push(FolderError::new(root, &"it is not there"));
    }
    let mut paths: Vec<PathBuf> = walk.paths.into_iter().map(|(path, _)| path).collect();
    paths.sort();
    (paths, walk.failed)
}

/// A walk through a folder. A link to a folder is followed, into each folder once.
#[derive(Default)]
struct Walk {
    without: Option<PathBuf>,
    seen: HashSet<PathBuf>,
    paths: Vec<(PathBuf, Within)>,
    failed: Vec<FolderError>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, within: Within, depth: usize) {
        let entries = match fs::canonicalize(folder).and_then(|real| Ok((real, fs::read_dir(folder)?))) {
            Ok((real, entries)) if self.seen.insert(real.clone()) => entries,
            Ok(_) => return,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.failed.push(FolderError::new(folder, &error)),
        };
        if self.seen.len() > MOST {
            if self.seen.len() == MOST + 1 {
                self.failed
                    .push(FolderError::new(folder, &format!("it is one of more than {MOST}: the rest is left out")));
            }
            return;
        }
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let is_toml = path.extension().is_some_and(|ending| ending == "toml");
            if is_toml && !(within == Within::Anything && (path.is_dir() || name == "config.toml")) {
                self.paths.push((path, within));
            } else if depth < DEEPEST && path.is_dir() && self.without.as_ref() != Some(&path) {
                self.folder(&path, within.below(&name), depth + 1);
            }
        }
    }
}

/// What was added to a person's folder: the name of each package and its files, sorted.
pub(super) fn packages(root: &Path) -> Vec<(String, Vec<File>)> {
    let Ok(entries) = fs::read_dir(root.join(ADDED)) else { return Vec::new() };
    let mut folders: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    let name = |folder: &Path| Some(folder.file_name()?.to_str()?.to_owned()).filter(|name| !name.starts_with('.'));
    let named = folders.iter().filter_map(|folder| Some((name(folder)?, folder)));
    named
        .map(|(name, folder)| {
            let files = toml_in(folder).into_iter().map(|path| {
                let (source, unusable) = read::told(&path);
                File::in_folder(&path, Kind::Routine, source, unusable).of_package(&name)
            });
            let files = files.collect();
            (name, files)
        })
        .filter(|(_, files): &(String, Vec<File>)| !files.is_empty())
        .collect()
}

/// The moves that lie beside a file, the nearest first, none of them read yet: those of its own folder and of `moves` in
/// it; beside a folder `routines` those of `moves`; and the same in the folders that it lies in, up to `root`.
pub(super) fn beside(path: &Path, root: Option<&Path>) -> Vec<File> {
    let own = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let above = own.ancestors().take_while(|folder| root.is_some_and(|root| folder.starts_with(root)));
    let folders = std::iter::once(own).chain(above.skip(1));
    let mut files = Vec::new();
    for folder in folders {
        let is_routines = folder.file_name().is_some_and(|name| name == "routines");
        let inner = [PathBuf::new(), "moves".into(), "routines/moves".into()].map(|inner| folder.join(inner));
        let outer = folder.parent().filter(|_| is_routines).map(|outer| outer.join("moves"));
        for place in inner.into_iter().chain(outer) {
            let paths = toml_in(&place).into_iter().filter(|other| other != path);
            files.extend(paths.map(|path| File::unread(&path)));
        }
    }
    files
}

/// The TOML files of one folder, sorted; of one that cannot be read none.
fn toml_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let hidden = |path: &Path| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml") && !hidden(path)).collect();
    paths.sort();
    paths
}

/// A file that was named by its path.
pub(super) fn named(path: &Path) -> io::Result<File> {
    read::text(path).map(|(source, unusable)| File::named(path, source, unusable))
}
