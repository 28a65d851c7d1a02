//! What the picture is painted with, on dark and on light ground, in every depth of colour.

use super::colour::{Ink, Rgb, Shade, hex, mix};

/// Declares the paints: name, then 24-bit on dark, 24-bit on light, 256 and 16 colours on dark, on light, shade.
macro_rules! paints {
    ($($(#[$doc:meta])* $name:ident = $dark:literal, $light:literal, $d256:literal, $d16:literal, $l256:literal, $l16:literal, $shade:ident;)+) => {
        /// A paint for a shape. The order matters: everything from `Rim` to `Accent` is body.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Paint { $($(#[$doc])* $name,)+ }

        const TABLE: &[(u32, u32, [u8; 2], [u8; 2], Shade)] =
            &[$(($dark, $light, [$d256, $d16], [$l256, $l16], Shade::$shade),)+];
    };
}

paints! {
    /// The terminal's own background.
    Ground = 0x12_161c, 0xfa_fafa, 16, 0, 231, 15, Empty;
    /// The old side while the figure turns.
    Ghost = 0x2a_313b, 0xdd_e1e6, 236, 8, 253, 7, Empty;
    /// An arrow.
    Arrow = 0xc4_d0de, 0x59_6471, 251, 7, 240, 8, Full;
    /// A wall.
    Wall = 0x2a_313b, 0xd5_dae1, 236, 8, 253, 7, Medium;
    /// A wall behind the body: bare where its colour would swallow far limbs.
    Backdrop = 0x2a_313b, 0xd5_dae1, 236, 0, 253, 15, Empty;
    /// The ground line.
    Floor = 0x2b_2f35, 0xcf_d5dd, 236, 8, 252, 7, Medium;
    /// The mat.
    Mat = 0x3a_465a, 0x9d_b4d6, 60, 4, 110, 12, Medium;
    /// The mat seen from above: a field behind the whole body.
    Field = 0x2a_3442, 0xdb_e4f1, 236, 0, 254, 15, Empty;
    /// A roller, a bench.
    Prop = 0x9a_a7b8, 0x8a_97a9, 248, 7, 246, 8, Full;
    /// Their shaded parts.
    PropDark = 0x4d_5766, 0x3f_4854, 240, 8, 238, 0, Medium;
    /// The marks of a roller, which show that it rolls: away from the ground's colour, or they would bite into its rim.
    PropMark = 0xe6_edf5, 0x4b_5664, 255, 15, 240, 8, Full;
    /// A strap.
    Strap = 0xd8_c46a, 0x7a_6410, 179, 11, 94, 3, Full;
    /// An elastic band.
    Band = 0xd0_6ad8, 0x9a_2aa6, 170, 13, 127, 5, Full;
    /// A ball.
    Ball = 0xd8_f060, 0x9f_bf1e, 191, 10, 148, 2, Full;
    /// The light on a ball.
    Shine = 0xe6_edf5, 0xf2_f5f8, 255, 15, 255, 15, Empty;
    /// The dark line between near limbs and what lies behind them.
    Rim = 0x1b_1d22, 0xf4_f0ec, 235, 0, 255, 15, Empty;
    /// Far skin.
    SkinFar = 0x96_795f, 0xe9_cdb4, 95, 8, 223, 8, Medium;
    /// Far hand and forearm: apart from far legs.
    HandFar = 0xb8_9474, 0xdf_b894, 137, 8, 180, 8, Medium;
    /// Far sleeve.
    SleeveFar = 0x2f_7488, 0x86_b9c9, 30, 8, 109, 8, Medium;
    /// Far side of the shirt.
    ShirtFar = 0x28_6a7d, 0x8f_c0cf, 24, 6, 110, 6, Medium;
    /// Far leg of the shorts.
    ShortsFar = 0x38_466d, 0x9a_a6cb, 238, 8, 146, 8, Medium;
    /// Far shoe.
    ShoeFar = 0x86_8c96, 0x9a_a0a9, 244, 8, 247, 8, Medium;
    /// A muscle on a far limb.
    AccentFar = 0xc2_5a34, 0xe8_8a66, 166, 1, 209, 9, Light;
    /// Skin.
    Skin = 0xf0_c8a0, 0xd9_9e6f, 223, 11, 173, 3, Full;
    /// Hand and forearm: a little darker, so that a hand is seen on a leg that it holds.
    Hand = 0xde_ad84, 0xc2_8355, 180, 3, 137, 3, Full;
    /// Sleeve: a little lighter than the shirt, so that an arm is seen before the chest.
    Sleeve = 0x5c_bcd6, 0x2f_93b2, 74, 14, 31, 6, Full;
    /// Shirt.
    Shirt = 0x3f_a7c4, 0x1f_7f9c, 38, 6, 30, 14, Full;
    /// Shorts.
    Shorts = 0x5a_6ea8, 0x3c_4f8a, 62, 12, 61, 4, Full;
    /// Shoe.
    Shoe = 0xe8_ecf1, 0x3c_424b, 255, 15, 238, 0, Full;
    /// Hair.
    Hair = 0x7a_4a2e, 0x5a_3320, 94, 3, 58, 0, Full;
    /// The muscle: the accent of the screens' text, in every depth of colour.
    Accent = 0xff_7a45, 0xc8_420a, 209, 9, 160, 1, Light;
}

impl Paint {
    /// The darker tone of the same thing, for far limbs.
    pub(super) const fn far(self) -> Self {
        match self {
            Self::Skin => Self::SkinFar,
            Self::Hand => Self::HandFar,
            Self::Sleeve => Self::SleeveFar,
            Self::Shirt => Self::ShirtFar,
            Self::Shorts => Self::ShortsFar,
            Self::Shoe => Self::ShoeFar,
            Self::Accent => Self::AccentFar,
            other => other,
        }
    }

    /// Its number as an ink.
    pub(super) const fn ink(self) -> u8 {
        self as u8
    }
}

/// The table of paints: for a dark or a light background.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Light {
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
}

/// The liveliness of the figure's colours: as they are, or paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As it is.
    Plain,
    /// Paused: nearly grey, half way to the background.
    Paused,
}

