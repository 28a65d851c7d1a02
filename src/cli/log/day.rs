//! Which day is meant: `yesterday`, `friday`, `3 days ago`, `24 november`, `24.11.2026`, `2026-11-24`.

use jiff::civil::{Date, Weekday};
use jiff::{Span, Zoned};

use crate::diagnostic::visible;

/// What would be understood.
const WANTED: &str = "yesterday, friday, 3 days ago, 24 november, 24.11.2026, or 2026-11-24";
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
    if let Some((one, other)) = numbers(&text).and_then(Numbers::either) {
        return Err(format!("\u{201c}{text}\u{201d} may be {one} or {other}: write the month as a word"));
    }
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

/// Whether these words name a day, or would in German. `10.5` and `6/10` by themselves are numbers.
pub(super) fn is_day(text: &str) -> bool {
    let is_number = numbers(text).is_some_and(|told| told.year.is_none());
    !is_number && is_day_on(text)
}

/// Whether these words name a day where they follow `on`.
pub(super) fn is_day_on(text: &str) -> bool {
    date(text, Date::MAX).is_some() || numbers(text).is_some() || GERMAN.iter().any(|(german, _)| *german == text)
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
        [one, other, year] if year.len() == 4 && numbers(text).is_none() => {
            of_month(one, other, Some(year.parse().ok()?), today)
        }
        _ => numbers(text)?.date(today),
    }
}

/// A date in numbers: `28.11.2026`, `28.11.`, `28/11`, `2026-11-28`.
#[derive(Clone, Copy)]
struct Numbers {
    /// What stands between them.
    mark: char,
    year: Option<i16>,
    /// The two that are not the year, in the order in which they stand.
    pair: (i8, i8),
}

fn numbers(text: &str) -> Option<Numbers> {
    // `28. 11. 2026`
    let text = text.replace(". ", ".");
    let mark = text.chars().find(|letter| !letter.is_ascii_digit()).filter(|mark| matches!(mark, '.' | '/' | '-'))?;
    let parts: Vec<&str> = text.split(mark).collect();
    let digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let (year, one, other) = match parts.as_slice() {
        [year, one, other] if year.len() == 4 => (Some(*year), *one, *other),
        [one, other, year] if year.len() == 4 => (Some(*year), *one, *other),
        [one, other, ""] if mark == '.' => (None, *one, *other),
        [one, other] if mark != '-' => (None, *one, *other),
        _ => return None,
    };
    [one, other].iter().chain(&year).all(digits).then_some(())?;
    let year = year.map(str::parse).transpose().ok()?;
    // With the year in front the month follows, as in 2026-11-28; with a point the day is first.
    let pair = (one.parse().ok()?, other.parse().ok()?);
    let is_from_year = parts[0].len() == 4;
    Some(Numbers { mark: if is_from_year { ' ' } else { mark }, year, pair })
}

impl Numbers {
    /// Both readings, where day and month cannot be told apart: Britain and America write `5/11` for two days.
    fn either(self) -> Option<(String, String)> {
        let (one, other) = self.pair;
        let is_month = |number: i8| (1..=12).contains(&number);
        let spoken = |day: i8, month: i8| format!("{day} {}", MONTHS[usize::from(month.unsigned_abs()) - 1]);
        let is_unclear = matches!(self.mark, '/' | '-') && is_month(one) && is_month(other) && one != other;
        is_unclear.then(|| (spoken(one, other), spoken(other, one)))
    }

    /// The date; without its year the last one that has been, as far as `today`.
    fn date(self, today: Date) -> Option<Date> {
        if self.either().is_some() {
            return None;
        }
        let (one, other) = self.pair;
        let (day, month) = match self.mark {
            ' ' => (other, one),
            '/' | '-' if one <= 12 => (other, one),
            _ => (one, other),
        };
        last_such(day, month, self.year, today)
    }
}

/// This day of the month in that year; without one of this year, or of the last where it would be still to come.
fn last_such(day: i8, month: i8, year: Option<i16>, today: Date) -> Option<Date> {
    let in_year = |year| Date::new(year, month, day).ok();
    match year {
        Some(year) => in_year(year),
        None => in_year(today.year()).filter(|date| *date <= today).or_else(|| in_year(today.year() - 1)),
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
    last_such(day, month, year, today)
}

#[cfg(test)]
mod tests;
