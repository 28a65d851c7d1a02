//! What the poses of a figure stand for.

use super::Written;
use crate::document::At;
use crate::figure::pose::{Figure, Shows, Stop};

/// The quotes of a table, each with the pose that it stands at: those of the steps, then those of the key poses.
pub(crate) fn quotes(written: Written<'_>) -> impl Iterator<Item = (Stop, &At<String>)> {
    let steps = written.scene.step.get().into_iter().flatten().map(|at| &at.value.shows);
    let keys = written.key.get().into_iter().flatten().map(|at| &at.value.shows);
    let steps = steps.enumerate().map(|(i, shows)| (Stop::Step(i), shows));
    let all = steps.chain(keys.enumerate().map(|(i, shows)| (Stop::Key(i), shows)));
    all.flat_map(|(stop, shows)| shows.get().into_iter().flat_map(|quotes| &quotes.0).map(move |at| (stop, at)))
}

/// What the poses of a table stand for, with what those poses do that it takes over.
pub(super) fn shows(written: Written<'_>, usual: Option<&Figure>) -> Vec<Shows> {
    let own = quotes(written).map(|(stop, at)| Shows { stop, quote: at.value.clone() });
    let (has_steps, has_keys) = (!written.scene.step.is_absent(), !written.key.is_absent());
    let kept = usual.into_iter().flat_map(|usual| &usual.shows).filter(|shows| match shows.stop {
        Stop::Step(_) => !has_steps && !has_keys,
        Stop::Key(_) => !has_keys,
    });
    own.chain(kept.cloned()).collect()
}
