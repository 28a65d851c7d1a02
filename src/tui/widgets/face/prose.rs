//! The face for sentences: capitals, small letters, digits and marks, from four rows a line on, each letter as wide as it
//! needs.

use std::sync::OnceLock;

use super::cut::{Cut, traced};
use super::lower::{self, Lines};
use super::stroke::{Grid, Stroke};
use super::{letters, numerals};
use crate::figure::cells::Edges;
use crate::figure::geom::v;

/// Every letter that the face has.
const LETTERS: &str =
    "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789 .,:;!?'’‘\"“”„-–—‑/()%+×…←→↑↓●○✓[]=";
/// How many these are.
const COUNT: usize = 104;

/// The fewest rows from one line to the next.
pub(crate) const LEAST: u16 = 4;
/// The most.
pub(crate) const MOST: u16 = 12;

/// The measures of the face for so many rows from one line to the next; all heights in half rows.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Size {
    rows: u16,
    /// A capital.
    capital: f32,
    /// A small letter without an ascender.
    small: f32,
    /// What reaches below the line.
    below: f32,
    /// The pen: columns, half rows.
    pen: (f32, f32),
    /// Columns of an n.
    n: u16,
    /// Columns between two letters.
    gap: u16,
}

impl Size {
    /// The heights are chosen so that the bars of e, a and s fall on half rows.
    const fn new(rows: u16) -> Self {
        let (capital, small, below, pen, n, gap) = match rows {
            ..=4 => (7.0, 5.0, 1.0, (1.0, 1.0), 4, 1),
            5 => (7.0, 5.0, 2.0, (1.0, 1.0), 4, 1),
            6 => (9.0, 7.0, 2.0, (1.5, 1.0), 6, 1),
            7 => (10.0, 7.0, 3.0, (1.5, 1.0), 6, 1),
            8 => (12.0, 8.0, 3.0, (2.0, 2.0), 7, 2),
            9 => (13.0, 10.0, 4.0, (2.0, 2.0), 8, 2),
            10 => (15.0, 10.0, 4.0, (2.5, 2.0), 9, 2),
            11 => (16.0, 12.0, 4.0, (2.5, 2.0), 10, 2),
            12.. => (18.0, 12.0, 5.0, (3.0, 2.0), 11, 3),
        };
        Self { rows, capital, small, below, pen, n, gap }
    }

    /// Columns of a letter, without what lies between it and the next.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a letter has a few columns")]
    fn advance(self, letter: char) -> u16 {
        let pen = self.pen.0.ceil() as u16;
        let breadth = match letter {
            'i' | 'l' | '.' | ',' | ':' | ';' | '!' | '\'' | '’' | '‘' | 'I' => return pen,
            '"' | '“' | '”' | '„' => return pen * 2 + 1,
            '…' => return pen * 5,
            'j' | ' ' | '(' | ')' | '[' | ']' => 0.5,
            'f' | 't' | 'r' => 0.72,
            '-' | '‑' => 0.75,
            '←' | '→' | '●' | '○' => 1.5,
            '↑' | '↓' => 1.25,
            'm' | 'w' => 1.7,
            'v' | 'x' | '?' | '/' => 1.12,
            '–' | '—' => 1.4,
            'L' | 'F' | 'E' | 'J' => 1.15,
            'M' | '✓' => 1.6,
            'W' => 1.8,
            letter if letter.is_uppercase() || letter.is_ascii_digit() => 1.25,
            _ => 1.0,
        };
        (f32::from(self.n) * breadth).round() as u16
    }

    fn width(self, text: &str) -> u16 {
        let columns: u16 = text.chars().map(|letter| self.advance(letter) + self.gap).sum();
        columns.saturating_sub(self.gap)
    }

    /// The pen's way along a letter.
    fn strokes(self, letter: char, free: (f32, f32)) -> Vec<Stroke> {
        let grid = Grid::new(free.0, free.1);
        let lines = Lines { top: (self.capital - self.small) / free.1, foot: 1.0 + self.below / free.1, grid };
        if let Some(bare) = bare(letter) {
            let mut strokes = if bare.is_uppercase() {
                // the dots stand where the top of the capital was
                let down = grid.bar((self.pen.1 + 1.0) / free.1);
                letters::strokes(bare, Grid::new(free.0, free.1 * (1.0 - down)))
                    .map(|strokes| strokes.into_iter().map(|stroke| stroke.lowered(down)).collect())
            } else {
                lower::strokes(bare, lines)
            }
            .unwrap_or_default();
            strokes.extend([0.15, 0.85].map(|x| Stroke::through(&[(grid.stem(x), 0.0)])));
            return strokes;
        }
        let small = || lower::strokes(letter, lines);
        let other = || letters::strokes(letter, grid).or_else(|| numerals::strokes(letter, grid));
        small().or_else(other).unwrap_or_default()
    }

    fn cut(self, letter: char, edges: Edges) -> Cut {
        let columns = self.advance(letter);
        let free = (f32::from(columns) - self.pen.0, self.capital - self.pen.1);
        let strokes = self.strokes(letter, free);
        let pen = v(self.pen.0, self.pen.1);
        Cut::of(columns, self.rows, &traced((columns, self.rows), pen, v(free.0.max(0.0), free.1), &strokes), edges)
    }
}

