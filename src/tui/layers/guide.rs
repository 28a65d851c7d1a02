//! The guide: short pages, each ending in something to do now.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::care::guide::{Act, Page, pages};
use crate::coach::before::{Questions, Stage};
use crate::terminal::guard::Clicks;
use crate::terminal::key::Key;
use crate::terminal::keymap::GuideAction;
use crate::terminal::mouse::Mouse;
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::guide::{self as screen, Seen, Spot};
use crate::tui::screens::small;
use crate::tui::to::{Aim, Keyed, Opened, To};

/// The pages of the guide.
pub struct Guide {
    pages: Vec<Page>,
    selected: usize,
    seen: Seen,
    area: Rect,
    opened: Opened,
}

impl Guide {
    /// The guide, opened at its list of topics.
    #[must_use]
    pub fn new(opened: Opened) -> Self {
        Self { pages: pages(), selected: 0, seen: Seen::Topics, area: Rect::default(), opened }
    }

    /// The guide, opened at the page of this topic; at the first where there is no such page.
    #[must_use]
    pub fn at(topic: &str, opened: Opened) -> Self {
        let guide = Self::new(opened);
        let selected = guide.pages.iter().position(|page| page.topic == topic).unwrap_or(0);
        Self { selected, seen: Seen::Page(0), ..guide }
    }

    fn page(&self) -> &Page {
        &self.pages[self.selected]
    }

    /// Another topic.
    fn turn(&mut self, by: isize) {
        self.selected = self.selected.saturating_add_signed(by).min(self.pages.len() - 1);
        if let Seen::Page(from) = &mut self.seen {
            *from = 0;
        }
    }

    fn scroll(&mut self, by: isize) {
        let from = if let Seen::Page(from) = self.seen { from } else { 0 };
        let most = screen::most(self.area, self.page());
        self.seen = Seen::Page(from.saturating_add_signed(by).min(most));
    }

    fn close(&self) -> Flow {
        match self.opened {
            Opened::Home => Flow::Go(To::Home),
            Opened::CommandLine => Flow::Close,
        }
    }

    /// What the page ends in.
    fn act(&self, now: Duration, cx: &mut Context) -> Flow {
        let Act::Run(id) = self.page().act else {
            return Flow::Go(To::CheckIn(Aim::Running, Questions::THOROUGH));
        };
        if let Some(routine) = cx.library.get(id).and_then(|entry| entry.routine()) {
            return Flow::Go(To::Begin(cx.launch(routine), Stage::Asked));
        }
        cx.say(format!("{id} needs mending first"), now);
        Flow::Stay
    }
}

impl Layer for Guide {
    fn advance(&mut self, _: Duration, cx: &mut Context) -> Flow {
        self.area = cx.area;
        // Where both stand beside each other, the page is in sight from the beginning.
        if screen::are_beside(cx.area) && self.seen == Seen::Topics {
            self.seen = Seen::Page(0);
        }
        Flow::Stay
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.words(), cx.theme());
        }
        let label = |action| cx.keymap.guide.label(action);
        let (enter, back) = (label(GuideAction::Act), label(GuideAction::Back));
        let up_down = format!("{} {}", label(GuideAction::Up), label(GuideAction::Down));
        let topics = format!("{} {}", label(GuideAction::Previous), label(GuideAction::Next));
        let act = match self.page().act {
            Act::Run(_) => "start",
            Act::Ready => "answer",
        };
        let keys: &[(&str, &str)] = match self.seen {
            Seen::Topics => &[(&enter, "read"), (&up_down, "topic"), (&back, "back")],
            Seen::Page(_) if screen::are_beside(cx.area) => &[(&enter, act), (&up_down, "topic"), (&back, "back")],
            Seen::Page(_) => &[(&enter, act), (&up_down, "scroll"), (&topics, "topic"), (&back, "back")],
        };
        let status = cx.status();
        let model = screen::Model {
            pages: &self.pages,
            selected: self.selected,
            seen: self.seen,
            enter: &enter,
            keys,
            status: status.as_deref(),
            words: cx.words(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn mouse(&mut self, mouse: Mouse, now: Duration, cx: &mut Context) -> Flow {
        if !small::fits(cx.area) {
            return Flow::Stay;
        }
        let (pages, selected, seen) = (&self.pages, self.selected, self.seen);
        let model = screen::Model { pages, selected, seen, enter: "", keys: &[], status: None, words: cx.words() };
        match (screen::spot_at(cx.area, &model, mouse.at), mouse.what.rows()) {
            (None, _) | (Some(Spot::Topics | Spot::Page), None) => {}
            (Some(Spot::Topics | Spot::Topic(_)), Some(rows)) => self.turn(rows),
            (Some(Spot::Page | Spot::Act), Some(rows)) => self.scroll(rows),
            (Some(Spot::Act), None) => return self.act(now, cx),
            (Some(Spot::Topic(number)), None) if number != self.selected => {
                self.turn(number.cast_signed() - self.selected.cast_signed());
            }
            (Some(Spot::Topic(_)), None) => self.seen = Seen::Page(0),
        }
        Flow::Stay
    }

    fn clicks(&self) -> Clicks {
        Clicks::Told
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        let beside = screen::are_beside(cx.area);
        let reading = !beside && self.seen != Seen::Topics;
        let page = isize::try_from(screen::rows(cx.area)).unwrap_or(1).max(2) - 1;
        match cx.keymap.guide.action(key) {
            None => {}
            Some(GuideAction::Act) if self.seen == Seen::Topics => self.seen = Seen::Page(0),
            Some(GuideAction::Act) => return self.act(now, cx),
            Some(GuideAction::Up) if reading => self.scroll(-1),
            Some(GuideAction::Down) if reading => self.scroll(1),
            Some(GuideAction::Up | GuideAction::Previous) => self.turn(-1),
            Some(GuideAction::Down | GuideAction::Next) => self.turn(1),
            Some(GuideAction::PageUp) => self.scroll(-page),
            Some(GuideAction::PageDown) => self.scroll(page),
            Some(GuideAction::Help) => return Flow::Open(To::Help(Keyed::Guide)),
            Some(GuideAction::Back) if reading => self.seen = Seen::Topics,
            Some(GuideAction::Back) => return self.close(),
        }
        Flow::Stay
    }
}
