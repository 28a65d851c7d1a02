//! All moves and routines: those embedded in the program, those in a person's folders, what overrides what.
//!
//! Files are read into memory at once and understood when they are first asked about, so that a library costs little
//! until it is shown. A file that is wrong is an entry with findings; it hides none of the others.

mod brief;
mod entry;
mod load;
mod read;
mod shelf;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::check::{Defaults, Kind};
use super::codes;
use super::model::Routine;
use crate::diagnostic::{self, Finding};

pub(crate) use brief::Brief;
pub use entry::Entry;
pub(crate) use load::{ADDED, FolderError};
pub(crate) use shelf::Origin;

use shelf::{File, Shelf};

/// The files in `routines`: kind, id, text. Made by the build script from the folder.
const EMBEDDED: &[(Kind, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Why an argument stands for no entry.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// No move and no routine has this id.
    #[error("no move or routine is called {}{}", diagnostic::quoted(id), meant(nearest.as_deref()))]
    UnknownId {
        /// What was asked for.
        id: String,
        /// The nearest id that there is.
        nearest: Option<String>,
    },
    /// The file is not there, or cannot be opened.
    #[error("cannot read {}: {error}", diagnostic::quoted_path(path))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
}

fn meant(nearest: Option<&str>) -> String {
    nearest.map(|id| format!("; did you mean `{id}`?")).unwrap_or_default()
}

/// The library: all moves and routines that can be named.
#[derive(Clone, Debug)]
pub struct Library {
    entries: Vec<Arc<Entry>>,
    shelf: Arc<Shelf>,
    problems: Vec<FolderError>,
    /// Whether the person's folders have been looked into.
    has_own: bool,
}

impl Library {
    /// The moves and routines in the program itself. Nothing is parsed yet.
    #[must_use]
    pub fn embedded(defaults: Defaults) -> Self {
        let files = EMBEDDED.iter().map(|&(kind, stem, source)| Arc::new(File::embedded(kind, stem, source)));
        let files: Vec<Arc<File>> = files.collect();
        let shelf = Arc::new(Shelf::new(&files, defaults, None));
        Self::with_briefs(files, shelf, Vec::new(), brief::brief)
    }

    /// This library and the files in these folders, which override by id: an earlier folder a later one, each of them
    /// what the program brings. Reads the disk.
    ///
    /// Of each folder all moves and routines are taken, those in folders within it too, whether they lie apart in
    /// `routines` and `moves` or not; names that begin with a dot are not. The first folder is the person's own, and need
    /// not be there; of the others one that is missing is a problem. What was added to the first, in a folder for each
    /// package, comes last: its moves stand in for none of the program's.
    #[must_use]
    pub fn with_folders(&self, folders: &[PathBuf]) -> Self {
        let mut files: Vec<Arc<File>> = Vec::new();
        let mut problems = Vec::new();
        for (number, folder) in folders.iter().enumerate() {
            let (read, failed) = load::folder(folder, (number == 0).then_some(ADDED));
            problems.extend(failed);
            if number > 0 && !folder.exists() {
                problems.push(FolderError::missing(folder));
            }
            let read: Vec<Arc<File>> = read.into_iter().map(Arc::new).collect();
            let fresh = |file: &&Arc<File>| !files.iter().any(|nearer| nearer.overrides(file));
            let fresh: Vec<Arc<File>> = read.iter().filter(fresh).cloned().collect();
            files.extend(fresh);
        }
        let packages: Vec<Vec<Arc<File>>> = folders.first().map_or_else(Vec::new, |own| {
            load::packages(own).into_iter().map(|(_, files)| files.into_iter().map(Arc::new).collect()).collect()
        });
        for file in packages.iter().flatten() {
            let is_hidden = files.iter().any(|nearer| nearer.overrides(file));
            let ours = self.entries.iter().find(|entry| file.overrides(entry.file()));
            let is_of_a_move = ours.is_some_and(|ours| [file.kind(), ours.kind()].contains(&Kind::Move));
            if !is_hidden && !is_of_a_move {
                files.push(Arc::clone(file));
            }
        }
        if files.is_empty() {
            // Nothing is overridden: what has been understood already need not be understood again.
            return Self { problems, has_own: true, ..self.clone() };
        }
        let kept = self.entries.iter().map(|entry| entry.file());
        let kept: Vec<Arc<File>> =
            kept.filter(|file| !files.iter().any(|nearer| nearer.overrides(file))).cloned().collect();
        files.extend(kept);
        let embedded = self.shelf.embedded().unwrap_or(&self.shelf);
        let moves = Shelf::new(&files, self.shelf.defaults().clone(), Some(Arc::clone(embedded)));
        let library = Self::with_briefs(files, Arc::new(moves), problems, |_| None);
        Self { has_own: true, ..library.among_packages(packages) }
    }

    /// The same, what came together looking for moves among itself first.
    fn among_packages(self, packages: Vec<Vec<Arc<File>>>) -> Self {
        let shelves = packages.into_iter().filter_map(|files| {
            let name = files.first()?.package()?.to_owned();
            Some((name, Arc::new(Shelf::before(files, Arc::clone(&self.shelf)))))
        });
        let shelves: HashMap<String, Arc<Shelf>> = shelves.collect();
        let among = |entry: &Arc<Entry>| match entry.package().and_then(|name| shelves.get(name)) {
            Some(moves) => Arc::new(Entry::new(Arc::clone(entry.file()), Arc::clone(moves), None)),
            None => Arc::clone(entry),
        };
        Self { entries: self.entries.iter().map(among).collect(), ..self }
    }

    /// What is known in brief of the program's own does not hold beside files that may change the moves that they name.
    fn with_briefs(
        files: Vec<Arc<File>>,
        shelf: Arc<Shelf>,
        problems: Vec<FolderError>,
        brief: impl Fn(&str) -> Option<Brief>,
    ) -> Self {
        let entry = |file: Arc<File>| {
            let collision = shelf.collision(&file);
            let brief = brief(file.stem());
            Arc::new(Entry::new(file, Arc::clone(&shelf), collision).known(brief))
        };
        let mut entries: Vec<Arc<Entry>> = files.into_iter().map(entry).collect();
        entries.sort_by(|one, other| one.id().cmp(other.id()).then_with(|| one.path().cmp(&other.path())));
        Self { entries, shelf, problems, has_own: false }
    }

    /// Whether the person's folders have been looked into, so that what is not there is not there at all.
    pub(crate) const fn has_own(&self) -> bool {
        self.has_own
    }

    /// Every move and routine, sorted by id; those with errors among them.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// What every routine consists of, sorted by id; no moves, and nothing with errors.
    pub fn routines(&self) -> impl Iterator<Item = &Arc<Routine>> + Clone {
        self.entries.iter().filter(|entry| entry.kind() == Kind::Routine).filter_map(|entry| entry.routine())
    }

    /// The routines of [`Self::routines`], the person's own before what the program brings.
    pub fn own_first(&self) -> impl Iterator<Item = &Arc<Routine>> + Clone {
        let is_own = |entry: &&Arc<Entry>| matches!(entry.origin(), Origin::File(_));
        let routine = |entry: &Arc<Entry>| entry.kind() == Kind::Routine;
        let own = self.entries.iter().filter(is_own).filter(move |entry| routine(entry));
        let ours = self.entries.iter().filter(move |entry| !is_own(entry)).filter(move |entry| routine(entry));
        own.chain(ours).filter_map(|entry| entry.routine())
    }

    /// The folders that could not be read, each with its reason.
    #[must_use]
    pub fn problems(&self) -> &[FolderError] {
        &self.problems
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Arc<Entry>> {
        let first = self.entries.partition_point(|entry| entry.id() < id);
        self.entries.get(first).filter(|entry| entry.id() == id)
    }

    /// The id nearest to a mistyped one; `None` where none is near.
    #[must_use]
    pub fn nearest(&self, id: &str) -> Option<&str> {
        diagnostic::nearest(id, self.entries.iter().map(|entry| entry.id()))
    }

    /// The entry that an argument stands for: a file where it has a path separator or ends in `.toml`, else an id.
    ///
    /// # Errors
    ///
    /// The id is not known, or the file cannot be opened. A file that is wrong is an entry with findings.
    pub fn find(&self, argument: &str) -> Result<Arc<Entry>, FindError> {
        let is_file = argument.contains(std::path::is_separator)
            || Path::new(argument).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        if is_file {
            return self.open(Path::new(argument));
        }
        self.get(argument).cloned().ok_or_else(|| FindError::UnknownId {
            id: argument.to_owned(),
            nearest: self.nearest(argument).map(str::to_owned),
        })
    }

    /// One file by its path, which may name the moves that lie beside it, then those of this library. Reads the disk.
    ///
    /// Beside it lies what is in its own folder and in `moves` there; beside a folder `routines` also what is in `moves`.
    ///
    /// # Errors
    ///
    /// The file cannot be opened. A file that is wrong is an entry with findings.
    pub fn open(&self, path: &Path) -> Result<Arc<Entry>, FindError> {
        let unreadable = |error| FindError::Unreadable { path: path.to_owned(), error };
        let file = load::named(path).map_err(unreadable)?;
        Ok(self.beside(file, path, None))
    }

    /// Every move and routine of a folder and of the folders in it, sorted by path, and what could not be read. A file may
    /// name the moves that lie beside it, then those of the folders that it lies in, then those of this library.
    #[must_use]
    pub fn open_folder(&self, folder: &Path) -> (Vec<Arc<Entry>>, Vec<FolderError>) {
        let (paths, failed) = load::every_file(folder);
        let entry = |path: &PathBuf| self.beside(File::read(path), path, Some(folder));
        (paths.iter().map(entry).collect(), failed)
    }

    fn beside(&self, file: File, path: &Path, root: Option<&Path>) -> Arc<Entry> {
        let around = load::beside(path, root).into_iter().map(Arc::new);
        let moves = Shelf::before(around, Arc::clone(&self.shelf));
        Arc::new(Entry::new(Arc::new(file), Arc::new(moves), None))
    }

    /// This library and moves that are in no file, which override by id.
    #[cfg(test)]
    pub(crate) fn with_moves(&self, moves: &[(&str, &'static str)]) -> Self {
        let moves = moves.iter().map(|&(stem, source)| Arc::new(File::embedded(Kind::Move, stem, source)));
        let mut files: Vec<Arc<File>> = moves.collect();
        let kept = self.entries.iter().map(|entry| entry.file());
        let kept: Vec<Arc<File>> =
            kept.filter(|file| !files.iter().any(|nearer| nearer.overrides(file))).cloned().collect();
        files.extend(kept);
        let known = Arc::new(Shelf::new(&files, self.shelf.defaults().clone(), None));
        Self::with_briefs(files, known, Vec::new(), |_| None)
    }

    /// A text that is in no file yet, as if it were one of this name in the person's folder.
    #[must_use]
    pub fn entry_of(&self, name: &str, source: String) -> Arc<Entry> {
        let file = File::in_memory(name, source);
        Arc::new(Entry::new(Arc::new(file), Arc::clone(&self.shelf), None))
    }
}

/// The finding that two files have the same id.
fn collision(id: &str, other: &str) -> Finding {
    let message =
        format!("{} is called `{id}` too: moves and routines share one set of names", diagnostic::quoted(other));
    let help = "rename this file or that one, and what names it; the name of a file is its id";
    Finding::error(codes::COLLISION, 0..0, message).help(help)
}

#[cfg(test)]
mod tests;
