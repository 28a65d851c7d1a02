//! Windows from 76 by 22: figure and digits beside each other, the side above and the text below them.

use ratatui::layout::Rect;

use super::{Figure, Form, Places, Stage, most_told, rect, side_row, slots, stands, told, waiting};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::widgets::{face, paragraph, text, word};

pub(super) fn places(area: Rect, view: &View, figure: Figure) -> Places {
    let (left, right) = (area.x + 2, area.right() - 2);
    let keys = area.bottom() - 1;
    let floor = area.bottom() - 10;
    // an empty row above the side where there are rows to spare
    let side = area.y + if area.height >= 26 { 2 } else { 1 };
    let side = rect(left, side, right, side + word::ROWS);
    let top = side.bottom() + 1;
    let most = (area.width * 42 / 100).max(33);
    let rows = face::rows_for(3, most, floor - top).unwrap_or(face::LEAST_ROWS);
    let introducing = view.kind == PhaseKind::Introduce;
    let column = right - if introducing { 40 } else { face::slots_width(3, rows).max(33) };
    // an empty row above the words and one below them; a figure whose words take three rows stands a row higher
    let told = if view.pause.is_some() { 2 } else { told(view, right - left).iter().map(Vec::len).sum::<usize>() };
    let words = if told > 2 { floor + 2 } else { floor + 3 };
    // and a figure below which a long caution stands leaves a row of air above that
    let said = view.introduction.as_ref().and_then(|introduction| introduction.caution.as_ref());
    let is_long = said.is_some_and(|caution| paragraph::wrap(caution, column - 2 - left).len() > 2);
    let ground = if is_long || most_told(view, right - left) > 2 { floor } else { floor + 1 };
    let common = Places {
        form: Form::Middle,
        header: rect(left, area.y, right, area.y + 1),
        headline: Rect::ZERO,
        figure: None,
        side: side_row(view, side, column),
        count: Rect::ZERO,
        phase: Rect::ZERO,
        text: rect(left, words, right, words + 2 + u16::from(told > 2) + u16::from(told > 3)),
        next: rect(left, words, right, words + 1),
        progress: rect(left, keys - 3, right, keys - 1),
        keys: rect(left, keys, right, keys + 1),
        caption: Rect::ZERO,
        column: rect(column, top, right, floor + 2),
    };
    let panel = rect(area.x, side.bottom(), column - if introducing { 2 } else { 3 }, ground);
    let high = beside(area, view, (column, rows), common);
    match figure {
        Figure::Shown if stands(view) && high.figure.is_some_and(|high| standing(high) > standing(panel)) => high,
        Figure::Shown => {
            let count = rect(column, floor - rows, right, floor);
            let beside = column + face::slots_width(slots(view), count.height) + 3;
            // beside the digits' foot, where the eye already is; below them where they are too wide
            // the name of a move by itself stands in one piece
            let is_counted =
                view.pass.is_some() || view.part.is_some() || view.sets.as_ref().is_some_and(|sets| sets.of > 1);
            let is_named = view.side_word.is_empty() && !is_counted;
            let name = if is_named { text::width(&view.name) } else { 0 };
            let phase = if beside + name.max(10) <= right {
                rect(beside, floor - 3, right, floor)
            } else {
                rect(column, floor + 1, right, floor + 2)
            };
            let next = if phase.height == 1 { rect(left, words + 1, right, words + 2) } else { common.next };
            let caption = rect(left, ground, panel.right(), ground + 1);
            Places { figure: Some(panel), caption, count, phase, next, ..common }
        }
        Figure::Missing if view.kind == PhaseKind::Wait => waiting(view, left, (area.y + 2, floor + 5), common),
        Figure::Missing => {
            let foot = floor + 5;
            let largest = |top: u16| face::rows_for(3, column - 5 - left, foot - 1 - top);
            let rows = largest(top).unwrap_or(rows);
            // a row of air above a word that is no side, where it costs no digit and nothing is listed below it
            let has_air = view.side.is_none() && !introducing && largest(top + 1) == Some(rows);
            let down = u16::from(has_air);
            let (side, top) = (Rect { y: side.y + down, ..side }, top + down);
            let count = rect(left, foot - rows, column - 4, foot);
            let upper = count.y.max(top + 1);
            Places {
                side: side_row(view, side, left),
                count,
                phase: rect(column, upper, right, upper + 1),
                text: rect(column, upper + 2, right, foot - 2),
                next: rect(column, foot - 1, right, foot),
                ..common
            }
        }
    }
}

/// How large a person who stands and moves becomes in a panel: about 105 of their hundredths high, 85 wide.
fn standing(panel: Rect) -> u32 {
    let (columns, half_rows) = (u32::from(panel.width), 2 * u32::from(panel.height));
    (columns.saturating_sub(2) * 105).min(half_rows.saturating_sub(3) * 85)
}

/// A figure that stands has all the rows from the header to the progress, and everything else stands beside it.
fn beside(area: Rect, view: &View, (column, rows): (u16, u16), common: Places) -> Places {
    // an empty row between the lowest words and the progress
    let (left, right, foot) = (common.header.x, common.header.right(), common.progress.y - 2);
    let introducing = view.kind == PhaseKind::Introduce;
    let column = if introducing { column } else { right - 46 };
    let panel = rect(area.x, area.y + 1, column - 3, foot);
    let (top, floor) = (area.y + 2, common.column.bottom() - 2);
    let rows = rows.min(floor - top - word::ROWS - 1);
    let (side, count) = Stage { x: column, end: right, top, foot: floor, gap: 1, rows }.split(view);
    let side = if introducing { rect(column, top, right, top + word::ROWS) } else { side };
    let after = column + face::slots_width(slots(view), count.height) + 3;
    Places {
        figure: Some(panel),
        caption: rect(left, foot, panel.right(), foot + 1),
        side,
        count,
        phase: rect(after, floor - 3, right, floor),
        text: rect(column, floor + 1, right, foot),
        next: rect(column, foot, right, foot + 1),
        column: rect(column, side.bottom() + 1, right, foot + 1),
        ..common
    }
}
