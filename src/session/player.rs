//! The machine that plays a timeline: time is an argument, effects are data.

use std::time::Duration;

use super::clock::Anchor;
pub use super::clock::Speed;
pub use super::command::Command;
pub use super::effect::Effect;
pub(crate) use super::effect::{Ending, Outcome, Scheduled};
use super::phase::{Phase, TO_LEAVE};
use super::phase_kind::PhaseKind;
pub(crate) use super::state::Spoken;
use super::state::{Broken, LeadIn};
pub use super::state::{State, Why};
use super::timeline::Timeline;

/// Plays a timeline. Every `now` is time since the program started and never goes back.
///
/// [`advance`](Self::advance) is to be called at [`next_deadline`](Self::next_deadline) or
/// earlier; whatever the calls, each cue falls due exactly once, in order.
///
/// ```
/// use std::time::Duration;
///
/// use supple::routine::{Defaults, Library};
/// use supple::session::player::{Command, Effect, Player, Speed, State, Why};
/// use supple::session::timeline::{PhaseKind, Setup, compile};
///
/// let library = Library::embedded(Defaults::default());
/// let routine = library.get("pelvic-tilt").and_then(|entry| entry.routine()).unwrap();
/// let mut player = Player::new(compile(routine, &Setup::default()), Speed::NORMAL);
///
/// player.apply(Command::Start, Duration::ZERO);
/// let effects = player.advance(Duration::from_secs(1));
/// assert!(matches!(&effects[..], [Effect::Cue(due)] if due.cue.say.as_deref() == Some("You need a mat.")));
///
/// player.advance(Duration::from_secs(15));
/// assert_eq!(player.phase().kind, PhaseKind::Introduce);
///
/// player.apply(Command::Toggle, Duration::from_secs(20));
/// assert_eq!(player.state(), State::Paused(Why::Key));
/// player.advance(Duration::from_secs(99));
/// assert_eq!(player.position(Duration::from_secs(99)), Duration::from_secs(20), "time stands still");
/// ```
#[derive(Clone, Debug)]
pub struct Player {
    pub(crate) timeline: Timeline,
    pub(crate) state: State,
    /// The present phase and the next of its cues to fall due.
    pub(crate) phase: usize,
    pub(crate) next_cue: usize,
    pub(crate) anchor: Anchor,
    /// The last moment anybody asked.
    pub(crate) seen: Duration,
    pub(crate) paused_at: Duration,
    /// The moment at which it was seen that time stands still.
    pub(crate) stood: Duration,
    /// Whether a count leads in after the pause, however short it was.
    pub(crate) count_anyway: bool,
    pub(crate) epoch: u32,
    /// Cues off the timeline: what is said in a pause, and what leads in after it.
    pub(crate) aside: Vec<Scheduled>,
    /// The sentence that the pause broke off.
    pub(crate) broken: Option<Broken>,
    /// What led in last.
    pub(crate) lead_in: LeadIn,
    pub(crate) spoken: Spoken,
    /// How long after it is told to time goes on the next time: what sounds may have slept.
    pub(crate) waking: Duration,
    /// Position gone through up to the anchor.
    pub(crate) played: Duration,
    outcomes: Vec<Outcome>,
}

impl Player {
    /// A player that is ready at the timeline's start. Its sentences are heard until [`set_spoken`](Self::set_spoken) says
    /// otherwise.
    #[must_use]
    pub fn new(timeline: Timeline, speed: Speed) -> Self {
        Self {
            timeline,
            state: State::Ready,
            phase: 0,
            next_cue: 0,
            anchor: Anchor { base: Duration::ZERO, since: Duration::ZERO, speed },
            seen: Duration::ZERO,
            paused_at: Duration::ZERO,
            stood: Duration::ZERO,
            count_anyway: false,
            epoch: 0,
            aside: Vec::new(),
            broken: None,
            lead_in: LeadIn::Count,
            spoken: Spoken::Yes,
            waking: Duration::ZERO,
            played: Duration::ZERO,
            outcomes: Vec::new(),
        }
    }

