//! What the words after `supple log run` say.

use std::time::Duration;

use super::{misread, without_day};
use crate::journal::Effort;
use crate::journal::kilometres;
use crate::journal::run::RUN;

/// A run as it was told.
#[derive(Debug, PartialEq)]
pub(crate) struct Run {
    /// How far, in kilometres, to the metre: nobody measures closer.
    pub(crate) km: f64,
    /// How long it took, where that was told.
    pub(crate) time: Option<Duration>,
    /// How hard it was.
    pub(crate) effort: Effort,
    /// The words that name its day, where some do.
    pub(crate) day: Option<String>,
}

const FAR: &str = "a distance is wanted, such as 8, 8.5km, 800m or 5mi";
const TIME: &str = "a time is written 52:10, 52min or 1h05";
const MORE: &str = "a time is written 52:10, 52min or 1h05, a day yesterday, friday or 24 november";
/// Units of distance and what they come to in kilometres.
const UNITS: [(&str, f64); 16] = [
    ("km", 1.0),
    ("kms", 1.0),
    ("k", 1.0),
    ("kilometers", 1.0),
    ("kilometres", 1.0),
    ("kilometer", 1.0),
    ("kilometre", 1.0),
    ("mi", MILE),
    ("mile", MILE),
    ("miles", MILE),
    ("m", 0.001),
    ("meters", 0.001),
    ("metres", 0.001),
    ("meter", 0.001),
    ("metre", 0.001),
    ("mls", MILE),
];
const MILE: f64 = 1.609_344;
/// How fast and how slowly people run, in seconds for a kilometre: quicker than the record over a kilometre, slower than a
/// stroll.
const PACES: std::ops::RangeInclusive<f64> = 120.0..=1_800.0;

/// Reads `8`, `8.5km`, `5mi 52:10`, `10k in 1h05 hard on friday`.
///
/// # Errors
/// When it says no distance, or something that is neither a distance, a time nor a day: in a sentence that says what would
/// be understood.
pub(crate) fn run(words: &[String]) -> Result<Run, String> {
    let (words, day) = without_day(words);
    let (mut km, mut time, mut effort) = (None, None, Effort::Easy);
    for word in with_units(&words) {
        match word.as_str() {
            "in" | "of" | "for" | "a" | "ran" | "," => {}
            "hard" => effort = Effort::Hard,
            "easy" => effort = Effort::Easy,
            word if km.is_none() && distance(word).is_some() => km = distance(word),
            word if time.is_none() && !times(word, km.is_some()).is_empty() => time = Some(times(word, km.is_some())),
            word if km.is_none() => return Err(misread(word, FAR)),
            word => return Err(misread(word, MORE)),
        }
    }
    let km = km.ok_or_else(|| FAR.to_owned())?;
    if !RUN.contains(&km) {
        return Err("a distance from 50m to 500km is wanted".to_owned());
    }
    let time = time.map(|times| believable(&times, km)).transpose()?;
    Ok(Run { km: (km * 1000.0).round() / 1000.0, time, effort, day })
}

/// The reading that people can have run: `1:05` is an hour and five minutes for ten kilometres.
fn believable(times: &[Duration], km: f64) -> Result<Duration, String> {
    let is_run = |time: &&Duration| PACES.contains(&(time.as_secs_f64() / km));
    times.iter().find(is_run).copied().ok_or_else(|| format!("{} in that time is no run; {TIME}", kilometres(km)))
}

/// The words, each number together with the unit that follows it.
fn with_units(words: &[String]) -> Vec<String> {
    let is_unit = |word: &str| {
        let time = ["min", "mins", "minutes", "minute", "h", "hour", "hours", "s", "sec", "seconds"];
        UNITS.iter().any(|(unit, _)| *unit == word) || time.contains(&word)
    };
    let is_cut_short = |time: &str| ["h", "min", "mins", "minutes"].iter().any(|unit| time.ends_with(unit));
    let mut joined: Vec<String> = Vec::new();
    for word in words.iter().filter(|word| *word != "and") {
        let word = word.trim_end_matches(',');
        match joined.last_mut() {
            Some(number) if is_unit(word) && number.ends_with(|end: char| end.is_ascii_digit()) => {
                number.push_str(word);
            }
            // `1h 05`, `1h 5min`, `52min 10s`
            Some(longer) if is_cut_short(longer) && word.starts_with(|first: char| first.is_ascii_digit()) => {
                longer.push_str(word);
            }
            _ => joined.push(word.to_owned()),
        }
    }
    joined.retain(|word| !word.is_empty());
    joined
}

