//! Words three rows tall, in a face drawn by hand: stems one and a half cells wide, bars half a row tall.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::cells::Marker;
use crate::tui::theme::Theme;

/// The rows that a word takes.
pub(crate) const ROWS: u16 = 3;

/// The setting of a word: the gaps between its letters, and how much broad ones are narrowed.
#[derive(Clone, Copy, Debug)]
struct Set {
    /// Half columns between two letters.
    gap: usize,
    /// How many half columns a broad letter gives up.
    less: usize,
}

/// As it is drawn; closer together; and with narrower letters. The first that fits is taken.
const SETS: [Set; 3] = [Set { gap: 3, less: 0 }, Set { gap: 2, less: 0 }, Set { gap: 2, less: 2 }];

/// From this many half columns on a letter can give up some: the fourth from the left, then the fourth from the right.
/// Stems are three wide, so these are inside the letter.
const BROAD: usize = 10;

/// A letter: six half rows, each with a mark for every lit half column.
type Art = [&'static str; 6];

/// How many columns a word takes; `None` where the face lacks one of its letters.
#[must_use]
pub(crate) fn width(word: &str) -> Option<u16> {
    letters(word).and_then(|art| columns(&art, SETS[0]))
}

fn columns(art: &[&Art], set: Set) -> Option<u16> {
    let halves = art.iter().map(|letter| breadth(letter, set) + set.gap).sum::<usize>().saturating_sub(set.gap);
    u16::try_from(halves.div_ceil(2)).ok()
}

/// Half columns of a letter.
fn breadth(letter: &Art, set: Set) -> usize {
    let whole = letter[0].len();
    if whole >= BROAD { whole - set.less } else { whole }
}

/// The marks of one half row of a letter.
fn marks(marks: &'static str, set: Set) -> impl Iterator<Item = u8> {
    let whole = marks.len();
    let given_up = move |at: &usize| whole >= BROAD && ([3, whole - 4][..set.less]).contains(at);
    marks.bytes().enumerate().filter(move |(at, _)| !given_up(at)).map(|(_, mark)| mark)
}

/// Draws a word with its top left corner in that of `place`, its letters closer together, then narrower, where it would
/// not fit otherwise. Returns whether it was drawn: it is not where the face lacks a letter, the place is too small, or there
/// are no parts of cells to draw it of.
pub(crate) fn draw(buf: &mut Buffer, place: Rect, word: &str, style: Style, theme: Theme) -> Fit {
    let place = place.intersection(buf.area);
    let can = place.height >= ROWS && !theme.has_whole_cells();
    let Some(art) = letters(word).filter(|_| can) else { return Fit::No };
    let fits = |set: &Set| columns(&art, *set).is_some_and(|columns| columns <= place.width);
    let Some(set) = SETS.into_iter().find(fits) else { return Fit::No };
    let mut x = 0;
    for letter in art {
        for (half_row, line) in letter.iter().enumerate() {
            for (mark, _) in marks(line, set).enumerate().filter(|&(_, mark)| mark == b'#') {
                light(buf, place, x + mark, half_row, style);
            }
        }
        x += breadth(letter, set) + set.gap;
    }
    Fit::Yes
}

/// The rows that a word of twice the size takes.
pub(crate) const LARGE_ROWS: u16 = ROWS * 2;

/// How many columns a word of twice the size takes; `None` where the face lacks one of its letters.
#[must_use]
pub(crate) fn large_width(word: &str) -> Option<u16> {
    let halves = |art: Vec<&Art>| art.iter().map(|letter| breadth(letter, SETS[0]) + SETS[0].gap).sum::<usize>();
    u16::try_from(letters(word).map(halves)?.saturating_sub(SETS[0].gap)).ok()
}

/// Draws a word of twice the size. Returns whether it was drawn: it is not where the face lacks a letter or the place is
/// too small.
pub(crate) fn draw_large(buf: &mut Buffer, place: Rect, word: &str, style: Style) -> Fit {
    let place = place.intersection(buf.area);
    let fits = large_width(word).is_some_and(|columns| columns <= place.width && place.height >= LARGE_ROWS);
    let Some(art) = letters(word).filter(|_| fits) else { return Fit::No };
    let mut x = place.x;
    for letter in art {
        for (y, line) in (place.y..).zip(letter) {
            for (column, _) in (x..).zip(line.bytes()).filter(|&(_, mark)| mark == b'#') {
                buf[(column, y)].set_symbol("█").set_style(style);
            }
        }
        x += u16::try_from(breadth(letter, SETS[0]) + SETS[0].gap).unwrap_or(0);
    }
    Fit::Yes
}

/// The outcome of drawing something: whole, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Fit {
    /// Drawn.
    Yes,
    /// Not drawn.
    No,
}

