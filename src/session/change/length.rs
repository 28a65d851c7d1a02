//! A phase made longer or shorter.

use std::mem;
use std::time::Duration;

use crate::session::effect::Effect;
use crate::session::expand::COUNT;
use crate::session::phase::unit;
use crate::session::phase_kind::PhaseKind;
use crate::session::player::Player;

/// How much `+` and `-` change.
const TEN_SECONDS: Duration = Duration::from_secs(10);

/// How soon what was missed is said.
const SOON: Duration = Duration::from_millis(500);

impl Player {
    pub(crate) fn lengthen(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let phase = self.phase();
        if matches!(phase.kind, PhaseKind::Wait | PhaseKind::Done) {
            return;
        }
        let more = unit(phase).map_or(TEN_SECONDS, |unit| unit * in_ten_seconds(unit));
        let length = phase.length + more;
        self.stretch(|part| part + more, now);
        self.set_length(length, now, effects);
    }

    pub(crate) fn shorten(&mut self, now: Duration, effects: &mut Vec<Effect>) {
        let phase = self.phase();
        let elapsed = self.elapsed(now);
        let length = if let Some(unit) = unit(phase) {
            let begun = u32::try_from(elapsed.as_nanos() / unit.as_nanos()).unwrap_or(u32::MAX).saturating_add(1);
            phase.length.saturating_sub(unit * in_ten_seconds(unit)).max(unit.saturating_mul(begun))
        } else if let (Some(_), begin, end) = phase.part_at(elapsed) {
            let part = end.saturating_sub(TEN_SECONDS).max(elapsed + COUNT).min(end).saturating_sub(begin);
            let length = phase.length.saturating_sub(end.saturating_sub(begin)) + part;
            if length < phase.length {
                self.stretch(|_| part, now);
            }
            length
        } else {
            phase.length.saturating_sub(TEN_SECONDS).max(elapsed + COUNT)
        };
        if length < self.phase().length {
            self.set_length(length, now, effects);
        }
    }

    /// Gives the present one of a set's phases another length.
    fn stretch(&mut self, length: impl FnOnce(Duration) -> Duration, now: Duration) {
        let elapsed = self.elapsed(now);
        let phase = &mut self.timeline.phases[self.phase];
        if let (Some(part), ..) = phase.part_at(elapsed) {
            phase.parts[part].length = length(phase.parts[part].length);
        }
    }

    /// Ends the present one of a set's phases where another comes after it; whether one did.
    pub(crate) fn end_part(&mut self, now: Duration, effects: &mut Vec<Effect>) -> bool {
        let elapsed = self.elapsed(now);
        let phase = self.phase();
        let (Some(part), begin, end) = phase.part_at(elapsed) else { return false };
        if part + 1 == phase.parts.len() {
            return false;
        }
        let length = phase.length.saturating_sub(end.saturating_sub(elapsed));
        self.stretch(|_| elapsed.saturating_sub(begin), now);
        self.set_length(length, now, effects);
        true
    }

    /// Makes the time to settle longer by `more`, and says in it what was missed so far.
    pub(crate) fn settle_longer(
        &mut self,
        more: Duration,
        missed: &[String],
        now: Duration,
        effects: &mut Vec<Effect>,
    ) {
        let (offset, index) = (self.elapsed(now), self.phase);
        let phase = &mut self.timeline.phases[index];
        if phase.kind != PhaseKind::Settle {
            return;
        }
        if !missed.is_empty() {
            let is_to_come =
                |say: &str| phase.cues.iter().any(|cue| cue.at > offset && cue.say.as_deref() == Some(say));
            phase.script.lines.retain(|line| missed.contains(&line.full) || is_to_come(&line.full));
            phase.script.from = offset + SOON;
        }
        let length = phase.length + more;
        self.set_length(length, now, effects);
    }

    fn set_length(&mut self, length: Duration, now: Duration, effects: &mut Vec<Effect>) {
        let offset = self.elapsed(now);
        self.move_anchor(self.position(now), now.max(self.anchor.since));
        let asides = mem::take(&mut self.aside);
        self.new_epoch(effects);
        self.keep_asides(asides, now);
        let heard = mem::take(&mut self.timeline.phases[self.phase].cues);
        let index = self.phase;
        self.timeline.phases[index].length = length;
        self.timeline.arrange(index);
        let total = self.played(now) + self.timeline.total().saturating_sub(self.anchor.base);
        self.timeline.word_the_end(total);
        let cues = &self.phase().cues;
        let to_come = cues.iter().position(|cue| cue.at > offset || (cue.at == offset && !heard.contains(cue)));
        self.next_cue = to_come.unwrap_or(cues.len());
        effects.push(Effect::Changed);
        self.run_to(now, effects);
    }
}

/// How many of what a set is counted in are nearest to ten seconds; at least one.
fn in_ten_seconds(beat: Duration) -> u32 {
    let beats = (TEN_SECONDS.as_nanos() + beat.as_nanos() / 2) / beat.as_nanos().max(1);
    u32::try_from(beats).unwrap_or(u32::MAX).max(1)
}
