//! The same roles with few colours: picked by hand, because the nearest colour is often the wrong one.

use ratatui::style::{Color, Modifier, Style};

use super::{Role, Shade, Strength, Tone};
use crate::body::Side;
use crate::figure::colour::{Ink, mix, xterm};

/// The index of a role in the palette of 256.
pub(super) fn ansi256(shade: Shade, role: Role, strength: Strength) -> u8 {
    let index = match shade {
        Shade::Dark => dark256(role),
        Shade::Light => light256(role),
    };
    if strength == Strength::Full {
        return index;
    }
    Ink::plain(mix(xterm(index), xterm(ground256(shade)), strength.away())).ansi256
}

/// The index of the ground of a shade in the palette of 256.
pub(super) const fn ground256(shade: Shade) -> u8 {
    match shade {
        Shade::Dark => 234,
        Shade::Light => 231,
    }
}

const fn dark256(role: Role) -> u8 {
    match role {
        Role::Bright => 255,
        Role::Normal => 251,
        Role::Quiet => 246,
        Role::Faint => 240,
        Role::Accent | Role::Side(Side::Right) => 209,
        Role::Side(Side::Left) => 45,
        Role::Tone(Tone::Ready) => 221,
        Role::Tone(Tone::Hold) => 79,
        Role::Tone(Tone::Roll) => 75,
        Role::Tone(Tone::Switch) => 141,
        Role::Tone(Tone::Rest) => 146,
        Role::Tone(Tone::Paused) => 247,
    }
}

const fn light256(role: Role) -> u8 {
    match role {
        Role::Bright => 233,
        Role::Normal => 238,
        Role::Quiet | Role::Tone(Tone::Paused) => 242,
        Role::Faint => 250,
        Role::Accent | Role::Side(Side::Right) => 160,
        Role::Side(Side::Left) => 27,
        Role::Tone(Tone::Ready) => 94,
        Role::Tone(Tone::Hold) => 23,
        Role::Tone(Tone::Roll) => 25,
        Role::Tone(Tone::Switch) => 92,
        Role::Tone(Tone::Rest) => 60,
    }
}

/// A role in sixteen colours. A person's own scheme defines what they look like, and in some of them bright
/// black is the background itself: so text is the terminal's own foreground, plain, bold or dim, and only
/// large shapes and short words have a colour.
pub(super) fn ansi16(shade: Shade, role: Role, strength: Strength) -> Style {
    let plain = Style::new();
    let full = match (role, shade) {
        (Role::Bright, _) => plain.add_modifier(Modifier::BOLD),
        (Role::Normal, _) => plain,
        (Role::Quiet | Role::Tone(Tone::Paused), _) => plain.add_modifier(Modifier::DIM),
        (Role::Faint, _) => plain.fg(Color::DarkGray),
        (Role::Accent | Role::Side(Side::Right), Shade::Dark) => plain.fg(Color::LightRed),
        (Role::Accent | Role::Side(Side::Right), Shade::Light) => plain.fg(Color::Red),
        (Role::Side(Side::Left), Shade::Dark) => plain.fg(Color::LightCyan),
        (Role::Side(Side::Left), Shade::Light) => plain.fg(Color::Blue),
        (Role::Tone(tone), Shade::Dark) => plain.fg(dark16(tone)),
        (Role::Tone(tone), Shade::Light) => plain.fg(light16(tone)),
    };
    weaken(full, strength)
}

const fn dark16(tone: Tone) -> Color {
    match tone {
        Tone::Ready => Color::LightYellow,
        Tone::Hold => Color::LightGreen,
        Tone::Roll => Color::LightBlue,
        Tone::Switch => Color::LightMagenta,
        Tone::Rest => Color::LightCyan,
        Tone::Paused => Color::Reset,
    }
}

/// Yellow on white cannot be read, so counting in shares magenta with changing sides: both count down.
const fn light16(tone: Tone) -> Color {
    match tone {
        Tone::Ready | Tone::Switch => Color::Magenta,
        Tone::Hold => Color::Green,
        Tone::Roll => Color::Blue,
        Tone::Rest => Color::Cyan,
        Tone::Paused => Color::Reset,
    }
}

/// A role without colour: large shapes are told apart by their form and words, text by bold and dim.
pub(super) fn mono(role: Role, strength: Strength) -> Style {
    let full = match role {
        Role::Bright => Style::new().add_modifier(Modifier::BOLD),
        Role::Normal | Role::Accent | Role::Side(_) | Role::Tone(_) => Style::new(),
        Role::Quiet | Role::Faint => Style::new().add_modifier(Modifier::DIM),
    };
    weaken(full, strength)
}

fn weaken(style: Style, strength: Strength) -> Style {
    match strength {
        Strength::Full => style,
        Strength::Still | Strength::Spent | Strength::Half | Strength::Ghost => style.add_modifier(Modifier::DIM),
    }
}
