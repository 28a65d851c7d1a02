//! One day in full: its sessions move by move, and what was told of soreness, runs and the rest.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::account::Account;
use super::entry::SessionEntry;
use super::event::{Event, Line};
use super::item::Item;
use super::moment::Moment;
use super::past::Past;
use crate::care::Level;

/// The log of a day: everything that is kept of it, in the order in which it happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayLog {
    /// What happened, and when.
    pub(crate) items: Vec<(Moment, Item)>,
}

impl DayLog {
    /// What is kept of `date`.
    #[must_use]
    pub fn of(past: &Past, date: Date) -> Self {
        let is_then = |moment: Moment| moment.local().date() == date;
        let sessions = past.entries.iter().filter(|entry| is_then(entry.began)).collect();
        Self::tell(sessions, &past.lines.iter().filter(|line| is_then(line.moment)).collect::<Vec<_>>())
    }

    /// What is kept of each day.
    pub(crate) fn each_day(past: &Past) -> BTreeMap<Date, Self> {
        let mut days: BTreeMap<Date, (Vec<&SessionEntry>, Vec<&Line>)> = BTreeMap::new();
        for entry in &past.entries {
            days.entry(entry.began.local().date()).or_default().0.push(entry);
        }
        for line in &past.lines {
            days.entry(line.moment.local().date()).or_default().1.push(line);
        }
        days.into_iter().map(|(date, (sessions, lines))| (date, Self::tell(sessions, &lines))).collect()
    }

    /// What the sessions and the lines of one day come to. A session that was left before its first set ended is none.
    fn tell(mut sessions: Vec<&SessionEntry>, lines: &[&Line]) -> Self {
        sessions.retain(|entry| !entry.sets.is_empty());
        let reports = reports(lines);
        let told = lines.iter().filter_map(|line| Some((line.moment, Item::of(&line.event)?)));
        let done = sessions.iter().map(|entry| {
            let next = sessions.iter().map(|other| other.began.at).filter(|&at| at > entry.began.at).min();
            (entry.began, Item::Session(Box::new(Account::of(entry, &reports, next))))
        });
        let mut items: Vec<(Moment, Item)> = told.chain(done).collect();
        items.sort_by_key(|(moment, _)| moment.at);
        Self { items }
    }

    /// The sessions.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = &Account> {
        self.items.iter().filter_map(|(_, item)| match item {
            Item::Session(account) => Some(&**account),
            _ => None,
        })
    }
}

/// How sore each side was told to be at each report of a day, left and right: one that a report leaves out stays as it was
/// told before on that day, and is `None` where it was not.
fn reports(lines: &[&Line]) -> Vec<(Timestamp, [Option<Level>; 2])> {
    let mut sorted: Vec<&&Line> = lines.iter().collect();
    sorted.sort_by_key(|line| line.moment.at);
    let mut reports: Vec<(Timestamp, [Option<Level>; 2])> = Vec::new();
    for line in sorted {
        let Event::Soreness(report) = &line.event else { continue };
        if report.levels().is_some() {
            let [left, right] = reports.last().map(|(_, levels)| *levels).unwrap_or_default();
            reports.push((line.moment.at, [report.left.or(left), report.right.or(right)]));
        }
    }
    reports
}

#[cfg(test)]
mod tests {
    use super::{DayLog, Item};
    use crate::body::{Muscle, Side};
    use crate::care::Level;
    use crate::journal::event::{Begun, Event, Line, Report, Set};
    use crate::journal::moment::Moment;
    use crate::journal::past::Past;
    use crate::journal::run::{Effort, Run};
    use crate::journal::session_id::SessionId;
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use jiff::civil::date;
    use std::time::Duration;

    fn line(time: &str, session: Option<u8>, event: Event) -> Line {
        let moment = Moment::from(&format!("2025-11-{time}:00+01:00[+01:00]").parse::<jiff::Zoned>().unwrap());
        let session = session.and_then(|number| SessionId::from_hex(&format!("{number:016x}")));
        Line { moment, session, event }
    }

