//! "Can I run today?"

mod reason;

use self::reason::{Reason, WhatToDo, recovering};
use super::advice::Advice;
use super::check_in::{check_in, to_say};
use super::facts::{Facts, unasked};
use super::purpose::For;
use super::rule::{Bounds, Rule};
use super::running::{AtMost, for_today};
use crate::language::{ScreenText, Words};

/// The running that is advised today, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Run {
    /// No run.
    No,
    /// An easy run.
    Easy,
    /// Whatever is planned.
    Any,
}

/// The answer to "Can I run today?".
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What may be run.
    pub(crate) run: Run,
    /// Why: the gravest reason.
    pub rule: Rule,
    what_to_do: WhatToDo,
    /// What the routine that fits is for; `None` where none does.
    pub(crate) fits: Option<For>,
    /// Everything else that is true, the gravest first.
    others: Vec<Reason>,
    /// How far to run at most, where there is a run at all.
    at_most: Option<AtMost>,
    /// Whether it rests on less than was to be told.
    pub(crate) is_partial: bool,
}

impl Answer {
    /// The answer in one sentence.
    #[must_use]
    pub fn sentence(&self, words: Words) -> &'static str {
        words.text(match self.run {
            Run::No => ScreenText::RunNo,
            Run::Easy => ScreenText::RunEasy,
            Run::Any if self.is_partial => ScreenText::RunPartly,
            Run::Any => ScreenText::RunYes,
        })
    }

    /// The answer without the word that stands above it in large letters.
    pub(crate) fn below_the_word(&self, words: Words) -> &'static str {
        match self.run {
            Run::No => words.text(ScreenText::RunNotToday),
            Run::Any if !self.is_partial => "",
            Run::Easy | Run::Any => self.sentence(words),
        }
    }

    /// What to do today.
    #[must_use]
    pub fn what_to_do(&self, words: Words) -> &'static str {
        self.what_to_do.said_in(words)
    }

    /// Everything else that is true, a sentence each, the gravest first.
    pub(crate) fn also(&self, words: Words) -> Vec<String> {
        let others = self.others.iter().map(|reason| reason.said_in(words));
        others.chain(self.at_most.map(|most| most.sentence(words))).collect()
    }
}

/// What may be run today, and why. The gravest answer wins, whatever else is true; that is said after it.
#[must_use]
pub fn can_run(facts: &Facts, bounds: &Bounds) -> Answer {
    let is_partial = !unasked(facts).is_empty();
    let advice = to_say(&check_in(facts, bounds));
    let mut reasons: Vec<Reason> = advice.iter().enumerate().map(|(at, _)| Reason::of(&advice, at)).collect();
    let is_emergency = advice.first().is_some_and(|(advice, _)| *advice == Advice::Emergency);
    if !is_emergency {
        reasons.extend(recovering(facts, bounds));
    }
    if reasons.is_empty() {
        reasons.push(Reason::free(facts, bounds));
    }
    // Stable: what is graver for a session stays first among what is alike for a run.
    reasons.sort_by_key(|reason| reason.run);
    let Reason { run, rule, what_to_do, fits, .. } = reasons[0];
    // How far is said only where there is a run at all.
    let at_most = (run != Run::No).then(|| for_today(facts)).flatten();
    Answer { run, rule, what_to_do, fits, others: reasons.split_off(1), at_most, is_partial }
}

#[cfg(test)]
mod tests {
    use super::{Run, can_run};
    use crate::body::Side;
    use crate::care::advice::Advice;
    use crate::care::check_in::check_in;
    use crate::care::facts::{Facts, Level, Quality, Soreness, Walk};
    use crate::care::purpose::For;
    use crate::care::rule::Bounds;
    use crate::care::sign::Sign;
    use crate::language::Words;
    use proptest::prelude::*;
    use rstest::rstest;

    fn sore(level: u8) -> Facts {
        let soreness = Soreness { left: Level::new(level).unwrap(), right: Level::NONE };
        Facts { soreness, told_sides: Side::ALL.iter().copied().collect(), ..Facts::default() }
    }

    fn answer(facts: &Facts) -> (Run, &'static str, Option<For>) {
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
    #[case(8, Some(100), Run::No, "severe")]
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
        let said = |answer: &super::Answer| [answer.rule.reason(Words::ENGLISH), answer.what_to_do(Words::ENGLISH)];
        for said in [said(&answer), said(&unknown)].concat() {
            assert!(!said.contains("two days"), "{said}");
        }
    }

    #[rstest]
    #[case(7, Run::Easy)]
    #[case(8, Run::No)]
    fn after_a_week_of_soreness_somebody_looks_at_it_first(#[case] sore_days: u16, #[case] run: Run) {
        for level in 1..=5 {
            assert_eq!(answer(&Facts { sore_days, ..sore(level) }).0, run, "{level}");
        }
    }

