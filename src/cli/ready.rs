//! `supple ready`: can I run today? A few questions, one answer with its reason.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::Failure;
use super::diary::{Pages, tell_of_unread};
use super::ground::Ground;
use super::ink::{BOLD, QUIET, inked};
use super::log::level;
use crate::care::{Answer, Facts, Level, Quality, Run, Sign, Walk, can_run, fitting};
use crate::coach::clock;
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
        let asks = !self.json && self.report().is_none() && io::stdin().is_terminal();
        let said = if asks { Some(ask(&mut io::stdin().lock(), out)?) } else { self.report() };
        if let Some(report) = said {
            pages.keep(&Line { moment: Moment::from(&now), session: None, event: Event::Soreness(report) })?;
        }
        let ground = Ground::load(config);
        let bounds = &ground.config.settings.care.bounds;
        let history = pages.read();
        tell_of_unread(&history.unread);
        let facts = Past::of(history.lines).today(&now, bounds).facts;
        let answer = can_run(&facts, bounds);
        let at_hand = ground.config.settings.care.equipment.as_ref();
        let routine = answer.fits.and_then(|when| fitting(ground.library.routines(), when, at_hand));
        if self.json {
            serde_json::to_writer_pretty(&mut *out, &record(&answer, routine.map(AsRef::as_ref)))
                .map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            write(&facts, &answer, routine.map(AsRef::as_ref), &ground, out)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// What was answered on the command line; `None` where nothing was.
    fn report(&self) -> Option<Report> {
        let Self { left, right, pain, walk, ref sign, .. } = *self;
        let any = left.is_some() || right.is_some() || pain.is_some() || walk.is_some() || !sign.is_empty();
        let signs: Vec<Sign> = sign
            .iter()
            .filter_map(|told| match told {
                Told::Sign(sign) => Some(*sign),
                Told::None => None,
            })
            .collect();
        let no_signs = signs.is_empty() && !sign.is_empty();
        any.then_some(Report { left, right, quality: pain, walk, signs, no_signs })
    }
}

/// Asks the questions one after the other. An empty line is the answer in brackets.
fn ask(input: &mut impl BufRead, out: &mut impl Write) -> Result<Report, Failure> {
    let left = question(input, out, "How sore is your left side, 0 to 10? [0]", |text| {
        if text.is_empty() { Ok(Level::NONE) } else { level(text) }
    })?;
    let right = question(input, out, "How sore is your right side, 0 to 10? [0]", |text| {
        if text.is_empty() { Ok(Level::NONE) } else { level(text) }
    })?;
    let sore = left.max(right) > Level::NONE;
    let quality =
        if sore {
            Some(question(input, out, "Dull, over the whole muscle (d), or sharp, at one spot (s)? [d]", |text| {
                match text {
                    "" | "d" | "dull" => Ok(Quality::Dull),
                    "s" | "sharp" => Ok(Quality::Sharp),
                    _ => Err("d or s is wanted".to_owned()),
                }
            })?)
        } else {
            None
        };
    let walk = question(input, out, "Do you walk as ever (a), or otherwise (o)? [a]", |text| match text {
        "" | "a" | "as ever" => Ok(Walk::Usual),
        "o" | "otherwise" => Ok(Walk::Changed),
        _ => Err("a or o is wanted".to_owned()),
    })?;
    writeln!(out, "Is any of this so?")?;
    for (number, sign) in Sign::ALL.iter().enumerate() {
        writeln!(out, "  {}  {}", number + 1, sign.spoken())?;
    }
    let signs = question(input, out, "Their numbers, or enter for none:", signs)?;
    writeln!(out)?;
    let no_signs = signs.is_empty();
    Ok(Report { left: Some(left), right: Some(right), quality, walk: Some(walk), signs, no_signs })
}

/// Reads the numbers of signs, with spaces or commas between.
fn signs(text: &str) -> Result<Vec<Sign>, String> {
    let words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let sign =
        |word: &str| word.parse::<usize>().ok().and_then(|number| Sign::ALL.get(number.checked_sub(1)?).copied());
    words.map(|word| sign(word).ok_or_else(|| format!("numbers from 1 to {} are wanted", Sign::ALL.len()))).collect()
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

fn record<'a>(answer: &Answer, routine: Option<&'a Routine>) -> Record<'a> {
    Record {
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
    if let Some(routine) = routine {
        let minutes = describe::minutes(ground.timeline(routine).total());
        writeln!(out, "\nThis fits: {}, {minutes}: `supple run {}`", routine.name, routine.id)?;
    }
    writeln!(out, "\n{}", inked(QUIET, &format!("{}, {}", answer.rule.source.title, answer.rule.source.url)))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{ask, signs};
    use crate::care::{Level, Quality, Sign, Walk};

    #[test]
    fn the_questions_make_a_check_in() {
        let mut said = Vec::new();
        let report = ask(&mut "4\n\nx\ns\no\n5, 6\n".as_bytes(), &mut said).unwrap();
        assert_eq!((report.left, report.right), (Level::new(4), Some(Level::NONE)));
        assert_eq!((report.quality, report.walk), (Some(Quality::Sharp), Some(Walk::Changed)));
        assert_eq!(report.signs, [Sign::Shooting, Sign::Numb]);
        assert!(String::from_utf8(said).unwrap().contains("d or s is wanted"));
    }

    #[test]
    fn who_is_not_sore_is_not_asked_what_it_is_like() {
        let report = ask(&mut "\n0\n\n\n".as_bytes(), &mut Vec::new()).unwrap();
        assert_eq!((report.quality, report.walk, report.signs.len()), (None, Some(Walk::Usual), 0));
    }

    #[test]
    fn questions_that_nobody_answers_are_no_check_in() {
        assert!(ask(&mut "4\n".as_bytes(), &mut Vec::new()).is_err());
    }

    #[test]
    fn signs_are_named_by_their_numbers() {
        assert_eq!(signs("1 7"), Ok(vec![Sign::Bladder, Sign::Weak]));
        assert!(signs("0").is_err() && signs("8").is_err() && signs("x").is_err());
    }
}
