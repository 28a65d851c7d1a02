//! The colours of a picture where there are few of them: the inks as they are, and the commonest mixtures.

use std::collections::HashMap;

use crate::figure::colour::Rgb;
use crate::figure::pixels::Pixels;

/// A picture of which each pixel is the number of a colour.
pub(super) struct Indexed {
    /// The colours.
    pub(super) colours: Vec<Rgb>,
    /// The numbers, row by row from the top.
    pub(super) numbers: Vec<u8>,
}

/// The most colours: their numbers are bytes.
const MOST: usize = 256;

impl Indexed {
    /// The picture in at most so many colours: `inks` first, each only where it is in the picture, then the commonest
    /// others. Every other pixel has the nearest of them.
    pub(super) fn new(pixels: &Pixels, inks: &[Rgb], registers: u16) -> Self {
        let most = usize::from(registers).clamp(2, MOST);
        let (counts, of_pixels) = counted(pixels);
        let mut ranked: Vec<(bool, usize, Rgb)> =
            counts.iter().map(|&(rgb, count)| (inks.contains(&rgb), count, rgb)).collect();
        ranked.sort_by(|a, b| b.cmp(a));
        let colours: Vec<Rgb> = ranked.iter().take(most).map(|&(_, _, rgb)| rgb).collect();
        let number = |rgb: Rgb| {
            let nearest = (0u8..=u8::MAX).zip(&colours).min_by_key(|(_, known)| apart(**known, rgb));
            nearest.map_or(0, |(number, _)| number)
        };
        let numbers: Vec<u8> = counts.iter().map(|&(rgb, _)| number(rgb)).collect();
        Self { colours, numbers: of_pixels.into_iter().map(|place| numbers[place]).collect() }
    }
}

/// The colours of a picture with how many pixels have each, and of each pixel the place of its colour among them.
fn counted(pixels: &Pixels) -> (Vec<(Rgb, usize)>, Vec<usize>) {
    let mut counts: Vec<(Rgb, usize)> = Vec::new();
    let mut places: HashMap<Rgb, usize> = HashMap::new();
    let mut last: Option<(Rgb, usize)> = None;
    let of_pixels = pixels.rgba.chunks_exact(4).map(|pixel| {
        let rgb = [pixel[0], pixel[1], pixel[2]];
        let place = match last {
            Some((known, place)) if known == rgb => place,
            _ => *places.entry(rgb).or_insert_with(|| {
                counts.push((rgb, 0));
                counts.len() - 1
            }),
        };
        last = Some((rgb, place));
        counts[place].1 += 1;
        place
    });
    let of_pixels = of_pixels.collect();
    (counts, of_pixels)
}

/// How far two colours are apart to the eye, squared.
fn apart(a: Rgb, b: Rgb) -> i32 {
    let part = |i: usize| i32::from(a[i]) - i32::from(b[i]);
    2 * part(0) * part(0) + 4 * part(1) * part(1) + 3 * part(2) * part(2)
}
