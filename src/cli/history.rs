//! `supple history`: what was done, how sore it was, how far was run.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use jiff::Span;
use jiff::civil::Date;

use super::diary::{JournalStore, tell_of_clocks, tell_of_unread};
use super::environment::Environment;
use super::ink::{ACCENT, BOLD, QUIET, inked, padded, pushed, widest};
use super::run::screen;
use super::setting::{Begin, setting};
use crate::advice::MOST_STRETCH_IN_A_WEEK;
use crate::body::Side;
use crate::care::{Level, too_much_more};
use crate::coach::Setting;
use crate::coach::{Clock, clock};
use crate::diagnostic::visible;
use crate::failure::Failure;
use crate::journal::{Day, Event, Line, LongRun, Moment, Past, SessionEntry, Statistics, kilometres, monday};
use crate::language::Words;
use crate::routine::describe::{self, counted};
use crate::tui::screens::history::has_room;
use crate::tui::to::{Opened, To};
use crate::tui::widgets::text;

mod record;
mod runs;

/// How many weeks and how many tellings of soreness are listed.
const LISTED: usize = 10;
/// Weeks of the calendar: a year and the present week.
const CALENDAR: i32 = 53;

/// The arguments of `supple history`.
#[derive(Debug, Args)]
pub(crate) struct History {
    /// Lines of words and numbers only, without a calendar or bars.
    #[arg(long)]
    pub(crate) plain: bool,
    /// Write JSON.
    #[arg(long, conflicts_with = "plain")]
    pub(crate) json: bool,
}

impl History {
    /// Opens the history; where there is no terminal, or as it is wished, it is written to `out`.
    ///
    /// # Errors
    /// When there is no home folder, or the output cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        if !self.plain && !self.json && stdout().is_terminal() {
            let clock = Clock::start();
            // The last year is there at the first look; what is older follows.
            let past = Past::of(JournalStore::open(config)?.lately().lines);
            let setting = Setting { past, ..setting(Environment::built_in(config), Begin::AsLeft, None) };
            return screen(clock, setting, To::History(Opened::CommandLine));
        }
        let store = JournalStore::open(config)?;
        let history = store.read();
        tell_of_unread(&history.unread);
        store.mention(&history);
        let now = clock::local();
        let today = now.date();
        let past = Past::of(history.lines);
        tell_of_clocks(&past, &now);
        let back = Statistics::of(&past, today);
        if self.json {
            serde_json::to_writer_pretty(&mut *out, &record::record(&past, &back)).map_err(io::Error::from)?;
            writeln!(out)?;
        } else if back.days.is_empty() {
            writeln!(out, "Nothing is kept yet. `supple run glute-relief` makes a beginning.")?;
        } else {
            let is_active = back.days.values().any(|day| day.sessions > 0 || day.km > 0.0);
            if is_active {
                sums(&back, out)?;
            }
            if !self.plain {
                calendar(&back, today, out)?;
            }
            if is_active {
                weeks(&back, out)?;
            }
            muscles(&back, out)?;
            soreness(&back, self, out)?;
            sessions(&past, out)?;
            runs::runs(&past, out)?;
            notes(&past, out)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn sums(back: &Statistics, out: &mut impl Write) -> io::Result<()> {
    let sessions: u32 = back.days.values().map(|day| day.sessions).sum();
    let held: Duration = back.days.values().map(|day| day.held).sum();
    let km: f64 = back.days.values().map(|day| day.km).sum();
    let held = if sessions == 0 { String::new() } else { format!(", {} in sets", describe::minutes(held)) };
    let all = format!("{}{held}, {} run.", counted(sessions, "session", "sessions"), kilometres(km));
    let streak = match back.streak {
        0 => String::new(),
        days => format!(" {} in a row.", counted(days, "day", "days")),
    };
    writeln!(out, "{}{streak}", inked(BOLD, &all))
}

/// A year of days, a column a week.
fn calendar(back: &Statistics, today: Date, out: &mut impl Write) -> io::Result<()> {
    let first = monday(today).saturating_sub(Span::new().weeks(CALENDAR - 1));
    let mondays: Vec<Date> = (0..CALENDAR).map(|week| first.saturating_add(Span::new().weeks(week))).collect();
    writeln!(out, "\n     {}", inked(QUIET, &months(&mondays)))?;
    for (weekday, name) in ["Mon", "   ", "Wed", "   ", "Fri", "   ", "Sun"].into_iter().enumerate() {
        let offset = i64::try_from(weekday).unwrap_or(0);
        let days = mondays.iter().map(|monday| monday.saturating_add(Span::new().days(offset)));
        let cells: String = days.filter(|day| *day <= today).map(|day| cell(back.days.get(&day))).collect();
        writeln!(out, "{}  {}", inked(QUIET, name), inked(ACCENT, &cells))?;
    }
    writeln!(out, "     {}", inked(QUIET, "· nothing   ▁ run   ░ up to 5 min   ▒ 15   ▓ 30   █ more"))
}

/// The names of the months, each above the week in which it begins.
fn months(mondays: &[Date]) -> String {
    let mut months = String::new();
    for (at, monday) in mondays.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| mondays[before]);
        // A month that is nearly over leaves the room to the next.
        let begins = before.map_or_else(|| has_room(*monday), |before| before.month() != monday.month());
        if begins && at + 3 <= mondays.len() {
            months = format!("{}{} ", padded(&months, at), monday.strftime("%b"));
        }
    }
    months.trim_end().to_owned()
}

