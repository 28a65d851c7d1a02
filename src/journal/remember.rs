//! What the journal remembers of earlier days, as the plain facts that care asks for.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Zoned};

use super::clocks::{hours_since, is_past};
use super::entry::SessionEntry;
use super::event::{Event, Line, Report};
use super::longest::{longest_before, longest_each_day, metres};
use super::run::{Effort, Run};
use super::standing::{Sides, Standing, reports, standing};
use crate::care::{Facts, Level, Soreness, TooMuch, sore_days, too_long};
use crate::routine::Id;
use crate::session::effect::Ending;
use crate::session::record::Mark;

/// A session that broke off can be taken up again for this long.
pub(super) const RESUMABLE: SignedDuration = SignedDuration::from_hours(1);

/// How long what was too much is remembered, and how much of the journal is read before a session: the weeks of a year and
/// the present one. One number for both, so that today means the same whether all of the journal is known or its end.
pub(crate) const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 7 * 54);

/// What is known about the person at `now`: what was told and still counts, for how long it has been sore, the last runs.
pub(crate) fn facts(lines: &[Line], now: &Zoned) -> Facts {
    let reports = reports(lines, now);
    let Standing { soreness, told_sides, quality, walk, signs, signs_told, is_old, severe_hours } =
        standing(&reports, now.timestamp());
    let mut sides = Sides::default();
    let mut days: Vec<(i64, Level)> = Vec::new();
    for (at, _, report) in reports {
        sides.tell(at, report);
        // A side that was not told keeps what it had: one that is well ends nothing for the other.
        if report.levels().is_some() {
            days.push((day(at.to_zoned(now.time_zone().clone()).date()), sides.worst(at)));
        }
    }
    let longest = longest_each_day(lines);
    // A run that is longer than usual is a hard one, also where nobody told its effort.
    let is_long = |line: &Line, km| {
        longest_before(&longest, line.moment.local().date()).is_some_and(|before| too_long(before, km).is_some())
    };
    let is_hard = |line: &Line, run: &Run| match run.effort {
        Effort::Easy => false,
        Effort::Hard => true,
        Effort::Untold => is_long(line, run.km),
    };
    Facts {
        soreness,
        told_sides,
        quality,
        walk,
        signs,
        signs_told,
        is_old,
        sore_days: sore_days(&days, day(now.date())),
        severe_hours,
        since_run: since_run(lines, now, |_, _| true),
        since_hard_run: since_run(lines, now, is_hard),
        since_untold_run: since_run(lines, now, |line, run| run.effort == Effort::Untold && !is_hard(line, run)),
        longest_metres: longest_before(&longest, now.date()).map(metres),
    }
}

/// Whether more was answered than how sore it is.
pub(super) fn is_whole(report: &Report) -> bool {
    report.quality.is_some() || report.walk.is_some() || !report.signs.is_empty() || report.no_signs
}

/// The last soreness told on each day: a side of which nothing was told stays as it was before on that day.
pub(super) fn told_each_day(lines: &[Line]) -> BTreeMap<Date, Soreness> {
    let mut reports: Vec<(&Line, &Report)> = lines.iter().filter_map(report).collect();
    reports.sort_by_key(|(line, _)| line.moment.at);
    let mut told: BTreeMap<Date, Soreness> = BTreeMap::new();
    for (line, report) in reports {
        let date = line.moment.local().date();
        if let Some(soreness) = report.over(told.get(&date).copied()) {
            told.insert(date, soreness);
        }
    }
    told
}

fn report(line: &Line) -> Option<(&Line, &Report)> {
    match &line.event {
        Event::Soreness(report) => Some((line, report)),
        _ => None,
    }
}

/// Whole hours since the last run that counts.
fn since_run(lines: &[Line], now: &Zoned, counts: impl Fn(&Line, &Run) -> bool) -> Option<u32> {
    let of = |line: &Line| match &line.event {
        Event::Run(run) if is_past(line.moment.at, now) && counts(line, run) => Some(line.moment.at),
        _ => None,
    };
    lines.iter().filter_map(of).max().map(|last| hours_since(last, now))
}

/// Days since the year 1 or so: only differences count.
fn day(date: Date) -> i64 {
    date.duration_since(Date::constant(2000, 1, 1)).as_hours() / 24
}

/// What is remembered at `now` of each move that was too much since it was last done whole in the usual way. `entries` in
/// their order; those that began more than [`REMEMBERED`] ago count no more.
pub(crate) fn too_much(entries: &[SessionEntry], now: &Zoned) -> BTreeMap<Id, TooMuch> {
    let mut known: BTreeMap<Id, TooMuch> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| now.timestamp().duration_since(entry.began.at) <= REMEMBERED) {
        let mut moves: Vec<&Id> = entry.sets.iter().map(|set| &set.exercise).collect();
        moves.sort_unstable();
        moves.dedup();
        let marks = entry.marks();
        for id in moves {
            let sets = || entry.sets.iter().filter(|set| set.exercise == *id);
            let marks = marks.iter().filter(|(set, _)| set.exercise == *id);
            let whole = marks.map(|(_, mark)| mark).all(|mark| matches!(mark, Mark::Done | Mark::Eased));
            if sets().any(|set| set.ending == Ending::TooMuch) {
                let it = known.entry(id.clone()).or_default();
                *it = TooMuch { times: it.times.saturating_add(1), well: 0 };
            } else if whole && sets().all(|set| !set.easier) {
                known.remove(id);
            } else if let Some(it) = known.get_mut(id).filter(|_| whole && sets().all(|set| set.easier)) {
                it.well = it.well.saturating_add(1);
            }
        }
    }
    known
}

