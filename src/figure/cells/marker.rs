//! The characters that divide a cell.

/// The characters that divide a cell, the coarsest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marker {
    /// The whole cell: for terminals whose fonts have no part of it.
    Full,
    /// Two halves, one above the other: every terminal draws them.
    Half,
    /// Two by two: nearly every font has them.
    Quadrant,
    /// Two by three: for terminals known to draw them themselves.
    Sextant,
}

impl Marker {
    /// Parts across and down one cell.
    pub(super) const fn grid(self) -> (usize, usize) {
        match self {
            Self::Full => (1, 1),
            Self::Half => (1, 2),
            Self::Quadrant => (2, 2),
            Self::Sextant => (2, 3),
        }
    }

    /// The character whose parts are filled where `bits` are set: row by row from the top left, lowest bit first.
    #[must_use]
    pub fn glyph(self, bits: u8) -> char {
        const HALVES: [char; 4] = [' ', '▀', '▄', '█'];
        const QUADRANTS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];
        match self {
            Self::Full => HALVES[usize::from(bits & 1) * 3],
            Self::Half => HALVES[usize::from(bits & 3)],
            Self::Quadrant => QUADRANTS[usize::from(bits & 15)],
            // the block of sextants leaves out the four that older characters show
            Self::Sextant => match bits & 63 {
                0 => ' ',
                21 => '▌',
                42 => '▐',
                63 => '█',
                bits => {
                    let skipped = u32::from(bits > 21) + u32::from(bits > 42);
                    char::from_u32(0x1_FB00 + u32::from(bits) - 1 - skipped).unwrap_or(' ')
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Marker;
    use rstest::rstest;

    #[rstest]
    #[case(Marker::Full, 0, ' ')]
    #[case(Marker::Full, 1, '█')]
    #[case(Marker::Half, 0, ' ')]
    #[case(Marker::Half, 2, '▄')]
    #[case(Marker::Quadrant, 7, '▛')]
    #[case(Marker::Quadrant, 9, '▚')]
    #[case(Marker::Sextant, 1, '\u{1FB00}')]
    #[case(Marker::Sextant, 20, '\u{1FB13}')]
    #[case(Marker::Sextant, 21, '▌')]
    #[case(Marker::Sextant, 22, '\u{1FB14}')]
    #[case(Marker::Sextant, 42, '▐')]
    #[case(Marker::Sextant, 62, '\u{1FB3B}')]
    #[case(Marker::Sextant, 63, '█')]
    fn a_glyph_fills_the_parts_of_its_bits(#[case] marker: Marker, #[case] bits: u8, #[case] glyph: char) {
        assert_eq!(marker.glyph(bits), glyph);
    }
}
