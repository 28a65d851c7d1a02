//! The sign of a day in the year: how much was done on it.

use ratatui::style::Style;

use crate::figure::colour::Depth;
use crate::journal::Day;
use crate::language::ScreenText;
use crate::tui::theme::{Role, Strength, Theme, Tone};

/// The amount done on a day, in four classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Much {
    UpToFive,
    UpToFifteen,
    UpToThirty,
    More,
}

/// The classes, the least first, and what the legend calls them.
pub(super) const MUCH: [(Much, ScreenText); 4] = [
    (Much::UpToFive, ScreenText::MuchFive),
    (Much::UpToFifteen, ScreenText::MuchFifteen),
    (Much::UpToThirty, ScreenText::MuchThirty),
    (Much::More, ScreenText::MuchMore),
];

impl Much {
    fn of(day: &Day) -> Option<Self> {
        let much = match day.held.as_secs() / 60 {
            0..5 => Self::UpToFive,
            5..15 => Self::UpToFifteen,
            15..30 => Self::UpToThirty,
            _ => Self::More,
        };
        (day.sessions > 0).then_some(much)
    }

    /// Its sign: where there are few colours, the shape says how much.
    pub(super) fn sign(self, theme: Theme) -> (char, Style) {
        let tone = Role::Tone(Tone::Hold);
        let (shape, strength) = match self {
            Self::UpToFive => ('▖', Strength::Ghost),
            Self::UpToFifteen => ('▄', Strength::Half),
            Self::UpToThirty => ('▙', Strength::Still),
            Self::More => ('█', Strength::Full),
        };
        match theme.depth() {
            Depth::True | Depth::Ansi256 => ('■', theme.ink_at(tone, strength)),
            Depth::Ansi16 | Depth::Mono => (shape, theme.ink(tone)),
        }
    }
}

/// What a day has on which there was a run and no session.
pub(super) const RUN: char = '▴';
/// What a day has on which there was neither.
pub(super) const NOTHING: char = '·';

/// The sign of a day.
pub(super) fn cell(day: Option<&Day>, theme: Theme) -> (char, Style) {
    match (day.and_then(Much::of), day) {
        (Some(much), _) => much.sign(theme),
        (None, Some(day)) if day.km > 0.0 => (RUN, theme.ink(Role::Tone(Tone::Roll))),
        (None, _) => (NOTHING, theme.ink(Role::Faint)),
    }
}

/// The sign of today, which stands out by its shape.
pub(super) fn today(sign: char, style: Style, theme: Theme) -> (char, Style) {
    match sign {
        NOTHING => ('□', theme.bold(Role::Bright)),
        RUN => ('▲', style),
        _ => ('▣', style),
    }
}
