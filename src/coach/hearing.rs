//! What is heard, and how loud.

use std::ops::Range;
use std::time::Duration;

use super::check::{CHECKED, Check};
use super::talk::{Rehearsal, Talk};
use crate::audio::{Part, Settings, Sound, Speech, Status};
use crate::routine::Routine;
use crate::session::effect::Scheduled;
use crate::session::player::Spoken;
use crate::session::timeline::{Phase, Setup, Timeline};

/// Sound is handed over this long before it is heard.
const LEAD: Duration = Duration::from_millis(300);

/// Something that sounds cues at their moments.
pub trait Ears {
    /// Takes cues ahead of time.
    fn schedule(&self, cues: Vec<Scheduled>);

    /// Drops what has not sounded of epochs older than `epoch`, and fades what is sounding.
    fn cancel(&self, epoch: u32);

    /// Forgets everything: another session begins.
    fn clear(&self);

    /// Lets the device sleep once what it has to sound is over: nothing else is to be heard for a while.
    fn rest(&self);

    /// Wakes the device: something is to be heard soon.
    fn wake(&self);

    /// Takes over volumes and muting.
    fn set(&self, settings: Settings);

    /// Says what cues say with this voice from now on; with `None` nothing.
    fn speak(&self, voice: Option<Speech>);

    /// What is wrong with the sound, in a few words; `None` when all is well.
    fn trouble(&self) -> Option<String>;

    /// The device in use, or why there is none.
    fn about(&self) -> String;
}

impl Ears for Sound {
    fn schedule(&self, cues: Vec<Scheduled>) {
        Self::schedule(self, cues);
    }

    fn cancel(&self, epoch: u32) {
        Self::cancel(self, epoch);
    }

    fn clear(&self) {
        Self::clear(self);
    }

    fn rest(&self) {
        self.pause_stream();
    }

    fn wake(&self) {
        self.resume_stream();
    }

    fn set(&self, settings: Settings) {
        self.set_volume(Part::Cues, settings.cues);
        self.set_volume(Part::Voice, settings.voice);
        if settings.muted { self.mute() } else { self.unmute() }
    }

    fn speak(&self, voice: Option<Speech>) {
        match voice {
            Some(voice) => self.speak_with(voice),
            None => self.stop_speaking(),
        }
    }

    fn trouble(&self) -> Option<String> {
        match self.status() {
            Status::Opening | Status::Playing { .. } => None,
            Status::Absent { .. } => Some("no sound".to_owned()),
            Status::Reconnecting { .. } => Some("sound lost, reconnecting".to_owned()),
            Status::Closed => Some("sound is off".to_owned()),
        }
    }

    fn about(&self) -> String {
        self.status().to_string()
    }
}

/// The volumes, and the device once it is there.
pub struct Hearing {
    settings: Settings,
    /// The same, but for what holds for this start only.
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
    /// Nothing is heard yet.
    #[must_use]
    pub const fn new(settings: Settings, talk: Talk) -> Self {
        Self { settings, lasting: settings, ears: None, talk, in_session: false }
    }

    /// The same, muted for this start only.
    #[must_use]
    pub const fn muted(settings: Settings, talk: Talk) -> Self {
        Self { settings: Settings { muted: true, ..settings }, lasting: settings, ears: None, talk, in_session: false }
    }

