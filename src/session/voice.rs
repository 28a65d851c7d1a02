//! The language of a session, and how long what is said in it takes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::words::Phrase;
use crate::language::Tongue;

/// How many seconds are counted before a change.
pub(crate) const COUNTED: u8 = 3;

/// A measure of how long a sentence takes to say.
pub trait Lengths: fmt::Debug + Send + Sync {
    /// The length of `sentence` in `language`, without the silence after it.
    fn of(&self, sentence: &str, language: &str) -> Duration;
}

/// The length of a sentence as the usual voice says it, with a little to spare: what sessions are promised by before anybody
/// has spoken. Fitted to espeak-ng 1.51 at 150 words a minute and the 433 sentences of the bundled moves, from which it
/// stands off by 0.16 s (one standard deviation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct UsualVoice;

impl Lengths for UsualVoice {
    fn of(&self, sentence: &str, _language: &str) -> Duration {
        const START: u64 = 200;
        const A_LETTER: u64 = 56;
        const A_COMMA: u64 = 370;
        const A_STOP: u64 = 440;
        let Sounds { letters, commas, stops } = Sounds::of(sentence);
        Duration::from_millis(START + A_LETTER * letters + A_COMMA * commas + A_STOP * stops)
    }
}

/// What of a sentence takes time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sounds {
    /// Its characters, spaces and signs among them.
    letters: u64,
    /// Its short pauses.
    commas: u64,
    /// The ends of sentences before its last.
    stops: u64,
}

impl Sounds {
    /// Asked some thousand times before the first frame, so it is counted by bytes: what continues a character is no other.
    fn of(sentence: &str) -> Self {
        let mut sounds = Self::default();
        let mut before = b' ';
        for byte in sentence.bytes() {
            sounds.letters += u64::from(byte & 0b1100_0000 != 0b1000_0000);
            sounds.commas += u64::from(matches!(byte, b',' | b';' | b':'));
            sounds.stops += u64::from(byte == b' ' && matches!(before, b'.' | b'!' | b'?'));
            before = byte;
        }
        sounds
    }
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

    /// The time that is given to a sentence whose phase is as long as it takes: with a voice quicker than the usual one no
    /// less, so that a session takes as long as was said of it.
    pub(crate) fn promised(&self, sentence: &str) -> Duration {
        self.takes(sentence).max(UsualVoice.of(sentence, &self.language))
    }

    /// "One.", "Two.", "Three.", where they are said; otherwise nothing.
    pub(crate) fn numbers(&self) -> Vec<String> {
        match self.count {
            Count::Ticks => Vec::new(),
            Count::Spoken => (1..=COUNTED).map(|left| self.say(Phrase::Number(left))).collect(),
        }
    }

    /// The language of the coach's own words: English, where it does not speak the session's.
    pub(crate) fn tongue(&self) -> Tongue {
        Tongue::of(&self.language).unwrap_or(Tongue::ENGLISH)
    }

    pub(crate) fn say(&self, phrase: Phrase<'_>) -> String {
        phrase.said_in(self.tongue())
    }
}

#[cfg(test)]
mod tests {
    use super::Sounds;
    use rstest::rstest;

    #[rstest]
    #[case("", 0, 0, 0)]
    #[case("Rest.", 5, 0, 0)]
    #[case("Leg dich auf den R\u{fc}cken.", 24, 0, 0)]
    #[case("Press: elbow, knee. Breathe.", 28, 2, 1)]
    fn what_takes_time_is_counted_alike_in_any_script(
        #[case] sentence: &str,
        #[case] letters: u64,
        #[case] commas: u64,
        #[case] stops: u64,
    ) {
        assert_eq!(Sounds::of(sentence), Sounds { letters, commas, stops });
        assert_eq!(letters, sentence.chars().count() as u64);
    }
}