/// Lights one quarter of a cell, beside those already lit.
fn light(buf: &mut Buffer, place: Rect, half_column: usize, half_row: usize, style: Style) {
    let part = 1 << (half_column % 2 + half_row % 2 * 2);
    let (Ok(column), Ok(row)) = (u16::try_from(half_column / 2), u16::try_from(half_row / 2)) else { return };
    let cell = &mut buf[(place.x + column, place.y + row)];
    let lit = (0..16).find(|&parts| cell.symbol().starts_with(Marker::Quadrant.glyph(parts))).unwrap_or(0);
    cell.set_char(Marker::Quadrant.glyph(lit | part)).set_style(style);
}

fn letters(word: &str) -> Option<Vec<&'static Art>> {
    plain(word).chars().map(letter).collect()
}

/// The word in capital letters without their marks, as it is written where there are only plain ones.
#[must_use]
pub(crate) fn plain(word: &str) -> String {
    let mut plain = String::new();
    for letter in word.chars().flat_map(char::to_uppercase) {
        match letter {
            'Ä' | 'Æ' => plain.push_str("AE"),
            'Ö' | 'Œ' => plain.push_str("OE"),
            'Ü' => plain.push_str("UE"),
            'À' | 'Á' | 'Â' | 'Ã' | 'Å' | 'Ą' => plain.push('A'),
            'Ç' | 'Ć' | 'Č' => plain.push('C'),
            'È' | 'É' | 'Ê' | 'Ë' | 'Ę' | 'Ě' => plain.push('E'),
            'Ì' | 'Í' | 'Î' | 'Ï' => plain.push('I'),
            'Ł' => plain.push('L'),
            'Ñ' | 'Ń' => plain.push('N'),
            'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ø' => plain.push('O'),
            'Ś' | 'Š' => plain.push('S'),
            'Ù' | 'Ú' | 'Û' | 'Ů' => plain.push('U'),
            'Ý' => plain.push('Y'),
            'Ź' | 'Ż' | 'Ž' => plain.push('Z'),
            other => plain.push(other),
        }
    }
    plain
}

