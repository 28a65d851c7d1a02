//! Letters cut at a height: drawn with the pen once, when they are first shown at it.
//!
//! A cell is one shade of the ink over the terminal's own background. Most cells have all of it, so that a second that
//! passes changes few colours, and colours are most of what goes to the terminal.

use std::sync::OnceLock;

use super::pen::Pen;
use super::stroke::{Grid, Stroke};
use super::{LEAST_ROWS, MOST_ROWS, Size, letters, numerals};
use crate::figure::cells::{Edges, Marker};
use crate::figure::geom::{V, v};
use crate::figure::raster::{ACROSS, Camera, DOWN, Over, Samples};

/// Every letter that the face has.
const LETTERS: &[u8; 40] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:. -";
/// Shades of the ink, the whole of it the last.
pub(super) const SHADES: u8 = 3;

/// Samples in a quarter of a cell.
const WHOLE: u16 = 12;
const _: () =
    assert!(ACROSS * DOWN / 4 == WHOLE as usize, "a quarter of a cell has as many samples as the cell allows");

/// The content of one cell of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The quarters that are filled.
    pub(super) glyph: char,
    /// How much of the ink they have, in parts of [`SHADES`].
    pub(super) shade: u8,
}

/// A letter at one height.
#[derive(Debug)]
pub(super) struct Cut {
    columns: u16,
    spots: Vec<Spot>,
}

impl Cut {
    /// Rows of cells, from the top.
    pub(super) fn lines(&self) -> impl Iterator<Item = &[Spot]> {
        self.spots.chunks(usize::from(self.columns).max(1))
    }

    fn new(letter: char, size: Size, edges: Edges) -> Self {
        let columns = size.advance(letter);
        let samples = samples(letter, size, columns);
        let spot = |row: u16, column: u16| {
            let quarters = quarters(&samples, usize::from(column), usize::from(row));
            match edges {
                Edges::Smooth => soft(quarters),
                Edges::Hard => hard(quarters),
            }
        };
        let spots = (0..size.rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        Self { columns, spots: spots.map(|(row, column)| spot(row, column)).collect() }
    }
}

/// The letters of one height, each cut when it is first asked for.
type Height = [OnceLock<Cut>; LETTERS.len()];

const HEIGHTS: usize = (MOST_ROWS - LEAST_ROWS + 1) as usize;
static SOFT: [OnceLock<Box<Height>>; HEIGHTS] = [const { OnceLock::new() }; HEIGHTS];
static HARD: [OnceLock<Box<Height>>; HEIGHTS] = [const { OnceLock::new() }; HEIGHTS];

/// A letter at a height; `None` where the face lacks it, or is not cut as low or as high.
pub(super) fn cut(letter: char, rows: u16, edges: Edges) -> Option<&'static Cut> {
    let heights = match edges {
        Edges::Smooth => &SOFT,
        Edges::Hard => &HARD,
    };
    let height = heights.get(usize::from(rows.checked_sub(LEAST_ROWS)?))?;
    let letters = height.get_or_init(|| Box::new([const { OnceLock::new() }; LETTERS.len()]));
    let place = place(letter)?;
    Some(letters[place].get_or_init(|| Cut::new(letter, Size::new(rows), edges)))
}

/// Whether the face has a letter.
pub(super) fn is_drawn(letter: char) -> bool {
    place(letter).is_some()
}

fn place(letter: char) -> Option<usize> {
    LETTERS.iter().position(|&drawn| char::from(drawn) == letter)
}

/// A letter's strokes on a grid.
pub(super) fn strokes(letter: char, grid: Grid) -> Option<Vec<Stroke>> {
    numerals::strokes(letter, grid).or_else(|| letters::strokes(letter, grid))
}

fn samples(letter: char, size: Size, columns: u16) -> Samples {
    let mut samples = Samples::new(columns, size.rows);
    let pen = Pen::new(size.pen_columns, size.pen_half_rows);
    let free = v(f32::from(columns) - size.pen_columns, f32::from(size.rows) * 2.0 - size.pen_half_rows);
    let corner = v(size.pen_columns / 2.0, size.pen_half_rows / 2.0);
    let place = |point: V| v(corner.x + point.x * free.x, -(corner.y + point.y * free.y));
    let mut outline = Vec::new();
    for stroke in strokes(letter, Grid::new(free.x, free.y)).unwrap_or_default() {
        for (from, to) in stroke.lines() {
            pen.sweep(place(from), place(to), &mut outline);
            samples.fill(Camera::PLAIN, &outline, 1, &Over::Everything);
        }
    }
    samples
}

