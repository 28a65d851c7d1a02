//! Reading the journals of all machines together.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

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
        let mut texts = Vec::new();
        for path in paths(folder)? {
            match fs::read(&path) {
                Ok(text) => texts.push((path, text)),
                Err(error) => return Err(Fault { path, error }),
            }
        }
        Ok(Self::of(&texts))
    }

    /// What stands in the files of these paths and texts. A program that keeps folders in step may leave a second copy
    /// of a file: what stands in an earlier file too counts once.
    pub(super) fn of(texts: &[(PathBuf, Vec<u8>)]) -> Self {
        let mut history = Self::default();
        let mut seen: HashSet<&[u8]> = HashSet::new();
        for (path, text) in texts {
            let Found { lines, bytes, unreadable, .. } = parse(text);
            let unreadable = unreadable.into_iter();
            history.unreadable.extend(unreadable.map(|line| Unreadable { path: path.clone(), line }));
            if history.lines.is_empty() {
                history.lines = lines;
            } else {
                let fresh = lines.into_iter().zip(&bytes).filter(|(_, bytes)| !seen.contains(*bytes));
                history.lines.extend(fresh.map(|(line, _)| line));
            }
            if texts.len() > 1 {
                seen.extend(bytes);
            }
        }
        history
    }
}

/// A text shorter than this is not worth a second thread.
const LONG: usize = 1 << 20;

/// Most lines are longer than this.
const SHORT: usize = 128;

/// What a text, or a piece of it, was read as.
#[derive(Default)]
struct Found<'t> {
    /// The lines.
    lines: Vec<Line>,
    /// What each of them was read from.
    bytes: Vec<&'t [u8]>,
    /// The numbers of those that cannot be read, from 1.
    unreadable: Vec<usize>,
    /// How many lines there were, blank ones too.
    count: usize,
}

/// Reads the lines of a text, a long one with all the processors that there are.
fn parse(text: &[u8]) -> Found<'_> {
    let workers = if text.len() < LONG { 1 } else { thread::available_parallelism().map_or(1, NonZero::get) };
    let pieces = pieces(text, workers);
    let [first, others @ ..] = pieces.as_slice() else { return Found::default() };
    thread::scope(|scope| {
        let others: Vec<_> = others.iter().map(|piece| scope.spawn(|| read_lines(piece))).collect();
        let mut all = read_lines(first);
        for other in others {
            let Found { lines, bytes, unreadable, count } = other.join().expect("no bytes at all make the reader fail");
            all.unreadable.extend(unreadable.into_iter().map(|line| line + all.count));
            all.lines.extend(lines);
            all.bytes.extend(bytes);
            all.count += count;
        }
        all
    })
}

/// The text in so many pieces of about one length, each but the last ending in a line feed.
fn pieces(text: &[u8], count: usize) -> Vec<&[u8]> {
    let (mut rest, mut pieces) = (text, Vec::new());
    for left in (1..=count).rev() {
        let about = rest.len() / left;
        let end = rest[about..].iter().position(|&byte| byte == b'\n').map_or(rest.len(), |feed| about + feed + 1);
        let (piece, after) = rest.split_at(if left == 1 { rest.len() } else { end });
        pieces.push(piece);
        rest = after;
    }
    pieces
}

fn read_lines(text: &[u8]) -> Found<'_> {
    // More than there are, mostly: what is not needed is never touched.
    let room = text.len() / SHORT;
    let mut found = Found { lines: Vec::with_capacity(room), bytes: Vec::with_capacity(room), ..Found::default() };
    for bytes in text.split_inclusive(|&byte| byte == b'\n') {
        found.count += 1;
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match line::read(bytes) {
            Some(line) => {
                found.lines.push(line);
                found.bytes.push(bytes);
            }
            None => found.unreadable.push(found.count),
        }
    }
    found
}

/// The journal files in `folder`, in the order of their names; none where there is no such folder.
pub(super) fn paths(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut paths = match files(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        found => found.map_err(|error| Fault { path: folder.to_owned(), error })?,
    };
    paths.sort();
    Ok(paths)
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
    use super::{History, Unreadable, pieces, read_lines};
    use proptest::prelude::*;
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
    fn a_line_is_numbered_alike_however_many_processors_there_are() {
        let text = [A, "torn\n", "\n"].concat().repeat(1 << 15) + "torn too";
        assert!(text.len() > super::LONG);
        let found = super::parse(text.as_bytes());
        let alone = read_lines(text.as_bytes());
        assert_eq!((found.unreadable.len(), found.count), ((1 << 15) + 1, (3 << 15) + 1));
        assert_eq!((found.unreadable, found.lines.len()), (alone.unreadable, alone.lines.len()));
    }

    proptest! {
        #[test]
        fn pieces_are_whole_lines_and_nothing_is_lost(text in "[ab\n]{0,60}", count in 1_usize..6) {
            let pieces = pieces(text.as_bytes(), count);
            prop_assert_eq!(pieces.concat(), text.as_bytes());
            let ended = pieces.iter().rev().skip_while(|piece| piece.is_empty()).skip(1);
            prop_assert!(ended.filter(|piece| !piece.is_empty()).all(|piece| piece.ends_with(b"\n")));
        }
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
