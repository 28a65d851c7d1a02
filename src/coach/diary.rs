//! What is worth keeping of a session goes to the journal, with the moment on the wall clock.

use std::time::Duration;

use super::clock;
use crate::journal::{Begun, End, Event, Keeper, Line, Moment, SessionId};
use crate::routine::Id;
use crate::session::effect::Outcome;

/// A taker of lines for the journal.
pub trait Lines {
    /// Takes a line; never blocks.
    fn keep(&self, line: Line);

    /// Why lines are not kept, in one line; `None` when all is well.
    fn fault(&self) -> Option<String>;

    /// Waits until all lines are kept, at most for `limit`. Gives what stood against it, in one line.
    fn close(self: Box<Self>, limit: Duration) -> Option<String>;
}

impl Lines for Keeper {
    fn keep(&self, line: Line) {
        Self::keep(self, line);
    }

    fn fault(&self) -> Option<String> {
        Self::fault(self)
    }

    fn close(self: Box<Self>, limit: Duration) -> Option<String> {
        Self::close(*self, limit)
    }
}

/// The journal's pages of one session.
#[derive(Debug)]
pub(crate) struct Diary {
    session: SessionId,
    /// What was handed over, for who wants to know it without reading the disk.
    written: Vec<Line>,
    begun: bool,
    ended: bool,
}

impl Default for Diary {
    fn default() -> Self {
        Self::of(SessionId::fresh())
    }
}

impl Diary {
    /// How long the program waits for the disk when it ends.
    pub(crate) const PATIENCE: Duration = Duration::from_secs(2);

    /// The pages of this session.
    pub(super) const fn of(session: SessionId) -> Self {
        Self { session, written: Vec::new(), begun: false, ended: false }
    }

    /// The session began, or was taken up again.
    pub(super) fn start(&mut self, lines: &dyn Lines, routine: &Id, name: &str, begun: &Begun) {
        if !self.begun {
            self.begun = true;
            self.write(lines, Event::Start { routine: routine.clone(), name: name.to_owned(), begun: begun.clone() });
        }
    }

    /// A set ended.
    pub(super) fn set(&mut self, lines: &dyn Lines, outcome: &Outcome) {
        self.write(lines, Event::Set(outcome.into()));
    }

    /// The session ended, now or before.
    pub(super) fn end(&mut self, lines: &dyn Lines, end: End) {
        if self.begun && !self.ended {
            self.ended = true;
            self.write(lines, Event::End(end));
        }
    }

    /// Everything that was handed over.
    pub(super) fn written(&self) -> &[Line] {
        &self.written
    }

    fn write(&mut self, lines: &dyn Lines, event: Event) {
        let line = Line { moment: Moment::from(&clock::local()), session: Some(self.session), event };
        self.written.push(line.clone());
        lines.keep(line);
    }
}
