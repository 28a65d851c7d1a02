//! The answers on a card: lists, and rows of answers beside each other.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Answer, Answers, Given, skip};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text;

/// Columns between a key and what it says, in a list and in a row.
const AIR: u16 = 4;
const CLOSE: u16 = 2;
/// Columns between two answers in a row.
const APART: u16 = 4;
/// Columns between the mark of what was given and its key.
const MARK: u16 = 2;

/// Draws the answers from the top of `place`, and takes their rows from it, with an empty one after them.
pub(super) fn draw(buf: &mut Buffer, place: &mut Rect, answers: &[Answers<'_>], theme: Theme) {
    let columns = place.width;
    for (index, block) in answers.iter().enumerate() {
        let gap = gap(answers.get(index + 1), *block);
        match block {
            Answers::List(list) => {
                let keyed = key_columns(list);
                for answer in *list {
                    one(buf, *place, answer, keyed, theme);
                    skip(place, 1);
                }
            }
            Answers::Row(row) => {
                for line in rows_of(row, columns) {
                    for (x, answer) in line {
                        let place = text::from(*place, place.x + x);
                        one(buf, place, answer, text::width(answer.key) + CLOSE, theme);
                    }
                    skip(place, 1);
                }
            }
        }
        skip(place, gap);
    }
}

/// The rows that they take, with the empty ones between and after them.
pub(super) fn rows(answers: &[Answers<'_>], columns: u16) -> u16 {
    let rows = |(index, block): (usize, &Answers<'_>)| {
        let own = match block {
            Answers::List(list) => list.len(),
            Answers::Row(row) => rows_of(row, columns).len(),
        };
        u16::try_from(own).unwrap_or(u16::MAX) + gap(answers.get(index + 1), *block)
    };
    answers.iter().enumerate().map(rows).sum()
}

/// The empty rows after a block: rows of answers stand close to each other.
const fn gap(next: Option<&Answers<'_>>, block: Answers<'_>) -> u16 {
    let is_empty = match block {
        Answers::List(answers) | Answers::Row(answers) => answers.is_empty(),
    };
    if is_empty || matches!((block, next), (Answers::Row(_), Some(Answers::Row(_)))) { 0 } else { 1 }
}

/// The answers of a row in lines of so many columns, each with its column.
fn rows_of<'a>(row: &'a [Answer<'a>], columns: u16) -> Vec<Vec<(u16, &'a Answer<'a>)>> {
    let mut lines: Vec<Vec<(u16, &Answer<'_>)>> = Vec::new();
    let mut x = 0;
    for answer in row {
        let width = text::width(answer.key) + CLOSE + text::width(answer.what);
        if lines.is_empty() || x + width > columns {
            lines.push(Vec::new());
            x = 0;
        }
        lines.last_mut().expect("there is a line by now").push((x, answer));
        x += width + APART;
    }
    lines
}

/// The columns that the widest key takes, with the air beside it: single letters stand close to what they say.
fn key_columns(answers: &[Answer<'_>]) -> u16 {
    answers.iter().map(|answer| text::width(answer.key)).max().unwrap_or(0) + AIR
}

fn one(buf: &mut Buffer, place: Rect, answer: &Answer<'_>, keyed: u16, theme: Theme) {
    if place.height == 0 {
        return;
    }
    let (key, what) = match answer.given {
        Given::No => (theme.bold(Role::Bright), theme.ink(Role::Normal)),
        Given::Yes => (theme.bold(Role::Accent), theme.bold(Role::Bright)),
    };
    if answer.given == Given::Yes {
        text::left(buf, Rect::new(place.x.saturating_sub(MARK), place.y, 1, 1), "●", key);
    }
    text::left(buf, place, answer.key, key);
    text::left(buf, text::from(place, place.x + keyed), answer.what, what);
}
