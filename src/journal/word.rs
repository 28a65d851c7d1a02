//! The words of a line as they are read: without a copy where that can be.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::body::{Muscle, Vocabulary as _};

/// A text of a line, borrowed from it where no letter of it is escaped. (Serde borrows a `Cow` only where it stands by
/// itself, not in an `Option`; a journal of many years is read several times faster so.)
#[derive(Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub(super) struct Word<'a>(Cow<'a, str>);

impl<'a> From<&'a str> for Word<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Word<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl Deref for Word<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Word<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl<'de> Visitor<'de> for Text {
    type Value = Word<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Word<'de>, E> {
        Ok(text.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Word<'de>, E> {
        Ok(text.to_owned().into())
    }
}

/// The muscles that a set works on; words of a newer version are passed over.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Muscles(pub(super) Vec<Muscle>);

impl Muscles {
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Muscles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|muscle| muscle.word()))
    }
}

impl<'de> Deserialize<'de> for Muscles {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words: Vec<Word<'de>> = Vec::deserialize(deserializer)?;
        Ok(Self(words.iter().filter_map(|word| Muscle::from_word(word)).collect()))
    }
}
