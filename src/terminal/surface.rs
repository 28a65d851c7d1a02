//! What the terminal shows: drawn into a buffer, compared with what is there, and only the difference sent.

use std::io;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Color;
use unicode_width::UnicodeWidthStr;

use super::encode::{Encoder, Look};
use super::known::{Known, Repeats, Spills};
use super::out;
use super::pictures::shown::{Placed, Shown};

mod course;
mod spills;

use course::{Filling, Run};

/// A frame is shown whole or not at all, where the terminal knows how. Nothing of kitty's protocol stands between these: kitty
/// 0.26.5 loses a command there that reaches it in two pieces.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// Fewer bytes than this reach the terminal in one piece anyway: Linux hands them on in pieces of 2048, and a packet of the
/// network takes about 1400.
const WHOLE_ANYWAY: usize = 1024;
/// With more styles than this the cells of one style are far apart, and the ways between them cost more than the styles.
const FEW_STYLES: usize = 8;

/// The window's contents.
#[derive(Debug)]
pub struct Surface {
    shown: Buffer,
    /// Where the next frame is drawn: blank between two frames.
    next: Buffer,
    encoder: Encoder,
    pictures: Shown,
    spills: Spills,
    everything: bool,
    /// Cells that have changed, kept so that a frame needs no memory of its own.
    changed: Vec<Change>,
}

/// A cell that has changed, at column `x` and row `y`.
#[derive(Clone, Copy, Debug)]
struct Change {
    x: u16,
    y: u16,
}

impl Surface {
    /// A window of this size, of which nothing is known.
    #[must_use]
    pub fn new(size: Rect) -> Self {
        let (shown, next) = (Buffer::empty(size), Buffer::empty(size));
        let (encoder, pictures) = (Encoder::default(), Shown::default());
        Self { shown, next, encoder, pictures, spills: Spills::Nowhere, everything: true, changed: Vec::new() }
    }

    /// The same in a terminal that draws a little of some characters onto other cells.
    pub(crate) fn in_one_that(mut self, spills: Spills) -> Self {
        self.spills = spills;
        self
    }

    /// The same in a terminal that repeats characters when it is told to.
    #[must_use]
    pub fn in_one_that_repeats(mut self) -> Self {
        self.encoder = Encoder::for_one_that(Repeats::Everything);
        self
    }

