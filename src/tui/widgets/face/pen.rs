//! The pen that the strokes are drawn with.

use crate::figure::geom::{V, v};

/// Corners of the pen's outline.
const CORNERS: u8 = 24;

/// A pen, by its outline around its centre, counter-clockwise.
pub(super) struct Pen([V; CORNERS as usize]);

impl Pen {
    /// A pen of this many columns and half rows: a square with rounded corners, more square the thinner it is.
    pub(super) fn new(columns: f32, half_rows: f32) -> Self {
        // edges that fall exactly between two samples must cover the nearer one on both sides
        const SLACK: f32 = 0.001;
        let (across, down) = (columns / 2.0 + SLACK, half_rows / 2.0 + SLACK);
        let roundness = if across < 1.5 { 2.0 / 6.0 } else { 2.0 / 3.2 };
        let bend = |share: f32| share.signum() * share.abs().powf(roundness);
        let mut degrees = 0.0;
        Self([(); CORNERS as usize].map(|()| {
            let direction = V::dir(degrees);
            degrees += 360.0 / f32::from(CORNERS);
            v(across * bend(direction.x), down * bend(direction.y))
        }))
    }

    /// Writes what the pen covers on its way from one point to another as a convex polygon: the half of its outline
    /// that looks back, at the start, and the half that looks ahead, at the end.
    pub(super) fn sweep(&self, from: V, to: V, outline: &mut Vec<V>) {
        let pen = &self.0;
        let way = to - from;
        let side = |corner: &V| way.cross(*corner);
        let farthest = |sign: f32| {
            let far = pen.iter().enumerate().max_by(|(_, a), (_, b)| (sign * side(a)).total_cmp(&(sign * side(b))));
            far.map_or(0, |(index, _)| index)
        };
        let (left, right) = (farthest(1.0), farthest(-1.0));
        let around = |start: usize, end: usize| {
            let steps = (end + pen.len() - start) % pen.len();
            (0..=steps).map(move |step| pen[(start + step) % pen.len()])
        };
        outline.clear();
        if left == right {
            outline.extend(pen.iter().map(|&corner| from + corner));
            return;
        }
        outline.extend(around(left, right).map(|corner| from + corner));
        outline.extend(around(right, left).map(|corner| to + corner));
    }
}

#[cfg(test)]
mod tests {
    use super::Pen;
    use crate::figure::geom::{V, convex, v};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_way_of_the_pen_is_the_hull_of_its_ends(x in -9.0_f32..9.0, y in -9.0_f32..9.0, columns in 1.0_f32..6.0) {
            let pen = Pen::new(columns, 2.0);
            let (from, to) = (v(1.0, 2.0), v(x, y));
            let mut swept = Vec::new();
            pen.sweep(from, to, &mut swept);
            let both = pen.0.iter().flat_map(|&corner| [from + corner, to + corner]).collect();
            let hull = convex(both);
            let area = |polygon: &[V]| -> f32 {
                polygon.iter().enumerate().map(|(i, &p)| p.cross(polygon[(i + 1) % polygon.len()])).sum::<f32>() / 2.0
            };
            prop_assert!((area(&swept) - area(&hull)).abs() < 1e-2, "{} {}", area(&swept), area(&hull));
        }
    }
}
