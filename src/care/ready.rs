//! "Can I run today?"

use super::advice::Advice;
use super::check_in::{check_in, to_say};
use super::facts::{Facts, SEVERE};
use super::purpose::For;
use super::rule::{Bounds, Rule};
use super::running::for_today;
use crate::advice::reference::{LATER_SORENESS, PAIN_MODEL, SORE_OR_INJURED};
use crate::body::Side;
use crate::routine::When;

/// What may be run today, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// Why: the gravest reason.
    pub rule: Rule,
    /// What to do today.
    pub what_to_do: &'static str,
    /// What the routine that fits is for; `None` where none does.
    pub fits: Option<For>,
    /// Everything else that is true, a sentence each, the gravest first.
    pub also: Vec<String>,
    /// Whether it rests on less than was to be told.
    pub is_partial: bool,
}

impl Answer {
    /// The answer in one sentence.
    #[must_use]
    pub const fn sentence(&self) -> &'static str {
        match self.run {
            Run::No => "No, not today.",
            Run::Easy => "Yes, an easy run.",
            Run::Any if self.is_partial => "Yes, as far as you told.",
            Run::Any => "Yes.",
        }
    }
}

const STILL_RECOVERING: Rule = Rule {
    name: "two-days",
    reason: "Your last hard run is too recent for another one. How long to leave between them is a rule of thumb.",
    source: SORE_OR_INJURED,
};

const SORE_AND_RECOVERING: Rule = Rule {
    name: "three-days",
    reason: "You are still sore from your last hard run, and soreness is worst on the second and third day.",
    source: LATER_SORENESS,
};

const MILD: Rule = Rule {
    name: "mild",
    reason: "Mild, dull soreness that gets no worse on the way does no harm. The rule was made for tendons.",
    source: PAIN_MODEL,
};

const RESTED: Rule = Rule {
    name: "rested",
    reason: "Nothing is sore, and your last hard run is far enough back.",
    source: SORE_OR_INJURED,
};

const FREE: Rule =
    Rule { name: "free", reason: "Nothing is sore, and the journal knows of no hard run.", source: SORE_OR_INJURED };

const RESTED_UNTOLD: Rule = Rule {
    name: "rested-untold",
    reason: "Your last hard run is far enough back; how sore you are is not known.",
    source: SORE_OR_INJURED,
};

const FREE_UNTOLD: Rule = Rule {
    name: "free-untold",
    reason: "The journal knows of no hard run, and not how sore you are.",
    source: SORE_OR_INJURED,
};

const LATELY: Rule = Rule {
    name: "lately",
    reason: "You were sore within the last days, and have not told whether you still are.",
    source: SORE_OR_INJURED,
};

const EASY: &str = "Warm up first, keep a pace at which you can talk, and stop when it hurts more.";

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
    let also = reasons[1..].iter().map(Reason::said).chain(at_most.map(|most| most.sentence())).collect();
    Answer { run, rule, what_to_do, fits, also, is_partial }
}

/// One reason for an answer.
#[derive(Clone, Copy, Debug)]
struct Reason {
    run: Run,
    rule: Rule,
    what_to_do: &'static str,
    fits: Option<For>,
    /// Whether what to do is said only where this is the first reason.
    is_why: bool,
}

impl Reason {
    /// What the check-in comes to for a run; `at` is the place among everything that is said.
    fn of(said: &[(Advice, Rule)], at: usize) -> Self {
        let (advice, rule) = said[at];
        let stops = said.first().is_some_and(|(gravest, _)| gravest.stops());
        let (run, fits) = match advice {
            Advice::Easier => (Run::Easy, Some(For::When(When::BeforeRun))),
            Advice::Gentle | Advice::ProfessionalSoon if !stops => (Run::No, Some(For::Gentle)),
            _ => (Run::No, None),
        };
        let what_to_do = match advice {
            Advice::Easier => "Short and easy, on soft ground; stop when it gets worse.",
            Advice::Gentle => "Walk a little, and do the gentle routine.",
            _ => advice.what_to_do(),
        };
        let is_known = said[..at].iter().any(|(known, _)| *known == advice);
        let is_why = is_known || matches!(advice, Advice::Easier | Advice::Gentle);
        Self { run, rule, what_to_do, fits, is_why }
    }

    fn easy(rule: Rule) -> Self {
        let fits = Some(For::When(When::BeforeRun));
        Self { run: Run::Easy, rule, what_to_do: EASY, fits, is_why: true }
    }

    /// Nothing speaks against it.
    fn free(facts: &Facts, bounds: &Bounds) -> Self {
        if facts.is_sore() && facts.soreness.worst().get() < bounds.easier_from {
            return Self::easy(MILD);
        }
        let is_known = facts.told_sides.len() == Side::ALL.len();
        let (rule, what_to_do) = match (facts.since_hard_run, is_known) {
            (Some(_), true) => (RESTED, "Warm up first."),
            (Some(_), false) => (RESTED_UNTOLD, "Warm up first."),
            (None, true) => (FREE, "Warm up first. Keep it easy where a hard run was not long ago."),
            (None, false) => (FREE_UNTOLD, "Warm up first. Keep it easy where a hard run was not long ago."),
        };
        Self { run: Run::Any, rule, what_to_do, fits: Some(For::When(When::BeforeRun)), is_why: true }
    }

