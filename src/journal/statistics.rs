//! Looking back: days, weeks and the streak, folded from what is remembered.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Span;
use jiff::civil::Date;

use super::account;
use super::event::Event;
use super::longest::{LongRun, longest_each_day, standing_out};
use super::past::Past;
use super::remember::{monday, told_each_day, weekly_km};
use super::run::Run;
use crate::body::{Muscle, Side};
use crate::care::{Level, Soreness, weekly_limit};

/// A day's sums: what was done, and how the person was.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Day {
    /// Sessions in which anything was done.
    pub(crate) sessions: u32,
    /// Time spent in sets.
    pub(crate) held: Duration,
    /// Kilometres run.
    pub km: f64,
    /// The last soreness that was told; `None` where none was.
    pub(crate) soreness: Option<Soreness>,
    /// The side of which nothing was told on a day on which the other's soreness was.
    pub(crate) untold: Option<Side>,
}

impl Day {
    /// How sore a side was told to be; `None` where it was not told.
    pub(crate) fn level(&self, side: Side) -> Option<Level> {
        self.soreness.filter(|_| self.untold != Some(side)).map(|soreness| soreness.of(side))
    }
}

/// A week's sums: what was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub(crate) monday: Date,
    /// Sessions in which anything was done.
    pub(crate) sessions: u32,
    /// Time spent in sets.
    pub(crate) held: Duration,
    /// Time spent on each muscle, left and right, in sets of whatever kind.
    pub(crate) muscles: BTreeMap<Muscle, [Duration; 2]>,
    /// Kilometres run.
    pub(crate) km: f64,
    /// A tenth more than in the week before; `None` after a week without a run.
    pub(crate) limit: Option<f64>,
    /// The run that went farthest beyond the longest of the 30 days before it, where none did the longest; `None` in a week
    /// without a run.
    pub(crate) long: Option<LongRun>,
}

/// The sums of all days and weeks that are looked back on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// The days on which there was anything.
    pub days: BTreeMap<Date, Day>,
    /// Every week from the first with anything in it to the present one.
    pub weeks: Vec<Week>,
    /// Days in a row with a session, up to today; up to yesterday where there was none today yet.
    pub(crate) streak: u32,
}

impl Statistics {
    /// Looks back from `today`. What lies after it, from a clock that was wrong, is left out.
    #[must_use]
    pub fn of(past: &Past, today: Date) -> Self {
        let days = days(past, today);
        let streak = streak(&days, today);
        Self { weeks: weeks(past, &days, today), days, streak }
    }
}

fn days(past: &Past, today: Date) -> BTreeMap<Date, Day> {
    let mut days: BTreeMap<Date, Day> = BTreeMap::new();
    // A session in which nothing was done is told of on its day, and counts for nothing.
    for entry in past.entries.iter().filter(|entry| !entry.sets.is_empty()) {
        let day = days.entry(entry.began.local().date()).or_default();
        if entry.counts() {
            day.sessions += 1;
            day.held += entry.held();
        }
    }
    let mut sides: BTreeMap<Date, BTreeSet<Side>> = BTreeMap::new();
    for line in &past.lines {
        let date = || line.moment.local().date();
        match &line.event {
            Event::Run(Run { km, .. }) => days.entry(date()).or_default().km += km,
            Event::Soreness(report) => {
                days.entry(date()).or_default();
                let told = Side::ALL.iter().copied().filter(|side| report.of(*side).is_some());
                sides.entry(date()).or_default().extend(told);
            }
            Event::Note(_) => {
                days.entry(date()).or_default();
            }
            _ => {}
        }
    }
    for (date, soreness) in told_each_day(&past.lines) {
        let day = days.entry(date).or_default();
        day.soreness = Some(soreness);
        let told = sides.remove(&date).unwrap_or_default();
        day.untold = Side::ALL.iter().copied().find(|side| !told.contains(side));
    }
    days.retain(|date, _| *date <= today);
    days
}

fn streak(days: &BTreeMap<Date, Day>, today: Date) -> u32 {
    let done = |date: &Date| days.get(date).is_some_and(|day| day.sessions > 0);
    let before = |date: Date| date.saturating_sub(Span::new().days(1));
    let last = if done(&today) { today } else { before(today) };
    let mut streak = 0;
    let mut date = last;
    while done(&date) {
        streak += 1;
        date = before(date);
    }
    streak
}

