//! Colours by what they mean: a role is resolved to a style for a dark or a light terminal, at the depth it can show.

use ratatui::style::{Color, Modifier, Style};

mod low;
mod mix;

pub use mix::Rgb;

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Depth {
    /// 24 bits a colour.
    True,
    /// The fixed palette of 256.
    Ansi256,
    /// The sixteen that a person's own scheme defines.
    Ansi16,
    /// No colour at all, as `NO_COLOR` asks; bold and dim remain.
    Mono,
}

/// Whether the terminal is dark or light.
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

/// What a colour is for.
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
    /// This side, this muscle, the selected row; nothing else.
    Accent,
    /// A phase's tone.
    Tone(Tone),
}

/// How much of a role's colour is left, the background taking the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// All of it.
    Full,
    /// 70 %: side and digits while paused.
    Still,
    /// 60 %: what is done.
    Spent,
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
}

impl Theme {
    /// A theme. `background` is the colour that the terminal reports as its own (OSC 11); where it is
    /// not known a usual one is taken: soft edges mix toward it, nothing is filled with it.
    #[must_use]
    pub fn new(shade: Shade, depth: Depth, background: Option<Rgb>) -> Self {
        let usual = match shade {
            Shade::Dark => Rgb::hex(0x001d_1f21),
            Shade::Light => Rgb::hex(0x00fa_fafa),
        };
        Self { shade, depth, background: background.unwrap_or(usual) }
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

    /// The terminal's own background, or the usual one of its shade.
    #[must_use]
    pub const fn background(self) -> Rgb {
        self.background
    }

    /// The 24-bit colour of a role.
    #[must_use]
    pub const fn rgb(self, role: Role) -> Rgb {
        match self.shade {
            Shade::Dark => dark(role),
            Shade::Light => light(role),
        }
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
            Depth::True => Style::new().fg(self.rgb(role).mix(self.background, strength.away()).into()),
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
            (Depth::True, _) => Style::new().bg(self.background.mix(self.rgb(Role::Normal), 0.08).into()),
            (Depth::Ansi256, Shade::Dark) => Style::new().bg(Color::Indexed(236)),
            (Depth::Ansi256, Shade::Light) => Style::new().bg(Color::Indexed(254)),
            (Depth::Ansi16 | Depth::Mono, _) => Style::new(),
        }
    }
}

const fn dark(role: Role) -> Rgb {
    Rgb::hex(match role {
        Role::Bright => 0x00f4_f1ea,
        Role::Normal => 0x00c6_c9cd,
        Role::Quiet => 0x008d_939b,
        Role::Faint => 0x0050_565e,
        Role::Accent => 0x00ff_7a45,
        Role::Tone(Tone::Ready) => 0x00f0_c75e,
        Role::Tone(Tone::Hold) => 0x0062_d6b0,
        Role::Tone(Tone::Roll) => 0x006f_b6f7,
        Role::Tone(Tone::Switch) => 0x00bb_a2f7,
        Role::Tone(Tone::Rest) => 0x00a3_b8d1,
        Role::Tone(Tone::Paused) => 0x009b_a1a9,
    })
}

const fn light(role: Role) -> Rgb {
    Rgb::hex(match role {
        Role::Bright => 0x0016_191d,
        Role::Normal => 0x003a_4048,
        Role::Quiet => 0x0067_6e77,
        Role::Faint => 0x00bc_c2c9,
        Role::Accent => 0x00c8_420a,
        Role::Tone(Tone::Ready) => 0x008f_6200,
        Role::Tone(Tone::Hold) => 0x0008_785c,
        Role::Tone(Tone::Roll) => 0x001a_62b5,
        Role::Tone(Tone::Switch) => 0x006a_41c4,
        Role::Tone(Tone::Rest) => 0x004b_6482,
        Role::Tone(Tone::Paused) => 0x0066_6c74,
    })
}

#[cfg(test)]
mod tests {
    use super::{Depth, Rgb, Role, Shade, Strength, Theme, Tone};
    use ratatui::style::Color;
    use rstest::rstest;

    const TEXT: [Role; 9] = [
        Role::Bright,
        Role::Normal,
        Role::Quiet,
        Role::Accent,
        Role::Tone(Tone::Ready),
        Role::Tone(Tone::Hold),
        Role::Tone(Tone::Roll),
        Role::Tone(Tone::Switch),
        Role::Tone(Tone::Rest),
    ];

    #[rstest]
    #[case::dark(Shade::Dark)]
    #[case::light(Shade::Light)]
    fn every_text_colour_has_a_contrast_of_four_and_a_half(#[case] shade: Shade) {
        let theme = Theme::new(shade, Depth::True, None);
        for role in TEXT {
            let contrast = theme.rgb(role).contrast(theme.background());
            assert!(contrast >= 4.5, "{role:?} on {shade:?}: {contrast:.1}");
        }
    }

    #[rstest]
    #[case::dark(Shade::Dark)]
    #[case::light(Shade::Light)]
    fn the_256_colour_table_keeps_the_contrast(#[case] shade: Shade) {
        let theme = Theme::new(shade, Depth::Ansi256, None);
        for role in TEXT {
            let Some(Color::Indexed(index)) = theme.ink(role).fg else { panic!("{role:?} has no indexed colour") };
            let contrast = Rgb::indexed(index).contrast(theme.background());
            assert!(contrast >= 4.5, "{role:?} on {shade:?}: {index} has {contrast:.1}");
        }
    }

    #[test]
    fn without_colour_no_style_names_a_colour() {
        let theme = Theme::new(Shade::Dark, Depth::Mono, None);
        for role in TEXT {
            for strength in [Strength::Full, Strength::Still, Strength::Spent, Strength::Ghost] {
                let style = theme.ink_at(role, strength);
                assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
            }
        }
    }

    #[test]
    fn a_weaker_tone_lies_nearer_to_the_background_that_the_terminal_reports() {
        let background = Rgb::hex(0x0030_0a24);
        let theme = Theme::new(Shade::Dark, Depth::True, Some(background));
        let weak = theme.ink_at(Role::Tone(Tone::Hold), Strength::Ghost).fg;
        let expected = theme.rgb(Role::Tone(Tone::Hold)).mix(background, 0.78);
        assert_eq!(weak, Some(expected.into()));
    }
}