/// A distance in kilometres; a number by itself is one.
fn distance(word: &str) -> Option<f64> {
    let end = word.find(|letter: char| letter.is_alphabetic()).unwrap_or(word.len());
    let (number, unit) = word.split_at(end);
    let number: f64 = number.replace(',', ".").parse().ok()?;
    let of = if unit.is_empty() { 1.0 } else { UNITS.iter().find(|(name, _)| *name == unit)?.1 };
    Some(number * of)
}

/// What a word may mean as a time, the likeliest first; none where it is none. Beside a distance `52m` are minutes.
fn times(word: &str, is_beside_distance: bool) -> Vec<Duration> {
    let seconds = |hours: u64, minutes: u64, seconds: u64| Duration::from_secs(hours * 3600 + minutes * 60 + seconds);
    // `52'`
    if let Some(minutes) = word.strip_suffix(':') {
        return whole(minutes).map(|minutes| seconds(0, minutes, 0)).into_iter().collect();
    }
    let parts: Option<Vec<u64>> = word.split(':').map(whole).collect();
    match parts.as_deref() {
        Some(&[hours, minutes, rest]) if minutes < 60 && rest < 60 => return vec![seconds(hours, minutes, rest)],
        Some(&[first, second]) if second < 60 => return vec![seconds(0, first, second), seconds(first, second, 0)],
        _ => {}
    }
    if !(is_beside_distance || word.contains("min") || word.contains('h')) {
        return Vec::new();
    }
    with_short_units(word).map(|(hours, minutes, rest)| vec![seconds(hours, minutes, rest)]).unwrap_or_default()
}

/// Hours, minutes and seconds of `1h05`, `1h5min`, `52m10s`, `1hour`.
fn with_short_units(word: &str) -> Option<(u64, u64, u64)> {
    const SHORT: [(&str, &str); 12] = [
        ("hours", "h"),
        ("hour", "h"),
        ("hrs", "h"),
        ("hr", "h"),
        ("minutes", "m"),
        ("minute", "m"),
        ("mins", "m"),
        ("min", "m"),
        ("seconds", "s"),
        ("second", "s"),
        ("secs", "s"),
        ("sec", "s"),
    ];
    let word = SHORT.iter().fold(word.to_owned(), |word, (long, short)| word.replace(long, short));
    let (hours, rest) = word.split_once('h').map_or((None, word.as_str()), |(hours, rest)| (Some(hours), rest));
    let (minutes, rest) = match rest.split_once('m') {
        Some((minutes, rest)) => (Some(minutes), rest),
        None if hours.is_some() && !rest.is_empty() => (Some(rest), ""),
        None => (None, rest),
    };
    let seconds = if rest.is_empty() { None } else { Some(rest.strip_suffix('s')?) };
    let number = |digits: Option<&str>| digits.map_or(Some(0), whole);
    (hours.or(minutes).is_some()).then_some(())?;
    Some((number(hours)?, number(minutes)?, number(seconds)?)).filter(|(_, _, seconds)| *seconds < 60)
}

