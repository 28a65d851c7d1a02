//! The longest that a session may be.

use std::ops::Range;
use std::time::Duration;

use super::Check;
use crate::diagnostic::Finding;
use crate::duration::Length;
use crate::routine::raw::RawRoutine;
use crate::routine::{Dose, Level, Sides, Step, codes};

/// The longest session.
const LONGEST_SESSION: Duration = Duration::from_hours(6);

impl Check<'_> {
    /// The session of a routine, or each of its levels, is not too long.
    pub(super) fn bound_routine(&mut self, raw: &RawRoutine, steps: &[Step], levels: &[Level]) {
        let Some(written) = raw.step.get() else { return };
        let place = |step: usize| written[step].span.clone();
        let between = raw.between.value().unwrap_or(Length::ZERO).get();
        if levels.is_empty() {
            self.bound_session(steps.iter().enumerate().map(|(at, step)| (step, place(at))), between);
        }
        for level in levels {
            let places = level.places.iter().map(|at| place(at.step));
            if !self.bound_session(level.steps.iter().zip(places), between) {
                return;
            }
        }
    }

    /// A session is at most six hours, counting the work and the pauses that files name; a wait counts as a second.
    /// Whether it is.
    pub(super) fn bound_session<'s>(
        &mut self,
        steps: impl Iterator<Item = (&'s Step, Range<usize>)>,
        between: Duration,
    ) -> bool {
        let mut total = Duration::ZERO;
        let mut before = Before::Other;
        for (step, place) in steps {
            total = total.saturating_add(length(step, between, &mut before));
            if total > LONGEST_SESSION {
                let message = "with this step the session takes more than six hours";
                self.fault(Finding::error(codes::SESSION_TOO_LONG, place, message));
                return false;
            }
        }
        true
    }
}

/// What comes before a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A move: the rest between moves lies after it, where another follows.
    Move,
    /// Anything else: a wait, an activity, the rest before a round, the beginning.
    Other,
}

/// How long a step takes at the least: its work and the pauses that files name, the one before it too.
fn length(step: &Step, between: Duration, before: &mut Before) -> Duration {
    match step {
        Step::Wait(_) => {
            *before = Before::Other;
            Duration::from_secs(1)
        }
        Step::Activity(_, exercise) => {
            *before = Before::Other;
            exercise.dose.length()
        }
        Step::Do(exercise) => {
            let sides = if exercise.sides == Sides::Each { 2 } else { 1 };
            let sets = u32::from(exercise.sets.get()) * sides;
            let longest = exercise.doses().into_iter().map(Dose::length).max().unwrap_or_default();
            let work = longest.saturating_mul(sets);
            let rests = exercise.rest.get().saturating_mul(sets - sides);
            let rest_before = if *before == Before::Move { between } else { Duration::ZERO };
            *before = Before::Move;
            work.saturating_add(rests).saturating_add(rest_before)
        }
        Step::Circuit { rounds, rest, steps } => {
            let first = round(steps, between, before);
            let further = u32::from(rounds.get()) - 1;
            if further == 0 {
                return first;
            }
            // What a further round begins with has the rest between rounds before it.
            *before = Before::Other;
            let again = round(steps, between, before).saturating_add(rest.get());
            first.saturating_add(again.saturating_mul(further))
        }
    }
}

fn round(steps: &[Step], between: Duration, before: &mut Before) -> Duration {
    steps.iter().map(|step| length(step, between, before)).fold(Duration::ZERO, Duration::saturating_add)
}
