//! What leads where from home, and what a session that broke off says there.

use std::time::{Duration, Instant};

use ratatui::layout::Rect;
use rstest::rstest;

use super::{Seen, broken_off, context, launch};
use crate::body::Side;
use crate::coach::Start;
use crate::config::Folders;
use crate::journal::{Begun, Event, Journal, Keeper, Past};
use crate::routine::{Defaults, Id, Library};
use crate::tui::to::To;

#[test]
fn what_was_told_while_the_journal_was_being_read_is_not_forgotten_when_it_comes() {
    let mut cx = context();
    cx.note(Event::Note("told".to_owned()));
    let told = cx.past.lines.clone();
    cx.remember(Past::default());
    assert_eq!(cx.past.lines, told, "the journal was read before");
    cx.remember(Past::of(told.clone()));
    assert_eq!(cx.past.lines, told, "it was read after");
}

#[test]
fn a_session_that_broke_off_is_offered_as_it_was_begun() {
    let launch = launch(Start::Home);
    let begun = Begun { within: Some(Duration::from_mins(4)), side: Some(Side::Left), ..Begun::default() };
    for (begun, said, all) in [(begun, "side, in 4 min.", false), (Begun::default(), "It goes on with", true)] {
        let mut cx = context();
        cx.past.add(&broken_off(begun, &launch));
        let seen = Seen::from(cx, To::Home);
        seen.assert_says("Go on");
        seen.assert_says(said);
        let text = seen.text();
        assert_eq!((text.contains("Begun for"), text.contains("Side-of-hip lean")), (!all, all), "{text}");
    }
}

#[rstest]
#[case::gone(None, "No routine here is called evening-hips.")]
#[case::broken(Some("name = 7"), "evening-hips.toml has a mistake.")]
#[case::changed(
    Some("name = \"Evening\"\nsummary = \"Short.\"\n[[step]]\nmove = \"pigeon\"\n"),
    "Its file has other moves now."
)]
fn a_session_that_broke_off_and_cannot_go_on_is_told_with_the_reason(#[case] file: Option<&str>, #[case] why: &str) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("routines")).unwrap();
    let write = |text| std::fs::write(dir.path().join("routines/evening-hips.toml"), text).unwrap();
    if let Some(text) = file {
        write(text);
    }
    let mut cx = context();
    cx.area = Rect::new(0, 0, 60, 20);
    cx.library = Library::embedded(Defaults::default()).with_folders(&[dir.path().to_owned()]);
    let mut lines = broken_off(Begun::default(), &launch(Start::Home));
    if let Event::Start { routine, name, .. } = &mut lines[0].event {
        (*routine, *name) = (Id::new("evening-hips").unwrap(), "Evening hips".to_owned());
    }
    cx.past.add(&lines);
    let mut seen = Seen::from(cx, To::Home);
    assert!(!seen.text().contains("broke off"), "the person's files may still be on their way");
    seen.cx.is_listed = true;
    seen = Seen::from(seen.cx, To::Home);
    seen.assert_says("Go on");
    seen.assert_says("Evening hips broke off, just now.");
    seen.assert_says(why);
    // What has gone on well is told of nothing.
    let Event::Start { routine, .. } = &mut lines[0].event else { unreachable!("it begins") };
    *routine = Id::new("glute-relief").unwrap();
    seen.cx.past = Past::of(lines.to_vec());
    seen = Seen::from(seen.cx, To::Home);
    assert!(!seen.text().contains("broke off,"), "{}", seen.text());
}

#[test]
fn a_session_that_another_terminal_has_taken_up_is_not_taken_up_twice() {
    let dir = tempfile::tempdir().unwrap();
    let path = || dir.path().to_owned();
    let mut cx = context();
    cx.folders = Some(Folders::new(path(), path(), path(), path()));
    let lines = broken_off(Begun::default(), &launch(Start::Home));
    cx.past.add(&lines);
    let mut seen = Seen::from(cx, To::Home);
    let journal = Journal::new(dir.path(), dir.path());
    let (keeper, session) = (Keeper::start(journal.clone()).unwrap(), lines[0].session.unwrap());
    keeper.keep(lines[0].clone());
    let begun = Instant::now();
    while !journal.goes_on(session).unwrap() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it was never marked");
        std::thread::yield_now();
    }
    seen.press("enter");
    seen.assert_says("this session goes on in another terminal");
    assert_eq!(keeper.close(Duration::from_secs(30)), None);
    seen.press("enter");
    seen.assert_says("Sore glutes after a run");
    assert!(!seen.text().contains("Go on"), "{}", seen.text());
}

#[test]
fn who_wants_a_word_away_does_not_leave_home() {
    let cx = context();
    let mut seen = Seen::from(cx, To::Home);
    seen.press("n");
    seen.assert_says("no home folder");
    seen.press("esc");
    assert!(!seen.text().contains("no home folder") && !seen.stack.is_empty());
    seen.press("esc");
    assert!(seen.stack.is_empty());
}
