//! The settings of the voice.

use std::collections::BTreeMap;

use super::codes;
use super::raw::WordOr;
use super::raw_voice::{RawLanguage, RawSpeaker, RawVoice, RawVoices};
use super::words::{CountWord, Switch, VoiceWord};
use crate::audio::speech::program::Place;
use crate::audio::speech::{Cache, Choice, Program, Source, Voice as Chosen};
use crate::diagnostic::{Finding, quoted};
use crate::document::{At, Field};
use crate::routine::Respelling;
use crate::session::timeline::Count;

/// The voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Whether there is to be one, and whose.
    pub(crate) word: VoiceWord,
    /// What speaks in languages for which nothing else is said.
    pub(crate) usual: Speaker,
    /// What speaks in single languages, by their tags in lower case.
    pub(crate) languages: BTreeMap<String, Speaker>,
    /// How the last seconds of a hold are counted.
    pub(crate) count: Count,
    /// Where sentences are kept from one session to the next; no file says it.
    pub(crate) cache: Option<Cache>,
}

/// What speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// A program and its arguments; empty: whatever the machine has.
    pub(crate) command: Vec<At<String>>,
    /// The voice's name; `None`: as the language of the routine asks for.
    pub(crate) name: Option<At<String>>,
    /// Words a minute, 80 to 400; `None`: as usual. A program of one's own is not told.
    pub(crate) rate: Option<u16>,
    /// Words that are said otherwise than they are written.
    pub(crate) pronounce: Vec<Respelling>,
}

impl Voice {
    /// Whether sessions are spoken.
    pub(crate) const fn speak(&self) -> Switch {
        match self.word {
            VoiceWord::Off => Switch::Off,
            VoiceWord::On | VoiceWord::BuiltIn => Switch::On,
        }
    }

    /// What the audio room makes of it; `None` for no voice.
    pub(crate) fn speaker(&self) -> Option<Chosen> {
        let usual = Chosen::default();
        let source = match self.word {
            VoiceWord::Off => return None,
            VoiceWord::On => Source::Any,
            VoiceWord::BuiltIn => Source::BuiltIn,
        };
        let Choice { program, name, pace, respellings } = self.usual.choice();
        let languages = self.languages.iter().map(|(tag, speaker)| (tag.clone(), speaker.choice())).collect();
        let (pace, cache) = (pace.unwrap_or(usual.pace), self.cache.clone());
        Some(Chosen { source, program, name, pace, respellings, languages, cache, ..usual })
    }
}

impl Voice {
    /// What of it is not on this machine.
    pub(crate) fn missing(&self) -> Vec<Finding> {
        if self.word != VoiceWord::On {
            return Vec::new();
        }
        let place = Place::here();
        let usual = self.usual.missing(&place, "");
        let others = self.languages.iter().filter_map(|(tag, speaker)| speaker.missing(&place, tag));
        usual.into_iter().chain(others).collect()
    }
}

impl Speaker {
    /// What of it is not on a machine: its program, or its voice for a language; where that is empty, for any.
    fn missing(&self, place: &Place, language: &str) -> Option<Finding> {
        if let Some(program) = self.command.first() {
            let message = format!("there is no program {}", quoted(&program.value));
            let finding = Finding::error(codes::NO_PROGRAM, program.span.clone(), message);
            let help = "install it, or write its whole path; without it nothing is spoken";
            return place.program(&program.value).is_none().then(|| finding.help(help));
        }
        let name = self.name.as_ref()?;
        let for_language = if language.is_empty() { String::new() } else { format!(" for `{language}`") };
        let message = format!("no program here has a voice {}{for_language}", quoted(&name.value));
        let finding = Finding::error(codes::NO_VOICE, name.span.clone(), message);
        let help = "it is looked for with piper, RHVoice, pico2wave, flite, espeak-ng and the system's own; without it their \
                    usual voices speak";
        Program::find(place, Some(&name.value), language).is_none().then(|| finding.help(help))
    }

    fn choice(&self) -> Choice {
        Choice {
            program: Program::own(self.command.iter().map(|part| part.value.clone()).collect()),
            name: self.name.as_ref().map(|name| name.value.clone()),
            pace: self.rate,
            respellings: self.pronounce.clone(),
        }
    }
}

impl From<Field<WordOr<VoiceWord, RawVoices>>> for Voice {
    fn from(raw: Field<WordOr<VoiceWord, RawVoices>>) -> Self {
        let (usual, languages) = match raw.into_value() {
            None => return Self::default(),
            Some(WordOr::Word(word)) => return Self { word, ..Self::default() },
            Some(WordOr::Table(RawVoices { usual, languages })) => (usual, languages),
        };
        let RawVoice { speaker, speak, count, .. } = usual;
        Self {
            word: speak.value().unwrap_or_default(),
            usual: speaker.into(),
            languages: languages
                .into_iter()
                .map(|(tag, language)| (tag, Speaker::from(language)))
                .filter(|(_, speaker)| *speaker != Speaker::default())
                .collect(),
            count: count.get().map_or_else(Count::default, |word| match word {
                CountWord::Ticks => Count::Ticks,
                CountWord::Spoken => Count::Spoken,
            }),
            cache: None,
        }
    }
}

impl From<RawSpeaker> for Speaker {
    fn from(raw: RawSpeaker) -> Self {
        Self {
            command: raw.command.into_value().map(|command| command.0).unwrap_or_default(),
            name: raw.name.at().cloned(),
            rate: raw.rate.get().and_then(|rate| rate.get().try_into().ok()),
            pronounce: raw.pronounce.into_value().map(|pronounce| pronounce.0).unwrap_or_default(),
        }
    }
}

impl From<RawLanguage> for Speaker {
    fn from(raw: RawLanguage) -> Self {
        match raw {
            RawLanguage::Name(name) => Self { name: Some(name), ..Self::default() },
            RawLanguage::Table(table) => table.into(),
        }
    }
}
