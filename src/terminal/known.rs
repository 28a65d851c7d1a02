//! What each terminal is known to be and to show: a table, and which row of it an environment means.

use crate::figure::cells::Marker;
use crate::figure::colour::Depth;

mod rows;

/// What is known of a terminal without asking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What people call it.
    pub name: &'static str,
    /// How many colours it shows; `None` where only the environment says.
    pub colours: Colours,
    /// The finest characters that it draws without gaps.
    pub marker: Marker,
    /// What it may be asked.
    pub asks: Asks,
    /// Whether it tells the colour of its background.
    pub ground: Ground,
    /// Whether pictures may be shown in it at all.
    pub pictures: Pictures,
    /// Whether it gives a title back that was put on its stack.
    pub keeps_titles: bool,
    /// Whether the escape key comes so late that another one is better named.
    pub holds_escape: bool,
    /// With which version this was seen, or that it was not.
    pub seen: &'static str,
}

/// The number of colours that a terminal shows, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// As many as this, whatever else is said.
    Shows(Depth),
    /// As many as the environment says, and no more than this.
    AtMost(Depth),
}

/// The questions that a terminal may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// None.
    Nothing,
    /// For its background alone: it answers other questions before that one.
    Ground,
    /// What it is, its background and its keyboard, and no more: it prints questions that it does not know.
    Plain,
    /// The same first, and the rest where what it says it is lets one hope that it understands.
    Carefully,
    /// Everything at once.
    All,
}

/// A terminal's way with the question for its background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It may answer.
    Asked,
    /// It never answers.
    Untold,
    /// It is dark unless somebody changed it, and never answers.
    Dark,
}

/// A terminal's pictures, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// None.
    Never,
    /// It says which when it is asked.
    Asked,
    /// By iTerm2's protocol.
    Iterm,
}

impl Known {
    /// The terminal that an environment tells of.
    #[must_use]
    pub fn of(_variable: impl Fn(&str) -> Option<String>) -> Self {
        rows::UNKNOWN
    }
}
