//! The coach: asks the player what is due, and sends it where it belongs.

use std::collections::HashSet;
use std::time::Duration;

use super::awake::Awake;
use super::diary::{Diary, Lines};
use super::hearing::Hearing;
use super::trace::{Heard, Kind, Trace};
use crate::journal::{Begun, End, Line, SessionId};
use crate::session::cue::CueKind;
use crate::session::effect::{Effect, Scheduled};
use crate::session::player::{Command, Player, State};
use crate::session::view::View;

/// Cues reach the mixer this long before they are due. 300 ms would do for them to sound on their sample; the rest is for a
/// terminal that is not read and a busy machine, which hold up the screen, and not what is heard. What a key changes
/// is taken back from the mixer by its epoch.
const HORIZON: Duration = Duration::from_secs(8);
/// In a pause longer than this the machine may sleep, and so may the sound device: an open stream keeps it, and a
/// wireless link, awake.
const LONG_PAUSE: Duration = Duration::from_secs(30);

/// What a session reaches beyond itself. Each part may be missing.
pub struct World {
    /// What is heard.
    pub hearing: Hearing,
    /// Where the journal's lines go.
    pub journal: Option<Box<dyn Lines>>,
    /// Where everything that falls due is written down.
    pub trace: Option<Trace>,
}

impl World {
    /// What is wrong out there, in one line; the gravest first.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let journal = || self.journal.as_ref().and_then(|lines| lines.fault());
        let trace = || self.trace.as_ref().and_then(|trace| trace.fault().map(str::to_owned));
        journal().or_else(trace).or_else(|| self.hearing.trouble())
    }
}

/// Whether the machine is kept awake while the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeepAwake {
    /// It is.
    Yes,
    /// It may sleep.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests keep no machine awake"))]
    No,
}

/// One session, performed.
pub(crate) struct Coach {
    player: Player,
    diary: Diary,
    begun: Begun,
    /// What the mixer has of the present epoch.
    handed: HashSet<u64>,
    /// The start of the phase that the next cues belong to.
    phase_at: Duration,
    keep_awake: KeepAwake,
    awake: Option<Awake>,
    /// What the end will have been when it comes.
    end: End,
    /// Where on the timeline the session was ended before its end.
    stopped_at: Option<Duration>,
    /// Whether the program ended before the session did.
    broken_off: bool,
    /// Since when time stands still.
    still: Option<Duration>,
    /// Whether the sound device was let sleep.
    resting: bool,
}

impl Coach {
    /// A coach for this session; nothing happens before it is started.
    #[must_use]
    pub(crate) fn new(player: Player, keep_awake: KeepAwake) -> Self {
        let diary = Diary::default();
        Self {
            player,
            diary,
            begun: Begun::default(),
            handed: HashSet::new(),
            phase_at: Duration::ZERO,
            keep_awake,
            awake: None,
            end: End::Finished,
            stopped_at: None,
            broken_off: false,
            still: None,
            resting: false,
        }
    }

    /// The coach that goes on with a session of the journal: what is done belongs to it.
    #[must_use]
    pub(crate) fn going_on(self, session: SessionId) -> Self {
        Self { diary: Diary::of(session), ..self }
    }

    /// The coach of a session that is begun so: the journal is told, and it can be taken up again as it was.
    #[must_use]
    pub(crate) fn begun(self, begun: Begun) -> Self {
        Self { begun, ..self }
    }

    /// The session at `now`.
    #[must_use]
    pub(crate) fn view(&self, now: Duration) -> View {
        self.player.view(now)
    }

    /// Where the session stands.
    #[must_use]
    pub(crate) const fn state(&self) -> State {
        self.player.state()
    }

    /// What the journal got of this session so far.
    #[must_use]
    pub(crate) fn written(&self) -> &[Line] {
        self.diary.written()
    }

    /// The player, to read.
    #[must_use]
    pub(crate) const fn player(&self) -> &Player {
        &self.player
    }

