//! The journal as commands use it: read whole, a line appended, each at once.

use std::io::{self, Write as _};
use std::path::Path;
use std::thread::{self, JoinHandle};

use anyhow::anyhow;
use jiff::{SignedDuration, Timestamp, Zoned};

use super::Failure;
use crate::coach::clock;
use crate::config::Folders;
use crate::journal::{History, Journal, Line, Past};

/// What is remembered for a session, and shown at first of what was done: the weeks of a year and the present one.
const YEAR: SignedDuration = SignedDuration::from_hours(24 * 7 * 54);

/// The journal of this person, on the disk.
#[derive(Debug)]
pub(super) struct Pages {
    journal: Journal,
}

impl Pages {
    /// The journal; nothing is read yet.
    ///
    /// # Errors
    /// Without a home folder.
    pub(super) fn open(config: Option<&Path>) -> Result<Self, Failure> {
        let folders = Folders::find(config).map_err(|homeless| Failure::Other(homeless.into()))?;
        Ok(Self::of(&folders))
    }

    /// The journal in these folders.
    pub(super) fn of(folders: &Folders) -> Self {
        Self { journal: Journal::new(&folders.data, &folders.state) }
    }

    /// Appends a line, and returns when it is on the disk.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep(&self, line: &Line) -> Result<(), Failure> {
        self.journal.append(std::slice::from_ref(line)).map_err(|fault| Failure::Other(anyhow!("{fault}")))
    }

    /// What the journal remembers of the last year, and whatever of older days stands beside it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn lately(&self) -> Result<Past, Failure> {
        let oldest = Timestamp::now().saturating_sub(YEAR).unwrap_or(Timestamp::MIN);
        let history = History::recent(self.journal.folder(), oldest);
        history.map(|history| Past::of(history.lines)).map_err(|fault| Failure::Other(anyhow!("{fault}")))
    }

    /// Everything that is kept.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn read(&self) -> Result<History, Failure> {
        History::read(self.journal.folder()).map_err(|fault| Failure::Other(anyhow!("{fault}")))
    }

    /// What the journal remembers.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn past(&self) -> Result<Past, Failure> {
        self.read().map(|history| Past::of(history.lines))
    }
}

/// What is remembered of the last year, while it is being read beside whatever else begins.
pub(super) struct Remembering(Option<io::Result<JoinHandle<Result<Past, Failure>>>>);

impl Remembering {
    /// Begins to read.
    pub(super) fn begin(config: Option<&Path>) -> Self {
        let Ok(pages) = Pages::open(config) else { return Self(None) };
        let read = move || {
            let past = pages.lately()?;
            if past != Past::default() {
                // Asked here for the first time, so that it is known when it is needed: it walks the disk.
                let _now = clock::local();
            }
            Ok(past)
        };
        Self(Some(thread::Builder::new().name("remembering".to_owned()).spawn(read)))
    }

    /// What is remembered.
    ///
    /// # Errors
    /// When the journal cannot be read: what was told today is then not known.
    pub(super) fn end(self) -> Result<Past, Failure> {
        // Without a home folder there is no journal; that is said elsewhere.
        let Some(reading) = self.0 else { return Ok(Past::default()) };
        let reading = reading.map_err(|error| Failure::Other(error.into()))?;
        reading.join().unwrap_or_else(|_| Err(Failure::Other(anyhow!("reading the journal failed"))))
    }
}

/// Says on standard error that a clock was or is wrong, where it was or is.
pub(super) fn tell_of_clocks(past: &Past, now: &Zoned) {
    if let Some(said) = past.ahead(now) {
        // Standard error is the last place where anything can be said.
        let _unheard = writeln!(anstream::stderr(), "note: {said}");
    }
}
