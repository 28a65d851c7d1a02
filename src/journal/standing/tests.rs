use super::{OVER, faded};
use crate::body::Side;
use crate::care::{Bounds, Facts, Level, Quality, Run, Sign, Soreness, Walk, can_run};
use crate::journal::event::{Event, Line, Report};
use crate::journal::moment::Moment;
use crate::journal::{Before, Past};
use crate::routine::{Defaults, Library};
use jiff::{SignedDuration, Zoned};
use proptest::prelude::*;
use rstest::rstest;

fn at(text: &str) -> Zoned {
    format!("2025-11-{text}:00+01:00[+01:00]").parse().unwrap()
}

fn told(when: &str, report: Report) -> Line {
    Line { moment: Moment::from(&at(when)), session: None, event: Event::Soreness(report) }
}

fn left(level: u8) -> Report {
    Report { left: Level::new(level), ..Report::default() }
}

fn right(level: u8) -> Report {
    Report { right: Level::new(level), ..Report::default() }
}

fn both(level: u8) -> Report {
    Report { right: Level::new(level), ..left(level) }
}

fn signs(signs: &[Sign]) -> Report {
    Report { signs: signs.to_vec(), ..Report::default() }
}

fn none() -> Report {
    Report { no_signs: true, ..Report::default() }
}

fn quality(quality: Quality) -> Report {
    Report { quality: Some(quality), ..Report::default() }
}

fn walk(walk: Walk) -> Report {
    Report { walk: Some(walk), ..Report::default() }
}

fn facts(lines: &[Line], now: &str) -> Facts {
    crate::journal::remember::facts(lines, &at(now))
}

fn run(lines: &[Line], now: &str) -> Run {
    can_run(&facts(lines, now), &Bounds::default()).run
}

/// What `supple run` does with it.
fn before(lines: &[Line], now: &str) -> Before {
    let library = Library::embedded(Defaults::default());
    let routine = library.get("glute-relief").unwrap().routine().unwrap();
    Past::of(lines.to_vec()).today(&at(now), &Bounds::default()).before(routine)
}

#[test]
fn midnight_takes_nothing_back() {
    let lines = [told("22T23:50", signs(&[Sign::Bladder]))];
    assert_eq!((before(&lines, "22T23:51"), before(&lines, "23T00:10")), (Before::Stop, Before::Stop));
    let morning = [&lines[..], &[told("23T08:00", both(0))]].concat();
    assert_eq!((run(&morning, "23T08:00"), before(&morning, "23T08:00")), (Run::No, Before::Stop));
    let later = facts(&lines, "29T12:00");
    assert_eq!(later.signs, [Sign::Bladder].into(), "a week without an answer answers nothing");
}

#[rstest]
#[case::a_kind_of_pain(quality(Quality::Dull))]
#[case::a_number(both(0))]
#[case::a_walk(walk(Walk::Usual))]
#[case::another_sign(signs(&[Sign::Numb]))]
#[case::a_check_in_that_did_not_ask(Report { walk: Some(Walk::Usual), quality: Some(Quality::Dull), ..both(1) })]
fn what_does_not_ask_for_signs_takes_none_back(#[case] later: Report, #[values(Sign::Bladder, Sign::Weak)] sign: Sign) {
    let lines = [told("23T09:00", signs(&[sign])), told("23T10:00", later)];
    assert!(facts(&lines, "23T10:01").signs.contains(&sign));
    assert_eq!(run(&lines, "23T10:01"), Run::No);
}

#[test]
fn a_sign_is_answered_by_none_and_one_by_one() {
    let lines = [
        told("23T09:00", signs(&[Sign::Bladder, Sign::Weak])),
        told("23T10:00", Report { signs: vec![Sign::Weak], ..none() }),
        told("23T11:00", signs(&[Sign::Numb])),
        told("23T12:00", none()),
    ];
    let known = |count: usize| facts(&lines[..count], "23T12:00").signs;
    assert_eq!(known(2), [Sign::Weak].into(), "that one alone is left");
    assert_eq!(known(3), [Sign::Weak, Sign::Numb].into());
    assert!(known(4).is_empty());
    assert!(facts(&lines, "23T12:00").signs_told && !facts(&lines, "24T12:00").signs_told, "none, for a day");
}

