//! What is left of a routine after a break, for listings.

use super::plan::{Plan, Task};
use super::setup::Setup;
use super::share::Share;
use super::start::comings_up;
use super::words::Phrase;
use crate::language::{Message, Tongue};
use crate::routine::describe::{self, Line, contents};
use crate::routine::{Count, Dose, Exercise, Routine, Step, Varies};

/// The rest of a session after a break.
#[derive(Clone, Debug)]
pub(crate) struct Left {
    /// The routine without what comes before: of a circuit the moves of the round that was begun, then the rounds after it.
    pub routine: Routine,
    /// Its contents, each move with the sets that are to be done.
    pub lines: Vec<Line>,
    /// What is left of the move it broke off in, a sentence; `None` where none of that move was done.
    pub first: Option<Phrase<'static>>,
}

impl Left {
    /// The rest of `routine` as `setup` goes on with it.
    pub(crate) fn of(routine: &Routine, setup: &Setup) -> Self {
        let plan = Plan::new(routine, setup);
        let mut behind = Behind { blocks: plan.before, and_a_part: plan.tasks().next().is_some_and(Task::is_left) };
        let routine = Routine { steps: after(&routine.steps, &mut behind), ..routine.clone() };
        let tongue = Tongue::or_english(&routine.language);
        let mut lines = contents(tongue, &routine);
        for (line, block) in lines.iter_mut().zip(blocks(&routine.steps, &mut 0)) {
            if let Some(task) = block.and_then(|block| plan.blocks.get(block)).and_then(|block| block.task()) {
                tell(tongue, line, task);
            }
        }
        let first = plan.tasks().next().and_then(Task::left);
        Self { routine, lines, first }
    }
}

/// The part of a routine that is behind a person who goes on.
#[derive(Clone, Copy, Debug)]
struct Behind {
    /// So many moves and waits, as they come up.
    blocks: usize,
    /// Whether a part of the next one is behind as well.
    and_a_part: bool,
}

/// What comes after what is behind. A round of which anything is behind stands by itself before the rounds after it.
fn after(steps: &[Step], behind: &mut Behind) -> Vec<Step> {
    let mut left = Vec::new();
    for step in steps {
        let all = comings_up(step);
        if behind.blocks >= all {
            behind.blocks -= all;
            continue;
        }
        match step {
            Step::Circuit { rounds, rest, steps } if behind.blocks > 0 || behind.and_a_part => {
                let round: usize = steps.iter().map(comings_up).sum();
                let done = behind.blocks / round;
                behind.blocks -= done * round;
                let is_begun = behind.blocks > 0 || behind.and_a_part;
                if is_begun {
                    left.extend(after(steps, behind));
                }
                let whole = usize::from(rounds.get()) - done - usize::from(is_begun);
                let whole = u16::try_from(whole).ok().and_then(Count::new);
                left.extend(whole.map(|rounds| Step::Circuit { rounds, rest: *rest, steps: steps.clone() }));
            }
            Step::Do(_) | Step::Wait(_) | Step::Activity(..) | Step::Circuit { .. } => {
                behind.and_a_part = false;
                left.push(step.clone());
            }
        }
    }
    left
}

/// For each line of the contents of `steps` the first coming-up that it stands for, counted from `next`; none for what is
/// said of a circuit.
fn blocks(steps: &[Step], next: &mut usize) -> Vec<Option<usize>> {
    let mut found = Vec::new();
    for step in steps {
        let first = *next;
        match step {
            Step::Do(_) | Step::Activity(..) => found.push(Some(first)),
            Step::Wait(_) => {}
            Step::Circuit { steps, .. } => {
                found.push(None);
                found.extend(blocks(steps, next));
            }
        }
        *next = first + comings_up(step);
    }
    found
}

