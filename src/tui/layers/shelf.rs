//! The library as the home screen lists it: groups, what each thing needs, and the filter.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

use jiff::Zoned;

use crate::care::for_you::{Candidate, CandidateKind, Day};
use crate::care::{Rule, check_in, for_you};
use crate::coach::clock;
use crate::config::settings::Care;
use crate::diagnostic::{Finding, Lines, guarded};
use crate::document::crash_finding;
use crate::figure::Figure;
use crate::journal::ago::minutes_ago;
use crate::journal::{Moment, Past, Resumed, SessionId, Set, Today, ago, hours_since, last_done};
use crate::routine::describe::{capital, contents, not_if};
use crate::routine::{Brief, Entry, Exercise, Id, Intensity, Kind, Library, Routine, When};
use crate::session::timeline::{Setup, Takes, compile, outline};
use crate::tui::filter::Filter;
use crate::tui::screens::home::{Preview, Row, Why};

mod broken_off;
#[cfg(test)]
mod tests;
mod words;

use broken_off::BrokenOff;
use words::{equipment, exercises, file_name, note, said};

/// The contents of the library, ready to be listed.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    items: Vec<Item>,
    /// What is said in the place of what is for you, on a day on which nothing is, a row each.
    note: Vec<String>,
    /// What is said of a session that broke off and cannot go on, a row each.
    lost: Vec<String>,
}

/// One routine, move, or file that cannot be used.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) entry: Arc<Entry>,
    group: Group,
    row: Row,
    /// The occasion that it is meant for, and how much it asks of a body.
    meant: (When, Intensity),
    /// How long it takes, unless it is broken, or not read yet.
    takes: Option<Takes>,
    last: Option<Moment>,
    /// Its place among what is for you, and why it is there.
    choice: Option<(usize, Rule)>,
    /// The session that broke off.
    broken_off: Option<BrokenOff>,
    /// The moves that begin the easier way today.
    easier: BTreeSet<Id>,
}

/// Under which heading something is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    GoOn,
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
            Self::GoOn => "Go on",
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

impl Shelf {
    /// What the program brings, before anything of it is read, for somebody of whom nothing is known. `usual` says whether
    /// sessions begin as they usually do; else how long they take is not known yet. `None` where something has to be read.
    pub(super) fn at_a_glance(library: &Library, care: &Care, usual: bool) -> Option<Self> {
        let items = library.entries().iter().map(|entry| Some(Item::unread(entry, entry.brief()?, usual)));
        let mut shelf = Self { items: items.collect::<Option<_>>()?, note: Vec::new(), lost: Vec::new() };
        shelf.choose(&Today::default(), None, care);
        shelf.sort();
        Some(shelf)
    }

    /// The library, with what broke off and what is for you today on top. Without `now` nothing is known of today.
    pub(super) fn new(library: &Library, past: &Past, now: Option<&Zoned>, care: &Care, setup: &Setup) -> Self {
        let last = last_done(&past.entries);
        let last_of = |entry: &Entry| last.iter().find(|(id, _)| id.as_str() == entry.id()).map(|(_, moment)| *moment);
        let today = now.map(|now| past.today(now, &care.bounds)).unwrap_or_default();
        let item = |entry: &Arc<Entry>| Item::new(entry, last_of(entry), setup, &today);
        let items = in_two_threads(library.entries(), &item);
        let mut shelf = Self { items, note: Vec::new(), lost: Vec::new() };
        shelf.choose(&today, now, care);
        for item in &mut shelf.items {
            item.easier = item.routine().map(|routine| today.easier(routine)).unwrap_or_default();
        }
        shelf.items.extend(now.and_then(|now| shelf.broken_off(past, now, &today, setup)));
        shelf.sort();
        shelf
    }

    fn sort(&mut self) {
        let key = |item: &Item| (item.group, item.choice.map(|(rank, _)| rank));
        self.items.sort_by(|one, other| (key(one), one.name()).cmp(&(key(other), other.name())));
    }

