//! `supple completions`: what a shell needs to complete commands, options, ids and codes.
//!
//! The shell asks the program itself while the person types, so that routines of one's own are completed too.

use std::env;
use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::{Args, CommandFactory as _, ValueEnum};
use clap_complete::CompleteEnv;
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter as _};
use clap_complete::env::Shells;

use super::Arguments;
use super::environment::Environment;
use crate::diagnostic::{is_hostile, visible};
use crate::failure::Failure;
use crate::routine::Id;

/// The variable by which a shell asks.
const ASKS: &str = "COMPLETE";

/// The arguments of `supple completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell.
    #[arg(value_enum, value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// A shell that can complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// bash: `eval "$(supple completions bash)"` in ~/.bashrc.
    Bash,
    /// zsh: `eval "$(supple completions zsh)"` in ~/.zshrc.
    Zsh,
    /// fish: `supple completions fish | source` in config.fish.
    Fish,
}

impl Shell {
    const fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
        }
    }
}

impl Completions {
    /// Writes the script to `out`.
    pub(crate) fn perform(&self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let shells = Shells::builtins();
        let shell = shells.completer(self.shell.name()).ok_or_else(|| anyhow!("this shell is not known"))?;
        let mut script = Vec::new();
        shell.write_registration(ASKS, "supple", "supple", "supple", &mut script)?;
        out.write_all(&script)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Answers a shell that asks, and ends the program then; does nothing where none asks.
pub(super) fn answer() {
    CompleteEnv::with_factory(Arguments::command).var(ASKS).complete();
}

/// Files and folders.
pub(super) fn files(current: &OsStr) -> Vec<CompletionCandidate> {
    let mut files = PathCompleter::any().complete(current);
    files.retain(is_harmless);
    files
}

/// Files, and the ids of everything in the library: for arguments that may be either.
pub(super) fn files_and_ids(current: &OsStr) -> Vec<CompletionCandidate> {
    let begun = current.to_string_lossy();
    let ids = ids().into_iter().filter(|id| id.get_value().to_string_lossy().starts_with(&*begun));
    ids.chain(PathCompleter::file().complete(current).into_iter().filter(is_harmless)).collect()
}

/// Whether a shell can be told of it. A name with a line break would be two, and what steers a terminal would steer it: there
/// is no way to write such names to a shell.
fn is_harmless(candidate: &CompletionCandidate) -> bool {
    candidate.get_value().to_str().is_some_and(|value| !value.contains(is_hostile))
}

/// The name of everything that was added.
pub(super) fn added() -> Vec<CompletionCandidate> {
    let config = env::var_os("SUPPLE_CONFIG");
    let environment = Environment::load(config.as_deref().map(Path::new));
    let mut names: Vec<&str> = environment.library.entries().iter().filter_map(|entry| entry.package()).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(CompletionCandidate::new).filter(is_harmless).collect()
}

/// The id of everything in the library, with its name.
pub(super) fn ids() -> Vec<CompletionCandidate> {
    let config = env::var_os("SUPPLE_CONFIG");
    let environment = Environment::load(config.as_deref().map(Path::new));
    let entries = environment.library.entries().iter();
    // A file whose name is no id can only be named by its path; and as a word of a command, `$(rm)` would be obeyed.
    let named = entries.filter(|entry| Id::new(entry.id()).is_some()).map(|entry| {
        let name = visible(entry.name()).into_owned();
        CompletionCandidate::new(entry.id()).help(Some(name.into()))
    });
    named.filter(is_harmless).collect()
}
