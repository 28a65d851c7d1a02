//! Findings drawn for people: code, place, the line with the span underlined, help.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use super::{Finding, Severity, is_hostile, visible};

/// A switch: whether findings are drawn in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With the sixteen colours of every terminal.
    Ansi,
    /// Letters alone.
    Plain,
}

/// The longest line that is drawn whole, bytes; the renderer takes its time over each of them, for each finding anew.
const LONGEST_LINE: usize = 1000;
/// The most that is drawn from the first to the last place of a finding, bytes.
const LARGEST_WINDOW: usize = 16 << 10;
/// How much of a long line is shown before a place and after it, bytes.
const BEFORE: usize = 40;
/// How much of a long place is shown, bytes.
const SHOWN: usize = 60;

/// Draws the findings of one file, one after the other with an empty line between, in the order given.
///
/// `path` heads each of them. Hostile characters of path, source and messages are drawn as harmless ones.
#[must_use]
pub fn draw(path: &str, source: &str, findings: &[Finding], colour: Colour) -> String {
    let renderer = match colour {
        Colour::Ansi => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    };
    let path = visible(path);
    let harmless = Harmless::new(source);
    let mut drawn = String::new();
    for finding in findings {
        if !drawn.is_empty() {
            drawn.push('\n');
        }
        drawn.push_str(&one(&renderer, &path, &harmless, finding));
        drawn.push('\n');
    }
    drawn
}

fn one(renderer: &Renderer, path: &str, source: &Harmless, finding: &Finding) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Advice => Level::WARNING.with_name("advice"),
    };
    let title = level.primary_title(visible(&finding.message).into_owned()).id(finding.code);
    if source.text.is_empty() {
        // A file that cannot be looked into has no line to show.
        let report = title.element(Origin::path(path));
        return renderer.render(&[with_help(report, finding)]);
    }
    let Some(window) = source.window(finding) else {
        return cut(renderer, title, path, source, finding);
    };
    let inside = |span: &Range<usize>| {
        let span = source.span(span);
        span.start - window.start..span.end - window.start
    };
    let also = finding
        .also
        .iter()
        .map(|(span, label)| AnnotationKind::Context.span(inside(span)).label(visible(label).into_owned()));
    // The renderer looks through all that it is given, for each finding anew: it gets the lines that matter.
    let snippet = Snippet::source(&source.text[window.clone()])
        .line_start(source.line(window.start))
        .path(path)
        .annotation(AnnotationKind::Primary.span(inside(&finding.span)))
        .annotations(also);
    renderer.render(&[with_help(title.element(snippet), finding)])
}

/// A finding whose lines are too long, or too far apart, to be drawn whole: what is near its place, and in words where its
/// other places are.
fn cut(renderer: &Renderer, title: Title<'_>, path: &str, source: &Harmless, finding: &Finding) -> String {
    let span = source.span(&finding.span);
    let (line, column) = source.place(span.start);
    let (excerpt, inside) = source.excerpt(&span);
    let told = excerpt[..inside.start].chars().count() + 1;
    let snippet = Snippet::source(excerpt).line_start(line).path(path);
    let report = title.element(snippet.annotation(AnnotationKind::Primary.span(inside)));
    let report = finding.also.iter().fold(report, |report, (span, label)| {
        let (line, column) = source.place(source.span(span).start);
        report.element(Level::NOTE.message(format!("{}: line {line}, column {column}", visible(label))))
    });
    let drawn = renderer.render(&[with_help(report, finding)]);
    // The renderer counts the columns of what it was given; the head tells those of the file.
    let head = drawn.find("--> ").unwrap_or(0);
    let (before, after) = drawn.split_at(head);
    let column = format!("{path}:{line}:{column}");
    format!("{before}{}", after.replacen(&format!("{path}:{line}:{told}"), &column, 1))
}

