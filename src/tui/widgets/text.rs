//! One line of text, measured in columns, cut with an ellipsis, never outside its place.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::diagnostic::is_hostile;

/// How many columns a text takes where it is drawn: each of its graphemes by itself, as the buffer lays them down. Measured
/// as a whole (unicode-width 0.2) a lam and an alef are one column, and drawn (ratatui 0.30) they are two.
#[must_use]
pub(crate) fn width(text: &str) -> u16 {
    let columns = if is_plain(text) {
        text.len()
    } else {
        Span::raw(text).styled_graphemes(Style::new()).map(|grapheme| grapheme.symbol.width()).sum()
    };
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// Whether each byte of a text is a letter of one column.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// The text in at most `columns` columns, the last of them an ellipsis where something is left out.
#[must_use]
pub(crate) fn cut(text: &str, columns: u16) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let mut taken = 0;
    let mut kept = String::new();
    for letter in text.chars() {
        let wide = letter.width().unwrap_or(0);
        if taken + wide >= usize::from(columns) {
            break;
        }
        taken += wide;
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Cow::Owned(kept)
}

/// Writes a text from the left end of the first row of `place`, cut to its width. Returns the column after it.
pub(crate) fn left(buf: &mut Buffer, place: Rect, text: &str, style: Style) -> u16 {
    let place = place.intersection(buf.area);
    if place.is_empty() {
        return place.x;
    }
    if text.len() <= usize::from(place.width) && is_plain(text) {
        return (0..text.len()).fold(place.x, |x, at| {
            mark(buf, (x, place.y), &text[at..=at], style);
            x + 1
        });
    }
    let text = steady(text);
    let text = cut(&text, place.width);
    buf.set_stringn(place.x, place.y, &*text, usize::from(place.width), style);
    place.x + width(&text)
}

/// Writes a symbol of one column into a cell, where there is such a cell.
pub(crate) fn mark(buf: &mut Buffer, cell: (u16, u16), symbol: &str, style: Style) {
    if let Some(cell) = buf.cell_mut(cell) {
        cell.set_symbol(symbol).set_style(style);
    }
}

/// Writes a text so that it ends at the right end of the first row of `place`. Returns the column it begins at.
pub(crate) fn right(buf: &mut Buffer, place: Rect, text: &str, style: Style) -> u16 {
    let start = place.right().saturating_sub(width(text)).max(place.x);
    left(buf, from(place, start), text, style);
    start
}

/// Writes a text in the middle of the first row of `place`.
pub(crate) fn centre(buf: &mut Buffer, place: Rect, text: &str, style: Style) {
    let start = place.x + place.width.saturating_sub(width(text)) / 2;
    left(buf, from(place, start), text, style);
}

/// One row: from column `x` up to, not with, column `end`.
#[must_use]
pub(crate) fn row(x: u16, end: u16, y: u16) -> Rect {
    Rect::new(x, y, end.saturating_sub(x), 1)
}

/// What of `place` lies from column `x` on.
#[must_use]
pub(crate) fn from(place: Rect, x: u16) -> Rect {
    let x = x.clamp(place.x, place.right());
    Rect { x, width: place.right() - x, ..place }
}

/// Joiners and variation selectors change how wide a terminal draws what stands before them, each terminal
/// in its own way, and the rest of the row would slip; what steers a terminal, or turns its text around, may stand in a
/// note or a name of the journal. Letters are shown without them.
fn steady(text: &str) -> Cow<'_, str> {
    let slips = |letter: char| is_hostile(letter) || matches!(letter, '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    if text.contains(slips) { Cow::Owned(text.replace(slips, "")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::{cut, left, right, row, width};
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use rstest::rstest;

    #[rstest]
    #[case("Knee to chest", 13, "Knee to chest")]
    #[case("Knee to chest", 12, "Knee to che…")]
    #[case("Knee to chest", 6, "Knee…")]
    #[case("Knee to chest", 1, "…")]
    #[case("Knee to chest", 0, "")]
    #[case("伸展運動", 5, "伸展…")]
    #[case("伸展運動", 4, "伸…")]
    #[case::lam_and_alef("سلام", 4, "سلام")]
    fn a_text_is_cut_to_its_columns(#[case] text: &str, #[case] columns: u16, #[case] expected: &str) {
        assert_eq!(cut(text, columns), expected);
        assert!(width(&cut(text, columns)) <= columns);
    }

    #[test]
    fn nothing_is_written_outside_the_buffer() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 5, 1));
        left(&mut buf, row(3, 40, 0), "abcdef", Style::new());
        left(&mut buf, row(0, 5, 7), "below", Style::new());
        right(&mut buf, row(9, 30, 0), "beside", Style::new());
        assert_eq!(buf, Buffer::with_lines(["   a…"]));
    }

    #[rstest]
    #[case::lam_and_alef("سلام")]
    #[case::a_mark_on_a_letter("hu\u{308}fte")]
    #[case::wide("伸展")]
    fn a_text_is_as_wide_as_it_is_drawn(#[case] text: &str) {
        let mut buf = Buffer::empty(Rect::new(0, 0, 9, 1));
        let (end, _) = buf.set_stringn(0, 0, text, 9, Style::new());
        assert_eq!(width(text), end);
        let mut narrow = Buffer::empty(Rect::new(0, 0, end, 1));
        right(&mut narrow, row(0, end, 0), text, Style::new());
        let drawn: String = narrow.content.iter().map(Cell::symbol).collect();
        assert_eq!(drawn.replace(' ', ""), text);
    }

    #[test]
    fn what_would_shift_the_row_is_left_out() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        left(&mut buf, row(0, 4, 0), "a\u{fe0f}b\u{200d}\u{202e}\u{1b}c", Style::new());
        assert_eq!(buf, Buffer::with_lines(["abc "]));
    }
}
