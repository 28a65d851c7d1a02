//! Windows from 56 by 18: the side above, a small figure and the digits below it; and windows that are higher than wide.

use ratatui::layout::Rect;

use super::{Figure, Form, Places, rect, side_row, told, waiting};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::widgets::{face, word};

/// The figure above side and digits, with the text and what comes next below them.
pub(super) fn portrait(area: Rect, view: &View) -> Places {
    /// Rows of the text, of what comes next, of the names below the progress and of the air between them.
    const WORDS: u16 = 6;
    /// The least rows below the figure: the side's word, five for the digits below it, the rest for the words.
    const LEAST_BELOW: u16 = 24;
    // no higher than a person who is as wide as the window
    let rows = (area.height - LEAST_BELOW).min(area.height / 2).min(area.width * 11 / 20);
    let below = Rect { y: area.y + rows, height: area.height - rows, ..area };
    let places = words(below, view, (WORDS, 2), None);
    let (left, right, keys) = (places.header.x, places.header.right(), places.keys.y);
    let panel = rect(area.x, area.y + 1, area.right(), below.y + 1);
    Places {
        header: rect(left, area.y, right, area.y + 1),
        figure: Some(panel),
        caption: rect(left, panel.bottom(), right, panel.bottom() + 1),
        text: Rect { height: WORDS - 3, ..places.text },
        next: rect(left, keys - 5, right, keys - 4),
        progress: rect(left, keys - 3, right, keys - 1),
        column: rect(left, places.side.bottom() + 1, right, keys - 4),
        ..places
    }
}

/// A small window: the figure beside the digits, where there is one and it is seen.
pub(super) fn places(area: Rect, view: &View, figure: Figure) -> Places {
    /// Columns of the digits while a figure stands beside them, and of the list while a move is introduced.
    const DIGITS: u16 = 29;
    const LIST: u16 = 34;
    let introducing = view.kind == PhaseKind::Introduce;
    let seen = figure == Figure::Shown && view.figure.is_some() && area.width >= 60 && area.height >= 20;
    let beside = seen.then_some(if introducing { LIST } else { DIGITS });
    let places = words(area, view, (1, 1), beside);
    if view.kind == PhaseKind::Wait {
        return waiting(view, places.header.x, (area.y + 3, places.keys.y - 3), places);
    }
    places
}

/// The side over the whole width, the digits below it, `words` rows of text at the foot; `beside` is how many columns the
/// words and digits have beside a figure.
fn words(area: Rect, view: &View, (words, air): (u16, u16), beside: Option<u16>) -> Places {
    let (left, right) = (area.x + 2, area.right() - 2);
    let keys = area.bottom() - 1;
    let side = rect(left, area.y + air, right, area.y + air + word::ROWS);
    let top = side.bottom() + 1;
    // beside a figure there is a row for what happens below both, and one more for a second line of the text
    let foot = area.bottom() - 5 - words - u16::from(air > 1 || beside.is_some());
    let slots = u16::try_from(view.slots).unwrap_or(2).max(2);
    let column = beside.map_or(left, |columns| right - columns);
    let rows = face::rows_for(slots, right - column, foot - top).unwrap_or(face::LEAST_ROWS);
    let wide = face::slots_width(slots, rows);
    // below a word that is no side, where they stand by themselves
    let below_word = view.side.is_none() && beside.is_none();
    let count = if below_word { left } else { right - wide };
    // a sentence that is longer than its place takes one row of the air above it: who should leave a move out is not cut
    let is_long = told(view, right - left).first().is_some_and(|lines| lines.len() > usize::from(words));
    let text = if beside.is_some() { foot + 1 } else { foot + air - u16::from(is_long) };
    let figure = beside.map(|_| rect(area.x, side.bottom(), column.min(right - wide) - 2, foot));
    let phase = match beside {
        Some(_) => rect(left, foot, right, foot + 1),
        None if below_word => rect(count + wide + 3, foot - 3, right, foot),
        None => rect(left, foot - 3, count - 2, foot),
    };
    Places {
        form: Form::Small,
        header: rect(left, area.y, right, area.y + 1),
        headline: Rect::ZERO,
        figure,
        side: side_row(view, side, left),
        count: rect(count, foot - rows, count + wide, foot),
        phase,
        text: rect(left, text, right, keys - 3),
        next: Rect::ZERO,
        progress: rect(left, keys - 2, right, keys - 1),
        keys: rect(left, keys, right, keys + 1),
        caption: Rect::ZERO,
        column: rect(column, top, right, keys - 3),
    }
}
