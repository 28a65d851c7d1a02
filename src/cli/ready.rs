//! `supple ready`: can I run today? A few questions, one answer with its reason.

use std::collections::BTreeSet;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::diary::{Pages, tell_of_unread};
use super::ground::Ground;
use super::ink::{BOLD, QUIET, inked};
use super::log::level;
use crate::body::Side;
use crate::care::{
    Answer, Bounds, Facts, Group, Level, Quality, Run, Sign, Walk, can_run, fitting, unasked, would_change,
};
use crate::coach::clock;
use crate::failure::Failure;
use crate::journal::{Event, Line, Moment, Past, Report};
use crate::routine::{Routine, describe};

/// The arguments of `supple ready`.
///
/// Without any of the answers, and at a terminal, it asks. Answers are kept in the journal.
#[derive(Debug, Default, Args)]
pub struct Ready {
    /// How sore the left side is, from 0, not at all, to 10.
    #[arg(long, value_parser = level, value_name = "0-10")]
    pub left: Option<Level>,
    /// How sore the right side is, from 0, not at all, to 10.
    #[arg(long, value_parser = level, value_name = "0-10")]
    pub right: Option<Level>,
    /// What it is like: dull, over the whole muscle; sharp, at one spot.
    #[arg(long, value_parser = quality())]
    pub pain: Option<Quality>,
    /// Whether it changes how you walk.
    #[arg(long, value_parser = walk())]
    pub walk: Option<Walk>,
    /// A sign that is not for a coach; may be given several times. None: what was told of signs before is over.
    #[arg(long, value_parser = sign())]
    pub sign: Vec<Told>,
    /// A sign that was told before and is over; may be given several times.
    #[arg(long, value_parser = over(), value_name = "SIGN")]
    pub over: Vec<Sign>,
    /// Write JSON.
    #[arg(long)]
    pub json: bool,
}

fn quality() -> impl TypedValueParser<Value = Quality> {
    PossibleValuesParser::new(Quality::ALL.iter().map(|word| word.word()))
        .map(|word| Quality::from_word(&word).expect("only the words of the vocabulary are let through"))
}

fn walk() -> impl TypedValueParser<Value = Walk> {
    PossibleValuesParser::new(Walk::ALL.iter().map(|word| word.word()))
        .map(|word| Walk::from_word(&word).expect("only the words of the vocabulary are let through"))
}

/// What is told of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// This one.
    Sign(Sign),
    /// That there is none.
    None,
}

fn sign() -> impl TypedValueParser<Value = Told> {
    PossibleValuesParser::new(Sign::ALL.iter().map(|word| word.word()).chain(["none"]))
        .map(|word| Sign::from_word(&word).map_or(Told::None, Told::Sign))
}

fn over() -> impl TypedValueParser<Value = Sign> {
    PossibleValuesParser::new(Sign::ALL.iter().map(|word| word.word()))
        .map(|word| Sign::from_word(&word).expect("only the words of the vocabulary are let through"))
}

/// The answer as programs read it.
#[derive(Debug, Serialize)]
struct Record<'a> {
    run: &'static str,
    answer: &'static str,
    rule: &'static str,
    reason: &'static str,
    #[serde(rename = "do")]
    what_to_do: &'static str,
    routine: Option<&'a str>,
    source: Source,
    /// Everything else that is true, the gravest first.
    also: &'a [String],
    /// What is known and still counts.
    told: Known,
    /// The words of what is not: `left`, `right`, `pain`, `walk`, `signs`.
    not_told: Vec<&'static str>,
    /// What would change the answer, where something is not told.
    would_change: Option<String>,
}

/// What is known of the person, each thing `null` where it is not.
#[derive(Debug, Serialize)]
struct Known {
    left: Option<u8>,
    right: Option<u8>,
    pain: Option<&'static str>,
    walk: Option<&'static str>,
    signs: Option<Vec<&'static str>>,
}

#[derive(Debug, Serialize)]
struct Source {
    title: &'static str,
    url: &'static str,
}

