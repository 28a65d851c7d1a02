//! The questions of `supple ready`, one after the other.

use std::io::{BufRead, Write};

use crate::care::{Facts, Group, Level, Quality, Sign, Walk};
use crate::cli::ink::{BOLD, inked};
use crate::cli::log::level;
use crate::failure::Failure;
use crate::journal::Report;

/// What a person is asked who told a sharp pain.
fn quality_now(input: &mut impl BufRead, out: &mut impl Write) -> Result<Quality, Failure> {
    question(input, out, "It was sharp. Is it dull now (d), sharp still (s), or gone (n)?", |text| match text {
        "d" | "dull" => Ok(Quality::Dull),
        "s" | "sharp" => Ok(Quality::Sharp),
        "n" | "gone" => Ok(Quality::Gone),
        _ => Err("d, s or n is wanted".to_owned()),
    })
}

/// What a person is asked who told that the pain changes the walk.
fn walk_now(input: &mut impl BufRead, out: &mut impl Write) -> Result<Walk, Failure> {
    question(
        input,
        out,
        "You walked otherwise. Do you walk as ever now (a), or otherwise still (o)?",
        |text| match text {
            "a" | "as ever" => Ok(Walk::Usual),
            "o" | "otherwise" => Ok(Walk::Changed),
            _ => Err("a or o is wanted".to_owned()),
        },
    )
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

/// Asks two questions: how sore, left and right; and what of a short list is so. An empty line is the usual answer. What
/// stands is asked for by its name before the list, and of a group that is so, which of its signs.
pub(super) fn ask(input: &mut impl BufRead, out: &mut impl Write, known: &Facts) -> Result<Report, Failure> {
    let (left, right) =
        question(input, out, "How sore are you, left and right, 0 to 10? One number is for both. [0 0]", levels)?;
    let is_sore = left.max(right) > Level::NONE;
    let was_sharp = known.quality == Some(Quality::Sharp);
    let quality = if was_sharp { Some(quality_now(input, out)?) } else { is_sore.then_some(Quality::Dull) };
    let walked_otherwise = known.walk == Some(Walk::Changed);
    let walk = if walked_otherwise { walk_now(input, out)? } else { Walk::Usual };
    let mut signs = still_there(input, out, known)?;
    let asks = Asks { sharp: is_sore && !was_sharp, walk: !walked_otherwise };
    writeln!(out, "Is any of this so?")?;
    if asks.sharp {
        writeln!(out, "   s  {}", Quality::Sharp.spoken())?;
    }
    if asks.walk {
        writeln!(out, "   o  you walk {}", Walk::Changed.spoken())?;
    }
    for (number, group) in (1..).zip(Group::ALL) {
        writeln!(out, "   {number}  {}", group.spoken())?;
    }
    let so = question(input, out, "What is so, such as 5, or enter for none of it:", |text| list(text, asks))?;
    for group in &so.groups {
        let others: Vec<Sign> = group.signs().filter(|sign| !known.signs.contains(sign)).collect();
        signs.extend(which(input, out, &others)?);
    }
    writeln!(out)?;
    let quality = if so.sharp { Some(Quality::Sharp) } else { quality };
    let walk = if so.otherwise { Walk::Changed } else { walk };
    // Every sign was asked for.
    Ok(Report { left: Some(left), right: Some(right), quality, walk: Some(walk), signs, no_signs: true })
}

/// Which signs of a group are so.
fn which(input: &mut impl BufRead, out: &mut impl Write, listed: &[Sign]) -> Result<Vec<Sign>, Failure> {
    if listed.is_empty() {
        return Ok(Vec::new());
    }
    for (number, sign) in (1..).zip(listed) {
        writeln!(out, "   {number}  {}", sign.spoken())?;
    }
    question(input, out, "Which of these? Their numbers, or n for none:", |text| match text {
        "n" | "none" => Ok(Vec::new()),
        "" => Err("numbers, or n, are wanted".to_owned()),
        _ => signs(text, listed),
    })
}

/// Reads how sore each side is: `4 0`, `4` for both, nothing for not at all.
fn levels(text: &str) -> Result<(Level, Level), String> {
    let words: Vec<&str> = text.split([' ', ',', '/']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => Ok((Level::NONE, Level::NONE)),
        [both] => level(both).map(|both| (both, both)),
        [left, right] => Ok((level(left)?, level(right)?)),
        _ => Err("two whole numbers from 0 to 10 are wanted, left and right".to_owned()),
    }
}

/// What of the list is asked beside the signs.
#[derive(Clone, Copy, Debug)]
struct Asks {
    sharp: bool,
    walk: bool,
}

/// What of the list is so.
#[derive(Debug, Default, PartialEq, Eq)]
struct So {
    sharp: bool,
    otherwise: bool,
    groups: Vec<Group>,
}

/// Reads the letters and numbers of the list, with spaces or commas between.
fn list(text: &str, asks: Asks) -> Result<So, String> {
    let mut so = So::default();
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        let group = || Group::ALL.get(word.parse::<usize>().ok()?.checked_sub(1)?).copied();
        match word {
            "s" if asks.sharp => so.sharp = true,
            "o" if asks.walk => so.otherwise = true,
            _ => {
                let wanted =
                    || format!("numbers from 1 to {}, and the letters before them, are wanted", Group::ALL.len());
                let group = group().ok_or_else(wanted)?;
                if !so.groups.contains(&group) {
                    so.groups.push(group);
                }
            }
        }
    }
    Ok(so)
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
    use super::{Asks, ask, levels, list, signs};
    use crate::care::{Facts, Group, Level, Quality, Sign, Walk};
    use crate::journal::Report;
    use rstest::rstest;

    fn answered(keys: &str, known: &Facts) -> (Report, String) {
        let mut said = Vec::new();
        let report = ask(&mut keys.as_bytes(), &mut said, known).unwrap();
        (report, String::from_utf8(said).unwrap())
    }

    #[test]
    fn the_questions_make_a_check_in() {
        let (report, said) = answered("4 0\nx\ns o 5\n1, 2\n", &Facts::default());
        assert_eq!((report.left, report.right), (Level::new(4), Some(Level::NONE)));
        assert_eq!((report.quality, report.walk), (Some(Quality::Sharp), Some(Walk::Changed)));
        assert_eq!((report.signs.as_slice(), report.no_signs), (&[Sign::Shooting, Sign::Numb][..], true));
        assert!(said.contains("numbers from 1 to 7"), "{said}");
    }

    /// A soreness of 4 that is nothing else: two questions, and a list of as many lines as there are things to be asked for.
    #[test]
    fn two_questions_are_enough() {
        let (report, said) = answered("4\n\n", &Facts::default());
        assert_eq!((report.left, report.right), (Level::new(4), Level::new(4)));
        assert_eq!((report.quality, report.walk), (Some(Quality::Dull), Some(Walk::Usual)));
        assert!(report.signs.is_empty() && report.no_signs);
        assert!(said.lines().count() <= 12, "{said}");
        for group in Group::ALL {
            assert!(said.contains(group.spoken()), "{group:?} is asked for: {said}");
        }
    }

    #[test]
    fn who_is_not_sore_is_not_asked_what_it_is_like() {
        let (report, said) = answered("\n\n", &Facts::default());
        assert_eq!((report.quality, report.walk, report.signs.len()), (None, Some(Walk::Usual), 0));
        assert!(!said.contains("sharp"), "{said}");
        assert!(list("s", Asks { sharp: false, walk: true }).is_err());
    }

    /// Whoever says that something of a group is so says which, or that it is none of them.
    #[test]
    fn every_sign_can_be_told() {
        for (number, group) in (1..).zip(Group::ALL) {
            for (place, sign) in (1..).zip(group.signs()) {
                let (report, _) = answered(&format!("0\n{number}\n\n{place}\n"), &Facts::default());
                assert_eq!(report.signs, [sign]);
            }
            assert!(answered(&format!("0\n{number}\nn\n"), &Facts::default()).0.signs.is_empty());
        }
    }

    #[rstest]
    #[case("", 0, 0)]
    #[case("4", 4, 4)]
    #[case("4 0", 4, 0)]
    #[case("0, 10", 0, 10)]
    #[case("3/2", 3, 2)]
    fn each_side_is_as_sore_as_was_said(#[case] text: &str, #[case] left: u8, #[case] right: u8) {
        assert_eq!(levels(text).ok(), Level::new(left).zip(Level::new(right)));
    }

    #[rstest]
    #[case("11")]
    #[case("4 left")]
    #[case("1 2 3")]
    fn other_texts_are_no_soreness(#[case] text: &str) {
        assert!(levels(text).is_err());
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
    #[case::both_stay("0\ns\no\ny\ny\n\n", Quality::Sharp, Walk::Changed, &[Sign::Saddle, Sign::Numb])]
    #[case::enter_is_no_answer("0\n\ns\n\no\n\n\ny\ny\n\n", Quality::Sharp, Walk::Changed, &[Sign::Saddle, Sign::Numb])]
    #[case::one_is_over("0\nn\na\nn\ny\n\n", Quality::Gone, Walk::Usual, &[Sign::Numb])]
    #[case::one_is_new("0\nd\na\nn\nn\n1\n1\n", Quality::Dull, Walk::Usual, &[Sign::Bladder])]
    fn what_stands_is_asked_for_by_its_name(
        #[case] keys: &str,
        #[case] quality: Quality,
        #[case] walk: Walk,
        #[case] signs: &[Sign],
    ) {
        let (quality_before, walk_before) = (Some(Quality::Sharp), Some(Walk::Changed));
        let signs_before = [Sign::Saddle, Sign::Numb].into();
        let known = Facts { quality: quality_before, walk: walk_before, signs: signs_before, ..Facts::default() };
        let (report, _) = answered(keys, &known);
        assert_eq!((report.quality, report.walk, report.signs.as_slice()), (Some(quality), Some(walk), signs));
        assert!(report.no_signs, "every sign was asked for");
    }
}
