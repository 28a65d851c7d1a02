//! The workers that say sentences ahead of time, and the pool where they are asked for and kept.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::super::pcm::{Pcm, RATE};
use super::agenda::{Agenda, Time, ToSay};
use super::cast::{Cast, Speaker, Why};
use super::narrator::Narrator;
use super::news::{Kind, News};
use super::run::{ProgramFault, Slot};
use super::{Keep, State, level, wave};

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
    cast: Cast,
    language: String,
    /// One for each worker.
    slots: Vec<Slot>,
    clock: PoolClock,
    state: Mutex<PoolState>,
    changed: Condvar,
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
    fn now(&self) -> Duration {
        match self {
            Self::Since(start) => start.elapsed(),
            #[cfg(test)]
            Self::Set(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }
}

#[derive(Default)]
struct PoolState {
    agenda: Agenda,
    /// What came of each sentence, or why nothing did.
    said: HashMap<String, Result<Said, String>>,
    /// What was due before it was said.
    missed: HashSet<String>,
    keep: Keep,
    /// Failures since a sentence was said well.
    failures: u8,
    /// Whether any was said well.
    speaks: bool,
    last_failure: Option<String>,
    /// Why nothing is tried any more.
    failed: Option<String>,
    closed: bool,
    tell: Option<Tell>,
    news: News,
}

/// A sentence that has been said.
pub(super) struct Said {
    length: Duration,
    /// Frames a second that the program wrote.
    rate: u32,
    /// How long it took to say it.
    took: Duration,
    /// Its samples, where they are kept.
    pcm: Option<Pcm>,
}

/// What came of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// How long it took to say it.
    pub(crate) took: Duration,
    /// How long it sounds.
    pub(crate) length: Duration,
    /// Frames a second that the program wrote.
    pub(crate) rate: u32,
}

impl Said {
    /// What a program has written, as much of it as is to be kept.
    fn hear(written: &[u8], keep: Keep) -> Result<Self, ProgramFault> {
        let wave = wave::read(written).map_err(ProgramFault::Rubbish)?;
        let (rate, took) = (wave.rate(), Duration::ZERO);
        let said = match keep {
            Keep::Samples => {
                level::level(&wave.pcm()).map(|pcm| Self { length: pcm.length(), rate, took, pcm: Some(pcm) })
            }
            Keep::Lengths => level::length(&wave).map(|length| Self { length, rate, took, pcm: None }),
        };
        said.ok_or(ProgramFault::Silence)
    }
}

impl From<Pcm> for Said {
    /// A sentence of the built-in voice.
    fn from(pcm: Pcm) -> Self {
        Self { length: pcm.length(), rate: RATE, took: Duration::ZERO, pcm: Some(pcm) }
    }
}

impl PoolState {
    /// Whether nothing is left to do for a sentence.
    fn has(&self, sentence: &str) -> bool {
        is_done(&self.said, self.keep, sentence)
    }
}

fn is_done(said: &HashMap<String, Result<Said, String>>, keep: Keep, sentence: &str) -> bool {
    let said = said.get(sentence);
    said.is_some_and(|said| keep == Keep::Lengths || said.as_ref().map_or(true, |said| said.pcm.is_some()))
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
            state
                .news
                .tell(Kind::Late, || format!("voice: {} is slow: what comes too late is left out", speaker.name()));
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
        again.into_iter().for_each(|sentence| state.agenda.ask_last(sentence));
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

impl Shared {
    fn new(cast: Cast, language: &str, workers: usize, keep: Keep, clock: PoolClock) -> Self {
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

    fn built_in(&self) -> Option<Narrator> {
        match &self.cast.speaker {
            Some(Speaker::BuiltIn(built_in)) => Some(*built_in),
            Some(Speaker::Program(_)) | None => None,
        }
    }

    const fn is_built_in(&self) -> bool {
        matches!(self.cast.speaker, Some(Speaker::BuiltIn(_)))
    }

    fn state(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, slot: usize) {
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

    fn begin(&self, state: &mut PoolState) -> Option<(String, Keep)> {
        let PoolState { agenda, said, keep, .. } = state;
        let sentence = agenda.begin(self.clock.now(), |sentence| is_done(said, *keep, sentence))?;
        Some((sentence, *keep))
    }

    fn keep(&self, sentence: String, said: Result<Said, ProgramFault>) {
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
