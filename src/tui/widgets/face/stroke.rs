//! Strokes: the way of the pen's centre, in a box from (0, 0) at its top left to (1, 1) at its bottom right.

use crate::figure::geom::{V, v};

/// How square the arcs of the face are: 2 is an ellipse.
pub(super) const ROUND: f32 = 2.7;
/// Squarer, for letters that have a bar as well.
pub(super) const SQUARE: f32 = 3.6;

/// Lines that an arc is made of.
const STEPS: u8 = 20;

/// One stroke.
#[derive(Clone, Debug, Default)]
pub(super) struct Stroke(Vec<V>);

impl Stroke {
    /// Straight lines from point to point.
    pub(super) fn through(points: &[(f32, f32)]) -> Self {
        Self::default().then(points)
    }

    /// This stroke, and on in straight lines.
    pub(super) fn then(mut self, points: &[(f32, f32)]) -> Self {
        self.0.extend(points.iter().map(|&(x, y)| v(x, y)));
        self
    }

    /// An arc as a stroke of its own.
    pub(super) fn arc(arc: Arc) -> Self {
        Self::default().round(arc)
    }

    /// This stroke, and on along an arc.
    pub(super) fn round(mut self, arc: Arc) -> Self {
        let degrees = |step: u8| arc.from + (arc.to - arc.from) * f32::from(step) / f32::from(STEPS);
        self.0.extend((0..=STEPS).map(|step| arc.point(degrees(step))));
        self
    }

    /// This stroke turned by half a turn about the middle of the box.
    pub(super) fn upside_down(mut self) -> Self {
        for point in &mut self.0 {
            *point = v(1.0 - point.x, 1.0 - point.y);
        }
        self
    }

    /// This stroke with its top moved down by a share of the box, its foot where it was.
    pub(super) fn lowered(mut self, share: f32) -> Self {
        for point in &mut self.0 {
            point.y = share + point.y * (1.0 - share);
        }
        self
    }

    /// The lines it is made of; a single point is a line from itself to itself.
    pub(super) fn lines(&self) -> impl Iterator<Item = (V, V)> {
        let next = |i: usize| self.0.get(i + 1).copied();
        let only = self.0.len() == 1;
        self.0.iter().enumerate().filter_map(move |(i, &from)| next(i).or(only.then_some(from)).map(|to| (from, to)))
    }
}

/// A part of a superellipse, from one angle to another: degrees, 0 right, 90 up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    /// The middle.
    pub(super) centre: (f32, f32),
    /// Half the width and half the height.
    pub(super) radii: (f32, f32),
    /// Where it begins.
    pub(super) from: f32,
    /// Where it ends.
    pub(super) to: f32,
    /// How square it is.
    pub(super) power: f32,
}

impl Arc {
    /// The arc that fills the box from the row `top` to the row `bottom`, around `x` with half the width `across`.
    pub(super) fn between(top: f32, bottom: f32, (x, across): (f32, f32), (from, to): (f32, f32)) -> Self {
        let radii = (across, (bottom - top) / 2.0);
        Self { centre: (x, f32::midpoint(top, bottom)), radii, from, to, power: ROUND }
    }

    /// This arc, squarer or rounder.
    pub(super) const fn power(self, power: f32) -> Self {
        Self { power, ..self }
    }

    fn point(&self, degrees: f32) -> V {
        let direction = V::dir(degrees);
        let bend = |share: f32| share.signum() * share.abs().powf(2.0 / self.power);
        v(self.centre.0 + self.radii.0 * bend(direction.x), self.centre.1 - self.radii.1 * bend(direction.y))
    }
}

/// The reach of the pen's centre: columns across, half rows down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    columns: f32,
    half_rows: f32,
    /// What its lines are apart, in columns and in rows.
    step: f32,
}

impl Grid {
    /// A grid of this many columns and half rows.
    pub(super) fn new(columns: f32, half_rows: f32) -> Self {
        Self { columns: columns.max(0.01), half_rows: half_rows.max(0.01), step: 0.5 }
    }

    /// The same with lines at the edges of whole cells, for a pen that fills whole cells.
    pub(super) const fn of_whole_cells(self) -> Self {
        Self { step: 1.0, ..self }
    }

    /// Whether its lines are at the edges of whole cells.
    pub(super) fn is_of_whole_cells(self) -> bool {
        self.step >= 1.0
    }

    /// The place across nearest to `share` at which a stem's edges lie on half cells, or on whole ones.
    pub(super) fn stem(self, share: f32) -> f32 {
        (share * self.columns / self.step).round() * self.step / self.columns
    }

    /// The place down nearest to `share` at which a bar's edges lie on half rows, or on whole ones.
    pub(super) fn bar(self, share: f32) -> f32 {
        let step = self.step * 2.0;
        (share * self.half_rows / step).round() * step / self.half_rows
    }
}
