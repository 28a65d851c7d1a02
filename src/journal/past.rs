//! Everything that is remembered, and what it means for a session today.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, Zoned};

use super::entry::{Entry, sessions};
use super::event::{Event, Line, Moment, SessionId};
use super::remember::{facts, hours_since, is_past, is_whole, resumable, too_much};
use super::told::Item;
use super::withdrawal::{Named, Verdicts};
use crate::body::Side;
use crate::care::{Advice, Bounds, Facts, Rule, TooMuch, Way, check_in, extra_side, sorer, way, with_room};
use crate::routine::{Exercise, Id, Intensity, Routine, Step};
use crate::session::timeline::ExtraSets;

/// Hours for which a day lasts once it has begun: from the first session to the evening, and past midnight.
const A_DAY_OUT: u32 = 12;

/// What is remembered: sessions, and what was said between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The sessions, the oldest first.
    pub entries: Vec<Entry>,
    /// Check-ins, runs and notes, in the order of their lines.
    pub lines: Vec<Line>,
    /// Sessions without an end that are not this program's to take up: they go on in another, or on another machine.
    pub elsewhere: BTreeSet<SessionId>,
    /// What was said of taking back and bringing back.
    pub(super) verdicts: Verdicts,
    /// The sessions that were taken back.
    gone: Vec<Entry>,
    /// Where anything was taken back, all that was said between sessions: what is left of it is in `lines`.
    all: Vec<Line>,
}

impl Past {
    /// What the lines of the journal come to.
    #[must_use]
    pub fn of(lines: Vec<Line>) -> Self {
        let mut past = Self::default();
        past.take(lines);
        past
    }

    /// Adds what was done since, whole sessions at a time, or all of one from where it was taken up again; and what was
    /// taken back or brought back since.
    pub fn add(&mut self, lines: &[Line]) {
        self.take(lines.to_vec());
    }

    fn take(&mut self, lines: Vec<Line>) {
        let (entries, mut lines) = sessions(lines);
        if self.entries.is_empty() && self.gone.is_empty() {
            self.entries = entries;
        } else {
            for entry in entries {
                match self.entries.iter_mut().chain(&mut self.gone).find(|known| known.session == entry.session) {
                    Some(known) => known.go_on(entry),
                    None => self.entries.push(entry),
                }
            }
        }
        let knew = !self.verdicts.is_empty();
        lines.retain(|line| {
            !self.verdicts.take(line) && matches!(line.event, Event::Soreness(_) | Event::Run { .. } | Event::Note(_))
        });
        if self.verdicts.is_empty() {
            self.lines.extend(lines);
            return;
        }
        if !knew {
            self.all = std::mem::take(&mut self.lines);
        }
        self.all.extend(lines);
        self.leave_out();
    }

    /// Leaves out what was taken back, once for everything that is asked of the past.
    fn leave_out(&mut self) {
        self.lines = self.verdicts.left_of(&self.all);
        let gone = |entry: &mut Entry, verdicts: &Verdicts| verdicts.hide(entry.session);
        let back: Vec<Entry> = self.gone.extract_if(.., |entry| !gone(entry, &self.verdicts)).collect();
        self.gone.extend(self.entries.extract_if(.., |entry| gone(entry, &self.verdicts)));
        if !back.is_empty() {
            self.entries.extend(back);
            self.entries.sort_by_key(|entry| entry.began.at);
        }
    }

    /// How many there are of this name, also such that were taken back.
    pub(super) fn count_of(&self, what: Named) -> usize {
        let all = if self.verdicts.is_empty() { &self.lines } else { &self.all };
        match what {
            Named::Session(id) => {
                self.entries.iter().chain(&self.gone).filter(|entry| entry.session == id).count().min(1)
            }
            Named::Run { .. } | Named::Soreness { .. } | Named::Note { .. } => {
                all.iter().filter(|line| Named::of(line) == Some(what)).count()
            }
        }
    }

