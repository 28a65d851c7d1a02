//! How long each muscle was worked on in a week: left to the left, right to the right, and the line beyond which
//! nothing is gained.

use std::time::Duration;

use jiff::Span;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::bars::{eighths, put};
use super::{Air, BESIDE, Model, Places, below, spoken};
use crate::advice::MOST_STRETCH_IN_A_WEEK;
use crate::body::{Muscle, Side};
use crate::journal::monday;
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::text;

/// The bars reach at least so far, so that the line is seen.
const REACH: Duration = Duration::from_mins(12);
/// The most rows from one muscle to the next.
const MOST_STEP: u16 = 6;
/// Columns of a time at the end of a bar.
const TIME: u16 = 6;

/// Where time stands beyond which nothing is gained, in a wide window and in a narrow one.
const NOTES: [ScreenText; 2] = [ScreenText::StretchNote, ScreenText::StretchNoteShort];

pub(super) fn draw(buf: &mut Buffer, places: Places, model: &Model<'_>, theme: Theme) {
    /// Columns between two weeks.
    const APART: u16 = 8;
    let body = places.body;
    let start = monday(model.selected);
    note(buf, places, model.words, theme);
    if body.width < BESIDE {
        return week(buf, places, model, start, theme);
    }
    let half = (body.width - APART) / 2;
    let before = Rect { width: half, ..body };
    week(buf, Places { body: before, ..places }, model, start.saturating_sub(Span::new().weeks(1)), theme);
    let this = Rect { x: body.right() - half, width: half, ..body };
    week(buf, Places { body: this, ..places }, model, start, theme);
}

/// One week.
pub(super) fn week(buf: &mut Buffer, places: Places, model: &Model<'_>, start: Date, theme: Theme) {
    let Places { body, air, .. } = places;
    let week = model.back.weeks.iter().find(|week| week.monday == start);
    let head = Rect { height: body.height.min(1), ..body };
    let title = model.words.say(ScreenText::WeekOf, &[("date", model.words.date(start).into())]);
    let role = if start == monday(model.selected) { Role::Bright } else { Role::Normal };
    text::left(buf, head, &title, theme.bold(role));
    let mut muscles: Vec<(Muscle, [Duration; 2])> =
        week.map(|week| week.muscles.iter().map(|(muscle, held)| (*muscle, *held)).collect()).unwrap_or_default();
    muscles.retain(|(_, [left, right])| *left + *right > Duration::ZERO);
    muscles.sort_by_key(|(muscle, [left, right])| (std::cmp::Reverse(*left + *right), *muscle));
    if muscles.is_empty() {
        text::left(buf, below(body, body.y + 2), model.words.text(ScreenText::NothingThisWeek), theme.ink(Role::Quiet));
        return;
    }
    let note = body.bottom().saturating_sub(foot(air));
    let labels = body.y + if air == Air::Tight { 1 } else { 2 };
    let top = labels + 1;
    let room = note.saturating_sub(top + u16::from(air > Air::Tight));
    let count = u16::try_from(muscles.len()).unwrap_or(u16::MAX);
    let most = if air == Air::Plenty { MOST_STEP } else { 1 };
    let step = (2..=most).rev().find(|step| count.saturating_mul(*step) < room + *step).unwrap_or(1);
    let fits = usize::from(room.div_ceil(step));
    let shown = if muscles.len() <= fits { muscles.len() } else { fits.saturating_sub(1) };
    let chart = Chart::new(body, &muscles, step, model.words);
    chart.labels(buf, labels, theme);
    let mut y = top;
    for (muscle, held) in &muscles[..shown] {
        chart.muscle(buf, y, *muscle, *held, theme);
        y += step;
    }
    let end = y.max(top + step) - (step - 1) + u16::from(step > 4);
    chart.lines(buf, top, end, theme);
    if shown < muscles.len() {
        let more = model.words.and_more(muscles.len() - shown);
        text::centre(buf, Rect { y, height: 1, ..body }, &more, theme.ink(Role::Quiet));
    }
}

/// Says what the lines are, at the foot.
pub(super) fn note(buf: &mut Buffer, places: Places, words: Words, theme: Theme) {
    let Places { body, air, .. } = places;
    let [long, short] = NOTES.map(|note| words.text(note));
    let said = if text::width(long) <= body.width { long } else { short };
    text::left(buf, below(body, body.bottom().saturating_sub(foot(air))), said, theme.ink(Role::Quiet));
}

/// The rows that the note takes, with the air below it.
const fn foot(air: Air) -> u16 {
    match air {
        Air::Tight => 1,
        Air::Some | Air::Plenty => 2,
    }
}

