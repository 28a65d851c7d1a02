//! The large face: digits and capital letters at any height from five rows, drawn as strokes of a square pen.
//!
//! All digits have one width, so that a count does not move sideways. Bars lie on half rows and stems on half cells: straight
//! edges stay crisp, only curves are softened. In large sizes both lie on whole cells and nothing is softened: a quarter of a
//! cell is little beside such a letter, and a second that passes changes one ink only.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::word::{Fit, plain};
use crate::figure::cells::Edges;
use crate::figure::colour::{Depth, mix};
use crate::figure::geom::V;
use crate::tui::theme::{Role, Strength, Theme, colour};

mod cut;
mod letters;
mod lower;
mod numerals;
mod pen;
mod prose;
mod stroke;

use cut::{Cut, SHADES, TINT, cut, is_drawn};
use stroke::Grid;

pub(crate) use prose::{LEAST as LEAST_LINE, MOST as MOST_LINE, columns as line_columns, is_set};

/// The fewest rows at which the face can be read.
pub const LEAST_ROWS: u16 = 5;
/// The most rows that it is drawn at.
pub const MOST_ROWS: u16 = 96;
/// From so many rows on straight edges lie on the edges of cells, and all edges are hard.
const LARGE: u16 = 15;

/// The measures of the face at one height.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Size {
    /// Rows.
    rows: u16,
    /// Columns of a digit.
    digit: u16,
    /// Columns between two digits.
    gap: u16,
    /// The pen's width in columns.
    pen_columns: f32,
    /// The pen's height in half rows.
    pen_half_rows: f32,
}

impl Size {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows make a few columns")]
    fn new(rows: u16) -> Self {
        let rows = rows.max(LEAST_ROWS);
        let (digit, gap, pen_columns, pen_half_rows) = match rows {
            ..=5 => (7, 1, 2.0, 1.0),
            6 => (8, 1, 2.0, 2.0),
            7 | 8 => (8, 2, 2.0, 2.0),
            9 => (9, 2, 2.5, 2.0),
            10 => (10, 2, 2.5, 2.0),
            11 => (11, 2, 3.0, 2.0),
            12 => (11, 2, 3.0, 3.0),
            13 => (12, 2, 3.0, 3.0),
            14 => (13, 2, 3.5, 3.0),
            _ => {
                let height = f32::from(rows);
                let digit = (height * 1.06).round() as u16;
                (digit, (rows / 5).max(3), (height * 0.25).round(), (height * 0.12).round() * 2.0)
            }
        };
        Self { rows, digit, gap, pen_columns, pen_half_rows }
    }

    /// The grid for strokes of a pen whose centre is free to travel so many columns across and half rows down.
    fn grid(self, free: V) -> Grid {
        let grid = Grid::new(free.x, free.y);
        if self.rows < LARGE { grid } else { grid.of_whole_cells() }
    }

    /// Columns between two letters of `text`; words are set a little wider than numbers.
    fn gap(self, text: &str) -> u16 {
        self.gap + u16::from(self.rows >= 9 && text.chars().any(char::is_alphabetic))
    }

    /// Columns of one letter.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a letter has a few columns")]
    fn advance(self, letter: char) -> u16 {
        let breadth = breadth(letter);
        if breadth == 0.0 {
            return self.pen_columns.ceil() as u16;
        }
        let wider = if letter.is_alphabetic() && self.rows >= 9 { 1.12 } else { 1.0 };
        (f32::from(self.digit) * breadth * wider).round() as u16
    }

    fn width(self, text: &str) -> u16 {
        let gap = self.gap(text);
        text.chars().map(|letter| self.advance(letter) + gap).sum::<u16>().saturating_sub(gap)
    }
}

