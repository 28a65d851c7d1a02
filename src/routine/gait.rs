//! The figures of a walk and a run: two steps seen from the side, over and over.

use std::sync::{Arc, LazyLock};

use super::Activity;
use crate::document;
use crate::figure::raw::RawFigure;
use crate::figure::{Figure, Works, check};

static WALK: LazyLock<Option<Arc<Figure>>> = LazyLock::new(|| figure(include_str!("gait/walk.toml")));
static RUN: LazyLock<Option<Arc<Figure>>> = LazyLock::new(|| figure(include_str!("gait/run.toml")));

impl Activity {
    /// The figure that shows it; a rest has none.
    pub(super) fn figure(self) -> Option<Arc<Figure>> {
        match self {
            Self::Rest => None,
            Self::Walk => WALK.clone(),
            Self::Run => RUN.clone(),
        }
    }
}

/// A figure written as that of a move is, without a muscle.
fn figure(written: &str) -> Option<Arc<Figure>> {
    let (raw, _) = document::read::<RawFigure>(written);
    check::check(raw.written(), None, &[], Works::BothSides).0.map(Arc::new)
}

#[cfg(test)]
mod tests {
    use super::{Activity, RawFigure, Works, check, document};
    use crate::figure::{codes, movement};

    #[test]
    fn the_figures_of_a_walk_and_a_run_have_no_mistakes() {
        // Whoever runs is in the air between two steps.
        let files = [(include_str!("gait/walk.toml"), &[][..]), (include_str!("gait/run.toml"), &[codes::IN_THE_AIR])];
        for (text, wanted) in files {
            let (raw, findings) = document::read::<RawFigure>(text);
            assert_eq!(findings, []);
            let (figure, findings) = check::check(raw.written(), None, &[], Works::BothSides);
            assert_eq!(findings, []);
            let moving = movement::check(raw.written().drawn(), &figure.unwrap());
            let told: Vec<&str> = moving.iter().map(|finding| finding.code).collect();
            assert_eq!(told, wanted);
        }
        let shown = Activity::ALL.map(|activity| activity.figure().is_some());
        assert_eq!(shown, [false, true, true]);
    }
}
