//! Tables whose keys are declared once.

use std::ops::Range;

use toml::de::DeTable;

use super::{At, Field, Key, Node, Reader, Value, codes};
use crate::diagnostic::{Finding, nearest, quoted};

/// A table with known keys. Implemented by [`shape!`].
pub trait Shape: Sized {
    /// Adds every key that the table may have, in the order of the declaration.
    fn keys(keys: &mut Vec<Key>);

    /// Takes the keys that it knows out of the table; unknown ones are not its business.
    fn take(table: &mut Table<'_>, reader: &mut Reader<'_>) -> Self;

    /// Reads a whole table: takes its keys, and every key left over is a finding.
    fn read_table(mut table: Table<'_>, reader: &mut Reader<'_>) -> Self {
        let shape = Self::take(&mut table, reader);
        table.finish::<Self>(reader);
        shape
    }
}

/// A table while its keys are taken one by one.
pub struct Table<'t> {
    content: &'t DeTable<'t>,
    span: Range<usize>,
    taken: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'t> Table<'t> {
    pub(super) fn new(table: &'t DeTable<'t>, span: Range<usize>) -> Self {
        Self { content: table, span, taken: Vec::with_capacity(table.len()), missing: Vec::new() }
    }

    /// The table's place: its braces, or its header.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Takes the value of a key.
    pub fn take<T: Value>(&mut self, word: &'static str, reader: &mut Reader<'_>) -> Field<T> {
        let Some((key, value)) = self.content.get_key_value(word) else {
            return Field::Absent;
        };
        self.taken.push(word);
        let (key, node) = (key.span(), Node::new(value));
        match T::read(node, reader) {
            Some(value) => Field::Given { key, at: At { value, span: node.span() } },
            None => Field::Wrong { key },
        }
    }

    /// Takes the value of a key that has to be there.
    pub fn require<T: Value>(&mut self, word: &'static str, reader: &mut Reader<'_>) -> Field<T> {
        let field = self.take(word, reader);
        if field.is_absent() {
            self.missing.push(word);
        }
        field
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

    /// Every key that was not taken is a finding with the nearest known one; and so is every key that is missing, where
    /// none of those was meant as it.
    fn finish<S: Shape>(mut self, reader: &mut Reader<'_>) {
        if self.taken.len() < self.content.len() {
            let mut known = Vec::new();
            S::keys(&mut known);
            for (key, _) in self.entries().filter(|(key, _)| !self.taken.contains(&key.value)) {
                let free = || known.iter().map(|known| known.word).filter(|word| !self.taken.contains(word));
                let message = format!("unknown key {}", quoted(key.value));
                reader.fault(Finding::error(codes::UNKNOWN_KEY, key.span, message).nearest(key.value, free()));
                let meant = nearest(key.value, free());
                self.missing.retain(|&word| Some(word) != meant);
            }
        }
        if !reader.is_broken() {
            for word in &self.missing {
                let message = format!("`{word}` is missing");
                reader.fault(Finding::error(codes::MISSING_KEY, self.span(), message));
            }
        }
    }
}

/// Declares a table's keys once: a struct of [`Field`]s, its reader, its known keys, its description.
///
/// `..part: Other;` takes in the keys of another shape. `required` after a key's word makes its absence a finding.
macro_rules! shape {
    (
        $(#[doc = $about:literal])+
        $vis:vis struct $name:ident {
            $(..$part:ident: $part_type:ty;)*
            $($(#[doc = $doc:literal])+ $field:ident: $type:ty = $word:literal $(, $required:ident)?;)*
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        $vis struct $name {
            /// The table's place: its braces, or its header.
            #[allow(dead_code, reason = "every shape has its place, not every reader needs it")]
            $vis span: ::std::ops::Range<usize>,
            $($vis $part: $part_type,)*
            $($(#[doc = $doc])+ $vis $field: $crate::document::Field<$type>,)*
        }

        impl $crate::document::Shape for $name {
            fn keys(keys: &mut Vec<$crate::document::Key>) {
                $(<$part_type as $crate::document::Shape>::keys(keys);)*
                keys.extend([$($crate::document::Key {
                    word: $word,
                    doc: &[$($doc),+],
                    required: $crate::document::shape!(@required $($required)?),
                    kind: <$type as $crate::document::Value>::kind,
                },)*]);
            }

            fn take(
                table: &mut $crate::document::Table<'_>,
                reader: &mut $crate::document::Reader<'_>,
            ) -> Self {
                Self {
                    span: table.span(),
                    $($part: <$part_type as $crate::document::Shape>::take(table, reader),)*
                    $($field: $crate::document::shape!(@take table, reader, $word $(, $required)?),)*
                }
            }
        }

        impl $crate::document::Value for $name {
            fn kind() -> $crate::document::Kind {
                let mut keys = Vec::new();
                <Self as $crate::document::Shape>::keys(&mut keys);
                $crate::document::Kind::Table(keys)
            }

            fn read(
                node: $crate::document::Node<'_>,
                reader: &mut $crate::document::Reader<'_>,
            ) -> Option<Self> {
                match node.as_table() {
                    Some(table) => Some(<Self as $crate::document::Shape>::read_table(table, reader)),
                    None => reader.wrong_type::<Self>(node),
                }
            }
        }
    };
    (@required) => { false };
    (@required required) => { true };
    (@take $table:ident, $reader:ident, $word:literal) => { $table.take($word, $reader) };
    (@take $table:ident, $reader:ident, $word:literal, required) => { $table.require($word, $reader) };
}

pub(crate) use shape;
