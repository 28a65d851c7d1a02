//! What is wrong with the file: a row for what it is, one for the line that it is in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::diagnostic::{Finding, Lines, Place, visible};
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::text;

/// A finding with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line and column: `12:1`.
    pub place: String,
    /// `E003`.
    pub code: &'static str,
    /// Whether the file cannot be used for it.
    pub is_error: bool,
    /// What is wrong, and what to write instead.
    pub said: String,
    /// The line that it is in.
    pub line: String,
}

impl Found {
    /// The findings about a text.
    #[must_use]
    pub fn all(source: &str, findings: &[Finding]) -> Vec<Self> {
        let lines = Lines::new(source);
        findings.iter().map(|finding| Self::new(source, lines.place(finding.span.start), finding)).collect()
    }

    fn new(source: &str, place: Place, finding: &Finding) -> Self {
        let help = finding.help.as_ref().map(|help| format!(": {help}")).unwrap_or_default();
        let line = source.lines().nth(place.line.saturating_sub(1)).unwrap_or_default();
        Self {
            place: format!("{}:{}", place.line, place.column),
            code: finding.code,
            is_error: finding.is_error(),
            said: visible(&format!("{}{help}", finding.message)).into_owned(),
            line: visible(line.trim()).into_owned(),
        }
    }
}

/// The columns before what is said.
const PLACE: u16 = 8;

pub(super) fn draw(buf: &mut Buffer, place: Rect, findings: &[Found], theme: Theme) {
    if findings.is_empty() {
        text::left(buf, place, "Nothing is wrong with it.", theme.ink(Role::Quiet));
        return;
    }
    let room = usize::from(place.height);
    // The lines go before a finding does.
    let with_lines = findings.len() * 2 <= room;
    let mut rows = place.rows().collect::<Vec<_>>().into_iter();
    for (number, found) in findings.iter().enumerate() {
        let Some(row) = rows.next() else { return };
        let left = findings.len() - number;
        if rows.as_slice().is_empty() && left > 1 {
            text::left(buf, row, &format!("and {left} more: `supple check` shows all"), theme.ink(Role::Quiet));
            return;
        }
        text::left(buf, row, &found.place, theme.ink(Role::Quiet));
        let code = if found.is_error { Role::Tone(Tone::Ready) } else { Role::Quiet };
        let after = text::left(buf, text::from(row, row.x + PLACE), found.code, theme.bold(code));
        text::left(buf, text::from(row, after + 2), &found.said, theme.ink(Role::Normal));
        if with_lines && let Some(row) = rows.next() {
            text::left(buf, text::from(row, row.x + PLACE), &found.line, theme.ink(Role::Quiet));
        }
    }
}
