//! Sessions that are held up, stopped, or about to be ended by a single key.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::screen::{Ended, Screen};

/// One move of one set, whose introduction lasts longer than any of these tests.
const ONE_STEP: &str = "name = \"One\"\nsummary = \"It is one.\"\n[[step]]\nmove = \"bridge\"\nsets = 1\n";

fn one_step() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.toml");
    fs::write(&file, ONE_STEP).unwrap();
    let path = file.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn a_terminal_that_is_not_read_for_six_seconds_pauses_nothing() {
    let mut screen = Screen::start_knowing(200, 60, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.without_reading(|screen| {
        // Each size is drawn whole: together more than a terminal keeps for a reader.
        for columns in 100..160 {
            screen.resize(columns, 50);
            thread::sleep(Duration::from_millis(40));
        }
        screen.resize(120, 40);
        thread::sleep(Duration::from_secs(6));
    });
    // The key of a session that stood still would let it go on.
    screen.send(" ");
    screen.wait_for("You paused.");
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
}

#[test]
fn a_program_that_was_stopped_for_some_seconds_is_paused_and_did_not_sleep() {
    for how in [&["--plain"][..], &[]] {
        let mut screen = Screen::start_knowing(100, 30, &[&["run", "knee-to-chest", "--mute", "--now"], how].concat());
        screen.wait_for("Lie on your back");
        screen.signal(19);
        thread::sleep(Duration::from_secs(4));
        screen.signal(18);
        screen.wait_for("supple was in the background.");
        assert!(!screen.text().contains("slept"), "{}", screen.text());
        screen.send("\x03");
        assert_eq!(screen.end(), Ended::Code(130));
    }
}

#[test]
fn no_single_key_ends_a_session() {
    let (_folder, file) = one_step();
    for keys in ["\x1b[C", "\x1b[6~\x1b[6~\x1b[6~", "\r\r\r", "xx"] {
        let mut screen = Screen::start_knowing(100, 30, &["run", &file, "--mute", "--now"]);
        screen.wait_for_the_session();
        for key in keys.split_inclusive(['\r', '~', 'x']) {
            screen.send(key);
            thread::sleep(Duration::from_millis(100));
        }
        screen.wait_for("End this session?");
        screen.send("g");
        screen.wait_until("the session goes on", |text| !text.contains("End this session?"));
        screen.send("q");
        screen.wait_for("End this session?");
        screen.send("q");
        screen.wait_for("home");
        screen.send("q");
        assert_eq!(screen.end(), Ended::Code(0));
    }
}

#[test]
fn what_was_asked_for_is_done_when_the_answer_is_yes() {
    let (_folder, file) = one_step();
    let mut screen = Screen::start_knowing(100, 30, &["run", &file, "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.send("x");
    screen.wait_until("the easier way, or less of it", |text| !text.contains("End this session?"));
    screen.send("x");
    screen.wait_for("End this session?");
    screen.send("y");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    // Another thread writes it: only at the end everything is there.
    assert!(screen.journal().contains("too-much"), "{}", screen.journal());
}

#[test]
fn plain_lines_ask_before_they_end_and_ctrl_c_does_not() {
    let (_folder, file) = one_step();
    let mut screen = Screen::start_knowing(100, 40, &["run", &file, "--mute", "--now", "--plain"]);
    screen.wait_for("Keys:");
    screen.send("q");
    screen.wait_for("q again ends the session. What you did is kept.");
    // Another key is no answer, and takes the question back.
    screen.send(" ");
    screen.wait_for("You paused.");
    screen.send("q");
    screen.wait_until("it is asked anew", |text| text.matches("q again ends the session").count() == 2);
    // A key that is held down comes twenty times a second, and answers nothing for as long as it does.
    for _ in 0..30 {
        screen.send("q");
        thread::sleep(Duration::from_millis(50));
    }
    assert!(screen.is_running(), "a held key ended the session");
    // The answer is the same key once it was let go for longer than a key repeats.
    thread::sleep(Duration::from_secs(1));
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    let mut screen = Screen::start_knowing(100, 40, &["run", &file, "--mute", "--now", "--plain"]);
    screen.wait_for("Keys:");
    screen.send("\x1b[C");
    screen.wait_for("→ again ends the session.");
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
}
