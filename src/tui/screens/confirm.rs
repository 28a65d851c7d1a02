//! The questions that are asked: whether a running session is to end, and whether something is to be removed. They take
//! the place of the bottom lines, so that the count stays in sight.
//!
//! ```text
//! ────────────────────────────────────────────────
//! End this session? What you did is kept.
//!
//! q end   esc go on
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::small;
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::{paragraph, text};

/// Rows that the question takes, with the air around it.
const ROWS: u16 = 5;
/// The question whether a session is to end, and the same where there is less room.
#[must_use]
pub fn kept(words: Words) -> [&'static str; 3] {
    [ScreenText::EndKept, ScreenText::End, ScreenText::EndShort].map(|text| words.text(text))
}

/// The same where nothing is kept.
pub(crate) fn unkept(words: Words) -> [&'static str; 3] {
    [ScreenText::EndUnkept, ScreenText::End, ScreenText::EndShort].map(|text| words.text(text))
}

/// Draws the fullest of the questions that has room over what is there; the window's edge stays as it is.
pub fn ask(buf: &mut Buffer, area: Rect, questions: &[&str], keys: &[KeyHint<'_>], theme: Theme) {
    let Layout { place, margin, lines } = Layout::of(area, questions);
    for position in covered(area, place).intersection(buf.area).positions() {
        buf[position].reset();
    }
    let wide = is_wide(area);
    let inner = |row: u16| Rect::new(area.x + margin, place.y + row, area.width.saturating_sub(margin * 2), 1);
    if place.height < ROWS {
        return close(buf, Rect { height: place.height, ..inner(0) }, questions, keys, theme);
    }
    if wide {
        text::left(buf, inner(0), &"─".repeat(usize::from(inner(0).width)), theme.ink(Role::Faint));
    }
    paragraph::draw_lines(buf, Rect { height: 3, ..inner(1) }, &lines, theme.bold(Role::Bright));
    keys::only(buf, inner(if wide { place.height - 2 } else { 4 }), keys, theme);
}

/// The cells that one of these questions takes.
pub(crate) fn reach(area: Rect, questions: &[&str]) -> Rect {
    covered(area, Layout::of(area, questions).place)
}

/// The layout of a question: its rows, its lines, and the air beside them.
struct Layout {
    place: Rect,
    margin: u16,
    lines: Vec<String>,
}

impl Layout {
    fn of(area: Rect, questions: &[&str]) -> Self {
        let wide = is_wide(area);
        let margin = if wide { 4 } else { 2.min(area.width / 8) };
        let lines = question(questions, area.width.saturating_sub(margin * 2), 3);
        // A wide window has a rule above and a row below: there a longer question asks for more rows, to keep its air.
        let more = if wide { u16::try_from(lines.len()).unwrap_or(0).saturating_sub(1) } else { 0 };
        let rows = (ROWS + more).min(area.height);
        Self { place: Rect { y: area.bottom() - rows, height: rows, ..area }, margin, lines }
    }
}

const fn is_wide(area: Rect) -> bool {
    area.width >= 100
}

/// What the question covers. A window with room for it has an edge, which may have a tone; only one that is wide and high
/// has it below too. In a smaller one the digits reach down to the question: they would be cut.
fn covered(area: Rect, place: Rect) -> Rect {
    if !small::fits(area) {
        return area;
    }
    let below = u16::from(area.width >= 100 && area.height >= 30);
    Rect::new(place.x + 1, place.y, place.width - 2, place.height - below)
}

/// In a window of a few rows: the question without air, as far as there is a row for it, and the keys.
fn close(buf: &mut Buffer, place: Rect, questions: &[&str], keys: &[KeyHint<'_>], theme: Theme) {
    let above = place.height.saturating_sub(1);
    let lines = question(questions, place.width, above);
    paragraph::draw_lines(buf, Rect { height: above, ..place }, &lines, theme.bold(Role::Bright));
    keys::only(buf, Rect { y: place.bottom().saturating_sub(1), height: 1, ..place }, keys, theme);
}

/// The fullest question that is whole in so many columns and rows.
fn question(questions: &[&str], columns: u16, rows: u16) -> Vec<String> {
    let whole = |question: &str| question.split(' ').all(|word| text::width(word) <= columns);
    let mut wrapped = questions.iter().filter(|question| whole(question)).map(|it| paragraph::wrap(it, columns));
    wrapped.find(|lines| lines.len() <= usize::from(rows)).unwrap_or_default()
}
