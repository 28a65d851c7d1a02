//! What a body is drawn from: painted convex outlines, grouped to parts.

use super::geom::{Circle, V, hull, v};
use super::joint::Part;
use super::palette::Paint;

/// A painted convex outline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    pub(super) paint: Paint,
    pub(super) outline: Outline,
}

/// A convex outline; a hull is worked out only where it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outline {
    /// The hull of circles.
    Hull(Vec<Circle>),
    /// Corners, counter-clockwise.
    Polygon(Vec<V>),
}

impl Outline {
    /// Its corners, counter-clockwise.
    pub(super) fn polygon(&self) -> Vec<V> {
        match self {
            Self::Hull(circles) => hull(circles),
            Self::Polygon(corners) => corners.clone(),
        }
    }

    /// Its lowest, leftmost and its highest, rightmost point.
    pub(super) fn bounds(&self) -> (V, V) {
        let none = (v(f32::MAX, f32::MAX), v(f32::MIN, f32::MIN));
        let wider =
            |(low, high): (V, V), a: V, b: V| (v(low.x.min(a.x), low.y.min(a.y)), v(high.x.max(b.x), high.y.max(b.y)));
        match self {
            Self::Hull(circles) => {
                circles.iter().fold(none, |found, &(at, r)| wider(found, at - v(r, r), at + v(r, r)))
            }
            Self::Polygon(corners) => corners.iter().fold(none, |found, &corner| wider(found, corner, corner)),
        }
    }
}

/// A part of the body: its shapes from back to front.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) part: Part,
    /// How near it is; what is nearer is drawn later.
    pub(super) depth: f32,
    /// The line around it, drawn before its shapes.
    pub(super) rim: Vec<Vec<V>>,
    pub(super) shapes: Vec<Shape>,
}
