//! `supple voice clear`: what programs have said is forgotten.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::environment::Environment;
use crate::config::folders::Homeless;
use crate::diagnostic::quoted_path;
use crate::failure::Failure;
use crate::routine::describe::counted;

/// The arguments of `supple voice`.
#[derive(Debug, Args)]
pub(crate) struct Voice {
    /// What to do.
    #[command(subcommand)]
    action: Action,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Action {
    /// Forget every sentence that a program has said: each is said anew when it is needed.
    Clear,
}

/// Bytes in a megabyte.
const MEGABYTE: u64 = 1_000_000;

impl Voice {
    /// Does it, and writes to `out` what was freed.
    ///
    /// # Errors
    /// When there is no home folder, a file cannot be removed, or the output cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::built_in(config);
        let folders = environment.folders.as_ref().ok_or_else(|| Failure::Other(Homeless.into()))?;
        match self.action {
            Action::Clear => {
                let wrong = || format!("not everything in {} could be removed", quoted_path(&folders.cache));
                let cleared = folders.said().clear().with_context(wrong)?;
                match cleared.sentences {
                    0 => writeln!(out, "no sentences were kept")?,
                    count => {
                        let sentences = counted(count, "sentence", "sentences");
                        writeln!(out, "{sentences} forgotten, {} freed", size(cleared.bytes))?;
                    }
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A number of bytes, as people read it: whole kilobytes, or tenths of a megabyte.
fn size(bytes: u64) -> String {
    if bytes < MEGABYTE {
        return format!("{} kB", bytes.div_ceil(1_000));
    }
    let tenths = bytes.div_ceil(MEGABYTE / 10);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::size;

    #[rstest]
    #[case(1, "1 kB")]
    #[case(999_000, "999 kB")]
    #[case(1_000_000, "1.0 MB")]
    #[case(6_210_000, "6.3 MB")]
    fn sizes_are_read_by_people(#[case] bytes: u64, #[case] said: &str) {
        assert_eq!(size(bytes), said);
    }
}
