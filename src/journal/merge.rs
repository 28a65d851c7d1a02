//! Putting the files of all machines together: each line once, in the order in which things happened.

use std::collections::HashSet;
use std::fs;
use std::hash::RandomState;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::event::Line;
use super::history::{Found, History, PassedOver, Unread, read_file};

impl History {
    /// Reads every journal file in `folder`. A folder that is not there is an empty history; a file that cannot be read is
    /// named, and hides none of the others.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let mut merge = Merge::of(folder);
        for path in merge.paths() {
            match read_file(&path, merge.hashing.as_ref()) {
                Ok(found) => merge.take(&path, [found]),
                Err(error) => merge.miss(path, &error),
            }
        }
        merge.history()
    }
}

/// The files of a folder while they are put together. A program that keeps folders in step may leave a second copy of a
/// file: what stands in an earlier file too counts once.
pub(super) struct Merge {
    history: History,
    paths: Vec<PathBuf>,
    /// What was found in each file.
    files: Vec<Vec<Line>>,
    /// How lines are told apart; `None` where there is one file only.
    pub(super) hashing: Option<RandomState>,
    seen: HashSet<u64>,
}

impl Merge {
    /// Begins to put the journal files in `folder` together.
    pub(super) fn of(folder: &Path) -> Self {
        let (paths, fault) = match paths(folder) {
            Ok(paths) => (paths, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        let hashing = (paths.len() > 1).then(RandomState::new);
        let mut merge = Self { history: History::default(), paths, files: Vec::new(), hashing, seen: HashSet::new() };
        if let Some(error) = fault {
            merge.miss(folder.to_owned(), &error);
        }
        merge
    }

    /// The files, in the order of their names.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        self.paths.clone()
    }

    /// A file could not be read.
    pub(super) fn miss(&mut self, path: PathBuf, error: &io::Error) {
        self.history.unread.push(Unread { path, why: error.to_string() });
    }

    /// Takes what was found in a file, part by part in their order. Equal lines of one file are two.
    pub(super) fn take(&mut self, path: &Path, parts: impl IntoIterator<Item = Found>) {
        let (mut own, mut in_this_file): (Vec<Line>, Vec<u64>) = (Vec::new(), Vec::new());
        for Found { lines, hashes, unreadable, unbelieved, .. } in parts {
            let place = |line| PassedOver { path: path.to_owned(), line };
            self.history.unreadable.extend(unreadable.into_iter().map(place));
            self.history.unbelieved.extend(unbelieved.into_iter().map(place));
            if !self.seen.is_empty() {
                let fresh = lines.into_iter().zip(&hashes).filter(|(_, hash)| !self.seen.contains(*hash));
                own.extend(fresh.map(|(line, _)| line));
            } else if own.is_empty() {
                own = lines;
            } else {
                own.extend(lines);
            }
            in_this_file.extend(hashes);
        }
        self.seen.extend(in_this_file);
        self.files.push(own);
    }

    /// Everything that was found.
    pub(super) fn history(self) -> History {
        History { lines: in_order(self.files), ..self.history }
    }

    /// The lines that were found, without a word on those that were passed over.
    pub(super) fn lines(self) -> History {
        History { unreadable: Vec::new(), unbelieved: Vec::new(), ..self.history() }
    }
}

/// The lines of several machines by the moment, those of one moment by the order of the files. Each machine's stay in the
/// order in which it wrote them, also where its clock was wrong for a while.
fn in_order(mut files: Vec<Vec<Line>>) -> Vec<Line> {
    files.retain(|lines| !lines.is_empty());
    if files.len() < 2 {
        return files.pop().unwrap_or_default();
    }
    let placed = files.into_iter().flat_map(|lines| {
        let moments: Vec<Timestamp> = lines.iter().map(|line| line.moment.at).collect();
        places(&moments).into_iter().zip(lines)
    });
    let mut placed: Vec<(Timestamp, Line)> = placed.collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, line)| line).collect()
}

/// The moment by which each line of a machine takes its place among those of others, never earlier than that of the line
/// before. Most lines stand in the order of their moments; one that does not was written by a clock that was wrong, and
/// follows the line before it.
fn places(moments: &[Timestamp]) -> Vec<Timestamp> {
    if moments.is_sorted() {
        return moments.to_vec();
    }
    let rising = longest_rise(moments);
    let first = rising.iter().position(|is_in| *is_in).unwrap_or_default();
    let follow = |place: &mut Timestamp, (moment, is_in): (&Timestamp, bool)| {
        if is_in {
            *place = *moment;
        }
        Some(*place)
    };
    moments.iter().zip(rising).scan(moments[first], follow).collect()
}

