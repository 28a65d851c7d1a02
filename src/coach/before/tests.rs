use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Zoned};
use rstest::rstest;

use super::changes::changes;
use super::{Depth, Knowledge, Next, Stage, against_lines, at_the_door, made_for_today, next};
use crate::body::Side;
use crate::care::{Advice, Bounds, Facts, Level, Quality, Sign, TooMuch, Walk};
use crate::coach::{Launch, Start};
use crate::config::Settings;
use crate::config::words::Switch;
use crate::journal::{Event, Line, Moment, Past, Report, SessionId, Today};
use crate::language::Tongue;
use crate::routine::{Defaults, Id, Library, Routine};
use crate::session::player::Speed;
use crate::session::timeline::{ExtraSets, Setup};

fn now() -> Zoned {
    "2025-11-23T12:00:00+01:00[+01:00]".parse().unwrap()
}

fn routine(id: &str) -> Arc<Routine> {
    let library = Library::embedded(Defaults::default());
    Arc::clone(library.get(id).unwrap().routine().unwrap())
}

/// The door by which a session is asked for: the home screen, the command line, or going on with what broke off.
#[derive(Clone, Copy, Debug)]
enum Door {
    Home,
    CommandLine,
    GoOn,
}

fn launch(door: Door) -> Launch {
    let start = match door {
        Door::Home => Start::Home,
        Door::CommandLine => Start::CommandLine,
        Door::GoOn => Start::GoOn(SessionId::from_hex("00000000000000c0").unwrap()),
    };
    Launch { start, ..Launch::usual(&routine("glute-relief"), &Settings::default()) }
}

/// What was told so many minutes ago.
fn told(minutes: i64, report: Report) -> Past {
    let moment = Moment::from(&now().saturating_sub(SignedDuration::from_mins(minutes)));
    Past::of(vec![Line { moment, session: None, event: Event::Soreness(report) }])
}

/// As sore on both sides, and no sign.
fn sore(level: u8) -> Report {
    Report { no_signs: true, ..only_a_number(level) }
}

fn only_a_number(level: u8) -> Report {
    Report { left: Level::new(level), right: Level::new(level), ..Report::default() }
}

fn sign(sign: Sign) -> Report {
    Report { signs: vec![sign], ..Report::default() }
}

fn today(past: &Past) -> Today {
    past.today(&now(), &Bounds::default())
}

fn in_short(next: &Next) -> String {
    match next {
        Next::CheckIn(_, questions) => format!("check-in: {:?}", questions.depth),
        Next::Advice(_, advice) => format!("advice: {:?}", advice[0].0),
        Next::Offer(..) => "offer".to_owned(),
        Next::MoreTime(..) => "more time".to_owned(),
        Next::Session(..) => "session".to_owned(),
    }
}

fn met(launch: Launch, stage: Stage, past: &Past, check_in: Switch) -> String {
    let (today, now) = (today(past), now());
    in_short(&next(launch, stage, &Knowledge { past, today: &today, now: &now, check_in }))
}

#[rstest]
#[case::the_first_of_a_day(Past::default(), "check-in: Whole", "session", "session")]
#[case::after_a_number(told(30, only_a_number(0)), "check-in: Whole", "session", "session")]
#[case::just_told(told(59, sore(0)), "session", "session", "session")]
#[case::told_a_while_ago(told(60, sore(0)), "check-in: Level", "session", "session")]
#[case::told_last_night(told(720, sore(0)), "check-in: Whole", "session", "session")]
#[case::sore(told(30, sore(5)), "session", "session", "session")]
#[case::very_sore(told(30, sore(9)), "advice: Gentle", "advice: Gentle", "advice: Gentle")]
#[case::very_sore_a_while_ago(told(120, sore(9)), "check-in: Level", "advice: Gentle", "advice: Gentle")]
#[case::very_sore_a_day_ago(told(1500, sore(9)), "check-in: Whole", "check-in: Whole", "check-in: Whole")]
#[case::a_sign(told(120, sign(Sign::Calf)), "advice: Today", "advice: Today", "advice: Today")]
#[case::an_old_sign(told(12_000, sign(Sign::Calf)), "check-in: Whole", "check-in: Whole", "check-in: Whole")]
#[case::an_emergency(told(12_000, sign(Sign::Bladder)), "advice: Emergency", "advice: Emergency", "advice: Emergency")]
fn what_is_asked_or_said_first(
    #[case] past: Past,
    #[case] home: &str,
    #[case] command_line: &str,
    #[case] go_on: &str,
) {
    for (door, expected) in [(Door::Home, home), (Door::CommandLine, command_line), (Door::GoOn, go_on)] {
        assert_eq!(met(launch(door), Stage::Asked, &past, Switch::On), expected, "{door:?}");
        let at_the_door = at_the_door(&launch(door), &today(&past), Switch::On);
        let at_the_door = at_the_door.map_or_else(|| "session".to_owned(), |next| in_short(&next));
        assert_eq!(at_the_door, command_line, "{door:?}: what was told stands at every door");
    }
}

