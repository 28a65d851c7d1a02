//! The journal as commands use it: read whole, a line appended, each at once.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use anyhow::anyhow;
use jiff::{Timestamp, Zoned};

use crate::coach::clock;
use crate::config::Folders;
use crate::failure::Failure;
use crate::intake::Seen;
use crate::journal::{History, Journal, Line, Past, REMEMBERED, Unread};

/// The journal of this person, on the disk.
#[derive(Debug)]
pub(super) struct JournalStore {
    journal: Journal,
    state: PathBuf,
}

impl JournalStore {
    /// The journal; nothing is read yet.
    pub(super) fn open(config: Option<&Path>) -> Result<Self, Failure> {
        let folders = Folders::find(config).map_err(|homeless| Failure::Other(homeless.into()))?;
        Ok(Self::of(&folders))
    }

    /// The journal in these folders.
    pub(super) fn of(folders: &Folders) -> Self {
        Self { journal: Journal::new(&folders.data, &folders.state), state: folders.state.clone() }
    }

    /// Appends a line, and returns when it is on the disk.
    pub(super) fn keep(&self, line: &Line) -> Result<(), Failure> {
        self.keep_all(std::slice::from_ref(line))
    }

    /// Appends lines, all or none of them, and returns when they are on the disk.
    pub(super) fn keep_all(&self, lines: &[Line]) -> Result<(), Failure> {
        self.journal.append(lines).map_err(|fault| Failure::Other(anyhow!("{fault}")))
    }

    /// Which files of runs were read before.
    pub(super) fn seen(&self) -> Seen {
        Seen::read(&self.state, self.journal.folder())
    }

    /// Writes down which files of runs were read.
    pub(super) fn keep_seen(&self, seen: &mut Seen) -> Result<(), Failure> {
        seen.write(&self.state, self.journal.folder()).map_err(|fault| Failure::Other(anyhow!("{fault}")))
    }

    /// The lines that this machine kept, in their order.
    pub(super) fn own(&self) -> Result<Vec<Line>, Failure> {
        self.journal.own().map_err(|unread| Failure::Other(anyhow!("{unread}")))
    }

    /// Says on standard error, once, which lines were passed over.
    pub(super) fn mention(&self, history: &History) {
        let mut err = anstream::stderr();
        for said in self.journal.mention(history) {
            // Standard error is the last place where anything can be said.
            let _unheard = writeln!(err, "note: {said}");
        }
    }

    /// What is kept of the last year, and whatever of older days stands beside it.
    pub(super) fn lately(&self) -> History {
        let oldest = Timestamp::now().saturating_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
        History::recent(self.journal.folder(), oldest)
    }

    /// Everything that is kept.
    pub(super) fn read(&self) -> History {
        History::read(self.journal.folder())
    }
}

/// The reading of the last year's journal, beside whatever else begins.
pub(super) struct Remembering(Option<io::Result<JoinHandle<Lately>>>);

/// The last year as it is remembered, and what of it could not be read.
type Lately = (Past, Vec<Unread>);

impl Remembering {
    /// Begins to read.
    pub(super) fn begin(config: Option<&Path>) -> Self {
        let Ok(store) = JournalStore::open(config) else { return Self(None) };
        let read = move || {
            let History { lines, unread, .. } = store.lately();
            let past = Past::of(lines);
            if past != Past::default() {
                // Asked here for the first time, so that it is known when it is needed: it walks the disk.
                let _now = clock::local();
            }
            (past, unread)
        };
        Self(Some(thread::Builder::new().name("remembering".to_owned()).spawn(read)))
    }

    /// What is remembered, and in one line what of it is not known.
    pub(super) fn end(self) -> (Past, Option<String>) {
        // Without a home folder there is no journal; that is said elsewhere.
        let Some(reading) = self.0 else { return (Past::default(), None) };
        let nothing = |why: String| (Past::default(), Some(format!("what was told before is not known: {why}")));
        match reading.map(JoinHandle::join) {
            Ok(Ok((past, unread))) => {
                let first = unread.first().map(|unread| format!("{unread}; what was told there is not known"));
                (past, first)
            }
            Ok(Err(_)) => nothing("reading the journal failed".to_owned()),
            Err(error) => nothing(error.to_string()),
        }
    }
}

/// Says on standard error what of the journal is not known, where a command would have gone by it.
pub(super) fn tell_forgotten(forgotten: Option<&str>) {
    let mut err = anstream::stderr();
    if let Some(forgotten) = forgotten {
        // Standard error is the last place where anything can be said.
        let _unheard = writeln!(err, "note: {forgotten}");
    }
}

/// Says on standard error which files could not be read.
pub(super) fn tell_of_unread(unread: &[Unread]) {
    let mut err = anstream::stderr();
    for unread in unread {
        // Standard error is the last place where anything can be said.
        let _unheard = writeln!(err, "note: {unread}");
    }
}

/// Says on standard error that a clock was or is wrong, where it was or is.
pub(super) fn tell_of_clocks(past: &Past, now: &Zoned) {
    if let Some(said) = past.ahead(now) {
        // Standard error is the last place where anything can be said.
        let _unheard = writeln!(anstream::stderr(), "note: {said}");
    }
}
