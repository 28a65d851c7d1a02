//! Where in a routine a session begins: `--from STEP|MOVE`.

use crate::diagnostic;
use crate::routine::{Routine, Step};

/// A place in a routine, counted in moves and waits as they come up, circuits unrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct StartAt(pub(crate) usize);

/// Why a session cannot begin there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchStep {
    /// The routine has fewer steps.
    #[error("there is no step {step}: the routine has {steps}")]
    Number {
        /// The step asked for.
        step: usize,
        /// How many there are.
        steps: usize,
    },
    /// No step of the routine does this move.
    #[error("no step does \"{name}\"{}", .nearest.as_ref().map(|near| format!(": did you mean \"{near}\"?")).unwrap_or_default())]
    Move {
        /// What was asked for.
        name: String,
        /// The move of this routine that is written most like it.
        nearest: Option<String>,
    },
}

impl StartAt {
    /// The place named by `from`: a top-level step, from 1, or the id of a move, the first time it comes up.
    ///
    /// # Errors
    /// Where the routine has no such step or move.
    pub fn find(routine: &Routine, from: &str) -> Result<Self, NoSuchStep> {
        if let Ok(step) = from.parse::<usize>() {
            let steps = routine.steps.len();
            let valid = (1..=steps).contains(&step);
            return if valid {
                Ok(Self(routine.steps[..step - 1].iter().map(comings_up).sum()))
            } else {
                Err(NoSuchStep::Number { step, steps })
            };
        }
        let mut before = 0;
        for step in &routine.steps {
            if let Some(inside) = within(step, from) {
                return Ok(Self(before + inside));
            }
            before += comings_up(step);
        }
        Err(NoSuchStep::Move { name: from.to_owned(), nearest: nearest(&routine.steps, from) })
    }
}

/// How often a move or wait comes up in a step.
pub(super) fn comings_up(step: &Step) -> usize {
    match step {
        Step::Do(_) | Step::Wait(_) | Step::Activity(..) => 1,
        Step::Circuit { rounds, steps, .. } => usize::from(rounds.get()) * steps.iter().map(comings_up).sum::<usize>(),
    }
}

/// How many moves and waits of a step come up before the move `id` does.
fn within(step: &Step, id: &str) -> Option<usize> {
    match step {
        Step::Do(exercise) | Step::Activity(_, exercise) => (exercise.id.as_str() == id).then_some(0),
        Step::Wait(_) => None,
        Step::Circuit { steps, .. } => {
            let mut before = 0;
            for inner in steps {
                if let Some(inside) = within(inner, id) {
                    return Some(before + inside);
                }
                before += comings_up(inner);
            }
            None
        }
    }
}

fn nearest(steps: &[Step], name: &str) -> Option<String> {
    let ids = Step::moves(steps).into_iter().map(|exercise| exercise.id.as_str());
    diagnostic::nearest(name, ids).map(str::to_owned)
}
