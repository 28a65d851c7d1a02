//! The same summary in large type, for windows that have room for every move so: the number at the left, the moves beside it,
//! the closing sentence below both.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{MARKS, Model, all_marks, ink, marks_in, meaning, result, sign};
use crate::body::Side;
use crate::session::record::{Mark, Row};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, paragraph, sentence, text, word};

/// Rows of a move.
const ROW: u16 = face::LEAST_LINE + 1;
/// The most rows of the closing sentence.
const CLOSING: u16 = 10;
/// Columns between two parts.
const APART: u16 = 8;

/// The columns of the table, counted from the left end of the moves.
struct Columns {
    side: Option<Side>,
    first: u16,
    second: u16,
    note: u16,
}

/// Draws the summary. Returns whether all of it had room.
pub(super) fn draw(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) -> Fit {
    let record = model.record;
    let count = u16::try_from(record.rows.len()).unwrap_or(u16::MAX);
    let closing = sentence::rows(&record.closing, place.width, CLOSING, theme);
    let asked = model.question.map_or(0, |_| 2);
    // the sides above the moves, the signs below them, and air
    let upper = place.height.saturating_sub(closing + asked + 2);
    let left = place.width / 4;
    let moves = text::from(Rect { height: upper, ..place }, place.x + left + APART);
    let Some(columns) = columns(&record.rows, moves.width) else { return Fit::No };
    if count.saturating_mul(ROW).saturating_add(5) > upper {
        return Fit::No;
    }
    total(buf, Rect { width: left, height: upper, ..place }, model, theme);
    table(buf, moves, model, &columns, theme);
    let y = place.bottom().saturating_sub(closing + asked);
    let below = Rect { y, height: place.bottom() - y, ..place };
    let height = closing.min(below.height);
    sentence::draw(buf, Rect { height, ..below }, &record.closing, (Role::Bright, Strength::Full), theme);
    if let Some(question) = model.question {
        let last = Rect { y: place.bottom().saturating_sub(1), height: 1, ..place };
        paragraph::draw(buf, last, question, theme.ink(Role::Normal));
    }
    Fit::Yes
}

/// `DONE`, the number as large as its column, and its unit.
fn total(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let tone = Role::Tone(Tone::Hold);
    let (said, number) = result(model.record, model.words);
    if word::draw(buf, Rect { height: word::ROWS, ..place }, said, theme.ink(tone), theme) == Fit::No {
        text::left(buf, place, said, theme.bold(tone));
    }
    let Some((number, unit)) = number.map(|(number, unit)| (number.to_string(), unit)) else { return };
    let most = place.height.saturating_sub(word::ROWS * 2 + 3);
    let slots = u16::try_from(number.len()).unwrap_or(u16::MAX).max(2);
    let rows = face::rows_for(slots, place.width, most).unwrap_or(face::LEAST_ROWS);
    let at = Rect { y: place.y + word::ROWS + 2, height: rows, ..place };
    if face::draw(buf, at, &number, tone, Strength::Full, theme) == Fit::No {
        text::left(buf, at, &number, theme.bold(tone));
    }
    let below = Rect { y: at.bottom() + 1, height: face::LEAST_LINE, ..place };
    sentence::draw(buf, below, &unit, (tone, Strength::Full), theme);
}

/// The columns in which every name and every sign has room; `None` where they have none, or a letter is not drawn.
fn columns(rows: &[Row], width: u16) -> Option<Columns> {
    let side = rows.iter().flat_map(|row| &row.sides).find_map(|(side, _)| *side);
    let wide = |text: &str| face::line_width(text, face::LEAST_LINE);
    let names = rows.iter().map(|row| wide(&row.name)).collect::<Option<Vec<_>>>()?.into_iter().max()?;
    let signs = |column: usize| {
        let widths = rows.iter().map(|row| wide(&signs(marks_in(row, side, column))));
        widths.collect::<Option<Vec<_>>>().and_then(|widths| widths.into_iter().max())
    };
    let first = names + APART;
    let second = first + signs(0)?.max(8) + APART;
    let note = second + if side.is_some() { signs(1)?.max(8) + APART } else { 0 };
    (note <= width + APART).then_some(Columns { side, first, second, note })
}

/// The marks as the large face has them.
fn signs(marks: &[Mark]) -> String {
    marks.iter().map(|mark| sign(*mark)).collect()
}

fn table(buf: &mut Buffer, place: Rect, model: &Model<'_>, columns: &Columns, theme: Theme) {
    let rows = &model.record.rows;
    let quiet = theme.ink(Role::Quiet);
    if let Some(side) = columns.side {
        for (column, side) in [(columns.first, side), (columns.second, side.other())] {
            let heading = text::from(Rect { height: 1, ..place }, place.x + column);
            text::left(buf, heading, &model.words.side(side), theme.bold(Role::Normal));
        }
    }
    let mut line = Rect { y: place.y + 2, height: face::LEAST_LINE, ..place };
    for row in rows {
        let normal = (Role::Normal, Strength::Full);
        if face::draw_line(buf, line, &row.name, normal, theme) == Fit::No {
            text::left(buf, line, &row.name, theme.ink(Role::Normal));
        }
        for (number, from) in [columns.first, columns.second].into_iter().enumerate() {
            marks(buf, text::from(line, line.x + from), marks_in(row, columns.side, number), theme);
        }
        // on the line that the letters stand on, else below the name
        let note = text::from(line, line.x + columns.note);
        let fits = text::width(&row.note) <= note.width;
        let (x, y) = if fits { (note.x, line.bottom() - 1) } else { (line.x, line.bottom()) };
        text::left(buf, text::row(x, line.right(), y), &row.note, quiet);
        line.y += ROW;
    }
    let mut x = line.x;
    let legend = Rect { y: line.y + 1, height: 1, ..place };
    for mark in MARKS.into_iter().filter(|mark| all_marks(model.record).any(|known| known == *mark)) {
        x = text::left(buf, text::from(legend, x), sign(mark), ink(mark, theme)) + 1;
        x = text::left(buf, text::from(legend, x), meaning(mark, model.words), quiet) + 3;
    }
}

/// The signs of one side, each in its colour.
fn marks(buf: &mut Buffer, place: Rect, marks: &[Mark], theme: Theme) {
    let mut place = place;
    for mark in marks {
        let said = sign(*mark);
        let role = match mark {
            Mark::Done => Role::Tone(Tone::Hold),
            Mark::Eased => Role::Tone(Tone::Ready),
            Mark::TooMuch => Role::Tone(Tone::Switch),
            Mark::Skipped => Role::Quiet,
        };
        if face::draw_line(buf, place, said, (role, Strength::Full), theme) == Fit::No {
            text::left(buf, place, said, ink(*mark, theme));
        }
        place = text::from(place, place.x + face::line_width(said, face::LEAST_LINE).unwrap_or(1) + 1);
    }
}
