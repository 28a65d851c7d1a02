//! The workers that say sentences ahead of time, and the desk where they are asked for and kept.

use std::collections::{HashMap, VecDeque};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use super::super::pcm::Pcm;
use super::program::Program;
use super::run::{Fault, Slot};
use super::{State, Voice};

/// After so many failures in a row the program is not tried again.
const PATIENCE: u8 = 3;

/// Is told that a sentence has been said.
pub(super) type Tell = Box<dyn Fn() + Send>;

/// Where sentences are asked for and kept. Dropping it ends the workers, and the programs that they run.
pub(super) struct Desk {
    shared: Arc<Shared>,
}

struct Shared {
    program: Option<Program>,
    voice: Voice,
    language: String,
    /// One for each worker.
    slots: Vec<Slot>,
    books: Mutex<Books>,
    changed: Condvar,
}

#[derive(Default)]
struct Books {
    asked: VecDeque<String>,
    /// What came of each sentence; `None` for a failure.
    said: HashMap<String, Option<Pcm>>,
    failures: u8,
    failed: Option<Fault>,
    closed: bool,
    tell: Option<Tell>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("program", &self.shared.program).finish_non_exhaustive()
    }
}

impl Desk {
    pub(super) fn open(program: Option<Program>, voice: Voice, language: &str, workers: NonZero<usize>) -> Arc<Self> {
        let shared = Arc::new(Shared {
            program,
            voice,
            language: language.to_owned(),
            slots: (0..workers.get()).map(|_| Slot::default()).collect(),
            books: Mutex::default(),
            changed: Condvar::new(),
        });
        for slot in 0..shared.program.as_ref().map_or(0, |_| workers.get()) {
            let worker = Arc::clone(&shared);
            let started = thread::Builder::new().name("voice".to_owned()).spawn(move || worker.work(slot));
            if let Err(error) = started {
                shared.books().failed = Some(Fault::NotStarted(error.to_string()));
            }
        }
        Arc::new(Self { shared })
    }

    /// Puts `sentences` first, in their order; those that were said already are left out.
    pub(super) fn ask(&self, sentences: Vec<String>) {
        let mut books = self.shared.books();
        if self.shared.program.is_none() || books.failed.is_some() {
            return;
        }
        for sentence in sentences.into_iter().rev() {
            if !books.said.contains_key(&sentence) {
                books.asked.retain(|other| *other != sentence);
                books.asked.push_front(sentence);
            }
        }
        drop(books);
        self.shared.changed.notify_all();
    }

    pub(super) fn get(&self, sentence: &str) -> Option<Pcm> {
        self.shared.books().said.get(sentence).cloned().flatten()
    }

    /// Waits until `limit`, or until all of `sentences` have been tried; whether they have.
    pub(super) fn wait_for(&self, sentences: &[String], limit: Instant) -> bool {
        let mut books = self.shared.books();
        while self.shared.program.is_some()
            && books.failed.is_none()
            && !sentences.iter().all(|sentence| books.said.contains_key(sentence))
        {
            let left = limit.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            books = self.shared.changed.wait_timeout(books, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        sentences.iter().all(|sentence| books.said.contains_key(sentence))
    }

    pub(super) fn on_ready(&self, tell: Tell) {
        self.shared.books().tell = Some(tell);
    }

    pub(super) fn state(&self) -> State {
        let Some(program) = self.shared.program.as_ref().map(Program::name) else { return State::Missing };
        match &self.shared.books().failed {
            None => State::Ready { program },
            Some(fault) => State::Failed { program, why: fault.to_string() },
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let mut books = self.shared.books();
        books.closed = true;
        books.tell = None;
        drop(books);
        self.shared.changed.notify_all();
        self.shared.slots.iter().for_each(Slot::close);
    }
}

impl Shared {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, slot: usize) {
        let Some(program) = &self.program else { return };
        while let Some(sentence) = self.next() {
            let said = program.say(&sentence, &self.language, &self.voice, &self.slots[slot]);
            self.keep(sentence, said);
        }
    }

    /// The next sentence to say; waits for one. `None` at the end.
    fn next(&self) -> Option<String> {
        let mut books = self.books();
        loop {
            if books.closed || books.failed.is_some() {
                return None;
            }
            if let Some(sentence) = books.asked.pop_front() {
                return Some(sentence);
            }
            books = self.changed.wait(books).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn keep(&self, sentence: String, said: Result<Pcm, Fault>) {
        let mut books = self.books();
        match said {
            Ok(pcm) => {
                books.failures = 0;
                books.said.insert(sentence, Some(pcm));
            }
            Err(fault) => {
                books.failures += 1;
                books.said.insert(sentence, None);
                if books.failures >= PATIENCE || matches!(fault, Fault::NotStarted(_)) {
                    books.failed = Some(fault);
                    books.asked.clear();
                }
            }
        }
        if let Some(tell) = &books.tell {
            tell();
        }
        drop(books);
        self.changed.notify_all();
    }
}
