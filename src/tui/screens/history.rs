//! Looking back: a year of days, soreness, muscles, running; and one day in full.
//!
//! ```text
//! Looking back                              Year   Soreness   Muscles   Running
//!
//! 3 DAYS  in a row                    52 sessions in a year, 14 h in sets, 412 km
//!
//!      Dec      Jan       Feb     Mar
//! Mon  · ■ · · ■ ■ · · ▴ ■ · ■
//! Tue  · · ■ ■ · · ■ · · · ■ ·
//! ...
//! min  ▂ ▅ ▃ ▇ ▁ ▆
//!
//! Sunday 23 November 2025                                                   today
//! 18:04  Sore glutes after a run   14 min   18 done, 2 eased
//!
//! ← → week   ↑ ↓ day   tab soreness   enter the day                        ? keys
//! ```

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::care::Bounds;
use crate::journal::{DayLog, Statistics};
use crate::language::Words;
use crate::routine::Id;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::{paragraph, text};

mod bars;
mod day;
mod muscles;
mod running;
mod soreness;
mod spoken;
mod year;

pub(crate) use day::{extents, rows as day_rows};
pub(crate) use year::has_room;

/// A page of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A year of days.
    Year,
    /// How sore each side was.
    Soreness,
    /// How long each muscle was worked on in a week.
    Muscles,
    /// How far was run each week.
    Running,
    /// The selected day, from this row on.
    Day(usize),
}

impl Page {
    /// The pages that follow each other.
    pub const ALL: [Self; 4] = [Self::Year, Self::Soreness, Self::Muscles, Self::Running];

    /// What the page is called; the day has its date.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "Year",
            Self::Soreness => "Soreness",
            Self::Muscles => "Muscles",
            Self::Running => "Running",
            Self::Day(_) => "Day",
        }
    }
}

/// The contents of the history's screen.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// The page.
    pub page: Page,
    /// Days, weeks and the streak.
    pub back: &'a Statistics,
    /// Today.
    pub today: Date,
    /// The day that is selected; its week is, where weeks are shown.
    pub selected: Date,
    /// The selected day in full.
    pub told: &'a DayLog,
    /// Which entry of that day is selected, where it is shown in full.
    pub chosen: Option<usize>,
    /// The bounds of the rules: the chart shows which soreness is met with gentle movement only.
    pub bounds: Bounds,
    /// What a move is called.
    pub name: &'a dyn Fn(&Id) -> String,
    /// The keys that matter now.
    pub keys: &'a [KeyHint<'a>],
    /// A word on the state of the program.
    pub status: Option<&'a str>,
    /// The words of the screen.
    pub words: Words,
}

/// The least columns in which two pages stand beside each other.
const BESIDE: u16 = 150;

/// The places of the screen's parts, and how much air there is.
#[derive(Clone, Copy)]
struct Places {
    header: Rect,
    body: Rect,
    keys: Rect,
    air: Air,
}

/// The amount of air between the parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Air {
    /// A row for everything, and none between.
    Tight,
    /// A little.
    Some,
    /// Plenty.
    Plenty,
}

impl Places {
    fn new(area: Rect) -> Self {
        let air = match (area.width, area.height) {
            (100.., 34..) => Air::Plenty,
            (_, 24..) => Air::Some,
            _ => Air::Tight,
        };
        let wide = air == Air::Plenty;
        let margin = if wide { 4 } else { 2 };
        let (left, right) = (area.x + margin, area.right().saturating_sub(margin));
        let head = area.y + u16::from(wide);
        let foot = area.bottom().saturating_sub(if wide { 2 } else { 1 });
        let top = head + if wide { 3 } else { 2 };
        let end = foot.saturating_sub(1);
        let body = Rect::new(left, top, right.saturating_sub(left), end.saturating_sub(top));
        Self { header: text::row(left, right, head), body, keys: text::row(left, right, foot), air }
    }
}

/// How many rows of the day fit into a window of this size.
#[must_use]
pub fn page_rows(area: Rect) -> usize {
    usize::from(day::place(Places::new(area).body).height)
}

