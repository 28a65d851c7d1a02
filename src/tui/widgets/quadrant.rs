//! Cells cut into four: which of the quadrant characters shows which parts.

/// The character whose lit parts are the set bits of `parts`: 1 top left, 2 top right, 4 bottom left, 8
/// bottom right. Higher bits are not read.
#[must_use]
pub(crate) const fn glyph(parts: u8) -> char {
    const GLYPHS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];
    GLYPHS[(parts & 15) as usize]
}
