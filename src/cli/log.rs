//! `supple log`: a run, how sore something is, or a note, for the journal; and taking it back.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use jiff::Zoned;
use jiff::civil::Date;

use super::diary::{JournalStore, tell_of_clocks, tell_of_unread};
use super::environment::Environment;
use crate::body::{Side, Vocabulary as _};
use crate::care::{Level, sentences, to_say, too_much_more, weekly_limit};
use crate::coach::clock;
use crate::diagnostic::visible;
use crate::failure::Failure;
use crate::journal::run::RUN;
use crate::journal::{Effort, Event, Item, Line, Moment, Past, Report, kilometres, monday, weekly_km};

mod undo;

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
    /// A run: how far, such as 8km, 8.5km, 800m or 5mi.
    Run {
        /// How far.
        #[arg(value_name = "DISTANCE", value_parser = distance)]
        km: f64,
        /// It was a hard workout: intervals, hills, a race, or longer than usual.
        #[arg(long)]
        hard: bool,
        /// The day, where it was not today: yesterday, or a date such as 2025-11-23.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// How sore you are now, from 0, not at all, to 10.
    Soreness {
        /// From 0 to 10.
        #[arg(value_parser = level)]
        level: Level,
        /// Which side.
        #[arg(value_parser = where_it_is(), value_name = "left|right|both")]
        side: Where,
    },
    /// A sentence to remember.
    Note {
        /// The sentence.
        #[arg(required = true, value_parser = words)]
        text: Vec<String>,
    },
    /// Take back what this machine logged last; once more: what it logged before that.
    ///
    /// A run, soreness or a note. A sign of injury or illness is not taken back so: `supple ready` asks for it again.
    Undo,
    /// Bring back what this machine took back last.
    Redo,
}

/// The side or sides that are sore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// One side; of the other nothing is told, so that it keeps what it had.
    One(Side),
    /// Both.
    Both,
}

fn where_it_is() -> impl TypedValueParser<Value = Where> {
    PossibleValuesParser::new(["left", "right", "both"])
        .map(|word| Side::from_word(&word).map_or(Where::Both, Where::One))
}

/// Reads a level of soreness.
pub(super) fn level(text: &str) -> Result<Level, String> {
    let level = text.parse().ok().and_then(Level::new);
    level.ok_or_else(|| "a whole number from 0, not at all, to 10 is wanted".to_owned())
}

/// Reads words of a note.
fn words(text: &str) -> Result<String, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() { Err("a note wants words".to_owned()) } else { Ok(words.join(" ")) }
}

/// Reads a distance, in kilometres.
fn distance(text: &str) -> Result<f64, String> {
    const UNITS: [(&str, f64); 3] = [("km", 1.0), ("mi", 1.609_344), ("m", 0.001)];
    let unit = UNITS.iter().find_map(|(unit, km)| Some((text.strip_suffix(unit)?, km)));
    let km = unit.and_then(|(number, km)| Some(number.trim().replace(',', ".").parse::<f64>().ok()? * km));
    let km = km.ok_or_else(|| "a distance with its unit is wanted, such as 8km, 800m or 5mi".to_owned())?;
    if RUN.contains(&km) {
        // To the metre: nobody measures closer.
        Ok((km * 1000.0).round() / 1000.0)
    } else {
        Err("a distance from 50m to 500km is wanted".to_owned())
    }
}

