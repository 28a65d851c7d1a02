//! Everything that there is to say about a file.

use super::{Advice, advise, findings, in_its_words};
use crate::diagnostic::{self, Finding, guarded};
use crate::document::{codes, crash_finding};
use crate::routine::{Checked, Entry, Routine};
use crate::session::timeline::{Setup, compile};

/// What is unwise at each level of a routine, each piece of it once.
fn at_each_level(routine: &Routine) -> Vec<Advice> {
    let of = |routine: &Routine| {
        let unwise = advise(routine, &compile(routine, &Setup::default()));
        [unwise, in_its_words(routine)].concat()
    };
    if routine.levels.is_empty() {
        return of(routine);
    }
    let mut all: Vec<Advice> = Vec::new();
    for level in &routine.levels {
        for mut advice in routine.at_level(&level.name).iter().flat_map(of) {
            advice.about.path = level.in_file(&advice.about.path);
            if !all.contains(&advice) {
                all.push(advice);
            }
        }
    }
    all
}

/// Every error of a file, its figure's movement included; of a file without any, what is unwise in it. Sorted by place.
#[must_use]
pub fn review(entry: &Entry) -> Vec<Finding> {
    let Checked { routine, findings: mut found } = entry.examined();
    if let Some(routine) = routine {
        // With the usual set-up, so that no setting of one person changes what is said about a file.
        let unwise = guarded(|| {
            let advice = at_each_level(&routine);
            findings(entry.source(), entry.kind(), &routine.allow, &advice)
        });
        found.extend(unwise.unwrap_or_else(|crash| vec![crash_finding(&crash)]));
        found = diagnostic::told(found, codes::MORE);
    }
    found
}
