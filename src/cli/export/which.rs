//! Which sessions, runs and answers are exported: by their day, by their id, the last one, or all.

use std::collections::HashMap;

use anyhow::anyhow;
use jiff::Zoned;
use jiff::civil::Date;

use super::Export;
use crate::cli::log::day;
use crate::diagnostic::quoted;
use crate::failure::Failure;
use crate::journal::{Course, DayLog, Line, Moment, Past, SessionEntry, SessionId};

/// Everything that is kept.
#[derive(Debug)]
pub(super) struct Kept {
    /// Sessions and answers, what was taken back apart.
    pub(super) past: Past,
    courses: HashMap<SessionId, Course>,
}

/// A session that was done, and its course.
#[derive(Clone, Copy, Debug)]
pub(super) struct Session<'a> {
    pub(super) entry: &'a SessionEntry,
    pub(super) course: &'a Course,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The last session; of everything else all.
    Last,
    /// Everything.
    All,
    /// What is of these days.
    Days(Date, Date),
    /// The session whose id begins so.
    Id(String),
}

impl Which {
    pub(super) fn asked(export: &Export, now: &Zoned) -> Result<Self, Failure> {
        let date =
            |text: &str| day::moment(text, now).map(|at| at.date()).map_err(|said| Failure::Other(anyhow!(said)));
        if let Some(id) = &export.session {
            return Ok(Self::Id(id.to_lowercase()));
        }
        if let Some(on) = &export.on {
            return date(on).map(|date| Self::Days(date, date));
        }
        match &export.since {
            Some(since) => Ok(Self::Days(date(since)?, Date::MAX)),
            None if export.all => Ok(Self::All),
            None => Ok(Self::Last),
        }
    }

    /// The same for a kind of file that holds many: all, where nothing was said.
    pub(super) fn or_all(&self) -> Self {
        if *self == Self::Last { Self::All } else { self.clone() }
    }

    /// Whether something of this moment is among it.
    pub(super) fn takes(&self, moment: Moment) -> bool {
        match self {
            Self::Days(first, last) => (*first..=*last).contains(&moment.local().date()),
            Self::Last | Self::All | Self::Id(_) => true,
        }
    }
}

impl Kept {
    pub(super) fn of(lines: Vec<Line>) -> Self {
        let courses = Course::each(&lines);
        Self { past: Past::of(lines), courses }
    }

    /// The sessions that were asked for, the oldest first; at least one.
    pub(super) fn sessions(&self, which: &Which) -> Result<Vec<Session<'_>>, Failure> {
        let done = self.done();
        let found: Vec<Session<'_>> = match which {
            Which::Last => done.iter().max_by_key(|session| session.entry.began.at).copied().into_iter().collect(),
            Which::Id(id) => done.iter().copied().filter(|session| session.id().starts_with(id)).collect(),
            Which::All | Which::Days(..) => {
                done.iter().copied().filter(|session| which.takes(session.entry.began)).collect()
            }
        };
        let of_id = matches!(which, Which::Id(_));
        match (found.as_slice(), which) {
            ([_, _, ..], Which::Id(id)) if of_id => {
                Err(anyhow!("{} sessions have an id that begins with {}", found.len(), quoted(id)).into())
            }
            ([], Which::Id(id)) => {
                Err(anyhow!("no session has the id {}; `supple export --csv sessions` names them", quoted(id)).into())
            }
            ([], Which::Days(first, last)) if !done.is_empty() => {
                let since = if first == last { "on" } else { "since" };
                Err(anyhow!("no session is kept {since} {}", day::in_words(*first)).into())
            }
            ([], _) => Err(anyhow!("no session is kept yet; `supple run glute-relief` makes a beginning").into()),
            _ => Ok(found),
        }
    }

    /// What is kept of the days that were asked for, day by day.
    pub(super) fn days(&self) -> impl Iterator<Item = DayLog> {
        DayLog::each_day(&self.past).into_values()
    }

    /// The course of a session.
    pub(super) fn course(&self, session: SessionId) -> Option<&Course> {
        self.courses.get(&session)
    }

    /// Every session in which anything was done.
    fn done(&self) -> Vec<Session<'_>> {
        let done = self.past.entries.iter().filter(|entry| entry.counts());
        done.filter_map(|entry| Some(Session { entry, course: self.course(entry.session)? })).collect()
    }
}

impl Session<'_> {
    /// Its id, as journals write it.
    pub(super) fn id(&self) -> String {
        self.entry.session.to_string()
    }
}