/// The breadth of a letter, in digits; 0: no more than the pen.
const fn breadth(letter: char) -> f32 {
    match letter {
        ':' | '.' | 'I' => 0.0,
        ' ' | '-' => 0.6,
        '<' | '>' => 0.95,
        'L' | 'F' | 'J' => 0.9,
        'E' => 0.92,
        'O' | 'Q' | 'A' | 'N' | 'V' | 'X' | 'Y' | 'U' => 1.08,
        'M' => 1.3,
        'W' => 1.45,
        _ => 1.0,
    }
}

/// How many columns a text takes at a height; `None` where the face lacks one of its letters, or the height.
#[must_use]
pub fn width(text: &str, rows: u16) -> Option<u16> {
    let text = plain(text);
    (rows <= MOST_ROWS && text.chars().all(is_drawn)).then(|| Size::new(rows).width(&text))
}

/// How many columns `slots` digits take at a height.
#[must_use]
pub fn slots_width(slots: u16, rows: u16) -> u16 {
    let size = Size::new(rows);
    (slots * (size.digit + size.gap)).saturating_sub(size.gap)
}

/// The greatest height, at most `rows`, at which `slots` digits take no more than `columns`; `None` where not
/// even the least does.
#[must_use]
pub fn rows_for(slots: u16, columns: u16, rows: u16) -> Option<u16> {
    (LEAST_ROWS..=rows.min(MOST_ROWS)).rev().find(|&rows| slots_width(slots, rows) <= columns)
}

/// Draws a text as high as `place`, from its left end. Returns whether it was drawn: it is not where the face
/// lacks a letter or the place is too small for the whole of it.
pub fn draw(buf: &mut Buffer, place: Rect, text: &str, role: Role, strength: Strength, theme: Theme) -> Fit {
    let text = plain(text);
    let Some(columns) = width(&text, place.height) else { return Fit::No };
    if place.height < least(theme) || columns > place.width || place.intersection(buf.area) != place {
        return Fit::No;
    }
    let size = Size::new(place.height);
    let edges = if size.rows < LARGE { edges(theme) } else { Edges::Hard };
    let inks = inks(role, strength, theme);
    let mut x = place.x;
    for letter in text.chars() {
        put(buf, (x, place.y), cut(letter, place.height, edges), &inks);
        x += size.advance(letter) + size.gap(&text);
    }
    Fit::Yes
}

/// Columns of a line of a sentence; `None` where the face lacks one of its letters.
#[must_use]
pub(crate) fn line_width(line: &str, rows: u16) -> Option<u16> {
    is_set(line).then(|| line_columns(line, rows))
}

/// Draws a line of a sentence as high as `place`, from its left end, in capitals and small letters. Returns whether it was
/// drawn: it is not where the face lacks a letter or the place is too small for the whole of it.
pub(crate) fn draw_line(
    buf: &mut Buffer,
    place: Rect,
    line: &str,
    (role, strength): (Role, Strength),
    theme: Theme,
) -> Fit {
    let rows = place.height;
    let columns = line_width(line, rows).filter(|columns| *columns <= place.width);
    if columns.is_none() || !(LEAST_LINE..=MOST_LINE).contains(&rows) || place.intersection(buf.area) != place {
        return Fit::No;
    }
    let (edges, inks) = (edges(theme), inks(role, strength, theme));
    let mut x = place.x;
    for letter in line.chars() {
        put(buf, (x, place.y), prose::cut(letter, rows, edges), &inks);
        x += prose::step(letter, rows);
    }
    Fit::Yes
}

/// Puts a letter into the buffer, its top left corner at a column and a row.
fn put(buf: &mut Buffer, (x, y): (u16, u16), letter: Option<&Cut>, inks: &[Style; SHADES as usize]) {
    for (y, line) in (y..).zip(letter.into_iter().flat_map(Cut::lines)) {
        for (x, spot) in (x..).zip(line).filter(|(_, spot)| spot.glyph != ' ') {
            buf[(x, y)].set_char(spot.glyph).set_style(inks[usize::from(spot.shade - 1)]);
        }
    }
}