/// The latest session, where it broke off less than an hour before `now`. One that broke off before its first set ended
/// takes no other's place.
pub(crate) fn resumable<'e>(entries: &'e [SessionEntry], now: &Zoned) -> Option<&'e SessionEntry> {
    let is_begun =
        |entry: &&SessionEntry| (entry.end.is_some() || !entry.sets.is_empty()) && is_past(entry.last.at, now);
    let latest = entries.iter().filter(is_begun).max_by_key(|entry| entry.last.at)?;
    let ago = now.timestamp().duration_since(latest.last.at);
    (latest.end.is_none() && ago < RESUMABLE).then_some(latest)
}

/// The kilometres of each week in which there was a run, by the week's Monday.
pub(crate) fn weekly_km(lines: &[Line]) -> BTreeMap<Date, f64> {
    let mut weeks: BTreeMap<Date, f64> = BTreeMap::new();
    for line in lines {
        if let Event::Run(Run { km, .. }) = line.event {
            *weeks.entry(monday(line.moment.local().date())).or_default() += km;
        }
    }
    weeks
}

/// The Monday of the week of `date`.
pub(crate) fn monday(date: Date) -> Date {
    let since = date.weekday().since(Weekday::Monday);
    date.saturating_sub(jiff::Span::new().days(since))
}

#[cfg(test)]
mod tests {
    use super::{facts, resumable, told_each_day, too_much, weekly_km};
    use crate::care::{Level, Sign, Soreness};
    use crate::journal::event::{Begun, End, Event, Line, Report, Set};
    use crate::journal::moment::Moment;
    use crate::journal::run::{Effort, Run};
    use crate::journal::session_id::SessionId;
    use crate::journal::{SessionEntry, entries};
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use jiff::Zoned;
    use rstest::rstest;

    fn at(text: &str) -> Zoned {
        format!("{text}:00+01:00[+01:00]").parse().unwrap()
    }

    fn line(when: &str, event: Event) -> Line {
        Line { moment: Moment::from(&at(when)), session: None, event }
    }

    fn sore(when: &str, left: u8, right: u8) -> Line {
        let (left, right) = (Level::new(left), Level::new(right));
        line(when, Event::Soreness(Report { left, right, ..Report::default() }))
    }

    #[test]
    fn the_latest_check_in_of_today_counts_wherever_it_stands() {
        let lines = [sore("2025-11-23T18:00", 2, 5), sore("2025-11-23T09:00", 7, 7), sore("2025-11-22T23:00", 9, 9)];
        let facts = facts(&lines, &at("2025-11-23T19:00"));
        let level = |level| Level::new(level).unwrap();
        assert_eq!(facts.soreness, Soreness { left: level(2), right: level(5) });
        assert_eq!(facts.sore_days, 2);
    }

    #[test]
    fn a_sign_told_without_a_number_takes_no_soreness_back() {
        let sign = |when| line(when, Event::Soreness(Report { signs: vec![Sign::Numb], ..Report::default() }));
        let mut lines: Vec<Line> = (14..=21).map(|day| sore(&format!("2025-11-{day}T09:00"), 0, 4)).collect();
        lines.extend([sign("2025-11-22T09:00"), sore("2025-11-23T09:00", 0, 7), sign("2025-11-23T10:00")]);
        let known = facts(&lines, &at("2025-11-23T12:00"));
        assert_eq!((known.sore_days, known.soreness.right.get(), known.signs.len()), (10, 7, 1));
        let told: Vec<u8> = told_each_day(&lines).values().map(|told| told.right.get()).collect();
        assert_eq!(told, [&[4; 8][..], &[7]].concat());
        let only = facts(&[sign("2025-11-23T10:00")], &at("2025-11-23T12:00"));
        assert!(!only.is_told() && only.signs.len() == 1);
    }

    #[test]
    fn the_last_soreness_of_each_day_counts_wherever_it_stands() {
        let lines = [
            sore("2025-11-23T18:00", 2, 5),
            sore("2025-11-22T09:00", 4, 1),
            sore("2025-11-23T09:00", 7, 7),
            sore("2025-11-20T09:00", 10, 0),
        ];
        let told = told_each_day(&lines);
        let days: Vec<(i8, u8, u8)> =
            told.iter().map(|(date, told)| (date.day(), told.left.get(), told.right.get())).collect();
        assert_eq!(days, [(20, 10, 0), (22, 4, 1), (23, 2, 5)]);
    }

