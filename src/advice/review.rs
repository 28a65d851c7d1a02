//! Everything that there is to say about a file.

use super::{advise, findings};
use crate::diagnostic::{self, Finding, guarded};
use crate::document::{codes, crash_finding};
use crate::routine::{Checked, Entry};
use crate::session::timeline::{Setup, compile};

/// Every error of a file, its figure's movement included; of a file without any, what is unwise in it. Sorted by place.
#[must_use]
pub fn review(entry: &Entry) -> Vec<Finding> {
    let Checked { routine, findings: mut found } = entry.examined();
    if let Some(routine) = routine {
        // With the usual set-up, so that no setting of one person changes what is said about a file.
        let unwise = guarded(|| {
            let advice = advise(&routine, &compile(&routine, &Setup::default()));
            findings(entry.source(), entry.kind(), &routine.allow, &advice)
        });
        found.extend(unwise.unwrap_or_else(|crash| vec![crash_finding(&crash)]));
        found = diagnostic::told(found, codes::MORE);
    }
    found
}