    /// Puts what is for you today into its group.
    fn choose(&mut self, today: &Today, now: Option<&Zoned>, care: &Care) {
        let day = Day { facts: today.facts.clone(), bounds: care.bounds, at_hand: care.equipment.clone() };
        let gravest = check_in(&day.facts, &day.bounds).first().map(|(advice, _)| *advice);
        if let Some(advice) = gravest.filter(|advice| advice.stops()) {
            self.note = note(advice, &day.facts);
            return;
        }
        let candidates = self.items.iter().enumerate().filter_map(|(at, item)| Some((at, item.candidate(now)?)));
        let (places, candidates): (Vec<usize>, Vec<Candidate<'_>>) = candidates.unzip();
        let choices = for_you(&candidates, &day);
        if choices.is_empty() {
            self.note = gravest.map(|advice| note(advice, &day.facts)).unwrap_or_default();
        }
        for (rank, choice) in choices.into_iter().enumerate() {
            let item = &mut self.items[places[choice.place]];
            item.group = Group::ForYou;
            item.choice = Some((rank, choice.rule));
            if let Row::Entry { why, .. } = &mut item.row {
                *why = Some(choice.short);
            }
        }
    }

    /// The session that broke off within the hour, where something of it is left.
    fn broken_off(&self, past: &Past, now: &Zoned, today: &Today, setup: &Setup) -> Option<Item> {
        let entry = past.resumable(now)?;
        let item = &self.items[self.find(entry.routine.as_str())?];
        let routine = item.routine()?;
        let usual = for_entry(routine, today, setup);
        let (session, resumed) = (entry.session, entry.resume(routine, &usual)?);
        let timeline = compile(&resumed.routine, &resumed.setup);
        let broken_off = BrokenOff::new(session, resumed, &timeline, &entry.begun)?;
        let takes = timeline.takes();
        let time = takes.in_short();
        let left = &broken_off.left.routine;
        let (name, equipment) = (left.name.clone(), equipment(left));
        let row = Row::Entry { name, time, equipment, why: Some(minutes_ago(entry.last, now)) };
        Some(Item {
            entry: Arc::clone(&item.entry),
            group: Group::GoOn,
            row,
            meant: item.meant,
            takes: Some(takes),
            last: item.last,
            choice: None,
            broken_off: Some(broken_off),
            easier: item.easier.clone(),
        })
    }

    /// Says of a session that broke off within the hour why it cannot go on, where its file is the reason. Asked once all
    /// files are loaded.
    pub(super) fn tell_what_is_lost(&mut self, past: &Past, now: &Zoned) {
        let Some(entry) = past.resumable(now) else { return };
        let id = entry.routine.as_str();
        let found = self.items.iter().find(|item| item.entry.id() == id);
        let (why, what) = match found.map(|item| (item, item.entry.routine())) {
            None => (format!("No routine here is called {id}."), "Bring its file back to go on."),
            Some((item, None)) => {
                (format!("{} has a mistake.", file_name(&item.entry)), "Mend it to go on: see at the bottom.")
            }
            Some((_, Some(routine))) => {
                let is_left = |set: &Set| exercises(&routine.steps).any(|exercise| exercise.id == set.exercise);
                if entry.sets.iter().any(is_left) {
                    return;
                }
                ("Its file has other moves now.".to_owned(), "Start it from its beginning.")
            }
        };
        let name = if entry.name.is_empty() { id } else { &entry.name };
        let ago = minutes_ago(entry.last, now);
        self.lost = vec![format!("{name} broke off, {ago}."), why, what.to_owned()];
    }

    /// Names the key that answers the questions anew, where they stand against what could be for you.
    pub(super) fn tell_the_key(&mut self, key: &str) {
        if !self.note.is_empty() {
            self.note.push(format!("{key} answers again."));
        }
    }

    /// What the filter leaves, with headings unless something is filtered: the rows, and for each the item it shows.
    pub(super) fn rows(&self, filter: &str) -> (Vec<Row>, Vec<Option<usize>>) {
        let (mut rows, mut shown) = (Vec::new(), Vec::new());
        let mut group = None;
        if filter.is_empty() && !self.lost.is_empty() {
            rows.push(Row::Heading(Group::GoOn.heading().to_owned()));
            rows.extend(self.lost.iter().cloned().map(Row::Note));
            shown.resize(rows.len(), None);
        }
        for at in self.matching(filter) {
            let item = &self.items[at];
            if filter.is_empty() && item.group > Group::ForYou && group < Some(Group::ForYou) {
                if !self.note.is_empty() {
                    rows.push(Row::Heading(Group::ForYou.heading().to_owned()));
                    rows.extend(self.note.iter().cloned().map(Row::Note));
                    shown.resize(rows.len(), None);
                }
                group = Some(Group::ForYou);
            }
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

/// The set-up of a session of `routine` from here today.
fn for_entry(routine: &Routine, today: &Today, usual: &Setup) -> Setup {
    let first_side = today.first_side().or(routine.first_side).unwrap_or(usual.first_side);
    Setup { first_side, ..today.setup(routine, usual.clone()) }
}

/// The items of these entries, in their order. Reading files and reckoning what their sessions take is most of what comes
/// before the first frame, so that two threads share it, each taking the next that is left; where no thread can be had,
/// this one takes all.
fn in_two_threads(entries: &[Arc<Entry>], item: &(impl Fn(&Arc<Entry>) -> Item + Sync)) -> Vec<Item> {
    let next = AtomicUsize::new(0);
    let take = || {
        let left = || Some(next.fetch_add(1, Relaxed)).and_then(|at| Some((at, entries.get(at)?)));
        std::iter::from_fn(left).map(|(at, entry)| (at, item(entry))).collect::<Vec<(usize, Item)>>()
    };
    thread::scope(|scope| {
        let other = thread::Builder::new().name("shelf".to_owned()).spawn_scoped(scope, take);
        let mut items = take();
        if let Ok(other) = other {
            items.extend(other.join().unwrap_or_else(|crash| std::panic::resume_unwind(crash)));
        }
        items.sort_by_key(|(at, _)| *at);
        items.into_iter().map(|(_, item)| item).collect()
    })
}

impl Item {
    fn new(entry: &Arc<Entry>, last: Option<Moment>, setup: &Setup, today: &Today) -> Self {
        let Some(routine) = entry.routine() else { return Self::broken(entry) };
        let equipment = equipment(routine);
        let outline = match guarded(|| outline(routine, &for_entry(routine, today, setup))) {
            Ok(outline) => outline,
            Err(crash) => return Self::unusable(entry, crash_finding(&crash).message),
        };
        let takes = outline.takes();
        let row = Row::Entry { name: routine.name.clone(), time: takes.in_short(), equipment, why: None };
        Self::listed(entry, row, (routine.when, routine.effort), Some(takes), last)
    }

    /// One of the program's own, as it is known without reading it.
    fn unread(entry: &Arc<Entry>, brief: Brief, usual: bool) -> Self {
        let takes = usual.then_some(Takes { total: brief.total, up_to: brief.up_to });
        let time = takes.map(Takes::in_short).unwrap_or_default();
        let (name, equipment) = (brief.name.to_owned(), brief.equipment.to_vec());
        let row = Row::Entry { name, time, equipment, why: None };
        Self::listed(entry, row, (brief.when, brief.effort), takes, None)
    }

    fn listed(
        entry: &Arc<Entry>,
        row: Row,
        meant: (When, Intensity),
        takes: Option<Takes>,
        last: Option<Moment>,
    ) -> Self {
        let group = match entry.kind() {
            Kind::Routine => Group::of(meant.0),
            Kind::Move => Group::Moves,
        };
        Self {
            entry: Arc::clone(entry),
            group,
            row,
            meant,
            takes,
            last,
            choice: None,
            broken_off: None,
            easier: BTreeSet::new(),
        }
    }

    fn broken(entry: &Arc<Entry>) -> Self {
        let fault =
            entry.findings().first().map(|finding| said(&Lines::new(entry.source()), finding)).unwrap_or_default();
        Self::unusable(entry, fault)
    }

    fn unusable(entry: &Arc<Entry>, fault: String) -> Self {
        let file = file_name(entry);
        let row = Row::Broken { file, fault };
        Self {
            entry: Arc::clone(entry),
            group: Group::NeedsMending,
            row,
            meant: (When::default(), Intensity::default()),
            takes: None,
            last: None,
            choice: None,
            broken_off: None,
            easier: BTreeSet::new(),
        }
    }

    /// It, as what is for you today is chosen; `None` where it is broken.
    fn candidate(&self, now: Option<&Zoned>) -> Option<Candidate<'_>> {
        let Row::Entry { equipment, .. } = &self.row else { return None };
        let kind = if self.group == Group::Moves { CandidateKind::Move } else { CandidateKind::Routine };
        let (when, effort) = self.meant;
        let done = self.last.zip(now).map(|(last, now)| hours_since(last.at, now));
        Some(Candidate { when, effort, needs: equipment, kind, done })
    }

    /// What it is called.
    fn name(&self) -> &str {
        match &self.row {
            Row::Entry { name, .. } => name,
            _ => self.entry.name(),
        }
    }

    /// What it comes to, unless it is broken.
    pub(super) fn routine(&self) -> Option<&Arc<Routine>> {
        self.entry.routine().filter(|_| !matches!(self.row, Row::Broken { .. }))
    }

    /// The session that broke off and what goes on with it, where it is one.
    pub(super) fn resumed(&self) -> Option<(SessionId, &Resumed)> {
        self.broken_off.as_ref().map(|it| (it.session, &it.resumed))
    }

    /// What is shown of it beside the list, where sessions begin with `setup`.
    pub(super) fn preview(&self, setup: &Setup) -> Preview {
        let (Some(routine), Row::Entry { equipment, why, .. }) = (self.routine(), &self.row) else {
            return Preview::Broken { path: self.entry.path(), faults: self.faults() };
        };
        // Of somebody of whom something is known, nothing is listed unread.
        let takes =
            self.takes.unwrap_or_else(|| outline(routine, &for_entry(routine, &Today::default(), setup)).takes());
        let left = self.broken_off.as_ref().map(|it| &it.left);
        let last = self.last.map(|moment| format!(" Last done {}.", ago::ago(moment, &clock::local())));
        Preview::Routine {
            name: routine.name.clone(),
            summary: routine.summary.clone(),
            facts: format!("{}.{}", capital(&takes.to_string()), last.unwrap_or_default()),
            steps: left.map_or_else(|| contents(routine), |left| left.lines.clone()),
            equipment: equipment.clone(),
            not_if: not_if(left.map_or(routine, |left| &left.routine)),
            why: self.why(why.as_deref().unwrap_or_default()),
        }
    }

    /// What is wrong with it, each with its line and what to write instead.
    fn faults(&self) -> Vec<(String, Option<String>)> {
        if let (Row::Broken { fault, .. }, true) = (&self.row, self.entry.findings().is_empty()) {
            return vec![(fault.clone(), None)];
        }
        let lines = Lines::new(self.entry.source());
        let told = |finding: &Finding| (said(&lines, finding), finding.help.clone());
        self.entry.findings().iter().map(told).collect()
    }

    /// Why it is on top; `short` is the reason in a few words.
    fn why(&self, short: &str) -> Option<Why> {
        let short = short.to_owned();
        match (&self.broken_off, self.choice) {
            (Some(BrokenOff { said, .. }), _) => Some(Why { short, reason: said.clone(), source: None }),
            (None, Some((_, rule))) => {
                let source = for_you::source(&rule).map(|source| source.title);
                Some(Why { short, reason: rule.reason.to_owned(), source })
            }
            (None, None) => None,
        }
    }

    /// The figure of the first move that has one, as that is done today.
    pub(super) fn figured(&self) -> Option<&Arc<Figure>> {
        let left = self.broken_off.as_ref().map(|it| &it.left.routine);
        let routine = left.or(self.routine().map(AsRef::as_ref))?;
        exercises(&routine.steps).find_map(|exercise| self.done_today(exercise).figure.as_ref())
    }

    /// The way in which a move of it is begun today.
    fn done_today<'e>(&self, exercise: &'e Exercise) -> &'e Exercise {
        let easier = exercise.easier.as_ref().filter(|_| self.easier.contains(&exercise.id));
        easier.map_or(exercise, |easier| &easier.exercise)
    }
}
