//! One event of the journal.

use std::time::Duration;

use super::moment::Moment;
use super::run::{RUN, Run};
use super::session_id::SessionId;
use super::subject::{Named, Subject};
use crate::body::{Muscle, Side};
use crate::care::{Level, Quality, Sign, Soreness, Walk};
use crate::routine::{Choice, Id};
use crate::session::effect::{Ending, Outcome};
use crate::session::known::Fingerprint;

/// A set that came to its end, in whatever way.
#[derive(Clone, Debug, PartialEq)]
pub struct Set {
    /// How it ended.
    pub ending: Ending,
    /// The move's id.
    pub exercise: Id,
    /// The side; `None` for a move of the whole body.
    pub side: Option<Side>,
    /// Which set of this side, from 1.
    pub set: u16,
    /// Sets of this side in all.
    pub sets: u16,
    /// Which coming-up in the routine it belongs to, from 1; earlier versions did not say.
    pub turn: Option<u16>,
    /// How long it was held, in whole milliseconds.
    pub held: Duration,
    /// Whether it was done the easier way.
    pub easier: bool,
    /// The load that its step named.
    pub load: Option<String>,
    /// The band that its step named.
    pub band: Option<String>,
    /// How its move was told; earlier versions did not say.
    pub told: Option<HowTold>,
    /// What it works on, so that the journal needs no move file to be understood.
    pub muscles: Vec<Muscle>,
}

#[cfg(test)]
impl Set {
    /// The only set of a move, done to its end the usual way, on which nothing is told.
    pub(crate) fn of(exercise: &str, side: Option<Side>, seconds: u64) -> Self {
        Self {
            ending: Ending::Done,
            exercise: Id::new(exercise).expect("an id"),
            side,
            set: 1,
            sets: 1,
            turn: None,
            held: Duration::from_secs(seconds),
            easier: false,
            load: None,
            band: None,
            told: None,
            muscles: Vec::new(),
        }
    }
}

impl From<&Outcome> for Set {
    fn from(outcome: &Outcome) -> Self {
        Self {
            ending: outcome.ending,
            exercise: outcome.exercise.id.clone(),
            side: outcome.side,
            set: outcome.set,
            sets: outcome.sets,
            turn: Some(outcome.turn),
            held: outcome.held,
            easier: outcome.easier,
            load: outcome.exercise.beside.load.clone(),
            band: outcome.exercise.beside.band.clone(),
            told: Some(HowTold { text: Fingerprint::of(&outcome.exercise), in_short: outcome.in_short }),
            muscles: outcome.exercise.muscles.clone(),
        }
    }
}

/// The telling of a move in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HowTold {
    /// The mark of the words that tell it: `told` in the file.
    pub text: Fingerprint,
    /// Whether it was introduced in short: `short` in the file.
    pub in_short: bool,
}

/// The way in which a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// Followed to its end.
    Finished,
    /// The person ended it.
    Stopped,
}

/// Something that happened: what a line of the journal tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A session began.
    Start {
        /// The routine's id.
        routine: Id,
        /// Its name at that time.
        name: String,
        /// What of it, and how.
        begun: Begun,
    },
    /// A set ended: `set`, `skip`, `eased` or `too-much` in the file.
    Set(Set),
    /// A session went on after it had stood still for so long, in whole milliseconds: `pause` in the file.
    Pause(Duration),
    /// A session ended. One that was killed has no such event.
    End(End),
    /// What was answered at a check-in: `soreness` in the file.
    Soreness(Report),
    /// A run.
    Run(Run),
    /// A sentence to remember.
    Note(String),
    /// Something was taken back.
    Withdraw(Subject),
    /// What was taken back counts again.
    Restore(Subject),
    /// An event of a newer version: its name.
    Unknown(String),
}

/// The choices with which a session was begun, where it is not the routine as it stands: one that broke off goes on so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// The time that it had to fit into, in whole milliseconds.
    pub(crate) within: Option<Duration>,
    /// How many moves and waits it left out at its beginning, counted as they come up.
    pub(crate) from: usize,
    /// Whether it began at once, without the time to settle.
    pub(crate) now: bool,
    /// The only side that was to be done.
    pub(crate) side: Option<Side>,
    /// The moves that were to begin the easier way: `easy` in the file.
    pub(crate) easier: Vec<Id>,
    /// The level, and whether what may be left out was: `level` and `without_optional` in the file.
    pub(crate) choice: Choice,
}

/// The answers of a check-in. What was not asked is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How sore the left side is.
    pub left: Option<Level>,
    /// How sore the right side is.
    pub right: Option<Level>,
    /// What the pain is like.
    pub quality: Option<Quality>,
    /// Whether it changes the walk.
    pub walk: Option<Walk>,
    /// Signs that are not for a coach.
    pub signs: Vec<Sign>,
    /// Whether it was said that there is none besides them, which takes back what was told of others: `none` in the file.
    pub no_signs: bool,
}

impl Report {
    /// How sore each side is, where it was told of either.
    pub(crate) fn levels(&self) -> Option<Soreness> {
        (self.left.is_some() || self.right.is_some()).then(|| self.soreness())
    }

    /// How sore each side is, where it was told of either: a side of which nothing was told stays as it was before.
    pub(crate) fn over(&self, before: Option<Soreness>) -> Option<Soreness> {
        self.levels()?;
        let before = before.unwrap_or_default();
        Some(Soreness { left: self.left.unwrap_or(before.left), right: self.right.unwrap_or(before.right) })
    }

    /// How sore a side was told to be; `None` where it was not asked about.
    pub(crate) const fn of(&self, side: Side) -> Option<Level> {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// How sore each side is; a side that was not asked about is not.
    pub(crate) fn soreness(&self) -> Soreness {
        Soreness { left: self.left.unwrap_or_default(), right: self.right.unwrap_or_default() }
    }
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// When it happened.
    pub moment: Moment,
    /// The session it belongs to; `None` for a run or a note.
    pub session: Option<SessionId>,
    /// What happened.
    pub event: Event,
}

/// No set takes a whole day.
const LONGEST_SET: Duration = Duration::from_hours(24);

impl Line {
    /// Whether the figures in it can be true: a run as far as people run, a set shorter than a day.
    pub(crate) fn is_believable(&self) -> bool {
        match &self.event {
            Event::Run(run) => RUN.contains(&run.km),
            Event::Set(set) => set.held < LONGEST_SET,
            _ => true,
        }
    }
}

impl Named {
    /// The name of what a line tells; `None` where it belongs to a session, or tells of none of these.
    pub(crate) fn of(line: &Line) -> Option<Self> {
        let at = line.moment.at;
        Some(match &line.event {
            Event::Run(run) => Self::run(at, run),
            Event::Soreness(_) => Self::Soreness { at },
            Event::Note(_) => Self::Note { at },
            _ => return None,
        })
    }
}