impl Ready {
    /// Asks where nothing was answered, and writes the answer to `out`.
    ///
    /// # Errors
    /// When the journal cannot be written, an answer makes no sense, or the output cannot be written.
    pub fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        if self.sign.contains(&Told::None) && self.sign.iter().any(|told| *told != Told::None) {
            return Err(Failure::Other(anyhow::anyhow!(
                "--sign none says that there is no sign, and another one is given"
            )));
        }
        let pages = Pages::open(config)?;
        let now = clock::local();
        let known = || Past::of(pages.lately().lines).today(&now, &Bounds::default()).facts;
        let asks = !self.json && self.is_silent() && io::stdin().is_terminal();
        let said = if asks {
            Some(ask(&mut io::stdin().lock(), out, &known())?)
        } else {
            (!self.is_silent()).then(|| self.report(&known().signs))
        };
        if let Some(report) = said {
            pages.keep(&Line { moment: Moment::from(&now), session: None, event: Event::Soreness(report) })?;
        }
        let ground = Ground::load(config);
        let bounds = &ground.config.settings.care.bounds;
        let history = pages.lately();
        tell_of_unread(&history.unread);
        let facts = Past::of(history.lines).today(&now, bounds).facts;
        let answer = can_run(&facts, bounds);
        let at_hand = ground.config.settings.care.equipment.as_ref();
        let routine = answer.fits.and_then(|what| fitting(ground.library.own_first(), what, at_hand));
        if self.json {
            let record = record(&facts, &answer, routine.map(AsRef::as_ref), bounds);
            serde_json::to_writer_pretty(&mut *out, &record).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            write(&facts, &answer, routine.map(AsRef::as_ref), &ground, out)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Whether nothing was answered on the command line.
    fn is_silent(&self) -> bool {
        let Self { left, right, pain, walk, sign, over, .. } = self;
        left.is_none() && right.is_none() && pain.is_none() && walk.is_none() && sign.is_empty() && over.is_empty()
    }

    /// What was answered on the command line, where these signs stood.
    fn report(&self, standing: &BTreeSet<Sign>) -> Report {
        let Self { left, right, pain, walk, ref sign, ref over, .. } = *self;
        let named = |told: &Told| match told {
            Told::Sign(sign) => Some(*sign),
            Told::None => None,
        };
        let mut signs: Vec<Sign> = sign.iter().filter_map(named).collect();
        let no_signs = sign.contains(&Told::None) || !over.is_empty();
        if !over.is_empty() && !sign.contains(&Told::None) {
            // Those that are not over are told with it: there is none besides.
            let staying = standing.iter().filter(|sign| !over.contains(sign) && !signs.contains(sign));
            let staying: Vec<Sign> = staying.copied().collect();
            signs.extend(staying);
        }
        Report { left, right, quality: pain, walk, signs, no_signs }
    }
}

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
fn ask(input: &mut impl BufRead, out: &mut impl Write, known: &Facts) -> Result<Report, Failure> {
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

const fn word(run: Run) -> &'static str {
    match run {
        Run::No => "no",
        Run::Easy => "easy",
        Run::Any => "any",
    }
}

fn record<'a>(facts: &Facts, answer: &'a Answer, routine: Option<&'a Routine>, bounds: &Bounds) -> Record<'a> {
    let level = |side| facts.told_sides.contains(&side).then(|| facts.soreness.of(side).get());
    let are_told = facts.signs_told || !facts.signs.is_empty();
    let told = Known {
        left: level(Side::Left),
        right: level(Side::Right),
        pain: facts.quality.map(Quality::word),
        walk: facts.walk.map(Walk::word),
        signs: are_told.then(|| facts.signs.iter().map(|sign| sign.word()).collect()),
    };
    Record {
        also: &answer.also,
        told,
        not_told: unasked(facts),
        would_change: would_change(facts, answer, bounds),
        run: word(answer.run),
        answer: answer.sentence(),
        rule: answer.rule.name,
        reason: answer.rule.reason,
        what_to_do: answer.what_to_do,
        routine: routine.map(|routine| routine.id.as_str()),
        source: Source { title: answer.rule.source.title, url: answer.rule.source.url },
    }
}

fn write(
    facts: &Facts,
    answer: &Answer,
    routine: Option<&Routine>,
    ground: &Ground,
    out: &mut impl Write,
) -> Result<(), Failure> {
    if facts.signs.iter().any(|sign| sign.is_emergency()) {
        // Nothing else is to be read.
        writeln!(out, "{} {}", inked(BOLD, answer.what_to_do), answer.rule.reason)?;
        return Ok(());
    }
    writeln!(out, "{} {}", inked(BOLD, answer.sentence()), answer.rule.reason)?;
    writeln!(out, "{}", answer.what_to_do)?;
    for sentence in &answer.also {
        writeln!(out, "{sentence}")?;
    }
    writeln!(out, "{}", what_was_told(facts))?;
    if let Some(change) = would_change(facts, answer, &ground.config.settings.care.bounds) {
        writeln!(out, "{change}")?;
    }
    if let Some(routine) = routine {
        let minutes = describe::minutes(ground.timeline(routine).total());
        writeln!(out, "\nThis fits: {}, {minutes}: `supple run {}`", routine.name, routine.id)?;
    }
    writeln!(out, "\n{}", inked(QUIET, &format!("{}, {}", answer.rule.source.title, answer.rule.source.url)))?;
    Ok(())
}

/// `Told: left 3; right 0; you walk as ever. Not told: what the pain is like, signs.`
fn what_was_told(facts: &Facts) -> String {
    let level =
        |side: Side| facts.told_sides.contains(&side).then(|| format!("{side} {}", facts.soreness.of(side).get()));
    let mut told: Vec<String> = Side::ALL.iter().filter_map(|side| level(*side)).collect();
    told.extend(facts.quality.map(|quality| quality.word().to_owned()));
    told.extend(facts.walk.map(|walk| format!("you walk {}", walk.spoken())));
    told.extend(facts.signs.iter().map(|sign| sign.spoken().to_owned()));
    told.extend((facts.signs_told && facts.signs.is_empty()).then(|| "no signs".to_owned()));
    let words = |word: &str| match word {
        "left" => "the left side",
        "right" => "the right side",
        "pain" => "what the pain is like",
        "walk" => "how you walk",
        _ if facts.signs.is_empty() => "signs",
        _ => "other signs",
    };
    let untold: Vec<&str> = unasked(facts).into_iter().map(words).collect();
    let told = if told.is_empty() { "nothing".to_owned() } else { told.join("; ") };
    let untold = if untold.is_empty() { String::new() } else { format!(" Not told: {}.", untold.join(", ")) };
    format!("Told: {told}.{untold}")
}

#[cfg(test)]
mod tests {
    use super::Ready;
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

    #[test]
    fn a_sign_that_is_over_leaves_the_others() {
        let report = Ready { over: vec![Sign::Numb], ..Ready::default() }.report(&[Sign::Saddle, Sign::Numb].into());
        assert_eq!((report.signs, report.no_signs), (vec![Sign::Saddle], true));
    }
}
