//! The page of codes, `docs/codes.md`, taken apart.

use crate::packed::Packed;

/// The page that is also to be read by itself.
static PAGE: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/codes.text")));

/// The section of the document on one code.
#[derive(Debug)]
pub(super) struct Section<'d> {
    /// `E003`.
    pub(super) code: &'d str,
    /// What it stands for, in a few words.
    pub(super) title: &'d str,
    /// Paragraphs and examples in their order.
    pub(super) parts: Vec<SectionPart<'d>>,
}

#[derive(Debug)]
pub(super) enum SectionPart<'d> {
    /// A paragraph on one line.
    Prose(String),
    Example(Example<'d>),
}

/// Lines that show the fault, or how to mend it.
#[derive(Debug)]
pub(super) struct Example<'d> {
    pub(super) verdict: Verdict,
    /// What the lines are a part of: `move`, `routine`, `config`, `whole`, `files`; or `sh` for commands.
    #[cfg_attr(not(test), expect(dead_code, reason = "people see it, the tests complete the example by it"))]
    pub(super) frame: &'d str,
    pub(super) text: &'d str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Wrong,
    Right,
}

/// Every section, in the order of the page.
pub(super) fn sections() -> Vec<Section<'static>> {
    PAGE.text().split("\n## ").skip(1).map(section).collect()
}

fn section(text: &str) -> Section<'_> {
    let (heading, body) = text.split_once('\n').unwrap_or((text, ""));
    let (code, title) = heading.split_once(": ").unwrap_or((heading, ""));
    let mut parts = Vec::new();
    // Fences stand at the start of a line; between them is prose, inside them an example.
    for (number, piece) in body.split("```").enumerate() {
        if number % 2 == 1 {
            parts.extend(example(piece).map(SectionPart::Example));
        } else {
            let paragraphs = piece.split("\n\n").map(|lines| lines.split_whitespace().collect::<Vec<_>>().join(" "));
            parts.extend(paragraphs.filter(|paragraph| !paragraph.is_empty()).map(SectionPart::Prose));
        }
    }
    Section { code, title, parts }
}

fn example(fenced: &str) -> Option<Example<'_>> {
    let (head, text) = fenced.split_once('\n')?;
    let mut words = head.split(' ');
    let language = words.next()?;
    let verdict = if words.next()? == "wrong" { Verdict::Wrong } else { Verdict::Right };
    Some(Example { verdict, frame: words.next().unwrap_or(language), text })
}
