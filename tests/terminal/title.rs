//! The window's title while a session runs, and that it is given back however the program ends.

use std::time::Duration;

use rstest::rstest;

use super::screen::{Ended, Screen};

const KEEP: &[u8] = b"\x1b[22;2t";
const GIVE_BACK: &[u8] = b"\x1b[23;2t";
const ARGUMENTS: [&str; 4] = ["run", "knee-to-chest", "--mute", "--now"];

/// A session with a title.
fn titled() -> Screen {
    let mut screen = Screen::start_with_titles(80, 24, &ARGUMENTS);
    screen.wait_for_the_session();
    screen.wait_for_written("there are titles", |screen| screen.titles().len() >= 3);
    screen
}

#[test]
fn the_title_tells_side_and_seconds_about_once_a_second_at_most() {
    let begun = std::time::Instant::now();
    let mut screen = titled();
    let titles = screen.titles();
    assert!(titles.iter().all(|title| title.starts_with("Right ") && title.ends_with(" · supple")), "{titles:?}");
    assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "{titles:?}");
    assert!(titles.len() as u64 <= begun.elapsed().as_secs() + 2, "{titles:?} in {:?}", begun.elapsed());
    assert_eq!((screen.count(KEEP), screen.count(GIVE_BACK)), (1, 0));
    screen.send("q");
    screen.wait_for("End this session?");
    screen.send("q");
    screen.wait_for("home");
    screen.wait_for_written("the title is given back", |screen| screen.count(GIVE_BACK) == 1);
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
    assert_eq!((screen.count(KEEP), screen.count(GIVE_BACK)), (1, 1));
}

#[test]
fn a_pause_is_in_the_title() {
    let mut screen = titled();
    screen.send(" ");
    screen
        .wait_for_written("it says so", |screen| screen.titles().last().is_some_and(|title| title.contains("Paused")));
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
    screen.assert_given_back();
    assert_eq!((screen.count(KEEP), screen.count(GIVE_BACK)), (1, 1));
}

#[rstest]
#[case::ended(15)]
#[case::interrupted(2)]
fn a_signal_gives_the_title_back(#[case] signal: i32) {
    let mut screen = titled();
    screen.signal(signal);
    assert_eq!(screen.end(), Ended::Code(128 + signal));
    assert_eq!((screen.count(KEEP), screen.count(GIVE_BACK)), (1, 1));
    assert!(screen.last(GIVE_BACK) < screen.last(b"\x1b[?1049l"));
}

#[test]
fn a_shell_that_has_the_terminal_for_a_while_has_its_title() {
    let mut screen = Screen::start_in_shell_with_titles(80, 24, &ARGUMENTS);
    screen.wait_for_the_session();
    screen.wait_for_written("there are titles", |screen| screen.titles().len() >= 2);
    screen.send("\x1a");
    screen.wait_for("the shell has it");
    assert_eq!((screen.count(KEEP), screen.count(GIVE_BACK)), (1, 1));
    screen.send("\n");
    screen.wait_for_written("it is taken again", |screen| screen.count(KEEP) == 2);
    screen.send("\x03");
    screen.end();
    assert_eq!((screen.count(KEEP), screen.count(GIVE_BACK)), (2, 2));
}

#[test]
fn a_terminal_that_keeps_no_titles_is_given_none() {
    let mut screen = Screen::start_knowing(80, 24, &ARGUMENTS);
    screen.wait_for_the_session();
    std::thread::sleep(Duration::from_millis(1_500));
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
    assert_eq!((screen.titles(), screen.count(KEEP), screen.count(GIVE_BACK)), (Vec::new(), 0, 0));
}