/// The fewest rows at which the face can be read: of whole cells a 3 of fewer is none.
const fn least(theme: Theme) -> u16 {
    if theme.has_whole_cells() { 7 } else { LEAST_ROWS }
}

/// Only 24-bit colours can be mixed.
const fn edges(theme: Theme) -> Edges {
    match theme.depth() {
        Depth::True => theme.edges(),
        Depth::Ansi256 | Depth::Ansi16 | Depth::Mono => Edges::Hard,
    }
}

/// The style of each shade, the faintest first.
fn inks(role: Role, strength: Strength, theme: Theme) -> [Style; SHADES as usize] {
    let (whole, away) = (theme.ink_at(role, strength), 1.0 - f32::from(TINT) / 100.0);
    [whole.fg(colour(mix(theme.rgb_at(role, strength), theme.background(), away))), whole]
}

/// Draws a number right-aligned in `slots` digits, from the left end of `place`. The slots stay where they are
/// while the number shrinks. A number with more digits than slots is drawn smaller, on the same foot, and as
/// bold text where even the least height is too large.
pub fn count(buf: &mut Buffer, place: Rect, number: &str, slots: u16, role: Role, strength: Strength, theme: Theme) {
    let place = Rect { width: slots_width(slots, place.height).min(place.width), ..place };
    let fitting = (LEAST_ROWS..=place.height).rev().find_map(|rows| {
        let columns = width(number, rows)?;
        (columns <= place.width).then_some((rows, columns))
    });
    let drawn = fitting.map(|(rows, columns)| {
        let own = Rect::new(place.right() - columns, place.bottom() - rows, columns, rows);
        draw(buf, own, number, role, strength, theme)
    });
    if drawn != Some(Fit::Yes) {
        let foot = Rect { y: place.bottom().saturating_sub(1), height: place.height.min(1), ..place };
        super::text::right(buf, foot, number, theme.ink_at(role, strength).add_modifier(Modifier::BOLD));
    }
}

#[cfg(test)]
mod tests {
    use super::cut::{is_drawn, strokes};
    use super::stroke::Grid;
    use super::{LEAST_ROWS, count, draw, rows_for, slots_width, width};
    use crate::figure::colour::Depth;
    use crate::terminal::surface::Surface;
    use crate::tui::theme::{Role, Shade, Strength, Theme, Tone};
    use crate::tui::widgets::word::Fit;
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use rstest::rstest;

    fn mono() -> Theme {
        Theme::new(Shade::Dark, Depth::Mono, None)
    }

    fn rows(buf: &Buffer) -> Vec<String> {
        let rows = buf.content.chunks(usize::from(buf.area.width));
        rows.map(|row| row.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned()).collect()
    }

    fn shown(text: &str, height: u16) -> String {
        let area = Rect::new(0, 0, width(text, height).unwrap(), height);
        let mut buf = Buffer::empty(area);
        assert_eq!(draw(&mut buf, area, text, Role::Normal, Strength::Full, mono()), Fit::Yes);
        rows(&buf).join("\n") + "\n"
    }

    #[test]
    fn of_whole_cells_only_what_can_be_read_is_drawn() {
        for (rows, fit) in [(5, Fit::No), (6, Fit::No), (7, Fit::Yes), (12, Fit::Yes)] {
            let area = Rect::new(0, 0, width("38", rows).unwrap(), rows);
            let whole = mono().of_whole_cells();
            assert_eq!(draw(&mut Buffer::empty(area), area, "38", Role::Normal, Strength::Full, whole), fit, "{rows}");
        }
    }

    #[test]
    fn the_digits_as_they_are_drawn() {
        insta::assert_snapshot!([5, 7, 9, 10, 14].map(|height| shown("0123456789:", height)).join("\n"));
    }

