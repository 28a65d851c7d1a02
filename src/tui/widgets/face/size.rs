//! The measures of the face: how wide its letters are and how broad its pen is at each height.

use super::LEAST_ROWS;
use super::stroke::Grid;
use crate::figure::geom::V;

/// The fewest rows of a large size.
const LARGE: u16 = 15;

/// The measures of the face at one height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// Rows.
    pub(super) rows: u16,
    /// Columns of a digit.
    pub(super) digit: u16,
    /// Columns between two digits.
    pub(super) gap: u16,
    /// The pen's width in columns.
    pub(super) pen_columns: f32,
    /// The pen's height in half rows.
    pub(super) pen_half_rows: f32,
}

impl Size {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows make a few columns")]
    pub(super) fn new(rows: u16) -> Self {
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

    /// Whether straight edges lie on the edges of cells, and all edges are hard.
    pub(super) const fn is_large(self) -> bool {
        self.rows >= LARGE
    }

    /// The grid for strokes of a pen whose centre is free to travel so many columns across and half rows down.
    pub(super) fn grid(self, free: V) -> Grid {
        let grid = Grid::new(free.x, free.y);
        if self.is_large() { grid.of_whole_cells() } else { grid }
    }

    /// Columns between two letters of `text`; words are set a little wider than numbers.
    pub(super) fn gap(self, text: &str) -> u16 {
        self.gap + u16::from(self.rows >= 9 && text.chars().any(char::is_alphabetic))
    }

    /// Columns of one letter.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a letter has a few columns")]
    pub(super) fn advance(self, letter: char) -> u16 {
        let breadth = breadth(letter);
        if breadth == 0.0 {
            return self.pen_columns.ceil() as u16;
        }
        let wider = if letter.is_alphabetic() && self.rows >= 9 { 1.12 } else { 1.0 };
        (f32::from(self.digit) * breadth * wider).round() as u16
    }

    pub(super) fn width(self, text: &str) -> u16 {
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
