//! Arguments that are one word of a vocabulary.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::body::Vocabulary;

/// A parser that lets only the words of `V` through.
pub(super) fn word<V: Vocabulary + Send + Sync>() -> impl TypedValueParser<Value = V> {
    PossibleValuesParser::new(V::WORDS.iter().map(|word| word.word()))
        .map(|word| V::from_word(&word).expect("only the words of the vocabulary are let through"))
}
