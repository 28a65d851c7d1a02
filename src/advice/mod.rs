//! What is allowed but unwise: doses, balance, order, length, words; each with its reason and its source.
//!
//! The bounds of good doses live here and nowhere else.

pub mod codes;
mod dose;
mod order;
mod place;
mod prose;
pub mod reference;
mod review;
mod timing;

use crate::diagnostic::{self, Finding};
use crate::routine::{Exercise, Kind, Routine, Step};
use crate::session::timeline::Timeline;

pub use reference::Reference;
pub use review::review;

/// What a piece of advice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The step: its place among the routine's steps, in a circuit followed by its place in there; all from 0. Empty:
    /// the whole file.
    pub path: Vec<usize>,
    /// The key that decides it.
    pub key: &'static str,
    /// Whether it is the move's own, to be mended in its file, or a matter of the routine that uses it.
    pub of: Of,
}

/// Whose matter a piece of advice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Of {
    /// The move's, wherever it is used.
    Move,
    /// The routine's.
    Routine,
}

/// Something unwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// `W001`.
    pub code: &'static str,
    /// What it is about.
    pub about: About,
    /// What is unwise, without a full stop.
    pub message: String,
    /// What to do instead.
    pub help: String,
    /// Where that comes from; `None` where it is a matter of craft.
    pub source: Option<Reference>,
}

/// Everything unwise about a routine, given its timeline in the usual way.
#[must_use]
pub fn advise(routine: &Routine, timeline: &Timeline) -> Vec<Advice> {
    let uses = uses(routine);
    let mut advice = Vec::new();
    dose::each_move(&uses, &mut advice);
    dose::whole_session(routine, timeline, &uses, &mut advice);
    order::whole_session(routine, &mut advice);
    timing::each_move(&uses, timeline, &mut advice);
    timing::whole_session(timeline, &mut advice);
    for of in &uses {
        prose::of_move(of, &mut advice);
    }
    advice
}

/// The same as findings about the file with this text, sorted by place. What is a matter of a move that the file only
/// names is left to that move's own file.
#[must_use]
pub fn findings(source: &str, kind: Kind, advice: &[Advice]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = place::spans(source, kind, advice)
        .map(|(advice, span)| Finding::advice(advice.code, span, advice.message.clone()).help(advice.help.clone()))
        .collect();
    diagnostic::sort(&mut findings);
    findings.dedup();
    findings
}

/// A move as a routine uses it.
struct Use<'r> {
    path: Vec<usize>,
    exercise: &'r Exercise,
}

impl Use<'_> {
    fn about(&self, key: &'static str, of: Of) -> About {
        About { path: self.path.clone(), key, of }
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
            Step::Wait(_) => {}
            Step::Circuit { steps, .. } => collect(steps, &path, uses),
        }
    }
}

#[cfg(test)]
mod tests;
