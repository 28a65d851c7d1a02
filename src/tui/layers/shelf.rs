//! The library as the home screen lists it: groups, what each thing needs, and the filter.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

use jiff::Zoned;

use crate::care::for_you::{Candidate, Day};
use crate::care::{check_in, for_you};
use crate::config::settings::Care;
use crate::journal::ago::minutes_ago;
use crate::journal::{Moment, Past, Set, Today, last_done};
use crate::language::{ScreenText, Words};
use crate::routine::{Entry, Library};
use crate::session::timeline::{Setup, compile};
use crate::tui::filter::Filter;
use crate::tui::screens::home::Row;

mod broken_off;
mod item;
#[cfg(test)]
mod tests;
mod words;

use broken_off::BrokenOff;
use item::{Group, for_entry};
use words::{equipment, exercises, file_name, note};

pub(super) use item::Item;

/// The contents of the library, ready to be listed.
#[derive(Debug)]
pub(super) struct Shelf {
    words: Words,
    items: Vec<Item>,
    /// What is said in the place of what is for you, on a day on which nothing is, a row each.
    note: Vec<String>,
    /// What is said of a session that broke off and cannot go on, a row each.
    lost: Vec<String>,
}

impl Shelf {
    /// A shelf with nothing on it.
    pub(super) const fn empty(words: Words) -> Self {
        Self { words, items: Vec::new(), note: Vec::new(), lost: Vec::new() }
    }

    /// What the program brings, before anything of it is read, for somebody of whom nothing is known. `usual` says whether
    /// sessions begin as they usually do; else how long they take is not known yet. `None` where something has to be read.
    pub(super) fn at_a_glance(library: &Library, care: &Care, usual: bool, words: Words) -> Option<Self> {
        let items = library.entries().iter().map(|entry| Some(Item::unread(entry, entry.brief()?, usual)));
        let mut shelf = Self { items: items.collect::<Option<_>>()?, ..Self::empty(words) };
        shelf.choose(&Today::default(), None, care);
        shelf.sort();
        Some(shelf)
    }

    /// The library, with what broke off and what is for you today on top. Without `now` nothing is known of today.
    pub(super) fn new(
        library: &Library,
        past: &Past,
        now: Option<&Zoned>,
        care: &Care,
        (setup, words): (&Setup, Words),
    ) -> Self {
        let last = last_done(&past.entries);
        let last_of = |entry: &Entry| last.iter().find(|(id, _)| id.as_str() == entry.id()).map(|(_, moment)| *moment);
        let today = now.map(|now| past.today(now, &care.bounds)).unwrap_or_default();
        let item = |entry: &Arc<Entry>| Item::new(entry, last_of(entry), (setup, words), &today);
        let items = in_two_threads(library.entries(), &item);
        let mut shelf = Self { items, ..Self::empty(words) };
        shelf.choose(&today, now, care);
        for item in &mut shelf.items {
            item.easier = item.routine().map(|routine| today.easier(routine)).unwrap_or_default();
            item.upper = item.routine().map(|routine| today.upper(routine)).unwrap_or_default();
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
            self.note = note(advice, &day.facts, self.words);
            return;
        }
        let candidates = self.items.iter().enumerate().filter_map(|(at, item)| Some((at, item.candidate(now)?)));
        let (places, candidates): (Vec<usize>, Vec<Candidate<'_>>) = candidates.unzip();
        let choices = for_you(&candidates, &day, self.words);
        if choices.is_empty() {
            self.note = gravest.map(|advice| note(advice, &day.facts, self.words)).unwrap_or_default();
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
        let broken_off = BrokenOff::new(session, resumed, &timeline, &entry.begun, self.words)?;
        let takes = timeline.takes();
        let time = takes.in_short();
        let left = &broken_off.left.routine;
        let (name, equipment) = (left.name.clone(), equipment(left));
        let row = Row::Entry { name, time, equipment, why: Some(minutes_ago(self.words, entry.last, now)) };
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
            upper: item.upper.clone(),
        })
    }

