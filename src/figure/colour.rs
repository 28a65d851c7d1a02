//! Colours as terminals know them: 24-bit, the 256 and 16 of a palette, one.

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// A colour of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    /// The terminal's own.
    Default,
    /// 24-bit.
    Rgb(Rgb),
    /// A place in the terminal's palette.
    Indexed(u8),
}

/// The number of colours that a terminal shows, fewer ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// One colour: shapes and shades only.
    Mono,
    /// The palette of 16.
    Ansi16,
    /// The palette of 256.
    Ansi256,
    /// 24-bit.
    True,
}

/// The shade of an ink where there is one colour only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shade {
    /// Left bare.
    Empty,
    /// Filled.
    Full,
    /// Half filled: ground and far limbs.
    Medium,
    /// Lightly filled: the muscle.
    Light,
}

/// One ink in every depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// In 24-bit.
    pub rgb: Rgb,
    /// In the palette of 256; 16 to 255, whose colours are the same everywhere.
    pub ansi256: u8,
    /// In the palette of 16.
    pub ansi16: u8,
    /// In one colour.
    pub shade: Shade,
}

impl Ink {
    /// An ink of one colour, with the nearest one of each palette, filled where there is one colour only.
    #[must_use]
    pub fn plain(rgb: Rgb) -> Self {
        let nearest = |from: u8, to: u8| (from..=to).min_by_key(|&index| distance(xterm(index), rgb)).unwrap_or(from);
        Self { rgb, ansi256: nearest(16, 255), ansi16: nearest(0, 15), shade: Shade::Full }
    }

    /// The colour at `depth`; the terminal's own where there is one only.
    pub(super) fn at(self, depth: Depth) -> Colour {
        match depth {
            Depth::True => Colour::Rgb(self.rgb),
            Depth::Ansi256 => Colour::Indexed(self.ansi256),
            Depth::Ansi16 => Colour::Indexed(self.ansi16),
            Depth::Mono => Colour::Default,
        }
    }

    /// What the eye gets to see at `depth`, as nearly as it is known.
    pub(super) fn seen(self, depth: Depth) -> Rgb {
        match depth {
            Depth::True | Depth::Mono => self.rgb,
            Depth::Ansi256 => xterm(self.ansi256),
            Depth::Ansi16 => xterm(self.ansi16),
        }
    }
}

/// The colour `0xRRGGBB`.
#[must_use]
pub const fn hex(value: u32) -> Rgb {
    let [_, red, green, blue] = value.to_be_bytes();
    [red, green, blue]
}

/// The colour at share `t` (0 to 1) of the way from `a` to `b`.
#[must_use]
pub fn mix(a: Rgb, b: Rgb, t: f32) -> Rgb {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    std::array::from_fn(|i| (f32::from(a[i]) + (f32::from(b[i]) - f32::from(a[i])) * t).round().clamp(0.0, 255.0) as u8)
}

/// What xterm shows for a place in its palette.
#[must_use]
pub const fn xterm(index: u8) -> Rgb {
    const FIRST: [u32; 16] = [
        0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5, 0x7f_7f7f, 0xff_0000,
        0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
    ];
    const fn level(step: u8) -> u8 {
        if step == 0 { 0 } else { 55 + step * 40 }
    }
    match index {
        0..=15 => hex(FIRST[index as usize]),
        16..=231 => {
            let cube = index - 16;
            [level(cube / 36), level(cube / 6 % 6), level(cube % 6)]
        }
        _ => [8 + (index - 232) * 10; 3],
    }
}

/// How far two colours are apart to the eye, squared: red counts 2, green 4, blue 3.
pub(super) fn distance(a: Rgb, b: Rgb) -> i32 {
    let apart = |i: usize| i32::from(a[i]) - i32::from(b[i]);
    2 * apart(0) * apart(0) + 4 * apart(1) * apart(1) + 3 * apart(2) * apart(2)
}

#[cfg(test)]
mod tests {
    use super::{Ink, hex, mix, xterm};
    use rstest::rstest;

    #[rstest]
    #[case(16, 0x00_0000)]
    #[case(196, 0xff_0000)]
    #[case(231, 0xff_ffff)]
    #[case(232, 0x08_0808)]
    #[case(255, 0xee_eeee)]
    fn the_palette_is_that_of_xterm(#[case] index: u8, #[case] value: u32) {
        assert_eq!(xterm(index), hex(value));
    }

    #[test]
    fn a_mixture_begins_and_ends_with_its_colours() {
        let (a, b) = (hex(0x10_2030), hex(0xff_8000));
        assert_eq!((mix(a, b, 0.0), mix(a, b, 1.0)), (a, b));
    }

    #[test]
    fn a_plain_ink_takes_the_nearest_of_each_palette() {
        let ink = Ink::plain(hex(0xff_0000));
        assert_eq!((ink.ansi256, ink.ansi16), (196, 9));
    }
}
