//! What the terminal shows: drawn into a buffer, compared with what is there, and only the difference sent.

use std::io;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::encode::Encoder;
use super::out;

/// A frame is shown whole or not at all, where the terminal knows how.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// Fewer bytes than this reach the terminal in one piece anyway.
const WHOLE_ANYWAY: usize = 512;
/// With more styles than this the cells of one style are far apart, and the ways between them cost more than the styles.
const FEW_STYLES: usize = 8;

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
        Self { shown, next, encoder: Encoder::default(), everything: true, changed: Vec::new() }
    }

    /// The window, from 0, 0.
    #[must_use]
    pub const fn area(&self) -> Rect {
        self.shown.area
    }

    /// The window has this size now; all of it is drawn again.
    pub fn resize(&mut self, size: Rect) {
        if size != self.shown.area {
            self.shown.resize(size);
            self.next.resize(size);
        }
        self.everything = true;
    }

    /// Nothing is known of what the terminal shows: all of it is drawn again.
    pub const fn forget(&mut self) {
        self.everything = true;
    }

    /// Draws a frame and sends what differs from the one before.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, frame: impl FnOnce(&mut Buffer)) -> io::Result<()> {
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
                self.changed.push(Change { x, y });
                let covered = x > 0 && columns(&self.next[(x - 1, y)]) > 1;
                if covered || columns(old) > 1 || columns(new) > 1 {
                    widths = Widths::Mixed;
                }
            }
        }
        widths
    }

    /// Whether the changed cells have few styles.
    fn few_styles(&self) -> bool {
        let mut styles = Vec::with_capacity(FEW_STYLES);
        for &Change { x, y } in &self.changed {
            let cell = &self.next[(x, y)];
            let style = (cell.fg, cell.bg, cell.modifier);
            if !styles.contains(&style) {
                if styles.len() == FEW_STYLES {
                    return false;
                }
                styles.push(style);
            }
        }
        true
    }

    /// Sends the changed cells, those first that look like what was sent last: a colour is more bytes than a way. Only
    /// for cells of one column, which can be sent in any order.
    fn style_by_style(&mut self) {
        let mut left = std::mem::take(&mut self.changed);
        let width = self.next.area.width;
        let bytes = |encoder: &Encoder, next: &Buffer, change: &Change| encoder.change(&next[(change.x, change.y)]);
        while let Some(&Change { x, y }) = left.iter().min_by_key(|change| bytes(&self.encoder, &self.next, change)) {
            self.encoder.dress_for(&self.next[(x, y)]);
            left.retain(|&Change { x, y }| {
                let cell = &self.next[(x, y)];
                let suits = self.encoder.suits(cell);
                if suits {
                    self.encoder.cell((x, y), cell, 1, width);
                }
                !suits
            });
        }
        self.changed = left;
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
mod tests {
    use super::Surface;
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};
    use std::collections::BTreeMap;

    const WIDTH: u16 = 24;
    const HEIGHT: u16 = 8;

    fn area() -> Rect {
        Rect::new(0, 0, WIDTH, HEIGHT)
    }

    /// What an emulated terminal shows in each cell: symbol, colours, bold, reversed.
    fn seen(screen: &vt100::Screen, x: u16, y: u16) -> (String, vt100::Color, vt100::Color, bool, bool) {
        let cell = screen.cell(y, x).unwrap();
        let text = if cell.contents().is_empty() { " ".to_owned() } else { cell.contents().to_owned() };
        (text, cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.inverse())
    }

    const fn colour(colour: Color) -> vt100::Color {
        match colour {
            Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
            Color::Indexed(index) => vt100::Color::Idx(index),
            Color::LightRed => vt100::Color::Idx(9),
            Color::Cyan => vt100::Color::Idx(6),
            _ => vt100::Color::Default,
        }
    }

    fn assert_shows(screen: &vt100::Screen, buffer: &Buffer) {
        let mut skip = 0;
        for y in 0..HEIGHT {
            for x in 0..WIDTH {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let cell = &buffer[(x, y)];
                skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
                // Nobody sees the letter's colour in a blank, nor what is behind a full block.
                let reversed = cell.modifier.contains(Modifier::REVERSED);
                let (text, fg, bg, bold, inverse) = seen(screen, x, y);
                let shown = match cell.symbol() {
                    " " if !reversed => (text, colour(cell.fg), bg, cell.modifier.contains(Modifier::BOLD), inverse),
                    "█" if !reversed => (text, fg, colour(cell.bg), bold, inverse),
                    _ => (text, fg, bg, bold, inverse),
                };
                let expected = (
                    cell.symbol().to_owned(),
                    colour(cell.fg),
                    colour(cell.bg),
                    cell.modifier.contains(Modifier::BOLD),
                    cell.modifier.contains(Modifier::REVERSED),
                );
                assert_eq!(shown, expected, "column {x}, row {y}");
            }
        }
    }

    fn style() -> impl Strategy<Value = Style> {
        let colours = vec![Color::Reset, Color::LightRed, Color::Cyan, Color::Indexed(200), Color::Rgb(1, 200, 30)];
        let modifiers =
            vec![Modifier::empty(), Modifier::BOLD, Modifier::REVERSED, Modifier::BOLD | Modifier::REVERSED];
        (prop::sample::select(colours.clone()), prop::sample::select(colours), prop::sample::select(modifiers))
            .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
    }

    const WIDE: [&str; 8] = ["a", "xyz", "한국", "    ", "██▙▖", "ü", "a long line of text here", "wide 한"];
    const NARROW: [&str; 8] = ["a", "xyz", "█ █", "    ", "██▙▖▜", "ü", "a long line of text here", "▐████▌  ▌"];

    /// Frames of a few texts, each in a row of its own.
    fn frames(texts: [&'static str; 8]) -> impl Strategy<Value = Vec<BTreeMap<u16, (u16, &'static str, Style)>>> {
        let text = prop::sample::select(texts.to_vec());
        prop::collection::vec(prop::collection::btree_map(0..HEIGHT, (0..WIDTH, text, style()), 0..8), 1..6)
    }

    proptest! {
        #[test]
        fn an_emulated_terminal_shows_each_frame(frames in prop_oneof![frames(WIDE), frames(NARROW)]) {
            let mut surface = Surface::new(area());
            let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
            for strings in frames {
                let bytes = surface.encode(|buffer| {
                    for (y, (x, text, style)) in strings {
                        buffer.set_string(x, y, text, style);
                    }
                });
                terminal.process(&bytes);
                assert_shows(terminal.screen(), &surface.shown);
            }
        }
    }

    #[test]
    fn a_colour_is_sent_once_however_often_it_takes_turns_with_another() {
        let mut surface = Surface::new(area());
        let _ = surface.encode(|_| {});
        let bytes = surface.encode(|buffer| {
            for (x, y) in (0..8).flat_map(|y| (0..24).map(move |x| (x, y))) {
                let ink = if (x + y) % 3 == 0 { Color::Cyan } else { Color::LightRed };
                buffer.set_string(x, y, "▌", Style::new().fg(ink));
            }
        });
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!((text.matches("[36m").count(), text.matches("[91m").count()), (1, 1));
    }

    #[test]
    fn the_same_frame_again_is_no_byte() {
        let mut surface = Surface::new(area());
        assert!(!surface.encode(|buffer| buffer.set_string(3, 3, "hold", Style::new())).is_empty());
        assert!(surface.encode(|buffer| buffer.set_string(3, 3, "hold", Style::new())).is_empty());
    }

    #[test]
    fn after_a_resize_all_is_drawn_again() {
        let mut surface = Surface::new(area());
        let draw = |buffer: &mut Buffer| buffer.set_string(0, 0, "hold", Style::new());
        let _ = surface.encode(|buffer| draw(buffer));
        surface.resize(Rect::new(0, 0, 12, 4));
        let bytes = surface.encode(|buffer| draw(buffer));
        assert!(String::from_utf8(bytes).unwrap().contains("hold"));
    }
}
