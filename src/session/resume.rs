//! Where a session that broke off is taken up again.

use std::collections::BTreeSet;
use std::time::Duration;

use super::effect::Ending;
use super::plan::Plan;
use super::setup::{DoneBefore, DoneSets, Setup};
use super::start::StartAt;
use crate::body::Side;
use crate::routine::{Id, Routine};

/// A set that ended before the session broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ended<'a> {
    /// The move's id.
    pub exercise: &'a Id,
    /// The side; `None` for a move of the whole body.
    pub side: Option<Side>,
    /// Which set of this side, from 1.
    pub set: u16,
    /// Which coming-up in the routine it belongs to, from 1, where that is known.
    pub turn: Option<u16>,
    /// How it ended.
    pub ending: Ending,
    /// How long it lasted.
    pub held: Duration,
    /// Whether it was done the easier way.
    pub easier: bool,
}

/// The set-up that goes on after `sets`, given in the order in which they ended: from the first set that is still to be
/// done, the side first that was first, the easier way where it was taken. The set that it broke off in is none of
/// `sets`; what comes before `setup.start` was not to be done. `None` where nothing was done, or nothing is left.
#[must_use]
pub(crate) fn resume(routine: &Routine, setup: &Setup, sets: &[Ended<'_>]) -> Option<Setup> {
    let first_side = sets.iter().find_map(|set| set.side).unwrap_or(setup.first_side);
    let whole = Setup { first_side, start: StartAt::default(), done: BTreeSet::new(), ..setup.clone() };
    let plan = Plan::new(routine, &whole);
    let (block, done) = reached(&plan, setup.start, sets)?;
    let taken = sets.iter().filter(|set| set.easier || set.ending == Ending::TooMuch);
    let easier = whole.easier.iter().chain(taken.map(|set| set.exercise)).cloned().collect();
    let task = plan.blocks[block].task();
    let is_over = task.is_none_or(|task| task.slots.iter().all(|slot| done.contains(&(slot.side, slot.set))));
    let (block, done) = if is_over { (block + 1, BTreeSet::new()) } else { (block, done) };
    let left = plan.blocks.iter().skip(block).any(|block| block.exercise().is_some());
    let was_easier = sets.last().is_some_and(|set| set.easier);
    let goes_on = Some(if was_easier { DoneBefore::Easier } else { DoneBefore::Usual });
    left.then(|| Setup { start: StartAt(block), done, easier, goes_on, ..whole })
}

/// The block that the last of `sets` belongs to, and what was done in it. The first of them is looked for from `start` on.
fn reached(plan: &Plan, start: StartAt, sets: &[Ended<'_>]) -> Option<(usize, DoneSets)> {
    let is_of = |block: usize, id: &Id| plan.blocks[block].exercise().is_some_and(|exercise| exercise.id == *id);
    let mut reached: Option<(usize, DoneSets)> = None;
    for set in sets {
        let key = (set.side, set.set);
        let told =
            set.turn.and_then(|turn| usize::from(turn).checked_sub(1)).filter(|&block| block < plan.blocks.len());
        if let Some(block) = told.filter(|&block| is_of(block, set.exercise)) {
            let known = reached.as_mut().filter(|(known, _)| *known == block);
            // Not once more: then the person went back, and does all of it again.
            if !known.is_some_and(|(_, done)| done.insert(key)) {
                reached = Some((block, BTreeSet::from([key])));
            }
            continue;
        }
        if let Some((block, done)) = &mut reached
            && is_of(*block, set.exercise)
            && done.insert(key)
        {
            continue;
        }
        let from = reached.as_ref().map_or(start.0, |(block, _)| block + 1).min(plan.blocks.len());
        let later = (from..plan.blocks.len()).find(|&block| is_of(block, set.exercise));
        // Not later: the person went back to it.
        let found = later.or_else(|| (0..from).rev().find(|&block| is_of(block, set.exercise)));
        reached = found.map(|block| (block, BTreeSet::from([key]))).or(reached);
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::{Ended, StartAt, resume};
    use crate::body::Side;
    use crate::routine::{Exercise, Id, Sides, Step};
    use crate::session::effect::Ending;
    use crate::session::sample::{at_once, count, exercise, routine, seconds, spell, step};
    use crate::session::timeline::{Setup, compile};
    use proptest::prelude::*;
    use rstest::rstest;
    use std::time::Duration;

    /// `twist` with two sets a side, `bridge` with one for the whole body, `twist` again.
    fn steps() -> Vec<Step> {
        let quick = |id| Exercise { get_ready: seconds(0), rest: seconds(0), switch: Some(seconds(1)), ..exercise(id) };
        let twist = || step(Exercise { sets: count(2), ..quick("twist") });
        vec![twist(), step(Exercise { sets: count(1), sides: Sides::Both, ..quick("bridge") }), twist()]
    }

    /// `twist R1`, with a letter before it for what was not simply done: x too much, s left in its middle, o left out.
    fn ended(text: &str, ids: &[Id; 2]) -> Vec<(usize, Option<Side>, u16, char)> {
        text.split(", ")
            .filter(|word| !word.is_empty())
            .map(|word| {
                let (how, word) = match word.split_once('!') {
                    Some((how, word)) => (how.chars().next().unwrap(), word),
                    None => ('d', word),
                };
                let (id, set) = word.split_once(' ').unwrap();
                let side = match set.chars().next() {
                    Some('R') => Some(Side::Right),
                    Some('L') => Some(Side::Left),
                    _ => None,
                };
                let place = ids.iter().position(|known| known.as_str() == id).unwrap();
                (place, side, set.trim_start_matches(['R', 'L']).parse().unwrap(), how)
            })
            .collect()
    }

    #[rstest]
    #[case::gone_on_and_back("twist", &[(1, 'o'), (1, 'o'), (1, 'o'), (1, 'o'), (1, 'd')], Some(StartAt(0)))]
    #[case::the_last_coming_up(" twist", &[(3, 'd')], Some(StartAt(2)))]
    fn a_set_that_says_which_coming_up_it_belongs_to_is_believed(
        #[case] id: &str,
        #[case] sets: &[(u16, char)],
        #[case] start: Option<StartAt>,
    ) {
        let id = Id::new(id.trim()).unwrap();
        let slots = [(Side::Right, 1), (Side::Right, 2), (Side::Left, 1), (Side::Left, 2)];
        let sets: Vec<Ended<'_>> = sets
            .iter()
            .zip(slots.iter().cycle())
            .map(|(&(turn, how), &(side, set))| {
                let ending = if how == 'o' { Ending::Skipped } else { Ending::Done };
                let held = Duration::from_secs(30);
                Ended { exercise: &id, side: Some(side), set, turn: Some(turn), ending, held, easier: false }
            })
            .collect();
        let resumed = resume(&routine(steps()), &at_once(), &sets).unwrap();
        assert_eq!((Some(resumed.start), resumed.done), (start, [(Some(Side::Right), 1)].into()));
    }

    fn resumed(text: &str) -> Option<Setup> {
        resumed_from(0, text)
    }

    fn resumed_from(block: usize, text: &str) -> Option<Setup> {
        let ids = ["twist", "bridge"].map(|id| Id::new(id).unwrap());
        let told = ended(text, &ids);
        let sets: Vec<Ended<'_>> = told
            .iter()
            .map(|&(place, side, set, how)| {
                let (ending, held) = match how {
                    'x' => (Ending::TooMuch, 9),
                    's' => (Ending::Skipped, 9),
                    'o' => (Ending::Skipped, 0),
                    _ => (Ending::Done, 30),
                };
                let held = Duration::from_secs(held);
                Ended { exercise: &ids[place], side, set, turn: None, ending, held, easier: false }
            })
            .collect();
        resume(&routine(steps()), &Setup { start: StartAt(block), ..at_once() }, &sets)
    }

    #[rstest]
    #[case::nothing_was_done("", None)]
    #[case::one_set("twist R1", Some("R2 L1 L2 1 R1 R2 L1 L2"))]
    #[case::one_side("twist R1, twist R2", Some("L1 L2 1 R1 R2 L1 L2"))]
    #[case::the_left_was_first("twist L1", Some("L2 R1 R2 1 L1 L2 R1 R2"))]
    #[case::a_move("twist R1, twist R2, twist L1, twist L2", Some("1 R1 R2 L1 L2"))]
    #[case::left_in_its_middle("twist R1, s!twist R2", Some("L1 L2 1 R1 R2 L1 L2"))]
    #[case::left_out("twist R1, o!twist R2", Some("L1 L2 1 R1 R2 L1 L2"))]
    #[case::the_second_move("twist R1, bridge 1", Some("R1 R2 L1 L2"))]
    #[case::the_same_again("twist R1, bridge 1, twist R1, twist R2", Some("L1 L2"))]
    #[case::gone_back("twist R1, bridge 1, twist R1, bridge 1", Some("R1 R2 L1 L2"))]
    #[case::everything("twist R1, bridge 1, twist R1, twist R2, twist L1, twist L2", None)]
    fn a_session_goes_on_where_it_broke_off(#[case] done: &str, #[case] left: Option<&str>) {
        let sets = |setup: Setup| {
            let spelled = spell(&compile(&routine(steps()), &setup).phases);
            let sets = spelled.split(", ").filter_map(|phase| phase.strip_prefix("hold"));
            let sets: Vec<String> =
                sets.map(|set| set.split(' ').find(|word| !word.is_empty()).unwrap().to_owned()).collect();
            sets.join(" ")
        };
        assert_eq!(resumed(done).map(sets).as_deref(), left);
    }

    #[rstest]
    #[case::from_the_beginning(0, 0)]
    #[case::from_the_first_that_comes_after(1, 2)]
    #[case::from_this_very_one(2, 2)]
    #[case::gone_back_before_it(3, 2)]
    #[case::a_place_that_is_no_more(9, 2)]
    fn a_session_that_began_later_goes_on_later(#[case] begun: usize, #[case] block: usize) {
        assert_eq!(resumed_from(begun, "twist R1").unwrap().start, StartAt(block));
    }

    #[test]
    fn what_was_too_much_goes_on_the_easier_way() {
        let easier = |done: &str| resumed(done).unwrap().easier.len();
        assert_eq!((easier("twist R1"), easier("x!twist R1")), (0, 1));
    }

    proptest! {
        #[test]
        fn what_was_done_and_what_is_left_make_the_whole(done in 1usize..9) {
            let all = ["twist R1", "twist R2", "twist L1", "twist L2", "bridge 1", "twist R1", "twist R2", "twist L1", "twist L2"];
            let setup = resumed(&all[..done].join(", ")).unwrap();
            let phases = compile(&routine(steps()), &setup).phases;
            prop_assert_eq!(phases.iter().filter(|phase| phase.kind.is_work()).count(), all.len() - done);
        }
    }
}
