//! The word of a side: the left one at the left end of its place, the right one at the right end, each with an arrow head that
//! points there; and other words as large as their place allows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::word::Fit;
use super::{face, text, word};
use crate::body::Side;
use crate::tui::theme::{Role, Strength, Theme};

/// The word of a side with its arrow head, as the faces have it: `<left`, `right>`; any other word as it is.
#[must_use]
pub(crate) fn arrowed(word: &str, side: Option<Side>) -> String {
    match side {
        Some(Side::Left) => format!("<{word}"),
        Some(Side::Right) => format!("{word}>"),
        None => word.to_owned(),
    }
}

/// The same as text, with arrow heads that every font has: `◄ left`, `right ►`.
#[must_use]
pub(crate) fn pointed(word: &str, side: Option<Side>) -> String {
    match side {
        Some(Side::Left) => format!("◄ {word}"),
        Some(Side::Right) => format!("{word} ►"),
        None => word.to_owned(),
    }
}

/// Draws the word of a side, or any other where there is none, as large as its place allows, standing on the place's foot:
/// in the large face, in the one of three rows, or as bold text where the faces lack a letter or the place is too narrow.
pub(crate) fn draw(
    buf: &mut Buffer,
    place: Rect,
    (word, side): (&str, Option<Side>),
    (role, strength): (Role, Strength),
    theme: Theme,
) {
    let words = arrowed(word, side);
    let foot = |rows: u16| Rect { y: place.bottom().saturating_sub(rows), height: rows, ..place };
    let at_end = |place: Rect, columns: u16| match side {
        Some(Side::Right) => text::from(place, place.right().saturating_sub(columns)),
        Some(Side::Left) | None => place,
    };
    let large = face::width(&words, place.height).filter(|_| place.height >= face::LEAST_ROWS);
    let small = word::width(&words).filter(|_| place.height >= word::ROWS);
    let drawn = large
        .is_some_and(|columns| face::draw(buf, at_end(place, columns), &words, role, strength, theme) == Fit::Yes)
        || small.is_some_and(|columns| {
            word::draw(buf, at_end(foot(word::ROWS), columns), &words, theme.ink_at(role, strength), theme) == Fit::Yes
        });
    if !drawn && !place.is_empty() {
        let words = pointed(word, side);
        let style = theme.ink_at(role, strength).add_modifier(Modifier::BOLD);
        text::left(buf, at_end(foot(1), text::width(&words)), &words, style);
    }
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::body::Side;
    use crate::figure::colour::Depth;
    use crate::tui::theme::{Role, Shade, Strength, Theme};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use rstest::rstest;

    /// The first and the last column that are drawn on.
    fn extent(place: Rect, word: &str, side: Side, depth: Depth) -> (u16, u16) {
        let area = Rect::new(0, 0, 120, 12);
        let mut buf = Buffer::empty(area);
        let theme = Theme::new(Shade::Dark, depth, None);
        draw(&mut buf, place, (word, Some(side)), (Role::Side(side), Strength::Full), theme);
        let drawn = || area.positions().filter(|at| buf[*at].symbol() != " ").map(|at| at.x);
        assert!(area.positions().all(|at| buf[at].symbol() == " " || place.contains(at)), "{word} in {place:?}");
        (drawn().min().expect("something is drawn"), drawn().max().expect("something is drawn"))
    }

    #[rstest]
    fn left_stands_at_the_left_and_right_at_the_right_in_every_face_and_with_any_colours(
        #[values(1, 3, 5, 9)] rows: u16,
        #[values(Depth::True, Depth::Ansi16, Depth::Mono)] depth: Depth,
        #[values("left", "links", "左")] word: &str,
    ) {
        let place = Rect::new(5, 1, 110, rows);
        let (first, last) = extent(place, word, Side::Left, depth);
        assert_eq!(first, 5);
        assert!(last < 75, "{last}");
        let (first, last) = extent(place, word, Side::Right, depth);
        assert!(last >= 113 && first > 45, "{first} to {last}");
    }
}