    #[test]
    fn everything_else_that_is_true_is_said_after_the_gravest() {
        let facts = Facts { sore_days: 9, since_hard_run: Some(3), ..sore(4) };
        let answer = can_run(&facts, &Bounds::default());
        assert_eq!((answer.run, answer.rule.name, answer.fits), (Run::No, "long", Some(For::Gentle)));
        let also = answer.also(Words::ENGLISH);
        let [easier, recovering] = also.as_slice() else { panic!("{also:?}") };
        assert!(easier.contains("ease off") && recovering.contains("too recent"), "{also:?}");
        let emergency = Facts { signs: [Sign::Saddle, Sign::Bone].into(), ..facts };
        assert!(can_run(&emergency, &Bounds::default()).also(Words::ENGLISH).is_empty(), "nothing else is to be read");
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

    /// How much a session is allowed, the least first: none (the graver the less), gentle, easier, whatever is wanted.
    fn session(facts: &Facts, bounds: &Bounds) -> (Advice, bool) {
        let advice = check_in(facts, bounds);
        let gravest = advice.first().map_or(Advice::Easier, |(advice, _)| *advice);
        let is_usual = advice.iter().all(|(advice, _)| !matches!(advice, Advice::Easier | Advice::Gentle));
        // What is said after the gravest changes how a session is done, and never makes it more.
        (gravest, is_usual && !gravest.stops() && gravest != Advice::Gentle)
    }

    /// Everything that can be told, with one thing more of it.
    fn worse(facts: &Facts) -> Vec<Facts> {
        let mut worse = Vec::new();
        let more = |level: Level| Level::new((level.get() + 1).min(10)).unwrap();
        let Soreness { left, right } = facts.soreness;
        worse.push(Facts { soreness: Soreness { left: more(left), right }, ..facts.clone() });
        worse.push(Facts { soreness: Soreness { left, right: more(right) }, ..facts.clone() });
        worse.push(Facts { sore_days: facts.sore_days + 1, ..facts.clone() });
        worse.push(Facts { severe_hours: facts.severe_hours + 1, ..facts.clone() });
        worse
            .push(Facts { since_hard_run: facts.since_hard_run.map(|hours| hours.saturating_sub(1)), ..facts.clone() });
        worse.push(Facts { quality: Some(Quality::Sharp), ..facts.clone() });
        worse.push(Facts { walk: Some(Walk::Changed), ..facts.clone() });
        for sign in Sign::ALL {
            let signs = facts.signs.iter().copied().chain([*sign]).collect();
            worse.push(Facts { signs, ..facts.clone() });
        }
        worse
    }

    /// Holds that one thing more of what is told allows no more, a run nor a session.
    fn assert_monotonic(facts: &Facts, bounds: &Bounds) {
        let (run, session) = (can_run(facts, bounds).run, session(facts, bounds));
        for worse in worse(facts) {
            let than = can_run(&worse, bounds).run;
            assert!(than <= run, "{than:?} rather than {run:?} from {facts:?} to {worse:?}");
            let with = self::session(&worse, bounds);
            assert!(with <= session, "{with:?} rather than {session:?} from {facts:?} to {worse:?}");
        }
    }

    /// Every combination of soreness on both sides, kind of pain, walk, days and hours, with each sign and with none.
    #[test]
    fn more_of_anything_is_never_answered_by_more() {
        let bounds = Bounds::default();
        let levels = || (0..=10).filter_map(Level::new);
        let hours = [None, Some(0), Some(47), Some(48), Some(71), Some(72)];
        let signs = || std::iter::once(None).chain(Sign::ALL.iter().copied().map(Some));
        for (left, right) in levels().flat_map(|left| levels().map(move |right| (left, right))) {
            for sore_days in [0, 1, 7, 8] {
                for since_hard_run in hours {
                    let sore = Facts {
                        soreness: Soreness { left, right },
                        told_sides: Side::ALL.iter().copied().collect(),
                        sore_days,
                        since_hard_run,
                        ..Facts::default()
                    };
                    assert_monotonic(&sore, &bounds);
                }
                for sign in signs() {
                    for quality in [None, Some(Quality::Sharp)] {
                        for walk in [None, Some(Walk::Changed)] {
                            let signs = sign.into_iter().collect();
                            let soreness = Soreness { left, right };
                            assert_monotonic(
                                &Facts { soreness, quality, walk, signs, sore_days, ..Facts::default() },
                                &bounds,
                            );
                        }
                    }
                }
            }
        }
    }

    proptest! {
        /// Everything that can be told, at random, with other bounds as well.
        #[test]
        fn more_of_anything_is_never_answered_by_more_whatever_the_bounds(
            (left, right) in (0u8..=10, 0u8..=10),
            (sore_days, severe_hours) in (0u16..12, 0u32..30),
            since_hard_run in prop::option::of(0u32..100),
            (sharp, changed, told) in (any::<bool>(), any::<bool>(), any::<bool>()),
            signs in prop::collection::btree_set(prop::sample::select(Sign::ALL), 0..4),
            (easier_from, gentle_above, days) in (1u8..=10, 0u8..=10, 1u16..10),
            (least, most) in (0u32..80, 0u32..100),
        ) {
            let level = |level| Level::new(level).unwrap();
            let bounds = Bounds {
                easier_from,
                gentle_above,
                sore_days: days,
                rest_hours_least: least,
                rest_hours_most: most,
            };
            let facts = Facts {
                soreness: Soreness { left: level(left), right: level(right) },
                told_sides: if told { Side::ALL.iter().copied().collect() } else { [].into() },
                quality: sharp.then_some(Quality::Sharp),
                walk: changed.then_some(Walk::Changed),
                signs,
                sore_days,
                severe_hours,
                since_hard_run,
                ..Facts::default()
            };
            assert_monotonic(&facts, &bounds);
        }
    }
}
