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

use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::keys::{self, Key};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, paragraph, text, word};

/// What the summary shows.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The routine's name.
    pub routine: &'a str,
    /// The day and the time.
    pub when: &'a str,
    /// `Done`, or what else the session came to, in one word.
    pub word: &'a str,
    /// How long it took: a number.
    pub number: u64,
    /// What the number counts: `minutes`, `seconds`.
    pub unit: &'a str,
    /// One for each move.
    pub rows: &'a [Row],
    /// What is to be said of it; the first line is the one that matters most.
    pub words: &'a [String],
    /// The keys that matter now.
    pub keys: &'a [Key<'a>],
    /// A word on the state of the program.
    pub status: Option<&'a str>,
}

/// A move, and what became of its sets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Row {
    /// The move's name.
    pub name: String,
    /// The sets of the side that went first, or of the whole body.
    pub first: Vec<Mark>,
    /// The sets of the other side.
    pub second: Vec<Mark>,
    /// What changed; empty where nothing did.
    pub note: String,
}

/// What became of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Done to its end.
    Done,
    /// Ended early because the pain had eased.
    Eased,
    /// Ended early because it was too much.
    TooMuch,
    /// Left out.
    Skipped,
}

impl Mark {
    const ALL: [Self; 4] = [Self::Done, Self::Eased, Self::TooMuch, Self::Skipped];

    const fn sign(self) -> &'static str {
        match self {
            Self::Done => "●",
            Self::Eased => "✓",
            Self::TooMuch => "×",
            Self::Skipped => "○",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Eased => "eased",
            Self::TooMuch => "too much",
            Self::Skipped => "skipped",
        }
    }

    fn ink(self, theme: Theme) -> Style {
        match self {
            Self::Done => theme.ink(Role::Tone(Tone::Hold)),
            Self::Eased => theme.ink(Role::Tone(Tone::Ready)),
            Self::TooMuch => theme.bold(Role::Tone(Tone::Switch)),
            Self::Skipped => theme.ink(Role::Quiet),
        }
    }
}

/// The columns of the table.
struct Table {
    first: u16,
    second: u16,
    note: u16,
}

/// Draws the summary. `first` names the side whose sets are in the first column, `second` the other's.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, sides: [&str; 2], theme: Theme) {
    let wide = area.width >= 100 && area.height >= 30;
    let margin = if wide { 4 } else { 2 };
    let (left, right) = (area.x + margin, area.right().saturating_sub(margin));
    let head = area.y + u16::from(wide);
    let foot = area.bottom().saturating_sub(if wide { 2 } else { 1 });
    let begin = text::right(buf, text::row(left, right, head), model.when, theme.ink(Role::Quiet));
    text::left(buf, text::row(left, begin.saturating_sub(2), head), model.routine, theme.ink(Role::Normal));
    keys::draw(buf, text::row(left, right, foot), model.keys, model.status, theme);

    let top = head + if wide { 4 } else { 2 };
    let body = Rect::new(left, top, right.saturating_sub(left), foot.saturating_sub(top + 1));
    let columns = if area.width >= 76 { total(buf, body, model, wide, theme) } else { line(buf, body, model, theme) };
    let x = left + columns.0;
    let y = top + columns.1;
    let rest = Rect::new(x, y, right.saturating_sub(x), body.bottom().saturating_sub(y));
    details(buf, rest, model, sides, wide, theme);
}

/// The word and the number as large as the window allows, at the left. Returns the columns and rows taken.
fn total(buf: &mut Buffer, body: Rect, model: &Model<'_>, wide: bool, theme: Theme) -> (u16, u16) {
    let tone = Role::Tone(Tone::Hold);
    let gap = if wide { 2 } else { 1 };
    let number = model.number.to_string();
    let columns = body.width * 3 / 8;
    let rows = body.height.saturating_sub(word::ROWS + gap * 2 + 1).min(body.width / 8);
    if word::draw(buf, Rect { height: word::ROWS.min(body.height), ..body }, model.word, theme.ink(tone)) == Fit::No {
        text::left(buf, body, model.word, theme.bold(tone));
    }
    let fits = |&rows: &u16| face::width(&number, rows).is_some_and(|width| width <= columns);
    let rows = (face::LEAST_ROWS..=rows).rev().find(fits).unwrap_or(face::LEAST_ROWS);
    let place = Rect::new(body.x, body.y + word::ROWS + gap, columns, rows);
    if face::draw(buf, place, &number, tone, Strength::Full, theme) == Fit::No {
        text::left(buf, place, &number, theme.bold(tone));
    }
    let unit = Rect { y: place.bottom() + gap, height: 1, ..place };
    text::left(buf, unit, model.unit, theme.bold(tone));
    (columns, 0)
}

