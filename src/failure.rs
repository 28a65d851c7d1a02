//! Why a command did not do what it was asked for, in one sentence, and the exit code that says so.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::diagnostic::{quoted, quoted_path};
use crate::routine::library::FindError;

/// Why a command did not do what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The arguments make no sense, or ask for help or the version.
    #[error(transparent)]
    Arguments(#[from] clap::Error),
    /// No routine or move has this id.
    #[error("no routine or move is called {}{}", quoted(wanted), .nearest.as_ref().map_or_else(
        || "; `supple list` shows them all".to_owned(),
        |nearest| format!("; did you mean `{nearest}`?"),
    ))]
    Unknown {
        /// What was asked for.
        wanted: String,
        /// The id most like it, where one is near enough.
        nearest: Option<String>,
    },
    /// The file of a routine or move has mistakes, so that it cannot be used.
    #[error("{name} has {}; `supple check {name}` shows where", said(*.mistakes))]
    Broken {
        /// What was asked for: an id, or a path.
        name: String,
        /// How many mistakes it has.
        mistakes: usize,
    },
    /// A file could not be read.
    #[error("cannot read {}: {error}", quoted_path(path))]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Standard output could not be written.
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
    /// Anything else, already said in a sentence.
    #[error("{0:#}")]
    Other(#[from] anyhow::Error),
}

impl From<FindError> for Failure {
    fn from(error: FindError) -> Self {
        match error {
            FindError::UnknownId { id, nearest } => Self::Unknown { wanted: id, nearest },
            FindError::Unreadable { path, error } => Self::File { path, error },
        }
    }
}

fn said(count: usize) -> String {
    if count == 1 { "a mistake".to_owned() } else { format!("{count} mistakes") }
}

impl Failure {
    /// Says this in one sentence on `err`, and gives the exit code for it.
    ///
    /// A reader that stopped reading, as `head` does, has got what it wanted: nothing is said and the code is 0.
    pub(crate) fn tell(&self, err: &mut impl Write) -> ExitCode {
        match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Self::Arguments(error) => {
                // Nobody is left to be told when neither stream can be written.
                let _ = error.print();
                return u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
            }
            _ => {}
        }
        let style = clap::builder::Styles::styled();
        let red = style.get_error();
        // As above: standard error is the last place where anything can be said.
        let _ = writeln!(err, "{red}error:{red:#} {self}");
        ExitCode::FAILURE
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;
    use rstest::rstest;
    use std::io;

    #[rstest]
    #[case(Some("piriformis"), "no routine or move is called `pirformis`; did you mean `piriformis`?")]
    #[case(None, "no routine or move is called `pirformis`; `supple list` shows them all")]
    fn an_unknown_id_is_answered_with_the_nearest(#[case] nearest: Option<&str>, #[case] sentence: &str) {
        let failure = Failure::Unknown { wanted: "pirformis".into(), nearest: nearest.map(str::to_owned) };
        assert_eq!(failure.to_string(), sentence);
    }

    #[test]
    fn a_reader_that_stopped_reading_is_told_nothing() {
        let mut said = Vec::new();
        let _ = Failure::Output(io::ErrorKind::BrokenPipe.into()).tell(&mut said);
        assert_eq!(said, b"");
    }

    #[test]
    fn a_full_disk_under_the_output_is_told() {
        let mut said = Vec::new();
        let _ = Failure::Output(io::ErrorKind::StorageFull.into()).tell(&mut said);
        assert!(String::from_utf8(said).unwrap().contains("cannot write the output"));
    }
}
