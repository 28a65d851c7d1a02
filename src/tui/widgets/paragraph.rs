//! Text over several lines: wrapped at spaces, by columns, at most sixty of them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthChar;

use super::text;

/// The longest line that reads well.
pub(crate) const WIDEST: u16 = 60;

/// The lines of `paragraph` at `columns` columns, at most [`WIDEST`]. A word longer than a line is broken.
/// Text without spaces between its words breaks wherever a line is full.
#[must_use]
pub(crate) fn wrap(paragraph: &str, columns: u16) -> Vec<String> {
    let columns = usize::from(columns.clamp(1, WIDEST));
    lines(paragraph, |_| columns)
}

/// The lines of one item of a list: those after the first are indented, so that each item is seen to begin.
#[must_use]
pub(crate) fn wrap_item(paragraph: &str, columns: u16) -> Vec<String> {
    const INDENT: usize = 2;
    let columns = usize::from(columns.clamp(1, WIDEST));
    let room = |line| if line == 0 { columns } else { columns.saturating_sub(INDENT).max(1) };
    let indent = |(index, line)| if index == 0 { line } else { format!("{:INDENT$}{line}", "") };
    lines(paragraph, room).into_iter().enumerate().map(indent).collect()
}

fn columns(text: &str) -> usize {
    text::width(text).into()
}

/// The lines of a paragraph, each in the columns that `room` gives it.
fn lines(paragraph: &str, room: impl Fn(usize) -> usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in paragraph.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        if columns(&line) + gap + columns(word) <= room(lines.len()) {
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
            if columns(&line) + letter.width().unwrap_or(0) > room(lines.len()) && !line.is_empty() {
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
pub(crate) fn draw(buf: &mut Buffer, place: Rect, paragraph: &str, style: Style) -> u16 {
    draw_lines(buf, place, &wrap(paragraph, place.width), style)
}

/// Writes a paragraph whose beginning, up to its first colon, tells what it is about, and stands out. Returns how many rows
/// it took.
pub(crate) fn draw_led(buf: &mut Buffer, place: Rect, paragraph: &str, lead: Style, style: Style) -> u16 {
    let lines = wrap(paragraph, place.width);
    let taken = draw_lines(buf, place, &lines, style);
    let Some(last) = lines.iter().position(|line| line.contains(':')) else { return taken };
    for (row, line) in place.rows().zip(&lines[..=last]) {
        let beginning = line.split_inclusive(':').next().unwrap_or(line);
        text::left(buf, row, beginning, lead);
    }
    taken
}

/// Writes lines that are wrapped already into `place`, from its top; what does not fit ends in an ellipsis. Returns how
/// many rows they took.
pub(crate) fn draw_lines(buf: &mut Buffer, place: Rect, lines: &[String], style: Style) -> u16 {
    let fits = usize::from(place.height);
    for (row, line) in place.rows().zip(lines) {
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
    use super::{WIDEST, draw, draw_led, wrap, wrap_item};
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
    fn the_lines_of_an_item_after_its_first_are_indented() {
        let lines = wrap_item("Press the elbow gently into the knee.", 16);
        assert_eq!(lines, ["Press the elbow", "  gently into", "  the knee."]);
    }

    #[test]
    fn the_beginning_up_to_the_colon_stands_out() {
        let (mut buf, lead) = (Buffer::empty(Rect::new(0, 0, 12, 2)), Style::new().bold());
        let area = buf.area;
        assert_eq!(draw_led(&mut buf, area, "Ask a doctor first: a new hip", lead, Style::new()), 3.min(area.height));
        let bold = |x, y| buf[(x, y)].modifier == lead.add_modifier;
        assert!(bold(0, 0) && bold(0, 1) && bold(5, 1) && !bold(7, 1), "{buf:?}");
        let mut buf = Buffer::empty(area);
        draw_led(&mut buf, area, "Stretch gently", lead, Style::new());
        assert!(buf.content.iter().all(|cell| cell.modifier.is_empty()), "{buf:?}");
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
