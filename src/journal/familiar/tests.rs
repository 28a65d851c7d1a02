//! Each rule at its bounds, over a journal as it lies on the disk.

use std::fmt::Write as _;
use std::fs;

use jiff::{Span, Zoned};
use rstest::rstest;

use crate::care::Bounds;
use crate::journal::{History, Past};
use crate::routine::{Defaults, Exercise, Library, Step};
use crate::session::known::{Explain, Fingerprint, Telling, Warned};

/// Knee to chest as it is built in.
fn knee() -> Exercise {
    let library = Library::embedded(Defaults::default());
    let routine = library.get("knee-to-chest").unwrap().routine().unwrap().clone();
    let [Step::Do(exercise)] = routine.steps.as_slice() else { panic!("it is one step") };
    (**exercise).clone()
}

/// The easier way of it.
fn easier() -> Exercise {
    (*knee().easier.unwrap().exercise).clone()
}

const NOW: &str = "2025-11-23T20:00:00+01:00[Europe/Berlin]";

fn now() -> Zoned {
    NOW.parse().unwrap()
}

/// How the sets of a session went: one side after the other, a letter for each set: `d` done, `e` eased, `s` left out, `x` too
/// much, `-` never reached. Capitals are the easier way.
#[derive(Clone, Copy)]
struct Session<'a> {
    days_ago: i64,
    sets: &'a str,
    /// What stands in the line about how it was told.
    told: Told,
}

#[derive(Clone, Copy, PartialEq)]
enum Told {
    Full,
    Short,
    /// By a version that did not say.
    Unsaid,
    /// In other words than today's.
    Otherwise,
}

const fn session(days_ago: i64, sets: &str, told: Told) -> Session<'_> {
    Session { days_ago, sets, told }
}

/// The lines of a session, at 18 o'clock of its day.
fn lines(session: Session<'_>, number: usize, start: &str) -> String {
    let day = now().checked_sub(Span::new().days(session.days_ago)).unwrap().date();
    let at = format!("{day}T18:{:02}:00+01:00", number % 60);
    let head = format!("{{\"at\":\"{at}\",\"version\":\"0.1.0\",\"session\":\"{number:016x}\",");
    let mut text =
        format!("{head}\"event\":\"start\",\"routine\":\"knee-to-chest\",\"name\":\"Knee to chest\"{start}}}\n");
    let sides: Vec<&str> = session.sets.split(' ').collect();
    for (side, letters) in ["right", "left"].iter().zip(sides) {
        for (set, letter) in letters.chars().enumerate().filter(|(_, letter)| *letter != '-') {
            let event = match letter.to_ascii_lowercase() {
                'd' => "set",
                'e' => "eased",
                's' => "skip",
                _ => "too-much",
            };
            let is_easier = letter.is_ascii_uppercase();
            let mark = Fingerprint::of(&if is_easier { easier() } else { knee() }).bits();
            let told = match session.told {
                Told::Full => format!(",\"told\":\"{mark:016x}\""),
                Told::Short => format!(",\"told\":\"{mark:016x}\",\"short\":true"),
                Told::Otherwise => ",\"told\":\"00000000000000aa\"".to_owned(),
                Told::Unsaid => String::new(),
            };
            let way = if is_easier { ",\"easier\":true" } else { "" };
            let (set, sets) = (set + 1, letters.len());
            let _ = writeln!(
                text,
                "{head}\"event\":\"{event}\",\"move\":\"knee-to-chest\",\"side\":\"{side}\",\"set\":{set},\"sets\":{sets},\
                 \"turn\":1,\"seconds\":30.0{way}{told}}}"
            );
        }
    }
    text
}

/// What the journal with these lines knows at `now`.
fn past(text: &str) -> Past {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("00000000000000aa.jsonl"), text).unwrap();
    Past::of(History::read(folder.path()).lines)
}

fn telling_of(exercise: &Exercise, text: &str) -> Telling {
    past(text).today(&now(), &Bounds::default()).known(Explain::Auto).telling(exercise)
}

