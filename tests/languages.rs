//! A session in each language, from its first word to its last: read by whoever changes a file of words, and held as it is.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;
use supple::advice::review;
use supple::routine::{Defaults, Entry, Library};
use supple::session::effect::Effect;
use supple::session::player::{Command, Player, Speed, State};
use supple::session::record::Record;
use supple::session::timeline::{Count, PhaseKind, Setup, compile};

fn entry(tag: &str) -> Arc<Entry> {
    let path = format!("{}/tests/languages/{tag}.toml", env!("CARGO_MANIFEST_DIR"));
    Library::embedded(Defaults::default()).entry_of(&path, std::fs::read_to_string(&path).expect("there is one"))
}

/// What is done in a session beside going through it: everything that brings words of its own.
#[derive(Default)]
struct Done {
    paused: bool,
    too_much: bool,
    eased: bool,
    longer: bool,
}

impl Done {
    /// The key that is pressed as a phase begins.
    fn key(&mut self, kind: PhaseKind, set: u16) -> Option<Command> {
        let once = |done: &mut bool, command| (!std::mem::replace(done, true)).then_some(command);
        match kind {
            PhaseKind::Hold if set == 2 => once(&mut self.too_much, Command::TooMuch),
            PhaseKind::Roll => once(&mut self.paused, Command::Toggle),
            PhaseKind::Ease => once(&mut self.eased, Command::Eased),
            PhaseKind::Reps => once(&mut self.longer, Command::Longer),
            _ => None,
        }
    }
}

/// Everything that is shown and said, in order.
fn transcript(tag: &str) -> String {
    let entry = entry(tag);
    let setup = Setup { ease_key: Some("e".into()), count: Count::Spoken, ..Setup::default() };
    let mut player = Player::new(compile(entry.routine().expect("it is whole"), &setup), Speed::NORMAL);
    let (mut now, mut done, mut text) = (Duration::ZERO, Done::default(), String::new());
    let mut effects = player.apply(Command::Start, now);
    loop {
        let mut pressed = Vec::new();
        for effect in &effects {
            let view = player.view(now);
            match effect {
                Effect::Phase { kind, .. } => {
                    let sets = view.sets.as_ref().map(|sets| sets.words.as_str()).unwrap_or_default();
                    let pass = view.pass.as_ref().map(|pass| pass.words.as_str()).unwrap_or_default();
                    let head = [&view.word, &view.side_word, &view.name, sets, pass];
                    let head: Vec<&str> = head.into_iter().filter(|part| !part.is_empty()).collect();
                    writeln!(text, "\n# {} → {}", head.join(" | "), view.next).unwrap();
                    if let Some(introduction) = &view.introduction {
                        writeln!(text, "{}: {}", introduction.title, introduction.dose).unwrap();
                    }
                    pressed.extend(done.key(*kind, view.sets.map_or(1, |sets| sets.number)));
                }
                Effect::Cue(cue) => {
                    if let Some(say) = &cue.cue.say {
                        writeln!(text, "{say}").unwrap();
                    }
                }
                Effect::Paused(_) => {
                    let pause = view.pause.expect("it is paused");
                    writeln!(text, "{} – {}", pause.reason, pause.go_on).unwrap();
                    pressed.push(Command::Resume);
                }
                Effect::Waiting => pressed.push(Command::GoOn),
                _ => {}
            }
        }
        let Some(command) = pressed.first() else {
            if player.state() == State::Finished {
                break;
            }
            now = player.next_deadline().expect("it goes on");
            effects = player.advance(now);
            continue;
        };
        effects = player.apply(*command, now);
    }
    let record = Record::of(&player, now);
    text.push('\n');
    for row in &record.rows {
        writeln!(text, "{}. {}", row.name, row.note).unwrap();
    }
    writeln!(text, "{}", record.closing).unwrap();
    text
}

#[rstest]
fn a_session_in_each_language(#[values("de", "en", "es", "fr", "it", "nl", "pt")] tag: &str) {
    insta::with_settings!({ snapshot_suffix => tag, omit_expression => true }, {
        insta::assert_snapshot!(transcript(tag));
    });
}

/// Words that the coach says in every English session, none of which is a word of another language here.
const ENGLISH: [&str; 21] = [
    "the", "and", "your", "left", "right", "side", "seconds", "reps", "passes", "next", "finished", "switch", "until",
    "easier", "need", "fetch", "get", "ready", "spot", "done", "goes",
];

fn english(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect()
}

#[rstest]
fn no_english_word_is_in_another_language(#[values("de", "es", "fr", "it", "nl", "pt")] tag: &str) {
    assert_eq!(english(&transcript(tag)), [] as [&str; 0]);
}

#[test]
fn the_words_looked_for_are_in_an_english_session() {
    let text = transcript("en");
    let found = english(&text);
    for word in ENGLISH {
        assert!(found.iter().any(|found| found.eq_ignore_ascii_case(word)), "{word}");
    }
}

#[rstest]
fn a_file_in_each_language_has_no_fault(#[values("de", "en", "es", "fr", "it", "nl", "pt")] tag: &str) {
    let found: Vec<String> = review(&entry(tag)).iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    assert_eq!(found, [] as [&str; 0]);
}

/// The words of the other language are there, not those of English in its place.
#[rstest]
fn every_language_says_the_side_before_a_set(#[values("de", "en", "es", "fr", "it", "nl", "pt")] tag: &str) {
    let (left, right) = match tag {
        "de" => ("linke Seite", "rechte Seite"),
        "es" => ("lado izquierdo", "lado derecho"),
        "fr" => ("côté gauche", "côté droit"),
        "it" => ("lato sinistro", "lato destro"),
        "nl" => ("linkerkant", "rechterkant"),
        "pt" => ("lado esquerdo", "lado direito"),
        _ => ("left side", "right side"),
    };
    let text = transcript(tag).to_lowercase();
    let (first, then) = (text.find(&right.to_lowercase()), text.find(&left.to_lowercase()));
    assert!(first.is_some() && then.is_some() && first < then, "the right side goes first");
}
