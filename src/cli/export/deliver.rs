//! Where exported files go: a file, a folder, or standard output.

use std::fs;
use std::io::{self, IsTerminal as _, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;

use crate::cli::authored::shown;
use crate::cli::output::{self, Existing};
use crate::failure::Failure;

/// A file that was made.
#[derive(Debug)]
pub(super) struct File {
    /// Its name, where none is given.
    pub(super) name: String,
    /// What is in it.
    pub(super) content: Vec<u8>,
}

/// The place that files go to, as it was asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delivery<'a> {
    /// `-o`
    pub(super) to: Option<&'a Path>,
    /// What becomes of files that are there.
    pub(super) existing: Existing,
}

impl Delivery<'_> {
    /// Whether everything goes into one pipe: `-o -`, or nothing was said and standard output is no terminal.
    pub(super) fn is_one_stream(self) -> bool {
        self.to.map_or_else(|| !stdout().is_terminal(), |path| path == Path::new("-"))
    }

    /// Writes the files, and says to `out` where they lie.
    pub(super) fn of(self, files: &[File], out: &mut impl Write) -> Result<ExitCode, Failure> {
        if self.is_one_stream() {
            let [file] = files else {
                return Err(anyhow!("these are {} files: `-o FOLDER` takes them all", files.len()).into());
            };
            // Not by way of `out`, which takes what looks like a colour out of it.
            let mut bare = stdout().lock();
            bare.write_all(&file.content)?;
            bare.flush()?;
            return Ok(ExitCode::SUCCESS);
        }
        let folder = self.folder(files.len())?;
        let path = |file: &File| match (&folder, self.to) {
            (Some(folder), _) => folder.join(&file.name),
            (None, Some(path)) => path.to_owned(),
            (None, None) => PathBuf::from(&file.name),
        };
        // All of them or none.
        files.iter().try_for_each(|file| output::may_write(&path(file), self.existing))?;
        for file in files {
            output::write(&path(file), &file.content, Existing::Replaced)?;
            writeln!(out, "{}", path(file).display())?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// The folder that files lie in, made where it is not there; `None` where the path is that of the file itself.
    fn folder(self, files: usize) -> Result<Option<PathBuf>, Failure> {
        let Some(path) = self.to else { return Ok(None) };
        let says_folder = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
        if !path.is_dir() && !says_folder && files == 1 {
            return Ok(None);
        }
        if path.is_file() || (!path.is_dir() && !says_folder && path.extension().is_some()) {
            return Err(anyhow!("these are {files} files, and {} is one: name a folder", shown(path)).into());
        }
        let failed = |error: io::Error| Failure::Other(anyhow!("cannot make the folder {}: {error}", shown(path)));
        fs::create_dir_all(path).map_err(failed)?;
        Ok(Some(path.to_owned()))
    }
}
