//! The commands: one file each; here the arguments are read and what went wrong is said.

pub(crate) mod add;
mod authored;
pub mod check;
mod choice;
mod coming;
pub(crate) mod completions;
mod diary;
mod directive;
pub(crate) mod edit;
mod editor;
mod environment;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod guide;
mod handout;
pub(crate) mod history;
pub(crate) mod import_exercises;
pub(crate) mod import_runs;
mod ink;
mod inline;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod manual;
pub(crate) mod new;
mod output;
pub(crate) mod pack;
mod package;
mod picture;
mod portrait;
pub(crate) mod preview;
pub(crate) mod print;
pub(crate) mod ready;
pub(crate) mod remove;
pub(crate) mod render;
pub(crate) mod run;
mod run_record;
pub mod schema;
mod setting;
mod sheet;
pub(crate) mod show;
pub(crate) mod sound;
mod strip;
mod timetable;
mod voice;
pub(crate) mod voice_cache;
pub(crate) mod whereabouts;
mod word;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::builder::{OsStringValueParser, TypedValueParser as _};
use clap::{Parser, Subcommand};
use clap_complete::engine::ArgValueCompleter;

use crate::failure::Failure;

use crate::diagnostic::quoted_path;

/// Coaches stretching and foam rolling in a terminal.
#[derive(Debug, Parser)]
#[command(
    name = "supple",
    version,
    propagate_version = true,
    max_term_width = 100,
    disable_help_subcommand = true,
    after_help = "Without a command, the home screen opens."
)]
pub struct Arguments {
    /// Use this config.toml; a folder stands for everything in the configuration folder.
    #[arg(
        long,
        global = true,
        value_name = "PATH",
        env = "SUPPLE_CONFIG",
        hide_env_values = true,
        // clap's own parser of paths takes no empty one; an empty variable is as good as none.
        value_parser = OsStringValueParser::new().map(PathBuf::from),
        add = ArgValueCompleter::new(completions::files),
    )]
    pub(crate) config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// A command of supple, with its arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Coach a session.
    Run(run::Run),
    /// List routines and moves.
    List(list::List),
    /// Show what a routine or a move consists of.
    Show(show::Show),
    /// Write a session to a sound file, to follow it away from the screen.
    Render(render::Render),
    /// Play each sound and a sentence, and name the device and the speaker.
    Sound(sound::Sound),
    /// Forget what voices have said.
    Voice(voice_cache::Voice),
    /// Keep a run, a soreness or a note in the journal.
    Log(log::Log),
    /// Can I run today?
    Ready(ready::Ready),
    /// What was done, how sore it was, how far you ran.
    History(history::History),
    /// Take over runs from the files of a watch or of another program.
    Import(import_runs::Import),
    /// Take sessions and routines to a watch, a calendar or a spreadsheet.
    Export(export::Export),
    /// Short pages: why glutes get sore, what helps, when to stop.
    Guide(guide::Guide),
    /// Check routine files and the configuration for mistakes.
    Check(check::Check),
    /// Show a file as it will be coached, and follow each save.
    Preview(preview::Preview),
    /// Write a handout with figures, to print.
    Print(print::Print),
    /// Explain a code that `supple check` gave.
    Explain(explain::Explain),
    /// Begin a routine or a move of your own.
    New(new::New),
    /// Open a routine or a move in your editor; one that is built in is copied first.
    Edit(edit::Edit),
    /// Put a routine or a move into one file, with everything that it needs, to give it away.
    Pack(pack::Pack),
    /// Keep what somebody else wrote, once you have seen what it is.
    Add(add::Add),
    /// Take away what was added.
    Remove(remove::Remove),
    /// Draft moves from the exercises of free-exercise-db.
    ImportExercises(import_exercises::ImportExercises),
    /// Print where your files lie.
    Where(whereabouts::Where),
    /// Print what makes a shell complete commands, options and ids.
    Completions(completions::Completions),
    /// Print the manual page.
    Man(manual::Manual),
    /// Print the JSON Schema of a kind of file, for editors.
    Schema(schema::Schema),
}

/// Reads the process's arguments, runs the command that they name, and says what went wrong.
///
/// The exit code is 0 when all went well, 1 for a failure, 2 for arguments that make no sense; `check` has codes of
/// its own.
#[must_use]
pub fn main() -> ExitCode {
    completions::answer();
    match perform(std::env::args_os()) {
        Ok(code) => code,
        Err(failure) => failure.tell(&mut anstream::stderr()),
    }
}

/// Performs what the command line `words` asks for, the program's own name first.
fn perform(words: impl Iterator<Item = OsString>) -> Result<ExitCode, Failure> {
    let Arguments { config, command } = Arguments::try_parse_from(words)?;
    let config = config.filter(|path| !path.as_os_str().is_empty());
    if let Some(path) = &config
        && !path.exists()
    {
        let path = quoted_path(path);
        return Err(anyhow!("there is no file {path}, which `--config` or SUPPLE_CONFIG names").into());
    }
    let mut out = anstream::stdout().lock();
    let code = match command {
        None => run::home(config.as_deref()),
        Some(Command::Run(run)) => run.perform(config.as_deref()),
        Some(Command::List(list)) => list.perform(config.as_deref(), &mut out),
        Some(Command::Show(show)) => show.perform(config.as_deref(), &mut out),
        Some(Command::Render(render)) => render.perform(config.as_deref(), &mut out),
        Some(Command::Sound(sound)) => sound.perform(config.as_deref(), &mut out),
        Some(Command::Voice(voice)) => voice.perform(config.as_deref(), &mut out),
        Some(Command::Log(log)) => log.perform(config.as_deref(), &mut out),
        Some(Command::Ready(ready)) => ready.perform(config.as_deref(), &mut out),
        Some(Command::History(history)) => history.perform(config.as_deref(), &mut out),
        Some(Command::Import(import)) => import.perform(config.as_deref(), &mut out),
        Some(Command::Export(export)) => export.perform(config.as_deref(), &mut out),
        Some(Command::Guide(guide)) => guide.perform(config.as_deref(), &mut out),
        Some(Command::Check(check)) => check.perform(config.as_deref(), &mut out),
        Some(Command::Preview(preview)) => preview.perform(config.as_deref()),
        Some(Command::Print(print)) => print.perform(config.as_deref(), &mut out),
        Some(Command::Explain(explain)) => explain.perform(&mut out),
        Some(Command::New(new)) => new.perform(config.as_deref(), &mut out),
        Some(Command::Edit(edit)) => edit.perform(config.as_deref(), &mut out),
        Some(Command::Pack(pack)) => pack.perform(config.as_deref(), &mut out),
        Some(Command::Add(add)) => add.perform(config.as_deref(), &mut out),
        Some(Command::Remove(remove)) => remove.perform(config.as_deref(), &mut out),
        Some(Command::ImportExercises(import)) => import.perform(&mut out),
        Some(Command::Where(_)) => whereabouts::Where::perform(config.as_deref(), &mut out),
        Some(Command::Completions(completions)) => completions.perform(&mut out),
        Some(Command::Man(manual)) => manual.perform(&mut out),
        Some(Command::Schema(schema)) => schema.perform(config.as_deref(), &mut out),
    }?;
    out.flush()?;
    Ok(code)
}
