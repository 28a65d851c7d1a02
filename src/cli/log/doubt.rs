//! Whether a run that was told is to be kept: one that is there already, or of more than people run, may be a slip.

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::{day, hour};
use crate::journal::{Effort, Event, Line, Run, as_read, far, kilometres};
use crate::watch::{Typed, same_as_typed};

/// From how many kilometres on a run is asked about. Some run farther at once; a point that was left out is more common.
const FAR: f64 = 100.0;

/// The sentence that says why it is asked about; `None` where nothing speaks against it. `lines` are what is kept.
pub(super) fn of(lines: &[Line], then: &Zoned, told: &Run, now: &Zoned) -> Option<String> {
    if told.km > FAR {
        return Some(format!("{} at once is more than most people ever run.", kilometres(told.km)));
    }
    let is_same = |line: &&Line| line.moment.local().date() == then.date() && is_there_already(line, then, told);
    let line = lines.iter().find(is_same)?;
    let Event::Run(known) = &line.event else { return None };
    let local = line.moment.local();
    let day =
        if local.date() == now.date() { "today".to_owned() } else { format!("on {}", day::in_words(local.date())) };
    let from = known.from().map(|source| format!(" from {source}")).unwrap_or_default();
    let at = hour::in_figures(local.time());
    Some(format!("A run of {}{from} is kept already, {day} at {at}.", far(known.km, known.time)))
}

/// Whether a line of the same day is the run that was told. A run from a file of which nobody told the effort waits for that.
fn is_there_already(line: &Line, then: &Zoned, told: &Run) -> bool {
    let Event::Run(known) = &line.event else { return false };
    if let Some(read) = as_read(line) {
        let typed = Typed { date: then.date(), km: told.km };
        return known.effort != Effort::Untold && same_as_typed(&read, &typed, &TimeZone::UTC);
    }
    let is_as_long = known.time.is_none() || told.time.is_none() || known.time == told.time;
    // As far as it is shown.
    is_as_long && kilometres(known.km) == kilometres(told.km)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::journal::{Effort, Event, FromFile, Line, Moment, Run};
    use crate::watch::Source;
    use jiff::Zoned;
    use rstest::rstest;
    use std::time::Duration;

    fn at(text: &str) -> Zoned {
        format!("{text}+01:00[+01:00]").parse().unwrap()
    }

    fn run(km: f64, minutes: Option<u64>) -> Run {
        Run::told(km, Effort::Easy, minutes.map(|minutes| Duration::from_secs(minutes * 60)))
    }

    fn line(run: Run) -> Line {
        Line { moment: Moment::from(&at("2025-11-22T12:00:00")), session: None, event: Event::Run(run) }
    }

    fn read(km: f64, effort: Effort) -> Run {
        let file = FromFile {
            elapsed: None,
            climb: None,
            source: Some(Source::Fit),
            identity: "one".to_owned(),
            estimated: false,
            incomplete: false,
        };
        Run { effort, file: Some(Box::new(file)), ..run(km, Some(50)) }
    }

    #[rstest]
    #[case::the_same(run(8.0, None), run(8.0, None), true)]
    #[case::with_its_time_now(run(8.0, None), run(8.0, Some(50)), true)]
    #[case::without_it(run(8.0, Some(50)), run(8.0, None), true)]
    #[case::at_another_pace(run(8.0, Some(50)), run(8.0, Some(51)), false)]
    #[case::in_miles(run(8.047, None), run(8.0, None), true)]
    #[case::farther(run(8.0, None), run(8.1, None), false)]
    #[case::from_a_file(read(8.3, Effort::Untold), run(8.0, None), false)]
    #[case::from_a_file_and_told_before(read(8.3, Effort::Easy), run(8.0, None), true)]
    #[case::from_a_file_of_another_run(read(10.0, Effort::Easy), run(8.0, None), false)]
    fn a_run_is_asked_about_where_it_is_there_already(#[case] known: Run, #[case] told: Run, #[case] asked: bool) {
        let (then, now) = (at("2025-11-22T18:00:00"), at("2025-11-23T09:30:00"));
        let doubt = of(&[line(known.clone())], &then, &told, &now);
        assert_eq!(doubt.is_some(), asked, "{doubt:?}");
        assert_eq!(of(&[line(known)], &now, &told, &now), None, "another day");
    }

    #[test]
    fn it_is_said_what_is_there() {
        let (then, now) = (at("2025-11-22T18:00:00"), at("2025-11-23T09:30:00"));
        let lines = [line(read(8.3, Effort::Easy))];
        let expected = "A run of 8.3 km in 50:00 from FIT is kept already, on Saturday, 22 November 2025 at 12:00.";
        assert_eq!(of(&lines, &then, &run(8.0, None), &now).as_deref(), Some(expected));
        assert!(of(&lines, &then, &run(8.0, None), &then).unwrap().ends_with("today at 12:00."));
    }

    #[rstest]
    #[case(100.0, None)]
    #[case(100.1, Some("100.1 km at once is more than most people ever run."))]
    #[case(500.0, Some("500 km at once is more than most people ever run."))]
    fn a_very_long_run_is_asked_about(#[case] km: f64, #[case] expected: Option<&str>) {
        let now = at("2025-11-23T09:30:00");
        assert_eq!(of(&[], &now, &run(km, None), &now).as_deref(), expected);
    }
}
