//! A run for programs.

use serde_json::{Value, json};

use crate::journal::{Effort, Moment, Run};
use crate::watch::Source;

/// A run as `history --json` and `import --json` have it.
pub(super) fn ran(moment: Moment, run: &Run) -> Value {
    let file = run.file.as_deref();
    json!({
        "at": at(moment),
        "km": run.km,
        // What nobody told is not known.
        "hard": (run.effort != Effort::Untold).then_some(run.effort == Effort::Hard),
        "seconds": run.time.map(|time| time.as_secs()),
        "elapsed": file.and_then(|file| file.elapsed).map(|elapsed| elapsed.as_secs()),
        "climb": file.and_then(|file| file.climb),
        "source": file.and_then(|file| file.source).map(Source::id),
        "estimated": file.is_some_and(|file| file.estimated),
        "incomplete": file.is_some_and(|file| file.incomplete),
    })
}

/// A moment by the clock of its place: `2025-11-29T19:00:00+01:00`.
pub(super) fn at(moment: Moment) -> String {
    moment.local().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
