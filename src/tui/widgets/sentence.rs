//! A sentence in large type: as large as its place allows, in at most four lines.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::face::{LEAST_LINE, MOST_LINE, draw_line, is_set, line_columns};
use super::paragraph;
use super::word::Fit;
use crate::tui::theme::{Role, Strength, Theme};

/// The most lines that are still read at a glance.
const MOST_LINES: usize = 4;

/// A sentence at a size.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Set {
    /// Rows of a line.
    rows: u16,
    /// Rows from one line to the next.
    step: u16,
    lines: Vec<String>,
}

impl Set {
    /// The rows of all lines.
    fn height(&self) -> u16 {
        self.rows + self.step * u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_sub(1)
    }
}

/// The sentence at the largest size at which it fits; `None` where it fits at none, or has letters that are not drawn.
fn set(sentence: &str, columns: u16, rows: u16) -> Option<Set> {
    if !is_set(sentence) {
        return None;
    }
    let words: Vec<&str> = sentence.split_whitespace().collect();
    (LEAST_LINE..=MOST_LINE.min(rows)).rev().find_map(|each| {
        let most = usize::from(rows / each).min(MOST_LINES);
        let measured = Measured::new(&words, each);
        let ends = measured.wrap(columns).filter(|ends| ends.len() <= most)?;
        let ends = measured.balanced(ends, columns);
        let starts = std::iter::once(&0).chain(&ends);
        let lines: Vec<String> = starts.zip(&ends).map(|(&start, &end)| words[start..end].join(" ")).collect();
        // the smallest letters take all their rows: a p would run into an l below it
        let apart = Set { rows: each, step: each + u16::from(each == LEAST_LINE), lines };
        Some(if apart.height() <= rows { apart } else { Set { step: each, ..apart } })
    })
}

/// The words of a sentence, measured at a size.
struct Measured {
    /// Columns of each word.
    words: Vec<u16>,
    /// Columns between two words.
    space: u16,
}

impl Measured {
    fn new(words: &[&str], each: u16) -> Self {
        let space = line_columns("n n", each) - 2 * line_columns("n", each);
        Self { words: words.iter().map(|word| line_columns(word, each)).collect(), space }
    }

    /// The word after each line in so many columns; `None` where a word is wider.
    fn wrap(&self, columns: u16) -> Option<Vec<usize>> {
        let mut ends = Vec::new();
        let mut taken = 0;
        for (index, &word) in self.words.iter().enumerate() {
            let longer = if index == 0 { word } else { taken + self.space + word };
            if longer <= columns {
                taken = longer;
            } else if word > columns {
                return None;
            } else {
                ends.push(index);
                taken = word;
            }
        }
        ends.push(self.words.len());
        Some(ends)
    }

    /// The same number of lines, as even as they can be: no word is left alone in the last.
    fn balanced(&self, ends: Vec<usize>, columns: u16) -> Vec<usize> {
        let (mut narrow, mut fits, mut best) = (0, columns, ends);
        while narrow + 1 < fits {
            let middle = u16::midpoint(narrow, fits);
            match self.wrap(middle).filter(|ends| ends.len() <= best.len()) {
                Some(ends) => (fits, best) = (middle, ends),
                None => narrow = middle,
            }
        }
        best
    }
}

/// The sentence as it is set, where it can be read so: small letters of whole cells close up.
fn large(sentence: &str, columns: u16, rows: u16, theme: Theme) -> Option<Set> {
    if theme.has_whole_cells() { None } else { set(sentence, columns, rows) }
}

/// How many rows a sentence takes in a place of so many columns and rows.
pub(crate) fn rows(sentence: &str, columns: u16, rows: u16, theme: Theme) -> u16 {
    let lines = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX);
    large(sentence, columns, rows, theme)
        .map_or_else(|| lines(paragraph::wrap(sentence, columns).len()), |set| set.height())
}

