//! `supple export`: sessions and routines for watches, calendars and spreadsheets.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgGroup, Args};
use clap_complete::engine::ArgValueCompleter;

use super::choice::chosen;
use super::completions::{files, files_and_ids};
use super::diary::{JournalStore, tell_of_unread};
use super::environment::Environment;
use super::output::Existing;
use super::word::word;
use crate::body::vocabulary;
use crate::coach::clock;
use crate::failure::Failure;
use crate::session::known::{Explain, Known};
use crate::session::timeline::{Setup, compile};
use crate::watch::write;
use which::{Kept, Which};

mod calendar;
mod deliver;
mod session;
mod tables;
mod which;
mod workout;

use deliver::{Delivery, File};

vocabulary! {
    /// A table for spreadsheets.
    pub(crate) Table, "table" {
        /// A row for each session.
        Sessions = "sessions", "each session";
        /// A row for each set.
        Sets = "sets", "each set";
        /// A row for each run.
        Runs = "runs", "each run";
        /// A row for each time that soreness was told.
        Soreness = "soreness", "each soreness";
    }
}

/// The arguments of `supple export`.
#[derive(Debug, Args)]
#[command(
    group(ArgGroup::new("what").required(true).args(["fit", "workout", "ics", "csv"])),
    after_help = "Without -o the files lie here, under names of their own; into a pipe goes the file itself. What the \
                  journal does not hold is not in them: a session of an earlier version has no pauses, and no session \
                  has a heart rate or repetitions counted."
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct Export {
    /// A session as a FIT activity, for watches' and training programs: the last one, unless others are named.
    #[arg(long)]
    pub(crate) fit: bool,
    /// A routine or a move as a FIT workout, for a watch to lead through: its id, or the path of its file.
    #[arg(long, value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) workout: Option<String>,
    /// The sessions as a calendar (iCalendar).
    #[arg(long)]
    pub(crate) ics: bool,
    /// Tables for spreadsheets (CSV): all of them into a folder, or the one that is named.
    #[arg(long, value_name = "TABLE", value_parser = word::<Table>())]
    #[expect(clippy::option_option, reason = "whether tables are asked for, and whether one of them is named")]
    pub(crate) csv: Option<Option<Table>>,
    /// What is of this day alone: yesterday, friday, 3 days ago, or 2026-11-24.
    #[arg(long, value_name = "DAY", conflicts_with_all = ["workout", "since", "session", "all"])]
    pub(crate) on: Option<String>,
    /// What is of this day or later.
    #[arg(long, value_name = "DAY", conflicts_with_all = ["workout", "session", "all"])]
    pub(crate) since: Option<String>,
    /// The session of this id, or of one that begins so: `--csv sessions` names them.
    #[arg(long, value_name = "ID", conflicts_with_all = ["workout", "csv", "all"])]
    pub(crate) session: Option<String>,
    /// Every session.
    #[arg(long, conflicts_with = "workout")]
    pub(crate) all: bool,
    /// This level of the routine, as its file names it; the first unless given.
    #[arg(long, value_name = "NAME", requires = "workout")]
    pub(crate) level: Option<String>,
    /// The file to write, or the folder to write into; `-` is standard output.
    #[arg(short, long, value_name = "FILE|FOLDER|-", add = ArgValueCompleter::new(files))]
    pub(crate) output: Option<PathBuf>,
    /// Replace files that are there already.
    #[arg(long)]
    pub(crate) force: bool,
}

impl Export {
    /// Writes the files, and tells `out` where they lie.
    ///
    /// # Errors
    /// When there is nothing of the kind, or a file cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let delivery = Delivery { to: self.output.as_deref(), existing: Existing::of(self.force) };
        if let Some(what) = &self.workout {
            environment.tell();
            return self.workout(&environment, what).and_then(|file| delivery.of(&[file], out));
        }
        let store = JournalStore::open(config)?;
        let history = store.read();
        tell_of_unread(&history.unread);
        store.mention(&history);
        let kept = Kept::of(history.lines);
        let which = Which::asked(self, &clock::local())?;
        let files: Vec<File> = if self.fit {
            let sessions = kept.sessions(&which)?;
            sessions.into_iter().map(|done| session::file(&done, &environment)).collect()
        } else if self.ics {
            vec![calendar::file(&kept.sessions(&which.or_all())?, &environment)]
        } else {
            let asked = self.csv.flatten();
            let tables = match asked {
                Some(table) => vec![table],
                // Four tables do not fit one pipe.
                None if delivery.is_one_stream() => {
                    anstream::eprintln!("note: these are the sessions; there are also --csv sets, runs and soreness");
                    vec![Table::Sessions]
                }
                None => Table::ALL.to_vec(),
            };
            tables.into_iter().map(|table| tables::file(table, &kept, &which, &environment)).collect()
        };
        delivery.of(&files, out)
    }

    fn workout(&self, environment: &Environment, what: &str) -> Result<File, Failure> {
        let (_, routine) = environment.find(what)?;
        let routine = chosen(routine, self.level.as_deref(), false)?;
        // Who follows a watch has no voice to explain: each move is told in short there.
        let known = Known { explain: Explain::Short, ..Known::default() };
        let timeline = compile(&routine, &Setup { known, ..environment.setup(&routine) });
        let workout = workout::of(&routine, &timeline, clock::local().timestamp());
        Ok(File { name: format!("{}.fit", routine.id), content: write::workout::write(&workout) })
    }
}
