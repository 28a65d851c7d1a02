//! What was meant by a count that is written as people do: `12 per side`, `3x12`.

use super::length::without_sides;
use crate::duration::Length;

/// The most of anything that files count.
const MOST: u16 = 500;

/// What as many as possible is called.
const AS_MANY: [&str; 5] = ["amrap", "possible", "failure", "max", "möglich"];

/// What to write in place of a text that says how often.
pub(crate) fn count_help(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let (plain, each) = without_sides(&lower);
    if let Some(said) = sets_of(&plain) {
        return said;
    }
    if let Ok(length) = plain.replace(' ', "").parse::<Length>() {
        return format!("how long is written with `hold`: `hold = \"{length}\"`");
    }
    let number = plain.split(|letter: char| !letter.is_ascii_digit()).find(|digits| !digits.is_empty());
    match number
        .and_then(|digits| digits.parse::<u16>().ok())
        .or_else(|| in_words(&plain))
        .filter(|number| is_count(*number))
    {
        Some(count) if each => {
            format!("write `{count}`, without quotes; that each side gets so many is said by `sides = \"each\"`")
        }
        Some(count) => format!("write `{count}`, without quotes"),
        None if AS_MANY.iter().any(|word| plain.contains(word)) => {
            "as many as possible in a time is a dose of its own: `amrap = \"60s\"`".into()
        }
        None => format!("write a number from 1 to {MOST}, without quotes: `10`"),
    }
}

/// `3x12`: sets and what is done in each.
fn sets_of(plain: &str) -> Option<String> {
    let (sets, each) = plain.split_once(['x', '×', '*']).or_else(|| plain.split_once(" of "))?;
    let digits = |part: &str| -> Option<u16> {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|number| is_count(*number))
    };
    let sets = digits(sets)?;
    let each = each.trim();
    if let Ok(length) = each.replace(' ', "").replace("sec", "s").parse::<Length>() {
        return Some(format!("write `sets = {sets}` and `hold = \"{length}\"`"));
    }
    match digits(each) {
        Some(reps) => Some(format!("write `sets = {sets}` and `reps = {reps}`")),
        None => Some(format!("write `{sets}`, without quotes")),
    }
}

const fn is_count(number: u16) -> bool {
    1 <= number && number <= MOST
}

/// A number in a word of English.
fn in_words(plain: &str) -> Option<u16> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    const LARGER: [(&str, u16); 6] =
        [("once", 1), ("twice", 2), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("a dozen", 12)];
    let first = plain.split_whitespace().next()?;
    let small = WORDS.iter().position(|word| *word == first).and_then(|place| u16::try_from(place + 1).ok());
    small.or_else(|| LARGER.iter().find(|(word, _)| plain.starts_with(word)).map(|(_, number)| *number))
}

#[cfg(test)]
mod tests {
    use super::count_help;
    use rstest::rstest;

    #[rstest]
    #[case("12", "write `12`, without quotes")]
    #[case("12 reps", "write `12`, without quotes")]
    #[case("10x", "write `10`, without quotes")]
    #[case("12+", "write `12`, without quotes")]
    #[case("ten", "write `10`, without quotes")]
    #[case("twice", "write `2`, without quotes")]
    #[case("12 per side", "write `12`, without quotes; that each side gets so many is said by `sides = \"each\"`")]
    #[case("12 each", "write `12`, without quotes; that each side gets so many is said by `sides = \"each\"`")]
    #[case("12/side", "write `12`, without quotes; that each side gets so many is said by `sides = \"each\"`")]
    #[case("12 pro Seite", "write `12`, without quotes; that each side gets so many is said by `sides = \"each\"`")]
    #[case("3x12", "write `sets = 3` and `reps = 12`")]
    #[case("3 x 12 per side", "write `sets = 3` and `reps = 12`")]
    #[case("3×12", "write `sets = 3` and `reps = 12`")]
    #[case("3 sets of 12", "write `sets = 3` and `reps = 12`")]
    #[case("3x30s", "write `sets = 3` and `hold = \"30s\"`")]
    #[case("3 x 30 sec", "write `sets = 3` and `hold = \"30s\"`")]
    #[case("30s", "how long is written with `hold`: `hold = \"30s\"`")]
    #[case("AMRAP", "as many as possible in a time is a dose of its own: `amrap = \"60s\"`")]
    #[case("max", "as many as possible in a time is a dose of its own: `amrap = \"60s\"`")]
    #[case("so viele wie möglich", "as many as possible in a time is a dose of its own: `amrap = \"60s\"`")]
    #[case("many", "write a number from 1 to 500, without quotes: `10`")]
    #[case("", "write a number from 1 to 500, without quotes: `10`")]
    fn what_people_write_is_answered_with_what_to_write(#[case] written: &str, #[case] told: &str) {
        assert_eq!(count_help(written), told);
    }
}
