//! The one question that is asked: whether a running session is to end. It takes the place of the bottom lines,
//! so that the count stays in sight.
//!
//! ```text
//! ────────────────────────────────────────────────
//! End this session? What you did is kept.
//!
//! q end   esc go on
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, Key};
use crate::tui::widgets::text;

/// Rows that the question takes, with the air around it.
const ROWS: u16 = 5;

/// Draws the question over what is there.
pub fn draw(buf: &mut Buffer, area: Rect, keys: &[Key<'_>], theme: Theme) {
    let rows = ROWS.min(area.height);
    let place = Rect { y: area.bottom() - rows, height: rows, ..area };
    for position in place.intersection(buf.area).positions() {
        buf[position].reset();
    }
    let margin = if area.width >= 100 { 4 } else { 2.min(area.width / 8) };
    let inner = |row: u16| Rect::new(area.x + margin, place.y + row, area.width.saturating_sub(margin * 2), 1);
    let question = "End this session? What you did is kept.";
    if rows < ROWS {
        return keys::only(buf, Rect { y: place.bottom().saturating_sub(1), ..inner(0) }, keys, theme);
    }
    if area.width >= 100 {
        text::left(buf, inner(0), &"─".repeat(usize::from(inner(0).width)), theme.ink(Role::Faint));
    }
    text::left(buf, inner(1), question, theme.bold(Role::Bright));
    keys::only(buf, inner(if area.width >= 100 { 3 } else { 4 }), keys, theme);
}
