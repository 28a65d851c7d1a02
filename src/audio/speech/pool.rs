//! The pool where sentences are asked for and kept.

use std::num::NonZero;
#[cfg(test)]
use std::sync::Mutex;
use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::super::pcm::Pcm;
use super::agenda::{Time, ToSay};
use super::cast::{Cast, Speaker, Why};
use super::news::Kind;
use super::run::{ProgramFault, Slot};
use super::said::{Outcome, Said};
use super::worker::{PoolClock, PoolState, Shared, Tell};
use super::{Keep, State};

/// The pool of workers that say sentences, and what they have said. Dropping it ends the workers, and the programs that
/// they run.
pub(super) struct SpeechPool {
    shared: Arc<Shared>,
}

impl std::fmt::Debug for SpeechPool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SpeechPool").field("cast", &self.shared.cast).finish_non_exhaustive()
    }
}

impl SpeechPool {
    pub(super) fn open(cast: Cast, language: &str, workers: NonZero<usize>, keep: Keep) -> Arc<Self> {
        let workers = if cast.speaker.is_some() { workers.get() } else { 0 };
        let shared = Shared::new(cast, language, workers, keep, PoolClock::Since(Instant::now()));
        let shared = Arc::new(shared);
        for slot in 0..workers {
            let worker = Arc::clone(&shared);
            let started = thread::Builder::new().name("voice".to_owned()).spawn(move || worker.work(slot));
            if let Err(error) = started {
                shared.state().failed = Some(ProgramFault::NotStarted(error.to_string()).to_string());
            }
        }
        Arc::new(Self { shared })
    }

    /// A pool without workers, whose sentences a test says.
    #[cfg(test)]
    pub(super) fn by_hand(clock: Arc<Mutex<Duration>>) -> Arc<Self> {
        let program = super::Program::own(vec!["slow".to_owned()]);
        let (speaker, voice) = (program.map(Speaker::Program), super::Voice::default());
        let cast = Cast { speaker, why: Why::Chosen, voice };
        Arc::new(Self { shared: Arc::new(Shared::new(cast, "en", 0, Keep::Samples, PoolClock::Set(clock))) })
    }

    /// The sentence that a worker would begin now.
    #[cfg(test)]
    pub(super) fn begin(&self) -> Option<String> {
        self.shared.begin(&mut self.shared.state()).map(|(sentence, _)| sentence)
    }

    /// That sentence as it was said.
    #[cfg(test)]
    pub(super) fn end(&self, sentence: &str, pcm: Pcm) {
        self.shared.keep(sentence.to_owned(), Ok(pcm.into()));
    }

    /// Puts `sentences` first, in their order, after what is due at a moment; those that were said already are left out.
    pub(super) fn ask(&self, mut sentences: Vec<String>) {
        if self.shared.is_built_in() {
            // Its sentences are there when they are wanted.
            return;
        }
        self.change(|state, _| {
            sentences.retain(|sentence| !state.has(sentence));
            state.agenda.ask(sentences);
        });
    }

    /// This is to come, in place of what was.
    pub(super) fn plan(&self, to_come: Vec<ToSay>, time: Time) {
        if self.shared.is_built_in() {
            return;
        }
        self.change(|state, now| state.agenda.plan(to_come, time, now));
    }

    /// This waits for its sentences, in place of what did.
    pub(super) fn want(&self, waiting: Vec<ToSay>) {
        let built_in = self.shared.built_in();
        self.change(|state, now| {
            if let Some(built_in) = built_in {
                // What nobody waits for any more is let go, and what is not known is not waited for.
                state.said.retain(|sentence, _| waiting.iter().any(|it| it.sentence == *sentence));
                for unknown in waiting.iter().filter(|it| !built_in.knows(&it.sentence)) {
                    state.news.tell(Kind::Unknown, || format!("voice: not known, so not said: {}", unknown.sentence));
                    state.said.insert(unknown.sentence.clone(), Err("is not known".to_owned()));
                }
            }
            state.agenda.wait_for(waiting, now);
        });
    }

    /// Says one sentence, outside of any session.
    pub(super) fn try_saying(&self, sentence: &str, limit: Instant) -> Option<Result<Outcome, String>> {
        let said = [sentence.to_owned()];
        self.change(|state, _| state.agenda.ask(said.to_vec()));
        self.wait_until(limit, |state| state.said.contains_key(sentence));
        self.outcome(sentence)
    }

    /// Changes what is to be said, where anything can be.
    fn change(&self, change: impl FnOnce(&mut PoolState, Duration)) {
        let mut state = self.shared.state();
        if self.shared.cast.speaker.is_none() || state.failed.is_some() {
            return;
        }
        change(&mut state, self.shared.clock.now());
        drop(state);
        self.shared.changed.notify_all();
    }

