//! What the home screen names first: a few routines that fit today, each with its reason.

use std::collections::BTreeSet;

use super::check_in::{Advice, check_in};
use super::facts::{Facts, Level};
use super::rule::{Bounds, Rule};
use super::sides::sorer;
use crate::advice::reference::{EXERCISE, PAIN_MODEL, SORE_OR_INJURED, STRETCH_AFTER, STRETCH_BEFORE};
use crate::body::Equipment;
use crate::routine::{Routine, Step, When};

/// How many routines are named.
pub const MOST: usize = 3;

/// Hours after a run within which what is meant for after a run comes first: soreness begins within a day.
const AFTER_RUN: u32 = 24;
/// Hours after which strength is due again: at least twice a week.
const STRENGTH: u32 = 72;
/// Hours after which stretching is due again: two or three days a week.
const STRETCH: u32 = 48;
/// Hours within which nothing is named that was done.
const AGAIN: u32 = 6;

/// What is known of today.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// How the person is.
    pub facts: Facts,
    /// The bounds of the rules.
    pub bounds: Bounds,
    /// What is at hand; `None`: everything.
    pub at_hand: Option<BTreeSet<Equipment>>,
}

/// A routine that could be named.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'r> {
    /// The routine, or a move by itself.
    pub routine: &'r Routine,
    /// Whether it is a move by itself, which is named only where it was done last.
    pub kind: Kind,
    /// Hours since it was last done; `None` where it never was.
    pub done: Option<u32>,
}

/// What a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A routine.
    Routine,
    /// A move by itself.
    Move,
}

/// A routine that is named, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its place among the candidates.
    pub place: usize,
    /// The reason in a few words, at most 16 letters, for a list.
    pub short: String,
    /// The reason as a sentence, and where it comes from.
    pub rule: Rule,
}

/// A rule: when it applies, what it then wishes for, and whether nothing else may be named beside it.
struct Wish {
    for_what: When,
    alone: bool,
    /// The reason in a few words; `None` where the rule does not apply.
    applies: fn(&Known<'_>) -> Option<String>,
    rule: Rule,
}

/// What the rules look at.
struct Known<'d> {
    day: &'d Day,
    worst: u8,
    /// Whether it was sore lately, though nothing was told today.
    lately: bool,
    since_session: Option<u32>,
    since_strength: Option<u32>,
}

impl Known<'_> {
    fn is_sore(&self) -> bool {
        self.worst > 0 || self.lately
    }

    /// Whether the last hard run is far enough back for another.
    fn is_rested(&self) -> bool {
        self.day.facts.since_hard_run.is_none_or(|hours| hours >= self.day.bounds.rest_hours_least)
    }

    /// Whether the last run is so long ago that today's is still to come.
    fn runs_today(&self) -> bool {
        self.day.facts.since_run.is_none_or(|hours| hours >= AFTER_RUN)
    }
}

/// Hours from which days are not counted any more: two weeks.
const LONG: u32 = 14 * 24;

/// `just now`, `3 h ago`, `a day ago`, `2 days ago`, `long ago`.
fn ago(hours: u32) -> String {
    match hours {
        0 => "just now".to_owned(),
        1..24 => format!("{hours} h ago"),
        24..48 => "a day ago".to_owned(),
        48..LONG => format!("{} days ago", hours / 24),
        _ => "long ago".to_owned(),
    }
}

