//! What each terminal is known to be and to show: a table, and which of its rows an environment means.
//!
//! Variables are inherited: a terminal that was started inside another one has that one's too, and whatever runs in a
//! multiplexer has those of the terminal in which the multiplexer was started, perhaps days ago. `TERM` is the nearest
//! witness, because whoever holds the other end of the line sets it. So this is the order:
//!
//! 1. a `TERM` that only one multiplexer uses, such as `tmux-256color`: that one;
//! 2. the variables of multiplexers: each that claims to be here. Where `TERM` names a terminal, only those that may hide
//!    behind such a name: GNU screen, which can be told to, and misreads what that terminal would understand; and zellij,
//!    which leaves `TERM` as it finds it;
//! 3. any other `TERM` that names something, such as `screen` or `xterm-kitty`: that;
//! 4. the variables of terminals, where `TERM` is `xterm` or the like, as most of them have it: each that claims to be here.
//!
//! Where several claim to be here, only what all of them can is used.

use crate::figure::cells::Marker;
use crate::figure::colour::Depth;

mod rows;
#[cfg(test)]
mod tests;

pub(super) use rows::UNNAMED;
use rows::{ROWS, Row, UNKNOWN};

/// What is known of a terminal without asking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// What people call it.
    pub(crate) name: &'static str,
    /// Whether it draws in another terminal's place.
    pub(crate) place: Place,
    /// How many colours it shows.
    pub(crate) colours: Colours,
    /// The finest characters that it draws without gaps.
    pub(crate) marker: Marker,
    /// What it may be asked.
    pub(crate) asks: Asks,
    /// Whether it tells the colour of its background.
    pub(crate) ground: Ground,
    /// Whether pictures may be shown in it at all.
    pub(crate) pictures: Pictures,
    /// Whether it gives a title back that was put on its stack.
    pub(crate) titles: Titles,
    /// When the escape key comes.
    pub(crate) escape: Escape,
    /// Onto which cells a character is drawn that is not theirs.
    pub(crate) spills: Spills,
    /// What it repeats when it is told to.
    pub(crate) repeats: Repeats,
    /// The version with which all this was seen, or that it was not.
    pub(crate) seen: Seen,
}

/// The place of a terminal: at the end of the line, or inside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// A multiplexer, which draws in another terminal's place.
    Inside,
    /// A terminal.
    Outside,
}

/// The number of colours that a terminal shows, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colours {
    /// So many, whatever else is said.
    Shows(Depth),
    /// As many as the environment says, and no more than this.
    AtMost(Depth),
}

/// The questions that a terminal may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Asks {
    /// None.
    Nothing,
    /// For its keyboard and its background alone: it answers every other question before that one.
    Ground,
    /// For those, and what it is: it prints other questions.
    Plain,
    /// The same, and the rest where what it says that it is lets one hope that it understands.
    Carefully,
    /// Everything at once.
    All,
}

/// A terminal's way with the question for its background.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ground {
    /// It never answers, and may be light.
    Untold,
    /// It never answers, and is dark unless somebody changed it.
    Dark,
    /// It may answer.
    Asked,
}

/// A terminal's pictures, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pictures {
    /// None.
    Never,
    /// It says which when it is asked.
    Asked,
    /// By iTerm2's protocol, which cannot be asked for, and by what it says.
    Iterm,
}

/// A terminal's way with titles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Titles {
    /// What was there is lost, or nobody knows.
    Lost,
    /// A title put on its stack comes back.
    Kept,
}

/// The time at which the escape key comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Escape {
    /// A third of a second or more after it was pressed: another key is better named.
    Late,
    /// At once.
    AtOnce,
}

/// The cells beside its own onto which a terminal draws the edge of a character that fills its cell. Fonts have such characters
/// a little larger than the cell to which the terminal rounds; where it does not cut them off, the edge stays there when the
/// character has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spills {
    /// None.
    Nowhere,
    /// Those to its left and right.
    Beside,
    /// All eight.
    Around,
}

/// What `CSI b` repeats, so that it looks as if it had been written out; `tests/terminals/repeats` tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Repeats {
    /// Nothing, or not everything, or with seams, or nobody has seen it.
    #[default]
    Nothing,
    /// Every character of one column.
    Everything,
}

/// The witness for a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// It was tried with this version.
    With(&'static str),
    /// It was not tried: its documentation says so.
    Not,
}

impl Default for Known {
    fn default() -> Self {
        UNKNOWN
    }
}

impl Known {
    /// The terminal of the process's environment.
    #[must_use]
    pub(crate) fn here() -> Self {
        Self::of(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// The terminal that an environment tells of.
    #[must_use]
    pub(crate) fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = value("TERM").unwrap_or_default();
        let known = claims(&term, &value).into_iter().map(|row| row.known).reduce(Self::and).unwrap_or(UNKNOWN);
        // A multiplexer's letters are drawn by the terminal in which it was started, as long as nobody took it over elsewhere.
        let spills = ROWS.iter().filter(|row| row.is_here(&value)).map(|row| row.known.spills).max();
        // A variable may be left over from another terminal, and what is not repeated is missing on the screen: a name has to
        // say so.
        let named = ROWS.iter().find(|row| row.is_named(&term)).map(|row| row.known.repeats);
        let repeats = named.unwrap_or_default().min(known.repeats);
        let known = Self { spills: spills.unwrap_or(known.spills).max(known.spills), repeats, ..known };
        // Windows' console hands over keys, not bytes: an answer would be typed. What has no name may be no terminal.
        if cfg!(windows) || term.is_empty() { Self { asks: Asks::Nothing, ..known } } else { known }
    }

    /// What both can; called as the first is.
    fn and(self, other: Self) -> Self {
        Self {
            name: self.name,
            place: self.place.min(other.place),
            colours: self.colours.and(other.colours),
            marker: self.marker.min(other.marker),
            asks: self.asks.min(other.asks),
            ground: self.ground.min(other.ground),
            pictures: self.pictures.min(other.pictures),
            titles: self.titles.min(other.titles),
            escape: self.escape.min(other.escape),
            spills: self.spills.max(other.spills),
            repeats: self.repeats.min(other.repeats),
            seen: self.seen,
        }
    }
}

impl Colours {
    /// What both show.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Shows(one), Self::Shows(other)) => Self::Shows(one.min(other)),
            (Self::AtMost(one) | Self::Shows(one), Self::AtMost(other) | Self::Shows(other)) => {
                Self::AtMost(one.min(other))
            }
        }
    }

    /// How many colours there are where the environment says so many.
    pub(crate) fn with(self, said: Depth) -> Depth {
        match self {
            Self::Shows(depth) => depth,
            Self::AtMost(most) => said.min(most),
        }
    }
}

/// The rows that claim to be here, by the order at the top of this file.
fn claims(term: &str, value: &impl Fn(&str) -> Option<String>) -> Vec<&'static Row> {
    let at = |place: Place| ROWS.iter().filter(move |row| row.known.place == place);
    if let Some(row) = at(Place::Inside).find(|row| row.has_its_own_name(term, value)) {
        return vec![row];
    }
    let named = ROWS.iter().find(|row| row.is_named(term));
    let hidden = named.is_some_and(|row| row.known.place == Place::Outside);
    let inside: Vec<&Row> = at(Place::Inside).filter(|row| row.is_here(value) && (!hidden || row.hides)).collect();
    match named {
        _ if !inside.is_empty() => inside,
        Some(row) => vec![row],
        None => at(Place::Outside).filter(|row| row.is_here(value)).collect(),
    }
}
