//! A buffer as text: its letters, then a letter for the style of each cell, then what those letters mean.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// The letters and the styles of a buffer.
pub(crate) fn dump(buf: &Buffer) -> String {
    let width = usize::from(buf.area.width);
    let mut styles: Vec<(Color, Color, Modifier)> = Vec::new();
    let (mut letters, mut marks) = (String::new(), String::new());
    for row in buf.content.chunks(width) {
        let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        letters.push_str(line.trim_end());
        letters.push('\n');
        let line: String = row
            .iter()
            .map(|cell| {
                let style = (cell.fg, cell.bg, cell.modifier);
                if style == (Color::Reset, Color::Reset, Modifier::empty()) {
                    return if cell.symbol() == " " { ' ' } else { '.' };
                }
                let at = styles.iter().position(|known| *known == style).unwrap_or_else(|| {
                    styles.push(style);
                    styles.len() - 1
                });
                mark(at)
            })
            .collect();
        marks.push_str(line.trim_end());
        marks.push('\n');
    }
    let mut text = format!("{letters}---\n{marks}---\n");
    for (at, (fg, bg, modifier)) in styles.iter().enumerate() {
        let _ = write!(text, "{} {fg}", mark(at));
        if *bg != Color::Reset {
            let _ = write!(text, " on {bg}");
        }
        if !modifier.is_empty() {
            let _ = write!(text, " {modifier:?}");
        }
        text.push('\n');
    }
    text
}

/// A letter for a style; softened edges have many styles, all beyond the alphabet are one sign.
fn mark(at: usize) -> char {
    let letters = ('a'..='z').chain('A'..='Z').chain('0'..='9');
    letters.into_iter().nth(at).unwrap_or('~')
}
