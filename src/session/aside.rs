//! What is said off the timeline: that the session is paused, and what leads in when it goes on.

use std::time::Duration;

use super::cue::{Cue, CueKind};
use super::effect::{Effect, Scheduled};
use super::expand::COUNT;
use super::phase::Phase;
use super::player::Player;
use super::schedule::{id, number};
use super::script::{BREATH, whole_seconds};
use super::state::{Broken, LeadIn, Spoken, State};
use super::timeline::Timeline;
use super::voice::COUNTED;
use super::words::Phrase;

/// Pauses longer than this inside a set, or shortly before one, are followed by a count before it goes on, and so are those
/// after a sleep and those that met such a count.
const COUNT_IN_AFTER: Duration = Duration::from_secs(10);
const SECOND: Duration = Duration::from_secs(1);
/// With less than this left before a set, side and move are said before time runs again.
const SHORTLY_BEFORE: Duration = Duration::from_secs(10);
/// After what was sounding has faded, before the pause is told.
const HUSH: Duration = Duration::from_millis(200);
/// How long after a sleep, or a stop, it is said that the session waits: a device that slept too wakes up first.
const AWAKE: Duration = Duration::from_millis(1_500);
/// How long after that it is said once more.
const ONCE_MORE: Duration = Duration::from_mins(1);
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
        asides.splice(0..0, [Phrase::Pause, Phrase::Waits].map(|phrase| self.plan.voice.say(phrase)));
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
        let cue = Cue { at: Duration::ZERO, kind: CueKind::Sentence, say: Some(say), side: None, instruction: None };
        self.aside = vec![self.scheduled(ASIDE, cue, now + HUSH, None)];
    }

    /// Says that the session waits, and once more later: whoever has closed eyes knows of nothing else that it does. A
    /// tone comes with it, for where no voice is heard.
    pub(crate) fn say_that_it_waits(&mut self, now: Duration) {
        let say = self.timeline.plan.voice.say(Phrase::Waits);
        let cue = Cue { at: Duration::ZERO, kind: CueKind::Rest, say: Some(say), side: None, instruction: None };
        let cues = (ASIDE..).zip([AWAKE, AWAKE + ONCE_MORE]);
        self.aside = cues.map(|(number, after)| self.scheduled(number, cue.clone(), now + after, None)).collect();
    }

    /// Takes over at `now` whether sentences are heard. Time that stood still for one that nobody hears goes on, and what
    /// was scheduled for later is due earlier.
    pub fn set_spoken(&mut self, spoken: Spoken, now: Duration) -> Vec<Effect> {
        self.spoken = spoken;
        let mut effects = Vec::new();
        if self.leading_in(now).is_some() && self.lead_in == LeadIn::Sentence && !self.is_spoken() {
            self.new_epoch(&mut effects);
            self.anchor.since = now;
        }
        effects
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
        let from = self.awake_from(now);
        self.anchor.since = from;
        effects.push(Effect::Resumed);
        match self.set_ahead().filter(|_| long) {
            Some((set, left)) if left < COUNT => {
                self.count_in(set, broken, from);
                self.forgo_the_rest();
            }
            Some((set, left)) if left < SHORTLY_BEFORE => self.say_what_comes(set, broken, from),
            _ => {
                if let Some(broken) = broken {
                    self.say_again(broken, from);
                }
            }
        }
        self.run_to(now, effects);
    }

    /// The set that goes on, or the one that the next phase is, and how long it is until then.
    fn set_ahead(&self) -> Option<(usize, Duration)> {
        let (index, phase) = (self.phase, self.phase());
        if phase.kind.is_work() {
            return Some((index, Duration::ZERO));
        }
        let is_set = self.timeline.phases.get(index + 1).is_some_and(|next| next.kind.is_work());
        is_set.then(|| (index + 1, phase.end().saturating_sub(self.anchor.base)))
    }

    /// Before a set: what is left of the phase is shorter than the count, which takes its place.
    fn forgo_the_rest(&mut self) {
        if !self.phase().kind.is_work() {
            self.move_anchor(self.phase().end(), self.anchor.since);
            self.next_cue = self.phase().cues.len();
        }
    }

    /// When the last of what is said in a pause, or leads in after it, is due; `None` when none of it is to come.
    #[must_use]
    pub fn last_aside(&self) -> Option<Duration> {
        self.aside.last().map(|cue| cue.due)
    }

    /// The count before a set was broken off: there is time for one again before it.
    pub(crate) fn take_back_the_rest(&mut self) {
        let phase = self.phase();
        if phase.kind.is_work() {
            return;
        }
        let back = phase.end().saturating_sub(COUNT).max(phase.at);
        let next = phase.cues.iter().position(|cue| phase.at + cue.at >= back).unwrap_or(phase.cues.len());
        if back < self.anchor.base {
            self.played = self.played.saturating_sub(self.anchor.base.saturating_sub(back));
            (self.anchor.base, self.next_cue) = (back, next);
        }
    }

    /// The cues off the timeline that are still to come at `now`, in the present epoch.
    pub(crate) fn keep_asides(&mut self, asides: Vec<Scheduled>, now: Duration) {
        let epoch = self.epoch;
        let to_come = asides.into_iter().filter(|cue| cue.due > now);
        self.aside = to_come.map(|cue| Scheduled { id: id(epoch, number(cue.id)), epoch, ..cue }).collect();
    }

    /// Says side and move of the set with this index and counts three before time runs again. Where the set has not begun,
    /// what the pause broke off was about it, and is said first.
    fn count_in(&mut self, set: usize, broken: Option<Broken>, now: Duration) {
        let phase = &self.timeline.phases[set];
        let (name, side) = (self.timeline.name(phase), phase.side);
        let again = broken.filter(|broken| set != self.phase && broken.say != name).map(|broken| broken.say);
        let mut cues = Vec::new();
        let mut from = Duration::ZERO;
        for say in again.into_iter().chain([name]) {
            let takes = self.timeline.plan.voice.takes(&say);
            cues.push(Cue { at: from, kind: CueKind::Sentence, say: Some(say), side, instruction: None });
            from += takes + BREATH;
        }
        let lead = whole_seconds(from.saturating_sub(BREATH)) + COUNT;
        cues.extend((1..=COUNTED).rev().map(|left| {
            let at = lead.saturating_sub(SECOND * u32::from(left));
            Cue { at, kind: CueKind::Last(left), say: None, side, instruction: None }
        }));
        self.lead_in(LeadIn::Count, cues, lead, now);
    }

    /// Says side and move of the set with this index, and what the pause broke off, before time runs again: what is left
    /// until then has a count of its own. Nothing is said twice, and nothing waits for what nobody hears.
    fn say_what_comes(&mut self, set: usize, broken: Option<Broken>, now: Duration) {
        let phase = &self.timeline.phases[set];
        let (name, side) = (self.timeline.name(phase), phase.side);
        let is_told = |say: &str| say == name;
        let to_come = self.phase().cues[self.next_cue..].iter().filter_map(|cue| cue.say.as_deref());
        let is_known = to_come.chain(broken.iter().map(|broken| broken.say.as_str())).any(is_told);
        if is_known || !self.is_spoken() {
            if let Some(broken) = broken {
                self.say_again(broken, now);
            }
            return;
        }
        let takes = self.timeline.plan.voice.takes(&name);
        let mut cues =
            vec![Cue { at: Duration::ZERO, kind: CueKind::Sentence, say: Some(name), side, instruction: None }];
        let mut lead = takes;
        if let Some(Broken { say, side, said }) = broken {
            cues.push(Cue { at: takes + BREATH, kind: CueKind::Sentence, say: Some(say), side, instruction: None });
            lead += BREATH + said;
        }
        self.lead_in(LeadIn::Sentence, cues, lead, now);
    }

    /// Says from its beginning what a pause broke off; time runs again where it was broken off.
    fn say_again(&mut self, Broken { say, side, said }: Broken, now: Duration) {
        let cue = Cue { at: Duration::ZERO, kind: CueKind::Sentence, say: Some(say), side, instruction: None };
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
