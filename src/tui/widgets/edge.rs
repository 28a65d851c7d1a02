//! The window's edge in one colour: it is seen from the corner of the eye.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// All around: half a row and one column, equally thick on the screen.
pub(crate) fn frame(buf: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    for x in area.left()..area.right() {
        buf[(x, area.top())].set_char('▀').set_style(style);
        buf[(x, area.bottom() - 1)].set_char('▄').set_style(style);
    }
    sides(buf, area, style);
}

/// Left and right only, where the first and the last row are needed.
pub(crate) fn sides(buf: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    for y in area.top()..area.bottom() {
        buf[(area.left(), y)].set_char('█').set_style(style);
        buf[(area.right() - 1, y)].set_char('█').set_style(style);
    }
}
