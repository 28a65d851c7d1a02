//! What leads where when there is less time than a session takes.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::{Seen, context, launch};
use crate::care::TooMuch;
use crate::coach::before::{Offered, Stage};
use crate::coach::{Launch, Start};
use crate::journal::Today;
use crate::routine::{Defaults, Id, Kind, Library, Routine};
use crate::session::fit::fit;
use crate::session::timeline::Setup;
use crate::tui::to::To;

/// The shortest session that can be made of it.
fn least(routine: &Routine, easier: &BTreeSet<Id>) -> Duration {
    let setup = Setup { easier: easier.clone(), ..Setup::default() };
    fit(routine, &setup, Duration::ZERO).unwrap_err().least
}

/// The moves of which one way takes longer than the other at the least, with the time that the shorter one fits into and
/// the key that takes the longer one.
fn longer_one_way(library: &Library) -> Vec<(Arc<Routine>, Duration, &'static str)> {
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let routines = moves.map(|entry| Arc::clone(entry.routine().unwrap()));
    let found = routines.filter_map(|routine| {
        let usual = least(&routine, &BTreeSet::new());
        let easier = least(&routine, &[routine.id.clone()].into());
        let key = if usual > easier { "u" } else { "enter" };
        (usual != easier).then_some((routine, usual.min(easier), key))
    });
    found.collect()
}

#[test]
fn what_takes_longer_than_there_is_time_the_chosen_way_is_asked_about_once_more() {
    let found = longer_one_way(&Library::embedded(Defaults::default()));
    assert!(found.iter().any(|(.., key)| *key == "u") && found.iter().any(|(.., key)| *key == "enter"));
    for (routine, limit, key) in found {
        let too_much = [(routine.id.clone(), TooMuch { times: 1, well: 0 })].into();
        let launch = Launch { routine, limit: Some(limit), ..launch(Start::Home) };
        let offered = Offered::of(&launch.routine, &Today { too_much, ..Today::default() }).unwrap();
        let mut seen = Seen::from(context(), To::Offer(launch, offered));
        seen.press(key);
        seen.assert_says("min at the least.");
        seen.press("enter");
        seen.assert_says("min at the least.");
        seen.press("3 0");
        seen.assert_says("enter start");
        seen.press("enter");
        assert!(!seen.text().contains("at the least") && !seen.text().contains("w little time"), "{}", seen.text());
    }
}

#[test]
fn who_has_no_more_time_is_led_home() {
    for (start, ends) in [(Start::Home, false), (Start::CommandLine, true)] {
        let launch = Launch { limit: Some(Duration::from_mins(1)), ..launch(start) };
        let mut seen = Seen::from(context(), To::Begin(launch, Stage::Chosen));
        seen.assert_says("min at the least.");
        seen.press("esc");
        assert_eq!(seen.stack.is_empty(), ends);
    }
}
