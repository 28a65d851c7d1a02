//! What the terminal is asked, what it answers, and what stands behind the letters where it does not.

use rstest::rstest;

use super::screen::{Ended, Screen};

const XTERM: [(&str, &str); 2] = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
const KITTY: [(&str, &str); 2] = [("TERM", "xterm-kitty"), ("COLORTERM", "truecolor")];
const TMUX: [(&str, &str); 5] = [
    ("TERM", "tmux-256color"),
    ("TMUX", "/tmp/tmux-0/default,1,0"),
    ("TERM_PROGRAM", "tmux"),
    ("TERM_PROGRAM_VERSION", "3.3a"),
    ("COLORTERM", "truecolor"),
];
const BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\";
const GRAPHICS: &[u8] = b"\x1b_Gi=4711,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
const KIND: &[u8] = b"\x1b[c";
const ERASE: &[u8] = b"\x1b[0m\x1b[H\x1b[2J";
const LEAVE: &[u8] = b"\x1b[?1049l";

/// The program in a terminal that was asked.
fn asked(environment: &[(&str, &str)]) -> Screen {
    let mut screen = Screen::start_in_terminal(environment, 80, 24, &[]);
    screen.wait_for("c run");
    screen.wait_for_written("it was asked", |screen| screen.last(KIND).is_some());
    screen
}

fn end(mut screen: Screen) {
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
    assert!(
        screen.last(ERASE).is_some() && screen.last(ERASE) < screen.last(LEAVE),
        "what stands there is erased first"
    );
    assert_eq!((screen.is_painted(), screen.text().trim()), (Some(false), ""), "nothing of it stays");
}

#[test]
fn a_terminal_that_answers_nothing_is_painted_and_holds_up_no_key() {
    let mut screen = Screen::start_in_terminal(&XTERM, 80, 24, &[]);
    screen.wait_for_written("it has the terminal", |screen| screen.last(b"\x1b[?1049h").is_some());
    screen.send("m");
    screen.wait_for("muted");
    screen.wait_for_written("every cell has the theme's own ground", |screen| screen.is_painted() == Some(true));
    assert!(screen.inks().iter().all(|ink| *ink != vt100::Color::Default), "no letter has the terminal's own colour");
    // Larger and smaller: nothing of the terminal's own shows at the edges.
    for (columns, rows) in [(120, 40), (61, 21)] {
        screen.resize(columns, rows);
        screen.wait_for_written("it is painted whole", |screen| screen.is_painted() == Some(true));
        screen.wait_for("? keys");
    }
    end(screen);
}

#[test]
fn an_answer_that_comes_late_takes_the_ground_back() {
    let mut screen = asked(&XTERM);
    screen.wait_for_written("it is painted", |screen| screen.is_painted() == Some(true));
    screen.send("\x1b]11;rgb:fafa/fafa/fafa\x1b\\");
    screen.wait_for_written("the terminal's own ground is back", |screen| screen.is_painted() != Some(true));
    screen.wait_for("c run");
    end(screen);
}

#[test]
fn where_no_answer_ever_comes_the_first_frame_is_painted() {
    let mut screen = asked(&TMUX);
    assert_eq!(screen.is_painted(), Some(true));
    assert_eq!(screen.last(BACKGROUND), None);
    screen.send("\x1b[?1;2c");
    end(screen);
}

#[test]
fn a_background_that_the_environment_tells_is_not_painted_over() {
    let mut screen = asked(&[XTERM[0], XTERM[1], ("COLORFGBG", "15;default;0")]);
    // What is known of the answer is known once the kind is told.
    screen.send("\x1b[?1;2cm");
    screen.wait_for("muted");
    assert_ne!(screen.is_painted(), Some(true));
    end(screen);
}

#[test]
fn a_terminal_that_is_known_is_asked_everything_after_its_first_frame() {
    let screen = asked(&KITTY);
    for question in [BACKGROUND, GRAPHICS, b"\x1b[16t", b"\x1b[?2031$p"] {
        assert!(screen.last(question) < screen.last(KIND) && screen.last(question).is_some());
        assert_eq!(screen.count(question), 1);
    }
    assert!(screen.last(BACKGROUND) > screen.last(b"\x1b[?1049h"));
    let mut screen = screen;
    screen.send("\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?2031;0$y\x1b[6;18;9t\x1b_Gi=4711;OK\x1b\\\x1b[?62;c");
    screen.send("m");
    screen.wait_for("muted");
    assert_eq!(screen.is_painted().filter(|painted| *painted), None);
    end(screen);
}

#[rstest]
#[case::old("\x1b[?1;2c", false)]
#[case::zutty("\x1b[?64;1;9;15;21;22c", false)]
#[case::new("\x1b[?62;4c", true)]
fn an_unknown_terminal_says_what_it_is_before_it_is_asked_what_it_might_print(#[case] kind: &str, #[case] more: bool) {
    let mut screen = asked(&XTERM);
    assert_eq!((screen.last(GRAPHICS), screen.last(b"$p")), (None, None));
    screen.send(kind);
    screen.send("m");
    screen.wait_for("muted");
    assert_eq!(screen.last(GRAPHICS).is_some(), more);
    assert_eq!(screen.count(KIND), if more { 2 } else { 1 });
    end(screen);
}

#[test]
fn answers_to_the_second_round_do_not_reach_the_shell() {
    let mut screen = Screen::start_in_terminal_before_a_shell(&XTERM, 80, 24);
    screen.wait_for("c run");
    screen.wait_for_written("it was asked", |screen| screen.last(KIND).is_some());
    screen.send("\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?62;4c");
    screen.wait_for_written("it was asked more", |screen| screen.count(KIND) == 2);
    screen.send("q");
    std::thread::sleep(std::time::Duration::from_millis(300));
    screen.send("\x1b[?2031;0$y\x1b_Gi=4711;OK\x1b\\\x1b[6;18;9t\x1b[?1;0;256S\x1b[?62;4c");
    screen.wait_for("left over: ['']");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn a_change_of_the_terminals_colours_is_followed_at_once() {
    let mut screen = asked(&KITTY);
    screen.send("\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?2031;2$y\x1b[?62;c");
    screen.wait_for_written("it is to tell", |screen| screen.last(b"\x1b[?2031h").is_some());
    let normal = |screen: &Screen, red, green, blue| screen.inks().contains(&vt100::Color::Rgb(red, green, blue));
    assert!(normal(&screen, 0xc6, 0xc9, 0xcd) && !normal(&screen, 0x3a, 0x40, 0x48));
    screen.send("\x1b[?997;2n");
    screen.wait_for_written("the letters are dark", |screen| {
        !normal(screen, 0xc6, 0xc9, 0xcd) && normal(screen, 0x3a, 0x40, 0x48)
    });
    screen.wait_for_written("the colour is asked for", |screen| screen.count(BACKGROUND) == 2);
    screen.send("\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;c");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    assert!(screen.last(b"\x1b[?2031l").is_some() && screen.last(b"\x1b[?2031l") > screen.last(b"\x1b[?2031h"));
}