#[rstest]
#[case::nothing_told(Past::default(), "session")]
#[case::told_a_while_ago(told(120, sore(0)), "session")]
#[case::very_sore(told(120, sore(9)), "advice: Gentle")]
#[case::very_sore_a_day_ago(told(1500, sore(9)), "session")]
#[case::a_sign(told(120, sign(Sign::Calf)), "advice: Today")]
#[case::an_old_sign(told(12_000, sign(Sign::Calf)), "advice: Today")]
#[case::an_emergency(told(12_000, sign(Sign::Bladder)), "advice: Emergency")]
fn who_wants_no_check_in_is_asked_nothing_and_told_what_stands(#[case] past: Past, #[case] expected: &str) {
    for door in [Door::Home, Door::CommandLine, Door::GoOn] {
        assert_eq!(met(launch(door), Stage::Asked, &past, Switch::Off), expected, "{door:?}");
    }
}

#[rstest]
#[case::nothing_to_say(told(0, sore(0)), Depth::Whole, "session")]
#[case::sore(told(0, sore(5)), Depth::Whole, "advice: Easier")]
#[case::sore_as_was_said_before(told(0, sore(5)), Depth::Level, "session")]
#[case::very_sore(told(0, sore(9)), Depth::Level, "advice: Gentle")]
#[case::a_sign(told(0, sign(Sign::Calf)), Depth::Thorough, "advice: Today")]
fn what_is_said_after_a_check_in(#[case] past: Past, #[case] depth: Depth, #[case] expected: &str) {
    assert_eq!(met(launch(Door::Home), Stage::Answered(depth), &past, Switch::On), expected);
    assert_eq!(met(launch(Door::Home), Stage::Advised, &past, Switch::On), "session", "advice is said once");
}

#[test]
fn a_gentle_routine_needs_no_advice_to_be_gentle() {
    let gentle = Launch { routine: routine("gentle-day"), ..launch(Door::Home) };
    for stage in [Stage::Asked, Stage::Answered(Depth::Whole)] {
        assert_eq!(met(gentle.clone(), stage, &told(0, sore(9)), Switch::On), "session");
    }
}

/// A day after one on which a move of the routine was too much.
fn day_after_too_much() -> Today {
    let too_much = [(Id::new("piriformis").unwrap(), TooMuch { times: 1, well: 0 })].into();
    Today { too_much, ..Today::default() }
}

#[rstest]
#[case::from_home(launch(Door::Home), "offer")]
#[case::from_the_command_line(launch(Door::CommandLine), "offer")]
#[case::what_broke_off_goes_on_as_it_was(launch(Door::GoOn), "session")]
#[case::nobody_follows(Launch { speed: Speed::new(50.0).unwrap(), ..launch(Door::Home) }, "session")]
fn another_way_is_offered_after_the_advice(#[case] launch: Launch, #[case] expected: &str) {
    let (past, today, now) = (Past::default(), day_after_too_much(), now());
    let known = Knowledge { past: &past, today: &today, now: &now, check_in: Switch::On };
    assert_eq!(in_short(&next(launch.clone(), Stage::Advised, &known)), expected);
    assert_eq!(in_short(&next(launch.clone(), Stage::Chosen, &known)), "session", "it is offered once");
    if launch.start == Start::CommandLine {
        assert_eq!(in_short(&made_for_today(launch, &today)), expected);
    }
}

#[rstest]
#[case::time_enough(60, "session")]
#[case::too_little(1, "more time")]
fn what_does_not_fit_any_more_needs_more_time(#[case] minutes: u64, #[case] expected: &str) {
    for stage in [Stage::Advised, Stage::Chosen] {
        let launch = Launch { limit: Some(Duration::from_mins(minutes)), ..launch(Door::Home) };
        assert_eq!(met(launch, stage, &Past::default(), Switch::On), expected);
    }
}

#[test]
fn the_sorer_side_goes_first_and_that_is_said() {
    let report = Report { left: Level::new(3), right: Level::new(2), no_signs: true, ..Report::default() };
    let (past, now) = (told(0, report), now());
    let known = Knowledge { past: &past, today: &today(&past), now: &now, check_in: Switch::On };
    let Next::Session(begun, said) = next(launch(Door::Home), Stage::Asked, &known) else { panic!("it begins") };
    assert_eq!(begun.setup.first_side, Side::Left);
    assert_eq!(said.as_deref(), Some("Left is sorer: it goes first, with one more set."));
    let Next::Session(begun, said) = next(launch(Door::GoOn), Stage::Asked, &known) else { panic!("it goes on") };
    assert_eq!((begun.setup.first_side, said), (Side::Right, None), "it goes on as it was begun");
}

