//! What a listing tells of the program's own moves and routines, known without reading them: the home screen lists them all
//! before any is read.

use std::time::Duration;

use super::super::model::{Intensity, When};
use crate::body::Equipment;

/// The contents of a file in brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Brief {
    /// Its name.
    pub(crate) name: &'static str,
    /// The occasion that it is meant for.
    pub(crate) when: When,
    /// How much it asks of a body.
    pub(crate) effort: Intensity,
    /// What it needs, in the usual order.
    pub(crate) equipment: &'static [Equipment],
    /// How long it lasts with the usual settings; with an ease in it: at most.
    pub(crate) total: Duration,
    /// Whether it may end earlier.
    pub(crate) up_to: bool,
}

/// A line of the index: id, name, occasion, effort, equipment, milliseconds, whether those are the most.
type Line = (&'static str, &'static str, When, Intensity, &'static [Equipment], u64, bool);

/// The index of the program's own files, sorted by id. A test of the home screen's list holds it to them, and writes it:
/// `SUPPLE_INDEX=write cargo test --lib index`.
#[expect(clippy::unreadable_literal, reason = "the index is written by a test")]
const INDEX: &[Line] = include!("index.rs");

/// What is known of the program's own file of this id; `None` where it has none.
pub(super) fn brief(id: &str) -> Option<Brief> {
    let place = INDEX.binary_search_by_key(&id, |line| line.0).ok()?;
    let (_, name, when, effort, equipment, millis, up_to) = INDEX[place];
    Some(Brief { name, when, effort, equipment, total: Duration::from_millis(millis), up_to })
}