impl Log {
    /// Keeps it, and says so on `out`.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let store = JournalStore::open(config)?;
        let bounds = Environment::built_in(config).config.settings.care.bounds;
        let now = clock::local();
        let keep = |event| store.keep(&Line { moment: Moment::from(&now), session: None, event });
        match &self.what {
            What::Run { km, hard, on } => {
                let then = on.as_ref().map_or(Ok(now.clone()), |on| day(on, &now))?;
                let event = Event::Run { km: *km, effort: if *hard { Effort::Hard } else { Effort::Easy } };
                store.keep(&Line { moment: Moment::from(&then), session: None, event })?;
                let kind = if *hard { "a hard run" } else { "a run" };
                let date = on.as_ref().map(|_| format!(" on {}", then.strftime("%A, %-d %B %Y"))).unwrap_or_default();
                writeln!(out, "Kept: {kind} of {}{date}.", kilometres(*km))?;
                week(&Past::of(store.read().lines), then.date(), now.date(), out)?;
            }
            What::Soreness { level, side } => {
                let of = |wanted| (!matches!(side, Where::One(side) if *side != wanted)).then_some(*level);
                let (left, right) = (of(Side::Left), of(Side::Right));
                keep(Event::Soreness(Report { left, right, ..Report::default() }))?;
                let told = [(left, "left"), (right, "right")];
                let told: Vec<String> = told
                    .iter()
                    .filter_map(|(level, side)| level.map(|level| format!("{} {side}", level.get())))
                    .collect();
                writeln!(out, "Kept: soreness {}.", told.join(", "))?;
                let advice = Past::of(store.lately().lines).today(&now, &bounds).advice();
                for sentence in sentences(&to_say(&advice)) {
                    writeln!(out, "{sentence}")?;
                }
            }
            What::Note { text } => {
                let text = text.join(" ");
                keep(Event::Note(text.clone()))?;
                // A sentence that ends itself needs no other end.
                let end = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
                writeln!(out, "Kept: “{}”{end}", visible(&text))?;
            }
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
        Some(rule) => writeln!(out, "{}", rule.reason),
        None => Ok(()),
    }
}

/// Noon of the day that `text` names, today by the clock as it is. Nobody has run tomorrow.
fn day(text: &str, now: &Zoned) -> Result<Zoned, Failure> {
    let date = match text.trim() {
        "today" => Some(now.date()),
        "yesterday" => now.date().yesterday().ok(),
        text => text.parse::<Date>().ok(),
    };
    let wanted = || Failure::Other(anyhow!("a day is wanted: yesterday, or a date such as 2025-11-23"));
    let date = date.ok_or_else(wanted)?;
    if date == now.date() {
        return Ok(now.clone());
    }
    if date > now.date() {
        return Err(Failure::Other(anyhow!("{date} is still to come")));
    }
    date.at(12, 0, 0, 0).to_zoned(now.time_zone().clone()).map_err(|_| wanted())
}

#[cfg(test)]
mod tests {
    use super::{day, distance, kilometres};
    use jiff::Zoned;
    use rstest::rstest;

    #[rstest]
    #[case("today", Some("2025-11-23T09:30:00"))]
    #[case("2025-11-23", Some("2025-11-23T09:30:00"))]
    #[case("yesterday", Some("2025-11-22T12:00:00"))]
    #[case("2024-02-29", Some("2024-02-29T12:00:00"))]
    #[case("2025-11-24", None)]
    #[case("2025-02-29", None)]
    #[case("monday", None)]
    fn a_day_is_yesterday_or_a_date_that_has_been(#[case] text: &str, #[case] expected: Option<&str>) {
        let at = |text: &str| format!("{text}+01:00[+01:00]").parse::<Zoned>().unwrap();
        let now = at("2025-11-23T09:30:00");
        assert_eq!(day(text, &now).ok(), expected.map(at));
    }

    #[rstest]
    #[case("8km", "8 km")]
    #[case("8.5km", "8.5 km")]
    #[case("8.5 km", "8.5 km")]
    #[case("8,5km", "8.5 km")]
    #[case("50m", "0.1 km")]
    #[case("500km", "500 km")]
    #[case("800m", "0.8 km")]
    #[case("5mi", "8 km")]
    #[case("42.195km", "42.2 km")]
    fn a_distance_is_read_with_its_unit(#[case] text: &str, #[case] said: &str) {
        assert_eq!(kilometres(distance(text).unwrap()), said);
    }

    #[rstest]
    #[case("8")]
    #[case("km")]
    #[case("-8km")]
    #[case("nankm")]
    #[case("501km")]
    #[case("49m")]
    #[case("8 bananas")]
    fn other_texts_are_no_distance(#[case] text: &str) {
        assert!(distance(text).is_err());
    }
}
