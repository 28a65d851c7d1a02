//! What is said once, at the first start of all.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::care::notice;
use crate::language::Words;
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{paragraph, text, word};

/// What is said below what supple is not: who asks first, and when to stop.
fn said(words: Words) -> impl Iterator<Item = String> {
    let said = notice::said(words);
    std::iter::once(format!("{} {}", said.ask_first, said.ask_more)).chain(said.limits.iter().cloned())
}

/// Draws the notice in the middle of the window.
pub fn draw(buf: &mut Buffer, area: Rect, keys: &[KeyHint<'_>], words: Words, theme: Theme) {
    let coaches = &notice::said(words).coaches;
    let margin = if area.width >= 100 { 4 } else { 2 };
    let columns = area.width.saturating_sub(margin * 2).min(paragraph::WIDEST);
    let rows = |text: &str| u16::try_from(paragraph::wrap(text, columns).len()).unwrap_or(u16::MAX);
    let body: u16 = said(words).map(|text| rows(&text) + 1).sum();
    // A blank row between two paragraphs, where there is room for that.
    let whole = area.height > rows(coaches) + 1 + body;
    let between = u16::from(whole);
    let airy = area.height >= body + word::ROWS + 14;
    let gap = if airy { 2 } else { between };
    let titled = area.height >= body + word::ROWS + 8;
    let body = if whole { body } else { said(words).map(|text| rows(&text)).sum() };
    let height = rows(coaches) + gap + body + if titled { word::ROWS + gap } else { 0 };
    let x = area.x + (area.width - columns) / 2;
    let top = area.y + area.height.saturating_sub(height + 2) / 2;
    let mut place = Rect::new(x, top, columns, area.bottom().saturating_sub(top + 2));
    let skip = |place: &mut Rect, rows: u16| {
        place.y += rows.min(place.height);
        place.height = place.height.saturating_sub(rows);
    };
    let tone = theme.ink(Role::Tone(Tone::Hold));
    if titled
        && word::draw(buf, Rect { height: word::ROWS.min(place.height), ..place }, "supple", tone, theme) == Fit::Yes
    {
        skip(&mut place, word::ROWS + gap);
    }
    let taken = paragraph::draw(buf, place, coaches, theme.bold(Role::Bright));
    skip(&mut place, taken + gap);
    for text in said(words) {
        let taken = paragraph::draw_led(buf, place, &text, theme.bold(Role::Bright), theme.ink(Role::Normal));
        skip(&mut place, taken + between);
    }
    let below = area.bottom().saturating_sub(if area.width >= 100 { 2 } else { 1 });
    keys::only(buf, text::row(area.x + margin, area.right().saturating_sub(margin), below), keys, theme);
}
