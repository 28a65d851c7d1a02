//! Tables whose keys are declared once.

use super::node::{Node, Table};
use super::synonyms::{self, Meant};
use super::{At, DeclaredKey, Field, Given, Kind, Reader, Value, codes};
use crate::diagnostic::{Finding, nearest, quoted};

/// A table with known keys. Implemented by [`shape!`].
pub trait Shape: Sized {
    /// Its name in the program.
    const NAME: &'static str;

    /// Adds every key that the table may have, in the order of the declaration.
    fn keys(keys: &mut Vec<DeclaredKey>);

    /// Whether the table may have this key.
    fn knows(word: &str) -> bool;

    /// Takes the keys that it knows out of the table; unknown ones are not its business.
    fn take(table: &mut Table<'_>, reader: &mut Reader<'_>) -> Self;

    /// Adds every key that is there, misspelt ones included, in the order of the declaration.
    fn given(&self, keys: &mut Vec<Given>);

    /// Reads a whole table: every key that it does not know is a finding with the nearest one.
    fn read_table(mut table: Table<'_>, reader: &mut Reader<'_>) -> Self {
        table.tell_unknown::<Self>(reader);
        Self::take(&mut table, reader)
    }
}

impl Table<'_> {
    /// Takes the value of a key. Where an unknown key was meant as it, it is misspelt rather than absent.
    pub fn take<T: Value>(&mut self, word: &'static str, reader: &mut Reader<'_>) -> Field<T> {
        let Some((key, value)) = self.content.get_key_value(word) else {
            let meant = self.meant.iter().find(|(meant, _)| *meant == word);
            return meant.map_or(Field::Absent, |(_, key)| Field::Misspelt { key: key.clone() });
        };
        let (key, node) = (key.span(), Node::new(value));
        match T::read(node, reader) {
            Some(value) => Field::Given { key, at: At { value, span: node.span() } },
            None => Field::Wrong { key },
        }
    }

    /// Takes the value of a key that has to be there.
    pub fn require<T: Value>(&mut self, word: &'static str, reader: &mut Reader<'_>) -> Field<T> {
        let field = self.take(word, reader);
        if field.is_absent() && !reader.is_broken() {
            let finding = Finding::error(codes::MISSING_KEY, self.span(), format!("`{word}` is missing"));
            let help = to_add::<T>(word, self, reader.source());
            reader.fault(match help {
                Some(help) => finding.help(help),
                None => finding,
            });
        }
        field
    }

    /// Every key that the shape does not know is a finding, with the nearest one that is not there yet.
    fn tell_unknown<S: Shape>(&mut self, reader: &mut Reader<'_>) {
        if self.content.keys().all(|key| S::knows(key.get_ref())) {
            return;
        }
        let mut known = Vec::new();
        S::keys(&mut known);
        let (taken, free): (Vec<&'static str>, Vec<&'static str>) =
            known.iter().map(|key| key.word).partition(|word| self.content.contains_key(*word));
        for (key, _) in self.entries().filter(|(key, _)| !S::knows(key.value)) {
            reader.fault_of(codes::UNKNOWN_KEY, &key.span, || {
                let message = format!("unknown key {}", quoted(key.value));
                let finding = Finding::error(codes::UNKNOWN_KEY, key.span.clone(), message);
                let meaning = meaning(S::NAME, key.value, &free, &taken);
                if let Meaning::Near(meant) | Meaning::Key(meant, _) = meaning {
                    self.meant.push((meant, key.span.clone()));
                }
                match meaning {
                    Meaning::Near(meant) => finding.help(format!("did you mean `{meant}`?")),
                    Meaning::Key(_, help) | Meaning::Told(help) => finding.help(help),
                    Meaning::Nothing => finding.nearest(key.value, free.iter().copied()),
                }
            });
        }
    }
}

