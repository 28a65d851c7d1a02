//! One cell out of its samples: sharp, smooth, or in shades.

use super::{Cell, Edges, Encoding, Marker};
use crate::figure::colour::{Colour, Depth, Ink, Rgb, Shade, distance};
use crate::figure::raster::{ACROSS, DOWN, Samples};

/// At most this many parts in a cell.
const PARTS: usize = 6;
/// Colours closer than this (see [`distance`]) are one.
const SAME: i32 = 60;

/// Writes one cell after the other.
pub(super) struct Encoder<'a> {
    samples: &'a Samples,
    inks: &'a [Ink],
    encoding: Encoding,
    /// The colours of `inks` as they are seen.
    seen: Vec<Rgb>,
}

impl<'a> Encoder<'a> {
    pub(super) fn new(samples: &'a Samples, inks: &'a [Ink], encoding: Encoding) -> Self {
        Self { samples, inks, encoding, seen: inks.iter().map(|ink| ink.seen(encoding.depth)).collect() }
    }

    /// The cell whose top left sample is at `x`, `y`.
    pub(super) fn cell(&self, x: usize, y: usize) -> Cell {
        let first = self.samples.inks()[y * self.samples.width() + x];
        let uniform = self.block(x, y, ACROSS, DOWN).all(|line| line.iter().all(|&ink| ink == first));
        match (self.encoding.depth, self.encoding.edges) {
            (Depth::Mono, _) => self.shaded(x, y),
            _ if self.encoding.marker == Marker::Full => self.whole(x, y),
            _ if uniform => Cell::filled(self.colour(first)),
            (Depth::True, Edges::Smooth) => self.smooth(x, y),
            _ => self.hard(x, y),
        }
    }

    fn block(&self, x: usize, y: usize, width: usize, height: usize) -> impl Iterator<Item = &[u8]> {
        let stride = self.samples.width();
        (y..y + height).map(move |line| &self.samples.inks()[line * stride + x..line * stride + x + width])
    }

    /// The samples of each part of the cell at `x`, `y`.
    fn parts(&self, x: usize, y: usize) -> impl Iterator<Item = (usize, usize, usize, usize)> {
        let (across, down) = self.encoding.marker.grid();
        let (width, height) = (ACROSS / across, DOWN / down);
        (0..across * down).map(move |i| (x + i % across * width, y + i / across * height, width, height))
    }

    fn colour(&self, ink: u8) -> Colour {
        if ink == 0 { Colour::Default } else { self.inks[usize::from(ink)].at(self.encoding.depth) }
    }

    /// The ink of most of it, as a letter: where there are no parts of cells, bright colours are often for letters alone.
    fn whole(&self, x: usize, y: usize) -> Cell {
        let ink = self.majority(x, y, ACROSS, DOWN);
        let glyph = Marker::Full.glyph(u8::from(ink != 0));
        Cell { glyph, fg: self.colour(ink), bg: Colour::Default }
    }

    /// Each part is its majority ink; of all pairs of inks the cell takes the one that errs least.
    fn hard(&self, x: usize, y: usize) -> Cell {
        let mut parts = [0u8; PARTS];
        let mut count = 0;
        for (part, (x, y, width, height)) in parts.iter_mut().zip(self.parts(x, y)) {
            *part = self.majority(x, y, width, height);
            count += 1;
        }
        let parts = &parts[..count];
        let apart = |a: u8, b: u8| distance(self.seen[usize::from(a)], self.seen[usize::from(b)]);
        let error = |a: u8, b: u8| parts.iter().map(|&part| apart(part, a).min(apart(part, b))).sum::<i32>();
        let mut best = (parts[0], parts[0], error(parts[0], parts[0]));
        for (i, &a) in parts.iter().enumerate() {
            for &b in &parts[i + 1..] {
                // the same pair however the parts are ordered: cells do not flicker between frames
                let (a, b) = (a.min(b), a.max(b));
                let wrong = error(a, b);
                if wrong < best.2 {
                    best = (a, b, wrong);
                }
            }
        }
        let (mut back, mut fore) = (best.0, best.1);
        if apart(back, fore) == 0 {
            return Cell::filled(self.colour(back));
        }
        if apart(fore, 0) < apart(back, 0) {
            (back, fore) = (fore, back);
        }
        let bits = bits(parts.iter().map(|&part| apart(part, fore) < apart(part, back)));
        Cell { glyph: self.encoding.marker.glyph(bits), fg: self.colour(fore), bg: self.colour(back) }
    }