/// The chart's columns: names and bars, and the scale of the bars.
struct Chart {
    /// The names, in the middle.
    names: Rect,
    /// Columns of the bars of each side.
    bars: u16,
    /// What the whole of a bar stands for.
    reach: Duration,
    /// Rows from one muscle to the next: with air between them a bar has all of its row.
    step: u16,
    words: Words,
}

impl Chart {
    fn new(body: Rect, muscles: &[(Muscle, [Duration; 2])], step: u16, words: Words) -> Self {
        let widest = muscles.iter().map(|(muscle, _)| text::width(&words.tongue().muscle(*muscle))).max().unwrap_or(0);
        let longest = muscles.iter().flat_map(|(_, held)| held).max().copied().unwrap_or_default();
        let width = widest + 4;
        let bars = (body.width.saturating_sub(width) / 2).saturating_sub(TIME).min(60);
        let x = body.x + (body.width - width.min(body.width)) / 2;
        Self { names: Rect { x, width, ..body }, bars, reach: longest.max(REACH), step, words }
    }

    /// Half cells from the names to an amount.
    fn halves(&self, held: Duration) -> u16 {
        let share = held.as_secs_f64() / self.reach.as_secs_f64();
        u16::try_from(eighths(share, self.bars).div_ceil(4)).unwrap_or(u16::MAX)
    }

    /// The cell that is so many cells away from the names.
    const fn x(&self, side: Side, away: u16) -> u16 {
        match side {
            Side::Left => (self.names.x).saturating_sub(1 + away),
            Side::Right => self.names.right() + away,
        }
    }

    fn labels(&self, buf: &mut Buffer, y: u16, theme: Theme) {
        for side in [Side::Left, Side::Right] {
            let (from, to) = (self.x(side, 0), self.x(side, 5));
            let place = text::row(from.min(to), from.max(to) + 1, y);
            match side {
                Side::Left => {
                    text::right(buf, place, &self.words.side(side), theme.bold(Role::Normal));
                }
                Side::Right => {
                    text::left(buf, place, &self.words.side(side), theme.bold(Role::Normal));
                }
            }
            let away = self.halves(MOST_STRETCH_IN_A_WEEK) / 2;
            let line = self.x(side, away);
            // Where the line is near, the note below says what it is.
            if away > 10 {
                let words = text::row(line.saturating_sub(3), line + 4, y);
                text::centre(buf, words, self.words.text(ScreenText::TenMinutes), theme.ink(Role::Quiet));
            }
        }
    }

    /// The lines beyond which nothing is gained, where no bar stands.
    fn lines(&self, buf: &mut Buffer, top: u16, end: u16, theme: Theme) {
        for side in [Side::Left, Side::Right] {
            let x = self.x(side, self.halves(MOST_STRETCH_IN_A_WEEK) / 2);
            for y in top..end {
                if buf.cell((x, y)).is_some_and(|cell| cell.symbol() == " ") {
                    put(buf, x, y, '┊', theme.ink(Role::Quiet));
                }
            }
        }
    }

    fn muscle(&self, buf: &mut Buffer, y: u16, muscle: Muscle, [left, right]: [Duration; 2], theme: Theme) {
        let name = Rect { y, height: 1, ..self.names };
        text::centre(buf, name, &self.words.tongue().muscle(muscle), theme.ink(Role::Normal));
        for (side, held) in [(Side::Left, left), (Side::Right, right)] {
            let (halves, line) = (self.halves(held), self.halves(MOST_STRETCH_IN_A_WEEK) / 2);
            for away in 0..halves.div_ceil(2) {
                let whole = halves >= away * 2 + 2;
                // What gains nothing more is a thin line.
                let thick = self.step > 2;
                let (letter, strength) = match (away > line, whole, side) {
                    (true, ..) if thick => ('▒', Strength::Half),
                    (true, ..) => ('▂', Strength::Half),
                    (false, true, _) => (if thick { '█' } else { '▄' }, Strength::Full),
                    (false, false, Side::Left) => (if thick { '▐' } else { '▗' }, Strength::Full),
                    (false, false, Side::Right) => (if thick { '▌' } else { '▖' }, Strength::Full),
                };
                for y in y..y + if self.step > 4 { 2 } else { 1 } {
                    put(buf, self.x(side, away), y, letter, theme.ink_at(Role::Tone(Tone::Hold), strength));
                }
            }
            let time = if held.is_zero() { "–".to_owned() } else { spoken::clock(held) };
            let end = self.x(side, halves.div_ceil(2) + 1);
            let width = text::width(&time);
            let x = if side == Side::Left { (end + 1).saturating_sub(width) } else { end };
            text::left(buf, text::row(x, x + width, y), &time, theme.ink(Role::Quiet));
        }
    }
}