    /// Says of a session that broke off within the hour why it cannot go on, where its file is the reason. Asked once all
    /// files are loaded.
    pub(super) fn tell_what_is_lost(&mut self, past: &Past, now: &Zoned) {
        let Some(entry) = past.resumable(now) else { return };
        let id = entry.routine.as_str();
        let found = self.items.iter().find(|item| item.entry.id() == id);
        let words = self.words;
        let (why, what) = match found.map(|item| (item, item.entry.routine())) {
            None => (words.say(ScreenText::LostFile, &[("id", id.into())]), ScreenText::LostFileDo),
            Some((item, None)) => {
                let file = [("file", file_name(&item.entry).into())];
                (words.say(ScreenText::LostToMistake, &file), ScreenText::LostToMistakeDo)
            }
            Some((_, Some(routine))) => {
                let is_left = |set: &Set| exercises(&routine.steps).any(|exercise| exercise.id == set.exercise);
                if entry.sets.iter().any(is_left) {
                    return;
                }
                (words.text(ScreenText::LostMoves).to_owned(), ScreenText::LostMovesDo)
            }
        };
        let name = if entry.name.is_empty() { id } else { &entry.name };
        let ago = minutes_ago(self.words, entry.last, now);
        let broke_off = words.say(ScreenText::BrokeOff, &[("name", name.into()), ("ago", ago.into())]);
        self.lost = vec![broke_off, why, words.text(what).to_owned()];
    }

    /// Names the key that answers the questions anew, where they stand against what could be for you.
    pub(super) fn tell_the_key(&mut self, key: &str) {
        if !self.note.is_empty() {
            self.note.push(self.words.say(ScreenText::AnswersAgain, &[("key", key.into())]));
        }
    }

    /// What the filter leaves, with headings unless something is filtered: the rows, and for each the item it shows.
    pub(super) fn rows(&self, filter: &str) -> (Vec<Row>, Vec<Option<usize>>) {
        let (mut rows, mut shown) = (Vec::new(), Vec::new());
        let mut group = None;
        if filter.is_empty() && !self.lost.is_empty() {
            rows.push(Row::Heading(self.heading(Group::GoOn)));
            rows.extend(self.lost.iter().cloned().map(Row::Note));
            shown.resize(rows.len(), None);
        }
        for at in self.matching(filter) {
            let item = &self.items[at];
            if filter.is_empty() && item.group > Group::ForYou && group < Some(Group::ForYou) {
                if !self.note.is_empty() {
                    rows.push(Row::Heading(self.heading(Group::ForYou)));
                    rows.extend(self.note.iter().cloned().map(Row::Note));
                    shown.resize(rows.len(), None);
                }
                group = Some(Group::ForYou);
            }
            if filter.is_empty() && group != Some(item.group) {
                group = Some(item.group);
                rows.push(Row::Heading(self.heading(item.group)));
                shown.push(None);
            }
            rows.push(item.row.clone());
            shown.push(Some(at));
        }
        (rows, shown)
    }

    fn heading(&self, group: Group) -> String {
        self.words.text(group.heading()).to_owned()
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
        let matching =
            |(at, item): (usize, &Item)| Some((filter.score_entry_in(&item.entry, self.words.tongue())?, at));
        let mut scored: Vec<(u32, usize)> = self.items.iter().enumerate().filter_map(matching).collect();
        scored.sort_by_key(|&(score, at)| (std::cmp::Reverse(score), at));
        scored.into_iter().map(|(_, at)| at).collect()
    }
}

/// The items of these entries, in their order. Reading files and reckoning what their sessions take is most of what comes
/// before the first frame, so that two threads share it, each taking the next that is left; where no thread can be had,
/// this one takes all.
fn in_two_threads(entries: &[Arc<Entry>], item: &(impl Fn(&Arc<Entry>) -> Item + Sync)) -> Vec<Item> {
    let next = AtomicUsize::new(0);
    let take = || {
        let left = || {
            let at = next.fetch_add(1, Relaxed);
            Some((at, item(entries.get(at)?)))
        };
        std::iter::from_fn(left).collect::<Vec<(usize, Item)>>()
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
