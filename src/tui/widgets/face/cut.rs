//! Letters cut at a height: drawn with the pen once, when they are first shown at it.
//!
//! A cell is one shade of the ink over the terminal's own background. Most cells have all of it, and there is one other shade,
//! so that a second that passes changes few colours.

use std::sync::OnceLock;

use super::pen::Pen;
use super::stroke::{Grid, Stroke};
use super::{LEAST_ROWS, MOST_ROWS, Size, letters, numerals};
use crate::figure::cells::{Edges, Marker};
use crate::figure::geom::{V, v};
use crate::figure::raster::{ACROSS, Camera, DOWN, Over, Samples};

/// Every letter that the face has.
const LETTERS: &[u8; 42] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:. -<>";
/// Shades of the ink, the whole of it the last.
pub(super) const SHADES: u8 = 2;
/// How much of the ink the first of them has, in parts of a hundred. One shade of so much comes as near to the outline as
/// shades of one and two thirds do: the squares of what is wrong add up to a twelfth more at most.
pub(super) const TINT: u8 = 75;
/// How much nearer to the outline the soft shade has to come to be worth another colour: in squares of parts of a hundred of a
/// quarter.
const WORTH: i32 = 500;

/// Samples in a quarter of a cell.
const WHOLE: u16 = 12;
const _: () =
    assert!(ACROSS * DOWN / 4 == WHOLE as usize, "a quarter of a cell has as many samples as the cell allows");

/// The content of one cell of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The quarters that are filled.
    pub(super) glyph: char,
    /// How much of the ink they have: 1 to [`SHADES`].
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
        Self::of(columns, size.rows, &samples(letter, size, columns), edges)
    }

    /// What the samples of so many cells come to.
    pub(super) fn of(columns: u16, rows: u16, samples: &Samples, edges: Edges) -> Self {
        let spot = |row: u16, column: u16| {
            let quarters = quarters(samples, usize::from(column), usize::from(row));
            match edges {
                Edges::Smooth => soft(quarters),
                Edges::Hard => hard(quarters),
            }
        };
        let spots = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
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
    let free = v(f32::from(columns) - size.pen_columns, f32::from(size.rows) * 2.0 - size.pen_half_rows);
    let strokes = strokes(letter, size.grid(free)).unwrap_or_default();
    traced((columns, size.rows), v(size.pen_columns, size.pen_half_rows), free, &strokes)
}

/// The samples of so many columns and rows that the pen covers on its way along the strokes. `pen` is its width in columns
/// and its height in half rows, `free` how far its centre travels from the top left corner for a step of 1.
pub(super) fn traced((columns, rows): (u16, u16), pen: V, free: V, strokes: &[Stroke]) -> Samples {
    let mut samples = Samples::new(columns, rows);
    let place = |point: V| v(pen.x / 2.0 + point.x * free.x, -(pen.y / 2.0 + point.y * free.y));
    let pen = Pen::new(pen.x, pen.y);
    let mut outline = Vec::new();
    for stroke in strokes {
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

/// The shade, and the quarters filled with it, that differ least from what is covered; all of the ink where the other shade is
/// hardly nearer.
fn soft(quarters: [u16; 4]) -> Spot {
    let covered = quarters.map(|covered| i32::from(covered) * 100 / i32::from(WHOLE));
    let (whole, soft) = (Trial::of(covered, 100), Trial::of(covered, i32::from(TINT)));
    if whole.error - soft.error > WORTH { spot(soft.filled, 1) } else { spot(whole.filled, SHADES) }
}

/// Quarters filled with so much of the ink.
#[derive(Clone, Copy, Debug)]
struct Trial {
    filled: [bool; 4],
    /// The sum of the squares of what they have too much or too little, in parts of a hundred.
    error: i32,
}

impl Trial {
    fn of(covered: [i32; 4], ink: i32) -> Self {
        let filled = covered.map(|covered| covered * 2 >= ink);
        let wrong = |(covered, filled): (i32, bool)| (covered - if filled { ink } else { 0 }).pow(2);
        Self { filled, error: covered.into_iter().zip(filled).map(wrong).sum() }
    }
}

fn spot(filled: [bool; 4], shade: u8) -> Spot {
    let bits = filled.into_iter().enumerate().fold(0, |bits, (i, filled)| bits | u8::from(filled) << i);
    Spot { glyph: Marker::Quadrant.glyph(bits), shade }
}

#[cfg(test)]
mod tests {
    use super::{Cut, LETTERS, SHADES, Size, Spot, TINT, Trial, WHOLE, cut, hard, is_drawn, quarters, samples, soft};
    use crate::figure::cells::Edges;
    use crate::tui::widgets::face::{LEAST_ROWS, MOST_ROWS};
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case([0, 0, 0, 0], ' ', SHADES)]
    #[case([12, 12, 12, 12], '█', SHADES)]
    #[case([12, 0, 12, 0], '▌', SHADES)]
    #[case([0, 6, 0, 6], '▐', 1)]
    #[case([3, 3, 3, 3], ' ', SHADES)]
    #[case([9, 9, 9, 9], '█', 1)]
    #[case([0, 0, 9, 9], '▄', 1)]
    #[case([12, 12, 12, 10], '█', SHADES)]
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

    /// How far the digits of a height are from their outlines, where a quarter is filled as `wrong` says: the sum of all squares.
    fn error(rows: u16, wrong: impl Fn([u16; 4]) -> i32) -> i32 {
        let size = Size::new(rows);
        let of = |digit: char| {
            let columns = size.advance(digit);
            let samples = samples(digit, size, columns);
            let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
            cells.map(|(row, column)| wrong(quarters(&samples, usize::from(column), usize::from(row)))).sum::<i32>()
        };
        ('0'..='9').map(of).sum()
    }

    #[test]
    fn one_soft_shade_comes_as_near_to_the_outlines_as_two() {
        let with = |quarters: [u16; 4], ink: u8| {
            Trial::of(quarters.map(|covered| i32::from(covered) * 100 / i32::from(WHOLE)), ink.into()).error
        };
        for rows in [9, 12, 14] {
            let hard = error(rows, |quarters| with(quarters, 100));
            let two = error(rows, |quarters| [100, 67, 33].map(|ink| with(quarters, ink)).into_iter().min().unwrap());
            let one = error(rows, |quarters| with(quarters, [TINT, 100][usize::from(soft(quarters).shade - 1)]));
            assert!(one * 12 <= two * 13 && one * 7 <= hard * 6, "{rows} rows: hard {hard}, two {two}, one {one}");
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
