//! The workers that say sentences ahead of time, and the pool where they are asked for and kept.

use std::collections::{HashMap, VecDeque};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::super::pcm::Pcm;
use super::program::Program;
use super::run::{ProgramFault, Slot};
use super::{Keep, State, Voice, level, wave};

/// After so many failures in a row the program is not tried again.
const PATIENCE: u8 = 3;

/// Is told that a sentence has been said.
pub(super) type Tell = Box<dyn Fn() + Send>;

/// The pool of workers that say sentences, and what they have said. Dropping it ends the workers, and the programs that
/// they run.
pub(super) struct SpeechPool {
    shared: Arc<Shared>,
}

struct Shared {
    program: Option<Program>,
    voice: Voice,
    language: String,
    /// One for each worker.
    slots: Vec<Slot>,
    state: Mutex<PoolState>,
    changed: Condvar,
}

#[derive(Default)]
struct PoolState {
    asked: VecDeque<String>,
    /// What came of each sentence; `None` for a failure.
    said: HashMap<String, Option<Said>>,
    keep: Keep,
    failures: u8,
    failed: Option<ProgramFault>,
    closed: bool,
    tell: Option<Tell>,
}

/// A sentence that has been said.
struct Said {
    length: Duration,
    /// Its samples, where they are kept.
    pcm: Option<Pcm>,
}

impl Said {
    /// What a program has written, as much of it as is to be kept.
    fn hear(written: &[u8], keep: Keep) -> Result<Self, ProgramFault> {
        let wave = wave::read(written).ok_or(ProgramFault::Rubbish)?;
        let said = match keep {
            Keep::Samples => level::level(&wave.pcm()).map(|pcm| Self { length: pcm.length(), pcm: Some(pcm) }),
            Keep::Lengths => level::length(&wave).map(|length| Self { length, pcm: None }),
        };
        said.ok_or(ProgramFault::Silence)
    }
}

impl PoolState {
    /// Whether nothing is left to do for a sentence.
    fn has(&self, sentence: &str) -> bool {
        let said = self.said.get(sentence);
        said.is_some_and(|said| self.keep == Keep::Lengths || said.as_ref().is_none_or(|said| said.pcm.is_some()))
    }
}

impl std::fmt::Debug for SpeechPool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SpeechPool").field("program", &self.shared.program).finish_non_exhaustive()
    }
}

impl SpeechPool {
    pub(super) fn open(
        program: Option<Program>,
        voice: Voice,
        language: &str,
        workers: NonZero<usize>,
        keep: Keep,
    ) -> Arc<Self> {
        let shared = Arc::new(Shared {
            program,
            voice,
            language: language.to_owned(),
            slots: (0..workers.get()).map(|_| Slot::default()).collect(),
            state: Mutex::new(PoolState { keep, ..PoolState::default() }),
            changed: Condvar::new(),
        });
        for slot in 0..shared.program.as_ref().map_or(0, |_| workers.get()) {
            let worker = Arc::clone(&shared);
            let started = thread::Builder::new().name("voice".to_owned()).spawn(move || worker.work(slot));
            if let Err(error) = started {
                shared.state().failed = Some(ProgramFault::NotStarted(error.to_string()));
            }
        }
        Arc::new(Self { shared })
    }

    /// Puts `sentences` first, in their order; those that were said already are left out.
    pub(super) fn ask(&self, sentences: Vec<String>) {
        let mut state = self.shared.state();
        if self.shared.program.is_none() || state.failed.is_some() {
            return;
        }
        for sentence in sentences.into_iter().rev() {
            if !state.has(&sentence) {
                state.asked.retain(|other| *other != sentence);
                state.asked.push_front(sentence);
            }
        }
        drop(state);
        self.shared.changed.notify_all();
    }

    pub(super) fn get(&self, sentence: &str) -> Option<Pcm> {
        self.shared.state().said.get(sentence)?.as_ref()?.pcm.clone()
    }

    pub(super) fn length(&self, sentence: &str) -> Option<Duration> {
        Some(self.shared.state().said.get(sentence)?.as_ref()?.length)
    }

    /// Keeps samples from now on; what was said without is to be said once more, after what is asked for already.
    pub(super) fn keep_samples(&self) {
        let mut state = self.shared.state();
        state.keep = Keep::Samples;
        let without = |said: &Option<Said>| said.as_ref().is_some_and(|said| said.pcm.is_none());
        let again: Vec<String> =
            state.said.iter().filter(|(_, said)| without(said)).map(|(sentence, _)| sentence.clone()).collect();
        state.asked.extend(again);
        drop(state);
        self.shared.changed.notify_all();
    }

    /// Waits until `limit`, or until all of `sentences` have been tried; whether they have.
    pub(super) fn wait_for(&self, sentences: &[String], limit: Instant) -> bool {
        let mut state = self.shared.state();
        while self.shared.program.is_some()
            && state.failed.is_none()
            && !sentences.iter().all(|sentence| state.said.contains_key(sentence))
        {
            let left = limit.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.shared.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        sentences.iter().all(|sentence| state.said.contains_key(sentence))
    }

    pub(super) fn on_ready(&self, tell: Tell) {
        self.shared.state().tell = Some(tell);
    }

    pub(super) fn state(&self) -> State {
        let Some(program) = self.shared.program.as_ref().map(Program::name) else { return State::Missing };
        match &self.shared.state().failed {
            None => State::Ready { program },
            Some(fault) => State::Failed { program, why: fault.to_string() },
        }
    }
}

impl Drop for SpeechPool {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.closed = true;
        state.tell = None;
        drop(state);
        self.shared.changed.notify_all();
        self.shared.slots.iter().for_each(Slot::close);
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, slot: usize) {
        let Some(program) = &self.program else { return };
        while let Some((sentence, keep)) = self.next(slot) {
            let written = program.say(&sentence, &self.language, &self.voice, &self.slots[slot]);
            self.keep(sentence, written.and_then(|written| Said::hear(&written, keep)));
        }
    }

    /// The next sentence to say, and what to keep of it; waits for one. `None` at the end.
    fn next(&self, slot: usize) -> Option<(String, Keep)> {
        let mut state = self.state();
        loop {
            if state.closed || state.failed.is_some() {
                return None;
            }
            if let Some(sentence) = state.asked.pop_front() {
                return Some((sentence, state.keep));
            }
            drop(state);
            self.slots[slot].rest();
            state = self.state();
            if state.asked.is_empty() && !state.closed && state.failed.is_none() {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
        }
    }

    fn keep(&self, sentence: String, said: Result<Said, ProgramFault>) {
        let mut state = self.state();
        match said {
            Ok(said) => {
                state.failures = 0;
                if state.keep == Keep::Samples && said.pcm.is_none() {
                    // It is to be heard since it was begun.
                    state.asked.push_back(sentence.clone());
                }
                state.said.insert(sentence, Some(said));
            }
            Err(fault) => {
                state.failures += 1;
                state.said.insert(sentence, None);
                if state.failures >= PATIENCE || matches!(fault, ProgramFault::NotStarted(_)) {
                    state.failed = Some(fault);
                    state.asked.clear();
                }
            }
        }
        if let Some(tell) = &state.tell {
            tell();
        }
        drop(state);
        self.changed.notify_all();
    }
}
