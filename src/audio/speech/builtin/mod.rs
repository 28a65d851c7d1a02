//! The built-in voice: phrases that were rendered once and lie in the program, put together to the sentences of sessions.
//!
//! The phrases are English. They lie in packs, a file for each move and a few for what all of them share; the build script
//! lists the files. Nothing of their sound is touched before it is to be heard.

pub(crate) mod join;
pub(crate) mod marks;
pub(crate) mod pack;
mod sound;

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::Duration;

use super::super::pcm::Pcm;
use join::{Part, parts};
use pack::Phrase;

/// The files in `sounds/voice/en`, as the build script found them.
const PACKS: &[&[u8]] = include!(concat!(env!("OUT_DIR"), "/voice.rs"));

/// The phrases in those files. A file that cannot be read holds none: a test sees to it that there is no such file.
static ENGLISH: LazyLock<Phrases<'static>> = LazyLock::new(|| Phrases::of(PACKS));

/// Phrases by their texts.
#[derive(Debug, Default)]
struct Phrases<'a>(HashMap<&'a str, Phrase<'a>>);

impl<'a> Phrases<'a> {
    fn of(packs: &[&'a [u8]]) -> Self {
        Self(packs.iter().filter_map(|pack| pack::read(pack).ok()).flatten().collect())
    }
}

/// The built-in voice of a language. Cheap to make and to copy.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn(&'static Phrases<'static>);

impl BuiltIn {
    /// The voice of a language tag such as `en` or `en-GB`; `None` where there is none.
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let phrases = primary.eq_ignore_ascii_case("en").then(|| &*ENGLISH)?;
        (!phrases.0.is_empty()).then_some(Self(phrases))
    }

    /// Whether it can say `sentence`.
    #[must_use]
    pub fn knows(self, sentence: &str) -> bool {
        self.parts(sentence).is_some()
    }

    /// How long it says `sentence`; `None` where it does not know it. Nothing is decoded for that.
    #[must_use]
    pub fn length(self, sentence: &str) -> Option<Duration> {
        let parts = self.parts(sentence)?;
        Some(sound::length(parts.iter().map(|part| sound::frames(part.phrase) + part.quiet).sum()))
    }

    /// The sound of `sentence`; `None` where it does not know it.
    #[must_use]
    pub fn say(self, sentence: &str) -> Option<Pcm> {
        let mut samples = Vec::new();
        for part in self.parts(sentence)? {
            sound::decode(part.phrase, &mut samples).ok()?;
            samples.resize(samples.len() + part.quiet, 0.0);
        }
        Some(Pcm::new(samples))
    }

    /// The phrases that `sentence` is put together of.
    fn parts(self, sentence: &str) -> Option<Vec<Part<&'static Phrase<'static>>>> {
        parts(sentence, |text| self.0.0.get(text))
    }
}

#[cfg(test)]
pub(super) mod tests;
