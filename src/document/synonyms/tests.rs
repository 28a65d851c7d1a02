//! No everyday word is one of the words themselves, none is there twice, and what it is answered with is a word.

use std::collections::HashSet;

use super::{Meant, of_key, of_word, plain, words};
use crate::body::{Equipment, Muscle, Position, Side, Vocabulary};
use rstest::rstest;

fn assert_sound<V: Vocabulary>() {
    let (_, rows) = words::VOCABULARIES.iter().find(|(noun, _)| *noun == V::NOUN).expect("it has everyday words");
    let mut seen = HashSet::new();
    for (written, meant) in *rows {
        for word in *written {
            assert!(seen.insert(*word), "{}: `{word}` is there twice", V::NOUN);
            assert_eq!(plain(word), *word, "{}: nothing finds `{word}`", V::NOUN);
            assert!(V::from_word(word).is_none(), "{}: `{word}` is a word", V::NOUN);
        }
        let named: &[&str] = match meant {
            Meant::Word(word) => &[word],
            Meant::OneOf(words) => words,
            Meant::Key(..) | Meant::Otherwise(_) => &[],
        };
        for word in named {
            assert!(V::from_word(word).is_some(), "{}: `{word}` is no word", V::NOUN);
        }
    }
}

#[test]
fn every_everyday_word_is_answered_with_a_word_that_there_is() {
    assert_sound::<Muscle>();
    assert_sound::<Position>();
    assert_sound::<Equipment>();
    assert_sound::<Side>();
}

#[rstest]
#[case("muscle", "quads", "write `quadriceps`")]
#[case("muscle", "Quad", "write `quadriceps`")]
#[case("muscle", "pecs", "write `chest`")]
#[case("muscle", "IT band", "write `iliotibial-band`")]
#[case("muscle", "back", "write `lower-back` or `upper-back`")]
#[case("muscle", "none", "leave `muscles` out")]
#[case("piece of equipment", "foam-roller", "write `roller`")]
#[case("piece of equipment", "Yoga Mat", "write `mat`")]
#[case("piece of equipment", "resistance-bands", "write `band` or `long-band`")]
#[case("piece of equipment", "tennis_ball", "write `ball`")]
#[case("piece of equipment", "none", "leave `equipment` out")]
#[case("position", "hands-and-knees", "write `all-fours`")]
#[case("position", "Hands and Knees", "write `all-fours`")]
fn an_everyday_word_is_answered(#[case] noun: &str, #[case] written: &str, #[case] told: &str) {
    assert_eq!(of_word(noun, written).map(Meant::help).as_deref(), Some(told));
}

#[test]
fn a_key_of_one_table_is_not_answered_as_in_another() {
    assert_eq!(of_key("RawStep", "exercise").first(), Some(&Meant::Word("move")));
    assert!(of_key("RawMove", "exercise").is_empty());
    assert!(of_key("RawMove", "hodl").is_empty());
}
