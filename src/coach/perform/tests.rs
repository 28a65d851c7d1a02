use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use super::{Coach, KeepAwake, World};
use crate::audio::Settings;
use crate::coach::diary::Lines;
use crate::coach::sample::Heard;
use crate::coach::talk::Talk;
use crate::coach::{Clock, Hearing, Trace};
use crate::journal::{End, Event, Line};
use crate::routine::{Defaults, Library, Step, Text};
use crate::session::player::{Command, Player, Speed, State, Why};
use crate::session::timeline::{Setup, compile};

#[derive(Clone, Default)]
struct Kept(Rc<RefCell<Vec<Event>>>);

impl Lines for Kept {
    fn keep(&self, line: Line) {
        self.0.borrow_mut().push(line.event);
    }
    fn fault(&self) -> Option<String> {
        None
    }
    fn close(self: Box<Self>, _: Duration) -> Option<String> {
        None
    }
}

struct Scene {
    coach: Coach,
    world: World,
    heard: Heard,
    kept: Kept,
}

fn scene() -> Scene {
    let library = Library::embedded(Defaults::default());
    let entry = library.get("knee-to-chest").unwrap();
    let timeline = compile(entry.routine().unwrap(), &Setup { settle: Duration::ZERO, ..Setup::default() });
    let (heard, kept) = (Heard::default(), Kept::default());
    let mut hearing = Hearing::new(Settings::default(), Talk::new(None));
    hearing.open(Box::new(heard.clone()));
    let trace = Some(Trace::new(Box::new(std::io::sink()), Clock::start()));
    let world = World { hearing, journal: Some(Box::new(kept.clone())), trace };
    Scene { coach: Coach::new(Player::new(timeline, Speed::NORMAL), KeepAwake::No), world, heard, kept }
}

/// Goes from deadline to deadline until the session is over, or `until`; returns the moment.
fn follow(scene: &mut Scene, mut now: Duration, until: Duration) -> Duration {
    while let Some(wake) = scene.coach.next_deadline().filter(|wake| *wake <= until) {
        scene.coach.look_ahead(now, &scene.world);
        now = wake;
        scene.coach.advance(now, &mut scene.world);
    }
    now
}

#[test]
fn every_cue_reaches_the_mixer_once_and_before_it_is_due() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let mut now = Duration::ZERO;
    while let Some(wake) = scene.coach.next_deadline() {
        let before = scene.heard.cues.borrow().len();
        scene.coach.look_ahead(now, &scene.world);
        for cue in &scene.heard.cues.borrow()[before..] {
            assert!(cue.due >= now, "{cue:?} is handed over at {now:?}");
        }
        now = wake;
        scene.coach.advance(now, &mut scene.world);
    }
    assert_eq!(scene.coach.state(), State::Finished);
    let mut ids: Vec<u64> = scene.heard.cues.borrow().iter().map(|cue| cue.id).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(all > 50, "{all} cues");
}

#[test]
fn a_pause_cancels_and_going_on_hands_over_again_what_had_not_sounded() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(50));
    scene.coach.look_ahead(now, &scene.world);
    scene.coach.apply(Command::Toggle, now, &mut scene.world);
    assert_eq!(scene.heard.cancelled.borrow().len(), 1);
    let before = scene.heard.cues.borrow().len();
    scene.coach.look_ahead(now, &scene.world);
    let said: Vec<_> = scene.heard.cues.borrow()[before..].iter().map(|cue| cue.cue.say.clone()).collect();
    assert_eq!(said, [Some("Pause.".to_owned())], "nothing else is to be heard in a pause");
    let before = before + 1;
    scene.coach.apply(Command::Toggle, now, &mut scene.world);
    follow(&mut scene, now, Duration::from_mins(2));
    assert!(scene.heard.cues.borrow().len() > before);
}

#[test]
fn without_a_voice_a_short_pause_in_a_sentence_does_not_hold_up_time() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let phase = scene.coach.player().phase();
    let sentence = phase.cues.iter().find(|cue| cue.say.is_some()).unwrap();
    let now = phase.at + sentence.at + sentence.kind.tone() + Duration::from_millis(300);
    follow(&mut scene, Duration::ZERO, now);
    let position = scene.coach.player().position(now);
    scene.coach.apply(Command::Toggle, now, &mut scene.world);
    scene.coach.apply(Command::Toggle, now + Duration::from_secs(1), &mut scene.world);
    let later = Duration::from_millis(100);
    assert_eq!(scene.coach.player().position(now + Duration::from_secs(1) + later), position + later);
}

