//! Everything that is remembered, and what it means for a session today.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, Zoned};

use super::clocks::{hours_since, is_past};
use super::entry::{SessionEntry, sessions};
use super::event::{Event, Line};
use super::familiar::familiar;
use super::grown::easy;
use super::item::Item;
use super::moment::Moment;
use super::once::{as_read, from_file, once};
use super::remember::{facts, is_whole, resumable, too_much};
use super::session_id::SessionId;
use super::subject::Named;
use super::today::Today;
use super::verdicts::Verdicts;
use crate::care::Bounds;
use crate::routine::Id;
use crate::watch;

/// Hours for which a day lasts once it has begun: from the first session to the evening, and past midnight.
const A_DAY_OUT: u32 = 12;

/// The past as it is remembered: sessions, and what was said between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The sessions, the oldest first.
    pub entries: Vec<SessionEntry>,
    /// Check-ins, runs and notes, in the order of their lines.
    pub(crate) lines: Vec<Line>,
    /// Sessions without an end that are not this program's to take up: they go on in another, or on another machine.
    pub(crate) elsewhere: BTreeSet<SessionId>,
    /// What was said of taking back and bringing back.
    pub(super) verdicts: Verdicts,
    /// The sessions that were taken back.
    gone: Vec<SessionEntry>,
    /// Where anything was taken back or is from a file, all that was said between sessions: what is left of it, each run
    /// once, is in `lines`.
    all: Vec<Line>,
    /// Whether there are runs from files, which may be the same as others.
    has_files: bool,
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
    pub(crate) fn add(&mut self, lines: &[Line]) {
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
        let knew = self.is_folded();
        lines.retain(|line| {
            !self.verdicts.take(line) && matches!(line.event, Event::Soreness(_) | Event::Run(_) | Event::Note(_))
        });
        self.has_files |= lines.iter().any(|line| from_file(line).is_some());
        if !self.is_folded() {
            self.lines.extend(lines);
            return;
        }
        if !knew {
            self.all = std::mem::take(&mut self.lines);
        }
        self.all.extend(lines);
        self.leave_out();
    }

    /// Whether `lines` are less than what was said.
    fn is_folded(&self) -> bool {
        self.has_files || !self.verdicts.is_empty()
    }

    /// All that was said between sessions, also what was taken back.
    pub(crate) fn said(&self) -> &[Line] {
        if self.is_folded() { &self.all } else { &self.lines }
    }

    /// Leaves out what was taken back and what is told twice, once for everything that is asked of the past.
    fn leave_out(&mut self) {
        self.lines = self.verdicts.left_of(&self.all);
        if self.has_files {
            let withdrawn: Vec<watch::Run> = self.verdicts.gone_among(&self.all).filter_map(as_read).collect();
            self.lines = once(std::mem::take(&mut self.lines), &withdrawn);
        }
        let gone = |entry: &mut SessionEntry, verdicts: &Verdicts| verdicts.hide(entry.session);
        let back: Vec<SessionEntry> = self.gone.extract_if(.., |entry| !gone(entry, &self.verdicts)).collect();
        self.gone.extend(self.entries.extract_if(.., |entry| gone(entry, &self.verdicts)));
        if !back.is_empty() {
            self.entries.extend(back);
            self.entries.sort_by_key(|entry| entry.began.at);
        }
    }

    /// The level at which a routine was done last; `None` where it had none.
    pub(crate) fn last_level(&self, routine: &Id) -> Option<&str> {
        let last = self.entries.iter().rev().find(|entry| entry.routine == *routine)?;
        last.begun.choice.level.as_deref()
    }

    /// The level at which each routine that has some was done last, by its id.
    pub(crate) fn last_levels(&self) -> BTreeMap<String, String> {
        let levels = self
            .entries
            .iter()
            .filter_map(|entry| Some((entry.routine.to_string(), entry.begun.choice.level.clone()?)));
        levels.collect()
    }

    /// How many there are of this name, also such that were taken back.
    pub(super) fn count_of(&self, what: Named) -> usize {
        let all = self.said();
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
    pub(crate) fn named(&self, what: Named) -> Option<(Moment, Item)> {
        if let Named::Session(id) = what {
            let entry = self.entries.iter().chain(&self.gone).find(|entry| entry.session == id)?;
            return Some((entry.began, Item::session(entry)));
        }
        let all = self.said();
        let line = all.iter().find(|line| Named::of(line) == Some(what))?;
        Some((line.moment, Item::of(&line.event)?))
    }

    /// Whether this line, told between sessions, is known already, be it taken back or not. A word that takes back or
    /// brings back may be taken twice: it says the same again.
    pub(crate) fn knows(&self, line: &Line) -> bool {
        self.lines.contains(line) || self.all.contains(line)
    }

    /// Whether anything was done in a session within the last 12 hours, or there was a check-in with more than a number.
    pub(crate) fn is_begun(&self, now: &Zoned) -> bool {
        let lately = |at: Timestamp| is_past(at, now) && hours_since(at, now) < A_DAY_OUT;
        let whole = |line: &Line| matches!(&line.event, Event::Soreness(report) if is_whole(report));
        self.lines.iter().any(|line| whole(line) && lately(line.moment.at))
            || self.entries.iter().any(|entry| entry.counts() && lately(entry.began.at))
    }

    /// Whether it was told within the last hour how sore it is.
    pub(crate) fn is_fresh(&self, now: &Zoned) -> bool {
        let told = self.lines.iter().filter(|line| matches!(line.event, Event::Soreness(_)));
        told.map(|line| line.moment.at)
            .filter(|then| is_past(*then, now))
            .max()
            .is_some_and(|then| hours_since(then, now) == 0)
    }

    /// The session to go on with at `now`: the latest, where it broke off less than an hour before.
    pub(crate) fn resumable(&self, now: &Zoned) -> Option<&SessionEntry> {
        resumable(&self.entries, now).filter(|entry| !self.elsewhere.contains(&entry.session))
    }

    /// What it means at `now`.
    #[must_use]
    pub fn today(&self, now: &Zoned, bounds: &Bounds) -> Today {
        let (facts, too_much) = (facts(&self.lines, now), too_much(&self.entries, now));
        let familiar = familiar(&self.entries, &self.lines, &facts, now);
        Today { facts, too_much, familiar, easy: easy(&self.entries, now), bounds: *bounds }
    }
}

