//! How well colours stand out from each other.

use crate::figure::colour::Rgb;

/// The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it:
/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
#[must_use]
pub(crate) fn contrast(one: Rgb, other: Rgb) -> f32 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Whether dark letters stand out better on this ground than light ones do.
#[must_use]
pub(crate) fn is_light(ground: Rgb) -> bool {
    contrast(ground, [0; 3]) > contrast(ground, [255; 3])
}

/// Relative luminance, 0 to 1.
fn luminance(colour: Rgb) -> f32 {
    let [red, green, blue] = colour.map(|channel| {
        let share = f32::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::{contrast, is_light};

    #[test]
    fn black_on_white_has_the_highest_contrast() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    }

    #[test]
    fn a_ground_is_light_when_dark_letters_stand_out_on_it() {
        assert!(is_light([250; 3]));
        assert!(!is_light([29, 31, 33]));
    }
}
