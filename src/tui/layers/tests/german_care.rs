//! What is asked and answered about somebody's body, in German: as it looks, whole, and without a word of English.

use std::time::Duration;

use ratatui::layout::Rect;

use super::{Seen, context, launch};
use crate::care::{Level, Quality, Sign, Walk};
use crate::coach::before::Questions;
use crate::coach::{Start, clock};
use crate::journal::{Effort, Event, Line, Moment, Report, Run};
use crate::language::Words;
use crate::tui::to::{Aim, Opened, To};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// The screens of who reads German and has told this just now.
fn opened((columns, rows): (u16, u16), told: &[Event], to: impl FnOnce(&crate::journal::Today) -> To) -> Seen {
    let mut cx = context().in_words(Words::of("de").unwrap());
    cx.kept.set_notice_seen();
    cx.area = Rect::new(0, 0, columns, rows);
    let line = |event: &Event| Line { moment: Moment::from(&clock::local()), session: None, event: event.clone() };
    cx.past.add(&told.iter().map(line).collect::<Vec<_>>());
    let to = to(&cx.today());
    let mut seen = Seen::from(cx, to);
    seen.go_to(Duration::ZERO);
    seen
}

fn sore(left: u8, right: u8) -> Report {
    Report { left: Level::new(left), right: Level::new(right), no_signs: true, ..Report::default() }
}

fn told(report: Report) -> Vec<Event> {
    vec![Event::Soreness(report)]
}

fn hard_run() -> Event {
    Event::Run(Run::told(8.5, Effort::Hard, None))
}

/// Everything that is asked or said before a session, about a run and in the guide, each with its name.
fn screens(size: (u16, u16)) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut add = |name: &str, seen: &Seen| found.push((name.to_owned(), seen.text()));
    add("notice", &opened(size, &[], |_| To::Notice));
    let check_in = |_: &_| To::CheckIn(Aim::session(launch(Start::Home)), Questions::WHOLE);
    let mut seen = opened(size, &[], check_in);
    add("check-in", &seen);
    for (name, keys) in [("where", "4"), ("sorer", "o"), ("other", "l"), ("signs", "2"), ("signs-of", "5")] {
        seen.press(keys);
        add(&format!("check-in-{name}"), &seen);
    }
    let runs = [
        ("yes", vec![]),
        ("easy", vec![hard_run(), Event::Soreness(sore(2, 0))]),
        ("no", told(Report { quality: Some(Quality::Sharp), walk: Some(Walk::Changed), ..sore(9, 2) })),
    ];
    for (name, told) in runs {
        let mut seen = opened(size, &told, |_| To::Ready);
        add(&format!("ready-{name}"), &seen);
        seen.press("?");
        add(&format!("ready-{name}-source"), &seen);
    }
    let verdicts = [
        ("easier", sore(4, 1)),
        ("gentle", sore(9, 0)),
        ("stop", Report { signs: vec![Sign::Groin, Sign::Fall], ..sore(6, 0) }),
        ("emergency", Report { signs: vec![Sign::Saddle], ..sore(0, 0) }),
        ("soon", Report { signs: vec![Sign::WeightLoss], ..sore(0, 0) }),
    ];
    for (name, report) in verdicts {
        let verdict = |today: &crate::journal::Today| To::Verdict(Aim::session(launch(Start::Home)), today.advice());
        add(&format!("verdict-{name}"), &opened(size, &told(report), verdict));
    }
    let mut guide = opened(size, &[], |_| To::Guide(None, Opened::Home));
    add("guide", &guide);
    guide.press("enter");
    add("guide-page", &guide);
    add("history-empty", &opened(size, &[], |_| To::History(Opened::Home)));
    found
}

#[test]
fn what_is_asked_and_answered_looks_so_in_german() {
    for size in SIZES {
        for (name, text) in screens(size) {
            let text: Vec<&str> = text.lines().map(str::trim_end).collect();
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), text.join("\n"));
            });
        }
    }
}

#[test]
fn nothing_that_is_asked_or_answered_is_cut_in_german() {
    for size in SIZES {
        for (name, text) in screens(size) {
            assert!(!text.contains('…'), "{name} at {size:?}:\n{text}");
        }
    }
}

/// Words of English screens, none of which is one of German. A work's title stays in its own language.
const ENGLISH: [&str; 23] = [
    "the", "and", "more", "key", "back", "next", "left", "right", "you", "your", "is", "are", "what", "how", "easier",
    "way", "today", "sore", "soreness", "doctor", "pain", "page", "yes",
];

#[test]
fn no_english_word_is_asked_or_answered_in_german() {
    for (name, text) in screens((120, 40)).into_iter().filter(|(name, _)| !name.ends_with("source") && name != "guide")
    {
        // What a session is called is in the language of its file, and commands have their own.
        let own = ["Before a run", "delayed onset muscle soreness", "supple guide", "[care] check-in"];
        let text = own.iter().fold(text, |text, own| text.replace(own, ""));
        let page = name == "guide-page";
        let left = text.split(|letter: char| !letter.is_alphabetic());
        let left: Vec<&str> = left.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect();
        assert!(page || left.is_empty(), "{name}: {left:?}\n{text}");
    }
}
