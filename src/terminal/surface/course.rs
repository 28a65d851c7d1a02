//! The order in which the changed cells of one style are sent: always on to those that are nearest, and blanks erased where
//! that leaves the cursor nearer to the next.

use super::Change;
use crate::terminal::encode::Encoder;

/// Cells side by side in a row that are sent together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// The first column.
    pub(super) x: u16,
    /// The row.
    pub(super) y: u16,
    /// How many cells.
    pub(super) columns: u16,
    /// Whether they are blank, on the terminal's own background.
    pub(super) blank: bool,
}

/// How many runs, in reading order, are looked at for the nearest: those further on are rows away.
const NEAR: usize = 12;

impl Run {
    /// The runs of these cells, which are in reading order.
    pub(super) fn of(cells: impl Iterator<Item = (Change, bool)>) -> Vec<Self> {
        let mut runs: Vec<Self> = Vec::new();
        for (Change { x, y }, blank) in cells {
            match runs.last_mut().filter(|run| run.y == y && run.x + run.columns == x) {
                Some(run) => {
                    run.columns += 1;
                    run.blank &= blank;
                }
                None => runs.push(Self { x, y, columns: 1, blank }),
            }
        }
        runs
    }

    /// The nearest to the cursor, taken out.
    pub(super) fn take_nearest(runs: &mut Vec<Self>, encoder: &Encoder) -> Option<Self> {
        let way = |run: &Self| encoder.way(run.x, run.y);
        let (place, _) = runs.iter().take(NEAR).enumerate().min_by_key(|(_, run)| way(run))?;
        Some(runs.remove(place))
    }

    /// Whether erasing it, which leaves the cursor at its beginning, takes fewer bytes than writing blanks, with the way to
    /// the nearest of those that are `left`.
    pub(super) fn is_better_erased(self, left: &[Self]) -> bool {
        let nearest = |x: u16| {
            let ways = left.iter().take(NEAR).map(|run| Encoder::way_between((x, self.y), (run.x, run.y)));
            ways.min().unwrap_or(0)
        };
        let erased = || Encoder::erasing(self.columns) + nearest(self.x);
        self.blank && erased() < self.columns + nearest(self.x + self.columns)
    }
}
