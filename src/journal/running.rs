//! Sessions that are going on: what else runs on this machine knows of them, so that none is taken for broken off.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use jiff::Zoned;

use super::past::Past;
use super::remember::RESUMABLE;
use super::session_id::SessionId;
use super::{Journal, machine, recent};

/// A mark that nobody holds is cleared away once it is older than this; a younger one may just be made.
const STALE: Duration = Duration::from_hours(1);

/// How often it is tried to hold a mark at which others look, and how long it is waited in between: together far longer
/// than a look takes.
const TRIES: u32 = 500;
const BETWEEN_TRIES: Duration = Duration::from_millis(1);

/// The mark of a session that this program performs: a file in the state folder, locked as long as this lives. The lock
/// goes with the program however it ends; the folder stays on the machine when the journal is kept in step with others.
#[derive(Debug)]
pub(super) struct RunningMark {
    path: PathBuf,
    _locked: File,
}

impl RunningMark {
    /// Marks a session as going on, and clears away what killed programs have left.
    ///
    /// # Errors
    /// When the file cannot be made, or another program performs this very session.
    pub(super) fn set(state: &Path, session: SessionId) -> io::Result<Self> {
        let folder = folder(state);
        fs::create_dir_all(&folder)?;
        clear(&folder)?;
        let path = folder.join(session.to_string());
        loop {
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
            hold(&file, || thread::sleep(BETWEEN_TRIES))?;
            // Another program may have cleared it away before it was held: it is made anew.
            if path.exists() {
                return Ok(Self { path, _locked: file });
            }
        }
    }
}

/// Locks a mark for this program alone. Who looks at it shares it for a moment, which is waited out between tries; whom a
/// sharing lock is refused sees that another program holds it alone.
fn hold(file: &File, mut pause: impl FnMut()) -> io::Result<()> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) => return Ok(()),
        }
        file.try_lock_shared()?;
        file.unlock()?;
        pause();
    }
    Err(TryLockError::WouldBlock.into())
}

impl Drop for RunningMark {
    fn drop(&mut self) {
        // What stays behind is not locked any more, and says nothing.
        let _left = fs::remove_file(&self.path);
    }
}

fn folder(state: &Path) -> PathBuf {
    state.join("running")
}

/// Removes marks that nobody holds.
fn clear(folder: &Path) -> io::Result<()> {
    for mark in fs::read_dir(folder)? {
        let path = mark?.path();
        // Held while it is removed, so that a program which waits for it sees that it is gone. Another may have been faster.
        if is_stale(&path)
            && let Ok(Look::Free(_looking)) = look(&path)
            && is_stale(&path)
        {
            let _gone = fs::remove_file(&path);
        }
    }
    Ok(())
}

/// Whether a mark was made so long ago that it may be cleared away.
fn is_stale(path: &Path) -> bool {
    let made = fs::metadata(path).and_then(|about| about.modified());
    let age = made.ok().and_then(|made| SystemTime::now().duration_since(made).ok());
    age.is_some_and(|age| age > STALE)
}

/// The result of looking at a mark.
enum Look {
    /// No program holds it; while this lives, none can.
    Free(File),
    /// A program holds it.
    Held,
}

