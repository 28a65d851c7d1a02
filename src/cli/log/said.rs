//! What the words after `supple log run` and `supple log soreness` say.

use std::time::Duration;

use super::day;
use crate::body::Side;
use crate::care::Level;
use crate::diagnostic::visible;
use crate::journal::Effort;
use crate::journal::kilometres;
use crate::journal::run::RUN;

/// A run as it was told.
#[derive(Debug, PartialEq)]
pub(super) struct Run {
    /// How far, in kilometres, to the metre: nobody measures closer.
    pub(super) km: f64,
    /// How long it took, where that was told.
    pub(super) time: Option<Duration>,
    /// How hard it was.
    pub(super) effort: Effort,
    /// The words that name its day, where some do.
    pub(super) day: Option<String>,
}

/// Soreness as it was told.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Soreness {
    /// How sore the left side is, where that was told.
    pub(super) left: Option<Level>,
    /// How sore the right side is, where that was told.
    pub(super) right: Option<Level>,
    /// The words that name its day, where some do.
    pub(super) day: Option<String>,
}

const FAR: &str = "a distance is wanted, such as 8, 8.5km, 800m or 5mi";
const TIME: &str = "a time is written 52:10, 52min or 1h05";
const LEVELS: &str = "a whole number from 0, not at all, to 10 is wanted";
const SIDES: &str = "say which side: `6 left`, `6 left 2 right`, or `4 both`";
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
pub(super) fn run(words: &[String]) -> Result<Run, String> {
    let (words, day) = without_day(words);
    let (mut km, mut time, mut effort) = (None, None, Effort::Easy);
    for word in with_units(&words) {
        match word.as_str() {
            "in" | "of" | "for" | "a" | "," => {}
            "hard" => effort = Effort::Hard,
            "easy" => effort = Effort::Easy,
            word if km.is_none() && distance(word).is_some() => km = distance(word),
            word if time.is_none() && !times(word, km.is_some()).is_empty() => time = Some(times(word, km.is_some())),
            word if km.is_none() => return Err(misread(word, FAR)),
            word => return Err(misread(word, TIME)),
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

/// Reads `6 left`, `6 left 2 right`, `left 6 right 2`, `4 both`, `0`.
///
/// # Errors
/// When it says no level, or not of which side.
pub(super) fn soreness(words: &[String]) -> Result<Soreness, String> {
    let (words, day) = without_day(words);
    let words: Vec<&str> = words.iter().map(|word| word.trim_end_matches(',')).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !matches!(*word, "" | "and" | "side" | "the")).collect();
    let (mut left, mut right) = (None, None);
    if let [one] = words[..]
        && let Ok(level) = level(one)
    {
        // Not sore at all has no side.
        return if level.get() == 0 {
            Ok(Soreness { left: Some(level), right: Some(level), day })
        } else {
            Err(SIDES.to_owned())
        };
    }
    for pair in words.chunks(2) {
        let (number, side) = match *pair {
            [one, other] if sides(one).is_some() => (other, one),
            [one, other] => (one, other),
            [one] if sides(one).is_some() => return Err(format!("how sore? {LEVELS}")),
            [one] => {
                level(one)?;
                return Err(SIDES.to_owned());
            }
            _ => continue,
        };
        let level = level(number)?;
        for side in sides(side).ok_or_else(|| misread(side, SIDES))? {
            let told = if *side == Side::Left { &mut left } else { &mut right };
            if told.replace(level).is_some() {
                return Err(format!("the {} side is told twice", side.word()));
            }
        }
    }
    if left.is_none() && right.is_none() { Err(SIDES.to_owned()) } else { Ok(Soreness { left, right, day }) }
}

/// Reads a level of soreness.
///
/// # Errors
/// When it is no whole number from 0 to 10.
pub(in crate::cli) fn level(text: &str) -> Result<Level, String> {
    let number = text.strip_suffix("/10").unwrap_or(text);
    number.parse().ok().and_then(Level::new).ok_or_else(|| LEVELS.to_owned())
}

fn sides(word: &str) -> Option<&'static [Side]> {
    match word {
        "left" | "l" => Some(&[Side::Left]),
        "right" | "r" => Some(&[Side::Right]),
        "both" | "b" => Some(&[Side::Left, Side::Right]),
        _ => None,
    }
}

/// The words in small letters without those that name a day, and those: what follows `on`, or a day at the end.
fn without_day(words: &[String]) -> (Vec<String>, Option<String>) {
    let words: Vec<String> = words
        .iter()
        .flat_map(|word| word.split_whitespace())
        .map(|word| word.to_lowercase().replace('′', ":"))
        .collect();
    let on = words.iter().position(|word| word == "on");
    let from = on.or_else(|| (0..words.len()).find(|&from| day::is_day(&words[from..].join(" "))));
    let Some(from) = from else { return (words, None) };
    let skipped = from + usize::from(on.is_some());
    (words[..from].to_vec(), Some(words[skipped..].join(" ")))
}

/// The words, each number together with the unit that follows it.
fn with_units(words: &[String]) -> Vec<String> {
    let is_unit = |word: &str| {
        let time = ["min", "mins", "minutes", "minute", "h", "hour", "hours", "s", "sec", "seconds"];
        UNITS.iter().any(|(unit, _)| *unit == word) || time.contains(&word)
    };
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        let word = word.trim_end_matches(',');
        match joined.last_mut() {
            Some(number) if is_unit(word) && number.ends_with(|end: char| end.is_ascii_digit()) => {
                number.push_str(word);
            }
            // `1h 05`, `1h 5min`
            Some(hours) if hours.ends_with('h') && word.starts_with(|first: char| first.is_ascii_digit()) => {
                hours.push_str(word);
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

fn misread(word: &str, wanted: &str) -> String {
    format!("\u{201c}{}\u{201d} is not understood: {wanted}", visible(word))
}

#[cfg(test)]
mod tests {
    use super::{Run, run, soreness};
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
        assert_eq!(run(&words("8km yesterday")).unwrap().day, Some("yesterday".to_owned()));
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
    #[case("8 52", "“52” is not understood: a time is written")]
    #[case("8 52:70", "“52:70” is not understood: a time is written")]
    #[case("8km 5:10", "8 km in that time is no run")]
    #[case("8km 9h", "8 km in that time is no run")]
    fn what_is_no_run_says_what_would_be(#[case] text: &str, #[case] expected: &str) {
        let said = run(&words(text)).unwrap_err();
        assert!(said.starts_with(expected), "{said}");
    }

    #[rstest]
    #[case("6 left", Some(6), None)]
    #[case("left 6", Some(6), None)]
    #[case("6 left 2 right", Some(6), Some(2))]
    #[case("6 left, 2 right", Some(6), Some(2))]
    #[case("left 6 and right 2", Some(6), Some(2))]
    #[case("6 l 2 r", Some(6), Some(2))]
    #[case("6/10 right", None, Some(6))]
    #[case("4 both", Some(4), Some(4))]
    #[case("0", Some(0), Some(0))]
    fn soreness_is_told_of_one_side_or_of_each(
        #[case] text: &str,
        #[case] left: Option<u8>,
        #[case] right: Option<u8>,
    ) {
        let told = soreness(&words(text)).unwrap();
        assert_eq!((told.left.map(crate::care::Level::get), told.right.map(crate::care::Level::get)), (left, right));
    }

    #[rstest]
    #[case("6", "say which side")]
    #[case("6 left 2", "say which side")]
    #[case("left", "how sore? a whole number")]
    #[case("11 left", "a whole number from 0, not at all, to 10 is wanted")]
    #[case("four left", "a whole number from 0, not at all, to 10 is wanted")]
    #[case("6 middle", "“middle” is not understood: say which side")]
    #[case("6 left 2 left", "the left side is told twice")]
    #[case("6 both 2 right", "the right side is told twice")]
    fn what_is_no_soreness_says_what_would_be(#[case] text: &str, #[case] expected: &str) {
        let said = soreness(&words(text)).unwrap_err();
        assert!(said.starts_with(expected), "{said}");
    }

    #[test]
    fn soreness_of_another_day_names_it() {
        assert_eq!(soreness(&words("6 left 2 right on friday")).unwrap().day, Some("friday".to_owned()));
        assert_eq!(soreness(&words("4 both yesterday")).unwrap().day, Some("yesterday".to_owned()));
    }
}
