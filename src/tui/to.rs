//! Where a screen leads to, as data: [`super::layers::open()`] makes the layer.

use std::time::Duration;

use crate::care::{Advice, Rule};
use crate::coach::Launch;
use crate::coach::before::{Next, Offered, Questions, Stage};
use crate::journal::Item;
use crate::media::Press;
use crate::routine::Id;
use crate::session::record::Record;
use crate::terminal::key::Key;
use crate::tui::draft::Draft;

/// A layer that is wanted, with what it needs.
#[derive(Clone, Debug)]
pub enum To {
    /// The home screen.
    Home,
    /// The home screen with the entry of this id selected.
    HomeOn(Id),
    /// What comes before a session at this stage, or the session.
    Begin(Launch, Stage),
    /// A session.
    Session(Launch),
    /// The questions of a check-in.
    CheckIn(Aim, Questions),
    /// Advice, the gravest first; there is some.
    Verdict(Aim, Vec<(Advice, Rule)>),
    /// The choice between two ways of some moves.
    Offer(Launch, Offered),
    /// The question for the minutes that there are for a session.
    Within(Launch),
    /// The question for the minutes once more: the session does not fit into this time.
    MoreTime(Launch, Duration),
    /// Whether to run today.
    Ready,
    /// The guide: its page about this topic, or its topics.
    Guide(Option<String>, Opened),
    /// Looking back on the journal.
    History(Opened),
    /// What came of a session that was over at `ended`.
    Summary {
        /// The session.
        launch: Launch,
        /// What came of it.
        record: Record,
        /// When it was over.
        ended: Duration,
    },
    /// A file that is being written.
    Preview(Draft),
    /// All keys of a screen.
    Help(Keyed),
    /// Whether the session is to end.
    Confirm {
        /// What else would have ended it, and when it was pressed.
        brought_by: Option<(Button, Duration)>,
        /// Whether what was done is kept.
        kept: bool,
    },
    /// Whether this entry of the history is to be removed.
    Remove(Item),
    /// The sounds of a session, each with its name.
    Sounds,
    /// What is said once, at the first start of all.
    Notice,
}

impl From<Next> for To {
    fn from(next: Next) -> Self {
        match next {
            Next::CheckIn(launch, questions) => Self::CheckIn(Aim::session(launch), questions),
            Next::Advice(launch, advice) => Self::Verdict(Aim::session(launch), advice),
            Next::Offer(launch, offered) => Self::Offer(launch, offered),
            Next::MoreTime(launch, limit) => Self::MoreTime(launch, limit),
            Next::Session(launch, _) => Self::Session(launch),
        }
    }
}

/// Something that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// A key of the keyboard.
    Key(Key),
    /// A button of a headset, or a media key.
    Media(Press),
}

/// The purpose of a check-in's answers, and of the advice that follows from them.
#[derive(Clone, Debug)]
pub enum Aim {
    /// A session, which begins afterwards.
    Session(Box<Launch>),
    /// Whether to run today.
    Running,
    /// What came of a session, whose summary lies below.
    After,
}

impl Aim {
    /// A session, which begins afterwards.
    #[must_use]
    pub fn session(launch: Launch) -> Self {
        Self::Session(Box::new(launch))
    }
}

/// The place where a screen was opened, and so where its end leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// On the home screen.
    Home,
    /// On the command line: there is nothing below.
    CommandLine,
}

/// A screen that has keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyed {
    /// A session.
    Session,
    /// The home screen.
    Home,
    /// The summary.
    Summary,
    /// The preview.
    Preview,
    /// Looking back.
    History,
    /// The guide.
    Guide,
}
