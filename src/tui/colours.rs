//! Which colours the terminal has: from the configuration, the environment, and what the terminal answers.

use super::theme::{Shade, Theme};
use crate::config::settings::{Drawing, Theme as Chosen};
use crate::config::words::{Colours, Shade as ShadeWord};
use crate::figure::cells::Edges;
use crate::figure::colour::{Depth, Rgb};
use crate::terminal::capabilities::{Behind, Line};
use crate::terminal::decode::Scheme;
use crate::terminal::known::{Ground, Known};

/// The environment's statements about the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    known: Known,
    depth: Depth,
    /// The shade of the background, by `COLORFGBG` or by what the terminal is known to be.
    shade: Option<Shade>,
    line: Line,
}

impl Default for Surroundings {
    fn default() -> Self {
        Self::of(|_| None)
    }
}

impl Surroundings {
    /// The process's environment.
    #[must_use]
    pub fn read() -> Self {
        Self::of(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// An environment, from what its variables hold.
    pub(crate) fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name| variable(name).unwrap_or_default();
        let is_set = |name| !text(name).is_empty();
        let known = Known::of(&variable);
        let depth = match said(&text("TERM"), &text("COLORTERM")) {
            _ if is_set("NO_COLOR") => Depth::Mono,
            Depth::Mono => Depth::Mono,
            said => known.colours.with(said),
        };
        let dark = (known.ground == Ground::Dark).then_some(Shade::Dark);
        let line = if is_set("SSH_CONNECTION") || is_set("SSH_TTY") { Line::Far } else { Line::Near };
        // QTerminal 1.2 says so whatever its colours are. The others of which that was seen say it where it is true, and
        // leave a sign of theirs, which is inherited together with it.
        let is_empty_word = text("COLORFGBG") == "15;0"
            && !is_set("KONSOLE_VERSION")
            && ![text("TERM"), text("COLORTERM")].iter().any(|name| name.starts_with("rxvt"));
        let said = if is_empty_word { None } else { shade(&text("COLORFGBG")) };
        Self { known, depth, shade: said.or(dark), line }
    }

    /// The terminal, as far as it is known without asking it.
    pub(crate) const fn known(&self) -> Known {
        self.known
    }

    /// The line to the terminal.
    pub(crate) const fn line(&self) -> Line {
        self.line
    }

    /// How the figure is drawn: what the person left open is as this terminal has it.
    #[must_use]
    pub fn drawing(&self, chosen: Drawing) -> Drawing {
        let edges = if self.line == Line::Far { Edges::Hard } else { Edges::Smooth };
        Drawing { marker: chosen.marker.or(Some(self.known.marker)), edges: chosen.edges.or(Some(edges)), ..chosen }
    }
}

/// How many colours these two variables promise.
fn said(term: &str, colorterm: &str) -> Depth {
    if term.ends_with("-m") || term.ends_with("-mono") {
        Depth::Mono
    } else if matches!(colorterm, "truecolor" | "24bit") || term.ends_with("-direct") || cfg!(windows) {
        Depth::True
    } else if term.contains("256color") {
        Depth::Ansi256
    } else {
        Depth::Ansi16
    }
}

/// `COLORFGBG` is `15;0` or `15;default;0`: the last number is the background's place in the palette.
fn shade(colorfgbg: &str) -> Option<Shade> {
    let background: u8 = colorfgbg.rsplit(';').next()?.parse().ok()?;
    Some(if matches!(background, 7 | 9..=15) { Shade::Light } else { Shade::Dark })
}

/// The theme, as far as it is known what stands behind the letters. Where that is not known, or is of the other shade than
/// was chosen, the theme paints its own ground: letters that are light on light cannot be read.
#[must_use]
pub(crate) fn theme(chosen: Chosen, around: &Surroundings, behind: Behind) -> Theme {
    let own = match behind {
        Behind::Told(colour) => Some(shade_of(colour)),
        Behind::Shaded(Scheme::Dark) => Some(Shade::Dark),
        Behind::Shaded(Scheme::Light) => Some(Shade::Light),
        Behind::Awaited | Behind::Unknown => around.shade,
    };
    let shade = match chosen.shade {
        ShadeWord::Dark => Shade::Dark,
        ShadeWord::Light => Shade::Light,
        ShadeWord::Auto => own.unwrap_or(Shade::Dark),
    };
    let depth = match chosen.colours {
        Colours::Auto => around.depth,
        Colours::True => Depth::True,
        Colours::Ansi256 => Depth::Ansi256,
        Colours::Ansi16 => Depth::Ansi16,
        Colours::None => Depth::Mono,
    };
    let told = match behind {
        Behind::Told(colour) if own == Some(shade) => Some(colour),
        _ => None,
    };
    let theme = Theme::new(shade, depth, told);
    let is_foreign = own.map_or(behind == Behind::Unknown, |own| own != shade);
    if is_foreign { theme.painted() } else { theme }
}

/// Whether a background colour is dark or light, by its luminance (ITU-R BT.709 weights).
fn shade_of([red, green, blue]: Rgb) -> Shade {
    let luminance = 0.2126 * f32::from(red) + 0.7152 * f32::from(green) + 0.0722 * f32::from(blue);
    if luminance > 127.0 { Shade::Light } else { Shade::Dark }
}

#[cfg(test)]
mod tests;
