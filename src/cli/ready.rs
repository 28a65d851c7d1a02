//! `supple ready`: can I run today? A few questions, one answer with its reason.

mod questions;

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::coming::Coming;
use super::diary::{JournalStore, tell_of_unread};
use super::environment::Environment;
use super::ink::{BOLD, QUIET, inked};
use super::log::{level, misread};
use super::word::word;
use crate::body::{Side, Vocabulary as _};
use crate::care::{
    Answer, Bounds, Facts, Level, Quality, Run, Sign, Walk, can_run, fitting, unasked, why, would_change,
};
use crate::coach::clock;
use crate::failure::Failure;
use crate::journal::{Event, Line, Moment, Past, Report, Today};
use crate::language::Words;
use crate::routine::Routine;
use crate::session::timeline::outline;

use questions::ask;

/// The arguments of `supple ready`.
///
/// Without any of the answers, and at a terminal, it asks. Answers are kept in the journal.
#[derive(Debug, Default, Args)]
pub(crate) struct Ready {
    /// How sore the left side is, from 0, not at all, to 10.
    #[arg(long, value_parser = level, value_name = "0-10", allow_negative_numbers = true)]
    pub(crate) left: Option<Level>,
    /// How sore the right side is, from 0, not at all, to 10.
    #[arg(long, value_parser = level, value_name = "0-10", allow_negative_numbers = true)]
    pub(crate) right: Option<Level>,
    /// What it is like: dull, over the whole muscle; sharp, at one spot.
    #[arg(long, value_parser = word::<Quality>())]
    pub(crate) pain: Option<Quality>,
    /// Whether it changes how you walk.
    #[arg(long, value_parser = word::<Walk>())]
    pub(crate) walk: Option<Walk>,
    /// A sign that is not for a coach; may be given several times. None: what was told of signs before is over.
    #[arg(long, value_parser = sign(), value_delimiter = ',')]
    pub(crate) sign: Vec<SignAnswer>,
    /// A sign that was told before and is over; may be given several times.
    #[arg(long, value_parser = word::<Sign>(), value_name = "SIGN", value_delimiter = ',')]
    pub(crate) over: Vec<Sign>,
    /// Name the work that the answer rests on.
    #[arg(long)]
    pub(crate) source: bool,
    /// Write JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// An answer to the question about signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignAnswer {
    /// This one.
    Sign(Sign),
    /// That there is none.
    None,
}

fn sign() -> impl TypedValueParser<Value = SignAnswer> {
    PossibleValuesParser::new(Sign::ALL.iter().map(|word| word.word()).chain(["none"]))
        .map(|word| Sign::from_word(&word).map_or(SignAnswer::None, SignAnswer::Sign))
}

/// The answer as programs read it.
#[derive(Debug, Serialize)]
struct ReadyRecord<'a> {
    run: &'static str,
    answer: &'static str,
    rule: &'static str,
    reason: &'static str,
    #[serde(rename = "do")]
    what_to_do: &'static str,
    routine: Option<&'a str>,
    source: Source,
    /// Everything else that is true, the gravest first.
    also: Vec<String>,
    /// What is known and still counts.
    told: Known,
    /// The words of what is not: `left`, `right`, `pain`, `walk`, `signs`, `effort`.
    not_told: Vec<&'static str>,
    /// What would change the answer, where something is not told.
    would_change: Option<String>,
}

