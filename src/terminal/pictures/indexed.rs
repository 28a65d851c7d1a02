//! A picture in few colours: the inks as they are, and the commonest mixtures.

use std::collections::HashMap;

use crate::figure::colour::Rgb;
use crate::figure::pixels::Pixels;

/// A colour with its opacity.
pub(super) type Rgba = [u8; 4];

/// A picture of which each pixel is the number of a colour.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Indexed {
    /// The colours, at most 256.
    pub(super) colours: Vec<Rgba>,
    /// The numbers, row by row from the top.
    pub(super) numbers: Vec<u8>,
}

/// The most colours: their numbers are bytes.
const MOST: usize = 256;

impl Indexed {
    /// The picture in at most so many colours, 2 to 256: those of `inks` that are in it, then the commonest others. Every
    /// other pixel has the nearest of them.
    pub(super) fn new(pixels: &Pixels, inks: &[Rgb], most: u16) -> Self {
        let most = usize::from(most).clamp(2, MOST);
        let runs = Runs::of(pixels);
        let chosen = chosen(&runs.colours, inks, most);
        let colours: Vec<Rgba> = chosen.iter().map(|&place| runs.colours[place].0).collect();
        let mut numbers: Vec<Option<u8>> = vec![None; runs.colours.len()];
        for (number, &place) in (0..=u8::MAX).zip(&chosen) {
            numbers[place] = Some(number);
        }
        let nearest = |colour: Rgba| {
            let known = (0..=u8::MAX).zip(&colours).min_by_key(|(_, known)| apart(**known, colour));
            known.map_or(0, |(number, _)| number)
        };
        let number = |(known, (colour, _)): (&Option<u8>, &(Rgba, u32))| known.unwrap_or_else(|| nearest(*colour));
        let numbers: Vec<u8> = numbers.iter().zip(&runs.colours).map(number).collect();
        let mut of_pixels = Vec::with_capacity(pixels.rgba.len() / 4);
        for &(place, length) in &runs.runs {
            of_pixels.resize(of_pixels.len() + length, numbers[place]);
        }
        Self { colours, numbers: of_pixels }
    }
}

/// A picture as runs of pixels of one colour.
struct Runs {
    /// Each colour once, with how many pixels have it.
    colours: Vec<(Rgba, u32)>,
    /// The place of a colour, and how many pixels have it one after the other.
    runs: Vec<(usize, usize)>,
}

impl Runs {
    fn of(pixels: &Pixels) -> Self {
        let mut colours: Vec<(Rgba, u32)> = Vec::new();
        let mut places: HashMap<Rgba, usize> = HashMap::new();
        let mut runs = Vec::new();
        let (pixels, _) = pixels.rgba.as_chunks::<4>();
        for run in pixels.chunk_by(|a, b| a == b) {
            let place = *places.entry(run[0]).or_insert_with(|| {
                colours.push((run[0], 0));
                colours.len() - 1
            });
            colours[place].1 = colours[place].1.saturating_add(u32::try_from(run.len()).unwrap_or(u32::MAX));
            runs.push((place, run.len()));
        }
        Self { colours, runs }
    }
}

/// The places of the colours that are kept: the inks, then the commonest others.
fn chosen(colours: &[(Rgba, u32)], inks: &[Rgb], most: usize) -> Vec<usize> {
    let is_ink = |&place: &usize| {
        let [red, green, blue, opacity] = colours[place].0;
        opacity == u8::MAX && inks.contains(&[red, green, blue])
    };
    let (mut kept, mut others): (Vec<usize>, Vec<usize>) = (0..colours.len()).partition(is_ink);
    while kept.len() > most {
        // the one that is missed least: few pixels, and another like it
        let loss = |&place: &usize| {
            let (colour, count) = colours[place];
            let others = kept.iter().filter(|other| **other != place);
            others.map(|&other| apart(colours[other].0, colour)).min().unwrap_or(0) * u64::from(count)
        };
        let least = (0..kept.len()).min_by_key(|&at| loss(&kept[at])).unwrap_or(0);
        kept.remove(least);
    }
    others.sort_by_key(|&place| std::cmp::Reverse(colours[place].1));
    let room = most - kept.len();
    kept.extend(others.into_iter().take(room));
    kept
}

/// How far two colours are apart to the eye, squared: red counts 2, green 4, blue 3, opacity as much as all of them.
fn apart(a: Rgba, b: Rgba) -> u64 {
    const WEIGHTS: [u64; 4] = [2, 4, 3, 9];
    let part = |i: usize| u64::from(a[i].abs_diff(b[i])).pow(2) * WEIGHTS[i];
    (0..4).map(part).sum()
}

#[cfg(test)]
mod tests {
    use super::{Indexed, Rgba};
    use crate::figure::pixels::Pixels;

    const RED: Rgba = [255, 0, 0, 255];
    const DARK_RED: Rgba = [250, 0, 0, 255];
    const BLUE: Rgba = [0, 0, 255, 255];
    const GREEN: Rgba = [0, 255, 0, 255];

    fn picture(colours: &[(Rgba, usize)]) -> Pixels {
        let rgba: Vec<u8> = colours.iter().flat_map(|(colour, count)| colour.repeat(*count)).collect();
        Pixels { width: u16::try_from(rgba.len() / 4).unwrap(), height: 1, rgba }
    }

    fn shown(picture: &Indexed) -> Vec<Rgba> {
        picture.numbers.iter().map(|&number| picture.colours[usize::from(number)]).collect()
    }

    #[test]
    fn a_picture_of_few_colours_is_what_it_was() {
        let pixels = picture(&[(RED, 3), (BLUE, 1), (RED, 2), ([9, 9, 9, 40], 1)]);
        assert_eq!(shown(&Indexed::new(&pixels, &[], 16)).concat(), pixels.rgba);
    }

    #[test]
    fn a_rare_ink_is_kept_before_a_common_mixture() {
        let pixels = picture(&[(BLUE, 50), (DARK_RED, 40), (GREEN, 1)]);
        let few = Indexed::new(&pixels, &[[0, 0, 255], [0, 255, 0]], 2);
        assert!(shown(&few).contains(&GREEN) && !shown(&few).contains(&DARK_RED));
    }

    #[test]
    fn of_too_many_inks_the_one_that_has_another_like_it_goes() {
        let pixels = picture(&[(RED, 9), (DARK_RED, 7), (BLUE, 2)]);
        let few = Indexed::new(&pixels, &[[255, 0, 0], [250, 0, 0], [0, 0, 255]], 2);
        assert_eq!(shown(&few), [RED.repeat(16), BLUE.repeat(2)].concat().as_chunks::<4>().0);
    }

    #[test]
    fn never_more_colours_than_asked() {
        let colours: Vec<(Rgba, usize)> = (0..=255).map(|red| ([red, 10, 10, 255], 2)).collect();
        for most in [0, 2, 16, 200, 256, 1000] {
            let few = Indexed::new(&picture(&colours), &[[3, 10, 10]], most);
            assert!(few.colours.len() <= usize::from(most).max(2), "{} of {most}", few.colours.len());
            assert_eq!(few.numbers.len(), 512);
        }
    }
}
