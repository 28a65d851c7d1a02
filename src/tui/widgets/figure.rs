//! Cells that a rasteriser made, put into a buffer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::figure::cells::Cells;
use crate::figure::colour::Colour;

/// Puts cells into `place`, from its top left; what is larger than the place is left out.
pub(crate) fn draw(buf: &mut Buffer, place: Rect, cells: &Cells) {
    let place = place.intersection(buf.area);
    for (y, line) in (place.y..place.bottom()).zip(cells.lines()) {
        for (x, cell) in (place.x..place.right()).zip(line) {
            let style = Style::new().fg(colour(cell.fg)).bg(colour(cell.bg));
            buf[(x, y)].set_char(cell.glyph).set_style(style);
        }
    }
}

const fn colour(colour: Colour) -> Color {
    match colour {
        Colour::Default => Color::Reset,
        Colour::Rgb([red, green, blue]) => Color::Rgb(red, green, blue),
        Colour::Indexed(index) => Color::Indexed(index),
    }
}