fn with_help<'a>(report: Group<'a>, finding: &'a Finding) -> Group<'a> {
    match &finding.help {
        Some(help) => report.element(Level::HELP.message(visible(help).into_owned())),
        None => report,
    }
}

/// A source whose hostile characters stand for themselves no more, and where each place of the original has gone.
struct Harmless {
    text: String,
    /// After the byte `.0` of the original, places are `.1` further back or forth: (offset there, offset here).
    shifts: Vec<(usize, usize)>,
    /// Where its lines begin.
    lines: Vec<usize>,
}

impl Harmless {
    fn new(source: &str) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut shifts = Vec::new();
        for (at, character) in source.char_indices() {
            let line_end = character == '\n' || (character == '\r' && source[at + 1..].starts_with('\n'));
            if !line_end && character != '\t' && is_hostile(character) {
                text.push(stand_in(character));
                shifts.push((at + character.len_utf8(), text.len()));
            } else {
                text.push(character);
            }
        }
        let after_breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(after_breaks).collect();
        Self { text, shifts, lines }
    }

    /// The whole lines from the first to the last place of a finding; `None` where that is too much to draw.
    fn window(&self, finding: &Finding) -> Option<Range<usize>> {
        let spans = || std::iter::once(&finding.span).chain(finding.also.iter().map(|(span, _)| span));
        let first = spans().map(|span| self.offset(span.start)).min().unwrap_or_default();
        let last = spans().map(|span| self.span(span).end).max().unwrap_or_default();
        let start = self.lines[self.line(first) - 1];
        let end = self.lines.get(self.line(last)).copied().unwrap_or(self.text.len());
        let is_short = |line: &str| line.len() <= LONGEST_LINE;
        (end - start <= LARGEST_WINDOW && self.text[start..end].lines().all(is_short)).then_some(start..end)
    }

    /// What stands around a place on its line, with a mark where it goes on, and where in it the place is.
    fn excerpt(&self, span: &Range<usize>) -> (String, Range<usize>) {
        let number = self.line(span.start);
        let line_end = self.lines.get(number).map_or(self.text.len(), |next| next - 1);
        let end = span.end.clamp(span.start, line_end.max(span.start));
        let first = self.lines[number - 1].max(self.text.floor_char_boundary(span.start.saturating_sub(BEFORE)));
        let last = line_end.min(self.text.ceil_char_boundary(end.min(span.start + SHOWN) + BEFORE)).max(first);
        let mark = |is_cut: bool| if is_cut { "…" } else { "" };
        let left = mark(first > self.lines[number - 1]);
        let inside = left.len() + span.start - first;
        let shown = self.text.floor_char_boundary(end.min(span.start + SHOWN)).max(span.start);
        let text = format!("{left}{}{}", self.text[first..last].trim_end_matches('\r'), mark(last < line_end));
        (text, inside..inside + shown - span.start)
    }

    /// Line and column of an offset here, both from 1.
    fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        (line, self.text[self.lines[line - 1]..offset].chars().count() + 1)
    }

    /// The line of an offset here, from 1.
    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    fn span(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.offset(span.start);
        start..self.offset(span.end).max(start)
    }

    fn offset(&self, original: usize) -> usize {
        let before = self.shifts.partition_point(|&(there, _)| there <= original);
        let (there, here) = before.checked_sub(1).map_or((0, 0), |last| self.shifts[last]);
        self.text.floor_char_boundary((here + (original - there)).min(self.text.len()))
    }
}

