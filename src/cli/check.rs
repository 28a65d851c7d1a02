//! `supple check`: everything that is wrong or unwise, each at its place.

use std::io::{self, IsTerminal, Write};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::completions::files_and_ids;
use super::environment::Environment;
use super::ink::{BOLD, WRONG, inked};
use crate::advice::review;
use crate::audio::Bank;
use crate::diagnostic::{self, Colour, Finding, FindingRecord, Lines};
use crate::document::codes;
use crate::failure::Failure;
use crate::routine::Entry;
use crate::routine::describe::counted;
use crate::routine::library::FindError;
use crate::terminal::rebind::rebind;

/// The arguments of `supple check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Files and folders to check; without any, all of yours and the built-in ones.
    #[arg(value_name = "PATH", add = ArgValueCompleter::new(files_and_ids))]
    pub paths: Vec<PathBuf>,
    /// Write JSON.
    #[arg(long)]
    pub json: bool,
    /// Let advice fail the check as errors do.
    #[arg(long)]
    pub strict: bool,
}

/// A file and what was found in it.
struct Checked {
    path: String,
    source: String,
    findings: Vec<Finding>,
}

/// The exit code when something could not be read.
const UNREAD: u8 = 2;

impl Check {
    /// Writes what was found to `out`. The exit code is 0 without errors, 1 with, 2 when something could not be read.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let (files, unread) = if self.paths.is_empty() { everything(&environment) } else { self.named(&environment) };
        if self.json {
            write_json(&files, out)?;
        } else if !files.is_empty() || unread.is_empty() {
            write_drawn(&files, out)?;
        }
        for sentence in &unread {
            // The exit code says it too.
            let _ = writeln!(anstream::stderr(), "{} {sentence}", inked(WRONG, "error:"));
        }
        Ok(self.code(&files, &unread))
    }

    /// The files that were asked for.
    fn named(&self, environment: &Environment) -> (Vec<Checked>, Vec<String>) {
        let (mut files, mut unread) = (Vec::new(), Vec::new());
        for path in &self.paths {
            let settings = path.file_name().is_some_and(|name| name == "config.toml");
            if settings && path.is_file() {
                let config = crate::config::Config::read(path);
                files.push(checked_settings(path, &config));
                continue;
            }
            if path.is_dir() {
                let (entries, failed) = environment.library.open_folder(path);
                unread.extend(failed.iter().map(ToString::to_string));
                if entries.is_empty() && failed.is_empty() {
                    unread.push(format!("there is no .toml file in the folder {}", diagnostic::quoted_path(path)));
                }
                files.extend(checked_entries(&entries));
                continue;
            }
            // What is no file may be the id of a routine.
            let known = path.to_str().filter(|_| !path.exists()).map(|id| environment.library.find(id));
            match known.unwrap_or_else(|| environment.library.open(path)) {
                Ok(entry) => files.push(checked_entry(&entry)),
                Err(FindError::UnknownId { .. }) => unread
                    .push(format!("there is no file {}, and no routine of that name", diagnostic::quoted_path(path))),
                Err(error) => unread.push(error.to_string()),
            }
        }
        (files, unread)
    }

    fn code(&self, files: &[Checked], unread: &[String]) -> ExitCode {
        let mut findings = files.iter().flat_map(|file| &file.findings);
        let lost =
            |finding: &Finding| [codes::UNREADABLE, codes::NOT_A_FILE, codes::LINK_IN_CIRCLES].contains(&finding.code);
        if !unread.is_empty() || findings.clone().any(lost) {
            ExitCode::from(UNREAD)
        } else if findings.any(|finding| self.strict || finding.is_error()) {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

/// The settings, the person's own sounds and files, and the built-in ones.
fn everything(environment: &Environment) -> (Vec<Checked>, Vec<String>) {
    let mut files = Vec::new();
    if let Some(folders) = &environment.folders {
        files.push(checked_settings(&folders.settings, &environment.config));
        files.extend(checked_sounds(&folders.config.join("sounds")));
    }
    files.extend(checked_entries(environment.library.entries()));
    (files, environment.library.problems().iter().map(ToString::to_string).collect())
}

/// Every file of a library, in its order, by as many threads as the machine has: people have hundreds of files, and wait.
fn checked_entries(entries: &[Arc<Entry>]) -> Vec<Checked> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = entries.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let each = |share: &'_ [Arc<Entry>]| share.iter().map(|entry| checked_entry(entry)).collect::<Vec<_>>();
        let working: Vec<_> = entries.chunks(share).map(|share| scope.spawn(move || each(share))).collect();
        working.into_iter().flat_map(|work| work.join().unwrap_or_else(|fault| resume_unwind(fault))).collect()
    })
}

