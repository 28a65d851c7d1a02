//! What is allowed but unwise: doses, balance, order, length, words; each with its reason and its source.
//!
//! The bounds of good doses live here and nowhere else.

mod coached;
mod dose;
mod languages;
mod order;
mod place;
mod prose;
pub(crate) mod reference;
mod review;
mod sides;
mod timing;

use std::collections::HashSet;
use std::ops::Range;

use crate::diagnostic::{self, Finding};
use crate::document::codes as document_codes;
use crate::routine::{Allowance, Exercise, Kind, Routine, Step};
use crate::session::timeline::Timeline;
use place::Places;

/// The codes of advice; they lie with the files, which can name them.
pub(crate) use crate::routine::unwise as codes;
pub(crate) use dose::{MOST_STRETCH, MOST_STRETCH_IN_A_WEEK};
pub(crate) use reference::Reference;
pub use review::review;

/// The subject of a piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct About {
    /// The step: its place among the routine's steps, in a circuit followed by its place in there; all from 0. Empty:
    /// the whole file.
    pub(crate) path: Vec<usize>,
    /// The keys that decide it, the one to point at first.
    pub(crate) keys: &'static [&'static str],
    /// Whether it is the move's own, to be mended in its file, or a matter of the routine that uses it.
    pub(crate) of: Of,
}

/// Whose matter a piece of advice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Of {
    /// The move's, unless the routine that uses it says otherwise.
    Move,
    /// The routine's.
    Routine,
    /// The step's, where it gives one of the keys itself: nothing is unwise about a value that comes from elsewhere.
    Step,
}

/// Something unwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// `W001`.
    pub code: &'static str,
    /// What it is about.
    pub(crate) about: About,
    /// What is unwise, without a full stop.
    pub(crate) message: String,
    /// What to do instead.
    pub(crate) help: String,
}

/// Everything unwise about a routine, given its timeline in the usual way.
#[must_use]
pub fn advise(routine: &Routine, timeline: &Timeline) -> Vec<Advice> {
    let uses = uses(routine);
    let mut advice = Vec::new();
    dose::each_move(routine, &uses, &mut advice);
    dose::whole_session(routine, timeline, &uses, &mut advice);
    sides::whole_session(timeline, &uses, &mut advice);
    languages::whole_session(routine, &uses, &mut advice);
    order::whole_session(routine, &mut advice);
    coached::whole_session(routine, &mut advice);
    timing::each_move(&uses, timeline, &mut advice);
    timing::each_activity(&routine.steps, &[], timeline, &mut advice);
    timing::whole_session(timeline, &mut advice);
    for of in &uses {
        sides::of_move(of, &mut advice);
        prose::of_move(routine, of, &mut advice);
        coached::of_move(of, &mut advice);
    }
    prose::of_activities(&routine.steps, &[], &mut advice);
    advice
}

/// What is unwise about a routine where its file says it itself: nothing about values that come from elsewhere.
fn in_its_words(routine: &Routine) -> Vec<Advice> {
    let mut advice = Vec::new();
    dose::idle_rests(&uses(routine), &mut advice);
    advice
}

/// The same as findings about the file with this text, sorted by place. What is a matter of a move that the file only
/// names is left to that move's own file; what the file allows is left out, and an allowance of nothing told.
pub(crate) fn findings(source: &str, kind: Kind, allow: &[Allowance], advice: &[Advice]) -> Vec<Finding> {
    if advice.is_empty() && allow.is_empty() {
        return Vec::new();
    }
    let file = Places::new(source, kind);
    let placed: Vec<(&Advice, Range<usize>)> =
        advice.iter().filter_map(|advice| Some((advice, file.of(&advice.about)?))).collect();
    let allowed: HashSet<&str> = allow.iter().map(|allowance| allowance.code).collect();
    let mut findings: Vec<Finding> = placed
        .iter()
        .filter(|(advice, _)| !allowed.contains(advice.code) && !file.is_allowed(&advice.about, advice.code))
        .map(|(advice, span)| Finding::advice(advice.code, span.clone(), &*advice.message).help(&*advice.help))
        .collect();
    for (number, allowance) in allow.iter().enumerate() {
        let span = file.of_allowance(number);
        let idle = |message: String| Finding::advice(codes::IDLE_ALLOWANCE, span, message).help("remove it");
        if let Some(first) = allow[..number].iter().position(|earlier| earlier.code == allowance.code) {
            let finding = idle(format!("{} is allowed twice", allowance.code));
            findings.push(finding.also(file.of_allowance(first), "the first is here"));
        } else if placed.iter().all(|(advice, _)| advice.code != allowance.code) {
            findings.push(idle(format!("nothing in this file needs {} to be allowed", allowance.code)));
        }
    }
    diagnostic::told(findings, document_codes::MORE)
}

/// A move as a routine uses it.
struct Use<'r> {
    path: Vec<usize>,
    exercise: &'r Exercise,
}

impl Use<'_> {
    fn about(&self, keys: &'static [&'static str], of: Of) -> About {
        About { path: self.path.clone(), keys, of }
    }
}

fn uses(routine: &Routine) -> Vec<Use<'_>> {
    let mut uses = Vec::new();
    collect(&routine.steps, &[], &mut uses);
    uses
}

fn collect<'r>(steps: &'r [Step], above: &[usize], uses: &mut Vec<Use<'r>>) {
    for (place, step) in steps.iter().enumerate() {
        let path = [above, &[place]].concat();
        match step {
            Step::Do(exercise) => uses.push(Use { path, exercise }),
            Step::Wait(_) | Step::Activity(..) => {}
            Step::Circuit { steps, .. } => collect(steps, &path, uses),
        }
    }
}

#[cfg(test)]
mod spoken;
#[cfg(test)]
mod tests;
