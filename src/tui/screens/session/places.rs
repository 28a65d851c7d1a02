//! Where everything of a session stands, for a window of any size.

use ratatui::layout::Rect;

use super::between;
use super::told::told;
use crate::figure::Stature;
use crate::routine::Text;
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::screens::{LEAST_COLUMNS, LEAST_ROWS};
use crate::tui::widgets::{face, paragraph, word};

/// A statement: whether there is a figure to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// There is.
    Shown,
    /// There is none: the side and the count take its room.
    Missing,
}

/// The shape of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Everything in two wide columns, from 100 by 30.
    Wide,
    /// Two columns, the text below them, from 76 by 22.
    Middle,
    /// The side at the left, the digits at the right, from 56 by 18; the figure above them in a window that is higher than
    /// wide, from 48 by 36.
    Small,
}

/// One place for each part. Parts of height 0 are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) form: Form,
    pub(super) header: Rect,
    pub(super) figure: Option<Rect>,
    /// The side's word.
    pub(super) side: Rect,
    /// The digits.
    pub(super) count: Rect,
    /// What happens, and which set: one row, or three above each other.
    pub(super) phase: Rect,
    pub(super) text: Rect,
    pub(super) next: Rect,
    pub(super) progress: Rect,
    pub(super) keys: Rect,
    /// What the figure marks, below it.
    pub(super) caption: Rect,
    /// All of the column that the words stand in, for lists.
    pub(super) column: Rect,
}

impl Places {
    /// The places in a window; `None` where it is too small for anything but side and digits.
    pub(super) fn new(area: Rect, view: &View, figure: Figure) -> Option<Self> {
        match (area.width, area.height) {
            (100.., 30..) => Some(wide(area, view, figure)),
            (48.., 36..) if figure == Figure::Shown && is_upright(area) => Some(portrait(area, view)),
            (76.., 22..) => Some(middle(area, view, figure)),
            (LEAST_COLUMNS.., LEAST_ROWS..) => Some(small(area, view, 1)),
            _ => None,
        }
    }

    /// Whether there is room for one name only.
    pub(super) fn is_small(&self) -> bool {
        self.form == Form::Small
    }
}

/// Whether a window is higher than it is wide: a row is as high as two columns are wide.
fn is_upright(area: Rect) -> bool {
    u32::from(area.height) * 2 > u32::from(area.width)
}

/// Whether the figure is that of a person who stands: it gets all the height there is.
fn stands(view: &View) -> bool {
    let figure = view.figure.as_ref().and_then(|show| show.exercise.figure.as_ref());
    figure.is_some_and(|figure| figure.stature() == Stature::Stands)
}

/// The digits that the count keeps room for; three where it is counted down from three between two sets.
fn slots(view: &View) -> u16 {
    if between(view) { 3 } else { u16::try_from(view.slots).unwrap_or(2).max(2) }
}

/// The word that stands where the side does: the side, or what happens where there is none.
pub(super) fn heading(view: &View) -> &str {
    if view.side_word.is_empty() { &view.word } else { &view.side_word }
}

fn rect(x: u16, y: u16, end: u16, below: u16) -> Rect {
    Rect::new(x, y, end.saturating_sub(x), below.saturating_sub(y))
}