/// Control pictures for the controls that have them, else the replacement character.
fn stand_in(character: char) -> char {
    match u32::from(character) {
        control @ 0..=0x1f => char::from_u32(0x2400 + control).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, Finding, draw};
    use crate::diagnostic::is_hostile;

    #[test]
    fn a_finding_looks_like_rustc() {
        let source = "name = \"x\"\nhodl = \"30s\"\n";
        let finding = Finding::error("E003", 11..15, "unknown key `hodl`").help("did you mean `hold`?");
        insta::assert_snapshot!(draw("moves/x.toml", source, &[finding], Colour::Plain));
    }

    #[test]
    fn both_places_of_a_contradiction_are_drawn() {
        let source = "hold = \"30s\"\nsets = 3\nreps = 12\n";
        let finding = Finding::error("E041", 22..31, "a second dose").also(0..12, "the first is here");
        insta::assert_snapshot!(draw("x.toml", source, &[finding], Colour::Plain));
    }

    #[test]
    fn a_file_that_cannot_be_looked_into_has_no_line() {
        let finding = Finding::error("E012", 0..0, "the file is larger than 1 MiB");
        let drawn = draw("large.toml", "", &[finding], Colour::Plain);
        assert_eq!(drawn, "error[E012]: the file is larger than 1 MiB\n--> large.toml\n");
    }

    #[test]
    fn a_finding_far_down_has_its_own_line_and_number() {
        let source = format!("{}hodl = 1\n", "# more\n".repeat(998));
        let start = source.find("hodl").unwrap();
        let finding = Finding::error("E003", start..start + 4, "unknown key").also(0..6, "since here");
        let drawn = draw("long.toml", &source, &[finding], Colour::Plain);
        assert!(drawn.contains("--> long.toml:999:1") && drawn.contains("999 | hodl = 1"), "{drawn}");
        assert!(drawn.contains("  1 | # more") && drawn.lines().count() < 12, "{drawn}");
    }

    #[test]
    fn a_long_line_is_drawn_around_the_place() {
        let source = format!("name = 1\nallow = [{}]\n", "{ code = \"W999\" }, ".repeat(500));
        let start = source.rfind("\"W999\"").unwrap();
        let finding =
            Finding::error("E080", start..start + 6, "no advice has the code").also(9..14, "the list is here");
        insta::assert_snapshot!(draw("x.toml", &source, &[finding.help("remove it")], Colour::Plain));
    }

    #[test]
    fn a_long_place_is_drawn_from_its_start() {
        let source = format!("name = \"{}\"\n", "ü".repeat(5000));
        let finding = Finding::error("E006", 7..source.len() - 1, "unknown word");
        let drawn = draw("x.toml", &source, &[finding], Colour::Plain);
        assert!(drawn.contains("x.toml:1:8") && drawn.contains("1 | name = \"üü"), "{drawn}");
        assert!(drawn.contains("ü…") && drawn.len() < 600, "{drawn}");
    }

    #[test]
    fn a_hostile_source_is_drawn_harmless_and_underlined_at_the_right_place() {
        let source = "# \u{202e}\u{9b}31m\nname = \"\u{1b}]0;x\u{7}\" # \u{85}\n";
        let start = source.find('\u{1b}').unwrap();
        let finding = Finding::error("E009", start..start + 1, "an escape \u{1b}[2J");
        for colour in [Colour::Plain, Colour::Ansi] {
            let drawn = draw("a\u{1b}.toml", source, std::slice::from_ref(&finding), colour);
            let sent = if colour == Colour::Plain { drawn.clone() } else { anstyle_free(&drawn) };
            assert!(!sent.chars().any(|c| c != '\n' && is_hostile(c)), "{sent:?}");
        }
        insta::assert_snapshot!(draw("a\u{1b}.toml", source, &[finding], Colour::Plain));
    }

    /// Drops the colours that the drawing itself adds: `ESC [ digits ; m`.
    fn anstyle_free(drawn: &str) -> String {
        let mut rest = drawn;
        let mut free = String::new();
        while let Some(at) = rest.find("\u{1b}[") {
            let end = at + rest[at..].find('m').expect("a colour ends in m");
            assert!(rest[at + 2..end].bytes().all(|byte| byte.is_ascii_digit() || byte == b';'));
            free.push_str(&rest[..at]);
            rest = &rest[end + 1..];
        }
        free + rest
    }
}
