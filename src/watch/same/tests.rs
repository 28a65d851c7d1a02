//! The table of the rule of sameness.

use std::time::Duration;

use jiff::civil::date;
use jiff::tz::{TimeZone, offset};
use rstest::rstest;

use super::{Typed, merge, same, same_as_typed};
use crate::watch::run::{Run, Source};

/// A run of five kilometres in half an hour at 7:00, as a watch keeps it.
fn run() -> Run {
    Run {
        start: "2025-07-01T07:00:00Z".parse().unwrap(),
        offset: None,
        timer: Some(Duration::from_mins(30)),
        elapsed: Some(Duration::from_mins(30)),
        km: 5.0,
        estimated: false,
        incomplete: false,
        climb: None,
        source: Source::Fit,
        identity: "fit-1-1-1-1".to_owned(),
        file: "a.fit".to_owned(),
        own_file: None,
    }
}

fn other(start: &str, km: f64, seconds: u64, source: Source) -> Run {
    let time = Some(Duration::from_secs(seconds));
    let start = format!("2025-07-{start}Z").parse().unwrap();
    Run { start, km, timer: time, elapsed: time, source, file: "b".to_owned(), identity: "b".to_owned(), ..run() }
}

#[rstest]
#[case::itself("01T07:00:00", 5.0, 1800, Source::Fit, true)]
#[case::a_second_later("01T07:00:01", 5.0031, 1800, Source::Garmin, true)]
#[case::ninety_seconds("01T07:01:30", 5.0, 1800, Source::Tcx, true)]
#[case::more_than_that("01T07:01:31", 5.0, 1800, Source::Tcx, false)]
#[case::before("01T06:58:30", 5.0, 1800, Source::Tcx, true)]
#[case::local_time("01T09:00:20", 5.0, 1800, Source::Gpx, true)]
#[case::local_time_west("30T22:30:00", 5.0, 1800, Source::Gpx, false)]
#[case::three_quarters("01T12:45:00", 5.0, 1800, Source::Gpx, true)]
#[case::fourteen_hours("01T21:00:00", 5.0, 1800, Source::Gpx, true)]
#[case::more_than_fourteen("01T21:15:00", 5.0, 1800, Source::Gpx, false)]
#[case::no_quarter("01T07:05:00", 5.0, 1800, Source::Gpx, false)]
#[case::three_percent_is_less("01T07:00:00", 5.2, 1800, Source::Gpx, true)]
#[case::too_far("01T07:00:00", 5.21, 1800, Source::Gpx, false)]
#[case::hours_apart_and_shorter_than_it_ran("01T18:00:10", 5.0, 1600, Source::Gpx, false)]
#[case::the_same_way_twice_a_day("01T18:00:10", 5.02, 1830, Source::Fit, false)]
#[case::a_copy_in_local_time("01T09:00:00", 5.0, 1800, Source::Fit, true)]
fn two_runs_are_one(
    #[case] start: &str,
    #[case] km: f64,
    #[case] seconds: u64,
    #[case] source: Source,
    #[case] is: bool,
) {
    let other = other(start, km, seconds, source);
    assert_eq!(same(&run(), &other), is);
    assert_eq!(same(&other, &run()), is, "the other way round");
}

#[test]
fn three_percent_count_where_they_are_more_than_200_m() {
    let long = Run { km: 30.0, ..run() };
    assert!(same(&long, &Run { km: 29.1, ..run() }));
    assert!(!same(&long, &Run { km: 29.09, ..run() }));
}

#[test]
fn pauses_may_be_in_one_and_not_in_the_other() {
    let track =
        Run { timer: None, elapsed: Some(Duration::from_mins(45)), ..other("01T09:00:00", 5.0, 0, Source::Gpx) };
    let paused = Run { elapsed: Some(Duration::from_mins(45)), ..run() };
    assert!(same(&paused, &track));
}

#[test]
fn what_is_left_of_a_run_is_the_run_that_began_then() {
    let cut = Run { incomplete: true, km: 3.0, ..run() };
    assert!(same(&cut, &other("01T07:00:03", 5.0, 1800, Source::Tcx)));
    assert!(!same(&cut, &other("01T07:00:03", 2.0, 1800, Source::Tcx)), "it is longer than the whole");
    assert!(!same(&cut, &other("01T09:00:03", 5.0, 1800, Source::Tcx)), "it began at another time");
}