    /// It as one of several reasons.
    fn said(&self) -> String {
        if self.is_why { self.rule.reason.to_owned() } else { format!("{} {}", self.what_to_do, self.rule.reason) }
    }
}

/// What the last runs, and soreness of which nothing new was told, come to.
fn recovering(facts: &Facts, bounds: &Bounds) -> Option<Reason> {
    let since = facts.since_hard_run.unwrap_or(u32::MAX);
    let is_lately = !facts.is_told() && facts.sore_days > 0;
    if since < bounds.rest_hours_least {
        Some(Reason::easy(STILL_RECOVERING))
    } else if facts.is_sore() && since < bounds.rest_hours_most {
        Some(Reason::easy(SORE_AND_RECOVERING))
    } else {
        is_lately.then(|| Reason::easy(LATELY))
    }
}

/// What was not told, in the words of the questions.
#[must_use]
pub fn unasked(facts: &Facts) -> Vec<&'static str> {
    let mut unasked = Vec::new();
    let sides = [(Side::Left, "left"), (Side::Right, "right")];
    unasked.extend(sides.into_iter().filter(|(side, _)| !facts.told_sides.contains(side)).map(|(_, word)| word));
    if facts.is_sore() && facts.quality.is_none() {
        unasked.push("pain");
    }
    if facts.walk.is_none() {
        unasked.push("walk");
    }
    if !facts.signs_told {
        unasked.push("signs");
    }
    unasked
}

/// What would change the answer of which something is not told; `None` where nothing could, or everything is told.
#[must_use]
pub fn would_change(facts: &Facts, answer: &Answer, bounds: &Bounds) -> Option<String> {
    let unasked = unasked(facts);
    let sides = unasked.iter().any(|word| matches!(*word, "left" | "right"));
    let mut against: Vec<String> = Vec::new();
    if sides {
        against.push(format!("soreness above {}", bounds.gentle_above.min(SEVERE - 1)));
    }
    against.extend(unasked.contains(&"pain").then(|| "a sharp pain at one spot".to_owned()));
    against.extend(unasked.contains(&"walk").then(|| "pain that changes how you walk".to_owned()));
    against.extend(unasked.contains(&"signs").then(|| "any sign of the page `supple guide injury`".to_owned()));
    if against.is_empty() || answer.run == Run::No {
        return None;
    }
    let easy = if sides && answer.run == Run::Any { "Soreness makes it an easy run; " } else { "" };
    let last = against.pop().unwrap_or_default();
    let before = if against.is_empty() { String::new() } else { format!("{} or ", against.join(", ")) };
    let mut said = format!("{easy}{before}{last} would make it no.");
    if let Some(first) = said.get(..1).map(str::to_uppercase) {
        said.replace_range(..1, &first);
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::{Run, can_run, unasked, would_change};
    use crate::body::Side;
    use crate::care::advice::Advice;
    use crate::care::check_in::check_in;
    use crate::care::facts::{Facts, Level, Quality, Soreness, Walk};
    use crate::care::purpose::For;
    use crate::care::rule::Bounds;
    use crate::care::sign::Sign;
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
        for said in [answer.rule.reason, answer.what_to_do, unknown.rule.reason, unknown.what_to_do] {
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
        let [easier, recovering] = answer.also.as_slice() else { panic!("{:?}", answer.also) };
        assert!(easier.contains("ease off") && recovering.contains("too recent"), "{:?}", answer.also);
        let emergency = Facts { signs: [Sign::Saddle, Sign::Bone].into(), ..facts };
        assert!(can_run(&emergency, &Bounds::default()).also.is_empty(), "nothing else is to be read");
    }

    #[test]
    fn what_was_not_told_is_not_taken_for_well() {
        let bounds = Bounds::default();
        let told = |facts: &Facts| (can_run(facts, &bounds), unasked(facts));
        let (nothing, missing) = told(&Facts::default());
        assert_eq!((nothing.run, nothing.sentence()), (Run::Any, "Yes, as far as you told."));
        assert!(!nothing.rule.reason.contains("Nothing is sore"), "{}", nothing.rule.reason);
        assert_eq!(missing, ["left", "right", "walk", "signs"]);
        let change = would_change(&Facts::default(), &nothing, &bounds).unwrap();
        assert!(change.contains("easy run") && change.contains("above 5") && change.contains("sign"), "{change}");
        let one = Facts { told_sides: [Side::Left].into(), ..sore(0) };
        assert!(!told(&one).0.rule.reason.contains("Nothing is sore"));
        let all = Facts { walk: Some(Walk::Usual), signs_told: true, ..sore(0) };
        let (answer, missing) = told(&all);
        assert_eq!((answer.sentence(), answer.rule.name, missing.len()), ("Yes.", "free", 0));
        assert_eq!(would_change(&all, &answer, &bounds), None);
        let lately = Facts { sore_days: 3, ..Facts::default() };
        assert_eq!((told(&lately).0.run, told(&lately).0.rule.name), (Run::Easy, "lately"));
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
        /// The same of anything at all, with other bounds as well.
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