/// A file with its errors; one without any, with what is unwise in it.
fn checked_entry(entry: &Entry) -> Checked {
    Checked { path: entry.path(), source: entry.source().to_owned(), findings: review(entry) }
}

/// The person's own sounds of which something is wrong.
fn checked_sounds(folder: &Path) -> impl Iterator<Item = Checked> {
    Bank::check(folder).into_iter().map(|(path, finding)| Checked {
        path: path.display().to_string(),
        source: String::new(),
        findings: vec![finding],
    })
}

fn checked_settings(path: &Path, config: &crate::config::Config) -> Checked {
    let mut findings = config.findings.clone();
    findings.extend(rebind(&config.settings.keys).1);
    findings.extend(config.settings.voice.missing());
    let findings = diagnostic::told(findings, codes::MORE);
    Checked { path: path.display().to_string(), source: config.source.clone(), findings }
}

fn write_json(files: &[Checked], out: &mut impl Write) -> io::Result<()> {
    let mut records = Vec::new();
    for file in files.iter().filter(|file| !file.findings.is_empty()) {
        let lines = Lines::new(&file.source);
        records.extend(file.findings.iter().map(|finding| FindingRecord::new(&file.path, &lines, finding)));
    }
    serde_json::to_writer_pretty(&mut *out, &records)?;
    writeln!(out)
}

fn write_drawn(files: &[Checked], out: &mut impl Write) -> io::Result<()> {
    // The stream drops colours that nobody sees; the drawing chooses its letters by them.
    let colour = if io::stdout().is_terminal() { Colour::Ansi } else { Colour::Plain };
    for file in files.iter().filter(|file| !file.findings.is_empty()) {
        let findings = diagnostic::grouped(&file.source, &file.findings);
        writeln!(out, "{}", diagnostic::draw(&file.path, &file.source, &findings, colour))?;
    }
    let findings = || files.iter().flat_map(|file| &file.findings);
    let errors: usize = findings().filter(|finding| finding.is_error()).map(|finding| finding.stands_for).sum();
    let all: usize = findings().map(|finding| finding.stands_for).sum();
    let advice = all - errors;
    let in_files = counted(files.len(), "file", "files");
    let said = match (errors, advice) {
        (0, 0) => format!("{in_files} checked, nothing found"),
        (errors, 0) => format!("{in_files} checked: {}", counted(errors, "error", "errors")),
        (0, advice) => format!("{in_files} checked: {}", counted(advice, "piece of advice", "pieces of advice")),
        (errors, advice) => format!(
            "{in_files} checked: {}, {}",
            counted(errors, "error", "errors"),
            counted(advice, "piece of advice", "pieces of advice")
        ),
    };
    writeln!(out, "{}", inked(if errors > 0 { WRONG } else { BOLD }, &said))?;
    // As with rustc: the code that comes up first is the example.
    let first = findings().find(|finding| finding.is_error()).or_else(|| findings().next());
    if let Some(first) = first {
        writeln!(out, "`supple explain {}` says more", first.code)?;
    }
    Ok(())
}
