//! Sets as dots: done, present, to come.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::text;
use crate::tui::theme::{Role, Strength, Theme, Tone};

/// The most dots that can still be counted at a glance.
const MOST: u16 = 12;

/// The columns that `all` dots take; 0 where they are too many to be counted, and none are drawn.
#[must_use]
pub(crate) const fn width(all: u16) -> u16 {
    if all == 0 || all > MOST { 0 } else { all * 2 - 1 }
}

/// Draws `all` dots from the left of `place`; the `present`th, counted from 1, in full tone, those before it
/// spent, those after it hollow. Draws nothing where they do not fit, or are too many to be counted.
pub(crate) fn draw(buf: &mut Buffer, place: Rect, present: u16, all: u16, tone: Tone, theme: Theme) {
    if width(all) == 0 || width(all) > place.width {
        return;
    }
    let tone = Role::Tone(tone);
    for dot in 1..=all {
        let (shape, ink) = match dot.cmp(&present) {
            std::cmp::Ordering::Less => ("●", theme.ink_at(tone, Strength::Spent)),
            std::cmp::Ordering::Equal => ("●", theme.ink(tone)),
            std::cmp::Ordering::Greater => ("○", theme.ink(Role::Quiet)),
        };
        text::left(buf, text::from(place, place.x + (dot - 1) * 2), shape, ink);
    }
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::figure::colour::Depth;
    use crate::tui::theme::{Shade, Theme, Tone};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use rstest::rstest;

    #[rstest]
    #[case(2, 3, "● ● ○")]
    #[case(1, 1, "●")]
    #[case(0, 3, "○ ○ ○")]
    #[case(7, 10, "")]
    #[case(3, 100, "")]
    fn dots_count_sets_or_are_left_out(#[case] present: u16, #[case] all: u16, #[case] expected: &str) {
        let area = Rect::new(0, 0, 12, 1);
        let mut buf = Buffer::empty(area);
        draw(&mut buf, area, present, all, Tone::Hold, Theme::new(Shade::Dark, Depth::True, None));
        let shown: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(shown.trim_end(), expected);
    }
}
