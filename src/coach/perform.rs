//! The coach: asks the player what is due, and sends it where it belongs.

use std::collections::HashSet;
use std::time::Duration;

use super::awake::Awake;
use super::diary::{Diary, Lines};
use super::hearing::Hearing;
use super::patience::Patience;
use super::trace::{Heard, Trace, TraceKind};
use crate::audio::speech::{Time, ToSay};
use crate::journal::{Begun, End, Line, SessionId};
use crate::language::Words;
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
/// When time goes on after that, the first word waits so long: a wireless device swallows what comes at once. The stream
/// begins with as much near-silence, which wakes it.
const WAKING: Duration = Duration::from_secs(1);

/// The world of a session: what it reaches beyond itself. Each part may be missing.
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
    pub(crate) fn trouble(&self, words: Words) -> Option<String> {
        let journal = || self.journal.as_ref().and_then(|lines| lines.fault());
        let trace = || self.trace.as_ref().and_then(|trace| trace.fault().map(str::to_owned));
        journal().or_else(trace).or_else(|| self.hearing.trouble(words))
    }
}

/// A switch: whether the machine is kept awake while the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeepAwake {
    /// Kept awake.
    Yes,
    /// Free to sleep.
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
    /// Whether the voice knows of everything that is to come.
    planned: bool,
    patience: Patience,
}

