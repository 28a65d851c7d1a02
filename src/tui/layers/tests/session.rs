//! What a session does before its voice is ready, and when its bell rings.

use std::time::Duration;

use rstest::rstest;

use super::{Seen, context, launch};
use crate::audio::Settings as Sound;
#[cfg(unix)]
use crate::audio::{Voice, speech::Program};
use crate::coach::bell::rings;
use crate::coach::{Hearing, Launch, Start, Talk};
use crate::session::player::{Command, Player};
use crate::session::timeline::compile;
use crate::tui::to::To;

/// A session whose voice says nothing for a long time.
#[cfg(unix)]
fn session_with_a_slow_voice() -> Seen {
    let slow = Voice { program: Program::own(vec!["sleep".to_owned(), "600".to_owned()]), ..Voice::default() };
    let mut cx = context();
    cx.world.hearing = Hearing::new(Sound::default(), Talk::new(Some(slow)));
    let mut seen = Seen::from(cx, To::Session(launch(Start::CommandLine)));
    for now in [0, 1, 500] {
        seen.go_to(Duration::from_millis(now));
        seen.assert_says("voice getting ready");
        seen.assert_says("space pause");
    }
    seen
}

#[cfg(unix)]
#[test]
fn a_session_waits_a_second_for_its_voice_and_keeps_what_is_asked_for_meanwhile() {
    let mut seen = session_with_a_slow_voice();
    seen.press("space");
    seen.go_to(Duration::from_millis(990));
    seen.assert_says("voice getting ready");
    seen.go_to(Duration::from_millis(1001));
    seen.assert_says("You paused.");
    assert!(!seen.text().contains("getting ready"));
}

#[cfg(unix)]
#[test]
fn a_session_that_waits_for_its_voice_can_be_left() {
    let mut seen = session_with_a_slow_voice();
    seen.press("q");
    seen.assert_says("Nothing done this time.");
}

/// The first failure of a voice is told where the state of the program stands, in the voice's own words.
#[cfg(unix)]
#[test]
fn a_voice_that_fails_is_one_line_on_the_screen_at_its_first_failure() {
    let fails = ["sh", "-c", "echo 'Cannot open output wave file' >&2; exit 1"].map(str::to_owned).to_vec();
    let voice = Voice { program: Program::own(fails), ..Voice::default() };
    let mut cx = context();
    cx.world.hearing = Hearing::new(Sound::default(), Talk::new(Some(voice)));
    let mut seen = Seen::from(cx, To::Session(launch(Start::CommandLine)));
    let told = "voice: sh says: Cannot open output wave file";
    let limit = std::time::Instant::now() + Duration::from_secs(20);
    for step in 0.. {
        seen.go_to(Duration::from_millis(20 * step));
        if seen.text().contains(told) {
            break;
        }
        assert!(std::time::Instant::now() < limit, "{}", seen.text());
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// When the bell rings first in a session of `launch`.
fn first_bell(launch: &Launch) -> Duration {
    let mut player = Player::new(compile(&launch.routine, &launch.setup), launch.speed);
    let mut effects = player.apply(Command::Start, Duration::ZERO);
    let mut now = Duration::ZERO;
    while !rings(&effects) {
        now = player.next_deadline().expect("a set begins by itself");
        effects = player.advance(now);
    }
    now
}

#[rstest]
#[case::a_click(Seen::click)]
#[case::a_key(Seen::press_space)]
fn what_is_due_when_a_session_is_paused_still_rings(#[case] pause: fn(&mut Seen, Duration)) {
    let launch = launch(Start::CommandLine);
    let first = first_bell(&launch);
    let mut seen = Seen::from(context(), To::Session(launch));
    seen.cx.settings.bell = true;
    for now in [Duration::ZERO, first.saturating_sub(Duration::from_millis(1))] {
        seen.go_to(now);
        assert!(!seen.cx.take_ring());
    }
    pause(&mut seen, first);
    assert!(seen.cx.take_ring());
    seen.go_to(first);
    seen.assert_says("You paused.");
}

#[test]
fn in_an_ease_a_click_says_that_it_has_eased_and_the_bottom_line_names_it() {
    let mut seen = Seen::from(context(), To::Session(launch(Start::CommandLine)));
    let mut now = Duration::ZERO;
    seen.go_to(now);
    while !seen.text().contains("e click eased") {
        now += Duration::from_secs(1);
        assert!(now < Duration::from_mins(10), "{}", seen.text());
        seen.go_to(now);
    }
    seen.click(now);
    seen.go_to(now);
    let text = seen.text();
    assert!(!text.contains("click eased") && !text.contains("You paused."), "{text}");
    // Elsewhere it pauses, and goes on.
    seen.click(now);
    seen.go_to(now);
    seen.assert_says("You paused.");
}
