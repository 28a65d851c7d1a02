//! Text over several lines: wrapped at spaces, by columns, at most sixty of them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::text;

/// The longest line that reads well.
pub const WIDEST: u16 = 60;

/// The lines of `paragraph` at `columns` columns, at most [`WIDEST`]. A word longer than a line is broken.
/// Text without spaces between its words breaks wherever a line is full.
#[must_use]
pub fn wrap(paragraph: &str, columns: u16) -> Vec<String> {
    let columns = usize::from(columns.clamp(1, WIDEST));
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in paragraph.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        if line.width() + gap + word.width() <= columns {
            if gap == 1 {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if line.width() + letter.width().unwrap_or(0) > columns && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Writes a paragraph into `place`, from its top; what does not fit ends in an ellipsis. Returns how many
/// rows it took.
pub fn draw(buf: &mut Buffer, place: Rect, paragraph: &str, style: Style) -> u16 {
    let lines = wrap(paragraph, place.width);
    let fits = usize::from(place.height);
    for (row, line) in place.rows().zip(&lines) {
        let last = usize::from(row.y - place.y) + 1 == fits;
        if last && lines.len() > fits {
            let more = format!("{line} …");
            let shown = if text::width(&more) <= row.width { more } else { format!("{line}……") };
            text::left(buf, row, &shown, style);
        } else {
            text::left(buf, row, line, style);
        }
    }
    u16::try_from(lines.len().min(fits)).unwrap_or(place.height)
}

#[cfg(test)]
mod tests {
    use super::{WIDEST, draw, wrap};
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("Press the elbow gently into the knee.", 16), ["Press the elbow", "gently into the", "knee."]);
    }

    #[test]
    fn no_line_is_longer_than_sixty_columns() {
        let long = "one two three four five six seven eight nine ten ".repeat(5);
        assert!(wrap(&long, 200).iter().all(|line| line.width() <= usize::from(WIDEST)));
    }

    #[test]
    fn what_does_not_fit_is_said_to_go_on() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 16, 2));
        draw(&mut buf, Rect::new(0, 0, 16, 2), "Press the elbow gently into the knee.", Style::new());
        assert_eq!(buf, Buffer::with_lines(["Press the elbow ", "gently into the…"]));
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_letter(text in "[a-zäö漢 ]{0,120}", columns in 2_u16..70) {
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            let lines = wrap(&text, columns);
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for line in lines {
                prop_assert!(line.width() <= usize::from(columns));
            }
        }
    }
}
