//! The guide's list of topics, under the headings of their parts.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Model;
use crate::care::guide::{Page, part};
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text;

/// A row of the list of topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TopicRow {
    Blank,
    Part(&'static str),
    Topic(usize),
}

/// The list of topics under the headings of their parts, with blank rows between the parts where there is room.
fn entries(pages: &[Page], height: u16, words: Words) -> Vec<TopicRow> {
    let list = |airy: bool| {
        let mut rows = Vec::new();
        for (number, page) in pages.iter().enumerate() {
            if let Some(heading) = part(page.topic, words) {
                if airy && !rows.is_empty() {
                    rows.push(TopicRow::Blank);
                }
                rows.push(TopicRow::Part(heading));
            }
            rows.push(TopicRow::Topic(number));
        }
        rows
    };
    let airy = list(true);
    if airy.len() <= usize::from(height) { airy } else { list(false) }
}

/// Which rows of a list of `count` are seen where `height` fit and row `chosen` has to be among them, about in the middle.
/// The rows that say how much lies above and below are counted in.
fn window(count: usize, chosen: usize, height: usize) -> Range<usize> {
    if count <= height {
        return 0..count;
    }
    let (inner, from) = (height.saturating_sub(2), |inner: usize| chosen.saturating_sub(inner / 2));
    match from(inner) {
        // Nothing lies above the first row, or the heading above it: its row is free.
        0 | 1 => 0..height.saturating_sub(1),
        from if from + inner + 1 >= count => count - height.saturating_sub(1).min(count)..count,
        from => from..from + inner,
    }
}

/// The list of topics, and which of its rows are seen in `place`.
pub(super) fn listed(place: Rect, model: &Model<'_>) -> (Vec<TopicRow>, Range<usize>) {
    let rows = entries(model.pages, place.height, model.words);
    let chosen = rows.iter().position(|row| *row == TopicRow::Topic(model.selected)).unwrap_or(0);
    let seen = window(rows.len(), chosen, usize::from(place.height));
    (rows, seen)
}

pub(super) fn draw(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let (rows, seen) = listed(place, model);
    let topics = |rows: &[TopicRow]| rows.iter().filter(|row| matches!(row, TopicRow::Topic(_))).count();
    let (above, below) = (topics(&rows[..seen.start]), topics(&rows[seen.end..]));
    let mut places = place.rows();
    if seen.start > 0
        && let Some(row) = places.next()
    {
        text::left(
            buf,
            row,
            &model.words.say(ScreenText::MoreAboveCount, &[("number", above.into())]),
            theme.ink(Role::Quiet),
        );
    }
    for (entry, row) in rows[seen].iter().zip(places.by_ref()) {
        draw_entry(buf, row, *entry, model, theme);
    }
    if below > 0
        && let Some(row) = places.next()
    {
        text::left(
            buf,
            row,
            &model.words.say(ScreenText::MoreBelowCount, &[("number", below.into())]),
            theme.ink(Role::Quiet),
        );
    }
}

fn draw_entry(buf: &mut Buffer, row: Rect, entry: TopicRow, model: &Model<'_>, theme: Theme) {
    match entry {
        TopicRow::Blank => {}
        TopicRow::Part(heading) => {
            text::left(buf, row, heading, theme.ink(Role::Quiet));
        }
        TopicRow::Topic(number) => {
            let chosen = number == model.selected;
            if chosen {
                buf.set_style(row.intersection(buf.area), theme.selected());
                text::left(buf, row, "▌", theme.ink(Role::Accent));
            }
            let style = if chosen { theme.bold(Role::Bright) } else { theme.ink(Role::Normal) };
            let title = model.pages.get(number).map_or("", |page| page.title);
            text::left(buf, text::from(row, row.x + 2), title, style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TopicRow, entries, window};
    use crate::care::guide::pages;
    use crate::language::Words;

    #[test]
    fn the_chosen_topic_is_seen_whatever_the_height_and_its_part_above_the_first() {
        let pages = pages(Words::ENGLISH);
        for height in 3..40_u16 {
            let rows = entries(pages, height, Words::ENGLISH);
            for number in 0..pages.len() {
                let chosen = rows.iter().position(|row| *row == TopicRow::Topic(number)).unwrap();
                let seen = window(rows.len(), chosen, usize::from(height));
                assert!(seen.contains(&chosen), "{number} at {height}: {seen:?}");
                let said = usize::from(seen.start > 0) + usize::from(seen.end < rows.len());
                assert!(seen.len() + said <= usize::from(height), "{number} at {height}: {seen:?} of {}", rows.len());
                assert!(number > 0 || seen.start == 0);
            }
        }
    }
}
