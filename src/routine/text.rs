//! Sentences that name sides: `{side}`, `{other}`, `{left form|right form}`, `{other: left form|right form}`.

use std::ops::Range;

use super::codes;
use crate::body::Side;
use crate::diagnostic::{Finding, nearest, quoted};
use crate::document::{Kind, MOST_OF_A_TEXT, Node, Reader, Value};

/// A sentence from a file, read once, said for either side.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Part {
    Plain(Box<str>),
    /// `{side}`
    Side,
    /// `{other}`
    Other,
    /// `{linken|rechten}`, `{other: linken|rechten}`
    Forms(Forms),
}

/// A side in two forms.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Forms {
    /// Whose side they are.
    of: Of,
    /// The mark that says so, as it is written: `other: `, or nothing.
    mark: Box<str>,
    /// The form where that side is the left one.
    left: Box<str>,
    /// The form where it is the right one.
    right: Box<str>,
}

/// Whose side a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Of {
    /// That of the side at work.
    Work,
    /// The opposite one.
    Other,
}

/// A side as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named<'t> {
    /// `{side}` or `{other}`
    Word(Of),
    /// Two forms, the left one first.
    Forms(Of, &'t str, &'t str),
}

/// A fault in the braces of a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Neither `{side}`, `{other}` nor two forms. Holds what stands between the braces.
    #[error("nothing is known as {}", quoted(&format!("{{{inside}}}")))]
    Unknown {
        /// Bytes of the text, braces included.
        place: Range<usize>,
        /// What stands between the braces.
        inside: String,
    },
    /// A brace that is never closed.
    #[error("this brace is never closed")]
    Unclosed {
        /// The brace.
        place: Range<usize>,
    },
}

impl Text {
    /// A sentence without sides, taken as it stands.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { parts: vec![Part::Plain(text.into().into_boxed_str())] }
    }

    /// Reads a sentence: `{side}` and `{other}` name the sides, `{a|b}` is `a` for the left and `b` for the right,
    /// `{other: a|b}` the same of the opposite side, `{{` is a brace.
    ///
    /// # Errors
    ///
    /// What is wrong with its braces, in their order; the first sixteen.
    pub fn parse(text: &str) -> Result<Self, Vec<TextError>> {
        let (mut parts, mut errors) = (Vec::new(), Vec::new());
        let mut plain = String::new();
        let mut at = 0;
        while let Some(found) = text[at..].find('{').filter(|_| errors.len() < MOST_OF_A_TEXT) {
            let open = at + found;
            plain.push_str(&text[at..open]);
            if text[open + 1..].starts_with('{') {
                plain.push('{');
                at = open + 2;
                continue;
            }
            let inside = text[open + 1..].split(['{', '}']).next().unwrap_or("");
            let close = open + 1 + inside.len();
            if !text[close..].starts_with('}') {
                errors.push(TextError::Unclosed { place: open..open + 1 });
                at = close;
                continue;
            }
            match part(inside) {
                Some(part) => {
                    if !plain.is_empty() {
                        parts.push(Part::Plain(std::mem::take(&mut plain).into_boxed_str()));
                    }
                    parts.push(part);
                }
                None => errors.push(TextError::Unknown { place: open..close + 1, inside: inside.to_owned() }),
            }
            at = close + 1;
        }
        plain.push_str(&text[at..]);
        if !plain.is_empty() {
            parts.push(Part::Plain(plain.into_boxed_str()));
        }
        if errors.is_empty() { Ok(Self { parts }) } else { Err(errors) }
    }

    /// The sentence for a side. Without a side it reads as for the right: where a library lists it, one is as good as
    /// the other.
    #[must_use]
    pub fn say(&self, side: Option<Side>) -> String {
        let side = side.unwrap_or(Side::Right);
        self.parts
            .iter()
            .map(|part| match (part, side) {
                (Part::Plain(text), _) => text,
                (Part::Forms(forms), side) => forms.say(side),
                (Part::Side, side) => side.word(),
                (Part::Other, side) => side.other().word(),
            })
            .collect()
    }

    /// The sentence as a file has it: `{side}` stays `{side}`.
    #[must_use]
    pub(crate) fn written(&self) -> String {
        let part = |part: &Part| match part {
            Part::Plain(text) => text.replace('{', "{{"),
            Part::Side => "{side}".to_owned(),
            Part::Other => "{other}".to_owned(),
            Part::Forms(Forms { mark, left, right, .. }) => format!("{{{mark}{left}|{right}}}"),
        };
        self.parts.iter().map(part).collect()
    }

    /// The parts of the sentence that are the same for either side.
    pub fn fixed(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Plain(text) => Some(&**text),
            Part::Side | Part::Other | Part::Forms(_) => None,
        })
    }

    /// Whether it names a side in two forms.
    pub(crate) fn has_forms(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Forms(_)))
    }

    /// Every side that its braces name, each with its bytes of the sentence, as [`Self::written`] has it.
    pub(crate) fn named(&self) -> Vec<(Range<usize>, Named<'_>)> {
        let mut at = 0;
        let mut found = Vec::new();
        for part in &self.parts {
            let (length, named) = match part {
                Part::Plain(text) => (text.len() + text.matches('{').count(), None),
                Part::Side => ("{side}".len(), Some(Named::Word(Of::Work))),
                Part::Other => ("{other}".len(), Some(Named::Word(Of::Other))),
                Part::Forms(Forms { of, mark, left, right }) => {
                    (mark.len() + left.len() + right.len() + "{|}".len(), Some(Named::Forms(*of, left, right)))
                }
            };
            found.extend(named.map(|named| (at..at + length, named)));
            at += length;
        }
        found
    }

    /// Whether the sentence says anything about sides.
    #[must_use]
    pub fn names_sides(&self) -> bool {
        self.parts.iter().any(|part| !matches!(part, Part::Plain(_)))
    }
}