/// The rules, the most important first.
const WISHES: [Wish; 7] = [
    Wish {
        for_what: When::RestDay,
        alone: true,
        applies: |known| (known.worst > known.day.bounds.gentle_above).then(|| format!("soreness {}", known.worst)),
        rule: Rule {
            name: "gentle",
            reason: "Very sore: something gentle, and nothing else today.",
            source: PAIN_MODEL,
        },
    },
    Wish {
        for_what: When::AfterRun,
        alone: false,
        applies: |known| {
            known.day.facts.since_run.filter(|hours| *hours < AFTER_RUN).map(|hours| format!("ran {}", ago(hours)))
        },
        rule: Rule {
            name: "after-run",
            reason: "You have run: it makes tomorrow a little less sore.",
            source: STRETCH_AFTER,
        },
    },
    Wish {
        for_what: When::AfterRun,
        alone: false,
        applies: |known| {
            let where_ = sorer(known.day.facts.soreness).map_or("both", |side| side.word());
            match (known.worst, known.lately) {
                (0, false) => None,
                (0, true) => Some("sore lately".to_owned()),
                _ => Some(format!("sore, {where_}")),
            }
        },
        rule: Rule { name: "sore", reason: "Sore muscles feel better with gentle movement.", source: SORE_OR_INJURED },
    },
    Wish {
        for_what: When::RestDay,
        alone: false,
        applies: |known| {
            let recent = known.day.facts.since_hard_run.filter(|_| !known.is_rested());
            recent.filter(|hours| *hours >= AFTER_RUN).map(|hours| format!("hard run {hours} h"))
        },
        rule: Rule {
            name: "recover",
            reason: "Less than two days after a hard run: slow stretches.",
            source: EXERCISE,
        },
    },
    Wish {
        for_what: When::BeforeRun,
        alone: false,
        applies: |known| {
            (known.is_rested() && known.runs_today() && !known.is_sore()).then(|| "before a run".to_owned())
        },
        rule: Rule {
            name: "warm-up",
            reason: "Before a run today, warm up moving, not holding.",
            source: STRETCH_BEFORE,
        },
    },
    Wish {
        for_what: When::Strength,
        alone: false,
        applies: |known| {
            let eager = known.worst < known.day.bounds.easier_from && known.is_rested() && !known.lately;
            let due = known.since_strength.is_none_or(|hours| hours >= STRENGTH);
            (eager && due).then(|| "strength is due".to_owned())
        },
        rule: Rule {
            name: "strength",
            reason: "Strength is due: the guideline says two days a week.",
            source: EXERCISE,
        },
    },
    Wish {
        for_what: When::RestDay,
        alone: false,
        applies: |known| {
            known.since_session.is_some_and(|hours| hours >= STRETCH).then(|| "time to stretch".to_owned())
        },
        rule: Rule { name: "stretch", reason: "Two days without a stretch: daily works best.", source: EXERCISE },
    },
];

const LAST: Rule = Rule { name: "last", reason: "You did this lately.", source: EXERCISE };
const FIRST: Rule = Rule { name: "first", reason: "A good one to begin with.", source: STRETCH_AFTER };

/// What is for somebody of whom nothing is known.
const BEGINNING: When = When::AfterRun;