    /// How much more time is needed before what is due later than `after` from now.
    pub(super) fn lag(&self, after: Duration) -> Duration {
        let (state, now) = (self.shared.state(), self.shared.clock.now());
        if self.shared.cast.speaker.is_none() || state.failed.is_some() {
            return Duration::ZERO;
        }
        state.agenda.lag(now + after, now, |sentence| state.has(sentence))
    }

    /// The sound of a sentence that is there. One of the built-in voice is let go with it.
    pub(super) fn get(&self, sentence: &str) -> Option<Pcm> {
        let mut state = self.shared.state();
        let pcm = state.said.get(sentence)?.as_ref().ok()?.pcm.clone();
        if self.shared.is_built_in() {
            state.said.remove(sentence);
        }
        pcm
    }

    /// The sound of a sentence, for whoever can wait until the built-in voice has decoded it.
    pub(super) fn get_now(&self, sentence: &str) -> Option<Pcm> {
        self.shared.built_in().map_or_else(|| self.get(sentence), |built_in| built_in.say(sentence))
    }

    pub(super) fn length(&self, sentence: &str) -> Option<Duration> {
        if let Some(built_in) = self.shared.built_in() {
            return built_in.length(sentence);
        }
        Some(self.shared.state().said.get(sentence)?.as_ref().ok()?.length)
    }

    /// What came of a sentence that was tried, or why nothing did.
    pub(super) fn outcome(&self, sentence: &str) -> Option<Result<Outcome, String>> {
        let outcome = |said: &Said| Outcome { took: said.took, length: said.length, rate: said.rate };
        Some(self.shared.state().said.get(sentence)?.as_ref().map(outcome).map_err(Clone::clone))
    }

    /// `sentence` was due and not there: that is told, unless it has failed, which was.
    pub(super) fn missed(&self, sentence: &str) {
        let Some(speaker) = &self.shared.cast.speaker else { return };
        let mut state = self.shared.state();
        if state.failed.is_none() && !state.said.contains_key(sentence) {
            state.missed.insert(sentence.to_owned());
            state.news.tell(Kind::Late, || format!("voice: {} is slow; sentences are left out", speaker.name()));
        }
    }

    /// Whether `sentence` was due before it was said.
    pub(super) fn was_missed(&self, sentence: &str) -> bool {
        self.shared.state().missed.contains(sentence)
    }

    /// What is to be told of the voice, a line at a time.
    pub(super) fn take_news(&self) -> Option<String> {
        self.shared.state().news.take()
    }

    /// Keeps samples from now on; what was said without is to be said once more, after what is asked for already.
    pub(super) fn keep_samples(&self) {
        let mut state = self.shared.state();
        state.keep = Keep::Samples;
        let without = |said: &Result<Said, String>| said.as_ref().is_ok_and(|said| said.pcm.is_none());
        let again: Vec<String> =
            state.said.iter().filter(|(_, said)| without(said)).map(|(sentence, _)| sentence.clone()).collect();
        for sentence in again {
            state.agenda.ask_last(sentence);
        }
        drop(state);
        self.shared.changed.notify_all();
    }

    /// Waits until `limit`, or until all of `sentences` have been tried; whether they have.
    pub(super) fn wait_for(&self, sentences: &[String], limit: Instant) -> bool {
        self.shared.is_built_in()
            || self.wait_until(limit, |state| sentences.iter().all(|sentence| state.said.contains_key(sentence)))
    }

    /// Waits until `limit`, or until this holds or will not any more; whether it does.
    fn wait_until(&self, limit: Instant, holds: impl Fn(&PoolState) -> bool) -> bool {
        let mut state = self.shared.state();
        while self.shared.cast.speaker.is_some() && state.failed.is_none() && !holds(&state) {
            let left = limit.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.shared.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        holds(&state)
    }

    pub(super) fn on_ready(&self, tell: Tell) {
        self.shared.state().tell = Some(tell);
    }

    pub(super) fn state(&self) -> State {
        let Cast { speaker, why, .. } = &self.shared.cast;
        let Some(program) = speaker.as_ref().map(Speaker::name) else { return State::Missing { why: why.to_string() } };
        let state = self.shared.state();
        let last = || state.last_failure.clone().filter(|_| !state.speaks);
        match state.failed.clone().or_else(last) {
            None => State::Ready { program },
            Some(why) => State::Failed { program, why },
        }
    }

    /// Whether nothing will be said any more.
    pub(super) fn is_given_up(&self) -> bool {
        self.shared.cast.speaker.is_none() || self.shared.state().failed.is_some()
    }

    /// Why this voice speaks, or none.
    pub(super) fn why(&self) -> &Why {
        &self.shared.cast.why
    }
}

impl Drop for SpeechPool {
    fn drop(&mut self) {
        self.close();
    }
}

impl SpeechPool {
    /// Ends the workers, and the programs that they run.
    pub(super) fn close(&self) {
        let mut state = self.shared.state();
        state.closed = true;
        state.tell = None;
        drop(state);
        self.shared.changed.notify_all();
        self.shared.slots.iter().for_each(Slot::close);
    }
}