    #[test]
    fn the_letters_as_they_are_drawn() {
        let lines = ["ABCDEFGHI", "JKLMNOPQR", "STUVWXYZ-", "< LEFT >"];
        let all: Vec<String> = [5, 8, 11].iter().flat_map(|&height| lines.map(|line| shown(line, height))).collect();
        insta::assert_snapshot!(all.join("\n"));
    }

    #[rstest]
    fn large_letters_of_straight_strokes_are_whole_cells_but_for_their_corners(
        #[values(15, 16, 18, 20, 22, 26, 30)] rows: u16,
        #[values("E", "F", "H", "I", "L", "T")] letter: &str,
    ) {
        let theme = Theme::new(Shade::Dark, Depth::True, None);
        let area = Rect::new(0, 0, width(letter, rows).unwrap(), rows);
        let mut buf = Buffer::empty(area);
        assert_eq!(draw(&mut buf, area, letter, Role::Normal, Strength::Full, theme), Fit::Yes);
        let parts = buf.content.iter().filter(|cell| !matches!(cell.symbol(), " " | "█")).count();
        assert!(parts <= 8, "{parts} cells of {letter} at {rows} rows are in parts");
    }

    #[rstest]
    #[case::blocks_written_out(false, 620)]
    #[case::blocks_repeated(true, 465)]
    fn a_second_of_a_large_count_takes_few_bytes(#[case] repeats: bool, #[case] most: usize) {
        let theme = Theme::new(Shade::Dark, Depth::True, None);
        let area = Rect::new(0, 0, 60, 18);
        let surface = Surface::new(area);
        let mut surface = if repeats { surface.in_one_that_repeats() } else { surface };
        let mut second = |left: u64| {
            let number = left.to_string();
            let hold = Role::Tone(Tone::Hold);
            surface.encode(|buf| count(buf, area, &number, 2, hold, Strength::Full, theme)).len()
        };
        second(60);
        let mean = (0..60).rev().map(second).sum::<usize>() / 60;
        assert!(mean <= most, "{mean} bytes");
    }

    #[test]
    fn a_letter_is_drawn_if_it_has_strokes() {
        for letter in (' '..='~').chain(['Ä', '右']) {
            assert_eq!(is_drawn(letter), strokes(letter, Grid::new(9.0, 9.0)).is_some(), "{letter:?}");
        }
    }

    #[rstest]
    #[case(14)]
    #[case(9)]
    #[case(7)]
    #[case(LEAST_ROWS)]
    fn a_digit_never_moves_while_the_count_goes_down(#[case] height: u16) {
        let area = Rect::new(0, 0, 60, height);
        let picture = |text: &str| {
            let mut buf = Buffer::empty(area);
            count(&mut buf, area, text, 2, Role::Tone(Tone::Hold), Strength::Full, mono());
            rows(&buf)
        };
        let units = |rows: Vec<String>| -> Vec<String> {
            rows.iter().map(|row| row.chars().skip(usize::from(slots_width(1, height))).collect()).collect()
        };
        assert_eq!(units(picture("19")), units(picture("9")));
    }

    #[rstest]
    #[case(2, 42, 30, Some(18))]
    #[case(3, 43, 30, Some(14))]
    #[case(2, 43, 14, Some(14))]
    #[case(2, 14, 14, None)]
    fn the_largest_size_that_fits_is_taken(
        #[case] slots: u16,
        #[case] columns: u16,
        #[case] rows: u16,
        #[case] expected: Option<u16>,
    ) {
        assert_eq!(rows_for(slots, columns, rows), expected);
    }

    #[test]
    fn nothing_is_drawn_where_a_letter_is_missing_or_the_place_too_small() {
        let area = Rect::new(0, 0, 20, 9);
        let mut buf = Buffer::empty(area);
        assert_eq!(draw(&mut buf, area, "右", Role::Accent, Strength::Full, mono()), Fit::No);
        assert_eq!(draw(&mut buf, area, "RIGHT", Role::Accent, Strength::Full, mono()), Fit::No);
        assert_eq!(buf, Buffer::empty(area));
    }
}
