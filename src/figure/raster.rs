//! Convex polygons painted, one over the other, into a small buffer of ink numbers: 4 by 12 samples a cell.

use std::ops::RangeInclusive;

use super::geom::{V, v};

/// Samples across one cell.
pub(crate) const ACROSS: usize = 4;
/// Samples down one cell.
pub(crate) const DOWN: usize = 12;

/// The mapping of world units to the panel, which is measured in columns to the right and half rows down (a cell is
/// twice as high as wide, so both are equally long on the screen).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Columns for one world unit.
    pub scale: f32,
    /// Where the world's origin lies: columns from the left, half rows from the top.
    pub origin: V,
}

impl Camera {
    /// World units are columns and half rows; `y` counts up from the panel's top edge, so drawing goes to negative `y`.
    pub const PLAIN: Self = Self { scale: 1.0, origin: v(0.0, 0.0) };

    /// A world point in samples, `y` down.
    fn project(self, point: V) -> V {
        const UNIT: V = v(4.0, 6.0);
        v((point.x * self.scale + self.origin.x) * UNIT.x, (self.origin.y - point.y * self.scale) * UNIT.y)
    }
}

/// The samples that a polygon may cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// All of them.
    Everything,
    /// Those that carry one of these inks already.
    Inks(RangeInclusive<u8>),
}

/// A panel's samples: an ink number each, row by row from the top; 0 is the bare ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Samples {
    cols: u16,
    rows: u16,
    inks: Vec<u8>,
}

impl Samples {
    /// A bare panel of `cols` by `rows` cells.
    #[must_use]
    pub fn new(cols: u16, rows: u16) -> Self {
        Self { cols, rows, inks: vec![0; usize::from(cols) * ACROSS * usize::from(rows) * DOWN] }
    }

    /// Width in cells.
    #[must_use]
    pub const fn cols(&self) -> u16 {
        self.cols
    }

    /// Height in cells.
    #[must_use]
    pub const fn rows(&self) -> u16 {
        self.rows
    }

    /// Width in samples.
    #[must_use]
    pub fn width(&self) -> usize {
        usize::from(self.cols) * ACROSS
    }

    /// All samples, row by row.
    #[must_use]
    pub fn inks(&self) -> &[u8] {
        &self.inks
    }

    /// Paints a convex polygon of world points, in either direction of walking, with `ink`.
    /// A sample is covered when its centre lies inside. What lies outside the panel is left out.
    pub fn fill(&mut self, camera: Camera, polygon: &[V], ink: u8, over: &Over) {
        let (width, height) = (self.width(), usize::from(self.rows) * DOWN);
        let points: Vec<V> = polygon.iter().map(|&point| camera.project(point)).collect();
        let Some((first_row, spans)) = spans(&points, height) else { return };
        for (row, (left, right)) in spans.into_iter().enumerate() {
            let (Some(from), Some(to)) = (first_centre(left), first_centre(right)) else { continue };
            let (from, to) = (from.min(width), to.min(width));
            if from >= to {
                continue;
            }
            let start = (first_row + row) * width;
            let line = &mut self.inks[start + from..start + to];
            match over {
                Over::Everything => line.fill(ink),
                Over::Inks(inks) => {
                    line.iter_mut().filter(|sample| inks.contains(sample)).for_each(|sample| *sample = ink);
                }
            }
        }
    }
}

/// The first sample whose centre lies at or after `edge`; 0 for edges before the panel. `None` for what is no number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of a panel")]
fn first_centre(edge: f32) -> Option<usize> {
    (!edge.is_nan()).then(|| (edge - 0.5).ceil().clamp(0.0, 1e6) as usize)
}

/// The first row that a convex polygon covers, and the left and right edge in each row from there.
#[expect(clippy::cast_precision_loss, reason = "rows of a panel, far below 2^23")]
pub(super) fn spans(points: &[V], height: usize) -> Option<(usize, Vec<(f32, f32)>)> {
    let (low, high) = points.iter().fold((f32::MAX, f32::MIN), |(low, high), p| (low.min(p.y), high.max(p.y)));
    let (first, end) = (first_centre(low)?, first_centre(high)?.min(height));
    if first >= end {
        return None;
    }
    let mut spans = vec![(f32::MAX, f32::MIN); end - first];
    for (i, &a) in points.iter().enumerate() {
        let b = points[(i + 1) % points.len()];
        let (top, bottom) = if a.y < b.y { (a, b) } else { (b, a) };
        let (from, to) = (first_centre(top.y)?.max(first), first_centre(bottom.y)?.min(end));
        let slope = (bottom.x - top.x) / (bottom.y - top.y);
        for row in from..to {
            let x = top.x + slope * (row as f32 + 0.5 - top.y);
            let span = &mut spans[row - first];
            *span = (span.0.min(x), span.1.max(x));
        }
    }
    Some((first, spans))
}

#[cfg(test)]
mod tests {
    use super::{ACROSS, Camera, DOWN, Over, Samples};
    use crate::figure::geom::{V, v};
    use proptest::prelude::*;

    fn rectangle(x0: f32, y0: f32, x1: f32, y1: f32) -> [V; 4] {
        [v(x0, y0), v(x1, y0), v(x1, y1), v(x0, y1)]
    }

    fn covered(samples: &Samples, ink: u8) -> usize {
        samples.inks().iter().map(|&sample| usize::from(sample == ink)).sum()
    }

    #[test]
    fn a_rectangle_of_one_cell_covers_its_samples() {
        let mut samples = Samples::new(3, 3);
        samples.fill(Camera::PLAIN, &rectangle(1.0, -2.0, 2.0, -4.0), 7, &Over::Everything);
        assert_eq!(covered(&samples, 7), ACROSS * DOWN);
        assert_eq!(samples.inks()[DOWN * samples.width() + ACROSS], 7);
    }

    #[test]
    fn a_rim_covers_only_the_inks_it_is_meant_for() {
        let mut samples = Samples::new(2, 1);
        samples.fill(Camera::PLAIN, &rectangle(0.0, 0.0, 1.0, -2.0), 5, &Over::Everything);
        samples.fill(Camera::PLAIN, &rectangle(0.0, 0.0, 2.0, -2.0), 9, &Over::Inks(4..=6));
        assert_eq!((covered(&samples, 9), covered(&samples, 0)), (ACROSS * DOWN, ACROSS * DOWN));
    }

    #[test]
    fn what_is_no_number_paints_nothing() {
        let mut samples = Samples::new(2, 2);
        samples.fill(Camera::PLAIN, &rectangle(f32::NAN, 0.0, 1.0, -2.0), 5, &Over::Everything);
        samples.fill(Camera::PLAIN, &[], 5, &Over::Everything);
        samples.fill(Camera::PLAIN, &rectangle(-9.0, 9.0, -8.0, 8.0), 5, &Over::Everything);
        assert!(covered(&samples, 5) <= 2 * ACROSS * 2 * DOWN);
    }

    proptest! {
        #[test]
        fn direction_of_walking_does_not_matter(x in -5.0f32..9.0, y in -9.0f32..5.0, w in 0.1f32..9.0, h in 0.1f32..9.0) {
            let mut polygon = rectangle(x, y, x + w, y + h);
            let mut one = Samples::new(4, 4);
            one.fill(Camera::PLAIN, &polygon, 3, &Over::Everything);
            polygon.reverse();
            let mut other = Samples::new(4, 4);
            other.fill(Camera::PLAIN, &polygon, 3, &Over::Everything);
            prop_assert_eq!(one, other);
        }
    }
}
