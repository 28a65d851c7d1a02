//! `supple import`: runs from the files of watches and of other programs, each once into the journal.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCompleter;
use jiff::Zoned;

use super::completions::files;
use super::diary::JournalStore;
use crate::coach::clock;
use crate::failure::Failure;
use crate::intake::{Found, Gathered, News, gather};
use crate::journal::{Event, History, Line, Past};
use crate::watch::{Options, Untyped};

mod progress;
mod report;

use progress::Progress;
use report::Report;

/// The arguments of `supple import`.
#[derive(Debug, Args)]
#[command(
    after_help = "Read are FIT, TCX and GPX files, packed with gzip too, Apple's export.xml, and the tables of a Strava or \
                        Garmin export once it is unpacked. Kept are start, duration, kilometres, climb and the kind of file; \
                        no positions and no heart rates. The exit code is 1 where a file could not be read to its end; the \
                        others are kept all the same."
)]
pub(crate) struct Import {
    /// Files, or folders with everything in them.
    #[arg(value_name = "PATH", required = true, add = ArgValueCompleter::new(files))]
    pub(crate) paths: Vec<PathBuf>,
    /// Say what would be kept, and keep nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// What tracks are that do not say it themselves.
    #[arg(long, value_name = "SPORT")]
    pub(crate) sport: Option<Sport>,
    /// Write JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// What a track can be said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sport {
    /// A run.
    Run,
}

impl Import {
    /// Reads what is at the paths, keeps what is new, and says so on `out`.
    ///
    /// # Errors
    /// When the journal cannot be read or written, or the output cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let store = JournalStore::open(config)?;
        let now = clock::local();
        let report = self.report(&store, &now)?;
        // Standard error is the last place where anything can be said.
        let _unheard = report.tell(&mut anstream::stderr());
        if self.json {
            serde_json::to_writer_pretty(&mut *out, &report.record()).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            report.write(out)?;
        }
        Ok(if report.is_whole() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn report(&self, store: &JournalStore, now: &Zoned) -> Result<Report, Failure> {
        let mut found = Found::at(&self.paths);
        let (all, mut seen) = (found.files.len(), store.seen());
        let untyped = if self.sport.is_some() { Untyped::Run } else { Untyped::PassedOver };
        if untyped == Untyped::PassedOver {
            found.files.retain(|file| !seen.has_whole(file));
        }
        let mut progress = Progress::of(found.files.iter().map(|file| file.size).sum());
        let options = Options { now: now.timestamp(), untyped };
        let Gathered { runs, passed_over, told } = gather(&found.files, &options, |bytes| progress.add(bytes));
        progress.end();
        let unchanged = all - found.files.len();
        if found.files.is_empty() {
            let (news, runs, typed) = (News::default(), 0, 0);
            return Ok(Report { found, unchanged, told, passed_over, runs, news, typed, is_trial: self.dry_run });
        }
        // Where not all can be read, nothing is kept: what the rest holds is not known.
        let History { lines, unread, .. } = store.read();
        if let Some(unread) = unread.into_iter().next() {
            return Err(Failure::Other(unread.into()));
        }
        let mut past = Past::of(lines);
        let news = News::of(&runs, past.said(), now.time_zone());
        let lines = news.lines();
        let before = told_by_hand(&past);
        if !self.dry_run && !lines.is_empty() {
            store.keep_all(&lines)?;
        }
        if !self.dry_run {
            seen.add_all(&found.files, &told);
            store.keep_seen(&mut seen)?;
        }
        past.add(&lines);
        let typed = before.saturating_sub(told_by_hand(&past));
        Ok(Report { found, unchanged, told, passed_over, runs: runs.len(), news, typed, is_trial: self.dry_run })
    }
}

/// How many runs there are that no file has.
fn told_by_hand(past: &Past) -> usize {
    let is_told = |line: &&Line| matches!(&line.event, Event::Run(run) if run.file.is_none());
    past.lines.iter().filter(is_told).count()
}
