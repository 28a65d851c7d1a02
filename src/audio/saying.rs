//! Cues that wait for their sentence to be ready. One that is not ready in time is not said.

use std::time::Duration;

use super::kit::{position, speech};
use super::mixer::{LATEST, Placed, Position};
use super::pcm::RATE;
use super::speech::{Speech, ToSay};
use crate::session::effect::Scheduled;

/// The voice, and what it has yet to say.
#[derive(Debug, Default)]
pub(crate) struct Saying {
    voice: Option<Speech>,
    waiting: Vec<Scheduled>,
}

impl Saying {
    /// Speaks with `voice` from now on; without one nothing is said.
    pub(crate) fn with(&mut self, voice: Option<Speech>) {
        self.waiting.clear();
        self.voice = voice;
    }

    /// Takes what is to be said, and gives what can be placed: see [`Saying::ready`].
    pub(crate) fn add(&mut self, cues: impl IntoIterator<Item = Scheduled>, now: Position) -> Vec<Placed> {
        if self.voice.is_some() {
            self.waiting.extend(cues.into_iter().filter(|scheduled| scheduled.cue.say.is_some()));
        }
        self.ready(now)
    }

    /// The sentences that are ready, each with its place; those that are too late by `now` are forgotten.
    pub(crate) fn ready(&mut self, now: Position) -> Vec<Placed> {
        let Some(voice) = &self.voice else { return Vec::new() };
        let mut ready = Vec::new();
        self.waiting.retain(|scheduled| {
            let Scheduled { cue, due, epoch, .. } = scheduled;
            let Some(sentence) = &cue.say else { return false };
            let is_in_time = begins(scheduled) + LATEST > now;
            match voice.take(sentence) {
                Some(pcm) if is_in_time => ready.push(speech(cue, pcm, position(*due), *epoch)),
                Some(_) => {}
                None if is_in_time => return true,
                None => voice.missed(sentence),
            }
            false
        });
        let to_say = |scheduled: &Scheduled| {
            let sentence = scheduled.cue.say.clone()?;
            let frames = u64::try_from(begins(scheduled) - now).unwrap_or(0);
            Some(ToSay { sentence, within: Duration::from_micros(frames * 1_000_000 / u64::from(RATE)) })
        };
        voice.want(self.waiting.iter().filter_map(to_say).collect());
        ready
    }

    /// Whether nothing waits.
    pub(crate) fn is_idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Forgets what waits from epochs older than `epoch`.
    pub(crate) fn cancel(&mut self, epoch: u32) {
        self.waiting.retain(|scheduled| scheduled.epoch >= epoch);
    }

    /// Forgets everything that waits.
    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }
}

/// Where a sentence begins: after the tone that comes with it.
fn begins(scheduled: &Scheduled) -> Position {
    position(scheduled.due + scheduled.cue.kind.tone())
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::audio::speech::{Program, Voice};
    use crate::session::cue::{Cue, CueKind};

    /// A voice that says everything as the halfway bell.
    fn voice() -> Speech {
        let bell = concat!(env!("CARGO_MANIFEST_DIR"), "/sounds/halfway.wav");
        let command = ["sh", "-c", "cat > /dev/null; cat \"$0\"", bell].map(str::to_owned).to_vec();
        Speech::start(&Voice { program: Program::own(command), ..Voice::default() }, "en")
    }

    fn cue(due: u64, epoch: u32) -> Scheduled {
        let say = Some("Half way.".to_owned());
        let cue = Cue { at: Duration::ZERO, kind: CueKind::Halfway, say, side: None, instruction: None };
        Scheduled { id: due, cue, due: Duration::from_secs(due), epoch, sounds: true }
    }

    fn when_ready(saying: &mut Saying, now: Position) -> Vec<Placed> {
        let limit = Instant::now() + Duration::from_secs(20);
        loop {
            let ready = saying.ready(now);
            if !ready.is_empty() {
                return ready;
            }
            assert!(Instant::now() < limit, "the sentence was never ready");
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_sentence_is_placed_after_its_tone_as_soon_as_it_is_ready() {
        let mut saying = Saying::default();
        saying.with(Some(voice()));
        assert_eq!(saying.add([cue(5, 0)], 0), []);
        let ready = when_ready(&mut saying, 48_000);
        assert_eq!(ready[0].at, position(Duration::from_secs(5) + CueKind::Halfway.tone()));
        assert_eq!(saying.add([cue(7, 0)], 48_000).len(), 1);
    }

    #[test]
    fn a_sentence_is_never_said_late_nor_from_an_older_epoch_nor_without_a_voice() {
        let mut saying = Saying::default();
        assert_eq!(saying.add([cue(1, 0)], 0), []);
        saying.with(Some(voice()));
        let late = position(Duration::from_secs(9));
        saying.add([cue(20, 0)], late);
        when_ready(&mut saying, late);
        assert_eq!(saying.add([cue(8, 0)], late), []);
        saying.add([Scheduled { cue: Cue { say: Some("Other.".to_owned()), ..cue(30, 1).cue }, ..cue(30, 1) }], late);
        saying.cancel(2);
        assert!(saying.waiting.is_empty());
    }
}
