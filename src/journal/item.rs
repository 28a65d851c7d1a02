//! One thing that happened on a day.

use std::time::Duration;

use super::account::Account;
use super::entry::SessionEntry;
use super::event::{Event, Report};
use super::moment::Moment;
use super::run::{Effort, far};
use super::subject::Named;

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A session.
    Session(Box<Account>),
    /// What was answered at a check-in.
    Soreness(Report),
    /// A run: how far, in kilometres, how hard, and how long it took where that was told.
    Run(f64, Effort, Option<Duration>),
    /// A sentence to remember.
    Note(String),
}

impl Item {
    /// A session by itself.
    pub(super) fn session(entry: &SessionEntry) -> Self {
        Self::Session(Box::new(Account::of(entry, &[], None)))
    }

    /// What an event tells; `None` for one of a session, and for one that takes back or brings back.
    pub(super) fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Soreness(report) => Some(Self::Soreness(report.clone())),
            Event::Run { km, effort, time } => Some(Self::Run(*km, *effort, *time)),
            Event::Note(text) => Some(Self::Note(text.clone())),
            Event::Start { .. }
            | Event::Set(_)
            | Event::End(_)
            | Event::Withdraw(_)
            | Event::Restore(_)
            | Event::Unknown(_) => None,
        }
    }

    /// What it is, in the middle of a sentence: `the hard run of 8 km`, `the note “new shoes”`.
    pub(crate) fn in_words(&self) -> String {
        match self {
            Self::Session(account) => {
                let entry = &account.entry;
                let name = if entry.name.is_empty() { entry.routine.as_str() } else { &entry.name };
                format!("the session “{name}”")
            }
            Self::Run(km, Effort::Hard, time) => format!("the hard run of {}", far(*km, *time)),
            Self::Run(km, Effort::Easy, time) => format!("the run of {}", far(*km, *time)),
            Self::Soreness(report) => {
                let told = [(report.left, "left"), (report.right, "right")];
                let told = told.iter().filter_map(|(level, side)| level.map(|level| format!("{} {side}", level.get())));
                let told = match told.collect::<Vec<_>>().join(", ") {
                    none if none.is_empty() => None,
                    told => Some(format!("the soreness {told}")),
                };
                let no_signs =
                    (report.no_signs && report.signs.is_empty()).then(|| "that there are no signs".to_owned());
                match (told, no_signs) {
                    (None, None) => "what was told at a check-in".to_owned(),
                    (told, no_signs) => told.into_iter().chain(no_signs).collect::<Vec<_>>().join(", and "),
                }
            }
            Self::Note(text) => format!("the note “{text}”"),
        }
    }

    /// Whether it may be taken back unasked. A sign of injury or illness may not: it is answered, or it stands.
    pub(crate) fn is_withdrawable(&self) -> bool {
        !matches!(self, Self::Soreness(report) if !report.signs.is_empty())
    }
}

impl Named {
    /// The name of something on a day.
    pub(crate) fn on(moment: Moment, item: &Item) -> Self {
        let at = moment.at;
        match item {
            Item::Session(account) => Self::Session(account.entry.session),
            Item::Run(km, effort, _) => Self::run(at, *km, *effort),
            Item::Soreness(_) => Self::Soreness { at },
            Item::Note(_) => Self::Note { at },
        }
    }
}