/// A whole number of at most a few digits.
fn whole(digits: &str) -> Option<u64> {
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{Run, run};
    use crate::journal::Effort;
    use crate::journal::kilometres;
    use rstest::rstest;
    use std::time::Duration;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[rstest]
    #[case("8", "8 km")]
    #[case("8km", "8 km")]
    #[case("8 km", "8 km")]
    #[case("8.5km", "8.5 km")]
    #[case("8,5km", "8.5 km")]
    #[case("8 kilometers", "8 km")]
    #[case("10k", "10 km")]
    #[case("10K", "10 km")]
    #[case("50m", "0.1 km")]
    #[case("500km", "500 km")]
    #[case("800m", "0.8 km")]
    #[case("800 metres", "0.8 km")]
    #[case("5mi", "8 km")]
    #[case("5 miles", "8 km")]
    #[case("42.195km", "42.2 km")]
    fn a_distance_is_read_and_without_its_unit_it_is_kilometres(#[case] text: &str, #[case] said: &str) {
        let told = run(&words(text)).unwrap();
        assert_eq!((kilometres(told.km).as_str(), told.time), (said, None));
    }

    #[rstest]
    #[case("8 52:10", 3130)]
    #[case("5mi 52:10", 3130)]
    #[case("8km in 52 min", 3120)]
    #[case("8km 52min", 3120)]
    #[case("8km 52 minutes", 3120)]
    #[case("8km 52m", 3120)]
    #[case("8 km 52m10s", 3130)]
    #[case("10k 1h05", 3900)]
    #[case("10k, 1h05", 3900)]
    #[case("10k 1h 05", 3900)]
    #[case("10k 1h 5min", 3900)]
    #[case("10k 1h05m", 3900)]
    #[case("10 1h", 3600)]
    #[case("10 1 hour", 3600)]
    #[case("8 52min 10s", 3130)]
    #[case("8 km in 52 minutes and 10 seconds", 3130)]
    #[case("8 52'10\"", 3130)]
    #[case("8 52'", 3120)]
    #[case("21.1km 1:45:30", 6330)]
    #[case::hours_and_minutes_where_minutes_would_be_too_fast("10km 1:05", 3900)]
    #[case("800m 3:20", 200)]
    fn a_time_is_read_beside_the_distance(#[case] text: &str, #[case] seconds: u64) {
        assert_eq!(run(&words(text)).unwrap().time, Some(Duration::from_secs(seconds)), "{text}");
    }

    #[test]
    fn a_run_is_told_in_one_breath() {
        let told = run(&words("8 in 52:10 hard on last Friday")).unwrap();
        let time = Some(Duration::from_secs(3130));
        assert_eq!(told, Run { km: 8.0, time, effort: Effort::Hard, day: Some("last friday".to_owned()) });
        for (text, day) in [
            ("8km yesterday", "yesterday"),
            ("yesterday 8km", "yesterday"),
            ("3 days ago 8km", "3 days ago"),
            ("8km on friday in 52:10", "friday"),
            ("8 nov 24", "nov 24"),
            ("8 last night", "last night"),
            ("8 on the 24th", "the 24th"),
        ] {
            assert_eq!(run(&words(text)).map(|run| (run.km, run.day)), Ok((8.0, Some(day.to_owned()))), "{text}");
        }
        assert_eq!(
            run(&words("8 3 days ago")).unwrap(),
            Run { km: 8.0, time: None, effort: Effort::Easy, day: Some("3 days ago".to_owned()) }
        );
    }

    #[rstest]
    #[case("km", "“km” is not understood: a distance is wanted, such as 8, 8.5km, 800m or 5mi")]
    #[case("far", "“far” is not understood: a distance is wanted")]
    #[case("nankm", "“nankm” is not understood: a distance is wanted")]
    #[case("52:10", "a distance is wanted, such as")]
    #[case("52min", "a distance is wanted, such as")]
    #[case("501km", "a distance from 50m to 500km is wanted")]
    #[case("49m", "a distance from 50m to 500km is wanted")]
    #[case("8 bananas", "“bananas” is not understood: a time is written 52:10, 52min or 1h05")]
    #[case("8 5:10/km", "“5:10/km” is not understood: a time is written 52:10, 52min or 1h05, a day yesterday, friday")]
    #[case("-5", "a distance from 50m to 500km is wanted")]
    #[case("8 52", "“52” is not understood: a time is written")]
    #[case("8 52:70", "“52:70” is not understood: a time is written")]
    #[case("8km 5:10", "8 km in that time is no run")]
    #[case("8km 9h", "8 km in that time is no run")]
    fn what_is_no_run_says_what_would_be(#[case] text: &str, #[case] expected: &str) {
        let said = run(&words(text)).unwrap_err();
        assert!(said.starts_with(expected), "{said}");
    }
}
