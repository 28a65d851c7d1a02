//! The latest runs: how far, how fast, and where each is from.

use std::io::{self, Write};

use super::LISTED;
use crate::cli::ink::{BOLD, inked, padded, pushed, widest};
use crate::journal::{Effort, Event, Line, Moment, Past, Run, clock_time, kilometres};

/// Writes the latest runs.
pub(super) fn runs<'p>(past: &'p Past, out: &mut impl Write) -> io::Result<()> {
    let run = |line: &'p Line| match &line.event {
        Event::Run(run) => Some((line.moment, run)),
        _ => None,
    };
    let mut runs: Vec<(Moment, &Run)> = past.lines.iter().filter_map(run).collect();
    runs.sort_by_key(|(moment, _)| moment.at);
    let latest = &runs[runs.len().saturating_sub(LISTED)..];
    if latest.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", inked(BOLD, "Runs"))?;
    let times: Vec<String> = latest.iter().map(|(_, run)| run.time.map(clock_time).unwrap_or_default()).collect();
    let paces: Vec<String> = latest.iter().map(|(_, run)| run.pace().unwrap_or_default()).collect();
    let [time, pace] = [&times, &paces].map(|texts| widest(texts.iter().map(String::as_str)));
    let efforts = widest(latest.iter().map(|(_, run)| effort(run)));
    for (((moment, run), its_time), its_pace) in latest.iter().zip(&times).zip(&paces) {
        let at = moment.local().strftime("%Y-%m-%d %H:%M");
        let figures = [pushed(&kilometres(run.km), 10), pushed(its_time, time), pushed(its_pace, pace)].join("  ");
        let line = format!("  {at}{figures}  {}  {}", padded(effort(run), efforts), from(run));
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// How hard it was, where that was told.
const fn effort(run: &Run) -> &'static str {
    match run.effort {
        Effort::Easy => "easy",
        Effort::Hard => "hard",
        Effort::Untold => "",
    }
}

/// Where it is from, and what is to be known of its figures.
fn from(run: &Run) -> String {
    let Some(file) = run.file.as_deref() else { return "told".to_owned() };
    let doubt = if file.incomplete {
        ", cut off"
    } else if file.estimated {
        ", distance estimated"
    } else {
        ""
    };
    format!("{}{doubt}", run.from().unwrap_or("a file"))
}
