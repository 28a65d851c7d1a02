//! Faults of syntax, and what is a mere consequence of them.

mod line;
mod worded;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::de::{DeTable, Error};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::{Node, Table, codes};
use crate::diagnostic::{Finding, Lines, quoted, visible};
use worded::worded;

/// The most faults of syntax that are reported of one document: after that it is no TOML at all.
const MOST: usize = 50;

/// The most words, texts, numbers, brackets and other signs of a document. A routine of 500 steps that says all it can has
/// 30,000; what has more than this holds a mebibyte of next to nothing, which costs a hundred times as much to read.
const MOST_SIGNS: usize = 60_000;
/// The most of all that the reader keeps apart, empty lines, spaces and comments included.
const MOST_PIECES: usize = 400_000;

/// The finding that a document has more in it than is read.
pub(super) fn beyond(source: &str) -> Option<Finding> {
    // Each takes a byte at least, so that most files need not be counted.
    if source.len() <= MOST_SIGNS.min(MOST_PIECES) {
        return None;
    }
    let (mut signs, mut pieces) = (0, 0);
    let first = Source::new(source).lex().find(|piece| {
        let is_sign = match piece.kind() {
            TokenKind::Whitespace | TokenKind::Comment | TokenKind::Eof => false,
            // A carriage return by itself ends no line: each is a fault.
            TokenKind::Newline => source.as_bytes().get(piece.span().start()..piece.span().end()) == Some(b"\r"),
            _ => true,
        };
        pieces += 1;
        signs += usize::from(is_sign);
        signs > MOST_SIGNS || pieces > MOST_PIECES
    })?;
    let span = inside(source, first.span().start()..first.span().end());
    let message = if signs > MOST_SIGNS {
        format!("there are over {MOST_SIGNS} words and signs in the file: nothing of it is read")
    } else {
        format!("there are over {MOST_PIECES} spaces, lines and comments in the file: nothing of it is read")
    };
    Some(Finding::error(codes::TOO_MUCH, span, message).help("no routine needs so many; make several files of it"))
}

/// The faults of syntax, at most one for each line.
pub(super) fn findings(source: &str, root: &DeTable<'_>, errors: &[Error]) -> Vec<Finding> {
    let lines = Lines::new(source);
    let (mut findings, mut told, mut keys) = (Vec::new(), HashSet::new(), None);
    let mut header: Option<usize> = None;
    // What was to be the end of a text that is not closed on its line stands on the next.
    let is_unclosed = |error: &&Error| error.message().starts_with("invalid basic string");
    let places = errors.iter().filter(is_unclosed).filter_map(Error::span);
    let unclosed: HashSet<usize> = places.map(|span| lines.number(inside(source, span).start) + 1).collect();
    for error in errors {
        let span = inside(source, error.span().unwrap_or(source.len()..source.len()));
        let line = lines.number(span.start);
        if !told.insert(line) || is_rest_of_a_text(source, &span) && unclosed.contains(&line) {
            continue;
        }
        // What is given twice below a header that is there twice is the other table's.
        let is_twice = error.message() == "duplicate key";
        if is_twice && header.is_some_and(|header| !source[header..span.start].contains("\n[")) {
            continue;
        }
        header = is_twice.then_some(span.start).filter(|at| source[..*at].ends_with('[')).or(header);
        findings.push(match error.message() {
            "duplicate key" => twice(keys.get_or_insert_with(|| places_of_keys(root, source)), source, span),
            message => worded(source, message, span),
        });
        if findings.len() == MOST {
            break;
        }
    }
    findings
}

/// Whether the line at `span` is the end of a text that began on the line before.
fn is_rest_of_a_text(source: &str, span: &Range<usize>) -> bool {
    let line = &source[line_of(source, span.start).start..];
    let line = line.lines().next().unwrap_or_default().trim().trim_end_matches(',');
    line.ends_with('"') && line.matches('"').count() == 1
}

fn twice(keys: &HashMap<&str, Vec<Range<usize>>>, source: &str, span: Range<usize>) -> Finding {
    let key = &source[span.clone()];
    let is_header = source[..span.start].ends_with('[') && source[span.end..].starts_with(']');
    let message = if is_header {
        format!("the table `[{}]` is there twice", visible(key))
    } else {
        format!("{} is given twice", quoted(key))
    };
    let finding = Finding::error(codes::DUPLICATE_KEY, span.clone(), message);
    let finding = match is_header {
        true => finding.help(format!("write the keys of both under one `[{}]`", visible(key))),
        false => finding.help("keep one of them"),
    };
    // The last key with the same spelling that stands before this one is the one that it repeats.
    let earlier = keys.get(key).and_then(|same| {
        let before = same.partition_point(|place| place.end <= span.start);
        same[..before].last()
    });
    match earlier {
        Some(first) => finding.also(first.clone(), "first given here"),
        None => finding,
    }
}

/// Where each spelling of a key stands, from the first place to the last.
fn places_of_keys<'s>(root: &DeTable<'_>, source: &'s str) -> HashMap<&'s str, Vec<Range<usize>>> {
    let mut places = HashMap::new();
    add_keys(&Table::new(root, 0..0), source, &mut places);
    for same in places.values_mut() {
        same.sort_by_key(|place: &Range<usize>| place.start);
    }
    places
}

fn add_keys<'s>(table: &Table<'_>, source: &'s str, places: &mut HashMap<&'s str, Vec<Range<usize>>>) {
    for (key, value) in table.entries() {
        if let Some(spelling) = source.get(key.span.clone()) {
            places.entry(spelling).or_default().push(key.span);
        }
        add_keys_below(value, source, places);
    }
}

fn add_keys_below<'s>(node: Node<'_>, source: &'s str, places: &mut HashMap<&'s str, Vec<Range<usize>>>) {
    match node.as_table() {
        Some(table) => add_keys(&table, source, places),
        None => node.as_list().into_iter().flatten().for_each(|item| add_keys_below(item, source, places)),
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

    /// A doubt about the whole document.
    pub(super) fn of_everything() -> Self {
        Self { places: std::iter::once(0..usize::MAX).collect() }
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
