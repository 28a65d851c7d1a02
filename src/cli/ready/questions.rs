//! The questions of `supple ready`, one after the other.

use std::io::{BufRead, Write};

use crate::care::{Facts, Group, Level, Quality, Sign, Walk};
use crate::cli::ink::{BOLD, inked};
use crate::cli::log::level;
use crate::failure::Failure;
use crate::journal::Report;

/// What a person is asked who told a sharp pain.
fn quality_now(input: &mut impl BufRead, out: &mut impl Write, was_sharp: bool) -> Result<Quality, Failure> {
    if was_sharp {
        return question(
            input,
            out,
            "It was sharp. Is it dull now (d), sharp still (s), or gone (n)?",
            |text| match text {
                "d" | "dull" => Ok(Quality::Dull),
                "s" | "sharp" => Ok(Quality::Sharp),
                "n" | "gone" => Ok(Quality::Gone),
                _ => Err("d, s or n is wanted".to_owned()),
            },
        );
    }
    question(input, out, "Dull, over the whole muscle (d), or sharp, at one spot (s)? [d]", |text| match text {
        "" | "d" | "dull" => Ok(Quality::Dull),
        "s" | "sharp" => Ok(Quality::Sharp),
        _ => Err("d or s is wanted".to_owned()),
    })
}

/// Which signs that were told are still there, one question each.
fn still_there(input: &mut impl BufRead, out: &mut impl Write, known: &Facts) -> Result<Vec<Sign>, Failure> {
    let mut there = Vec::new();
    for sign in &known.signs {
        let words = format!("You told: {}. Is it still so, yes (y) or no (n)?", sign.spoken());
        let is_so = question(input, out, &words, |text| match text {
            "y" | "yes" => Ok(true),
            "n" | "no" => Ok(false),
            _ => Err("y or n is wanted".to_owned()),
        })?;
        there.extend(is_so.then_some(*sign));
    }
    Ok(there)
}

/// Asks the questions one after the other. An empty line is the answer in brackets. What stands is asked for by its name.
pub(super) fn ask(input: &mut impl BufRead, out: &mut impl Write, known: &Facts) -> Result<Report, Failure> {
    let left = question(input, out, "How sore is your left side, 0 to 10? [0]", |text| {
        if text.is_empty() { Ok(Level::NONE) } else { level(text) }
    })?;
    let right = question(input, out, "How sore is your right side, 0 to 10? [0]", |text| {
        if text.is_empty() { Ok(Level::NONE) } else { level(text) }
    })?;
    let sore = left.max(right) > Level::NONE;
    let was_sharp = known.quality == Some(Quality::Sharp);
    let quality = if sore || was_sharp { Some(quality_now(input, out, was_sharp)?) } else { None };
    let walk = question(input, out, "Do you walk as ever (a), or otherwise (o)? [a]", |text| match text {
        "" | "a" | "as ever" => Ok(Walk::Usual),
        "o" | "otherwise" => Ok(Walk::Changed),
        _ => Err("a or o is wanted".to_owned()),
    })?;
    let mut told = still_there(input, out, known)?;
    let others: Vec<Sign> = Sign::ALL.iter().copied().filter(|sign| !known.signs.contains(sign)).collect();
    writeln!(out, "Is any of this so?")?;
    for group in Group::ALL {
        for (number, sign) in others.iter().enumerate().filter(|(_, sign)| sign.group() == *group) {
            writeln!(out, "{:>4}  {}", number + 1, sign.spoken())?;
        }
    }
    told.extend(question(input, out, "Their numbers, or enter for none:", |text| signs(text, &others))?);
    writeln!(out)?;
    // Every sign was asked for.
    Ok(Report { left: Some(left), right: Some(right), quality, walk: Some(walk), signs: told, no_signs: true })
}

