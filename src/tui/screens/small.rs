//! A window too small for a screen that is not a session's: it says what it needs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{paragraph, text};

/// The least columns of a whole screen.
pub const COLUMNS: u16 = 56;
/// The least rows of a whole screen.
pub const ROWS: u16 = 18;

/// Whether a window has room for a whole screen.
#[must_use]
pub const fn fits(area: Rect) -> bool {
    area.width >= COLUMNS && area.height >= ROWS
}

/// Draws what the window needs, in its middle.
pub fn draw(buf: &mut Buffer, area: Rect, theme: Theme) {
    let needs = format!("supple needs {COLUMNS} × {ROWS}; this window has {} × {}.", area.width, area.height);
    let lines = paragraph::wrap(&needs, area.width.saturating_sub(2).max(1));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let top = area.y + (area.height - rows) / 2;
    for (row, line) in (top..area.bottom()).zip(&lines) {
        text::centre(buf, text::row(area.x, area.right(), row), line, theme.ink(Role::Normal));
    }
}
