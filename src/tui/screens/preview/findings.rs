//! What is wrong with the file: each finding with the line that it is in, as far as there is room.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::diagnostic::{Finding, Lines, visible};
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::{paragraph, text};

/// A finding with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line and column: `12:1`.
    pub place: String,
    /// `E003`.
    pub code: &'static str,
    /// Whether the file cannot be used for it.
    pub is_error: bool,
    /// What is wrong.
    pub said: String,
    /// Other lines that matter, and what to write instead; empty where there is neither.
    pub help: String,
    /// The line that it is in.
    pub line: String,
    /// What of the line it is about: columns from its start.
    pub mark: Range<u16>,
}

impl Found {
    /// The findings about a text.
    #[must_use]
    pub fn all(source: &str, findings: &[Finding], words: Words) -> Vec<Self> {
        let lines = Lines::new(source);
        findings.iter().map(|finding| Self::new(source, &lines, finding, words)).collect()
    }

    fn new(source: &str, lines: &Lines<'_>, finding: &Finding, words: Words) -> Self {
        let place = lines.place(finding.span.start);
        let others = finding.also.iter().map(|(span, label)| {
            let line = lines.place(span.start).line;
            words.say(ScreenText::LineFault, &[("line", line.into()), ("fault", label.as_str().into())])
        });
        let help: Vec<String> = others.chain(finding.help.clone()).collect();
        let start = source[..finding.span.start].rfind('\n').map_or(0, |line_break| line_break + 1);
        let whole = source[start..].lines().next().unwrap_or_default();
        let line = whole.trim();
        let indent = whole.len() - whole.trim_start().len();
        let column = |offset: usize| {
            let within = line.floor_char_boundary(offset.saturating_sub(start + indent).min(line.len()));
            text::width(&visible(&line[..within]))
        };
        Self {
            place: format!("{}:{}", place.line, place.column),
            code: finding.code,
            is_error: finding.is_error(),
            said: visible(&finding.message).into_owned(),
            help: visible(&help.join("; ")).into_owned(),
            line: visible(line).into_owned(),
            mark: column(finding.span.start)..column(finding.span.end),
        }
    }

    /// What is said of it, a row each.
    fn rows(&self, columns: u16, detail: Detail) -> Vec<Row> {
        let wrapped = |words: &str| paragraph::wrap(words, columns).into_iter();
        let both = || if self.help.is_empty() { self.said.clone() } else { format!("{}: {}", self.said, self.help) };
        match detail {
            Detail::Full => {
                let line = (!self.line.is_empty()).then(|| Row::Line(self.line.clone()));
                wrapped(&self.said).map(Row::Said).chain(line).chain(wrapped(&self.help).map(Row::Help)).collect()
            }
            Detail::Words => wrapped(&both()).map(Row::Said).collect(),
            Detail::OneRow => vec![Row::Said(both())],
        }
    }
}

/// One row of a finding.
enum Row {
    Said(String),
    Line(String),
    Help(String),
}

/// The detail in which each finding is shown: the lines go first, then what does not fit on a row, so that none is
/// hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Full,
    Words,
    OneRow,
}

/// The columns before the code, and before what is said.
const PLACE: u16 = 8;
const SAID: u16 = PLACE + 6;

/// The rows that the findings take in this width, at least one and at most `most`.
pub(super) fn wanted(findings: &[Found], columns: u16, most: usize) -> usize {
    let columns = columns.saturating_sub(SAID);
    height(findings, columns, detail(findings, columns, most)).clamp(1, most)
}

/// The most detail that `room` rows hold.
fn detail(findings: &[Found], columns: u16, room: usize) -> Detail {
    let fits = |detail: &Detail| height(findings, columns, *detail) <= room;
    [Detail::Full, Detail::Words].into_iter().find(fits).unwrap_or(Detail::OneRow)
}

fn height(findings: &[Found], columns: u16, detail: Detail) -> usize {
    findings.iter().map(|found| found.rows(columns, detail).len()).sum()
}

pub(super) fn draw(buf: &mut Buffer, place: Rect, findings: &[Found], words: Words, theme: Theme) {
    if findings.is_empty() {
        text::left(buf, place, words.text(ScreenText::NothingWrong), theme.ink(Role::Quiet));
        return;
    }
    let (room, columns) = (usize::from(place.height), place.width.saturating_sub(SAID));
    let detail = detail(findings, columns, room);
    let mut places = place.rows();
    for (number, found) in findings.iter().enumerate() {
        let left = findings.len() - number;
        if detail == Detail::OneRow && left > 1 && number + 1 == room {
            let Some(row) = places.next() else { return };
            let said = words.say(ScreenText::MoreFindings, &[("number", left.into())]);
            text::left(buf, row, &said, theme.ink(Role::Quiet));
            return;
        }
        for (line, said) in found.rows(columns, detail).iter().enumerate() {
            let Some(row) = places.next() else { return };
            if line == 0 {
                text::left(buf, row, &found.place, theme.ink(Role::Quiet));
                let code = text::from(row, row.x + PLACE);
                text::left(buf, code, found.code, theme.bold(mark(found)));
            }
            draw_row(buf, text::from(row, row.x + SAID), found, said, theme);
        }
    }
}

fn draw_row(buf: &mut Buffer, place: Rect, found: &Found, row: &Row, theme: Theme) {
    match row {
        Row::Said(said) => {
            text::left(buf, place, said, theme.ink(Role::Normal));
        }
        Row::Help(help) => {
            text::left(buf, place, help, theme.ink(Role::Normal));
        }
        Row::Line(line) => {
            text::left(buf, place, line, theme.ink(Role::Quiet));
            let from = place.x.saturating_add(found.mark.start);
            let to = place.x.saturating_add(found.mark.end).min(place.right());
            let marked = text::row(from.min(to), to, place.y);
            buf.set_style(marked.intersection(buf.area), theme.ink(mark(found)));
        }
    }
}

const fn mark(found: &Found) -> Role {
    if found.is_error { Role::Tone(Tone::Ready) } else { Role::Normal }
}
