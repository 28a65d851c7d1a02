//! What the terminal shows: drawn into a buffer, compared with what is there, and only the difference sent.

use std::io;
use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::encode::{Encoder, Turn, turns};
use super::out;

/// A frame is shown whole or not at all, where the terminal knows how.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// Fewer bytes than this reach the terminal in one piece anyway.
const WHOLE_ANYWAY: usize = 512;
/// With more styles than this the cells of one style are far apart, and the ways between them cost more than the styles.
const FEW_STYLES: usize = 8;
/// Among so many runs the nearest is looked for: they lie row by row, and it is one of the first.
const NEAR: usize = 8;
/// From this many full blocks on it is fewer bytes to reverse the style for them.
const MANY_BLOCKS: usize = 8;

/// The window's contents.
#[derive(Debug)]
pub struct Surface {
    shown: Buffer,
    next: Buffer,
    encoder: Encoder,
    everything: bool,
    /// Cells that have changed, kept so that a frame needs no memory of its own.
    changed: Vec<Change>,
}

/// Cells of one row and one style, side by side.
#[derive(Clone, Debug)]
struct Run {
    y: u16,
    columns: Range<u16>,
    turn: Turn,
}

/// A cell that has changed, at column `x` and row `y`.
#[derive(Clone, Copy, Debug)]
struct Change {
    x: u16,
    y: u16,
    turn: Turn,
}

impl Surface {
    /// A window of this size, of which nothing is known.
    #[must_use]
    pub fn new(size: Rect) -> Self {
        let (shown, next) = (Buffer::empty(size), Buffer::empty(size));
        Self { shown, next, encoder: Encoder::default(), everything: true, changed: Vec::new() }
    }

    /// The window, from 0, 0.
    #[must_use]
    pub const fn area(&self) -> Rect {
        self.shown.area
    }

    /// The window has this size now; all of it is drawn again.
    pub(crate) fn resize(&mut self, size: Rect) {
        if size != self.shown.area {
            self.shown.resize(size);
            self.next.resize(size);
        }
        self.everything = true;
    }

    /// Nothing is known of what the terminal shows: all of it is drawn again.
    pub(crate) const fn forget(&mut self) {
        self.everything = true;
    }

    /// Draws a frame and sends what differs from the one before.
    pub(crate) fn draw(&mut self, frame: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        let bytes = self.encode(frame);
        if bytes.is_empty() { Ok(()) } else { out::write(&bytes) }
    }

    /// Draws a frame, and gives the bytes that turn what is shown into it; none when nothing differs.
    pub fn encode(&mut self, frame: impl FnOnce(&mut Buffer)) -> Vec<u8> {
        self.next.reset();
        frame(&mut self.next);
        if std::mem::take(&mut self.everything) {
            self.shown.reset();
            self.encoder.clear();
        }
        if self.find_changed() == Widths::Narrow && self.few_styles() {
            self.style_by_style();
        } else {
            for y in 0..self.next.area.height {
                self.row(y);
            }
        }
        std::mem::swap(&mut self.shown, &mut self.next);
        let frame = self.encoder.take();
        if frame.len() < WHOLE_ANYWAY { frame } else { [BEGIN, &frame, END].concat() }
    }

    /// Finds the cells that have changed, row by row, and how wide they were and are.
    fn find_changed(&mut self) -> Widths {
        self.changed.clear();
        let mut widths = Widths::Narrow;
        let width = usize::from(self.next.area.width).max(1);
        let rows = self.shown.content.chunks(width).zip(self.next.content.chunks(width));
        for (y, (old, new)) in (0..).zip(rows) {
            for (x, (old, new)) in (0..).zip(old.iter().zip(new)).filter(|(_, (old, new))| old != new) {
                self.changed.push(Change { x, y, turn: Turn::Plain });
                let covered = x > 0 && columns(&self.next[(x - 1, y)]) > 1;
                if covered || columns(old) > 1 || columns(new) > 1 {
                    widths = Widths::Mixed;
                }
            }
        }
        widths
    }

    /// Whether the changed cells have few styles. Where many of them are full blocks, those are to be sent reversed, and
    /// so are the parts of blocks beside them.
    fn few_styles(&mut self) -> bool {
        let mut styles = Vec::with_capacity(FEW_STYLES);
        let mut blocks = 0;
        for &Change { x, y, .. } in &self.changed {
            let cell = &self.next[(x, y)];
            blocks += usize::from(cell.symbol() == "█");
            let style = (cell.fg, cell.bg, cell.modifier);
            if !styles.contains(&style) {
                if styles.len() == FEW_STYLES {
                    return false;
                }
                styles.push(style);
            }
        }
        if blocks >= MANY_BLOCKS {
            self.turn_blocks();
        }
        true
    }

