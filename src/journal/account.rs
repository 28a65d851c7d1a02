//! One session in full: move by move, with the soreness before and after it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;

use super::entry::SessionEntry;
use super::event::Set;
use crate::body::{Muscle, Side};
use crate::care::Level;
use crate::routine::Id;
use crate::session::effect::Ending;

/// A session in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The session itself.
    pub(crate) entry: SessionEntry,
    /// Its moves, in the order in which they first came.
    pub(crate) moves: Vec<Done>,
    /// How long each muscle was worked on, left and right.
    pub(crate) muscles: BTreeMap<Muscle, [Duration; 2]>,
    /// The last soreness that was told before it on that day, left and right; `None` for a side that was not told.
    pub(crate) before: Option<[Option<Level>; 2]>,
    /// The first soreness that was told after it on that day, before any other session, left and right.
    pub(crate) after: Option<[Option<Level>; 2]>,
}

/// The sets of one move that a session came to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Done {
    /// The move.
    pub(crate) exercise: Id,
    /// How the sets of each side ended and how long they took in all, the side that came first first; of the whole
    /// body: one entry.
    pub(crate) sides: Vec<(Option<Side>, Vec<Ending>, Duration)>,
    /// How many of the sets were done the easier way.
    pub(crate) easier: usize,
}

impl Account {
    /// The session with the soreness of `reports` around it; what was told after `next` belongs to another session.
    pub(super) fn of(
        entry: &SessionEntry,
        reports: &[(Timestamp, [Option<Level>; 2])],
        next: Option<Timestamp>,
    ) -> Self {
        let before = reports.iter().filter(|(at, _)| *at <= entry.began.at).max_by_key(|(at, _)| *at);
        let is_after = |at: Timestamp| at > entry.began.at && next.is_none_or(|next| at < next);
        let after = reports.iter().filter(|(at, _)| is_after(*at)).min_by_key(|(at, _)| *at);
        Self {
            entry: entry.clone(),
            moves: moves(&entry.sets),
            muscles: muscles(&entry.sets),
            before: before.map(|(_, levels)| *levels),
            after: after.map(|(_, levels)| *levels),
        }
    }
}

fn moves(sets: &[Set]) -> Vec<Done> {
    let mut moves: Vec<Done> = Vec::new();
    for set in sets {
        let place = moves.iter().position(|done| done.exercise == set.exercise).unwrap_or_else(|| {
            moves.push(Done { exercise: set.exercise.clone(), sides: Vec::new(), easier: 0 });
            moves.len() - 1
        });
        let done = &mut moves[place];
        done.easier += usize::from(set.easier);
        let side = done.sides.iter().position(|(side, ..)| *side == set.side).unwrap_or_else(|| {
            done.sides.push((set.side, Vec::new(), Duration::ZERO));
            done.sides.len() - 1
        });
        let (_, endings, held) = &mut done.sides[side];
        endings.push(set.ending);
        *held += set.held;
    }
    moves
}

/// How long each muscle was worked on in these sets, left and right; a set of the whole body counts for both.
fn muscles<'s>(sets: impl IntoIterator<Item = &'s Set>) -> BTreeMap<Muscle, [Duration; 2]> {
    let mut muscles = BTreeMap::new();
    for set in sets {
        add(&mut muscles, set);
    }
    muscles
}

/// Adds a set to what each muscle was worked on; what works on a group works on each of its muscles.
pub(super) fn add(muscles: &mut BTreeMap<Muscle, [Duration; 2]>, set: &Set) {
    let single: BTreeSet<Muscle> = set.muscles.iter().flat_map(|muscle| muscle.members()).copied().collect();
    for muscle in single {
        let [left, right] = muscles.entry(muscle).or_default();
        if set.side != Some(Side::Right) {
            *left += set.held;
        }
        if set.side != Some(Side::Left) {
            *right += set.held;
        }
    }
}
