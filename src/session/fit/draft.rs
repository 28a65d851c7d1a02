//! What is kept of a routine while it is made to fit, and what is given up next.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::{Cut, LeftOut, SHORTEST_HOLD, SHORTEST_SET};
use crate::body::Muscle;
use crate::duration::Length;
use crate::routine::{Activity, Count, Dose, Easier, Exercise, Routine, Step, Varies};

/// One thing to give up: of the move or the circuit with this place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Give {
    Sets(usize, u16),
    Rounds(usize, u16),
    Move(usize),
    Shorter(usize),
}

/// A move or a timed activity of the routine, with what is kept of it.
#[derive(Debug)]
struct Leaf {
    exercise: Arc<Exercise>,
    activity: Option<Activity>,
    sets: u16,
    kept: bool,
    shorter: bool,
}

/// A circuit, with the rounds that are kept.
#[derive(Debug)]
struct Ring {
    name: String,
    all: u16,
    rounds: u16,
    /// The moves in it, by their places among all.
    moves: std::ops::Range<usize>,
}

/// A routine of which so much is kept.
#[derive(Debug, Default)]
pub(super) struct Draft {
    leaves: Vec<Leaf>,
    rings: Vec<Ring>,
}

impl Draft {
    pub(super) fn new(routine: &Routine) -> Self {
        let mut draft = Self::default();
        draft.read(&routine.steps);
        draft
    }

