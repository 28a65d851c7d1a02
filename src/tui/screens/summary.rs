//! What was done: the minutes, every set as a sign, and one sentence that is true and kind.
//!
//! ```text
//! Sore glutes after a run                                          Sunday, 20:14
//!
//! DONE                                         right    left
//!
//!  ▄█  ▄██▄              Knee to chest         ● ● ●    ● ● ●
//!   █  ▀▄▄█              Piriformis            ● ● ●    ● ● ○    last one left out
//!   █   ▄▄▀              Trigger point         ✓ ✓      ✓ ×
//!
//! minutes                                      ● done   ✓ eased   ○ skipped
//!
//!                        You stopped before it hurt, and went on after.
//!
//! enter home   r again                                                    ? keys
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::is_vast;
use crate::body::Side;
use crate::language::{ScreenText, Words};
use crate::session::record::{Mark, Record, Row};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, paragraph, text, word};

mod large;

/// The contents of the summary.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// What was done.
    pub record: &'a Record,
    /// The day and the time.
    pub when: &'a str,
    /// What is asked, where anything is.
    pub question: Option<&'a str>,
    /// The keys that matter now.
    pub keys: &'a [KeyHint<'a>],
    /// A word on the state of the program.
    pub status: Option<&'a str>,
    /// The words of the screen.
    pub words: Words,
}

/// The marks in the order of the legend.
const MARKS: [Mark; 4] = [Mark::Done, Mark::Eased, Mark::TooMuch, Mark::Skipped];

const fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "●",
        Mark::Eased => "✓",
        Mark::TooMuch => "×",
        Mark::Skipped => "○",
    }
}

fn meaning(mark: Mark, words: Words) -> &'static str {
    words.text(match mark {
        Mark::Done => ScreenText::MarkDone,
        Mark::Eased => ScreenText::MarkEased,
        Mark::TooMuch => ScreenText::MarkTooMuch,
        Mark::Skipped => ScreenText::MarkSkipped,
    })
}

fn ink(mark: Mark, theme: Theme) -> Style {
    match mark {
        Mark::Done => theme.ink(Role::Tone(Tone::Hold)),
        Mark::Eased => theme.ink(Role::Tone(Tone::Ready)),
        Mark::TooMuch => theme.bold(Role::Tone(Tone::Switch)),
        Mark::Skipped => theme.ink(Role::Quiet),
    }
}

fn all_marks(record: &Record) -> impl Iterator<Item = Mark> {
    record.rows.iter().flat_map(|row| &row.sides).flat_map(|(_, marks)| marks).copied()
}

/// What the session came to, in a word, a number and its unit: minutes, or sets where it was not even one. A
/// session in which nothing was done has no number.
fn result(record: &Record, words: Words) -> (&'static str, Option<(u64, String)>) {
    let sets = all_marks(record).filter(|mark| matches!(mark, Mark::Done | Mark::Eased)).count() as u64;
    let (number, unit) = match (record.minutes, sets) {
        (_, 0) => return (words.text(ScreenText::Ended), None),
        (0, sets) => (sets, ScreenText::DoneSets),
        (minutes, _) => (minutes, ScreenText::DoneMinutes),
    };
    (words.text(ScreenText::Done), Some((number, words.say(unit, &[("number", number.into())]))))
}

/// The columns of the table.
struct Table {
    /// The side whose sets are in the first column, where there are two.
    side: Option<Side>,
    first: u16,
    second: u16,
    note: u16,
}

/// Draws the summary.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let wide = area.width >= 100 && area.height >= 30;
    let margin = if wide { 4 } else { 2 };
    let (left, right) = (area.x + margin, area.right().saturating_sub(margin));
    let head = area.y + u16::from(wide);
    let foot = area.bottom().saturating_sub(if wide { 2 } else { 1 });
    let begin = text::right(buf, text::row(left, right, head), model.when, theme.ink(Role::Quiet));
    text::left(buf, text::row(left, begin.saturating_sub(2), head), &model.record.routine, theme.ink(Role::Normal));
    keys::draw(buf, text::row(left, right, foot), model.keys, model.status, model.words, theme);

    if is_vast(area)
        && large::draw(buf, Rect::new(left, head + 3, right - left, foot - head - 4), model, theme) == Fit::Yes
    {
        return;
    }
    let top = head + if wide { 4 } else { 2 };
    let body = Rect::new(left, top, right.saturating_sub(left), foot.saturating_sub(top + 1));
    let beside = word::width(result(model.record, model.words).0).is_some_and(|columns| columns + 2 <= column(body));
    let columns =
        if area.width >= 76 && beside { total(buf, body, model, wide, theme) } else { line(buf, body, model, theme) };
    let x = left + columns.0;
    let y = top + columns.1;
    let rest = Rect::new(x, y, right.saturating_sub(x), body.bottom().saturating_sub(y));
    details(buf, rest, model, wide, theme);
}

