//! The space that a body and the things around it take.

use super::geom::{V, v};
use super::pose::{Arrow, Prop, View};
use super::scene;

/// How far the point of an arrow reaches to its sides.
const POINT: f32 = 4.0;

/// The space that something takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    /// Its lowest, leftmost point.
    pub(super) low: V,
    /// Its highest, rightmost point.
    pub(super) high: V,
}

impl Extent {
    /// This space, going over into another one: 0 is this, 1 the other.
    pub(super) fn lerp(self, other: Self, share: f32) -> Self {
        Self { low: self.low.lerp(other.low, share), high: self.high.lerp(other.high, share) }
    }

    /// No space: the first point taken is all of it; from the floor up.
    pub(super) const NONE: Self = Self { low: v(f32::MAX, f32::MAX), high: v(f32::MIN, 0.0) };

    pub(super) fn take(&mut self, point: V) {
        self.low = v(self.low.x.min(point.x), self.low.y.min(point.y));
        self.high = v(self.high.x.max(point.x), self.high.y.max(point.y));
    }

    /// With a margin, as a view shows it.
    pub(super) fn framed(mut self, view: View) -> Self {
        if view == View::Above {
            // the mat lies in the middle
            let reach = self.low.y.abs().max(self.high.y).max(scene::MAT);
            (self.low.y, self.high.y) = (-reach, reach);
        }
        Self { low: self.low - v(3.0, 3.0), high: self.high + v(3.0, 2.0) }
    }
}

/// The corners of the space that a thing takes.
pub(super) fn reach(prop: &Prop) -> Vec<V> {
    match *prop {
        Prop::Mat { from, to } => from.into_iter().chain(to).map(|x| v(x, 0.0)).collect(),
        Prop::Roller(rolling) | Prop::Ball(rolling) => {
            let r = rolling.radius;
            vec![rolling.at - v(r, r), rolling.at + v(r, r)]
        }
        Prop::Wall { x } => vec![v(x + x.signum() * 4.0, 0.0)],
        Prop::Backdrop { x } => x.map(|x| v(x, 0.0)).to_vec(),
        Prop::Block { x, y } => vec![v(x[0], y[0]), v(x[1], y[1])],
        Prop::Arrow(arrow) => {
            let point = |arrow: &Arrow| [-POINT, POINT].map(|aside| arrow.to + arrow.way().perp() * aside);
            arrow.ways().iter().flat_map(|arrow| arrow.shaft().into_iter().chain(point(arrow))).collect()
        }
        Prop::Strap { .. } | Prop::Band { .. } => Vec::new(),
    }
}
