//! From changed cells to the fewest bytes that show them.
//!
//! ratatui's own backend sets the cursor with a full address before each run and resets all styles after each
//! frame: for a digit that changes once a second this is three times what is needed.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::known::Repeats;
use cost::{STEP, Text, address};

pub(crate) mod cost;

/// Writes cells, and knows where the cursor and which style the terminal is at.
#[derive(Debug, Default)]
pub(crate) struct Encoder {
    bytes: Vec<u8>,
    /// What was written last and may go on, where the terminal repeats characters.
    alike: Option<Alike>,
    repeats: Repeats,
    /// Column and row of the cursor; `None` where it cannot be known.
    cursor: Option<(u16, u16)>,
    style: Option<Look>,
}

/// A character that was written, and how often more it has to be there.
#[derive(Clone, Copy, Debug)]
struct Alike {
    symbol: char,
    more: u16,
}

/// The style of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// About the bytes of a 24-bit colour, and of a modifier.
const COLOUR: u16 = 17;
const MODIFIER: u16 = 5;

const PLAIN: Look = Look { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

impl Look {
    /// The style of this cell.
    pub(crate) const fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }
}

impl Encoder {
    /// One for a terminal that repeats this.
    pub(crate) fn for_one_that(repeats: Repeats) -> Self {
        Self { repeats, ..Self::default() }
    }

    /// Forgets what the terminal shows, and clears it to this colour, where the terminal clears to one.
    pub(crate) fn clear(&mut self, behind: Color) {
        self.out().extend_from_slice(b"\x1b[0m");
        self.style = Some(PLAIN);
        self.dress(Look { bg: behind, ..PLAIN });
        self.out().extend_from_slice(b"\x1b[2J");
        self.cursor = None;
    }

    /// Whether `cell` can be written without a change of style.
    pub(crate) fn suits(&self, cell: &Cell) -> bool {
        self.style == Some(self.needed(cell))
    }

    /// About how many bytes the change to this style takes.
    pub(crate) fn change(&self, look: Look) -> u16 {
        let now = self.style.unwrap_or(PLAIN);
        let colour = |one: Color, other: Color| if one == other { 0 } else { COLOUR };
        colour(look.fg, now.fg) + colour(look.bg, now.bg) + u16::from(look.modifier != now.modifier) * MODIFIER
    }

    /// How many bytes the way of the cursor to column `x` and row `y` takes.
    pub(crate) fn way(&self, x: u16, y: u16) -> u16 {
        self.cursor.map_or_else(|| address(x, y), |cursor| cost::way(cursor, (x, y)))
    }

    /// A text without a character, to tell how many bytes more it takes here.
    pub(crate) const fn text<'a>(&self) -> Text<'a> {
        Text::new(self.repeats)
    }

    /// Whether what is erased now is on the terminal's own background: not all terminals erase to another.
    pub(crate) fn erases_to_its_own(&self) -> bool {
        self.style.is_some_and(|look| look.bg == Color::Reset)
    }

    /// Erases so many columns from column `x` and row `y` on, where the cursor stays.
    pub(crate) fn erase(&mut self, (x, y): (u16, u16), columns: u16) {
        self.go(x, y);
        self.sequence(columns, b'X');
    }

    /// Takes on the style of `cell`.
    pub(crate) fn dress_for(&mut self, cell: &Cell) {
        self.dress(self.needed(cell));
    }

    /// Writes `cell`, `columns` wide, at column `x` and row `y` of a window `width` columns wide.
    pub(crate) fn cell(&mut self, at: (u16, u16), cell: &Cell, columns: u16, width: u16) {
        self.go(at.0, at.1);
        self.dress(self.needed(cell));
        self.symbol(at, cell.symbol(), columns, width);
    }

    /// Writes a character, `columns` wide, in the style of now, at column `x` and row `y` of a window `width` columns wide.
    pub(crate) fn symbol(&mut self, (x, y): (u16, u16), symbol: &str, columns: u16, width: u16) {
        self.go(x, y);
        let is_last = x + columns >= width;
        let single = symbol.chars().next().filter(|first| first.len_utf8() == symbol.len());
        match (&mut self.alike, single) {
            // What a terminal does at its edge is not left to a repetition.
            (Some(alike), Some(symbol)) if alike.symbol == symbol && !is_last => alike.more += 1,
            _ => {
                self.out().extend_from_slice(symbol.as_bytes());
                let may_go_on = self.repeats == Repeats::Everything && columns == 1;
                self.alike = single.filter(|_| may_go_on).map(|symbol| Alike { symbol, more: 0 });
            }
        }
        // After the last column terminals disagree where the cursor is.
        self.cursor = (!is_last).then_some((x + columns, y));
    }

    /// Writes what neither shows anything by itself nor moves the cursor.
    pub(crate) fn aside(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        write(self.out());
    }

    /// Writes what draws a picture from column `x` and row `y` on. Terminals disagree where the cursor is afterwards.
    pub(crate) fn picture(&mut self, (x, y): (u16, u16), write: impl FnOnce(&mut Vec<u8>)) {
        self.go_to(x, y);
        write(self.out());
        self.cursor = None;
    }

