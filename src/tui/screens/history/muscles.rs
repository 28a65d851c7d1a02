//! How long each muscle was worked on in a week: left to the left, right to the right, and the line beyond which
//! nothing is gained.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::bars::{eighths, put};
use super::{Air, Model, Places, below, spoken};
use crate::advice::MOST_STRETCH_IN_A_WEEK;
use crate::body::{Muscle, Side};
use crate::journal::monday;
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::text;

/// The bars reach at least so far, so that the line is seen.
const REACH: Duration = Duration::from_mins(12);
/// Columns of a time at the end of a bar.
const TIME: u16 = 6;

pub(super) fn draw(buf: &mut Buffer, places: Places, model: &Model<'_>, theme: Theme) {
    let Places { body, air, .. } = places;
    let start = monday(model.selected);
    let week = model.back.weeks.iter().find(|week| week.monday == start);
    let head = Rect { height: body.height.min(1), ..body };
    let title = format!("Week of {}", start.strftime("%-d %B %Y"));
    text::left(buf, head, &title, theme.bold(Role::Bright));
    let mut muscles: Vec<(Muscle, [Duration; 2])> =
        week.map(|week| week.muscles.iter().map(|(muscle, held)| (*muscle, *held)).collect()).unwrap_or_default();
    muscles.retain(|(_, [left, right])| *left + *right > Duration::ZERO);
    muscles.sort_by_key(|(muscle, [left, right])| (std::cmp::Reverse(*left + *right), *muscle));
    if muscles.is_empty() {
        text::left(buf, below(body, body.y + 2), "Nothing was worked on in this week.", theme.ink(Role::Quiet));
        return;
    }
    let plenty = air == Air::Plenty;
    let note = body.bottom().saturating_sub(if air == Air::Tight { 1 } else { 2 });
    let chart = Chart::new(body, &muscles);
    let labels = body.y + if air == Air::Tight { 1 } else { 2 };
    chart.labels(buf, labels, theme);
    let top = labels + 1;
    let room = usize::from(note.saturating_sub(top + u16::from(air > Air::Tight)));
    let step = if plenty && muscles.len() * 2 <= room + 1 { 2 } else { 1 };
    let fits = (room + usize::from(step == 2)) / usize::from(step);
    let shown = if muscles.len() <= fits { muscles.len() } else { fits.saturating_sub(1) };
    let mut y = top;
    for (muscle, held) in &muscles[..shown] {
        chart.muscle(buf, y, *muscle, *held, theme);
        y += step;
    }
    let end = y.max(top + 1) - u16::from(step == 2);
    chart.lines(buf, top, end, theme);
    if shown < muscles.len() {
        let more = format!("and {} more", muscles.len() - shown);
        text::centre(buf, Rect { y, height: 1, ..body }, &more, theme.ink(Role::Quiet));
    }
    let words = if body.width >= 90 {
        "Stretching a muscle for more than 10 min a week gains nothing more. Rolling and strength are counted here too."
    } else {
        "Beyond 10 min a week stretching gains nothing more."
    };
    text::left(buf, below(body, note), words, theme.ink(Role::Quiet));
}

/// The chart's columns: names and bars, and the scale of the bars.
struct Chart {
    /// The names, in the middle.
    names: Rect,
    /// Columns of the bars of each side.
    bars: u16,
    /// What the whole of a bar stands for.
    reach: Duration,
}

impl Chart {
    fn new(body: Rect, muscles: &[(Muscle, [Duration; 2])]) -> Self {
        let widest = muscles.iter().map(|(muscle, _)| text::width(muscle.spoken())).max().unwrap_or(0);
        let longest = muscles.iter().flat_map(|(_, held)| held).max().copied().unwrap_or_default();
        let width = widest + 4;
        let bars = (body.width.saturating_sub(width) / 2).saturating_sub(TIME).min(40);
        let x = body.x + (body.width - width.min(body.width)) / 2;
        Self { names: Rect { x, width, ..body }, bars, reach: longest.max(REACH) }
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
                    text::right(buf, place, side.spoken(), theme.bold(Role::Normal));
                }
                Side::Right => {
                    text::left(buf, place, side.spoken(), theme.bold(Role::Normal));
                }
            }
            let away = self.halves(MOST_STRETCH_IN_A_WEEK) / 2;
            let line = self.x(side, away);
            // Where the line is near, the note below says what it is.
            if away > 10 {
                let words = text::row(line.saturating_sub(3), line + 4, y);
                text::centre(buf, words, "10 min", theme.ink(Role::Quiet));
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
        text::centre(buf, name, muscle.spoken(), theme.ink(Role::Normal));
        for (side, held) in [(Side::Left, left), (Side::Right, right)] {
            let (halves, line) = (self.halves(held), self.halves(MOST_STRETCH_IN_A_WEEK) / 2);
            for away in 0..halves.div_ceil(2) {
                let whole = halves >= away * 2 + 2;
                // What gains nothing more is a thin line.
                let (letter, strength) = match (away > line, whole, side) {
                    (true, ..) => ('▂', Strength::Half),
                    (false, true, _) => ('▄', Strength::Full),
                    (false, false, Side::Left) => ('▗', Strength::Full),
                    (false, false, Side::Right) => ('▖', Strength::Full),
                };
                put(buf, self.x(side, away), y, letter, theme.ink_at(Role::Tone(Tone::Hold), strength));
            }
            let time = if held.is_zero() { "–".to_owned() } else { spoken::clock(held) };
            let end = self.x(side, halves.div_ceil(2) + 1);
            let width = text::width(&time);
            let x = if side == Side::Left { (end + 1).saturating_sub(width) } else { end };
            text::left(buf, text::row(x, x + width, y), &time, theme.ink(Role::Quiet));
        }
    }
}