/// The routines that fit today, the best first, at most [`MOST`]; none where a session is advised against.
#[must_use]
pub fn for_you(candidates: &[Candidate<'_>], day: &Day) -> Vec<Choice> {
    if advises_rest(day) {
        return Vec::new();
    }
    let known = Known::of(candidates, day);
    let mut choices: Vec<Choice> = Vec::new();
    if known.since_session.is_none() && day.facts == Facts::default() {
        choices.extend(pick(candidates, day, &choices, BEGINNING).map(|place| Choice {
            place,
            short: "begin here".to_owned(),
            rule: FIRST,
        }));
        return choices;
    }
    for wish in &WISHES {
        let Some(short) = (wish.applies)(&known) else { continue };
        choices.extend(pick(candidates, day, &choices, wish.for_what).map(|place| Choice {
            place,
            short,
            rule: wish.rule,
        }));
        if wish.alone || choices.len() == MOST {
            choices.truncate(MOST);
            return choices;
        }
    }
    choices.extend(lately(candidates, day, &choices));
    choices.truncate(MOST);
    choices
}

/// Whether today's answers stand against any session.
#[must_use]
pub fn advises_rest(day: &Day) -> bool {
    check_in(&day.facts, &day.bounds).first().is_some_and(|(advice, _)| Advice::stops(*advice))
}

impl<'d> Known<'d> {
    fn of(candidates: &[Candidate<'_>], day: &'d Day) -> Self {
        let worst = day.facts.soreness.worst();
        let strength = candidates.iter().filter(|candidate| candidate.routine.when == When::Strength);
        Self {
            day,
            worst: worst.get(),
            lately: worst == Level::NONE && !day.facts.is_told && day.facts.sore_days > 0,
            since_session: candidates.iter().filter_map(|candidate| candidate.done).min(),
            since_strength: strength.filter_map(|candidate| candidate.done).min(),
        }
    }
}

/// The routine for this occasion that was done last, of those that were never done the first; everything that it needs
/// is at hand, and it was not done just now.
fn pick(candidates: &[Candidate<'_>], day: &Day, taken: &[Choice], for_what: When) -> Option<usize> {
    let fits = |(place, candidate): &(usize, &Candidate<'_>)| {
        candidate.kind == Kind::Routine && candidate.routine.when == for_what && is_free(*place, candidate, day, taken)
    };
    let fitting = candidates.iter().enumerate().filter(fits);
    fitting.min_by_key(|(place, candidate)| (candidate.done.unwrap_or(u32::MAX), *place)).map(|(place, _)| place)
}

/// What was done last, the latest first.
fn lately(candidates: &[Candidate<'_>], day: &Day, taken: &[Choice]) -> Vec<Choice> {
    let mut done: Vec<(u32, usize)> = candidates
        .iter()
        .enumerate()
        .filter(|(place, candidate)| is_free(*place, candidate, day, taken))
        .filter_map(|(place, candidate)| Some((candidate.done?, place)))
        .collect();
    done.sort_unstable();
    done.into_iter().map(|(hours, place)| Choice { place, short: format!("done {}", ago(hours)), rule: LAST }).collect()
}

/// The first of `routines` for this occasion, one that needs only what is at hand before the others.
#[must_use]
pub fn fitting<'r, R: AsRef<Routine>>(
    routines: impl Iterator<Item = &'r R> + Clone,
    when: When,
    at_hand: Option<&BTreeSet<Equipment>>,
) -> Option<&'r R> {
    let mut fitting = routines.filter(|routine| (*routine).as_ref().when == when);
    let can = |routine: &&R| at_hand.is_none_or(|things| needs_only(&(*routine).as_ref().steps, things));
    fitting.clone().find(can).or_else(|| fitting.next())
}

fn is_free(place: usize, candidate: &Candidate<'_>, day: &Day, taken: &[Choice]) -> bool {
    let at_hand = |routine: &Routine| day.at_hand.as_ref().is_none_or(|things| needs_only(&routine.steps, things));
    taken.iter().all(|choice| choice.place != place)
        && candidate.done.is_none_or(|hours| hours >= AGAIN)
        && at_hand(candidate.routine)
}

fn needs_only(steps: &[Step], things: &BTreeSet<Equipment>) -> bool {
    steps.iter().all(|step| match step {
        Step::Do(exercise) => exercise.equipment.iter().all(|thing| things.contains(thing)),
        Step::Wait(_) => true,
        Step::Circuit { steps, .. } => needs_only(steps, things),
    })
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Day, FIRST, Kind, LAST, MOST, WISHES, for_you};
    use crate::body::Equipment;
    use crate::care::facts::{Facts, Level, Quality, Sign, Soreness};
    use crate::routine::{Defaults, Library, Routine};
    use proptest::prelude::*;
    use rstest::rstest;
    use std::sync::Arc;

    fn library() -> Vec<Arc<Routine>> {
        let library = Library::embedded(Defaults::default());
        library.entries().iter().filter_map(|entry| entry.routine().cloned()).collect()
    }

    /// What is named, with the rule of each; `done` says when which routine was last done.
    fn named(day: &Day, done: &[(&str, u32)]) -> Vec<String> {
        let routines = library();
        let candidates: Vec<Candidate<'_>> = routines
            .iter()
            .map(|routine| Candidate {
                routine,
                kind: if routine.steps.len() > 1 { Kind::Routine } else { Kind::Move },
                done: done.iter().find(|(id, _)| *id == routine.id.as_str()).map(|(_, hours)| *hours),
            })
            .collect();
        for_you(&candidates, day)
            .into_iter()
            .map(|choice| format!("{} {}: {}", routines[choice.place].id, choice.rule.name, choice.short))
            .collect()
    }

    fn rules(day: &Day, done: &[(&str, u32)]) -> Vec<String> {
        let word = |line: String| line.split([' ', ':']).nth(1).unwrap_or_default().to_owned();
        named(day, done).into_iter().map(word).collect()
    }

    fn day(facts: Facts) -> Day {
        Day { facts, ..Day::default() }
    }

    fn sore(left: u8, right: u8) -> Facts {
        let level = |level| Level::new(level).unwrap();
        Facts { soreness: Soreness { left: level(left), right: level(right) }, is_told: true, ..Facts::default() }
    }

    /// Strength and stretching, both lately: no rule about them applies.
    const LATELY: [(&str, u32); 2] = [("glute-strength", 71), ("hips-rest-day", 47)];

    #[test]
    fn who_begins_is_shown_one_routine_to_begin_with() {
        assert_eq!(named(&Day::default(), &[]), ["glute-relief first: begin here"]);
    }

    #[rstest]
    #[case(0, 0, "before-run warm-up: before a run")]
    #[case(1, 0, "glute-relief sore: sore, left")]
    #[case(2, 5, "glute-relief sore: sore, right")]
    #[case(3, 3, "glute-relief sore: sore, both")]
    #[case(6, 0, "hips-rest-day gentle: soreness 6")]
    fn soreness_decides_what_comes_first(#[case] left: u8, #[case] right: u8, #[case] first: &str) {
        assert_eq!(named(&day(sore(left, right)), &[]).first().map(String::as_str), Some(first));
    }

    #[test]
    fn very_sore_nothing_else_is_named() {
        assert_eq!(rules(&day(sore(6, 0)), &LATELY), ["gentle"]);
        assert!(rules(&day(sore(5, 0)), &LATELY).len() > 1);
    }

    #[rstest]
    #[case(0, Some("ran just now"))]
    #[case(1, Some("ran 1 h ago"))]
    #[case(23, Some("ran 23 h ago"))]
    #[case(24, None)]
    fn for_a_day_after_a_run_what_is_meant_for_it_comes_first(#[case] hours: u32, #[case] short: Option<&str>) {
        let said = named(&day(Facts { since_run: Some(hours), ..Facts::default() }), &LATELY);
        let first = said[0].strip_prefix("glute-relief after-run: ");
        assert_eq!(first, short, "{said:?}");
    }

    #[rstest]
    #[case(23, false)]
    #[case(24, true)]
    #[case(47, true)]
    #[case(48, false)]
    fn two_days_after_a_hard_run_are_for_slow_stretches(#[case] hours: u32, #[case] slow: bool) {
        let facts = Facts { since_run: Some(hours), since_hard_run: Some(hours), ..Facts::default() };
        assert_eq!(rules(&day(facts), &LATELY).contains(&"recover".to_owned()), slow);
    }

    #[rstest]
    #[case(0, Some(47), false)]
    #[case(0, Some(48), true)]
    #[case(0, None, true)]
    #[case(1, Some(48), false)]
    fn a_warm_up_is_for_who_is_rested_and_not_sore(#[case] left: u8, #[case] hard: Option<u32>, #[case] named: bool) {
        let facts = Facts { since_hard_run: hard, since_run: hard, ..sore(left, 0) };
        assert_eq!(rules(&day(facts), &LATELY).contains(&"warm-up".to_owned()), named);
    }

    #[rstest]
    #[case(0, 71, false)]
    #[case(0, 72, true)]
    #[case(3, 72, true)]
    #[case(4, 72, false)]
    fn strength_is_due_after_three_days_unless_sore(#[case] left: u8, #[case] hours: u32, #[case] due: bool) {
        let done = [("glute-strength", hours), ("hips-rest-day", 47)];
        assert_eq!(rules(&day(sore(left, 0)), &done).contains(&"strength".to_owned()), due);
    }

    #[rstest]
    #[case(47, false)]
    #[case(48, true)]
    fn after_two_days_without_anything_stretching_is_due(#[case] hours: u32, #[case] due: bool) {
        let done = [("glute-strength", 71), ("hips-rest-day", hours)];
        assert_eq!(rules(&day(sore(0, 0)), &done).contains(&"stretch".to_owned()), due);
    }

    #[test]
    fn what_was_sore_yesterday_is_not_taken_for_well_today() {
        let facts = Facts { sore_days: 2, ..Facts::default() };
        assert_eq!(named(&day(facts.clone()), &LATELY)[0], "glute-relief sore: sore lately");
        let told = Facts { is_told: true, ..facts };
        assert!(!rules(&day(told), &LATELY).contains(&"sore".to_owned()));
    }

    #[rstest]
    #[case(5, "quick-glutes after-run: ran 1 h ago")]
    #[case(6, "glute-relief after-run: ran 1 h ago")]
    fn what_was_done_just_now_is_not_named_again(#[case] hours: u32, #[case] first: &str) {
        let facts = Facts { since_run: Some(1), ..Facts::default() };
        assert_eq!(named(&day(facts), &[("glute-relief", hours)])[0], first);
    }

    #[test]
    fn of_several_the_one_that_was_done_last_is_named() {
        let facts = Facts { since_run: Some(1), ..Facts::default() };
        let done = [("glute-relief", 200), ("quick-glutes", 100)];
        assert_eq!(named(&day(facts), &done)[0], "quick-glutes after-run: ran 1 h ago");
    }

    #[test]
    fn only_what_can_be_done_with_the_things_at_hand_is_named() {
        let facts = Facts { since_run: Some(1), ..Facts::default() };
        let with = |things: &[Equipment]| Day { at_hand: Some(things.iter().copied().collect()), ..day(facts.clone()) };
        assert_eq!(named(&with(&[Equipment::Mat]), &LATELY)[0], "quick-glutes after-run: ran 1 h ago");
        assert!(!rules(&with(&[]), &LATELY).contains(&"after-run".to_owned()));
    }

    #[test]
    fn the_rest_is_what_was_done_last_moves_among_it() {
        let said = named(&day(sore(2, 0)), &[("glute-strength", 50), ("pigeon", 30), ("hips-rest-day", 60)]);
        assert_eq!(said[1..], ["pigeon last: done a day ago", "glute-strength last: done 2 days ago"]);
    }

    #[rstest]
    #[case(Facts { quality: Some(Quality::Sharp), ..sore(1, 0) })]
    #[case(Facts { signs: [Sign::Numb].into(), ..Facts::default() })]
    #[case(Facts { signs: [Sign::Saddle].into(), ..Facts::default() })]
    fn nothing_is_named_where_a_session_is_advised_against(#[case] facts: Facts) {
        assert_eq!(named(&day(facts), &LATELY), [""; 0]);
    }

    #[test]
    fn every_reason_is_one_short_sentence_with_a_source() {
        for rule in WISHES.iter().map(|wish| wish.rule).chain([FIRST, LAST]) {
            assert!(rule.reason.ends_with('.') && rule.reason.chars().count() <= 56, "{}", rule.reason);
            assert!(rule.source.url.starts_with("https://"));
        }
    }

    proptest! {
        #[test]
        fn each_is_named_once_with_few_letters(
            (left, right) in (0u8..=10, 0u8..=10),
            (run, hard) in (prop::option::of(0u32..5000), prop::option::of(0u32..5000)),
            done in prop::collection::vec(0u32..5000, 7),
        ) {
            let ids = library().iter().map(|routine| routine.id.to_string()).collect::<Vec<_>>();
            let done: Vec<(&str, u32)> = ids.iter().map(String::as_str).zip(done).collect();
            let facts = Facts { since_run: run, since_hard_run: hard, ..sore(left, right) };
            let said = named(&day(facts), &done);
            prop_assert!(said.len() <= MOST);
            let mut ids: Vec<&str> = said.iter().filter_map(|line| line.split(' ').next()).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), said.len());
            prop_assert!(said.iter().all(|line| line.split_once(": ").unwrap().1.chars().count() <= 16));
        }
    }
}
