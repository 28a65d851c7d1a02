//! What was done, in words.

use std::time::Duration;

use jiff::civil::Date;

use crate::care::{Level, Quality, Walk};
use crate::journal::Moment;
use crate::journal::{Effort, End, Item, Report, far_in};
use crate::language::{ScreenText, Words};
use crate::routine::describe;

/// `today`, `yesterday`, `5 days ago`; nothing where it is longer ago than people count days.
pub(super) fn ago(date: Date, today: Date, words: Words) -> String {
    match today.duration_since(date).as_hours() / 24 {
        0 => words.text(ScreenText::DayToday).to_owned(),
        1 => words.text(ScreenText::DayYesterday).to_owned(),
        days @ 2..=60 => words.say(ScreenText::DayLongAgo, &[("days", days.into())]),
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
pub(super) fn soreness([left, right]: [Option<Level>; 2], words: Words) -> String {
    let sides = [(ScreenText::SoreOnLeft, left), (ScreenText::SoreOnRight, right)];
    let told = sides.into_iter().filter_map(|(side, level)| Some(words.say(side, &[("level", level?.get().into())])));
    told.collect::<Vec<_>>().join(", ")
}

/// `sore: left 4, right 1; dull`.
pub(super) fn report(report: &Report, words: Words) -> String {
    let text = |text| words.text(text).to_owned();
    let sore = report.levels().map(|levels| match levels.worst() {
        Level::NONE => text(ScreenText::NothingWasSore),
        _ => words.say(ScreenText::SoreWas, &[("sides", soreness([report.left, report.right], words).into())]),
    });
    let quality = report.quality.map(|quality| {
        text(match quality {
            Quality::Dull => ScreenText::QualityDull,
            Quality::Sharp => ScreenText::QualitySharp,
            Quality::Gone => ScreenText::QualityGone,
        })
    });
    let walk = (report.walk == Some(Walk::Changed)).then(|| text(ScreenText::ChangedTheWalk));
    let signs = report.signs.iter().map(|sign| sign.said_in(words.tongue()));
    let none = report.no_signs.then(|| text(ScreenText::NoneOfTheSigns));
    let said: Vec<String> = sore.into_iter().chain(quality).chain(walk).chain(signs).chain(none).collect();
    if said.is_empty() { text(ScreenText::NothingWasSore) } else { said.join("; ") }
}

/// `ran 8 km, hard`.
pub(super) fn run(km: f64, effort: Effort, time: Option<Duration>, words: Words) -> String {
    let text = if effort == Effort::Hard { ScreenText::RanFarHard } else { ScreenText::RanFar };
    words.say(text, &[("far", far_in(words, km, time).into())])
}

/// How a session ended: `to its end`, `stopped`, `broken off`.
pub(super) fn end(end: Option<End>, words: Words) -> &'static str {
    words.text(match end {
        Some(End::Finished) => ScreenText::EndFinished,
        Some(End::Stopped) => ScreenText::EndStopped,
        None => ScreenText::EndBrokenOff,
    })
}

/// How long something took: seconds below a minute.
pub(super) fn held(length: Duration, words: Words) -> String {
    if length < Duration::from_mins(1) {
        format!("{} s", length.as_secs())
    } else {
        describe::in_minutes(words.tongue(), length)
    }
}

/// An item in one line, without its time: what it is, and what else is to be said of it, in few words and in more.
pub(super) fn item(item: &Item, words: Words) -> (String, Vec<String>) {
    match item {
        Item::Session(account) => {
            let entry = &account.entry;
            let name = if entry.name.is_empty() { entry.routine.as_str() } else { &entry.name };
            let held = held(entry.held(), words);
            (name.to_owned(), vec![held.clone(), format!("{held}   {}", entry.in_words(words))])
        }
        Item::Soreness(told) => (describe::capital(&report(told, words)), Vec::new()),
        Item::Run(ran) => {
            let more: Vec<String> = ran.pace().into_iter().chain(ran.from().map(str::to_owned)).collect();
            let more = if more.is_empty() { Vec::new() } else { vec![more.join(", ")] };
            (describe::capital(&run(ran.km, ran.effort, ran.time, words)), more)
        }
        Item::Note(text) => (words.say(ScreenText::NoteText, &[("text", text.as_str().into())]), Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::care::{Level, Quality, Sign, Walk};
    use crate::journal::Report;
    use crate::language::Words;
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
        assert_eq!(report(&told, Words::ENGLISH), said);
    }
}