/// Which of `moments` belong to the longest sequence of them in which none is earlier than the one before.
fn longest_rise(moments: &[Timestamp]) -> Vec<bool> {
    // For each length the sequence that ends earliest, by the place of its last; and what stands before each in its own.
    let mut lasts: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(moments.len());
    for (place, moment) in moments.iter().enumerate() {
        let length = lasts.partition_point(|&last| moments[last] <= *moment);
        before.push(length.checked_sub(1).map(|shorter| lasts[shorter]));
        match lasts.get_mut(length) {
            Some(last) => *last = place,
            None => lasts.push(place),
        }
    }
    let mut is_in = vec![false; moments.len()];
    let mut next = lasts.last().copied();
    while let Some(place) = next {
        is_in[place] = true;
        next = before[place];
    }
    is_in
}

/// The journal files in `folder`, in the order of their names; none where there is no such folder.
fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = match files(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        found => found?,
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
    use super::places;
    use crate::care::{Bounds, Sign};
    use crate::journal::{History, Past, Statistics};
    use jiff::civil::date;
    use jiff::{Timestamp, Zoned};
    use proptest::prelude::*;
    use std::fs;

    fn told(at: &str, what: &str) -> String {
        format!("{{\"at\":\"2025-11-{at}:00Z\",\"event\":\"soreness\",{what}}}\n")
    }

    /// The journals of two machines, read whole and from their ends, whichever file's name comes first.
    fn of_two_machines(one: &str, other: &str) -> Vec<Past> {
        let read = |names: [&str; 2]| {
            let dir = tempfile::tempdir().unwrap();
            for (name, text) in names.iter().zip([one, other]) {
                fs::write(dir.path().join(name), text).unwrap();
            }
            [History::read(dir.path()), History::recent(dir.path(), Timestamp::UNIX_EPOCH)]
        };
        let both = [["a.jsonl", "b.jsonl"], ["b.jsonl", "a.jsonl"]].map(read);
        both.into_iter().flatten().map(|history| Past::of(history.lines)).collect()
    }

    #[test]
    fn how_sore_a_day_was_does_not_depend_on_the_names_of_files() {
        let one = told("23T09:00", "\"left\":6") + &told("23T18:00", "\"left\":2");
        let other = told("23T12:00", "\"left\":5,\"right\":4");
        for past in of_two_machines(&one, &other) {
            let today = date(2025, 11, 23);
            let soreness = Statistics::of(&past, today).days[&today].soreness.unwrap();
            assert_eq!((soreness.left.get(), soreness.right.get()), (2, 4));
        }
    }

    #[test]
    fn what_a_clock_that_was_ahead_has_written_is_answered_by_another_machine() {
        let one = told("23T08:00", "\"left\":1") + &told("28T09:00", "\"signs\":[\"numb\"]");
        let one = one + &told("23T10:00", "\"left\":1");
        let other = told("23T11:00", "\"signs\":[\"none\"]");
        let now: Zoned = "2025-11-23T11:30:00+00:00[UTC]".parse().unwrap();
        for past in of_two_machines(&one, &other) {
            assert!(!past.today(&now, &Bounds::default()).facts.signs.contains(&Sign::Numb));
        }
    }

    #[test]
    fn a_session_taken_up_on_another_machine_has_its_sets_in_their_order() {
        let of = |at: &str, rest: &str| {
            format!("{{\"at\":\"2025-11-23T{at}:00Z\",\"session\":\"00000000000000ff\",{rest}}}\n")
        };
        let start = "\"event\":\"start\",\"routine\":\"hips\",\"name\":\"Hips\"";
        let set = |number| format!("\"event\":\"set\",\"move\":\"pigeon\",\"set\":{number},\"sets\":2,\"seconds\":30");
        let one = of("18:00", start) + &of("18:01", &set(1));
        let other = of("18:05", start) + &of("18:06", &set(2)) + &of("18:07", "\"event\":\"end\",\"how\":\"finished\"");
        for past in of_two_machines(&one, &other) {
            assert_eq!(past.entries[0].sets.iter().map(|set| set.set).collect::<Vec<_>>(), [1, 2]);
        }
    }

    fn seconds(seconds: &[i64]) -> Vec<Timestamp> {
        seconds.iter().map(|second| Timestamp::from_second(*second).unwrap()).collect()
    }

    #[test]
    fn a_line_of_a_clock_that_was_wrong_follows_the_one_before_it() {
        assert_eq!(places(&seconds(&[10, 20, 99, 98, 30, 40])), seconds(&[10, 20, 20, 20, 30, 40]));
        assert_eq!(places(&seconds(&[10, 20, 1, 30, 40])), seconds(&[10, 20, 20, 30, 40]));
        assert_eq!(places(&seconds(&[99, 10, 20])), seconds(&[10, 10, 20]));
    }

    proptest! {
        #[test]
        fn places_rise_and_right_clocks_keep_their_moments(moments in prop::collection::vec(0i64..50, 0..40)) {
            let mut right = moments.clone();
            right.sort_unstable();
            prop_assert_eq!(places(&seconds(&right)), seconds(&right));
            let places = places(&seconds(&moments));
            prop_assert_eq!(places.len(), moments.len());
            prop_assert!(places.is_sorted());
        }
    }
}
