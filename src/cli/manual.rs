//! `supple man`: the manual page.

use std::io::Write;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::{Args, CommandFactory as _};
use clap_mangen::Man;

use super::Arguments;
use crate::diagnostic::quoted;
use crate::failure::Failure;

/// The arguments of `supple man`.
#[derive(Debug, Args)]
pub(crate) struct Manual {
    /// The command whose page is wanted; without one, that of the whole program.
    #[arg(value_name = "COMMAND")]
    pub(crate) of: Option<String>,
}

impl Manual {
    /// Writes the page to `out`, as `man` reads it.
    ///
    /// # Errors
    /// When there is no such command, or the output cannot be written.
    pub(crate) fn perform(&self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let mut program = Arguments::command();
        program.build();
        let page = match &self.of {
            None => Man::new(program),
            Some(name) => {
                let command = program.find_subcommand(name).cloned();
                let command = command.ok_or_else(|| anyhow!("there is no command {}", quoted(name)))?;
                // Pages of commands are named as git names its own.
                Man::new(command.display_name(format!("supple-{name}"))).title(format!("supple-{name}"))
            }
        };
        let mut text = Vec::new();
        page.render(&mut text)?;
        out.write_all(&text)?;
        Ok(ExitCode::SUCCESS)
    }
}
