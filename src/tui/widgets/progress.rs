//! The line of the whole session: a segment a step, as long as the step takes, its name below.
//!
//! ```text
//! ━━━━━━━━━━━━━━━━━━━━━━  ━━━━━━━━━╸━━━━━━━━━━━━  ━━━━━━━━━━━━━━━━━━━━
//! Knee to chest           Piriformis              IT band
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::text;
use crate::session::view::{Dot, Segment};
use crate::tui::theme::{Role, Theme, Tone};

/// A segment of fewer columns than these is named only while it is the present one.
const SHORTEST_NAMED: u16 = 4;
/// Columns between two names.
const APART: u16 = 2;

/// Draws the segments over the width of `place`. With two rows or more, the second has the names: whole, or left out.
/// That of the present segment, which is in `tone`, comes first, then that of the next.
pub(crate) fn draw(buf: &mut Buffer, place: Rect, segments: &[Segment], tone: Tone, theme: Theme) {
    let places = split(segments, place.width);
    for (segment, &(x, columns)) in segments.iter().zip(&places) {
        let line = Rect::new(place.x + x, place.y, columns, 1);
        let present = segment.dot == Dot::Present;
        let full = if present { Role::Tone(tone) } else { Role::Quiet };
        bar(buf, line, segment.done, full, theme);
    }
    if place.height > 1 {
        let row = Rect { y: place.y + 1, height: 1, ..place };
        for (index, x) in named(segments, &places, place.width) {
            let segment = &segments[index];
            let style = if segment.dot != Dot::Present {
                theme.ink(Role::Quiet)
            } else if tone == Tone::Paused {
                theme.bold(Role::Quiet)
            } else {
                theme.bold(Role::Bright)
            };
            text::left(buf, text::from(row, row.x + x), &segment.name, style);
        }
    }
}

/// Which segments are named, and at which column: each name begins with its segment, or where another one before it leaves
/// it room below its segment, or ends with the line; and none touches another.
fn named(segments: &[Segment], places: &[(u16, u16)], columns: u16) -> Vec<(usize, u16)> {
    let present = segments.iter().position(|segment| segment.dot == Dot::Present);
    let next = present.map_or(0, |present| present + 1);
    let order = present.into_iter().chain(next..segments.len()).chain(0..present.unwrap_or(0));
    let mut named: Vec<(usize, u16)> = Vec::new();
    let mut taken: Vec<(u16, u16)> = Vec::new();
    for index in order.filter(|&index| index < places.len()) {
        let ((x, room), width) = (places[index], text::width(&segments[index].name));
        let first = x.min(columns.saturating_sub(width));
        let before = taken.iter().filter(|&&(from, _)| from <= x).map(|&(_, to)| to + APART).max();
        let second = before.filter(|&start| x <= start && start + width <= x + room);
        let is_free =
            |start: &u16| taken.iter().all(|&(from, to)| start + width + APART <= from || to + APART <= *start);
        let of_note = room >= SHORTEST_NAMED.min(width) && (x - first) * 2 <= width;
        let start = if present == Some(index) {
            Some(first)
        } else {
            std::iter::once(first).chain(second).filter(|_| of_note).find(is_free)
        };
        if let Some(start) = start {
            named.push((index, start));
            taken.push((start, (start + width).min(columns)));
        }
    }
    named
}

fn bar(buf: &mut Buffer, line: Rect, done: f64, full: Role, theme: Theme) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the line's half columns")]
    let halves = (f64::from(line.width) * 2.0 * done.clamp(0.0, 1.0)).round() as u16;
    let (full, faint) = (theme.ink(full), theme.ink(Role::Faint));
    for column in 0..line.width {
        let (symbol, style) = match halves.saturating_sub(column * 2) {
            0 => ("━", faint),
            1 => ("╸", full),
            _ => ("━", full),
        };
        text::mark(buf, (line.x + column, line.y), symbol, style);
    }
}

