//! What is said outside of a session, and in whose voice.

use super::check::SENTENCE;
use crate::routine::Respelling;
use crate::session::timeline::Timeline;

/// The language of the program's own sentences outside of sessions.
const LANGUAGE: &str = "en";

/// A sentence outside of a session, and what its voice has to know.
#[derive(Clone, Debug)]
pub(super) struct Trial {
    pub(super) language: String,
    /// What the voice that speaks has to know.
    pub(super) repertoire: Vec<String>,
    pub(super) respellings: Vec<Respelling>,
    /// What it says.
    pub(super) sentence: String,
}

impl Trial {
    /// A sound check.
    pub(super) fn check() -> Self {
        let sentence = SENTENCE.to_owned();
        Self { language: LANGUAGE.to_owned(), repertoire: vec![sentence.clone()], respellings: Vec::new(), sentence }
    }

    /// The first sentence of a session of `timeline`.
    pub(super) fn of(timeline: &Timeline) -> Self {
        let sentence = timeline.sentences().first().copied().unwrap_or(SENTENCE);
        Self {
            language: timeline.language.clone(),
            repertoire: timeline.repertoire(),
            respellings: timeline.respellings.clone(),
            sentence: sentence.to_owned(),
        }
    }
}
