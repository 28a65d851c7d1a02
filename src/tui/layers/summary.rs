//! What was done, at the end of a session.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::soreness::{level, sore_sides, told};
use crate::body::Side;
use crate::care::{Level, Soreness};
use crate::coach::before::{Questions, Stage};
use crate::coach::{Launch, Start, clock};
use crate::config::words::Switch;
use crate::journal::{Event, Report};
use crate::language::{ScreenText, Words};
use crate::session::record::Record;
use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::SummaryAction;
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::{small, summary as screen};
use crate::tui::to::{Aim, Keyed, To};

/// The summary of a session.
pub(crate) struct Summary {
    launch: Launch,
    record: Record,
    when: String,
    /// How sore it was before, on a day on which it was told.
    before: Option<Soreness>,
    /// Whether it is asked how sore the person is now.
    asks: bool,
    /// Why nothing of the session is kept, where that is so: then nothing is asked either.
    unkept: Option<String>,
    /// What was answered.
    answer: Option<String>,
    /// The moment from which answers are taken.
    listens_from: Duration,
}

/// A key of sessions in the first moment was meant for the one that has just ended.
const FIRST_MOMENT: Duration = Duration::from_secs(1);

impl Summary {
    /// What came of the session of `launch`, which was over at `ended`.
    #[must_use]
    pub(crate) fn new(launch: Launch, record: Record, ended: Duration, cx: &Context) -> Self {
        let now = clock::local();
        let when = cx.words().day_and_time(now.weekday(), now.strftime("%H:%M").to_string());
        let before = cx.today().facts.told_soreness();
        let words = cx.words();
        let unkept = (!launch.speed.is_kept())
            .then(|| words.say(ScreenText::NothingKept, &[("times", launch.speed.times().into())]));
        let asks = cx.settings.care.check_in == Switch::On && cx.world.journal.is_some() && unkept.is_none();
        let listens_from = ended + FIRST_MOMENT;
        Self { launch, record, when, before, asks, unkept, answer: None, listens_from }
    }

    /// Takes a key for the answer to how sore the person is now; `None` where it is none.
    fn take(&mut self, code: Code, cx: &mut Context) -> Option<Flow> {
        let level = level(code).filter(|_| self.asks && code != Code::Enter)?;
        self.asks = false;
        let known = self.before.and_then(sore_sides);
        let Some(sides) = known.or((level == Level::NONE).then_some(Side::ALL)) else {
            return Some(Flow::Open(To::CheckIn(Aim::After, Questions::side(level))));
        };
        let of = |side| Some(if sides.contains(&side) { level } else { Level::NONE });
        let report = Report { left: of(Side::Left), right: of(Side::Right), ..Report::default() };
        self.answer = Some(told(report.soreness(), self.before, cx.words()));
        cx.note(Event::Soreness(report));
        Some(Flow::Stay)
    }

    fn question(&self, words: Words) -> Option<String> {
        let asked = self.asks.then(|| match self.before.and_then(sore_sides) {
            Some(&[side]) => words.say(ScreenText::HowSoreIsSide, &[("side", side.word().into())]),
            _ => words.text(ScreenText::HowSoreAreYou).to_owned(),
        });
        asked.or_else(|| self.answer.clone()).or_else(|| self.unkept.clone())
    }
}

impl Layer for Summary {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.words(), cx.theme());
        }
        let label = |action| cx.keymap.summary.label(action);
        let (home, again, sore) = (label(SummaryAction::Home), label(SummaryAction::Again), label(SummaryAction::Sore));
        let status = cx.status();
        let (words, question) = (cx.words(), self.question(cx.words()));
        let keys = [
            (home.as_str(), words.text(ScreenText::ToHome)),
            (again.as_str(), words.text(ScreenText::HintAgain)),
            (sore.as_str(), words.text(ScreenText::HintHowSore)),
        ];
        let model = screen::Model {
            record: &self.record,
            question: question.as_deref(),
            when: &self.when,
            keys: if self.unkept.is_some() { &keys[..2] } else { &keys },
            status: status.as_deref(),
            words: cx.words(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        let of_session = cx.keymap.session.action(key).is_some() && key.code != Code::Enter;
        if now < self.listens_from && of_session && level(key.code).is_some() {
            return Flow::Stay;
        }
        if let Some(flow) = self.take(key.code, cx) {
            return flow;
        }
        match cx.keymap.summary.action(key) {
            None => Flow::Stay,
            Some(SummaryAction::Back) if self.launch.start == Start::CommandLine => Flow::Close,
            Some(SummaryAction::Home | SummaryAction::Back) => Flow::Go(To::Home),
            Some(SummaryAction::Again) => Flow::Go(To::Begin(self.launch.again(), Stage::Asked)),
            Some(SummaryAction::Sore) if self.unkept.is_some() => Flow::Stay,
            Some(SummaryAction::Sore) => {
                self.asks = false;
                Flow::Open(To::CheckIn(Aim::After, Questions::level(self.before)))
            }
            Some(SummaryAction::Help) => Flow::Open(To::Help(Keyed::Summary)),
        }
    }
}
