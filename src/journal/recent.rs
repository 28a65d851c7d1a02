//! Reading the end of the journal only: what matters today stands there.

use std::collections::BTreeSet;
use std::fs::File;
use std::hash::RandomState;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use jiff::Timestamp;

use super::history::{Found, History, read_lines};
use super::merge::Merge;
use super::session_id::SessionId;

/// So many bytes are read at once; they hold some hundred sets.
const BLOCK: u64 = 1 << 17;

impl History {
    /// Reads every journal file in `folder` from its end, as far back as there are lines younger than `oldest`. Some
    /// older ones may be among what is read, and the oldest session may lack its beginning. Lines that cannot be read
    /// are not counted; a file that cannot be read is named, and hides none of the others.
    #[must_use]
    pub fn recent(folder: &Path, oldest: Timestamp) -> Self {
        let mut merge = Merge::of(folder);
        for path in merge.paths() {
            match end_of(&path, oldest, BLOCK, merge.hashing.as_ref()) {
                Ok(blocks) => merge.take(&path, blocks.into_iter().rev()),
                Err(error) => merge.miss(path, &error),
            }
        }
        merge.lines()
    }
}

/// The sessions of which a file has lines younger than `oldest`, and some older ones.
///
/// # Errors
/// When it cannot be read; a file that is not there has none.
pub(super) fn sessions(path: &Path, oldest: Timestamp) -> io::Result<BTreeSet<SessionId>> {
    match end_of(path, oldest, BLOCK, None) {
        Ok(blocks) => Ok(blocks.iter().flat_map(Found::sessions).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(error),
    }
}

/// The end of a file, block by block from its last, back to one in which every line is older than `oldest`: a clock
/// that was wrong for a while does not end the search.
fn end_of(path: &Path, oldest: Timestamp, block: u64, hashing: Option<&RandomState>) -> io::Result<Vec<Found>> {
    let mut file = File::open(path)?;
    let mut end = file.seek(SeekFrom::End(0))?;
    let (mut blocks, mut text) = (Vec::new(), Vec::new());
    while end > 0 {
        let (start, skipped) = lines_before(&mut file, end, block, &mut text)?;
        let lines = &text[skipped..];
        let found = read_lines(lines, lines.len() as u64, hashing)?;
        end = if found.is_older(oldest) { 0 } else { start };
        blocks.push(found);
    }
    Ok(blocks)
}

/// Reads the whole lines before `end`, about a block of them. Gives where they begin in the file, and where in `text`.
fn lines_before(file: &mut File, end: u64, block: u64, text: &mut Vec<u8>) -> io::Result<(u64, usize)> {
    let mut length = block;
    loop {
        let start = end.saturating_sub(length);
        text.resize(usize::try_from(end - start).map_err(|_| io::ErrorKind::OutOfMemory)?, 0);
        file.seek(SeekFrom::Start(start))?;
        file.read_exact(text)?;
        if start == 0 {
            return Ok((0, 0));
        }
        let last = text.len().saturating_sub(1);
        if let Some(feed) = text[..last].iter().position(|&byte| byte == b'\n') {
            return Ok((start + feed as u64 + 1, feed + 1));
        }
        length = length.saturating_mul(2);
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Found, History, end_of};
    use crate::care::Bounds;
    use crate::journal::event::Event;
    use crate::journal::{Past, REMEMBERED};
    use jiff::Timestamp;
    use rstest::rstest;
    use std::fmt::Write as _;
    use std::fs;

    /// A journal with a note an hour, the first at the hour 0.
    fn hourly(hours: impl Iterator<Item = i64>) -> String {
        hours.fold(String::new(), |mut text, hour| {
            let at = Timestamp::from_second(hour * 3600).unwrap();
            let _ = writeln!(text, "{{\"at\":\"{at}\",\"event\":\"note\",\"text\":\"{hour}\"}}");
            text
        })
    }

    #[test]
    fn today_means_the_same_whether_all_of_the_journal_is_read_or_its_end() {
        let now: jiff::Zoned = "2025-11-23T19:00:00+01:00[+01:00]".parse().unwrap();
        let weeks_ago = |weeks: i64| now.timestamp() - jiff::SignedDuration::from_hours(24 * 7 * weeks);
        let session = |weeks: i64, moved: &str| {
            let (at, id) = (weeks_ago(weeks), format!("{weeks:016x}"));
            let line = |rest: &str| format!("{{\"at\":\"{at}\",\"session\":\"{id}\",{rest}}}\n");
            line("\"event\":\"start\",\"routine\":\"one\",\"name\":\"One\"")
                + &line(&format!("\"event\":\"too-much\",\"move\":\"{moved}\",\"set\":1,\"sets\":1,\"seconds\":9"))
        };
        let note = format!("{{\"at\":\"{}\",\"event\":\"note\",\"text\":\"long\"}}\n", weeks_ago(60));
        let notes = note.repeat(3 * usize::try_from(BLOCK).unwrap() / note.len());
        let text =
            session(70, "bridge") + &session(69, "bridge") + &notes + &session(50, "squat") + &session(49, "squat");
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("00000000000000aa.jsonl"), text).unwrap();
        let today = |history: History| Past::of(history.lines).today(&now, &Bounds::default());
        let all = today(History::read(dir.path()));
        assert_eq!(all, today(History::recent(dir.path(), now.timestamp() - REMEMBERED)));
        assert_eq!(all.too_much.keys().map(ToString::to_string).collect::<Vec<_>>(), ["squat"]);
    }

    #[test]
    fn years_of_runs_from_files_hide_nothing_that_was_written_before_them() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        let runs = (0..1000).fold(hourly(9_000..9_010), |mut text, hour| {
            let at = Timestamp::from_second(hour * 3600).unwrap();
            let rest = format!("\"km\":8.0,\"source\":\"fit\",\"identity\":\"fit-{hour}\"");
            let _ = writeln!(text, "{{\"at\":\"{at}\",\"event\":\"run\",{rest}}}");
            text
        });
        fs::write(&path, runs).unwrap();
        let oldest = Timestamp::from_second(8_000 * 3600).unwrap();
        let found = end_of(&path, oldest, 1 << 10, None).unwrap();
        let notes = found.iter().flat_map(|found| &found.lines).filter(|line| matches!(line.event, Event::Note(_)));
        assert_eq!(notes.count(), 10);
    }

    #[rstest]
    #[case::nothing_is_young(10_000, 1)]
    #[case::an_hour(999, 1)]
    #[case::half(500, 500)]
    #[case::all(0, 1000)]
    fn everything_young_is_read_and_not_much_more(#[case] oldest: i64, #[case] least: usize) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        fs::write(&path, hourly(0..1000)).unwrap();
        let oldest = Timestamp::from_second(oldest * 3600).unwrap();
        let lines: usize = end_of(&path, oldest, 1 << 10, None).unwrap().iter().map(Found::count).sum();
        assert!((least..=least + 40).contains(&lines), "{lines}");
    }

    #[test]
    fn a_clock_that_was_wrong_for_a_while_hides_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let lines = hourly((0..900).chain(0..20).chain(920..1000));
        fs::write(dir.path().join("one.jsonl"), lines).unwrap();
        let oldest = Timestamp::from_second(800 * 3600).unwrap();
        let history = History::recent(dir.path(), oldest);
        let young = history.lines.iter().filter(|line| line.moment.at >= oldest).count();
        assert_eq!(young, 100 + 80);
        assert!(matches!(history.lines.last().unwrap().event, Event::Note(_)));
    }

    #[rstest]
    #[case::one_machine(&["one.jsonl"])]
    #[case::two_machines(&["one.jsonl", "other.jsonl"])]
    #[case::a_copy(&["one.jsonl", "one.sync-conflict.jsonl"])]
    fn of_a_long_journal_everything_young_is_there_in_its_order(#[case] files: &[&str]) {
        let dir = tempfile::tempdir().unwrap();
        let hours = 10_000;
        let text = hourly(0..hours);
        assert!(text.len() as u64 > 4 * BLOCK, "several blocks are read");
        for file in files {
            // Another machine's lines begin where the first one's end; a copy has the same.
            let own = if *file == "other.jsonl" { hourly(hours..hours * 2) } else { text.clone() };
            fs::write(dir.path().join(file), own).unwrap();
        }
        let end = if files.contains(&"other.jsonl") { hours * 2 } else { hours };
        let oldest = 2_000;
        let history = History::recent(dir.path(), Timestamp::from_second(oldest * 3600).unwrap());
        let young = history.lines.iter().map(|line| line.moment.at.as_second() / 3600).filter(|&hour| hour >= oldest);
        assert_eq!(young.collect::<Vec<_>>(), (oldest..end).collect::<Vec<_>>());
    }

    #[test]
    fn a_line_longer_than_a_block_is_read_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one.jsonl");
        let long = "x".repeat(9000);
        fs::write(&path, format!("{}{long}\n{long}", hourly(0..1000))).unwrap();
        let blocks = end_of(&path, Timestamp::from_second(999 * 3600).unwrap(), 1 << 10, None).unwrap();
        // The long ones are no lines of a journal; the one before them is.
        assert_eq!(blocks.iter().filter(|found| !found.is_older(Timestamp::MAX)).count(), 2);
        assert!(blocks.iter().map(Found::count).sum::<usize>() > 2);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_nobody_can_read_is_named_and_hides_none_of_the_others() {
        let dir = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/proc/self/mem", dir.path().join("a.jsonl")).unwrap();
        fs::write(dir.path().join("b.jsonl"), hourly(0..3)).unwrap();
        let history = History::recent(dir.path(), Timestamp::UNIX_EPOCH);
        assert_eq!((history.lines.len(), history.unread.len()), (3, 1));
        assert!(history.unread[0].path.ends_with("a.jsonl"), "{}", history.unread[0]);
    }

    #[test]
    fn no_folder_is_no_journal() {
        let dir = tempfile::tempdir().unwrap();
        let nowhere = dir.path().join("nowhere");
        assert_eq!(History::recent(&nowhere, Timestamp::UNIX_EPOCH), History::default());
    }
}
