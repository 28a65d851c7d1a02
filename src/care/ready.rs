//! "Can I run today?"

use super::check_in::{Advice, check_in};
use super::facts::Facts;
use super::rule::{Bounds, Rule};
use crate::advice::reference::{EXERCISE, PAIN_MODEL, SORE_OR_INJURED};
use crate::routine::When;

/// What may be run today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Run {
    /// Nothing.
    No,
    /// An easy run.
    Easy,
    /// Whatever is planned.
    Any,
}

/// The answer to "Can I run today?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What may be run.
    pub run: Run,
    /// Why.
    pub rule: Rule,
    /// What to do today.
    pub what_to_do: &'static str,
    /// What the routine that fits is for; `None` where none does.
    pub fits: Option<When>,
}

impl Answer {
    /// The answer in one sentence.
    #[must_use]
    pub const fn sentence(&self) -> &'static str {
        match self.run {
            Run::No => "No, not today.",
            Run::Easy => "Yes, an easy run.",
            Run::Any => "Yes.",
        }
    }
}

const STILL_RECOVERING: Rule = Rule {
    name: "two-days",
    reason: "Your last hard run is too recent for another one: muscles need time to recover.",
    source: EXERCISE,
};

const SORE_AND_RECOVERING: Rule = Rule {
    name: "three-days",
    reason: "You are still sore from your last hard run, and soreness is worst on the second and third day.",
    source: SORE_OR_INJURED,
};

const MILD: Rule = Rule {
    name: "mild",
    reason: "Mild, dull soreness that gets no worse on the way does no harm. The rule was made for tendons.",
    source: PAIN_MODEL,
};

const RESTED: Rule =
    Rule { name: "rested", reason: "Nothing is sore, and your last hard run is far enough back.", source: EXERCISE };

const FREE: Rule =
    Rule { name: "free", reason: "Nothing is sore, and the journal knows of no hard run.", source: EXERCISE };

/// What may be run today, and why.
#[must_use]
pub fn can_run(facts: &Facts, bounds: &Bounds) -> Answer {
    if let Some((advice, rule)) = check_in(facts, bounds).into_iter().next() {
        return answer_to(advice, rule);
    }
    let since = facts.since_hard_run.unwrap_or(u32::MAX);
    let easy = |rule| Answer {
        run: Run::Easy,
        rule,
        what_to_do: "Warm up first, keep a pace at which you can talk, and stop when it hurts more.",
        fits: Some(When::BeforeRun),
    };
    if since < bounds.rest_hours_least {
        easy(STILL_RECOVERING)
    } else if facts.is_sore() && since < bounds.rest_hours_most {
        easy(SORE_AND_RECOVERING)
    } else if facts.is_sore() {
        easy(MILD)
    } else {
        let (rule, what_to_do) = match facts.since_hard_run {
            Some(_) => (RESTED, "Warm up first."),
            None => (FREE, "Warm up first. Keep it easy where a hard run was not long ago."),
        };
        Answer { run: Run::Any, rule, what_to_do, fits: Some(When::BeforeRun) }
    }
}

fn answer_to(advice: Advice, rule: Rule) -> Answer {
    let (run, fits) = match advice {
        Advice::Emergency | Advice::Professional | Advice::Rest => (Run::No, None),
        Advice::Gentle | Advice::ProfessionalSoon => (Run::No, Some(When::RestDay)),
        Advice::Easier => (Run::Easy, Some(When::BeforeRun)),
    };
    let what_to_do = match advice {
        Advice::Easier => "Short and easy, on soft ground; stop when it gets worse.",
        Advice::Gentle => "Walk a little, and do the gentle routine.",
        _ => advice.what_to_do(),
    };
    Answer { run, rule, what_to_do, fits }
}

#[cfg(test)]
mod tests {
    use super::{Run, can_run};
    use crate::care::facts::{Facts, Level, Quality, Sign, Soreness, Walk};
    use crate::care::rule::Bounds;
    use crate::routine::When;
    use rstest::rstest;

    fn sore(level: u8) -> Facts {
        Facts { soreness: Soreness { left: Level::new(level).unwrap(), right: Level::NONE }, ..Facts::default() }
    }

    fn answer(facts: &Facts) -> (Run, &'static str, Option<When>) {
        let answer = can_run(facts, &Bounds::default());
        (answer.run, answer.rule.name, answer.fits)
    }

    #[rstest]
    #[case(0, None, Run::Any, "free")]
    #[case(1, None, Run::Easy, "mild")]
    #[case(3, None, Run::Easy, "mild")]
    #[case(4, None, Run::Easy, "easier")]
    #[case(5, None, Run::Easy, "easier")]
    #[case(6, None, Run::No, "gentle")]
    #[case(0, Some(0), Run::Easy, "two-days")]
    #[case(0, Some(47), Run::Easy, "two-days")]
    #[case(0, Some(48), Run::Any, "rested")]
    #[case(1, Some(47), Run::Easy, "two-days")]
    #[case(1, Some(48), Run::Easy, "three-days")]
    #[case(1, Some(71), Run::Easy, "three-days")]
    #[case(1, Some(72), Run::Easy, "mild")]
    #[case(6, Some(100), Run::No, "gentle")]
    fn soreness_and_the_last_hard_run_decide(
        #[case] level: u8,
        #[case] since_hard_run: Option<u32>,
        #[case] run: Run,
        #[case] rule: &str,
    ) {
        let (decided, why, _) = answer(&Facts { since_hard_run, ..sore(level) });
        assert_eq!((decided, why), (run, rule));
    }

    #[test]
    fn what_is_said_is_true_of_every_bound() {
        let bounds = Bounds { rest_hours_least: 60, ..Bounds::default() };
        let answer = can_run(&Facts { since_hard_run: Some(50), ..Facts::default() }, &bounds);
        assert_eq!((answer.run, answer.rule.name), (Run::Easy, "two-days"));
        let unknown = can_run(&Facts::default(), &bounds);
        for said in [answer.rule.reason, answer.what_to_do, unknown.rule.reason, unknown.what_to_do] {
            assert!(!said.contains("two days"), "{said}");
        }
    }

    #[rstest]
    #[case(7, Run::Easy)]
    #[case(8, Run::No)]
    fn after_a_week_of_soreness_somebody_looks_at_it_first(#[case] sore_days: u16, #[case] run: Run) {
        assert_eq!(answer(&Facts { sore_days, ..sore(2) }).0, run);
    }

    #[test]
    fn nothing_is_offered_with_what_looks_like_an_injury() {
        let sharp = Facts { quality: Some(Quality::Sharp), ..sore(1) };
        assert_eq!(answer(&sharp), (Run::No, "sharp", None));
        let limping = Facts { walk: Some(Walk::Changed), ..sore(1) };
        assert_eq!(answer(&limping), (Run::No, "walk", None));
        let emergency = Facts { signs: [Sign::Saddle].into(), ..sore(0) };
        assert_eq!(answer(&emergency), (Run::No, "emergency", None));
    }
}
