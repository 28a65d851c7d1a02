//! What every way into a session asks and says.

use std::time::Duration;

use rstest::rstest;

use super::{Seen, broken_off, context, launch, told, very_sore};
use crate::care::Sign;
use crate::coach::Start;
use crate::coach::before::at_the_door;
use crate::config::Folders;
use crate::config::words::Switch;
use crate::journal::{Begun, Journal, Report, SessionId};
use crate::tui::context::Context;
use crate::tui::to::To;

fn with_sign(sign: Sign) -> Report {
    Report { signs: vec![sign], ..Report::default() }
}

/// What a session of `start` is met by.
fn met(cx: Context, start: Start) -> String {
    let launch = launch(start);
    let met = at_the_door(&launch, &cx.today(), cx.settings.care.check_in);
    Seen::from(cx, met.map_or_else(|| To::Session(launch), To::from)).text()
}

#[rstest]
#[case::from_home(Start::Home)]
#[case::one_that_broke_off(Start::GoOn(SessionId::from_hex("00000000000000c0").unwrap()))]
#[case::from_the_command_line(Start::CommandLine)]
fn every_door_asks_the_same(#[case] start: Start) {
    assert!(met(told(1, with_sign(Sign::Bladder)), start).contains("emergency number"));
    assert!(met(told(200, with_sign(Sign::Bladder)), start).contains("emergency number"), "a week later");
    assert!(met(told(1, with_sign(Sign::Calf)), start).contains("See a doctor today"));
    assert!(met(told(1, very_sore()), start).contains("Only something gentle today."));
    assert!(met(told(26, very_sore()), start).contains("How sore are you today?"), "it is asked again");
    assert!(met(told(200, with_sign(Sign::Bone)), start).contains("How sore are you today?"), "so is a sign");
    assert!(!met(context(), start).contains("How sore"), "nothing was told");
}

#[test]
fn a_session_that_broke_off_is_met_by_what_was_told_since() {
    let launch = launch(Start::Home);
    let mut cx = told(1, very_sore());
    cx.past.add(&broken_off(Begun::default(), &launch));
    let mut seen = Seen::from(cx, To::Home);
    seen.cx.kept.set_notice_seen();
    seen.press("enter");
    seen.assert_says("Only something gentle today.");
    seen.press("enter");
    seen.go_to(Duration::ZERO);
    seen.assert_says("A gentle day");
}

#[test]
fn who_is_faster_than_the_reading_of_the_journal_is_met_by_what_it_says() {
    let dir = tempfile::tempdir().unwrap();
    let path = || dir.path().to_owned();
    let mut cx = context();
    cx.folders = Some(Folders::new(path(), path(), path(), path()));
    let sign = told(30, with_sign(Sign::Saddle)).past.lines;
    Journal::new(dir.path(), dir.path()).append(&sign).unwrap();
    cx.awaits_past = true;
    let mut seen = Seen::from(cx, To::Home);
    seen.press("enter");
    seen.assert_says("emergency number");
}

#[test]
fn who_is_very_sore_is_led_to_the_gentle_routine_from_the_command_line_and_back() {
    let cx = told(1, very_sore());
    let first = at_the_door(&launch(Start::CommandLine), &cx.today(), Switch::On).unwrap();
    let mut seen = Seen::from(cx, first.into());
    seen.assert_says("more than usual soreness");
    seen.assert_says("no better tomorrow");
    seen.press("esc");
    assert!(seen.stack.is_empty(), "who began on the command line goes back there");
}
