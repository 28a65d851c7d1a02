//! Bars that stand or lie: amounts told apart to an eighth of a cell.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Lower parts of a cell, by eighths.
const STANDING: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Draws a bar that stands on the last row of `place`, as high as `share` of it, 0 to 1; anything at all is seen.
pub(super) fn standing(buf: &mut Buffer, place: Rect, share: f64, style: Style) {
    let eighths = eighths(share, place.height);
    for (row, y) in (place.y..place.bottom()).rev().enumerate() {
        let part = eighths.saturating_sub(row * 8).min(8);
        for x in place.x..place.right() {
            put(buf, x, y, STANDING[part], style);
        }
    }
}

/// Eighths of cells in `share` of so many cells.
pub(super) fn eighths(share: f64, cells: u16) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the cells of a window")]
    let eighths = (share.clamp(0.0, 1.0) * f64::from(cells) * 8.0).round() as usize;
    if share > 0.0 { eighths.max(1) } else { 0 }
}

/// Puts a letter into a cell of the window, if it is in it.
pub(super) fn put(buf: &mut Buffer, x: u16, y: u16, letter: char, style: Style) {
    if letter != ' '
        && let Some(cell) = buf.cell_mut((x, y))
    {
        // What stood there before may have been dim.
        cell.reset();
        cell.set_char(letter).set_style(style);
    }
}
