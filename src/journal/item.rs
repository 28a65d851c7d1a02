//! One thing that happened on a day.

use super::account::Account;
use super::entry::SessionEntry;
use super::event::{Event, Report};
use super::moment::Moment;
use super::run::{Effort, kilometres};
use super::subject::Named;

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A session.
    Session(Box<Account>),
    /// What was answered at a check-in.
    Soreness(Report),
    /// A run: how far, in kilometres, and how hard.
    Run(f64, Effort),
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
            Event::Run { km, effort } => Some(Self::Run(*km, *effort)),
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
            Self::Run(km, Effort::Hard) => format!("the hard run of {}", kilometres(*km)),
            Self::Run(km, Effort::Easy) => format!("the run of {}", kilometres(*km)),
            Self::Soreness(report) => {
                let told = [(report.left, "left"), (report.right, "right")];
                let told = told.iter().filter_map(|(level, side)| level.map(|level| format!("{} {side}", level.get())));
                match told.collect::<Vec<_>>().join(", ") {
                    none if none.is_empty() => "what was told at a check-in".to_owned(),
                    told => format!("the soreness {told}"),
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
            Item::Run(km, effort) => Self::run(at, *km, *effort),
            Item::Soreness(_) => Self::Soreness { at },
            Item::Note(_) => Self::Note { at },
        }
    }
}
