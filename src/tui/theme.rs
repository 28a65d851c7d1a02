//! Colours by what they mean: a role is resolved to a style for a dark or a light terminal, at the depth it can show.

use ratatui::style::{Color, Modifier, Style};

use crate::body::Side;
use crate::figure::cells::Edges;
use crate::figure::colour::{Depth, Rgb, hex, mix, xterm};

#[cfg(test)]
mod blindness;
#[cfg(test)]
mod contrast;
mod low;
#[cfg(test)]
mod tests;

/// The shade of the terminal's background: dark or light.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shade {
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
}

/// The tone of a phase: its big digits, its word, its dots and its part of the progress line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Getting ready: settling, introducing, counting in; and files that need mending.
    Ready,
    /// Holding and pressing.
    Hold,
    /// Rolling and moving.
    Roll,
    /// Changing sides, or places.
    Switch,
    /// Resting and waiting.
    Rest,
    /// Standing still because the session is paused.
    Paused,
}

/// The purpose of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The line being spoken, the present move.
    Bright,
    /// All other text.
    Normal,
    /// Labels, and what a key does.
    Quiet,
    /// Rules; never text.
    Faint,
    /// This muscle, the selected row; nothing else.
    Accent,
    /// The side that matters now. The right one has the accent; the left one a blue that stays apart from it for every kind
    /// of colour blindness.
    Side(Side),
    /// A phase's tone.
    Tone(Tone),
}

/// The share of a role's colour that is left, the background taking the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// All of it.
    Full,
    /// 70 %: side and digits while paused.
    Still,
    /// 60 %: what is done.
    Spent,
    /// 45 %: some of it, where there is more and less.
    Half,
    /// 22 %: what is still to come of a count.
    Ghost,
}

impl Strength {
    /// The share of the background, 0 to 1.
    const fn away(self) -> f32 {
        match self {
            Self::Full => 0.0,
            Self::Still => 0.3,
            Self::Spent => 0.4,
            Self::Half => 0.55,
            Self::Ghost => 0.78,
        }
    }
}

/// The palette of one terminal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    shade: Shade,
    depth: Depth,
    background: Rgb,
    edges: Edges,
    is_painted: bool,
    has_whole_cells: bool,
}

/// The colours of a cell to which nobody gave any, where the terminal's own are not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Behind the letter.
    pub behind: Color,
    /// The letter.
    pub letter: Color,
}

impl Theme {
    /// A theme. `background` is the colour that the terminal reports as its own (OSC 11); where it is
    /// not known a usual one is taken: soft edges mix toward it. Nothing is filled with it unless the theme is
    /// [`Self::painted`].
    #[must_use]
    pub fn new(shade: Shade, depth: Depth, background: Option<Rgb>) -> Self {
        let usual = match shade {
            Shade::Dark => hex(0x1d_1f21),
            Shade::Light => hex(0xfa_fafa),
        };
        Self {
            shade,
            depth,
            background: background.unwrap_or(usual),
            edges: Edges::Smooth,
            is_painted: false,
            has_whole_cells: false,
        }
    }

    /// This theme with such edges of what is drawn large.
    #[must_use]
    pub const fn with_edges(self, edges: Edges) -> Self {
        Self { edges, ..self }
    }

    /// Dark or light.
    #[must_use]
    pub const fn shade(self) -> Shade {
        self.shade
    }

    /// How many colours there are.
    #[must_use]
    pub const fn depth(self) -> Depth {
        self.depth
    }

    /// This theme for a terminal that has no sign for a part of a cell, or draws none because that was chosen.
    #[must_use]
    pub const fn of_whole_cells(self) -> Self {
        Self { has_whole_cells: true, ..self }
    }

    /// Whether what is drawn large is drawn of whole cells: then small sizes of it cannot be read.
    #[must_use]
    pub const fn has_whole_cells(self) -> bool {
        self.has_whole_cells
    }

    /// This theme with a ground of its own behind everything, for a terminal of which nobody knows what it has there. Not
    /// where there is one colour only: then letters are the terminal's own on its own ground, which can be read anyway.
    #[must_use]
    pub fn painted(self) -> Self {
        let background = match (self.depth, self.shade) {
            (Depth::Mono, _) => return self,
            (Depth::True, _) => self.background,
            (Depth::Ansi256, shade) => xterm(low::ground256(shade)),
            (Depth::Ansi16, Shade::Dark) => [0; 3],
            (Depth::Ansi16, Shade::Light) => [255; 3],
        };
        Self { background, is_painted: true, ..self }
    }

