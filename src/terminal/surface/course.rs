//! The order in which the changed cells of one style are sent: always on to those that are nearest, and blanks erased where
//! that leaves the cursor nearer to the next.

use super::Change;
use crate::terminal::encode::Encoder;
use crate::terminal::encode::cost::{self, Text};

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

/// The most cells between two runs that are looked at: a way over more is never longer than they are.
const GAP: u16 = 24;

/// What may be written on a cell that need not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filling<'a> {
    /// What it shows already.
    Shown(&'a str),
    /// Anything: it is written later in the same frame.
    Anything,
    /// Nothing.
    Nothing,
}

impl Run {
    /// The runs of these cells, which are in reading order, with what they show and whether they are blank on the terminal's own
    /// background. What is between two of them is written too where that takes fewer bytes than the way over it.
    pub(super) fn of<'a>(
        cells: impl Iterator<Item = (Change, &'a str, bool)>,
        filling: impl Fn(u16, u16) -> Filling<'a>,
        encoder: &Encoder,
    ) -> Vec<Self> {
        let mut runs: Vec<Self> = Vec::new();
        let mut text = encoder.text();
        for (Change { x, y }, symbol, blank) in cells {
            let before = runs.last_mut().filter(|run| run.y == y && x <= run.x + run.columns + GAP);
            let over = before.and_then(|run| Some((filled(text, run.x + run.columns..x, y, &filling)?, run)));
            let cheaper =
                |over: &Text<'_>, run: &Self| over.with(symbol).bytes() <= text.bytes() + run.over_to(x, symbol);
            if let Some((over, run)) = over.filter(|(over, run)| cheaper(over, run)) {
                text = over.with(symbol);
                run.blank &= blank && run.x + run.columns == x;
                run.columns = x + 1 - run.x;
            } else {
                text = encoder.text().with(symbol);
                runs.push(Self { x, y, columns: 1, blank });
            }
        }
        runs
    }

    /// How many bytes a way to column `x` of the same row and this character there take.
    fn over_to(self, x: u16, symbol: &str) -> u16 {
        cost::way((self.x + self.columns, self.y), (x, self.y)) + u16::try_from(symbol.len()).unwrap_or(u16::MAX)
    }

    /// The nearest to the cursor, taken out.
    pub(super) fn take_nearest(runs: &mut Vec<Self>, encoder: &Encoder) -> Option<Self> {
        let way = |run: &Self| encoder.way(run.x, run.y);
        let (place, _) = runs.iter().take(NEAR).enumerate().min_by_key(|(_, run)| way(run))?;
        Some(runs.remove(place))
    }

    /// Whether erasing it, which leaves the cursor at its beginning, takes fewer bytes than writing blanks, with the way to
    /// the nearest of those that are `left`.
    pub(super) fn is_better_erased(self, left: &[Self], text: Text<'_>) -> bool {
        let nearest = |x: u16| {
            let ways = left.iter().take(NEAR).map(|run| cost::way((x, self.y), (run.x, run.y)));
            ways.min().unwrap_or(0)
        };
        let written = || (0..self.columns).fold(text, |text, _| text.with(" ")).bytes();
        let erased = || cost::erasing(self.columns) + nearest(self.x);
        self.blank && erased() < written() + nearest(self.x + self.columns)
    }
}

/// The text with what may be written on these columns of a row; `None` where nothing may be.
fn filled<'a>(
    text: Text<'a>,
    columns: std::ops::Range<u16>,
    y: u16,
    filling: impl Fn(u16, u16) -> Filling<'a>,
) -> Option<Text<'a>> {
    let mut columns = columns;
    columns.try_fold(text, |text, x| match filling(x, y) {
        Filling::Shown(symbol) => Some(text.with(symbol)),
        Filling::Anything => Some(text.with(text.last())),
        Filling::Nothing => None,
    })
}