/// The answers of the person that still count, each `null` where there is none.
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
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        self.contradiction()?;
        let store = JournalStore::open(config)?;
        let now = clock::local();
        let environment = Environment::load(config);
        let coming = Coming::begin(&environment);
        let known = || Past::of(store.lately().lines).today(&now, &Bounds::default()).facts;
        let asks = !self.json && self.is_silent() && io::stdin().is_terminal();
        let said = if asks {
            Some(ask(&mut io::stdin().lock(), out, &known())?)
        } else {
            (!self.is_silent()).then(|| self.report(&known().signs))
        };
        if let Some(report) = said {
            store.keep(&Line { moment: Moment::from(&now), session: None, event: Event::Soreness(report) })?;
        }
        coming.end();
        let bounds = &environment.config.settings.care.bounds;
        let history = store.lately();
        tell_of_unread(&history.unread);
        let today = Past::of(history.lines).today(&now, bounds);
        let facts = &today.facts;
        let answer = can_run(facts, bounds);
        let at_hand = environment.config.settings.care.equipment.as_ref();
        let routine = answer.fits.and_then(|what| fitting(environment.library.own_first(), what, at_hand));
        if self.json {
            let record = record(facts, &answer, routine.map(AsRef::as_ref), bounds);
            serde_json::to_writer_pretty(&mut *out, &record).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            write(&today, &answer, routine.map(AsRef::as_ref), &environment, out)?;
            if self.source {
                let work = answer.rule.source;
                let borrowed = work.borrowed(Words::ENGLISH).map(|words| format!(" {words}")).unwrap_or_default();
                writeln!(out, "\n{}", inked(QUIET, &format!("{}, {}{borrowed}", work.title, work.url)))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Refuses answers that contradict each other.
    fn contradiction(&self) -> Result<(), Failure> {
        let named = |sign: &Sign| self.sign.contains(&SignAnswer::Sign(*sign));
        if self.sign.contains(&SignAnswer::None) && self.sign.iter().any(|told| *told != SignAnswer::None) {
            return Err(misread("--sign none says that there is no sign, and another one is given".to_owned()));
        }
        match self.over.iter().find(|sign| named(sign)) {
            Some(sign) => Err(misread(format!("{} is told as a sign and as over", sign.word()))),
            None => Ok(()),
        }
    }

    /// Whether nothing was answered on the command line.
    fn is_silent(&self) -> bool {
        let Self { left, right, pain, walk, sign, over, .. } = self;
        left.is_none() && right.is_none() && pain.is_none() && walk.is_none() && sign.is_empty() && over.is_empty()
    }

    /// What was answered on the command line, where these signs stood.
    fn report(&self, standing: &BTreeSet<Sign>) -> Report {
        let Self { left, right, pain, walk, ref sign, ref over, .. } = *self;
        let named = |told: &SignAnswer| match told {
            SignAnswer::Sign(sign) => Some(*sign),
            SignAnswer::None => None,
        };
        let mut signs: Vec<Sign> = sign.iter().filter_map(named).collect();
        let no_signs = sign.contains(&SignAnswer::None) || !over.is_empty();
        if !over.is_empty() && !sign.contains(&SignAnswer::None) {
            // Those that are not over are told with it: there is none besides.
            let staying = standing.iter().filter(|sign| !over.contains(sign) && !signs.contains(sign));
            let staying: Vec<Sign> = staying.copied().collect();
            signs.extend(staying);
        }
        Report { left, right, quality: pain, walk, signs, no_signs }
    }
}

const fn run_word(run: Run) -> &'static str {
    match run {
        Run::No => "no",
        Run::Easy => "easy",
        Run::Any => "any",
    }
}

fn record<'a>(facts: &Facts, answer: &'a Answer, routine: Option<&'a Routine>, bounds: &Bounds) -> ReadyRecord<'a> {
    let level = |side| facts.told_sides.contains(&side).then(|| facts.soreness.of(side).get());
    let are_told = facts.signs_told || !facts.signs.is_empty();
    let told = Known {
        left: level(Side::Left),
        right: level(Side::Right),
        pain: facts.quality.map(Quality::word),
        walk: facts.walk.map(Walk::word),
        signs: are_told.then(|| facts.signs.iter().map(|sign| sign.word()).collect()),
    };
    ReadyRecord {
        also: answer.also(Words::ENGLISH),
        told,
        not_told: unasked(facts),
        would_change: would_change(facts, answer, bounds),
        run: run_word(answer.run),
        answer: answer.sentence(Words::ENGLISH),
        rule: answer.rule.name,
        reason: answer.rule.reason(Words::ENGLISH),
        what_to_do: answer.what_to_do(Words::ENGLISH),
        routine: routine.map(|routine| routine.id.as_str()),
        source: Source { title: answer.rule.source.title, url: answer.rule.source.url },
    }
}

fn write(
    today: &Today,
    answer: &Answer,
    routine: Option<&Routine>,
    environment: &Environment,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let facts = &today.facts;
    let why = why(facts, answer, Words::ENGLISH);
    if facts.signs.iter().any(|sign| sign.is_emergency()) {
        // Nothing else is to be read.
        writeln!(out, "{} {why}", inked(BOLD, answer.what_to_do(Words::ENGLISH)))?;
        return Ok(());
    }
    writeln!(out, "{} {why}", inked(BOLD, answer.sentence(Words::ENGLISH)))?;
    writeln!(out, "{}", answer.what_to_do(Words::ENGLISH))?;
    for sentence in answer.also(Words::ENGLISH) {
        writeln!(out, "{sentence}")?;
    }
    writeln!(out, "{}", what_was_told(facts))?;
    if let Some(change) = would_change(facts, answer, &environment.config.settings.care.bounds) {
        writeln!(out, "{change}")?;
    }
    if let Some(routine) = routine {
        let takes = outline(routine, &environment.setup_today(routine, today)).takes;
        writeln!(out, "\nThis fits: {}, {takes}: `supple run {}`", routine.name, routine.id)?;
    }
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
        "effort" => "how hard your last run was",
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
    use crate::care::Sign;

    #[test]
    fn a_sign_that_is_over_leaves_the_others() {
        let report = Ready { over: vec![Sign::Numb], ..Ready::default() }.report(&[Sign::Saddle, Sign::Numb].into());
        assert_eq!((report.signs, report.no_signs), (vec![Sign::Saddle], true));
    }
}
