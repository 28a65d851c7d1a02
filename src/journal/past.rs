//! Everything that is remembered, and what it means for a session today.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Zoned;
use jiff::civil::Date;

use super::entry::{Entry, entries};
use super::event::{Event, Line};
use super::remember::{facts, too_much};
use crate::body::Side;
use crate::care::{Advice, Bounds, Facts, Rule, Way, check_in, sorer, way};
use crate::routine::{Exercise, Id, Routine, Step};

/// What is remembered: sessions, and what was said between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The sessions, the oldest first.
    pub entries: Vec<Entry>,
    /// Check-ins, runs and notes, in the order of their lines.
    pub lines: Vec<Line>,
}

impl Past {
    /// What the lines of the journal come to.
    #[must_use]
    pub fn of(mut lines: Vec<Line>) -> Self {
        let entries = entries(&lines);
        lines.retain(|line| matches!(line.event, Event::Soreness(_) | Event::Run { .. } | Event::Note(_)));
        Self { entries, lines }
    }

    /// Adds what was done since, whole sessions at a time.
    pub fn add(&mut self, lines: &[Line]) {
        let more = Self::of(lines.to_vec());
        self.entries.extend(more.entries);
        self.lines.extend(more.lines);
    }

    /// Whether there was a check-in or a session on `date` already.
    #[must_use]
    pub fn is_begun(&self, date: Date) -> bool {
        let told = |line: &Line| matches!(line.event, Event::Soreness(_)) && line.moment.local().date() == date;
        self.lines.iter().any(told) || self.entries.iter().any(|entry| entry.began.local().date() == date)
    }

    /// What it means at `now`.
    #[must_use]
    pub fn today(&self, now: &Zoned) -> Today {
        let (facts, too_much) = (facts(&self.lines, now), too_much(&self.entries));
        Today { facts, too_much, bounds: Bounds::default() }
    }
}

/// What is known on a day: how the person is, and which moves were too much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// How the person is.
    pub facts: Facts,
    /// In how many sessions each move was too much since it was last done whole in the usual way.
    pub too_much: BTreeMap<Id, u16>,
    /// The bounds of the rules.
    pub bounds: Bounds,
}

impl Today {
    /// Everything that the rules advise, the gravest first.
    #[must_use]
    pub fn advice(&self) -> Vec<(Advice, Rule)> {
        check_in(&self.facts, &self.bounds)
    }

    /// The side that goes first: the sorer one; `None` where both are alike.
    #[must_use]
    pub fn first_side(&self) -> Option<Side> {
        sorer(self.facts.soreness)
    }

    /// The moves of `routine` that begin the easier way: all where soreness asks for it, else those that were too much
    /// twice. Only moves that have an easier way.
    #[must_use]
    pub fn easier(&self, routine: &Routine) -> BTreeSet<Id> {
        let all = self.advice().iter().any(|(advice, _)| matches!(advice, Advice::Easier | Advice::Gentle));
        easable(routine).filter(|id| all || self.way(id) == Way::Easier).cloned().collect()
    }

    /// The moves of `routine` that were too much once, so that the easier way is offered.
    #[must_use]
    pub fn offered<'r>(&self, routine: &'r Routine) -> Vec<&'r Exercise> {
        let taken = self.easier(routine);
        let mut seen = BTreeSet::new();
        let with_a_way = exercises(&routine.steps).into_iter().filter(|exercise| exercise.easier.is_some());
        with_a_way
            .filter(|exercise| self.way(&exercise.id) == Way::OfferEasier && !taken.contains(&exercise.id))
            .filter(|exercise| seen.insert(&exercise.id))
            .collect()
    }

    fn way(&self, id: &Id) -> Way {
        way(self.too_much.get(id).copied().unwrap_or(0))
    }
}

fn easable(routine: &Routine) -> impl Iterator<Item = &Id> {
    exercises(&routine.steps).into_iter().filter(|exercise| exercise.easier.is_some()).map(|exercise| &exercise.id)
}

fn exercises(steps: &[Step]) -> Vec<&Exercise> {
    let mut found = Vec::new();
    for step in steps {
        match step {
            Step::Do(exercise) => found.push(exercise.as_ref()),
            Step::Wait(_) => {}
            Step::Circuit { steps, .. } => found.extend(exercises(steps)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Past, Today};
    use crate::body::Side;
    use crate::care::{Facts, Level, Soreness};
    use crate::journal::event::{Event, Line, Moment};
    use crate::routine::{Defaults, Id, Library};
    use rstest::rstest;

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
    #[case(0, 0, 0)]
    #[case(1, 1, 0)]
    #[case(2, 0, 1)]
    fn once_too_much_is_offered_and_twice_is_the_default(
        #[case] times: u16,
        #[case] offered: usize,
        #[case] easier: usize,
    ) {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("glute-relief").unwrap().routine().unwrap().clone();
        let too_much = [(Id::new("piriformis").unwrap(), times)].into();
        let today = Today { too_much, ..Today::default() };
        assert_eq!((today.offered(&routine).len(), today.easier(&routine).len()), (offered, easier));
    }

    #[test]
    fn notes_stay_and_what_belongs_to_sessions_is_folded() {
        let moment = Moment::from(&"2025-11-23T18:00:00+01:00[+01:00]".parse::<jiff::Zoned>().unwrap());
        let line = |event| Line { moment, session: None, event };
        let past = Past::of(vec![line(Event::Note("a".into())), line(Event::Unknown("later".into()))]);
        assert_eq!((past.lines.len(), past.entries.len()), (1, 0));
    }
}
