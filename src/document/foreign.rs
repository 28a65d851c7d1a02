//! Files that are no TOML at all: those of other programs, and prose.

use std::ops::Range;

use super::codes;
use crate::diagnostic::Finding;

/// How a routine begins, for those who come with another format.
const BEGIN: &str = "a routine is TOML: `name = \"...\"`, then `[[step]]` with `move = \"id\"` under it for each move; \
     `supple new NAME` writes one to begin with";

/// The finding that a text is in another format; `None` where it may be TOML with faults. `head` is its first line.
pub(super) fn finding(source: &str, head: Range<usize>) -> Option<Finding> {
    let format = format(source)?;
    let finding = Finding::error(codes::ANOTHER_FORMAT, head, format!("the file is {}, not TOML", format.0));
    Some(finding.help(format.1))
}

/// What the text is, and what to do with it.
fn format(source: &str) -> Option<(&'static str, &'static str)> {
    const PLAIN: &str = "save it as plain text, with the ending `.toml`";
    let text = source.trim_start_matches('\u{feff}').trim_start();
    let begins = |start: &str| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    if begins("{\\rtf") {
        return Some(("rich text", PLAIN));
    }
    if begins("<!doctype") || begins("<html") {
        return Some(("a page of the web", BEGIN));
    }
    if begins("<?xml") || begins("<") {
        return Some(("XML", BEGIN));
    }
    if begins("```") {
        return Some(("Markdown with TOML in it", "take the lines that begin with ``` out"));
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_json = |open: char, next: &[char]| {
        text.strip_prefix(open).is_some_and(|rest| rest.trim_start().starts_with(next)) && text.contains(':')
    };
    if is_json('{', &['"', '}']) || is_json('[', &['{', '"']) {
        return Some(("JSON", BEGIN));
    }
    let said: Vec<&str> = lines.iter().copied().filter(|line| !line.starts_with('#')).collect();
    let has_pairs = said.iter().any(|line| is_pair(line));
    let has_headers = said.iter().any(|line| line.starts_with('[') && line.ends_with(']'));
    if said.is_empty() || has_pairs || has_headers {
        return None;
    }
    if is_yaml(&said) {
        return Some(("YAML", BEGIN));
    }
    if is_table(&said) {
        return Some(("a table of a spreadsheet (CSV)", BEGIN));
    }
    let items = ["- ", "* ", "+ ", "• ", "| ", "> "];
    let is_item = |line: &&&str| {
        let numbered = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        items.iter().any(|item| line.starts_with(item))
            || numbered.len() < line.len() && numbered.starts_with(['.', ')'])
    };
    if said.iter().filter(is_item).count() * 2 >= said.len() {
        return Some(("a list as in Markdown", BEGIN));
    }
    (said.iter().all(|line| line.contains(' ')) && lines.len() > 1).then_some(("prose", BEGIN))
}

/// Whether a line is `key = value`.
fn is_pair(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, _)| !key.trim().is_empty() && key.split_whitespace().count() <= 2)
}

/// Whether most lines are `key: value` or begin with a dash, and some are `key:`.
fn is_yaml(lines: &[&str]) -> bool {
    let key = |line: &str| {
        let line = line.trim_start_matches("- ");
        let name =
            line.split_once(':').filter(|(_, rest)| rest.is_empty() || rest.starts_with(' ')).map(|(name, _)| name);
        name.is_some_and(|name| !name.is_empty() && !name.contains(' '))
    };
    let keys = lines.iter().filter(|line| key(line)).count();
    let like = lines.iter().filter(|line| key(line) || line.starts_with("- ") || **line == "---").count();
    (lines.first() == Some(&"---") || keys >= 2) && keys >= 1 && like * 3 >= lines.len() * 2
}

/// Whether every line has the same number of separators.
fn is_table(lines: &[&str]) -> bool {
    let same = |separator: char| {
        let counts = || lines.iter().map(|line| line.matches(separator).count());
        counts().next().is_some_and(|first| first > 0 && counts().all(|count| count == first))
    };
    lines.len() > 1 && [',', ';', '\t'].into_iter().any(same)
}

/// What a file is whose first bytes are these, where it is no text.
pub(crate) fn binary(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 8] = [
        (b"PK\x03\x04", "a Word document, or another file of an office program"),
        (b"\xd0\xcf\x11\xe0", "a Word document, or another file of an office program"),
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\xff\xfe", "text in UTF-16"),
        (b"\xfe\xff", "text in UTF-16"),
    ];
    KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}
