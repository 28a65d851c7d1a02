//! The workers that say sentences ahead of time, and what they share.

use std::collections::{HashMap, HashSet};
#[cfg(test)]
use std::sync::Arc;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Keep;
use super::agenda::Agenda;
use super::cast::{Cast, Speaker};
use super::narrator::Narrator;
use super::news::{Kind, News};
use super::run::{ProgramFault, Slot};
use super::said::Said;

/// After so many failures in a row the program is not tried again.
const PATIENCE: u8 = 3;

/// Is told that a sentence has been said.
pub(super) type Tell = Box<dyn Fn() + Send>;

/// What the workers and the pool share.
pub(super) struct Shared {
    pub(super) cast: Cast,
    language: String,
    /// One for each worker.
    pub(super) slots: Vec<Slot>,
    pub(super) clock: PoolClock,
    state: Mutex<PoolState>,
    pub(super) changed: Condvar,
}

/// The clock of a pool: how long there has been one.
#[derive(Debug)]
pub(super) enum PoolClock {
    /// The machine's.
    Since(Instant),
    /// One that a test sets.
    #[cfg(test)]
    Set(Arc<Mutex<Duration>>),
}

impl PoolClock {
    pub(super) fn now(&self) -> Duration {
        match self {
            Self::Since(start) => start.elapsed(),
            #[cfg(test)]
            Self::Set(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }
}

/// What is to be said, and what was.
#[derive(Default)]
pub(super) struct PoolState {
    pub(super) agenda: Agenda,
    /// What came of each sentence, or why nothing did.
    pub(super) said: HashMap<String, Result<Said, String>>,
    /// What was due before it was said.
    pub(super) missed: HashSet<String>,
    pub(super) keep: Keep,
    /// Failures since a sentence was said well.
    pub(super) failures: u8,
    /// Whether any was said well.
    pub(super) speaks: bool,
    pub(super) last_failure: Option<String>,
    /// Why nothing is tried any more.
    pub(super) failed: Option<String>,
    pub(super) closed: bool,
    pub(super) tell: Option<Tell>,
    pub(super) news: News,
}

impl PoolState {
    /// Whether nothing is left to do for a sentence.
    pub(super) fn has(&self, sentence: &str) -> bool {
        is_done(&self.said, self.keep, sentence)
    }
}

fn is_done(said: &HashMap<String, Result<Said, String>>, keep: Keep, sentence: &str) -> bool {
    let said = said.get(sentence);
    said.is_some_and(|said| keep == Keep::Lengths || said.as_ref().map_or(true, |said| said.pcm.is_some()))
}

impl Shared {
    pub(super) fn new(cast: Cast, language: &str, workers: usize, keep: Keep, clock: PoolClock) -> Self {
        let news = News::beginning_with(cast.why.warning());
        Self {
            cast,
            language: language.to_owned(),
            slots: (0..workers).map(|_| Slot::default()).collect(),
            clock,
            state: Mutex::new(PoolState { keep, news, ..PoolState::default() }),
            changed: Condvar::new(),
        }
    }

    pub(super) fn built_in(&self) -> Option<Narrator> {
        match &self.cast.speaker {
            Some(Speaker::BuiltIn(built_in)) => Some(*built_in),
            Some(Speaker::Program(_)) | None => None,
        }
    }

    pub(super) const fn is_built_in(&self) -> bool {
        matches!(self.cast.speaker, Some(Speaker::BuiltIn(_)))
    }

    pub(super) fn state(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn work(&self, slot: usize) {
        let Some(speaker) = &self.cast.speaker else { return };
        while let Some((sentence, keep)) = self.next(slot) {
            let said = match speaker {
                Speaker::BuiltIn(built_in) => built_in.say(&sentence).map(Said::from).ok_or(ProgramFault::Damaged),
                Speaker::Program(program) => {
                    let written = program.say(&sentence, &self.language, &self.cast.voice, &self.slots[slot]);
                    let said = written.and_then(|written| Said::hear(&written, keep));
                    said.map_err(|fault| fault.with(self.slots[slot].last_words()))
                }
            };
            self.keep(sentence, said);
        }
    }

    /// The next sentence to say, and what to keep of it; waits for one. `None` at the end.
    fn next(&self, slot: usize) -> Option<(String, Keep)> {
        let (mut state, mut has_rested) = (self.state(), false);
        loop {
            if state.closed || state.failed.is_some() {
                return None;
            }
            if let Some(begun) = self.begin(&mut state) {
                return Some(begun);
            }
            if has_rested {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            } else {
                drop(state);
                self.slots[slot].rest();
                (state, has_rested) = (self.state(), true);
            }
        }
    }

    pub(super) fn begin(&self, state: &mut PoolState) -> Option<(String, Keep)> {
        let PoolState { agenda, said, keep, .. } = state;
        let sentence = agenda.begin(self.clock.now(), |sentence| is_done(said, *keep, sentence))?;
        Some((sentence, *keep))
    }

    pub(super) fn keep(&self, sentence: String, said: Result<Said, ProgramFault>) {
        let mut state = self.state();
        let took = state.agenda.end(&sentence, self.clock.now());
        match said {
            Ok(said) => {
                (state.failures, state.speaks) = (0, true);
                if state.keep == Keep::Samples && said.pcm.is_none() {
                    // It is to be heard since it was begun.
                    state.agenda.ask_last(sentence.clone());
                }
                state.said.insert(sentence, Ok(Said { took, ..said }));
            }
            Err(fault) => {
                let why = fault.to_string();
                state.failures += 1;
                state.last_failure = Some(why.clone());
                state.said.insert(sentence, Err(why.clone()));
                let program = self.cast.speaker.as_ref().map(Speaker::name).unwrap_or_default();
                state.news.tell(Kind::Failed, || format!("voice: {program} {why}"));
                if state.failures >= PATIENCE || matches!(fault, ProgramFault::NotStarted(_)) {
                    state.failed = Some(why);
                    state.agenda.clear();
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
