use super::{Behind, Capabilities, Line, PATIENCE};
use crate::figure::pixels::CellSize;
use crate::language::Words;
use crate::terminal::decode::{Attributes, Input, Scheme};
use crate::terminal::known::Known;
use crate::terminal::pictures::Protocol;
use rstest::rstest;
use std::time::Duration;

const CELL: CellSize = CellSize { width: 8, height: 16 };
const KITTY_QUESTION: &str = "\x1b_Gi=4711,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
const START: Duration = Duration::from_secs(1);
const MOMENT: Duration = Duration::from_millis(3);

fn here(term: &str, variable: (&str, &str)) -> Known {
    let variables = [("TERM", term), variable];
    Known::of(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
}

fn can(term: &str) -> Capabilities {
    Capabilities::new(here(term, ("", "")), Line::Near, None)
}

fn ask(can: &mut Capabilities, now: Duration) -> String {
    String::from_utf8(can.questions(now)).expect("questions are ASCII")
}

const fn attributes(class: u16, sixel: bool) -> Input {
    Input::Attributes(Attributes { class, sixel, prints: false })
}

#[test]
#[cfg(not(windows))]
fn a_terminal_that_is_known_to_understand_is_asked_everything_in_one_write() {
    let mut can = can("xterm-kitty");
    let asked = ask(&mut can, START);
    for question in ["\x1b[?u", "\x1b]11;?\x1b\\", "\x1b[?2031$p", KITTY_QUESTION, "\x1b[16t"] {
        assert!(asked.contains(question), "{question:?} is missing: {asked:?}");
    }
    assert!(asked.ends_with("\x1b[c"), "the answer that comes for certain comes last");
    assert_eq!(can.protocol(), None);
    for told in [Input::Graphics, Input::CellSize(CELL), attributes(62, false)] {
        can.told(&told);
    }
    assert_eq!(can.protocol(), Some((Protocol::Kitty, CELL)));
    assert_eq!(ask(&mut can, START + MOMENT), "", "nothing is left to ask");
    assert!(can.is_settled(START + MOMENT));
    assert_eq!(can.owes_until(), None);
    assert_eq!(can.why(Words::ENGLISH), "pictures by kitty's protocol: kitty said that it shows them");
}

#[rstest]
#[case::as_old_ones_say(1, false)]
#[case::as_the_console_says(6, false)]
#[case::new(62, true)]
#[case::newer(65, true)]
#[cfg(not(windows))]
fn an_unknown_terminal_is_asked_for_pictures_only_where_what_it_is_lets_one_hope(
    #[case] class: u16,
    #[case] is_asked: bool,
) {
    let mut can = can("xterm-256color");
    let first = ask(&mut can, START);
    assert!(first.contains("\x1b]11;?") && first.ends_with("\x1b[c"));
    assert!(!first.contains("\x1b_G") && !first.contains("$p"), "{first:?}");
    assert_eq!(ask(&mut can, START), "", "not before it has said what it is");
    can.told(&attributes(class, false));
    let second = ask(&mut can, START + MOMENT);
    assert_eq!(second.contains(KITTY_QUESTION), is_asked, "{second:?}");
    assert_eq!(can.owes_until().is_some(), is_asked);
}

#[test]
#[cfg(not(windows))]
fn zutty_is_not_asked_over_a_network_either() {
    let mut can = can("xterm-256color");
    let _first = ask(&mut can, START);
    can.told(&Input::Attributes(Attributes { class: 64, sixel: false, prints: true }));
    assert_eq!(ask(&mut can, START), "");
}

#[rstest]
#[case::urxvt("rxvt-unicode-256color", ("", ""))]
#[case::zutty("xterm-256color", ("ZUTTY_VERSION", "0.14"))]
#[case::dvtm("dvtm-256color", ("", ""))]
#[case::apple("xterm-256color", ("TERM_PROGRAM", "Apple_Terminal"))]
#[case::tmux("tmux-256color", ("TMUX", "/a,1,0"))]
#[case::screen("screen-256color", ("STY", "1.a"))]
#[case::mosh("xterm-256color", ("NCURSES_NO_UTF8_ACS", "1"))]
#[case::console("linux", ("", ""))]
fn what_would_print_a_question_or_show_no_picture_is_never_asked_for_one(
    #[case] term: &str,
    #[case] variable: (&str, &str),
) {
    let mut can = Capabilities::new(here(term, variable), Line::Near, Some(CELL));
    let mut asked = ask(&mut can, START);
    can.told(&attributes(64, true));
    asked += &ask(&mut can, START);
    can.told(&Input::Graphics);
    assert!(!asked.contains("\x1b_G") && !asked.contains('S') && !asked.contains("16t"), "{asked:?}");
    assert_eq!(can.protocol(), None);
    assert!(can.why(Words::ENGLISH).starts_with("cells: "), "{}", can.why(Words::ENGLISH));
}

#[test]
fn the_console_is_asked_nothing() {
    let mut can = can("linux");
    assert!(can.is_settled(START));
    assert_eq!(ask(&mut can, START), "");
    assert_eq!((can.owes_until(), can.wake(START)), (None, None));
}

#[test]
fn what_must_not_be_asked_is_not_asked_for_pictures_that_somebody_chose_either() {
    let mut can = can("linux");
    can.want_cell();
    assert_eq!(ask(&mut can, START), "");
    can.told(&Input::CellSize(CELL));
    can.resized(None);
    assert_eq!(ask(&mut can, START), "");
}

#[test]
#[cfg(not(windows))]
fn colours_of_a_sixel_picture_are_asked_for_where_there_are_such_pictures() {
    let mut can = can("foot");
    assert!(!ask(&mut can, START).contains("\x1b[?1;1;0S"));
    can.told(&Input::CellSize(CELL));
    can.told(&attributes(62, true));
    assert_eq!(can.protocol(), Some((Protocol::Sixel, CELL)));
    assert_eq!(can.registers(), 16, "before it has said how many");
    assert!(!can.is_settled(START));
    assert_eq!(ask(&mut can, START), "\x1b[?1;1;0S\x1b[c");
    can.told(&Input::Registers(1024));
    can.told(&attributes(62, true));
    assert_eq!(can.registers(), 1024);
    assert!(can.is_settled(START));
    assert_eq!(ask(&mut can, START), "", "once is enough");
}

#[test]
#[cfg(not(windows))]
fn the_size_of_a_cell_that_the_system_knows_is_not_asked_for() {
    let known = here("xterm-kitty", ("", ""));
    let mut near = Capabilities::new(known, Line::Near, Some(CELL));
    assert!(!ask(&mut near, START).contains("16t"));
    near.told(&Input::Graphics);
    assert_eq!(near.protocol(), Some((Protocol::Kitty, CELL)));
    let larger = CellSize { width: 10, height: 20 };
    near.resized(Some(larger));
    assert_eq!(near.cell(), Some(larger));
    assert_eq!(ask(&mut near, START), "");
    let mut far = can("xterm-kitty");
    let _first = ask(&mut far, START);
    far.told(&Input::CellSize(CELL));
    far.resized(None);
    assert_eq!(ask(&mut far, START), "\x1b[16t\x1b[c", "the letters may have become larger");
}

#[test]
#[cfg(not(windows))]
fn over_a_network_only_pictures_are_shown_that_are_sent_once() {
    let known = here("xterm-256color", ("KONSOLE_VERSION", "221203"));
    let mut can = Capabilities::new(known, Line::Far, Some(CELL));
    let _first = ask(&mut can, START);
    can.told(&attributes(62, true));
    assert_eq!(can.protocol(), None);
    assert_eq!(can.why(Words::ENGLISH), "cells: over a network pictures take too long");
    can.told(&Input::Graphics);
    assert_eq!(can.protocol(), Some((Protocol::Kitty, CELL)));
}

#[test]
#[cfg(not(windows))]
fn an_answer_that_comes_late_counts() {
    let mut can = can("xterm-kitty");
    let _first = ask(&mut can, START);
    let late = START + Duration::from_millis(400);
    assert!(can.is_settled(late), "nobody waits for it");
    assert_eq!(can.behind(late), Behind::Unknown);
    assert!(can.owes_until().is_some(), "but the shell must not get it");
    for told in [Input::Background([1, 2, 3]), Input::Graphics, Input::CellSize(CELL), attributes(62, false)] {
        can.told(&told);
    }
    assert_eq!(can.behind(late), Behind::Told([1, 2, 3]));
    assert!(can.protocol().is_some());
}

#[test]
#[cfg(not(windows))]
fn without_an_answer_the_ground_is_unknown_a_tenth_of_a_second_after_the_question() {
    let mut can = can("xterm-256color");
    assert_eq!(can.behind(START), Behind::Awaited, "not asked yet");
    let _first = ask(&mut can, START);
    assert_eq!(can.wake(START), Some(START + PATIENCE));
    assert_eq!(can.behind(START + MOMENT), Behind::Awaited);
    assert_eq!(can.behind(START + PATIENCE), Behind::Unknown);
    assert_eq!(can.wake(START + PATIENCE), None);
}

#[test]
#[cfg(not(windows))]
fn a_terminal_that_has_answered_the_next_question_will_not_answer_this_one() {
    let mut outside = can("xterm-256color");
    let _first = ask(&mut outside, START);
    outside.told(&attributes(1, false));
    assert_eq!(outside.behind(START + MOMENT), Behind::Unknown);
    // What stands in between may answer that one itself and pass this one on.
    let mut inside = Capabilities::new(here("xterm-256color", ("ZELLIJ", "0")), Line::Near, None);
    let _first = ask(&mut inside, START);
    inside.told(&attributes(1, false));
    assert_eq!(inside.behind(START + MOMENT), Behind::Awaited);
    assert_eq!(inside.behind(START + PATIENCE), Behind::Unknown);
}

#[rstest]
#[case::tmux("tmux-256color", ("TMUX", "/a,1,0"))]
#[case::mosh("xterm-256color", ("NCURSES_NO_UTF8_ACS", "1"))]
#[case::dvtm("dvtm", ("", ""))]
#[case::urxvt("rxvt-unicode-256color", ("", ""))]
fn where_no_answer_ever_comes_none_is_waited_for(#[case] term: &str, #[case] variable: (&str, &str)) {
    let mut can = Capabilities::new(here(term, variable), Line::Near, None);
    assert_eq!(can.behind(Duration::ZERO), Behind::Unknown);
    assert!(!ask(&mut can, START).contains("\x1b]11"));
    can.told(&Input::Background([9, 9, 9]));
    assert_eq!(can.behind(START), Behind::Told([9, 9, 9]), "should one come all the same");
}

#[test]
#[cfg(not(windows))]
fn screen_owes_the_answer_about_the_ground_until_it_is_there() {
    let mut can = can("screen-256color");
    let asked = ask(&mut can, START);
    assert!(asked.contains("\x1b]11;?") && !asked.contains("\x1b[c"), "{asked:?}");
    // An answer to a question of somebody else.
    can.told(&attributes(1, false));
    can.told(&Input::Keyboard);
    assert!(can.owes_until().is_some());
    can.told(&Input::Background([255; 3]));
    assert_eq!(can.owes_until(), None);
}

#[test]
#[cfg(not(windows))]
fn a_change_from_dark_to_light_is_taken_at_once_and_the_colour_asked_for() {
    let mut can = can("xterm-kitty");
    let _first = ask(&mut can, START);
    can.told(&Input::Background([0; 3]));
    can.told(&attributes(62, false));
    can.told(&Input::Scheme(Scheme::Light));
    assert_eq!(can.behind(START), Behind::Shaded(Scheme::Light));
    assert_eq!(ask(&mut can, START), "\x1b]11;?\x1b\\\x1b[c");
    can.told(&Input::Background([250; 3]));
    assert_eq!(can.behind(START), Behind::Told([250; 3]));
    assert!(can.owes_until().is_some());
    can.told(&attributes(62, false));
    assert_eq!(can.owes_until(), None);
}

#[test]
#[cfg(not(windows))]
fn a_change_of_colours_meanwhile_does_not_keep_pictures_from_being_asked_for() {
    let mut can = can("xterm-256color");
    let _first = ask(&mut can, START);
    can.told(&attributes(62, false));
    can.told(&Input::Scheme(Scheme::Light));
    assert!(ask(&mut can, START).contains(KITTY_QUESTION));
    assert_eq!(can.behind(START), Behind::Shaded(Scheme::Light));
}

#[test]
#[cfg(not(windows))]
fn a_terminal_that_never_answers_is_not_waited_for_for_ever() {
    let mut can = can("xterm-kitty");
    let _first = ask(&mut can, START);
    assert_eq!(can.owes_until(), Some(START + Duration::from_secs(1)));
    can.give_up();
    assert_eq!(can.owes_until(), None);
    assert_eq!(can.why(Words::ENGLISH), "cells: kitty has not answered");
}
