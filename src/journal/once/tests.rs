//! Runs that are told more than once.

use jiff::Zoned;
use rstest::rstest;

use crate::journal::event::{Event, Line};
use crate::journal::moment::Moment;
use crate::journal::past::Past;
use crate::journal::remember::facts;
use crate::journal::run::{Effort, FromFile, Run};
use crate::journal::subject::Named;
use crate::watch::Source;
use std::time::Duration;

fn at(text: &str) -> Zoned {
    format!("2025-11-{text}:00+01:00[+01:00]").parse().unwrap()
}

fn line(when: &str, run: Run) -> Line {
    Line { moment: Moment::from(&at(when)), session: None, event: Event::Run(run) }
}

fn read(when: &str, km: f64, minutes: u64, source: Source) -> Line {
    let identity = format!("{}-{when}", source.id());
    let file =
        FromFile { elapsed: None, climb: None, source: Some(source), identity, estimated: false, incomplete: false };
    let told = Run::told(km, Effort::Untold, Some(Duration::from_mins(minutes)));
    line(when, Run { file: Some(Box::new(file)), ..told })
}

fn told(when: &str, km: f64, effort: Effort) -> Line {
    line(when, Run::told(km, effort, None))
}

/// The runs that there are, in the order of their starts.
fn runs(past: &Past) -> Vec<(f64, Effort, Option<Source>)> {
    let mut lines: Vec<&Line> = past.lines.iter().collect();
    lines.sort_by_key(|line| line.moment.at);
    let run = |line: &Line| match &line.event {
        Event::Run(run) => (run.km, run.effort, run.file.as_ref().and_then(|file| file.source)),
        other => panic!("{other:?}"),
    };
    lines.into_iter().map(run).collect()
}

/// The runs however the lines stand in the journal, and whether they are read at once or one after the other.
fn however(lines: &[Line]) -> Vec<(f64, Effort, Option<Source>)> {
    let expected = runs(&Past::of(lines.to_vec()));
    let backwards: Vec<Line> = lines.iter().rev().cloned().collect();
    assert_eq!(runs(&Past::of(backwards)), expected);
    let mut added = Past::default();
    for line in lines {
        added.add(std::slice::from_ref(line));
    }
    assert_eq!(runs(&added), expected);
    expected
}

const FIT: Option<Source> = Some(Source::Fit);

#[test]
fn a_run_of_two_files_is_told_as_the_one_that_knows_more_has_it() {
    let lines = [read("23T09:00", 10.1, 55, Source::Gpx), read("23T09:00", 10.0, 55, Source::Fit)];
    assert_eq!(however(&lines), [(10.0, Effort::Untold, FIT)]);
    // The same file, read on two machines.
    let twice = [read("23T09:00", 10.0, 55, Source::Fit), read("23T09:00", 10.0, 55, Source::Fit)];
    assert_eq!(however(&twice).len(), 1);
}

#[rstest]
#[case::alike(8.0, "23T12:00", 1)]
#[case::within_a_tenth(9.0, "23T23:59", 1)]
#[case::within_a_kilometre(7.3, "23T00:00", 1)]
#[case::too_far(9.5, "23T12:00", 2)]
#[case::another_day(8.0, "22T23:59", 2)]
fn what_was_told_of_the_day_is_the_run_of_the_file(#[case] km: f64, #[case] when: &str, #[case] count: usize) {
    let runs = however(&[told(when, km, Effort::Hard), read("23T18:00", 8.2, 45, Source::Fit)]);
    assert_eq!(runs.len(), count);
    let effort = if count == 1 { Effort::Hard } else { Effort::Untold };
    assert!(runs.contains(&(8.2, effort, FIT)), "{runs:?}");
}

#[test]
fn each_run_is_taken_once_the_nearest_first() {
    let two = [read("23T08:00", 5.0, 30, Source::Fit), read("23T18:00", 5.4, 30, Source::Fit)];
    let one_told = however(&[two.as_slice(), &[told("23T12:00", 5.3, Effort::Hard)]].concat());
    assert_eq!(one_told, [(5.0, Effort::Untold, FIT), (5.4, Effort::Hard, FIT)]);
    let three =
        [told("23T12:00", 5.3, Effort::Hard), told("23T13:00", 5.1, Effort::Easy), told("23T14:00", 5.2, Effort::Easy)];
    let all = however(&[two.as_slice(), &three].concat());
    assert_eq!(all, [(5.0, Effort::Easy, FIT), (5.2, Effort::Easy, None), (5.4, Effort::Hard, FIT)]);
}

#[test]
fn what_is_taken_back_parts_what_was_joined_and_hides_its_copies() {
    let file = read("23T18:00", 8.2, 45, Source::Fit);
    let copy = read("23T18:00", 8.25, 45, Source::Gpx);
    let mut past = Past::of(vec![told("23T12:00", 8.0, Effort::Hard), file, copy]);
    let now = at("23T20:00");
    assert_eq!(runs(&past), [(8.2, Effort::Hard, FIT)]);
    let Event::Run(run) = &past.lines[0].event else { panic!("a run") };
    let name = Named::run(past.lines[0].moment.at, run);
    assert!(past.named(name).is_some(), "what is shown can be named");
    let withdrawal = past.withdrawal(name, &now).unwrap();
    past.add(std::slice::from_ref(&withdrawal));
    assert_eq!(runs(&past), [(8.0, Effort::Hard, None)]);
    let Event::Withdraw(subject) = withdrawal.event else { panic!("a withdrawal") };
    past.add(&[past.restoration(subject, &now).unwrap()]);
    assert_eq!(runs(&past), [(8.2, Effort::Hard, FIT)]);
}

#[test]
fn a_run_longer_than_usual_is_a_hard_one_unless_somebody_told_otherwise() {
    let usual = [read("10T09:00", 8.0, 45, Source::Fit), read("13T09:00", 8.0, 45, Source::Fit)];
    let known = |last: &[Line]| {
        let facts = facts(&Past::of([usual.as_slice(), last].concat()).lines, &at("23T19:00"));
        (facts.since_run, facts.since_hard_run, facts.since_untold_run)
    };
    let long = read("23T09:00", 9.5, 60, Source::Fit);
    assert_eq!(known(std::slice::from_ref(&read("23T09:00", 8.5, 50, Source::Fit))), (Some(10), None, Some(10)));
    assert_eq!(known(std::slice::from_ref(&long)).1, Some(10));
    assert_eq!(known(&[long, told("23T12:00", 9.5, Effort::Easy)]).1, None);
}
