//! A window too small for a screen: the side and the digits alone, as large as they can be, and what would show more.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::places::heading;
use super::{count_ink, side_ink};
use crate::language::{ScreenText, Words};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::screens::{LEAST_COLUMNS, LEAST_ROWS};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::side::{arrowed, pointed};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, paragraph, side, text, word};

pub(super) fn draw(buf: &mut Buffer, area: Rect, view: &View, words: Words, theme: Theme) {
    let least = [("columns", LEAST_COLUMNS.into()), ("rows", LEAST_ROWS.into())];
    let hint = words.say(ScreenText::ShowsMore, &least);
    let said = if view.pause.is_some() { words.text(ScreenText::Paused) } else { &hint };
    let with_foot = area.height >= 7 && area.width >= text::width(said);
    let place = Rect { height: area.height - if with_foot { 2 } else { 0 }, ..area };
    if matches!(view.kind, PhaseKind::Wait | PhaseKind::Done) {
        sentence(buf, place, view, theme);
    } else if tall(buf, place, view, theme) == Fit::No && flat(buf, place, view, theme) == Fit::No {
        line(buf, place, view, words, theme);
    }
    if with_foot {
        let foot = Rect { y: area.bottom() - 1, height: 1, ..area };
        let ink = if view.pause.is_some() { theme.bold(Role::Bright) } else { theme.ink(Role::Quiet) };
        text::centre(buf, foot, said, ink);
    }
}

/// The side above the digits: in the face of three rows where it fits, else as text.
fn tall(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) -> Fit {
    let slots = u16::try_from(view.slots).unwrap_or(2);
    let (words, texts) = (arrowed(heading(view), view.side), pointed(heading(view), view.side));
    let word_width = word::width(&words).filter(|width| *width <= place.width);
    let rows_below = |heading: u16| face::rows_for(slots, place.width, place.height.saturating_sub(heading + 1));
    let in_face = word_width.and_then(|width| Some((word::ROWS, width, rows_below(word::ROWS)?)));
    let as_text = || Some((1, text::width(&texts).min(place.width), rows_below(1)?));
    let Some((side_rows, _, rows)) = in_face.or_else(as_text) else { return Fit::No };
    let top = place.y + (place.height - side_rows - 1 - rows) / 2;
    let ink = if view.side_word.is_empty() { count_ink(view) } else { side_ink(view) };
    side::draw(buf, Rect { y: top, height: side_rows, ..place }, (heading(view), view.side), ink, theme);
    let x = centred(place, face::slots_width(slots, rows));
    let count = Rect::new(x, top + side_rows + 1, place.right() - x, rows);
    let (role, strength) = count_ink(view);
    face::count(buf, count, &view.large().to_string(), slots, role, strength, theme);
    Fit::Yes
}

/// The digits three rows tall, the side beside them.
fn flat(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) -> Fit {
    let number = view.large().to_string();
    let (Some(width), side) = (word::width(&number), text::width(&pointed(heading(view), view.side))) else {
        return Fit::No;
    };
    if place.height < word::ROWS || width + 2 + side > place.width {
        return Fit::No;
    }
    let x = centred(place, width + 2 + side);
    let top = place.y + (place.height - word::ROWS) / 2;
    let (role, strength) = count_ink(view);
    let drawn = word::draw(buf, Rect::new(x, top, width, word::ROWS), &number, theme.ink_at(role, strength), theme);
    let (role, strength) = if view.side_word.is_empty() { count_ink(view) } else { side_ink(view) };
    let style = theme.ink_at(role, strength).add_modifier(Modifier::BOLD);
    text::left(
        buf,
        text::row(x + width + 2, place.right(), top + word::ROWS - 1),
        &pointed(heading(view), view.side),
        style,
    );
    drawn
}

/// `24 right Hold`: the seconds first, because the others are left out where they do not fit.
fn line(buf: &mut Buffer, place: Rect, view: &View, words: Words, theme: Theme) {
    let row = Rect { y: place.y + place.height / 2, height: 1, ..place }.intersection(place);
    let word = if view.pause.is_some() { words.text(ScreenText::Paused) } else { &view.word };
    let mut x = text::left(buf, row, &view.large().to_string(), theme.bold(count_ink(view).0)) + 1;
    for (said, ink) in
        [(pointed(&view.side_word, view.side).as_str(), theme.bold(side_ink(view).0)), (word, theme.ink(Role::Normal))]
    {
        if !said.is_empty() && x + text::width(said) <= row.right() {
            x = text::left(buf, text::from(row, x), said, ink) + 1;
        }
    }
}

/// Where time stands still: what to do.
fn sentence(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) {
    let said = view.now.first().unwrap_or(&view.word);
    let lines = paragraph::wrap(said, place.width.saturating_sub(2));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(place.height);
    let top = place.y + (place.height - rows) / 2;
    for (y, line) in (top..place.bottom()).zip(&lines) {
        text::centre(buf, text::row(place.x, place.right(), y), line, theme.bold(Role::Bright));
    }
}

fn centred(place: Rect, columns: u16) -> u16 {
    place.x + place.width.saturating_sub(columns) / 2
}