/// How many samples are covered in each quarter of a cell: top left, top right, bottom left, bottom right.
fn quarters(samples: &Samples, column: usize, row: usize) -> [u16; 4] {
    let (width, half, high) = (samples.width(), ACROSS / 2, DOWN / 2);
    let mut covered = [0; 4];
    for y in 0..DOWN {
        let start = (row * DOWN + y) * width + column * ACROSS;
        for (x, &ink) in samples.inks()[start..start + ACROSS].iter().enumerate() {
            covered[x / half + y / high * 2] += u16::from(ink);
        }
    }
    covered
}

/// A quarter is filled where at least half of it is covered.
fn hard(quarters: [u16; 4]) -> Spot {
    spot(quarters.map(|covered| covered * 2 >= WHOLE), SHADES)
}

/// The shade, and the quarters filled with it, that differ least from what is covered.
fn soft(quarters: [u16; 4]) -> Spot {
    let covered = quarters.map(|covered| i32::from(covered) * i32::from(SHADES));
    let whole = i32::from(WHOLE);
    let filled = |shade: i32| covered.map(|covered| covered * 2 >= shade * whole);
    let error = |shade: i32| -> i32 {
        let wrong = |(covered, filled): (i32, bool)| (covered - if filled { shade * whole } else { 0 }).pow(2);
        covered.into_iter().zip(filled(shade)).map(wrong).sum()
    };
    let shade = (1..=SHADES).rev().min_by_key(|&shade| error(i32::from(shade))).unwrap_or(SHADES);
    spot(filled(i32::from(shade)), shade)
}

fn spot(filled: [bool; 4], shade: u8) -> Spot {
    let bits = filled.into_iter().enumerate().fold(0, |bits, (i, filled)| bits | u8::from(filled) << i);
    Spot { glyph: Marker::Quadrant.glyph(bits), shade }
}

#[cfg(test)]
mod tests {
    use super::{Cut, LETTERS, SHADES, Spot, cut, hard, is_drawn, soft};
    use crate::figure::cells::Edges;
    use crate::tui::widgets::face::{LEAST_ROWS, MOST_ROWS};
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case([0, 0, 0, 0], ' ', SHADES)]
    #[case([12, 12, 12, 12], '█', SHADES)]
    #[case([12, 0, 12, 0], '▌', SHADES)]
    #[case([0, 6, 0, 6], '▐', 2)]
    #[case([3, 3, 3, 3], '█', 1)]
    #[case([0, 0, 9, 9], '▄', 2)]
    #[case([12, 12, 12, 2], '▛', SHADES)]
    fn a_soft_edge_is_one_shade_on_the_bare_ground(#[case] covered: [u16; 4], #[case] glyph: char, #[case] shade: u8) {
        assert_eq!(soft(covered), Spot { glyph, shade });
    }

    proptest! {
        #[test]
        fn hard_edges_have_all_of_the_ink_and_what_is_whole_is_the_same_softly(
            covered in prop::array::uniform4(0..=12_u16),
            whole in prop::array::uniform4(any::<bool>()),
        ) {
            prop_assert_eq!(hard(covered).shade, SHADES);
            let whole = whole.map(|whole| u16::from(whole) * 12);
            prop_assert_eq!(soft(whole), hard(whole));
        }
    }

    #[rstest]
    fn a_letter_is_cut_once_at_every_height(#[values(Edges::Smooth, Edges::Hard)] edges: Edges) {
        for rows in [LEAST_ROWS, 14, MOST_ROWS] {
            for letter in LETTERS.iter().map(|&letter| char::from(letter)) {
                let first: &Cut = cut(letter, rows, edges).expect("the face has this letter");
                assert!(std::ptr::eq(first, cut(letter, rows, edges).unwrap()), "{letter} at {rows}");
                assert_eq!(first.lines().count(), usize::from(rows));
                assert_eq!(first.spots.iter().all(|spot| spot.glyph == ' '), letter == ' ', "{letter} at {rows}");
            }
        }
    }

    #[test]
    fn what_the_face_lacks_is_not_cut() {
        assert!(!is_drawn('a') && cut('a', 9, Edges::Hard).is_none());
        assert!(cut('1', LEAST_ROWS - 1, Edges::Hard).is_none() && cut('1', MOST_ROWS + 1, Edges::Hard).is_none());
    }
}