impl Coach {
    /// A coach for this session; nothing happens before it is started.
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
            planned: false,
            patience: Patience::default(),
        }
    }

    /// The coach that goes on with a session of the journal: what is done belongs to it.
    pub(crate) fn going_on(self, session: SessionId) -> Self {
        Self { diary: Diary::of(session), ..self }
    }

    /// The coach of a session that is begun so: the journal is told, and it can be taken up again as it was.
    pub(crate) fn begun(self, begun: Begun) -> Self {
        Self { begun, ..self }
    }

    /// The session at `now`.
    pub(crate) fn view(&self, now: Duration) -> View {
        self.player.view(now)
    }

    /// Where the session stands.
    pub(crate) const fn state(&self) -> State {
        self.player.state()
    }

    /// What the journal got of this session so far.
    pub(crate) fn written(&self) -> &[Line] {
        self.diary.written()
    }

    /// The player, to read.
    pub(crate) const fn player(&self) -> &Player {
        &self.player
    }

    /// Since when time stands still, at a wait or in a pause.
    pub(crate) const fn still_since(&self) -> Option<Duration> {
        self.still
    }

    /// When [`Self::advance`] is to be called at the latest.
    pub(crate) fn next_deadline(&self) -> Option<Duration> {
        let rest = self.still.filter(|_| !self.resting).map(|since| self.silent_from(since) + LONG_PAUSE);
        self.player.next_deadline().into_iter().chain(rest).min()
    }

    /// Lets time go on to `now`, and performs what falls due.
    pub(crate) fn advance(&mut self, now: Duration, world: &mut World) -> Vec<Effect> {
        let mut effects = self.player.set_spoken(world.hearing.spoken(), now);
        effects.extend(self.player.advance(now));
        self.perform(&effects, now, world);
        let waits = self.patience.give(&mut self.player, &world.hearing, now);
        self.perform(&waits, now, world);
        effects.extend(waits);
        self.mind_the_device(now, world);
        effects
    }

    /// How much time a slow voice was given before the first move, where it was not told yet.
    pub(crate) fn take_wait(&mut self) -> Option<Duration> {
        self.patience.take()
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
            trace.write(TraceKind::Command, command.word(), at, now, Heard::No);
        }
        if command == Command::End && self.player.state() != State::Finished {
            self.end = End::Stopped;
            self.stopped_at = Some(at);
        }
        let waking = if self.resting { WAKING } else { Duration::ZERO };
        self.player.wake_for(waking);
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
        // It may be another voice, which knows of nothing yet.
        self.planned = false;
    }

    /// Hands over every cue that is due soon.
    pub(crate) fn look_ahead(&mut self, now: Duration, world: &World) {
        // Here and not at the start, because starting a program takes longer than the first frame may.
        // So does finding out the local time for the journal.
        if !matches!(self.player.state(), State::Ready | State::Finished) {
            if self.keep_awake == KeepAwake::Yes && !self.resting {
                self.awake.get_or_insert_with(Awake::keep);
            }
            self.write_start(now, world);
        }
        if !world.hearing.is_open() {
            return;
        }
        self.plan(now, world);
        let mut cues = self.player.upcoming(now, HORIZON);
        cues.retain(|cue| cue.sounds && self.handed.insert(cue.id));
        world.hearing.schedule(cues);
    }

    /// Tells the voice what is to come, where that has changed.
    fn plan(&mut self, now: Duration, world: &World) {
        if std::mem::replace(&mut self.planned, true) || !self.player.speed().is_spoken() {
            return;
        }
        let time = match self.player.state() {
            State::Waiting | State::Paused(_) => Time::Stands,
            State::Ready | State::Running | State::Finished => Time::Runs,
        };
        let to_say = |(within, say): (Duration, &str)| ToSay { sentence: say.to_owned(), within };
        let to_come = self.player.to_say(now).into_iter().map(to_say).collect();
        world.hearing.plan(to_come, time, self.player.timeline());
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
        self.planned = false;
    }

    /// Where what is done goes; `None` where nothing is kept of it.
    fn journal<'w>(&self, world: &'w World) -> Option<&'w dyn Lines> {
        world.journal.as_deref().filter(|_| self.player.speed().is_kept())
    }

    /// Whether what is done is kept.
    pub(crate) fn keeps(&self, world: &World) -> bool {
        self.journal(world).is_some()
    }

    fn write_start(&mut self, now: Duration, world: &World) {
        if let Some(lines) = self.journal(world) {
            let timeline = self.player.timeline();
            self.diary.start(lines, now, &timeline.id, &timeline.name, &self.begun);
        }
    }

    fn perform(&mut self, effects: &[Effect], now: Duration, world: &mut World) {
        for effect in effects {
            match effect {
                Effect::Phase { kind, at, due, .. } => {
                    self.phase_at = *at;
                    if let Some(trace) = &mut world.trace {
                        trace.write(TraceKind::Phase, kind.word(), *at, *due, Heard::No);
                    }
                }
                Effect::Cue(cue) => self.cue(cue, world),
                Effect::Cancel(epoch) => {
                    self.handed.clear();
                    self.planned = false;
                    world.hearing.cancel(*epoch);
                }
                // A set that the session breaks off in has not ended: it is done when the session is taken up again.
                Effect::Set(_) if self.broken_off => {}
                Effect::Set(outcome) => {
                    self.write_start(now, world);
                    if let Some(lines) = self.journal(world) {
                        self.diary.set(lines, now, outcome);
                    }
                }
                Effect::Finished => self.finish(now, world),
                Effect::Changed | Effect::Waiting => self.planned = false,
                Effect::Paused(_) | Effect::Resumed => {
                    self.planned = false;
                    self.diary.pause(self.journal(world), effect, self.player.paused_at(), now);
                }
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
            trace.write(TraceKind::Cue, cue.cue.kind.word(), self.phase_at + cue.cue.at, cue.due, heard);
        }
    }

    fn finish(&mut self, now: Duration, world: &mut World) {
        self.awake = None;
        let name = match self.end {
            End::Finished => "finished",
            End::Stopped => "stopped",
        };
        if let Some(lines) = self.journal(world).filter(|_| !self.broken_off) {
            self.diary.end(lines, now, self.end);
        }
        if let Some(trace) = &mut world.trace {
            let at = self.stopped_at.unwrap_or_else(|| self.player.position(now));
            trace.write(TraceKind::End, name, at, now, Heard::No);
        }
    }
}

#[cfg(test)]
mod tests;