    /// What has this name, whether it was taken back or not: of a session only what it was.
    #[must_use]
    pub fn named(&self, what: Named) -> Option<(Moment, Item)> {
        if let Named::Session(id) = what {
            let entry = self.entries.iter().chain(&self.gone).find(|entry| entry.session == id)?;
            return Some((entry.began, Item::session(entry)));
        }
        let all = if self.verdicts.is_empty() { &self.lines } else { &self.all };
        let line = all.iter().find(|line| Named::of(line) == Some(what))?;
        Some((line.moment, Item::of(&line.event)?))
    }

    /// Whether this line, told between sessions, is known already, be it taken back or not. A word that takes back or
    /// brings back may be taken twice: it says the same again.
    #[must_use]
    pub fn knows(&self, line: &Line) -> bool {
        self.lines.contains(line) || self.all.contains(line)
    }

    /// Whether anything was done in a session within the last 12 hours, or there was a check-in with more than a number.
    #[must_use]
    pub fn is_begun(&self, now: &Zoned) -> bool {
        let lately = |at: Timestamp| is_past(at, now) && hours_since(at, now) < A_DAY_OUT;
        let whole = |line: &Line| matches!(&line.event, Event::Soreness(report) if is_whole(report));
        self.lines.iter().any(|line| whole(line) && lately(line.moment.at))
            || self.entries.iter().any(|entry| entry.counts() && lately(entry.began.at))
    }

    /// Whether it was told within the last hour how sore it is.
    #[must_use]
    pub fn is_fresh(&self, now: &Zoned) -> bool {
        let told = self.lines.iter().filter(|line| matches!(line.event, Event::Soreness(_)));
        told.map(|line| line.moment.at)
            .filter(|then| is_past(*then, now))
            .max()
            .is_some_and(|then| hours_since(then, now) == 0)
    }

    /// The session to go on with at `now`: the latest, where it broke off less than an hour before.
    #[must_use]
    pub fn resumable(&self, now: &Zoned) -> Option<&Entry> {
        resumable(&self.entries, now).filter(|entry| !self.elsewhere.contains(&entry.session))
    }

    /// What it means at `now`.
    #[must_use]
    pub fn today(&self, now: &Zoned, bounds: &Bounds) -> Today {
        let (facts, too_much) = (facts(&self.lines, now), too_much(&self.entries, now));
        Today { facts, too_much, bounds: *bounds }
    }
}

/// What stands before a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nothing: it begins.
    Nothing,
    /// What was told is old, and is to be asked again.
    Ask,
    /// Only the gentle routine is advised.
    Gentle,
    /// No session is.
    Stop,
}

/// What is known on a day: how the person is, and which moves were too much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// How the person is.
    pub facts: Facts,
    /// What is remembered of each move that was too much since it was last done whole in the usual way.
    pub too_much: BTreeMap<Id, TooMuch>,
    /// The bounds of the rules.
    pub bounds: Bounds,
}

impl Today {
    /// Everything that the rules advise, the gravest first.
    #[must_use]
    pub fn advice(&self) -> Vec<(Advice, Rule)> {
        check_in(&self.facts, &self.bounds)
    }