fn part(inside: &str) -> Option<Part> {
    match inside {
        "side" => return Some(Part::Side),
        "other" => return Some(Part::Other),
        _ => {}
    }
    let (of, mark) = marked(inside);
    let (left, right) = inside[mark..].split_once('|').filter(|(left, right)| {
        let says_something = !left.is_empty() || !right.is_empty();
        says_something && !right.contains('|')
    })?;
    Some(Part::Forms(Forms { of, mark: inside[..mark].into(), left: left.into(), right: right.into() }))
}

/// Whose side the forms in these braces are, and how many bytes the mark has that says so.
fn marked(inside: &str) -> (Of, usize) {
    let Some((mark, forms)) = inside.split_once(':') else { return (Of::Work, 0) };
    let of = match mark.trim() {
        "other" => Of::Other,
        "side" => Of::Work,
        _ => return (Of::Work, 0),
    };
    (of, inside.len() - forms.trim_start().len())
}

impl Forms {
    fn say(&self, at_work: Side) -> &str {
        let side = match self.of {
            Of::Work => at_work,
            Of::Other => at_work.other(),
        };
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

impl TextError {
    fn finding(self, place: impl Fn(Range<usize>) -> Range<usize>) -> Finding {
        let message = self.to_string();
        match self {
            Self::Unknown { place: part, inside } => {
                let finding = Finding::error(codes::UNKNOWN_BRACES, place(part), message);
                match nearest(&inside, ["side", "other"]) {
                    Some(near) => finding.help(format!("did you mean `{{{near}}}`?")),
                    None => {
                        finding.help("the side at work is `{side}`, the opposite one `{other}`; a brace itself is `{{`")
                    }
                }
            }
            Self::Unclosed { place: part } => Finding::error(codes::UNCLOSED_BRACE, place(part), message)
                .help("close it with `}`; a brace itself is `{{`"),
        }
    }
}

impl Value for Text {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        match Self::parse(&text) {
            Ok(text) => Some(text),
            Err(errors) => {
                for error in errors {
                    let finding = error.finding(|part| reader.place(node, part));
                    reader.fault(finding);
                }
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, TextError};
    use crate::body::Side::{Left, Right};
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Lie down.", "Lie down.", "Lie down.")]
    #[case("Bend the {side} knee.", "Bend the left knee.", "Bend the right knee.")]
    #[case("{other}{side}", "rightleft", "leftright")]
    #[case("Das {linke|rechte} Bein.", "Das linke Bein.", "Das rechte Bein.")]
    #[case("{a |}b", "a b", "b")]
    #[case("Das {other: linke|rechte} Bein.", "Das rechte Bein.", "Das linke Bein.")]
    #[case("Das {other:linke|rechte} Bein.", "Das rechte Bein.", "Das linke Bein.")]
    #[case("Das {side: linke|rechte} Bein.", "Das linke Bein.", "Das rechte Bein.")]
    #[case("{zwei: a|b}", "zwei: a", "b")]
    #[case("{{side} }", "{side} }", "{side} }")]
    #[case("", "", "")]
    fn a_text_is_said_for_each_side(#[case] text: &str, #[case] left: &str, #[case] right: &str) {
        let text = Text::parse(text).unwrap();
        assert_eq!((text.say(Some(Left)), text.say(Some(Right))), (left.to_owned(), right.to_owned()));
    }

    #[test]
    fn every_wrong_brace_is_told() {
        let errors = Text::parse("a {sdie} b {x|y|z} c {|} d {open {side} {").unwrap_err();
        let unknown = |place, inside: &str| TextError::Unknown { place, inside: inside.into() };
        let expected = [
            unknown(2..8, "sdie"),
            unknown(11..18, "x|y|z"),
            unknown(21..24, "|"),
            TextError::Unclosed { place: 27..28 },
            TextError::Unclosed { place: 40..41 },
        ];
        assert_eq!(errors, expected);
    }

    #[rstest]
    #[case("Das {linke|rechte} Bein, das {other:linke|rechte}, {{, {side} und {other}.")]
    #[case("{other:  a|b}{side: |b}{a|}")]
    fn a_text_is_written_as_it_was_and_knows_where_it_names_sides(#[case] text: &str) {
        let read = Text::parse(text).unwrap();
        assert_eq!(read.written(), text);
        let named: Vec<&str> = read.named().into_iter().map(|(place, _)| &text[place]).collect();
        let braces = text.replace("{{", "").matches('{').count();
        assert!(
            named.len() == braces && named.iter().all(|part| part.starts_with('{') && part.ends_with('}')),
            "{named:?}"
        );
    }

    #[rstest]
    #[case("{other: linke}")]
    #[case("{other: |}")]
    #[case("{other: a|b|c}")]
    #[case("{andere: }")]
    fn a_mark_without_its_two_forms_is_told(#[case] text: &str) {
        assert!(matches!(Text::parse(text).unwrap_err()[..], [TextError::Unknown { .. }]));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_its_faults_lie_in_it(text in ".*") {
            if let Err(errors) = Text::parse(&text) {
                for error in errors {
                    let (TextError::Unknown { place, .. } | TextError::Unclosed { place }) = error;
                    prop_assert!(text.get(place).is_some());
                }
            }
        }

        #[test]
        fn a_text_without_braces_is_said_as_it_stands(text in "[^{]*") {
            prop_assert_eq!(Text::parse(&text).unwrap().say(Some(Left)), text);
        }
    }
}