#[rstest]
#[case::that_day(1, 5.9, true)]
#[case::a_kilometre(1, 6.0, true)]
#[case::more(1, 6.1, false)]
#[case::the_day_after(2, 5.0, false)]
fn a_typed_run_is_the_run_of_that_day(#[case] day: i8, #[case] km: f64, #[case] is: bool) {
    assert_eq!(same_as_typed(&run(), &Typed { date: date(2025, 7, day), km }, &TimeZone::UTC), is);
}

#[test]
fn a_tenth_counts_where_it_is_more_than_a_kilometre() {
    let long = Run { km: 30.0, ..run() };
    assert!(same_as_typed(&long, &Typed { date: date(2025, 7, 1), km: 27.0 }, &TimeZone::UTC));
    assert!(!same_as_typed(&long, &Typed { date: date(2025, 7, 1), km: 26.9 }, &TimeZone::UTC));
}

#[test]
fn the_day_is_that_of_the_watch_before_that_of_the_machine() {
    let late = Run { start: "2025-06-30T22:40:00Z".parse().unwrap(), offset: Some(offset(2)), ..run() };
    let typed = Typed { date: date(2025, 7, 1), km: 5.0 };
    assert!(same_as_typed(&late, &typed, &TimeZone::UTC));
    assert!(!same_as_typed(&Run { offset: None, ..late.clone() }, &typed, &TimeZone::UTC));
    assert!(same_as_typed(&Run { offset: None, ..late }, &typed, &TimeZone::fixed(offset(2))));
}

#[test]
fn of_several_the_source_that_knows_most_is_kept() {
    let sources = [Source::Gpx, Source::Strava, Source::Tcx, Source::Fit, Source::Garmin];
    for left in 1..=sources.len() {
        let runs = sources[..left].iter().map(|source| other("01T07:00:00", 5.0, 1800, *source)).collect();
        let kept = merge(runs);
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].source, *sources[..left].iter().min().unwrap());
    }
}

#[test]
fn what_only_another_knows_is_taken_from_it() {
    let row = Run { climb: Some(80.0), offset: Some(offset(2)), ..other("01T07:00:01", 5.003, 1800, Source::Garmin) };
    let kept = merge(vec![row, run()]);
    assert_eq!(kept, [Run { climb: Some(80.0), offset: Some(offset(2)), ..run() }]);
}

#[test]
fn a_row_gives_way_to_its_own_file_whatever_that_is() {
    let track = Run { file: "strava/activities/7.gpx.gz".to_owned(), ..other("01T07:00:00", 4.6, 1750, Source::Gpx) };
    let row =
        Run { own_file: Some("activities/7.gpx.gz".to_owned()), ..other("01T07:00:00", 5.0, 1800, Source::Strava) };
    let kept = merge(vec![row.clone(), track.clone()]);
    assert_eq!((kept.len(), kept[0].source), (1, Source::Gpx));
    // Without its file the row is all there is; a track of another name comes after it.
    assert_eq!(merge(vec![row.clone()]), std::slice::from_ref(&row));
    let elsewhere = Run { km: 5.0, file: "8.gpx".to_owned(), ..track };
    assert_eq!(merge(vec![elsewhere, row])[0].source, Source::Strava);
}

#[test]
fn the_same_way_in_the_morning_and_in_the_evening_stays_two_runs() {
    let morning = run();
    let evening = Run { identity: "evening".to_owned(), ..other("01T18:00:20", 5.05, 1850, Source::Fit) };
    let rows = [other("01T07:00:00", 5.0, 1800, Source::Strava), other("01T18:00:20", 5.05, 1850, Source::Strava)];
    let kept = merge([morning, evening].into_iter().chain(rows).collect());
    assert_eq!(kept.iter().map(|run| run.source).collect::<Vec<_>>(), [Source::Fit; 2]);
}

#[test]
fn a_run_that_was_cut_gives_way_to_the_whole_one() {
    let cut = Run { incomplete: true, km: 3.0, offset: Some(offset(2)), ..run() };
    let whole = other("01T07:00:03", 5.0, 1800, Source::Tcx);
    assert_eq!(merge(vec![cut, whole.clone()]), [Run { offset: Some(offset(2)), ..whole }]);
}
