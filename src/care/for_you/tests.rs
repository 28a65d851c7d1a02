use super::{Candidate, CandidateKind, Day, FIRST, For, LAST, MOST, WISHES, fitting, for_you, source};
use crate::body::{Equipment, Side};
use crate::care::facts::{Facts, Level, Quality, Soreness};
use crate::care::ready::{Run, can_run};
use crate::care::rule::Bounds;
use crate::care::sign::Sign;
use crate::language::Words;
use crate::routine::{Defaults, Library, Routine, Step, When};
use proptest::prelude::*;
use rstest::rstest;
use std::sync::Arc;

fn library() -> Vec<Arc<Routine>> {
    let library = Library::embedded(Defaults::default());
    library.entries().iter().filter_map(|entry| entry.routine().cloned()).collect()
}

fn needs(routine: &Routine) -> Vec<Equipment> {
    Step::moves(&routine.steps).into_iter().flat_map(|exercise| exercise.equipment.clone()).collect()
}

/// What is named, with the rule of each; `done` says when which routine was last done.
fn named(day: &Day, done: &[(&str, u32)]) -> Vec<String> {
    let routines = library();
    let needs: Vec<Vec<Equipment>> = routines.iter().map(|routine| needs(routine)).collect();
    let candidates: Vec<Candidate<'_>> = routines
        .iter()
        .zip(&needs)
        .map(|(routine, needs)| Candidate {
            when: routine.when,
            effort: routine.effort,
            needs,
            kind: if routine.steps.len() > 1 { CandidateKind::Routine } else { CandidateKind::Move },
            done: done.iter().find(|(id, _)| *id == routine.id.as_str()).map(|(_, hours)| *hours),
        })
        .collect();
    for_you(&candidates, day, Words::ENGLISH)
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
    Facts {
        soreness: Soreness { left: level(left), right: level(right) },
        told_sides: Side::ALL.iter().copied().collect(),
        ..Facts::default()
    }
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
#[case(6, 0, "gentle-day gentle: soreness 6")]
fn soreness_decides_what_comes_first(#[case] left: u8, #[case] right: u8, #[case] first: &str) {
    assert_eq!(named(&day(sore(left, right)), &[]).first().map(String::as_str), Some(first));
}

#[test]
fn very_sore_nothing_else_is_named() {
    assert_eq!(rules(&day(sore(6, 0)), &LATELY), ["gentle"]);
    assert!(rules(&day(sore(5, 0)), &LATELY).len() > 1);
}

/// A file of the person's own, whose id comes before those of the program.
fn own(effort: &str, needs: &str) -> Arc<Routine> {
    let source = format!(
        "name = 'A'\nsummary = 'B'\nwhen = 'rest-day'\neffort = '{effort}'\n[[step]]\nmove = 'pigeon'\nequipment = [{needs}]"
    );
    Arc::clone(Library::embedded(Defaults::default()).entry_of("a.toml", source).routine().expect("it is sound"))
}

#[test]
fn what_is_done_on_a_rest_day_is_gentle_only_where_it_says_so() {
    let with = |routine: Arc<Routine>| {
        let routines = [vec![routine], library()].concat();
        let at_hand = [Equipment::Mat].into();
        fitting(routines.iter(), For::Gentle, Some(&at_hand)).map(|routine| routine.id.to_string())
    };
    assert_eq!(with(own("usual", "")).as_deref(), Some("gentle-day"));
    assert_eq!(with(own("gentle", "")).as_deref(), Some("a"));
    assert_eq!(with(own("gentle", "'roller'")).as_deref(), Some("gentle-day"), "what it needs is not at hand");
    let alone = [own("gentle", "'roller'")];
    assert!(fitting(alone.iter(), For::Gentle, Some(&[].into())).is_none());
    let gentle = own("gentle", "").effort;
    assert!(!For::When(When::RestDay).is_met_by(When::RestDay, gentle), "it is no stretch for a rest day");
}

/// What home leads with is never more than `ready` allows.
#[rstest]
#[case::long_and_little(2, 12)]
#[case::long_and_more(4, 12)]
#[case::very(7, 1)]
#[case::severely(9, 1)]
fn home_leads_with_what_ready_says(#[case] level: u8, #[case] sore_days: u16) {
    let facts = Facts { sore_days, since_hard_run: Some(500), since_run: Some(500), ..sore(level, level) };
    let answer = can_run(&facts, &Bounds::default());
    assert_eq!((answer.run, answer.fits), (Run::No, Some(For::Gentle)));
    let said = named(&day(facts), &[("glute-strength", 500), ("hips-rest-day", 60)]);
    assert!(said.len() == 1 && said[0].starts_with("gentle-day "), "{said:?}");
}

#[test]
fn what_is_hard_is_not_named_to_who_is_clearly_sore() {
    let routine = own("hard", "");
    let (when, effort) = (routine.when, routine.effort);
    let candidates = [Candidate { when, effort, needs: &[], kind: CandidateKind::Routine, done: Some(200) }];
    let named = |level| for_you(&candidates, &day(sore(level, 0)), Words::ENGLISH).len();
    assert_eq!((named(3), named(4)), (1, 0));
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
fn of_a_hard_run_nothing_is_said_that_the_bounds_may_contradict() {
    let bounds = Bounds { rest_hours_least: 60, ..Bounds::default() };
    let facts = Facts { since_run: Some(50), since_hard_run: Some(50), ..Facts::default() };
    assert_eq!(named(&Day { bounds, ..day(facts) }, &LATELY)[0], "hips-rest-day recover: hard run 50 h");
    let recover = WISHES.iter().find(|wish| wish.rule.name == "recover").unwrap().rule;
    assert!(!recover.reason(Words::ENGLISH).contains("two days"), "{}", recover.reason(Words::ENGLISH));
}

#[test]
fn what_was_sore_yesterday_is_not_taken_for_well_today() {
    let facts = Facts { sore_days: 2, ..Facts::default() };
    assert_eq!(named(&day(facts.clone()), &LATELY)[0], "glute-relief sore: sore lately");
    let told = Facts { told_sides: Side::ALL.iter().copied().collect(), ..facts };
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
        for reason in Words::all().map(|words| rule.reason(words)) {
            assert!(reason.ends_with('.') && reason.chars().count() <= 56, "{reason}");
        }
        assert!(rule.source.url.starts_with("https://"));
    }
}

#[test]
fn a_matter_of_taste_names_no_work() {
    assert!(source(&FIRST).is_none() && source(&LAST).is_none());
    assert!(WISHES.iter().all(|wish| source(&wish.rule) == Some(wish.rule.source)));
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
