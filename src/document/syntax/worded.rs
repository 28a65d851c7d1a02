//! Faults of syntax in words of our own: the cause that a person sees on the line, and what to write there.

use std::ops::Range;

use super::line::{Line, quoted_value};
use crate::diagnostic::{Finding, quoted, visible};
use crate::document::{codes, single, synonyms};

/// A fault that the parser found at `span`, which it tells of in `message`.
pub(super) fn worded(source: &str, message: &str, span: Range<usize>) -> Finding {
    let at = source[span.start..].chars().next();
    if let Some(control) = at.filter(|at| at.is_control() && !matches!(at, '\n' | '\r' | '\t')) {
        let message = format!("the character {} may not be in a file", control.escape_unicode());
        return Finding::error(codes::HOSTILE_CHARACTER, span.start..span.start + control.len_utf8(), message);
    }
    if message.contains("recurs") {
        let finding = Finding::error(codes::NESTED_TOO_DEEP, span, "lists and tables lie too deep in each other");
        return finding.help("nothing that a file can say is more than a few deep");
    }
    let line = Line::of(source, span.start);
    curly(&line)
        .or_else(|| of_line(&line, message))
        .or_else(|| of_value(&line, message, span.clone()))
        .unwrap_or_else(|| by_message(message, span))
}

fn error(span: Range<usize>, message: impl Into<String>) -> Finding {
    Finding::error(codes::SYNTAX, span, message)
}

/// Quotes as word processors write them, and others that are none in TOML.
const CURLY: [char; 14] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‹', '›', '`', '´', '″'];

/// Curly quotes where a text begins or ends.
fn curly(line: &Line<'_>) -> Option<Finding> {
    let value = line.value?;
    let opens = |part: &str| part.trim_start_matches(['[', '{', ' ']).starts_with(CURLY);
    let begun_straight = value.starts_with('"') && !value[1..].contains('"') && value.trim_end().ends_with(CURLY);
    if !begun_straight && !opens(value) {
        return None;
    }
    let at = if begun_straight { value.rfind(CURLY)? } else { value.find(CURLY)? };
    let sign = value[at..].chars().next()?;
    let start = line.value_at + at;
    let straight: String = value.chars().map(|letter| if CURLY.contains(&letter) { '"' } else { letter }).collect();
    let straight = straight.replace("\" ", "\"").replace(" \"", "\"").replace("\",\"", "\", \"");
    let message = format!("{sign} is not a quote in TOML: word processors write it in place of a straight one");
    let finding = error(start..start + sign.len_utf8(), message);
    Some(match line.key {
        Some(key) if straight.chars().count() <= 70 => {
            finding.help(format!("write `{key} = {}`", visible(straight.trim())))
        }
        _ => finding.help("write straight quotes: `\"`"),
    })
}

/// What is wrong with a line as a whole.
fn of_line(line: &Line<'_>, message: &str) -> Option<Finding> {
    let said = |start: &str| message.starts_with(start);
    let text = line.text.trim();
    let whole = line.trimmed();
    let of_key =
        said("key with no value") || said("missing value") || said("invalid unquoted key") || said("unexpected");
    if !of_key && !said("extra `=`") && !said("invalid key-value pair") && !said("missing assignment") {
        return None;
    }
    if let Some(comment) = ["//", "--", ";", "/*", "%"].iter().find(|sign| text.starts_with(**sign)) {
        let finding = error(whole, format!("{} begins no comment in TOML", quoted(comment)));
        return Some(finding.help(format!("write `# {}`", visible(text.trim_start_matches(comment).trim()))));
    }
    if let Some(rest) = text.strip_prefix("- ").filter(|rest| rest.contains('=')) {
        return Some(error(whole, "a dash before a key").help(format!("write `{}`", visible(rest))));
    }
    if let Some((key, value)) = text.split_once("==") {
        let help = format!("write `{} = {}`", visible(key.trim()), visible(value.trim()));
        return Some(error(whole, "one `=` is enough").help(help));
    }
    match line.key {
        Some(key) if key.split_whitespace().count() > 1 || key.contains(['–', '—', '‑']) => {
            let finding = error(line.key_span(), format!("{} is not a key: a key is one word", quoted(key)));
            let value = line.value.filter(|value| value.chars().count() <= 60).unwrap_or("...");
            Some(finding.help(format!("write `{} = {}`", synonyms::plain(key), visible(value))))
        }
        Some(key) if key.chars().any(|letter| !letter.is_ascii()) => {
            let message = format!("{} is not a key: keys have the letters a to z, digits and hyphens", quoted(key));
            Some(error(line.key_span(), message).help("keys are English words, in a file of any language"))
        }
        Some(_) => None,
        None => Some(without_equals(text, whole)),
    }
}

/// A line that has no `=`.
fn without_equals(text: &str, span: Range<usize>) -> Finding {
    let is_word = |text: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
    };
    if let Some((key, value)) = text.split_once(':').filter(|(key, _)| is_word(key.trim())) {
        let finding = error(span, "a colon where TOML has `=`");
        return finding.help(format!("write `{} = {}`", key.trim(), quoted_value(value.trim())));
    }
    if is_word(text) {
        return error(span, format!("the key `{text}` has no value")).help(format!("write `{text} = ...`"));
    }
    let message = "this line is no key with its value, no header and no comment";
    error(span, message).help("write `key = value`; what is meant for whoever reads the file begins with `#`")
}