    /// A player for looking at one phase of a timeline, which begins at `since`. It is to be read, not advanced: a phase
    /// that is over stays at its end.
    #[must_use]
    pub fn showing(timeline: &Timeline, phase: usize, since: Duration) -> Self {
        let mut player = Self::new(timeline.clone(), Speed::NORMAL);
        player.phase = phase.min(player.timeline.phases.len().saturating_sub(1));
        player.state = if player.phase().kind == PhaseKind::Wait { State::Waiting } else { State::Running };
        player.anchor = Anchor { base: player.phase().at, since, speed: Speed::NORMAL };
        player.seen = since;
        player
    }

    /// Where the session stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// Since when time stands still, in a pause; of the last one, where there is none.
    pub(crate) const fn paused_at(&self) -> Duration {
        self.paused_at
    }

    /// How fast it is played.
    #[must_use]
    pub const fn speed(&self) -> Speed {
        self.anchor.speed
    }

    /// The timeline with the changes made on the way.
    #[must_use]
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The present phase.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.timeline.phases[self.phase]
    }

    /// The present phase's place in the timeline.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.phase
    }

    /// The present epoch: cues of older ones are void.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    /// What came of the sets so far, in the order in which they ended.
    #[must_use]
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The position on the timeline at `now`, as far as the present phase goes.
    #[must_use]
    pub fn position(&self, now: Duration) -> Duration {
        let position = match self.state {
            State::Running => self.anchor.position(now),
            _ => self.anchor.base,
        };
        position.clamp(self.phase().at, self.phase().end())
    }

    /// How much of the timeline was gone through so far, pauses and waits apart.
    #[must_use]
    pub fn played(&self, now: Duration) -> Duration {
        self.played + self.position(now).saturating_sub(self.anchor.base)
    }

    /// How much of the present phase was over at a moment, and that moment, from which on time runs; `None` where it stands
    /// still. The same for as long as nothing but time goes on.
    #[must_use]
    pub fn course(&self) -> (Duration, Option<Duration>) {
        let Anchor { base, since, .. } = self.anchor;
        let (at, begun) = match base.checked_sub(self.phase().at) {
            Some(at) => (at, since),
            None => (Duration::ZERO, self.anchor.moment(self.phase().at)),
        };
        (at, Some(begun).filter(|_| self.state == State::Running))
    }

    /// How long a count still leads in before the phase goes on, on the session's clock.
    #[must_use]
    pub fn counting_in(&self, now: Duration) -> Option<Duration> {
        self.leading_in(now).filter(|_| self.lead_in == LeadIn::Count)
    }

    /// How long a count or a sentence still leads in before the phase goes on, on the session's clock.
    pub(crate) fn leading_in(&self, now: Duration) -> Option<Duration> {
        let ahead = self.anchor.since.checked_sub(now)?;
        (self.state == State::Running && !ahead.is_zero()).then(|| self.anchor.speed.position(ahead))
    }

    /// The next time that time goes on after it stood still, it begins so much later than it is told to, and so does all that
    /// is heard then: what sounds has slept, and swallows what comes at once.
    pub fn wake_for(&mut self, waking: Duration) {
        self.waking = waking;
    }

    /// The moment from which time runs where it is told at `now` to go on.
    pub(crate) fn awake_from(&mut self, now: Duration) -> Duration {
        let waking = std::mem::take(&mut self.waking);
        if !waking.is_zero() {
            self.lead_in = LeadIn::Sentence;
        }
        now + waking
    }

    /// Lets time go on to `now`, however late that is: everything that was due in between falls due. Only
    /// [`Command::Slept`] and [`Command::Pause`] tell that nobody was there.
    pub fn advance(&mut self, now: Duration) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.go_on_to(now, &mut effects);
        effects
    }

    /// [`advance`](Self::advance) into `effects`.
    pub(crate) fn go_on_to(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let now = now.max(self.seen);
        self.run_to(now, effects);
        self.seen = now;
    }

    /// Everything that falls due up to `now`, in order.
    pub(crate) fn run_to(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let aside = self.aside.iter().take_while(|cue| cue.due <= now).count();
        effects.extend(self.aside.drain(..aside).map(Effect::Cue));
        let position = self.anchor.position(now);
        if self.state != State::Running || now < self.anchor.since {
            return;
        }
        while self.state == State::Running {
            let phase = &self.timeline.phases[self.phase];
            let due_cue = phase.cues.get(self.next_cue).filter(|cue| phase.at + cue.at <= position);
            if due_cue.is_some() {
                effects.push(Effect::Cue(self.schedule(self.phase, self.next_cue)));
                self.next_cue += 1;
            } else if phase.kind == PhaseKind::Done {
                self.stop(State::Finished);
                effects.push(Effect::Finished);
            } else if phase.kind == PhaseKind::Wait {
                self.stop(State::Waiting);
                effects.push(Effect::Waiting);
            } else if phase.end() <= position {
                self.conclude(Ending::Done, phase.length, effects);
                self.enter(self.phase + 1, effects);
            } else {
                break;
            }
        }
    }

    /// Time stands still at the start of the present phase.
    fn stop(&mut self, state: State) {
        self.move_anchor(self.phase().at, self.anchor.since);
        self.state = state;
    }

    /// Time stands still since `at`, which is seen at `now`.
    pub(crate) fn pause(&mut self, why: Why, at: Duration, now: Duration, effects: &mut Vec<Effect>) {
        let broken = self.saying(at);
        let counting = self.counting_in(at).is_some();
        self.count_anyway = why == Why::Slept || counting;
        self.move_anchor(self.position(at), at);
        if counting {
            self.take_back_the_rest();
        }
        self.state = State::Paused(why);
        (self.paused_at, self.stood) = (at, now);
        self.new_epoch(effects);
        self.broken = broken;
        effects.push(Effect::Paused(why));
        match why {
            Why::Key => self.say_paused(now),
            Why::Slept | Why::Suspended => self.say_that_it_waits(now),
        }
    }

    /// Counts the position gone through since the anchor and sets it to `position` at `since`.
    pub(crate) fn move_anchor(&mut self, position: Duration, since: Duration) {
        self.played += position.saturating_sub(self.anchor.base);
        self.anchor.base = position;
        self.anchor.since = since;
    }

    /// Voids everything that was scheduled.
    pub(crate) fn new_epoch(&mut self, effects: &mut Vec<Effect>) {
        self.epoch += 1;
        self.aside.clear();
        self.broken = None;
        effects.push(Effect::Cancel(self.epoch));
    }

    /// Begins a phase.
    pub(crate) fn enter(&mut self, index: usize, effects: &mut Vec<Effect>) {
        self.phase = index;
        self.next_cue = 0;
        let phase = self.phase();
        let due = self.anchor.moment(phase.at);
        effects.push(Effect::Phase { index, kind: phase.kind, at: phase.at, due });
    }

    /// Takes down what came of the present phase, if it was a set.
    pub(crate) fn conclude(&mut self, ending: Ending, held: Duration, effects: &mut Vec<Effect>) {
        self.take_down(self.phase, ending, held, effects);
    }

    pub(crate) fn take_down(&mut self, index: usize, ending: Ending, held: Duration, effects: &mut Vec<Effect>) {
        let phase = &self.timeline.phases[index];
        let Some(exercise) = phase.exercise.clone().filter(|_| phase.kind.is_work()) else { return };
        // What may be left out and was not begun is not missed.
        let is_begun = if matches!(phase.kind, PhaseKind::Walk | PhaseKind::Run) {
            held >= TO_LEAVE
        } else {
            !(phase.had + held).is_zero()
        };
        if exercise.beside.optional && ending == Ending::Skipped && !is_begun {
            return;
        }
        let task = self.timeline.plan.blocks[phase.block].task();
        let outcome = Outcome {
            step: phase.step,
            block: phase.block,
            turn: self.timeline.plan.coming_up(phase.block),
            exercise,
            side: phase.side,
            set: phase.set,
            sets: phase.sets,
            ending,
            held: phase.had + held,
            meant: phase.meant,
            easier: phase.easier,
            in_short: task.is_some_and(|task| task.telling().is_short()),
        };
        self.outcomes.push(outcome.clone());
        effects.push(Effect::Set(outcome));
    }
}
