//! The texts of the rules, read as a person reads them: each says what it is about.

use super::advice::Advice;
use super::facts::{Facts, Level, Quality, Soreness, Walk};
use super::guide::pages;
use super::ready::can_run;
use super::rule::Bounds;
use super::sign::Sign;
use super::untold::why;
use super::{check_in, sentences, to_say};
use crate::body::Side;
use crate::language::Words;
use std::collections::BTreeSet;

/// Everything that can be told of soreness, pain, walk, signs, days and hours.
fn everything() -> Vec<Facts> {
    let mut all = Vec::new();
    let signs = || std::iter::once(None).chain(Sign::ALL.iter().copied().map(Some));
    for left in (0..=10).filter_map(Level::new) {
        for (quality, walk) in [(None, None), (Some(Quality::Sharp), None), (None, Some(Walk::Changed))] {
            for sign in signs() {
                for (sore_days, severe_hours) in [(0, 0), (9, 0), (9, 20)] {
                    for since_hard_run in [None, Some(3), Some(60), Some(100)] {
                        let (soreness, signs) = (Soreness { left, right: Level::NONE }, sign.into_iter().collect());
                        let told_sides = Side::ALL.iter().copied().filter(|_| sore_days > 0).collect();
                        let facts = Facts {
                            soreness,
                            told_sides,
                            quality,
                            walk,
                            signs,
                            sore_days,
                            severe_hours,
                            ..Facts::default()
                        };
                        all.push(Facts { since_hard_run, ..facts });
                    }
                }
            }
        }
    }
    all
}

/// Everything that is said to somebody, a text each as it stands by itself.
fn said(words: Words) -> BTreeSet<String> {
    let advices = [
        Advice::Emergency,
        Advice::Today,
        Advice::Professional,
        Advice::Ill,
        Advice::Rest,
        Advice::Gentle,
        Advice::ProfessionalSoon,
        Advice::Easier,
    ];
    let mut said: BTreeSet<String> =
        advices.iter().flat_map(|it| [it.in_short(words), it.what_to_do(words)]).map(str::to_owned).collect();
    for facts in everything() {
        let answer = can_run(&facts, &Bounds::default());
        said.extend(
            [why(&facts, &answer, words), answer.what_to_do(words).to_owned()].into_iter().chain(answer.also(words)),
        );
        said.extend(sentences(&to_say(&check_in(&facts, &Bounds::default())), words));
    }
    said
}

#[test]
fn no_text_points_at_what_it_does_not_name() {
    for text in said(Words::ENGLISH) {
        assert!(!text.starts_with("That ") && !text.contains(". That "), "{text}");
        assert!(!text.contains("that leg"), "{text}");
        assert!(!text.contains("tendons"), "which rule comes from where is told with the source: {text}");
    }
    for page in pages(Words::ENGLISH) {
        for text in &page.paragraphs {
            assert!(!text.starts_with("That ") && !text.contains("made for tendons"), "{}: {text}", page.topic);
        }
    }
}

/// "It" may come from a nerve: from what, the sentence before says.
#[test]
fn an_answer_against_a_run_names_what_was_told() {
    for sign in Sign::ALL {
        let facts = Facts { signs: [*sign].into(), ..Facts::default() };
        let why = why(&facts, &can_run(&facts, &Bounds::default()), Words::ENGLISH);
        assert!(why.starts_with("You told: ") && why.contains(sign.spoken()), "{why}");
    }
    let emergency = Facts { signs: [Sign::Bladder, Sign::Fever].into(), ..Facts::default() };
    assert_eq!(emergency.grave_in_words(Words::ENGLISH).as_deref(), Some("You told: no control of bladder or bowel."));
    assert_eq!(Facts::default().grave_in_words(Words::ENGLISH), None);
}
