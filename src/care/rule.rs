//! What a rule is: its reason, its source, and the bounds that all rules share.

use crate::advice::Reference;
use crate::language::{ScreenText, Words};

/// Why something is advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A short stable name.
    pub(crate) name: &'static str,
    /// The reason, one sentence, said to the person.
    pub(crate) reason: ScreenText,
    /// Where it comes from.
    pub source: Reference,
}

impl Rule {
    /// The reason, in the words of a language.
    #[must_use]
    pub fn reason(&self, words: Words) -> &'static str {
        words.text(self.reason)
    }
}

/// The bounds of the rules, which the configuration may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Soreness from here, of 10, is met with easier variants.
    pub easier_from: u8,
    /// Soreness above this, of 10, is met with the gentle routine and no run.
    pub gentle_above: u8,
    /// Days of soreness beyond which a professional should look at it.
    pub sore_days: u16,
    /// Hours that a hard run needs at the least before the next.
    pub rest_hours_least: u32,
    /// Hours after which a hard run is over also for large muscles that are still sore.
    pub rest_hours_most: u32,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { easier_from: 4, gentle_above: 5, sore_days: 7, rest_hours_least: 48, rest_hours_most: 72 }
    }
}
