//! What comes from a folder by itself.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{Arrivals, LOCK, arrive, hold};
use crate::intake::gather::tests::tcx;
use crate::journal::{History, Journal};

/// A folder that a watch syncs into, and a journal beside it.
struct Home {
    dir: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self { dir: tempfile::tempdir().unwrap() };
        fs::create_dir(home.watch()).unwrap();
        home
    }

    fn watch(&self) -> PathBuf {
        self.dir.path().join("watch")
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.watch().join(name), text).unwrap();
    }

    fn state(&self) -> PathBuf {
        self.dir.path().join("state")
    }

    fn journal(&self) -> Journal {
        Journal::new(self.dir.path(), &self.state())
    }

    fn arrive(&self) -> Arrivals {
        self.arrive_from(&[self.watch()])
    }

    fn arrive_from(&self, folders: &[PathBuf]) -> Arrivals {
        let now: Zoned = "2026-01-01T09:00:00+00:00[UTC]".parse().unwrap();
        arrive(folders, &self.journal(), &self.state(), &now).unwrap()
    }

    fn lines(&self) -> usize {
        History::read(self.journal().folder()).lines.len()
    }
}

fn came(runs: usize) -> Arrivals {
    Arrivals { runs, ..Arrivals::default() }
}

#[test]
fn each_run_comes_once() {
    let home = Home::new();
    assert_eq!(home.arrive(), came(0));
    home.put("1.tcx", &tcx(1));
    home.put("copy of 1.tcx", &tcx(1));
    assert_eq!((home.arrive(), home.lines()), (came(1), 1));
    assert_eq!((home.arrive(), home.lines()), (came(0), 1));
    home.put("2.tcx", &tcx(2));
    assert_eq!((home.arrive(), home.lines()), (came(1), 2));
}

#[test]
fn without_the_note_of_what_was_read_no_run_comes_twice_and_without_the_journal_all_come_again() {
    let home = Home::new();
    home.put("1.tcx", &tcx(1));
    home.arrive();
    fs::remove_dir_all(home.state()).unwrap();
    assert_eq!((home.arrive(), home.lines()), (came(0), 1));
    fs::remove_dir_all(home.journal().folder()).unwrap();
    assert_eq!((home.arrive(), home.lines()), (came(1), 1));
}

#[test]
fn a_broken_file_is_told_once_and_read_again_when_it_is_whole() {
    let home = Home::new();
    home.put("1.tcx", &tcx(1)[..120]);
    home.put("2.tcx", &tcx(2));
    assert_eq!(home.arrive(), Arrivals { runs: 1, broken: 1, missing: Vec::new() });
    assert_eq!(home.arrive(), came(0));
    home.put("1.tcx", &tcx(1));
    assert_eq!(home.arrive(), came(1));
}

#[test]
fn a_folder_that_is_not_there_is_told_and_hides_no_other() {
    let home = Home::new();
    home.put("1.tcx", &tcx(1));
    let missing = home.dir.path().join("nowhere");
    let told = home.arrive_from(&[missing.clone(), home.watch()]);
    assert_eq!(told, Arrivals { runs: 1, broken: 0, missing: vec![missing] });
}

#[test]
fn while_another_program_reads_the_folders_nothing_is_read() {
    let home = Home::new();
    home.put("1.tcx", &tcx(1));
    let lock: &Path = &home.state().join(LOCK);
    let held = hold(lock).unwrap();
    assert_eq!((home.arrive(), home.lines()), (came(0), 0));
    drop(held);
    assert_eq!(home.arrive(), came(1));
}
