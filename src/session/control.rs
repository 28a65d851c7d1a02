//! What a command does to a session: it begins, pauses, jumps, ends.

use std::time::Duration;

use super::command::Command;
use super::cue::CueKind;
use super::effect::{Effect, Ending};
use super::phase_kind::PhaseKind;
use super::player::Player;
use super::state::{State, Why};

/// How late word of an absence may come before nothing of what was due since then counts.
const AWAY_AFTER: Duration = Duration::from_secs(2);
/// How long after a sleep a pause key is still the one that was pressed in it.
const WAKING: Duration = Duration::from_millis(500);

impl Player {
    /// Does what is asked, at `now`. What makes no sense at the moment does nothing.
    pub fn apply(&mut self, command: Command, now: Duration) -> Vec<Effect> {
        let mut effects = Vec::new();
        let now = now.max(self.seen);
        let at = if command.tells_of_absence() { self.left_at(now) } else { now };
        self.go_on_to(at, &mut effects);
        self.seen = now;
        // The key that wakes a machine, or met one that stood still, was pressed before the pause could be seen.
        let just_woken = self.state == State::Paused(Why::Slept) && now < self.stood + WAKING;
        match (command, self.state) {
            (Command::End, state) if state != State::Finished => self.end(now, &mut effects),
            (Command::Start | Command::Toggle | Command::Resume | Command::GoOn, State::Ready) => {
                self.start(now, &mut effects);
            }
            (Command::Toggle, State::Paused(_)) if just_woken => {}
            (Command::Toggle | Command::Resume | Command::GoOn, State::Paused(_)) => self.resume(now, &mut effects),
            (Command::Toggle, State::Running) => self.pause(Why::Key, now, now, &mut effects),
            (Command::Pause(why), State::Running) => self.pause(why, at, now, &mut effects),
            (Command::Slept, State::Running) => self.pause(Why::Slept, at, now, &mut effects),
            (Command::Toggle | Command::Resume | Command::GoOn, State::Waiting) => {
                self.jump(self.phase + 1, now, &mut effects);
            }
            (Command::GoOn, State::Running) => self.skip(Ending::Skipped, now, &mut effects),
            (_, State::Ready | State::Finished)
            | (Command::Start | Command::Resume | Command::Pause(_) | Command::Slept, _) => {}
            (command, _) => self.change(command, now, &mut effects),
        }
        effects
    }

    /// Whether the session would be over with this command at `now`, and would not without it.
    #[must_use]
    pub fn would_end(&self, command: Command, now: Duration) -> bool {
        let mut with = self.clone();
        with.advance(now);
        let is_over = |player: &Self| player.state == State::Finished || player.is_leaving();
        let goes_on = !is_over(&with);
        with.apply(command, now);
        goes_on && is_over(&with)
    }

    /// Until when somebody was there, when it is told at `now` that nobody was: where nothing was done since, to the first
    /// moment at which something was due.
    fn left_at(&self, now: Duration) -> Duration {
        let missed =
            self.next_deadline().filter(|deadline| self.state == State::Running && now > *deadline + AWAY_AFTER);
        missed.map_or(now, |deadline| deadline.max(self.seen))
    }

    /// The commands that mean the same whether or not time runs.
    fn change(&mut self, command: Command, now: Duration, effects: &mut Vec<Effect>) {
        match command {
            Command::Previous => self.previous(now, effects),
            Command::Next => self.next(now, effects),
            Command::Restart => self.jump(self.phase, now, effects),
            Command::Longer => self.lengthen(now, effects),
            Command::Shorter => self.shorten(now, effects),
            Command::Eased => self.eased(now, effects),
            Command::SwapSides => self.swap_sides(now, effects),
            Command::TooMuch => self.too_much(now, effects),
            Command::Explain => self.explain(now, effects),
            _ => {}
        }
    }

    fn start(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        self.state = State::Running;
        self.anchor.since = now;
        self.enter(0, effects);
        self.run_to(now, effects);
    }

    fn end(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let held = self.elapsed(now);
        if !held.is_zero() {
            self.conclude(Ending::Skipped, held, effects);
        }
        self.new_epoch(effects);
        self.move_anchor(self.position(now), now);
        self.anchor.base = self.timeline.total();
        self.phase = self.timeline.phases.len() - 1;
        self.state = State::Finished;
        effects.push(Effect::Finished);
    }

    /// How much of the present phase is over.
    pub(crate) fn elapsed(&self, now: Duration) -> Duration {
        self.position(now).saturating_sub(self.phase().at)
    }

    /// To the start of a phase; running, unless paused.
    pub(crate) fn jump(&mut self, index: usize, now: Duration, effects: &mut Vec<Effect>) {
        self.jump_into(index, Duration::ZERO, now, effects);
        self.run_to(now, effects);
    }

    /// To `offset` inside a phase, without playing anything yet.
    pub(crate) fn jump_into(&mut self, index: usize, offset: Duration, now: Duration, effects: &mut Vec<Effect>) {
        self.move_anchor(self.position(now), now);
        self.new_epoch(effects);
        self.anchor.base = self.timeline.phases[index].at;
        if self.state == State::Waiting {
            self.state = State::Running;
            self.anchor.since = self.awake_from(now);
        }
        self.enter(index, effects);
        let phase = self.phase();
        self.next_cue = phase.cues.iter().position(|cue| cue.at >= offset).unwrap_or(phase.cues.len());
        self.anchor.base += offset;
        let total = self.played(now) + self.timeline.total().saturating_sub(self.anchor.base);
        self.timeline.word_the_end(total);
    }

    /// Ends the present phase early and goes on with the next; of a set that has phases, the one of these.
    pub(crate) fn skip(&mut self, ending: Ending, now: Duration, effects: &mut Vec<Effect>) {
        if self.end_part(now, effects) {
            return;
        }
        self.conclude(ending, self.elapsed(now), effects);
        self.jump(self.phase + 1, now, effects);
    }

    fn eased(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        if self.phase().kind != PhaseKind::Ease {
            return;
        }
        self.conclude(Ending::Eased, self.elapsed(now), effects);
        self.say_eased(self.phase + 1);
        self.jump(self.phase + 1, now, effects);
    }

    /// The next phase opens with the sound of having eased in place of its own.
    fn say_eased(&mut self, index: usize) {
        let phase = &mut self.timeline.phases[index];
        if phase.kind != PhaseKind::Done {
            let say = phase.script.opening.take().and_then(|(_, say)| say);
            phase.script.opening = Some((CueKind::Eased, say));
            self.timeline.place(index);
        }
    }

    fn next(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let block = self.phase().block;
        let held = self.elapsed(now);
        let phases = &self.timeline.phases;
        let settling = self.phase().kind == PhaseKind::Settle;
        let after = |index: &usize| if settling { *index > self.phase } else { phases[*index].block > block };
        let done = phases.len() - 1;
        let target = (self.phase..done).find(after).unwrap_or(done);
        self.conclude(Ending::Skipped, held, effects);
        for index in self.phase + 1..target {
            self.take_down(index, Ending::Skipped, Duration::ZERO, effects);
        }
        if self.phase().kind == PhaseKind::ComeOut {
            // Who goes on from a way out has come out.
            self.jump(target, now, effects);
        } else {
            self.leave_for(target, now, effects);
        }
    }
}
