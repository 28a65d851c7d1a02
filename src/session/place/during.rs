//! What is said during the work: spread over it, with calm around each sentence, and none near its end.

use std::time::Duration;

use super::{GAP, Line, Placed, SECOND, Stage};
use crate::session::cue::CueKind;
use crate::session::phase::{beat, tempo};

/// Until then the pose is found, and told what it should feel like.
const FROM: Duration = Duration::from_secs(5);
/// The end of a set belongs to the count.
const LAST: Duration = Duration::from_secs(5);
/// The quiet between two sentences.
const CALM: Duration = Duration::from_secs(6);
/// The quiet before and after anything else that is said.
const APART: Duration = SECOND;

impl Stage<'_> {
    /// Says what belongs to the work where there is room for it. In passes and reps a sentence comes right after the tick of
    /// one that begins; where it is longer than the way, it takes the place of the ticks that it would meet.
    pub(super) fn during(&mut self) {
        for (at, say, instruction) in self.during_places() {
            let end = at + self.voice.takes(&say) + GAP;
            self.cues.retain(|cue| !(cue.kind.is_tick() && at < cue.at + cue.kind.tone() && cue.at < end));
            self.taken.push((at, end));
            self.push(at, CueKind::Sentence, Some(say));
            if let Some(cue) = self.cues.last_mut() {
                cue.instruction = instruction;
            }
        }
    }

    /// Where the sentences have their places: spread evenly where that has room for as many as there can be.
    fn during_places(&self) -> Vec<Placed> {
        let script = &self.phase.script;
        let Some(until) = self.phase.length.checked_sub(LAST) else { return Vec::new() };
        let from = FROM.max(self.opened()).max(self.felt());
        let mut fitting: Vec<&Line> = Vec::new();
        let mut packed = Vec::new();
        let mut earliest = from;
        for line in script.during.iter().filter(|_| from < until) {
            if packed.len() == script.during_at_most {
                break;
            }
            if let Some(placed) = self.quiet_place(line, earliest, until) {
                earliest = self.calm_after(&placed);
                fitting.push(line);
                packed.push(placed);
            }
        }
        self.evenly(&fitting, from, until).unwrap_or(packed)
    }

    /// The same sentences, each in the middle of its share of the time, or as soon after that as there is room.
    fn evenly(&self, lines: &[&Line], from: Duration, until: Duration) -> Option<Vec<Placed>> {
        let share = until.checked_sub(from)? / u32::try_from(lines.len()).ok().filter(|count| *count > 0)?;
        let mut earliest = from;
        (0..)
            .zip(lines)
            .map(|(index, line)| {
                let middle = share.saturating_sub(self.voice.takes(&line.full)) / 2;
                let placed = self.quiet_place(line, earliest.max(from + share * index + middle), until)?;
                earliest = self.calm_after(&placed);
                Some(placed)
            })
            .collect()
    }

    fn calm_after(&self, (at, say, _): &Placed) -> Duration {
        *at + self.voice.takes(say) + CALM
    }

    /// When what is told in the set is over.
    fn felt(&self) -> Duration {
        let said = self.cues.iter().filter(|cue| cue.kind == CueKind::Sentence && cue.at < self.phase.length / 2);
        let ends = said.filter_map(|cue| Some(cue.at + self.voice.takes(cue.say.as_deref()?) + APART));
        ends.max().unwrap_or_default()
    }

    /// The first place from `from` on with quiet around it that ends before `until`.
    fn quiet_place(&self, line: &Line, from: Duration, until: Duration) -> Option<Placed> {
        let takes = self.voice.takes(&line.full);
        let mut at = self.after_a_tick(from);
        while at + takes + GAP <= until {
            match self.not_quiet(at, at + takes + GAP) {
                Some(end) => at = self.after_a_tick(end),
                None => return Some((at, line.full.clone(), line.instruction)),
            }
        }
        None
    }

    /// `at`, or the moment after the next tick of a pass or rep that begins.
    fn after_a_tick(&self, at: Duration) -> Duration {
        let Some((beat, way)) = beat(self.phase) else { return at };
        let both = if beat == way { beat * 2 } else { beat };
        let mut after = CueKind::There.tone() + GAP;
        if tempo(self.phase).is_some_and(|tempo| tempo.hold > tempo.there) {
            // What is held is quieter than the way there.
            after = way + CueKind::Held.tone() + GAP;
        }
        let beats = at.saturating_sub(after).as_nanos().div_ceil(both.as_nanos());
        both.saturating_mul(u32::try_from(beats).unwrap_or(u32::MAX)) + after
    }

    /// Until when something is in the way of a sentence from `from` to `to`: any sound but a tick, or a word near it.
    fn not_quiet(&self, from: Duration, to: Duration) -> Option<Duration> {
        let sounds = self.cues.iter().filter(|cue| !cue.kind.is_tick() || cue.say.is_some()).map(|cue| {
            let tone = cue.at + cue.kind.tone();
            let words = cue.say.as_deref().map(|say| tone + self.voice.takes(say) + APART);
            (cue.at.saturating_sub(if words.is_some() { APART } else { GAP }), words.unwrap_or(tone + GAP))
        });
        sounds.filter(|(start, end)| from < *end && *start < to).map(|(_, end)| end).max()
    }
}
