//! In which order: rolling, then pressing, then the rest, with as few changes of position and equipment as can be.

use std::time::Duration;

use super::{About, Advice, Of, codes};
use crate::body::Equipment;
use crate::routine::{Dose, Exercise, Routine, Step};
use crate::session::transition::{FETCH, change_of_position};

/// Another order is only advised where it saves this much.
const WORTH: Duration = Duration::from_secs(20);

/// More steps than these are not put in order: the number of orders doubles with each.
const MOST_STEPS: usize = 12;

/// Whether another order of the top-level steps would need fewer changes. Only of routines whose steps are all moves:
/// waits and circuits stand where their author put them.
pub(super) fn whole_session(routine: &Routine, advice: &mut Vec<Advice>) {
    let moves: Option<Vec<&Exercise>> = routine.steps.iter().map(as_move).collect();
    let Some(moves) = moves.filter(|moves| (3..=MOST_STEPS).contains(&moves.len())) else { return };
    let now: Duration = moves.windows(2).map(|pair| change(pair[0], pair[1])).sum();
    let (best, order) = shortest(&moves);
    if now < best + WORTH {
        return;
    }
    let names: Vec<&str> = order.iter().map(|&place| moves[place].name.as_str()).collect();
    advice.push(Advice {
        code: codes::RESTLESS_ORDER,
        about: About { path: Vec::new(), keys: &["step"], of: Of::Routine },
        message: format!("changing position and equipment takes {} seconds", now.as_secs()),
        help: format!("in this order it takes {}: {}", best.as_secs(), names.join(", ")),
    });
}

fn as_move(step: &Step) -> Option<&Exercise> {
    match step {
        Step::Do(exercise) => Some(exercise),
        Step::Wait(_) | Step::Circuit { .. } => None,
    }
}

/// Rolling comes before pressing, pressing before everything else.
const fn class(exercise: &Exercise) -> u8 {
    match exercise.dose {
        Dose::Passes { .. } => 0,
        Dose::Ease(_) => 1,
        Dose::Hold(_) | Dose::Reps { .. } => 2,
    }
}

fn change(from: &Exercise, to: &Exercise) -> Duration {
    let fetched = |thing: &&Equipment| **thing != Equipment::Mat && !from.equipment.contains(thing);
    let fetching = if to.equipment.iter().any(|thing| fetched(&thing)) { FETCH } else { Duration::ZERO };
    change_of_position(from.position, to.position) + fetching
}

/// The order that takes the least time to change, and that time. Of orders that take the same, the one nearest to the
/// author's own. `best[set][last]`: the least time over the steps in `set`, ending with `last`.
fn shortest(moves: &[&Exercise]) -> (Duration, Vec<usize>) {
    let count = moves.len();
    let all = (1_usize << count) - 1;
    let mut best: Vec<Vec<Option<(Duration, usize)>>> = vec![vec![None; count]; all + 1];
    for first in 0..count {
        best[1 << first][first] = Some((Duration::ZERO, first));
    }
    for set in 1..=all {
        for last in 0..count {
            let Some((so_far, _)) = best[set][last] else { continue };
            for next in (0..count).filter(|next| set & (1 << next) == 0) {
                if class(moves[next]) < class(moves[last]) {
                    continue;
                }
                let time = so_far + change(moves[last], moves[next]);
                let known = &mut best[set | (1 << next)][next];
                if known.is_none_or(|(least, _)| time < least) {
                    *known = Some((time, last));
                }
            }
        }
    }
    let ends = (0..count).filter_map(|last| best[all][last].map(|(time, _)| (time, last)));
    let Some((time, mut last)) = ends.min_by_key(|(time, _)| *time) else { return (Duration::MAX, Vec::new()) };
    let mut order = vec![last];
    let mut set = all;
    while let Some((_, before)) = best[set][last].filter(|(_, before)| *before != last) {
        set &= !(1 << last);
        last = before;
        order.push(last);
    }
    order.reverse();
    (time, order)
}