/// Reads the numbers of signs, with spaces or commas between.
fn signs(text: &str, listed: &[Sign]) -> Result<Vec<Sign>, String> {
    let words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let sign = |word: &str| word.parse::<usize>().ok().and_then(|number| listed.get(number.checked_sub(1)?).copied());
    words.map(|word| sign(word).ok_or_else(|| format!("numbers from 1 to {} are wanted", listed.len()))).collect()
}

/// Asks until an answer makes sense.
fn question<A>(
    input: &mut impl BufRead,
    out: &mut impl Write,
    words: &str,
    read: impl Fn(&str) -> Result<A, String>,
) -> Result<A, Failure> {
    loop {
        write!(out, "{} ", inked(BOLD, words))?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Err(Failure::Other(anyhow::anyhow!("the questions were not answered")));
        }
        match read(line.trim()) {
            Ok(answer) => return Ok(answer),
            Err(wanted) => writeln!(out, "{wanted}")?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ask, signs};
    use crate::care::{Facts, Level, Quality, Sign, Walk};
    use rstest::rstest;

    #[test]
    fn the_questions_make_a_check_in() {
        let mut said = Vec::new();
        let report = ask(&mut "4\n\nx\ns\no\n12, 13\n".as_bytes(), &mut said, &Facts::default()).unwrap();
        assert_eq!((report.left, report.right), (Level::new(4), Some(Level::NONE)));
        assert_eq!((report.quality, report.walk), (Some(Quality::Sharp), Some(Walk::Changed)));
        assert_eq!((report.signs.as_slice(), report.no_signs), (&[Sign::Shooting, Sign::Numb][..], true));
        assert!(String::from_utf8(said).unwrap().contains("d or s is wanted"));
    }

    #[test]
    fn who_is_not_sore_is_not_asked_what_it_is_like() {
        let report = ask(&mut "\n0\n\n\n".as_bytes(), &mut Vec::new(), &Facts::default()).unwrap();
        assert_eq!((report.quality, report.walk, report.signs.len()), (None, Some(Walk::Usual), 0));
    }

    #[test]
    fn questions_that_nobody_answers_are_no_check_in() {
        assert!(ask(&mut "4\n".as_bytes(), &mut Vec::new(), &Facts::default()).is_err());
    }

    #[test]
    fn signs_are_named_by_their_numbers() {
        assert_eq!(signs("1 7", Sign::ALL), Ok(vec![Sign::Bladder, Sign::NoWeight]));
        assert_eq!(signs("1", &[Sign::Weak]), Ok(vec![Sign::Weak]));
        let beyond = (Sign::ALL.len() + 1).to_string();
        assert!(signs("0", Sign::ALL).is_err() && signs(&beyond, Sign::ALL).is_err() && signs("x", Sign::ALL).is_err());
    }

    /// Enter answers no question about what stands: nobody takes an emergency back by habit.
    #[rstest]
    #[case::both_stay("0\n0\ns\n\ny\ny\n\n", Quality::Sharp, &[Sign::Saddle, Sign::Numb])]
    #[case::enter_is_no_answer("0\n0\n\ns\n\n\n\ny\ny\n\n", Quality::Sharp, &[Sign::Saddle, Sign::Numb])]
    #[case::one_is_over("0\n0\nn\n\nn\ny\n\n", Quality::Gone, &[Sign::Numb])]
    #[case::one_is_new("0\n0\nd\n\nn\nn\n1\n", Quality::Dull, &[Sign::Bladder])]
    fn what_stands_is_asked_for_by_its_name(#[case] keys: &str, #[case] quality: Quality, #[case] signs: &[Sign]) {
        let known =
            Facts { quality: Some(Quality::Sharp), signs: [Sign::Saddle, Sign::Numb].into(), ..Facts::default() };
        let report = ask(&mut keys.as_bytes(), &mut Vec::new(), &known).unwrap();
        assert_eq!((report.quality, report.signs.as_slice()), (Some(quality), signs));
        assert!(report.no_signs, "every sign was asked for");
    }
}