#[test]
fn what_a_clock_that_was_ahead_has_written_answers_no_sign_that_was_told_after_it() {
    let lines = [told("20T08:00", none()), told("15T09:10", signs(&[Sign::Bladder]))];
    for now in ["15T09:20", "20T07:00", "20T09:10", "25T09:00"] {
        assert_eq!(facts(&lines, now).signs, [Sign::Bladder].into(), "{now}");
    }
    let answered = [&lines[..], &[told("20T09:20", none())]].concat();
    assert!(facts(&answered, "20T09:30").signs.is_empty(), "it is answered as any other");
}

#[rstest]
#[case::the_other_side("23T09:00", left(1), 8)]
#[case::the_same_side("23T09:00", right(1), 1)]
#[case::much_later("24T10:00", left(1), 4)]
fn a_side_that_is_not_told_keeps_what_it_had(#[case] when: &str, #[case] report: Report, #[case] expected: u8) {
    let lines = [told("22T22:00", right(8)), told(when, report)];
    let known = facts(&lines, when);
    assert_eq!(known.soreness.right.get(), expected);
    assert_eq!(run(&lines, when), if expected > 5 { Run::No } else { Run::Easy });
}

#[test]
fn sharp_pain_and_a_changed_walk_stand_until_they_are_answered_themselves() {
    let sharp = told("20T09:00", Report { quality: Some(Quality::Sharp), ..left(3) });
    let changed = told("20T09:00", walk(Walk::Changed));
    let known = |first: &Line, then: Report| facts(&[first.clone(), told("20T10:00", then)], "23T09:00");
    assert_eq!(known(&sharp, walk(Walk::Usual)).quality, Some(Quality::Sharp));
    assert_eq!(known(&sharp, both(0)).quality, Some(Quality::Sharp));
    assert_eq!(known(&sharp, quality(Quality::Gone)).quality, None, "well is known for two days only");
    assert_eq!(known(&changed, quality(Quality::Dull)).walk, Some(Walk::Changed));
    assert_eq!(known(&changed, walk(Walk::Usual)).walk, None);
    assert_eq!(run(&[sharp, told("20T10:00", walk(Walk::Usual))], "20T11:00"), Run::No);
}

#[rstest]
#[case::told(0, Some(7))]
#[case::a_day(24, Some(7))]
#[case::fading(30, Some(6))]
#[case::half(36, Some(4))]
#[case::nearly_over(47, Some(1))]
#[case::not_known_any_more(48, None)]
fn soreness_fades_from_a_day_on_and_is_never_taken_for_nothing(#[case] hours: i64, #[case] left: Option<u8>) {
    let level = faded(Level::new(7).unwrap(), SignedDuration::from_hours(hours));
    assert_eq!(level.map(Level::get), left);
}

#[test]
fn what_was_told_more_than_a_day_ago_is_asked_again() {
    let asks = |report: Report, now| before(&[told("20T09:00", report)], now) == Before::Ask;
    for report in [left(2), quality(Quality::Sharp), walk(Walk::Changed), signs(&[Sign::Bone])] {
        assert!(!asks(report.clone(), "21T08:59") && asks(report.clone(), "21T09:00"), "{report:?}");
    }
    assert!(!asks(left(2), "22T09:00"), "nothing is known of it any more");
    assert!(asks(signs(&[Sign::Bone]), "28T09:00"));
    assert!(!asks(both(0), "21T10:00"), "nothing stands");
    assert_eq!(
        before(&[told("20T09:00", signs(&[Sign::Saddle]))], "28T09:00"),
        Before::Stop,
        "an emergency is no question"
    );
}

#[test]
fn of_soreness_that_is_not_known_any_more_it_is_said_that_it_was() {
    let lines = [told("20T09:00", both(4))];
    let known = facts(&lines, "22T10:00");
    assert_eq!((known.soreness, known.is_told(), known.sore_days), (Soreness::default(), false, 3));
    assert_eq!(can_run(&known, &Bounds::default()).rule.name, "lately");
}

