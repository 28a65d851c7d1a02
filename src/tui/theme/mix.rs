//! 24-bit colours: mixing, contrast, and what the palette of 256 shows.

use ratatui::style::Color;

/// A colour of 24 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour written `0xRRGGBB`; higher bits are not read.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "each channel is one byte of the number")]
    pub const fn hex(value: u32) -> Self {
        Self((value >> 16) as u8, (value >> 8) as u8, value as u8)
    }

    /// This colour, a share `away` (0 to 1) of the way toward `other`.
    #[must_use]
    pub fn mix(self, other: Self, away: f32) -> Self {
        let channel = |from: u8, to: u8| {
            let value = f32::from(from) + (f32::from(to) - f32::from(from)) * away.clamp(0.0, 1.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lies between two bytes")]
            let byte = value.round() as u8;
            byte
        };
        Self(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }

    /// The colour at an index of the palette of 256, as xterm defines it.
    #[must_use]
    pub const fn indexed(index: u8) -> Self {
        const fn step(level: u8) -> u8 {
            if level == 0 { 0 } else { 55 + level * 40 }
        }
        match index {
            0..16 => Self::hex(FIRST[index as usize]),
            16..232 => {
                let cube = index - 16;
                Self(step(cube / 36), step(cube / 6 % 6), step(cube % 6))
            }
            232.. => {
                let grey = 8 + (index - 232) * 10;
                Self(grey, grey, grey)
            }
        }
    }

    /// The index of the nearest of the 240 fixed colours of the palette of 256.
    pub(super) fn nearest(self) -> u8 {
        (16..=255).min_by_key(|&index| self.distance(Self::indexed(index))).unwrap_or(16)
    }

    /// A squared distance that weighs green most and red least, as eyes roughly do.
    fn distance(self, other: Self) -> i32 {
        let square = |a: u8, b: u8| (i32::from(a) - i32::from(b)).pow(2);
        2 * square(self.0, other.0) + 4 * square(self.1, other.1) + 3 * square(self.2, other.2)
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
    fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let share = f32::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio, 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Whether dark letters stand out on this better than light ones do.
    #[must_use]
    pub fn is_light(self) -> bool {
        self.contrast(Self(0, 0, 0)) > self.contrast(Self(255, 255, 255))
    }
}

impl From<Rgb> for Color {
    fn from(Rgb(red, green, blue): Rgb) -> Self {
        Self::Rgb(red, green, blue)
    }
}

/// xterm's first sixteen.
const FIRST: [u32; 16] = [
    0x0000_0000,
    0x00cd_0000,
    0x0000_cd00,
    0x00cd_cd00,
    0x0000_00ee,
    0x00cd_00cd,
    0x0000_cdcd,
    0x00e5_e5e5,
    0x007f_7f7f,
    0x00ff_0000,
    0x0000_ff00,
    0x00ff_ff00,
    0x005c_5cff,
    0x00ff_00ff,
    0x0000_ffff,
    0x00ff_ffff,
];

#[cfg(test)]
mod tests {
    use super::Rgb;
    use rstest::rstest;

    #[rstest]
    #[case(16, 0x0000_0000)]
    #[case(208, 0x00ff_8700)]
    #[case(231, 0x00ff_ffff)]
    #[case(244, 0x0080_8080)]
    fn a_fixed_colour_is_its_own_nearest(#[case] index: u8, #[case] value: u32) {
        assert_eq!(Rgb::indexed(index), Rgb::hex(value));
        assert_eq!(Rgb::hex(value).nearest(), index);
    }

    #[test]
    fn black_on_white_has_the_highest_contrast() {
        assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 0.01);
        assert!(Rgb(250, 250, 250).is_light());
        assert!(!Rgb(29, 31, 33).is_light());
    }
}
