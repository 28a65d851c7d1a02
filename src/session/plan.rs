//! A routine unrolled: each coming-up of a move or a wait with what is still to be done in it.
//! Phases are made from this; keys change it, and the phases to come are made again.

mod unroll;

use std::collections::BTreeSet;
use std::mem;
use std::sync::Arc;
use std::time::Duration;

pub(super) use unroll::in_order;
use unroll::{connect, unroll};

use super::amount::amount;
use super::known::{Asked, Telling};
use super::setup::{DoneBefore, SETTLE_AGAIN, Setup};
use super::share::Share;
use super::voice::Voice;
use super::words::{Amount, Phrase};
use crate::body::{Equipment, Position, Side};
use crate::routine::{Activity, Dose, Exercise, Routine, Text};

/// A routine unrolled.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) blocks: Vec<Block>,
    /// How many of the routine come before the first of `blocks`.
    pub(crate) before: usize,
    pub(crate) settle: Duration,
    /// The key that ends an ease, as it is named to people.
    pub(crate) ease_key: Option<String>,
    /// Whether it goes on after a break.
    pub(crate) goes_on: bool,
    pub(crate) voice: Voice,
}

/// One coming-up of a move, a wait or a timed activity.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) step: usize,
    /// The rest before it: between two moves, or where a round of a circuit begins with it.
    pub(crate) rest: Duration,
    /// Whether a further round of a circuit begins with it.
    pub(crate) is_round: bool,
    /// The round of its innermost circuit, from 1, and how many there are; 1 of 1 outside.
    pub(crate) round: (u16, u16),
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Move(Task),
    Wait(String),
    Activity(Timed),
}

/// A timed activity to be done.
#[derive(Clone, Debug)]
pub(crate) struct Timed {
    pub(crate) activity: Activity,
    /// What stands for it.
    pub(crate) exercise: Arc<Exercise>,
    pub(crate) change: Change,
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
    /// What was done of it before a break.
    pub(crate) before: Before,
}

/// The part of a move that was done before a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing.
    Nothing,
    /// Some sets, in another way than it is to be done now.
    AnotherWay,
    /// Some sets, as it is to be done now: it was explained then.
    ThisWay,
}

/// The note of the easier way: what is told where the usual way was too much.
#[derive(Clone, Debug)]
pub(crate) enum EasierNote {
    /// There is no easier way than the one that was too much.
    LessFar,
    /// The easier way is the same with a smaller dose.
    Less,
    /// The easier way is the same with this dose, which is of another kind.
    Otherwise(Dose),
    /// The easier way, all of it; before it who should leave it out, where the usual way did not say so.
    Easier(Vec<Text>),
}

impl Task {
    /// Whether there is a way from the move before to this one.
    pub(crate) const fn has_a_way(&self) -> bool {
        !self.change.length.is_zero()
    }

    /// How its sets are shared out; `None` where there are none.
    pub(crate) fn share(&self) -> Option<Share> {
        let sides: Vec<Option<Side>> = self.slots.iter().map(|slot| slot.side).collect();
        Share::of(&sides, self.exercise.order)
    }

    /// How much a set of it is: the next one that is to be done.
    pub(crate) fn amount(&self) -> Amount {
        let dose = self.slots.first().map_or(self.exercise.dose, |slot| self.exercise.of_set(slot.set));
        amount(dose.length(), dose)
    }

    /// How much each of the sets of its first side is.
    pub(crate) fn amounts(&self) -> Vec<Amount> {
        let side = self.slots.first().and_then(|slot| slot.side);
        let sets = self.slots.iter().filter(|slot| slot.side == side).map(|slot| self.exercise.of_set(slot.set));
        sets.map(|dose| amount(dose.length(), dose)).collect()
    }

    /// Whether its sets differ.
    pub(crate) fn differs(&self) -> bool {
        self.amounts().windows(2).any(|pair| pair[0] != pair[1])
    }

    /// Whether some of its sets were done before a break.
    pub(crate) fn is_left(&self) -> bool {
        self.before != Before::Nothing
    }

    /// What is left of it, where some of its sets were done before a break.
    pub(crate) fn left(&self) -> Option<Phrase<'static>> {
        let share = self.share().filter(|_| self.is_left())?;
        let each = if self.differs() { Phrase::LeftEach } else { Phrase::Left };
        Some(each(self.amount(), share))
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
        let mut blocks = unroll(routine, setup);
        let before = setup.start.0.min(blocks.len());
        blocks.drain(..before);
        if let Some(first) = blocks.first_mut() {
            first.rest = Duration::ZERO;
            if let Some(task) = first.task_mut() {
                let whole = task.slots.len();
                task.slots.retain(|slot| !setup.done.contains(&(slot.side, slot.set)));
                let way = if task.easier { DoneBefore::Easier } else { DoneBefore::Usual };
                task.before = match setup.goes_on.filter(|_| task.slots.len() < whole) {
                    None => Before::Nothing,
                    Some(before) if before == way => Before::ThisWay,
                    Some(_) => Before::AnotherWay,
                };
            }
        }
        connect(&mut blocks);
        let settle = if setup.goes_on.is_some() { setup.settle.min(SETTLE_AGAIN) } else { setup.settle };
        Self { blocks, before, settle, goes_on: setup.goes_on.is_some(), ease_key: setup.ease_key.clone(), voice }
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
            What::Wait(_) | What::Activity(_) => None,
        }
    }

    /// What is done in it: a move, a walk or a run. `None` where nothing is: in a wait and in a rest.
    pub(crate) fn exercise(&self) -> Option<&Arc<Exercise>> {
        match &self.what {
            What::Move(task) => Some(&task.exercise),
            What::Activity(timed) => Some(&timed.exercise).filter(|_| timed.activity != Activity::Rest),
            What::Wait(_) => None,
        }
    }

    pub(crate) fn task_mut(&mut self) -> Option<&mut Task> {
        match &mut self.what {
            What::Move(task) => Some(task),
            What::Wait(_) | What::Activity(_) => None,
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
        Some(None) => {
            let way = exercise.easier.as_ref().map(|easier| easier.exercise.dose);
            let other = way.filter(|dose| mem::discriminant(dose) != mem::discriminant(&exercise.dose));
            other.map_or(EasierNote::Less, EasierNote::Otherwise)
        }
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
        matches!(self, Self::Less | Self::Otherwise(_))
    }
}