/// What to write where a key is missing.
fn to_add<T: Value>(word: &str, table: &Table<'_>, source: &str) -> Option<String> {
    let kind = T::kind();
    let header = source.get(table.span()).and_then(|header| header.trim().strip_prefix('[')?.strip_suffix(']'));
    if let (Some(header), Kind::List { item, .. }) = (header, &kind)
        && matches!(**item, Kind::Table { .. })
    {
        return Some(format!("add `[[{header}.{word}]]`, two brackets on each side, for each of them"));
    }
    let pair = kind.sample().map(|sample| format!("`{word} = {sample}`"))?;
    Some(if table.is_whole() {
        format!("begin the file with {pair}: above every line in brackets")
    } else {
        format!("add {pair}")
    })
}

/// The meaning of a key that a table does not have.
enum Meaning {
    /// This key, as it is spelled or nearly so.
    Near(&'static str),
    /// This key by another name, and what help says of it.
    Key(&'static str, String),
    /// What help says of it.
    Told(String),
    Nothing,
}

/// What is meant by a key: one that is spelled otherwise, that has another name, or the nearest of those that are `free`.
fn meaning(table: &str, written: &str, free: &[&'static str], taken: &[&'static str]) -> Meaning {
    let plain = synonyms::plain(written);
    if let Some(same) = free.iter().find(|word| **word == plain) {
        return Meaning::Near(same);
    }
    for meant in synonyms::of_key(table, written) {
        match meant {
            Meant::Word(word) | Meant::Key(word, _) => match free.iter().find(|known| **known == word) {
                Some(known) => return Meaning::Key(known, meant.help()),
                None if taken.contains(&word) => {
                    return Meaning::Told(format!("`{word}` is there already, and says that: keep one of the two"));
                }
                None => {}
            },
            Meant::OneOf(words) if words.iter().all(|word| free.contains(word)) => return Meaning::Told(meant.help()),
            Meant::OneOf(_) => {}
            Meant::Otherwise(told) => return Meaning::Told(told.to_owned()),
        }
    }
    nearest(written, free.iter().copied()).map_or(Meaning::Nothing, Meaning::Near)
}

/// Declares a table's keys once: a struct of [`Field`]s, its reader, its known keys, its description.
///
/// `..part: Other;` takes in the keys of another shape. `required` after a key's word makes its absence a finding.
macro_rules! shape {
    (
        $(#[doc = $about:literal])+
        $vis:vis struct $name:ident {
            $(..$part:ident: $part_type:ty;)*
            $($(#[doc = $doc:literal])+ $field:ident: $type:ty = $word:literal $(, $required:ident)?;)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        $vis struct $name {
            /// The table's place: its braces, or its header.
            #[allow(dead_code, reason = "every shape has its place, not every reader needs it")]
            $vis span: ::std::ops::Range<usize>,
            $($vis $part: $part_type,)*
            $($(#[doc = $doc])+ $vis $field: $crate::document::Field<$type>,)+
        }

        impl $crate::document::Shape for $name {
            const NAME: &'static str = stringify!($name);

            fn keys(keys: &mut Vec<$crate::document::DeclaredKey>) {
                $(<$part_type as $crate::document::Shape>::keys(keys);)*
                keys.extend([$($crate::document::DeclaredKey {
                    word: $word,
                    doc: &[$($doc),+],
                    required: $crate::document::shape!(@required $($required)?),
                    kind: <$type as $crate::document::Value>::kind,
                },)+]);
            }

            fn knows(word: &str) -> bool {
                matches!(word, $($word)|+) $(|| <$part_type as $crate::document::Shape>::knows(word))*
            }

            fn given(&self, keys: &mut Vec<$crate::document::Given>) {
                $($crate::document::Shape::given(&self.$part, keys);)*
                keys.extend([$(self.$field.given($word),)+].into_iter().flatten());
            }

            fn take(
                table: &mut $crate::document::Table<'_>,
                reader: &mut $crate::document::Reader<'_>,
            ) -> Self {
                Self {
                    span: table.span(),
                    $($part: <$part_type as $crate::document::Shape>::take(table, reader),)*
                    $($field: $crate::document::shape!(@take table, reader, $word $(, $required)?),)+
                }
            }
        }

        impl $crate::document::Value for $name {
            fn kind() -> $crate::document::Kind {
                let mut keys = Vec::new();
                <Self as $crate::document::Shape>::keys(&mut keys);
                $crate::document::Kind::Table { name: stringify!($name), keys }
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
