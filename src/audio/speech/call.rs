//! One call of a program: what it is told, and where its sound comes from.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

use super::run::{MOST_OUTPUT, ProgramFault, Slot};

/// A call of a program for one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Call {
    /// The program.
    pub(super) program: PathBuf,
    /// Its arguments.
    pub(super) arguments: Vec<Argument>,
    /// What stands in its environment beside the usual.
    pub(super) environment: Vec<(&'static str, String)>,
    /// What it reads from its standard input.
    pub(super) input: String,
    /// Whether it goes on to the next sentence by itself.
    pub(super) stay: Stay,
}

/// An argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Argument {
    /// As it is written; it may name a file.
    Plain(OsString),
    /// A text that is to be said, whatever it looks like.
    Text(String),
    /// The WAV file that is to be written; without one the sound comes from standard output.
    File,
    /// The folder for the files of a program that stays.
    Folder,
}

/// Whether a program ends after its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Stay {
    /// It ends.
    #[default]
    Ends,
    /// It reads a sentence a line, writes each into a file of [`Argument::Folder`], and says which.
    Stays,
}

impl Call {
    /// A call without arguments and input.
    pub(super) fn new(program: &Path) -> Self {
        Self {
            program: program.to_owned(),
            arguments: Vec::new(),
            environment: Vec::new(),
            input: String::new(),
            stay: Stay::Ends,
        }
    }

    /// The same with an argument.
    pub(super) fn with(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(Argument::Plain(argument.into()));
        self
    }

    /// The same with an argument.
    pub(super) fn and(mut self, argument: Argument) -> Self {
        self.arguments.push(argument);
        self
    }

    /// The same with this text on standard input.
    pub(super) fn reading(mut self, input: &str) -> Self {
        input.clone_into(&mut self.input);
        self
    }

    /// Makes the call: the WAV data that comes of it.
    pub(super) fn make(self, limit: Duration, slot: &Slot) -> Result<Vec<u8>, ProgramFault> {
        if self.stay == Stay::Stays {
            let identity = self.program_identity();
            let input = self.input.clone();
            return slot.converse(&identity, |folder| self.command(None, Some(folder)), &input, limit);
        }
        if !self.arguments.contains(&Argument::File) {
            let input = self.input.clone();
            return slot.run(self.command(None, None), input, limit);
        }
        let not_started = |error: io::Error| ProgramFault::NotStarted(error.to_string());
        let file = tempfile::Builder::new().suffix(".wav").tempfile().map_err(not_started)?;
        slot.run(self.command(Some(file.path()), None), self.input, limit)?;
        read_bounded(file.path())
    }

    fn command(&self, file: Option<&Path>, folder: Option<&Path>) -> Command {
        let mut command = Command::new(&self.program);
        for argument in &self.arguments {
            match argument {
                Argument::Plain(plain) => command.arg(plain),
                Argument::Text(text) => command.arg(text),
                Argument::File => command.args(file),
                Argument::Folder => command.args(folder),
            };
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Everything that decides how the call sounds: the program and the files that it is given, as they are now, and each
    /// word that it is told.
    pub(super) fn identity(&self) -> String {
        let mut identity = self.program_identity();
        identity.push_str("\ninput ");
        identity.push_str(&self.input);
        identity
    }

    /// The same without what stands on standard input.
    fn program_identity(&self) -> String {
        let mut identity = format!("program {}", of_file(&self.program));
        for argument in &self.arguments {
            // Writing into a text cannot fail.
            let _ = match argument {
                Argument::Plain(plain) => write!(identity, "\nargument {}", of_file(Path::new(plain))),
                Argument::Text(text) => write!(identity, "\ntext {text}"),
                Argument::File => write!(identity, "\nfile"),
                Argument::Folder => write!(identity, "\nfolder"),
            };
        }
        for (name, value) in &self.environment {
            let _ = write!(identity, "\nvariable {name}={value}");
        }
        identity
    }
}

/// What a path is, and what tells whether the file there is still the same one.
fn of_file(path: &Path) -> String {
    let about = fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|about| {
        let changed = about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        format!(" {} bytes of {:?}", about.len(), changed.unwrap_or_default())
    });
    format!("{}{}", path.display(), about.unwrap_or_default())
}

/// What stands in a file that a program wrote, if it is not too much.
pub(super) fn read_bounded(path: &Path) -> Result<Vec<u8>, ProgramFault> {
    let failed = |error: io::Error| ProgramFault::Failed(error.to_string());
    if fs::metadata(path).map_err(failed)?.len() > MOST_OUTPUT as u64 {
        return Err(ProgramFault::TooMuch);
    }
    fs::read(path).map_err(failed)
}
