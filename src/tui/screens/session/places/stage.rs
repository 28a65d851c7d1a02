//! The side above the digits in one column: for figures that take all the height there is.

use ratatui::layout::Rect;

use super::{heading, rect};
use crate::session::view::View;
use crate::tui::screens::session::between;
use crate::tui::widgets::side::arrowed;
use crate::tui::widgets::{face, word};

/// The room that the side and the digits share: from `top` down to, not with, `foot`.
pub(super) struct Stage {
    pub(super) x: u16,
    pub(super) end: u16,
    pub(super) top: u16,
    pub(super) foot: u16,
    /// Rows between side and digits.
    pub(super) gap: u16,
    /// Rows of the digits while something is being done.
    pub(super) rows: u16,
}

impl Stage {
    /// The place of the side and that of the digits. They stand on the foot; between two sets the side is the larger.
    pub(super) fn split(&self, view: &View) -> (Rect, Rect) {
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
    pub(super) fn side_rows(&self, view: &View, most: u16) -> u16 {
        let words = arrowed(heading(view), view.side);
        let fits = |&rows: &u16| face::width(&words, rows).is_some_and(|width| width <= self.end - self.x);
        (face::LEAST_ROWS..=most).rev().find(fits).unwrap_or(word::ROWS)
    }
}
