//! How long sentences take, as a voice has said them.

use std::collections::HashMap;
use std::time::Duration;

/// Measured lengths, frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    language: String,
    lengths: HashMap<String, Duration>,
}

impl Measured {
    pub(super) fn new(language: &str, lengths: HashMap<String, Duration>) -> Self {
        Self { language: language.to_owned(), lengths }
    }

    /// The length of `sentence` in `language`, if it was measured.
    #[must_use]
    pub fn get(&self, sentence: &str, language: &str) -> Option<Duration> {
        self.lengths.get(sentence).copied().filter(|_| language == self.language)
    }

    /// How many sentences were measured.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Whether none was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }
}