fn journal(sessions: &[Session<'_>]) -> String {
    sessions.iter().zip(1..).map(|(session, number)| lines(*session, number, "")).collect()
}

/// Whether it is told in short, after these sessions, of which the one after `said` follows a check-in.
fn is_known(sessions: &[Session<'_>]) -> bool {
    telling_of(&knee(), &journal(sessions)).is_short()
}

use Told::{Full, Otherwise, Short, Unsaid};

#[rstest]
#[case::never(&[], false)]
#[case::once(&[session(1, "ddd ddd", Full)], false)]
#[case::twice_on_a_day(&[session(1, "ddd ddd", Full), session(1, "ddd ddd", Full)], false)]
#[case::on_two_days(&[session(2, "ddd ddd", Full), session(1, "ddd ddd", Full)], true)]
#[case::yesterday_and_today(&[session(1, "ddd ddd", Full), session(0, "ddd ddd", Full)], true)]
#[case::on_the_sixtieth_day_before(&[session(60, "ddd ddd", Full), session(1, "ddd ddd", Full)], true)]
#[case::on_the_one_before_that(&[session(61, "ddd ddd", Full), session(1, "ddd ddd", Full)], false)]
#[case::eased(&[session(2, "eee eee", Full), session(1, "eee eee", Full)], true)]
#[case::a_set_left_out(&[session(2, "ddd dds", Full), session(1, "ddd ddd", Full)], false)]
#[case::broken_off(&[session(2, "ddd dd-", Full), session(1, "ddd ddd", Full)], false)]
#[case::a_side_missing(&[session(2, "ddd", Full), session(1, "ddd ddd", Full)], false)]
#[case::fewer_sets_were_to_be_done(&[session(2, "d d", Full), session(1, "ddd ddd", Full)], true)]
#[case::one_side_had_a_set_more(&[session(2, "dddd ddd", Full), session(1, "ddd ddd", Full)], true)]
fn a_move_is_known_that_was_done_to_its_end_on_two_days_of_the_last_sixty(
    #[case] sessions: &[Session<'_>],
    #[case] known: bool,
) {
    assert_eq!(is_known(sessions), known);
}

#[rstest]
#[case::after_it_was_known(&[(3, "ddd ddd"), (2, "ddd ddd"), (1, "dxd ddd")], false)]
#[case::once_well_since(&[(4, "ddd ddd"), (3, "ddd ddd"), (2, "x"), (1, "ddd ddd")], false)]
#[case::twice_well_since(&[(5, "ddd ddd"), (4, "x"), (2, "ddd ddd"), (1, "ddd ddd")], true)]
#[case::before_both(&[(3, "x"), (2, "ddd ddd"), (1, "ddd ddd")], true)]
fn what_was_too_much_is_told_in_full_until_it_was_done_on_two_days_again(
    #[case] sessions: &[(i64, &str)],
    #[case] known: bool,
) {
    let sessions: Vec<Session<'_>> = sessions.iter().map(|(ago, sets)| session(*ago, sets, Full)).collect();
    assert_eq!(is_known(&sessions), known);
}

/// A check-in `days` ago at this hour.
fn said(days_ago: i64, hour: u8, what: &str) -> String {
    let day = now().checked_sub(Span::new().days(days_ago)).unwrap().date();
    format!("{{\"at\":\"{day}T{hour:02}:00:00+01:00\",\"event\":\"soreness\",{what}}}\n")
}

#[rstest]
#[case::nothing("\"left\":3,\"right\":0", 1, true)]
#[case::a_sign_that_stands("\"signs\":[\"groin\"]", 9, false)]
#[case::sharp_pain_that_stands("\"quality\":\"sharp\"", 9, false)]
#[case::a_changed_walk_that_stands("\"walk\":\"changed\"", 9, false)]
#[case::an_illness("\"signs\":[\"fever\"]", 9, true)]
fn while_a_sign_of_an_injury_stands_nothing_is_known(#[case] what: &str, #[case] days_ago: i64, #[case] known: bool) {
    let done = journal(&[session(2, "ddd ddd", Full), session(1, "ddd ddd", Full)]);
    assert_eq!(telling_of(&knee(), &(said(days_ago, 8, what) + &done)).is_short(), known, "{what}");
}

#[rstest]
#[case::told_before_both_days(3, true)]
#[case::told_between_them(2, false)]
#[case::told_after_them(0, false)]
fn after_a_sign_of_an_injury_the_days_count_anew(#[case] days_ago: i64, #[case] known: bool) {
    // At seven in the morning of that day it is told, and taken back at once; sessions are in the evening.
    let sign = said(days_ago, 7, "\"signs\":[\"groin\"]") + &said(days_ago, 7, "\"signs\":[\"none\"]");
    let done = journal(&[session(3, "ddd ddd", Full), session(1, "ddd ddd", Full)]);
    assert_eq!(telling_of(&knee(), &(sign + &done)).is_short(), known);
}

#[rstest]
#[case::in_other_words(&[(3, Otherwise), (2, Otherwise), (1, Otherwise)], false)]
#[case::once_in_these(&[(3, Otherwise), (2, Otherwise), (1, Full)], true)]
#[case::by_a_version_that_did_not_say(&[(3, Unsaid), (2, Unsaid)], false)]
#[case::by_such_a_one_and_once_since(&[(2, Unsaid), (1, Full)], true)]
fn other_words_are_told_in_full_once(#[case] sessions: &[(i64, Told)], #[case] known: bool) {
    let sessions: Vec<Session<'_>> = sessions.iter().map(|(ago, told)| session(*ago, "ddd ddd", *told)).collect();
    assert_eq!(is_known(&sessions), known);
}

#[test]
fn the_easier_way_is_told_in_full_when_it_comes_up_for_the_first_time() {
    let usual = [session(3, "ddd ddd", Full), session(2, "ddd ddd", Full)];
    assert!(telling_of(&knee(), &journal(&usual)).is_short());
    assert_eq!(telling_of(&easier(), &journal(&usual)), Telling::Full);
    let with_easier = [usual[0], usual[1], session(1, "DDD DDD", Full)];
    assert!(telling_of(&easier(), &journal(&with_easier)).is_short());
    let only_easier = [session(2, "DDD DDD", Full), session(1, "DDD DDD", Full)];
    assert_eq!(telling_of(&knee(), &journal(&only_easier)), Telling::Full);
}

#[rstest]
#[case::the_first_in_short(0, Warned::Not)]
#[case::the_fourth(3, Warned::Not)]
#[case::the_fifth(4, Warned::WhenToStop)]
#[case::the_sixth(5, Warned::Not)]
#[case::the_tenth(9, Warned::WhenToStop)]
fn when_to_stop_is_told_every_fifth_time_in_short(#[case] before: i64, #[case] warned: Warned) {
    let full = [session(before + 2, "ddd ddd", Full), session(before + 1, "ddd ddd", Full)];
    let short = (1..=before).rev().map(|ago| session(ago, "ddd ddd", Short));
    let sessions: Vec<Session<'_>> = full.into_iter().chain(short).collect();
    assert_eq!(telling_of(&knee(), &journal(&sessions)), Telling::Short(warned));
}

#[test]
fn who_was_to_do_one_side_alone_did_it_to_its_end() {
    let one = |ago| session(ago, "ddd", Full);
    let alone = ",\"side\":\"right\"";
    let text = lines(one(2), 1, alone) + &lines(one(1), 2, alone);
    assert!(telling_of(&knee(), &text).is_short());
}

#[test]
fn the_day_is_that_of_the_persons_calendar() {
    // A quarter to midnight and a quarter past it, by the clock on the wall.
    let at = |moment: &str, number: usize| {
        let text = lines(session(1, "ddd ddd", Full), number, "");
        let day = text.split('"').nth(3).unwrap().to_owned();
        text.replace(&day, moment)
    };
    let two = at("2025-11-20T23:45:00+01:00", 1) + &at("2025-11-21T00:15:00+01:00", 2);
    assert!(telling_of(&knee(), &two).is_short());
    let one = at("2025-11-20T00:15:00+01:00", 1) + &at("2025-11-20T23:45:00+01:00", 2);
    assert!(!telling_of(&knee(), &one).is_short());
}

#[test]
fn what_was_taken_back_does_not_count() {
    let text = journal(&[session(2, "ddd ddd", Full), session(1, "ddd ddd", Full)]);
    let back = "{\"at\":\"2025-11-23T07:00:00+01:00\",\"event\":\"withdraw\",\"of\":\"session\",\"id\":\"0000000000000002\"}\n";
    assert!(!telling_of(&knee(), &(text + back)).is_short());
}

#[test]
fn a_session_that_went_on_after_it_broke_off_is_one() {
    let whole = lines(session(2, "ddd ddd", Full), 1, "");
    let text: Vec<&str> = whole.lines().collect();
    // It begins anew after the first side, and goes on with the second.
    let resumed = [&text[..4], &text[..1], &text[4..]].concat().join("\n") + "\n";
    assert!(telling_of(&knee(), &(resumed + &lines(session(1, "ddd ddd", Full), 2, ""))).is_short());
}
