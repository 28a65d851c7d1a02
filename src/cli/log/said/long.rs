//! How long a run took, as people write it.

use std::time::Duration;

/// Whether the word is a unit of time.
pub(super) fn is_unit(word: &str) -> bool {
    let units =
        ["min", "mins", "minutes", "minute", "m", "h", "hr", "hrs", "hour", "hours", "s", "sec", "secs", "seconds"];
    units.contains(&word)
}

/// What a word may mean as a time, the likeliest first; none where it is none. Beside a distance `52m` are minutes.
pub(super) fn times(word: &str, is_beside_distance: bool) -> Vec<Duration> {
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
