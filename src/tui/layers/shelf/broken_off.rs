//! A session that broke off, as the home screen offers to go on with it.

use super::words::as_begun;
use crate::journal::{Begun, Resumed, SessionId};
use crate::language::{ScreenText, Words};
use crate::session::left::Left;
use crate::session::timeline::Timeline;

/// A session that broke off and can go on.
#[derive(Debug)]
pub(super) struct BrokenOff {
    pub(super) session: SessionId,
    pub(super) resumed: Resumed,
    pub(super) left: Left,
    /// What it goes on with, and how it was begun.
    pub(super) said: String,
}

impl BrokenOff {
    /// What `timeline` is made of, which goes on; `None` where nothing in it is to be done.
    pub(super) fn new(
        session: SessionId,
        resumed: Resumed,
        timeline: &Timeline,
        begun: &Begun,
        words: Words,
    ) -> Option<Self> {
        let next = timeline.phases.iter().find(|phase| phase.kind.is_work())?;
        let name = &next.exercise.as_ref()?.name;
        let left = Left::of(&resumed.routine, &resumed.setup);
        let what = match (&left.first, next.side) {
            (Some(first), _) => {
                let args = [("name", name.as_str().into()), ("left", first.as_str().into())];
                words.say(ScreenText::GoesOnWithLeft, &args)
            }
            (None, Some(side)) => {
                let args = [("name", name.as_str().into()), ("side", side.word().into())];
                words.say(ScreenText::GoesOnWithSide, &args)
            }
            (None, None) => words.say(ScreenText::GoesOnWith, &[("name", name.as_str().into())]),
        };
        let said = [Some(what), as_begun(begun, words)].into_iter().flatten().collect::<Vec<_>>().join(" ");
        Some(Self { session, resumed, left, said })
    }
}
