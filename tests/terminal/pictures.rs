//! Pictures in pixels, as a terminal of a few lines sees them.

use std::collections::{BTreeMap, BTreeSet};

use super::CTRL_Z;
use super::screen::{Ended, Screen};

const KITTY: [(&str, &str); 2] = [("TERM", "xterm-kitty"), ("COLORTERM", "truecolor")];
const FOOT: [(&str, &str); 2] = [("TERM", "foot"), ("COLORTERM", "truecolor")];
const XTERM: [(&str, &str); 2] = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
const RUN: [&str; 4] = ["run", "knee-to-chest", "--mute", "--now"];
/// The answers to the questions: what is behind the letters, that pictures are shown, the size of a cell, the kind.
const OF_KITTY: &str = "\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\\x1b_Gi=4711;OK\x1b\\\x1b[6;18;9t\x1b[?62;c";
const OF_FOOT: &str = "\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\\x1b[6;18;9t\x1b[?62;4c";
const KIND: &[u8] = b"\x1b[c";

/// What a terminal with kitty's protocol keeps, and what stands, after everything that was written.
#[derive(Debug, Default, PartialEq, Eq)]
struct Kitty {
    kept: BTreeSet<u32>,
    standing: BTreeSet<u32>,
    /// How many pictures were sent, and how often one was placed.
    sent: usize,
    placed: usize,
}

impl Kitty {
    fn of(screen: &Screen) -> Self {
        let written = String::from_utf8_lossy(screen.written());
        let mut kitty = Self::default();
        for piece in written.split('\x1b').skip(1) {
            if piece.starts_with("[2J") {
                kitty.standing.clear();
            }
            if let Some(command) = piece.strip_prefix("_G") {
                kitty.obey(command);
            }
        }
        kitty
    }

    fn obey(&mut self, command: &str) {
        let keys = command.split(';').next().unwrap_or_default();
        let keys: BTreeMap<&str, &str> = keys.split(',').filter_map(|key| key.split_once('=')).collect();
        let Some(id) = keys.get("i").and_then(|id| id.parse().ok()) else { return };
        match (keys.get("a").copied(), keys.get("d").copied()) {
            (Some("t"), _) => {
                self.kept.insert(id);
                self.sent += 1;
            }
            (Some("p"), _) => {
                assert!(self.kept.contains(&id), "what is placed was sent");
                self.standing.insert(id);
                self.placed += 1;
            }
            (Some("d"), Some("i")) => drop(self.standing.remove(&id)),
            (Some("d"), Some("I")) => {
                self.kept.remove(&id);
                self.standing.remove(&id);
            }
            _ => {}
        }
    }
}

fn stands(screen: &Screen) -> bool {
    Kitty::of(screen).standing.len() == 1
}

fn hidden(screen: &Screen) -> bool {
    Kitty::of(screen).standing.is_empty()
}

/// A session in a terminal that has answered, with a picture in it.
fn session_with_a_picture(mut screen: Screen) -> Screen {
    screen.wait_for_written("it is asked", |screen| screen.last(KIND).is_some());
    assert!(hidden(&screen) && Kitty::of(&screen).sent == 0, "not before it has answered");
    screen.send(OF_KITTY);
    screen.wait_for_the_session();
    screen.wait_for_written("a picture stands", stands);
    screen
}

#[test]
fn a_picture_is_hidden_below_the_help_and_freed_at_the_end() {
    let mut screen = session_with_a_picture(Screen::start_in_terminal(&KITTY, 100, 30, &RUN));
    screen.send("?");
    screen.wait_for("pictures by kitty's protocol");
    screen.wait_for_written("the help hides it", hidden);
    screen.send("x");
    screen.wait_for_written("it is back", stands);
    screen.send("q");
    screen.wait_for("End this session?");
    assert!(stands(&screen), "the question stands below it");
    screen.send("n");
    screen.wait_for("pause");
    screen.resize(80, 24);
    screen.wait_for_the_session();
    screen.wait_for_written("it stands in the smaller window", stands);
    screen.send("qq");
    screen.wait_for("home");
    assert!(hidden(&screen), "the summary has none");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
    let kitty = Kitty::of(&screen);
    assert!(kitty.kept.is_empty() && kitty.standing.is_empty() && kitty.sent > 0, "{kitty:?}");
}

#[test]
fn no_picture_is_left_to_the_shell_while_it_has_the_terminal() {
    let mut screen = session_with_a_picture(Screen::start_in_shell_of(&KITTY, 100, 30, &RUN));
    screen.send(CTRL_Z);
    screen.wait_for("the shell has it");
    assert!(Kitty::of(&screen).kept.is_empty() && hidden(&screen));
    screen.send("\r");
    screen.wait_for_written("it stands again", stands);
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    assert!(Kitty::of(&screen).kept.is_empty());
}