/// Looks at a mark. Those who look share it: they are in nobody's way but that of a program which sets it, and that waits.
///
/// # Errors
/// When it cannot be looked at; also where there is none.
fn look(path: &Path) -> io::Result<Look> {
    let file = File::open(path)?;
    match file.try_lock_shared() {
        Ok(()) => Ok(Look::Free(file)),
        Err(TryLockError::WouldBlock) => Ok(Look::Held),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether a program holds this mark.
fn is_held(path: &Path) -> io::Result<bool> {
    match look(path) {
        Ok(look) => Ok(matches!(look, Look::Held)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

impl Journal {
    /// Of the sessions that look broken off at `now`, those that are not this machine's to take up: another program
    /// performs them, or another machine did, whose journal may be on its way.
    ///
    /// # Errors
    /// When that cannot be found out.
    pub fn elsewhere(&self, past: &Past, now: &Zoned) -> io::Result<BTreeSet<SessionId>> {
        let oldest = now.timestamp().saturating_sub(RESUMABLE).unwrap_or(jiff::Timestamp::MIN);
        let open = past.entries.iter().filter(|entry| entry.end.is_none() && entry.last.at >= oldest);
        let open: BTreeSet<SessionId> = open.map(|entry| entry.session).collect();
        if open.is_empty() {
            return Ok(open);
        }
        let own = match machine::known(self.state())? {
            Some(name) => recent::sessions(&self.file(&name), oldest)?,
            None => BTreeSet::new(),
        };
        let mut elsewhere = BTreeSet::new();
        for session in open {
            if !own.contains(&session) || self.goes_on(session)? {
                elsewhere.insert(session);
            }
        }
        Ok(elsewhere)
    }

    /// Whether a program on this machine performs this session right now.
    pub(crate) fn goes_on(&self, session: SessionId) -> io::Result<bool> {
        is_held(&folder(self.state()).join(session.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, RunningMark, folder, hold, is_held, look};
    use crate::journal::event::{Begun, Event, Line, Set};
    use crate::journal::history::History;
    use crate::journal::moment::Moment;
    use crate::journal::session_id::SessionId;
    use crate::journal::{Journal, Past};
    use crate::routine::Id;
    use jiff::Zoned;
    use std::fs::{self, File};
    use std::path::Path;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, SystemTime};

    fn session(number: u8) -> SessionId {
        SessionId::from_hex(&format!("{number:016x}")).unwrap()
    }

    fn now() -> Zoned {
        "2025-11-23T18:30:00+01:00[+01:00]".parse().unwrap()
    }

    /// A session that has no end, with a set that ended so many minutes ago.
    fn open(number: u8, minutes: i64) -> [Line; 2] {
        let then = now().saturating_sub(jiff::Span::new().minutes(minutes));
        let id = || Id::new("pigeon").unwrap();
        let set = Set { sets: 2, ..Set::of("pigeon", None, 30) };
        let start = Event::Start { routine: id(), name: "Pigeon".into(), begun: Begun::default() };
        [start, Event::Set(set)].map(|event| Line {
            moment: Moment::from(&then),
            session: Some(session(number)),
            event,
        })
    }

    fn elsewhere(journal: &Journal) -> Vec<SessionId> {
        let past = Past::of(History::read(journal.folder()).lines);
        journal.elsewhere(&past, &now()).unwrap().into_iter().collect()
    }

    #[test]
    fn a_session_that_another_program_performs_is_not_taken_for_broken_off() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(dir.path(), dir.path());
        journal.append(&open(1, 5)).unwrap();
        assert_eq!(elsewhere(&journal), []);
        let mark = RunningMark::set(dir.path(), session(1)).unwrap();
        assert_eq!(elsewhere(&journal), [session(1)]);
        assert!(RunningMark::set(dir.path(), session(1)).is_err(), "it is performed once");
        drop(mark);
        assert_eq!(elsewhere(&journal), []);
        assert_eq!(fs::read_dir(folder(dir.path())).unwrap().count(), 0);
    }

    #[test]
    fn a_mark_is_set_whoever_looks_at_it_meanwhile() {
        let dir = tempfile::tempdir().unwrap();
        let path = folder(dir.path()).join(session(1).to_string());
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    is_held(&path).unwrap();
                }
            });
            let marks: Vec<_> = (0..2000).map(|_| RunningMark::set(dir.path(), session(1)).map(drop)).collect();
            done.store(true, Ordering::Relaxed);
            assert_eq!(marks.iter().filter(|mark| mark.is_err()).count(), 0);
        });
    }

    #[test]
    fn a_look_is_waited_out_and_a_program_that_holds_a_mark_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("mark");
        let file = File::create(&path).unwrap();
        let mut looking = Some(look(&path).unwrap());
        assert!(matches!(looking, Some(Look::Free(_))));
        hold(&file, || drop(looking.take())).unwrap();
        let other = File::options().read(true).write(true).open(&path).unwrap();
        let mut waits = 0;
        assert!(hold(&other, || waits += 1).is_err() && waits == 0);
    }

    #[test]
    fn what_a_killed_program_has_left_says_nothing_and_is_cleared_away_by_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let left = |number: u8, age: Duration| {
            let path = folder(dir.path()).join(session(number).to_string());
            File::create(&path).unwrap().set_modified(SystemTime::now() - age).unwrap();
            path
        };
        let held = RunningMark::set(dir.path(), session(1)).unwrap();
        File::options().write(true).open(&held.path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        let (old, young) = (left(2, super::STALE + Duration::from_secs(9)), left(3, Duration::ZERO));
        assert!(!is_held(&old).unwrap() && !is_held(&young).unwrap());
        let _next = RunningMark::set(dir.path(), session(4)).unwrap();
        assert!(!old.exists() && young.exists() && held.path.exists() && is_held(&held.path).unwrap());
    }

    #[test]
    fn a_session_of_another_machine_is_not_this_ones_to_take_up() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let journal = |state: &Path| Journal::new(one.path(), state);
        journal(one.path()).append(&open(1, 5)).unwrap();
        journal(other.path()).append(&open(2, 4)).unwrap();
        assert_eq!(elsewhere(&journal(one.path())), [session(2)]);
        assert_eq!(elsewhere(&journal(other.path())), [session(1)]);
        let nameless = tempfile::tempdir().unwrap();
        assert_eq!(elsewhere(&journal(nameless.path())), [session(1), session(2)]);
        assert_eq!(fs::read_dir(nameless.path()).unwrap().count(), 0, "looking leaves nothing behind");
    }

    #[test]
    fn what_is_too_old_to_be_taken_up_is_not_looked_for() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(dir.path(), dir.path());
        journal.append(&open(1, 61)).unwrap();
        let _mark = RunningMark::set(dir.path(), session(1)).unwrap();
        assert_eq!(elsewhere(&journal), []);
    }
}
