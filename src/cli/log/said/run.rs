//! What the words after `supple log run` say.

use std::time::Duration;

use super::far::{self, FAR};
use super::long::{self, times};
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
    /// How hard it was, where that was told.
    pub(crate) effort: Option<Effort>,
    /// The words that name its day, where some do.
    pub(crate) day: Option<String>,
    /// The words that name its hour, where some do.
    pub(crate) at: Option<String>,
}

const TIME: &str = "a time is written 52:10, 52min or 1h05";
const MORE: &str = "a time is written 52:10, 52min or 1h05, a day yesterday, friday or 24 november";
/// How fast and how slowly people run, in seconds for a kilometre: quicker than the record over a kilometre, slower than a
/// stroll.
const PACES: std::ops::RangeInclusive<f64> = 120.0..=1_800.0;

/// Reads `8`, `8.5km`, `5mi 52:10`, `half 1:45:30`, `10k in 1h05 hard on friday at 18:30`.
///
/// # Errors
/// When it says no distance, something that is neither a distance, a time nor a day, or something that can be meant in two
/// ways: in a sentence that says what would be understood.
pub(crate) fn run(words: &[String]) -> Result<Run, String> {
    let (mut words, day) = without_day(words);
    let at = taken_hour(&mut words);
    let words = with_units(&words);
    let far = far::among(&words, |word| !times(word, false).is_empty())?;
    let (mut time, mut effort) = (None, None);
    for (at, word) in words.iter().enumerate().filter(|(at, _)| far.is_none_or(|(far, _)| far != *at)) {
        match word.as_str() {
            "in" | "of" | "for" | "a" | "ran" | "run" => {}
            "hard" | "easy" => {
                let told = if word == "hard" { Effort::Hard } else { Effort::Easy };
                if effort.replace(told).is_some_and(|before| before != told) {
                    return Err("hard or easy? One of them is wanted".to_owned());
                }
            }
            word if time.is_none() && !times(word, far.is_some()).is_empty() => time = Some(times(word, far.is_some())),
            word if far.is_none_or(|(far, _)| at < far) => return Err(misread(word, FAR)),
            word => return Err(misread(word, MORE)),
        }
    }
    let (_, km) = far.ok_or_else(|| FAR.to_owned())?;
    if !RUN.contains(&km) {
        return Err("a distance from 0.05km to 500km is wanted".to_owned());
    }
    let time = time.map(|times| believable(&times, km)).transpose()?;
    Ok(Run { km: (km * 1000.0).round() / 1000.0, time, effort, day, at })
}

/// What follows `at`, taken out of the words: `18:30`, `6 pm`.
fn taken_hour(words: &mut Vec<String>) -> Option<String> {
    let at = words.iter().position(|word| word == "at")?;
    let is_half = |word: &String| matches!(word.trim_end_matches(','), "am" | "pm");
    let long = if words.get(at + 2).is_some_and(is_half) { 3 } else { 2 };
    let taken: Vec<String> = words.drain(at..words.len().min(at + long)).skip(1).collect();
    Some(taken.join(" ").trim_end_matches(',').to_owned())
}

/// The reading that people can have run: `1:05` is an hour and five minutes for ten kilometres.
fn believable(times: &[Duration], km: f64) -> Result<Duration, String> {
    let is_run = |time: &&Duration| PACES.contains(&(time.as_secs_f64() / km));
    times.iter().find(is_run).copied().ok_or_else(|| format!("{} in that time is no run; {TIME}", kilometres(km)))
}

/// The words, each number together with the unit that follows it, and what is one length of time in one word.
fn with_units(words: &[String]) -> Vec<String> {
    let ends_in_digit = |word: &String| word.ends_with(|end: char| end.is_ascii_digit());
    let mut joined: Vec<String> = Vec::new();
    for word in words.iter().filter(|word| *word != "and") {
        let word = word.trim_end_matches(',');
        match joined.last_mut() {
            Some(number) if ends_in_digit(number) && (far::is_unit(word) || long::is_unit(word)) => {
                number.push_str(word);
            }
            Some(half) if half == "half" && word == "marathon" => half.push_str("-marathon"),
            _ => joined.push(word.to_owned()),
        }
    }
    // `1h 05`, `1h 5min`, `52min 10s`; `1h 8km` are two words.
    let is_cut_short = |time: &str| ["h", "min", "mins", "minutes"].iter().any(|unit| time.ends_with(unit));
    let mut words: Vec<String> = Vec::new();
    for word in joined.into_iter().filter(|word| !word.is_empty()) {
        let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_rest = unit.len() < word.len() && (unit.is_empty() || long::is_unit(unit));
        match words.last_mut() {
            Some(longer)
                if is_rest && is_cut_short(longer) && longer.starts_with(|first: char| first.is_ascii_digit()) =>
            {
                longer.push_str(&word);
            }
            _ => words.push(word),
        }
    }
    words
}

#[cfg(test)]
mod tests;