#[test]
fn a_signal_frees_every_picture() {
    let mut screen = session_with_a_picture(Screen::start_in_terminal(&KITTY, 100, 30, &RUN));
    screen.signal(15);
    assert_eq!(screen.end(), Ended::Code(143));
    assert!(Kitty::of(&screen).kept.is_empty() && hidden(&screen));
    screen.assert_given_back();
}

#[test]
fn a_protocol_that_was_chosen_is_used_without_being_asked_for() {
    let run = [RUN.as_slice(), &["--pictures", "kitty"]].concat();
    let mut screen = Screen::start_in_terminal(&XTERM, 100, 30, &run);
    screen.wait_for_written("the size of a cell is asked for", |screen| screen.last(b"\x1b[16t").is_some());
    screen.send("\x1b[6;18;9t");
    screen.wait_for_written("a picture stands", stands);
    screen.send("?");
    screen.wait_for("as chosen");
    screen.signal(15);
    assert_eq!(screen.end(), Ended::Code(143));
    assert!(Kitty::of(&screen).kept.is_empty());
}

#[test]
fn cells_that_were_chosen_are_drawn_where_pictures_could_be_shown() {
    let run = [RUN.as_slice(), &["--pictures", "cells"]].concat();
    let mut screen = Screen::start_in_terminal(&KITTY, 100, 30, &run);
    screen.wait_for_written("it is asked", |screen| screen.last(KIND).is_some());
    screen.send(OF_KITTY);
    screen.wait_for_the_session();
    screen.send("?");
    screen.wait_for("cells, as chosen");
    screen.signal(15);
    assert_eq!(screen.end(), Ended::Code(143));
    assert_eq!(Kitty::of(&screen), Kitty::default());
}

/// How many pictures were drawn by the sixel protocol.
fn drawn(screen: &Screen) -> usize {
    let written = screen.written();
    let ends_of_begin = |at: usize| {
        let parameters = written[at + 2..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b';').count();
        written.get(at + 2 + parameters) == Some(&b'q')
    };
    (0..written.len()).filter(|&at| written[at..].starts_with(b"\x1bP") && ends_of_begin(at)).count()
}

#[test]
fn a_sixel_picture_is_drawn_below_nothing_and_gone_at_the_end() {
    let mut screen = Screen::start_in_terminal(&FOOT, 100, 30, &RUN);
    screen.wait_for_written("it is asked", |screen| screen.last(KIND).is_some());
    assert_eq!(drawn(&screen), 0);
    screen.send(OF_FOOT);
    screen.wait_for_written("a picture is drawn", |screen| drawn(screen) > 0);
    screen.send("?");
    screen.wait_for("pictures by the sixel protocol");
    let before = drawn(&screen);
    screen.send("x");
    screen.wait_for_written("it is drawn again", |screen| drawn(screen) > before);
    screen.wait_for_the_session();
    screen.send("qq");
    screen.wait_for("home");
    let at_last = drawn(&screen);
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    assert_eq!(drawn(&screen), at_last, "the summary has none");
    screen.assert_given_back();
}

#[test]
fn a_figure_between_lines_is_a_picture_where_the_terminal_answers_in_time() {
    let show = ["show", "clamshell", "--figure"];
    let mut screen = Screen::start_in_terminal(&KITTY, 100, 30, &show);
    screen.wait_for_written("it is asked", |screen| screen.last(KIND).is_some());
    screen.send(OF_KITTY);
    assert_eq!(screen.end(), Ended::Code(0));
    let kitty = Kitty::of(&screen);
    assert_eq!((kitty.kept.len(), kitty.standing.len()), (1, 1), "it stays when the program has ended");
    assert!(screen.text().contains("Marked: "), "{}", screen.text());
    // Nobody answers.
    let mut screen = Screen::start_in_terminal(&KITTY, 100, 30, &show);
    assert_eq!(screen.end(), Ended::Code(0));
    assert_eq!(Kitty::of(&screen), Kitty::default());
    assert!(screen.text().contains("Marked: "), "{}", screen.text());
}

#[test]
fn a_figure_between_lines_is_printed_from_the_background_too() {
    let show = ["show", "clamshell", "--figure"];
    let mut screen = Screen::start_in_background(&KITTY, 100, 30, &show);
    screen.wait_for("the shell goes on");
    assert!(screen.text().contains("Marked: "), "{}", screen.text());
    assert_eq!((screen.last(KIND), Kitty::of(&screen)), (None, Kitty::default()), "the terminal is not its to ask");
}
