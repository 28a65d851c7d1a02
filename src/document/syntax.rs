//! Faults of syntax, and what is a mere consequence of them.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::{Node, Table, codes};
use crate::diagnostic::{Finding, quoted, visible};

/// The most faults of syntax that are reported of one document: after that it is no TOML at all.
const MOST: usize = 50;

/// The faults of syntax, at most one for each line.
pub(super) fn findings(source: &str, root: &DeTable<'_>, errors: &[Error]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for error in errors {
        let span = inside(source, error.span().unwrap_or(source.len()..source.len()));
        let line = line_of(source, span.start);
        if findings.iter().any(|earlier| line.contains(&earlier.span.start)) {
            continue;
        }
        findings.push(finding(source, root, error, span));
        if findings.len() == MOST {
            break;
        }
    }
    findings
}

fn finding(source: &str, root: &DeTable<'_>, error: &Error, span: Range<usize>) -> Finding {
    if error.message() != "duplicate key" {
        return broken(source, error.message(), span);
    }
    let key = &source[span.clone()];
    let message = format!("{} is given twice", quoted(key));
    let at = span.start;
    let finding = Finding::error(codes::DUPLICATE_KEY, span.clone(), message);
    match earlier_key(&Table::new(root, 0..0), source, key, at) {
        Some(first) => finding.also(first, "first given here"),
        None => finding,
    }
}

/// A fault of syntax in words of our own where it is a common one.
fn broken(source: &str, message: &str, span: Range<usize>) -> Finding {
    let finding = |span, message: &str| Finding::error(codes::SYNTAX, span, message);
    let said = |start: &str| message.starts_with(start);
    let at = source[span.start..].chars().next();
    if let Some(control) = at.filter(|at| at.is_control() && !matches!(at, '\n' | '\r' | '\t')) {
        let message = format!("the character {} may not be in a file", control.escape_unicode());
        return Finding::error(codes::HOSTILE_CHARACTER, span.start..span.start + control.len_utf8(), message);
    }
    if message.contains("recurs") {
        let finding = Finding::error(codes::NESTED_TOO_DEEP, span, "lists and tables lie too deep in each other");
        finding.help("nothing that a file can say is more than a few deep")
    } else if said("string values must be quoted") {
        let span = span.start..span.start + bare_word(&source[span.start..]).len();
        let help = format!("write `\"{}\"`", visible(&source[span.clone()]));
        finding(span, "a text has to stand between quotes").help(help)
    } else if said("invalid literal string") || said("invalid basic string") {
        finding(span, "the text is not closed on its line").help("end it with the quote that it began with")
    } else if said("invalid multi-line") {
        finding(span, "the text is never closed").help("end it with the three quotes that it began with")
    } else if said("key with no value") || said("missing value") {
        finding(span, "a key without a value").help("write `key = value`")
    } else if said("unquoted keys cannot be empty") {
        finding(span, "a value without a key").help("write `key = value`")
    } else if said("unclosed array table") {
        finding(span, "the header is not closed").help("end it with `]]`")
    } else if said("unclosed table") {
        finding(span, "the header is not closed").help("end it with `]`")
    } else if said("unclosed array") {
        finding(span, "the list is never closed").help("end it with `]`")
    } else if said("unclosed inline table") {
        finding(span, "the table is never closed").help("end it with `}`")
    } else {
        finding(span, message)
    }
}

/// What stands here up to a space, a comma or a closing bracket.
fn bare_word(rest: &str) -> &str {
    rest.split(|character: char| character.is_whitespace() || ",]}#".contains(character)).next().unwrap_or("")
}

/// The last key with the same spelling that stands before `at`: the one it repeats.
fn earlier_key(table: &Table<'_>, source: &str, spelling: &str, at: usize) -> Option<Range<usize>> {
    let here = |key: &Range<usize>| key.end <= at && source.get(key.clone()) == Some(spelling);
    let own = table.entries().map(|(key, _)| key.span).filter(here);
    let below = table.entries().filter_map(|(_, value)| earlier_key_below(value, source, spelling, at));
    own.chain(below).max_by_key(|span| span.start)
}

fn earlier_key_below(node: Node<'_>, source: &str, spelling: &str, at: usize) -> Option<Range<usize>> {
    match node.as_table() {
        Some(table) => earlier_key(&table, source, spelling, at),
        None => node
            .as_list()?
            .filter_map(|item| earlier_key_below(item, source, spelling, at))
            .max_by_key(|span| span.start),
    }
}

/// A span that lies in the source and on its characters, whatever was claimed.
fn inside(source: &str, span: Range<usize>) -> Range<usize> {
    let start = source.floor_char_boundary(span.start);
    start..source.ceil_char_boundary(span.end).max(start)
}

fn line_of(source: &str, at: usize) -> Range<usize> {
    let start = source[..at].rfind('\n').map_or(0, |line_break| line_break + 1);
    let end = source[at..].find('\n').map_or(source.len() + 1, |line_break| at + line_break + 1);
    start..end
}

/// The places of a document where nothing is certain after its faults of syntax: their lines; and after a fault that is
/// not of one value, such as a header or a text that is never closed, all that follows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Doubt {
    places: Vec<Range<usize>>,
}

impl Doubt {
    pub(super) fn new(source: &str, syntax: &[Finding]) -> Self {
        let places = syntax.iter().filter(|finding| finding.code != codes::DUPLICATE_KEY).map(|finding| {
            let line = line_of(source, finding.span.start);
            let of_one_value = source[line.start..line.end.min(source.len())].contains('=');
            if of_one_value { line } else { line.start..usize::MAX }
        });
        Self { places: places.collect() }
    }

    /// Whether something here may be a mere consequence.
    #[must_use]
    pub fn covers(&self, span: &Range<usize>) -> bool {
        self.places.iter().any(|place| place.contains(&span.start))
    }

    /// Whether the document's syntax has no fault that reaches beyond itself.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.places.is_empty()
    }
}