/// The start and the width of each segment in `columns` columns. Every segment has at least one column, and a
/// gap after it unless there are too many of them.
fn split(segments: &[Segment], columns: u16) -> Vec<(u16, u16)> {
    let Ok(count) = u16::try_from(segments.len()) else { return Vec::new() };
    if count == 0 || count > columns {
        return Vec::new();
    }
    let gaps = count - 1;
    let gap = if columns >= 90 && count * 6 <= columns { 2 } else { u16::from(count * 3 <= columns) };
    let free = columns - gaps * gap - count;
    let total: f64 = segments.iter().map(|segment| segment.share).sum();
    let mut before = 0.0;
    let mut given = 0;
    let mut places = Vec::with_capacity(segments.len());
    let mut x = 0;
    for segment in segments {
        before += segment.share;
        let share = if total > 0.0 { before / total } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the free columns")]
        let upto = (share * f64::from(free)).round().min(f64::from(free)) as u16;
        let width = 1 + upto.saturating_sub(given);
        given = given.max(upto);
        places.push((x, width));
        x += width + gap;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{draw, named, split};
    use crate::figure::colour::Depth;
    use crate::session::view::{Dot, Segment};
    use crate::tui::theme::{Shade, Theme, Tone};
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use rstest::rstest;

    fn segment(name: &str, share: f64, done: f64) -> Segment {
        let dot = match done {
            0.0 => Dot::ToCome,
            1.0 => Dot::Done,
            _ => Dot::Present,
        };
        Segment { name: name.to_owned(), share, done, dot }
    }

    #[test]
    fn names_stand_under_their_segments_and_never_collide() {
        let area = Rect::new(0, 0, 40, 2);
        let mut buf = Buffer::empty(area);
        let steps = [
            segment("Knee to chest", 0.5, 1.0),
            segment("Piriformis", 0.25, 0.5),
            segment("Put the roller away.", 0.0025, 0.0),
            segment("Iliotibial band", 0.25, 0.0),
        ];
        draw(&mut buf, area, &steps, Tone::Hold, Theme::new(Shade::Dark, Depth::Mono, None));
        let rows: Vec<String> = buf
            .content
            .chunks(40)
            .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned())
            .collect();
        assert_eq!(rows, ["━━━━━━━━━━━━━━━━━ ━━━━━━━━━━ ━ ━━━━━━━━━", "Knee to chest     Piriformis"]);
    }

    #[rstest]
    #[case(0, "One  A longer name ")]
    #[case(1, "One  A longer name ")]
    #[case(2, "One        Three   ")]
    #[case(3, "One            Four")]
    fn names_are_whole_and_the_present_one_is_among_them(#[case] present: usize, #[case] expected: &str) {
        let names = ["One", "A longer name", "Three", "Four"];
        let done = |index: usize| if index == present { 0.5 } else { 0.0 };
        let steps: Vec<_> = (0..).zip(names).map(|(index, name)| segment(name, 0.25, done(index))).collect();
        let places = [(0, 4), (5, 5), (11, 4), (16, 3)];
        let mut row = vec![' '; 19];
        for (index, x) in named(&steps, &places, 19) {
            for (column, letter) in (usize::from(x)..).zip(names[index].chars()) {
                row[column] = letter;
            }
        }
        assert_eq!(row.into_iter().collect::<String>(), expected);
    }

    #[test]
    fn a_name_makes_room_below_its_own_segment_for_a_long_one_before_it() {
        let steps = [segment("Foam roller", 0.2, 0.5), segment("Ball", 0.8, 0.0)];
        assert_eq!(named(&steps, &[(0, 4), (5, 15)], 20), [(0, 0), (1, 13)]);
        assert_eq!(named(&steps, &[(0, 4), (5, 11)], 16), [(0, 0)], "there is none");
    }

    proptest! {
        #[test]
        fn segments_fill_the_line_exactly(lengths in prop::collection::vec(0_u32..4000, 1..60), columns in 1_u16..240) {
            let steps: Vec<_> = lengths.iter().map(|&seconds| segment("step", f64::from(seconds), 0.0)).collect();
            let places = split(&steps, columns);
            if steps.len() > usize::from(columns) {
                prop_assert!(places.is_empty());
            } else {
                let all_zero = lengths.iter().all(|&seconds| seconds == 0);
                let (last, width) = places[places.len() - 1];
                prop_assert!(last + width <= columns);
                prop_assert!(all_zero || last + width == columns);
                for pair in places.windows(2) {
                    prop_assert!(pair[0].0 + pair[0].1 <= pair[1].0);
                }
            }
        }
    }
}
