//! How much of a pixel each ink covers: sixteen samples a pixel, each in a row and a column of its own.
//!
//! Of the shapes that cover a sample the frontmost has it. What lies behind is never seen along a common edge, as it is
//! where smooth edges are laid one over the other.

use super::Rgba;
use crate::figure::geom::V;
use crate::figure::raster::{Over, spans};

/// Samples of a pixel.
const SAMPLES: usize = 16;
/// Rows of samples in a row of pixels: each sample of a pixel has its own.
pub(super) const SUB_ROWS: f32 = 16.0;

/// How far right in its pixel the sample of each row lies: each sixteenth once, neighbours far from each other
/// (Hammersley's points: the bits of the row's number from behind).
const OFFSETS: [f32; SAMPLES] = {
    let mut offsets = [0.0; SAMPLES];
    let mut row: u8 = 0;
    while (row as usize) < SAMPLES {
        offsets[row as usize] = ((row.reverse_bits() >> 4) as f32 + 0.5) / SUB_ROWS;
        row += 1;
    }
    offsets
};

/// The samples that one polygon covers.
pub(super) struct Cover {
    /// The first row of samples.
    first: usize,
    /// In each row from there the first pixel whose sample is covered, and the first that is not.
    spans: Vec<(u16, u16)>,
    ink: u8,
    over: Over,
}

impl Cover {
    /// What a convex polygon covers whose points are in pixels to the right and in rows of samples down; `None` where it
    /// covers nothing.
    pub(super) fn new(points: &[V], (width, height): (u16, u16), ink: u8, over: Over) -> Option<Self> {
        let (first, edges) = spans(points, usize::from(height) * SAMPLES)?;
        let rows = edges.into_iter().zip(first..);
        let spans = rows.map(|((left, right), row)| {
            let offset = OFFSETS[row % SAMPLES];
            (pixel(left - offset, width), pixel(right - offset, width))
        });
        Some(Self { first, spans: spans.collect(), ink, over })
    }

    /// The spans in the rows of samples of a row of pixels, by the number of the row of samples within it.
    fn within(&self, row: u16) -> impl Iterator<Item = (usize, usize, usize)> {
        let start = usize::from(row) * SAMPLES;
        let from = start.max(self.first).min(self.first + self.spans.len());
        let to = (start + SAMPLES).max(self.first).min(self.first + self.spans.len());
        let rows = (from..to).zip(&self.spans[from - self.first..to - self.first]);
        rows.map(move |(at, &(left, right))| (at - start, left.into(), right.into()))
    }
}

/// The first pixel whose sample is not left of an edge.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a row of pixels")]
fn pixel(edge: f32, width: u16) -> u16 {
    edge.ceil().clamp(0.0, f32::from(width)) as u16
}

/// The samples of one row of pixels: an ink number each.
pub(super) struct Sheet {
    width: usize,
    /// The rows of samples, one after the other.
    inks: Vec<u8>,
    /// Where the samples of a pixel differ.
    mixed: Vec<u8>,
    /// The first pixel that is covered, and the first after the last.
    covered: (usize, usize),
}

impl Sheet {
    pub(super) fn new(width: u16) -> Self {
        let width = usize::from(width);
        Self { width, inks: vec![0; width * SAMPLES], mixed: vec![0; width], covered: (width, 0) }
    }

    /// Covers a row of pixels with what lies in it, from back to front.
    pub(super) fn cover(&mut self, row: u16, covers: &[Cover]) {
        self.clear();
        for cover in covers {
            for (line, left, right) in cover.within(row) {
                if left >= right {
                    continue;
                }
                self.covered = (self.covered.0.min(left), self.covered.1.max(right));
                let samples = &mut self.inks[line * self.width..][left..right];
                match &cover.over {
                    Over::Everything => samples.fill(cover.ink),
                    Over::Inks(inks) => {
                        for ink in samples {
                            *ink = if inks.contains(ink) { cover.ink } else { *ink };
                        }
                    }
                }
            }
        }
    }

    /// Makes the row before bare again.
    fn clear(&mut self) {
        let (from, to) = self.covered;
        if from < to {
            self.inks.chunks_mut(self.width).for_each(|line| line[from..to].fill(0));
            self.mixed[from..to].fill(0);
        }
        self.covered = (self.width, 0);
    }

    /// Appends the row's pixels.
    pub(super) fn resolve(&mut self, colour: impl Fn(u8, usize) -> Rgba, rgba: &mut Vec<u8>) {
        let (from, to) = (self.covered.0.min(self.covered.1), self.covered.1);
        let (first, rest) = self.inks.split_at(self.width);
        for line in rest.chunks(self.width) {
            for ((mixed, ink), first) in self.mixed[from..to].iter_mut().zip(&line[from..to]).zip(&first[from..to]) {
                *mixed |= ink ^ first;
            }
        }
        let bare = colour(0, 0);
        (0..from).for_each(|_| rgba.extend_from_slice(&bare));
        for (column, (&ink, &mixed)) in (from..to).zip(first[from..to].iter().zip(&self.mixed[from..to])) {
            let pixel = if mixed == 0 { colour(ink, column) } else { self.mean(column, &colour) };
            rgba.extend_from_slice(&pixel);
        }
        (to..self.width).for_each(|_| rgba.extend_from_slice(&bare));
    }

    /// The mean colour of a pixel's samples: each counts as much as it is opaque.
    fn mean(&self, column: usize, colour: impl Fn(u8, usize) -> Rgba) -> Rgba {
        let (mut sums, mut opacity) = ([0u32; 3], 0u32);
        for line in self.inks.chunks(self.width) {
            let [red, green, blue, opaque] = colour(line[column], column).map(u32::from);
            opacity += opaque;
            for (sum, part) in sums.iter_mut().zip([red, green, blue]) {
                *sum += part * opaque;
            }
        }
        let byte = |sum: u32, of: u32| u8::try_from((sum + of / 2) / of.max(1)).unwrap_or(u8::MAX);
        let [red, green, blue] = sums.map(|sum| byte(sum, opacity));
        [red, green, blue, byte(opacity, 16)]
    }
}
