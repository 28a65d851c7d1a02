//! The bottom line: the keys that matter now, a quiet word on the state of the program, and the key to all others.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::text;
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Theme};

/// A hint for a key: its label and what it does.
pub(crate) type KeyHint<'a> = (&'a str, &'a str);

/// Columns between two keys.
const GAP: u16 = 3;

/// Draws the keys from the left and `? keys` at the right, with `status` ("no sound device", "muted") before
/// it. Keys that do not fit whole are left out, the last ones first. The status is something that goes wrong or that has
/// just been asked for: it is cut only where it does not even fit alone.
pub(crate) fn draw(
    buf: &mut Buffer,
    place: Rect,
    keys: &[KeyHint<'_>],
    status: Option<&str>,
    words: Words,
    theme: Theme,
) {
    let end = help(buf, place, words, theme);
    let end = end - GAP.min(end - place.x);
    let end = match status {
        Some(status) => {
            let begin = text::right(buf, text::row(place.x, end, place.y), status, theme.ink(Role::Quiet));
            begin - GAP.min(begin - place.x)
        }
        None => end,
    };
    only(buf, text::row(place.x, end, place.y), keys, theme);
}

/// Draws keys from the left and nothing else. Keys that do not fit whole are left out.
pub(crate) fn only(buf: &mut Buffer, place: Rect, keys: &[KeyHint<'_>], theme: Theme) {
    let end = place.right();
    let mut x = place.x;
    for key in keys {
        if x + width(key) > end {
            break;
        }
        let after = text::left(buf, text::row(x, end, place.y), key.0, theme.bold(Role::Normal));
        x = text::left(buf, text::row(after + 1, end, place.y), key.1, theme.ink(Role::Quiet)) + GAP;
    }
}

/// Draws `? keys` at the right end, where there is room. Returns the column that it begins at.
fn help(buf: &mut Buffer, place: Rect, words: Words, theme: Theme) -> u16 {
    let keys = words.text(ScreenText::Keys);
    if place.width < text::width(keys) + 2 {
        return place.right();
    }
    let begin = text::right(buf, place, keys, theme.ink(Role::Quiet));
    text::right(buf, text::row(place.x, begin - 1, place.y), "?", theme.bold(Role::Normal))
}

fn width(key: &KeyHint<'_>) -> u16 {
    text::width(key.0) + 1 + text::width(key.1)
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::figure::colour::Depth;
    use crate::language::Words;
    use crate::tui::theme::{Shade, Theme};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use rstest::rstest;

    const KEYS: [(&str, &str); 4] = [("space", "pause"), ("→", "next"), ("+", "10 s"), ("x", "too much")];

    #[rstest]
    #[case(60, None, "space pause   → next   + 10 s   x too much            ? keys")]
    #[case(40, None, "space pause   → next   + 10 s     ? keys")]
    #[case(60, Some("no sound"), "space pause   → next   + 10 s              no sound   ? keys")]
    #[case(40, Some("no sound"), "space pause   → next   no sound   ? keys")]
    #[case(30, Some("no sound"), "             no sound   ? keys")]
    #[case(30, Some("the disk has no room left"), "the disk has no room…   ? keys")]
    #[case(9, None, "   ? keys")]
    #[case(3, None, "   ")]
    fn keys_are_shown_whole_or_not_at_all(#[case] columns: u16, #[case] status: Option<&str>, #[case] expected: &str) {
        let area = Rect::new(0, 0, columns, 1);
        let mut buf = Buffer::empty(area);
        draw(&mut buf, area, &KEYS, status, Words::ENGLISH, Theme::new(Shade::Dark, Depth::Mono, None));
        let shown: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(shown.trim_end(), expected.trim_end());
    }
}