    /// What stands before a session of `routine`: the same at every door. Where something told is old and its session is
    /// not stopped by an emergency, it is asked again first.
    #[must_use]
    pub fn before(&self, routine: &Routine) -> Before {
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
    #[must_use]
    pub fn first_side(&self) -> Option<Side> {
        sorer(self.facts.soreness)
    }

    /// What the sorer side gets more of in `routine`.
    #[must_use]
    pub fn extra_sets(&self, routine: &Routine) -> Option<ExtraSets> {
        let side = extra_side(self.facts.soreness, &self.bounds, routine.when)?;
        let moves = with_room(routine);
        (!moves.is_empty()).then_some(ExtraSets { side, moves })
    }

    /// The moves of `routine` that begin the easier way: all where soreness asks for it, else those that were too much
    /// twice. Only moves that have an easier way.
    #[must_use]
    pub fn easier(&self, routine: &Routine) -> BTreeSet<Id> {
        let all = self.all_easier();
        let begins = |id: &&Id| all || matches!(self.way(id), Way::Easier | Way::OfferUsual);
        easable(routine).filter(begins).cloned().collect()
    }

    /// The moves of `routine` of which another way is offered than they would begin with: the easier way of those that
    /// were too much once, the usual way of those that have gone well the easier way. None where soreness begins every
    /// move the easier way.
    #[must_use]
    pub fn offered<'r>(&self, routine: &'r Routine) -> Vec<(&'r Exercise, Way)> {
        if self.all_easier() {
            return Vec::new();
        }
        let mut seen = BTreeSet::new();
        let with_a_way = exercises(&routine.steps).into_iter().filter(|exercise| exercise.easier.is_some());
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
    use crate::care::{Facts, Level, Soreness, TooMuch, Walk};
    use crate::journal::event::{Begun, Event, Line, Moment, Report, SessionId, Set};
    use crate::routine::{Defaults, Id, Library};
    use crate::session::effect::Ending;
    use crate::session::timeline::{Setup, compile};
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

    #[rstest]
    #[case("2025-11-23T18:00:00", true)]
    #[case("2025-11-23T18:59:59", true)]
    #[case("2025-11-23T19:00:00", false)]
    fn what_was_told_is_fresh_for_an_hour(#[case] now: &str, #[case] fresh: bool) {
        let at = |text: &str| format!("{text}+01:00[+01:00]").parse::<jiff::Zoned>().unwrap();
        let moment = Moment::from(&at("2025-11-23T18:00:00"));
        let past = Past::of(vec![Line { moment, session: None, event: Event::Soreness(Report::default()) }]);
        assert_eq!(past.is_fresh(&at(now)), fresh);
    }

    #[rstest]
    #[case::a_number(Report { left: Level::new(3), ..Report::default() }, "23T08", false)]
    #[case::a_whole_check_in(Report { walk: Some(Walk::Usual), ..Report::default() }, "23T08", true)]
    #[case::in_the_small_hours(Report { walk: Some(Walk::Usual), ..Report::default() }, "22T23", true)]
    #[case::yesterday(Report { walk: Some(Walk::Usual), ..Report::default() }, "22T08", false)]
    fn a_day_is_begun_by_a_whole_check_in(#[case] report: Report, #[case] hour: &str, #[case] begun: bool) {
        let at = |hour: &str| format!("2025-11-{hour}:00:00+01:00[+01:00]").parse::<jiff::Zoned>().unwrap();
        let line = Line { moment: Moment::from(&at(hour)), session: None, event: Event::Soreness(report) };
        assert_eq!(Past::of(vec![line]).is_begun(&at("23T10")), begun);
    }

    /// A line of a session of knee to chest, three sets a side.
    fn of_session(minute: i8, event: Event) -> Line {
        let moment =
            Moment::from(&format!("2025-11-23T18:{minute:02}:00+01:00[+01:00]").parse::<jiff::Zoned>().unwrap());
        Line { moment, session: SessionId::from_hex("00000000000000c0"), event }
    }

    fn start(minute: i8) -> Line {
        begun(minute, Begun::default())
    }

    fn begun(minute: i8, begun: Begun) -> Line {
        let (routine, name) = (Id::new("knee-to-chest").unwrap(), "Knee to chest".into());
        of_session(minute, Event::Start { routine, name, begun })
    }

    fn set(minute: i8, side: Side, set: u16, ending: Ending) -> Line {
        let exercise = Id::new("knee-to-chest").unwrap();
        let held = Duration::from_secs(20);
        let set =
            Set { ending, exercise, side: Some(side), set, sets: 3, turn: None, held, easier: false, muscles: vec![] };
        of_session(minute, Event::Set(set))
    }

    #[test]
    fn a_session_taken_up_again_remembers_what_was_done_before_it_first_broke_off() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("knee-to-chest").unwrap().routine().unwrap().clone();
        let before = [start(0), set(1, Side::Right, 1, Ending::Done), set(2, Side::Right, 2, Ending::Skipped)];
        let after = [start(5), set(7, Side::Right, 3, Ending::Done)];
        // Read at the next start, and added to what is remembered while the program goes on.
        let read = Past::of([&before[..], &after[..]].concat());
        let mut added = Past::of(before.to_vec());
        added.add(&after);
        assert_eq!(read, added);
        let left = |past: &Past| past.entries[0].resume(&routine, &Setup::default()).unwrap().setup.done;
        assert_eq!(left(&read), (1..=3).map(|set| (Some(Side::Right), set)).collect());
        let again = Past::of([&before[..], &after[..], &[start(9)]].concat());
        let now = "2025-11-23T19:08:00+01:00[+01:00]".parse::<jiff::Zoned>().unwrap();
        assert_eq!(left(&again), left(&read));
        assert!(again.resumable(&now).is_some() && read.resumable(&now).is_none());
        let elsewhere = again.entries.iter().map(|entry| entry.session).collect();
        assert!(Past { elsewhere, ..again }.resumable(&now).is_none());
    }

