//! What the words of the screens in a file have to be.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

use super::super::book::of_the_screens;
use super::{Arg, ScreenText, Tongue, Words};

/// The languages that have screens, with the part of their file.
fn screens() -> Vec<(&'static str, &'static str)> {
    Tongue::all().filter_map(|tongue| Some((tongue.tag(), of_the_screens(tongue.file())?))).collect()
}

/// The messages of a text, each with all that it says, in their order.
fn messages(text: &str) -> Vec<(&str, String)> {
    let mut messages: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        match line.split_once(" = ").filter(|_| line.starts_with("screen-")) {
            Some((name, said)) => messages.push((name, said.to_owned())),
            None if line.starts_with('#') => {}
            None => messages.last_mut().into_iter().for_each(|(_, said)| said.push_str(line)),
        }
    }
    messages
}

/// What a message is given: the names after a `$`.
fn given(said: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
    said.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

#[test]
fn a_file_has_all_words_of_the_screens_or_none() {
    let wanted: Vec<&str> = ScreenText::ALL.iter().map(|text| text.word()).collect();
    for (tag, text) in screens() {
        let found: Vec<&str> = messages(text).into_iter().map(|(name, _)| name).collect();
        let missing: Vec<&&str> = wanted.iter().filter(|name| !found.contains(name)).collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
        assert_eq!(found, wanted, "{tag}: each once, in the order of the list");
    }
}

#[test]
fn screens_are_in_english_and_german() {
    for tag in ["en", "de", "de-AT", "de_CH"] {
        assert!(Words::of(tag).is_some(), "{tag}");
    }
    assert_eq!(Words::of("pl"), None);
    assert!(Words::all().any(|words| words == Words::ENGLISH));
}

#[test]
fn the_words_of_the_screens_are_read_to_their_end() {
    for (tag, text) in screens() {
        let read = FluentResource::try_new(text.to_owned());
        assert!(read.is_ok(), "{tag}: {:?}", read.err().map(|(_, errors)| errors));
    }
}

/// What a text is about would be lost in a language that does not name it.
#[test]
fn a_text_is_about_the_same_in_every_language() {
    let english = messages(of_the_screens(Words::ENGLISH.0.file()).unwrap());
    for (tag, text) in screens() {
        for ((name, usual), (_, said)) in english.iter().zip(messages(text)) {
            assert_eq!(given(usual), given(&said), "{tag}: {name}");
        }
    }
}

#[test]
fn every_text_is_said_in_every_language() {
    for words in Words::all() {
        let page = messages(of_the_screens(words.0.file()).unwrap());
        for (text, (_, source)) in ScreenText::ALL.iter().zip(page) {
            // What a message is given has names that live for ever.
            let names = given(source.leak());
            for (number, side) in [(1, "left"), (2, "right"), (0, "left"), (22, "right")] {
                let arg = |name| (name, if name == "side" { side.into() } else { Arg::from(number) });
                let args: Vec<(&'static str, Arg<'_>)> = names.iter().map(|name| arg(*name)).collect();
                let said = words.say(*text, &args);
                assert!(!said.is_empty() && !said.contains(['{', '}', '$']), "{}: {said}", text.word());
            }
        }
    }
}

#[test]
fn a_list_is_said_as_people_say_it() {
    let said = |tag: &str, things: &[&str]| Words::of(tag).unwrap().list(things);
    assert_eq!(said("en", &[]), "");
    assert_eq!(said("en", &["Pigeon"]), "Pigeon");
    assert_eq!(said("en", &["Pigeon", "Squat", "Lunge"]), "Pigeon, Squat and Lunge");
    assert_eq!(said("de", &["Taube", "Kniebeuge"]), "Taube und Kniebeuge");
}