/// The columns that the word and the number get where the table stands beside them.
const fn column(body: Rect) -> u16 {
    body.width * 3 / 8
}

/// The word and the number as large as the window allows, at the left. Returns the columns and rows taken.
fn total(buf: &mut Buffer, body: Rect, model: &Model<'_>, wide: bool, theme: Theme) -> (u16, u16) {
    let tone = Role::Tone(Tone::Hold);
    let gap = if wide { 2 } else { 1 };
    let (said, number) = result(model.record, model.words);
    let columns = column(body);
    let rows = body.height.saturating_sub(word::ROWS + gap * 2 + 1).min(body.width / 8);
    if word::draw(buf, Rect { height: word::ROWS.min(body.height), ..body }, said, theme.ink(tone), theme) == Fit::No {
        text::left(buf, body, said, theme.bold(tone));
    }
    let Some((number, unit)) = number.map(|(number, unit)| (number.to_string(), unit)) else { return (columns, 0) };
    let fits = |&rows: &u16| face::width(&number, rows).is_some_and(|width| width <= columns);
    let rows = (face::LEAST_ROWS..=rows).rev().find(fits).unwrap_or(face::LEAST_ROWS);
    let place = Rect::new(body.x, body.y + word::ROWS + gap, columns, rows);
    if face::draw(buf, place, &number, tone, Strength::Full, theme) == Fit::No {
        text::left(buf, place, &number, theme.bold(tone));
    }
    text::left(buf, Rect { y: place.bottom() + gap, height: 1, ..place }, &unit, theme.bold(tone));
    (columns, 0)
}

/// In small windows: `DONE` and the number in one row.
fn line(buf: &mut Buffer, body: Rect, model: &Model<'_>, theme: Theme) -> (u16, u16) {
    let tone = Role::Tone(Tone::Hold);
    let (said, number) = result(model.record, model.words);
    let number = number.map_or(String::new(), |(number, unit)| format!("{number} {unit}"));
    let drawn = word::draw(buf, Rect { height: word::ROWS.min(body.height), ..body }, said, theme.ink(tone), theme);
    let foot = Rect { y: body.y + word::ROWS - 1, height: 1, ..body };
    let after = match word::width(said).filter(|_| drawn == Fit::Yes) {
        Some(columns) => foot.x + columns,
        None => text::left(buf, foot, said, theme.bold(tone)),
    };
    text::left(buf, text::from(foot, after + 3), &number, theme.bold(tone));
    (0, word::ROWS + 1)
}

fn details(buf: &mut Buffer, place: Rect, model: &Model<'_>, wide: bool, theme: Theme) {
    let (record, words) = (model.record, model.words);
    let asked = model.question.map_or(0, |question| rows(question, place.width) + 1);
    let count = u16::try_from(record.rows.len()).unwrap_or(u16::MAX);
    let reserved = rows(&record.closing, place.width) + asked + 4 + if wide { 4 } else { 0 };
    let room = place.height.saturating_sub(reserved);
    let step = if wide && count.saturating_mul(2) <= room { 2 } else { 1 };
    let table = Table::new(record, place, wide, words);
    if let Some(side) = table.side {
        for (column, side) in [(table.first, side), (table.second, side.other())] {
            let heading = text::from(Rect { height: 1, ..place }, place.x + column);
            text::left(buf, heading, &words.side(side), theme.ink(Role::Quiet));
        }
    }
    let mut y = place.y + if step == 2 { 2 } else { 1 };
    let end = y + room;
    for (index, row) in record.rows.iter().enumerate() {
        let last = index + 1 == record.rows.len();
        let line = Rect { y, height: 1, ..place };
        if y + step > end || (!last && y + step * 2 > end) {
            let more = words.and_more(record.rows.len() - index);
            text::left(buf, line, &more, theme.ink(Role::Quiet));
            y += step;
            break;
        }
        sets(buf, line, row, &table, theme);
        y += step;
        if place.x + table.note + text::width(&row.note) <= place.right() {
            text::left(buf, text::from(line, place.x + table.note), &row.note, theme.ink(Role::Quiet));
        } else if y + count <= end + u16::try_from(index).unwrap_or(0) {
            let below = Rect { y, height: 1, ..place };
            text::left(buf, text::from(below, place.x + 2), &row.note, theme.ink(Role::Quiet));
            y += 1;
        }
    }
    y += u16::from(step == 2 || !wide).min(1);
    legend(buf, Rect { y, height: 1, ..place }, model, &table, theme);
    y += if wide { 4 } else { 2 };
    let below = Rect { y, height: place.bottom().saturating_sub(y), ..place };
    let taken = paragraph::draw(buf, below, &record.closing, theme.bold(Role::Bright)) + 1;
    if let Some(question) = model.question {
        let below = Rect { y: below.y + taken, height: below.height.saturating_sub(taken), ..below };
        paragraph::draw(buf, below, question, theme.ink(Role::Normal));
    }
}

