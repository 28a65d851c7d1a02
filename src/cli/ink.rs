//! How plain lines are set: colours that a stream without them drops, columns, and the width to fill.

use std::io::{IsTerminal, stdout};

use clap::builder::styling::{AnsiColor, Style};
use ratatui::crossterm::terminal;

use crate::tui::widgets::text::width;

/// A heading, or a name.
pub(super) const BOLD: Style = Style::new().bold();
/// What is to be found only when it is looked for.
pub(super) const QUIET: Style = Style::new().dimmed();
/// What is to be done, as it is in the session: now, this side.
pub(super) const ACCENT: Style = AnsiColor::Yellow.on_default();
/// What is wrong.
pub(super) const WRONG: Style = AnsiColor::Red.on_default().bold();

/// The columns to fill: those of the terminal, from 60 to 100; 80 where there is none.
pub(super) fn columns() -> usize {
    let known = stdout().is_terminal().then(|| terminal::size().ok()).flatten();
    known.map_or(80, |(columns, _)| usize::from(columns).clamp(60, 100))
}

/// `text` in `style`.
pub(super) fn inked(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

/// `text` with spaces after it up to `columns`.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let gap = columns.saturating_sub(usize::from(width(text)));
    format!("{text}{}", " ".repeat(gap))
}

/// `text` with spaces before it up to `columns`.
pub(super) fn pushed(text: &str, columns: usize) -> String {
    let gap = columns.saturating_sub(usize::from(width(text)));
    format!("{}{text}", " ".repeat(gap))
}

/// The widest of some texts, in columns.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|text| usize::from(width(text))).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{padded, pushed, widest};

    #[test]
    fn columns_are_counted_as_terminals_draw_them() {
        assert_eq!(padded("Hüfte", 7), "Hüfte  ");
        assert_eq!(padded("股関節", 7), "股関節 ");
        assert_eq!(pushed("9 min", 6), " 9 min");
        assert_eq!(padded("too long", 3), "too long");
        assert_eq!(widest(["Hüfte", "股関節"].into_iter()), 6);
    }
}
