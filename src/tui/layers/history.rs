//! Looking back: pages over the journal, and one day of it in full.

use std::time::Duration;

use jiff::Span;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::coach::clock;
use crate::journal::{DayLog, Item, Named, Past, Statistics};
use crate::routine::Id;
use crate::terminal::guard::Clicks;
use crate::terminal::key::Key;
use crate::terminal::keymap::HistoryAction;
use crate::terminal::mouse::Mouse;
use crate::tui::context::Context;
use crate::tui::layer::{Answer, Flow, Layer};
use crate::tui::screens::history::{self as screen, Page, Spot};
use crate::tui::screens::small;
use crate::tui::to::{Keyed, Opened, To};

/// Looking back on the journal.
pub struct History {
    back: Statistics,
    told: DayLog,
    today: Date,
    selected: Date,
    page: Page,
    /// The page that a day was opened from.
    from: Page,
    /// Which entry of the day is selected.
    chosen: usize,
    area: Rect,
    opened: Opened,
}

impl History {
    /// Looks back from today on what is remembered.
    #[must_use]
    pub fn new(opened: Opened, cx: &Context) -> Self {
        let today = clock::local().date();
        let mut history = Self {
            back: Statistics::default(),
            told: DayLog::default(),
            today,
            selected: today,
            page: Page::Year,
            from: Page::Year,
            chosen: 0,
            area: cx.area,
            opened,
        };
        history.fold(&cx.past);
        history
    }

    fn fold(&mut self, past: &Past) {
        self.back = Statistics::of(past, self.today);
        self.told = DayLog::of(past, self.selected);
        self.chosen = self.chosen.min(self.told.items.len().saturating_sub(1));
    }

    /// Selects the day that is so many days later, never later than today.
    fn walk(&mut self, days: i64, past: &Past) {
        self.select(self.selected.saturating_add(Span::new().days(days)), past);
    }

    fn select(&mut self, date: Date, past: &Past) {
        let first = self.back.days.keys().next().copied().unwrap_or(self.today);
        self.selected = date.clamp(first.min(self.today), self.today);
        self.told = DayLog::of(past, self.selected);
        self.chosen = 0;
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
                self.chosen = 0;
            }
            HistoryAction::Help | HistoryAction::Back | HistoryAction::Remove | HistoryAction::BringBack => {}
        }
    }

    /// An action on one day in full, shown from row `from` on.
    fn read(&mut self, action: HistoryAction, from: usize, cx: &Context) {
        let rows = screen::day_rows(self.area, &self.told);
        let most = rows.saturating_sub(screen::page_rows(self.area));
        match action {
            HistoryAction::Up => self.choose_above(from),
            HistoryAction::Down => self.choose_below(from, most),
            HistoryAction::First => (self.page, self.chosen) = (Page::Day(0), 0),
            HistoryAction::Last => {
                (self.page, self.chosen) = (Page::Day(most), self.told.items.len().saturating_sub(1));
            }
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
            HistoryAction::Help | HistoryAction::Back | HistoryAction::Remove | HistoryAction::BringBack => {}
        }
    }

    /// The entry above where it begins in sight; else what is above scrolls into sight.
    fn choose_above(&mut self, from: usize) {
        let extents = screen::extents(self.area, &self.told);
        let above = self.chosen.checked_sub(1).filter(|&above| extents[above].start >= from);
        if let Some(above) = above {
            self.chosen = above;
            return;
        }
        let from = from.saturating_sub(1);
        self.page = Page::Day(from);
        let end = from + screen::page_rows(self.area);
        // What has left the window below is not selected any more.
        while self.chosen > 0 && extents[self.chosen].start >= end {
            self.chosen -= 1;
        }
    }

    /// The entry below where it begins in sight; else what is below scrolls into sight, at most from row `most` on.
    fn choose_below(&mut self, from: usize, most: usize) {
        let extents = screen::extents(self.area, &self.told);
        let end = from + screen::page_rows(self.area);
        let below = self.chosen + 1;
        if extents.get(below).is_some_and(|extent| extent.start < end) {
            self.chosen = below;
        } else {
            self.page = Page::Day((from + 1).min(most));
        }
    }

    /// What is to be shown, without names and keys.
    fn model(&self, cx: &Context) -> screen::Model<'_> {
        screen::Model {
            page: self.page,
            back: &self.back,
            today: self.today,
            selected: self.selected,
            told: &self.told,
            chosen: matches!(self.page, Page::Day(_)).then_some(self.chosen),
            bounds: cx.settings.care.bounds,
            name: &Id::to_string,
            keys: &[],
            status: None,
            words: cx.words(),
        }
    }

    /// A click: what is not selected is, and what is opens.
    fn press(&mut self, at: Position, cx: &Context) {
        let spot = screen::spot_at(cx.area, &self.model(cx), at, cx.theme());
        match (spot, self.page) {
            (Some(Spot::Tab(page)), _) => self.page = page,
            (Some(Spot::Day(date)), _) if date != self.selected => self.select(date, &cx.past),
            (Some(Spot::Day(_)), _) => self.look(HistoryAction::Open, cx),
            (Some(Spot::Entry(entry)), Page::Day(_)) => self.chosen = entry,
            (Some(Spot::Entry(entry)), _) => {
                self.look(HistoryAction::Open, cx);
                self.chosen = entry;
            }
            (None, _) => {}
        }
    }

    /// Asks whether the selected entry is to be removed.
    fn ask_to_remove(&self, now: Duration, cx: &mut Context) -> Flow {
        match self.told.items.get(self.chosen) {
            None => Flow::Stay,
            Some((_, item)) if !item.is_withdrawable() => {
                cx.say_longer("a sign is answered, not removed: `supple ready`", now);
                Flow::Stay
            }
            Some((_, item)) => Flow::Open(To::Remove(item.clone())),
        }
    }

    /// Brings back what was removed last, and shows its day.
    fn bring_back(&mut self, now: Duration, cx: &mut Context) {
        let Some((moment, item)) = cx.bring_back() else {
            cx.say("nothing was removed just now", now);
            return;
        };
        self.fold(&cx.past);
        self.select(moment.local().date(), &cx.past);
        let what = Named::on(moment, &item);
        let is_it = |(moment, item): &(_, Item)| Named::on(*moment, item) == what;
        self.chosen = self.told.items.iter().rposition(is_it).unwrap_or(0);
        if let Page::Day(from) = &mut self.page {
            let extents = screen::extents(self.area, &self.told);
            let end = extents.get(self.chosen).map_or(0, |extent| extent.end);
            *from = end.saturating_sub(screen::page_rows(self.area));
        }
        cx.say(format!("brought back: {}", item.in_words()), now);
    }
}

