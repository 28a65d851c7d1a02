//! One thing that happened on a day.

use super::account::Account;
use super::entry::SessionEntry;
use super::event::{Event, Report};
use super::moment::Moment;
use super::run::{Effort, Run, far_in};
use super::subject::Named;
use crate::language::{ScreenText, Words};

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A session.
    Session(Box<Account>),
    /// What was answered at a check-in.
    Soreness(Report),
    /// A run.
    Run(Run),
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
            Event::Run(run) => Some(Self::Run(run.clone())),
            Event::Note(text) => Some(Self::Note(text.clone())),
            Event::Start { .. }
            | Event::Set(_)
            | Event::Pause(_)
            | Event::End(_)
            | Event::Withdraw(_)
            | Event::Restore(_)
            | Event::Unknown(_) => None,
        }
    }

    /// What it is, in the middle of a sentence: `the hard run of 8 km`, `the note “new shoes”`.
    pub(crate) fn in_words(&self, words: Words) -> String {
        match self {
            Self::Session(account) => {
                let entry = &account.entry;
                let name = if entry.name.is_empty() { entry.routine.as_str() } else { &entry.name };
                words.say(ScreenText::ItemSession, &[("name", name.into())])
            }
            Self::Run(run) => {
                let text = if run.effort == Effort::Hard { ScreenText::ItemHardRun } else { ScreenText::ItemRun };
                words.say(text, &[("far", far_in(words, run.km, run.time).into())])
            }
            Self::Soreness(report) => soreness_in_words(report, words),
            Self::Note(text) => words.say(ScreenText::ItemNote, &[("text", text.as_str().into())]),
        }
    }

    /// Whether it may be taken back unasked. A sign of injury or illness may not: it is answered, or it stands.
    pub(crate) fn is_withdrawable(&self) -> bool {
        !matches!(self, Self::Soreness(report) if !report.signs.is_empty())
    }
}

/// What was answered at a check-in, in the middle of a sentence.
fn soreness_in_words(report: &Report, words: Words) -> String {
    let told = [(report.left, ScreenText::ItemLevelLeft), (report.right, ScreenText::ItemLevelRight)];
    let told =
        told.iter().filter_map(|(level, text)| Some(words.say(*text, &[("level", level.as_ref()?.get().into())])));
    let told = told.collect::<Vec<_>>().join(", ");
    let told = (!told.is_empty()).then(|| words.say(ScreenText::ItemSoreness, &[("told", told.into())]));
    let no_signs = (report.no_signs && report.signs.is_empty()).then(|| words.text(ScreenText::ItemNoSigns).to_owned());
    match (told, no_signs) {
        (None, None) => words.text(ScreenText::ItemCheckIn).to_owned(),
        (Some(told), Some(none)) => words.say(ScreenText::ItemAlso, &[("before", told.into()), ("last", none.into())]),
        (Some(one), None) | (None, Some(one)) => one,
    }
}

impl Named {
    /// The name of something on a day.
    pub(crate) fn on(moment: Moment, item: &Item) -> Self {
        let at = moment.at;
        match item {
            Item::Session(account) => Self::Session(account.entry.session),
            Item::Run(run) => Self::run(at, run),
            Item::Soreness(_) => Self::Soreness { at },
            Item::Note(_) => Self::Note { at },
        }
    }
}