/// What lies at a position of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The name of a page.
    Tab(Page),
    /// A day of the year, or of the soreness.
    Day(Date),
    /// The entry of this number of the selected day.
    Entry(usize),
}

/// What lies at `position` of a window of this size, where something does.
#[must_use]
pub fn spot_at(area: Rect, model: &Model<'_>, position: Position, theme: Theme) -> Option<Spot> {
    let places = Places::new(area);
    let tab = || tab_places(places.header).find(|(_, place)| place.contains(position));
    if let Some((page, _)) = tab() {
        return Some(Spot::Tab(page));
    }
    if model.back.days.is_empty() || !places.body.contains(position) {
        return None;
    }
    match model.page {
        Page::Year => year::spot_at(places, model, position, theme),
        Page::Day(from) => day::entry_at(places, model, from, position).map(Spot::Entry),
        Page::Soreness => soreness::day_at(places, model, position).map(Spot::Day),
        Page::Muscles | Page::Running => None,
    }
}

/// Draws the page.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let places = Places::new(area);
    let begin = tabs(buf, places.header, model.page, theme);
    let title = text::row(places.header.x, begin.saturating_sub(2), places.header.y);
    text::left(buf, title, "Looking back", theme.bold(Role::Bright));
    if model.back.days.is_empty() {
        nothing(buf, places.body, theme);
    } else {
        match model.page {
            Page::Year => drop(year::draw(buf, places, model, theme)),
            Page::Soreness => soreness::draw(buf, places, model, theme),
            Page::Muscles => muscles::draw(buf, places, model, theme),
            Page::Running => running::draw(buf, places, model, theme),
            Page::Day(from) => day::draw(buf, places, model, from, theme),
        }
    }
    keys::draw(buf, places.keys, model.keys, model.status, model.words, theme);
}

/// The names of the pages at the right, the present one bright. Returns the column that they begin at.
fn tabs(buf: &mut Buffer, header: Rect, page: Page, theme: Theme) -> u16 {
    for (one, place) in tab_places(header) {
        let style = if one == page { theme.bold(Role::Bright) } else { theme.ink(Role::Quiet) };
        text::left(buf, place, one.name(), style);
    }
    tab_places(header).next().map_or(header.right(), |(_, place)| place.x)
}

/// The pages that have a name in the header, and where it stands.
fn tab_places(header: Rect) -> impl Iterator<Item = (Page, Rect)> {
    const GAP: u16 = 3;
    let all: u16 = Page::ALL.iter().map(|page| text::width(page.name()) + GAP).sum();
    let begin = (header.right() + GAP).saturating_sub(all).max(header.x);
    Page::ALL.into_iter().scan(begin, move |x, page| {
        let place = Rect { width: text::width(page.name()), ..text::from(header, *x) }.intersection(header);
        *x += text::width(page.name()) + GAP;
        Some((page, place))
    })
}

/// An empty journal.
fn nothing(buf: &mut Buffer, body: Rect, theme: Theme) {
    const SAID: [&str; 3] = [
        "Nothing is here yet.",
        "After your first session this page shows the day it was done, and from then on every week, each muscle, how \
         sore you were and how far you ran.",
        "Press enter and start with a short one. Ten quiet minutes are a good beginning.",
    ];
    let columns = body.width.min(paragraph::WIDEST);
    let mut place = Rect { x: body.x + (body.width - columns) / 2, width: columns, ..body };
    let rows: usize = SAID.iter().map(|said| paragraph::wrap(said, columns).len() + 1).sum();
    let above = body.height.saturating_sub(u16::try_from(rows).unwrap_or(u16::MAX)) / 2;
    place.y += above;
    place.height -= above;
    for (number, said) in SAID.iter().enumerate() {
        let style = if number == 0 { theme.bold(Role::Bright) } else { theme.ink(Role::Normal) };
        let taken = paragraph::draw(buf, place, said, style) + 1;
        place.y += taken.min(place.height);
        place.height = place.height.saturating_sub(taken);
    }
}

/// What of `place` lies from row `y` on.
fn below(place: Rect, y: u16) -> Rect {
    let y = y.clamp(place.y, place.bottom());
    Rect { y, height: place.bottom() - y, ..place }
}
