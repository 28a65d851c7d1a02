//! Whole sessions with voices that take their time, on a clock of the test's own.

use std::time::Duration;

use rstest::rstest;

use super::{MOST, told};
use crate::audio::Settings;
use crate::audio::speech::slow::Slow;
use crate::coach::perform::KeepAwake;
use crate::coach::sample::Heard;
use crate::coach::{Coach, Hearing, Talk, World};
use crate::language::Tongue;
use crate::routine::{Defaults, Library};
use crate::session::effect::Effect;
use crate::session::player::{Command, Player, Speed};
use crate::session::timeline::{PhaseKind, Setup, Timeline, compile};

/// How long a session waits for its voice before it begins.
const REHEARSAL: Duration = Duration::from_secs(1);
/// How late a sentence may begin.
const LATE: Duration = Duration::from_millis(150);

struct Scene {
    coach: Coach,
    world: World,
    slow: Slow,
    now: Duration,
    /// What is due and not yet known to be heard or missed: when it is too late for it.
    due: Vec<(Duration, String)>,
    heard: Vec<String>,
    missed: Vec<String>,
    /// The time that the voice was given.
    given: Duration,
}

impl Scene {
    /// A session of this routine whose voice takes so long for each sentence.
    fn of(id: &str, takes: Duration) -> Self {
        let library = Library::embedded(Defaults::default());
        let timeline = compile(library.get(id).unwrap().routine().unwrap(), &Setup::default());
        let mut slow = Slow::new(takes);
        slow.speech.prepare(timeline.script().into_iter().map(str::to_owned));
        slow.go_on_to(Duration::ZERO);
        slow.go_on_to(REHEARSAL);
        let mut hearing = Hearing::new(Settings::default(), Talk::with(slow.speech.clone()));
        hearing.open(Box::new(Heard::default()));
        let mut world = World { hearing, journal: None, trace: None };
        let mut coach = Coach::new(Player::new(timeline, Speed::NORMAL), KeepAwake::No);
        coach.apply(Command::Start, REHEARSAL, &mut world);
        let (due, heard, missed) = (Vec::new(), Vec::new(), Vec::new());
        Self { coach, world, slow, now: REHEARSAL, due, heard, missed, given: Duration::ZERO }
    }

    fn timeline(&self) -> &Timeline {
        self.coach.player().timeline()
    }

    /// One step on; `None` at the end.
    fn step(&mut self) -> Option<()> {
        self.coach.look_ahead(self.now, &self.world);
        self.slow.go_on_to(self.now);
        let too_late = self.due.iter().map(|(at, _)| *at);
        let wakes = too_late.chain(self.slow.next()).chain(self.coach.next_deadline());
        let wake = wakes.min().filter(|_| self.coach.next_deadline().is_some() || !self.due.is_empty())?;
        self.now = wake;
        self.slow.go_on_to(wake);
        self.judge();
        for effect in self.coach.advance(wake, &mut self.world) {
            if let Effect::Cue(cue) = effect
                && let Some(say) = cue.cue.say
            {
                self.due.push((cue.due + cue.cue.kind.tone() + LATE, say));
            }
        }
        self.given += self.coach.take_wait().unwrap_or_default();
        Some(())
    }

    /// What is too late now was heard, or is missed.
    fn judge(&mut self) {
        for (_, say) in self.due.extract_if(.., |(at, _)| *at <= self.now) {
            if self.slow.speech.take(&say).is_some() {
                self.heard.push(say);
            } else {
                self.slow.speech.missed(&say);
                self.missed.push(say);
            }
        }
    }

    fn settles(&self) -> bool {
        self.coach.player().phase().kind == PhaseKind::Settle
    }
}

#[rstest]
#[case::piriformis("piriformis")]
#[case::quick("quick-glutes")]
fn with_three_seconds_a_sentence_most_of_a_session_is_heard_and_nothing_is_said_twice(#[case] id: &str) {
    let mut scene = Scene::of(id, Duration::from_secs(3));
    while scene.step().is_some() {}
    let (heard, missed) = (scene.heard.len(), scene.missed.len());
    println!("{id}: {heard} heard, missed: {:?}; given {:?}", scene.missed, scene.given);
    assert!(heard * 16 >= 12 * (heard + missed), "{heard} heard, {missed} missed: {:?}", scene.missed);
    let mut once = scene.slow.begun.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), scene.slow.begun.len(), "{:?}", scene.slow.begun);
}

#[test]
fn a_voice_that_is_fast_enough_is_given_no_time_and_heard_whole() {
    let mut scene = Scene::of("piriformis", Duration::from_millis(100));
    let total = scene.timeline().total();
    while scene.step().is_some() {}
    assert_eq!((scene.missed.len(), scene.given, scene.timeline().total()), (0, Duration::ZERO, total));
}

#[test]
fn a_voice_that_is_very_slow_is_given_a_bounded_time() {
    let mut scene = Scene::of("piriformis", Duration::from_secs(20));
    let total = scene.timeline().total();
    while scene.step().is_some() {}
    assert!(scene.given <= MOST && scene.given > Duration::ZERO, "{:?}", scene.given);
    assert_eq!(scene.timeline().total(), total + scene.given);
}

#[test]
fn a_key_ends_the_time_that_the_voice_is_given() {
    let mut scene = Scene::of("piriformis", Duration::from_secs(6));
    while scene.settles() && scene.given.is_zero() {
        scene.step().expect("it is given time");
    }
    assert!(scene.settles());
    scene.coach.apply(Command::GoOn, scene.now, &mut scene.world);
    assert!(!scene.settles());
}

#[test]
fn what_was_missed_while_the_person_settles_is_said_in_the_time_that_is_given() {
    let mut scene = Scene::of("piriformis", Duration::from_secs(3));
    let first = scene.timeline().sentences()[0].to_owned();
    while scene.settles() {
        scene.step().expect("it comes to an end");
    }
    assert!(scene.missed.contains(&first) && scene.heard.contains(&first), "{:?}", scene.heard);
}

#[test]
fn the_time_is_told_with_the_key_that_ends_it_where_there_is_one() {
    let more = Duration::from_secs(9);
    assert_eq!(told(Tongue::ENGLISH, more, Some("→")), "the voice needs 9 s more; → goes on");
    assert_eq!(
        [told(Tongue::ENGLISH, more, None), told(Tongue::ENGLISH, more, Some(""))],
        ["the voice needs 9 s more", "the voice needs 9 s more"]
    );
}
