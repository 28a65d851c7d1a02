//! The screens of somebody who reads German, with a German routine: as they look, whole, and without a word of English.

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use super::{Seen, context};
use crate::coach::before::Offered;
use crate::coach::{Launch, Start};
use crate::language::Words;
use crate::routine::{Defaults, Library};
use crate::session::player::{Player, Speed, State};
use crate::session::record::Record;
use crate::session::timeline::{Setup, compile};
use crate::tui::context::Context;
use crate::tui::to::{Keyed, To};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

fn german((columns, rows): (u16, u16)) -> Context {
    let mut cx = context().in_words(Words::of("de").unwrap());
    cx.kept.set_notice_seen();
    cx.area = Rect::new(0, 0, columns, rows);
    cx
}

fn launch() -> Launch {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/languages/de.toml");
    let entry = Library::embedded(Defaults::default()).entry_of(path, std::fs::read_to_string(path).unwrap());
    let routine = Arc::clone(entry.routine().unwrap());
    Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start: Start::Home, limit: None }
}

fn done() -> Record {
    let launch = launch();
    let mut player = Player::new(compile(&launch.routine, &launch.setup), launch.speed);
    let mut now = Duration::ZERO;
    player.apply(crate::session::player::Command::Start, now);
    while player.state() == State::Running {
        now = player.next_deadline().unwrap();
        player.advance(now);
    }
    Record::of(&player, now)
}

/// Every screen, with its name.
fn screens(size: (u16, u16)) -> Vec<(&'static str, String)> {
    let opened = |to| {
        let mut seen = Seen::from(german(size), to);
        seen.go_to(Duration::ZERO);
        seen
    };
    let mut found = Vec::new();
    for (name, keyed) in [("help", Keyed::Home), ("help-session", Keyed::Session), ("help-preview", Keyed::Preview)] {
        found.push((name, opened(To::Help(keyed)).text()));
    }
    found.push(("within", opened(To::Within(launch())).text()));
    found.push(("sounds", opened(To::Sounds).text()));
    let name = |name: &str| name.to_owned();
    let offered = Offered {
        too_much: vec![name("Taube"), name("Kniebeuge")],
        well: vec![name("Brücke")],
        ids: std::collections::BTreeSet::new(),
    };
    found.push(("offer", opened(To::Offer(launch(), offered)).text()));
    let summary = opened(To::Summary { launch: launch(), record: done(), ended: Duration::ZERO }).text();
    // The day and the time are those of the clock.
    let summary = summary.split_once('\n').map(|(_, below)| below.to_owned()).unwrap();
    found.push(("summary", summary));
    let mut session = opened(To::Session(launch()));
    found.push(("session-settle", session.text()));
    session.press("enter");
    session.go_to(Duration::from_secs(1));
    found.push(("session-introduce", session.text()));
    session.press("space");
    session.go_to(Duration::from_secs(2));
    found.push(("session-pause", session.text()));
    session.press("space enter");
    session.go_to(Duration::from_secs(10));
    found.push(("session-hold", session.text()));
    session.press("q");
    found.push(("confirm", session.text()));
    session.press("n f");
    session.go_to(Duration::from_secs(11));
    found.push(("far", session.text()));
    found
}

#[test]
fn screens_in_german_look_so() {
    for size in SIZES {
        for (name, text) in screens(size) {
            let text: Vec<&str> = text.lines().map(str::trim_end).collect();
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(format!("german-{name}-{}x{}", size.0, size.1), text.join("\n"));
            });
        }
    }
}

#[test]
fn nothing_is_cut_in_german() {
    for size in SIZES {
        for (name, text) in screens(size) {
            assert!(!text.contains('…'), "{name} at {size:?}:\n{text}");
        }
    }
}

/// Words of English screens, none of which is one of German.
const ENGLISH: [&str; 30] = [
    "the", "and", "more", "key", "keys", "back", "next", "left", "right", "go", "start", "minutes", "you", "your",
    "is", "are", "what", "how", "session", "easier", "way", "space", "paused", "done", "sound", "voice", "move",
    "phase", "today", "again",
];

fn english(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect()
}

#[test]
fn no_english_word_is_on_a_german_screen() {
    // These are German too: a key that starts, a phase.
    let is_german = |word: &&str| matches!(*word, "Start" | "Phase");
    for (name, text) in screens((120, 40)) {
        let left: Vec<&str> = english(&text).into_iter().filter(|word| !is_german(word)).collect();
        assert_eq!(left, [] as [&str; 0], "{name}:\n{text}");
    }
}

#[test]
fn the_words_looked_for_are_on_english_screens() {
    let found = english("space pause, go on to the next phase: 3 more keys").len();
    assert_eq!(found, 7);
}

/// A key is named in the language of the sentence that it stands in.
#[test]
fn in_an_english_routine_no_sentence_is_half_german() {
    let cx = german((80, 24));
    let english = Launch { start: Start::CommandLine, ..super::launch(Start::CommandLine) };
    let mut seen = Seen::from(cx, To::Session(english));
    seen.go_to(Duration::ZERO);
    seen.press("enter space");
    seen.go_to(Duration::from_secs(1));
    seen.assert_says("space goes on");
    seen.assert_says("Leertaste weiter");
}
