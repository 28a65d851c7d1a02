//! A calm disc that grows and shrinks with a breath.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::text;
use crate::tui::theme::{Role, Strength, Theme};

/// The least size that looks like a disc.
pub(crate) const LEAST: (u16, u16) = (6, 3);
/// The radius of an empty breath, of that of a full one.
const EMPTY: f64 = 0.45;

/// Draws a disc in the middle of `place`, so full, 0 to 1. A cell is two squares above each other.
pub(crate) fn draw(buf: &mut Buffer, place: Rect, fullness: f64, role: Role, theme: Theme) {
    let (across, down) = (f64::from(place.width), f64::from(place.height) * 2.0);
    let full = (across.min(down) / 2.0).max(1.0);
    let radius = full * (EMPTY + (1.0 - EMPTY) * fullness.clamp(0.0, 1.0));
    let holds = |column: u16, half: u16| {
        let (x, y) = (f64::from(column) + 0.5 - across / 2.0, f64::from(half) + 0.5 - down / 2.0);
        x.hypot(y) <= radius
    };
    for row in 0..place.height {
        for column in 0..place.width {
            let glyph = match (holds(column, row * 2), holds(column, row * 2 + 1)) {
                (true, true) => "█",
                (true, false) => "▀",
                (false, true) => "▄",
                (false, false) => continue,
            };
            let cell = text::row(place.x + column, place.x + column + 1, place.y + row);
            text::left(buf, cell, glyph, theme.ink_at(role, Strength::Still));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::figure::colour::Depth;
    use crate::tui::theme::{Role, Shade, Theme};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    fn drawn(place: Rect, fullness: f64) -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, 30, 12));
        draw(&mut buf, place, fullness, Role::Accent, Theme::new(Shade::Dark, Depth::True, None));
        buf
    }

    fn inked(buf: &Buffer) -> usize {
        buf.content.iter().filter(|cell| cell.symbol() != " ").count()
    }

    #[test]
    fn a_disc_grows_with_the_breath_and_stays_in_its_place() {
        let place = Rect::new(4, 2, 12, 6);
        let sizes: Vec<usize> = (0..=20).map(|step| inked(&drawn(place, f64::from(step) / 20.0))).collect();
        assert!(sizes.is_sorted() && sizes[20] > sizes[0] * 2 && sizes[0] > 0, "{sizes:?}");
        let full = drawn(place, 1.0);
        for (index, cell) in full.content.iter().enumerate() {
            let (x, y) = (u16::try_from(index % 30).unwrap(), u16::try_from(index / 30).unwrap());
            assert!(place.contains((x, y).into()) || cell.symbol() == " ");
        }
        for (x, y) in [(4, 4), (9, 2), (15, 5), (10, 7)] {
            assert_ne!(full[(x, y)].symbol(), " ", "it fills its place at {x}, {y}");
        }
    }
}
