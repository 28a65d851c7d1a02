//! The answer to a check-in, and what home says while something stands.

use std::time::Duration;

use ratatui::layout::Rect;
use rstest::rstest;

use super::{Seen, context, launch, told, very_sore};
use crate::care::{Level, Quality, Sign};
use crate::coach::Start;
use crate::coach::before::{Questions, Stage};
use crate::journal::Report;
use crate::tui::to::{Aim, To};

fn with_sign(sign: Sign) -> Report {
    Report { signs: vec![sign], ..Report::default() }
}

fn words(seen: &Seen) -> String {
    seen.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// From being asked to the first second of the session.
#[test]
fn a_soreness_of_four_is_two_screens_a_plain_answer_and_the_session() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let mut cx = context();
        cx.area = Rect::new(0, 0, columns, rows);
        let mut seen = Seen::from(cx, To::Begin(launch(Start::Home), Stage::Asked));
        seen.assert_says("How sore are you today?");
        seen.press("4 l");
        seen.assert_says("What is it like");
        seen.press("enter");
        let answer = words(&seen);
        for said in
            ["Take the easier way today.", "sore enough to ease off", "the easier way", "The left side goes first"]
        {
            assert!(answer.contains(said), "{said} at {columns}x{rows}: {answer}");
        }
        assert!(!answer.contains("https://") && !answer.contains("Achilles"), "no work is cited: {answer}");
        seen.press("?");
        let source = words(&seen);
        assert!(source.contains("https://doi.org/10.1177/0363546506298279"), "{source}");
        assert!(source.contains("made for a sore Achilles tendon"), "{source}");
        seen.press("x");
        assert_eq!(words(&seen), answer, "any key leads back");
        seen.press("enter");
        seen.go_to(Duration::ZERO);
        assert!(!words(&seen).contains("Take the easier way today."));
    }
}

#[rstest]
#[case::a_sign(with_sign(Sign::Calf), &["See a doctor today", "You told: one calf hot, red, swollen or tight.", "No session and no run until then."])]
#[case::sharp(
    Report { left: Level::new(2), quality: Some(Quality::Sharp), ..Report::default() },
    &["Rest the leg that hurts today.", "You told: sharp pain at one spot.", "No session and no run today."]
)]
#[case::very_sore(very_sore(), &["Only something gentle today.", "more than usual soreness", "No run today."])]
fn an_answer_says_what_why_and_what_changes(#[case] report: Report, #[case] said: &[&str]) {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let mut cx = told(1, report.clone());
        cx.area = Rect::new(0, 0, columns, rows);
        let advice = cx.today().advice();
        let seen = Seen::from(cx, To::Verdict(Aim::session(launch(Start::Home)), advice));
        let text = words(&seen);
        for said in said {
            assert!(text.contains(said), "{said} at {columns}x{rows}: {text}");
        }
        assert!(!text.contains("https://") && !text.contains('…'), "{text}");
    }
}

/// The answer about running has its source behind the same key; in an emergency there is nothing else to be read.
#[test]
fn the_source_is_behind_a_key_and_never_beside_an_emergency() {
    let mut seen = Seen::from(context(), To::CheckIn(Aim::Running, Questions::THOROUGH));
    seen.press("4 l enter");
    assert!(words(&seen).contains("sore enough to ease off") && !words(&seen).contains("https://"));
    seen.press("?");
    seen.assert_says("https://doi.org/10.1177/0363546506298279");
    seen.press("esc");
    seen.assert_says("an easy run");
    let advice = told(1, with_sign(Sign::Bladder)).today().advice();
    let mut seen = Seen::from(told(1, with_sign(Sign::Bladder)), To::Verdict(Aim::Running, advice));
    let text = words(&seen);
    assert!(text.contains("You told: no control of bladder or bowel.") && !text.contains('?'), "{text}");
    seen.press("?");
    assert_eq!(words(&seen), text);
}

/// What speaks against a session is kept once it is marked, also by who leaves the questions then.
#[rstest]
#[case::sharp("4 l s esc", "Rest the leg that hurts today.")]
#[case::walking_otherwise("4 l o esc", "Rest the leg that hurts today.")]
#[case::a_sign("4 l 3 2 esc", "See a doctor today")]
fn what_was_marked_is_not_dropped_by_leaving(#[case] keys: &str, #[case] said: &str) {
    let mut seen = Seen::from(context(), To::Begin(launch(Start::Home), Stage::Asked));
    seen.press(keys);
    seen.assert_says(said);
}

#[test]
fn who_marked_nothing_leaves_for_home() {
    let mut seen = Seen::from(context(), To::Begin(launch(Start::Home), Stage::Asked));
    seen.press("4 l d a esc");
    seen.assert_says("w little time");
}

/// Whoever comes home with something that stands sees what it is, and the key that answers it.
#[rstest]
#[case::a_sign(with_sign(Sign::Calf), "See a doctor today.", "one calf hot, red, swollen or")]
#[case::an_emergency(with_sign(Sign::Bladder), "Call your local emergency number now.", "no control of bladder or")]
#[case::sharp(
    Report { left: Level::new(2), quality: Some(Quality::Sharp), ..Report::default() },
    "Rest the leg that hurts today.",
    "sharp pain at one spot"
)]
fn home_names_what_stands_and_the_key_that_answers_it(
    #[case] report: Report,
    #[case] what: &str,
    #[case] told_was: &str,
) {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let mut cx = told(1, report.clone());
        cx.kept.set_notice_seen();
        cx.area = Rect::new(0, 0, columns, rows);
        let mut seen = Seen::from(cx, To::Home);
        for said in [what, told_was, "You told:", "c answers again."] {
            seen.assert_says(said);
        }
        seen.press("c");
        seen.assert_says("How sore are you today?");
    }
}
