//! A value of a document and its place, before anything is known about it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::field::At;

/// A value of a document and its place.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    value: &'t DeValue<'t>,
    start: usize,
    end: usize,
}

impl<'t> Node<'t> {
    pub(super) fn new(value: &'t Spanned<DeValue<'t>>) -> Self {
        let Range { start, end } = value.span();
        Self { value: value.get_ref(), start, end }
    }

    /// Its bytes in the document. Of a table under a `[header]`: the header's.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.start..self.end
    }

    /// The text, where it is one, with escapes resolved.
    #[must_use]
    pub fn as_text(self) -> Option<&'t str> {
        match self.value {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, where it is one that fits.
    #[must_use]
    pub fn as_whole(self) -> Option<i64> {
        match self.value {
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix()).ok(),
            _ => None,
        }
    }

    /// The number, whole or not, infinite or not a number, where it is one.
    #[must_use]
    pub fn as_number(self) -> Option<f64> {
        match self.value {
            DeValue::Float(digits) => digits.as_str().parse().ok(),
            DeValue::Integer(digits) if digits.radix() == 10 => digits.as_str().parse().ok(),
            _ => None,
        }
    }

    /// The truth value, where it is one.
    #[must_use]
    pub const fn as_truth(self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The list's items, where it is a list.
    pub fn as_list(self) -> Option<impl ExactSizeIterator<Item = Node<'t>> + use<'t>> {
        match self.value {
            DeValue::Array(items) => Some(items.iter().map(Node::new)),
            _ => None,
        }
    }

    /// The table, where it is one.
    #[must_use]
    pub fn as_table(self) -> Option<Table<'t>> {
        match self.value {
            DeValue::Table(table) => Some(Table::new(table, self.span())),
            _ => None,
        }
    }

    /// What it is, as a message says it, with its article.
    #[must_use]
    pub const fn found(self) -> &'static str {
        match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "a truth value",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }
}

/// A table while its keys are taken one by one.
pub struct Table<'t> {
    pub(super) content: &'t DeTable<'t>,
    span: Range<usize>,
    /// Whether it is the document itself.
    whole: bool,
    /// Keys that are not there, and the unknown ones that were meant as them.
    pub(super) meant: Vec<(&'static str, Range<usize>)>,
}

impl<'t> Table<'t> {
    pub(super) const fn new(content: &'t DeTable<'t>, span: Range<usize>) -> Self {
        Self { content, span, whole: false, meant: Vec::new() }
    }

    /// The table that is the document itself.
    pub(super) const fn whole(content: &'t DeTable<'t>, span: Range<usize>) -> Self {
        Self { content, span, whole: true, meant: Vec::new() }
    }

    /// Whether it is the document itself.
    pub(super) const fn is_whole(&self) -> bool {
        self.whole
    }

    /// The table's place: its braces, or its header.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The text of a key, where it has one.
    pub(super) fn text(&self, word: &str) -> Option<&'t str> {
        self.content.get(word).and_then(|value| Node::new(value).as_text())
    }

    /// The keys with their places and values, as they stand in the document: for tables whose keys are an author's own.
    pub fn entries(&self) -> impl Iterator<Item = (At<&'t str>, Node<'t>)> + use<'t> {
        let mut entries: Vec<_> = self
            .content
            .iter()
            .map(|(key, value)| (At { value: key.get_ref().as_ref(), span: key.span() }, Node::new(value)))
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries.into_iter()
    }
}
