//! Unrolling a routine: its coming-ups one after the other, and what each needs because of those before it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::{Before, Block, Change, Slot, Task, Timed, What, easier, easier_note};
use crate::body::{Equipment, Position, Side};
use crate::routine::{Activity, Easier, Exercise, Id, Order, Routine, Sides, Step};
use crate::session::known::Asked;
use crate::session::setup::{ExtraSets, Setup};
use crate::session::transition::{FETCH, GO_BACK, change_of_position, is_place};

/// Every coming-up of a move or a wait in `routine`, in order, circuits unrolled.
pub(super) fn unroll(routine: &Routine, setup: &Setup) -> Vec<Block> {
    let between = routine.between.get();
    let mut unroll = Unroll { setup, blocks: Vec::new(), round_rest: None, between, step: 0 };
    for (index, step) in routine.steps.iter().enumerate() {
        unroll.step = index;
        unroll.push(step, (1, 1));
    }
    unroll.blocks
}

struct Unroll<'a> {
    setup: &'a Setup,
    blocks: Vec<Block>,
    /// The rest of the round that the next block begins, where it begins one.
    round_rest: Option<Duration>,
    /// The rest between two moves.
    between: Duration,
    step: usize,
}

impl Unroll<'_> {
    fn push(&mut self, step: &Step, round: (u16, u16)) {
        let what = match step {
            Step::Do(exercise) => What::Move(self.task(&self.as_done(exercise, round.0))),
            Step::Wait(text) => What::Wait(text.say(None)),
            Step::Activity(activity, exercise) => {
                What::Activity(Timed { activity: *activity, exercise: Arc::clone(exercise), change: Change::default() })
            }
            Step::Circuit { rounds, rest, steps } => {
                for number in 1..=rounds.get() {
                    if number > 1 {
                        self.round_rest = Some(rest.get());
                    }
                    for inner in steps {
                        self.push(inner, (number, rounds.get()));
                    }
                }
                return;
            }
        };
        let round_rest = self.round_rest.take();
        let is_move = |what: &What| matches!(what, What::Move(_));
        let is_between = is_move(&what) && self.blocks.last().is_some_and(|before| is_move(&before.what));
        let rest = round_rest.unwrap_or(if is_between { self.between } else { Duration::ZERO });
        self.blocks.push(Block { step: self.step, rest, is_round: round_rest.is_some(), round, what });
    }

    /// A move as it is done today in this round of its circuit.
    fn as_done(&self, exercise: &Arc<Exercise>, round: u16) -> Arc<Exercise> {
        let upper = || exercise.at_the_upper().filter(|_| self.setup.upper.contains(&exercise.id));
        let done = exercise.in_round(round).or_else(upper);
        let in_round = |way: &Easier| Some(Easier { exercise: Arc::new(way.exercise.in_round(round)?), ..way.clone() });
        match (done, exercise.easier.as_ref().and_then(in_round)) {
            (None, None) => Arc::clone(exercise),
            (done, None) => done.map_or_else(|| Arc::clone(exercise), Arc::new),
            (done, easier) => Arc::new(Exercise { easier, ..done.unwrap_or_else(|| (**exercise).clone()) }),
        }
    }

    fn task(&self, exercise: &Arc<Exercise>) -> Task {
        let easier = easier(exercise).filter(|_| self.setup.easier.contains(&exercise.id));
        let is_easier = easier.is_some();
        let is_less = is_easier && easier_note(exercise).is_less();
        let exercise = easier.unwrap_or_else(|| Arc::clone(exercise));
        let telling = self.setup.known.telling(&exercise);
        Task {
            slots: slots(&exercise, self.setup),
            exercise,
            change: Change::default(),
            is_new: false,
            telling,
            asked: Asked::No,
            easier: is_easier,
            is_less,
            too_much: 0,
            note: None,
            before: Before::Nothing,
        }
    }
}