    /// From now on `ears` sound what is scheduled.
    pub fn open(&mut self, ears: Box<dyn Ears>) {
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

    /// It is over: the device sleeps when its last sound is.
    pub(super) fn end(&mut self) {
        self.in_session = false;
        self.rest();
    }

    /// Whether the session is to be spoken: then [`Hearing::prepare`] or [`Hearing::rehearse`] is to be called before
    /// it begins.
    #[must_use]
    pub const fn is_spoken(&self) -> bool {
        self.talk.is_wanted()
    }

    /// Begins to get the voice ready for `routine`, which takes at most a second; `None` where there is no voice. When the
    /// rehearsal is over, [`Hearing::timed`] has what came of it.
    #[must_use]
    pub fn rehearse(&self, routine: &Routine, setup: &Setup, now: Duration) -> Option<Rehearsal> {
        self.talk.rehearse_session(routine, setup, now)
    }

    /// The timeline of `routine` with the lengths that the voice was heard to take, and the voice ready for it.
    pub fn timed(&mut self, rehearsal: Rehearsal, routine: &Routine, setup: &Setup) -> Timeline {
        let timeline = self.talk.timed(rehearsal, routine, setup);
        self.speak();
        timeline
    }

    /// The timeline of `routine` with the lengths that the voice really takes, and the voice ready for it. Waits for at most
    /// a second.
    pub fn prepare(&mut self, routine: &Routine, setup: &Setup) -> Timeline {
        let timeline = self.talk.prepare(routine, setup);
        self.speak();
        timeline
    }

    /// Voice off, and on again for `timeline`; returns what holds now, in a few words.
    pub fn toggle_voice(&mut self, timeline: &Timeline) -> String {
        let word = self.talk.toggle(timeline);
        self.speak();
        word
    }

    /// Whether the key for the voice has turned it off.
    #[must_use]
    pub const fn is_hushed(&self) -> bool {
        self.talk.is_hushed()
    }

    pub(super) fn refresh(&self, timeline: &Timeline) {
        self.talk.refresh(timeline);
    }

    fn speak(&self) {
        if let Some(ears) = &self.ears {
            ears.speak(self.talk.speaker());
        }
    }

    /// Whether there is something that sounds cues.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.ears.is_some()
    }

    /// The volumes.
    #[must_use]
    pub const fn settings(&self) -> Settings {
        self.settings
    }

    /// The volumes to begin with the next time.
    #[must_use]
    pub const fn lasting(&self) -> Settings {
        self.lasting
    }

    /// Louder by one step; it also ends muting.
    pub fn louder(&mut self) {
        self.change(|settings| Settings {
            cues: settings.cues.louder(),
            voice: settings.voice.louder(),
            muted: false,
            ..settings
        });
    }

    /// Quieter by one step.
    pub fn quieter(&mut self) {
        self.change(|settings| Settings { cues: settings.cues.quieter(), voice: settings.voice.quieter(), ..settings });
    }

    /// Sound off, and on again.
    pub fn toggle_mute(&mut self) {
        let muted = !self.settings.muted;
        self.change(|settings| Settings { muted, ..settings });
    }

    fn change(&mut self, change: impl Fn(Settings) -> Settings) {
        self.settings = change(self.settings);
        self.lasting = change(self.lasting);
        if let Some(ears) = &self.ears {
            ears.set(self.settings);
        }
    }

