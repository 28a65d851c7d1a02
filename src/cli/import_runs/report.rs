//! What came of an import, for people and for programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::cli::authored::shown;
use crate::cli::ink::{BOLD, inked, pushed, widest};
use crate::cli::run_record::ran;
use crate::intake::{Found, News, Told};
use crate::journal::{Event, Line, Run, far, kilometres};
use crate::routine::describe::counted;
use crate::watch::{Kind, PassedOver};

/// New runs that are listed.
const LISTED: usize = 10;

/// What came of an import.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) found: Found,
    /// How many files are as they were when they were read, and were left alone.
    pub(super) unchanged: usize,
    pub(super) told: Vec<Told>,
    pub(super) passed_over: PassedOver,
    /// How many runs were read, each once.
    pub(super) runs: usize,
    pub(super) news: News,
    /// How many of the new ones somebody had told.
    pub(super) typed: usize,
    pub(super) is_trial: bool,
}

impl Report {
    /// Whether everything that was named could be read to its end.
    pub(super) fn is_whole(&self) -> bool {
        self.found.faults.is_empty() && self.told.iter().all(Told::is_whole)
    }

    /// Says on `err` what is to be said of single files.
    pub(super) fn tell(&self, err: &mut impl Write) -> io::Result<()> {
        for (path, error) in &self.found.faults {
            writeln!(err, "error: cannot read {}: {error}", shown(path))?;
        }
        for told in &self.told {
            writeln!(err, "{}: {}", if told.is_whole() { "note" } else { "error" }, in_words(told))?;
        }
        Ok(())
    }

    /// Says it in lines.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let News { new, better, known, unbelieved } = &self.news;
        let mut parts = vec![format!("{} new", new.len())];
        if *known > 0 {
            parts.push(format!("{known} known already"));
        }
        if !better.is_empty() {
            parts.push(format!("{} known from a file that says less: its figures are replaced", better.len()));
        }
        let all = parts.join(", ");
        if self.found.files.is_empty() && self.unchanged > 0 {
            let read =
                if self.unchanged == 1 { "file was read before and has" } else { "files were read before and have" };
            writeln!(out, "{}", inked(BOLD, &format!("0 new: {} {read} not changed.", self.unchanged)))?;
        } else if self.runs == 0 {
            writeln!(out, "{}", inked(BOLD, &format!("No run in {}: 0 new.", files(self.found.files.len()))))?;
        } else {
            writeln!(out, "{}", inked(BOLD, &format!("{}: {all}.", counted(self.runs, "run", "runs"))))?;
        }
        if self.unchanged > 0 && !self.found.files.is_empty() {
            writeln!(out, "{} read before and left alone.", counted(self.unchanged, "file was", "files were"))?;
        }
        self.list(out)?;
        if self.typed > 0 {
            let them = if self.typed == 1 {
                "One of them you had told".to_owned()
            } else {
                format!("{} of them you had told", self.typed)
            };
            writeln!(out, "{them}: its figures are the file's, its effort is what you said.")?;
        }
        let mut over: Vec<String> = self.passed_over.iter().map(|(kind, count)| kind.counted(count)).collect();
        let counts = [
            (
                *unbelieved as u64,
                "run shorter than 50 m or longer than 500 km",
                "runs shorter than 50 m or longer than 500 km",
            ),
            (self.found.archives, "archive: unpack it first", "archives: unpack them first"),
            (self.found.links, "link in a folder", "links in folders"),
        ];
        let counts = counts.iter().filter(|(count, ..)| *count > 0);
        over.extend(counts.map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many })));
        if !over.is_empty() {
            writeln!(out, "Passed over:")?;
        }
        for line in over {
            writeln!(out, "  {line}")?;
        }
        if self.is_trial {
            writeln!(out, "Nothing was kept: this was a dry run.")?;
        } else if let Some(last) = new.last().filter(|_| self.typed == 0) {
            let day = last.moment.local().date();
            writeln!(
                out,
                "No file says how hard a run was. If the last one was: `supple log run {} --hard --on {day}`",
                plain(last)
            )?;
        }
        Ok(())
    }

    /// The latest of the new runs.
    fn list(&self, out: &mut impl Write) -> io::Result<()> {
        let new = &self.news.new;
        let earlier = new.len().saturating_sub(LISTED);
        if earlier > 0 {
            writeln!(out, "  {earlier} earlier, and")?;
        }
        let runs: Vec<(&Line, &Run)> = new[earlier..].iter().filter_map(|line| Some((line, run(line)?))).collect();
        let fars: Vec<String> = runs.iter().map(|(_, run)| far(run.km, run.time)).collect();
        let columns = widest(fars.iter().map(String::as_str));
        for ((line, run), far) in runs.iter().zip(&fars) {
            let at = line.moment.local().strftime("%Y-%m-%d %H:%M");
            let pace = pushed(&run.pace().unwrap_or_default(), 9);
            writeln!(
                out,
                "  {at}  {}  {pace}  {}{}",
                pushed(far, columns),
                run.from().unwrap_or_default(),
                remarks(run)
            )?;
        }
        Ok(())
    }

    /// It for programs.
    pub(super) fn record(&self) -> Value {
        let runs = |lines: &[Line]| lines.iter().filter_map(record).collect::<Vec<_>>();
        let over = |(kind, count): (Kind, u64)| json!({ "what": kind.counted(count).split_once(' ').map(|(_, what)| what.to_owned()), "count": count });
        let mut files: Vec<Value> = self.found.faults.iter().map(|(path, error)| {
            json!({ "path": path.to_string_lossy(), "runs": 0, "whole": false, "notes": [error.to_string()] })
        }).collect();
        files.extend(self.told.iter().map(|told| {
            let notes: Vec<String> = told.notes.iter().map(ToString::to_string).collect();
            json!({ "path": told.path.to_string_lossy(), "runs": told.runs, "whole": told.is_whole(), "notes": notes })
        }));
        json!({
            "dry_run": self.is_trial,
            "files": self.found.files.len() + self.unchanged,
            "unchanged": self.unchanged,
            "runs": self.runs,
            "new": runs(&self.news.new),
            "better": runs(&self.news.better),
            "known": self.news.known,
            "unbelieved": self.news.unbelieved,
            "typed": self.typed,
            "passed_over": self.passed_over.iter().map(over).collect::<Vec<_>>(),
            "archives": self.found.archives,
            "links": self.found.links,
            "told": files,
        })
    }
}

/// What is to be said of a file, in a line: `“a.fit”: it ends too soon: this is as far as it got (1 run read)`.
fn in_words(told: &Told) -> String {
    let notes: Vec<String> = told.notes.iter().map(ToString::to_string).collect();
    let runs = if told.runs == 0 { "no run".to_owned() } else { counted(told.runs, "run", "runs") };
    format!("{}: {} ({runs} read)", shown(&told.path), notes.join("; "))
}

fn files(count: usize) -> String {
    counted(count, "file", "files")
}

/// The run of a line.
fn run(line: &Line) -> Option<&Run> {
    match &line.event {
        Event::Run(run) => Some(run),
        _ => None,
    }
}

/// The distance as `supple log run` takes it.
fn plain(line: &Line) -> String {
    run(line).map(|run| kilometres(run.km).replace(' ', "")).unwrap_or_default()
}

/// What is to be known of the figures.
fn remarks(run: &Run) -> &'static str {
    match run.file.as_deref() {
        Some(file) if file.incomplete => ", cut off: as far as it got",
        Some(file) if file.estimated => ", distance estimated from positions",
        _ => "",
    }
}

fn record(line: &Line) -> Option<Value> {
    Some(ran(line.moment, run(line)?))
}
