//! Lengths of time as values, and what was meant by one that is written as people do: `30 sec`, `1:30`, `3 x 30s`.

use super::{Kind, Node, Reader, Value, codes};
use crate::diagnostic::{Finding, quoted};
use crate::duration::{Length, LengthError};

const SPELLING: &str = "a length of time is written `\"30s\"`, `\"2.5s\"`, `\"2m\"` or `\"1m30s\"`";

impl Value for Length {
    fn kind() -> Kind {
        Kind::Length
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.as_text() else {
            return reader.length_without_quotes(node);
        };
        let finding = |code, message| Finding::error(code, node.span(), message);
        match text.parse() {
            Ok(length) => return Some(length),
            Err(LengthError::Spelling) => {
                let message = format!("{} is not a length of time", quoted(text));
                reader
                    .fault_of(codes::BAD_LENGTH, &node.span(), || finding(codes::BAD_LENGTH, message).help(help(text)));
            }
            Err(LengthError::NoUnit(number)) => {
                let message = format!("{} has no unit", quoted(text));
                reader.fault(finding(codes::BAD_LENGTH, message).help(unit_help(&number)));
            }
            Err(LengthError::TooLong) => {
                let message = format!("{} is more than an hour", quoted(text));
                let help = "no length in a file is longer than `\"60m\"`; `s` are seconds, `m` minutes";
                reader.fault(finding(codes::LENGTH_TOO_LONG, message).help(help));
            }
        }
        None
    }
}

impl Reader<'_> {
    fn length_without_quotes(&mut self, node: Node<'_>) -> Option<Length> {
        let message = || format!("expected a length of time, found {}", node.found());
        let of_clock = self.source().get(node.span()).and_then(clock).map(|length| format!("write `\"{length}\"`"));
        let seconds = node.as_number().filter(|number| (0.0..=3600.0).contains(number));
        let help = seconds.map(|number| format!("for seconds write `\"{number}s\"`")).or(of_clock);
        let Some(help) = help else { return self.wrong_type(node) };
        self.fault(Finding::error(codes::WRONG_TYPE, node.span(), message()).help(help));
        None
    }
}

fn unit_help(number: &str) -> String {
    if format!("{number}s").parse::<Length>().is_ok() {
        format!("for seconds write `\"{number}s\"`, for minutes `\"{number}m\"`")
    } else {
        SPELLING.to_owned()
    }
}

/// What to write in place of a text that is no length.
fn help(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    if lower.is_empty() {
        return format!("{SPELLING}; or leave the key out");
    }
    if ["none", "no", "off", "nothing", "-", "kein", "keine", "false"].contains(&lower.as_str()) {
        return "no time at all is written `\"0s\"`".into();
    }
    if lower.contains("until") || lower.contains("eases") {
        return "until it eases, and at most so long, is a dose of its own: `ease = \"60s\"`".into();
    }
    if let Some(length) = in_words(&lower) {
        return format!("write `\"{length}\"`");
    }
    if is_tempo(&lower) {
        return format!("a tempo is a key of its own, beside `reps`: `tempo = \"{lower}\"`");
    }
    if let Some(breaths) = breaths(&lower) {
        return format!("so many breaths are a dose of their own: `breaths = {breaths}`");
    }
    if let Some(length) = each_of_a_minute(&lower) {
        return format!("write how long one of them takes: `\"{length}\"`");
    }
    if let Some((times, length)) = times(&lower) {
        return format!("write `\"{length}\"`; how often stands in `sets`: `sets = {times}`");
    }
    if let Some((least, most)) = range(&lower) {
        return format!("write one length: `\"{least}\"` or `\"{most}\"`");
    }
    let (plain, each) = without_sides(&lower);
    match meant(&plain) {
        Some(length) if each => format!("write `\"{length}\"`; that each side gets it is said by `sides = \"each\"`"),
        Some(length) => format!("write `\"{length}\"`"),
        None => SPELLING.to_owned(),
    }
}

/// The length that is meant by a text in lower case.
pub(crate) fn meant(text: &str) -> Option<Length> {
    const ABOUT: [&str; 11] =
        ["about", "approx", "approximately", "around", "ca", "circa", "etwa", "max", "up to", "at least", "~"];
    let text = text.trim().trim_end_matches(['+', '.']).trim_start_matches('-');
    let text = ABOUT.iter().find_map(|about| text.strip_prefix(about)).unwrap_or(text);
    let text = text.trim_start_matches(['.', ' ', '~', '≈']).replace(',', ".");
    clock(&text).or_else(|| parts(&text))
}

/// `1:30`, `00:45`, `0:01:30`: minutes and seconds, or hours before them.
fn clock(text: &str) -> Option<Length> {
    let parts: Vec<u32> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let seconds = match *parts {
        [minutes, seconds] if seconds < 60 => minutes.checked_mul(60)?.checked_add(seconds)?,
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
            hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)?
        }
        _ => return None,
    };
    Length::from_millis(seconds.checked_mul(1000)?)
}