#[cfg(test)]
mod tests {
    use super::{Past, Today};
    use crate::body::Side;
    use crate::care::{Facts, Level, Soreness, Walk};
    use crate::journal::event::{Begun, Event, Line, Report, Set};
    use crate::journal::moment::Moment;
    use crate::journal::session_id::SessionId;
    use crate::routine::{Choice, Defaults, Id, Library};
    use crate::session::effect::Ending;
    use crate::session::timeline::{Setup, compile};
    use rstest::rstest;
    use std::time::Duration;

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
        of_session(minute, Event::Set(Set { ending, set, sets: 3, ..Set::of("knee-to-chest", Some(side), 20) }))
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
    fn a_session_goes_on_at_its_level_and_the_level_is_remembered() {
        let file = "name = 'R'\nlevels = ['easy', 'hard']\n[[step]]\nmove = 'knee-to-chest'\nlevel = 'easy'\nsets = 1\n\
                    [[step]]\nmove = 'knee-to-chest'\nlevel = 'hard'\nsets = 3\n";
        let entry = Library::embedded(Defaults::default()).entry_of("knee-to-chest.toml", file.to_owned());
        let routine = entry.routine().unwrap().clone();
        let choice = Choice { level: Some("hard".to_owned()), without_optional: false };
        let begun_as = Begun { choice: choice.clone(), ..Begun::default() };
        let past = Past::of(vec![begun(0, begun_as), set(1, Side::Right, 1, Ending::Done)]);
        let resumed = past.entries[0].resume(&routine, &Setup::default()).unwrap();
        let phases = compile(&resumed.routine, &resumed.setup).phases;
        assert_eq!((&resumed.routine.choice, phases.iter().filter(|phase| phase.kind.is_work()).count()), (&choice, 5));
        assert_eq!(past.last_level(&routine.id), Some("hard"));
        assert_eq!(past.last_levels().into_values().collect::<Vec<_>>(), ["hard"]);
    }

    #[test]
    fn what_began_the_easier_way_goes_on_so_and_who_had_little_time_gets_no_set_more() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("knee-to-chest").unwrap().routine().unwrap().clone();
        let resumed = |begun_as: Begun| {
            let past = Past::of(vec![begun(0, begun_as), set(1, Side::Right, 1, Ending::Done)]);
            let soreness = Soreness { left: Level::NONE, right: Level::new(3).unwrap() };
            let today = Today { facts: Facts { soreness, ..Facts::default() }, ..Today::default() };
            let extra_sets = today.extra_sets(&routine);
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