/// In small windows: `DONE` and the number in one row.
fn line(buf: &mut Buffer, body: Rect, model: &Model<'_>, theme: Theme) -> (u16, u16) {
    let tone = Role::Tone(Tone::Hold);
    let drawn = word::draw(buf, Rect { height: word::ROWS.min(body.height), ..body }, model.word, theme.ink(tone));
    let foot = Rect { y: body.y + word::ROWS - 1, height: 1, ..body };
    let taken = word::width(model.word).filter(|_| drawn == Fit::Yes);
    let said = format!("{} {}", model.number, model.unit);
    match taken {
        Some(columns) => text::left(buf, text::from(foot, foot.x + columns + 3), &said, theme.bold(tone)),
        None => text::left(buf, foot, &format!("{}: {said}", model.word), theme.bold(tone)),
    };
    (0, word::ROWS + 1)
}

fn details(buf: &mut Buffer, place: Rect, model: &Model<'_>, sides: [&str; 2], wide: bool, theme: Theme) {
    let words: u16 = model.words.iter().map(|words| rows(words, place.width)).sum();
    let count = u16::try_from(model.rows.len()).unwrap_or(u16::MAX);
    let reserved = words + 2 + 2 + if wide { 4 } else { 1 };
    let room = place.height.saturating_sub(reserved);
    let step = if wide && count.saturating_mul(2) <= room { 2 } else { 1 };
    let table = table(model.rows, place, wide);
    if model.rows.iter().any(|row| !row.second.is_empty()) {
        for (column, side) in [table.first, table.second].into_iter().zip(sides) {
            text::left(buf, text::from(Rect { height: 1, ..place }, place.x + column), side, theme.ink(Role::Quiet));
        }
    }
    let mut y = place.y + if step == 2 { 2 } else { 1 };
    let end = y + room;
    for (index, row) in model.rows.iter().enumerate() {
        let last = index + 1 == model.rows.len();
        let line = Rect { y, height: 1, ..place };
        if y + step > end || (!last && y + step * 2 > end) {
            let more = format!("and {} more", model.rows.len() - index);
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
    legend(buf, Rect { y, height: 1, ..place }, model.rows, &table, theme);
    y += if wide { 4 } else { 2 };
    for (index, words) in model.words.iter().enumerate() {
        let style = if index == 0 { theme.bold(Role::Bright) } else { theme.ink(Role::Normal) };
        let below = Rect { y, height: place.bottom().saturating_sub(y), ..place };
        y += paragraph::draw(buf, below, words, style);
    }
}

fn table(rows: &[Row], place: Rect, wide: bool) -> Table {
    let widest = |length: fn(&Row) -> u16| rows.iter().map(length).max().unwrap_or(0);
    let names = widest(|row| text::width(&row.name)).min(place.width * 2 / 5).max(8);
    let marks = |marks: &[Mark]| u16::try_from(marks.len() * 2).unwrap_or(u16::MAX);
    let firsts = widest(|row| u16::try_from(row.first.len() * 2).unwrap_or(u16::MAX)).max(5);
    let seconds = rows.iter().map(|row| marks(&row.second)).max().unwrap_or(0).max(4);
    let gap = if wide { 4 } else { 2 };
    let first = names + gap;
    let second = first + firsts + gap - 1;
    Table { first, second, note: second + seconds + gap - 1 }
}

fn sets(buf: &mut Buffer, place: Rect, row: &Row, table: &Table, theme: Theme) {
    let name = Rect { width: place.width.min(table.first - 1), ..place };
    text::left(buf, name, &row.name, theme.ink(Role::Normal));
    marks(buf, place, table.first, table.second, &row.first, theme);
    marks(buf, place, table.second, table.note, &row.second, theme);
}

/// The signs from one column up to another; where they are too many, a number and a sign.
fn marks(buf: &mut Buffer, place: Rect, from: u16, to: u16, marks: &[Mark], theme: Theme) {
    let place = text::row(place.x + from, (place.x + to).min(place.right()), place.y);
    if usize::from(place.width) + 1 < marks.len() * 2 {
        let done = marks.iter().filter(|mark| !matches!(mark, Mark::Skipped)).count();
        text::left(buf, place, &format!("{done}/{}", marks.len()), Mark::Done.ink(theme));
        return;
    }
    for (x, mark) in (place.x..).step_by(2).zip(marks) {
        text::left(buf, text::from(place, x), mark.sign(), mark.ink(theme));
    }
}

/// What the signs mean; only those that there are.
fn legend(buf: &mut Buffer, place: Rect, rows: &[Row], table: &Table, theme: Theme) {
    let present = |mark: &Mark| rows.iter().any(|row| row.first.contains(mark) || row.second.contains(mark));
    let all: u16 = Mark::ALL.into_iter().filter(present).map(|mark| text::width(mark.word()) + 5).sum();
    let mut x = if table.first + all <= place.width + 3 { place.x + table.first } else { place.x };
    for mark in Mark::ALL.into_iter().filter(present) {
        x = text::left(buf, text::from(place, x), mark.sign(), mark.ink(theme)) + 1;
        x = text::left(buf, text::from(place, x), mark.word(), theme.ink(Role::Quiet)) + 3;
    }
}

fn rows(words: &str, columns: u16) -> u16 {
    u16::try_from(paragraph::wrap(words, columns).len()).unwrap_or(u16::MAX)
}
