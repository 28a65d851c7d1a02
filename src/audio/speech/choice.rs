//! The voice that a person has chosen, and what comes of it in one language.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use super::cache::Cache;
use crate::routine::Respelling;

/// How fast a voice speaks, in words a minute: calm, and what the estimate of sentences reckons with.
pub const USUAL_PACE: u16 = 150;

/// A program that speaks, as it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    /// One that the configuration names, with its arguments; at least one part. `{text}`, `{file}` and `{language}` stand
    /// for a sentence, a WAV file to write, and the tag of a language.
    Own(Vec<String>),
    /// piper, with the model of a voice.
    Piper {
        /// The program.
        path: PathBuf,
        /// The model: a file `*.onnx`.
        model: PathBuf,
    },
    /// `RHVoice-test`.
    RhVoice {
        /// The program.
        path: PathBuf,
        /// The voice.
        voice: String,
    },
    /// pico2wave, which knows six languages.
    Pico {
        /// The program.
        path: PathBuf,
        /// The language, as it calls it.
        language: &'static str,
    },
    /// flite, which knows English.
    Flite {
        /// The program.
        path: PathBuf,
        /// The voice; `None`: its usual one.
        voice: Option<String>,
    },
    /// espeak-ng.
    Espeak(PathBuf),
    /// macOS's `say`.
    Say(PathBuf),
    /// Windows's own voices, through this `PowerShell`.
    Sapi(PathBuf),
}

impl Program {
    /// A program of one's own; `None` if the list is empty.
    #[must_use]
    pub fn own(command: Vec<String>) -> Option<Self> {
        (!command.is_empty()).then_some(Self::Own(command))
    }
}

/// Which voices may speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Source {
    /// The built-in voice where it knows all sentences of a session, otherwise a program.
    #[default]
    Any,
    /// The built-in voice alone; what it does not know is not said.
    BuiltIn,
}

/// The voice that a person has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Which voices may speak.
    pub source: Source,
    /// The program; `None` takes the first that is found.
    pub program: Option<Program>,
    /// The voice's name, as its program calls it; `None` takes the usual one of the language. A name of another language is
    /// not taken. A program of one's own is not told.
    pub name: Option<String>,
    /// Words a minute. A program of one's own is not told.
    pub pace: u16,
    /// How long the program may take for one sentence.
    pub limit: Duration,
    /// Words that are said otherwise than they are written; of two for one word, the first counts.
    pub respellings: Vec<Respelling>,
    /// What is chosen for single languages, by their tags in lower case.
    pub languages: BTreeMap<String, Choice>,
    /// The sentences that are kept from one session to the next; `None` keeps none.
    pub cache: Option<Cache>,
}

/// What is chosen for one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The program; `None` takes the first that is found.
    pub program: Option<Program>,
    /// The voice's name, as its program calls it.
    pub name: Option<String>,
    /// Words a minute; `None`: as for every language.
    pub pace: Option<u16>,
    /// Words that are said otherwise than they are written.
    pub respellings: Vec<Respelling>,
}

impl Default for Voice {
    fn default() -> Self {
        Self {
            source: Source::default(),
            program: None,
            name: None,
            pace: USUAL_PACE,
            limit: Duration::from_secs(10),
            respellings: Vec::new(),
            languages: BTreeMap::new(),
            cache: None,
        }
    }
}

impl Voice {
    /// The same, where these words of a routine are said otherwise than they are written. What the person chose counts first.
    pub(crate) fn saying(&self, respellings: &[Respelling]) -> Self {
        Self { respellings: [self.respellings.as_slice(), respellings].concat(), ..self.clone() }
    }

    /// What was chosen for `language` (`en`, `pt-br`): for the tag itself, for its first part, or else for all.
    pub(super) fn of(&self, language: &str) -> Self {
        let tag = language.to_lowercase();
        let base = tag.split('-').next().unwrap_or_default();
        let Some(choice) = self.languages.get(&tag).or_else(|| self.languages.get(base)) else { return self.clone() };
        let Choice { program, name, pace, respellings } = choice.clone();
        // Who names neither a voice nor a program for a language wants those of all languages.
        let (program, name) = match (program, name) {
            (None, None) => (self.program.clone(), self.name.clone()),
            chosen => chosen,
        };
        let respellings = respellings.into_iter().chain(self.respellings.clone()).collect();
        Self { program, name, pace: pace.unwrap_or(self.pace), respellings, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Program, Respelling, Voice};

    fn named(name: &str) -> Choice {
        Choice { name: Some(name.to_owned()), ..Choice::default() }
    }

    #[test]
    fn what_a_person_chose_for_a_word_counts_before_what_a_file_says() {
        let said = |said: &str| Respelling { word: "quad".to_owned(), said: said.to_owned() };
        let choice = Choice { respellings: vec![said("for English")], ..Choice::default() };
        let languages = [("en".to_owned(), choice)].into();
        let voice = Voice { respellings: vec![said("for all")], languages, ..Voice::default() };
        let of = |language| voice.saying(&[said("in the file")]).of(language).respellings;
        assert_eq!(of("en"), ["for English", "for all", "in the file"].map(said));
        assert_eq!(of("de"), ["for all", "in the file"].map(said));
    }

    #[test]
    fn a_language_has_its_own_voice_and_everything_else_that_of_all() {
        let program = Program::own(vec!["my-voice".to_owned()]);
        let languages = [
            ("de".to_owned(), Choice { pace: Some(120), ..named("anna") }),
            ("en".to_owned(), named("amy")),
            ("en-gb".to_owned(), named("alan")),
            ("nl".to_owned(), Choice { pace: Some(90), ..Choice::default() }),
        ];
        let voice = Voice { program: program.clone(), pace: 140, languages: languages.into(), ..Voice::default() };
        let of = |language| {
            let voice = voice.of(language);
            (voice.program.is_some(), voice.name.unwrap_or_default(), voice.pace)
        };
        assert_eq!(of("de"), (false, "anna".to_owned(), 120));
        assert_eq!(of("de-AT"), (false, "anna".to_owned(), 120));
        assert_eq!(of("en"), (false, "amy".to_owned(), 140));
        assert_eq!(of("en-GB"), (false, "alan".to_owned(), 140));
        assert_eq!(of("nl"), (true, String::new(), 90));
        assert_eq!(of("fr"), (true, String::new(), 140));
    }
}