    fn majority(&self, x: usize, y: usize, width: usize, height: usize) -> u8 {
        let first = self.samples.inks()[y * self.samples.width() + x];
        if self.block(x, y, width, height).all(|line| line.iter().all(|&ink| ink == first)) {
            return first;
        }
        let mut counts = [0u16; 64];
        for &ink in self.block(x, y, width, height).flatten() {
            counts[usize::from(ink & 63)] += 1;
        }
        let most = counts.iter().enumerate().max_by_key(|&(_, &count)| count);
        most.and_then(|(ink, _)| u8::try_from(ink).ok()).unwrap_or(0)
    }

    /// Each part is the mean of its samples; the cell's two colours are found by two rounds of 2-means.
    fn smooth(&self, x: usize, y: usize) -> Cell {
        let mut means = [[0u8; 3]; PARTS];
        let mut count = 0;
        for (mean, (x, y, width, height)) in means.iter_mut().zip(self.parts(x, y)) {
            *mean = self.mean(x, y, width, height);
            count += 1;
        }
        let means = &means[..count];
        let (mut back, mut fore) = farthest(means);
        let ground = self.seen[0];
        if distance(back, fore) < SAME {
            return Cell::filled(self.mixed(back));
        }
        for _ in 0..2 {
            let nearer = |&mean: &Rgb| distance(mean, fore) < distance(mean, back);
            let (in_front, behind): (Vec<Rgb>, Vec<Rgb>) = means.iter().copied().partition(nearer);
            (back, fore) = (average(&behind).unwrap_or(back), average(&in_front).unwrap_or(fore));
        }
        if distance(fore, ground) < distance(back, ground) {
            (back, fore) = (fore, back);
        }
        let bits = bits(means.iter().map(|&mean| distance(mean, fore) < distance(mean, back)));
        Cell { glyph: self.encoding.marker.glyph(bits), fg: Colour::Rgb(fore), bg: self.mixed(back) }
    }

    fn mixed(&self, colour: Rgb) -> Colour {
        if colour == self.seen[0] { Colour::Default } else { Colour::Rgb(colour) }
    }

    fn mean(&self, x: usize, y: usize, width: usize, height: usize) -> Rgb {
        let mut sums = [0usize; 3];
        for &ink in self.block(x, y, width, height).flatten() {
            for (sum, part) in sums.iter_mut().zip(self.seen[usize::from(ink)]) {
                *sum += usize::from(part);
            }
        }
        sums.map(|sum| u8::try_from(sum / (width * height)).unwrap_or(u8::MAX))
    }

    /// A silhouette in quadrants; what lies behind, the ground and the muscle are told apart by shades.
    fn shaded(&self, x: usize, y: usize) -> Cell {
        let mut shades = [0usize; 4];
        let mut filled = [false; 4];
        for (i, filled) in filled.iter_mut().enumerate() {
            let mut empty = 0;
            let (width, height) = (ACROSS / 2, DOWN / 2);
            for &ink in self.block(x + i % 2 * width, y + i / 2 * height, width, height).flatten() {
                let shade = self.inks[usize::from(ink)].shade;
                shades[shade as usize] += 1;
                empty += usize::from(shade == Shade::Empty);
            }
            *filled = empty * 2 < width * height;
        }
        let of = |shade: Shade| shades[shade as usize];
        // a bright glyph would stand out where nothing bright is: half a cell counts as one
        let enough = if of(Shade::Full) == 0 { ACROSS * DOWN * 2 / 5 } else { ACROSS * DOWN / 2 };
        let most = |shade: Shade| of(shade) > enough;
        let glyph = if most(Shade::Light) {
            '░'
        } else if most(Shade::Medium) {
            '▒'
        } else if of(Shade::Full) == 0 {
            ' '
        } else {
            Marker::Quadrant.glyph(bits(filled.into_iter()))
        };
        Cell { glyph, fg: Colour::Default, bg: Colour::Default }
    }
}

fn bits(filled: impl Iterator<Item = bool>) -> u8 {
    filled.enumerate().fold(0, |bits, (i, filled)| bits | u8::from(filled) << i)
}

fn farthest(colours: &[Rgb]) -> (Rgb, Rgb) {
    let mut best = (colours[0], colours[0], 0);
    for (i, &a) in colours.iter().enumerate() {
        for &b in &colours[i + 1..] {
            let apart = distance(a, b);
            if apart > best.2 {
                best = (a, b, apart);
            }
        }
    }
    (best.0, best.1)
}

