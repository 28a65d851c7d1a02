//! The settings: where they lie, what they say, and what the program keeps by itself.
//!
//! `config.toml` is read once and checked like a routine: what is wrong in it is a finding, and the default holds.

pub(crate) mod codes;
pub(crate) mod folders;
pub mod language;
mod raw;
mod raw_voice;
pub(crate) mod saved_state;
pub mod settings;
pub mod voice;
pub mod words;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::diagnostic::{Finding, Severity};
use crate::document::{self, Value as _, codes as document_codes};

pub(crate) use folders::Folders;
pub use saved_state::SavedState;
pub use settings::Settings;

use raw::RawConfig;

/// The most that `config.toml` may hold, in bytes: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// The settings with all that was found wrong in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// A value for everything.
    pub settings: Settings,
    /// The text that was read; empty where there was none.
    pub(crate) source: String,
    /// What is wrong in it, sorted by place.
    pub findings: Vec<Finding>,
}

impl Config {
    /// The settings that `source` gives.
    #[must_use]
    pub fn parse(source: &str) -> Self {
        let (raw, findings) = document::read::<RawConfig>(source);
        Self { settings: raw.into(), source: source.to_owned(), findings }
    }

    /// The settings in the file at `path`; the defaults where there is no such file.
    pub(crate) fn read(path: &Path) -> Self {
        match text(path) {
            Ok(None) => Self::default(),
            Ok(Some(source)) => Self::parse(&source),
            Err(finding) => Self { findings: vec![finding], ..Self::default() },
        }
    }

    /// How many findings mean that something else holds than what was written.
    pub(crate) fn mistakes(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }
}

/// What `config.toml` may say, as it is declared: for schemas.
pub(crate) fn shape() -> document::Kind {
    RawConfig::kind()
}

/// The text of a file; `None` where there is none.
fn text(path: &Path) -> Result<Option<String>, Finding> {
    let fault = |code, message: String| Finding::error(code, 0..0, message);
    let unreadable =
        |error: &io::Error| fault(document_codes::UNREADABLE, format!("the file could not be read: {error}"));
    // Asked before opening: opening a pipe would wait for a writer.
    match path.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(&error)),
        Ok(found) if !found.is_file() => return Err(fault(document_codes::NOT_A_FILE, "not an ordinary file".into())),
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(fault(document_codes::FILE_TOO_LARGE, "the file is over 1 MiB".into()));
    }
    String::from_utf8(bytes).map(Some).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].split(|&byte| byte == b'\n').count();
        fault(document_codes::NOT_UTF8, format!("line {line} is not UTF-8"))
    })
}

#[cfg(test)]
mod tests;
