//! Reading the journals of all machines together.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::event::Line;
use super::{Fault, line};

/// All that is known of what was done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Every event, each machine's in the order in which it was written, machine after machine.
    pub lines: Vec<Line>,
    /// Lines that could not be read. They stay in their files.
    pub unreadable: Vec<Unreadable>,
}

/// A line that is torn, or was never one of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
}

impl History {
    /// Reads every journal file in `folder`. A folder that is not there is an empty history.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, Fault> {
        let mut paths = match files(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            found => found.map_err(|error| Fault { path: folder.to_owned(), error })?,
        };
        paths.sort();
        let mut history = Self::default();
        let mut texts = Vec::new();
        for path in paths {
            let text = fs::read(&path).map_err(|error| Fault { path: path.clone(), error })?;
            texts.push((path, text));
        }
        let mut seen = HashSet::new();
        for (path, text) in &texts {
            // A program that keeps folders in step may leave a second copy of a file: each line counts once.
            let fresh = |line: &[u8]| texts.len() == 1 || seen.insert(line.to_vec());
            history.take(path, text, fresh);
        }
        Ok(history)
    }

    fn take(&mut self, path: &Path, text: &[u8], mut fresh: impl FnMut(&[u8]) -> bool) {
        for (number, bytes) in text.split(|&byte| byte == b'\n').enumerate() {
            let blank = bytes.iter().all(u8::is_ascii_whitespace);
            if blank {
                continue;
            }
            match line::read(bytes) {
                Some(line) if fresh(bytes) => self.lines.push(line),
                Some(_) => {}
                None => self.unreadable.push(Unreadable { path: path.to_owned(), line: number + 1 }),
            }
        }
    }
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "jsonl") && path.is_file() {
            paths.push(path);
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::{History, Unreadable};
    use std::fs;

    const A: &str = "{\"at\":\"2025-11-23T18:04:11Z\",\"event\":\"note\",\"text\":\"a\"}\n";
    const B: &str = "{\"at\":\"2025-11-23T18:04:11Z\",\"event\":\"note\",\"text\":\"b\"}\n";

    #[test]
    fn the_files_of_all_machines_are_read_and_each_line_counts_once() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("one.jsonl"), A).unwrap();
        fs::write(dir.path().join("other.jsonl"), B).unwrap();
        fs::write(dir.path().join("other.sync-conflict-20251123.jsonl"), [B, A].concat()).unwrap();
        fs::write(dir.path().join("one.torn"), "{").unwrap();
        fs::create_dir(dir.path().join("folder.jsonl")).unwrap();
        let history = History::read(dir.path()).unwrap();
        assert_eq!((history.lines.len(), history.unreadable), (2, vec![]));
    }

    #[test]
    fn two_equal_lines_of_one_machine_are_two() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("one.jsonl"), [A, A].concat()).unwrap();
        assert_eq!(History::read(dir.path()).unwrap().lines.len(), 2);
    }

    #[test]
    fn a_damaged_line_in_the_middle_costs_itself_only_and_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        fs::write(&path, [A, "<<<<<<< HEAD\n", "\n", B].concat()).unwrap();
        let history = History::read(dir.path()).unwrap();
        assert_eq!(history.lines.len(), 2);
        assert_eq!(history.unreadable, [Unreadable { path, line: 2 }]);
    }
}
