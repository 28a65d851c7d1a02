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
//! Below 100 columns the topics and the page have the window in turn. From 160 by 45 what to do now stands beside the page in
//! large type, and what the page rests on below it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::is_vast;
use crate::care::guide::Page;
use crate::language::Words;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::{paragraph, text};

mod page;
mod topics;

use page::{Row, act, draw_aside, draw_row, sources, told};
use topics::{TopicRow, listed};

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
    /// The words of the screen.
    pub words: Words,
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
    /// What to do now, and the sources, where they have a column of their own.
    aside: Option<Rect>,
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
    places.lines(page, "").len().saturating_sub(usize::from(places.page.height))
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
        let aside = is_vast(area).then(|| text::from(body(left), page.right() + 10));
        Self { header: text::row(left, right, head), topics, page, aside, keys: text::row(left, right, foot) }
    }

    /// The rows of the page itself.
    fn lines(&self, page: &Page, enter: &str) -> Vec<Row> {
        let mut rows = told(page, self.page.width);
        if self.aside.is_none() {
            rows.push(Row::Blank);
            rows.extend(act(page, enter, self.page.width));
            rows.push(Row::Blank);
            rows.extend(sources(page, self.page.width));
        }
        rows
    }
}

/// What lies at a position of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The topic of this number.
    Topic(usize),
    /// The list of topics, between them.
    Topics,
    /// What the page ends in.
    Act,
    /// The page.
    Page,
}

/// What lies at `position` of a window of this size; `None` where nothing does.
#[must_use]
pub fn spot_at(area: Rect, model: &Model<'_>, position: Position) -> Option<Spot> {
    let places = Places::new(area);
    let beside = are_beside(area);
    if (beside || model.seen == Seen::Topics) && places.topics.contains(position) {
        let (rows, seen) = listed(places.topics, model);
        // The row that says how much lies above is none of the list.
        let row = usize::from(position.y - places.topics.y).checked_sub(usize::from(seen.start > 0));
        let entry = row.and_then(|row| rows[seen].get(row));
        return Some(match entry {
            Some(TopicRow::Topic(number)) => Spot::Topic(*number),
            _ => Spot::Topics,
        });
    }
    let from = match model.seen {
        Seen::Page(from) => from,
        Seen::Topics if beside => 0,
        Seen::Topics => return None,
    };
    if places.aside.is_some_and(|aside| aside.contains(position)) {
        return Some(Spot::Act);
    }
    if !places.page.contains(position) {
        return None;
    }
    let rows = places.lines(model.pages.get(model.selected)?, model.enter);
    let row = rows.get(from + usize::from(position.y - places.page.y));
    Some(if matches!(row, Some(Row::Now(_) | Row::Key(_))) { Spot::Act } else { Spot::Page })
}

/// Draws the guide.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let places = Places::new(area);
    text::left(buf, places.header, "Guide", theme.bold(Role::Bright));
    let beside = are_beside(area);
    if beside || model.seen == Seen::Topics {
        topics::draw(buf, places.topics, model, theme);
    }
    if let Some(page) = model.pages.get(model.selected).filter(|_| beside || model.seen != Seen::Topics) {
        let from = if let Seen::Page(from) = model.seen { from } else { 0 };
        let rows = places.lines(page, model.enter);
        if let Some(aside) = places.aside {
            draw_aside(buf, aside, page, model.enter, theme);
        }
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
    keys::draw(buf, places.keys, model.keys, model.status, model.words, theme);
}
