//! How much of a dose a set is.

use std::time::Duration;

use super::script::whole_seconds;
use super::words::Amount;
use crate::routine::Dose;

/// How much a set of `length` with this kind of dose is.
pub(crate) fn amount(length: Duration, dose: Dose) -> Amount {
    let beats = |pace: Duration| u64::try_from(length.as_nanos() / pace.as_nanos().max(1)).unwrap_or(u64::MAX);
    match dose {
        Dose::Hold(_) | Dose::Phases(_) => Amount::Seconds(whole_seconds(length).as_secs()),
        Dose::Ease(_) => Amount::AtMost(whole_seconds(length).as_secs()),
        Dose::Passes { pace, .. } => Amount::Passes(beats(pace.get())),
        Dose::Reps { tempo, .. } if tempo.is_even() => Amount::Reps(beats(tempo.length())),
        Dose::Reps { tempo, .. } => match tempo.only_held() {
            Some(seconds) => Amount::HeldReps(beats(tempo.length()), seconds),
            None => Amount::TempoReps(beats(tempo.length()), tempo),
        },
        Dose::Breaths { breath, .. } => Amount::Breaths(beats(breath.length())),
        Dose::AsMany(_) => Amount::AsMany(whole_seconds(length).as_secs()),
    }
}
