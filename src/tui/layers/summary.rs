//! What was done, at the end of a session.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::session::{Launch, Session, Start};
use super::{Help, Home};
use crate::body::Side;
use crate::coach::clock;
use crate::session::player::Player;
use crate::session::record::{self, Record};
use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::keymap::SummaryAction;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::summary::{self as screen, Mark, Row};

/// The summary of a session.
pub struct Summary {
    launch: Launch,
    routine: String,
    when: String,
    word: &'static str,
    number: u64,
    unit: &'static str,
    rows: Vec<Row>,
    sides: [&'static str; 2],
    words: Vec<String>,
}

impl Summary {
    /// What came of the session that `player` has played, up to `now`.
    #[must_use]
    pub fn new(player: &Player, launch: Launch, now: Duration) -> Self {
        let record = Record::of(player, now);
        let done = player.played(now);
        let whole = done >= player.timeline().total();
        let (number, unit) = match done.as_secs() {
            seconds @ 0..60 => (seconds, if seconds == 1 { "second" } else { "seconds" }),
            _ => (record.minutes, if record.minutes == 1 { "minute" } else { "minutes" }),
        };
        let first = record.rows.iter().find_map(|row| row.sides.first()?.0).unwrap_or(Side::Right);
        Self {
            launch,
            when: clock::local().strftime("%A, %H:%M").to_string(),
            word: if whole { "Done" } else { "Stopped" },
            number,
            unit,
            rows: record.rows.iter().map(row).collect(),
            sides: [first.word(), first.other().word()],
            words: vec![record.closing],
            routine: record.routine,
        }
    }
}

fn row(row: &record::Row) -> Row {
    let marks = |at: usize| row.sides.get(at).map(|(_, marks)| marks.iter().copied().map(mark).collect());
    Row {
        name: row.name.clone(),
        first: marks(0).unwrap_or_default(),
        second: marks(1).unwrap_or_default(),
        note: row.note.clone(),
    }
}

const fn mark(mark: record::Mark) -> Mark {
    match mark {
        record::Mark::Skipped => Mark::Skipped,
        record::Mark::TooMuch => Mark::TooMuch,
        record::Mark::Eased => Mark::Eased,
        record::Mark::Done => Mark::Done,
    }
}

impl Layer for Summary {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (home, again) =
            (cx.keymap.summary.label(SummaryAction::Home), cx.keymap.summary.label(SummaryAction::Again));
        let status = cx.status();
        let model = screen::Model {
            routine: &self.routine,
            when: &self.when,
            word: self.word,
            number: self.number,
            unit: self.unit,
            rows: &self.rows,
            words: &self.words,
            keys: &[(&home, "home"), (&again, "again")],
            status: status.as_deref(),
        };
        screen::draw(buf, cx.area, &model, self.sides, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        match cx.keymap.summary.action(key) {
            None => Flow::Stay,
            Some(SummaryAction::Back) if self.launch.start == Start::CommandLine => Flow::Close,
            Some(SummaryAction::Home | SummaryAction::Back) => Flow::Replace(Box::new(Home::new(cx))),
            Some(SummaryAction::Again) => Flow::Replace(Box::new(Session::new(self.launch.clone()))),
            Some(SummaryAction::Help) => Flow::Open(Box::new(Help::summary(&cx.keymap))),
        }
    }
}
