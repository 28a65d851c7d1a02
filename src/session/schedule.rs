//! What a player has to come: its cues with their moments, and when to look again.

use std::time::Duration;

use super::cue::{Cue, CueKind};
use super::effect::Scheduled;
use super::phase::beat;
use super::phase_kind::PhaseKind;
use super::player::Player;
use super::state::State;

/// Ticks closer than this do not sound.
const CLOSEST_TICKS: Duration = Duration::from_millis(150);

impl Player {
    /// When to ask again at the latest: the next cue, end of a phase, or change of the seconds
    /// shown. While time stands still: the next cue in the pause, where there is one.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Duration> {
        if self.state != State::Running {
            return self.aside.first().map(|cue| cue.due);
        }
        if let Some(left) = self.leading_in(self.seen) {
            let second = whole_seconds_below(left);
            let change = self.anchor.since.saturating_sub(self.anchor.speed.real(second));
            // Rounding may put a change of the count on the moment just seen.
            let change = change.max(self.seen + Duration::from_nanos(1));
            return Some(self.aside.first().map_or(change, |cue| cue.due.min(change)));
        }
        let phase = self.phase();
        let position = self.anchor.position(self.seen);
        let (_, _, end) = phase.part_at(position.saturating_sub(phase.at));
        let end = phase.at + end;
        let second = end.saturating_sub(whole_seconds_below(end.saturating_sub(position)));
        let cue = phase.cues.get(self.next_cue).map(|cue| phase.at + cue.at);
        Some(self.anchor.moment(cue.map_or(second, |cue| cue.min(second))))
    }

    /// What is to sound up to `horizon` from `now`, if no key is pressed. Each cue has the same id
    /// whenever it is asked for.
    #[must_use]
    pub fn upcoming(&self, now: Duration, horizon: Duration) -> Vec<Scheduled> {
        let until = now + horizon;
        let mut upcoming: Vec<Scheduled> = self.aside.iter().filter(|cue| cue.due <= until).cloned().collect();
        if self.state != State::Running {
            return upcoming;
        }
        let mut first = self.next_cue;
        for (index, phase) in self.timeline.phases.iter().enumerate().skip(self.phase) {
            if self.anchor.moment(phase.at) > until {
                break;
            }
            let due = (first..phase.cues.len()).map(|cue| self.schedule(index, cue));
            upcoming.extend(due.take_while(|cue| cue.due <= until));
            first = 0;
            if phase.kind == PhaseKind::Wait {
                break;
            }
        }
        upcoming.retain(|cue| cue.sounds);
        upcoming
    }

    /// Every sentence that the timeline has to come at `now`, and how long it is until it is said while time runs. At a wait
    /// it stands still, which nobody can know ahead.
    pub(crate) fn to_say(&self, now: Duration) -> Vec<(Duration, &str)> {
        let (position, lead) = (self.position(now), self.anchor.since.saturating_sub(now));
        let lead = if self.state == State::Running { lead } else { Duration::ZERO };
        let phases = self.timeline.phases.iter().enumerate().skip(self.phase);
        let cues = phases.flat_map(|(index, phase)| {
            let first = if index == self.phase { self.next_cue } else { 0 };
            phase.cues[first..].iter().map(|cue| (phase.at + cue.at + cue.kind.tone(), cue))
        });
        let said = cues.filter_map(|(at, cue)| Some((at, cue.say.as_deref()?)));
        said.map(|(at, say)| (lead + self.anchor.speed.real(at.saturating_sub(position)), say)).collect()
    }

    /// A cue of the timeline with its moment.
    pub(crate) fn schedule(&self, phase: usize, index: usize) -> Scheduled {
        let number = ((phase as u64) << 16) | index as u64;
        let phase = &self.timeline.phases[phase];
        let cue = &phase.cues[index];
        let due = self.anchor.moment(phase.at + cue.at);
        self.scheduled(number, cue.clone(), due, beat(phase).map(|(_, way)| way))
    }

    pub(crate) fn scheduled(&self, number: u64, mut cue: Cue, due: Duration, way: Option<Duration>) -> Scheduled {
        let speed = self.anchor.speed;
        let too_close = match cue.kind {
            CueKind::Last(_) => speed.real(Duration::from_secs(1)) < CLOSEST_TICKS,
            kind if kind.is_tick() => way.is_some_and(|way| speed.real(way) < CLOSEST_TICKS),
            _ => false,
        };
        let sounds = !too_close && (speed.is_spoken() || cue.kind != CueKind::Sentence);
        if !speed.is_spoken() && cue.kind != CueKind::Sentence {
            cue.say = None;
        }
        Scheduled { id: id(self.epoch, number), cue, due, epoch: self.epoch, sounds }
    }
}

/// The id of a cue, by its number in an epoch.
pub(crate) const fn id(epoch: u32, number: u64) -> u64 {
    ((epoch as u64) << 40) | number
}

/// The number of a cue in its epoch.
pub(crate) const fn number(id: u64) -> u64 {
    id & ((1 << 40) - 1)
}

/// The next whole second below `left`: where the seconds shown, counted up, change.
fn whole_seconds_below(left: Duration) -> Duration {
    Duration::from_secs(left.as_secs().saturating_sub(u64::from(left.subsec_nanos() == 0)))
}