fn average(colours: &[Rgb]) -> Option<Rgb> {
    let count = colours.len();
    let sum = |i: usize| colours.iter().map(|colour| usize::from(colour[i])).sum::<usize>();
    (count > 0).then(|| std::array::from_fn(|i| u8::try_from(sum(i) / count).unwrap_or(u8::MAX)))
}

#[cfg(test)]
mod tests {
    use crate::figure::cells::{Cell, Edges, Encoding, Marker, encode};
    use crate::figure::colour::{Colour, Depth, Ink, Shade, hex};
    use crate::figure::geom::v;
    use crate::figure::raster::{Camera, Over, Samples};
    use rstest::rstest;

    const SQUARE: Encoding = Encoding { marker: Marker::Quadrant, depth: Depth::True, edges: Edges::Hard };

    fn inks() -> Vec<Ink> {
        let ground = Ink { shade: Shade::Empty, ..Ink::plain(hex(0x10_1418)) };
        vec![ground, Ink::plain(hex(0xff_0000)), Ink { shade: Shade::Light, ..Ink::plain(hex(0xff_ffff)) }]
    }

    /// A panel of one cell of which a share across and down, from the top left, is painted.
    fn part(across: f32, down: f32, encoding: Encoding) -> Cell {
        let mut samples = Samples::new(1, 1);
        let corners = [v(0.0, 0.0), v(across, 0.0), v(across, -2.0 * down), v(0.0, -2.0 * down)];
        samples.fill(Camera::PLAIN, &corners, 1, &Over::Everything);
        encode(&samples, &inks(), encoding).cells[0]
    }

    #[test]
    fn the_bare_ground_is_the_terminals_own() {
        assert_eq!(part(0.0, 0.0, SQUARE), Cell { glyph: ' ', fg: Colour::Default, bg: Colour::Default });
    }

    #[rstest]
    #[case(Marker::Quadrant, 0.5, 1.0, '▌')]
    #[case(Marker::Quadrant, 1.0, 0.5, '▀')]
    #[case(Marker::Quadrant, 0.5, 0.5, '▘')]
    #[case(Marker::Half, 1.0, 0.5, '▀')]
    #[case(Marker::Sextant, 1.0, 1.0 / 3.0, '\u{1FB02}')]
    #[case(Marker::Full, 1.0, 0.7, '█')]
    fn an_edge_on_the_grid_is_drawn_exactly(
        #[case] marker: Marker,
        #[case] across: f32,
        #[case] down: f32,
        #[case] glyph: char,
    ) {
        for edges in [Edges::Hard, Edges::Smooth] {
            let cell = part(across, down, Encoding { marker, edges, ..SQUARE });
            assert_eq!(cell, Cell { glyph, fg: Colour::Rgb(hex(0xff_0000)), bg: Colour::Default });
        }
    }

    #[test]
    fn a_whole_cell_is_bare_where_less_than_half_of_it_is_filled() {
        let cell = part(1.0, 0.3, Encoding { marker: Marker::Full, ..SQUARE });
        assert_eq!(cell, Cell { glyph: ' ', fg: Colour::Default, bg: Colour::Default });
    }

    #[test]
    fn a_smooth_edge_mixes_toward_the_ground() {
        let cell = part(1.0, 0.25, Encoding { edges: Edges::Smooth, ..SQUARE });
        assert_eq!(cell, Cell { glyph: '▀', fg: Colour::Rgb(hex(0x87_0a0c)), bg: Colour::Default });
    }

    #[rstest]
    #[case(Depth::Ansi256, Colour::Indexed(196))]
    #[case(Depth::Ansi16, Colour::Indexed(9))]
    fn a_palette_is_never_left(#[case] depth: Depth, #[case] colour: Colour) {
        let cell = part(1.0, 0.3, Encoding { depth, edges: Edges::Smooth, ..SQUARE });
        assert_eq!((cell.fg, cell.bg), (colour, Colour::Default));
    }

    #[test]
    fn one_colour_shows_shapes_and_shades() {
        let mono = Encoding { depth: Depth::Mono, ..SQUARE };
        assert_eq!(part(0.5, 1.0, mono), Cell { glyph: '▌', fg: Colour::Default, bg: Colour::Default });
        let mut samples = Samples::new(1, 1);
        samples.fill(Camera::PLAIN, &[v(0.0, 0.0), v(1.0, 0.0), v(1.0, -2.0), v(0.0, -2.0)], 2, &Over::Everything);
        assert_eq!(encode(&samples, &inks(), mono).cells[0].glyph, '░');
    }
}
