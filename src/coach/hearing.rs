//! What is heard, and how loud.

use std::ops::Range;
use std::time::Duration;

use super::check::{CHECKED, Check};
use super::talk::{Rehearsal, Talk};
use crate::audio::speech::{Time, ToSay};
use crate::audio::{Bus, Ears, Settings};
use crate::language::{ScreenText, Tongue, Words};
use crate::routine::Routine;
use crate::session::effect::Scheduled;
use crate::session::player::Spoken;
use crate::session::timeline::{Phase, Setup, Timeline};

/// What is played outside of a session is heard so long after it was asked for: the device sleeps then, and a wireless one
/// swallows what comes at once.
const LEAD: Duration = Duration::from_secs(1);

/// The volumes, and the device once it is there.
pub struct Hearing {
    settings: Settings,
    /// The settings without what holds for this start only.
    lasting: Settings,
    ears: Option<Box<dyn Ears>>,
    talk: Talk,
    /// Whether a session is on, and the device awake for it.
    in_session: bool,
}

impl std::fmt::Debug for Hearing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hearing").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Hearing {
    /// Volumes and voice without a device: silent until one is opened.
    #[must_use]
    pub const fn new(settings: Settings, talk: Talk) -> Self {
        let talk = if settings.muted { talk.unheard() } else { talk };
        Self { settings, lasting: settings, ears: None, talk, in_session: false }
    }

    /// The same, muted for this start only.
    pub(crate) const fn muted(settings: Settings, talk: Talk) -> Self {
        let mut hearing = Self::new(Settings { muted: true, ..settings }, talk);
        hearing.lasting = settings;
        hearing
    }

    /// From now on `ears` sound what is scheduled.
    pub(crate) fn open(&mut self, ears: Box<dyn Ears>) {
        ears.set(self.settings);
        ears.speak(self.talk.speaker());
        if !self.in_session {
            ears.rest();
        }
        self.ears = Some(ears);
    }

    /// A session begins: nothing of what was before is to be heard, and the device is awake.
    pub(super) fn begin(&mut self) {
        self.in_session = true;
        self.wake();
        self.clear();
    }

    /// A session ends: the device sleeps when its last sound is over.
    pub(super) fn end(&mut self) {
        self.in_session = false;
        self.rest();
    }

    /// Whether the session is to be spoken: then [`Hearing::prepare`] or [`Hearing::rehearse`] is to be called before
    /// it begins.
    pub(crate) const fn is_spoken(&self) -> bool {
        self.talk.is_wanted()
    }

    /// Begins to get the voice ready for `routine`, which takes at most a second; `None` where there is no voice. When the
    /// rehearsal is over, [`Hearing::timed`] has what came of it.
    pub(crate) fn rehearse(&self, routine: &Routine, setup: &Setup, now: Duration) -> Option<Rehearsal> {
        self.talk.rehearse_session(routine, setup, now)
    }

    /// The timeline of `routine` with the lengths that the voice was heard to take, and the voice ready for it.
    pub(crate) fn timed(&mut self, rehearsal: Rehearsal, routine: &Routine, setup: &Setup) -> Timeline {
        let timeline = self.talk.timed(rehearsal, routine, setup);
        self.speak();
        timeline
    }

    /// The timeline of `routine` with the lengths that the voice really takes, and the voice ready for it. Waits for at most
    /// a second.
    pub(crate) fn prepare(&mut self, routine: &Routine, setup: &Setup) -> Timeline {
        let timeline = self.talk.prepare(routine, setup);
        self.speak();
        timeline
    }

    /// Voice off, and on again for `timeline`; returns what holds now, in a few words. A fault is told in English.
    pub(crate) fn toggle_voice(&mut self, timeline: &Timeline, tongue: Tongue) -> String {
        let word = self.talk.toggle(timeline, tongue);
        self.speak();
        word
    }

    /// Whether the key for the voice has turned it off.
    pub(crate) const fn is_hushed(&self) -> bool {
        self.talk.is_hushed()
    }

    /// What a session has to come, and whether time runs towards it: the voice gets it ready in time.
    pub(super) fn plan(&self, to_come: Vec<ToSay>, time: Time, timeline: &Timeline) {
        self.talk.plan(to_come, time, timeline);
    }

    /// How much more time the voice needs before what is due later than `after` from now; none where it is fast enough.
    pub(super) fn lag(&self, after: Duration) -> Duration {
        self.talk.lag(after)
    }

    /// Whether this was due before the voice had said it.
    pub(super) fn was_missed(&self, sentence: &str) -> bool {
        self.talk.was_missed(sentence)
    }

    /// Whether the voice has said this.
    pub(super) fn has_said(&self, sentence: &str) -> bool {
        self.talk.has_said(sentence)
    }

    /// What is to be told of the voice: its first failure, in a line, and the first time that it is late. Each is told once.
    pub(crate) fn take_news(&self) -> Option<String> {
        self.talk.take_news()
    }

    fn speak(&self) {
        if let Some(ears) = &self.ears {
            ears.speak(self.talk.speaker());
        }
    }

    /// Whether there is something that sounds cues.
    pub(crate) const fn is_open(&self) -> bool {
        self.ears.is_some()
    }

    /// The volumes.
    pub(crate) const fn settings(&self) -> Settings {
        self.settings
    }

    /// The volumes to begin with the next time.
    pub(crate) const fn lasting(&self) -> Settings {
        self.lasting
    }

    /// Louder by one step; it also ends muting.
    pub(crate) fn louder(&mut self) {
        self.change(|settings| Settings {
            cues: settings.cues.louder(),
            voice: settings.voice.louder(),
            muted: false,
            ..settings
        });
    }

    /// Quieter by one step.
    pub(crate) fn quieter(&mut self) {
        self.change(|settings| Settings { cues: settings.cues.quieter(), voice: settings.voice.quieter(), ..settings });
    }

    /// Sound off, and on again.
    pub(crate) fn toggle_mute(&mut self) {
        let muted = !self.settings.muted;
        self.change(|settings| Settings { muted, ..settings });
    }

    fn change(&mut self, change: impl Fn(Settings) -> Settings) {
        self.settings = change(self.settings);
        self.lasting = change(self.lasting);
        if !self.settings.muted {
            self.talk.be_heard();
        }
        if let Some(ears) = &self.ears {
            ears.set(self.settings);
        }
    }

    /// What is wrong with the sound, or that it is muted, in a few words; `None` when all is well.
    pub(crate) fn trouble(&self, words: Words) -> Option<String> {
        if self.settings.muted {
            return Some(words.text(ScreenText::Muted).to_owned());
        }
        self.ears.as_ref().and_then(|ears| ears.trouble(words))
    }

    /// Whether nothing can be heard though it is wanted: there is no device, or it was lost.
    pub(crate) fn has_failed(&self) -> bool {
        !self.settings.muted && self.ears.as_ref().is_some_and(|ears| ears.is_troubled())
    }

    /// Whether sentences are heard: there is a device, a voice that works, and neither is silenced.
    pub(super) fn spoken(&self) -> Spoken {
        let sounds = self.ears.as_ref().is_some_and(|ears| !ears.is_troubled());
        if sounds && self.settings.gain(Bus::Voice) > 0.0 && self.talk.speaks() { Spoken::Yes } else { Spoken::No }
    }

    /// Whether a cue is heard at these volumes, where there is a device.
    pub(crate) fn sounds(&self, cue: &Scheduled) -> bool {
        let has_tone = cue.cue.kind.tone() > Duration::ZERO;
        cue.sounds && has_tone && self.settings.gain(Bus::Cues) > 0.0
    }

    /// Begins a sound check: each cue and a sentence, one after the other from `now` on. What is heard when, even where
    /// nothing is.
    pub(crate) fn check(&mut self, now: Duration) -> Check {
        self.check_of(0..CHECKED.len(), now)
    }

    /// The same with these of what is checked alone.
    pub(crate) fn check_of(&mut self, sounds: Range<usize>, now: Duration) -> Check {
        self.talk.rehearse();
        self.speak();
        let (check, cues) = Check::plan(now, sounds, self.talk.sentence().as_deref());
        self.sound_once(cues);
        check
    }

    /// The device in use and the speaker in use, or what to do where there is none.
    pub(crate) fn about(&self, words: Words) -> String {
        let device = || self.ears.as_ref().map(|ears| ears.about(words));
        let not_open = || words.text(ScreenText::SoundNotOpen).to_owned();
        let sound = self.trouble(words).or_else(device).unwrap_or_else(not_open);
        format!("{sound}; {}", self.talk.about(words))
    }

    /// The voice says nothing any more. A program that runs is ended: the sound thread, which nobody waits for, may hold it.
    pub(crate) fn close(&self) {
        self.talk.close();
    }

    /// The speaker in use, or what to do where there is none. It is tried first, for at most `limit`.
    pub(crate) fn try_voice(&mut self, limit: Duration) -> String {
        self.talk.try_out(limit)
    }

    pub(super) fn schedule(&self, cues: Vec<Scheduled>) {
        if let Some(ears) = &self.ears
            && !cues.is_empty()
        {
            ears.schedule(cues);
        }
    }

    pub(super) fn cancel(&self, epoch: u32) {
        if let Some(ears) = &self.ears {
            ears.cancel(epoch);
        }
    }

    pub(super) fn rest(&self) {
        if let Some(ears) = &self.ears {
            ears.rest();
        }
    }

    pub(super) fn wake(&self) {
        if let Some(ears) = &self.ears {
            ears.wake();
        }
    }

    /// Plays the cues of one phase of `timeline` from `now` on, in the voice that would speak in a session of it.
    pub(crate) fn play(&mut self, phase: &Phase, timeline: &Timeline, now: Duration) {
        let sentences = phase.cues.iter().filter_map(|cue| cue.say.clone()).collect();
        self.talk.get_ready_to_play(timeline, sentences);
        self.speak();
        let due = |at: Duration| now + LEAD + at;
        let cues = phase.cues.iter().cloned();
        let scheduled =
            (0..).zip(cues).map(|(id, cue)| Scheduled { id, due: due(cue.at), cue, epoch: 0, sounds: true });
        self.sound_once(scheduled.collect());
    }

    /// Sounds these cues in place of others, and lets a device that was woken for them sleep again.
    fn sound_once(&self, cues: Vec<Scheduled>) {
        self.wake();
        self.clear();
        self.schedule(cues);
        if !self.in_session {
            self.rest();
        }
    }

    /// Forgets what was scheduled: another session begins.
    pub(crate) fn clear(&self) {
        if let Some(ears) = &self.ears {
            ears.clear();
        }
    }
}

#[cfg(test)]
mod tests;
