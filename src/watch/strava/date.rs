//! Dates as Strava's table writes them: in UTC, in words of the language of whoever exported it.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The months as they begin in the languages of Strava, in lower case: what tells one from the others.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "sty", "янв", "tam", "led", "oca"],
    &["feb", "fév", "fev", "lut", "фев", "hel", "úno", "şub"],
    &["mar", "mär", "mrt", "мар", "maa", "bře", "már"],
    &["apr", "avr", "abr", "kwi", "апр", "huh", "dub", "ápr", "nis"],
    &["may", "mai", "maj", "mei", "mag", "мая", "май", "tou", "kvě", "máj"],
    &["jun", "juin", "giu", "cze", "июн", "kes", "čvn", "jún", "haz"],
    &["jul", "juil", "lug", "lip", "июл", "hei", "čvc", "júl", "tem"],
    &["aug", "aoû", "ago", "sie", "авг", "elo", "srp", "ağu"],
    &["sep", "set", "wrz", "сен", "syy", "zář", "sze", "eyl"],
    &["oct", "okt", "ott", "out", "paź", "окт", "lok", "říj", "eki"],
    &["nov", "lis", "ноя", "kas"],
    &["dec", "dez", "déc", "dic", "gru", "дек", "jou", "pro", "ara"],
];

/// Reads `Nov 28, 2025, 6:30:00 AM`, `28.11.2025, 06:30:00`, `28 nov. 2025 à 06:30:00`, `2025/11/28 6:30:00`.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    let text = text.to_lowercase();
    if let Ok(moment) = text.to_uppercase().parse() {
        return Some(moment);
    }
    let (clock, dated) = clock(&text)?;
    let (year, month, day) = date(&dated, is_american(&text))?;
    let moment = DateTime::new(year, month, day, clock.0, clock.1, clock.2, 0).ok()?;
    Some(moment.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// Whether the halves of the day are named.
fn half(text: &str) -> Option<bool> {
    let bare: String = text.chars().filter(char::is_ascii_alphabetic).collect();
    [("am", false), ("pm", true)].into_iter().find(|(mark, _)| bare.ends_with(mark)).map(|(_, is_later)| is_later)
}

fn is_american(text: &str) -> bool {
    half(text).is_some()
}

/// The time of day, and the text without it.
fn clock(text: &str) -> Option<((i8, i8, i8), String)> {
    let is_of_it = |letter: char| letter.is_ascii_digit() || letter == ':';
    let word = text.split(|letter| !is_of_it(letter)).find(|word| word.contains(':'))?;
    let mut parts = word.split(':').map(str::parse::<i8>);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().map_or(Some(0), Result::ok)?;
    let hour = match half(text) {
        Some(is_later) if (1..=12).contains(&hour) => hour % 12 + if is_later { 12 } else { 0 },
        _ => hour,
    };
    Some(((hour, minute, second), text.replacen(word, " ", 1)))
}

/// Year, month and day in any order.
fn date(text: &str, is_american: bool) -> Option<(i16, i8, i8)> {
    let numbers: Vec<i16> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
    let named = text.split(|letter: char| !letter.is_alphabetic()).find_map(month);
    let small = |number: i16| i8::try_from(number).ok();
    match (named, numbers.as_slice()) {
        (Some(month), &[one, other]) => Some((one.max(other), month, small(one.min(other))?)),
        (None, &[year, month, day]) if year >= 1000 => Some((year, small(month)?, small(day)?)),
        (None, &[first, second, year]) => {
            let year = if year < 100 { year + 2000 } else { year };
            let is_month_first = second > 12 || is_american && first <= 12;
            let (day, month) = if is_month_first { (second, first) } else { (first, second) };
            Some((year, small(month)?, small(day)?))
        }
        _ => None,
    }
}

/// The month that a word names.
fn month(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|begins| begins.iter().any(|begin| word.starts_with(begin)))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::read;

    #[rstest]
    #[case("Nov 28, 2025, 6:30:05 AM")]
    #[case("28 Nov 2025, 06:30:05")]
    #[case("28.11.2025, 06:30:05")]
    #[case("28.11.25, 06:30:05")]
    #[case("28 nov. 2025 à 06:30:05")]
    #[case("28 de nov. de 2025, 06:30:05")]
    #[case("28 lis 2025, 06:30:05")]
    #[case("28 нояб. 2025 г., 06:30:05")]
    #[case("2025/11/28 6:30:05")]
    #[case("2025年11月28日 6:30:05")]
    #[case("2025-11-28 06:30:05")]
    #[case("2025-11-28T06:30:05Z")]
    #[case("11/28/2025, 6:30:05 AM")]
    #[case("28/11/2025, 06:30:05")]
    fn dates_are_read_in_many_languages(#[case] text: &str) {
        assert_eq!(read(text).map(|moment| moment.to_string()).as_deref(), Some("2025-11-28T06:30:05Z"));
    }

    #[rstest]
    #[case("Jan 1, 2025, 12:05:00 AM", "2025-01-01T00:05:00Z")]
    #[case("Jan 1, 2025, 12:05:00 PM", "2025-01-01T12:05:00Z")]
    #[case("1 juil. 2025 à 18:00:00", "2025-07-01T18:00:00Z")]
    #[case("1 juin 2025 à 18:00:00", "2025-06-01T18:00:00Z")]
    #[case("1 mai 2025 à 18:00:00", "2025-05-01T18:00:00Z")]
    #[case("3 mars 2025 à 18:00:00", "2025-03-03T18:00:00Z")]
    #[case("31.12.2024, 23:59:59", "2024-12-31T23:59:59Z")]
    fn halves_of_the_day_and_months_that_look_alike(#[case] text: &str, #[case] is: &str) {
        assert_eq!(read(text).map(|moment| moment.to_string()).as_deref(), Some(is));
    }

    #[rstest]
    #[case("")]
    #[case("yesterday")]
    #[case("31.02.2025, 06:30:00")]
    #[case("2025-11-28")]
    #[case("99:99:99 99.99.9999")]
    fn what_is_no_date_is_none(#[case] text: &str) {
        assert_eq!(read(text), None);
    }
}