    /// The bytes so far, taken away.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        std::mem::take(self.out())
    }

    /// The style that a cell needs, as near as can be to the one that the terminal has: nobody sees the colour of
    /// the letter in a blank, nor the background behind a full block.
    fn needed(&self, cell: &Cell) -> Look {
        let look = Look::of(cell);
        let Some(now) = self.style else { return look };
        if (look.modifier | now.modifier).intersects(DRAWN) {
            return look;
        }
        match cell.symbol() {
            " " => Look { bg: look.bg, ..now },
            "█" => Look { bg: now.bg, ..look },
            _ => look,
        }
    }

    /// Takes the shortest way to column `x` and row `y`.
    fn go(&mut self, x: u16, y: u16) {
        let before = self.cursor.replace((x, y));
        let Some((column, row)) = before.filter(|&before| cost::way(before, (x, y)) < address(x, y)) else {
            return self.go_to(x, y);
        };
        match (y.abs_diff(row), y < row) {
            (0, _) => {}
            // A line feed keeps the column in raw mode; below the cursor there is a row, so nothing scrolls. Nor does it
            // upwards, where there is a row above.
            (near @ 1..=STEP, false) => self.out().extend(std::iter::repeat_n(b'\n', usize::from(near))),
            (1, true) => self.out().extend_from_slice(b"\x1bM"),
            (far, up) => self.sequence(far, if up { b'A' } else { b'B' }),
        }
        match (x.abs_diff(column), x < column) {
            (0, _) => {}
            (near @ 1..=STEP, true) => self.out().extend(std::iter::repeat_n(8, usize::from(near))),
            (far, left) => self.sequence(far, if left { b'D' } else { b'C' }),
        }
    }

    /// Where the next bytes go: after all that is alike.
    fn out(&mut self) -> &mut Vec<u8> {
        if let Some(Alike { symbol, more }) = self.alike.take() {
            let mut utf8 = [0; 4];
            let symbol = symbol.encode_utf8(&mut utf8).as_bytes();
            if cost::is_better_repeated(u16::try_from(symbol.len()).unwrap_or(u16::MAX), more) {
                self.sequence(more, b'b');
            } else {
                self.bytes.extend((0..more).flat_map(|_| symbol));
            }
        }
        &mut self.bytes
    }

    fn go_to(&mut self, x: u16, y: u16) {
        self.print(format_args!("\x1b[{};{}H", y + 1, x + 1));
    }

    fn sequence(&mut self, count: u16, last: u8) {
        match count {
            1 => self.out().extend_from_slice(&[0x1b, b'[', last]),
            _ => self.print(format_args!("\x1b[{count}{}", char::from(last))),
        }
    }

    fn print(&mut self, text: std::fmt::Arguments<'_>) {
        self.out().write_fmt(text).expect("writing to memory does not fail");
    }

    /// Takes on this style.
    pub(crate) fn dress(&mut self, look: Look) {
        let now = self.style.unwrap_or(PLAIN);
        if self.style == Some(look) {
            return;
        }
        self.out().extend_from_slice(b"\x1b[");
        let start = self.bytes.len();
        let mut have = now;
        // A modifier can only be taken away for certain together with everything else.
        if self.style.is_none() || !look.modifier.contains(have.modifier) {
            self.bytes.extend_from_slice(b"0;");
            have = PLAIN;
        }
        for (flag, code) in MODIFIERS {
            if look.modifier.contains(*flag) && !have.modifier.contains(*flag) {
                self.print(format_args!("{code};"));
            }
        }
        let mut from = start;
        for (colour, before, base) in [(look.fg, have.fg, 30), (look.bg, have.bg, 40)] {
            if colour != before {
                from = self.make_room(from, numbers(colour));
                self.colour(colour, base);
            }
        }
        if self.bytes.len() == start {
            self.bytes.truncate(start - 2);
        } else {
            let last = self.bytes.len() - 1;
            self.bytes[last] = b'm';
        }
        self.style = Some(look);
    }

    /// Begins another sequence where the one that begins at `from` has no room for so many numbers more. Where it begins
    /// then.
    fn make_room(&mut self, from: usize, more: usize) -> usize {
        let written = self.bytes[from..].split(|byte| *byte == b';').count() - 1;
        if written == 0 || written + more <= MOST_NUMBERS {
            return from;
        }
        self.bytes.pop();
        self.bytes.extend_from_slice(b"m\x1b[");
        self.bytes.len()
    }

    /// `base` is 30 for the foreground and 40 for the background.
    fn colour(&mut self, colour: Color, base: u8) {
        match colour {
            Color::Reset => self.print(format_args!("{};", base + 9)),
            Color::Rgb(r, g, b) => self.print(format_args!("{};2;{r};{g};{b};", base + 8)),
            Color::Indexed(index) => self.print(format_args!("{};5;{index};", base + 8)),
            named => {
                let index = named_index(named);
                let code = if index < 8 { base + index } else { base + 52 + index };
                self.print(format_args!("{code};"));
            }
        }
    }
}

/// The most numbers of one sequence: mlterm (3.9.0) reads ten, and takes what a colour then lacks for colours of its own.
const MOST_NUMBERS: usize = 10;

/// How many numbers name a colour.
const fn numbers(colour: Color) -> usize {
    match colour {
        Color::Rgb(..) => 5,
        Color::Indexed(_) => 3,
        _ => 1,
    }
}

/// What is seen in blanks too. Dim is: for a terminal without it, GNU screen (4.9) underlines instead.
const DRAWN: Modifier =
    Modifier::UNDERLINED.union(Modifier::CROSSED_OUT).union(Modifier::REVERSED).union(Modifier::DIM);

const MODIFIERS: &[(Modifier, u8)] = &[
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

const fn named_index(colour: Color) -> u8 {
    match colour {
        Color::Black | Color::Reset | Color::Rgb(..) | Color::Indexed(_) => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    }
}