    fn read(&mut self, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Do(exercise) => self.leaves.push(Leaf::new(exercise, None)),
                Step::Activity(activity, exercise) => self.leaves.push(Leaf::new(exercise, Some(*activity))),
                Step::Wait(_) => {}
                Step::Circuit { rounds, steps, .. } => {
                    let (place, first) = (self.rings.len(), self.leaves.len());
                    let all = rounds.get();
                    self.rings.push(Ring { name: String::new(), all, rounds: all, moves: first..first });
                    self.read(steps);
                    let moves = first..self.leaves.len();
                    let names = self.leaves[moves.clone()].iter().map(|leaf| leaf.exercise.name.as_str());
                    self.rings[place].name = names.collect::<Vec<_>>().join(", ");
                    self.rings[place].moves = moves;
                }
            }
        }
    }

    /// What is to be given up next; `None` where nothing can be any more.
    pub(super) fn next(&self) -> Option<Give> {
        let steps = [Self::optional, Self::repeated, Self::beside, Self::doubled, Self::long, Self::last];
        steps.iter().find_map(|step| step(self))
    }

    /// How many moves the routine has.
    pub(super) fn moves(&self) -> usize {
        self.leaves.len()
    }

    /// Whether something is done in the one at this place: where there are moves, a move.
    pub(super) fn is_done(&self, at: usize) -> bool {
        let has_moves = self.leaves.iter().any(|leaf| leaf.activity.is_none());
        match self.leaves[at].activity {
            None => true,
            Some(activity) => !has_moves && activity != Activity::Rest,
        }
    }

    fn kept(&self) -> impl DoubleEndedIterator<Item = (usize, &Leaf)> {
        self.leaves.iter().enumerate().filter(|(_, leaf)| leaf.kept)
    }

    /// Whether nothing but rests would be left without the one at this place.
    fn is_all_there_is(&self, at: usize) -> bool {
        self.kept().all(|(other, leaf)| other == at || leaf.activity == Some(Activity::Rest))
    }

    /// The last that may be left out, unless it is all there is.
    fn optional(&self) -> Option<Give> {
        let may_go = |at: usize, leaf: &Leaf| leaf.exercise.beside.optional && !self.is_all_there_is(at);
        self.kept().rev().find(|(at, leaf)| may_go(*at, leaf)).map(|(at, _)| Give::Move(at))
    }

    /// A set, or a round, of what is done most often; of several the last.
    fn repeated(&self) -> Option<Give> {
        // A quarter of many, so that few steps lead from hundreds to one.
        let some = |of: u16| (of / 4).max(1);
        let sets = self.kept().map(|(at, leaf)| (leaf.sets, Give::Sets(at, some(leaf.sets))));
        let alive = |ring: &Ring| self.leaves[ring.moves.clone()].iter().any(|leaf| leaf.kept);
        let rings = self.rings.iter().enumerate().filter(|(_, ring)| alive(ring));
        let rounds = rings.map(|(at, ring)| (ring.rounds, Give::Rounds(at, some(ring.rounds))));
        sets.chain(rounds).filter(|(times, _)| *times > 1).max_by_key(|(times, _)| *times).map(|(_, give)| give)
    }

    /// The last move that does nothing for the muscle that more than half of all moves work on.
    fn beside(&self) -> Option<Give> {
        let works = |leaf: &Leaf, muscle: Muscle| leaf.exercise.works(muscle);
        let times = |muscle: Muscle| self.leaves.iter().filter(|leaf| works(leaf, muscle)).count();
        let moves = self.leaves.iter().filter(|leaf| leaf.activity.is_none()).count();
        let muscles = self.leaves.iter().flat_map(|leaf| leaf.exercise.muscles.iter().copied());
        let main = muscles.max_by_key(|muscle| times(*muscle)).filter(|muscle| times(*muscle) * 2 > moves)?;
        let may_go =
            |at: usize, leaf: &Leaf| leaf.activity.is_none() && !works(leaf, main) && !self.is_all_there_is(at);
        self.kept().rev().find(|(at, leaf)| may_go(*at, leaf)).map(|(at, _)| Give::Move(at))
    }

    /// The last move whose muscles are all worked on by others as well.
    fn doubled(&self) -> Option<Give> {
        let covered = |at: usize, leaf: &Leaf| {
            let others = self.kept().filter(|(other, _)| *other != at);
            let others: BTreeSet<Muscle> = others.flat_map(|(_, other)| other.exercise.single_muscles()).collect();
            !leaf.exercise.muscles.is_empty() && leaf.exercise.single_muscles().is_subset(&others)
        };
        self.kept().rev().find(|(at, leaf)| covered(*at, leaf)).map(|(at, _)| Give::Move(at))
    }

    /// The last move whose sets can be shorter.
    fn long(&self) -> Option<Give> {
        let can_be = |leaf: &Leaf| {
            !leaf.shorter && leaf.exercise.doses().into_iter().any(|dose| leaf.as_short_as_can_be(dose) != dose)
        };
        self.kept().rev().find(|(_, leaf)| can_be(leaf)).map(|(at, _)| Give::Shorter(at))
    }

    /// The last move, unless it is all there is; what only rests goes before that.
    fn last(&self) -> Option<Give> {
        let (at, leaf) = self.kept().next_back()?;
        (leaf.activity == Some(Activity::Rest) || !self.is_all_there_is(at)).then_some(Give::Move(at))
    }

    pub(super) fn take(&mut self, give: Give) {
        match give {
            Give::Sets(at, sets) => self.leaves[at].sets -= sets,
            Give::Rounds(at, rounds) => self.rings[at].rounds -= rounds,
            Give::Move(at) => self.leaves[at].kept = false,
            Give::Shorter(at) => self.leaves[at].shorter = true,
        }
    }

    /// Keeps one move and no other.
    pub(super) fn leave_only(&mut self, only: usize) {
        for (at, leaf) in self.leaves.iter_mut().enumerate() {
            leaf.kept = at == only;
        }
    }

    pub(super) fn give_back(&mut self, give: Give) {
        match give {
            Give::Sets(at, sets) => self.leaves[at].sets += sets,
            Give::Rounds(at, rounds) => self.rings[at].rounds += rounds,
            Give::Move(at) => self.leaves[at].kept = true,
            Give::Shorter(at) => self.leaves[at].shorter = false,
        }
    }

    /// The routine with what is kept.
    pub(super) fn routine(&self, whole: &Routine) -> Routine {
        let mut places = (0, 0);
        Routine { steps: self.steps(&whole.steps, &mut places), ..whole.clone() }
    }

    fn steps(&self, steps: &[Step], (leaf, ring): &mut (usize, usize)) -> Vec<Step> {
        let mut made: Vec<Option<Step>> = Vec::new();
        for step in steps {
            made.push(match step {
                Step::Do(_) => {
                    let kept = &self.leaves[*leaf];
                    *leaf += 1;
                    kept.kept.then(|| Step::Do(Arc::new(kept.exercise())))
                }
                Step::Activity(activity, _) => {
                    let kept = &self.leaves[*leaf];
                    *leaf += 1;
                    kept.kept.then(|| Step::Activity(*activity, Arc::new(kept.exercise())))
                }
                Step::Wait(text) => Some(Step::Wait(text.clone())),
                Step::Circuit { rest, steps, .. } => {
                    let rounds = Count::new(self.rings[*ring].rounds).unwrap_or(Count::ONE);
                    *ring += 1;
                    let mut places = (*leaf, *ring);
                    let steps = self.steps(steps, &mut places);
                    (*leaf, *ring) = places;
                    let works = !steps.iter().all(is_idle);
                    works.then_some(Step::Circuit { rounds, rest: *rest, steps })
                }
            });
        }
        // A wait or a rest is about what stands before or after it: without that, it has nothing to say.
        let gone = |at: Option<usize>| at.and_then(|at| made.get(at)).is_some_and(Option::is_none);
        let orphan =
            |at: usize| made[at].as_ref().is_some_and(is_idle) && (gone(at.checked_sub(1)) || gone(Some(at + 1)));
        let stays: Vec<bool> = (0..made.len()).map(|at| !orphan(at)).collect();
        made.into_iter().zip(stays).filter_map(|(step, stays)| step.filter(|_| stays)).collect()
    }

    /// What stays, each name once: how much of it is cut stands among what is left out.
    pub(super) fn stays(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (_, leaf) in self.kept().filter(|(_, leaf)| leaf.activity != Some(Activity::Rest)) {
            if !names.contains(&leaf.exercise.name) {
                names.push(leaf.exercise.name.clone());
            }
        }
        names
    }

    pub(super) fn left_out(&self) -> Vec<LeftOut> {
        let mut out = Vec::new();
        for leaf in &self.leaves {
            let name = || leaf.exercise.name.clone();
            if !leaf.kept {
                out.push(LeftOut { name: name(), cut: Cut::Whole });
                continue;
            }
            let sets = leaf.exercise.sets.get() - leaf.sets;
            if sets > 0 {
                out.push(LeftOut { name: name(), cut: Cut::Sets(sets) });
            }
            // Of sets that differ, those that stay.
            let stays = match leaf.exercise.varies {
                Varies::BySet(_) => usize::from(leaf.sets),
                _ => usize::MAX,
            };
            let longest = |exercise: &Exercise| {
                exercise.doses().into_iter().take(stays).map(Dose::length).max().unwrap_or_default()
            };
            let (before, now) = (longest(&leaf.exercise), longest(&leaf.exercise()));
            if now < before {
                let by = before.saturating_sub(now);
                let cut = if leaf.activity.is_some() { Cut::Part(by) } else { Cut::Shorter(by) };
                out.push(LeftOut { name: name(), cut });
            }
        }
        let rings = self.rings.iter().filter(|ring| ring.rounds < ring.all);
        out.extend(rings.map(|ring| LeftOut { name: ring.name.clone(), cut: Cut::Rounds(ring.all - ring.rounds) }));
        out
    }
}

