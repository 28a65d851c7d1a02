//! The longest runs: what a run is compared with.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;

use super::event::{Event, Line};
use super::run::Run;
use crate::care::running::LONGEST_DAYS;
use crate::care::{Rule, longest_limit, too_long};

/// The run of a week that went farthest beyond the longest of the 30 days before it; where none did, its longest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LongRun {
    /// Its day.
    pub(crate) date: Date,
    /// Its kilometres.
    pub(crate) km: f64,
    /// The longest run of the 30 days before that day, in kilometres; `None` where there was none.
    pub(crate) before: Option<f64>,
}

impl LongRun {
    /// The most kilometres that it should have had, a tenth more than the longest before; `None` where there was none.
    pub(crate) fn limit(&self) -> Option<f64> {
        self.before.and_then(longest_limit)
    }

    /// Why it was too long; `None` where it was not.
    pub(crate) fn too_long(&self) -> Option<Rule> {
        self.before.and_then(|before| too_long(before, self.km))
    }
}

/// The longest single run of each day on which there was one, in kilometres.
pub(super) fn longest_each_day(lines: &[Line]) -> BTreeMap<Date, f64> {
    let mut days: BTreeMap<Date, f64> = BTreeMap::new();
    for line in lines {
        if let Event::Run(Run { km, .. }) = line.event {
            let longest = days.entry(line.moment.local().date()).or_default();
            *longest = longest.max(km);
        }
    }
    days
}

/// The longest run of the 30 days before `day`, that day itself left out; `None` where there was none. Of a day more than
/// its longest run changes nothing, so that a journal of any length is gone through once.
pub(super) fn longest_before(days: &BTreeMap<Date, f64>, day: Date) -> Option<f64> {
    let first = day.saturating_sub(Span::new().days(LONGEST_DAYS));
    days.range(first..day).map(|(_, km)| *km).reduce(f64::max)
}

/// The run that stands out of the week from `monday` on: the farthest beyond its limit; where none is, the longest.
pub(super) fn standing_out(days: &BTreeMap<Date, f64>, monday: Date) -> Option<LongRun> {
    let end = monday.saturating_add(Span::new().days(7));
    let runs =
        days.range(monday..end).map(|(date, km)| LongRun { date: *date, km: *km, before: longest_before(days, *date) });
    let beyond = |run: &LongRun| run.before.filter(|_| run.too_long().is_some()).map_or(0.0, |before| run.km / before);
    runs.max_by(|one, other| beyond(one).total_cmp(&beyond(other)).then(one.km.total_cmp(&other.km)))
}

/// Whole metres; at most what four bytes hold.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is rounded and held to the range of the type before"
)]
pub(super) fn metres(km: f64) -> u32 {
    (km * 1000.0).round().clamp(0.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests {
    use super::{LongRun, longest_before, longest_each_day, metres, standing_out};
    use crate::journal::event::{Event, Line};
    use crate::journal::moment::Moment;
    use crate::journal::remember::facts;
    use crate::journal::run::{Effort, Run};
    use jiff::Zoned;
    use jiff::civil::date;
    use rstest::rstest;

    fn run(when: &str, km: f64) -> Line {
        let at: Zoned = format!("{when}:00+01:00[+01:00]").parse().unwrap();
        Line { moment: Moment::from(&at), session: None, event: Event::Run(Run::told(km, Effort::Easy, None)) }
    }

    #[rstest]
    #[case::thirty_days_before("2025-10-24T07:00", Some(9.0))]
    #[case::thirty_one_days_before("2025-10-23T23:59", None)]
    #[case::yesterday("2025-11-22T23:59", Some(9.0))]
    #[case::the_day_itself_is_left_out("2025-11-23T06:00", None)]
    #[case::by_a_clock_that_was_ahead("2025-12-01T06:00", None)]
    fn the_longest_of_thirty_days_before(#[case] when: &str, #[case] longest: Option<f64>) {
        let lines = [run(when, 9.0), run("2025-01-01T07:00", 30.0)];
        assert_eq!(longest_before(&longest_each_day(&lines), date(2025, 11, 23)), longest);
        let now: Zoned = "2025-11-23T12:00:00+01:00[+01:00]".parse().unwrap();
        assert_eq!(facts(&lines, &now).longest_metres, longest.map(metres));
    }

    #[test]
    fn two_runs_of_a_day_are_not_one_long_run() {
        let days = longest_each_day(&[run("2025-11-20T07:00", 5.0), run("2025-11-20T18:00", 6.0)]);
        assert_eq!(longest_before(&days, date(2025, 11, 23)), Some(6.0));
    }

    #[rstest]
    #[case::none(&[], None)]
    #[case::with_nothing_before(&[("2025-11-18", 6.0), ("2025-11-19", 5.0)], Some((18, 6.0, None)))]
    #[case::the_farthest_beyond(&[("2025-11-01", 8.0), ("2025-11-18", 12.0), ("2025-11-23", 13.0)], Some((18, 12.0, Some(8.0))))]
    #[case::within(&[("2025-11-01", 10.0), ("2025-11-18", 8.0), ("2025-11-20", 9.0)], Some((20, 9.0, Some(10.0))))]
    fn one_run_of_a_week_stands_out(#[case] runs: &[(&str, f64)], #[case] out: Option<(i8, f64, Option<f64>)>) {
        let lines: Vec<Line> = runs.iter().map(|(day, km)| run(&format!("{day}T07:00"), *km)).collect();
        let found = standing_out(&longest_each_day(&lines), date(2025, 11, 17));
        let wanted = out.map(|(day, km, before)| LongRun { date: date(2025, 11, day), km, before });
        assert_eq!(found, wanted);
    }

    #[rstest]
    #[case(8.0004, 8000)]
    #[case(0.0, 0)]
    #[case(1e308, u32::MAX)]
    fn metres_are_whole_and_hold_whatever_a_journal_says(#[case] km: f64, #[case] whole: u32) {
        assert_eq!(metres(km), whole);
    }
}