    /// Since when time stands still, at a wait or in a pause.
    #[must_use]
    pub(crate) const fn still_since(&self) -> Option<Duration> {
        self.still
    }

    /// When [`Self::advance`] is to be called at the latest.
    #[must_use]
    pub(crate) fn next_deadline(&self) -> Option<Duration> {
        let rest = self.still.filter(|_| !self.resting).map(|since| self.silent_from(since) + LONG_PAUSE);
        self.player.next_deadline().into_iter().chain(rest).min()
    }

    /// Lets time go on to `now`, and performs what falls due.
    pub(crate) fn advance(&mut self, now: Duration, world: &mut World) -> Vec<Effect> {
        let mut effects = self.player.set_spoken(world.hearing.spoken(), now);
        effects.extend(self.player.advance(now));
        self.perform(&effects, now, world);
        self.mind_the_device(now, world);
        effects
    }

    /// Lets the sound device sleep in a long pause, and wakes it when time runs again, before anything is handed to it.
    fn mind_the_device(&mut self, now: Duration, world: &World) {
        if matches!(self.player.state(), State::Waiting | State::Paused(_)) {
            let since = *self.still.get_or_insert(now);
            if !self.resting && now >= self.silent_from(since) + LONG_PAUSE {
                self.resting = true;
                self.awake = None;
                world.hearing.rest();
            }
        } else {
            self.still = None;
            if std::mem::take(&mut self.resting) {
                world.hearing.wake();
            }
        }
    }

    /// When nothing more is to be heard where time stands still since `since`.
    fn silent_from(&self, since: Duration) -> Duration {
        self.player.last_aside().map_or(since, |due| due.max(since))
    }

    /// Obeys a key, or the machine.
    pub(crate) fn apply(&mut self, command: Command, now: Duration, world: &mut World) -> Vec<Effect> {
        // What was due while nobody was there is the player's to judge.
        let mut effects = if command.tells_of_absence() { Vec::new() } else { self.advance(now, world) };
        if command == Command::Start {
            self.begin(world);
        }
        let at = self.player.position(now);
        if let Some(trace) = &mut world.trace {
            trace.write(Kind::Command, command.word(), at, now, Heard::No);
        }
        if command == Command::End && self.player.state() != State::Finished {
            self.end = End::Stopped;
            self.stopped_at = Some(at);
        }
        let more = self.player.apply(command, now);
        self.mind_the_device(now, world);
        self.perform(&more, now, world);
        effects.extend(more);
        effects
    }

    /// The voice was turned off or on: what the mixer has dropped of its sentences is handed over anew.
    pub(crate) fn voice_turned(&mut self, now: Duration) {
        let sentences = self.player.upcoming(now, HORIZON).into_iter().filter(|cue| cue.cue.kind == CueKind::Sentence);
        for cue in sentences {
            self.handed.remove(&cue.id);
        }
    }

    /// Hands over every cue that is due soon.
    pub(crate) fn look_ahead(&mut self, now: Duration, world: &World) {
        // Here and not at the start, because starting a program takes longer than the first frame may.
        // So does finding out the local time for the journal.
        if !matches!(self.player.state(), State::Ready | State::Finished) {
            if self.keep_awake == KeepAwake::Yes && !self.resting {
                self.awake.get_or_insert_with(Awake::keep);
            }
            self.write_start(world);
        }
        if !world.hearing.is_open() {
            return;
        }
        let mut cues = self.player.upcoming(now, HORIZON);
        cues.retain(|cue| cue.sounds && self.handed.insert(cue.id));
        world.hearing.schedule(cues);
    }

    /// The program ends in the middle of the session: what was done is kept, and the journal is left without its end, so
    /// that it can be taken up again.
    pub(crate) fn break_off(&mut self, now: Duration, world: &mut World) {
        self.advance(now, world);
        self.broken_off = true;
        self.leave(now, world);
    }

