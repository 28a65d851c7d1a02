//! Which files there are to read.

use std::collections::HashSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

/// Folders within folders, at the most.
const DEEPEST: usize = 64;
/// Files in all, at the most: forty times what twenty years of a watch come to.
const MOST: usize = 200_000;

/// A file as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// Where it lies.
    pub(crate) path: PathBuf,
    /// How large it is, in bytes.
    pub(crate) size: u64,
    /// When it was changed last, in nanoseconds since 1970; 0 where the system does not say.
    pub(crate) modified: i64,
}

/// What was found at the paths that were named.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The files, folder by folder in the order of their names, each once.
    pub(crate) files: Vec<File>,
    /// How many bytes they have in all.
    pub(crate) bytes: u64,
    /// Archives, which are not looked into.
    pub(crate) archives: u64,
    /// Links within folders, which are not followed.
    pub(crate) links: u64,
    /// What could not be looked at, and why.
    pub(crate) faults: Vec<(PathBuf, io::Error)>,
    seen: HashSet<PathBuf>,
}

impl Found {
    /// Looks at each of `paths`: a file, or a folder with all that is in it. What is hidden is passed over, and no link is
    /// followed out of a folder: what lies elsewhere is to be named itself.
    pub(crate) fn at(paths: &[PathBuf]) -> Self {
        let mut found = Self::default();
        for path in paths {
            match fs::metadata(path) {
                Ok(known) if known.is_dir() => found.folder(path, 0),
                Ok(known) if known.is_file() => found.file(path.clone(), &known),
                // A pipe would be waited for.
                Ok(_) => found.fault(path, io::Error::other("it is neither a file nor a folder")),
                Err(error) => found.fault(path, error),
            }
        }
        found
    }

    fn fault(&mut self, path: &Path, error: io::Error) {
        self.faults.push((path.to_owned(), error));
    }

    fn file(&mut self, path: PathBuf, known: &Metadata) {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
            self.archives += 1;
        } else if self.seen.insert(path.clone()) {
            self.bytes = self.bytes.saturating_add(known.len());
            self.files.push(File { path, size: known.len(), modified: modified(known) });
        }
    }

    fn folder(&mut self, path: &Path, depth: usize) {
        if depth > DEEPEST {
            self.fault(path, io::Error::other("it lies too deep in other folders"));
            return;
        }
        let entries = match fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<fs::DirEntry>>>) {
            Ok(entries) => entries,
            Err(error) => return self.fault(path, error),
        };
        let mut entries: Vec<fs::DirEntry> = entries.into_iter().filter(|entry| !is_hidden(entry)).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            if self.files.len() >= MOST {
                return self.fault(path, io::Error::other(format!("there are more than {MOST} files")));
            }
            let path = entry.path();
            // Of the entry itself: no link is followed here.
            match entry.metadata() {
                Ok(known) if known.is_dir() => self.folder(&path, depth + 1),
                Ok(known) if known.is_file() => self.file(path, &known),
                Ok(known) if known.is_symlink() => self.links += 1,
                Ok(_) => {}
                Err(error) => self.fault(&path, error),
            }
        }
    }
}

/// Nanoseconds since 1970, less than 0 before.
fn modified(known: &Metadata) -> i64 {
    let whole = |length: Duration| i64::try_from(length.as_nanos()).unwrap_or(i64::MAX);
    known
        .modified()
        .map_or(0, |time| time.duration_since(UNIX_EPOCH).map_or_else(|before| -whole(before.duration()), whole))
}

fn is_hidden(entry: &fs::DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

#[cfg(test)]
mod tests {
    use super::{File, Found};
    use std::fs;
    use std::path::Path;

    fn below(folder: &Path, found: &Found) -> Vec<String> {
        let name = |file: &File| file.path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        found.files.iter().map(name).collect()
    }

    #[test]
    fn a_folder_is_walked_in_the_order_of_names_without_what_is_hidden() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.fit", "a/2.fit", "a/1.fit", "c/.hidden.fit", ".trash/x.fit", "z.ZIP"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "12").unwrap();
        }
        let found = Found::at(&[dir.path().to_owned(), dir.path().join("b.fit"), dir.path().join("missing")]);
        assert_eq!(below(dir.path(), &found), ["a/1.fit", "a/2.fit", "b.fit"]);
        assert_eq!((found.bytes, found.archives, found.faults.len()), (6, 1, 1));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed_out_of_a_folder_but_a_link_that_is_named_is() {
        let dir = tempfile::tempdir().unwrap();
        let (outside, inside) = (dir.path().join("outside"), dir.path().join("inside"));
        fs::create_dir_all(&outside).unwrap();
        fs::create_dir_all(&inside).unwrap();
        fs::write(outside.join("secret.fit"), "x").unwrap();
        std::os::unix::fs::symlink(&outside, inside.join("away")).unwrap();
        std::os::unix::fs::symlink(outside.join("secret.fit"), inside.join("one.fit")).unwrap();
        std::os::unix::fs::symlink(&inside, inside.join("loop")).unwrap();
        let found = Found::at(std::slice::from_ref(&inside));
        assert_eq!((found.files.len(), found.links, found.faults.len()), (0, 3, 0));
        assert_eq!(below(dir.path(), &Found::at(&[inside.join("away")])), ["inside/away/secret.fit"]);
    }
}