/// Draws a sentence from the top of `place`, as large as it fits, and as plain text where it fits at no size. Returns how
/// many rows it took.
pub(crate) fn draw(buf: &mut Buffer, place: Rect, sentence: &str, ink: (Role, Strength), theme: Theme) -> u16 {
    let Some(set) = large(sentence, place.width, place.height, theme) else {
        let style = theme.ink_at(ink.0, ink.1).add_modifier(ratatui::style::Modifier::BOLD);
        return paragraph::draw(buf, place, sentence, style);
    };
    for (y, line) in (place.y..).step_by(usize::from(set.step)).zip(&set.lines) {
        let drawn = draw_line(buf, Rect { y, height: set.rows, ..place }, line, ink, theme);
        debug_assert_eq!(drawn, Fit::Yes, "{line:?} was measured");
    }
    set.height()
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, draw, set};
    use crate::figure::colour::Depth;
    use crate::tui::theme::{Role, Shade, Strength, Theme};
    use crate::tui::widgets::face::{LEAST_LINE, MOST_LINE, line_width};
    use proptest::prelude::*;
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use rstest::rstest;

    #[test]
    fn of_whole_cells_a_sentence_is_plain_text() {
        let whole = Theme::new(Shade::Dark, Depth::Mono, None).of_whole_cells();
        let mut buf = Buffer::empty(Rect::new(0, 0, 120, 12));
        let area = buf.area;
        let taken = draw(&mut buf, area, "Breathe out.", (Role::Normal, Strength::Full), whole);
        assert_eq!((taken, super::rows("Breathe out.", 120, 12, whole)), (1, 1));
    }

    #[test]
    fn shorter_sentences_are_larger_and_all_fit() {
        let sizes: Vec<u16> = [
            "Breathe.",
            "Turn your chest to the left.",
            "Set your right foot outside your left knee, and sit tall.",
            "Stop if it hurts in the groin, and leave this one out of every session today.",
        ]
        .map(|sentence| set(sentence, 132, 12).expect("it fits").rows)
        .into();
        assert!(sizes.is_sorted_by(|a, b| a > b), "{sizes:?}");
    }

    #[rstest]
    #[case::with_room(14, 5)]
    #[case::without(12, 4)]
    fn lines_of_the_smallest_letters_stand_apart_where_there_is_room(#[case] rows: u16, #[case] step: u16) {
        let set = set("Leave this out when pain shoots down a leg, or with a new hip.", 100, rows).expect("it fits");
        assert_eq!((set.rows, set.step, set.lines.len()), (LEAST_LINE, step, 3));
    }

    proptest! {
        #[test]
        fn a_set_sentence_keeps_its_words_and_its_place(
            words in prop::collection::vec("[a-zäöüß]{1,9}", 1..20),
            columns in 20_u16..200,
            rows in 4_u16..40,
        ) {
            let sentence = words.join(" ");
            if let Some(set) = set(&sentence, columns, rows) {
                prop_assert!((LEAST_LINE..=MOST_LINE).contains(&set.rows));
                prop_assert!(set.lines.len() <= MOST_LINES);
                prop_assert!(set.height() <= rows);
                prop_assert!(set.lines.iter().all(|line| line_width(line, set.rows).unwrap() <= columns));
                prop_assert_eq!(set.lines.join(" "), sentence);
            }
        }
    }

    #[rstest]
    #[case::a_letter_that_is_not_drawn("Étirez la jambe.", 132, 12)]
    #[case::too_long("Stand up, and hold on to something that does not move, such as a wall or a heavy table.", 40, 8)]
    fn what_does_not_fit_is_plain_text(#[case] sentence: &str, #[case] columns: u16, #[case] rows: u16) {
        assert_eq!(set(sentence, columns, rows), None);
        let area = Rect::new(0, 0, columns, rows);
        let mut buf = Buffer::empty(area);
        draw(&mut buf, area, sentence, (Role::Bright, Strength::Full), Theme::new(Shade::Dark, Depth::Mono, None));
        let rows = buf.content.chunks(usize::from(columns));
        let shown = rows.map(|row| row.iter().map(Cell::symbol).collect::<String>()).collect::<Vec<_>>().join(" ");
        assert_eq!(shown.split_whitespace().collect::<Vec<_>>().join(" "), sentence);
    }
}
