//! How much to run.

use super::rule::Rule;
use crate::advice::reference::GRADED_RUNNING;

/// Part by which a week may be longer than the one before.
const MORE: f64 = 0.1;

const TEN_PERCENT: Rule = Rule {
    name: "ten-percent",
    reason: "More than a tenth above last week is a lot at once. It is a rule of thumb: a trial with new runners found \
             no fewer injuries by it.",
    source: GRADED_RUNNING,
};

/// The most kilometres that this week should have after a week of `last` kilometres. `None` after a week without a run:
/// a tenth more than nothing says nothing.
#[must_use]
pub fn weekly_limit(last: f64) -> Option<f64> {
    (last > 0.0).then_some(last * (1.0 + MORE))
}

/// Why `this` week's kilometres are too many after `last` week's; `None` where they are not. Ten metres do not count.
#[must_use]
pub fn too_much_more(last: f64, this: f64) -> Option<Rule> {
    weekly_limit(last).filter(|limit| this - limit > 0.01).map(|_| TEN_PERCENT)
}

#[cfg(test)]
mod tests {
    use super::too_much_more;
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
}
