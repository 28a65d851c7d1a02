//! Which day is meant: `yesterday`, `friday`, `3 days ago`, `24 november`, `2026-11-24`.

use jiff::civil::{Date, Weekday};
use jiff::{Span, Zoned};

use crate::diagnostic::visible;

/// What would be understood.
const WANTED: &str = "yesterday, friday, 3 days ago, 24 november, or 2026-11-24";
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const NUMBERS: [&str; 7] = ["one", "two", "three", "four", "five", "six", "seven"];
/// German days, and what to say in their place: sentences of moves may be German, commands are not.
const GERMAN: [(&str, &str); 10] = [
    ("heute", "today"),
    ("gestern", "yesterday"),
    ("vorgestern", "2 days ago"),
    ("montag", "monday"),
    ("dienstag", "tuesday"),
    ("mittwoch", "wednesday"),
    ("donnerstag", "thursday"),
    ("freitag", "friday"),
    ("samstag", "saturday"),
    ("sonntag", "sunday"),
];

/// The moment on the day that `text` names, told at `now`: the present on the same day, else noon. A day of the week is the
/// last such day, today among them; a date without its year is the last such date.
///
/// # Errors
/// When it names no day, or one that is still to come: in a sentence that says what would be understood.
pub(in crate::cli) fn moment(text: &str, now: &Zoned) -> Result<Zoned, String> {
    let text = text.trim().to_lowercase();
    let date = date(&text, now.date()).ok_or_else(|| misread(&text))?;
    if date == now.date() {
        return Ok(now.clone());
    }
    if date > now.date() {
        return Err(format!("{} is still to come", in_words(date)));
    }
    date.at(12, 0, 0, 0).to_zoned(now.time_zone().clone()).map_err(|_| misread(&text))
}

/// `Friday, 27 November 2026`.
pub(in crate::cli) fn in_words(date: Date) -> String {
    date.strftime("%A, %-d %B %Y").to_string()
}

/// Whether these words name a day, or would in German.
pub(super) fn is_day(text: &str) -> bool {
    date(text, Date::MAX).is_some() || GERMAN.iter().any(|(german, _)| *german == text)
}

fn misread(text: &str) -> String {
    match GERMAN.iter().find(|(german, _)| *german == text) {
        Some((german, english)) => format!("\u{201c}{german}\u{201d}: days are said in English here: {english}"),
        None if text.is_empty() => format!("a day is wanted: {WANTED}"),
        None => format!("\u{201c}{}\u{201d} is not understood: a day is wanted: {WANTED}", visible(text)),
    }
}

fn date(text: &str, today: Date) -> Option<Date> {
    let ago = |days: i64| Some(today.saturating_sub(Span::new().days(days)));
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["today" | "tonight"] => Some(today),
        ["yesterday"] => ago(1),
        ["tomorrow"] => ago(-1),
        [day @ .., "morning" | "afternoon" | "evening" | "night"] => match day {
            [] => None,
            ["this"] => Some(today),
            ["last"] => ago(1),
            _ => self::date(&day.join(" "), today),
        },
        ["the", "day", "before", "yesterday"] | ["day", "before", "yesterday"] => ago(2),
        ["a", "week", "ago"] => ago(7),
        [number, "day" | "days", "ago"] => ago(days(number)?),
        ["last", day] => {
            let day = weekday(day)?;
            let back = today.weekday().since(day);
            ago(if back == 0 { 7 } else { back.into() })
        }
        [day] if weekday(day).is_some() => ago(today.weekday().since(weekday(day)?).into()),
        [one, other] => of_month(one, other, None, today),
        [one, other, year] if year.len() == 4 => of_month(one, other, Some(year.parse().ok()?), today),
        [date] => date.parse().ok(),
        _ => None,
    }
}

/// How many days ago: `3`, `three`, at most a year.
fn days(number: &str) -> Option<i64> {
    let word = NUMBERS.iter().zip(1..).find(|(word, _)| *word == &number).map(|(_, number)| number);
    word.or_else(|| number.parse().ok()).filter(|days| (0..=366).contains(days))
}

/// The day of the week of this name, or of its beginning, three letters at least.
fn weekday(text: &str) -> Option<Weekday> {
    let is_named = |(name, _): &&(&str, Weekday)| text.len() >= 3 && name.starts_with(text);
    WEEKDAYS.iter().find(is_named).map(|(_, day)| *day)
}

