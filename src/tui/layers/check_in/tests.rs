use super::words::Block;
use super::{CheckIn, Next, Question};
use crate::care::{Facts, Level, Quality, Sign, Soreness, Walk};
use crate::coach::before::Questions;
use crate::coach::{Launch, Start};
use crate::journal::Report;
use crate::language::Words;
use crate::routine::{Defaults, Library};
use crate::session::player::Speed;
use crate::session::timeline::Setup;
use crate::terminal::key::Key;
use crate::tui::layer::Layer as _;
use crate::tui::to::Aim;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
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
#[case::another_number("7 4 b enter", 4, 4)]
#[case::the_side_before_the_number("l 4 enter", 4, 0)]
#[case::another_side("l r 4 enter", 0, 4)]
#[case::a_number_kept("4 backspace enter r enter", 0, 4)]
#[case::one_more_said_first("o 4 l 2 enter", 4, 2)]
#[case::which_one_taken_back("4 o l backspace r 2 enter", 2, 4)]
#[case::not_both_after_all("4 o backspace l enter", 4, 0)]
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
#[case::another_side(Some(sore(5, 0)), "r 3", 0, 3)]
#[case::not_that_side_alone(Some(sore(5, 0)), "o 3 r 1", 1, 3)]
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

/// The screens that are seen for these keys, by what is asked on them, until the check-in is over.
fn screens(mut check_in: CheckIn, keys: &str) -> Vec<&'static str> {
    let word = |check_in: &CheckIn| Words::ENGLISH.text(check_in.word());
    let mut seen = vec![word(&check_in)];
    for key in keys.split(' ') {
        match check_in.take(key.parse::<Key>().unwrap()) {
            Next::Same => {}
            Next::Ask(question) => {
                check_in.asked.push(check_in.question);
                check_in.question = question;
            }
            Next::Done => return seen,
        }
        if seen.last() != Some(&word(&check_in)) {
            seen.push(word(&check_in));
        }
    }
    panic!("it is not over: {seen:?}");
}

/// A soreness of 4 of whatever kind: two screens, and three keys where it is nothing else.
#[rstest]
#[case::nothing_else("4 l enter", 3)]
#[case::both_and_nothing_else("4 enter enter", 3)]
#[case::one_sorer("4 o l 2 enter", 5)]
#[case::sharp("4 l s enter", 4)]
#[case::a_sign("4 l 5 2 enter", 5)]
fn a_soreness_of_four_takes_two_screens(#[case] keys: &str, #[case] count: usize) {
    assert_eq!(screens(before(&Facts::default()), keys), ["Sore", "Signs"]);
    assert_eq!(keys.split(' ').count(), count);
    let report = answered(before(&Facts::default()), keys).unwrap();
    assert!(report.no_signs && report.quality.is_some() && report.walk.is_some(), "everything was asked: {report:?}");
}

#[test]
fn enter_says_what_is_marked_and_nothing_worse_is_marked() {
    let report = answered(before(&Facts::default()), "4 l enter").unwrap();
    assert_eq!((report.quality, report.walk), (Some(Quality::Dull), Some(Walk::Usual)));
    assert!(report.signs.is_empty() && report.no_signs);
    let thorough = CheckIn::new(Aim::Running, Questions::THOROUGH, &Facts::default());
    let report = answered(thorough, "0 enter").unwrap();
    assert_eq!((report.quality, report.walk), (None, Some(Walk::Usual)), "of nothing it is like nothing");
}

/// What stands is answered by its own key: nobody takes it back by habit.
#[test]
fn a_changed_walk_is_asked_for_until_it_is_answered() {
    let facts = Facts { walk: Some(Walk::Changed), ..Facts::default() };
    let walk = |keys: &str| answered(before(&facts), keys).map(|report| report.walk);
    assert_eq!(walk("0 enter"), None, "enter answers nothing here");
    assert_eq!(walk("0 enter enter"), None);
    assert_eq!(walk("0 a enter"), Some(Some(Walk::Usual)));
    assert_eq!(walk("4 l o enter"), Some(Some(Walk::Changed)));
    assert_eq!(walk("4 l 5 2 enter enter"), None, "nor does it beside a sign");
}

#[test]
fn who_has_said_where_has_not_said_that_it_is_nowhere() {
    assert_eq!(answered(before(&Facts::default()), "l enter"), None);
    assert_eq!(
        answered(CheckIn::new(Aim::After, Questions::level(Some(sore(5, 0))), &Facts::default()), "r enter"),
        None
    );
}

/// Both screens are seen whole, in large letters, in every window.
#[rstest]
#[case::how_sore("")]
#[case::where_it_is("4")]
#[case::which_is_sorer("4 o")]
#[case::the_other("4 o l")]
#[case::what_it_is_like("4 l")]
#[case::a_group("4 l 5")]
#[case::everything_marked("4 l s o 5 1 2 3")]
fn a_screen_is_seen_whole(#[case] keys: &str) {
    let mut check_in = before(&Facts::default());
    for key in keys.split(' ').filter(|key| !key.is_empty()) {
        if let Next::Ask(question) = check_in.take(key.parse().unwrap()) {
            check_in.asked.push(check_in.question);
            check_in.question = question;
        }
    }
    let sizes = [(60, 20), (80, 24), (120, 40)];
    for (words, (columns, rows)) in Words::all().flat_map(|words| sizes.map(|size| (words, size))) {
        let (said, blocks) = check_in.question(words);
        let text = drawn(&check_in, words, columns, rows);
        assert!(text.contains('█') && !text.contains('…') && text.contains(&said), "{columns}x{rows}:\n{text}");
        for block in &blocks {
            let (Block::List(answers) | Block::Row(answers)) = block;
            for answer in answers {
                assert!(text.contains(answer.what), "{} at {columns}x{rows}:\n{text}", answer.what);
            }
        }
    }
}

/// Somebody of whom everything stands is asked for all of it in every window, if not in large letters.
#[test]
fn what_stands_is_seen_whole() {
    let facts = Facts { quality: Some(Quality::Sharp), walk: Some(Walk::Changed), ..Facts::default() };
    let mut check_in = before(&facts);
    check_in.take("0".parse().unwrap());
    check_in.question = Question::More;
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let text = drawn(&check_in, Words::ENGLISH, columns, rows);
        for words in [Quality::Gone.spoken(), "otherwise, from pain", "fever, feeling ill"] {
            assert!(text.contains(words), "{words} at {columns}x{rows}:\n{text}");
        }
        assert!(!text.contains("enter"), "what stands has a key of its own:\n{text}");
    }
}

fn drawn(check_in: &CheckIn, words: Words, columns: u16, rows: u16) -> String {
    let mut cx = crate::tui::layers::tests::context().in_words(words);
    cx.area = Rect::new(0, 0, columns, rows);
    let mut buf = Buffer::empty(cx.area);
    check_in.draw(&mut buf, &cx);
    let rows = buf.content.chunks(usize::from(columns));
    rows.map(|row| row.iter().map(Cell::symbol).collect::<String>() + "\n").collect()
}
