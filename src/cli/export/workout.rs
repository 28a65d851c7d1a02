//! A routine as a FIT workout.
//!
//! A watch has one line for a step and no voice: what lies between two sets is one step, called after what it is. Sets
//! alike, one after the other, are repeated; so are the rounds of a circuit, with the way to the next one as their last step.

use std::ops::Range;
use std::time::Duration;

use crc::{CRC_32_ISO_HDLC, Crc};
use jiff::Timestamp;

use crate::diagnostic::visible;
use crate::language::Tongue;
use crate::routine::{Exercise, Id, Routine, Step as Asked};
use crate::session::timeline::{Phase, PhaseKind, Timeline};
use crate::session::words::Phrase;
use crate::watch::write::exercise::Exercise as Known;
use crate::watch::write::workout::{Intensity, Single, Step, Workout};

/// Bytes of a note, the longest text that the format has.
const LONGEST_NOTE: usize = 254;
/// How many steps the longest sequence has that is looked for again right after itself.
const LONGEST_SEQUENCE: usize = 8;

/// The workout that leads through a session.
pub(super) fn of(routine: &Routine, timeline: &Timeline, created: Timestamp) -> Workout {
    Workout {
        name: visible(&routine.name).into_owned(),
        description: visible(&routine.summary).into_owned(),
        serial: Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(routine.id.as_str().as_bytes()).max(1),
        created,
        steps: steps(routine, timeline),
    }
}

fn steps(routine: &Routine, timeline: &Timeline) -> Vec<Step> {
    let mut writer = Writer { tongue: timeline.tongue(), between: Vec::new(), last: None, singles: Vec::new() };
    let (mut steps, mut from) = (Vec::new(), 0);
    let phases = &timeline.phases;
    while from < phases.len() {
        let step = phases[from].step;
        let until = from + phases[from..].iter().take_while(|phase| phase.step == step).count();
        match rounds(routine, timeline, step, from..until) {
            Some((times, round)) => {
                // The way into the first round is a step of its own, before what is repeated.
                let is_before = |phase: &&Phase| !phase.kind.is_work() && phase.kind != PhaseKind::Wait;
                let first = from + phases[from..].iter().take_while(is_before).count();
                writer.take_all(&phases[from..first]);
                writer.lead_to(phases.get(first));
                steps.extend(folded(&std::mem::take(&mut writer.singles)));
                steps.push(Step::Repeat { times, steps: writer.round(&phases[round]) });
            }
            None => writer.take_all(&phases[from..until]),
        }
        from = until;
    }
    steps.extend(folded(&writer.singles));
    steps
}

/// How often the phases of a step are gone through, and those of its second round; `None` where it has no rounds.
fn rounds(routine: &Routine, timeline: &Timeline, step: usize, phases: Range<usize>) -> Option<(u32, Range<usize>)> {
    let Asked::Circuit { rounds, .. } = routine.steps.get(step)? else { return None };
    let of_step = timeline.plan.blocks.iter().filter(|block| block.step == step).count();
    let times = usize::from(rounds.get());
    let (a_round, first) = (of_step.checked_div(times)?, timeline.phases.get(phases.start)?.block);
    let is_of = |at: &usize| {
        let phase = &timeline.phases[*at];
        phase.kind != PhaseKind::Settle
            && phase.kind != PhaseKind::Done
            && (phase.block - first).checked_div(a_round) == Some(1)
    };
    let second: Vec<usize> = phases.filter(is_of).collect();
    let round = *second.first()?..second.last()? + 1;
    Some((u32::from(rounds.get()), round)).filter(|(times, _)| *times > 1)
}

/// Whether nothing is done in a phase but getting to the next set.
fn is_between(phase: &Phase) -> bool {
    !phase.kind.is_work() && !matches!(phase.kind, PhaseKind::Wait | PhaseKind::Settle | PhaseKind::Done)
}

struct Writer<'a> {
    tongue: Tongue,
    /// What lies before the next set.
    between: Vec<&'a Phase>,
    /// The move that was done last.
    last: Option<Id>,
    singles: Vec<Single>,
}