    #[rstest]
    #[case("2025-11-21T09:01", Some(47))]
    #[case("2025-11-21T09:00", Some(48))]
    #[case::now_by_another_clock("2025-11-23T09:10", Some(0))]
    #[case::by_a_clock_that_was_ahead("2025-11-23T09:11", None)]
    fn hours_since_a_hard_run_are_whole(#[case] run: &str, #[case] since: Option<u32>) {
        let easy = line("2025-11-23T07:00", Event::Run(Run::told(5.0, Effort::Easy, None)));
        let lines = [line(run, Event::Run(Run::told(8.0, Effort::Hard, None))), easy];
        let known = facts(&lines, &at("2025-11-23T09:00"));
        assert_eq!((known.since_hard_run, known.since_run), (since, Some(since.map_or(2, |since| since.min(2)))));
    }

    fn session(number: u8, sets: &[(Ending, bool)]) -> SessionEntry {
        let session = SessionId::from_hex(&format!("{number:016x}"));
        let id = || Id::new("pigeon").unwrap();
        let moment = Moment::from(&at(&format!("2025-11-{number:02}T09:00")));
        let line = |event| Line { moment, session, event };
        let mut lines = vec![line(Event::Start { routine: id(), name: "Pigeon".into(), begun: Begun::default() })];
        lines.extend(
            sets.iter().map(|&(ending, easier)| {
                line(Event::Set(Set { ending, sets: 3, easier, ..Set::of("pigeon", None, 30) }))
            }),
        );
        entries(&lines).remove(0)
    }

    /// Sessions with a letter for each set: done, skipped, x for too much; capitals for the easier way.
    #[rstest]
    #[case::never("d", 0, 0)]
    #[case::twice_in_a_session_counts_once("xX", 1, 0)]
    #[case::in_two_sessions("x x", 2, 0)]
    #[case::done_the_usual_way_since("x d", 0, 0)]
    #[case::done_the_easier_way_since("x D", 1, 1)]
    #[case::three_times_the_easier_way_since("x x D DD D", 2, 3)]
    #[case::too_much_again("x x D D x", 3, 0)]
    #[case::partly_left_out_since("x ds", 1, 0)]
    #[case::partly_the_easier_way_since("x dD", 1, 0)]
    fn what_was_too_much_is_remembered(#[case] sessions: &str, #[case] times: u16, #[case] well: u16) {
        let set = |letter: char| {
            let ending = match letter.to_ascii_lowercase() {
                'd' => Ending::Done,
                's' => Ending::Skipped,
                _ => Ending::TooMuch,
            };
            (ending, letter.is_ascii_uppercase())
        };
        let sessions = sessions.split(' ').map(|letters| letters.chars().map(set).collect::<Vec<_>>());
        let entries: Vec<SessionEntry> = (1..).zip(sessions).map(|(number, sets)| session(number, &sets)).collect();
        let known = too_much(&entries, &at("2025-11-23T19:00")).into_values().next().unwrap_or_default();
        assert_eq!((known.times, known.well), (times, well));
    }

    #[rstest]
    #[case("2025-11-02T09:00", None, true)]
    #[case("2025-11-02T09:59", None, true)]
    #[case("2025-11-02T10:00", None, false)]
    #[case("2025-11-02T08:50", None, true)]
    #[case("2025-11-02T08:49", None, false)]
    #[case("2025-11-02T09:10", Some(End::Stopped), false)]
    fn a_session_that_broke_off_can_be_taken_up_within_the_hour(
        #[case] now: &str,
        #[case] end: Option<End>,
        #[case] expected: bool,
    ) {
        let entries = [session(1, &[]), SessionEntry { end, ..session(2, &[(Ending::Done, false)]) }];
        assert_eq!(resumable(&entries, &at(now)).is_some(), expected);
    }

    #[test]
    fn what_broke_off_before_its_first_set_hides_no_session_that_broke_off() {
        let entries =
            [session(2, &[(Ending::Done, false)]), SessionEntry { began: later(), last: later(), ..session(3, &[]) }];
        let found = resumable(&entries, &at("2025-11-02T09:30")).map(|entry| entry.session);
        assert_eq!(found, Some(entries[0].session));
    }

    fn later() -> Moment {
        Moment::from(&at("2025-11-02T09:20"))
    }

    #[test]
    fn weeks_begin_on_monday() {
        let run = |when, km| line(when, Event::Run(Run::told(km, Effort::Easy, None)));
        let lines = [run("2025-11-23T23:00", 8.0), run("2025-11-17T00:10", 5.0), run("2025-11-24T00:10", 3.0)];
        let weeks: Vec<(String, f64)> =
            weekly_km(&lines).into_iter().map(|(week, km)| (week.to_string(), km)).collect();
        assert_eq!(weeks, [("2025-11-17".to_owned(), 13.0), ("2025-11-24".to_owned(), 3.0)]);
    }
}
