//! The table: one row for each terminal.

use std::ops::Range;

use super::{Asks, Colours, Escape, Ground, Known, Pictures, Place, Repeats, Seen, Spills, Titles};
use crate::figure::cells::Marker;
use crate::figure::colour::Depth;

/// A terminal, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// How its `TERM` begins.
    terms: &'static [&'static str],
    /// Whether no other terminal uses that `TERM`.
    owns: bool,
    /// The variables of which it sets one.
    signs: &'static [Sign],
    /// The versions that this row is about, where it is not about all.
    versions: Option<Range<(u16, u16)>>,
    /// Whether it is here although `TERM` may name the terminal around it.
    pub(super) hides: bool,
    pub(super) known: Known,
}

/// The sign of a terminal in the environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A variable that is set, to whatever.
    Set(&'static str),
    /// A variable that has this value.
    Is(&'static str, &'static str),
}

impl Row {
    /// Whether its `TERM` is this.
    pub(super) fn is_named(&self, term: &str) -> bool {
        self.terms.iter().any(|known| term.starts_with(known))
    }

    /// Whether its `TERM` is this, and nobody else's, and this is its version.
    pub(super) fn has_its_own_name(&self, term: &str, value: &impl Fn(&str) -> Option<String>) -> bool {
        self.owns && self.is_named(term) && self.is_of_this_version(value)
    }

    /// Whether its variables say that it is here.
    pub(super) fn is_here(&self, value: &impl Fn(&str) -> Option<String>) -> bool {
        let is = |sign: &Sign| match *sign {
            Sign::Set(name) => value(name).is_some(),
            Sign::Is(name, known) => value(name).is_some_and(|value| value == known),
        };
        self.signs.iter().any(is) && self.is_of_this_version(value)
    }

    fn is_of_this_version(&self, value: &impl Fn(&str) -> Option<String>) -> bool {
        self.versions.as_ref().is_none_or(|versions| versions.contains(&tmux_version(value)))
    }
}

/// The version of tmux, as it has told it since 3.2; 0.0 where it does not.
fn tmux_version(value: &impl Fn(&str) -> Option<String>) -> (u16, u16) {
    let is_its_own = value("TERM_PROGRAM").is_some_and(|program| program == "tmux");
    let version = value("TERM_PROGRAM_VERSION").filter(|_| is_its_own).unwrap_or_default();
    // `3.3a`, `next-3.4`
    let mut numbers = version.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0))
}

/// What such a terminal is called in English.
pub(in crate::terminal) const UNNAMED: &str = "a terminal that supple does not know";

/// A terminal of which nothing is known.
pub(super) const UNKNOWN: Known = Known {
    name: UNNAMED,
    place: Place::Outside,
    colours: Colours::AtMost(Depth::True),
    marker: Marker::Quadrant,
    asks: Asks::Carefully,
    ground: Ground::Asked,
    pictures: Pictures::Asked,
    titles: Titles::Lost,
    escape: Escape::AtOnce,
    spills: Spills::Nowhere,
    repeats: Repeats::Nothing,
    seen: Seen::Not,
};

/// A terminal with 24-bit colours that understands every question.
const MODERN: Known = Known { colours: Colours::Shows(Depth::True), asks: Asks::All, titles: Titles::Kept, ..UNKNOWN };

/// A multiplexer: what is drawn by it reaches the terminal outside in its own way.
const INSIDE: Known = Known { place: Place::Inside, asks: Asks::Plain, pictures: Pictures::Never, ..UNKNOWN };

/// A terminal of which only letters are wanted.
const PLAIN: Known = Known {
    colours: Colours::Shows(Depth::Mono),
    asks: Asks::Nothing,
    ground: Ground::Dark,
    pictures: Pictures::Never,
    ..UNKNOWN
};

const NOBODY: Row = Row { terms: &[], owns: false, signs: &[], versions: None, hides: false, known: UNKNOWN };

