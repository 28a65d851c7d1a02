//! How far a run was, as people write it.

use super::misread;
use crate::diagnostic::visible;

/// What is said where no distance is understood.
pub(super) const FAR: &str = "a distance is wanted, such as 8, 8.5km, 800m or 5mi";
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
/// Races that are known by their names, in kilometres.
const RACES: [(&str, f64); 4] = [("marathon", 42.195), ("half", HALF), ("half-marathon", HALF), ("hm", HALF)];
const HALF: f64 = 21.0975;
/// From how many metres on a number with `m` can be nothing else: it would be minutes or miles that nobody runs at once.
const SURELY_METRES: f64 = 400.0;
/// From how many on a number with `m` beside a distance may as well be metres that are to be added.
const SURELY_NO_MINUTES: f64 = 100.0;

/// What a word may say of the distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Far {
    /// Kilometres, whatever stands beside it.
    Km(f64),
    /// A number with `m`: metres, minutes or miles.
    M(f64),
}

/// Whether the word is a unit of distance.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.iter().any(|(unit, _)| *unit == word)
}

/// Reads a distance; a number by itself is in kilometres. `None` where it is none.
///
/// # Errors
/// When it may be a thousand times as far as well.
pub(super) fn distance(word: &str) -> Result<Option<Far>, String> {
    if let Some((_, km)) = RACES.iter().find(|(name, _)| *name == word) {
        return Ok(Some(Far::Km(*km)));
    }
    let end = word.find(|letter: char| letter.is_alphabetic()).unwrap_or(word.len());
    let (digits, unit) = word.split_at(end);
    let Some(number) = number(digits) else { return Ok(None) };
    let of = match UNITS.iter().find(|(name, _)| *name == unit) {
        Some((_, of)) => *of,
        None if unit.is_empty() => 1.0,
        None => return Ok(None),
    };
    let is_short = of < 1.0;
    if is_short && digits.split([',', '.']).nth(1).is_some_and(|rest| rest.len() == 3) {
        let whole = digits.replace([',', '.'], "");
        return Err(misread(word, &format!("write {whole}m without a point or comma, or kilometres")));
    }
    Ok(Some(if unit == "m" { Far::M(number) } else { Far::Km(number * of) }))
}

/// The kilometres that `words` tell, and which of them tells it; `is_time` knows what can only be a time. `None` where none
/// does.
///
/// # Errors
/// When two do, or one may as well be something else: in a sentence that says what to write.
pub(super) fn among(words: &[String], is_time: impl Fn(&str) -> bool) -> Result<Option<(usize, f64)>, String> {
    let mut found: Option<(usize, f64)> = None;
    let mut unclear: Option<(usize, f64)> = None;
    for (at, word) in words.iter().enumerate() {
        match (distance(word)?, found) {
            (None, _) => {}
            (Some(Far::M(number)), _) => {
                if let Some((first, _)) = unclear.replace((at, number)) {
                    return Err(twice(&words[first], word));
                }
            }
            (Some(Far::Km(km)), None) => found = Some((at, km)),
            // `8 52`: the second is no distance, and what else it is was not said.
            (Some(Far::Km(_)), Some(_)) if word.bytes().all(|byte| byte.is_ascii_digit()) => {}
            (Some(Far::Km(_)), Some((first, _))) => return Err(twice(&words[first], word)),
        }
    }
    match (found, unclear) {
        (Some(_), Some((at, number))) if number >= SURELY_NO_MINUTES => Err(asked_back(&words[at])),
        (found @ Some(_), _) => Ok(found),
        (None, Some((at, metres))) if metres >= SURELY_METRES || words.iter().any(|word| is_time(word)) => {
            Ok(Some((at, metres / 1000.0)))
        }
        (None, Some((at, _))) => Err(asked_back(&words[at])),
        (None, None) => Ok(None),
    }
}

fn twice(one: &str, other: &str) -> String {
    format!("the distance is told twice: {} and {}", visible(one), visible(other))
}

/// What to write in place of a number with `m`.
fn asked_back(word: &str) -> String {
    let number = word.trim_end_matches('m');
    format!(
        "\u{201c}{}\u{201d} may be metres, minutes or miles: write {number} metres or {number}mi, or how far it was and {number}min",
        visible(word)
    )
}

/// A number as it is written by hand, with a point or a comma. No other spelling of a computer's numbers is one.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let has_digit = digits.ends_with(|last: char| last.is_ascii_digit());
    if is_plain && has_digit { text.replace(',', ".").parse().ok() } else { None }
}
