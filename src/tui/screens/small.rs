//! A window too small for a screen that is not a session's: it says what it needs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{LEAST_COLUMNS, LEAST_ROWS};
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{paragraph, text};

/// Whether a window has room for a whole screen.
#[must_use]
pub const fn fits(area: Rect) -> bool {
    area.width >= LEAST_COLUMNS && area.height >= LEAST_ROWS
}

/// Draws what the window needs, in its middle.
pub fn draw(buf: &mut Buffer, area: Rect, words: Words, theme: Theme) {
    let columns = area.width.saturating_sub(2);
    let said =
        |text, (columns, rows): (u16, u16)| words.say(text, &[("columns", columns.into()), ("rows", rows.into())]);
    let mut lines = paragraph::wrap(&said(ScreenText::NeedsRoom, (LEAST_COLUMNS, LEAST_ROWS)), columns);
    lines.extend(paragraph::wrap(&said(ScreenText::HasRoom, (area.width, area.height)), columns));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let top = area.y + (area.height - rows) / 2;
    for (row, line) in (top..area.bottom()).zip(&lines) {
        text::centre(buf, text::row(area.x, area.right(), row), line, theme.ink(Role::Normal));
    }
}
