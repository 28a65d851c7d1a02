//! The levels of a routine, and which of its steps belong to which.

use super::Check;
use crate::diagnostic::{Finding, quoted};
use crate::document::{At, Field};
use crate::routine::level::Place;
use crate::routine::raw::{RawRoutine, RawStep};
use crate::routine::{Activity, Level, Step, codes};

impl Check<'_> {
    /// The levels that a routine names, each with its steps; none where it names none. `None` where something is wrong.
    pub(super) fn levels(&mut self, raw: &RawRoutine, steps: Option<&[Step]>) -> Option<Vec<Level>> {
        let names: &[At<String>] = match &raw.levels {
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Given { at, .. } => &at.value,
            Field::Absent => &[],
        };
        let met = self.met;
        for (number, name) in names.iter().enumerate() {
            if let Some(first) = names[..number].iter().find(|earlier| is_same(&earlier.value, &name.value)) {
                let message = format!("the level {} is named twice", quoted(&name.value));
                let finding = Finding::error(codes::LEVEL_TWICE, name.span.clone(), message);
                self.fault(finding.also(first.span.clone(), "the first is here"));
            }
        }
        let written = raw.step.get().map_or(&[][..], Vec::as_slice);
        self.known_levels(names, written);
        // A step of a level that there is not may be the one that another lacks.
        let is_known = self.met == met;
        let steps = steps?;
        let mut levels = Vec::new();
        for name in names {
            let (steps, places) = of_level(steps, written, &name.value);
            if is_known && !does_something(&steps) {
                let what = if steps.is_empty() { "no step belongs" } else { "only rests and waits belong" };
                let message = format!("{what} to the level {}", quoted(&name.value));
                let finding = Finding::error(codes::EMPTY_LEVEL, name.span.clone(), message);
                self.fault(finding.help(format!("a step with `level = \"{}\"`, or one without `level`", name.value)));
            }
            levels.push(Level { name: name.value.clone(), steps, places });
        }
        (met == self.met).then_some(levels)
    }

    /// Steps that belong to a level that there is not.
    fn known_levels(&mut self, names: &[At<String>], steps: &[At<RawStep>]) {
        for step in steps {
            for level in step.value.level.get().iter().flat_map(|levels| &levels.0) {
                if names.iter().any(|name| is_same(&name.value, &level.value)) {
                    continue;
                }
                let code = codes::UNKNOWN_LEVEL;
                self.fault(if names.is_empty() {
                    let message = "the routine has no levels";
                    let help = format!(
                        "name them above the first `[[step]]`, the easiest first: `levels = [\"{}\"]`",
                        level.value
                    );
                    Finding::error(code, level.span.clone(), message).help(help)
                } else {
                    let message = format!("the routine has no level {}", quoted(&level.value));
                    let known: Vec<&str> = names.iter().map(|name| name.value.as_str()).collect();
                    Finding::error(code, level.span.clone(), message).nearest(&level.value, known)
                });
            }
            self.known_levels(names, step.value.steps.get().map_or(&[][..], Vec::as_slice));
        }
    }
}

/// Whether two names mean the same level.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The steps of a level, each with its place among all: what says no level belongs to each.
fn of_level(steps: &[Step], written: &[At<RawStep>], level: &str) -> (Vec<Step>, Vec<Place>) {
    let belongs = |raw: &RawStep| {
        let named = raw.level.get().map_or(&[][..], |levels| levels.0.as_slice());
        named.is_empty() || named.iter().any(|named| is_same(&named.value, level))
    };
    let of = steps.iter().zip(written).enumerate().filter(|(_, (_, raw))| belongs(&raw.value));
    let kept = of.filter_map(|(step, (kept, raw))| match kept {
        Step::Circuit { rounds, rest, steps } => {
            let (steps, inner) = of_level(steps, raw.value.steps.get().map_or(&[][..], Vec::as_slice), level);
            let circuit = Step::Circuit { rounds: *rounds, rest: *rest, steps };
            (!inner.is_empty()).then_some((circuit, Place { step, inner }))
        }
        _ => Some((kept.clone(), Place { step, inner: Vec::new() })),
    });
    kept.unzip()
}

fn does_something(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Wait(_) | Step::Activity(Activity::Rest, _) => false,
        Step::Do(_) | Step::Activity(..) => true,
        Step::Circuit { steps, .. } => does_something(steps),
    })
}
