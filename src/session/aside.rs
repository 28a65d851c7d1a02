//! What is said off the timeline: that the session is paused, and what leads in when it goes on.

use std::time::Duration;

use super::cue::{Cue, CueKind};
use super::effect::{Effect, Scheduled};
use super::player::{Broken, LeadIn, Player, Spoken, State, id, number};
use super::script::whole_seconds;
use super::timeline::{Phase, Timeline};
use super::words::Phrase;

/// Pauses longer than this inside a set are followed by a count before it goes on, and so are those after a sleep and
/// those that met such a count.
const COUNT_IN_AFTER: Duration = Duration::from_secs(10);
const SECOND: Duration = Duration::from_secs(1);
/// After what was sounding has faded, before the pause is told.
const HUSH: Duration = Duration::from_millis(200);
/// Numbers of the cues off the timeline, apart from any on it.
pub(crate) const ASIDE: u64 = 1 << 39;

impl Timeline {
    /// Every sentence that a pause may make necessary, each once: what a voice prepares after [`Timeline::sentences`].
    #[must_use]
    pub fn asides(&self) -> Vec<String> {
        let sets = self.phases.iter().filter(|phase| phase.kind.is_work());
        let mut asides: Vec<String> = sets.map(|phase| self.name(phase)).collect();
        asides.sort();
        asides.dedup();
        asides.insert(0, self.plan.voice.say(Phrase::Pause));
        asides
    }

    /// The move and the side of a set.
    fn name(&self, phase: &Phase) -> String {
        let name = phase.exercise.as_ref().map_or("", |exercise| exercise.name.as_str());
        self.plan.voice.say(match phase.side {
            Some(side) => Phrase::MoveOnSide(name, side),
            None => Phrase::Name(name),
        })
    }
}

impl Player {
    /// Says that time stands still.
    pub(crate) fn say_paused(&mut self, now: Duration) {
        let say = self.timeline.plan.voice.say(Phrase::Pause);
        let cue = Cue { at: Duration::ZERO, kind: CueKind::Sentence, say: Some(say), side: None };
        self.aside = vec![self.scheduled(ASIDE, cue, now + HUSH, None)];
    }

    /// Takes over at `now` whether sentences are heard. Time that stood still for one that nobody hears goes on.
    pub fn set_spoken(&mut self, spoken: Spoken, now: Duration) {
        self.spoken = spoken;
        if self.leading_in(now).is_some() && self.lead_in == LeadIn::Sentence && !self.is_spoken() {
            self.anchor.since = now;
        }
    }

    /// Whether sentences are heard.
    fn is_spoken(&self) -> bool {
        self.spoken == Spoken::Yes && self.anchor.speed.is_spoken()
    }

    /// The sentence that is being said at `now`.
    pub(crate) fn saying(&self, now: Duration) -> Option<Broken> {
        let (phase, elapsed) = (self.phase(), self.elapsed(now));
        let cue = phase.cues[..self.next_cue].iter().rfind(|cue| cue.say.is_some())?;
        let say = cue.say.clone().filter(|_| self.is_spoken() && self.state == State::Running)?;
        let from = cue.at + cue.kind.tone();
        let is_count = matches!(cue.kind, CueKind::Last(_) | CueKind::Halfway);
        let to = from + self.timeline.plan.voice.takes(&say);
        (!is_count && elapsed < to).then(|| Broken { say, side: cue.side, said: elapsed.saturating_sub(from) })
    }

    pub(crate) fn resume(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let long = self.count_anyway || now.saturating_sub(self.paused_at) > COUNT_IN_AFTER;
        let broken = self.broken.take().filter(|_| self.is_spoken());
        self.new_epoch(effects);
        self.state = State::Running;
        self.anchor.since = now;
        effects.push(Effect::Resumed);
        if long && self.phase().kind.is_work() {
            self.count_in(now);
        } else if let Some(broken) = broken {
            self.say_again(broken, now);
        }
        self.run_to(now, effects);
    }

    /// The cues off the timeline that are still to come at `now`, in the present epoch.
    pub(crate) fn keep_asides(&mut self, asides: Vec<Scheduled>, now: Duration) {
        let epoch = self.epoch;
        let to_come = asides.into_iter().filter(|cue| cue.due > now);
        self.aside = to_come.map(|cue| Scheduled { id: id(epoch, number(cue.id)), epoch, ..cue }).collect();
    }

    /// Says side and move and counts three before time runs again.
    fn count_in(&mut self, now: Duration) {
        let phase = self.phase();
        let say = self.timeline.name(phase);
        let lead = whole_seconds(self.timeline.plan.voice.takes(&say)) + SECOND * 3;
        let cue = |at, kind, say| Cue { at, kind, say, side: phase.side };
        let counts =
            (1..=3u8).rev().map(|left| cue(lead.saturating_sub(SECOND * u32::from(left)), CueKind::Last(left), None));
        let cues = std::iter::once(cue(Duration::ZERO, CueKind::Sentence, Some(say))).chain(counts).collect();
        self.lead_in(LeadIn::Count, cues, lead, now);
    }

    /// Says from its beginning what a pause broke off; time runs again where it was broken off.
    fn say_again(&mut self, Broken { say, side, said }: Broken, now: Duration) {
        let cue = Cue { at: Duration::ZERO, kind: CueKind::Sentence, say: Some(say), side };
        self.lead_in(LeadIn::Sentence, vec![cue], said, now);
    }

    /// `cues` from `now` on, and time runs again after `lead`.
    fn lead_in(&mut self, kind: LeadIn, cues: Vec<Cue>, lead: Duration, now: Duration) {
        self.lead_in = kind;
        let speed = self.anchor.speed;
        let scheduled = (ASIDE..).zip(cues).map(|(number, cue)| {
            let due = now + speed.real(cue.at);
            self.scheduled(number, cue, due, None)
        });
        let scheduled: Vec<Scheduled> = scheduled.collect();
        self.aside = scheduled;
        self.anchor.since = now + speed.real(lead);
    }
}
