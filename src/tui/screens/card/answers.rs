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
const APART: u16 = 3;
/// Columns between the mark of what was given and its key.
const MARK: u16 = 2;

/// An answer with its column.
type Placed<'a> = (u16, &'a Answer<'a>);

/// Draws the answers from the top of `place`, and takes their rows from it, with an empty one after them.
pub(super) fn draw(buf: &mut Buffer, place: &mut Rect, answers: &[Answers<'_>], theme: Theme) {
    for run in runs(answers) {
        match run {
            [Answers::List(list)] => {
                let keyed = key_columns(list);
                for answer in *list {
                    one(buf, *place, answer, keyed, theme);
                    skip(place, 1);
                }
            }
            rows => {
                for line in lines_of(rows, place.width) {
                    for (x, answer) in line {
                        let place = text::from(*place, place.x + x);
                        one(buf, place, answer, text::width(answer.key) + CLOSE, theme);
                    }
                    skip(place, 1);
                }
            }
        }
        skip(place, 1);
    }
}

/// The rows that they take, with an empty one after each list and after rows that follow each other.
pub(super) fn rows(answers: &[Answers<'_>], columns: u16) -> u16 {
    let rows = |run: &[Answers<'_>]| match run {
        [Answers::List(list)] => list.len() + 1,
        rows => lines_of(rows, columns).len() + 1,
    };
    u16::try_from(runs(answers).map(rows).sum::<usize>()).unwrap_or(u16::MAX)
}

/// Each list by itself, and rows that follow each other together; what is empty is left out.
fn runs<'a, 'b>(answers: &'b [Answers<'a>]) -> impl Iterator<Item = &'b [Answers<'a>]> {
    let together = |one: &Answers<'_>, next: &Answers<'_>| matches!((one, next), (Answers::Row(_), Answers::Row(_)));
    answers.chunk_by(together).filter(|run| run.iter().any(|block| !block.all().is_empty()))
}

/// Rows of answers in lines of so many columns: below each other in columns where that has room, else each as it comes.
fn lines_of<'a>(rows: &[Answers<'a>], columns: u16) -> Vec<Vec<Placed<'a>>> {
    let mut starts = vec![0];
    for place in 0.. {
        let widest = rows.iter().filter_map(|row| row.all().get(place)).map(width).max();
        let (Some(widest), Some(start)) = (widest, starts.last()) else { break };
        starts.push(start + widest + APART);
    }
    let fits = starts.last().is_some_and(|end| end.saturating_sub(APART) <= columns);
    if fits {
        return rows.iter().map(|row| starts.iter().copied().zip(row.all()).collect()).collect();
    }
    rows.iter().flat_map(|row| flow(row.all(), columns)).collect()
}

fn width(answer: &Answer<'_>) -> u16 {
    text::width(answer.key) + CLOSE + text::width(answer.what)
}

/// Answers beside each other, as many in a line as have room in it.
fn flow<'a>(row: &'a [Answer<'a>], columns: u16) -> Vec<Vec<Placed<'a>>> {
    let mut lines: Vec<Vec<Placed<'_>>> = Vec::new();
    let mut x = 0;
    for answer in row {
        if lines.is_empty() || x + width(answer) > columns {
            lines.push(Vec::new());
            x = 0;
        }
        lines.last_mut().expect("there is a line by now").push((x, answer));
        x += width(answer) + APART;
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
