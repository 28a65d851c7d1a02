//! Windows from 100 by 30: figure at the left, digits and words at the right, the side above both; from 140 by 45 the
//! sentence that counts above all of it.

use ratatui::layout::Rect;

use super::{Figure, Form, Places, Stage, is_for_the_mat, most_told, rect, side_row, stands, told, waiting};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::widgets::{face, word};

/// The frame that everything stands in.
struct Frame {
    left: u16,
    right: u16,
    /// The first row below the header's air.
    top: u16,
    /// The row of what comes next.
    floor: u16,
    /// Whether there is air between the parts.
    airy: bool,
    /// The first column of the digits and words.
    column: u16,
}

impl Frame {
    fn new(area: Rect, view: &View, figure: Figure) -> Self {
        let airy = area.height >= 36;
        let (left, right) = (area.x + 4, area.right() - 4);
        let floor = if airy { 8 } else { 7 };
        let (top, floor) = (area.y + 3, area.bottom() - floor);
        let column = if figure == Figure::Shown && stands(view) && is_for_the_mat(area) {
            // a person who stands needs a panel that is nearly as wide, in columns, as it has half rows
            let panel = ((floor + 1 - top) * 16 / 10 + 2).min(area.width * 9 / 20);
            area.x + panel + 5
        } else {
            // three digits fit, so that a hold of 100 s does not shift the column
            let most = (area.width * 36 / 100).max(43);
            let rows = floor - top - if airy { 14 } else { 10 };
            right - face::slots_width(3, face::rows_for(3, most, rows).unwrap_or(face::LEAST_ROWS)).max(43)
        };
        Self { left, right, top, floor, airy, column }
    }

    /// The places that do not depend on the figure, where the words begin in this row.
    fn common(&self, area: Rect, phase: u16) -> Places {
        let &Self { left, right, floor, airy, column, .. } = self;
        let keys = area.bottom() - 2;
        Places {
            form: Form::Wide,
            header: rect(left, area.y + 1, right, area.y + 2),
            headline: Rect::ZERO,
            figure: None,
            side: Rect::ZERO,
            count: Rect::ZERO,
            phase: rect(column, phase, right, phase + 1),
            text: rect(column, phase + if airy { 2 } else { 1 }, right, floor - 1),
            next: rect(column, floor, right, floor + 1),
            progress: rect(left, keys - 3, right, keys - 1),
            keys: rect(left, keys, right, keys + 1),
            caption: Rect::ZERO,
            column: Rect::ZERO,
        }
    }
}

pub(super) fn places(area: Rect, view: &View, figure: Figure) -> Places {
    let frame = Frame::new(area, view, figure);
    let for_the_mat = is_for_the_mat(area);
    let phase = frame.floor - frame.text_rows(view) - if frame.airy { 3 } else { 2 };
    let common = frame.common(area, phase);
    let foot = phase - if frame.airy { 2 } else { 1 };
    match figure {
        Figure::Shown if stands(view) => beside(area, view, &frame, foot, common),
        Figure::Missing if view.kind == PhaseKind::Wait => {
            let headline = if for_the_mat { frame.headline(area) } else { Rect::ZERO };
            waiting(view, frame.left, (frame.top + frame.air(), frame.floor + 1), Places { headline, ..common })
        }
        Figure::Shown | Figure::Missing => below(area, view, &frame, (foot, figure), common),
    }
}

impl Frame {
    /// The sentence over the whole width: two lines, or one that is larger.
    fn headline(&self, area: Rect) -> Rect {
        rect(self.left, self.top, self.right, self.top + (area.height / 5).clamp(10, 24))
    }

    /// Rows for what is told, so many for all of a move that its digits keep their place.
    fn text_rows(&self, view: &View) -> u16 {
        let columns = self.right - self.column;
        let told = told(view, columns).iter().map(Vec::len).sum::<usize>().max(most_told(view, columns));
        u16::try_from(told).unwrap_or(u16::MAX).clamp(if self.airy { 3 } else { 2 }, 4)
    }

    /// Rows above what stands at the top by itself.
    const fn air(&self) -> u16 {
        if self.airy { 2 } else { 0 }
    }

    /// Rows of the side's word.
    const fn side_rows(area: Rect) -> u16 {
        match area.height {
            ..36 => word::ROWS,
            36..70 => face::LEAST_ROWS,
            height => height / 10,
        }
    }
}

/// Rows between the ground under the figure and the caption.
const fn above_caption(area: Rect) -> u16 {
    if area.height >= 36 { 1 } else { 0 }
}

/// The side over the whole width, figure and digits below it.
fn below(area: Rect, view: &View, frame: &Frame, (foot, figure): (u16, Figure), common: Places) -> Places {
    let &Frame { left, right, top, floor, airy, column } = frame;
    let headline = if is_for_the_mat(area) { frame.headline(area) } else { Rect::ZERO };
    let air = u16::from(area.height >= 50);
    let top = if headline.height > 0 { headline.bottom() + air } else { top };
    let side = rect(left, top, right, top + Frame::side_rows(area));
    let body = side.bottom() + 1;
    let list = rect(column, body, right, floor + 1);
    let common = Places { headline, column: list, ..common };
    if figure == Figure::Shown {
        // an empty row between the caption and the progress
        let below = floor + u16::from(airy);
        let panel = rect(area.x, side.bottom(), column - 5, below - above_caption(area));
        let rows = face::rows_for(3, right - column, foot - body).unwrap_or(face::LEAST_ROWS);
        let count = rect(column, foot - rows, right, foot);
        let caption = rect(left, below, panel.right(), below + 1);
        return Places { figure: Some(panel), caption, side: side_row(view, side, column), count, ..common };
    }
    let end = column - 5;
    let rows = face::rows_for(3, end - left, floor - body).unwrap_or(face::LEAST_ROWS);
    // below the side, with the same air as above it
    let first = body + (floor + 1 - body - rows) / 2;
    let count = rect(left, first, end, first + rows);
    let upper = count.y.min(floor.saturating_sub(8));
    let phase = rect(column, upper, right, upper + 1);
    let text = rect(column, upper + 2, right, floor - 1);
    Places { side: side_row(view, side, left), count, phase, text, ..common }
}

/// A figure that stands has all the rows; the side stands above the digits.
fn beside(area: Rect, view: &View, frame: &Frame, foot: u16, common: Places) -> Places {
    let &Frame { left, right, top, floor, airy, column } = frame;
    let gap = if airy { 2 } else { 1 };
    let headline =
        if is_for_the_mat(area) { rect(column, top, right, top + (area.height * 4 / 15).min(32)) } else { Rect::ZERO };
    let top = if headline.height > 0 { headline.bottom() + 1 } else { top + frame.air() };
    let free = foot - top - word::ROWS - gap;
    let rows = face::rows_for(3, right - column, free).unwrap_or(face::LEAST_ROWS);
    let below = floor + u16::from(airy);
    let panel = rect(area.x, area.y + 3, column - 5, below - above_caption(area));
    let (side, count) = Stage { x: column, end: right, top, foot, gap, rows }.split(view);
    let caption = rect(left, below, panel.right(), below + 1);
    let side = if view.kind == PhaseKind::Introduce { rect(column, top, right, top + word::ROWS) } else { side };
    let column = rect(column, top + word::ROWS + gap, right, floor + 1);
    Places { headline, figure: Some(panel), caption, side, count, column, ..common }
}