impl Table {
    fn new(record: &Record, place: Rect, wide: bool, words: Words) -> Self {
        let side = record.rows.iter().flat_map(|row| &row.sides).find_map(|(side, _)| *side);
        let columns = |marks: &[Mark]| u16::try_from(marks.len() * 2).unwrap_or(u16::MAX);
        let widest =
            |column: usize| record.rows.iter().map(|row| columns(marks_in(row, side, column))).max().unwrap_or(0);
        let names = record.rows.iter().map(|row| text::width(&row.name)).max().unwrap_or(0);
        let names = names.min(place.width * 2 / 5).max(8);
        let gap = if wide { 4 } else { 2 };
        let first = names + gap;
        // the words of the sides stand above the signs
        let [one, other] = [side, side.map(Side::other)].map(|side| side.map_or(0, |it| text::width(&words.side(it))));
        let (one, other) = (one.max(5), other.saturating_sub(1).max(4));
        let second = first + widest(0).clamp(one, (place.width / 4).max(one)) + gap - 1;
        let note =
            second + if side.is_some() { widest(1).clamp(other, (place.width / 4).max(other)) + gap - 1 } else { 0 };
        Self { side, first, second, note }
    }
}

/// The sets of a row in the first or second column; those of the whole body stand in the first.
fn marks_in(row: &Row, side: Option<Side>, column: usize) -> &[Mark] {
    let wanted = if column == 0 { side } else { side.map(Side::other) };
    let found = row.sides.iter().find(|(known, _)| match known {
        Some(_) => *known == wanted,
        None => column == 0,
    });
    found.map_or(&[], |(_, marks)| marks)
}

fn sets(buf: &mut Buffer, place: Rect, row: &Row, table: &Table, theme: Theme) {
    let name = Rect { width: place.width.min(table.first - 1), ..place };
    text::left(buf, name, &row.name, theme.ink(Role::Normal));
    marks(buf, place, (table.first, table.second), marks_in(row, table.side, 0), theme);
    marks(buf, place, (table.second, table.note), marks_in(row, table.side, 1), theme);
}

/// The signs from one column up to another; where they are too many, how many of them were done.
fn marks(buf: &mut Buffer, place: Rect, (from, to): (u16, u16), marks: &[Mark], theme: Theme) {
    let place = text::row(place.x + from, (place.x + to).min(place.right()), place.y);
    if usize::from(place.width) + 1 < marks.len() * 2 {
        let done = marks.iter().filter(|mark| matches!(mark, Mark::Done | Mark::Eased)).count();
        text::left(buf, place, &format!("{done}/{}", marks.len()), ink(Mark::Done, theme));
        return;
    }
    for (x, mark) in (place.x..).step_by(2).zip(marks) {
        text::left(buf, text::from(place, x), sign(*mark), ink(*mark, theme));
    }
}

/// What the signs mean; only those that there are.
fn legend(buf: &mut Buffer, place: Rect, model: &Model<'_>, table: &Table, theme: Theme) {
    let (record, words) = (model.record, model.words);
    let present: Vec<Mark> = MARKS.into_iter().filter(|mark| all_marks(record).any(|known| known == *mark)).collect();
    let all: u16 = present.iter().map(|mark| text::width(meaning(*mark, words)) + 5).sum();
    let mut x = if table.first + all <= place.width + 3 { place.x + table.first } else { place.x };
    for mark in present {
        x = text::left(buf, text::from(place, x), sign(mark), ink(mark, theme)) + 1;
        x = text::left(buf, text::from(place, x), meaning(mark, words), theme.ink(Role::Quiet)) + 3;
    }
}

fn rows(words: &str, columns: u16) -> u16 {
    u16::try_from(paragraph::wrap(words, columns).len()).unwrap_or(u16::MAX)
}
