//! A sentence put together of phrases.

use super::super::super::pcm::RATE;
use super::marks::{Mark, cuts};

/// The quiet after a phrase that ends like a sentence, where another follows: 300 ms, with the edges a little more than the voice makes of it inside
/// of a phrase.
const AFTER_A_STOP: usize = RATE as usize * 30 / 100;
/// The quiet after a phrase that leaves the sentence open: 170 ms. With what is quiet at the edges of phrases that is the
/// 190 ms that the voice itself makes at a comma (the median of 187 phrases that have one inside).
const AFTER_A_COMMA: usize = RATE as usize * 17 / 100;

/// A phrase of a sentence, and the quiet after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part<P> {
    pub(super) phrase: P,
    /// In frames.
    pub(super) quiet: usize,
}

/// The phrases that `sentence` consists of, as `known` has them: whole where it can be, otherwise as long ones as possible,
/// the first of them before the others. `None` where some of it is in no phrase.
pub(crate) fn parts<P: Copy>(sentence: &str, known: impl Fn(&str) -> Option<P>) -> Option<Vec<Part<P>>> {
    let sentence = sentence.trim();
    if let Some(phrase) = known(sentence) {
        return Some(vec![Part { phrase, quiet: 0 }]);
    }
    let ends: Vec<(usize, Option<Mark>)> =
        cuts(sentence).map(|(at, mark)| (at, Some(mark))).chain([(sentence.len(), None)]).collect();
    // From the end on: of each place what the sentence consists of from there, as the first phrase and the place after it.
    let mut rest: Vec<Option<(P, usize)>> = vec![None; ends.len()];
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