fn weeks(past: &Past, days: &BTreeMap<Date, Day>, today: Date) -> Vec<Week> {
    let Some((first, _)) = days.first_key_value() else { return Vec::new() };
    let (km, longest) = (weekly_km(&past.lines), longest_each_day(&past.lines));
    let of = |monday| km.get(&monday).copied().unwrap_or(0.0);
    let mut weeks = Vec::new();
    let mut start = monday(*first);
    while start <= today {
        let before = start.saturating_sub(Span::new().days(7));
        weeks.push(Week {
            monday: start,
            sessions: 0,
            held: Duration::ZERO,
            muscles: BTreeMap::new(),
            km: of(start),
            limit: weekly_limit(of(before)),
            long: standing_out(&longest, start),
        });
        start = start.saturating_add(Span::new().days(7));
    }
    for entry in past.entries.iter().filter(|entry| entry.counts()) {
        let monday = monday(entry.began.local().date());
        let Ok(at) = weeks.binary_search_by_key(&monday, |week| week.monday) else { continue };
        let week = &mut weeks[at];
        week.sessions += 1;
        week.held += entry.held();
        for set in &entry.sets {
            account::add(&mut week.muscles, set);
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::Statistics;
    use crate::body::{Muscle, Side};
    use crate::care::{Level, Sign};
    use crate::journal::event::{Begun, Event, Line, Report, Set};
    use crate::journal::moment::Moment;
    use crate::journal::past::Past;
    use crate::journal::run::{Effort, Run};
    use crate::journal::session_id::SessionId;
    use crate::routine::Id;
    use jiff::civil::{Date, date};
    use rstest::rstest;
    use std::time::Duration;

    fn moment(day: i8) -> Moment {
        let text = format!("2025-11-{day:02}T09:00:00+01:00[+01:00]");
        Moment::from(&text.parse::<jiff::Zoned>().unwrap())
    }

    fn session(day: i8, side: Option<Side>) -> Vec<Line> {
        let line = |event| Line { moment: moment(day), session: SessionId::from_hex(&format!("{day:016x}")), event };
        let id = || Id::new("pigeon").unwrap();
        let set = Set { muscles: vec![Muscle::Piriformis], ..Set::of("pigeon", side, 30) };
        let begun = Begun::default();
        vec![line(Event::Start { routine: id(), name: "Pigeon".into(), begun }), line(Event::Set(set))]
    }

    fn said(day: i8, event: Event) -> Line {
        Line { moment: moment(day), session: None, event }
    }

    const TODAY: Date = date(2025, 11, 23);

    #[rstest]
    #[case::none(&[], 0)]
    #[case::today(&[23], 1)]
    #[case::up_to_yesterday(&[21, 22], 2)]
    #[case::with_today(&[21, 22, 23], 3)]
    #[case::a_gap(&[20, 22, 23], 2)]
    #[case::over(&[20, 21], 0)]
    #[case::a_clock_that_was_ahead(&[23, 24], 1)]
    fn a_streak_is_counted_back_from_today_or_yesterday(#[case] days: &[i8], #[case] streak: u32) {
        let lines = days.iter().flat_map(|&day| session(day, None)).collect();
        assert_eq!(Statistics::of(&Past::of(lines), TODAY).streak, streak);
    }

    #[test]
    fn a_week_adds_up_its_sides_and_its_runs() {
        let mut lines = session(17, Some(Side::Left));
        lines.extend(session(18, None));
        lines.push(said(12, Event::Run(Run::told(10.0, Effort::Easy, None))));
        lines.push(said(20, Event::Run(Run::told(8.0, Effort::Hard, None))));
        let back = Statistics::of(&Past::of(lines), TODAY);
        let [before, week] = back.weeks.as_slice() else { panic!("{:?}", back.weeks) };
        assert_eq!((before.sessions, before.limit, week.sessions), (0, None, 2));
        assert_eq!(week.muscles[&Muscle::Piriformis], [60, 30].map(Duration::from_secs));
        assert!((week.km - 8.0).abs() < 1e-9 && week.limit.is_some_and(|limit| (limit - 11.0).abs() < 1e-9));
    }

    #[test]
    fn the_last_soreness_of_a_day_counts() {
        let report = |left| Event::Soreness(Report { left: Level::new(left), ..Report::default() });
        let sign = || Event::Soreness(Report { signs: vec![Sign::Numb], ..Report::default() });
        let lines = vec![said(21, sign()), said(22, report(4)), said(22, report(2)), said(22, sign())];
        let back = Statistics::of(&Past::of(lines), TODAY);
        assert_eq!(back.days[&date(2025, 11, 22)].soreness.unwrap().left, Level::new(2).unwrap());
        assert_eq!(back.days[&date(2025, 11, 21)].soreness, None);
    }
}
