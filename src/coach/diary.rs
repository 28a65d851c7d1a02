//! What is worth keeping of a session goes to the journal, with the moment on the wall clock.

use std::time::Duration;

use jiff::Timestamp;

use super::clock;
use crate::journal::{Begun, End, Event, Keeper, Line, Moment, SessionId};
use crate::routine::Id;
use crate::session::effect::{Effect, Outcome};
use crate::session::player::Why;

/// A pause shorter than this is not kept: a key that was pressed twice.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);

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
    /// Since when time stands still, and why.
    still: Option<(Duration, Why)>,
    /// When the last line was written: by the session's clock, and by the one on the wall.
    wrote: Option<(Duration, Timestamp)>,
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
        Self { session, written: Vec::new(), begun: false, ended: false, still: None, wrote: None }
    }

    /// The session began, or was taken up again.
    pub(super) fn start(&mut self, lines: &dyn Lines, now: Duration, routine: &Id, name: &str, begun: &Begun) {
        if !self.begun {
            self.begun = true;
            let event = Event::Start { routine: routine.clone(), name: name.to_owned(), begun: begun.clone() };
            self.write(lines, now, event);
        }
    }

    /// A set ended.
    pub(super) fn set(&mut self, lines: &dyn Lines, now: Duration, outcome: &Outcome) {
        self.write(lines, now, Event::Set(outcome.into()));
    }

    /// Time stands still since `at`, or runs again.
    pub(super) fn pause(&mut self, lines: Option<&dyn Lines>, effect: &Effect, at: Duration, now: Duration) {
        match (effect, lines) {
            (Effect::Paused(why), _) => self.still = Some((at, *why)),
            (_, Some(lines)) => self.goes_on(lines, now),
            (_, None) => self.still = None,
        }
    }

    /// Time runs again, or the session ends where it stood still.
    fn goes_on(&mut self, lines: &dyn Lines, now: Duration) {
        let Some((since, why)) = self.still.take() else { return };
        let slept = if why == Why::Slept { self.slept(now) } else { Duration::ZERO };
        let length = now.saturating_sub(since) + slept;
        if self.begun && !self.ended && length >= SHORTEST_PAUSE {
            self.write(lines, now, Event::Pause(length));
        }
    }

    /// How long the machine slept since the last line: the session's clock stands still meanwhile, the one on the wall does not.
    fn slept(&self, now: Duration) -> Duration {
        let Some((at, wall)) = self.wrote else { return Duration::ZERO };
        let wall = clock::local().timestamp().duration_since(wall);
        Duration::try_from(wall).unwrap_or_default().saturating_sub(now.saturating_sub(at))
    }

    /// The session ended, now or before.
    pub(super) fn end(&mut self, lines: &dyn Lines, now: Duration, end: End) {
        if self.begun && !self.ended {
            self.goes_on(lines, now);
            self.ended = true;
            self.write(lines, now, Event::End(end));
        }
    }

    /// Everything that was handed over.
    pub(super) fn written(&self) -> &[Line] {
        &self.written
    }

    fn write(&mut self, lines: &dyn Lines, now: Duration, event: Event) {
        let moment = Moment::from(&clock::local());
        self.wrote = Some((now, moment.at));
        let line = Line { moment, session: Some(self.session), event };
        self.written.push(line.clone());
        lines.keep(line);
    }
}
