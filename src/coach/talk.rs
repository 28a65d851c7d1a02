//! The voice of a session: measured before it begins, and ahead of it from then on.

use std::sync::Arc;
use std::time::Duration;

use super::trial::Trial;
use crate::audio::speech::{Keep, Outcome, State, Time, ToSay};
use crate::audio::{Speech, Voice};
use crate::language::{Message, ScreenText, Tongue, Words};
use crate::routine::Routine;
use crate::session::timeline::{Setup, Timeline, compile};

/// How long a session waits for its sentences to be measured; those that are missing by then keep their estimate.
const PATIENCE: Duration = Duration::from_secs(1);

const OFF: &str = "the voice is off in the configuration";

/// The voice, and whether it is to be heard.
#[derive(Debug)]
pub struct Talk {
    choice: Option<Voice>,
    speech: Option<Speech>,
    hushed: bool,
    keep: Keep,
    trial: Option<Trial>,
}

/// A voice that says what a session will, before it begins.
#[derive(Debug)]
pub(crate) struct Rehearsal {
    speech: Speech,
    script: Vec<String>,
    /// What is said only where it is asked for: it is waited for no longer than for the rest.
    reserve: Vec<String>,
    /// When it is no longer waited for.
    until: Duration,
}

impl Rehearsal {
    /// Whether the session need not wait any longer at `now`.
    #[must_use]
    pub(crate) fn is_over(&self, now: Duration) -> bool {
        now >= self.until || self.speech.has_tried(&self.script)
    }

    fn wait(&self) {
        self.speech.wait_for(&self.script, PATIENCE);
    }
}

impl Talk {
    /// Speaks as `choice` says; with `None` never.
    #[must_use]
    pub const fn new(choice: Option<Voice>) -> Self {
        Self { choice, speech: None, hushed: false, keep: Keep::Samples, trial: None }
    }

    /// Speaks as `choice` says, but only once it is asked to.
    #[must_use]
    pub const fn hushed(choice: Option<Voice>) -> Self {
        Self { choice, speech: None, hushed: true, keep: Keep::Samples, trial: None }
    }

    /// Speaks with this voice, which is ready.
    #[cfg(test)]
    pub(super) fn with(speech: Speech) -> Self {
        Self { speech: Some(speech), ..Self::new(Some(Voice::default())) }
    }

    /// The same, tried with the first sentence of a session of `timeline`.
    #[must_use]
    pub fn trying(self, timeline: &Timeline) -> Self {
        Self { trial: Some(Trial::of(timeline)), ..self }
    }

    /// The same, where nothing is to be heard yet: until [`Talk::be_heard`] what is said is only measured.
    pub(super) const fn unheard(mut self) -> Self {
        self.keep = Keep::Lengths;
        self
    }

    /// From now on what is said may be heard.
    pub(super) fn be_heard(&mut self) {
        if std::mem::take(&mut self.keep) == Keep::Lengths
            && let Some(speech) = &self.speech
        {
            speech.keep_samples();
        }
    }

    /// Whether the voice was turned off, and not by the configuration.
    pub(super) const fn is_hushed(&self) -> bool {
        self.choice.is_some() && self.hushed
    }

    /// Whether sessions are to be spoken.
    #[must_use]
    pub const fn is_wanted(&self) -> bool {
        self.choice.is_some() && !self.hushed
    }

    /// Begins to say what `routine` has to say, so that it can be measured; `None` where there is no voice.
    pub(super) fn rehearse_session(&self, routine: &Routine, setup: &Setup, now: Duration) -> Option<Rehearsal> {
        let choice = &self.choice.as_ref()?.saying(&routine.respellings());
        let timeline = compile(routine, setup);
        let speech = Speech::for_session(self.keep, choice, &routine.language, &timeline.repertoire());
        let (script, reserve) = (owned(timeline.script()).collect::<Vec<_>>(), timeline.explanations());
        speech.prepare(script.iter().chain(&reserve).cloned());
        Some(Rehearsal { speech, script, reserve, until: now + PATIENCE })
    }

    /// The timeline of `routine` with the lengths that the voice really takes; what has not been said by now keeps its
    /// estimate.
    pub(super) fn timed(&mut self, rehearsal: Rehearsal, routine: &Routine, setup: &Setup) -> Timeline {
        let Rehearsal { speech, script, reserve, .. } = rehearsal;
        let all = script.into_iter().chain(reserve).collect();
        let timeline = compile(routine, &Setup { lengths: Arc::new(speech.measured(all)), ..setup.clone() });
        // It may be heard since the rehearsal began.
        if self.keep == Keep::Samples {
            speech.keep_samples();
        }
        speech.prepare(sentences(&timeline));
        self.speech = Some(speech);
        timeline
    }

