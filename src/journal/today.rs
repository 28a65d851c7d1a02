//! What is known today means for a session: which side first, what of it the easier way, or none at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use crate::body::Side;
use crate::care::{Advice, Bounds, Facts, Rule, TooMuch, Way, check_in, extra_side, sorer, way, with_room};
use crate::routine::{Exercise, Id, Intensity, Routine, Step, Varies};
use crate::session::known::{Explain, Familiar, Known};
use crate::session::timeline::{ExtraSets, Setup};

/// The measure of care before a session: none, a check-in, the gentle routine, or no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing: it begins.
    Nothing,
    /// What was told is old, and is to be asked again.
    Ask,
    /// Only the gentle routine is advised.
    Gentle,
    /// No session is.
    Stop,
}

/// The knowledge of one day: how the person is, and which moves were too much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// How the person is.
    pub(crate) facts: Facts,
    /// What is remembered of each move that was too much since it was last done whole in the usual way.
    pub(crate) too_much: BTreeMap<Id, TooMuch>,
    /// The moves that are known.
    pub(crate) familiar: Arc<BTreeMap<Id, Familiar>>,
    /// The moves that were easy lately, each with its shortest set.
    pub(crate) easy: BTreeMap<Id, Duration>,
    /// The bounds of the rules.
    pub(crate) bounds: Bounds,
}

impl Today {
    /// Everything that the rules advise, the gravest first.
    pub(crate) fn advice(&self) -> Vec<(Advice, Rule)> {
        check_in(&self.facts, &self.bounds)
    }

    /// What stands before a session of `routine`: the same at every door. Where something told is old and its session is
    /// not stopped by an emergency, it is asked again first.
    pub(crate) fn before(&self, routine: &Routine) -> Before {
        let gravest = self.advice().first().map(|(advice, _)| *advice);
        match gravest {
            Some(Advice::Emergency) => Before::Stop,
            _ if self.facts.is_old => Before::Ask,
            Some(advice) if advice.stops() => Before::Stop,
            Some(Advice::Gentle) if routine.effort != Intensity::Gentle => Before::Gentle,
            _ => Before::Nothing,
        }
    }

    /// The side that goes first: the sorer one; `None` where both are alike.
    pub(crate) fn first_side(&self) -> Option<Side> {
        sorer(self.facts.soreness)
    }

    /// What the sorer side gets more of in `routine`.
    pub(crate) fn extra_sets(&self, routine: &Routine) -> Option<ExtraSets> {
        let side = extra_side(self.facts.soreness, &self.bounds, routine.when)?;
        let moves = with_room(routine);
        (!moves.is_empty()).then_some(ExtraSets { side, moves })
    }

    /// The moves of `routine` that begin the easier way: all where soreness asks for it, else those that were too much
    /// twice. Only moves that have an easier way.
    pub(crate) fn easier(&self, routine: &Routine) -> BTreeSet<Id> {
        let all = self.all_easier();
        let begins = |id: &&Id| all || matches!(self.way(id), Way::Easier | Way::OfferUsual);
        easable(routine).filter(begins).cloned().collect()
    }

    /// The moves of `routine` that are done at the upper end of their range: those whose lower end was easy. None where
    /// soreness begins every move the easier way, nor a move that was too much.
    pub(crate) fn upper(&self, routine: &Routine) -> BTreeSet<Id> {
        let mut reached: BTreeMap<&Id, bool> = BTreeMap::new();
        for exercise in Step::moves(&routine.steps) {
            let Varies::Range { lower, .. } = exercise.varies else { continue };
            let is_easy = self.easy.get(&exercise.id).is_some_and(|held| *held >= lower.length());
            *reached.entry(&exercise.id).or_insert(true) &= is_easy && !self.too_much.contains_key(&exercise.id);
        }
        let all_easier = self.all_easier();
        reached.into_iter().filter(|(_, reached)| *reached && !all_easier).map(|(id, _)| id.clone()).collect()
    }

    /// The set-up of a session of `routine` today: what of it begins the easier way, what the sorer side gets more of, which
    /// of its moves are known. The side that goes first is that of `usual`.
    #[must_use]
    pub fn setup(&self, routine: &Routine, usual: Setup) -> Setup {
        Setup {
            easier: self.easier(routine),
            upper: self.upper(routine),
            extra_sets: self.extra_sets(routine),
            known: self.known(usual.known.explain),
            ..usual
        }
    }

    /// What is known of the moves, where this is wanted to be told of them.
    #[must_use]
    pub fn known(&self, explain: Explain) -> Known {
        Known { explain, moves: Arc::clone(&self.familiar) }
    }

    /// The moves of `routine` of which another way is offered than they would begin with: the easier way of those that
    /// were too much once, the usual way of those that have gone well the easier way. None where soreness begins every
    /// move the easier way.
    pub(crate) fn offered<'r>(&self, routine: &'r Routine) -> Vec<(&'r Exercise, Way)> {
        if self.all_easier() {
            return Vec::new();
        }
        let mut seen = BTreeSet::new();
        let with_a_way = Step::moves(&routine.steps).into_iter().filter(|exercise| exercise.easier.is_some());
        with_a_way
            .map(|exercise| (exercise, self.way(&exercise.id)))
            .filter(|(_, way)| matches!(way, Way::OfferEasier | Way::OfferUsual))
            .filter(|(exercise, _)| seen.insert(&exercise.id))
            .collect()
    }

    /// Whether soreness begins every move the easier way.
    fn all_easier(&self) -> bool {
        self.advice().iter().any(|(advice, _)| matches!(advice, Advice::Easier | Advice::Gentle))
    }

    fn way(&self, id: &Id) -> Way {
        way(self.too_much.get(id).copied().unwrap_or_default())
    }
}

