//! A session in each language, from its first word to its last: read by whoever changes a file of words, and held as it is.
//! Beside it, in some, a clinic's hand-out with most of what a routine can have, at its hardest level.

use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;
use std::time::Duration;

use supple::advice::review;
use supple::routine::{Defaults, Entry, Library, Routine};
use supple::session::effect::Effect;
use supple::session::player::{Command, Player, Speed, State};
use supple::session::record::Record;
use supple::session::timeline::{Count, PhaseKind, Setup, compile};

/// The tag of every file of words.
fn tags() -> Vec<String> {
    let words = format!("{}/words", env!("CARGO_MANIFEST_DIR"));
    let names = fs::read_dir(words).expect("it is there").map(|file| file.expect("it is read").file_name());
    let mut tags: Vec<String> =
        names.filter_map(|name| Some(name.to_str()?.strip_suffix(".ftl")?.to_owned())).collect();
    tags.sort();
    assert!(tags.len() >= 7, "{tags:?}");
    tags
}

/// The languages that have a hand-out of their own, in `tests/languages/hand-out`.
const HAND_OUTS: [&str; 3] = ["de", "es", "fr"];

fn entry(name: &str) -> Arc<Entry> {
    let path = format!("{}/tests/languages/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    Library::embedded(Defaults::default())
        .entry_of(&path, fs::read_to_string(&path).expect("a routine in the language"))
}

/// The key that is pressed as a phase begins, once in each kind: what brings words of its own.
fn key(kind: PhaseKind, set: u16, pressed: &mut Vec<PhaseKind>) -> Option<Command> {
    let command = match kind {
        PhaseKind::Hold if set == 2 => Command::TooMuch,
        PhaseKind::Roll => Command::Toggle,
        PhaseKind::Ease => Command::Eased,
        PhaseKind::Reps => Command::Longer,
        _ => return None,
    };
    let is_new = !pressed.contains(&kind);
    pressed.push(kind);
    is_new.then_some(command)
}

/// Everything that is shown and said, in order.
fn transcript(tag: &str) -> String {
    transcript_of(entry(tag).routine().expect("it is whole"))
}

/// The hand-out of a language, at the last of its levels.
fn hand_out(tag: &str) -> Routine {
    let entry = entry(&format!("hand-out/{tag}"));
    let routine = entry.routine().expect("it is whole");
    let hardest = routine.levels.last().expect("it has levels").name.clone();
    routine.at_level(&hardest).expect("it has that level")
}

fn transcript_of(routine: &Routine) -> String {
    let setup = Setup { ease_key: Some("e".into()), count: Count::Spoken, ..Setup::default() };
    let mut player = Player::new(compile(routine, &setup), Speed::NORMAL);
    let (mut now, mut done, mut text) = (Duration::ZERO, Vec::new(), String::new());
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
                    pressed.extend(key(*kind, view.sets.map_or(1, |sets| sets.number), &mut done));
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

#[test]
fn a_session_in_each_language() {
    for tag in tags() {
        insta::with_settings!({ snapshot_suffix => &tag, omit_expression => true }, {
            insta::assert_snapshot!(transcript(&tag));
        });
    }
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

#[test]
fn no_english_word_is_in_another_language() {
    for tag in tags().iter().filter(|tag| *tag != "en") {
        assert_eq!(english(&transcript(tag)), [] as [&str; 0], "{tag}");
    }
}

#[test]
fn a_hand_out_in_some_languages() {
    for tag in HAND_OUTS {
        let text = transcript_of(&hand_out(tag));
        assert_eq!(english(&text), [] as [&str; 0], "{tag}");
        insta::with_settings!({ snapshot_suffix => tag, omit_expression => true }, {
            insta::assert_snapshot!(text);
        });
    }
}

#[test]
fn the_words_looked_for_are_in_an_english_session() {
    let text = transcript("en");
    let found = english(&text);
    for word in ENGLISH {
        assert!(found.iter().any(|found| found.eq_ignore_ascii_case(word)), "{word}");
    }
}

#[test]
fn a_routine_in_each_language_has_no_fault() {
    for tag in tags() {
        let found: Vec<String> = review(&entry(&tag)).iter().map(|it| format!("{} {}", it.code, it.message)).collect();
        assert_eq!(found, [] as [&str; 0], "{tag}");
    }
}

#[test]
fn the_page_about_languages_lists_each() {
    let page = fs::read_to_string(format!("{}/docs/languages.md", env!("CARGO_MANIFEST_DIR"))).expect("it is there");
    for tag in tags() {
        assert!(page.contains(&format!("| [{tag}](../words/{tag}.ftl) | ")), "{tag}");
    }
}