    /// What is wrong with the sound, or that it is muted, in a few words; `None` when all is well.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        if self.settings.muted {
            return Some("muted".to_owned());
        }
        self.ears.as_ref().and_then(|ears| ears.trouble())
    }

    /// Whether nothing can be heard though it is wanted: there is no device, or it was lost.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        !self.settings.muted && self.ears.as_ref().is_some_and(|ears| ears.trouble().is_some())
    }

    /// Whether sentences are heard: there is a device, a voice that works, and neither is silenced.
    #[must_use]
    pub(super) fn spoken(&self) -> Spoken {
        let sounds = self.ears.as_ref().is_some_and(|ears| ears.trouble().is_none());
        if sounds && self.settings.gain(Part::Voice) > 0.0 && self.talk.speaks() { Spoken::Yes } else { Spoken::No }
    }

    /// Whether a cue is heard at these volumes, where there is a device.
    #[must_use]
    pub fn sounds(&self, cue: &Scheduled) -> bool {
        let has_tone = cue.cue.kind.tone() > Duration::ZERO;
        cue.sounds && has_tone && self.settings.gain(Part::Cues) > 0.0
    }

    /// Begins a sound check: each cue and a sentence, one after the other from `now` on. What is heard when, even where
    /// nothing is.
    #[must_use]
    pub fn check(&mut self, now: Duration) -> Check {
        self.check_of(0..CHECKED.len(), now)
    }

    /// The same with these of what is checked alone.
    #[must_use]
    pub(crate) fn check_of(&mut self, sounds: Range<usize>, now: Duration) -> Check {
        self.talk.rehearse();
        self.speak();
        let (check, cues) = Check::plan(now, sounds, self.talk.sentence());
        self.sound_once(cues);
        check
    }

    /// The device in use and the speaker in use, or what to do where there is none.
    #[must_use]
    pub fn about(&self) -> String {
        let device = || self.ears.as_ref().map_or_else(|| "sound is not open".to_owned(), |ears| ears.about());
        let sound = self.trouble().unwrap_or_else(device);
        format!("{sound}; {}", self.talk.about())
    }

    /// The speaker in use, or what to do where there is none. It is tried first, for at most `limit`.
    #[must_use]
    pub fn try_voice(&mut self, limit: Duration) -> String {
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

    /// Plays the cues of one phase from `now` on, its sentences in this language.
    pub fn play(&mut self, phase: &Phase, language: &str, now: Duration) {
        self.talk.get_ready_for(language, phase.cues.iter().filter_map(|cue| cue.say.clone()));
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
    pub fn clear(&self) {
        if let Some(ears) = &self.ears {
            ears.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;

    use super::{Ears, Hearing, LEAD};
    use crate::audio::speech::Program;
    use crate::audio::{Settings, Speech, Voice};
    use crate::coach::Talk;
    use crate::routine::{Defaults, Library};
    use crate::session::effect::Scheduled;
    use crate::session::player::Spoken;
    use crate::session::timeline::{PhaseKind, Setup, compile};

    /// What reached the mixer since it was last cleared.
    #[derive(Clone, Default)]
    struct Heard(Rc<RefCell<Vec<Scheduled>>>);

    impl Ears for Heard {
        fn schedule(&self, cues: Vec<Scheduled>) {
            self.0.borrow_mut().extend(cues);
        }
        fn cancel(&self, _: u32) {}
        fn clear(&self) {
            self.0.borrow_mut().clear();
        }
        fn rest(&self) {}
        fn wake(&self) {}
        fn speak(&self, _: Option<Speech>) {}
        fn set(&self, _: Settings) {}
        fn trouble(&self) -> Option<String> {
            None
        }
        fn about(&self) -> String {
            String::new()
        }
    }

    #[test]
    fn sentences_are_heard_with_a_device_and_a_voice_and_neither_silenced() {
        let timeline = {
            let library = Library::embedded(Defaults::default());
            compile(library.get("piriformis").unwrap().routine().unwrap(), &Setup::default())
        };
        let voice = Voice { program: Program::own(vec!["cat".to_owned()]), ..Voice::default() };
        let mut talk = Talk::new(Some(voice));
        talk.get_ready_for("en", []);
        let mut hearing = Hearing::new(Settings::default(), talk);
        assert_eq!(hearing.spoken(), Spoken::No, "no device");
        hearing.open(Box::new(Heard::default()));
        assert_eq!(hearing.spoken(), Spoken::Yes);
        for silenced in [Spoken::No, Spoken::Yes] {
            hearing.toggle_mute();
            assert_eq!(hearing.spoken(), silenced, "muted, and not");
        }
        for silenced in [Spoken::No, Spoken::Yes] {
            hearing.toggle_voice(&timeline);
            assert_eq!(hearing.spoken(), silenced, "voice off, and on");
        }
        let mut without = Hearing::new(Settings::default(), Talk::new(None));
        without.open(Box::new(Heard::default()));
        assert_eq!(without.spoken(), Spoken::No, "no voice");
    }

    #[test]
    fn a_phase_is_played_with_its_tones_and_its_sentences_and_instead_of_the_one_before() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("piriformis").unwrap().routine().unwrap();
        let timeline = compile(routine, &Setup::default());
        let phase = |kind| timeline.phases.iter().find(|phase| phase.kind == kind).unwrap();
        let (heard, now) = (Heard::default(), Duration::from_secs(3));
        let mut hearing = Hearing::new(Settings::default(), Talk::new(None));
        hearing.open(Box::new(heard.clone()));
        for kind in [PhaseKind::Hold, PhaseKind::Introduce] {
            hearing.play(phase(kind), "en", now);
            let due = |at| now + LEAD + at;
            let wanted: Vec<_> = phase(kind).cues.iter().map(|cue| (due(cue.at), cue.clone())).collect();
            let scheduled: Vec<_> = heard.0.borrow().iter().map(|one| (one.due, one.cue.clone())).collect();
            assert_eq!(scheduled, wanted);
        }
    }
}
