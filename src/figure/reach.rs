//! Key poses gone into less far: what "a little" looks like.

use super::pose::{Figure, Key};
use super::solve::{blend, solve};

impl Figure {
    /// The same figure with each key pose gone into only so far from the first: at 0 all are the first, at 1 they are as
    /// they were. Each is one that the body passes on its way, so hands stay where they hold on.
    #[must_use]
    pub(crate) fn within(&self, reach: f32) -> Self {
        let Some(first) = self.keys.first() else { return self.clone() };
        let rest = solve(&first.pose, self.view);
        let shorter = |key: &Key| {
            let pose = blend((&first.pose, &rest), (&key.pose, &solve(&key.pose, self.view)), reach);
            Key { pose, ..*key }
        };
        let keys = std::iter::once(*first).chain(self.keys.iter().skip(1).map(shorter)).collect();
        Self { keys, ..self.clone() }
    }
}
