//! What stands between the quotes of a text, and where.

use std::ops::Range;

use super::codes;
use crate::diagnostic::{Finding, is_hostile, turns_direction};

/// The most faults of one text that are told: what has more is no sentence.
pub(crate) const MOST_OF_A_TEXT: usize = 16;

/// Findings for the characters of a text that may not be in it, each at its place; the first sixteen.
pub(super) fn character_faults(source: &str, span: Range<usize>, text: &str) -> Vec<Finding> {
    if !text.contains(|character| is_hostile(character) || is_uneven(character)) {
        return Vec::new();
    }
    text.char_indices()
        .filter_map(|(at, character)| {
            let place = || place(source, span.clone(), at..at + character.len_utf8());
            if matches!(character, '\n' | '\r') {
                let finding = Finding::error(codes::HOSTILE_CHARACTER, place(), "a text may not break its line");
                Some(finding.help("write one sentence a text; where a list is allowed, several texts"))
            } else if turns_direction(character) {
                let message = format!("the character {} turns the direction of text", character.escape_unicode());
                let finding = Finding::error(codes::TEXT_DIRECTION, place(), message);
                Some(finding.help("leave it out: terminals put words of any language in order by themselves"))
            } else if is_hostile(character) {
                let message = format!("the character {} may not be in a text", character.escape_unicode());
                Some(Finding::error(codes::HOSTILE_CHARACTER, place(), message))
            } else if is_uneven(character) {
                let message = format!("the character {} is drawn differently by terminals", character.escape_unicode());
                Some(Finding::error(codes::UNEVEN_CHARACTER, place(), message).help("leave it out"))
            } else {
                None
            }
        })
        .take(MOST_OF_A_TEXT)
        .collect()
}

/// The emoji presentation selector and the joiner of emoji: terminals disagree on the columns that follow.
const fn is_uneven(character: char) -> bool {
    matches!(character, '\u{fe0f}' | '\u{200d}')
}

/// Where a part of a text, as it was resolved, stands in the document.
///
/// `literal` is the place of the text with its quotes, `part` is bytes of the resolved text.
pub(crate) fn place(source: &str, literal: Range<usize>, part: Range<usize>) -> Range<usize> {
    let raw = &source[literal.clone()];
    let (open, resolved) = opening(raw);
    if !resolved || !raw.contains('\\') && !raw.contains('\r') {
        return within(&literal, open + part.start..open + part.end);
    }
    let start = raw_offset(raw, open, part.start, Edge::Start);
    let end = raw_offset(raw, open, part.end, Edge::End);
    within(&literal, start..end.max(start))
}

fn within(literal: &Range<usize>, part: Range<usize>) -> Range<usize> {
    let clamp = |offset: usize| (literal.start + offset).min(literal.end);
    clamp(part.start)..clamp(part.end)
}

/// How many bytes of quotes (and the line break after three of them) come first, and whether escapes are resolved or
/// line ends rewritten after them.
fn opening(raw: &str) -> (usize, bool) {
    let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
    let broken = match &raw.as_bytes()[quotes.min(raw.len())..] {
        [b'\r', b'\n', ..] if quotes == 3 => 2,
        [b'\n', ..] if quotes == 3 => 1,
        _ => 0,
    };
    (quotes + broken, raw.starts_with('"') || quotes == 3)
}

/// The edge of a part that is looked for: a line-ending backslash belongs to what follows it.
#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Start,
    End,
}

/// The offset in `raw` of the byte `wanted` of the resolved text.
fn raw_offset(raw: &str, open: usize, wanted: usize, edge: Edge) -> usize {
    let mut at = open;
    let mut resolved = 0;
    while at < raw.len() && (resolved < wanted || (edge == Edge::Start && resolved == wanted)) {
        let (length, yields) = piece(&raw[at..], raw.starts_with('"'));
        if resolved == wanted && yields > 0 {
            break;
        }
        at += length;
        resolved += yields;
    }
    at
}

/// The next piece of a text: its bytes as written, and how many bytes it resolves to.
fn piece(rest: &str, escapes: bool) -> (usize, usize) {
    let mut characters = rest.chars();
    match (characters.next(), characters.next()) {
        (Some('\\'), Some(kind)) if escapes => match kind {
            'x' => number(rest, 2),
            'u' => number(rest, 4),
            'U' => number(rest, 8),
            ' ' | '\t' | '\r' | '\n' => (rest.len() - rest[1..].trim_start_matches([' ', '\t', '\r', '\n']).len(), 0),
            other => (1 + other.len_utf8(), 1),
        },
        (Some(first), _) => (first.len_utf8(), first.len_utf8()),
        (None, _) => (1, 0),
    }
}

fn number(rest: &str, digits: usize) -> (usize, usize) {
    let written = rest.get(2..2 + digits);
    let character = written.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
    character.map_or((2, 1), |character| (2 + digits, character.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::place;
    use rstest::rstest;

    #[rstest]
    #[case(r#""abc""#, 1..2, "b")]
    #[case(r#""a\tbc""#, 2..3, "b")]
    #[case(r#""a\u00fcbc""#, 3..4, "b")]
    #[case(r#""a\u00fcbc""#, 1..3, r"\u00fc")]
    #[case(r#""a\x41bc""#, 2..3, "b")]
    #[case(r#""\"\\b""#, 1..2, r"\\")]
    #[case(r"'a\tbc'", 1..3, r"\t")]
    #[case("\"\"\"\nab\\\n   cd\"\"\"", 2..3, "c")]
    #[case("'''\nab\ncd'''", 3..4, "c")]
    fn a_part_of_a_text_is_found_in_its_source(
        #[case] raw: &str,
        #[case] part: std::ops::Range<usize>,
        #[case] found: &str,
    ) {
        let source = format!("key = {raw}");
        assert_eq!(&source[place(&source, 6..source.len(), part)], found);
    }
}
