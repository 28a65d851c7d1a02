//! `supple log`: a run, how sore something is, or a note, for the journal; and taking it back.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, Subcommand};
use jiff::Zoned;
use jiff::civil::Date;

use super::add::{UNASKED, agreed};
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
mod doubt;
mod hour;
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
    /// A run: how far, and if you like how long it took: 8, 8.5km, 5mi 52:10, 10km 1h05, half 1:45:30.
    ///
    /// Day, hour and effort may stand among the words: 8km 52:10 hard yesterday at 18:30. What can be meant in two ways is
    /// asked back and not kept: 60m, 5/11.
    Run {
        /// How far, in kilometres unless it says otherwise, then how long it took.
        #[arg(value_name = "DISTANCE [TIME]", required = true, allow_negative_numbers = true)]
        words: Vec<String>,
        /// It was a hard workout: intervals, hills, a race, or longer than usual.
        #[arg(long)]
        hard: bool,
        /// The day, where it was not today: yesterday, friday, 3 days ago, 24.11.2026, or 2026-11-24.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// When on that day it began: 18:30 or 6:30pm.
        #[arg(long, value_name = "HOUR")]
        at: Option<String>,
        /// Keeps without a question what is there already, and a run of more than 100 km.
        #[arg(long, short)]
        yes: bool,
    },
    /// How sore you are, from 0, not at all, to 10: 6 left, 6 left 2 right, 4 both, 0.
    Soreness {
        /// From 0 to 10, and which side: left, right or both.
        #[arg(value_name = "LEVEL SIDE", required = true, allow_negative_numbers = true)]
        words: Vec<String>,
        /// The day, where it was not today: yesterday, friday, 3 days ago, 24.11.2026, or 2026-11-24.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// A sentence to remember.
    Note {
        /// The sentence.
        #[arg(required = true, value_parser = words)]
        text: Vec<String>,
        /// The day, where it was not today: yesterday, friday, 3 days ago, 24.11.2026, or 2026-11-24.
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
            What::Run { words, hard, on, at, yes } => {
                let told = told_run(words, *hard, on.as_deref(), at.as_deref(), &now)?;
                if !keep_run(&store, told, *yes, &now, out)? {
                    return Ok(ExitCode::from(UNASKED));
                }
            }
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

/// A run as it was told, and when it was.
struct ToldRun {
    run: Run,
    then: Zoned,
    /// Where the day or the hour was told, when that is: ` on Friday, 27 November 2026 at 18:30`.
    when: String,
}

/// Reads the run that these words and options tell.
fn told_run(
    words: &[String],
    is_hard: bool,
    day: Option<&str>,
    hour: Option<&str>,
    now: &Zoned,
) -> Result<ToldRun, Failure> {
    let said::Run { km, time, effort, day: day_within, at: hour_within } = said::run(words).map_err(misread)?;
    if is_hard && effort == Some(Effort::Easy) {
        return Err(misread("hard or easy? One of them is wanted".to_owned()));
    }
    let day_then = moment(day, day_within.as_deref(), now)?;
    let told_day = day.or(day_within.as_deref());
    let told_hour = match (hour, hour_within.as_deref()) {
        (Some(_), Some(_)) => return Err(misread("the time of day is told twice".to_owned())),
        (one, other) => one.or(other),
    };
    let then = match told_hour {
        Some(hour) => hour::moment(hour, &day_then, told_day.unwrap_or_default(), now).map_err(misread)?,
        None => day_then,
    };
    let at = told_hour.map(|_| format!(" at {}", hour::in_figures(then.time()))).unwrap_or_default();
    let when = match on(&then, now) {
        // Today's name may as well mean the day a week ago: it is said what was understood.
        today if today.is_empty() && told_day.is_some() => format!(" today, {}{at}", day::in_words(then.date())),
        date => format!("{date}{at}"),
    };
    let effort = if is_hard { Effort::Hard } else { effort.unwrap_or(Effort::Easy) };
    Ok(ToldRun { run: Run::told(km, effort, time), then, when })
}

/// Keeps a run, and says what its week comes to; where that is to be doubted and nobody says yes, it does not, and tells so.
fn keep_run(
    store: &JournalStore,
    told: ToldRun,
    yes: bool,
    now: &Zoned,
    out: &mut impl Write,
) -> Result<bool, Failure> {
    let ToldRun { run, then, when } = told;
    let mut past = Past::of(store.read().lines);
    if !yes && let Some(doubt) = doubt::of(&past.lines, &then, &run, now) {
        writeln!(out, "{doubt}")?;
        out.flush()?;
        if !agreed(yes, "Keep it?")? {
            return Ok(false);
        }
    }
    let line = Line { moment: Moment::from(&then), session: None, event: Event::Run(run.clone()) };
    store.keep(&line)?;
    past.add(&[line]);
    let kind = if run.effort == Effort::Hard { "a hard run" } else { "a run" };
    let pace =
        run.time.map(|time| format!(", {} for a kilometre", clock_time(time.div_f64(run.km)))).unwrap_or_default();
    writeln!(out, "Kept: {kind} of {}{when}{pace}.", far(run.km, run.time))?;
    same_as_a_file(&past, &then, &run, out)?;
    week(&past, then.date(), now.date(), out)?;
    Ok(true)
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
