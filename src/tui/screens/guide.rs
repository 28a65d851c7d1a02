//! The guide: its topics, and a page of it.
//!
//! ```text
//! Guide                                                                      page ↓ more
//!
//! What hurts                      Why glutes get sore
//! ▌ Why glutes get sore
//!   Soreness that comes later     The glutes hold the pelvis level each time one
//!   Soreness or injury            foot is on the ground. ...
//!
//! What helps                      ▌ Roll, press and stretch what a run made sore.
//!   How to recover                ▌ enter starts it
//! ↓ 9 more
//!
//! enter start   ↑ ↓ topic   esc back                                     ? keys
//! ```
//!
//! Below 100 columns the topics and the page have the window in turn.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::care::guide::{Act, Page, part};
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::{paragraph, text};

/// The contents of the guide's screen.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// All pages.
    pub pages: &'a [Page],
    /// Which of them is selected.
    pub selected: usize,
    /// What is seen where there is room for one only.
    pub seen: Seen,
    /// The key that starts what the page ends in.
    pub enter: &'a str,
    /// The keys that matter now.
    pub keys: &'a [KeyHint<'a>],
    /// A word on the state of the program.
    pub status: Option<&'a str>,
}

/// The part of the guide that a narrow window shows: the topics or a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Its topics.
    Topics,
    /// The selected page, from this row on.
    Page(usize),
}

/// Columns of the topics beside a page.
const TOPICS: u16 = 32;

struct Places {
    header: Rect,
    topics: Rect,
    page: Rect,
    keys: Rect,
}

/// Whether topics and page stand beside each other in a window of this size.
#[must_use]
pub const fn are_beside(area: Rect) -> bool {
    area.width >= 100
}

/// How many rows of a page a window of this size has room for.
#[must_use]
pub fn rows(area: Rect) -> usize {
    usize::from(Places::new(area).page.height)
}

/// The last row that a page can be shown from in a window of this size.
#[must_use]
pub fn most(area: Rect, page: &Page) -> usize {
    let places = Places::new(area);
    lines(page, "", places.page.width).len().saturating_sub(usize::from(places.page.height))
}

impl Places {
    fn new(area: Rect) -> Self {
        let wide = are_beside(area);
        let airy = wide && area.height >= 30;
        let margin = if wide { 4 } else { 2 };
        let (left, right) = (area.x + margin, area.right().saturating_sub(margin));
        let head = area.y + u16::from(airy);
        let foot = area.bottom().saturating_sub(if wide { 2 } else { 1 });
        let top = head + if airy { 4 } else { 2 };
        let body = |x: u16| Rect::new(x, top, right.saturating_sub(x), foot.saturating_sub(top + 1));
        let page = body(if wide { left + TOPICS + 8 } else { left });
        let page = Rect { width: page.width.min(paragraph::WIDEST), ..page };
        let topics = Rect { width: if wide { TOPICS } else { body(left).width.min(48) }, ..body(left) };
        Self { header: text::row(left, right, head), topics, page, keys: text::row(left, right, foot) }
    }
}

/// A row of a page.
enum Row {
    Blank,
    Title(String),
    Text(String),
    /// What to do now.
    Now(String),
    Key(String),
    Source(String),
}

/// Draws the guide.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let places = Places::new(area);
    text::left(buf, places.header, "Guide", theme.bold(Role::Bright));
    let beside = are_beside(area);
    if beside || model.seen == Seen::Topics {
        topics(buf, places.topics, model, theme);
    }
    if let Some(page) = model.pages.get(model.selected).filter(|_| beside || model.seen != Seen::Topics) {
        let from = if let Seen::Page(from) = model.seen { from } else { 0 };
        let rows = lines(page, model.enter, places.page.width);
        for (row, line) in rows.iter().skip(from).zip(places.page.rows()) {
            draw_row(buf, line, row, theme);
        }
        let more = rows.len() > from + usize::from(places.page.height);
        let said = match (more, beside) {
            (true, true) => "page ↓ more".to_owned(),
            (true, false) => format!("{} of {}, more below", model.selected + 1, model.pages.len()),
            (false, true) => String::new(),
            (false, false) => format!("{} of {}", model.selected + 1, model.pages.len()),
        };
        text::right(buf, places.header, &said, theme.ink(Role::Quiet));
    }
    keys::draw(buf, places.keys, model.keys, model.status, theme);
}