impl<'a> Writer<'a> {
    fn take(&mut self, phase: &'a Phase) {
        match phase.kind {
            PhaseKind::Settle => {
                let note = note(phase.text.iter().map(String::as_str));
                let name = Phrase::Kind(phase.kind).said_in(self.tongue);
                self.singles.extend(timed(name, note, phase.length, Intensity::WarmUp));
            }
            PhaseKind::Wait => {
                self.lead_to(None);
                let name = visible(&phase.text.join(" ")).into_owned();
                let intensity = Intensity::Active;
                self.singles.push(Single { name, note: None, length: None, intensity, exercise: None });
            }
            PhaseKind::Done => self.between.clear(),
            kind if kind.is_work() => {
                self.lead_to(Some(phase));
                let work = self.work(phase);
                self.singles.extend(work);
            }
            _ => self.between.push(phase),
        }
    }

    fn take_all(&mut self, phases: &'a [Phase]) {
        for phase in phases {
            self.take(phase);
        }
    }

    /// The steps of a round, the last of which leads to the next one.
    fn round(&mut self, round: &'a [Phase]) -> Vec<Single> {
        let lead = round.iter().take_while(|phase| is_between(phase)).count();
        let (lead, rest) = round.split_at(lead);
        self.take_all(rest);
        self.between.extend(lead);
        self.lead_to(rest.first());
        std::mem::take(&mut self.singles)
    }

    /// Ends what lies before a phase.
    fn lead_to(&mut self, next: Option<&Phase>) {
        let between = std::mem::take(&mut self.between);
        let length = between.iter().map(|phase| phase.length).sum();
        let has = |kind| between.iter().any(|phase| phase.kind == kind);
        let kind = [PhaseKind::Switch, PhaseKind::Rest].into_iter().find(|kind| has(*kind));
        let named = next.and_then(|phase| phase.exercise.as_deref().map(|exercise| (phase, exercise)));
        let said = Phrase::Kind(kind.unwrap_or(PhaseKind::GetReady)).said_in(self.tongue);
        let (name, note) = match named {
            Some((phase, exercise)) if self.last.as_ref() != Some(&exercise.id) => (
                format!("{said}: {}", visible(&exercise.name)),
                note(
                    exercise
                        .instructions
                        .iter()
                        .map(|text| text.say(phase.side))
                        .collect::<Vec<_>>()
                        .iter()
                        .map(String::as_str),
                ),
            ),
            _ => (said, None),
        };
        self.singles.extend(timed(name, note, length, Intensity::Rest));
    }

    fn work(&mut self, phase: &Phase) -> Option<Single> {
        let exercise: &Exercise = phase.exercise.as_deref()?;
        self.last = Some(exercise.id.clone());
        let name = Phrase::Label(&visible(&exercise.name), phase.side).said_in(self.tongue);
        let main = exercise.main.and_then(|main| exercise.instructions.get(main)).map(|text| text.say(phase.side));
        let single = timed(name, note(main.as_deref()), phase.length, Intensity::Active)?;
        Some(Single { exercise: Some(Known::of(exercise.id.as_str())), ..single })
    }
}

/// A step of a length; `None` where it takes no time.
fn timed(name: String, note: Option<String>, length: Duration, intensity: Intensity) -> Option<Single> {
    let length = Some(length).filter(|length| !length.is_zero())?;
    Some(Single { name, note, length: Some(length), intensity, exercise: None })
}

/// As many whole sentences as a note holds; `None` where not even the first.
fn note<'s>(sentences: impl IntoIterator<Item = &'s str>) -> Option<String> {
    let mut note = String::new();
    for sentence in sentences {
        let longer = [&note, &*visible(sentence)].map(str::trim).join(" ").trim().to_owned();
        if longer.len() > LONGEST_NOTE {
            break;
        }
        note = longer;
    }
    Some(note).filter(|note| !note.is_empty())
}

/// Steps of which those are repeated that come again right after themselves, where that makes them fewer.
fn folded(singles: &[Single]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = singles;
    while !rest.is_empty() {
        let best = (1..=LONGEST_SEQUENCE.min(rest.len())).map(|long| (long, times(rest, long))).max_by_key(
            |&(long, times)| {
                let saved = (long * times).saturating_sub(long + 1);
                (saved, usize::MAX - long)
            },
        );
        match best {
            Some((long, times)) if long * times > long + 1 => {
                let many = u32::try_from(times).unwrap_or(u32::MAX);
                steps.push(Step::Repeat { times: many, steps: rest[..long].to_vec() });
                rest = &rest[long * times..];
            }
            _ => {
                steps.push(Step::One(rest[0].clone()));
                rest = &rest[1..];
            }
        }
    }
    steps
}

/// How often the first `long` of these come one after the other.
fn times(singles: &[Single], long: usize) -> usize {
    singles.chunks(long).take_while(|chunk| *chunk == &singles[..long]).count()
}

#[cfg(test)]
mod tests;