#[test]
fn the_device_sleeps_in_a_long_pause_and_is_awake_before_anything_is_to_be_heard_again() {
    let mut scene = scene();
    let (sleeps, schedule) = (Rc::clone(&scene.heard.asleep), Rc::clone(&scene.heard.cues));
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(50));
    scene.coach.apply(Command::Toggle, now, &mut scene.world);
    assert!(!sleeps.get());
    follow(&mut scene, now, now + Duration::from_secs(1));
    let rest = scene.coach.next_deadline().expect("the device is to be let sleep");
    assert_eq!(rest, now + super::LONG_PAUSE);
    scene.coach.advance(rest, &mut scene.world);
    assert!(sleeps.get());
    assert_eq!(scene.coach.next_deadline(), None);
    let before = schedule.borrow().len();
    scene.coach.apply(Command::Toggle, rest * 2, &mut scene.world);
    assert!(!sleeps.get());
    let again = schedule.borrow()[before..].iter().all(|cue| cue.due >= rest * 2);
    assert!(again, "nothing of what was before the pause");
}

/// When the first of what is heard after this command is due.
fn first_heard_after(scene: &mut Scene, command: Command, now: Duration) -> Duration {
    let before = scene.heard.cues.borrow().len();
    scene.coach.apply(command, now, &mut scene.world);
    assert!(!scene.heard.asleep.get() && scene.coach.state() == State::Running, "it goes on at once");
    assert!(scene.coach.view(now).pause.is_none(), "and the screen says so");
    follow(scene, now, now + Duration::from_secs(40));
    scene.heard.cues.borrow()[before..].iter().map(|cue| cue.due).min().expect("something is heard")
}

#[test]
fn after_a_pause_in_which_the_device_slept_the_first_word_waits_for_it() {
    for (pause, waits) in [(super::LONG_PAUSE, super::WAKING), (super::LONG_PAUSE / 2, Duration::ZERO)] {
        let mut scene = scene();
        scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
        let paused = follow(&mut scene, Duration::ZERO, Duration::from_secs(50));
        scene.coach.apply(Command::Toggle, paused, &mut scene.world);
        scene.coach.advance(paused + pause, &mut scene.world);
        let now = paused + pause;
        assert_eq!(scene.heard.asleep.get(), !waits.is_zero());
        assert_eq!(first_heard_after(&mut scene, Command::Toggle, now), now + waits);
    }
}

#[test]
fn at_a_wait_in_which_the_device_slept_the_first_word_waits_for_it_too() {
    let library = Library::embedded(Defaults::default());
    let mut routine = (**library.get("knee-to-chest").unwrap().routine().unwrap()).clone();
    routine.steps.insert(0, Step::Wait(Text::parse("Fetch the mat.").unwrap()));
    let mut scene = scene();
    scene.coach = Coach::new(Player::new(compile(&routine, &Setup::default()), Speed::NORMAL), KeepAwake::No);
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let mut now = Duration::ZERO;
    while scene.coach.state() != State::Waiting {
        now = scene.coach.next_deadline().expect("the wait comes");
        scene.coach.advance(now, &mut scene.world);
    }
    while !scene.heard.asleep.get() {
        now = scene.coach.next_deadline().expect("the device is let sleep");
        scene.coach.advance(now, &mut scene.world);
    }
    let first = first_heard_after(&mut scene, Command::GoOn, now);
    assert!(first >= now + super::WAKING, "{:?} after going on", first.saturating_sub(now));
}

#[test]
fn a_busy_machine_pauses_nothing_and_a_stopped_program_pauses_where_it_was_stopped() {
    let late = Duration::from_secs(6);
    for (command, state) in [
        (None, State::Running),
        (Some(Command::Slept), State::Paused(Why::Slept)),
        (Some(Command::Pause(Why::Suspended)), State::Paused(Why::Suspended)),
    ] {
        let mut scene = scene();
        scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
        let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(50));
        let before = scene.coach.player().position(now);
        match command {
            None => scene.coach.advance(now + late, &mut scene.world),
            Some(command) => scene.coach.apply(command, now + late, &mut scene.world),
        };
        let went = scene.coach.player().position(now + late).saturating_sub(before);
        assert_eq!(scene.coach.state(), state);
        assert_eq!(went >= late, command.is_none(), "{went:?} of {late:?}");
    }
}

#[test]
fn what_is_heard_goes_on_while_nobody_reads_the_screen() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let phases = &scene.coach.player().timeline().phases;
    let first_set = phases.iter().find(|phase| phase.kind.is_work()).unwrap().at;
    let now = follow(&mut scene, Duration::ZERO, first_set.saturating_sub(Duration::from_millis(3_500)));
    scene.coach.look_ahead(now, &scene.world);
    let back = now + Duration::from_secs(6);
    let due: Vec<u64> = scene.coach.player().upcoming(now, Duration::from_secs(6)).iter().map(|cue| cue.id).collect();
    let handed: Vec<u64> = scene.heard.cues.borrow().iter().map(|cue| cue.id).collect();
    assert!(!due.is_empty() && due.iter().all(|id| handed.contains(id)), "{due:?} of {handed:?}");
    scene.coach.advance(back, &mut scene.world);
    let late = scene.heard.cues.borrow().len();
    assert_eq!(late, handed.len(), "nothing is handed over too late");
}