/// Numbers with their units one after the other: `1 min 30 sec`, `0.5m`, `45secs`.
fn parts(text: &str) -> Option<Length> {
    let mut millis = 0.0;
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        let number: f64 = rest[..digits].parse().ok()?;
        let after = rest[digits..].trim_start();
        let letters = after.find(|letter: char| letter.is_ascii_digit()).unwrap_or(after.len());
        let unit = after[..letters].trim().trim_end_matches(['.', '-']);
        millis += number * of_unit(unit.trim_end_matches(" and").trim_end_matches(" und"))?;
        rest = &after[letters..];
    }
    (millis > 0.0 && millis <= f64::from(HOUR)).then(|| rounded(millis)).and_then(Length::from_millis)
}

/// Milliseconds of an hour.
const HOUR: u32 = 3_600_000;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to an hour, checked before")]
fn rounded(millis: f64) -> u32 {
    millis.round() as u32
}

/// Milliseconds of a unit, in the languages of the coach.
fn of_unit(unit: &str) -> Option<f64> {
    const SECONDS: [&str; 9] = ["sec", "sek", "seg", "second", "sekund", "segund", "second", "seconde", "secund"];
    let begins = |stems: &[&str]| stems.iter().any(|stem| unit.starts_with(stem));
    match unit {
        "s" | "\"" | "″" | "''" | "”" => Some(1000.0),
        "m" | "'" | "′" | "’" => Some(60_000.0),
        "ms" => Some(1.0),
        "h" | "hr" | "std" => Some(f64::from(HOUR)),
        _ if unit.starts_with("milli") => Some(1.0),
        _ if begins(&SECONDS) => Some(1000.0),
        _ if unit.starts_with("min") => Some(60_000.0),
        _ if begins(&["hour", "stund", "hora", "heure", "ora", "uur"]) => Some(f64::from(HOUR)),
        _ => None,
    }
}

/// `3 x 30s`: how often, and the length.
fn times(text: &str) -> Option<(u32, Length)> {
    let (before, after) = text.split_once(['x', '×', '*'])?;
    let count = |part: &str| part.trim().parse::<u32>().ok().filter(|count| (1..=500).contains(count));
    let length = |part: &str| meant(&without_sides(part).0);
    count(before).zip(length(after)).or_else(|| count(after).zip(length(before)))
}

/// `20-30s`, `20s – 30s`, `20 to 30 seconds`: both ends, the first in the unit of the second where it has none.
pub(crate) fn range(text: &str) -> Option<(Length, Length)> {
    let signs = [" to ", " bis ", "-", "–", "—", "/"];
    let (low, high) = signs.iter().find_map(|sign| text.split_once(sign))?;
    let high = high.trim();
    let unit = high.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.').trim();
    let low = low.trim();
    let least = meant(low).or_else(|| parts(&format!("{low} {unit}")))?;
    Some((least, meant(high)?))
}

/// The lengths that people write without a number.
fn in_words(text: &str) -> Option<Length> {
    const WORDS: [(&str, u16); 7] = [
        ("half a minute", 30),
        ("a minute and a half", 90),
        ("one minute", 60),
        ("a minute", 60),
        ("two minutes", 120),
        ("thirty seconds", 30),
        ("a quarter of a minute", 15),
    ];
    WORDS.iter().find(|(words, _)| *words == text).map(|(_, seconds)| Length::from_secs(*seconds))
}

/// `3-1-3`: seconds there, held and back.
fn is_tempo(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    (3..=4).contains(&parts.len())
        && parts.iter().all(|part| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok())
}

/// `5 breaths`, `5 Atemzüge`: how many.
fn breaths(text: &str) -> Option<u16> {
    const WORDS: [&str; 7] = ["breath", "atemz", "respiracion", "respiration", "respiraç", "respir", "ademhaling"];
    let (number, word) = text.split_once(' ')?;
    let count = number.parse().ok().filter(|count| (1..=500).contains(count))?;
    WORDS.iter().any(|stem| word.starts_with(stem)).then_some(count)
}

/// `20/min`, `20 per minute`: how long one of them takes.
fn each_of_a_minute(text: &str) -> Option<Length> {
    let (count, unit) = text.split_once('/').or_else(|| text.split_once(" per ")).or_else(|| text.split_once(" a "))?;
    let count: u32 = count.trim().parse().ok().filter(|count| (1..=60).contains(count))?;
    unit.trim().starts_with("min").then(|| Length::from_millis(60_000 / count))?
}