fn wide(area: Rect, view: &View, figure: Figure) -> Places {
    let airy = area.height >= 36;
    let (left, right) = (area.x + 4, area.right() - 4);
    let (top, floor) = if airy { (5, 8) } else { (3, 7) };
    let (top, floor) = (area.y + top, area.bottom() - floor);
    let text_rows = if airy { 3 } else { 2 };
    let phase = floor - text_rows - if airy { 3 } else { 2 };
    let foot = phase - if airy { 2 } else { 1 };
    let gap = if airy { 2 } else { 1 };
    // three digits fit, so that a hold of 100 s does not shift the column
    let most = (area.width * 36 / 100).max(43);
    let free = foot - top - word::ROWS - gap;
    let rows = face::rows_for(3, most, free).unwrap_or(face::LEAST_ROWS);
    let column = right - face::slots_width(3, rows).max(43);
    let keys = area.bottom() - 2;
    // where there are two rows for what is told, more of it takes the empty one below them
    let told: usize = told(view, right - column).iter().map(Vec::len).sum();
    let end_of_text = if !airy && told > 2 { floor } else { floor - 1 };
    let common = Places {
        form: Form::Wide,
        header: rect(left, area.y + 1, right, area.y + 2),
        figure: None,
        side: Rect::ZERO,
        count: Rect::ZERO,
        phase: rect(column, phase, right, phase + 1),
        text: rect(column, phase + if airy { 2 } else { 1 }, right, end_of_text),
        next: rect(column, floor, right, floor + 1),
        progress: rect(left, keys - 3, right, keys - 1),
        keys: rect(left, keys, right, keys + 1),
        caption: Rect::ZERO,
        column: rect(column, top, right, floor + 1),
    };
    match figure {
        Figure::Shown => {
            // an empty row between the caption and the progress
            let below = floor + u16::from(airy);
            let panel = rect(area.x, if stands(view) { area.y + 3 } else { top }, column - 5, below);
            let stage = Stage { x: column, end: right, top, foot, gap, rows };
            let (side, count) = stage.split(view);
            let caption = rect(left, below, panel.right(), below + 1);
            Places { figure: Some(panel), caption, side, count, ..common }
        }
        Figure::Missing if view.kind == PhaseKind::Wait => waiting(view, left, (top, floor + 1), common),
        Figure::Missing => {
            let end = column - 5;
            let rows = face::rows_for(3, end - left, (floor + 1 - top) * 2 / 3).unwrap_or(rows);
            let stage = Stage { x: left, end, top, foot: floor + 1, gap, rows };
            let (side, count) = stage.split(view);
            let upper = count.y.min(floor.saturating_sub(8));
            let phase = rect(column, upper, right, upper + 1);
            let text = rect(column, upper + 2, right, floor - 1);
            Places { side, count, phase, text, ..common }
        }
    }
}

/// The room that the side and the digits share: from `top` down to, not with, `foot`.
struct Stage {
    x: u16,
    end: u16,
    top: u16,
    foot: u16,
    /// Rows between side and digits.
    gap: u16,
    /// Rows of the digits while something is being done.
    rows: u16,
}

impl Stage {
    /// The place of the side and that of the digits. They stand on the foot; between two sets the side is the larger.
    fn split(&self, view: &View) -> (Rect, Rect) {
        let height = self.foot - self.top;
        let (side, gap, count) = if between(view) {
            let gap = if height >= 16 { self.gap + 1 } else { self.gap };
            let largest = |most: u16| face::rows_for(3, self.end - self.x, most).unwrap_or(face::LEAST_ROWS);
            let count = largest(height * 3 / 8);
            let side = self.side_rows(view, (height - gap - count).min(count + 2));
            // a side's word that had to stay small leaves its room to the count
            if side == word::ROWS { (side, gap, largest(height - gap - side - 1)) } else { (side, gap, count) }
        } else {
            let free = height - self.rows - self.gap;
            (self.side_rows(view, free.min(self.rows * 9 / 20)), self.gap, self.rows)
        };
        let lift = u16::from(between(view) && height > side + gap + count);
        let count_top = self.foot - lift - count;
        let side_top = count_top - gap - side;
        (rect(self.x, side_top, self.end, side_top + side), rect(self.x, count_top, self.end, count_top + count))
    }

    /// The height of the side's word, at most `most`: the large face where it fits, else the one drawn by hand.
    fn side_rows(&self, view: &View, most: u16) -> u16 {
        let fits = |&rows: &u16| face::width(heading(view), rows).is_some_and(|width| width <= self.end - self.x);
        (face::LEAST_ROWS + 2..=most).rev().find(fits).unwrap_or(word::ROWS)
    }
}

