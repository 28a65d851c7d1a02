//! Lines that count for nothing are told of once, not at every look back: what was told is kept in the state folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};

use super::file::Journal;
use super::history::{History, PassedOver};

/// The file's name in the state folder: a line for each journal file and kind, `KIND COUNT LAST FILE`.
const FILE: &str = "passed-over";

/// The kinds of lines that are passed over, by their words in the file.
const KINDS: [&str; 2] = ["unreadable", "unbelieved"];

/// For each kind and journal file: how many lines, and the number of the last.
type Tally = BTreeMap<(String, String), (usize, usize)>;

impl Journal {
    /// What is to be said of lines that were passed over, a sentence for each kind; nothing where that was said before.
    /// Lines are only ever added, so more of them, or a later one, is news.
    pub(crate) fn mention(&self, history: &History) -> Vec<String> {
        let passed = [&history.unreadable, &history.unbelieved];
        let now: Tally = KINDS.iter().zip(passed).flat_map(|(kind, passed)| tally(kind, passed)).collect();
        if now.is_empty() {
            return Vec::new();
        }
        let (known, fault) = match self.mentioned() {
            Ok(known) => (known, None),
            Err(error) => (Tally::new(), Some(error)),
        };
        let is_news = |kind: &str| {
            let told = |key| known.get(key).copied().unwrap_or_default();
            now.iter().any(|(key, (count, last))| key.0 == kind && (*count > told(key).0 || *last > told(key).1))
        };
        let news: Vec<bool> = KINDS.iter().map(|kind| is_news(kind)).collect();
        if !news.contains(&true) {
            return Vec::new();
        }
        let mut said: Vec<String> = news
            .iter()
            .zip([unreadable, unbelieved])
            .zip(passed)
            .filter(|((is_news, _), _)| **is_news)
            .filter_map(|((_, words), passed)| Some(words(passed.len(), passed.first()?)))
            .collect();
        let fault = fault.or_else(|| self.remember_mentioning(&now).err());
        said.extend(fault.map(|error| {
            format!("it is told again next time: {} cannot be used ({error})", self.state().join(FILE).display())
        }));
        said
    }

    fn mentioned(&self) -> io::Result<Tally> {
        let text = match fs::read_to_string(self.state().join(FILE)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Tally::new()),
            text => text?,
        };
        // A line that says nothing is as good as none: what it stood for is told once more.
        Ok(text.lines().filter_map(row).collect())
    }

    fn remember_mentioning(&self, tally: &Tally) -> io::Result<()> {
        fs::create_dir_all(self.state())?;
        let mut file = tempfile::NamedTempFile::new_in(self.state())?;
        for ((kind, name), (count, last)) in tally {
            writeln!(file, "{kind} {count} {last} {name}")?;
        }
        file.persist(self.state().join(FILE))?;
        Ok(())
    }
}

fn row(text: &str) -> Option<((String, String), (usize, usize))> {
    let mut words = text.splitn(4, ' ');
    let kind = words.next()?.to_owned();
    let (count, last) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some(((kind, words.next()?.to_owned()), (count, last)))
}

fn tally(kind: &str, passed: &[PassedOver]) -> Tally {
    let mut tally = Tally::new();
    for PassedOver { path, line } in passed {
        let name = path.file_name().unwrap_or_default().to_string_lossy().escape_debug().to_string();
        let (count, last) = tally.entry((kind.to_owned(), name)).or_default();
        *count += 1;
        *last = (*last).max(*line);
    }
    tally
}

fn unreadable(count: usize, first: &PassedOver) -> String {
    let (path, line) = (first.path.display(), first.line);
    match count {
        1 => format!("a line of the journal cannot be read and stays there: line {line} of {path}"),
        _ => format!("{count} lines of the journal cannot be read and stay there: the first is line {line} of {path}"),
    }
}

fn unbelieved(count: usize, first: &PassedOver) -> String {
    let (path, line) = (first.path.display(), first.line);
    let figure = "tells of a run or a set longer than there are, or too short";
    match count {
        1 => format!("a line of the journal {figure}; it stays there and is not counted: line {line} of {path}"),
        _ => format!(
            "{count} lines of the journal tell of runs or sets longer than there are, or too short; they stay there and \
             are not counted: the first is line {line} of {path}"
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::journal::{History, Journal};
    use std::fs;

    const RUN: &str = "{\"at\":\"2025-11-23T18:04:11Z\",\"event\":\"run\",\"km\":1e308}\n";

    #[test]
    fn what_is_passed_over_is_told_once_in_a_line_with_its_count_and_place() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(dir.path(), &dir.path().join("state"));
        fs::create_dir(journal.folder()).unwrap();
        let write = |name: &str, text: &str| fs::write(journal.folder().join(name), text).unwrap();
        let said = || journal.mention(&History::read(journal.folder()));
        assert_eq!(said(), [] as [String; 0]);

        write("one.jsonl", &["torn\n", RUN, "torn\n"].concat());
        let first = said();
        assert_eq!(first.len(), 2, "{first:?}");
        assert!(first[0].starts_with("2 lines of the journal cannot be read"), "{first:?}");
        assert!(first[0].contains("line 1 of ") && first[0].ends_with("one.jsonl"), "{first:?}");
        assert!(first[1].starts_with("a line of the journal tells of a run"), "{first:?}");
        assert!(first[1].contains("line 2 of "), "{first:?}");
        assert_eq!(said(), [] as [String; 0]);

        write("other.jsonl", "torn too\n");
        let then = said();
        assert!(then.len() == 1 && then[0].starts_with("3 lines of the journal cannot be read"), "{then:?}");
        assert_eq!(said(), [] as [String; 0]);
        // Somebody mends one: nothing new.
        write("one.jsonl", &["\n", RUN, "torn\n"].concat());
        assert_eq!(said(), [] as [String; 0]);
    }

    #[test]
    fn where_it_cannot_be_kept_that_it_was_told_that_is_told_too() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("state"), "a file where the folder should be").unwrap();
        let journal = Journal::new(dir.path(), &dir.path().join("state"));
        fs::create_dir(journal.folder()).unwrap();
        fs::write(journal.folder().join("one.jsonl"), "torn\n").unwrap();
        let history = History::read(journal.folder());
        for _ in 0..2 {
            let said = journal.mention(&history);
            assert!(said.len() == 2 && said[1].starts_with("it is told again next time"), "{said:?}");
        }
    }
}
