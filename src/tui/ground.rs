//! A window without anything of the terminal's own colours.

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::theme::Ground;

/// Gives every cell a colour that has none yet, behind the letter and for it; blanks too.
pub(super) fn paint(buf: &mut Buffer, ground: Ground) {
    for cell in &mut buf.content {
        if cell.bg == Color::Reset {
            cell.bg = ground.behind;
        }
        if cell.fg == Color::Reset {
            cell.fg = ground.letter;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::paint;
    use crate::figure::colour::Depth;
    use crate::tui::theme::{Role, Shade, Theme};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Color;
    use rstest::rstest;

    #[rstest]
    fn no_cell_keeps_a_colour_of_the_terminals_own(
        #[values(Shade::Dark, Shade::Light)] shade: Shade,
        #[values(Depth::True, Depth::Ansi256, Depth::Ansi16)] depth: Depth,
    ) {
        let theme = Theme::new(shade, depth, None).painted();
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 2));
        buf.set_string(0, 0, "ab", theme.bold(Role::Bright));
        buf.set_string(2, 0, "c", theme.selected());
        let chosen = buf.clone();
        paint(&mut buf, theme.ground().expect("it is painted"));
        for (cell, chosen) in buf.content.iter().zip(&chosen.content) {
            assert!(cell.fg != Color::Reset && cell.bg != Color::Reset, "{cell:?}");
            assert!(chosen.bg == Color::Reset || cell.bg == chosen.bg, "what has a colour keeps it");
            assert!(chosen.fg == Color::Reset || cell.fg == chosen.fg, "what has a colour keeps it");
        }
    }
}
