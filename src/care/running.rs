//! How much to run: in one run, and in a week.

use super::facts::Facts;
use super::rule::Rule;
use crate::advice::reference::{GRADED_RUNNING, LONG_RUN};
use crate::language::{ScreenText, Words};

/// Part by which a run may be longer than the longest of the days before, and a week than the week before.
const MORE: f64 = 0.1;
/// Kilometres that do not count: nobody measures closer.
const NOTHING: f64 = 0.01;

/// How many days back the longest run is looked for.
pub(crate) const LONGEST_DAYS: i32 = 30;

const LONGEST_RUN: Rule = Rule { name: "longest-run", reason: ScreenText::ReasonLongestRun, source: LONG_RUN };

const TEN_PERCENT: Rule = Rule { name: "ten-percent", reason: ScreenText::ReasonTenPercent, source: GRADED_RUNNING };

/// The most kilometres that a run should have where the longest of the [`LONGEST_DAYS`] days before its day had
/// `longest`. `None` where there was no run: the study says nothing then. It was a cohort, not a trial: what it found
/// goes with injuries, and need not be their cause.
pub(crate) fn longest_limit(longest: f64) -> Option<f64> {
    (longest > 0.0).then_some(longest * (1.0 + MORE))
}

/// Why a run of `km` kilometres is too long where the longest of the days before had `longest`; `None` where it is not.
pub(crate) fn too_long(longest: f64, km: f64) -> Option<Rule> {
    longest_limit(longest).filter(|limit| km - limit > NOTHING).map(|_| LONGEST_RUN)
}

/// The bounds of running today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AtMost {
    /// The longest run of the days before today, in kilometres.
    pub(crate) longest: f64,
    /// The most kilometres for today.
    pub(crate) km: f64,
    /// Why.
    pub(crate) rule: Rule,
}

impl AtMost {
    /// What to do, in one sentence. The number is rounded down, so that it is never beyond the limit.
    pub(crate) fn sentence(&self, words: Words) -> String {
        let [most, longest] = [self.km, self.longest].map(|km| words.decimal(&kilometres(km)));
        let args = [("most", most.into()), ("longest", longest.into()), ("days", LONGEST_DAYS.into())];
        words.say(ScreenText::RunAtMost, &args)
    }
}

/// `8.8 km`, `8 km`, `450 m`: rounded down to what people measure.
fn kilometres(km: f64) -> String {
    // A limit such as 8.8 is a hair less than that as a sum of halves, quarters and so on.
    let hair = 1e-9;
    if km < 1.0 {
        return format!("{:.0} m", (km * 1000.0 + hair).floor());
    }
    let rounded = format!("{:.1}", (km * 10.0 + hair).floor() / 10.0);
    format!("{} km", rounded.trim_end_matches('0').trim_end_matches('.'))
}

/// How far to run today at most, where a run may be thought of at all; `None` where no run of the days before is known.
pub(crate) fn for_today(facts: &Facts) -> Option<AtMost> {
    let longest = f64::from(facts.longest_metres?) / 1000.0;
    longest_limit(longest).map(|km| AtMost { longest, km, rule: LONGEST_RUN })
}

/// The most kilometres that this week should have after a week of `last` kilometres. `None` after a week without a run:
/// a tenth more than nothing says nothing.
pub(crate) fn weekly_limit(last: f64) -> Option<f64> {
    (last > 0.0).then_some(last * (1.0 + MORE))
}

/// Why `this` week's kilometres are many after `last` week's; `None` where they are not.
pub(crate) fn too_much_more(last: f64, this: f64) -> Option<Rule> {
    weekly_limit(last).filter(|limit| this - limit > NOTHING).map(|_| TEN_PERCENT)
}

#[cfg(test)]
mod tests {
    use super::{for_today, longest_limit, too_long, too_much_more};
    use crate::care::Facts;
    use crate::language::Words;
    use rstest::rstest;

    #[rstest]
    #[case(20.0, 21.9, false)]
    #[case(20.0, 22.0, false)]
    #[case(20.0, 22.1, true)]
    #[case(30.0, 33.0, false)]
    #[case(0.0, 12.0, false)]
    fn a_tenth_more_is_the_line(#[case] last: f64, #[case] this: f64, #[case] too_much: bool) {
        assert_eq!(too_much_more(last, this).is_some(), too_much);
    }

    #[rstest]
    #[case::the_bound_itself(10.0, 11.0, false)]
    #[case::ten_metres_do_not_count(10.0, 11.01, false)]
    #[case::above_it(10.0, 11.02, true)]
    #[case::shorter(10.0, 3.0, false)]
    #[case::short_runs_too(2.0, 2.3, true)]
    #[case::nothing_to_compare(0.0, 42.2, false)]
    fn a_run_is_long_beyond_a_tenth_more_than_the_longest(#[case] longest: f64, #[case] km: f64, #[case] long: bool) {
        assert_eq!(too_long(longest, km).map(|rule| rule.name), long.then_some("longest-run"));
        assert_eq!(longest_limit(longest).is_none(), longest <= 0.0);
    }

    #[rstest]
    #[case(8000, "Keep today's run to 8.8 km at most: your longest of the last 30 days was 8 km.")]
    #[case(8300, "Keep today's run to 9.1 km at most: your longest of the last 30 days was 8.3 km.")]
    #[case(10_000, "Keep today's run to 11 km at most: your longest of the last 30 days was 10 km.")]
    #[case(450, "Keep today's run to 495 m at most: your longest of the last 30 days was 450 m.")]
    fn today_has_a_limit_that_is_never_rounded_up(#[case] metres: u32, #[case] said: &str) {
        let facts = Facts { longest_metres: Some(metres), ..Facts::default() };
        let today = for_today(&facts).unwrap();
        assert_eq!((today.sentence(Words::ENGLISH).as_str(), today.rule.name), (said, "longest-run"));
    }

    #[test]
    fn without_a_run_nothing_is_said() {
        assert_eq!(for_today(&Facts::default()), None);
    }
}