/// A row of the list of topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TopicRow {
    Blank,
    Part(&'static str),
    Topic(usize),
}

/// The list of topics under the headings of their parts, with blank rows between the parts where there is room.
fn entries(pages: &[Page], height: u16) -> Vec<TopicRow> {
    let list = |airy: bool| {
        let mut rows = Vec::new();
        for (number, page) in pages.iter().enumerate() {
            if let Some(heading) = part(page.topic) {
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

fn topics(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let rows = entries(model.pages, place.height);
    let chosen = rows.iter().position(|row| *row == TopicRow::Topic(model.selected)).unwrap_or(0);
    let seen = window(rows.len(), chosen, usize::from(place.height));
    let topics = |rows: &[TopicRow]| rows.iter().filter(|row| matches!(row, TopicRow::Topic(_))).count();
    let (above, below) = (topics(&rows[..seen.start]), topics(&rows[seen.end..]));
    let mut places = place.rows();
    if seen.start > 0
        && let Some(row) = places.next()
    {
        text::left(buf, row, &format!("↑ {above} more"), theme.ink(Role::Quiet));
    }
    for (entry, row) in rows[seen].iter().zip(places.by_ref()) {
        draw_entry(buf, row, *entry, model, theme);
    }
    if below > 0
        && let Some(row) = places.next()
    {
        text::left(buf, row, &format!("↓ {below} more"), theme.ink(Role::Quiet));
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

fn lines(page: &Page, enter: &str, columns: u16) -> Vec<Row> {
    let mut rows = vec![Row::Title(page.title.to_owned()), Row::Blank];
    for paragraph in &page.paragraphs {
        rows.extend(paragraph::wrap(paragraph, columns).into_iter().map(Row::Text));
        rows.push(Row::Blank);
    }
    rows.extend(paragraph::wrap(page.now, columns.saturating_sub(2)).into_iter().map(Row::Now));
    rows.push(Row::Key(match page.act {
        Act::Run(_) => format!("{enter} starts it"),
        Act::Ready => format!("{enter} asks them"),
    }));
    rows.push(Row::Blank);
    for (title, url) in &page.sources {
        rows.extend(paragraph::wrap(title, columns).into_iter().map(Row::Source));
        rows.extend(address(url, columns).into_iter().map(Row::Source));
    }
    rows
}

/// An address in lines of so many columns, broken after a slash where it can be, and anywhere where it cannot.
fn address(url: &str, columns: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in url.split_inclusive('/') {
        let last = lines.last_mut().expect("there is a line from the beginning");
        if !last.is_empty() && text::width(last) + text::width(part) > columns {
            lines.push(String::new());
        }
        for letter in part.chars() {
            let last = lines.last_mut().expect("there is a line from the beginning");
            if text::width(last) >= columns.max(1) {
                lines.push(letter.to_string());
            } else {
                last.push(letter);
            }
        }
    }
    lines
}

fn draw_row(buf: &mut Buffer, line: Rect, row: &Row, theme: Theme) {
    match row {
        Row::Blank => {}
        Row::Title(said) => {
            text::left(buf, line, said, theme.bold(Role::Bright));
        }
        Row::Text(said) => {
            text::left(buf, line, said, theme.ink(Role::Normal));
        }
        Row::Now(said) => {
            text::left(buf, line, "▌", theme.ink(Role::Tone(Tone::Hold)));
            text::left(buf, text::from(line, line.x + 2), said, theme.bold(Role::Bright));
        }
        Row::Key(said) => {
            text::left(buf, line, "▌", theme.ink(Role::Tone(Tone::Hold)));
            text::left(buf, text::from(line, line.x + 2), said, theme.ink(Role::Quiet));
        }
        Row::Source(said) => {
            text::left(buf, line, said, theme.ink(Role::Quiet));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TopicRow, entries, window};
    use crate::care::guide::pages;

    #[test]
    fn the_chosen_topic_is_seen_whatever_the_height_and_its_part_above_the_first() {
        let pages = pages();
        for height in 3..40_u16 {
            let rows = entries(&pages, height);
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
