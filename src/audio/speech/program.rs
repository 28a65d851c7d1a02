//! The programs that can speak: which is found, and how each is asked to.

mod espeak;
mod flite;
mod own;
mod pico;
mod piper;
mod place;
mod rhvoice;
mod sapi;
mod say;

use std::process::Command;
use std::time::Duration;

pub(crate) use place::Place;

use super::call::Call;
pub(super) use super::choice::Program;
use super::choice::Voice;
use super::respell::spoken;
use super::run::{ProgramFault, Slot};
use super::{level, wave};
use crate::routine::Respelling;

/// What to do where no program is found.
#[cfg(target_os = "linux")]
pub(crate) const HINT: &str = "apt install espeak-ng";
/// What to do where no program is found.
#[cfg(not(target_os = "linux"))]
pub(crate) const HINT: &str = "install espeak-ng";

/// How long a program may take to say which voices it has.
const ANSWER: Duration = Duration::from_secs(2);

impl Program {
    /// The program that speaks `language` as `voice` asks for, and the voice as that program is to be told it.
    ///
    /// The first that has the voice of this name for this language; where none has, or none is named, the first that speaks
    /// the language, with its own voice.
    pub(crate) fn choose(voice: &Voice, language: &str) -> (Option<Self>, Voice) {
        Self::choose_in(&Place::here(), voice, language)
    }

    fn choose_in(place: &Place, voice: &Voice, language: &str) -> (Option<Self>, Voice) {
        if voice.program.is_some() {
            return (voice.program.clone(), voice.clone());
        }
        if let Some(named) = voice.name.as_deref().and_then(|name| Self::find(place, Some(name), language)) {
            return (Some(named), voice.clone());
        }
        (Self::find(place, None, language), Voice { name: None, ..voice.clone() })
    }

    /// The best program that is there for a language, with a voice of this name where one is given: natural voices first,
    /// then by how well a recogniser understood them.
    pub(crate) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Self> {
        piper::find(place, name, language)
            .or_else(|| rhvoice::find(place, name, language))
            .or_else(|| pico::find(place, name, language))
            .or_else(|| flite::find(place, name, language))
            .or_else(|| espeak::find(place, name, language))
            .or_else(|| say::find(place, name, language))
            .or_else(|| sapi::find(place))
    }

    /// Its name, for people.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Own(command) => return command.first().cloned().unwrap_or_default(),
            Self::Piper { .. } => "piper",
            Self::RhVoice { .. } => "RHVoice",
            Self::Pico { .. } => "pico2wave",
            Self::Flite { .. } => "flite",
            Self::Espeak(_) => "espeak-ng",
            Self::Say(_) => "say",
            Self::Sapi(_) => "SAPI",
        }
        .to_owned()
    }

    /// Says `sentence`: the WAV data that it writes, or wrote when it said the same before.
    pub(super) fn say(
        &self,
        sentence: &str,
        language: &str,
        voice: &Voice,
        slot: &Slot,
    ) -> Result<Vec<u8>, ProgramFault> {
        let text = spoken(sentence, language, &self.respellings(language, voice));
        let call = self.call(&text, language, voice);
        let Some(cache) = &voice.cache else { return call.make(voice.limit, slot) };
        let identity = call.identity();
        if let Some(said) = cache.get(&identity) {
            return Ok(said);
        }
        let said = call.make(voice.limit, slot)?;
        // What is no sound, or silent, is not remembered: it may be another thing once the program is mended.
        if wave::read(&said).into_iter().any(|wave| level::length(&wave).is_some()) {
            cache.put(&identity, &said);
        }
        Ok(said)
    }

    /// The words that are said otherwise than they are written: a person's, and those that the program would say wrongly.
    fn respellings(&self, language: &str, voice: &Voice) -> Vec<Respelling> {
        let own = voice.respellings.iter().cloned();
        let known = if matches!(self, Self::Espeak(_)) { espeak::respellings(language) } else { &[] };
        let known = known.iter().map(|(word, said)| Respelling { word: (*word).to_owned(), said: (*said).to_owned() });
        own.chain(known).collect()
    }

    fn call(&self, text: &str, language: &str, voice: &Voice) -> Call {
        match self {
            Self::Own(command) => own::call(command, text, language),
            Self::Piper { path, model } => piper::call(path, model, text, voice),
            Self::RhVoice { path, voice: name } => rhvoice::call(path, name, text, voice),
            Self::Pico { path, language } => pico::call(path, language, text, voice),
            Self::Flite { path, voice: name } => flite::call(path, name.as_deref(), text, voice),
            Self::Espeak(path) => espeak::call(path, text, language, voice),
            Self::Say(path) => say::call(path, text, voice),
            Self::Sapi(path) => sapi::call(path, text, language, voice),
        }
    }
}

/// What a program answers to a question about its voices; `None` where it fails.
fn ask(command: Command) -> Option<String> {
    let answer = Slot::default().run(command, String::new(), ANSWER).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

#[cfg(test)]
mod tests;