/// The letter below two dots.
const fn bare(letter: char) -> Option<char> {
    Some(match letter {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'Ä' => 'A',
        'Ö' => 'O',
        'Ü' => 'U',
        _ => return None,
    })
}

/// The letters of one size, each cut when it is first asked for.
type Letters = [OnceLock<Cut>; COUNT];

const SIZES: usize = (MOST - LEAST + 1) as usize;
static SOFT: [OnceLock<Box<Letters>>; SIZES] = [const { OnceLock::new() }; SIZES];
static HARD: [OnceLock<Box<Letters>>; SIZES] = [const { OnceLock::new() }; SIZES];

/// A letter with so many rows a line; `None` where the face lacks it, or the size.
pub(super) fn cut(letter: char, rows: u16, edges: Edges) -> Option<&'static Cut> {
    let sizes = match edges {
        Edges::Smooth => &SOFT,
        Edges::Hard => &HARD,
    };
    let size = sizes.get(usize::from(rows.checked_sub(LEAST)?))?;
    let letters = size.get_or_init(|| Box::new([const { OnceLock::new() }; COUNT]));
    let place = LETTERS.chars().position(|drawn| drawn == letter)?;
    Some(letters.get(place)?.get_or_init(|| Size::new(rows).cut(letter, edges)))
}

/// Whether the face has every letter of a text.
pub(crate) fn is_set(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_alphanumeric() || LETTERS.contains(letter))
}

/// Columns of a text in one line, whose letters the face has.
pub(crate) fn columns(text: &str, rows: u16) -> u16 {
    Size::new(rows).width(text)
}

/// Columns from the beginning of a letter to that of the next.
pub(super) fn step(letter: char, rows: u16) -> u16 {
    let size = Size::new(rows);
    size.advance(letter) + size.gap
}

#[cfg(test)]
mod tests {
    use super::{COUNT, LEAST, LETTERS, MOST, Size, columns, cut};
    use crate::figure::cells::Edges;
    use crate::figure::colour::Depth;
    use crate::tui::theme::{Role, Shade, Strength, Theme};
    use crate::tui::widgets::face::cut::SHADES;
    use crate::tui::widgets::face::draw_line;
    use crate::tui::widgets::word::Fit;
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use rstest::rstest;

    fn shown(text: &str, rows: u16) -> String {
        let area = Rect::new(0, 0, columns(text, rows), rows);
        let mut buf = Buffer::empty(area);
        let theme = Theme::new(Shade::Dark, Depth::Mono, None);
        assert_eq!(draw_line(&mut buf, area, text, (Role::Bright, Strength::Full), theme), Fit::Yes);
        let lines = buf.content.chunks(usize::from(area.width));
        lines.map(|row| row.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned() + "\n").collect()
    }

    #[test]
    fn the_letters_of_sentences_as_they_are_drawn() {
        let lines = ["abcdefghijklm", "nopqrstuvwxyz", "äöüß ÄÖÜ 0123456789", ".,:;!?’„“-–/()%+×…←→↑↓●○✓[]="];
        let all: Vec<String> = [4, 6, 9].iter().flat_map(|&rows| lines.map(|line| shown(line, rows))).collect();
        insta::assert_snapshot!(all.join("\n"));
    }

    /// Where their stems are straight: above the line, below the top.
    #[rstest]
    #[case::on_the_line("mnhil", |size: Size| size.capital / 2.0 - 1.0)]
    #[case::below_the_top("wu", |size: Size| (size.capital - size.small) / 2.0)]
    fn stems_have_all_of_the_ink(#[case] letters: &str, #[case] row: fn(Size) -> f32) {
        for rows in LEAST..=MOST {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a letter has a few rows")]
            let row = row(Size::new(rows)).floor() as usize;
            for letter in letters.chars() {
                let line = cut(letter, rows, Edges::Smooth).and_then(|cut| cut.lines().nth(row)).unwrap();
                let pale = line.iter().any(|spot| spot.glyph != ' ' && spot.shade != SHADES);
                assert!(!pale, "{letter} at {rows}, row {row}: {line:?}");
            }
        }
    }

    #[test]
    fn every_letter_is_drawn_at_every_size_and_no_two_look_alike() {
        const ALIKE: &str = "‑–—-’'‘“”\"Il0O×";
        assert_eq!(LETTERS.chars().count(), COUNT);
        for rows in LEAST..=MOST {
            let mut before: Vec<(char, String)> = Vec::new();
            for letter in LETTERS.chars().filter(|&letter| letter != ' ') {
                assert!(cut(letter, rows, Edges::Smooth).is_some(), "{letter} at {rows}");
                let drawn = shown(&letter.to_string(), rows);
                assert!(!drawn.trim().is_empty(), "{letter} at {rows}");
                let same = before.iter().find(|(other, picture)| *picture == drawn && !ALIKE.contains(*other));
                assert!(same.is_none() || ALIKE.contains(letter), "{letter} and {same:?} at {rows}");
                before.push((letter, drawn));
            }
        }
    }
}
