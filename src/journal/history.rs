//! What is known of what was done, and reading the lines of a file.

use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use jiff::Timestamp;

use super::event::Line;
use super::line;
use super::once::from_file;
use super::session_id::SessionId;

/// The journal as it was read: its lines, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Every event in the order in which they happened; each machine's in the order in which it wrote them.
    pub lines: Vec<Line>,
    /// Lines that could not be read. They stay in their files.
    pub unreadable: Vec<PassedOver>,
    /// Lines with a figure that cannot be true. They stay in their files and count for nothing.
    pub(crate) unbelieved: Vec<PassedOver>,
    /// Files that could not be read, or the folder itself.
    pub(crate) unread: Vec<Unread>,
}

/// A file that could not be read, and why: what stands in it is not known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not all of the journal can be read ({}: {why})", path.display())]
pub(crate) struct Unread {
    /// The file, or the folder of all.
    pub(crate) path: PathBuf,
    /// Why.
    pub(crate) why: String,
}

/// A line that counts for nothing, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// The file.
    pub(crate) path: PathBuf,
    /// The line, from 1.
    pub(crate) line: usize,
}

/// The result of reading a file, or a part of it.
#[derive(Default)]
pub(super) struct Found {
    /// The lines.
    pub(super) lines: Vec<Line>,
    /// What tells each of them from others, where that is asked for.
    pub(super) hashes: Vec<u64>,
    /// The numbers of those that cannot be read, from 1.
    pub(super) unreadable: Vec<usize>,
    /// The numbers of those that cannot be true.
    pub(super) unbelieved: Vec<usize>,
    /// How many lines there were, blank ones too.
    count: usize,
}

impl Found {
    /// Whether there are lines, and all of them are from before `oldest`. Runs from files say nothing of that: years of them
    /// are written in one go, after what is younger.
    pub(super) fn is_older(&self, oldest: Timestamp) -> bool {
        let mut written = self.lines.iter().filter(|line| from_file(line).is_none()).peekable();
        written.peek().is_some() && self.unreadable.is_empty() && written.all(|line| line.moment.at < oldest)
    }

    /// The sessions that its lines belong to.
    pub(super) fn sessions(&self) -> impl Iterator<Item = SessionId> {
        self.lines.iter().filter_map(|line| line.session)
    }

    /// How many lines there were.
    #[cfg(test)]
    pub(super) const fn count(&self) -> usize {
        self.count
    }
}

/// A part of a file shorter than this is not worth a thread.
const LONG: u64 = 1 << 20;
/// So much is read at once: little enough to stay near the processor.
const AT_ONCE: usize = 1 << 17;
/// Most lines are longer than this.
const SHORT: u64 = 128;

/// Reads the lines of a file, a long one with all the processors that there are. Measured with `benches/journal.rs`, the
/// least and the median of three runs: two processors look back on 10,000 sessions (220,000 lines) in 80 and 86 ms, one
/// in 125 and 138 ms.
pub(super) fn read_file(path: &Path, hashing: Option<&RandomState>) -> io::Result<Found> {
    let length = fs::metadata(path)?.len();
    let workers = thread::available_parallelism().map_or(1, NonZero::get) as u64;
    let parts = (length / LONG).clamp(1, workers);
    let part = |number: u64| {
        let to = if number + 1 == parts { length } else { length / parts * (number + 1) };
        read_part(path, length / parts * number, to, hashing)
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..parts).map(|number| scope.spawn(move || part(number))).collect();
        let mut all = part(0)?;
        for other in others {
            let found = other.join().expect("no bytes at all make the reader fail")?;
            all.unreadable.extend(found.unreadable.into_iter().map(|line| line + all.count));
            all.unbelieved.extend(found.unbelieved.into_iter().map(|line| line + all.count));
            all.lines.extend(found.lines);
            all.hashes.extend(found.hashes);
            all.count += found.count;
        }
        Ok(all)
    })
}

/// The lines of one file.
pub(super) fn lines_of(path: &Path) -> io::Result<Vec<Line>> {
    read_file(path, None).map(|found| found.lines)
}

/// Reads the lines that begin from the byte `from` on and before the byte `to`.
fn read_part(path: &Path, from: u64, to: u64, hashing: Option<&RandomState>) -> io::Result<Found> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from.saturating_sub(1)))?;
    let mut reader = BufReader::with_capacity(AT_ONCE, file);
    // The line that began before is another part's; with the byte before, one that begins right here is this one's.
    let skipped = if from == 0 { 0 } else { reader.skip_until(b'\n')? as u64 };
    let begin = from.saturating_sub(1) + skipped;
    read_lines(reader, to.saturating_sub(begin), hashing)
}

