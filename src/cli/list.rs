//! `supple list`: every routine and move, with what it needs.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::diary::{Remembering, tell_forgotten};
use super::environment::Environment;
use super::ink::{BOLD, QUIET, WRONG, inked, padded, pushed, widest};
use crate::body::{Equipment, Muscle};
use crate::diagnostic::{Place, visible};
use crate::failure::Failure;
use crate::routine::{Entry, Kind, Origin, Routine};
use crate::session::report;
use crate::session::timeline::{Outline, outline};
use crate::tui::filter::Filter;
use crate::tui::widgets::text;

/// The columns that an id is given; a longer one is written out all the same, to be copied.
const LONGEST_ID: u16 = 32;
/// The columns that a name is given; a longer one is cut.
const LONGEST_NAME: u16 = 40;

/// The arguments of `supple list`.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Only those whose name, id, moves, muscles or equipment match; letters may be left out.
    #[arg(value_name = "FILTER")]
    pub(crate) filter: Vec<String>,
    /// Write JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// An entry as programs read it.
#[derive(Debug, Serialize)]
struct ListRecord<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    /// The length of a session, waits apart; `null` where the file has errors.
    seconds: Option<f64>,
    /// Whether it may end earlier; `null` where the file has errors.
    at_most: Option<bool>,
    equipment: Vec<&'static str>,
    muscles: Vec<&'static str>,
    /// `gentle`, `usual` or `hard`; `null` for a move, and where the file has errors.
    effort: Option<&'static str>,
    from: String,
    findings: usize,
}

impl List {
    /// Writes the list to `out`.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let remembering = Remembering::begin(config);
        let environment = Environment::load(config);
        let (past, forgotten) = remembering.end();
        let today = environment.today(&past);
        let mut filter = Filter::new(&self.filter.join(" "));
        let mut entries: Vec<(u32, &Arc<Entry>)> = environment
            .library
            .entries()
            .iter()
            .filter_map(|entry| Some((filter.score_entry(entry)?, entry)))
            .collect();
        entries.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let entries: Vec<(&Entry, Option<Outline>)> = entries
            .into_iter()
            .map(|(_, entry)| {
                let outline = |routine: &Arc<Routine>| outline(routine, &environment.setup_today(routine, &today));
                (entry.as_ref(), entry.routine().map(outline))
            })
            .collect();
        if self.json {
            let records: Vec<ListRecord<'_>> =
                entries.iter().map(|(entry, outline)| record(entry, outline.as_ref())).collect();
            serde_json::to_writer_pretty(&mut *out, &records).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            environment.tell();
            tell_forgotten(forgotten.as_deref());
            write(&entries, out)?;
            if entries.is_empty() {
                writeln!(out, "Nothing matches; `supple list` shows everything.")?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn record<'a>(entry: &'a Entry, outline: Option<&Outline>) -> ListRecord<'a> {
    let (mut equipment, mut muscles) = (Vec::new(), Vec::new());
    if let Some(outline) = outline {
        equipment = outline.equipment.iter().copied().map(Equipment::word).collect();
        muscles = outline.muscles.iter().copied().map(Muscle::word).collect();
    }
    ListRecord {
        id: entry.id(),
        name: entry.name(),
        kind: entry.kind().word(),
        seconds: outline.map(|outline| report::seconds(outline.takes.total)),
        at_most: outline.map(|outline| outline.takes.up_to),
        equipment,
        muscles,
        effort: entry.routine().filter(|_| entry.kind() == Kind::Routine).map(|routine| routine.effort.word()),
        from: match entry.origin() {
            Origin::Embedded => "embedded".to_owned(),
            Origin::File(path) => path.display().to_string(),
        },
        findings: entry.findings().len(),
    }
}

fn write(entries: &[(&Entry, Option<Outline>)], out: &mut impl Write) -> io::Result<()> {
    // One long name is no reason to push all the others apart.
    let ids = widest(entries.iter().map(|(entry, _)| entry.id())).min(usize::from(LONGEST_ID));
    let names = widest(entries.iter().map(|(entry, _)| entry.name())).min(usize::from(LONGEST_NAME));
    let groups = [("Routines", Kind::Routine), ("Moves", Kind::Move)];
    let mut first = true;
    let mut heading = |heading: &str, out: &mut dyn Write| {
        let before = if std::mem::take(&mut first) { "" } else { "\n" };
        writeln!(out, "{before}{}", inked(BOLD, heading))
    };
    for (title, kind) in groups {
        let sound = entries.iter().filter(|(entry, _)| entry.kind() == kind);
        let sound: Vec<_> = sound.filter_map(|(entry, outline)| Some((entry, outline.as_ref()?))).collect();
        if sound.is_empty() {
            continue;
        }
        heading(title, out)?;
        for (entry, outline) in sound {
            let minutes = pushed(&outline.takes.in_short(), 9);
            let things: Vec<&str> = outline.equipment.iter().copied().map(Equipment::spoken).collect();
            let yours = match (entry.origin(), entry.package(), entry.by()) {
                (Origin::Embedded, ..) => String::new(),
                (_, None, _) => "  (yours)".to_owned(),
                (_, Some(_), None) => "  (added)".to_owned(),
                (_, Some(_), Some(by)) => format!("  (added, by {})", text::cut(&visible(by), LONGEST_NAME)),
            };
            let (id, name) =
                (padded(entry.id(), ids), inked(BOLD, &padded(&text::cut(entry.name(), LONGEST_NAME), names)));
            let needs = format!("{}{yours}", things.join(", "));
            let needs = if needs.is_empty() { needs } else { format!("   {}", inked(QUIET, needs.trim())) };
            writeln!(out, "  {id}  {name}{minutes}{needs}")?;
        }
    }
    let broken: Vec<&Entry> =
        entries.iter().filter(|(_, outline)| outline.is_none()).map(|(entry, _)| *entry).collect();
    if !broken.is_empty() {
        heading("Needs mending", out)?;
    }
    for entry in broken {
        writeln!(
            out,
            "  {}  {}",
            padded(&text::cut(&visible(entry.id()), LONGEST_ID), ids),
            inked(WRONG, &first_mistake(entry))
        )?;
    }
    Ok(())
}

/// The first mistake of a file, with its line, in one line.
fn first_mistake(entry: &Entry) -> String {
    let mut errors = entry.findings().iter().filter(|finding| finding.is_error());
    let Some(first) = errors.next() else { return String::new() };
    let line = Place::of(entry.source(), first.span.start).line;
    let more = match errors.count() {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    format!("line {line}: {}{more}", visible(&first.message))
}