    fn start(time: &str, session: u8) -> Line {
        let event =
            Event::Start { routine: Id::new("evening").unwrap(), name: "Evening".into(), begun: Begun::default() };
        line(time, Some(session), event)
    }

    fn set(time: &str, session: u8, exercise: &str, side: Option<Side>, ending: Ending, seconds: u64) -> Line {
        let set = Set {
            ending,
            sets: 2,
            easier: ending == Ending::TooMuch,
            muscles: vec![Muscle::Piriformis],
            ..Set::of(exercise, side, seconds)
        };
        line(time, Some(session), Event::Set(set))
    }

    fn sore(time: &str, left: u8, right: u8) -> Line {
        let report = Report { left: Level::new(left), right: Level::new(right), ..Report::default() };
        line(time, None, Event::Soreness(report))
    }

    fn day() -> Past {
        Past::of(vec![
            sore("22T23:50", 9, 9),
            sore("23T17:50", 4, 1),
            start("23T18:00", 1),
            set("23T18:01", 1, "pigeon", Some(Side::Left), Ending::Done, 30),
            set("23T18:02", 1, "pigeon", Some(Side::Right), Ending::Skipped, 4),
            set("23T18:03", 1, "squat", None, Ending::TooMuch, 20),
            set("23T18:04", 1, "pigeon", Some(Side::Left), Ending::Eased, 12),
            sore("23T18:20", 2, 1),
            start("23T20:00", 2),
            set("23T20:01", 2, "squat", None, Ending::Done, 40),
            line("23T12:00", None, Event::Run(Run::told(8.0, Effort::Hard, None))),
            line("23T21:00", None, Event::Note("new shoes".into())),
            start("24T00:10", 3),
        ])
    }

    #[test]
    fn a_day_is_told_in_the_order_in_which_it_happened() {
        let told = DayLog::of(&day(), date(2025, 11, 23));
        let said: Vec<&str> = told
            .items
            .iter()
            .map(|(_, item)| match item {
                Item::Session(_) => "session",
                Item::Soreness(_) => "soreness",
                Item::Run(..) => "run",
                Item::Note(_) => "note",
            })
            .collect();
        assert_eq!(said, ["run", "soreness", "session", "soreness", "session", "note"]);
        assert_eq!(DayLog::of(&day(), date(2025, 11, 24)).items.len(), 0);
        assert_eq!(DayLog::each_day(&day())[&date(2025, 11, 23)], told);
    }

    #[test]
    fn a_side_of_which_nothing_was_told_before_a_session_is_not_taken_for_well() {
        let left = Report { left: Level::new(3), ..Report::default() };
        let past = Past::of(vec![
            line("23T17:50", None, Event::Soreness(left)),
            start("23T18:00", 1),
            set("23T18:01", 1, "pigeon", Some(Side::Left), Ending::Done, 30),
        ]);
        let told = DayLog::of(&past, date(2025, 11, 23));
        assert_eq!(told.sessions().next().unwrap().before, Some([Level::new(3), None]));
    }

    #[test]
    fn a_session_tells_each_move_by_side_and_the_soreness_around_it() {
        let told = DayLog::of(&day(), date(2025, 11, 23));
        let [first, second] = told.sessions().collect::<Vec<_>>()[..] else { panic!("{told:?}") };
        let levels = |left, right| Some([Level::new(left), Level::new(right)]);
        assert_eq!((first.before, first.after), (levels(4, 1), levels(2, 1)));
        assert_eq!((second.before, second.after), (levels(2, 1), None));
        let [pigeon, squat] = first.moves.as_slice() else { panic!("{:?}", first.moves) };
        assert_eq!(
            pigeon.sides,
            [
                (Some(Side::Left), vec![Ending::Done, Ending::Eased], Duration::from_secs(42)),
                (Some(Side::Right), vec![Ending::Skipped], Duration::from_secs(4)),
            ]
        );
        assert_eq!((squat.sides[0].0, squat.easier), (None, 1));
        assert_eq!(first.muscles[&Muscle::Piriformis], [62, 24].map(Duration::from_secs));
    }
}