/// Every terminal that can be known by what it sets; of those with the same `TERM` the first counts. `QTerminal`, which prints the
/// same questions as Zutty, sets nothing of its own: it is told by what it says that it is.
pub(super) const ROWS: &[Row] = &[
    // tmux before 3.4 swallows the question for the background; before 3.5 it keeps an escape for half a second.
    Row {
        terms: &["tmux"],
        owns: true,
        signs: &[Sign::Set("TMUX")],
        versions: Some((0, 0)..(3, 4)),
        known: Known {
            name: "tmux",
            ground: Ground::Untold,
            titles: Titles::Kept,
            escape: Escape::Late,
            seen: Seen::With("3.3a"),
            ..INSIDE
        },
        ..NOBODY
    },
    Row {
        terms: &["tmux"],
        owns: true,
        signs: &[Sign::Set("TMUX")],
        versions: Some((3, 4)..(3, 5)),
        known: Known { name: "tmux", asks: Asks::All, titles: Titles::Kept, escape: Escape::Late, ..INSIDE },
        ..NOBODY
    },
    Row {
        terms: &["tmux"],
        owns: true,
        signs: &[Sign::Set("TMUX")],
        versions: Some((3, 5)..(u16::MAX, 0)),
        known: Known { name: "tmux", asks: Asks::All, titles: Titles::Kept, ..INSIDE },
        ..NOBODY
    },
    // Takes the parts of a 24-bit colour for other attributes, and lets the COLORTERM of the terminal outside through.
    // Passes the question for the background on, and answers others itself meanwhile.
    Row {
        terms: &["screen"],
        signs: &[Sign::Set("STY")],
        hides: true,
        known: Known {
            name: "GNU screen",
            colours: Colours::AtMost(Depth::Ansi256),
            asks: Asks::Ground,
            escape: Escape::Late,
            seen: Seen::With("4.9.0"),
            ..INSIDE
        },
        ..NOBODY
    },
    // Misreads 24-bit colours as screen does. Answers nothing at all, and prints the question of kitty's protocol.
    Row {
        terms: &["dvtm"],
        owns: true,
        signs: &[Sign::Set("DVTM")],
        known: Known {
            name: "dvtm",
            colours: Colours::AtMost(Depth::Ansi256),
            asks: Asks::Nothing,
            ground: Ground::Untold,
            seen: Seen::With("0.15"),
            ..INSIDE
        },
        ..NOBODY
    },
    Row { signs: &[Sign::Set("ZELLIJ")], hides: true, known: Known { name: "zellij", ..INSIDE }, ..NOBODY },
    // Sets the variable for ncurses' sake; TERM is xterm-256color in it, and COLORTERM does not travel.
    Row {
        signs: &[Sign::Set("NCURSES_NO_UTF8_ACS")],
        known: Known {
            name: "mosh",
            colours: Colours::AtMost(Depth::Ansi256),
            ground: Ground::Untold,
            seen: Seen::With("1.4.0"),
            ..INSIDE
        },
        ..NOBODY
    },
    Row {
        terms: &["xterm-kitty"],
        signs: &[Sign::Set("KITTY_WINDOW_ID")],
        known: Known {
            name: "kitty",
            marker: Marker::Sextant,
            repeats: Repeats::Everything,
            seen: Seen::With("0.26.5"),
            ..MODERN
        },
        ..NOBODY
    },
    Row {
        terms: &["foot"],
        known: Known {
            name: "foot",
            marker: Marker::Sextant,
            repeats: Repeats::Everything,
            seen: Seen::With("1.13.1"),
            ..MODERN
        },
        ..NOBODY
    },
    Row {
        terms: &["konsole"],
        signs: &[Sign::Set("KONSOLE_VERSION")],
        known: Known {
            name: "Konsole",
            marker: Marker::Sextant,
            titles: Titles::Lost,
            repeats: Repeats::Everything,
            seen: Seen::With("22.12.3"),
            ..MODERN
        },
        ..NOBODY
    },
    Row {
        terms: &["vte", "gnome"],
        signs: &[Sign::Set("VTE_VERSION")],
        known: Known {
            name: "a terminal built on VTE",
            marker: Marker::Sextant,
            repeats: Repeats::Everything,
            seen: Seen::With("0.70.6"),
            ..MODERN
        },
        ..NOBODY
    },
    // With a scalable font it cuts characters off where what was written with them in one go ends, blanks included; so there are
    // seams between those that it repeats.
    Row {
        signs: &[Sign::Set("XTERM_VERSION")],
        known: Known { name: "xterm", spills: Spills::Beside, seen: Seen::With("379"), ..MODERN },
        ..NOBODY
    },
    // Cuts nothing off.
    Row {
        terms: &["mlterm"],
        signs: &[Sign::Set("MLTERM")],
        known: Known { name: "mlterm", spills: Spills::Around, seen: Seen::With("3.9.0"), ..MODERN },
        ..NOBODY
    },
    Row {
        terms: &["alacritty"],
        signs: &[Sign::Set("ALACRITTY_WINDOW_ID")],
        known: Known { name: "Alacritty", repeats: Repeats::Everything, seen: Seen::With("0.11.0"), ..MODERN },
        ..NOBODY
    },
    // Prints the question of kitty's protocol. Never tells its background; COLORFGBG does, where it has one of the palette.
    Row {
        terms: &["rxvt"],
        known: Known {
            name: "urxvt",
            colours: Colours::AtMost(Depth::Ansi256),
            asks: Asks::Plain,
            ground: Ground::Untold,
            pictures: Pictures::Never,
            seen: Seen::With("9.30"),
            ..UNKNOWN
        },
        ..NOBODY
    },
    Row {
        terms: &["st-", "stterm"],
        known: Known { name: "st", titles: Titles::Lost, seen: Seen::With("0.9"), ..MODERN },
        ..NOBODY
    },
    // Prints the question of kitty's protocol, and the last letter of a question for a mode.
    Row {
        signs: &[Sign::Set("ZUTTY_VERSION")],
        known: Known {
            name: "Zutty",
            colours: Colours::Shows(Depth::True),
            asks: Asks::Plain,
            pictures: Pictures::Never,
            seen: Seen::With("0.14"),
            ..UNKNOWN
        },
        ..NOBODY
    },
    // Looks sixths of a cell up in a font that has boxes for them, also where it draws by WebGL.
    Row {
        signs: &[Sign::Is("TERM_PROGRAM", "vscode")],
        known: Known { name: "xterm.js", titles: Titles::Lost, seen: Seen::With("5.5 and 6.0"), ..MODERN },
        ..NOBODY
    },
    Row {
        signs: &[Sign::Is("TERM_PROGRAM", "iTerm.app"), Sign::Is("LC_TERMINAL", "iTerm2")],
        known: Known { name: "iTerm2", pictures: Pictures::Iterm, ..MODERN },
        ..NOBODY
    },
    Row {
        terms: &["wezterm"],
        signs: &[Sign::Is("TERM_PROGRAM", "WezTerm")],
        known: Known { name: "WezTerm", marker: Marker::Sextant, pictures: Pictures::Iterm, ..MODERN },
        ..NOBODY
    },
    Row {
        terms: &["xterm-ghostty", "ghostty"],
        signs: &[Sign::Is("TERM_PROGRAM", "ghostty")],
        known: Known { name: "Ghostty", marker: Marker::Sextant, ..MODERN },
        ..NOBODY
    },
    Row {
        terms: &["contour"],
        signs: &[Sign::Is("TERMINAL_NAME", "contour")],
        known: Known { name: "Contour", marker: Marker::Sextant, ..MODERN },
        ..NOBODY
    },
    Row {
        signs: &[Sign::Set("WT_SESSION")],
        known: Known { name: "Windows Terminal", titles: Titles::Lost, ..MODERN },
        ..NOBODY
    },
    Row {
        signs: &[Sign::Is("TERM_PROGRAM", "mintty")],
        known: Known { name: "mintty", pictures: Pictures::Iterm, ..MODERN },
        ..NOBODY
    },
    // Prints the last letter of a question for a mode. 256 colours until macOS 26, which says so in COLORTERM.
    Row {
        terms: &["nsterm"],
        signs: &[Sign::Is("TERM_PROGRAM", "Apple_Terminal")],
        known: Known { name: "Terminal of macOS", asks: Asks::Plain, pictures: Pictures::Never, ..UNKNOWN },
        ..NOBODY
    },
    // Of 456 console fonts none has quarters of a cell and 139 have halves; the usual one has only the whole.
    Row {
        terms: &["linux"],
        known: Known {
            name: "the Linux console",
            colours: Colours::Shows(Depth::Ansi16),
            marker: Marker::Full,
            ..PLAIN
        },
        ..NOBODY
    },
    Row { terms: &["vt1", "vt2", "dumb"], known: Known { name: "a terminal of one colour", ..PLAIN }, ..NOBODY },
    Row {
        terms: &["vt3", "vt4", "vt5"],
        known: Known { name: "a terminal of DEC's", colours: Colours::AtMost(Depth::True), ..PLAIN },
        ..NOBODY
    },
];