/// Reads the lines that begin within the first `length` bytes.
pub(super) fn read_lines(mut reader: impl BufRead, length: u64, hashing: Option<&RandomState>) -> io::Result<Found> {
    let mut found = Found::default();
    // More than there are, mostly: what is not needed is never touched.
    found.lines.reserve(usize::try_from(length / SHORT).unwrap_or(0));
    let (mut at, mut text) = (0, Vec::new());
    while at < length {
        text.clear();
        let taken = reader.read_until(b'\n', &mut text)?;
        if taken == 0 {
            break;
        }
        at += taken as u64;
        found.count += 1;
        let bytes = text.strip_suffix(b"\n").unwrap_or(&text);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match line::read(bytes) {
            Some(line) if !line.is_believable() => found.unbelieved.push(found.count),
            Some(line) => {
                found.lines.push(line);
                found.hashes.extend(hashing.map(|hashing| hashing.hash_one(bytes)));
            }
            None => found.unreadable.push(found.count),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{History, PassedOver, read_file, read_part};
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
        let history = History::read(dir.path());
        assert_eq!((history.lines.len(), history.unreadable), (2, vec![]));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named_and_hides_none_of_the_others() {
        // A file is no folder: listing it fails, as does reading a folder that another user may not open.
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("one.jsonl");
        fs::write(&file, A).unwrap();
        let nothing = History::read(&file);
        assert_eq!((nothing.lines.len(), nothing.unread.len()), (0, 1));
        assert!(nothing.unread[0].to_string().starts_with("not all of the journal can be read ("));
    }

    #[cfg(unix)]
    #[test]
    fn what_can_be_read_counts() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let shut = dir.path().join("a.jsonl");
        fs::write(&shut, B).unwrap();
        fs::write(dir.path().join("b.jsonl"), A).unwrap();
        fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::File::open(&shut).is_ok() {
            eprintln!("skipped: there are users whom no permission stops");
            return;
        }
        for history in [History::read(dir.path()), History::recent(dir.path(), jiff::Timestamp::UNIX_EPOCH)] {
            assert_eq!((history.lines.len(), history.unread.len()), (1, 1));
            assert_eq!(history.unread[0].path, shut);
        }
    }

    #[test]
    fn two_equal_lines_of_one_machine_are_two() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("one.jsonl"), [A, A].concat()).unwrap();
        assert_eq!(History::read(dir.path()).lines.len(), 2);
    }

    #[test]
    fn a_long_file_is_read_in_parts_as_it_is_read_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        fs::write(&path, [A, "torn\n", "\n"].concat().repeat(1 << 16) + "torn too").unwrap();
        let (parts, whole) =
            (read_file(&path, None).unwrap(), read_part(&path, 0, fs::metadata(&path).unwrap().len(), None).unwrap());
        assert_eq!((parts.unreadable.len(), parts.count), ((1 << 16) + 1, (3 << 16) + 1));
        assert_eq!((parts.unreadable, parts.lines), (whole.unreadable, whole.lines));
    }

    proptest! {
        #[test]
        fn every_line_belongs_to_one_part_wherever_a_file_is_cut(text in "[ab\n]{0,40}", cut in 0_u64..41) {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("one.jsonl");
            fs::write(&path, &text).unwrap();
            let count = |from, to| read_part(&path, from, to, None).unwrap().count;
            prop_assert_eq!(count(0, cut) + count(cut, 41), text.split_inclusive('\n').count());
        }
    }

    #[test]
    fn what_cannot_be_true_is_kept_and_counts_for_nothing() {
        let run = |km: &str| format!("{{\"at\":\"2025-11-23T18:04:11Z\",\"event\":\"run\",\"km\":{km}}}\n");
        let set = |seconds: &str| {
            let named = r#""session":"00000000000000ff","event":"set","move":"pigeon","set":1,"sets":1"#;
            format!("{{\"at\":\"2025-11-23T18:04:11Z\",{named},\"seconds\":{seconds}}}\n")
        };
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        let cannot = [run("1e308"), run("500.1"), run("0"), run("0.049"), set("1e308"), set("86400")];
        let can = [run("500"), run("0.05"), run("42.195"), set("86399"), set("0")];
        fs::write(&path, [cannot.concat(), can.concat()].concat()).unwrap();
        let history = History::read(dir.path());
        let places: Vec<usize> = history.unbelieved.iter().map(|passed| passed.line).collect();
        assert_eq!((history.lines.len(), places, history.unreadable), (5, (1..=6).collect(), vec![]));
        assert_eq!(History::recent(dir.path(), jiff::Timestamp::UNIX_EPOCH).lines, history.lines);
    }

    #[test]
    fn a_damaged_line_in_the_middle_costs_itself_only_and_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        fs::write(&path, [A, "<<<<<<< HEAD\n", "\n", B].concat()).unwrap();
        let history = History::read(dir.path());
        assert_eq!(history.lines.len(), 2);
        assert_eq!(history.unreadable, [PassedOver { path, line: 2 }]);
    }
}
