//! How long a session takes: the one number that everything says, in short, and for programs.

use std::fmt;
use std::time::Duration;

use crate::language::{ScreenText, Words};
use crate::routine::describe::minutes;

/// How long a session takes, waits apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takes {
    /// How long; with an ease in it: at most.
    pub total: Duration,
    /// Whether it may end earlier, because an ease may.
    pub up_to: bool,
}

impl Takes {
    /// For a column: `≤ 25 min`.
    #[must_use]
    pub fn in_short(self) -> String {
        format!("{}{}", if self.up_to { "≤ " } else { "" }, minutes(self.total))
    }
}

impl Takes {
    /// It in these words: `up to 25 min`.
    pub(crate) fn said(self, words: Words) -> String {
        let length = minutes(self.total);
        if self.up_to { words.say(ScreenText::TakesUpTo, &[("length", length.into())]) } else { length }
    }
}

impl fmt::Display for Takes {
    /// `up to 25 min`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.up_to { "up to " } else { "" }, minutes(self.total))
    }
}