/// `24 november`, `nov 24`: of this year, or of the last one where it would be still to come.
fn of_month(one: &str, other: &str, year: Option<i16>, today: Date) -> Option<Date> {
    let month = |text: &str| {
        let is_named = |(name, _): &(&&str, i8)| text.len() >= 3 && name.starts_with(text);
        MONTHS.iter().zip(1..).find(is_named).map(|(_, number)| number)
    };
    let (month, day) = month(other).map(|month| (month, one)).or_else(|| Some((month(one)?, other)))?;
    let day = day.trim_end_matches(['.', ',']);
    let day = ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day).parse().ok()?;
    let in_year = |year| Date::new(year, month, day).ok();
    match year {
        Some(year) => in_year(year),
        None => in_year(today.year()).filter(|date| *date <= today).or_else(|| in_year(today.year() - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_words, moment};
    use jiff::Zoned;
    use rstest::rstest;

    fn at(text: &str) -> Zoned {
        format!("{text}+01:00[+01:00]").parse().unwrap()
    }

    #[rstest]
    #[case("today", "2025-11-23T09:30:00")]
    #[case("2025-11-23", "2025-11-23T09:30:00")]
    #[case("yesterday", "2025-11-22T12:00:00")]
    #[case("day before yesterday", "2025-11-21T12:00:00")]
    #[case("3 days ago", "2025-11-20T12:00:00")]
    #[case("three days ago", "2025-11-20T12:00:00")]
    #[case("a week ago", "2025-11-16T12:00:00")]
    #[case("2024-02-29", "2024-02-29T12:00:00")]
    #[case::a_day_of_the_week_is_the_last_such_day("friday", "2025-11-21T12:00:00")]
    #[case("Friday", "2025-11-21T12:00:00")]
    #[case("fri", "2025-11-21T12:00:00")]
    #[case("monday", "2025-11-17T12:00:00")]
    #[case::and_that_may_be_today("sunday", "2025-11-23T09:30:00")]
    #[case::or_not("last sunday", "2025-11-16T12:00:00")]
    #[case("last friday", "2025-11-21T12:00:00")]
    #[case("21 november", "2025-11-21T12:00:00")]
    #[case("21. Nov", "2025-11-21T12:00:00")]
    #[case("this morning", "2025-11-23T09:30:00")]
    #[case("last night", "2025-11-22T12:00:00")]
    #[case("friday evening", "2025-11-21T12:00:00")]
    #[case("november 21st", "2025-11-21T12:00:00")]
    #[case("nov 21", "2025-11-21T12:00:00")]
    #[case::without_its_year_it_has_been("24 december", "2024-12-24T12:00:00")]
    #[case("24 december 2023", "2023-12-24T12:00:00")]
    fn a_day_is_named_as_people_name_it(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(moment(text, &at("2025-11-23T09:30:00")), Ok(at(expected)), "{text}");
    }

    #[rstest]
    #[case("2025-11-24", "Monday, 24 November 2025 is still to come")]
    #[case("tomorrow", "Monday, 24 November 2025 is still to come")]
    #[case("", "a day is wanted: yesterday, friday")]
    #[case("2025-02-29", "“2025-02-29” is not understood: a day is wanted: yesterday, friday")]
    #[case("31 november", "“31 november” is not understood: a day is wanted: ")]
    #[case("21 november 25", "“21 november 25” is not understood: a day is wanted: ")]
    #[case("morning", "“morning” is not understood: a day is wanted: ")]
    #[case("11/21", "“11/21” is not understood: a day is wanted: ")]
    #[case("gestern", "“gestern”: days are said in English here: yesterday")]
    #[case("Freitag", "“freitag”: days are said in English here: friday")]
    fn what_names_no_day_that_has_been_says_what_would(#[case] text: &str, #[case] expected: &str) {
        let said = moment(text, &at("2025-11-23T09:30:00")).unwrap_err();
        assert!(said.starts_with(expected), "{said}");
    }

    #[test]
    fn a_day_is_said_whole() {
        assert_eq!(in_words(at("2025-11-21T12:00:00").date()), "Friday, 21 November 2025");
    }
}
