//! What the built-in voice has to know: held to what the program can say.

mod packs;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs};

use super::check::SENTENCE;
use crate::audio::speech::builtin::marks::cuts;
use crate::routine::{Defaults, Library};
use crate::session::sayable::{sayable, usual_length};

/// Writes the list anew instead of holding it to what the program can say, with the value `write`.
const WRITE: &str = "SUPPLE_VOICE";

/// The folder of the built-in voice.
fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sounds/voice/en")
}

/// Every phrase, with the group that it belongs to.
fn phrases() -> BTreeMap<String, String> {
    let library = Library::embedded(Defaults::default());
    let routines = library.entries().iter().map(|entry| entry.routine().expect("what is built in is whole"));
    let mut phrases = BTreeMap::new();
    phrases.insert(SENTENCE.to_owned(), "coach".to_owned());
    for said in sayable(routines) {
        let pieces = if said.whole { vec![said.text.as_str()] } else { pieces(&said.text) };
        for piece in pieces {
            phrases.entry(piece.to_owned()).or_insert_with(|| said.group.clone());
        }
    }
    phrases
}

/// A sentence cut at its marks; what a colon announces stays with it.
fn pieces(sentence: &str) -> Vec<&str> {
    let colon = |at: &usize| sentence.as_bytes()[at - 1] == b':';
    let cuts = cuts(sentence).map(|(at, _)| at).filter(|at| !colon(at));
    let mut from = 0;
    let ends = cuts.chain([sentence.len()]);
    ends.map(|to| sentence[std::mem::replace(&mut from, to)..to].trim()).collect()
}

fn table(phrases: &BTreeMap<String, String>) -> String {
    let mut lines: Vec<String> = phrases.iter().map(|(text, group)| format!("{group}\t{text}\n")).collect();
    lines.sort();
    lines.concat()
}

#[test]
fn the_list_of_phrases_is_what_the_program_can_say() {
    let phrases = phrases();
    let path = folder().join("phrases.tsv");
    let wanted = table(&phrases);
    if env::var_os(WRITE).is_some_and(|value| value == "write") {
        fs::create_dir_all(folder()).expect("a folder can be made");
        fs::write(&path, &wanted).expect("the list can be written");
        let length: f64 = phrases.keys().map(|text| usual_length(text).as_secs_f64()).sum();
        println!("{} phrases, about {length:.0} s", phrases.len());
        let mut groups: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
        for (text, group) in &phrases {
            let of = groups.entry(group).or_default();
            *of = (of.0 + 1, of.1 + usual_length(text).as_secs_f64());
        }
        println!("{groups:.0?}");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    let (wanted, written): (BTreeSet<&str>, BTreeSet<&str>) = (wanted.lines().collect(), written.lines().collect());
    let (missing, extra): (Vec<_>, Vec<_>) =
        (wanted.difference(&written).collect(), written.difference(&wanted).collect());
    assert!(
        missing.is_empty() && extra.is_empty(),
        "`{WRITE}=write cargo test --lib voiced::the_list` writes the list anew; then `sounds/voice/render` makes what is\n\
         without sound.\n\
         missing: {missing:#?}\nnot said any more: {extra:#?}"
    );
}