fn middle(area: Rect, view: &View, figure: Figure) -> Places {
    let (left, right) = (area.x + 2, area.right() - 2);
    let keys = area.bottom() - 1;
    let (top, floor) = (area.y + 2, area.bottom() - 10);
    let most = (area.width * 42 / 100).max(33);
    let rows = face::rows_for(3, most, floor - top - word::ROWS - 1).unwrap_or(face::LEAST_ROWS);
    let introducing = view.kind == PhaseKind::Introduce;
    let column = right - if introducing { 40 } else { face::slots_width(3, rows).max(33) };
    // an empty row above the words and one below them; a figure whose words take three rows stands a row higher
    let told = if view.pause.is_some() { 2 } else { told(view, right - left).iter().map(Vec::len).sum::<usize>() };
    let words = if told > 2 { floor + 2 } else { floor + 3 };
    let ground = if most_told(view, right - left) > 2 { floor } else { floor + 1 };
    let common = Places {
        form: Form::Middle,
        header: rect(left, area.y, right, area.y + 1),
        figure: None,
        side: Rect::ZERO,
        count: Rect::ZERO,
        phase: Rect::ZERO,
        text: rect(left, words, right, words + 2 + u16::from(told > 2)),
        next: rect(left, words, right, words + 1),
        progress: rect(left, keys - 3, right, keys - 1),
        keys: rect(left, keys, right, keys + 1),
        caption: Rect::ZERO,
        column: rect(column, top, right, floor + 2),
    };
    let panel = rect(area.x, top, column - if introducing { 2 } else { 3 }, ground);
    let high = beside(area, view, (column, rows), common);
    match figure {
        Figure::Shown if stands(view) && high.figure.is_some_and(|high| standing(high) > standing(panel)) => high,
        Figure::Shown => {
            let stage = Stage { x: column, end: right, top, foot: floor, gap: 1, rows };
            let (side, count) = stage.split(view);
            let beside = column + face::slots_width(slots(view), count.height) + 3;
            // beside the digits' foot, where the eye already is; below them where they are too wide
            let phase = if beside + 10 <= right {
                rect(beside, floor - 3, right, floor)
            } else {
                rect(column, floor + 1, right, floor + 2)
            };
            let next = if phase.height == 1 { rect(left, words + 1, right, words + 2) } else { common.next };
            let caption = rect(left, ground, panel.right(), ground + 1);
            Places { figure: Some(panel), caption, side, count, phase, next, ..common }
        }
        Figure::Missing if view.kind == PhaseKind::Wait => waiting(view, left, (top, floor + 5), common),
        Figure::Missing => {
            let foot = floor + 5;
            let rows = face::rows_for(3, column - 5 - left, foot - 1 - top - word::ROWS - 1).unwrap_or(rows);
            let stage = Stage { x: left, end: column - 4, top, foot, gap: 1, rows };
            let (side, count) = stage.split(view);
            let upper = count.y.max(top + 4);
            Places {
                side,
                count,
                phase: rect(column, upper, right, upper + 1),
                text: rect(column, upper + 2, right, foot - 2),
                next: rect(column, foot - 1, right, foot),
                ..common
            }
        }
    }
}

/// A figure that stands has all the rows from the header to the progress, and the text stands beside it.
fn beside(area: Rect, view: &View, (column, rows): (u16, u16), common: Places) -> Places {
    // an empty row between the lowest words and the progress
    let (left, right, foot) = (common.header.x, common.header.right(), common.progress.y - 2);
    let introducing = view.kind == PhaseKind::Introduce;
    let column = if introducing { column } else { right - 46 };
    let panel = rect(area.x, area.y + 1, column - 3, foot);
    let (top, floor) = (common.column.y, common.column.bottom() - 2);
    let rows = rows.min(floor - top - word::ROWS - 1);
    let stage = Stage { x: column, end: right, top, foot: floor, gap: 1, rows };
    let (side, count) = stage.split(view);
    let after = column + face::slots_width(slots(view), count.height) + 3;
    Places {
        figure: Some(panel),
        caption: rect(left, foot, panel.right(), foot + 1),
        side,
        count,
        phase: rect(after, floor - 3, right, floor),
        text: rect(column, floor + 1, right, foot),
        next: rect(column, foot, right, foot + 1),
        column: rect(column, top, right, foot + 1),
        ..common
    }
}

/// The most rows that are told at once while a move is done, so that its figure keeps its place.
fn most_told(view: &View, columns: u16) -> usize {
    let rows = |text: &Text| paragraph::wrap_item(&text.say(view.side), columns).len();
    view.figure.as_ref().map_or(0, |show| {
        let feel = show.exercise.feel.as_ref().map_or(0, rows);
        let exercise = &show.exercise;
        let told =
            exercise.instructions.iter().chain(&exercise.during).chain(exercise.come_out.iter().map(|out| &out.say));
        feel + told.map(rows).max().unwrap_or(0)
    })
}