/// Whether nothing is done in a step.
const fn is_idle(step: &Step) -> bool {
    matches!(step, Step::Wait(_) | Step::Activity(Activity::Rest, _))
}

impl Leaf {
    fn new(exercise: &Arc<Exercise>, activity: Option<Activity>) -> Self {
        Self { sets: exercise.sets.get(), exercise: Arc::clone(exercise), activity, kept: true, shorter: false }
    }

    /// What is left of a dose where it is made shorter: of an activity half.
    fn as_short_as_can_be(&self, dose: Dose) -> Dose {
        match (self.activity, dose) {
            (Some(_), Dose::Hold(length)) => Dose::Hold(half(length)),
            (_, dose) => shorter(dose),
        }
    }

    /// The exercise with what is kept of it; its easier way gets no more.
    fn exercise(&self) -> Exercise {
        let sets = Count::new(self.sets).filter(|sets| *sets < self.exercise.sets);
        let dose = |dose: Dose| if self.shorter { self.as_short_as_can_be(dose) } else { dose };
        let less = |exercise: &Exercise| Exercise {
            sets: sets.map_or(exercise.sets, |sets| exercise.sets.min(sets)),
            dose: dose(exercise.dose),
            varies: exercise.varies.map(dose),
            ..exercise.clone()
        };
        let easier = self.exercise.easier.as_ref();
        let easier = easier.map(|way| Easier { how: way.how.clone(), exercise: Arc::new(less(&way.exercise)) });
        Exercise { easier, ..less(&self.exercise) }
    }
}

/// Half of it, in whole seconds: no less.
fn half(length: Length) -> Length {
    let seconds = u16::try_from(length.get().as_millis().div_ceil(2000)).expect("half an hour at most");
    Length::from_secs(seconds).min(length)
}

/// The dose as short as it may be.
pub(in crate::session) fn shorter(dose: Dose) -> Dose {
    let beats = |count: Count, pace: Duration| {
        let enough = SHORTEST_SET.get().as_millis().div_ceil(pace.as_millis().max(1));
        u16::try_from(enough).ok().and_then(Count::new).map_or(count, |enough| count.min(enough))
    };
    match dose {
        Dose::Hold(hold) => Dose::Hold(hold.min(SHORTEST_HOLD)),
        // Each phase is what its author made it: less of it is a set less.
        Dose::Phases(length) => Dose::Phases(length),
        Dose::Ease(most) => Dose::Ease(most.min(SHORTEST_SET)),
        Dose::AsMany(time) => Dose::AsMany(time.min(SHORTEST_SET)),
        Dose::Passes { count, pace } => Dose::Passes { count: beats(count, pace.get()), pace },
        Dose::Reps { count, tempo } => Dose::Reps { count: beats(count, tempo.length()), tempo },
        Dose::Breaths { count, breath } => Dose::Breaths { count: beats(count, breath.length()), breath },
    }
}