    /// What a cell has to which nobody gave a colour; `None` where that are the terminal's own.
    ///
    /// Of sixteen colours it is black with grey letters, or white with black ones: a person's own scheme defines them, but
    /// as those that can be told apart best.
    #[must_use]
    pub fn ground(self) -> Option<Ground> {
        let (behind, letter) = match (self.depth, self.shade) {
            _ if !self.is_painted => return None,
            (Depth::Mono, _) => return None,
            (Depth::True, _) => (colour(self.background), colour(self.rgb(Role::Normal))),
            (Depth::Ansi256, shade) => {
                let letter = low::ansi256(shade, Role::Normal, Strength::Full);
                (Color::Indexed(low::ground256(shade)), Color::Indexed(letter))
            }
            (Depth::Ansi16, Shade::Dark) => (Color::Black, Color::Gray),
            (Depth::Ansi16, Shade::Light) => (Color::White, Color::Black),
        };
        Some(Ground { behind, letter })
    }

    /// The terminal's own background, or the usual one of its shade.
    #[must_use]
    pub const fn background(self) -> Rgb {
        self.background
    }

    /// The edges of what is drawn large; smooth ones need 24-bit colours.
    #[must_use]
    pub const fn edges(self) -> Edges {
        self.edges
    }

    /// The 24-bit colour of a role.
    #[must_use]
    pub const fn rgb(self, role: Role) -> Rgb {
        match self.shade {
            Shade::Dark => dark(role),
            Shade::Light => light(role),
        }
    }

    /// The 24-bit colour of a role at a strength.
    #[must_use]
    pub fn rgb_at(self, role: Role, strength: Strength) -> Rgb {
        mix(self.rgb(role), self.background, strength.away())
    }

    /// The style of a role, at full strength.
    #[must_use]
    pub fn ink(self, role: Role) -> Style {
        self.ink_at(role, Strength::Full)
    }

    /// The style of a role, in bold.
    #[must_use]
    pub fn bold(self, role: Role) -> Style {
        self.ink(role).add_modifier(Modifier::BOLD)
    }

    /// The style of a role at a strength.
    #[must_use]
    pub fn ink_at(self, role: Role, strength: Strength) -> Style {
        match self.depth {
            Depth::True => Style::new().fg(colour(self.rgb_at(role, strength))),
            Depth::Ansi256 => Style::new().fg(Color::Indexed(low::ansi256(self.shade, role, strength))),
            Depth::Ansi16 => low::ansi16(self.shade, role, strength),
            Depth::Mono => low::mono(role, strength),
        }
    }

    /// What a selected row has behind it: a little nearer to the text than the background is. Nothing
    /// where there are too few colours for it; the bar before the row says it then.
    #[must_use]
    pub fn selected(self) -> Style {
        match (self.depth, self.shade) {
            (Depth::True, _) => Style::new().bg(colour(mix(self.background, self.rgb(Role::Normal), 0.08))),
            (Depth::Ansi256, Shade::Dark) => Style::new().bg(Color::Indexed(236)),
            (Depth::Ansi256, Shade::Light) => Style::new().bg(Color::Indexed(254)),
            (Depth::Ansi16 | Depth::Mono, _) => Style::new(),
        }
    }
}

/// The terminal's name for a 24-bit colour.
pub(super) const fn colour([red, green, blue]: Rgb) -> Color {
    Color::Rgb(red, green, blue)
}

const fn dark(role: Role) -> Rgb {
    hex(match role {
        Role::Bright => 0xf4_f1ea,
        Role::Normal => 0xc6_c9cd,
        Role::Quiet => 0x8d_939b,
        Role::Faint => 0x50_565e,
        Role::Accent | Role::Side(Side::Right) => 0xff_7a45,
        Role::Side(Side::Left) => 0x3c_c8ff,
        Role::Tone(Tone::Ready) => 0xf0_c75e,
        Role::Tone(Tone::Hold) => 0x62_d6b0,
        Role::Tone(Tone::Roll) => 0x6f_b6f7,
        Role::Tone(Tone::Switch) => 0xbb_a2f7,
        Role::Tone(Tone::Rest) => 0xa3_b8d1,
        Role::Tone(Tone::Paused) => 0x9b_a1a9,
    })
}

const fn light(role: Role) -> Rgb {
    hex(match role {
        Role::Bright => 0x16_191d,
        Role::Normal => 0x3a_4048,
        Role::Quiet => 0x67_6e77,
        Role::Faint => 0xbc_c2c9,
        Role::Accent | Role::Side(Side::Right) => 0xc8_420a,
        Role::Side(Side::Left) => 0x0a_4fd0,
        Role::Tone(Tone::Ready) => 0x8f_6200,
        Role::Tone(Tone::Hold) => 0x08_785c,
        Role::Tone(Tone::Roll) => 0x1a_62b5,
        Role::Tone(Tone::Switch) => 0x6a_41c4,
        Role::Tone(Tone::Rest) => 0x4b_6482,
        Role::Tone(Tone::Paused) => 0x66_6c74,
    })
}