#[test]
fn days_of_soreness_go_by_the_sorer_side_whichever_was_told() {
    let mut lines: Vec<Line> = (12..=22).map(|day| told(&format!("{day}T09:00"), right(2))).collect();
    lines.push(told("22T10:00", left(0)));
    assert_eq!(facts(&lines, "22T11:00").sore_days, 11);
    assert_eq!(run(&lines, "22T11:00"), Run::No);
}

#[test]
fn what_a_clock_that_was_ahead_has_written_stands_and_can_be_answered() {
    let ahead = told("28T09:00", signs(&[Sign::Saddle]));
    let lines = [told("23T08:00", none()), ahead, told("23T10:00", none())];
    assert_eq!(facts(&lines[..2], "23T09:00").signs, [Sign::Saddle].into());
    assert!(facts(&lines, "23T10:00").signs.is_empty());
}

#[test]
fn nothing_counts_for_longer_than_a_session_looks_back() {
    let now = at("23T09:00");
    let since = |weeks: i64| {
        let then = &now - SignedDuration::from_hours(weeks * 7 * 24);
        let event = Event::Soreness(signs(&[Sign::Saddle]));
        crate::journal::remember::facts(&[Line { moment: Moment::from(&then), session: None, event }], &now).signs.len()
    };
    assert_eq!((since(53), since(55)), (1, 0));
}

#[test]
fn severe_soreness_that_is_no_better_the_next_day_is_told_apart_from_two_reports_of_one_evening() {
    let lines =
        [told("22T23:50", right(8)), told("23T00:10", right(9)), told("23T12:00", left(1)), told("23T13:00", right(8))];
    let hours = |count: usize| facts(&lines[..count], "23T13:00").severe_hours;
    assert_eq!((hours(1), hours(2), hours(4)), (0, 0, 13));
    let better = [lines[0].clone(), told("23T09:00", right(4)), told("23T13:00", right(8))];
    assert_eq!(facts(&better, "23T13:00").severe_hours, 0);
}

#[test]
fn severe_soreness_that_fades_untold_is_not_better() {
    let (first, other, again) = (told("22T08:00", left(9)), told("23T14:00", right(0)), told("23T14:01", left(9)));
    let severe_hours = |lines: &[Line]| facts(lines, "23T14:02").severe_hours;
    let without = severe_hours(&[first.clone(), again.clone()]);
    assert_eq!((without, severe_hours(&[first, other, again])), (30, 30), "one side after the other");
}

#[test]
fn the_sides_that_are_known_are_named() {
    let known = facts(&[told("23T09:00", left(3))], "23T10:00");
    assert_eq!(known.told_sides, [Side::Left].into());
}

proptest! {
    /// Soreness falls with time, and is at least one level for as long as it is known.
    #[test]
    fn a_level_never_rises_by_itself(level in 1u8..=10, earlier in 0i64..2880, later in 0i64..2880) {
        let of = |minutes: i64| faded(Level::new(level).unwrap(), SignedDuration::from_mins(minutes)).map(Level::get);
        let (earlier, later) = (earlier.min(later), earlier.max(later));
        prop_assert!(of(earlier) >= of(later));
        prop_assert!((1..=level).contains(&of(later).unwrap()));
        prop_assert_eq!(faded(Level::new(level).unwrap(), OVER), None);
    }

    /// Whatever is told after a sign, it is there until signs are asked for.
    #[test]
    fn a_sign_stands_through_everything_else(
        sign in prop::sample::select(Sign::ALL),
        reports in prop::collection::vec((0u8..=10, any::<bool>(), any::<bool>(), any::<bool>()), 0..12),
        hours in 0i64..2000,
    ) {
        let mut lines = vec![told("01T00:00", signs(&[sign]))];
        for (place, (level, dull, usual, other)) in reports.iter().enumerate() {
            let report = Report {
                quality: dull.then_some(Quality::Dull),
                walk: usual.then_some(Walk::Usual),
                signs: if *other { vec![Sign::Numb] } else { Vec::new() },
                ..both(*level)
            };
            let moment = Moment::from(&(at("01T01:00") + SignedDuration::from_mins(i64::try_from(place).unwrap())));
            lines.push(Line { moment, session: None, event: Event::Soreness(report) });
        }
        let now = at("01T02:00") + SignedDuration::from_hours(hours);
        prop_assert!(crate::journal::remember::facts(&lines, &now).signs.contains(&sign));
    }
}