/// How large a person who stands and moves becomes in a panel: about 105 of their hundredths high, 85 wide.
fn standing(panel: Rect) -> u32 {
    let (columns, half_rows) = (u32::from(panel.width), 2 * u32::from(panel.height));
    (columns.saturating_sub(2) * 105).min(half_rows.saturating_sub(3) * 85)
}

/// Waiting for a key: what to do stands below the word, what comes next at the foot.
fn waiting(view: &View, left: u16, (top, foot): (u16, u16), common: Places) -> Places {
    let end = common.header.right();
    let stage = Stage { x: left, end, top, foot, gap: 1, rows: 0 };
    let side = rect(left, top, end, top + stage.side_rows(view, (foot - top) * 2 / 5));
    let text = rect(left, side.bottom() + 2, end, foot - 2);
    Places { side, count: Rect::ZERO, phase: Rect::ZERO, text, next: rect(left, foot - 1, end, foot), ..common }
}

/// The figure above side and digits, with the text and what comes next below them.
fn portrait(area: Rect, view: &View) -> Places {
    /// Rows of the text, of what comes next, of the names below the progress and of the air between them.
    const WORDS: u16 = 6;
    /// The least rows below the figure: five for the digits beside or below the side's word, the rest for the words.
    const LEAST_BELOW: u16 = 24;
    // no higher than a person who is as wide as the window
    let rows = (area.height - LEAST_BELOW).min(area.height / 2).min(area.width * 11 / 20);
    let below = Rect { y: area.y + rows, height: area.height - rows, ..area };
    let places = small(below, view, WORDS);
    let (left, right, keys) = (places.header.x, places.header.right(), places.keys.y);
    let panel = rect(area.x, area.y + 1, area.right(), below.y + 1);
    Places {
        header: rect(left, area.y, right, area.y + 1),
        figure: Some(panel),
        caption: rect(left, panel.bottom(), right, panel.bottom() + 1),
        text: Rect { height: WORDS - 3, ..places.text },
        next: rect(left, keys - 5, right, keys - 4),
        progress: rect(left, keys - 3, right, keys - 1),
        column: rect(left, below.y + 3, right, keys - 4),
        ..places
    }
}

/// The side at the left, the digits at the right, `words` rows of text below them.
fn small(area: Rect, view: &View, words: u16) -> Places {
    let (left, right) = (area.x + 2, area.right() - 2);
    let keys = area.bottom() - 1;
    let top = area.y + 3;
    let foot = area.bottom() - 6 - words;
    let side_width = word::width(heading(view)).unwrap_or(0).max(20);
    let slots = u16::try_from(view.slots).unwrap_or(2).max(2);
    let beside = (right - left).saturating_sub(side_width + 2);
    let rows = foot - top;
    // three digits do not fit beside the side's word: they stand below its line, at the right
    let below = face::rows_for(slots, right - left - 20, rows - word::ROWS - 1).unwrap_or(face::LEAST_ROWS);
    let rows = match face::rows_for(slots, beside, rows) {
        Some(fits) if fits + 2 >= rows || fits > below => fits,
        _ => below,
    };
    let count_top = foot - rows;
    let count = right - face::slots_width(slots, rows);
    // a sentence that is longer than its place takes one row of the air above it: who should leave a move out is not cut
    let is_long = told(view, right - left).first().is_some_and(|lines| lines.len() > usize::from(words));
    let places = Places {
        form: Form::Small,
        header: rect(left, area.y, right, area.y + 1),
        figure: None,
        side: rect(left, top.min(count_top), left + side_width, top.min(count_top) + word::ROWS),
        count: rect(count, count_top, right, foot),
        phase: rect(left, foot - 3, count - 2, foot),
        text: rect(left, foot + 2 - u16::from(is_long), right, keys - 3),
        next: Rect::ZERO,
        progress: rect(left, keys - 2, right, keys - 1),
        keys: rect(left, keys, right, keys + 1),
        caption: Rect::ZERO,
        column: rect(left, area.y + 2, right, keys - 3),
    };
    if view.kind == PhaseKind::Wait { waiting(view, left, (top, keys - 3), places) } else { places }
}
