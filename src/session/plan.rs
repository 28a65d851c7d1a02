//! A routine unrolled: each coming-up of a move or a wait with what is still to be done in it.
//! Phases are made from this; keys change it, and the phases to come are made again.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::known::{Asked, Telling};
use super::setup::{ExtraSets, Setup};
use super::transition::{FETCH, GO_BACK, change_of_position, is_place};
use super::voice::Voice;
use crate::body::{Equipment, Position, Side};
use crate::routine::{Exercise, Id, Order, Routine, Sides, Step, Text};

/// A routine unrolled.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) blocks: Vec<Block>,
    /// How many of the routine come before the first of `blocks`.
    pub(crate) before: usize,
    pub(crate) settle: Duration,
    /// The key that ends an ease, as it is named to people.
    pub(crate) ease_key: Option<String>,
    pub(crate) voice: Voice,
}

/// One coming-up of a move or a wait.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) step: usize,
    /// The rest before it, where a round of a circuit begins with it.
    pub(crate) rest: Duration,
    /// The round of its innermost circuit, from 1, and how many there are; 1 of 1 outside.
    pub(crate) round: (u16, u16),
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Move(Task),
    Wait(String),
}

/// A move to be done.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub(crate) exercise: Arc<Exercise>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) change: Change,
    /// Whether this is the first time that the session does it.
    pub(crate) is_new: bool,
    /// How much of it is told when it is introduced.
    pub(crate) telling: Telling,
    /// Whether the person has asked for all of it.
    pub(crate) asked: Asked,
    pub(crate) easier: bool,
    /// Whether that is the same with a smaller dose.
    pub(crate) is_less: bool,
    /// How often it was too much so far.
    pub(crate) too_much: u8,
    /// What is to be told while getting ready, where the easier way was taken on the way.
    pub(crate) note: Option<EasierNote>,
}

/// The note of the easier way: what is told where the usual way was too much.
#[derive(Clone, Debug)]
pub(crate) enum EasierNote {
    /// There is no easier way than the one that was too much.
    LessFar,
    /// The easier way is the same with a smaller dose.
    Less,
    /// The easier way, all of it; before it who should leave it out, where the usual way did not say so.
    Easier(Vec<Text>),
}

impl Task {
    /// Whether there is a way from the move before to this one.
    pub(crate) const fn has_a_way(&self) -> bool {
        !self.change.length.is_zero()
    }
}

/// A set to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) side: Option<Side>,
    pub(crate) set: u16,
    pub(crate) sets: u16,
}

/// Getting from the move before to this one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Change {
    pub(crate) fetch: Vec<Equipment>,
    pub(crate) take: Option<Position>,
    pub(crate) length: Duration,
}

impl Plan {
    pub(crate) fn new(routine: &Routine, setup: &Setup) -> Self {
        let voice =
            Voice { lengths: Arc::clone(&setup.lengths), language: routine.language.clone(), count: setup.count };
        let mut unroll = Unroll { setup, blocks: Vec::new(), rest: Duration::ZERO, step: 0 };
        for (index, step) in routine.steps.iter().enumerate() {
            unroll.step = index;
            unroll.push(step, (1, 1));
        }
        let mut blocks = unroll.blocks;
        let before = setup.start.0.min(blocks.len());
        blocks.drain(..before);
        if let Some(first) = blocks.first_mut() {
            first.rest = Duration::ZERO;
            if let Some(task) = first.task_mut() {
                task.slots.retain(|slot| !setup.done.contains(&(slot.side, slot.set)));
            }
        }
        connect(&mut blocks);
        Self { blocks, before, settle: setup.settle, ease_key: setup.ease_key.clone(), voice }
    }

    /// Which coming-up over the whole routine a block is, from 1.
    pub(crate) fn coming_up(&self, block: usize) -> u16 {
        u16::try_from(self.before + block + 1).unwrap_or(u16::MAX)
    }

    /// Everything that its moves need, in the order of the vocabulary.
    pub(crate) fn equipment(&self) -> Vec<Equipment> {
        self.tasks()
            .flat_map(|task| task.exercise.equipment.iter().copied())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    pub(crate) fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.blocks.iter().filter_map(|block| block.task())
    }
}

impl Block {
    pub(crate) fn task(&self) -> Option<&Task> {
        match &self.what {
            What::Move(task) => Some(task),
            What::Wait(_) => None,
        }
    }

    pub(crate) fn task_mut(&mut self) -> Option<&mut Task> {
        match &mut self.what {
            What::Move(task) => Some(task),
            What::Wait(_) => None,
        }
    }
}

struct Unroll<'a> {
    setup: &'a Setup,
    blocks: Vec<Block>,
    /// The rest that the next block begins with.
    rest: Duration,
    step: usize,
}

impl Unroll<'_> {
    fn push(&mut self, step: &Step, round: (u16, u16)) {
        let what = match step {
            Step::Do(exercise) => What::Move(self.task(exercise)),
            Step::Wait(text) => What::Wait(text.say(None)),
            Step::Circuit { rounds, rest, steps } => {
                for number in 1..=rounds.get() {
                    if number > 1 {
                        self.rest = rest.get();
                    }
                    for inner in steps {
                        self.push(inner, (number, rounds.get()));
                    }
                }
                return;
            }
        };
        let rest = std::mem::take(&mut self.rest);
        self.blocks.push(Block { step: self.step, rest, round, what });
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
        }
    }
}

/// The easier way of a move, under the move's own id also where it is another move: what was done instead counts for the
/// one that was meant, in the journal and when that comes up again.
pub(crate) fn easier(exercise: &Exercise) -> Option<Arc<Exercise>> {
    let way = &exercise.easier.as_ref()?.exercise;
    let is_another = way.id != exercise.id;
    Some(if is_another { Arc::new(Exercise { id: exercise.id.clone(), ..(**way).clone() }) } else { Arc::clone(way) })
}

/// What is told where a move was too much.
pub(crate) fn easier_note(exercise: &Exercise) -> EasierNote {
    match exercise.easier.as_ref().map(|easier| easier.instructions(exercise)) {
        None => EasierNote::LessFar,
        Some(None) => EasierNote::Less,
        Some(Some(instructions)) => {
            // Another move may have others who should leave it out.
            let way = exercise.easier.as_ref().and_then(|easier| easier.exercise.not_if.as_ref());
            let not_if = way.filter(|text| exercise.not_if.as_ref() != Some(text));
            EasierNote::Easier(not_if.into_iter().chain(instructions).cloned().collect())
        }
    }
}

impl EasierNote {
    pub(crate) const fn is_less(&self) -> bool {
        matches!(self, Self::Less)
    }
}

/// Fills in what depends on the blocks before: changes of position, fetching, being new.
fn connect(blocks: &mut [Block]) {
    let mut known: Vec<(Id, Arc<Exercise>)> = Vec::new();
    let mut at_hand = BTreeSet::new();
    let mut before: Option<Position> = None;
    let mut places: Vec<Equipment> = Vec::new();
    let mut waited = true;
    for block in blocks {
        let What::Move(task) = &mut block.what else {
            waited = true;
            continue;
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
pub(crate) fn in_order(order: Order, one: Vec<Slot>, other: Vec<Slot>) -> Vec<Slot> {
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
