//! A sentence put together of phrases.

use super::super::super::pcm::RATE;
use super::marks::{Mark, cuts};
use super::pack::Phrase;
use super::sound;

/// The quiet after a phrase that ends like a sentence, where another follows.
const AFTER_A_STOP: usize = RATE as usize * 35 / 100;
/// The quiet after a phrase that leaves the sentence open.
const AFTER_A_COMMA: usize = RATE as usize * 15 / 100;

/// A phrase of a sentence, and the quiet after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) phrase: Phrase<'a>,
    /// In frames.
    pub(super) quiet: usize,
}

impl Part<'_> {
    /// How long both are, in frames.
    pub(super) fn frames(&self) -> usize {
        sound::frames(self.phrase) + self.quiet
    }
}

/// The phrases that `sentence` consists of, as `known` has them: whole where it can be, otherwise as long ones as possible,
/// the first of them before the others. `None` where some of it is in no phrase.
pub(super) fn parts<'a>(sentence: &str, known: impl Fn(&str) -> Option<Phrase<'a>>) -> Option<Vec<Part<'a>>> {
    let sentence = sentence.trim();
    if let Some(phrase) = known(sentence) {
        return Some(vec![Part { phrase, quiet: 0 }]);
    }
    let ends: Vec<(usize, Option<Mark>)> =
        cuts(sentence).map(|(at, mark)| (at, Some(mark))).chain([(sentence.len(), None)]).collect();
    // From the end on: of each place what the sentence consists of from there, as the first phrase and the place after it.
    let mut rest: Vec<Option<(Phrase<'a>, usize)>> = vec![None; ends.len()];
    for first in (0..ends.len()).rev() {
        let from = first.checked_sub(1).map_or(0, |before| ends[before].0);
        rest[first] = (first..ends.len()).rev().find_map(|last| {
            let goes_on = last + 1 == ends.len() || rest[last + 1].is_some();
            let phrase = goes_on.then(|| known(sentence[from..ends[last].0].trim_start())).flatten()?;
            Some((phrase, last))
        });
    }
    let mut parts = Vec::new();
    let mut first = 0;
    while first < ends.len() {
        let (phrase, last) = rest[first]?;
        let quiet = match ends[last].1 {
            Some(Mark::Stop) => AFTER_A_STOP,
            Some(Mark::Comma) => AFTER_A_COMMA,
            None => 0,
        };
        parts.push(Part { phrase, quiet });
        first = last + 1;
    }
    Some(parts)
}
