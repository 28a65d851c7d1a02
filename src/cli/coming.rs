//! Runs that come from the watch while a command does something else.

use std::io::Write as _;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::environment::Environment;
use crate::coach::clock;
use crate::intake::{Arrivals, arrive};
use crate::journal::Journal;
use crate::language::Words;

/// How long an answer waits for what is new. Where nothing is, that is known sooner, even of 10,000 files.
const PATIENCE: Duration = Duration::from_millis(300);

/// The reading of the folders that runs come into, on a thread of its own.
pub(super) struct Coming(Option<Receiver<Result<Arrivals, String>>>);

impl Coming {
    /// Begins to read, where the settings name a folder.
    pub(super) fn begin(environment: &Environment) -> Self {
        let Some(folders) = environment.folders.clone() else { return Self(None) };
        let runs = environment.config.settings.run_folders(&folders);
        if runs.is_empty() {
            return Self(None);
        }
        let (told, coming) = channel();
        let read = move || {
            let journal = Journal::new(&folders.data, &folders.state);
            // Whoever asked may have ended: the runs are kept all the same.
            let _nobody = told.send(arrive(&runs, &journal, &folders.state, &clock::local()));
        };
        // Without a thread the sender is gone, which is told below.
        let _started = thread::Builder::new().name("runs from the watch".to_owned()).spawn(read);
        Self(Some(coming))
    }

    /// Says on standard error in a line what came; what takes long is not waited for.
    pub(super) fn end(self) {
        let Some(coming) = self.0 else { return };
        let said = match coming.recv_timeout(PATIENCE) {
            Ok(Ok(arrivals)) => {
                let words = Words::ENGLISH;
                arrivals.in_words(words).into_iter().chain(arrivals.faults(words)).collect()
            }
            Ok(Err(why)) => vec![format!("runs from the watch could not be kept: {why}")],
            Err(RecvTimeoutError::Timeout) => {
                vec![
                    "runs are still coming from the watch, and are not in this answer: `supple import` waits for them"
                        .to_owned(),
                ]
            }
            Err(RecvTimeoutError::Disconnected) => vec!["runs from the watch could not be read".to_owned()],
        };
        let mut err = anstream::stderr();
        for said in said {
            // Standard error is the last place where anything can be said.
            let _unheard = writeln!(err, "note: {said}");
        }
    }
}
