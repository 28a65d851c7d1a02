//! The library as the home screen lists it: groups, what each thing needs, and the filter.

use std::sync::Arc;

use crate::body::Equipment;
use crate::coach::clock;
use crate::diagnostic::{Finding, Place};
use crate::journal::{Moment, ago, last_done};
use crate::routine::describe::{contents, minutes};
use crate::routine::{Entry, Exercise, Kind, Library, Routine, Step, When};
use crate::session::timeline::Setup;
use crate::session::timeline::compile;
use crate::tui::filter::Filter;
use crate::tui::screens::home::{Preview, Row};

/// Everything in the library, ready to be listed.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    items: Vec<Item>,
}

/// One routine, move, or file that cannot be used.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) entry: Arc<Entry>,
    group: Group,
    row: Row,
    last: Option<Moment>,
}

/// Under which heading something is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    ForYou,
    AfterRun,
    BeforeRun,
    RestDay,
    Strength,
    AnyTime,
    Moves,
    NeedsMending,
}

impl Group {
    const fn heading(self) -> &'static str {
        match self {
            Self::ForYou => "For you",
            Self::AfterRun => "After a run",
            Self::BeforeRun => "Before a run",
            Self::RestDay => "Rest day",
            Self::Strength => "Strength",
            Self::AnyTime => "Any time",
            Self::Moves => "Moves",
            Self::NeedsMending => "Needs mending",
        }
    }

    const fn of(when: When) -> Self {
        match when {
            When::BeforeRun => Self::BeforeRun,
            When::AfterRun => Self::AfterRun,
            When::RestDay => Self::RestDay,
            When::Strength => Self::Strength,
            When::Any => Self::AnyTime,
        }
    }
}

/// How many routines are for you.
const FOR_YOU: usize = 3;
/// What is for somebody who has done nothing yet.
const FIRST: &str = "glute-relief";

impl Shelf {
    /// The library, with what was done lately on top.
    pub(super) fn new(library: &Library, done: &[crate::journal::Entry], setup: &Setup) -> Self {
        let last = last_done(done);
        let last_of = |entry: &Entry| last.iter().find(|(id, _)| id.as_str() == entry.id()).map(|(_, moment)| *moment);
        let mut items: Vec<Item> =
            library.entries().iter().map(|entry| Item::new(entry, last_of(entry), setup)).collect();
        let mut lately: Vec<usize> = (0..items.len()).filter(|&at| items[at].is_for_you()).collect();
        lately.sort_by_key(|&at| std::cmp::Reverse(items[at].last.map(|moment| moment.at)));
        for &at in lately.iter().take(FOR_YOU) {
            items[at].group = Group::ForYou;
        }
        if lately.is_empty()
            && let Some(first) = items.iter_mut().find(|item| item.entry.id() == FIRST && item.is_sound())
        {
            first.group = Group::ForYou;
        }
        items.sort_by(|one, other| (one.group, one.entry.name()).cmp(&(other.group, other.entry.name())));
        Self { items }
    }

    /// What the filter leaves, with headings unless something is filtered: the rows, and for each the item it shows.
    pub(super) fn rows(&self, filter: &str) -> (Vec<Row>, Vec<Option<usize>>) {
        let (mut rows, mut shown) = (Vec::new(), Vec::new());
        let mut group = None;
        for at in self.matching(filter) {
            let item = &self.items[at];
            if filter.is_empty() && group != Some(item.group) {
                group = Some(item.group);
                rows.push(Row::Heading(item.group.heading().to_owned()));
                shown.push(None);
            }
            rows.push(item.row.clone());
            shown.push(Some(at));
        }
        (rows, shown)
    }

