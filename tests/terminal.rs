//! The program in a real terminal: a pseudo-terminal, read through an emulator.
#![cfg(unix)]

#[path = "terminal/asked.rs"]
mod asked;
#[path = "terminal/held_up.rs"]
mod held_up;
#[path = "terminal/media.rs"]
mod media;
#[path = "terminal/pictures.rs"]
mod pictures;
#[path = "terminal/plain.rs"]
mod plain;
#[path = "terminal/preview.rs"]
mod preview;
#[path = "terminal/screen.rs"]
mod screen;
#[path = "terminal/title.rs"]
mod title;

use std::io::{Read, Write};
use std::thread;
use std::time::Duration;

use screen::{Ended, Screen};
use supple::terminal::guard::Guard;

/// Keys as a terminal sends them.
const CTRL_Z: &str = "\x1a";

#[test]
fn home_opens_and_q_ends_it_with_the_terminal_as_it_was_found() {
    let mut screen = Screen::start(120, 40, &[]);
    screen.wait_for("It does not diagnose");
    assert!(screen.is_alternate());
    screen.send("\r");
    screen.wait_for("Sore glutes after a run");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
fn the_notice_is_said_at_the_first_start_only() {
    let mut screen = Screen::start(100, 30, &[]);
    screen.wait_for("It does not diagnose");
    screen.send("\r");
    screen.wait_for("c run");
    screen.send("q");
    let folders = screen.folders();
    assert_eq!(screen.end(), Ended::Code(0));
    let mut again = Screen::start_in(folders, 100, 30, &[]);
    again.wait_for("c run");
    again.send("q");
    assert_eq!(again.end(), Ended::Code(0));
}

#[test]
fn the_first_session_says_it_while_the_person_settles_and_no_other_does() {
    let run = ["run", "knee-to-chest", "--mute"];
    let mut screen = Screen::start(100, 30, &run);
    screen.wait_for("It does not diagnose");
    screen.wait_for("local emergency number");
    screen.send("\r");
    screen.wait_until("it goes when the session goes on", |text| !text.contains("diagnose"));
    screen.signal(15);
    let folders = screen.folders();
    assert_eq!(screen.end(), Ended::Code(143));
    let mut again = Screen::start_in(folders, 100, 30, &run);
    again.wait_for("You need");
    assert!(!again.text().contains("diagnose"), "{}", again.text());
    again.signal(15);
    assert_eq!(again.end(), Ended::Code(143));
}

#[test]
fn the_first_session_says_it_where_there_is_no_time_to_settle_and_in_plain_lines() {
    // One line is not all of it: home says the rest.
    for (how, whole) in [("--now", false), ("--plain", true)] {
        let mut screen = Screen::start(100, 30, &["run", "knee-to-chest", "--mute", how]);
        screen.wait_for("It does not diagnose");
        if whole {
            screen.wait_for("supple guide ask-first");
        }
        screen.signal(15);
        let folders = screen.folders();
        assert_eq!(screen.end(), Ended::Code(143));
        let kept = std::fs::read_to_string(folders.path().join("state/supple/kept.json")).unwrap_or_default();
        assert_eq!(kept.contains("notice-seen"), whole, "{how}: {kept}");
    }
}

#[test]
fn letters_filter_only_after_the_slash() {
    let mut screen = Screen::start_knowing(120, 40, &[]);
    screen.wait_for("c run");
    screen.send("/quick gl");
    screen.wait_for("/ quick gl");
    screen.wait_until("only what matches is listed", |text| !text.contains("Strong glutes"));
    screen.send("\x1b");
    // A letter on the heels of an escape is a key with alt.
    screen.wait_until("the filter is gone", |text| !text.contains("quick gl"));
    screen.wait_for("Strong glutes");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn the_place_of_a_key_counts_and_letters_of_another_script_are_text_where_text_is_wanted() {
    let mut screen = Screen::start_knowing(120, 40, &[]);
    screen.wait_for("c run");
    // Russian and Greek where nothing but the letter is told: `m`, then `/` on the Latin keyboard, letters, and `q`.
    screen.send("ь");
    screen.wait_for("muted");
    screen.send("/йц");
    screen.wait_for("йц");
    screen.send("\x1b");
    screen.wait_for("After a run");
    screen.send("μ");
    screen.wait_for("volume");
    screen.send("й");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
fn a_terminal_that_tells_places_is_asked_to_and_left_as_it_was_found() {
    const ON: &[u8] = b"\x1b[>29u";
    const OFF: &[u8] = b"\x1b[<u";
    let mut screen = Screen::start_knowing(120, 40, &[]);
    screen.wait_for("c run");
    assert_eq!(screen.last(ON), None, "not before it has said that it can");
    screen.send("\x1b[?0u");
    // Georgian is in no table.
    screen.send("\x1b[4315::109;1;4315u");
    screen.wait_for("muted");
    assert!(screen.last(ON).is_some());
    screen.send("\x1b[47;1;47u\x1b[4325::113;1;4325u");
    screen.wait_for("ქ");
    screen.send("\x1b[27u\x1b[4325::113;1;4325u");
    assert_eq!(screen.end(), Ended::Code(0));
    assert!(screen.last(OFF) > screen.last(ON));
    assert!(screen.last(OFF) < screen.last(b"\x1b[?1049l"), "each screen has keys of its own");
    screen.assert_given_back();
}

#[test]
fn glute_relief_is_followed_to_its_end() {
    let mut screen = Screen::start_knowing(120, 40, &["run", "glute-relief", "--speed", "20", "--mute"]);
    screen.wait_for("Sore glutes after a run");
    screen.wait_for_the_session();
    // Everything that is pressed stays within its most, and the two waits are answered when they come.
    screen.follow_to_the_end("home", &[("Put the", "\r")], Duration::from_mins(3));
    let text = screen.text();
    for name in ["Knee to chest", "Seated twist", "Side-of-hip lean", "Glute roll", "Glute ball"] {
        assert!(text.contains(name), "{name} is missing:\n{text}");
    }
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
fn space_pauses_and_q_asks_once() {
    let mut screen = Screen::start_knowing(100, 30, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.send(" ");
    screen.wait_for("q end");
    let still = screen.text();
    screen.send("q");
    screen.wait_for("End this session?");
    screen.send("n");
    screen.wait_until("the question goes", |text| !text.contains("End this session?"));
    assert_eq!(screen.text(), still);
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn a_session_whose_terminal_was_closed_is_taken_up_again_from_home() {
    let mut screen = Screen::start_knowing(100, 30, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    // Past the introduction, the countdown, the first set and the rest.
    for (key, seen) in [("\r", "Get ready"), ("\r", "set 1 of 3"), ("\r", "set 2 of 3"), ("\r", "Hold · set 2 of 3")] {
        screen.send(key);
        screen.wait_for(seen);
    }
    screen.signal(1);
    assert_eq!(screen.end(), Ended::Code(129));
    assert!(!screen.journal().contains("\"end\""), "{}", screen.journal());
    let mut home = Screen::start_in(screen.folders(), 120, 40, &[]);
    home.wait_for("Go on");
    home.wait_for("goes on with Knee to chest. 2 more");
    home.send("\r");
    home.wait_for("Lie on your back.");
    home.send("\r");
    home.wait_for("starts in");
    home.send("\r");
    home.wait_for("set 2 of 3");
    home.signal(15);
    assert_eq!(home.end(), Ended::Code(143));
    // Before a set of its own has ended it is the same session still.
    let mut again = Screen::start_in(home.folders(), 120, 40, &[]);
    again.wait_for("Go on");
    again.wait_for("goes on with Knee to chest. 2 more");
    again.send("q");
    assert_eq!(again.end(), Ended::Code(0));
    let journal = again.journal();
    let session = |line: &str| line.split("\"session\":\"").nth(1).map(|rest| rest[..16].to_owned());
    let mut sessions: Vec<String> = journal.lines().filter_map(session).collect();
    sessions.dedup();
    assert_eq!(sessions.len(), 1, "{journal}");
}

#[test]
fn minutes_are_asked_for_and_the_session_that_fits_begins_after_the_check_in() {
    let mut screen = Screen::start_knowing(100, 30, &[]);
    screen.wait_for("c run");
    screen.send("w");
    screen.wait_for("made to fit");
    screen.wait_for("Left out: ");
    screen.send("1");
    screen.wait_for("at the least");
    screen.send("9");
    screen.wait_for("made to fit");
    screen.send("\r");
    screen.wait_for("How sore are you today?");
    screen.send("0");
    screen.wait_for_the_session();
    screen.signal(15);
    assert_eq!(screen.end(), Ended::Code(143));
    let journal = screen.journal();
    assert!(journal.contains("\"soreness\",\"left\":0,\"right\":0"), "{journal}");
}

#[test]
fn whether_to_run_is_answered_and_what_fits_starts() {
    let mut screen = Screen::start_knowing(100, 30, &[]);
    screen.wait_for("c run");
    screen.send("c");
    for (key, seen) in [("2", "2 of 10. And where?"), ("l", "What is it like, and is any of this so?")] {
        screen.send(key);
        screen.wait_for(seen);
    }
    screen.send("\r");
    screen.wait_for("Yes, an easy run.");
    screen.wait_for("Before a run");
    screen.send("\r");
    screen.wait_for_the_session();
    screen.send("q");
    screen.wait_for("End this session?");
    screen.send("q");
    screen.wait_for("how sore now");
    screen.send("0");
    screen.wait_for("Soreness 0 now, and 2 before.");
    screen.send("q");
    screen.wait_for("c run");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn nothing_is_asked_where_the_configuration_says_so() {
    let mut screen = Screen::start_knowing(100, 30, &[]);
    let folders = screen.folders();
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    let config = folders.path().join("config/supple");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(config.join("config.toml"), "[care]\ncheck-in = \"off\"\n").unwrap();
    let mut home = Screen::start_in(folders, 100, 30, &[]);
    home.wait_for("c run");
    home.send("\r");
    home.wait_for_the_session();
    home.send("q");
    home.wait_for("End this session?");
    home.send("q");
    home.wait_for("how sore now");
    assert!(!home.text().contains("How sore are you"), "{}", home.text());
    home.send("q");
    home.wait_for("c run");
    home.send("q");
    assert_eq!(home.end(), Ended::Code(0));
}

#[test]
fn a_red_flag_stops_the_session_and_every_other_of_the_day() {
    let mut screen = Screen::start_knowing(80, 24, &[]);
    screen.wait_for("c run");
    screen.send("\r");
    screen.wait_for("How sore are you today?");
    screen.send("w1");
    screen.wait_for("numb between the legs");
    screen.send("2\r\r");
    screen.wait_for("Call your local emergency number now.");
    screen.send("\x1b");
    screen.wait_for("c run");
    screen.wait_for("Call your local emergency number now.");
    screen.send("\r");
    screen.wait_for("Nerves at the end");
    screen.send("\x1b");
    screen.wait_for("c run");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    let mut run = Screen::start_in(screen.folders(), 80, 24, &["run", "knee-to-chest", "--mute"]);
    run.wait_for("Call your local emergency number now.");
    run.send("q");
    assert_eq!(run.end(), Ended::Code(0));
}

#[test]
fn a_window_pulled_about_is_drawn_in_its_last_size() {
    let mut screen = Screen::start_knowing(120, 40, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    for step in 0..60 {
        screen.resize(20 + step, 8 + step / 3);
    }
    screen.resize(80, 24);
    screen.wait_for_the_session();
    screen.resize(10, 3);
    screen.resize(1, 1);
    screen.resize(120, 40);
    screen.wait_for_the_session();
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn a_signal_gives_the_terminal_back_and_is_the_exit_code() {
    for (signal, code) in [(15, 143), (1, 129), (2, 130)] {
        let mut screen = Screen::start_knowing(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
        screen.wait_for_the_session();
        screen.signal(signal);
        assert_eq!(screen.end(), Ended::Code(code), "signal {signal}");
        screen.assert_given_back();
        // Kept without its end, so that it can be taken up again.
        let journal = screen.journal();
        assert!(journal.contains("\"start\"") && !journal.contains("\"end\""), "after signal {signal}: {journal}");
    }
}

#[test]
fn a_signal_ends_a_program_that_nobody_reads() {
    let mut screen = Screen::start_knowing(200, 60, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.stop_reading();
    // Each size is drawn whole: together more than any terminal keeps for a reader.
    for columns in 100..140 {
        screen.resize(columns, 50);
        thread::sleep(Duration::from_millis(20));
    }
    screen.signal(15);
    assert_eq!(screen.end(), Ended::Code(143));
}

#[test]
fn a_log_on_a_full_disk_ends_nothing_and_what_is_not_kept_is_said_all_the_same() {
    let folders = tempfile::tempdir().unwrap();
    let state = folders.path().join("state/supple");
    // What is kept cannot be replaced, and a log takes no byte.
    std::fs::create_dir_all(state.join("kept.json")).unwrap();
    std::os::unix::fs::symlink("/dev/full", state.join("supple.log")).unwrap();
    let mut screen = Screen::start_in(folders, 100, 30, &[]);
    screen.wait_for("It does not diagnose");
    screen.send("\r");
    screen.wait_for("c run");
    screen.send("m");
    screen.wait_for("muted");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
    assert!(screen.text().contains("volume and mute are not kept"), "{}", screen.text());
}

#[test]
fn a_lone_start_of_a_paste_leaves_the_keys_alive() {
    let mut screen = Screen::start_knowing(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.send("\x1b[200~");
    thread::sleep(Duration::from_millis(50));
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
    screen.assert_given_back();
}

/// What a terminal answers to what the program asks, its kind last.
const ANSWERS: &str = "\x1b[?0u\x1b]11;rgb:fafa/fafa/fafa\x1b\\\x1b[?62c";

#[test]
fn answers_that_a_slow_line_brings_after_the_end_do_not_reach_the_shell() {
    let mut screen = Screen::start_before_a_shell(100, 30, &[]);
    screen.wait_for("c run");
    screen.send("qq");
    thread::sleep(Duration::from_millis(300));
    screen.send(ANSWERS);
    screen.wait_for("left over: ['']");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn answers_that_a_slow_line_brings_after_a_stop_do_not_reach_the_shell() {
    let mut screen = Screen::start_in_shell(100, 30, &[]);
    screen.wait_for("c run");
    screen.send(CTRL_Z);
    thread::sleep(Duration::from_millis(300));
    screen.send(ANSWERS);
    screen.wait_for("the shell has it");
    assert!(!screen.text().contains("rgb"), "{}", screen.text());
    screen.send("\r");
    screen.wait_for("c run");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn signals_that_were_ignored_from_the_start_stay_ignored() {
    for how in [&["--plain"][..], &[]] {
        let arguments = [&["run", "knee-to-chest", "--mute", "--now"], how].concat();
        let mut screen = Screen::start_ignoring_hangup(100, 30, &arguments);
        screen.wait_for("Lie on your back");
        screen.signal(1);
        thread::sleep(Duration::from_millis(100));
        screen.send(" ");
        screen.wait_for("You paused.");
        screen.signal(15);
        assert_eq!(screen.end(), Ended::Code(143));
    }
}

#[test]
fn ctrl_c_ends_at_once() {
    let mut screen = Screen::start_knowing(80, 24, &["run", "knee-to-chest", "--mute"]);
    screen.wait_for_the_session();
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
    screen.assert_given_back();
}

#[test]
fn a_program_suspended_by_its_shell_comes_back_paused() {
    let mut screen = Screen::start_in_shell(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.send(CTRL_Z);
    screen.wait_for("the shell has it");
    assert!(!screen.is_alternate());
    screen.send("\r");
    screen.wait_until("it comes back paused", |text| text.contains("q end"));
    assert!(screen.is_alternate());
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
fn a_stop_by_signal_gives_the_terminal_to_the_shell_too() {
    let mut screen = Screen::start_in_shell(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.signal_job(20);
    screen.wait_for("the shell has it");
    screen.assert_given_back();
    screen.send("\r");
    screen.wait_until("it comes back paused", |text| text.contains("q end"));
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
fn a_stop_that_cannot_be_told_comes_back_paused_on_a_screen_of_its_own() {
    let mut screen = Screen::start_in_shell(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.signal_job(19);
    screen.wait_for("the shell has it");
    screen.send("\n");
    screen.wait_until("it comes back paused", |text| text.contains("q end"));
    assert!(screen.is_alternate());
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
fn plain_lines_are_suspended_and_ended_by_key() {
    let mut screen = Screen::start_in_shell(80, 24, &["run", "knee-to-chest", "--mute", "--now", "--plain"]);
    screen.wait_for("Keys:");
    screen.send(CTRL_Z);
    screen.wait_for("the shell has it");
    screen.send("\r");
    screen.wait_for("supple was in the background.");
    screen.send("q");
    screen.wait_for("q again ends the session.");
    // The same key is an answer once it has been let go.
    thread::sleep(Duration::from_secs(1));
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn plain_lines_name_the_key_that_goes_on() {
    let mut screen = Screen::start_knowing(80, 40, &["run", "knee-to-chest", "--mute", "--now", "--plain"]);
    screen.wait_for("Keys:");
    screen.send(" ");
    screen.wait_for("You paused. Breathe. space goes on, with ");
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
}

#[test]
fn a_wait_that_no_key_can_end_ends_by_itself_in_plain_lines() {
    let folder = tempfile::tempdir().unwrap();
    let routine = folder.path().join("wait.toml");
    let steps = "[[step]]\nwait = \"Put the roller away.\"\n[[step]]\nmove = \"bridge\"\nreps = 1\nsets = 1\n";
    std::fs::write(&routine, format!("name = \"Waits\"\nsummary = \"It waits.\"\n{steps}")).unwrap();
    let arguments = ["run", routine.to_str().unwrap(), "--plain", "--mute", "--now", "--speed", "50"];
    let mut screen = Screen::start_without_input(80, 40, &arguments);
    screen.wait_for("It goes on in 20 seconds.");
    screen.wait_for("You did all of it.");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn a_wait_at_the_end_that_no_key_can_end_ends_plain_lines() {
    let folder = tempfile::tempdir().unwrap();
    let routine = folder.path().join("wait.toml");
    let steps = "[[step]]\nmove = \"bridge\"\nreps = 1\nsets = 1\n[[step]]\nwait = \"Put the mat away.\"\n";
    std::fs::write(&routine, format!("name = \"Waits\"\nsummary = \"It waits.\"\n{steps}")).unwrap();
    let arguments = ["run", routine.to_str().unwrap(), "--plain", "--mute", "--now", "--speed", "50"];
    let mut screen = Screen::start_without_input(80, 40, &arguments);
    screen.wait_for("It goes on in 20 seconds.");
    screen.wait_for("You did all of it.");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn ctrl_z_without_a_shell_to_come_back_from_pauses_and_goes_on() {
    let mut screen = Screen::start_knowing(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.send(CTRL_Z);
    screen.wait_for("q end");
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn the_terminals_answer_about_its_background_presses_no_key() {
    let mut screen = Screen::start_knowing(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    screen.send("\x1b]11;rgb:fafa/fafa/fafa\x1b\\");
    screen.wait_until("light colours", |_| true);
    assert!(screen.text().contains("pause"), "nothing was paused:\n{}", screen.text());
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
}

#[test]
fn input_at_its_end_ends_the_program() {
    let mut screen = Screen::start_without_input(80, 24, &["run", "knee-to-chest", "--mute", "--now"]);
    assert_eq!(screen.end(), Ended::Code(1));
    screen.assert_given_back();
}

#[test]
fn plain_lines_and_the_full_screen_are_coached_the_same() {
    let arguments = ["run", "knee-to-chest", "--speed", "40", "--mute", "--trace"];
    let mut screen = Screen::start_tracing(100, 30, &arguments);
    screen.wait_for("home");
    let shown = screen.trace();
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    let mut plain = Screen::start_tracing(100, 30, &[&["run", "--plain"], &arguments[1..]].concat());
    assert_eq!(plain.end(), Ended::Code(0));
    let said = plain.trace();
    assert!(shown.iter().any(|line| line.contains("finish")), "{shown:?}");
    assert_eq!(shown, said);
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_said() {
    let mut screen = Screen::start_test("child_that_panics", 100, 100);
    assert_eq!(screen.end(), Ended::Code(101));
    screen.assert_given_back();
    assert_eq!((screen.count(b"\x1b[22;2t"), screen.count(b"\x1b[23;2t")), (1, 1), "its title too");
    assert!(screen.last(b"\x1b[0m\x1b[H\x1b[2J") < screen.last(b"\x1b[?1049l"), "and what stood there is erased");
    assert!(screen.text().contains("the drawing thread panicked"), "{}", screen.text());
}

#[test]
fn a_panic_elsewhere_leaves_the_screen_up_and_unspoilt() {
    let mut screen = Screen::start_test("child_with_a_panic_elsewhere", 80, 24);
    screen.wait_for("still here");
    assert!(screen.is_alternate());
    assert!(!screen.text().contains("another thread panicked"), "{}", screen.text());
    screen.send("x");
    assert_eq!(screen.end(), Ended::Code(0));
    screen.assert_given_back();
}

#[test]
#[ignore = "takes the terminal and panics: the tests above run it in a terminal of its own"]
fn child_that_panics() {
    let mut guard = Guard::enter(None).unwrap();
    let (title, _) = guard.title(Some("Right 12 s".to_owned()), Duration::from_secs(5));
    std::io::stdout().write_all(&title).unwrap();
    std::io::stdout().flush().unwrap();
    panic!("the drawing thread panicked");
}

#[test]
#[ignore = "takes the terminal: the tests above run it in a terminal of its own"]
fn child_with_a_panic_elsewhere() {
    let guard = Guard::enter(None).unwrap();
    let other = std::thread::spawn(|| panic!("another thread panicked"));
    assert!(other.join().is_err());
    print!("still here");
    std::io::stdout().flush().unwrap();
    let _key = std::io::stdin().read(&mut [0]).unwrap();
    drop(guard);
}
