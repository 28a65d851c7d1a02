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
    /// The picture in at most so many colours, 2 to 256: those of `inks` that are in it as they are, then the commonest
    /// others, of which such as are hardly to be told apart count as one. Every other pixel has the nearest of them.
    pub(super) fn new(pixels: &Pixels, inks: &[Rgb], most: u16) -> Self {
        let most = usize::from(most).clamp(2, MOST);
        let runs = Runs::of(pixels);
        let groups = groups(&runs.colours, inks, most);
        let colours: Vec<Rgba> = groups.iter().take(most).map(|group| group.colour).collect();
        let nearest = |colour: Rgba| {
            let known = (0..=u8::MAX).zip(&colours).min_by_key(|(_, known)| apart(**known, colour));
            known.map_or(0, |(number, _)| number)
        };
        let mut numbers = vec![0; runs.colours.len()];
        for (place, group) in groups.iter().enumerate() {
            let number = u8::try_from(place).ok().filter(|_| place < most);
            for &member in &group.members {
                numbers[member] = number.unwrap_or_else(|| nearest(runs.colours[member].0));
            }
        }
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

/// Colours that count as one.
struct Group {
    /// The one that stands for all: the commonest.
    colour: Rgba,
    /// Whether it is an ink.
    is_ink: bool,
    /// How many pixels have one of them.
    count: u32,
    /// The places of all of them.
    members: Vec<usize>,
}

/// The coarsest grouping: parts of a colour that differ by less than this power of two.
const COARSEST: u8 = 4;

/// The colours, grouped no more coarsely than it takes to have at most so many: the inks first, then by how common they
/// are.
fn groups(colours: &[(Rgba, u32)], inks: &[Rgb], most: usize) -> Vec<Group> {
    let mut groups = grouped(colours, inks, most, 0);
    for bits in 1..=COARSEST {
        if groups.len() <= most {
            break;
        }
        groups = grouped(colours, inks, most, bits);
    }
    groups.sort_by_key(|group| std::cmp::Reverse((group.is_ink, group.count)));
    let inks = groups.partition_point(|group| group.is_ink);
    // of too many inks those go last that are missed least
    let mut kept: Vec<usize> = (0..inks).collect();
    while kept.len() > most {
        let least = (0..kept.len()).min_by_key(|&at| loss(&groups, &kept, kept[at])).unwrap_or(0);
        groups[kept.remove(least)].is_ink = false;
    }
    groups.sort_by_key(|group| std::cmp::Reverse((group.is_ink, group.count)));
    groups
}

/// The colours in groups whose parts are equal but for so many of the last bits. Each ink has a group of its own, and so
/// has each of the commonest, as many as half of the colours that there may be: a wide area keeps its colour.
fn grouped(colours: &[(Rgba, u32)], inks: &[Rgb], most: usize, bits: u8) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<Rgba, usize> = HashMap::new();
    let mut ordered: Vec<usize> = (0..colours.len()).collect();
    ordered.sort_by_key(|&place| std::cmp::Reverse(colours[place].1));
    for (rank, member) in ordered.into_iter().enumerate() {
        let (colour, count) = colours[member];
        let [red, green, blue, opacity] = colour;
        let is_ink = opacity == u8::MAX && inks.contains(&[red, green, blue]);
        let place = *places.entry(colour.map(|part| part >> bits)).or_insert(groups.len());
        if place < groups.len() && !is_ink && rank >= most / 2 {
            groups[place].count = groups[place].count.saturating_add(count);
            groups[place].members.push(member);
        } else {
            groups.push(Group { colour, is_ink, count, members: vec![member] });
        }
    }
    groups
}

/// How much is lost without one of the groups that are kept: little, where few pixels have it and another is like it.
fn loss(groups: &[Group], kept: &[usize], which: usize) -> u64 {
    let others = kept.iter().filter(|other| **other != which);
    let nearest = others.map(|&other| apart(groups[other].colour, groups[which].colour)).min().unwrap_or(0);
    nearest * u64::from(groups[which].count)
}

/// How far two colours are apart to the eye, squared: red counts 2, green 4, blue 3, opacity as much as all of them. What
/// shines through counts as much as it can be seen.
fn apart(a: Rgba, b: Rgba) -> u64 {
    const WEIGHTS: [u64; 4] = [2, 4, 3, 9];
    let seen = |colour: Rgba| {
        let [red, green, blue, opacity] = colour.map(u64::from);
        [red * opacity / 255, green * opacity / 255, blue * opacity / 255, opacity]
    };
    let parts = seen(a).into_iter().zip(seen(b)).zip(WEIGHTS);
    parts.map(|((a, b), weight)| a.abs_diff(b).pow(2) * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::{Indexed, Rgba, apart};
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
    fn colours_hardly_to_be_told_apart_count_as_one() {
        let reds: Vec<(Rgba, usize)> = (0..40).map(|part| ([200, part / 10, part % 10, 255], 3)).collect();
        let pixels = picture(&[reds, vec![(BLUE, 50), (GREEN, 60)]].concat());
        let few = Indexed::new(&pixels, &[], 4);
        let wrong = shown(&few).iter().zip(pixels.rgba.as_chunks::<4>().0).map(|(a, b)| apart(*a, *b)).max();
        assert!(wrong.unwrap() < 3 * 16 * 16 * 9, "{wrong:?}");
        assert!(shown(&few).contains(&BLUE) && shown(&few).contains(&GREEN));
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
