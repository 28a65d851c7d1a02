//! A voice for tests that takes its time, by a clock that they set.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::super::pcm::{Pcm, RATE};
use super::Speech;
use super::pool::SpeechPool;

/// A voice that takes so long for each sentence, and says each in a second.
#[derive(Debug)]
pub(crate) struct Slow {
    pub(crate) speech: Speech,
    /// Every sentence that was begun, in order.
    pub(crate) begun: Vec<String>,
    takes: Duration,
    now: Arc<Mutex<Duration>>,
    saying: Option<(Duration, String)>,
}

impl Slow {
    pub(crate) fn new(takes: Duration) -> Self {
        let now = Arc::new(Mutex::new(Duration::ZERO));
        let pool = SpeechPool::by_hand(Arc::clone(&now));
        let speech = Speech { pool, language: "en".into() };
        Self { speech, begun: Vec::new(), takes, now, saying: None }
    }

    /// When the sentence that is being said is there.
    pub(crate) fn next(&self) -> Option<Duration> {
        self.saying.as_ref().map(|(until, _)| *until)
    }

    /// Says what can be said by `now`.
    pub(crate) fn go_on_to(&mut self, now: Duration) {
        while let Some((until, sentence)) = self.saying.take_if(|(until, _)| *until <= now) {
            self.set(until);
            let pcm = Pcm::new(vec![0.1; usize::try_from(RATE).unwrap_or(0)]);
            self.speech.pool.end(&sentence, pcm);
            self.begin(until);
        }
        self.set(now);
        self.begin(now);
    }

    fn begin(&mut self, now: Duration) {
        if self.saying.is_none()
            && let Some(sentence) = self.speech.pool.begin()
        {
            self.begun.push(sentence.clone());
            self.saying = Some((now + self.takes, sentence));
        }
    }

    fn set(&self, now: Duration) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}