    /// The same in this terminal.
    pub(crate) fn in_terminal(self, known: Known) -> Self {
        let surface = self.in_one_that(known.spills);
        if known.repeats == Repeats::Everything { surface.in_one_that_repeats() } else { surface }
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
            self.next = Buffer::empty(size);
        }
        self.everything = true;
    }

    /// Nothing is known of what the terminal shows: all of it is drawn again.
    pub(crate) const fn forget(&mut self) {
        self.everything = true;
    }

    /// Draws a frame with a picture on its blank cells, and sends what differs from the one before, and `title` after it: at
    /// once, so that the terminal wakes once.
    pub(crate) fn draw(
        &mut self,
        frame: impl FnOnce(&mut Buffer),
        picture: Option<&Placed>,
        title: &[u8],
    ) -> io::Result<()> {
        let mut bytes = self.encode_with(frame, picture);
        bytes.extend_from_slice(title);
        if bytes.is_empty() { Ok(()) } else { out::write(&bytes) }
    }

    /// Draws a frame, and gives the bytes that turn what is shown into it; none when nothing differs.
    pub fn encode(&mut self, frame: impl FnOnce(&mut Buffer)) -> Vec<u8> {
        self.encode_with(frame, None)
    }

    /// Draws a frame with a picture on its blank cells, and gives the bytes that turn what is shown into it; none when nothing
    /// differs. Where something is written on the cells of the picture, it is not shown.
    pub fn encode_with(&mut self, frame: impl FnOnce(&mut Buffer), picture: Option<&Placed>) -> Vec<u8> {
        frame(&mut self.next);
        let picture = picture.filter(|picture| self.is_bare(picture.place));
        // One that is drawn into the cells goes with all of the window: Konsole keeps it below text that is written there.
        let drawn = self.pictures.drawn_into();
        self.everything |= drawn.is_some_and(|place| picture.is_none_or(|new| new.place != place));
        let everything = std::mem::take(&mut self.everything);
        if everything {
            self.shown.reset();
            self.pictures.forget(&mut self.encoder);
        }
        let mut bytes = self.encoder.take();
        if everything {
            self.encoder.clear(self.ground());
        }
        spills::wipe(self.spills, &mut self.shown, &self.next);
        if let Some(kept) = self.pictures.drawn_into() {
            // Only the picture is drawn there, whatever is spilt onto it.
            for position in kept.positions() {
                self.shown[position] = self.next[position].clone();
            }
        }
        let styles = (self.find_changed() == Widths::Narrow).then(|| self.styles()).flatten();
        if let Some(styles) = styles {
            self.style_by_style(styles, picture.map(|picture| picture.place));
        } else {
            for y in 0..self.next.area.height {
                self.row(y);
            }
        }
        std::mem::swap(&mut self.shown, &mut self.next);
        make_blank(&mut self.next);
        let mut cells = self.encoder.take();
        self.pictures.show(picture, &mut self.encoder);
        let mut shown = self.encoder.take();
        if self.pictures.drawn_into().is_some() {
            cells.append(&mut shown);
        }
        let whole = if cells.len() < WHOLE_ANYWAY { cells } else { [BEGIN, &cells, END].concat() };
        bytes.extend(whole);
        bytes.extend(shown);
        bytes
    }

    /// Whether nothing is written on these cells of the window.
    fn is_bare(&self, place: Rect) -> bool {
        let blank = |position| self.next.cell(position).is_some_and(|cell| cell.symbol() == " ");
        place.positions().all(blank)
    }

    /// The colour to clear the window to, so that no other one flashes up before its cells: where none of them shows the
    /// terminal's own, that of the first. They are all sent then, because not all terminals clear to a colour.
    fn ground(&self) -> Color {
        let is_painted = self.next.content.iter().all(|cell| cell.bg != Color::Reset);
        self.next.content.first().filter(|_| is_painted).map_or(Color::Reset, |corner| corner.bg)
    }

    /// Finds the cells that have changed, row by row, and how wide they were and are.
    fn find_changed(&mut self) -> Widths {
        self.changed.clear();
        let mut widths = Widths::Narrow;
        let width = usize::from(self.next.area.width).max(1);
        let rows = self.shown.content.chunks(width).zip(self.next.content.chunks(width));
        for (y, (old, new)) in (0..).zip(rows) {
            for (x, (old, new)) in (0..).zip(old.iter().zip(new)).filter(|(_, (old, new))| !looks_alike(old, new)) {
                self.changed.push(Change { x, y });
                let covered = x > 0 && columns(&self.next[(x - 1, y)]) > 1;
                if covered || columns(old) > 1 || columns(new) > 1 {
                    widths = Widths::Mixed;
                }
            }
        }
        widths
    }

    /// The styles of the changed cells that are not blank, and how many have each; `None` where there are many.
    fn styles(&self) -> Option<Vec<(Look, usize)>> {
        let mut styles: Vec<(Look, usize)> = Vec::with_capacity(FEW_STYLES);
        for &Change { x, y } in &self.changed {
            let cell = &self.next[(x, y)];
            if cell.symbol() == " " {
                continue;
            }
            let (look, many) = (Look::of(cell), styles.len() == FEW_STYLES);
            match styles.iter_mut().find(|(style, _)| *style == look) {
                Some((_, count)) => *count += 1,
                None if many => return None,
                None => styles.push((look, 1)),
            }
        }
        Some(styles)
    }

    /// Sends the changed cells, those first that look like what was sent last: a colour is more bytes than a way. Blanks,
    /// which suit any ink, are sent with the one that most cells have. Only for cells of one column, which can be sent in any
    /// order.
    fn style_by_style(&mut self, mut styles: Vec<(Look, usize)>, picture: Option<Rect>) {
        let mut left = std::mem::take(&mut self.changed);
        let main = styles.iter().max_by_key(|(_, count)| *count).map(|(look, _)| *look);
        while let Some(&Change { x, y }) = left.first() {
            let (encoder, next) = (&mut self.encoder, &self.next);
            let nearest = (0..styles.len()).min_by_key(|&place| encoder.change(styles[place].0));
            let look = nearest.map(|place| styles.swap_remove(place).0);
            match look {
                Some(look) => encoder.dress(look),
                // Blanks that suit none of the inks are left at the end.
                None => encoder.dress_for(&next[(x, y)]),
            }
            let takes_blanks = look.is_none() || look == main;
            let mut now = Vec::with_capacity(left.len());
            left.retain(|change| {
                let cell = &next[(change.x, change.y)];
                let blank = cell.symbol() == " ";
                let suits = (takes_blanks || !blank) && encoder.suits(cell);
                if suits {
                    now.push((*change, cell.symbol(), blank && cell.bg == Color::Reset));
                }
                !suits
            });
            let filling = |x, y| self.filling(&left, (x, y), picture);
            let runs = Run::of(now.into_iter(), filling, &self.encoder);
            self.send(runs);
        }
        self.changed = left;
    }

    /// What may be written on a cell between others, in the style that the terminal has, while those that are `left` are still
    /// to be sent. Nothing is written on a picture, nor on a wide character, whose second half is not reached without the first.
    fn filling(&self, left: &[Change], (x, y): (u16, u16), picture: Option<Rect>) -> Filling<'_> {
        if picture.is_some_and(|place| place.contains((x, y).into())) {
            return Filling::Nothing;
        }
        if left.binary_search_by_key(&(y, x), |change| (change.y, change.x)).is_ok() {
            // What spills above and below would stay there.
            return if self.spills == Spills::Nowhere { Filling::Anything } else { Filling::Nothing };
        }
        let cell = &self.next[(x, y)];
        if columns(cell) == 1 && self.encoder.suits(cell) { Filling::Shown(cell.symbol()) } else { Filling::Nothing }
    }

    /// Sends these cells, which suit the style that the terminal has, or may show anything.
    fn send(&mut self, mut left: Vec<Run>) {
        let width = self.next.area.width;
        let erases = self.encoder.erases_to_its_own();
        while let Some(run) = Run::take_nearest(&mut left, &self.encoder) {
            if erases && run.is_better_erased(&left, self.encoder.text()) {
                self.encoder.erase((run.x, run.y), run.columns);
                continue;
            }
            let mut symbol = " ";
            for x in run.x..run.x + run.columns {
                let cell = &self.next[(x, run.y)];
                if self.encoder.suits(cell) {
                    symbol = cell.symbol();
                }
                self.encoder.symbol((x, run.y), symbol, 1, width);
            }
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
            if x < undefined_to || !looks_alike(&self.shown.content[at], new) {
                self.encoder.cell((x, y), new, wide, width);
                for covered in x..(x + wide).min(width) {
                    let old = &self.shown.content[start + usize::from(covered)];
                    undefined_to = undefined_to.max(covered + columns(old));
                }
            }
            x += wide;
        }
    }
}

/// The widths of the changed cells: one column each, or some more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Widths {
    /// One each.
    Narrow,
    /// Some more than one.
    Mixed,
}

/// Whether two cells are shown alike. Asked of each cell of each frame: most of them are blank, and few have changed.
fn looks_alike(one: &Cell, other: &Cell) -> bool {
    let (symbol, other_symbol) = (one.symbol().as_bytes(), other.symbol().as_bytes());
    symbol.len() == other_symbol.len()
        && symbol.first() == other_symbol.first()
        && (symbol.len() < 2 || symbol == other_symbol)
        && one.fg == other.fg
        && one.bg == other.bg
        && one.modifier == other.modifier
}

/// Makes all cells blank. Most are, and are not written: between two seconds a processor forgets what it had at hand, and now,
/// after all cells were compared, it has them.
fn make_blank(buffer: &mut Buffer) {
    for cell in buffer.content.iter_mut().filter(|cell| !looks_alike(cell, &Cell::EMPTY)) {
        cell.reset();
    }
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
