//! Writing the journal beside the session: the disk may take its time, the session may not.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::event::{Event, Line, SessionId};
use super::file::Journal;
use super::running::Mark;

/// Appends lines in a thread of its own.
///
/// What cannot be written is held in memory and tried again with the next line, so that a disk that was full for a
/// while costs nothing.
#[derive(Debug)]
pub struct Keeper {
    lines: Sender<Line>,
    done: Receiver<()>,
    fault: Arc<Mutex<Option<String>>>,
}

impl Keeper {
    /// Begins to keep lines in `journal`.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(journal: Journal) -> std::io::Result<Self> {
        let (lines, received) = channel();
        let (finished, done) = channel();
        let fault = Arc::new(Mutex::new(None));
        let told = Arc::clone(&fault);
        thread::Builder::new().name("journal".to_owned()).spawn(move || {
            keep(&journal, &received, &told);
            // Nobody may be waiting any more.
            let _ = finished.send(());
        })?;
        Ok(Self { lines, done, fault })
    }

    /// Hands over a line; never blocks.
    pub fn keep(&self, line: Line) {
        if self.lines.send(line).is_err() {
            *self.fault.lock().unwrap_or_else(PoisonError::into_inner) =
                Some("the journal is not being written any more".to_owned());
        }
    }

    /// Why the latest lines are not on the disk, in one line; `None` when all is well.
    #[must_use]
    pub fn fault(&self) -> Option<String> {
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until everything is on the disk, at most for `limit`. Gives what stood against it, in one line.
    #[must_use]
    pub fn close(self, limit: Duration) -> Option<String> {
        let Self { lines, done, fault } = self;
        drop(lines);
        let in_time = done.recv_timeout(limit).is_ok();
        let fault = fault.lock().unwrap_or_else(PoisonError::into_inner).take();
        if in_time { fault } else { fault.or_else(|| Some("the disk did not take the journal in time".to_owned())) }
    }
}

fn keep(journal: &Journal, received: &Receiver<Line>, fault: &Mutex<Option<String>>) {
    let mut waiting = Vec::new();
    let mut marks = Marks::default();
    while let Ok(line) = received.recv() {
        waiting.push(line);
        waiting.extend(received.try_iter());
        marks.set(journal, &waiting);
        let said = match journal.append(&waiting) {
            Ok(()) => {
                marks.clear(&waiting);
                waiting.clear();
                marks.fault.clone()
            }
            Err(fault) => Some(fault.to_string()),
        };
        *fault.lock().unwrap_or_else(PoisonError::into_inner) = said;
    }
    if !waiting.is_empty() && journal.append(&waiting).is_ok() {
        *fault.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The marks of the sessions that are going on, from their first line to their last.
#[derive(Debug, Default)]
struct Marks {
    held: HashMap<SessionId, Mark>,
    /// Why another window may offer a session as broken off.
    fault: Option<String>,
}

impl Marks {
    fn set(&mut self, journal: &Journal, lines: &[Line]) {
        let begun = lines.iter().filter(|line| matches!(line.event, Event::Start { .. }));
        for session in begun.filter_map(|line| line.session) {
            if let Entry::Vacant(place) = self.held.entry(session) {
                match Mark::set(journal.state(), session) {
                    Ok(mark) => drop(place.insert(mark)),
                    Err(error) => {
                        self.fault = Some(format!("other windows may take this session for broken off: {error}"));
                    }
                }
            }
        }
    }

    fn clear(&mut self, lines: &[Line]) {
        for line in lines.iter().filter(|line| matches!(line.event, Event::End(_))) {
            line.session.and_then(|session| self.held.remove(&session));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Journal, Keeper};
    use crate::journal::event::{Event, Line, Moment};
    use crate::journal::history::History;
    use std::fs;
    use std::time::{Duration, Instant};

    const LIMIT: Duration = Duration::from_secs(30);

    fn note(text: &str) -> Line {
        let moment = Moment::from(&"2025-11-23T18:00:00+01:00[+01:00]".parse::<jiff::Zoned>().unwrap());
        Line { moment, session: None, event: Event::Note(text.to_owned()) }
    }

    #[test]
    fn closing_waits_until_all_lines_are_on_the_disk() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(dir.path(), dir.path());
        let keeper = Keeper::start(journal.clone()).unwrap();
        for number in 0..100 {
            keeper.keep(note(&number.to_string()));
        }
        assert_eq!(keeper.close(LIMIT), None);
        assert_eq!(History::read(journal.folder()).lines.len(), 100);
    }

    #[test]
    fn what_could_not_be_written_is_written_when_the_disk_is_back() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(&dir.path().join("data"), &dir.path().join("state"));
        let blocker = dir.path().join("data");
        fs::write(&blocker, "").unwrap();
        let keeper = Keeper::start(journal.clone()).unwrap();
        keeper.keep(note("a"));
        let begun = Instant::now();
        while keeper.fault().is_none() {
            assert!(begun.elapsed() < LIMIT, "the fault was never said");
            std::thread::yield_now();
        }
        fs::remove_file(&blocker).unwrap();
        assert_eq!(keeper.close(LIMIT), None);
        assert_eq!(History::read(journal.folder()).lines, [note("a")]);
    }

    #[test]
    fn what_was_never_written_is_said() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("data"), "").unwrap();
        let keeper = Keeper::start(Journal::new(&dir.path().join("data"), dir.path())).unwrap();
        keeper.keep(note("a"));
        let said = keeper.close(LIMIT).unwrap();
        assert!(said.starts_with("the journal cannot be written"), "{said}");
    }
}
