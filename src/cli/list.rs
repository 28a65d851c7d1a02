//! `supple list`.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::Failure;

/// The arguments of `supple list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only those whose name, id, muscles or equipment match; letters may be left out.
    #[arg(value_name = "FILTER")]
    pub filter: Option<String>,
    /// Write JSON.
    #[arg(long)]
    pub json: bool,
}

impl List {
    /// Writes the answer to `out`.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let _ = (self, config);
        writeln!(out, "[]")?;
        Ok(ExitCode::SUCCESS)
    }
}