    /// How many sets are still to be done, with their sides, of a session begun so in which the first was done.
    fn left_of(begun_as: Begun) -> Vec<Option<Side>> {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("knee-to-chest").unwrap().routine().unwrap().clone();
        let side = begun_as.side.unwrap_or(Side::Right);
        let past = Past::of(vec![begun(0, begun_as), set(1, side, 1, Ending::Done)]);
        let resumed = past.entries[0].resume(&routine, &Setup::default()).unwrap();
        let phases = compile(&resumed.routine, &resumed.setup).phases;
        phases.iter().filter(|phase| phase.kind.is_work()).map(|phase| phase.side).collect()
    }

    #[test]
    fn a_session_that_broke_off_goes_on_as_it_was_begun() {
        let (left, right) = (Some(Side::Left), Some(Side::Right));
        assert_eq!(left_of(Begun::default()), [right, right, left, left, left]);
        assert_eq!(left_of(Begun { side: left, ..Begun::default() }), [left, left]);
        let within = |minutes| Begun { within: Some(Duration::from_mins(minutes)), ..Begun::default() };
        assert_eq!(left_of(within(30)), left_of(Begun::default()));
        assert_eq!(left_of(within(2)), [left]);
    }

    #[test]
    fn what_began_the_easier_way_goes_on_so_and_who_had_little_time_gets_no_set_more() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("knee-to-chest").unwrap().routine().unwrap().clone();
        let resumed = |begun_as: Begun| {
            let past = Past::of(vec![begun(0, begun_as), set(1, Side::Right, 1, Ending::Done)]);
            let extra_sets = sore(0, 3).extra_sets(&routine);
            assert!(extra_sets.is_some());
            past.entries[0].resume(&routine, &Setup { extra_sets, ..Setup::default() }).unwrap().setup
        };
        let easier = Begun { easier: vec![routine.id.clone()], ..Begun::default() };
        assert_eq!(resumed(easier).easier, [routine.id.clone()].into());
        assert!(resumed(Begun::default()).easier.is_empty() && resumed(Begun::default()).extra_sets.is_some());
        let little = Begun { within: Some(Duration::from_mins(3)), ..Begun::default() };
        assert!(resumed(little).extra_sets.is_none());
    }

    #[test]
    fn what_does_not_fit_into_its_time_any_more_cannot_go_on() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("knee-to-chest").unwrap().routine().unwrap().clone();
        let little = Begun { within: Some(Duration::from_secs(1)), ..Begun::default() };
        let past = Past::of(vec![begun(0, little), set(1, Side::Right, 1, Ending::Done)]);
        assert!(past.entries[0].resume(&routine, &Setup::default()).is_none());
    }

    #[test]
    fn notes_stay_and_what_belongs_to_sessions_is_folded() {
        let moment = Moment::from(&"2025-11-23T18:00:00+01:00[+01:00]".parse::<jiff::Zoned>().unwrap());
        let line = |event| Line { moment, session: None, event };
        let past = Past::of(vec![line(Event::Note("a".into())), line(Event::Unknown("later".into()))]);
        assert_eq!((past.lines.len(), past.entries.len()), (1, 0));
    }
}
