//! What was done, at the end of a session.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::session::{Launch, Session, Start};
use super::{CheckIn, Help, Home};
use crate::coach::clock;
use crate::config::words::Switch;
use crate::session::player::Player;
use crate::session::record::Record;
use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::keymap::SummaryAction;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::{small, summary as screen};

/// The summary of a session.
pub struct Summary {
    launch: Launch,
    record: Record,
    when: String,
    /// It is to be asked how sore the person is.
    asks: bool,
}

impl Summary {
    /// What came of the session that `player` has played, up to `now`.
    #[must_use]
    pub fn new(player: &Player, launch: Launch, now: Duration, cx: &Context) -> Self {
        let when = clock::local().strftime("%A, %H:%M").to_string();
        let asks = cx.settings.care.check_in == Switch::On && cx.world.journal.is_some() && cx.today().facts.is_sore();
        Self { launch, record: Record::of(player, now), when, asks }
    }
}

impl Layer for Summary {
    fn advance(&mut self, _: Duration, _: &mut Context) -> Flow {
        if std::mem::take(&mut self.asks) { Flow::Open(Box::new(CheckIn::after())) } else { Flow::Stay }
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.theme());
        }
        let label = |action| cx.keymap.summary.label(action);
        let (home, again, sore) = (label(SummaryAction::Home), label(SummaryAction::Again), label(SummaryAction::Sore));
        let status = cx.status();
        let model = screen::Model {
            record: &self.record,
            when: &self.when,
            keys: &[(&home, "home"), (&again, "again"), (&sore, "how sore now")],
            status: status.as_deref(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        match cx.keymap.summary.action(key) {
            None => Flow::Stay,
            Some(SummaryAction::Back) if self.launch.start == Start::CommandLine => Flow::Close,
            Some(SummaryAction::Home | SummaryAction::Back) => Flow::Replace(Box::new(Home::new(cx))),
            Some(SummaryAction::Again) => Flow::Replace(Box::new(Session::new(self.launch.clone()))),
            Some(SummaryAction::Sore) => Flow::Open(Box::new(CheckIn::after())),
            Some(SummaryAction::Help) => Flow::Open(Box::new(Help::summary(&cx.keymap))),
        }
    }
}
