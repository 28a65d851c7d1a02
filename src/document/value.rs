//! Values that a document can hold, each with its reader.

use super::synonyms::{self, Meant};
use super::{At, Kind, Node, Reader, codes, literal, single};
use crate::body::Vocabulary;
use crate::diagnostic::{Finding, quoted};

/// A value that can be read from a document.
pub trait Value: Sized {
    /// What such a value may be.
    fn kind() -> Kind;

    /// Reads it. `None` where it cannot be used: then its finding has been added.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

impl Reader<'_> {
    /// Adds the finding that `node` is not a `T` by its type; always `None`.
    pub fn wrong_type<T: Value>(&mut self, node: Node<'_>) -> Option<T> {
        let source = self.source();
        self.fault_of(codes::WRONG_TYPE, &node.span(), || {
            let kind = T::kind();
            let message = match single::header_of_list(node, source) {
                Some(name) => format!("`[[{name}]]` is one of several tables, and there is one at most"),
                None => format!("expected {}, found {}", kind.wanted(), node.found()),
            };
            let finding = Finding::error(codes::WRONG_TYPE, node.span(), message);
            match single::instead(&kind, node, source).or_else(|| kind.example()) {
                Some(help) => finding.help(help),
                None => finding,
            }
        });
        None
    }
}

/// A value that is never looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Anything;

impl Value for Anything {
    fn kind() -> Kind {
        Kind::Anything
    }

    fn read(_: Node<'_>, _: &mut Reader<'_>) -> Option<Self> {
        Some(Self)
    }
}

impl Value for bool {
    fn kind() -> Kind {
        Kind::Truth
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        node.as_truth().or_else(|| reader.wrong_type(node))
    }
}

/// The longest text, in letters: about two minutes of speech.
const LONGEST_TEXT: usize = 2000;

/// A text on one line, with nothing in it that could harm a terminal, and not empty.
impl Value for String {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.as_text() else {
            return reader.wrong_type(node);
        };
        if text.trim().is_empty() {
            reader.fault(Finding::error(codes::EMPTY, node.span(), "a text with nothing in it"));
            return None;
        }
        if text.len() > LONGEST_TEXT && text.chars().nth(LONGEST_TEXT).is_some() {
            let message = format!("a text of over 2,000 letters: {}", quoted(text));
            let help = "write several sentences; where a list is allowed, a text each";
            reader.fault(Finding::error(codes::TEXT_TOO_LONG, node.span(), message).help(help));
            return None;
        }
        let faults = literal::character_faults(reader.source(), node.span(), text);
        let harmless = faults.is_empty();
        for fault in faults {
            reader.fault(fault);
        }
        harmless.then(|| text.to_owned())
    }
}

/// A finite number, whole or not.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Decimal(f64);

impl Decimal {
    /// The number; never infinite, never NaN.
    #[must_use]
    pub(crate) const fn get(self) -> f64 {
        self.0
    }
}

impl Value for Decimal {
    fn kind() -> Kind {
        Kind::Number
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.as_number() {
            None => reader.wrong_type(node),
            Some(number) if number.is_finite() => Some(Self(number)),
            Some(_) => {
                reader.fault(Finding::error(codes::OUT_OF_RANGE, node.span(), "a number has to be finite"));
                None
            }
        }
    }
}

/// A whole number between two bounds, both allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Whole<const LEAST: i64, const MOST: i64>(i64);

impl<const LEAST: i64, const MOST: i64> Whole<LEAST, MOST> {
    /// The number, from `LEAST` to `MOST`.
    #[must_use]
    pub(crate) const fn get(self) -> i64 {
        self.0
    }
}

impl<const LEAST: i64, const MOST: i64> Value for Whole<LEAST, MOST> {
    fn kind() -> Kind {
        Kind::Whole { least: LEAST, most: MOST }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(number) = node.as_whole() else {
            return match node.found() {
                "a whole number" => reader.out_of_range(node, LEAST, MOST),
                _ => reader.wrong_type(node),
            };
        };
        if (LEAST..=MOST).contains(&number) { Some(Self(number)) } else { reader.out_of_range(node, LEAST, MOST) }
    }
}

impl Reader<'_> {
    fn out_of_range<T>(&mut self, node: Node<'_>, least: i64, most: i64) -> Option<T> {
        let written = quoted(&self.source()[node.span()]);
        let message = format!("{written} is not between {least} and {most}");
        self.fault(Finding::error(codes::OUT_OF_RANGE, node.span(), message));
        None
    }
}

impl<V: Vocabulary> Value for V {
    fn kind() -> Kind {
        Kind::Word { noun: V::NOUN, words: V::WORDS.iter().map(|word| word.word()).collect() }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.as_text() else {
            return reader.wrong_type(node);
        };
        let known = V::WORDS.iter().copied().find(|word| word.word() == text);
        if known.is_none() {
            reader.fault_of(codes::UNKNOWN_WORD, &node.span(), || {
                let message = format!("unknown {} {}", V::NOUN, quoted(text));
                let finding = Finding::error(codes::UNKNOWN_WORD, node.span(), message);
                match meant::<V>(text) {
                    Some(help) => finding.help(help),
                    None => finding.nearest(text, V::WORDS.iter().map(|word| word.word())),
                }
            });
        }
        known
    }
}

/// What to write where `text` stands: the word in its right spelling, the one that people call so, or an everyday one's.
fn meant<V: Vocabulary>(text: &str) -> Option<String> {
    let plain = synonyms::plain(text);
    if let Some(same) = V::WORDS.iter().find(|word| word.word() == plain) {
        return Some(format!("did you mean `{}`?", same.word()));
    }
    if let Some(meant) = word_of::<V>(text) {
        return Some(format!("write `{meant}`"));
    }
    let several: Vec<&str> = text.split([',', ';', '/', '+', '&']).map(str::trim).collect();
    if let [_, _, ..] = several.as_slice() {
        let words: Option<Vec<&str>> = several.iter().map(|part| word_of::<V>(part)).collect();
        return words.map(|words| format!("a text each: {}", written(&words)));
    }
    synonyms::of_word(V::NOUN, text).map(Meant::help)
}

/// The one word that is meant by a text, however it is written.
fn word_of<V: Vocabulary>(text: &str) -> Option<&'static str> {
    let plain = synonyms::plain(text);
    let words = || V::WORDS.iter().map(|word| word.word());
    let named = || V::WORDS.iter().find(|word| synonyms::plain(word.spoken()) == plain).map(|word| word.word());
    let everyday = || match synonyms::of_word(V::NOUN, text) {
        Some(Meant::Word(meant)) => words().find(|word| *word == meant),
        _ => None,
    };
    words().find(|word| *word == plain).or_else(everyday).or_else(named)
}

/// Words as they stand in a list of a file: `"mat", "ball"`.
fn written(words: &[&str]) -> String {
    words.iter().map(|word| format!("`\"{word}\"`")).collect::<Vec<_>>().join(", ")
}

/// A list; its good items, where all are.
impl<T: Value> Value for Vec<At<T>> {
    fn kind() -> Kind {
        Kind::list(T::kind())
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(items) = node.as_list() else {
            return reader.no_list::<T>(node);
        };
        // Once an item is wrong the others are read for their faults alone, and none is kept: they may be many.
        let mut good = Some(Vec::new());
        for item in items {
            match (T::read(item, reader), &mut good) {
                (Some(value), Some(good)) => good.push(At { value, span: item.span() }),
                (Some(_), None) => {}
                (None, _) => good = None,
            }
        }
        good
    }
}
