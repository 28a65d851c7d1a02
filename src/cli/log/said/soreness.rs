//! What the words after `supple log soreness` say.

use super::{misread, without_day};
use crate::body::Side;
use crate::care::Level;

/// Soreness as it was told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Soreness {
    /// How sore the left side is, where that was told.
    pub(crate) left: Option<Level>,
    /// How sore the right side is, where that was told.
    pub(crate) right: Option<Level>,
    /// The words that name its day, where some do.
    pub(crate) day: Option<String>,
}

const LEVELS: &str = "a whole number from 0, not at all, to 10 is wanted";
const SIDES: &str = "say which side: `6 left`, `6 left 2 right`, or `4 both`";

/// Reads `6 left`, `6 left 2 right`, `left 6 right 2`, `4 both`, `0`.
///
/// # Errors
/// When it says no level, or not of which side.
pub(crate) fn soreness(words: &[String]) -> Result<Soreness, String> {
    let (words, day) = without_day(words);
    let words = apart(&words);
    let (mut left, mut right) = (None, None);
    if let [one] = words.as_slice()
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
        let (number, side) = match pair {
            [one] if sides(one).is_some() => return Err(format!("how sore? {LEVELS}")),
            [one] => (one, None),
            [one, other, ..] if sides(one).is_some() => (other, Some(one)),
            [one, other, ..] => (one, Some(other)),
            [] => continue,
        };
        let level = level(number).map_err(|wanted| misread(number, &wanted))?;
        let side = side.ok_or_else(|| SIDES.to_owned())?;
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
pub(crate) fn level(text: &str) -> Result<Level, String> {
    let number = text.strip_suffix("/10").unwrap_or(text);
    number.parse().ok().and_then(Level::new).ok_or_else(|| LEVELS.to_owned())
}

/// The words that count, a number and its side apart: `6left`, `left=6` and `left: 6` are two words each.
fn apart(words: &[String]) -> Vec<String> {
    let mut text = String::new();
    for letter in words.join(" ").replace([',', ':', '='], " ").chars() {
        let last = text.chars().next_back();
        if last.is_some_and(|last| {
            last.is_ascii_digit() && letter.is_alphabetic() || last.is_alphabetic() && letter.is_ascii_digit()
        }) {
            text.push(' ');
        }
        text.push(letter);
    }
    let counts = |word: &&str| !matches!(*word, "and" | "side" | "the" | "on" | "my");
    text.split_whitespace().filter(counts).map(str::to_owned).collect()
}

fn sides(word: &str) -> Option<&'static [Side]> {
    match word {
        "left" | "l" => Some(&[Side::Left]),
        "right" | "r" => Some(&[Side::Right]),
        "both" | "b" => Some(&[Side::Left, Side::Right]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::soreness;
    use rstest::rstest;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[rstest]
    #[case("6 left", Some(6), None)]
    #[case("left 6", Some(6), None)]
    #[case("6 left 2 right", Some(6), Some(2))]
    #[case("6 left, 2 right", Some(6), Some(2))]
    #[case("left 6 and right 2", Some(6), Some(2))]
    #[case("6 l 2 r", Some(6), Some(2))]
    #[case("6/10 right", None, Some(6))]
    #[case("6left 2right", Some(6), Some(2))]
    #[case("left=6", Some(6), None)]
    #[case("left: 6, right: 2", Some(6), Some(2))]
    #[case("6 on the left", Some(6), None)]
    #[case("6 on my left side", Some(6), None)]
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
    #[case("6 2", "“2” is not understood: say which side")]
    #[case("11 left", "“11” is not understood: a whole number from 0, not at all, to 10 is wanted")]
    #[case("-1 left", "“-1” is not understood: a whole number from 0, not at all, to 10 is wanted")]
    #[case("3.5 left", "“3.5” is not understood: a whole number from 0, not at all, to 10 is wanted")]
    #[case("none", "“none” is not understood: a whole number from 0, not at all, to 10 is wanted")]
    #[case("four left", "“four” is not understood: a whole number from 0, not at all, to 10 is wanted")]
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
        assert_eq!(soreness(&words("yesterday 6 left")).unwrap().day, Some("yesterday".to_owned()));
        assert_eq!(soreness(&words("4 both yesterday")).unwrap().day, Some("yesterday".to_owned()));
    }
}