impl Layer for History {
    fn advance(&mut self, _: Duration, cx: &mut Context) -> Flow {
        self.area = cx.area;
        Flow::Stay
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.words(), cx.theme());
        }
        let label = |action| cx.keymap.history.label(action);
        let weeks = format!("{} {}", label(HistoryAction::Earlier), label(HistoryAction::Later));
        let days = format!("{} {}", label(HistoryAction::Up), label(HistoryAction::Down));
        let (tab, open, back) =
            (label(HistoryAction::NextPage), label(HistoryAction::Open), label(HistoryAction::Back));
        let (remove, undo) = (label(HistoryAction::Remove), label(HistoryAction::BringBack));
        let keys: &[(&str, &str)] = match self.page {
            _ if self.back.days.is_empty() && cx.can_bring_back() => &[(&undo, "bring back"), (&back, "back")],
            _ if self.back.days.is_empty() => &[(&open, "start"), (&back, "back")],
            Page::Day(_) if cx.can_bring_back() => {
                &[(&undo, "bring back"), (&remove, "remove"), (&days, "choose"), (&weeks, "days"), (&back, "back")]
            }
            Page::Day(_) => &[(&weeks, "days"), (&days, "choose"), (&remove, "remove"), (&back, "back")],
            Page::Year | Page::Soreness => {
                &[(&weeks, "week"), (&days, "day"), (&tab, "next page"), (&open, "this day")]
            }
            Page::Muscles | Page::Running => &[(&weeks, "week"), (&tab, "next page"), (&back, "back")],
        };
        let name =
            |id: &Id| cx.library.get(id.as_str()).map_or_else(|| id.to_string(), |entry| entry.name().to_owned());
        let status = cx.status();
        let model = screen::Model { name: &name, keys, status: status.as_deref(), ..self.model(cx) };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        match (cx.keymap.history.action(key), self.page) {
            (None, _) => {}
            (Some(HistoryAction::Help), _) => return Flow::Open(To::Help(Keyed::History)),
            (Some(HistoryAction::Back), Page::Day(_)) => self.page = self.from,
            (Some(HistoryAction::Back), _) => return Flow::Close,
            (Some(HistoryAction::Open), _) if self.back.days.is_empty() => return self.begin(),
            (Some(HistoryAction::BringBack), _) => self.bring_back(now, cx),
            (Some(HistoryAction::Remove), Page::Day(_)) => return self.ask_to_remove(now, cx),
            (Some(HistoryAction::Remove), _) if !self.told.items.is_empty() => {
                let open = cx.keymap.history.label(HistoryAction::Open);
                cx.say(format!("{open} opens the day first"), now);
            }
            (Some(action), Page::Day(from)) => self.read(action, from, cx),
            (Some(action), _) => self.look(action, cx),
        }
        Flow::Stay
    }

    fn mouse(&mut self, mouse: Mouse, _: Duration, cx: &mut Context) -> Flow {
        if !small::fits(cx.area) || self.back.days.is_empty() {
            return Flow::Stay;
        }
        match (mouse.what.rows(), self.page) {
            (None, _) => self.press(mouse.at, cx),
            (Some(rows), Page::Day(from)) => {
                self.read(if rows < 0 { HistoryAction::Up } else { HistoryAction::Down }, from, cx);
            }
            (Some(rows), Page::Year | Page::Soreness) => {
                self.look(if rows < 0 { HistoryAction::Up } else { HistoryAction::Down }, cx);
            }
            (Some(rows), Page::Muscles | Page::Running) => {
                self.look(if rows < 0 { HistoryAction::Earlier } else { HistoryAction::Later }, cx);
            }
        }
        Flow::Stay
    }

    fn clicks(&self) -> Clicks {
        Clicks::Told
    }

    fn answer(&mut self, answer: Answer, now: Duration, cx: &mut Context) -> Flow {
        let (Answer::Remove, Some((moment, item))) = (answer, self.told.items.get(self.chosen).cloned()) else {
            return Flow::Stay;
        };
        if cx.take_back(Named::on(moment, &item)) {
            self.fold(&cx.past);
            let rows = screen::day_rows(self.area, &self.told).saturating_sub(screen::page_rows(self.area));
            if let Page::Day(from) = &mut self.page {
                *from = rows.min(*from);
            }
            cx.say("removed", now);
        }
        Flow::Stay
    }

    fn library_loaded(&mut self, cx: &Context) {
        self.fold(&cx.past);
    }
}

impl History {
    /// Leads home, where to begin while there is nothing to look back on.
    fn begin(&self) -> Flow {
        match self.opened {
            Opened::Home => Flow::Close,
            Opened::CommandLine => Flow::Go(To::Home),
        }
    }
}
