//! A session that runs faster than time is not kept, and says so; what comes after it is kept again.

use std::rc::Rc;
use std::sync::Mutex;
use std::time::Duration;

use super::{Seen, context, launch, nothing_done};
use crate::coach::diary::Lines;
use crate::coach::{Launch, Start};
use crate::journal::Line;
use crate::session::player::Speed;
use crate::tui::to::To;

/// A journal that counts its lines.
#[derive(Clone, Default)]
struct Counted(Rc<Mutex<usize>>);

impl Lines for Counted {
    fn keep(&self, _: Line) {
        *self.0.lock().expect("no test panics in it") += 1;
    }
    fn fault(&self) -> Option<String> {
        None
    }
    fn close(self: Box<Self>, _: Duration) -> Option<String> {
        None
    }
}

fn faster() -> Launch {
    Launch { speed: Speed::new(20.0).expect("within its bounds"), ..launch(Start::CommandLine) }
}

#[test]
fn after_a_faster_session_the_summary_says_that_nothing_is_kept_and_asks_nothing() {
    let mut cx = context();
    let lines = Counted::default();
    cx.world.journal = Some(Box::new(lines.clone()));
    let launch = faster();
    let record = nothing_done(&launch);
    let mut seen = Seen::from(cx, To::Summary { launch, record, ended: Duration::ZERO });
    seen.assert_says("Nothing is kept: it ran at 20 times its pace.");
    let before = seen.text();
    assert!(!before.contains("How sore") && !before.contains("how sore now"), "{before}");
    for key in ["3", "o", "x", "w"] {
        seen.press(key);
        assert_eq!(seen.text(), before, "{key}");
    }
    assert_eq!(*lines.0.lock().unwrap(), 0);
}

#[test]
fn a_session_at_its_own_pace_that_follows_a_faster_one_is_kept() {
    let mut cx = context();
    let lines = Counted::default();
    cx.world.journal = Some(Box::new(lines.clone()));
    for (launch, kept) in [(faster(), 0), (launch(Start::CommandLine), 1)] {
        let mut coach = launch.coach(crate::session::timeline::compile(&launch.routine, &launch.setup));
        assert_eq!(coach.keeps(&cx.world), kept > 0);
        coach.apply(crate::session::player::Command::Start, Duration::ZERO, &mut cx.world);
        coach.look_ahead(Duration::ZERO, &cx.world);
        assert_eq!(*lines.0.lock().unwrap(), kept);
    }
}

#[test]
fn the_question_whether_a_faster_session_is_to_end_does_not_say_that_it_is_kept() {
    for (launch, said) in [(faster(), "Nothing of it is kept."), (launch(Start::CommandLine), "What you did is kept.")]
    {
        let mut cx = context();
        cx.world.journal = Some(Box::new(Counted::default()));
        let mut seen = Seen::from(cx, To::Session(launch));
        seen.go_to(Duration::ZERO);
        seen.press("q");
        seen.assert_says(said);
    }
}
