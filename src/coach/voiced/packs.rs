//! The packs of the built-in voice: every listed phrase has its sound, bound to its text by the manifest, and there is no
//! other sound.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use super::{folder, phrases};
use crate::audio::speech::builtin::BuiltIn;
use crate::audio::speech::builtin::pack::{Phrase, read};
use crate::routine::{Defaults, Library};
use crate::session::sayable::usual_length;
use crate::session::timeline::{Setup, compile};

/// What makes the sound that is missing, told where some is.
const RENDER: &str = "`sounds/voice/render` makes what is missing (see sounds/voice/README.md)";

/// Every pack of the folder: its group, and its phrases with their texts.
fn packs() -> BTreeMap<String, Vec<(&'static str, Phrase<'static>)>> {
    let files =
        fs::read_dir(folder()).expect("the voice has a folder").map(|file| file.expect("it can be read").path());
    let packs = files.filter(|path| path.extension().is_some_and(|ending| ending == "voice"));
    let pack = |path: std::path::PathBuf| {
        let bytes: &'static [u8] = fs::read(&path).expect("a pack can be read").leak();
        let group = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        (group, read(bytes).unwrap_or_else(|damage| panic!("{}: {damage}", path.display())))
    };
    packs.map(pack).collect()
}

/// The first digits of the hash of a phrase's packets.
fn hash(phrase: &Phrase<'_>) -> String {
    let digest = Sha256::digest(phrase.packets.0);
    let first = digest.first_chunk().expect("it has 32 bytes");
    format!("{:016x}", u64::from_be_bytes(*first))
}

/// Of each phrase in the manifest its hash.
fn manifest() -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder().join("manifest.tsv")).unwrap_or_default();
    let row = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [text, _, hash] => (text.to_owned(), hash.to_owned()),
        _ => panic!("a row of the manifest has a text, what was given for it, and a hash: {line:?}"),
    };
    text.lines().map(row).collect()
}

#[test]
fn every_phrase_has_its_sound_and_there_is_no_other() {
    let (wanted, manifest) = (phrases(), manifest());
    let mut wrong = Vec::new();
    let mut found = BTreeMap::new();
    for (group, phrases) in packs() {
        wrong.extend((!phrases.is_sorted_by_key(|(text, _)| text.as_bytes())).then(|| format!("{group}: not sorted")));
        for (text, phrase) in phrases {
            match (wanted.get(text), manifest.get(text)) {
                (Some(wanted), _) if *wanted != group => wrong.push(format!("in {group}, not in {wanted}: {text}")),
                (None, _) => wrong.push(format!("nobody says it: {text}")),
                (_, Some(known)) if *known == hash(&phrase) => {}
                (_, Some(_)) => wrong.push(format!("another sound than the manifest's: {text}")),
                (_, None) => wrong.push(format!("not in the manifest: {text}")),
            }
            found.insert(text, phrase);
        }
    }
    let missing = wanted.keys().filter(|text| !found.contains_key(text.as_str()));
    wrong.extend(missing.map(|text| format!("without sound: {text}")));
    let over = manifest.keys().filter(|text| !found.contains_key(text.as_str()));
    wrong.extend(over.map(|text| format!("in the manifest alone: {text}")));
    assert!(wrong.is_empty(), "{RENDER}:\n{}", wrong.join("\n"));
}

#[test]
fn the_program_has_taken_in_every_phrase_and_each_is_heard_as_long_as_it_says() {
    let voice = BuiltIn::of("en").expect("there is a voice");
    for text in phrases().keys() {
        let said = voice.say(text).unwrap_or_else(|| panic!("no sound of {text:?}: {RENDER}"));
        assert_eq!(Some(said.length()), voice.length(text), "{text}");
        assert!((0.1..1.0).contains(&said.peak()), "{text}: {}", said.peak());
    }
}

/// No timeline becomes another with this voice: it needs no more time than was reckoned with, or hardly more.
#[test]
fn a_sentence_takes_about_as_long_as_was_reckoned_before_anybody_spoke() {
    /// A word by itself is said calmly, and so are the last words of phrases.
    const ALLOWED: Duration = Duration::from_millis(400);
    let voice = BuiltIn::of("en").expect("there is a voice");
    let library = Library::embedded(Defaults::default());
    let mut wrong = BTreeMap::new();
    let (mut said, mut reckoned) = (0.0, 0.0);
    for routine in library.entries().iter().filter_map(|entry| entry.routine()) {
        for sentence in compile(routine, &Setup::default()).script() {
            let Some(takes) = voice.length(sentence) else { panic!("no sound of {sentence:?}: {RENDER}") };
            let usual = usual_length(sentence);
            said += takes.as_secs_f64();
            reckoned += usual.as_secs_f64();
            if takes > usual + ALLOWED {
                wrong.insert(sentence.to_owned(), (takes, usual));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!((0.75..1.0).contains(&(said / reckoned)), "{said} of {reckoned} s");
}

/// Between the phrases of a sentence there is about the quiet that the voice makes inside of phrases.
#[test]
fn at_a_join_there_is_a_breath_and_no_gap() {
    let voice = BuiltIn::of("en").expect("there is a voice");
    let at_stops = "Next: right side. Seated twist. Thirty seconds.";
    let at_commas = "Seated twist, left side.";
    for (sentence, joins, range) in [(at_stops, 2, 300..=430), (at_commas, 1, 170..=300)] {
        let said = voice.say(sentence).unwrap_or_else(|| panic!("no sound of {sentence:?}: {RENDER}"));
        // Windows of 10 ms below -46 dB.
        let windows = said.samples().chunks(480).map(|window| window.iter().all(|sample| sample.abs() < 0.005));
        let windows: Vec<bool> = windows.collect();
        let runs = windows.chunk_by(|one, other| one == other).filter(|run| run[0]).map(|run| run.len() * 10);
        let quiet: Vec<usize> = runs.filter(|millis| *millis >= 140).collect();
        assert!(quiet.len() == joins && quiet.iter().all(|millis| range.contains(millis)), "{sentence}: {quiet:?}");
    }
}