    /// The person leaves the session: what was done is kept.
    pub(crate) fn leave(&mut self, now: Duration, world: &mut World) {
        if self.player.state() != State::Finished {
            self.apply(Command::End, now, world);
        }
        world.hearing.end();
    }

    fn begin(&mut self, world: &mut World) {
        world.hearing.begin();
        self.handed.clear();
    }

    /// Where what is done goes; `None` where nothing is kept of it.
    fn journal<'w>(&self, world: &'w World) -> Option<&'w dyn Lines> {
        world.journal.as_deref().filter(|_| self.player.speed().is_kept())
    }

    /// Whether what is done is kept.
    pub(crate) fn keeps(&self, world: &World) -> bool {
        self.journal(world).is_some()
    }

    fn write_start(&mut self, world: &World) {
        if let Some(lines) = self.journal(world) {
            let timeline = self.player.timeline();
            self.diary.start(lines, &timeline.id, &timeline.name, &self.begun);
        }
    }

    fn perform(&mut self, effects: &[Effect], now: Duration, world: &mut World) {
        for effect in effects {
            match effect {
                Effect::Phase { kind, at, due, .. } => {
                    self.phase_at = *at;
                    if let Some(trace) = &mut world.trace {
                        trace.write(Kind::Phase, kind.word(), *at, *due, Heard::No);
                    }
                }
                Effect::Cue(cue) => self.cue(cue, world),
                Effect::Cancel(epoch) => {
                    self.handed.clear();
                    world.hearing.cancel(*epoch);
                }
                // A set that the session breaks off in has not ended: it is done when the session is taken up again.
                Effect::Set(_) if self.broken_off => {}
                Effect::Set(outcome) => {
                    self.write_start(world);
                    if let Some(lines) = self.journal(world) {
                        self.diary.set(lines, outcome);
                    }
                }
                Effect::Finished => self.finish(now, world),
                Effect::Changed => world.hearing.refresh(self.player.timeline()),
                Effect::Waiting | Effect::Paused(_) | Effect::Resumed => {}
            }
        }
    }

    fn cue(&mut self, cue: &Scheduled, world: &mut World) {
        // What a key brings is due at once: nobody could hand it over ahead of time.
        if cue.sounds && self.handed.insert(cue.id) {
            world.hearing.schedule(vec![cue.clone()]);
        }
        let heard = if world.hearing.sounds(cue) { Heard::Yes } else { Heard::No };
        if let Some(trace) = &mut world.trace {
            trace.write(Kind::Cue, cue.cue.kind.word(), self.phase_at + cue.cue.at, cue.due, heard);
        }
    }

    fn finish(&mut self, now: Duration, world: &mut World) {
        self.awake = None;
        let name = match self.end {
            End::Finished => "finished",
            End::Stopped => "stopped",
        };
        if let Some(lines) = self.journal(world).filter(|_| !self.broken_off) {
            self.diary.end(lines, self.end);
        }
        if let Some(trace) = &mut world.trace {
            let at = self.stopped_at.unwrap_or_else(|| self.player.position(now));
            trace.write(Kind::End, name, at, now, Heard::No);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;

    use super::{Coach, KeepAwake, World};
    use crate::audio::{Settings, Speech};
    use crate::coach::diary::Lines;
    use crate::coach::hearing::Ears;
    use crate::coach::talk::Talk;
    use crate::coach::{Clock, Hearing, Trace};
    use crate::journal::{End, Event, Line};
    use crate::routine::{Defaults, Library};
    use crate::session::effect::Scheduled;
    use crate::session::player::{Command, Player, Speed, State, Why};
    use crate::session::timeline::{Setup, compile};

    /// What reached the mixer: cues, and epochs that were cancelled; and whether the device sleeps.
    #[derive(Clone, Default)]
    struct Heard(Rc<RefCell<(Vec<Scheduled>, Vec<u32>)>>, Rc<Cell<bool>>);

    impl Ears for Heard {
        fn schedule(&self, cues: Vec<Scheduled>) {
            self.0.borrow_mut().0.extend(cues);
        }
        fn cancel(&self, epoch: u32) {
            self.0.borrow_mut().1.push(epoch);
        }
        fn clear(&self) {}
        fn rest(&self) {
            self.1.set(true);
        }
        fn wake(&self) {
            self.1.set(false);
        }
        fn speak(&self, _: Option<Speech>) {}
        fn set(&self, _: Settings) {}
        fn trouble(&self) -> Option<String> {
            None
        }
        fn about(&self) -> String {
            String::new()
        }
    }

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
            let before = scene.heard.0.borrow().0.len();
            scene.coach.look_ahead(now, &scene.world);
            for cue in &scene.heard.0.borrow().0[before..] {
                assert!(cue.due >= now, "{cue:?} is handed over at {now:?}");
            }
            now = wake;
            scene.coach.advance(now, &mut scene.world);
        }
        assert_eq!(scene.coach.state(), State::Finished);
        let mut ids: Vec<u64> = scene.heard.0.borrow().0.iter().map(|cue| cue.id).collect();
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
        assert_eq!(scene.heard.0.borrow().1.len(), 1);
        let before = scene.heard.0.borrow().0.len();
        scene.coach.look_ahead(now, &scene.world);
        let said: Vec<_> = scene.heard.0.borrow().0[before..].iter().map(|cue| cue.cue.say.clone()).collect();
        assert_eq!(said, [Some("Pause.".to_owned())], "nothing else is to be heard in a pause");
        let before = before + 1;
        scene.coach.apply(Command::Toggle, now, &mut scene.world);
        follow(&mut scene, now, Duration::from_mins(2));
        assert!(scene.heard.0.borrow().0.len() > before);
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
        let (sleeps, schedule) = (Rc::clone(&scene.heard.1), Rc::clone(&scene.heard.0));
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
        let before = schedule.borrow().0.len();
        scene.coach.apply(Command::Toggle, rest * 2, &mut scene.world);
        assert!(!sleeps.get());
        let again = schedule.borrow().0[before..].iter().all(|cue| cue.due >= rest * 2);
        assert!(again, "nothing of what was before the pause");
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
        let due: Vec<u64> =
            scene.coach.player().upcoming(now, Duration::from_secs(6)).iter().map(|cue| cue.id).collect();
        let handed: Vec<u64> = scene.heard.0.borrow().0.iter().map(|cue| cue.id).collect();
        assert!(!due.is_empty() && due.iter().all(|id| handed.contains(id)), "{due:?} of {handed:?}");
        scene.coach.advance(back, &mut scene.world);
        let late = scene.heard.0.borrow().0.len();
        assert_eq!(late, handed.len(), "nothing is handed over too late");
    }

    #[test]
    fn the_voice_turned_off_and_on_says_what_is_to_come() {
        let mut scene = scene();
        scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
        let now = follow(&mut scene, Duration::ZERO, Duration::from_secs(1));
        let sentences = |scene: &Scene| {
            scene.heard.0.borrow().0.iter().filter(|cue| cue.cue.kind.tone().is_zero() && cue.due > now).count()
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
        let heard = scene.heard.0.borrow();
        let last = heard.0.last().expect("something was handed over");
        assert_eq!((last.due, last.cue.at), (now, Duration::ZERO), "{last:?}");
        assert!(last.cue.kind.tone() > Duration::ZERO);
    }

    #[test]
    fn the_device_sleeps_before_a_session_and_after_it() {
        let mut scene = scene();
        assert!(scene.heard.1.get(), "nothing is to be heard yet");
        scene.coach.apply(Command::Start, Duration::ZERO, &mut scene.world);
        assert!(!scene.heard.1.get());
        scene.coach.leave(Duration::from_secs(20), &mut scene.world);
        assert!(scene.heard.1.get());
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
}