const fn letter(letter: char) -> Option<&'static Art> {
    Some(match letter {
        'A' => &[".#########.", "###.....###", "###.....###", "###########", "###.....###", "###.....###"],
        'B' => &["##########.", "###.....###", "##########.", "###.....###", "###.....###", "##########."],
        'C' => &[".##########", "###........", "###........", "###........", "###........", ".##########"],
        'D' => &["#########..", "###....###.", "###.....###", "###.....###", "###....###.", "#########.."],
        'E' => &["##########", "###.......", "########..", "###.......", "###.......", "##########"],
        'F' => &["##########", "###.......", "########..", "###.......", "###.......", "###......."],
        'G' => &[".##########", "###........", "###........", "###...#####", "###.....###", ".#########."],
        'H' => &["###.....###", "###.....###", "###########", "###.....###", "###.....###", "###.....###"],
        'I' => &["###", "###", "###", "###", "###", "###"],
        'J' => &[".......###", ".......###", ".......###", ".......###", "###....###", ".########."],
        'K' => &["###....####", "###..####..", "#######....", "###.####...", "###...####.", "###....####"],
        'L' => &["###......", "###......", "###......", "###......", "###......", "#########"],
        'M' => &["####.....####", "#####...#####", "######.######", "###.#####.###", "###..###..###", "###.......###"],
        'N' => &["####....###", "#####...###", "######..###", "###..######", "###...#####", "###....####"],
        'O' | '0' => &[".#########.", "###.....###", "###.....###", "###.....###", "###.....###", ".#########."],
        'P' => &["##########.", "###.....###", "###.....###", "##########.", "###........", "###........"],
        'Q' => &[".#########.", "###.....###", "###.....###", "###.###.###", "###..#####.", ".######.###"],
        'R' => &["##########.", "###.....###", "###.....###", "##########.", "###..####..", "###....####"],
        'S' => &[".##########", "###........", ".#########.", "........###", "........###", "##########."],
        'T' => &["###########", "....###....", "....###....", "....###....", "....###....", "....###...."],
        'U' => &["###.....###", "###.....###", "###.....###", "###.....###", "###.....###", ".#########."],
        'V' => &["###.....###", "###.....###", "####...####", ".###...###.", "..#######..", "....###...."],
        'W' => &["###.......###", "###..###..###", "###..###..###", "###.#####.###", "######.######", ".####...####."],
        'X' => &["####...####", ".####.####.", "...#####...", "...#####...", ".####.####.", "####...####"],
        'Y' => &["####...####", ".####.####.", "...#####...", "....###....", "....###....", "....###...."],
        '1' => &["...#####...", ".#######...", "....####...", ".....###...", ".....###...", ".....###..."],
        '2' => &["##########.", "........###", "........###", ".#########.", "###........", "###########"],
        '3' => &["##########.", "........###", "..########.", "........###", "........###", "##########."],
        '4' => &["###.....###", "###.....###", "###.....###", "###########", "........###", "........###"],
        '5' => &["###########", "###........", "##########.", "........###", "........###", "##########."],
        '6' => &[".#########.", "###........", "##########.", "###.....###", "###.....###", ".#########."],
        '7' => &["###########", "........###", "......####.", ".....####..", "....####...", "....###...."],
        '8' => &[".#########.", "###.....###", ".#########.", "###.....###", "###.....###", ".#########."],
        '9' => &[".#########.", "###.....###", "###.....###", ".##########", "........###", ".#########."],
        ':' => &["...", "###", "...", "...", "###", "..."],
        'Z' => &["###########", ".......####", "....#####..", "..#####....", "####.......", "###########"],
        '-' => &["......", "......", "######", "......", "......", "......"],
        ' ' => &["....", "....", "....", "....", "....", "...."],
        '<' => &["......##..", "...#####..", "########..", "########..", "...#####..", "......##.."],
        '>' => &["..##......", "..#####...", "..########", "..########", "..#####...", "..##......"],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Fit, ROWS, SETS, columns, draw, letter, letters, plain, width};
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use crate::figure::colour::Depth;
    use crate::tui::theme::{Shade, Theme};

    fn mono() -> Theme {
        Theme::new(Shade::Dark, Depth::Mono, None)
    }

    fn shown(word: &str) -> String {
        let area = Rect::new(0, 0, width(word).unwrap(), ROWS);
        let mut buf = Buffer::empty(area);
        assert_eq!(draw(&mut buf, area, word, Style::new(), mono()), Fit::Yes);
        text(&buf)
    }

    fn text(buf: &Buffer) -> String {
        let rows = buf.content.chunks(usize::from(buf.area.width));
        rows.map(|row| row.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned() + "\n").collect()
    }

    #[test]
    fn every_letter_has_six_half_rows_of_one_width() {
        for art in ('A'..='Z').map(|capital| letter(capital).expect("A to Z are drawn")) {
            assert!(art.iter().all(|row| row.len() == art[0].len()), "{art:?}");
        }
    }

    #[test]
    fn the_face_as_it_is_drawn() {
        insta::assert_snapshot!(
            [shown("ABCDEFGHI"), shown("JKLMNOPQR"), shown("STUVWXYZ-"), shown("0123456789:<>")].join("\n")
        );
    }

    #[test]
    fn the_face_where_it_is_narrow() {
        let narrow = |word: &str| {
            let area = Rect::new(0, 0, columns(&letters(word).unwrap(), SETS[2]).unwrap(), ROWS);
            let mut buf = Buffer::empty(area);
            assert_eq!(draw(&mut buf, area, word, Style::new(), mono()), Fit::Yes);
            text(&buf)
        };
        insta::assert_snapshot!([narrow("ABCDEFGHI"), narrow("JKLMNOPQR"), narrow("STUVWXYZ-")].join("\n"));
        assert!(columns(&letters("settle").unwrap(), SETS[2]).unwrap() <= 33, "it fits beside a figure at 80 by 24");
    }

    #[test]
    fn letters_with_marks_are_drawn_plain_and_others_not_at_all() {
        assert_eq!(plain("Links über"), "LINKS UEBER");
        assert_eq!(plain("côté gauche"), "COTE GAUCHE");
        assert_eq!(width("左"), None);
    }

    #[test]
    fn a_word_is_drawn_whole_or_not_at_all() {
        let area = Rect::new(0, 0, 20, 3);
        let mut buf = Buffer::empty(area);
        assert_eq!(draw(&mut buf, area, "RIGHT", Style::new(), mono()), Fit::No);
        assert_eq!(buf, Buffer::empty(area));
    }

    #[test]
    fn no_word_is_drawn_of_whole_cells() {
        let area = Rect::new(0, 0, 60, 3);
        let mut buf = Buffer::empty(area);
        assert_eq!(draw(&mut buf, area, "RIGHT", Style::new(), mono().of_whole_cells()), Fit::No);
        assert_eq!(buf, Buffer::empty(area));
    }
}
