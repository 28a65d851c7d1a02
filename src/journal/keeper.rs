//! Writing the journal beside the session: the disk may take its time, the session may not.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::event::{Event, Line};
use super::file::{Handed, Journal, JournalFault};
use super::running::RunningMark;
use super::session_id::SessionId;

/// Appends lines in a thread of its own.
///
/// A line is handed to the system as soon as it comes, which is all that the end of this program asks for. That the disk has
/// it too, which the end of the machine asks for, is waited for in a second thread: a disk takes up to seconds for that,
/// and the next line does not wait for the last one's.
///
/// What cannot be written is held in memory and tried again with the next line, so that a disk that was full for a
/// while costs nothing.
#[derive(Debug)]
pub(crate) struct Keeper {
    lines: Sender<Line>,
    done: Receiver<()>,
    fault: Shared,
}

impl Keeper {
    /// Begins to keep lines in `journal`.
    pub(crate) fn start(journal: Journal) -> std::io::Result<Self> {
        Self::with(journal, Handed::synchronize)
    }

    fn with(
        journal: Journal,
        synchronize: impl Fn(Handed) -> Result<(), JournalFault> + Send + 'static,
    ) -> std::io::Result<Self> {
        let (lines, received) = channel();
        let (finished, done) = channel();
        let (handed, to_synchronize) = channel();
        let fault = Shared::default();
        let (writes, synchronizes) = (fault.clone(), fault.clone());
        thread::Builder::new().name("disk".to_owned()).spawn(move || {
            follow(&to_synchronize, &synchronizes, synchronize);
            // Nobody may be waiting any more.
            let _ = finished.send(());
        })?;
        thread::Builder::new().name("journal".to_owned()).spawn(move || keep(&journal, &received, &handed, &writes))?;
        Ok(Self { lines, done, fault })
    }

    /// Hands over a line; never blocks.
    pub(crate) fn keep(&self, line: Line) {
        if self.lines.send(line).is_err() {
            self.fault.set(Of::Writing, Some("the journal is not being written any more".to_owned()));
        }
    }

    /// Why the latest lines are not on the disk, in one line; `None` when all is well.
    pub(crate) fn fault(&self) -> Option<String> {
        self.fault.get()
    }

    /// Waits until everything is on the disk, at most for `limit`. Gives what stood against it, in one line.
    pub(crate) fn close(self, limit: Duration) -> Option<String> {
        let Self { lines, done, fault } = self;
        drop(lines);
        let in_time = done.recv_timeout(limit).is_ok();
        let fault = fault.get();
        if in_time { fault } else { fault.or_else(|| Some("the disk did not take the journal in time".to_owned())) }
    }
}

/// The faults that stand against keeping lines, shared by both threads.
#[derive(Clone, Debug, Default)]
struct Shared(Arc<Mutex<[Option<String>; 2]>>);

/// The task that a fault is of.
#[derive(Clone, Copy, Debug)]
enum Of {
    Writing,
    Synchronizing,
}

impl Shared {
    fn set(&self, of: Of, fault: Option<String>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)[of as usize] = fault;
    }

    fn get(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().flatten().next().cloned()
    }
}

/// Writes lines until nobody has any more.
fn keep(journal: &Journal, received: &Receiver<Line>, handed: &Sender<Handed>, fault: &Shared) {
    let mut waiting = Vec::new();
    let mut marks = Marks::default();
    while let Ok(line) = received.recv() {
        waiting.push(line);
        waiting.extend(received.try_iter());
        marks.set(journal, &waiting);
        let said = match write(journal, &mut waiting, handed, &mut marks) {
            Ok(()) => marks.fault.clone(),
            Err(fault) => Some(fault.to_string()),
        };
        fault.set(Of::Writing, said);
    }
    if !waiting.is_empty() && write(journal, &mut waiting, handed, &mut marks).is_ok() {
        fault.set(Of::Writing, None);
    }
}

/// Hands `waiting` to the system, all of it or nothing.
fn write(
    journal: &Journal,
    waiting: &mut Vec<Line>,
    handed: &Sender<Handed>,
    marks: &mut Marks,
) -> Result<(), JournalFault> {
    // The other thread goes only after this one.
    let _received = handed.send(journal.hand_over(waiting)?);
    marks.clear(waiting);
    waiting.clear();
    Ok(())
}

/// Synchronizes what is handed over; the latest stands for all before it.
fn follow(handed: &Receiver<Handed>, fault: &Shared, synchronize: impl Fn(Handed) -> Result<(), JournalFault>) {
    while let Ok(first) = handed.recv() {
        let latest = handed.try_iter().last().unwrap_or(first);
        fault.set(Of::Synchronizing, synchronize(latest).err().map(|fault| fault.to_string()));
    }
}

/// The marks of the sessions that are going on, from their first line to their last.
#[derive(Debug, Default)]
struct Marks {
    held: HashMap<SessionId, RunningMark>,
    /// Why another window may offer a session as broken off.
    fault: Option<String>,
}

impl Marks {
    fn set(&mut self, journal: &Journal, lines: &[Line]) {
        let begun = lines.iter().filter(|line| matches!(line.event, Event::Start { .. }));
        for session in begun.filter_map(|line| line.session) {
            if let Entry::Vacant(place) = self.held.entry(session) {
                match RunningMark::set(journal.state(), session) {
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
    use super::{Handed, Journal, JournalFault, Keeper};
    use crate::journal::event::{Event, Line};
    use crate::journal::history::History;
    use crate::journal::moment::Moment;
    use std::fs;
    use std::sync::mpsc::channel;
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
    fn a_line_is_written_at_once_while_the_disk_still_takes_the_one_before() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(dir.path(), dir.path());
        let (disk_is_done, disk) = channel::<()>();
        let slow = move |handed: Handed| {
            // Returns when the other end is dropped.
            let _ = disk.recv();
            handed.synchronize()
        };
        let keeper = Keeper::with(journal.clone(), slow).unwrap();
        for (number, text) in ["a", "b", "c"].into_iter().enumerate() {
            keeper.keep(note(text));
            let begun = Instant::now();
            while History::read(journal.folder()).lines.len() <= number {
                assert!(begun.elapsed() < LIMIT, "line {text} waits for the disk to take one before it");
                std::thread::yield_now();
            }
        }
        let late = keeper.close(Duration::from_millis(1));
        assert_eq!(late.as_deref(), Some("the disk did not take the journal in time"));
        drop(disk_is_done);
    }

    #[test]
    fn a_disk_that_refuses_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().to_owned();
        let refuses = move |_| {
            Err(JournalFault { path: path.clone(), error: std::io::Error::from(std::io::ErrorKind::StorageFull) })
        };
        let keeper = Keeper::with(Journal::new(dir.path(), dir.path()), refuses).unwrap();
        keeper.keep(note("a"));
        let said = keeper.close(LIMIT).unwrap();
        assert!(said.starts_with("the journal cannot be written"), "{said}");
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