/// What is wrong with the value of a line.
fn of_value(line: &Line<'_>, message: &str, span: Range<usize>) -> Option<Finding> {
    let said = |start: &str| message.starts_with(start);
    let (key, value) = line.key.zip(line.value)?;
    let place = || line.value_span();
    if said("string values must be quoted") && value.is_empty() {
        let finding = error(line.key_span(), format!("the key {} has no value", quoted(key)));
        return Some(finding.help("write one after the `=`, or take the line out"));
    }
    let (bare, range) = (said("string values must be quoted") || said("invalid boolean"), said("invalid date"));
    let trailing = said("unexpected key or value");
    if range || bare && !value.starts_with(['[', '{', '"', '\'']) {
        let message = if value.starts_with(|first: char| first.is_ascii_digit()) {
            "a number stands alone, and anything else between quotes"
        } else {
            "a text has to stand between quotes"
        };
        return Some(error(place(), message).help(line.help_for_bare(key, value)));
    }
    if bare && value.starts_with('[') && value.ends_with(']') && !value.contains(['{', '"', '\'']) {
        let items: Vec<String> = value[1..value.len() - 1].split(',').map(|item| quoted_value(item.trim())).collect();
        let finding = error(line.bare_word(span.start), "a text has to stand between quotes");
        return Some(finding.help(format!("write `{key} = [{}]`", items.join(", "))));
    }
    if bare {
        let place = line.bare_word(span.start);
        let word = line.text_at(&place);
        let finding = error(place, "a text has to stand between quotes");
        return Some(match single::truth(word) {
            Some(truth) => finding.help(format!("write `{truth}`, or `\"{}\"` where a text is wanted", visible(word))),
            None => finding.help(format!("write {}", format_args!("`\"{}\"`", visible(word)))),
        });
    }
    if trailing {
        return after_the_value(line, key, value, span);
    }
    if said("invalid literal string") || said("invalid basic string") {
        let help = "end it with the quote that it began with; a text stays on one line";
        return Some(error(span, "the text is not closed on its line").help(help));
    }
    if said("missing escaped value") || said("invalid escape") {
        let help = "write `\\\\` for a backslash, or put the text between single quotes: `'...'`";
        return Some(error(span, "a backslash in a text begins a special character, and this is none").help(help));
    }
    if said("missing comma between array elements") {
        let message = "the list above this line is not closed";
        return Some(error(line.key_span(), message).help("end it with `]` before this line"));
    }
    None
}

/// Something stands after a value that is whole.
fn after_the_value(line: &Line<'_>, key: &str, value: &str, span: Range<usize>) -> Option<Finding> {
    let after = value.get(span.start.checked_sub(line.value_at)?..)?.trim();
    if [",", ";", "."].contains(&after) {
        let finding = error(span, format!("{} after the value", quoted(after)));
        return Some(finding.help("leave it out: a line ends where its value does"));
    }
    if after.starts_with(',') && value.starts_with(['"', '\'']) {
        let finding = error(line.value_span(), "several values without brackets");
        return Some(finding.help(format!("a list stands between brackets: `{key} = [{}]`", visible(value))));
    }
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = inner.filter(|inner| inner.contains('"')) {
        let finding = error(span, "the text ends at the quote before this, and something follows");
        let help = "write a quote inside a text as `\\\"`";
        return Some(if inner.contains('\'') || inner.chars().count() > 60 {
            finding.help(format!("{help}, or put the text between single quotes"))
        } else {
            finding.help(format!("{help}, or put the text between single quotes: `'{}'`", visible(inner)))
        });
    }
    let finding = error(span, "something stands after the value");
    Some(finding.help("a line has one key and its value; what is meant for whoever reads the file begins with `#`"))
}

/// A fault by what the parser says of it alone.
fn by_message(message: &str, span: Range<usize>) -> Finding {
    const KNOWN: [(&str, &str, &str); 15] = [
        ("string values must be quoted", "a text has to stand between quotes", "write `\"...\"`"),
        (
            "invalid boolean",
            "a word that is neither a text nor a truth value",
            "write `true` or `false`, or put a text between quotes",
        ),
        (
            "invalid literal string",
            "the text is not closed on its line",
            "end it with the quote that it began with; a text stays on one line",
        ),
        (
            "invalid basic string",
            "the text is not closed on its line",
            "end it with the quote that it began with; a text stays on one line",
        ),
        ("invalid multi-line", "the text is never closed", "end it with the three quotes that it began with"),
        ("key with no value", "a key without a value", "write `key = value`"),
        ("missing value", "a key without a value", "write `key = value`"),
        ("unquoted keys cannot be empty", "a value without a key", "write `key = value`"),
        ("unclosed array table", "the header is not closed", "end it with `]]`"),
        ("unclosed table", "the header is not closed", "end it with `]`"),
        ("unclosed array", "the list is never closed", "end it with `]`"),
        ("unclosed inline table", "the table is never closed", "end it with `}`"),
        (
            "missing comma between array",
            "a comma is missing between two items of a list",
            "write one after each item but the last",
        ),
        (
            "missing comma between key",
            "a comma is missing between two keys in braces",
            "write one after each value but the last",
        ),
        ("invalid key-value pair", "this is no key with its value", "write `key = value`"),
    ];
    match KNOWN.iter().find(|(start, ..)| message.starts_with(start)) {
        Some((_, said, help)) => error(span, *said).help(*help),
        None => error(span, message)
            .help("a line of TOML is `key = value`, a header between brackets, or a comment after `#`"),
    }
}
