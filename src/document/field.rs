//! What a key of a table came to.

use std::ops::Range;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the document.
    pub span: Range<usize>,
}

/// A key that is there, or a misspelling of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The key, as it was declared.
    pub word: &'static str,
    /// Its bytes in the document.
    pub key: Range<usize>,
    /// Whether its value could be read.
    pub readable: bool,
}

/// The result of reading a key of a table.
///
/// A value that was wrong has its finding already: nothing more is to be said about it, least of all that it is absent.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key is there, its value cannot be used.
    Wrong {
        /// The bytes of the key.
        key: Range<usize>,
    },
    /// The key is not there, but an unknown one that may have been meant as it.
    Misspelt {
        /// The bytes of the unknown key.
        key: Range<usize>,
    },
    /// The key is there with a value.
    Given {
        /// The bytes of the key.
        key: Range<usize>,
        /// The value and its place.
        at: At<T>,
    },
}

impl<T> Field<T> {
    /// The value, where there is a good one.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Given { at, .. } => Some(&at.value),
            Self::Absent | Self::Wrong { .. } | Self::Misspelt { .. } => None,
        }
    }

    /// The value with its place, where there is a good one.
    pub const fn at(&self) -> Option<&At<T>> {
        match self {
            Self::Given { at, .. } => Some(at),
            Self::Absent | Self::Wrong { .. } | Self::Misspelt { .. } => None,
        }
    }

    /// Whether something was written here that cannot be used: it has its finding.
    pub const fn is_wrong(&self) -> bool {
        matches!(self, Self::Wrong { .. } | Self::Misspelt { .. })
    }

    /// Whether the key is not there at all.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The bytes of the key, where it is there.
    pub fn key(&self) -> Option<Range<usize>> {
        match self {
            Self::Absent | Self::Misspelt { .. } => None,
            Self::Wrong { key } | Self::Given { key, .. } => Some(key.clone()),
        }
    }

    /// The key, where it or a misspelling of it is there, under the word that it was declared with.
    pub(crate) fn given(&self, word: &'static str) -> Option<Given> {
        match self {
            Self::Absent => None,
            Self::Wrong { key } | Self::Misspelt { key } => Some(Given { word, key: key.clone(), readable: false }),
            Self::Given { key, .. } => Some(Given { word, key: key.clone(), readable: true }),
        }
    }

    /// The value by itself, where there is a good one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Given { at, .. } => Some(at.value),
            Self::Absent | Self::Wrong { .. } | Self::Misspelt { .. } => None,
        }
    }
}

impl<T: Clone> Field<T> {
    /// A copy of the value, where there is a good one.
    pub fn value(&self) -> Option<T> {
        self.get().cloned()
    }
}
