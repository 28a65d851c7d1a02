use super::{CheckIn, Next};
use crate::care::{Facts, Level, Quality, Sign, Soreness, Walk};
use crate::coach::before::Questions;
use crate::coach::{Launch, Start};
use crate::journal::Report;
use crate::routine::{Defaults, Library};
use crate::session::player::Speed;
use crate::session::timeline::Setup;
use crate::terminal::key::Key;
use crate::tui::to::Aim;
use rstest::rstest;
use std::sync::Arc;

fn answered(mut check_in: CheckIn, keys: &str) -> Option<Report> {
    for key in keys.split(' ') {
        match check_in.take(key.parse::<Key>().unwrap()) {
            Next::Same => {}
            Next::Ask(question) => {
                check_in.asked.push(check_in.question);
                check_in.question = question;
            }
            Next::Done => return Some(check_in.report),
        }
    }
    None
}

fn launch() -> Launch {
    let library = Library::embedded(Defaults::default());
    let routine = Arc::clone(library.get("glute-relief").unwrap().routine().unwrap());
    Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start: Start::Home, limit: None }
}

/// The check-in before the first session of a day.
fn before(facts: &Facts) -> CheckIn {
    CheckIn::new(Aim::session(launch()), Questions::WHOLE, facts)
}

fn levels(report: &Report) -> (Option<u8>, Option<u8>) {
    (report.left.map(Level::get), report.right.map(Level::get))
}

fn sore(left: u8, right: u8) -> Soreness {
    Soreness { left: Level::new(left).unwrap(), right: Level::new(right).unwrap() }
}

#[rstest]
#[case("0")]
#[case("enter")]
fn who_is_not_sore_presses_one_key(#[case] keys: &str) {
    let report = answered(before(&Facts::default()), keys).unwrap();
    assert_eq!((levels(&report), report.quality), ((Some(0), Some(0)), None));
}

#[test]
fn every_question_is_answered_by_one_key() {
    let report = answered(before(&Facts::default()), "x l s o 5 1 2 1 enter").unwrap();
    assert_eq!(levels(&report), (Some(10), Some(0)));
    assert_eq!((report.quality, report.walk), (Some(Quality::Sharp), Some(Walk::Changed)));
    assert_eq!(report.signs, [Sign::Numb]);
}

#[rstest]
#[case::both_alike("4 b d a enter", 4, 4)]
#[case::the_left_more("4 o l 2 d a enter", 4, 2)]
#[case::the_right_more("4 o r 2 d a enter", 2, 4)]
#[case::the_other_is_never_sorer("4 o r 9 d a enter", 4, 4)]
#[case::a_slip_taken_back("7 backspace 4 b d a enter", 4, 4)]
#[case::a_side_taken_back("4 l backspace r d a enter", 0, 4)]
fn each_side_is_as_sore_as_was_said(#[case] keys: &str, #[case] left: u8, #[case] right: u8) {
    let report = answered(before(&Facts::default()), keys).unwrap();
    assert_eq!(levels(&report), (Some(left), Some(right)));
}

#[test]
fn a_sign_can_be_told_without_any_soreness() {
    let report = answered(before(&Facts::default()), "w 1 2 enter").unwrap();
    assert_eq!((levels(&report), report.signs), ((None, None), vec![Sign::Saddle]));
    let none = answered(before(&Facts::default()), "w enter 0").unwrap();
    assert_eq!((levels(&none), none.signs.len()), ((Some(0), Some(0)), 0));
}

#[test]
fn who_takes_an_answer_back_is_asked_everything() {
    let report =
        answered(CheckIn::new(Aim::session(launch()), Questions::THOROUGH, &Facts::default()), "0 a enter").unwrap();
    assert_eq!((report.walk, report.signs.len(), report.no_signs), (Some(Walk::Usual), 0, true));
}

#[test]
fn what_was_told_is_marked_and_stays_unless_it_is_taken_away() {
    let facts = Facts { signs: [Sign::Calf, Sign::Bone].into(), ..Facts::default() };
    let again = |keys: &str| answered(before(&facts), keys).map(|report| report.signs);
    assert_eq!(again("0 a enter"), Some(vec![Sign::Calf, Sign::Bone]), "asked although nothing is sore");
    assert_eq!(again("0 a 3 2 enter enter"), Some(vec![Sign::Bone]));
    assert_eq!(again("0 a 3 2 backspace 6 1 enter enter"), Some(vec![]));
}

#[test]
fn a_sharp_pain_is_asked_for_until_it_is_answered() {
    let facts = Facts { quality: Some(Quality::Sharp), ..Facts::default() };
    let quality = |keys: &str| answered(before(&facts), keys).map(|report| report.quality);
    assert_eq!(quality("0 n a enter"), Some(Some(Quality::Gone)));
    assert_eq!(quality("3 l s a enter"), Some(Some(Quality::Sharp)));
    assert_eq!(quality("3 l enter a enter"), None, "enter answers nothing here");
}

#[test]
fn a_check_in_that_asks_for_no_signs_takes_none_back() {
    let report = answered(before(&Facts::default()), "0").unwrap();
    assert!(!report.no_signs && report.signs.is_empty());
    let asked = answered(before(&Facts::default()), "2 b d a enter").unwrap();
    assert!(asked.no_signs);
}

#[test]
fn running_asks_for_signs_whether_sore_or_not() {
    assert!(answered(CheckIn::new(Aim::Running, Questions::THOROUGH, &Facts::default()), "0 a").is_none());
    assert!(answered(CheckIn::new(Aim::Running, Questions::THOROUGH, &Facts::default()), "0 a enter").is_some());
    assert!(answered(CheckIn::new(Aim::Running, Questions::THOROUGH, &Facts::default()), "2 b d a enter").is_some());
}

#[rstest]
#[case::nothing_was_told(None, "4 r", 0, 4)]
#[case::it_was_the_left(Some(sore(5, 0)), "4", 4, 0)]
#[case::it_was_both(Some(sore(5, 5)), "4", 4, 4)]
#[case::one_more_than_the_other(Some(sore(5, 2)), "4 l", 4, 0)]
#[case::as_before(Some(sore(5, 2)), "enter", 5, 2)]
#[case::not_that_side(Some(sore(5, 0)), "o 3 r", 0, 3)]
#[case::it_was_nothing(Some(sore(0, 0)), "2 l", 2, 0)]
fn after_a_session_one_key_is_enough_where_the_side_is_known(
    #[case] before: Option<Soreness>,
    #[case] keys: &str,
    #[case] left: u8,
    #[case] right: u8,
) {
    let report = answered(CheckIn::new(Aim::After, Questions::level(before), &Facts::default()), keys).unwrap();
    assert_eq!((levels(&report), report.quality), ((Some(left), Some(right)), None));
}