fn cell(day: Option<&Day>) -> char {
    match day {
        Some(day) if day.sessions > 0 => match day.held.as_secs() / 60 {
            0..5 => '░',
            5..15 => '▒',
            15..30 => '▓',
            _ => '█',
        },
        Some(day) if day.km > 0.0 => '▁',
        _ => '·',
    }
}

fn weeks(back: &Statistics, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{}", inked(BOLD, "Weeks"))?;
    for (at, week) in back.weeks.iter().enumerate().rev().take(LISTED) {
        let held = if week.held.is_zero() { String::new() } else { describe::minutes(week.held) };
        let mut line = format!(
            "  {}  {}{}",
            week.monday,
            pushed(&counted(week.sessions, "session", "sessions"), 12),
            pushed(&held, 12)
        );
        if week.km > 0.0 {
            line += &pushed(&kilometres(week.km), 12);
            if let Some(limit) = week.limit {
                let _ = write!(line, "  a tenth more than the week before: {}", kilometres(limit));
            }
            let before = at.checked_sub(1).map_or(0.0, |before| back.weeks[before].km);
            if too_much_more(before, week.km).is_some() {
                line += ", passed";
            }
        }
        writeln!(out, "{line}")?;
    }
    long_runs(back, out)
}

/// The run of each week that stands out, beside the longest of the 30 days before it: that rule is better founded than
/// the one of the week.
fn long_runs(back: &Statistics, out: &mut impl Write) -> io::Result<()> {
    let runs: Vec<&LongRun> = back.weeks.iter().rev().take(LISTED).filter_map(|week| week.long.as_ref()).collect();
    if runs.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", inked(BOLD, "Long runs"))?;
    for run in &runs {
        let most = run.limit().map_or_else(
            || "no run in the 30 days before it".to_owned(),
            |limit| format!("a tenth more than the longest of the 30 days before it: {}", kilometres(limit)),
        );
        let passed = if run.too_long().is_some() { ", passed" } else { "" };
        writeln!(out, "  {}  {}  {most}{passed}", run.date, pushed(&kilometres(run.km), 10))?;
    }
    let note = "Runs beyond that went with more injuries in a study of 5,205 runners. The weekly tenth is a rule of thumb: \
                there it told nothing.";
    writeln!(out, "  {}", inked(QUIET, note))
}

fn muscles(back: &Statistics, out: &mut impl Write) -> io::Result<()> {
    let Some(week) = back.weeks.last().filter(|week| !week.muscles.is_empty()) else { return Ok(()) };
    writeln!(out, "\n{}", inked(BOLD, "This week, each muscle"))?;
    let names = widest(week.muscles.keys().map(|muscle| muscle.spoken()));
    for (muscle, [left, right]) in &week.muscles {
        let enough = if (*left).min(*right) >= MOST_STRETCH_IN_A_WEEK { "   10 min are reached" } else { "" };
        let (left, right) = (format!("{} s left", left.as_secs()), format!("{} s right", right.as_secs()));
        writeln!(out, "  {}{}{}{enough}", padded(muscle.spoken(), names), pushed(&left, 14), pushed(&right, 14))?;
    }
    let note = "Stretching a muscle for more than 10 min a week gains nothing more; rolling and strength are counted here too.";
    writeln!(out, "  {}", inked(QUIET, note))
}

