//! Going on with a session that broke off.

use std::sync::Arc;
use std::time::Duration;

use super::entry::SessionEntry;
use super::event::{Begun, Set};
use crate::routine::Routine;
use crate::session::fit::fit;
use crate::session::resume::{Ended, resume};
use crate::session::start::StartAt;
use crate::session::timeline::Setup;

/// The rest of a session that broke off, ready to go on.
#[derive(Clone, Debug)]
pub(crate) struct Resumed {
    /// The routine, made to fit into the time that there was.
    pub(crate) routine: Arc<Routine>,
    /// The set-up that goes on after the sets that ended.
    pub(crate) setup: Setup,
    /// The time that it had to fit into.
    pub(crate) limit: Option<Duration>,
}

impl SessionEntry {
    /// What goes on after the sets of `routine` that ended, as the session was begun: within the same time, with the same
    /// side alone. `None` where no set ended, nothing is left, or the routine has changed and does not fit any more.
    pub(crate) fn resume(&self, routine: &Arc<Routine>, setup: &Setup) -> Option<Resumed> {
        fn ended(set: &Set) -> Ended<'_> {
            Ended {
                exercise: &set.exercise,
                side: set.side,
                set: set.set,
                turn: set.turn,
                ending: set.ending,
                held: set.held,
                easier: set.easier,
            }
        }
        let Begun { within, from, now, side, easier, choice } = &self.begun;
        let routine = if *choice == routine.choice { Arc::clone(routine) } else { Arc::new(routine.chosen(choice)?) };
        let setup = Setup {
            start: StartAt(*from),
            only_side: *side,
            easier: setup.easier.iter().chain(easier).cloned().collect(),
            // Who had little time got what the routine says.
            extra_sets: setup.extra_sets.clone().filter(|_| within.is_none()),
            ..setup.clone()
        };
        let settle = if *now { Duration::ZERO } else { setup.settle };
        let whole = Setup { settle, start: StartAt::default(), ..setup.clone() };
        let routine = match within {
            None => routine,
            Some(within) => Arc::new(fit(&routine, &whole, *within).ok()?.routine),
        };
        let setup = resume(&routine, &setup, &self.sets.iter().map(ended).collect::<Vec<_>>())?;
        Some(Resumed { routine, setup, limit: *within })
    }
}