/// A text without its `per side`, and whether there was one.
pub(crate) fn without_sides(text: &str) -> (String, bool) {
    const SIDES: [&str; 14] = [
        "side", "sides", "leg", "legs", "arm", "seite", "seiten", "bein", "lado", "côté", "cote", "lato", "kant",
        "pierna",
    ];
    const BEFORE: [&str; 15] =
        ["per", "each", "a", "on", "for", "both", "every", "pro", "je", "por", "cada", "par", "chaque", "ogni", "elke"];
    let spaced = text.replace('/', " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let is_side = |word: &&str| SIDES.contains(word);
    let each = words.iter().any(is_side) || matches!(words.last(), Some(&("each" | "je")));
    if !each {
        return (text.to_owned(), false);
    }
    let left = words.into_iter().filter(|word| !is_side(word) && !BEFORE.contains(word));
    (left.collect::<Vec<_>>().join(" "), true)
}

#[cfg(test)]
mod tests {
    use super::help;
    use rstest::rstest;

    #[rstest]
    #[case("30 s", "write `\"30s\"`")]
    #[case("30 sec", "write `\"30s\"`")]
    #[case("30 Sec.", "write `\"30s\"`")]
    #[case("45secs", "write `\"45s\"`")]
    #[case("30S", "write `\"30s\"`")]
    #[case("30 seconds", "write `\"30s\"`")]
    #[case("30 Sekunden", "write `\"30s\"`")]
    #[case("30 segundos", "write `\"30s\"`")]
    #[case("30 secondes", "write `\"30s\"`")]
    #[case("30 secondi", "write `\"30s\"`")]
    #[case("30\"", "write `\"30s\"`")]
    #[case("1 min", "write `\"1m\"`")]
    #[case("1'30\"", "write `\"1m30s\"`")]
    #[case("1 min 30 sec", "write `\"1m30s\"`")]
    #[case("1 minute and 30 seconds", "write `\"1m30s\"`")]
    #[case("1m 30s", "write `\"1m30s\"`")]
    #[case("1m90s", "write `\"2m30s\"`")]
    #[case("0.5m", "write `\"30s\"`")]
    #[case("1,5m", "write `\"1m30s\"`")]
    #[case("1.5 min", "write `\"1m30s\"`")]
    #[case("2,5s", "write `\"2.5s\"`")]
    #[case("2500ms", "write `\"2.5s\"`")]
    #[case("1:30", "write `\"1m30s\"`")]
    #[case("00:45", "write `\"45s\"`")]
    #[case("0:01:30", "write `\"1m30s\"`")]
    #[case("1h", "write `\"60m\"`")]
    #[case("Half a minute", "write `\"30s\"`")]
    #[case("ca. 30s", "write `\"30s\"`")]
    #[case("about 30 seconds", "write `\"30s\"`")]
    #[case("30s+", "write `\"30s\"`")]
    #[case("-5s", "write `\"5s\"`")]
    #[case("3 x 30s", "write `\"30s\"`; how often stands in `sets`: `sets = 3`")]
    #[case("30s x 3", "write `\"30s\"`; how often stands in `sets`: `sets = 3`")]
    #[case("3x30 sec per side", "write `\"30s\"`; how often stands in `sets`: `sets = 3`")]
    #[case("30s per side", "write `\"30s\"`; that each side gets it is said by `sides = \"each\"`")]
    #[case("30 sec each", "write `\"30s\"`; that each side gets it is said by `sides = \"each\"`")]
    #[case("30s/side", "write `\"30s\"`; that each side gets it is said by `sides = \"each\"`")]
    #[case("30 s pro Seite", "write `\"30s\"`; that each side gets it is said by `sides = \"each\"`")]
    #[case("20-30s", "write one length: `\"20s\"` or `\"30s\"`")]
    #[case("20s–30s", "write one length: `\"20s\"` or `\"30s\"`")]
    #[case("1-2 min", "write one length: `\"1m\"` or `\"2m\"`")]
    #[case("3-1-3", "a tempo is a key of its own, beside `reps`: `tempo = \"3-1-3\"`")]
    #[case("20/min", "write how long one of them takes: `\"3s\"`")]
    #[case("30 per minute", "write how long one of them takes: `\"2s\"`")]
    #[case("until it eases", "until it eases, and at most so long, is a dose of its own: `ease = \"60s\"`")]
    #[case("none", "no time at all is written `\"0s\"`")]
    #[case("", "a length of time is written `\"30s\"`, `\"2.5s\"`, `\"2m\"` or `\"1m30s\"`; or leave the key out")]
    #[case("3 breaths", "so many breaths are a dose of their own: `breaths = 3`")]
    #[case("5 Atemzüge", "so many breaths are a dose of their own: `breaths = 5`")]
    #[case("99 hours", "a length of time is written `\"30s\"`, `\"2.5s\"`, `\"2m\"` or `\"1m30s\"`")]
    fn what_people_write_is_answered_with_what_to_write(#[case] written: &str, #[case] told: &str) {
        assert_eq!(help(written), told);
    }
}
