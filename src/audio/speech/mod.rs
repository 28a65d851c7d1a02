//! The voice: sentences become samples ahead of time, by whatever program the machine has.
//!
//! A [`Speech`] lives for one session, in one language. A worker says the sentences to be, the urgent ones first, and keeps
//! them; whoever needs one takes it if it is there. Nothing ever waits for a voice, except [`Speech::measure`], which waits at
//! most as long as it is told.

mod agenda;
pub mod builtin;
mod cache;
mod call;
mod cast;
mod choice;
mod guardian;
mod level;
mod measured;
mod narrator;
mod news;
mod pool;
pub(crate) mod program;
mod respell;
mod run;
mod said;
#[cfg(test)]
pub(crate) mod slow;
mod start;
mod wave;
mod words;
mod worker;

use crate::language::{ScreenText, Words};
use std::fmt;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

pub(crate) use agenda::{Time, ToSay};
pub use cache::Cache;
pub use choice::{Choice, Program, Source, USUAL_PACE, Voice};
pub(crate) use measured::Measured;
pub(crate) use said::Outcome;
pub(crate) use start::start;

use super::pcm::Pcm;
use pool::SpeechPool;

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
    /// There is none.
    Missing {
        /// Why, or what to do.
        why: String,
    },
    /// Has said nothing so far, or failed several times in a row.
    Failed {
        /// The program's name.
        program: String,
        /// What happened last.
        why: String,
    },
}

impl State {
    /// It in these words: `voice: espeak-ng`. Why there is none is told in English, where it is no program's own.
    pub(crate) fn said(&self, words: Words) -> String {
        match self {
            Self::Ready { program } => words.say(ScreenText::VoiceBy, &[("program", program.as_str().into())]),
            Self::Missing { why } => words.of_fault(ScreenText::NoVoice, why),
            Self::Failed { program, why } => words.of_fault(ScreenText::NoVoice, &format!("{program} {why}")),
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ready { program } => write!(f, "voice: {program}"),
            Self::Missing { why } => write!(f, "no voice: {why}"),
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
    /// A voice for some sentences in `language` (`en`, `pt-br`). Finding out who speaks is all that is done now.
    #[must_use]
    pub fn start(voice: &Voice, language: &str) -> Self {
        Self::open(voice, language, &[], NonZero::<usize>::MIN, Keep::Samples)
    }

    /// A voice for a session that may come to say `sentences`, keeping so much of what it says.
    pub(crate) fn for_session(keep: Keep, voice: &Voice, language: &str, sentences: &[String]) -> Self {
        Self::open(voice, language, sentences, NonZero::<usize>::MIN, keep)
    }

    /// The same with a worker for each processor: for those who wait until everything has been said.
    #[must_use]
    pub fn hurried(voice: &Voice, language: &str, sentences: &[String]) -> Self {
        let workers = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        Self::open(voice, language, sentences, workers, Keep::Samples)
    }

    fn open(voice: &Voice, language: &str, sentences: &[String], workers: NonZero<usize>, keep: Keep) -> Self {
        let cast = cast::cast(&voice.of(language), language, sentences);
        Self { pool: SpeechPool::open(cast, language, workers, keep), language: language.into() }
    }

    /// Why this voice speaks, or none, in a few words.
    #[must_use]
    pub fn why(&self) -> String {
        self.pool.why().to_string()
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

    /// This is what a session has to come, in place of everything that was to come or to be prepared: what can still be in
    /// time goes first, what is past is skipped, and what is prepared from now on comes after it.
    pub(crate) fn plan(&self, to_come: Vec<ToSay>, time: Time) {
        self.pool.plan(to_come, time);
    }

    /// This is handed over to be heard and waits for its sentence, in place of what did.
    pub(crate) fn want(&self, waiting: Vec<ToSay>) {
        self.pool.want(waiting);
    }

    /// How much more time the voice needs before what is due later than `after` from now; none where it is fast enough.
    pub(crate) fn lag(&self, after: Duration) -> Duration {
        self.pool.lag(after)
    }

    /// `sentence` was due and could not be said in time, which is told once.
    pub(crate) fn missed(&self, sentence: &str) {
        self.pool.missed(sentence);
    }

    /// What is to be told of the voice, a line at a time and each once.
    pub(crate) fn take_news(&self) -> Option<String> {
        self.pool.take_news()
    }

    /// Whether `sentence` was due before it was said.
    pub(crate) fn was_missed(&self, sentence: &str) -> bool {
        self.pool.was_missed(sentence)
    }

    /// What came of `sentence`, or why nothing did; `None` where it was not tried yet.
    pub(crate) fn outcome(&self, sentence: &str) -> Option<Result<Outcome, String>> {
        self.pool.outcome(sentence)
    }

    /// Says `sentence` and waits for it for at most `limit`: what came of it, or why nothing did. `None` where it takes
    /// longer, or there is no voice.
    pub(crate) fn try_saying(&self, sentence: &str, limit: Duration) -> Option<Result<Outcome, String>> {
        self.pool.try_saying(sentence, Instant::now() + limit)
    }

    /// How long `sentence` sounds, where that is known.
    pub(crate) fn length(&self, sentence: &str) -> Option<Duration> {
        self.pool.length(sentence)
    }

    /// The sentence, for whoever can wait until the built-in voice has decoded it; of a program what has been said.
    #[must_use]
    pub fn take_now(&self, sentence: &str) -> Option<Pcm> {
        self.pool.get_now(sentence)
    }

    /// The sentence, if it has been said and turned out well.
    #[must_use]
    pub fn take(&self, sentence: &str) -> Option<Pcm> {
        self.pool.get(sentence)
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
        self.pool.wait_for(sentences, Instant::now()) || self.pool.is_given_up()
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

    /// Says nothing any more, and ends a program that runs, whoever else holds this voice.
    pub(crate) fn close(&self) {
        self.pool.close();
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
