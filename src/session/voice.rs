//! The language of a session, and how long what is said in it takes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::words::{Phrase, Tongue};

/// How many seconds are counted before a change.
pub(crate) const COUNTED: u8 = 3;

/// A measure of how long a sentence takes to say.
pub trait Lengths: fmt::Debug + Send + Sync {
    /// The length of `sentence` in `language`, without the silence after it.
    fn of(&self, sentence: &str, language: &str) -> Duration;
}

/// The length of a sentence where no voice was measured: 150 words a minute and 0.4 s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Estimate;

impl Lengths for Estimate {
    fn of(&self, sentence: &str, _language: &str) -> Duration {
        const A_WORD: Duration = Duration::from_millis(400);
        let words = u32::try_from(words(sentence)).unwrap_or(u32::MAX);
        A_WORD.saturating_mul(words) + Duration::from_millis(400)
    }
}

/// How many words a sentence has. Asked some thousand times before the first frame, so plain ASCII is counted by its bytes.
fn words(sentence: &str) -> usize {
    if !sentence.is_ascii() {
        return sentence.split_whitespace().count();
    }
    let (mut words, mut before) = (0, true);
    for byte in sentence.bytes() {
        let is_space = byte.is_ascii_whitespace();
        words += usize::from(before && !is_space);
        before = is_space;
    }
    words
}

/// The form of the count of a hold's last three seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Count {
    /// By their ticks alone.
    #[default]
    Ticks,
    /// "Three, two, one", each number after its tick.
    Spoken,
}

/// The language of a session and how long its sentences take.
#[derive(Clone, Debug)]
pub(crate) struct Voice {
    pub(crate) lengths: Arc<dyn Lengths>,
    pub(crate) language: String,
    pub(crate) count: Count,
}

impl Voice {
    pub(crate) fn takes(&self, sentence: &str) -> Duration {
        self.lengths.of(sentence, &self.language)
    }

    /// "One.", "Two.", "Three.", where they are said; otherwise nothing.
    pub(crate) fn numbers(&self) -> Vec<String> {
        match self.count {
            Count::Ticks => Vec::new(),
            Count::Spoken => (1..=COUNTED).map(|left| self.say(Phrase::Number(left))).collect(),
        }
    }

    pub(crate) fn say(&self, phrase: Phrase<'_>) -> String {
        Tongue::of(&self.language).say(phrase)
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use rstest::rstest;

    #[rstest]
    #[case("", 0)]
    #[case("  ", 0)]
    #[case("Rest.", 1)]
    #[case(" Lie on  your back. ", 4)]
    #[case("Leg dich auf den R\u{fc}cken.", 5)]
    fn words_are_counted_alike_in_any_script(#[case] sentence: &str, #[case] count: usize) {
        assert_eq!((words(sentence), sentence.split_whitespace().count()), (count, count));
    }
}