#[rstest]
#[case::first(None, Side::Left, Some("Left is sorer: it goes first, with one more set."))]
#[case::second(None, Side::Right, Some("Left is sorer: it gets one more set."))]
#[case::alone(Some(Side::Left), Side::Right, Some("Left is sorer: it gets one more set."))]
#[case::not_done(Some(Side::Right), Side::Right, None)]
fn one_more_set_is_said_where_it_is_done(
    #[case] only_side: Option<Side>,
    #[case] first_side: Side,
    #[case] said: Option<&str>,
) {
    let extra_sets = Some(ExtraSets { side: Side::Left, moves: [Id::new("piriformis").unwrap()].into() });
    let both = Facts { told_sides: Side::ALL.iter().copied().collect(), ..Facts::default() };
    let one_more = |setup: &Setup| super::one_more(Tongue::ENGLISH, setup, &both);
    assert_eq!(one_more(&Setup { first_side, only_side, extra_sets, ..Setup::default() }).as_deref(), said);
    assert_eq!(one_more(&Setup { first_side, only_side, ..Setup::default() }), None);
}

/// A side of which nothing was told may be sorer.
#[test]
fn no_side_is_called_the_sorer_one_beside_one_that_was_not_told() {
    let report = Report { left: Level::new(3), no_signs: true, walk: Some(Walk::Usual), ..Report::default() };
    let (past, now) = (told(0, report), now());
    let known = Knowledge { past: &past, today: &today(&past), now: &now, check_in: Switch::On };
    let Next::Session(begun, said) = next(launch(Door::Home), Stage::Asked, &known) else { panic!("it begins") };
    assert_eq!(begun.setup.first_side, Side::Left);
    assert_eq!(said.as_deref(), Some("Left is sore: it goes first, with one more set."));
}

#[rstest]
#[case::clearly_sore(
    Report { left: Level::new(4), right: Level::new(0), no_signs: true, ..Report::default() },
    &["The left side goes first, with as many sets as the right."]
)]
#[case::untold(
    Report { left: Level::new(4), no_signs: true, ..Report::default() },
    &["The left side goes first."]
)]
#[case::alike(sore(5), &[])]
#[case::very_sore(sore(9), &["No run today."])]
#[case::a_sign(sign(Sign::Bone), &["No session and no run until then."])]
#[case::sharp(
    Report { quality: Some(Quality::Sharp), ..sore(4) },
    &["No session and no run today."]
)]
#[case::weight_lost(Report { signs: vec![Sign::WeightLoss], ..sore(0) }, &["Your session can begin. No run until then."])]
#[case::an_emergency(sign(Sign::Bladder), &[])]
#[case::nothing(sore(0), &[])]
fn an_answer_says_what_it_changes(#[case] report: Report, #[case] said: &[&str]) {
    let today = today(&told(0, report));
    let advised: Vec<Advice> = today.advice().iter().map(|(advice, _)| *advice).collect();
    let changes = changes(&advised, Some(&launch(Door::Home)), &today).join(" ");
    let is_easier = advised.first() == Some(&Advice::Easier);
    assert_eq!(
        changes.contains("begin the easier way") || changes.contains("begins the easier way"),
        is_easier,
        "{changes}"
    );
    assert!(said.iter().all(|said| changes.contains(said)), "{changes}");
    assert_eq!(changes.is_empty(), said.is_empty() && !is_easier, "{changes}");
}

/// What goes on after a break goes on with the sides and sets that are left: of those nothing is said.
#[test]
fn what_goes_on_changes_its_way_alone() {
    let today = today(&told(0, Report { left: Level::new(4), right: Level::new(0), ..Report::default() }));
    let said = |door| changes(&[Advice::Easier], Some(&launch(door)), &today).join(" ");
    assert!(said(Door::Home).contains("goes first") && !said(Door::GoOn).contains("first"), "{}", said(Door::GoOn));
}

#[rstest]
#[case::nothing(Past::default(), "glute-relief", None)]
#[case::sore(told(120, sore(5)), "glute-relief", None)]
#[case::very_sore(told(120, sore(9)), "glute-relief", Some("Gentle"))]
#[case::very_sore_and_gentle(told(120, sore(9)), "gentle-day", None)]
#[case::very_sore_a_day_ago(told(1500, sore(9)), "glute-relief", Some("Gentle"))]
#[case::very_sore_a_day_ago_and_gentle(told(1500, sore(9)), "gentle-day", None)]
#[case::an_old_sign(told(12_000, sign(Sign::Calf)), "gentle-day", Some("Today"))]
#[case::an_emergency(told(12_000, sign(Sign::Bladder)), "gentle-day", Some("Emergency"))]
fn what_ends_a_session_in_lines_before_it_begins(#[case] past: Past, #[case] id: &str, #[case] gravest: Option<&str>) {
    let advice = against_lines(&routine(id), &today(&past));
    assert_eq!(advice.map(|advice| format!("{:?}", advice[0].0)).as_deref(), gravest);
}