#[test]
fn the_voice_turned_off_and_on_says_what_is_to_come() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(1));
    let sentences = |scene: &Scene| {
        scene.heard.cues.borrow().iter().filter(|cue| cue.cue.kind.tone().is_zero() && cue.due > now).count()
    };
    scene.coach.look_ahead(now, &scene.world);
    let before = sentences(&scene);
    scene.coach.voice_turned(now);
    scene.coach.look_ahead(now, &scene.world);
    assert!(before > 0 && sentences(&scene) == 2 * before, "{before}");
}

#[test]
fn what_a_key_brings_is_heard_at_once() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(50));
    scene.coach.apply(Command::GoOn, now, &mut scene.world);
    let heard = scene.heard.cues.borrow();
    let last = heard.last().expect("something was handed over");
    assert_eq!((last.due, last.cue.at), (now, Duration::ZERO), "{last:?}");
    assert!(last.cue.kind.tone() > Duration::ZERO);
}

#[test]
fn the_device_sleeps_before_a_session_and_after_it() {
    let mut scene = scene();
    assert!(scene.heard.asleep.get(), "nothing is to be heard yet");
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    assert!(!scene.heard.asleep.get());
    scene.coach.leave(Duration::from_secs(20), &mut scene.world);
    assert!(scene.heard.asleep.get());
}

#[test]
fn the_journal_has_a_start_each_set_and_one_end() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::MAX);
    scene.coach.leave(now, &mut scene.world);
    let kept = scene.kept.0.borrow();
    assert!(matches!(kept.first(), Some(Event::Start { .. })));
    assert_eq!(kept.iter().filter(|event| matches!(event, Event::Set(_))).count(), 6);
    assert_eq!(kept.last(), Some(&Event::End(End::Finished)));
    assert_eq!(kept.iter().filter(|event| matches!(event, Event::End(_))).count(), 1);
}

/// The pauses that the journal tells of.
fn pauses(scene: &Scene) -> Vec<Duration> {
    let length = |event: &Event| if let Event::Pause(length) = event { Some(*length) } else { None };
    scene.kept.0.borrow().iter().filter_map(length).collect()
}

#[test]
fn the_journal_is_told_how_long_time_stood_still() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(40));
    for (at, length) in [(1, 7), (20, 0)] {
        let at = now + Duration::from_secs(at);
        scene.coach.apply(Command::Toggle, at, &mut scene.world);
        scene.coach.apply(Command::Toggle, at + Duration::from_secs(length), &mut scene.world);
    }
    assert_eq!(pauses(&scene), [Duration::from_secs(7)], "a key that was pressed twice is none");
    let at = now + Duration::from_secs(30);
    scene.coach.apply(Command::Toggle, at, &mut scene.world);
    scene.coach.leave(at + Duration::from_secs(5), &mut scene.world);
    assert_eq!(pauses(&scene), [7, 5].map(Duration::from_secs));
    assert_eq!(scene.kept.0.borrow().last(), Some(&Event::End(End::Stopped)), "and the end comes after it");
}

#[test]
fn a_session_that_breaks_off_is_kept_without_an_end() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(90));
    let ended = scene.kept.0.borrow().clone();
    assert!(matches!(ended.last(), Some(Event::Set(_))), "{ended:?}");
    scene.coach.break_off(now, &mut scene.world);
    let kept = scene.kept.0.borrow();
    assert_eq!(*kept, ended, "the set that it breaks off in has not ended");
    assert!(!kept.iter().any(|event| matches!(event, Event::End(_))));
}

#[test]
fn the_trace_of_a_stopped_session_ends_where_it_was_stopped() {
    let mut scene = scene();
    let (into, stopped) = (tempfile::NamedTempFile::new().unwrap(), Duration::from_secs(7));
    scene.world.trace = Some(Trace::new(Box::new(into.reopen().unwrap()), Clock::start()));
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    scene.coach.leave(stopped, &mut scene.world);
    let written = std::fs::read_to_string(into.path()).unwrap();
    let last: serde_json::Value = serde_json::from_str(written.lines().last().unwrap()).unwrap();
    assert_eq!((last["name"].as_str(), last["at"].as_f64()), (Some("stopped"), Some(7.0)), "{written}");
}

#[test]
fn a_session_that_is_left_is_kept_as_stopped() {
    let mut scene = scene();
    scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
    let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(90));
    scene.coach.leave(now, &mut scene.world);
    scene.coach.leave(now, &mut scene.world);
    let kept = scene.kept.0.borrow();
    assert_eq!(kept.last(), Some(&Event::End(End::Stopped)));
    assert_eq!(kept.iter().filter(|event| matches!(event, Event::End(_))).count(), 1);
}
