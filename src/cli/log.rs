//! `supple log`: a run, how sore something is, or a note, for the journal; and taking it back.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, Subcommand};
use jiff::Zoned;
use jiff::civil::Date;

use super::diary::{JournalStore, tell_of_clocks, tell_of_unread};
use super::environment::Environment;
use crate::care::{sentences, to_say, too_much_more, weekly_limit};
use crate::coach::clock;
use crate::diagnostic::visible;
use crate::failure::Failure;
use crate::journal::{
    Effort, Event, Item, Line, Moment, Past, Report, Run, clock_time, far, kilometres, monday, weekly_km,
};
use crate::language::Words;

pub(super) mod day;
mod said;
mod undo;

pub(super) use said::level;
use undo::Done;

/// The arguments of `supple log`.
#[derive(Debug, Args)]
pub(crate) struct Log {
    /// What is to be kept.
    #[command(subcommand)]
    pub(crate) what: What,
}

/// The thing that is to be kept.
#[derive(Debug, Subcommand)]
pub(crate) enum What {
    /// A run: how far, and if you like how long it took: 8, 8.5km, 5mi 52:10, 10km 1h05.
    Run {
        /// How far, in kilometres unless it says otherwise, then how long it took.
        #[arg(value_name = "DISTANCE [TIME]", required = true, allow_negative_numbers = true)]
        words: Vec<String>,
        /// It was a hard workout: intervals, hills, a race, or longer than usual.
        #[arg(long)]
        hard: bool,
        /// The day, where it was not today: yesterday, friday, 3 days ago, or 2026-11-24.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// How sore you are, from 0, not at all, to 10: 6 left, 6 left 2 right, 4 both, 0.
    Soreness {
        /// From 0 to 10, and which side: left, right or both.
        #[arg(value_name = "LEVEL SIDE", required = true, allow_negative_numbers = true)]
        words: Vec<String>,
        /// The day, where it was not today: yesterday, friday, 3 days ago, or 2026-11-24.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// A sentence to remember.
    Note {
        /// The sentence.
        #[arg(required = true, value_parser = words)]
        text: Vec<String>,
        /// The day, where it was not today: yesterday, friday, 3 days ago, or 2026-11-24.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// Take back what this machine logged last; once more: what it logged before that.
    ///
    /// A run, soreness or a note. A sign of injury or illness is not taken back so: `supple ready` asks for it again.
    Undo,
    /// Bring back what this machine took back last.
    Redo,
}

/// Reads words of a note.
fn words(text: &str) -> Result<String, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() { Err("a note wants words".to_owned()) } else { Ok(words.join(" ")) }
}

/// What makes no sense, said as other arguments that make none.
pub(super) fn misread(why: String) -> Failure {
    Failure::Arguments(clap::Error::raw(ErrorKind::ValueValidation, why + "\n"))
}

/// When it was: now, or on the day that `--on` or the words name.
fn moment(on: Option<&str>, told: Option<&str>, now: &Zoned) -> Result<Zoned, Failure> {
    match (on, told) {
        (Some(_), Some(_)) => Err(misread("the day is told twice".to_owned())),
        (Some(day), None) | (None, Some(day)) => day::moment(day, now).map_err(misread),
        (None, None) => Ok(now.clone()),
    }
}

/// ` on Friday, 27 November 2026`, where it was another day than today.
fn on(then: &Zoned, now: &Zoned) -> String {
    if then.date() == now.date() { String::new() } else { format!(" on {}", day::in_words(then.date())) }
}

impl Log {
    /// Keeps it, and says so on `out`.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let store = JournalStore::open(config)?;
        let bounds = Environment::built_in(config).config.settings.care.bounds;
        let now = clock::local();
        match &self.what {
            What::Run { words, hard, on } => keep_run(&store, words, *hard, on.as_deref(), &now, out)?,
            What::Soreness { words, on } => {
                keep_soreness(&store, words, on.as_deref(), &now, out)?;
                let advice = Past::of(store.lately().lines).today(&now, &bounds).advice();
                for sentence in sentences(&to_say(&advice), Words::ENGLISH) {
                    writeln!(out, "{sentence}")?;
                }
            }
            What::Note { text, on } => keep_note(&store, &text.join(" "), on.as_deref(), &now, out)?,
            What::Undo | What::Redo => {
                let change = if matches!(self.what, What::Undo) { undo::undo } else { undo::redo };
                if let Some(Done { moment, item: Item::Run(..), past }) = change(&store, &now, out)? {
                    week(&past, moment.local().date(), now.date(), out)?;
                }
            }
        }
        let lately = store.lately();
        tell_of_unread(&lately.unread);
        tell_of_clocks(&Past::of(lately.lines), &now);
        Ok(ExitCode::SUCCESS)
    }
}

/// Adds what was told, outside any session, to the journal.
fn keep(store: &JournalStore, then: &Zoned, event: Event) -> Result<(), Failure> {
    store.keep(&Line { moment: Moment::from(then), session: None, event })
}

/// Keeps the run that these words tell, and says what its week comes to.
fn keep_run(
    store: &JournalStore,
    words: &[String],
    is_hard: bool,
    day: Option<&str>,
    now: &Zoned,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let said::Run { km, time, effort, day: told } = said::run(words).map_err(misread)?;
    let then = moment(day, told.as_deref(), now)?;
    let effort = if is_hard { Effort::Hard } else { effort };
    let run = Run::told(km, effort, time);
    keep(store, &then, Event::Run(run.clone()))?;
    let kind = if effort == Effort::Hard { "a hard run" } else { "a run" };
    let pace = time.map(|time| format!(", {} for a kilometre", clock_time(time.div_f64(km)))).unwrap_or_default();
    writeln!(out, "Kept: {kind} of {}{}{pace}.", far(km, time), on(&then, now))?;
    let past = Past::of(store.read().lines);
    same_as_a_file(&past, &then, &run, out)?;
    Ok(week(&past, then.date(), now.date(), out)?)
}

/// Says of which run from a file the one that was told is, where it is one.
fn same_as_a_file(past: &Past, then: &Zoned, told: &Run, out: &mut impl Write) -> std::io::Result<()> {
    let is_there =
        |line: &Line| line.moment == Moment::from(then) && matches!(&line.event, Event::Run(run) if run == told);
    if past.lines.iter().any(is_there) {
        return Ok(());
    }
    let of_the_day = past.lines.iter().filter(|line| line.moment.local().date() == then.date());
    let files = of_the_day.filter_map(|line| match &line.event {
        Event::Run(run) if run.file.is_some() && run.effort == told.effort => Some(run),
        _ => None,
    });
    match files.min_by(|one, other| (one.km - told.km).abs().total_cmp(&(other.km - told.km).abs())) {
        Some(run) => writeln!(
            out,
            "That is the run of {} from {}: its figures stay, with the effort that you told.",
            far(run.km, run.time),
            run.from().unwrap_or("a file")
        ),
        None => Ok(()),
    }
}

/// Keeps the soreness that these words tell.
fn keep_soreness(
    store: &JournalStore,
    words: &[String],
    day: Option<&str>,
    now: &Zoned,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let said::Soreness { left, right, day: told } = said::soreness(words).map_err(misread)?;
    let then = moment(day, told.as_deref(), now)?;
    keep(store, &then, Event::Soreness(Report { left, right, ..Report::default() }))?;
    let told: Vec<String> = [(left, "left"), (right, "right")]
        .iter()
        .filter_map(|(level, side)| level.map(|level| format!("{} {side}", level.get())))
        .collect();
    Ok(writeln!(out, "Kept: soreness {}{}.", told.join(", "), on(&then, now))?)
}

/// Keeps a sentence to remember.
fn keep_note(
    store: &JournalStore,
    text: &str,
    day: Option<&str>,
    now: &Zoned,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let then = moment(day, None, now)?;
    keep(store, &then, Event::Note(text.to_owned()))?;
    // A sentence that ends itself needs no other end.
    let end = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    match on(&then, now) {
        date if date.is_empty() => writeln!(out, "Kept: “{}”{end}", visible(text))?,
        date => writeln!(out, "Kept{date}: “{}”{end}", visible(text))?,
    }
    Ok(())
}

/// What the runs of the week of `date` come to, and what that means.
fn week(past: &Past, date: Date, today: Date, out: &mut impl Write) -> std::io::Result<()> {
    let weeks = weekly_km(&past.lines);
    let monday_then = monday(date);
    let week = |monday| weeks.get(&monday).copied().unwrap_or(0.0);
    let (this, last) = (week(monday_then), week(monday_then.saturating_sub(jiff::Span::new().days(7))));
    let (which, before) =
        if monday_then == monday(today) { ("this week", "last week") } else { ("in that week", "the week before") };
    write!(out, "{} {which}", kilometres(this))?;
    match weekly_limit(last) {
        Some(limit) => writeln!(out, "; a tenth more than {before} is {}.", kilometres(limit))?,
        None => writeln!(out, ".")?,
    }
    match too_much_more(last, this) {
        Some(rule) => writeln!(out, "{}", rule.reason(Words::ENGLISH)),
        None => Ok(()),
    }
}