/// Tells in a line how much of a move is to be done.
fn tell(tongue: Tongue, line: &mut Line, task: &Task) {
    let Some(share) = task.share() else { return };
    let amount = |sets| describe::amount(tongue, &with_sets(&task.exercise, sets));
    let (dose, short) = match share {
        Share::Whole(sets) => (amount(sets), amount(sets)),
        Share::OneSide(sets, side) => {
            let side = tongue.say(Message::TheSide, &[("side", side.word().into())]);
            (format!("{}, {side}", amount(sets)), amount(sets))
        }
        Share::Both { sets, others, .. } if sets == others => (describe::each_side(tongue, amount(sets)), amount(sets)),
        Share::Both { first, sets, others, .. } => {
            let (one, other) = (amount(sets), amount(others));
            let short = format!("{one} + {other}");
            let parts = [("amount", one.into()), ("others", other.into()), ("side", first.word().into())];
            (tongue.say(Message::WrittenUneven, &parts), short)
        }
    };
    line.name.clone_from(&task.exercise.name);
    line.dose = if matches!(task.exercise.dose, Dose::Ease(_)) { describe::until_eased(tongue, dose) } else { dose };
    line.short = short;
}

fn with_sets(exercise: &Exercise, sets: u16) -> Exercise {
    let exercise = Exercise { sets: Count::new(sets).unwrap_or(Count::ONE), ..exercise.clone() };
    match &exercise.varies {
        // The first of them are done.
        Varies::BySet(doses) if usize::from(sets) < doses.len() => {
            let left = doses[doses.len() - usize::from(sets)..].to_vec();
            let dose = left.first().copied().unwrap_or(exercise.dose);
            Exercise { dose, varies: Varies::BySet(left), ..exercise }
        }
        _ => exercise,
    }
}

#[cfg(test)]
mod tests {
    use super::{Behind, Left, after};
    use crate::body::Side;
    use crate::language::Tongue;
    use crate::routine::describe::Line;
    use crate::routine::{Dose, Exercise, Order, Sides, Step};
    use crate::session::sample::{at_once, count, everything, exercise, routine, seconds, step, text};
    use crate::session::setup::{DoneBefore, DoneSets, Setup};
    use crate::session::start::{StartAt, comings_up};
    use crate::session::timeline::{PhaseKind, compile};
    use proptest::prelude::*;
    use rstest::rstest;

    fn going_on(start: usize, done: &str) -> Setup {
        let side = |letter| match letter {
            'R' => Some(Side::Right),
            'L' => Some(Side::Left),
            _ => None,
        };
        let set = |word: &str| (side(word.chars().next().unwrap()), word[1..].parse().unwrap());
        let done: DoneSets = done.split_whitespace().map(set).collect();
        Setup { start: StartAt(start), done, goes_on: Some(DoneBefore::Usual), ..at_once() }
    }

    fn in_english(left: &Left) -> Option<String> {
        left.first.map(|first| first.said_in(Tongue::ENGLISH))
    }

