//! The voice: sentences become samples ahead of time, by whatever program the machine has.
//!
//! A [`Speech`] lives for one session, in one language. A worker says the sentences to be, the urgent ones first, and keeps
//! them; whoever needs one takes it if it is there. Nothing ever waits for a voice, except [`Speech::measure`], which waits at
//! most as long as it is told.

mod cache;
mod call;
mod choice;
mod guardian;
mod level;
mod measured;
pub(crate) mod program;
mod respell;
mod run;
mod start;
mod wave;
mod worker;

use std::fmt;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

pub use cache::Cache;
pub use choice::{Choice, Program, Source, USUAL_PACE, Voice};
pub(crate) use measured::Measured;
pub(crate) use start::start;

use super::pcm::Pcm;
use worker::SpeechPool;

/// The part of what was said that a voice keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Keep {
    /// The samples, to be heard.
    #[default]
    Samples,
    /// The lengths alone, of a session that nobody hears: samples are most of what a session takes of memory.
    Lengths,
}

/// The state of the voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// At work, or not needed yet.
    Ready {
        /// The program's name.
        program: String,
    },
    /// No program was found.
    Missing,
    /// Failed several times in a row; not tried again.
    Failed {
        /// The program's name.
        program: String,
        /// What happened last.
        why: String,
    },
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ready { program } => write!(f, "voice: {program}"),
            Self::Missing => write!(f, "no voice: {}", program::HINT),
            Self::Failed { program, why } => write!(f, "no voice: {program} {why}"),
        }
    }
}

/// The voice of a session. Cheap to clone; when the last clone goes, the worker ends and a program that still runs is killed.
#[derive(Clone, Debug)]
pub struct Speech {
    pool: Arc<SpeechPool>,
    language: Arc<str>,
}

impl Speech {
    /// A voice for a session in `language` (`en`, `pt-br`). Finding the program is all that is done now.
    #[must_use]
    pub fn start(voice: &Voice, language: &str) -> Self {
        Self::open(voice, language, NonZero::<usize>::MIN, Keep::Samples)
    }

    /// The same, keeping so much.
    pub(crate) fn keeping(keep: Keep, voice: &Voice, language: &str) -> Self {
        Self::open(voice, language, NonZero::<usize>::MIN, keep)
    }

    /// A voice with a worker for each processor: for those who wait until everything has been said.
    #[must_use]
    pub fn hurried(voice: &Voice, language: &str) -> Self {
        Self::open(voice, language, thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN), Keep::Samples)
    }

    fn open(voice: &Voice, language: &str, workers: NonZero<usize>, keep: Keep) -> Self {
        let (program, voice) = Program::choose(&voice.of(language), language);
        Self { pool: SpeechPool::open(program, voice, language, workers, keep), language: language.into() }
    }

    /// Keeps samples from now on: it is to be heard.
    pub(crate) fn keep_samples(&self) {
        self.pool.keep_samples();
    }

    /// Its language.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// These sentences will be needed, in this order. What was asked for before and has not been said yet comes after them.
    pub fn prepare(&self, sentences: impl IntoIterator<Item = String>) {
        self.pool.ask(sentences.into_iter().collect());
    }

    /// The sentence, if it has been said and turned out well. Otherwise it is the next one to be.
    #[must_use]
    pub fn take(&self, sentence: &str) -> Option<Pcm> {
        let ready = self.pool.get(sentence);
        if ready.is_none() {
            self.pool.ask(vec![sentence.to_owned()]);
        }
        ready
    }

    /// Says these sentences, waits for at most `limit`, and gives the lengths of those that are there by then.
    #[must_use]
    pub fn measure(&self, sentences: impl IntoIterator<Item = String>, limit: Duration) -> Measured {
        let sentences: Vec<String> = sentences.into_iter().collect();
        self.pool.ask(sentences.clone());
        self.wait_for(&sentences, limit);
        self.measured(sentences)
    }

    /// Waits until all of these have been tried, for at most `limit`.
    pub fn wait_for(&self, sentences: &[String], limit: Duration) {
        self.pool.wait_for(sentences, Instant::now() + limit);
    }

    /// Whether all of these have been tried, or none of them ever will be.
    #[must_use]
    pub fn has_tried(&self, sentences: &[String]) -> bool {
        self.pool.wait_for(sentences, Instant::now()) || !matches!(self.state(), State::Ready { .. })
    }

    /// Says these sentences and waits for as long as they keep coming, at most `limit` for each.
    #[must_use]
    pub fn measure_each(&self, sentences: Vec<String>, limit: Duration) -> Measured {
        self.pool.ask(sentences.clone());
        for sentence in &sentences {
            if !self.pool.wait_for(std::slice::from_ref(sentence), Instant::now() + limit) {
                break;
            }
        }
        self.measured(sentences)
    }

    /// The lengths of those of these sentences that have been said so far.
    #[must_use]
    pub fn measured(&self, sentences: Vec<String>) -> Measured {
        let lengths = sentences.into_iter().filter_map(|sentence| {
            let length = self.pool.length(&sentence)?;
            Some((sentence, length))
        });
        Measured::new(&self.language, lengths.collect())
    }

    /// What has become of the voice.
    #[must_use]
    pub fn state(&self) -> State {
        self.pool.state()
    }

    /// Calls `tell` whenever a sentence has been said, from the worker's thread.
    pub(crate) fn on_ready(&self, tell: impl Fn() + Send + 'static) {
        self.pool.on_ready(Box::new(tell));
    }
}

#[cfg(test)]
mod tests;
