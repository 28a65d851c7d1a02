//! A line of a file that cannot be read as TOML, split as its author meant it.

use std::ops::Range;

use crate::diagnostic::visible;
use crate::document::count::count_help;
use crate::document::{length, single};

/// A line, its key and its value.
pub(super) struct Line<'s> {
    /// All of it, without its break.
    pub(super) text: &'s str,
    /// Where it begins in the file, in bytes.
    start: usize,
    /// What stands before the first `=`, where that may be a key.
    pub(super) key: Option<&'s str>,
    /// What stands after it, without a comment.
    pub(super) value: Option<&'s str>,
    /// Where the value begins in the file, in bytes.
    pub(super) value_at: usize,
}

impl<'s> Line<'s> {
    /// The line that holds the byte `at`.
    pub(super) fn of(source: &'s str, at: usize) -> Self {
        let start = source[..at].rfind('\n').map_or(0, |line_break| line_break + 1);
        let end = source[start..].find(['\n', '\r']).map_or(source.len(), |line_break| start + line_break);
        let text = &source[start..end];
        let pair = text.split_once('=').filter(|(key, _)| !key.contains(['"', '[', '{', '\'', '#', ',']));
        let value = pair.map(|(_, value)| without_comment(value).trim());
        let value_at = value.map_or(start, |value| start + (value.as_ptr().addr() - text.as_ptr().addr()));
        Self { text, start, key: pair.map(|(key, _)| key.trim()).filter(|key| !key.is_empty()), value, value_at }
    }

    /// The bytes of the line without the blanks around it.
    pub(super) fn trimmed(&self) -> Range<usize> {
        let start = self.start + (self.text.len() - self.text.trim_start().len());
        start..start + self.text.trim().len()
    }

    /// The bytes of the key.
    pub(super) fn key_span(&self) -> Range<usize> {
        let start = self.trimmed().start;
        start..start + self.key.map_or(0, str::len)
    }

    /// The bytes of the value.
    pub(super) fn value_span(&self) -> Range<usize> {
        self.value_at..self.value_at + self.value.map_or(0, str::len)
    }

    /// What stands at a byte of the file up to a blank, a comma or a closing bracket.
    pub(super) fn bare_word(&self, at: usize) -> Range<usize> {
        let rest = self.text.get(at - self.start..).unwrap_or_default();
        let length = rest.find(|letter: char| letter.is_whitespace() || ",]}#".contains(letter)).unwrap_or(rest.len());
        at..at + length
    }

    /// What stands in the file there, where that is on this line.
    pub(super) fn text_at(&self, place: &Range<usize>) -> &'s str {
        self.text.get(place.start - self.start..place.end - self.start).unwrap_or_default()
    }
}

/// What to write in place of a value without quotes.
pub(super) fn help_for_bare(key: &str, value: &str) -> String {
    const COUNTED: [&str; 6] = ["reps", "sets", "passes", "rounds", "spots", "breaths"];
    const RANGED: [&str; 4] = ["hold", "reps", "passes", "breaths"];
    let lower = value.to_lowercase();
    if let Some(range) = range(&lower).filter(|_| RANGED.contains(&key)) {
        return format!("a range stands between quotes: `{key} = \"{range}\"`");
    }
    if COUNTED.contains(&key) {
        return count_help(value)
            .replace(", without quotes", "")
            .replace("write `", &format!("write `{key} = "))
            .replace(&format!("`{key} = sets"), "`sets");
    }
    if lower == "true" || lower == "false" {
        return format!("write `{key} = {lower}`");
    }
    if let Some(truth) = single::truth(value).filter(|_| ["always", "optional"].contains(&key)) {
        return format!("write `{key} = {truth}`");
    }
    // The two lengths of a breath are no range.
    if key == "breath" {
        return format!("write `{key} = {}`", quoted_value(value));
    }
    if let Some((least, most)) = length::range(&lower) {
        return format!("write one length: `{key} = \"{least}\"` or `{key} = \"{most}\"`");
    }
    match length::meant(&lower).filter(|_| value.starts_with(|first: char| first.is_ascii_digit())) {
        Some(length) => format!("write `{key} = \"{length}\"`"),
        None => format!("write `{key} = {}`", quoted_value(value)),
    }
}

/// `8-10`, `20-30s`: as ranges are written.
fn range(value: &str) -> Option<String> {
    let (least, most) = value.split_once(['-', '–'])?;
    let is_count = |part: &str| part.trim().parse::<u16>().is_ok();
    if is_count(least) && is_count(most) {
        return Some(format!("{}-{}", least.trim(), most.trim()));
    }
    length::range(value).map(|(least, most)| format!("{least}-{most}"))
}

/// A value as it would be right: in quotes, unless it is one that needs none.
pub(super) fn quoted_value(value: &str) -> String {
    let is_plain =
        value.starts_with(['"', '\'', '[', '{']) || value.parse::<f64>().is_ok() || ["true", "false"].contains(&value);
    if is_plain { visible(value).into_owned() } else { format!("\"{}\"", visible(value).replace('"', "\\\"")) }
}

/// A value without the comment after it.
fn without_comment(value: &str) -> &str {
    let mut quote = None;
    for (at, letter) in value.char_indices() {
        match (quote, letter) {
            (None, '#') => return &value[..at],
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    value
}