    fn told(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| format!("{}{}: {}", "  ".repeat(line.depth), line.name, line.dose)).collect()
    }

    #[rstest]
    #[case::the_last_set("R1 R2 R3 L1 L2", "30 s, left side", Some("Last set, left side, 30 seconds."))]
    #[case::one_side("R1 R2 R3", "3 × 30 s, left side", Some("3 more sets, left side, 30 seconds each."))]
    #[case::more_of_the_other(
        "R1 R2",
        "30 s right, 3 × 30 s left",
        Some("1 more set on the right, then 3 on the left, 30 seconds each.")
    )]
    #[case::all("", "3 × 30 s each side", None)]
    fn the_move_it_broke_off_in_has_its_sets_that_are_left(
        #[case] done: &str,
        #[case] dose: &str,
        #[case] first: Option<&str>,
    ) {
        let routine = routine(vec![step(exercise("twist")), step(exercise("pigeon"))]);
        let left = Left::of(&routine, &going_on(0, done));
        assert_eq!(told(&left.lines), [format!("Twist: {dose}"), "Pigeon: 3 × 30 s each side".to_owned()]);
        assert_eq!(in_english(&left).as_deref(), first);
    }

    #[test]
    fn each_kind_of_dose_says_what_is_left_of_it() {
        let press = Exercise { dose: Dose::Ease(seconds(90)), sets: count(2), ..exercise("press") };
        let left = Left::of(&routine(vec![step(press)]), &going_on(0, "R1 R2 L1"));
        assert_eq!(told(&left.lines), ["Press: 1 spot, left side, until eased"]);
        assert_eq!(in_english(&left).as_deref(), Some("Last spot, left side, up to 90 seconds."));
        let whole = Exercise { sides: Sides::Both, sets: count(2), ..exercise("bridge") };
        let left = Left::of(&routine(vec![step(whole)]), &going_on(0, "B1"));
        assert_eq!((told(&left.lines)[0].as_str(), left.lines[0].short.as_str()), ("Bridge: 30 s", "30 s"));
        let turns = Exercise { order: Order::Alternate, ..exercise("band") };
        let left = Left::of(&routine(vec![step(turns)]), &going_on(0, "R1"));
        assert_eq!(left.lines[0].short, "3 × 30 s + 2 × 30 s");
        assert_eq!(in_english(&left).as_deref(), Some("5 more sets in turn, left side first, 30 seconds each."));
    }

    #[test]
    fn one_side_alone_is_no_dose_for_each() {
        let setup = Setup { only_side: Some(Side::Left), ..going_on(1, "") };
        let left = Left::of(&routine(vec![step(exercise("twist")), step(exercise("pigeon"))]), &setup);
        assert_eq!(told(&left.lines), ["Pigeon: 3 × 30 s, left side"]);
    }

    #[test]
    fn of_a_round_that_was_begun_the_rest_comes_before_the_rounds_after_it() {
        let single = |id| step(Exercise { sets: count(1), ..exercise(id) });
        let steps = vec![single("bridge"), single("squat")];
        let circuit = Step::Circuit { rounds: count(3), rest: seconds(30), steps };
        let left = |start, done| told(&Left::of(&routine(vec![circuit.clone()]), &going_on(start, done)).lines);
        let each = "30 s each side";
        let round = [format!("  Bridge: {each}"), format!("  Squat: {each}")];
        let rounds = |said: &str| [vec![format!("{said}: 30 s between")], round.to_vec()].concat();
        assert_eq!(left(2, ""), rounds("2 rounds"));
        assert_eq!(left(1, "R1"), [vec!["Squat: 30 s, left side".to_owned()], rounds("2 rounds")].concat());
        let begun = vec!["Bridge: 30 s, left side".to_owned(), format!("Squat: {each}")];
        assert_eq!(left(2, "R1"), [begun, rounds("1 round")].concat());
        assert_eq!(left(4, ""), rounds("1 round"));
        assert_eq!(left(5, ""), [format!("Squat: {each}")]);
    }

    proptest! {
        /// Wherever a session goes on, and whatever was done of its first move: it lists what is done, and every move of it.
        #[test]
        fn what_is_listed_is_what_is_done(start in 0_usize..8, done in prop::collection::btree_set(1_u16..4, 0..4)) {
            let done = done.into_iter().map(|set| (Some(Side::Right), set)).collect();
            let setup = Setup { done, ..going_on(start, "") };
            let routine = everything();
            let left = Left::of(&routine, &setup);
            let work = compile(&routine, &setup).phases.into_iter().filter(|phase| phase.kind.is_work());
            let names: Vec<String> = work.filter_map(|phase| Some(phase.exercise?.name.clone())).collect();
            let listed: Vec<&String> =
                left.lines.iter().map(|line| &line.name).filter(|name| !name.contains("round")).collect();
            prop_assert!(listed.iter().all(|name| names.contains(name)) && names.iter().all(|name| listed.contains(&name)));
            let all: usize = routine.steps.iter().map(comings_up).sum();
            prop_assert_eq!(left.routine.steps.iter().map(comings_up).sum::<usize>(), all - start.min(all));
        }
    }

    #[test]
    fn nothing_comes_after_everything() {
        let steps = vec![Step::Wait(text("Breathe.")), step(exercise("twist"))];
        assert!(after(&steps, &mut Behind { blocks: 2, and_a_part: false }).is_empty());
        let phases = compile(&routine(steps), &going_on(1, "R1 R2 R3 L1 L2")).phases;
        let kinds: Vec<PhaseKind> = phases.iter().map(|phase| phase.kind).collect();
        assert_eq!(kinds, [PhaseKind::Introduce, PhaseKind::GetReady, PhaseKind::Hold, PhaseKind::Done]);
    }
}
