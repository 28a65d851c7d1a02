//! A session that broke off in its last set, from the home screen on.

use std::time::Duration;

use ratatui::layout::Rect;
use rstest::rstest;

use super::{Seen, context};
use crate::body::Side;
use crate::coach::clock;
use crate::journal::{Begun, Event, Line, Moment, SessionId, Set};
use crate::language::Words;
use crate::routine::Id;
use crate::tui::to::To;

/// The lines of a session of this move that broke off after so many sets, three a side, the left first.
fn broke_off(id: &str, done: usize) -> Vec<Line> {
    let id = Id::new(id).unwrap();
    let (moment, session) = (Moment::from(&clock::local()), Some(SessionId::fresh()));
    let sides = [Side::Left, Side::Right].into_iter().flat_map(|side| (1..=3).map(move |set| (side, set)));
    let sets = sides
        .take(done)
        .map(|(side, set)| Event::Set(Set { set, sets: 3, turn: Some(1), ..Set::of(id.as_str(), Some(side), 30) }));
    let start = Event::Start { routine: id.clone(), name: "Knee to chest".into(), begun: Begun::default() };
    std::iter::once(start).chain(sets).map(|event| Line { moment, session, event }).collect()
}

/// What the screen says, its rows joined and the room between words made even.
fn said(seen: &Seen) -> String {
    seen.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[rstest]
#[case::small(60, 20)]
#[case::usual(80, 24)]
#[case::large(120, 40)]
fn no_screen_says_more_than_is_left(#[case] columns: u16, #[case] rows: u16) {
    let mut cx = context();
    cx.kept.set_notice_seen();
    cx.area = Rect::new(0, 0, columns, rows);
    cx.past.add(&broke_off("knee-to-chest", 5));
    let mut seen = Seen::from(cx, To::Home);
    let home = said(&seen);
    assert!(home.contains("Last set, right side,") && home.contains("Go on"), "{home}");
    assert!(!home.contains("3 × 30 s each side"), "{home}");
    seen.press("enter");
    seen.go_to(Duration::ZERO);
    let settle = said(&seen);
    assert!(settle.contains("Last set, right side, 30 seconds."), "{settle}");
    seen.go_to(Duration::from_secs(6));
    let introduced = said(&seen);
    assert!(introduced.contains("30 s") && introduced.contains("Knee to chest"), "{introduced}");
    for screen in [settle, introduced] {
        assert!(!screen.contains("3 × 30 s") && !screen.contains("first"), "{screen}");
    }
}

/// Who reads German is told so of a routine in English: only its list and the move's name are in its language.
#[test]
fn what_is_left_is_said_in_the_language_of_the_sentence_that_it_stands_in() {
    let mut cx = context().in_words(Words::of("de").unwrap());
    cx.area = Rect::new(0, 0, 120, 40);
    cx.past.add(&broke_off("knee-to-chest", 4));
    let home = said(&Seen::from(cx, To::Home));
    assert!(home.contains("Knee to chest. Noch 2 Sätze, rechte Seite, je 30 Sekunden."), "{home}");
    assert!(home.contains("2 × 30 s, right side") && !home.contains("more sets"), "{home}");
}

#[test]
fn the_list_of_what_goes_on_has_the_sets_that_are_left() {
    let mut cx = context();
    cx.area = Rect::new(0, 0, 120, 40);
    cx.past.add(&broke_off("knee-to-chest", 4));
    let home = said(&Seen::from(cx, To::Home));
    assert!(
        home.contains("2 more sets, right side, 30 seconds each.") && home.contains("2 × 30 s, right side"),
        "{home}"
    );
}
