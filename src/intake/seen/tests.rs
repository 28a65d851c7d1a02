//! What counts as read before.

use std::fs;
use std::path::{Path, PathBuf};

use super::{FILE, Seen};
use crate::intake::gather::Told;
use crate::intake::walk::File;
use crate::watch::Note;

fn found(modified: i64) -> File {
    File { path: PathBuf::from("/watch/run.fit"), size: 100, modified }
}

/// A state folder that knows of a file, beside a journal of ten bytes.
fn kept(dir: &Path) -> (PathBuf, PathBuf) {
    let (state, journal) = (dir.join("state"), dir.join("journal"));
    fs::create_dir(&journal).unwrap();
    fs::write(journal.join("one.jsonl"), "0123456789").unwrap();
    let mut seen = Seen::default();
    seen.add_all(&[found(5)], &[]);
    seen.write(&state, &journal).unwrap();
    (state, journal)
}

#[test]
fn a_file_counts_as_read_until_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let (state, journal) = kept(dir.path());
    fs::write(journal.join("one.jsonl"), "0123456789 and more").unwrap();
    let seen = Seen::read(&state, &journal);
    assert!(seen.has(&found(5)) && !seen.has(&found(6)) && !seen.has(&File { size: 99, ..found(5) }));
}

#[test]
fn where_the_journal_lost_lines_nothing_counts_as_read() {
    let dir = tempfile::tempdir().unwrap();
    let (state, journal) = kept(dir.path());
    fs::write(journal.join("one.jsonl"), "012345678").unwrap();
    assert_eq!(Seen::read(&state, &journal), Seen::default());
    fs::remove_dir_all(&journal).unwrap();
    assert_eq!(Seen::read(&state, &journal), Seen::default());
}

#[test]
fn damaged_or_lost_it_is_as_if_nothing_had_been_read() {
    let dir = tempfile::tempdir().unwrap();
    let (state, journal) = kept(dir.path());
    let whole = fs::read_to_string(state.join(FILE)).unwrap();
    for damaged in ["", "{", "[]", "7", &whole.replace("\"version\":1", "\"version\":0"), &whole[..whole.len() / 2]] {
        fs::write(state.join(FILE), damaged).unwrap();
        assert_eq!(Seen::read(&state, &journal), Seen::default(), "{damaged}");
    }
    fs::remove_file(state.join(FILE)).unwrap();
    assert_eq!(Seen::read(&state, &journal), Seen::default());
}

#[test]
fn where_nothing_was_added_nothing_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let (state, journal) = kept(dir.path());
    let mut seen = Seen::read(&state, &journal);
    seen.add_all(&[found(5)], &[]);
    fs::remove_file(state.join(FILE)).unwrap();
    seen.write(&state, &journal).unwrap();
    assert!(!state.join(FILE).exists());
}

#[test]
fn a_broken_file_counts_as_read_but_not_as_whole() {
    let told = |note| [Told { path: found(5).path, runs: 0, notes: vec![note] }];
    let mut seen = Seen::default();
    seen.add_all(&[found(5)], &told(Note::Cut));
    assert!(seen.has(&found(5)) && !seen.has_whole(&found(5)));
    seen.add_all(&[found(5)], &told(Note::WrongChecksum));
    assert!(seen.has_whole(&found(5)));
}
