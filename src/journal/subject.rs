//! What can be taken back, and the names that it has.

use jiff::Timestamp;

use super::run::{Effort, Run};
use super::session_id::SessionId;

/// Something that can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    /// A session.
    Session(SessionId),
    /// A run.
    Run {
        /// When it was.
        at: Timestamp,
        /// How far, in metres.
        metres: u32,
        /// How hard its line says it was; nothing, for one from a file.
        effort: Effort,
    },
    /// What was told of soreness.
    Soreness {
        /// When it was told.
        at: Timestamp,
    },
    /// A note.
    Note {
        /// When it was written.
        at: Timestamp,
    },
}

/// One of those that have the same name: two equal runs of a day are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Its name.
    pub(crate) what: Named,
    /// Which of those with this name, from 1, in the order in which they are read.
    pub(crate) nth: u16,
}

impl Named {
    /// The name of a run. What was told of one that is from a file stands in another line, which has its own name.
    pub(super) fn run(at: Timestamp, run: &Run) -> Self {
        Self::run_of(at, run.km, if run.file.is_some() { Effort::Untold } else { run.effort })
    }

    pub(super) fn run_of(at: Timestamp, km: f64, effort: Effort) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast stops at the ends of a u32"
        )]
        let metres = (km * 1000.0).round() as u32;
        Self::Run { at, metres, effort }
    }

    /// When it was; `None` for a session, whose id does not tell.
    pub(super) const fn at(self) -> Option<Timestamp> {
        match self {
            Self::Session(_) => None,
            Self::Run { at, .. } | Self::Soreness { at } | Self::Note { at } => Some(at),
        }
    }
}
