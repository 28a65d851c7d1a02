//! In which order: rolling, then pressing, then the rest, with as few changes of position and equipment as can be.

use std::time::Duration;

use super::{About, Advice, Of, codes};
use crate::body::Equipment;
use crate::routine::{Dose, Exercise, Routine, Step};
use crate::session::transition::{FETCH, change_of_position};

/// Another order is only advised where it saves this much.
const WORTH: Duration = Duration::from_secs(20);

/// Up to this many moves the best order is found, which takes twice as long for each of them; of more, a good one.
const MOST_EXACT: usize = 12;
/// More moves than these are not put in order.
const MOST: usize = 60;

/// Whether another order would need fewer changes: of moves that follow each other, since waits and circuits stand where
/// their author put them; in a circuit by itself.
pub(super) fn whole_session(routine: &Routine, advice: &mut Vec<Advice>) {
    each_run(&routine.steps, &[], 1, advice);
}

fn each_run(steps: &[Step], above: &[usize], rounds: u32, advice: &mut Vec<Advice>) {
    let mut first = 0;
    for run in steps.chunk_by(|one, next| as_move(one).is_some() && as_move(next).is_some()) {
        let path = [above, &[first]].concat();
        first += run.len();
        if let [Step::Circuit { rounds: inner, steps, .. }] = run {
            each_run(steps, &path, rounds.saturating_mul(u32::from(inner.get())), advice);
        }
        let moves: Vec<&Exercise> = run.iter().filter_map(as_move).collect();
        let about = if above.is_empty() && run.len() == steps.len() {
            About { path: Vec::new(), keys: &["step"], of: Of::Routine }
        } else {
            About { path, keys: &["move", "name"], of: Of::Routine }
        };
        advice.extend(better(&moves, rounds, about));
    }
}

fn as_move(step: &Step) -> Option<&Exercise> {
    match step {
        Step::Do(exercise) => Some(exercise),
        Step::Wait(_) | Step::Activity(..) | Step::Circuit { .. } => None,
    }
}

/// The advice to do the moves in another order, where that is worth it.
fn better(moves: &[&Exercise], rounds: u32, about: About) -> Option<Advice> {
    if !(3..=MOST).contains(&moves.len()) {
        return None;
    }
    let changes = Changes::new(moves);
    let now = changes.of(&(0..moves.len()).collect::<Vec<_>>()) * rounds;
    let order = if moves.len() <= MOST_EXACT { changes.shortest() } else { changes.short() };
    let best = changes.of(&order) * rounds;
    let names: Vec<&str> = order.iter().map(|&place| moves[place].name.as_str()).collect();
    (now >= best + WORTH).then(|| Advice {
        code: codes::RESTLESS_ORDER,
        about,
        message: format!("changing position and equipment takes {} seconds", now.as_secs()),
        help: format!("in this order it takes {}: {}", best.as_secs(), names.join(", ")),
    })
}

/// Rolling comes before pressing, pressing before everything else.
const fn class(exercise: &Exercise) -> u8 {
    match exercise.dose {
        Dose::Passes { .. } => 0,
        Dose::Ease(_) => 1,
        Dose::Hold(_) | Dose::Phases(_) | Dose::Reps { .. } | Dose::Breaths { .. } | Dose::AsMany(_) => 2,
    }
}

fn change(from: &Exercise, to: &Exercise) -> Duration {
    let fetched = |thing: &&Equipment| **thing != Equipment::Mat && !from.equipment.contains(thing);
    let fetching = if to.equipment.iter().any(|thing| fetched(&thing)) { FETCH } else { Duration::ZERO };
    change_of_position(from.position, to.position) + fetching
}

/// The times that it takes to get from each move to each other.
struct Changes {
    times: Vec<Vec<Duration>>,
    classes: Vec<u8>,
}

impl Changes {
    fn new(moves: &[&Exercise]) -> Self {
        let times = moves.iter().map(|from| moves.iter().map(|to| change(from, to)).collect()).collect();
        Self { times, classes: moves.iter().map(|one| class(one)).collect() }
    }

    /// How long all changes of an order take.
    fn of(&self, order: &[usize]) -> Duration {
        order.windows(2).map(|pair| self.times[pair[0]][pair[1]]).sum()
    }

    /// The order that takes the least time to change. Of orders that take the same, the one nearest to the author's own.
    /// `best[set][last]`: the least time over the moves in `set`, ending with `last`, and the one before it.
    fn shortest(&self) -> Vec<usize> {
        let count = self.classes.len();
        let all = (1_usize << count) - 1;
        let mut best: Vec<Vec<Option<(Duration, usize)>>> = vec![vec![None; count]; all + 1];
        for first in 0..count {
            best[1 << first][first] = Some((Duration::ZERO, first));
        }
        for set in 1..=all {
            for last in 0..count {
                let Some((so_far, _)) = best[set][last] else { continue };
                for next in (0..count).filter(|next| set & (1 << next) == 0) {
                    if self.classes[next] < self.classes[last] {
                        continue;
                    }
                    let time = so_far + self.times[last][next];
                    let known = &mut best[set | (1 << next)][next];
                    if known.is_none_or(|(least, _)| time < least) {
                        *known = Some((time, last));
                    }
                }
            }
        }
        let ends = (0..count).filter_map(|last| best[all][last].map(|(time, _)| (time, last)));
        let Some((_, mut last)) = ends.min_by_key(|(time, _)| *time) else { return (0..count).collect() };
        let mut order = vec![last];
        let mut set = all;
        while let Some((_, before)) = best[set][last].filter(|(_, before)| *before != last) {
            set &= !(1 << last);
            last = before;
            order.push(last);
        }
        order.reverse();
        order
    }

    /// An order that goes on with what is nearest each time, from the best beginning.
    fn short(&self) -> Vec<usize> {
        let orders = (0..self.classes.len()).map(|first| self.nearest_from(first));
        orders.min_by_key(|order| self.of(order)).unwrap_or_default()
    }

    fn nearest_from(&self, first: usize) -> Vec<usize> {
        let earliest = self.classes.iter().min();
        let mut left: Vec<usize> = (0..self.classes.len()).collect();
        // What is rolled comes first, wherever it is begun.
        let mut last = if Some(&self.classes[first]) == earliest { first } else { self.first_of_the_earliest() };
        let mut order = Vec::with_capacity(left.len());
        loop {
            order.push(last);
            left.retain(|&place| place != last);
            let next = left.iter().copied().min_by_key(|&next| (self.classes[next], self.times[last][next]));
            match next {
                Some(next) => last = next,
                None => return order,
            }
        }
    }

    fn first_of_the_earliest(&self) -> usize {
        (0..self.classes.len()).min_by_key(|&place| self.classes[place]).unwrap_or_default()
    }
}