    /// Both, waiting in between for at most a second.
    pub(super) fn prepare(&mut self, routine: &Routine, setup: &Setup) -> Timeline {
        let Some(rehearsal) = self.rehearse_session(routine, setup, Duration::ZERO) else {
            return compile(routine, setup);
        };
        rehearsal.wait();
        self.timed(rehearsal, routine, setup)
    }

    /// Gets ready for the sentence of a sound check.
    pub(super) fn rehearse(&mut self) {
        let trial = self.trial();
        let sentence = trial.sentence.clone();
        self.get_ready_for(&trial, vec![sentence]);
    }

    /// Gets ready for some sentences of a session of `timeline`, outside of one.
    pub(super) fn get_ready_to_play(&mut self, timeline: &Timeline, sentences: Vec<String>) {
        self.get_ready_for(&Trial::of(timeline), sentences);
    }

    fn get_ready_for(&mut self, trial: &Trial, sentences: Vec<String>) {
        if let Some(choice) = self.choice.as_ref().filter(|_| !self.hushed) {
            let choice = &choice.saying(&trial.respellings);
            let speech = Speech::for_session(self.keep, choice, &trial.language, &trial.repertoire);
            speech.prepare(sentences);
            self.speech = Some(speech);
        }
    }

    fn trial(&self) -> Trial {
        self.trial.clone().unwrap_or_else(Trial::check)
    }

    /// What a sound check has to say, where something can be said.
    pub(super) fn sentence(&self) -> Option<String> {
        self.speaks().then(|| self.trial().sentence)
    }

    /// Whether there is a voice that works, and it is not off.
    pub(super) fn speaks(&self) -> bool {
        let speech = self.speech.as_ref().filter(|_| !self.hushed);
        speech.is_some_and(|speech| matches!(speech.state(), State::Ready { .. }))
    }

    /// Tries the voice for at most `limit`, and says what came of it.
    pub(super) fn try_out(&mut self, limit: Duration) -> String {
        self.rehearse();
        let Some(speech) = &self.speech else { return self.about(Words::ENGLISH) };
        let outcome = speech.try_saying(&self.trial().sentence, limit);
        match (speech.state(), outcome) {
            (state, Some(Ok(Outcome { took, length, rate }))) => {
                let (took, length, why) = (took.as_secs_f32(), length.as_secs_f32(), speech.why());
                format!("{state}: {length:.1} s of speech at {rate} Hz, ready after {took:.2} s; {why}")
            }
            (State::Ready { program }, None) => {
                format!("no voice: {program} said nothing in {} s", limit.as_secs())
            }
            (state, _) => state.to_string(),
        }
    }

    /// Nothing is said any more, and a program that runs is ended.
    pub(super) fn close(&self) {
        if let Some(speech) = &self.speech {
            speech.close();
        }
    }

    /// The speaker in use, or what to do where there is none.
    pub(super) fn about(&self, words: Words) -> String {
        match &self.speech {
            _ if self.choice.is_none() => words.text(ScreenText::VoiceOffChosen).to_owned(),
            _ if self.hushed => words.tongue().say(Message::VoiceOff, &[]),
            Some(speech) => speech.state().said(words),
            None => words.text(ScreenText::VoiceNotNeeded).to_owned(),
        }
    }

    /// What a session has to come; what it may have to say beside that comes after it.
    pub(super) fn plan(&self, to_come: Vec<ToSay>, time: Time, timeline: &Timeline) {
        if let Some(speech) = &self.speech {
            speech.plan(to_come, time);
            speech.prepare(timeline.asides().into_iter().chain(timeline.explanations()));
        }
    }

    /// How much more time the voice needs before what is due later than `after` from now.
    pub(super) fn lag(&self, after: Duration) -> Duration {
        self.speech.as_ref().map_or(Duration::ZERO, |speech| speech.lag(after))
    }

    /// Whether this was due before the voice had said it.
    pub(super) fn was_missed(&self, sentence: &str) -> bool {
        self.speech.as_ref().is_some_and(|speech| speech.was_missed(sentence))
    }

    /// Whether the voice has said this.
    pub(super) fn has_said(&self, sentence: &str) -> bool {
        self.speech.as_ref().and_then(|speech| speech.outcome(sentence)).is_some_and(|outcome| outcome.is_ok())
    }