fn soreness(back: &Statistics, asked: &History, out: &mut impl Write) -> io::Result<()> {
    let told: Vec<(&Date, &Day)> = back.days.iter().filter(|(_, day)| day.soreness.is_some()).collect();
    if told.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", inked(BOLD, "Soreness, of 10"))?;
    let bar = |level: u8| if asked.plain { String::new() } else { format!(" {}", "▇".repeat(usize::from(level))) };
    let columns = if asked.plain { 9 } else { 20 };
    let side = |day: &Day, side: Side| {
        let told = day.level(side).map(Level::get);
        let level = told.map_or_else(|| " –".to_owned(), |level| format!("{level:>2}{}", bar(level)));
        padded(&format!("{} {level}", side.spoken()), columns)
    };
    for (date, day) in told.iter().rev().take(LISTED).rev() {
        let done = if day.sessions > 0 { "  session" } else { "" };
        let ran = if day.km > 0.0 { format!("  {}", kilometres(day.km)) } else { String::new() };
        let (left, right) = (side(day, Side::Left), side(day, Side::Right));
        writeln!(out, "  {}", format!("{date}  {left} {right}{done}{ran}").trim_end())?;
    }
    Ok(())
}

/// The columns that a session's name is given at the most.
const LONGEST_NAME: u16 = 40;

/// The latest sessions, and how their sets ended.
fn sessions(past: &Past, out: &mut impl Write) -> io::Result<()> {
    let done: Vec<&SessionEntry> = past.entries.iter().filter(|entry| entry.counts()).collect();
    let latest = &done[done.len().saturating_sub(LISTED)..];
    if latest.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", inked(BOLD, "Sessions"))?;
    // Whatever stands in the journal, which other machines and editors write too, steers no terminal.
    let shown = latest.iter().map(|entry| text::cut(&visible(&entry.name), LONGEST_NAME).into_owned());
    let shown: Vec<String> = shown.collect();
    let columns = widest(shown.iter().map(String::as_str));
    for (entry, name) in latest.iter().zip(shown) {
        let at = entry.began.local().strftime("%Y-%m-%d %H:%M");
        let held = pushed(&describe::minutes(entry.held()), 10);
        writeln!(out, "  {at}  {}{held}  {}", padded(&name, columns), entry.in_words(Words::ENGLISH))?;
    }
    Ok(())
}

/// The latest notes.
fn notes(past: &Past, out: &mut impl Write) -> io::Result<()> {
    let note = |line: &Line| match &line.event {
        Event::Note(text) => Some((line.moment, text.clone())),
        _ => None,
    };
    let mut notes: Vec<(Moment, String)> = past.lines.iter().filter_map(note).collect();
    notes.sort_by_key(|(moment, _)| moment.at);
    if notes.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", inked(BOLD, "Notes"))?;
    for (moment, text) in &notes[notes.len().saturating_sub(LISTED)..] {
        writeln!(out, "  {}  {}", moment.local().strftime("%Y-%m-%d %H:%M"), visible(text))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{CALENDAR, Date, Span, months};
    use jiff::civil::date;

    #[test]
    fn every_month_that_begins_is_named_above_its_first_week_whatever_day_it_is() {
        for weeks in 0..300 {
            let first = date(2020, 1, 6).saturating_add(Span::new().weeks(weeks));
            let mondays: Vec<Date> = (0..CALENDAR).map(|week| first.saturating_add(Span::new().weeks(week))).collect();
            let named = months(&mondays);
            for (at, pair) in mondays.windows(2).enumerate() {
                let [before, monday] = pair else { unreachable!("windows of two") };
                if before.month() != monday.month() && at + 1 + 3 <= mondays.len() {
                    let name = monday.strftime("%b").to_string();
                    assert_eq!(named.get(at + 1..at + 4), Some(name.as_str()), "from {first}: {named}");
                }
            }
        }
    }
}
