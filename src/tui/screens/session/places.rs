//! Where everything of a session stands, for a window of any size.

use ratatui::layout::Rect;

use super::between;
use super::told::told;
use crate::figure::Stature;
use crate::routine::Text;
use crate::session::view::View;
use crate::tui::screens::{LEAST_COLUMNS, LEAST_ROWS};
use crate::tui::widgets::paragraph;

mod middle;
mod small;
mod stage;
mod wide;

use stage::Stage;

/// A statement: whether there is a figure to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// There is.
    Shown,
    /// There is none: the count takes its room.
    Missing,
}

/// The shape of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Everything in two wide columns, from 100 by 30; from 140 by 45 with the sentence that counts in large type.
    Wide,
    /// Two columns, the text below them, from 76 by 22.
    Middle,
    /// The side above the digits, from 56 by 18, with a small figure beside them from 60 by 20; the figure above them in a
    /// window that is higher than wide, from 48 by 36.
    Small,
}

/// One place for each part. Parts of height 0 are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) form: Form,
    pub(super) header: Rect,
    /// The sentence that counts now, in large type.
    pub(super) headline: Rect,
    pub(super) figure: Option<Rect>,
    /// The side's word: the left one stands at the left end of it, the right one at its right end.
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
    /// The column that the words stand in, below the side, for lists.
    pub(super) column: Rect,
}

impl Places {
    /// The places in a window; `None` where it is too small for anything but side and digits.
    pub(super) fn new(area: Rect, view: &View, figure: Figure) -> Option<Self> {
        match (area.width, area.height) {
            (100.., 30..) => Some(wide::places(area, view, figure)),
            (48.., 36..) if figure == Figure::Shown && is_upright(area) => Some(small::portrait(area, view)),
            (76.., 22..) => Some(middle::places(area, view, figure)),
            (LEAST_COLUMNS.., LEAST_ROWS..) => Some(small::places(area, view, figure)),
            _ => None,
        }
    }

    /// Whether there is room for one name only.
    pub(super) fn is_small(&self) -> bool {
        self.form == Form::Small
    }

    /// Whether the sentence that counts now stands in large type.
    pub(super) const fn is_for_the_mat(&self) -> bool {
        self.headline.height > 0
    }
}

/// Whether a window is large enough for sentences that are read from the mat.
const fn is_for_the_mat(area: Rect) -> bool {
    area.width >= 140 && area.height >= 45
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

/// The rows of the side's word, over the whole width; a word that is no side stands above the digits, from `column` on.
fn side_row(view: &View, row: Rect, column: u16) -> Rect {
    if view.side.is_some() { row } else { rect(column, row.y, row.right(), row.bottom()) }
}

/// The most rows that are told at once while a move is done, so that its figure keeps its place.
fn most_told(view: &View, columns: u16) -> usize {
    let rows = |text: &Text| paragraph::wrap_item(&text.say(view.side), columns).len();
    view.figure.as_ref().map_or(0, |show| {
        let feel = show.exercise.feel.as_ref().map_or(0, rows);
        feel + show.exercise.instructions.iter().map(rows).max().unwrap_or(0)
    })
}

/// Waiting for a key: what to do stands below the word, what comes next at the foot.
fn waiting(view: &View, left: u16, (top, foot): (u16, u16), common: Places) -> Places {
    let end = common.header.right();
    let stage = Stage { x: left, end, top, foot, gap: 1, rows: 0 };
    let side = rect(left, top, end, top + stage.side_rows(view, (foot - top) * 2 / 5));
    let text = rect(left, side.bottom() + 2, end, foot - 2);
    let headline = if common.is_for_the_mat() { text } else { Rect::ZERO };
    let next = rect(left, foot - 1, end, foot);
    Places { side, headline, count: Rect::ZERO, phase: Rect::ZERO, text, next, ..common }
}
