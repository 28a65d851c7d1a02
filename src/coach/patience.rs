//! Patience with a slow voice: the time to settle grows by what it needs, so that the first move does not begin unheard.

use std::time::Duration;

use super::hearing::Hearing;
use crate::language::{Message, Tongue};
use crate::session::effect::Effect;
use crate::session::player::{Player, Spoken, State};
use crate::session::timeline::PhaseKind;

/// The most that a session waits for its voice.
const MOST: Duration = Duration::from_secs(30);

/// The patience of one session.
#[derive(Debug, Default)]
pub(super) struct Patience {
    /// How much time the voice was given.
    given: Duration,
    /// What of it was not told yet.
    untold: Duration,
    /// What was missed, and is said once more.
    again: Vec<String>,
}

impl Patience {
    /// Gives the voice the time that it needs, as far as is known at `now`.
    pub(super) fn give(&mut self, player: &mut Player, hearing: &Hearing, now: Duration) -> Vec<Effect> {
        let mut effects = Vec::new();
        let phase = player.phase();
        let settles = phase.kind == PhaseKind::Settle && player.state() == State::Running;
        if !settles || self.given >= MOST || hearing.spoken() == Spoken::No || !player.speed().is_spoken() {
            return effects;
        }
        let said = phase.cues.iter().filter_map(|cue| cue.say.as_ref());
        let missed: Vec<String> =
            said.filter(|say| hearing.was_missed(say) && !self.again.contains(say)).cloned().collect();
        let left = phase.end().saturating_sub(player.position(now));
        let more = whole_seconds(hearing.lag(left)).min(MOST.saturating_sub(self.given));
        let is_worth_it = !more.is_zero() || missed.iter().any(|say| hearing.has_said(say));
        // What is being said would be broken off; what was missed is not being said.
        let is_free = player.saying(now).is_none_or(|saying| missed.contains(&saying.say));
        if is_worth_it && is_free {
            player.settle_longer(more, &missed, now, &mut effects);
            self.again.extend(missed);
            self.given += more;
            self.untold += more;
        }
        effects
    }

    /// How much time the voice was given since it was told last.
    pub(super) fn take(&mut self) -> Option<Duration> {
        Some(std::mem::take(&mut self.untold)).filter(|untold| !untold.is_zero())
    }
}

fn whole_seconds(length: Duration) -> Duration {
    Duration::from_secs(length.as_secs() + u64::from(length.subsec_nanos() > 0))
}

/// Tells that the voice was given `more` time, which the key `go_on` ends, where there is one; without a full stop.
pub(crate) fn told(tongue: Tongue, more: Duration, go_on: Option<&str>) -> String {
    let seconds = ("seconds", more.as_secs().into());
    match go_on.filter(|key| !key.is_empty()) {
        Some(key) => tongue.say(Message::VoiceNeedsKey, &[seconds, ("key", key.into())]),
        None => tongue.say(Message::VoiceNeeds, &[seconds]),
    }
}

#[cfg(test)]
mod tests;