/// The colours of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Dark or light ground.
    pub light: Light,
    /// The background that the terminal reports, where it is known: what smooth edges mix toward.
    pub ground: Option<Rgb>,
    /// Plain or paused.
    pub tone: Tone,
}

impl Palette {
    /// Every paint's ink, by its number.
    #[must_use]
    pub fn inks(self) -> Vec<Ink> {
        let mut inks: Vec<Ink> = TABLE
            .iter()
            .map(|&(dark, light, on_dark, on_light, shade)| match self.light {
                Light::Dark => Ink { rgb: hex(dark), ansi256: on_dark[0], ansi16: on_dark[1], shade },
                Light::Light => Ink { rgb: hex(light), ansi256: on_light[0], ansi16: on_light[1], shade },
            })
            .collect();
        if let Some(ground) = self.ground {
            inks[0].rgb = ground;
        }
        if self.tone == Tone::Paused {
            let ground = inks[0].rgb;
            for ink in inks.iter_mut().skip(1) {
                *ink = paused(*ink, ground, self.light);
            }
        }
        inks
    }

    /// The colour of one paint in 24-bit.
    #[must_use]
    pub fn rgb(self, paint: Paint) -> Rgb {
        self.inks()[usize::from(paint.ink())].rgb
    }
}

fn paused(ink: Ink, ground: Rgb, light: Light) -> Ink {
    let [red, green, blue] = ink.rgb.map(u32::from);
    let grey = u8::try_from((red * 30 + green * 59 + blue * 11) / 100).unwrap_or(u8::MAX);
    let rgb = mix(mix(ink.rgb, [grey; 3], 0.88), ground, 0.47);
    let near = Ink::plain(rgb).ansi256;
    let ansi16 = match (light, ink.shade) {
        (_, Shade::Empty) => ink.ansi16,
        (Light::Dark, Shade::Medium) | (Light::Light, Shade::Full | Shade::Light) => 8,
        (Light::Dark, _) | (Light::Light, Shade::Medium) => 7,
    };
    Ink { rgb, ansi256: near, ansi16, shade: ink.shade }
}

#[cfg(test)]
mod tests {
    use super::{Light, Paint, Palette, Tone};

    const DARK: Palette = Palette { light: Light::Dark, ground: None, tone: Tone::Plain };

    #[test]
    fn a_known_background_is_the_ground() {
        assert_eq!(Palette { ground: Some([1, 2, 3]), ..DARK }.rgb(Paint::Ground), [1, 2, 3]);
    }

    #[test]
    fn a_paused_figure_has_hardly_any_hue() {
        let [red, green, blue] = Palette { tone: Tone::Paused, ..DARK }.rgb(Paint::Accent);
        let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
        assert!(most - least < 25, "{red} {green} {blue}");
    }
}
