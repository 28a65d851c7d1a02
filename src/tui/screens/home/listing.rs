//! The list: headings, entries, files that need mending. It scrolls with the selection.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Filter, Model, Row};
use crate::body::Equipment;
use crate::language::{Form, ScreenText, Words};
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::text;

/// Columns from the list's left end to the names.
const INDENT: u16 = 2;
/// The least columns that the list of things takes.
const THINGS: u16 = 14;
/// Columns of `mat roller ball wall`.
const FOUR_THINGS: u16 = 20;
/// Columns of the longest name that a built-in routine has, and of its minutes.
const NAME_AND_TIME: u16 = 36;

pub(super) fn draw(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    if model.rows.is_empty() {
        return nothing(buf, place, model, theme);
    }
    let lines = lines(model.rows);
    let selected = lines.iter().position(|&line| line.is_some() && line == model.selected).unwrap_or(0);
    let height = usize::from(place.height);
    let first = first_line(lines.len(), selected, height);
    let shown = lines.iter().skip(first).take(height);
    for (y, line) in (place.y..).zip(shown) {
        let line_place = Rect { y, height: 1, ..place };
        // a heading whose entries are all below the window's edge heads nothing
        let is_last = y + 1 == place.bottom();
        let shown = line.filter(|&index| !(is_last && matches!(model.rows[index], Row::Heading(_))));
        if let Some(index) = shown {
            row(buf, line_place, &model.rows[index], (model.selected == Some(index), model.words), theme);
        }
    }
    more(buf, place, first, lines.len().saturating_sub(first + height), theme);
}

/// Which of the rows is drawn at `position`, where one is.
pub(super) fn row_at(place: Rect, rows: &[Row], selected: Option<usize>, position: Position) -> Option<usize> {
    if !place.contains(position) {
        return None;
    }
    let lines = lines(rows);
    let selected = lines.iter().position(|&line| line.is_some() && line == selected).unwrap_or(0);
    let first = first_line(lines.len(), selected, usize::from(place.height));
    *lines.get(first + usize::from(position.y - place.y))?
}

/// The rows with an empty line before every heading but the first.
fn lines(rows: &[Row]) -> Vec<Option<usize>> {
    let mut lines = Vec::with_capacity(rows.len() + 8);
    for (index, row) in rows.iter().enumerate() {
        if index > 0 && matches!(row, Row::Heading(_)) {
            lines.push(None);
        }
        lines.push(Some(index));
    }
    lines
}

/// The first line shown: the selection stays in the middle, except at both ends of the list.
fn first_line(all: usize, selected: usize, height: usize) -> usize {
    selected.saturating_sub(height / 2).min(all.saturating_sub(height))
}

/// Says at the list's right edge how many lines there are above and below.
fn more(buf: &mut Buffer, place: Rect, above: usize, below: usize, theme: Theme) {
    let quiet = theme.ink(Role::Quiet);
    for (count, arrow, y) in [(above, '↑', place.y), (below, '↓', place.bottom().saturating_sub(1))] {
        if count > 0 {
            let mark = Rect::new(mark(buf, place), y, 1, 1);
            text::left(buf, mark, &arrow.to_string(), quiet);
        }
    }
}

/// The column of that mark: beside the list, where more than the margin is free there, else its last.
fn mark(buf: &Buffer, place: Rect) -> u16 {
    const WIDEST_MARGIN: u16 = 4;
    let right = place.right();
    if buf.area.right().saturating_sub(right) > WIDEST_MARGIN { right + 1 } else { right.saturating_sub(1) }
}

fn row(buf: &mut Buffer, place: Rect, row: &Row, (selected, words): (bool, Words), theme: Theme) {
    if selected {
        buf.set_style(place.intersection(buf.area), theme.selected());
        text::left(buf, place, "▌", theme.ink(Role::Accent));
    }
    let name_ink = if selected { theme.bold(Role::Bright) } else { theme.ink(Role::Normal) };
    let inner = text::row(place.x + INDENT, place.right().min(mark(buf, place).saturating_sub(1)), place.y);
    match row {
        Row::Heading(heading) => {
            text::left(buf, place, heading, theme.ink(Role::Quiet));
        }
        Row::Entry { name, time, equipment, why } => {
            let wide = place.width >= 56;
            let end = if wide { place.x + time_ends(place.width) } else { place.right().saturating_sub(2) };
            let time_ink = theme.ink(if selected { Role::Normal } else { Role::Quiet });
            let begin = text::right(buf, text::row(inner.x, end, place.y), time, time_ink);
            text::left(buf, text::row(inner.x, begin.saturating_sub(2), place.y), name, name_ink);
            let beside = text::from(place, end + 3);
            if wide && beside.width >= THINGS {
                let beside = Rect { width: beside.width.saturating_sub(1), ..beside };
                let said = why.clone().unwrap_or_else(|| things(equipment, words));
                text::left(buf, beside, &said, theme.ink(Role::Quiet));
            }
        }
        Row::Note(note) => {
            text::left(buf, inner, note, theme.ink(Role::Tone(Tone::Ready)));
        }
        Row::Broken { file, fault } => {
            let after = text::left(buf, Rect { width: inner.width * 2 / 5, ..inner }, file, name_ink);
            text::left(buf, text::from(inner, after + 3), fault, theme.ink(Role::Tone(Tone::Ready)));
        }
    }
}

/// The column after the minutes in a list of `width` columns: four things have room behind it, the longest name before it.
fn time_ends(width: u16) -> u16 {
    (width * 2 / 3).min(width.saturating_sub(FOUR_THINGS + 4)).max(NAME_AND_TIME)
}

fn things(equipment: &[Equipment], words: Words) -> String {
    equipment.iter().map(|thing| words.tongue().thing(*thing, Form::Name)).collect::<Vec<_>>().join(" ")
}

fn nothing(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let said = match model.filter {
        Filter::Typing(typed) | Filter::On(typed) => {
            model.words.say(ScreenText::NothingMatches, &[("typed", typed.into())])
        }
        Filter::Off => model.words.text(ScreenText::NothingHere).to_owned(),
    };
    text::left(buf, place, &said, theme.ink(Role::Normal));
}

#[cfg(test)]
mod tests {
    use super::first_line;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_selection_is_always_in_sight(all in 1_usize..300, height in 1_usize..60, selected in 0_usize..300) {
            let selected = selected % all;
            let first = first_line(all, selected, height);
            prop_assert!((first..first + height).contains(&selected));
            prop_assert!(first == 0 || first + height <= all);
        }
    }
}
