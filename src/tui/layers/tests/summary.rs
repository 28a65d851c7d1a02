//! What leads where from the end of a session.

use std::time::Duration;

use rstest::rstest;

use super::{Seen, launch, nothing_done};
use crate::coach::diary::Lines;
use crate::coach::{Launch, Start};
use crate::journal::{Line, SessionId};
use crate::session::start::StartAt;
use crate::session::timeline::Setup;
use crate::tui::layer::Layer as _;
use crate::tui::layers::Summary;

#[rstest]
#[case::from_home(Start::Home)]
#[case::from_the_command_line(Start::CommandLine)]
fn a_red_flag_told_after_a_session_stands_against_doing_it_again(#[case] start: Start) {
    let mut seen = Seen::of_summary(start);
    seen.press("o w 5 2 enter");
    seen.assert_says("See a doctor or physiotherapist before");
    seen.press("esc");
    seen.assert_says("how sore now");
    seen.press("r");
    seen.assert_says("See a doctor or physiotherapist before");
    seen.press("enter");
    seen.assert_says("See a doctor or physiotherapist before");
}

#[test]
fn a_slip_after_a_session_is_answered_again_and_leads_back_to_its_summary() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.press("o w 1 2 enter c 0 a enter");
    seen.assert_says("emergency number");
    seen.press("c 0 a 1 2 enter enter");
    seen.assert_says("how sore now");
    seen.press("q");
    seen.assert_says("w little time");
    seen.press("q");
    assert!(seen.stack.is_empty());
}

#[test]
fn a_sign_that_was_marked_is_not_dropped_by_leaving() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.press("o w 1 2 esc");
    seen.assert_says("emergency number");
}

#[test]
fn a_session_is_done_again_as_any_other_is_begun() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.press("o 9 b r");
    seen.assert_says("Only something gentle today.");
    let mut asked = Seen::of_summary(Start::Home);
    asked.press("r");
    asked.assert_says("How sore are you today?");
    let mut unasked = Seen::of_summary(Start::CommandLine);
    unasked.press("r");
    assert!(!unasked.text().contains("How sore"), "{}", unasked.text());
}

#[test]
fn a_session_that_was_taken_up_again_is_done_again_whole() {
    let session = SessionId::from_hex("00000000000000c0").unwrap();
    let launch = launch(Start::GoOn(session));
    let start = StartAt::find(&launch.routine, "2").unwrap();
    let done = [(None, 1)].into();
    let again = Launch { setup: Setup { start, done, ..Setup::default() }, ..launch }.again();
    assert_eq!((again.start, again.setup.start), (Start::Home, StartAt::default()));
    assert!(again.setup.done.is_empty());
}

/// A journal that nobody reads.
struct Unread;

impl Lines for Unread {
    fn keep(&self, _: Line) {}
    fn fault(&self) -> Option<String> {
        None
    }
    fn close(self: Box<Self>, _: Duration) -> Option<String> {
        None
    }
}

#[test]
fn an_x_too_many_at_the_end_of_a_session_tells_no_soreness() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.cx.world.journal = Some(Box::new(Unread));
    let (launch, second) = (launch(Start::Home), Duration::from_secs(1));
    let record = nothing_done(&launch);
    let mut summary = Summary::new(launch, record, second * 100, &seen.cx);
    let mut told = |key: &str, now: Duration| {
        let _ = summary.key(key.parse().unwrap(), now, &mut seen.cx);
        seen.cx.past.lines.len()
    };
    assert_eq!(told("x", second * 100), 0);
    assert_eq!(told("x", second * 100 + Duration::from_millis(999)), 0);
    assert_eq!(told("0", second * 100), 1);
}