    /// What is to be told of the voice, a line at a time; nothing while it is off.
    pub(super) fn take_news(&self) -> Option<String> {
        self.speaker()?.take_news()
    }

    /// What speaks now; `None` while nothing is to be said.
    pub(super) fn speaker(&self) -> Option<Speech> {
        self.speech.clone().filter(|_| !self.hushed)
    }

    /// Voice off, and on again for `timeline`; says what holds now, in a few words. A fault is told in English.
    pub(super) fn toggle(&mut self, timeline: &Timeline, tongue: Tongue) -> String {
        if let Some(choice) = self.choice.as_ref().filter(|_| self.speech.is_none() && self.hushed) {
            let choice = &choice.saying(&timeline.respellings);
            let speech = Speech::for_session(self.keep, choice, &timeline.language, &timeline.repertoire());
            speech.prepare(sentences(timeline));
            self.speech = Some(speech);
        }
        match self.speech.as_ref().map(Speech::state) {
            None if self.choice.is_none() => OFF.to_owned(),
            Some(trouble @ (State::Missing { .. } | State::Failed { .. })) => trouble.to_string(),
            None | Some(State::Ready { .. }) => {
                self.hushed = !self.hushed;
                tongue.say(if self.hushed { Message::VoiceOff } else { Message::VoiceOn }, &[])
            }
        }
    }
}

/// Everything that a session says, what a pause may need last.
fn sentences(timeline: &Timeline) -> impl Iterator<Item = String> {
    owned(timeline.sentences()).chain(timeline.asides())
}

fn owned(sentences: Vec<&str>) -> impl Iterator<Item = String> {
    sentences.into_iter().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::speech::{Program, Source};
    use crate::routine::{Defaults, Library};

    fn timeline() -> Timeline {
        let library = Library::embedded(Defaults::default());
        let entry = library.get("knee-to-chest").expect("it is built in");
        compile(entry.routine().expect("it is whole"), &Setup::default())
    }

    fn voice() -> Voice {
        Voice { program: Program::own(vec!["cat".to_owned()]), ..Voice::default() }
    }

    #[test]
    fn the_voice_goes_off_and_on_and_says_so() {
        let mut talk = Talk::new(Some(voice()));
        assert_eq!(talk.toggle(&timeline(), Tongue::ENGLISH), "voice off");
        assert!(!talk.is_wanted() && talk.is_hushed());
        assert_eq!(talk.toggle(&timeline(), Tongue::ENGLISH), "voice on");
        assert!(talk.is_wanted());
    }

    #[cfg(unix)]
    #[test]
    fn a_voice_that_is_tried_is_told_with_what_came_of_its_sentence() {
        let bell = concat!(env!("CARGO_MANIFEST_DIR"), "/sounds/halfway.wav");
        let said = |script: &str| {
            let command = ["sh", "-c", script, bell].map(str::to_owned).to_vec();
            let voice = Voice { program: Program::own(command), ..Voice::default() };
            Talk::new(Some(voice)).try_out(Duration::from_secs(20))
        };
        assert_eq!(said("echo 'no such voice' >&2; exit 1"), "no voice: sh says: no such voice");
        let well = said("cat > /dev/null; cat \"$0\"");
        assert!(well.starts_with("voice: sh: ") && well.contains(" Hz, ready after "), "{well}");
        assert!(well.ends_with("; the configuration names it"), "{well}");
    }

    #[test]
    fn whoever_turned_the_voice_off_is_told_of_its_faults_once_it_is_on_again() {
        let alone = Voice { source: Source::BuiltIn, ..Voice::default() };
        let mut talk = Talk { hushed: true, ..Talk::with(Speech::start(&alone, "de")) };
        assert_eq!(talk.take_news(), None);
        talk.hushed = false;
        assert!(talk.take_news().is_some_and(|news| news.starts_with("no voice: ")));
    }

    #[test]
    fn a_session_that_began_without_its_voice_gets_one_when_it_is_turned_on() {
        let mut talk = Talk::hushed(Some(voice()));
        assert!(talk.speaker().is_none() && talk.is_hushed());
        assert_eq!(talk.toggle(&timeline(), Tongue::ENGLISH), "voice on");
        assert_eq!(talk.speaker().map(|speech| speech.language().to_owned()), Some("en".to_owned()));
    }

    #[test]
    fn a_voice_that_the_configuration_turns_off_stays_off() {
        let mut talk = Talk::new(None);
        assert_eq!(talk.toggle(&timeline(), Tongue::ENGLISH), OFF);
        assert!(!talk.is_wanted() && !talk.is_hushed());
    }
}