/// Fills in what depends on the blocks before: changes of position, fetching, being new.
pub(super) fn connect(blocks: &mut [Block]) {
    let mut known: Vec<(Id, Arc<Exercise>)> = Vec::new();
    let mut at_hand = BTreeSet::new();
    let mut before: Option<Position> = None;
    let mut places: Vec<Equipment> = Vec::new();
    let mut waited = true;
    for block in blocks {
        let task = match &mut block.what {
            What::Move(task) => task,
            What::Wait(_) => {
                waited = true;
                continue;
            }
            // A rest is had wherever the body is.
            What::Activity(timed) if timed.activity == Activity::Rest => continue,
            What::Activity(timed) => {
                let position = timed.exercise.position;
                let moving = before.filter(|_| !waited).map(|from| change_of_position(from, position));
                let take = (before != Some(position)).then_some(position);
                timed.change = Change { fetch: Vec::new(), take, length: moving.unwrap_or_default() };
                (before, places, waited) = (Some(position), Vec::new(), false);
                continue;
            }
        };
        let exercise = &task.exercise;
        let same =
            |other: &(Id, Arc<Exercise>)| other.0 == exercise.id && other.1.instructions == exercise.instructions;
        task.is_new = !known.iter().any(same);
        known.push((exercise.id.clone(), Arc::clone(exercise)));
        // A thing that was fetched lies beside the mat; a place has to be gone to whenever the move before was elsewhere.
        let is_new = |thing: &Equipment| at_hand.insert(*thing);
        let new: Vec<Equipment> = exercise.equipment.iter().copied().filter(is_new).collect();
        let there: Vec<Equipment> = exercise.equipment.iter().copied().filter(|thing| is_place(*thing)).collect();
        let again = there.iter().copied().filter(|place| !places.contains(place) && !new.contains(place));
        let fetch: Vec<Equipment> = new.iter().copied().chain(again).collect();
        places = there;
        let take = (before != Some(exercise.position)).then_some(exercise.position);
        if !waited {
            let moving = before.map_or(Duration::ZERO, |from| change_of_position(from, exercise.position));
            let fetching = match (new.is_empty(), fetch.is_empty()) {
                (false, _) => FETCH,
                (true, false) => GO_BACK,
                (true, true) => Duration::ZERO,
            };
            task.change = Change { fetch, take, length: moving + fetching };
        }
        before = Some(exercise.position);
        waited = false;
    }
}

/// The sets of a move in their order.
fn slots(exercise: &Exercise, setup: &Setup) -> Vec<Slot> {
    let sets = exercise.sets.get();
    let of = |side: Option<Side>| {
        let more = |extra: &ExtraSets| Some(extra.side) == side && extra.moves.contains(&exercise.id);
        let sets = sets + u16::from(setup.extra_sets.as_ref().is_some_and(more));
        (1..=sets).map(|set| Slot { side, set, sets }).collect::<Vec<_>>()
    };
    if exercise.sides == Sides::Both {
        return of(None);
    }
    let first = setup.first_side;
    let wanted = |side: Side| setup.only_side.is_none_or(|only| only == side);
    let [one, other] = [first, first.other()].map(|side| if wanted(side) { of(Some(side)) } else { Vec::new() });
    in_order(exercise.order, one, other)
}

/// Sets of two sides in the order of a move, `one` beginning.
pub(in crate::session) fn in_order(order: Order, one: Vec<Slot>, other: Vec<Slot>) -> Vec<Slot> {
    match order {
        Order::SideBySide => one.into_iter().chain(other).collect(),
        Order::Alternate => {
            let mut sides = [one.into_iter().peekable(), other.into_iter().peekable()];
            let mut slots = Vec::new();
            while sides.iter_mut().any(|side| side.peek().is_some()) {
                slots.extend(sides.iter_mut().filter_map(Iterator::next));
            }
            slots
        }
    }
}
