//! A routine made to fit into a time: what is kept first, what goes first.
//!
//! Until it fits, in this order: sets are taken from the moves that have most of them, rounds from circuits; moves go
//! that do nothing for the muscle that most of the routine is about; moves go whose muscles another move works on as
//! well; sets get shorter; then moves go from the end. What turns out to have been given up without need is given back.
//! Where not even the first move fits, the first that does stands alone. Sides are never told apart, so both lose the
//! same.

mod draft;

use std::fmt;
use std::time::Duration;

#[cfg(test)]
pub(super) use draft::shorter;
use draft::{Draft, Give};

use super::timeline::{Setup, Takes, outline};
use crate::duration::Length;
use crate::language::{Message, Tongue};
use crate::routine::Routine;

/// No hold is made shorter than this.
pub(crate) const SHORTEST_HOLD: Length = Length::from_secs(15);
/// No spot is pressed for less than this, and no set of rolling or moving is made shorter.
const SHORTEST_SET: Length = Length::from_secs(30);

/// A routine that fits.
#[derive(Clone, Debug)]
pub(crate) struct Fit {
    /// The routine with what was left out left out.
    pub routine: Routine,
    /// The names of the moves that stay, in the order of the routine.
    pub stays: Vec<String>,
    /// What was left out, in the order of the routine.
    pub left_out: Vec<LeftOut>,
    /// How long it takes.
    pub takes: Takes,
}

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// The move's name; of a circuit, the names of its moves.
    pub name: String,
    /// What of it.
    pub cut: Cut,
}

/// The part of a move or a circuit that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// All of it.
    Whole,
    /// So many of its sets, on each side.
    Sets(u16),
    /// So many of its rounds.
    Rounds(u16),
    /// Its sets are shorter, by this much each.
    Shorter(Duration),
}

impl LeftOut {
    /// `Piriformis, 2 sets`, in a language.
    pub(crate) fn said_in(&self, tongue: Tongue) -> String {
        let name = ("name", self.name.as_str().into());
        match self.cut {
            Cut::Whole => self.name.clone(),
            Cut::Sets(sets) => tongue.say(Message::CutSets, &[name, ("sets", sets.into())]),
            Cut::Rounds(rounds) => tongue.say(Message::CutRounds, &[name, ("rounds", rounds.into())]),
            Cut::Shorter(by) => tongue.say(Message::CutShorter, &[name, ("seconds", by.as_secs().into())]),
        }
    }
}

impl fmt::Display for LeftOut {
    /// `Piriformis, 2 sets`, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in(Tongue::ENGLISH))
    }
}

/// The error where nothing of a routine fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the least that it can be made takes {} seconds", least.as_secs())]
pub(crate) struct TooLittle {
    /// The length of the shortest session that can be made of it.
    pub least: Duration,
}

/// Makes `routine` fit into `limit`.
///
/// # Errors
/// When not even one move, one set a side and as short as sets may be, fits.
pub(crate) fn fit(routine: &Routine, setup: &Setup, limit: Duration) -> Result<Fit, TooLittle> {
    let mut draft = Draft::new(routine);
    let measured = |draft: &Draft| outline(&draft.routine(routine), setup).takes;
    let total = |draft: &Draft| measured(draft).total;
    let mut taken = Vec::new();
    while total(&draft) > limit {
        if let Some(next) = draft.next() {
            draft.take(next);
            taken.push(next);
            continue;
        }
        let alone: Vec<(usize, Duration)> = (0..draft.moves())
            .map(|at| {
                draft.leave_only(at);
                (at, total(&draft))
            })
            .collect();
        let Some(&(at, _)) = alone.iter().find(|(_, takes)| *takes <= limit) else {
            let least = alone.iter().map(|(_, takes)| *takes).min().unwrap_or_default();
            return Err(TooLittle { least });
        };
        draft.leave_only(at);
        taken.retain(|cut| !matches!(cut, Give::Move(_)));
        taken.extend((0..draft.moves()).filter(|other| *other != at).map(Give::Move));
    }
    for &cut in taken.iter().rev() {
        draft.give_back(cut);
        if total(&draft) > limit {
            draft.take(cut);
        }
    }
    Ok(Fit {
        routine: draft.routine(routine),
        stays: draft.stays(),
        left_out: draft.left_out(),
        takes: measured(&draft),
    })
}
