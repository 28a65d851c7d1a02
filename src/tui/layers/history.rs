//! Looking back: pages over the journal, and one day of it in full.

use std::time::Duration;

use jiff::Span;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Help, Home};
use crate::coach::clock;
use crate::journal::{Back, Past, Told};
use crate::routine::Id;
use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::keymap::HistoryAction;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::history::{self as screen, Page};
use crate::tui::screens::small;

/// Looking back on the journal.
pub struct History {
    back: Back,
    told: Told,
    today: Date,
    selected: Date,
    page: Page,
    /// The page that a day was opened from.
    from: Page,
    area: Rect,
    start: Opened,
}

/// Where a screen was opened, and so where its end leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// On the home screen.
    Home,
    /// On the command line: there is nothing below.
    CommandLine,
}

impl History {
    /// Looks back from today on what is remembered.
    #[must_use]
    pub fn new(start: Opened, cx: &Context) -> Self {
        let today = clock::local().date();
        let mut history = Self {
            back: Back::default(),
            told: Told::default(),
            today,
            selected: today,
            page: Page::Year,
            from: Page::Year,
            area: cx.area,
            start,
        };
        history.fold(&cx.past);
        history
    }

    fn fold(&mut self, past: &Past) {
        self.back = Back::of(past, self.today);
        self.told = Told::of(past, self.selected);
    }

    /// Selects the day that is so many days later, never later than today.
    fn walk(&mut self, days: i64, past: &Past) {
        self.select(self.selected.saturating_add(Span::new().days(days)), past);
    }

    fn select(&mut self, date: Date, past: &Past) {
        let first = self.back.days.keys().next().copied().unwrap_or(self.today);
        self.selected = date.clamp(first.min(self.today), self.today);
        self.told = Told::of(past, self.selected);
        if let Page::Day(from) = &mut self.page {
            *from = 0;
        }
    }

    /// The nearest day before or after the selected one of which something is kept.
    fn neighbour(&self, way: i64) -> Option<Date> {
        if way < 0 {
            self.back.days.range(..self.selected).next_back().map(|(date, _)| *date)
        } else {
            self.back.days.range(self.selected.saturating_add(Span::new().days(1))..).next().map(|(date, _)| *date)
        }
    }

    fn turn(&mut self, by: usize) {
        let at = Page::ALL.iter().position(|page| *page == self.page).unwrap_or(0);
        self.page = Page::ALL[(at + by) % Page::ALL.len()];
    }

    /// An action on a page of days or weeks.
    fn look(&mut self, action: HistoryAction, cx: &Context) {
        match action {
            HistoryAction::Earlier => self.walk(-7, &cx.past),
            HistoryAction::Later => self.walk(7, &cx.past),
            HistoryAction::Up => self.walk(-1, &cx.past),
            HistoryAction::Down => self.walk(1, &cx.past),
            HistoryAction::First => self.select(Date::MIN, &cx.past),
            HistoryAction::Last => self.select(self.today, &cx.past),
            HistoryAction::NextPage => self.turn(1),
            HistoryAction::PreviousPage => self.turn(Page::ALL.len() - 1),
            HistoryAction::Open => {
                self.from = self.page;
                self.page = Page::Day(0);
            }
            HistoryAction::Help | HistoryAction::Back => {}
        }
    }

    /// An action on one day in full, shown from row `from` on.
    fn read(&mut self, action: HistoryAction, from: usize, cx: &Context) {
        let rows = screen::day_rows(self.area, &self.told);
        let most = rows.saturating_sub(screen::page_rows(self.area));
        match action {
            HistoryAction::Up => self.page = Page::Day(from.saturating_sub(1)),
            HistoryAction::Down => self.page = Page::Day((from + 1).min(most)),
            HistoryAction::First => self.page = Page::Day(0),
            HistoryAction::Last => self.page = Page::Day(most),
            HistoryAction::Earlier | HistoryAction::Later => {
                let way = if action == HistoryAction::Earlier { -1 } else { 1 };
                if let Some(date) = self.neighbour(way) {
                    self.select(date, &cx.past);
                }
            }
            HistoryAction::Open => self.page = self.from,
            HistoryAction::NextPage | HistoryAction::PreviousPage => {
                self.page = self.from;
                self.look(action, cx);
            }
            HistoryAction::Help | HistoryAction::Back => {}
        }
    }
}

impl Layer for History {
    fn advance(&mut self, _: Duration, cx: &mut Context) -> Flow {
        self.area = cx.area;
        Flow::Stay
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.theme());
        }
        let label = |action| cx.keymap.history.label(action);
        let weeks = format!("{} {}", label(HistoryAction::Earlier), label(HistoryAction::Later));
        let days = format!("{} {}", label(HistoryAction::Up), label(HistoryAction::Down));
        let (tab, open, back) =
            (label(HistoryAction::NextPage), label(HistoryAction::Open), label(HistoryAction::Back));
        let keys: &[(&str, &str)] = match self.page {
            _ if self.back.days.is_empty() => &[(&open, "start"), (&back, "back")],
            Page::Day(_) => &[(&weeks, "other days"), (&days, "scroll"), (&back, "back")],
            Page::Year | Page::Soreness => {
                &[(&weeks, "week"), (&days, "day"), (&tab, "next page"), (&open, "this day")]
            }
            Page::Muscles | Page::Running => &[(&weeks, "week"), (&tab, "next page"), (&back, "back")],
        };
        let name =
            |id: &Id| cx.library.get(id.as_str()).map_or_else(|| id.to_string(), |entry| entry.name().to_owned());
        let status = cx.status();
        let model = screen::Model {
            page: self.page,
            back: &self.back,
            today: self.today,
            selected: self.selected,
            told: &self.told,
            bounds: cx.settings.care.bounds,
            name: &name,
            keys,
            status: status.as_deref(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        match (cx.keymap.history.action(key), self.page) {
            (None, _) => {}
            (Some(HistoryAction::Help), _) => return Flow::Open(Box::new(Help::history(&cx.keymap))),
            (Some(HistoryAction::Back), Page::Day(_)) => self.page = self.from,
            (Some(HistoryAction::Back), _) => return Flow::Close,
            (Some(HistoryAction::Open), _) if self.back.days.is_empty() => return self.begin(cx),
            (Some(action), Page::Day(from)) => self.read(action, from, cx),
            (Some(action), _) => self.look(action, cx),
        }
        Flow::Stay
    }

    fn library_loaded(&mut self, cx: &Context) {
        self.fold(&cx.past);
    }
}

impl History {
    /// Nothing is there to look back on: home is where to begin.
    fn begin(&self, cx: &Context) -> Flow {
        match self.start {
            Opened::Home => Flow::Close,
            Opened::CommandLine => Flow::Replace(Box::new(Home::new(cx))),
        }
    }
}
