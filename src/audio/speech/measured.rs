//! How long sentences take, as a voice has said them.

use std::collections::HashMap;
use std::time::Duration;

use crate::session::timeline::{Estimate, Lengths};

/// Measured lengths, frozen; what was not measured in time is estimated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    language: String,
    lengths: HashMap<String, Duration>,
}

impl Measured {
    pub(super) fn new(language: &str, lengths: HashMap<String, Duration>) -> Self {
        Self { language: language.to_owned(), lengths }
    }

    /// How many sentences were measured.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lengths.len()
    }
}

impl Lengths for Measured {
    fn of(&self, sentence: &str, language: &str) -> Duration {
        let measured = self.lengths.get(sentence).filter(|_| language == self.language);
        measured.copied().unwrap_or_else(|| Estimate.of(sentence, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_measured_or_not_in_this_language_is_estimated() {
        let length = Duration::from_millis(1_234);
        let measured = Measured::new("en", HashMap::from([("Rest.".to_owned(), length)]));
        assert_eq!(measured.of("Rest.", "en"), length);
        assert_eq!(measured.of("Rest.", "de"), Estimate.of("Rest.", "de"));
        assert_eq!(measured.of("Left leg.", "en"), Estimate.of("Left leg.", "en"));
    }
}