    pub(super) fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(at)
    }

    /// The place of the entry with this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.entry.id() == id)
    }

    /// What was done last, with the name it has now.
    pub(super) fn latest(&self) -> Option<(&str, Moment)> {
        let done = self.items.iter().filter_map(|item| Some((item.entry.name(), item.last?)));
        done.max_by_key(|(_, moment)| moment.at)
    }

    /// The items that match, the best first; all of them in their order without a filter.
    fn matching(&self, filter: &str) -> Vec<usize> {
        if filter.trim().is_empty() {
            return (0..self.items.len()).collect();
        }
        let mut filter = Filter::new(filter);
        let matching = |(at, item): (usize, &Item)| Some((filter.score_entry(&item.entry)?, at));
        let mut scored: Vec<(u32, usize)> = self.items.iter().enumerate().filter_map(matching).collect();
        scored.sort_by_key(|&(score, at)| (std::cmp::Reverse(score), at));
        scored.into_iter().map(|(_, at)| at).collect()
    }
}

impl Item {
    fn new(entry: &Arc<Entry>, last: Option<Moment>, setup: &Setup) -> Self {
        let Some(routine) = entry.routine() else { return Self::broken(entry) };
        let equipment = equipment(routine);
        let group = match entry.kind() {
            Kind::Routine => Group::of(routine.when),
            Kind::Move => Group::Moves,
        };
        let time = minutes(compile(routine, setup).total());
        let row = Row::Entry { name: routine.name.clone(), time, equipment };
        Self { entry: Arc::clone(entry), group, row, last }
    }

    fn broken(entry: &Arc<Entry>) -> Self {
        let file = match entry.path().rsplit(['/', '\\']).next() {
            Some(name) => name.to_owned(),
            None => entry.id().to_owned(),
        };
        let fault = entry.findings().first().map(|finding| said(entry, finding)).unwrap_or_default();
        let row = Row::Broken { file, fault };
        Self { entry: Arc::clone(entry), group: Group::NeedsMending, row, last: None }
    }

    fn is_sound(&self) -> bool {
        self.entry.routine().is_some()
    }

    fn is_for_you(&self) -> bool {
        self.is_sound() && self.last.is_some()
    }

    /// What is shown of it beside the list.
    pub(super) fn preview(&self) -> Preview {
        let Some(routine) = self.entry.routine() else {
            let findings = self.entry.findings().iter();
            let faults = findings.map(|finding| (said(&self.entry, finding), finding.help.clone())).collect();
            return Preview::Broken { path: self.entry.path(), faults };
        };
        let Row::Entry { time, equipment, .. } = &self.row else { unreachable!("what has a routine is listed as one") };
        let last = self.last.map(|moment| format!(" Last done {}.", ago::ago(moment, &clock::local())));
        Preview::Routine {
            name: routine.name.clone(),
            summary: routine.summary.clone(),
            facts: format!("{time}.{}", last.unwrap_or_default()),
            steps: contents(routine),
            equipment: equipment.clone(),
        }
    }

    /// The first move that has a figure.
    pub(super) fn figured(&self) -> Option<&Exercise> {
        exercises(&self.entry.routine()?.steps).find(|exercise| exercise.figure.is_some())
    }
}

/// `line 12: unknown muscle "glutus"`.
fn said(entry: &Entry, finding: &Finding) -> String {
    let place = Place::of(entry.source(), finding.span.start);
    format!("line {}: {}", place.line, finding.message)
}

fn exercises(steps: &[Step]) -> Box<dyn Iterator<Item = &Exercise> + '_> {
    Box::new(steps.iter().flat_map(|step| -> Box<dyn Iterator<Item = &Exercise>> {
        match step {
            Step::Do(exercise) => Box::new(std::iter::once(exercise.as_ref())),
            Step::Wait(_) => Box::new(std::iter::empty()),
            Step::Circuit { steps, .. } => exercises(steps),
        }
    }))
}

/// What a routine needs, each thing once, in the usual order.
fn equipment(routine: &Routine) -> Vec<Equipment> {
    let needed = |thing: &&Equipment| exercises(&routine.steps).any(|exercise| exercise.equipment.contains(thing));
    Equipment::ALL.iter().filter(needed).copied().collect()
}
