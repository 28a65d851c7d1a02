//! Media keys and the lock screen, with a session bus of the test's own, driven by `playerctl` as a desktop would.
//!
//! Where `dbus-daemon` or `playerctl` is not installed each test says so, and checks nothing.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::screen::{Ended, Screen};

/// Longer than anything takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(30);
const CTRL_C: &str = "\x03";
/// One press until it eases on each side, the right one first.
const PRESS: &str =
    "name = \"Press\"\nsummary = \"It is one.\"\n[[step]]\nmove = \"trigger-point\"\nsets = 1\nease = \"80s\"\n";

/// A session bus.
struct Bus {
    daemon: Child,
    address: String,
    _folder: tempfile::TempDir,
}

impl Bus {
    /// Starts one; `None` where what is needed for it is not installed.
    fn start() -> Option<Self> {
        let installed = ["dbus-daemon", "playerctl"].iter().all(|program| {
            let about = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
            about.is_ok_and(|status| status.success())
        });
        if !installed {
            println!("skipped: needs dbus-daemon and playerctl");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let at = format!("--address=unix:path={}", folder.path().join("bus").display());
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1", &at])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Some(Self { daemon, address: address.trim().to_owned(), _folder: folder })
    }

    /// A terminal whose programs find this bus.
    fn environment(&self) -> [(&str, &str); 3] {
        [("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("DBUS_SESSION_BUS_ADDRESS", &*self.address)]
    }

    /// A session on this bus.
    fn session(&self, arguments: &[&str]) -> Screen {
        Screen::start_in_terminal(&self.environment(), 100, 40, arguments)
    }

    fn signal(&self, number: i32) {
        let id = rustix::process::Pid::from_raw(i32::try_from(self.daemon.id()).unwrap()).unwrap();
        rustix::process::kill_process(id, rustix::process::Signal::from_named_raw(number).unwrap()).unwrap();
    }

    /// What `playerctl` answers.
    fn ask(&self, words: &[&str]) -> String {
        let mut playerctl = Command::new("playerctl");
        let answer = playerctl.args(words).env("DBUS_SESSION_BUS_ADDRESS", &self.address).output().unwrap();
        String::from_utf8_lossy(&answer.stdout).trim().to_owned()
    }

    /// Asks until the answer is as it should be.
    fn wait_for(&self, words: &[&str], holds: impl Fn(&str) -> bool) -> String {
        let until = Instant::now() + LIMIT;
        loop {
            let answer = self.ask(words);
            if holds(&answer) {
                return answer;
            }
            assert!(Instant::now() < until, "playerctl {words:?} says {answer:?}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn players(&self, count: usize) -> Vec<String> {
        let all = self.wait_for(&["-l"], |all| all.lines().filter(|name| name.contains("supple")).count() == count);
        all.lines().map(str::to_owned).collect()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _gone = self.daemon.kill();
        let _gone = self.daemon.wait();
    }
}

fn in_a_file(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.toml");
    fs::write(&file, text).unwrap();
    let path = file.to_str().unwrap().to_owned();
    (folder, path)
}

const TITLE: [&str; 3] = ["metadata", "--format", "{{title}} | {{artist}} | {{album}}"];

#[rstest]
#[case::full_screen(&[])]
#[case::plain(&["--plain"])]
fn the_buttons_pause_go_on_and_go_back_and_the_lock_screen_follows(#[case] how: &[&str]) {
    let Some(bus) = Bus::start() else { return };
    let mut screen = bus.session(&[&["run", "knee-to-chest", "--mute", "--now"], how].concat());
    bus.wait_for(&["status"], |status| status == "Playing");
    let first = bus.wait_for(&TITLE, |title| title.contains(" | "));
    assert!(first.contains("Knee") && first.contains("Right"), "{first}");

    bus.ask(&["play-pause"]);
    screen.wait_for("You paused.");
    bus.wait_for(&["status"], |status| status == "Paused");
    let at = bus.ask(&["position"]);
    thread::sleep(Duration::from_millis(1_100));
    assert_eq!(bus.ask(&["position"]), at, "it stands still");
    bus.ask(&["play"]);
    bus.wait_for(&["status"], |status| status == "Playing");
    let length: f64 = bus.ask(&["metadata", "mpris:length"]).parse().unwrap();
    bus.wait_for(&["position"], |position| position != at);
    let position: f64 = bus.ask(&["position"]).parse().unwrap();
    assert!(length > 3e6 && position * 1e6 < length, "{position} of {length}");

    // Through the introduction and getting ready to the first hold, and back again.
    let mut title = first.clone();
    for _ in 0..2 {
        bus.ask(&["next"]);
        title = bus.wait_for(&TITLE, |now| now != title);
    }
    assert!(title.contains("Hold") && title.contains("Right"), "{title}");
    bus.ask(&["previous"]);
    bus.wait_for(&TITLE, |now| now == first);
    screen.send(CTRL_C);
    assert_eq!(screen.end(), Ended::Code(130));
    bus.players(0);
}

#[test]
fn the_next_button_says_that_it_has_eased_and_after_the_session_nothing_is_on_the_bus() {
    let Some(bus) = Bus::start() else { return };
    let (_folder, file) = in_a_file(PRESS);
    let mut screen = bus.session(&["run", &file, "--mute", "--now"]);
    bus.players(1);
    for side in ["Right | Press 80 s", "Left | Press 80 s"] {
        let mut title = bus.wait_for(&TITLE, |title| title.contains("Glute ball"));
        while !title.contains(side) {
            bus.ask(&["next"]);
            title = bus.wait_for(&TITLE, |now| now != title);
        }
        bus.ask(&["next"]);
        bus.wait_for(&TITLE, |now| now != title);
    }
    screen.wait_for("home");
    bus.players(0);
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
    assert_eq!(screen.journal().matches("\"eased\"").count(), 2, "{}", screen.journal());
}

#[test]
fn a_button_that_would_end_the_session_asks_and_is_its_own_answer() {
    let Some(bus) = Bus::start() else { return };
    let (_folder, file) =
        in_a_file("name = \"One\"\nsummary = \"It is one.\"\n[[step]]\nmove = \"bridge\"\nsets = 1\n");
    let mut screen = bus.session(&["run", &file, "--mute", "--now"]);
    bus.players(1);
    let mut presses = 0;
    while !screen.text().contains("End this session?") {
        bus.ask(&["next"]);
        presses += 1;
        assert!(presses < 20, "{}", screen.text());
        screen.settle(Duration::from_millis(400));
    }
    thread::sleep(Duration::from_millis(1_200));
    bus.ask(&["next"]);
    bus.players(0);
    screen.send(CTRL_C);
    assert!(matches!(screen.end(), Ended::Code(0 | 130)));
}

#[test]
fn two_sessions_have_two_names_and_none_is_there_where_media_keys_are_off() {
    let Some(bus) = Bus::start() else { return };
    let mut sessions = [(); 2].map(|()| bus.session(&["run", "knee-to-chest", "--mute", "--now"]));
    let names = bus.players(2);
    assert_ne!(names[0], names[1]);
    let (_folder, config) = in_a_file("[keys]\nmedia = \"off\"\n");
    let mut without = bus.session(&["run", "knee-to-chest", "--mute", "--now", "--config", &config]);
    without.wait_for_the_session();
    without.settle(Duration::from_secs(1));
    assert_eq!(bus.players(2), names);
    for screen in sessions.iter_mut().chain([&mut without]) {
        screen.send(CTRL_C);
        assert_eq!(screen.end(), Ended::Code(130));
    }
}

#[test]
fn while_the_shell_has_the_terminal_nothing_is_on_the_bus() {
    let Some(bus) = Bus::start() else { return };
    let session = ["run", "knee-to-chest", "--mute", "--now"];
    let mut screen = Screen::start_in_shell_of(&bus.environment(), 100, 40, &session);
    let names = bus.players(1);
    screen.send("\x1a");
    screen.wait_for("the shell has it");
    assert_eq!(bus.players(0), [""; 0]);
    screen.send("\r");
    assert_eq!(bus.players(1), names);
    bus.wait_for(&["status"], |status| status == "Paused");
    screen.send("qq");
    screen.wait_for("home");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[derive(Clone, Copy)]
enum Fault {
    Missing,
    Dies,
    Hangs,
}

#[rstest]
#[case::missing(Fault::Missing)]
#[case::dies(Fault::Dies)]
#[case::hangs(Fault::Hangs)]
fn a_bus_that_is_not_there_dies_or_hangs_harms_nothing(#[case] fault: Fault) {
    let Some(mut bus) = Bus::start() else { return };
    if matches!(fault, Fault::Missing) {
        bus.address = "unix:path=/nonexistent/bus".to_owned();
    }
    let mut screen = bus.session(&["run", "knee-to-chest", "--mute", "--now"]);
    screen.wait_for_the_session();
    match fault {
        Fault::Missing => {}
        Fault::Dies => {
            bus.players(1);
            bus.signal(9);
        }
        Fault::Hangs => {
            bus.players(1);
            bus.signal(19);
        }
    }
    for _ in 0..3 {
        screen.send(" ");
        screen.wait_for("You paused.");
        screen.send(" ");
        screen.wait_until("it goes on", |text| !text.contains("You paused."));
    }
    assert!(!screen.text().to_lowercase().contains("bus"), "{}", screen.text());
    let asked = Instant::now();
    screen.send(CTRL_C);
    assert_eq!(screen.end(), Ended::Code(130));
    assert!(asked.elapsed() < Duration::from_secs(5), "the end took {:?}", asked.elapsed());
    bus.signal(18);
    screen.assert_given_back();
}