fn easable(routine: &Routine) -> impl Iterator<Item = &Id> {
    Step::moves(&routine.steps).into_iter().filter(|exercise| exercise.easier.is_some()).map(|exercise| &exercise.id)
}

#[cfg(test)]
mod tests {
    use super::Today;
    use crate::body::Side;
    use crate::care::{Facts, Level, Soreness, TooMuch};
    use crate::routine::{Defaults, Id, Library, Routine, Step};
    use crate::session::timeline::Setup;
    use rstest::rstest;
    use std::time::Duration;

    fn sore(left: u8, right: u8) -> Today {
        let level = |level| Level::new(level).unwrap();
        let facts = Facts { soreness: Soreness { left: level(left), right: level(right) }, ..Facts::default() };
        Today { facts, ..Today::default() }
    }

    #[rstest]
    #[case(3, 2, Some(Side::Left))]
    #[case(2, 3, Some(Side::Right))]
    #[case(3, 3, None)]
    fn the_sorer_side_goes_first(#[case] left: u8, #[case] right: u8, #[case] side: Option<Side>) {
        assert_eq!(sore(left, right).first_side(), side);
    }

    #[rstest]
    #[case(3, 0)]
    #[case(4, 2)]
    #[case(6, 2)]
    fn soreness_begins_every_move_the_easier_way(#[case] level: u8, #[case] least: usize) {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("glute-relief").unwrap().routine().unwrap().clone();
        let easier = sore(level, 0).easier(&routine);
        assert!(if least == 0 { easier.is_empty() } else { easier.len() >= least }, "{easier:?}");
    }

    #[rstest]
    #[case(0, 0, 0, 0)]
    #[case(1, 0, 1, 0)]
    #[case(2, 0, 0, 1)]
    #[case(2, 3, 1, 1)]
    fn once_too_much_is_offered_and_twice_is_the_default(
        #[case] times: u16,
        #[case] well: u16,
        #[case] offered: usize,
        #[case] easier: usize,
    ) {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("glute-relief").unwrap().routine().unwrap().clone();
        let too_much = [(Id::new("piriformis").unwrap(), TooMuch { times, well })].into();
        let today = Today { too_much, ..Today::default() };
        assert_eq!((today.offered(&routine).len(), today.easier(&routine).len()), (offered, easier));
    }

    /// A move of 20 to 30 s.
    fn ranged() -> Routine {
        let source =
            "name = 'Calf'\nposition = 'standing'\nsides = 'both'\nhold = '20s-30s'\ninstructions = ['Lean in.']\n";
        let library = Library::embedded(Defaults::default());
        let entry = library.entry_of("calf.toml", source.into());
        entry.routine().unwrap().as_ref().clone()
    }

    #[rstest]
    #[case::never_done(None, 0, 0, 0)]
    #[case::shorter_than_the_lower_end(Some(19), 0, 0, 0)]
    #[case::easy(Some(20), 0, 0, 1)]
    #[case::easy_and_too_much_once(Some(20), 1, 0, 0)]
    #[case::easy_and_sore(Some(20), 0, 4, 0)]
    fn the_upper_end_of_a_range_is_for_whom_the_lower_was_easy(
        #[case] held: Option<u64>,
        #[case] times: u16,
        #[case] sore_today: u8,
        #[case] upper: usize,
    ) {
        let routine = ranged();
        let id = Step::moves(&routine.steps)[0].id.clone();
        let easy = held.map(|held| (id.clone(), Duration::from_secs(held))).into_iter().collect();
        let too_much = (times > 0).then_some((id, TooMuch { times, well: 0 })).into_iter().collect();
        let today = Today { too_much, easy, ..sore(sore_today, 0) };
        assert_eq!(today.setup(&routine, Setup::default()).upper.len(), upper);
    }

    #[test]
    fn where_soreness_begins_everything_the_easier_way_nothing_is_offered() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("glute-relief").unwrap().routine().unwrap().clone();
        let too_much = [(Id::new("piriformis").unwrap(), TooMuch { times: 1, well: 0 })].into();
        assert_eq!(Today { too_much, ..sore(4, 0) }.offered(&routine).len(), 0);
    }

    #[rstest]
    #[case("glute-relief", 3, 2, Some(Side::Left))]
    #[case("glute-relief", 2, 3, Some(Side::Right))]
    #[case("glute-relief", 3, 3, None)]
    #[case("glute-relief", 6, 2, None)]
    #[case("before-run", 3, 2, None)]
    fn the_sorer_side_gets_more_where_the_routine_allows_it(
        #[case] id: &str,
        #[case] left: u8,
        #[case] right: u8,
        #[case] side: Option<Side>,
    ) {
        let library = Library::embedded(Defaults::default());
        let routine = library.get(id).unwrap().routine().unwrap().clone();
        assert_eq!(sore(left, right).extra_sets(&routine).map(|extra| extra.side), side);
    }
}