    fn turn_blocks(&mut self) {
        let next = &self.next;
        for change in &mut self.changed {
            let cell = &next[(change.x, change.y)];
            if cell.symbol() == "█" && turns(cell) {
                change.turn = Turn::Reversed;
            }
        }
        let follow = |before: Change, change: &mut Change| {
            let (one, other) = (&next[(before.x, before.y)], &next[(change.x, change.y)]);
            let beside = before.y == change.y && before.x.abs_diff(change.x) == 1;
            if beside && before.turn == Turn::Reversed && turns(other) && (one.fg, one.bg) == (other.fg, other.bg) {
                change.turn = Turn::Reversed;
            }
        };
        for at in 1..self.changed.len() {
            follow(self.changed[at - 1], &mut self.changed[at]);
        }
        for at in (1..self.changed.len()).rev() {
            follow(self.changed[at], &mut self.changed[at - 1]);
        }
    }

    /// Sends the changed cells, those first that look like what was sent last: a colour is more bytes than a way. Only
    /// for cells of one column, which can be sent in any order.
    fn style_by_style(&mut self) {
        let mut left = std::mem::take(&mut self.changed);
        let mut runs: Vec<Run> = Vec::new();
        let bytes = |encoder: &Encoder, next: &Buffer, change: &Change| {
            encoder.change(&next[(change.x, change.y)], change.turn)
        };
        while let Some(&first) = left.iter().min_by_key(|change| bytes(&self.encoder, &self.next, change)) {
            self.encoder.dress_for(&self.next[(first.x, first.y)], first.turn);
            left.retain(|&Change { x, y, turn }| {
                let suits = self.encoder.suits(&self.next[(x, y)], turn);
                if suits {
                    match runs.last_mut() {
                        Some(run) if run.y == y && run.columns.end == x && run.turn == turn => run.columns.end += 1,
                        _ => runs.push(Run { y, columns: x..x + 1, turn }),
                    }
                }
                !suits
            });
            self.send(&mut runs);
        }
        self.changed = left;
    }

    /// Sends runs of one style, always the one next that is reached in the fewest bytes.
    fn send(&mut self, runs: &mut Vec<Run>) {
        let width = self.next.area.width;
        let nearest = |encoder: &Encoder, runs: &[Run]| {
            (0..runs.len().min(NEAR)).min_by_key(|&at| encoder.way(runs[at].columns.start, runs[at].y))
        };
        while let Some(at) = nearest(&self.encoder, runs) {
            let Run { y, columns, turn } = runs.remove(at);
            self.close_up(columns.start, y);
            for x in columns {
                self.encoder.cell((x, y), &self.next[(x, y)], turn, 1, width);
            }
        }
    }

    /// Sends the cells between the cursor and a column again where that is shorter than the way around them.
    fn close_up(&mut self, x: u16, y: u16) {
        let between = self.encoder.short_of(x, y);
        let short = |x: u16| {
            let (old, new) = (&self.shown[(x, y)], &self.next[(x, y)]);
            let turn = match new.symbol() {
                " " => Turn::Plain,
                "█" if turns(new) => Turn::Reversed,
                _ => return None,
            };
            (old == new && self.encoder.suits(new, turn)).then_some(turn)
        };
        let turns: Option<Vec<Turn>> = between.clone().map(short).collect();
        for (x, turn) in between.zip(turns.into_iter().flatten()) {
            self.encoder.cell((x, y), &self.next[(x, y)], turn, 1, self.next.area.width);
        }
    }

    /// Sends what changed in one row. A wide character that was overwritten leaves its other half undefined, so
    /// what stands there is sent again even when it did not change.
    fn row(&mut self, y: u16) {
        let width = self.next.area.width;
        let start = usize::from(y) * usize::from(width);
        let (mut x, mut undefined_to) = (0, 0);
        while x < width {
            let at = start + usize::from(x);
            let new = &self.next.content[at];
            let wide = columns(new);
            if x < undefined_to || self.shown.content[at] != *new {
                self.encoder.cell((x, y), new, Turn::Plain, wide, width);
                for covered in x..(x + wide).min(width) {
                    let old = &self.shown.content[start + usize::from(covered)];
                    undefined_to = undefined_to.max(covered + columns(old));
                }
            }
            x += wide;
        }
    }
}

/// How many columns the changed cells take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Widths {
    /// One each.
    Narrow,
    /// Some more than one.
    Mixed,
}

/// How many columns a cell takes.
fn columns(cell: &Cell) -> u16 {
    match cell.symbol() {
        symbol if symbol.len() == 1 => 1,
        symbol => u16::try_from(symbol.width()).unwrap_or(1).max(1),
    }
}

#[cfg(test)]
mod tests;
