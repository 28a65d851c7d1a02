//! What was done, in words.

use std::time::Duration;

use jiff::civil::Date;

use crate::care::{Level, Walk};
use crate::journal::Moment;
pub(super) use crate::journal::kilometres;
use crate::journal::{Effort, End, Item, Report, far};
use crate::routine::describe;

/// `Sunday 23 November 2025`.
pub(super) fn date(date: Date) -> String {
    date.strftime("%A %-d %B %Y").to_string()
}

/// `today`, `yesterday`, `5 days ago`; nothing where it is longer ago than people count days.
pub(super) fn ago(date: Date, today: Date) -> String {
    match today.duration_since(date).as_hours() / 24 {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=60 => format!("{days} days ago"),
        _ => String::new(),
    }
}

/// `18:04`.
pub(super) fn time(moment: Moment) -> String {
    moment.local().strftime("%H:%M").to_string()
}

/// `1:05`.
pub(super) fn clock(length: Duration) -> String {
    let seconds = length.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// `left 4, right 1`; a side of which nothing was told is left out.
pub(super) fn soreness([left, right]: [Option<Level>; 2]) -> String {
    let told = [("left", left), ("right", right)].into_iter().filter_map(|(side, level)| Some((side, level?)));
    told.map(|(side, level)| format!("{side} {}", level.get())).collect::<Vec<_>>().join(", ")
}

/// `sore: left 4, right 1; dull`.
pub(super) fn report(report: &Report) -> String {
    let sore = report.levels().map(|levels| match levels.worst() {
        Level::NONE => "nothing was sore".to_owned(),
        _ => format!("sore: {}", soreness([report.left, report.right])),
    });
    let quality = report.quality.map(|quality| quality.to_string());
    let walk = (report.walk == Some(Walk::Changed)).then(|| "it changed the walk".to_owned());
    let signs = report.signs.iter().map(|sign| sign.spoken().to_owned());
    let none = report.no_signs.then(|| "none of the signs".to_owned());
    let said: Vec<String> = sore.into_iter().chain(quality).chain(walk).chain(signs).chain(none).collect();
    if said.is_empty() { "nothing was sore".to_owned() } else { said.join("; ") }
}

/// `ran 8 km, hard`.
pub(super) fn run(km: f64, effort: Effort, time: Option<Duration>) -> String {
    let hard = if effort == Effort::Hard { ", hard" } else { "" };
    format!("ran {}{hard}", far(km, time))
}

/// How a session ended: `to its end`, `stopped`, `broken off`.
pub(super) const fn end(end: Option<End>) -> &'static str {
    match end {
        Some(End::Finished) => "to its end",
        Some(End::Stopped) => "stopped",
        None => "broken off",
    }
}

/// How long something took: seconds below a minute.
pub(super) fn held(length: Duration) -> String {
    if length < Duration::from_mins(1) { format!("{} s", length.as_secs()) } else { describe::minutes(length) }
}

/// An item in one line, without its time: what it is, and what else is to be said of it, in few words and in more.
pub(super) fn item(item: &Item) -> (String, Vec<String>) {
    match item {
        Item::Session(account) => {
            let entry = &account.entry;
            let name = if entry.name.is_empty() { entry.routine.as_str() } else { &entry.name };
            let held = held(entry.held());
            (name.to_owned(), vec![held.clone(), format!("{held}   {}", entry.in_words())])
        }
        Item::Soreness(told) => (describe::capital(&report(told)), Vec::new()),
        Item::Run(km, effort, time) => (describe::capital(&run(*km, *effort, *time)), Vec::new()),
        Item::Note(text) => (format!("“{text}”"), Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::care::{Level, Quality, Sign, Walk};
    use crate::journal::Report;
    use rstest::rstest;

    fn sore(left: u8) -> Report {
        Report { left: Level::new(left), right: Level::new(0), ..Report::default() }
    }

    #[rstest]
    #[case::nothing(sore(0), "nothing was sore")]
    #[case::sore(Report { quality: Some(Quality::Dull), walk: Some(Walk::Usual), ..sore(4) }, "sore: left 4, right 0; dull")]
    #[case::walk(Report { walk: Some(Walk::Changed), ..sore(0) }, "nothing was sore; it changed the walk")]
    #[case::sign(Report { signs: vec![Sign::Numb], ..Report::default() }, "a numb or tingling leg")]
    #[case::no_sign(Report { no_signs: true, ..Report::default() }, "none of the signs")]
    #[case::an_answer_that_says_nothing(Report { walk: Some(Walk::Usual), ..Report::default() }, "nothing was sore")]
    fn everything_that_was_told_is_said_and_nothing_else(#[case] told: Report, #[case] said: &str) {
        assert_eq!(report(&told), said);
    }
}
