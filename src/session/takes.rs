//! How long a session takes: the one number that everything says, in short, and for programs.

use std::fmt;
use std::time::Duration;

use crate::language::{Message, Tongue};
use crate::routine::describe::{in_minutes, minutes};

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

    /// `up to 25 min`, in a language.
    pub(crate) fn said_in(self, tongue: Tongue) -> String {
        let length = in_minutes(tongue, self.total);
        if self.up_to { tongue.say(Message::WrittenUpTo, &[("length", length.into())]) } else { length }
    }
}

impl fmt::Display for Takes {
    /// `up to 25 min`, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in(Tongue::ENGLISH))
    }
}
