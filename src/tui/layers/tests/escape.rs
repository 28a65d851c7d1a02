//! Inside tmux and screen an escape comes half a second late: hints name a key that does the same.

use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;

use super::{Seen, context_in, launch, very_sore};
use crate::care::TooMuch;
use crate::coach::before::{Offered, Questions};
use crate::coach::{Launch, Start};
use crate::journal::{Event, Line, Moment, Today};
use crate::routine::{Defaults, Library};
use crate::terminal::keymap::Keymap;
use crate::tui::colours::Surroundings;
use crate::tui::context::Context;
use crate::tui::to::{Aim, Opened, To};

const TMUX: &[(&str, &str)] = &[("TERM", "tmux-256color"), ("TMUX", "/a,1,0")];
const SCREEN: &[(&str, &str)] = &[("TERM", "screen"), ("STY", "1.a")];
const XTERM: &[(&str, &str)] = &[("TERM", "xterm-256color")];

fn inside(variables: &[(&str, &str)]) -> Context {
    let of = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let mut cx = context_in(Surroundings::of(of));
    let (moment, event) = (Moment::from(&crate::coach::clock::local()), Event::Soreness(very_sore()));
    cx.past.add(&[Line { moment, session: None, event }]);
    cx
}

/// A layer whose hint names escape elsewhere.
#[derive(Clone, Copy, Debug)]
enum Which {
    CheckIn,
    Advice,
    Minutes,
    MoreMinutes,
    Run,
    Ways,
    Sounds,
}

fn layer(which: Which, cx: &Context) -> To {
    let session = launch(Start::Home);
    match which {
        Which::CheckIn => To::CheckIn(Aim::session(session), Questions::WHOLE),
        Which::Advice => To::Verdict(Aim::session(session), cx.today().advice()),
        Which::Minutes => To::Within(session),
        Which::MoreMinutes => To::MoreTime(session, Duration::from_mins(1)),
        Which::Run => To::Ready,
        Which::Ways => {
            let library = Library::embedded(Defaults::default());
            let routine = Arc::clone(library.get("knee-to-chest").unwrap().routine().unwrap());
            let too_much = [(routine.id.clone(), TooMuch { times: 1, well: 0 })].into();
            let offered = Offered::of(&routine, &Today { too_much, ..Today::default() });
            To::Offer(Launch { routine, ..session }, offered.expect("it has an easier way"))
        }
        Which::Sounds => To::Sounds,
    }
}

#[rstest]
fn where_an_escape_comes_late_another_key_is_named_that_does_the_same(
    #[values(
        Which::CheckIn,
        Which::Advice,
        Which::Minutes,
        Which::MoreMinutes,
        Which::Run,
        Which::Ways,
        Which::Sounds
    )]
    which: Which,
) {
    let open = |variables| {
        let cx = inside(variables);
        let to = layer(which, &cx);
        Seen::from(cx, to)
    };
    let hint = |seen: &Seen, key: &str| seen.text().lines().any(|line| line.contains(&format!(" {key} ")));
    let mut usual = open(XTERM);
    assert!(hint(&usual, "esc") && !hint(&usual, "q"), "{}", usual.text());
    usual.press("esc");
    for variables in [TMUX, SCREEN] {
        let mut seen = open(variables);
        assert!(hint(&seen, "q") && !hint(&seen, "esc"), "{}", seen.text());
        seen.press("q");
        assert_eq!(seen.stack.is_empty(), usual.stack.is_empty());
        assert_eq!(seen.text(), usual.text());
    }
}

#[test]
fn a_question_on_a_narrow_window_names_a_key_that_comes_at_once() {
    for (variables, key) in [(XTERM, "esc go on"), (TMUX, "n go on")] {
        let mut cx = inside(variables);
        cx.area.width = 30;
        let mut seen = Seen::from(cx, To::Confirm { brought_by: None, kept: true });
        seen.assert_says(key);
        seen.press("n");
        assert!(seen.stack.is_empty());
    }
}

#[test]
fn a_key_that_the_person_has_bound_behind_escape_is_named_before_it() {
    let changes = [("back".to_owned(), vec!["esc".to_owned(), "b".to_owned()])];
    for (variables, key) in [(XTERM, "esc"), (TMUX, "b")] {
        let mut keymap = Keymap::with(&changes).0;
        if inside(variables).escape_or("q") == "q" {
            keymap.name_escape_last();
        }
        let mut cx = inside(variables);
        cx.keymap = keymap;
        Seen::from(cx, To::Guide(None, Opened::Home)).assert_says(&format!("{key} back"));
    }
}
