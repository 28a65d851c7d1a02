//! Files that are written because somebody asked for them: never over another without being told to.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write, stderr, stdin};
use std::path::Path;

use anyhow::anyhow;

use super::authored::shown;
use crate::failure::Failure;

/// The fate of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// The file stays; at a terminal it is asked about.
    Stays,
    /// The file is replaced.
    Replaced,
}

impl Existing {
    /// As `--force` says.
    pub(super) const fn of(force: bool) -> Self {
        if force { Self::Replaced } else { Self::Stays }
    }
}

/// Looks whether a file may be written: nothing of that name is there, or it may be replaced. A pipe or a device, such as
/// `/dev/stdout`, holds nothing that could be lost.
pub(super) fn may_write(path: &Path, existing: Existing) -> Result<(), Failure> {
    let there = fs::metadata(path).is_ok_and(|found| found.is_file());
    if !there || existing == Existing::Replaced || (stdin().is_terminal() && stderr().is_terminal() && asked(path)?) {
        return Ok(());
    }
    Err(anyhow!("{} is there already; `--force` replaces it", shown(path)).into())
}

/// Asks on standard error whether a file is to be replaced.
fn asked(path: &Path) -> io::Result<bool> {
    write!(anstream::stderr(), "{} is there already. Replace it? [y/N] ", shown(path))?;
    let mut answer = String::new();
    stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Writes a whole file, or into a pipe that somebody reads.
///
/// # Errors
/// When a file is there that is to stay, or it cannot be written.
pub(super) fn write(path: &Path, content: &[u8], existing: Existing) -> Result<(), Failure> {
    may_write(path, existing)?;
    let written = open(path).and_then(|mut file| {
        #[cfg(unix)]
        rustix::fs::fcntl_setfl(&file, rustix::fs::OFlags::empty())?;
        file.write_all(content)
    });
    written.map_err(|error| cannot_write(path, &error))
}

/// Opens a file that is written line by line.
///
/// # Errors
/// When a file is there that is to stay, it cannot be opened, or it takes nothing.
pub(super) fn begin(path: &Path, existing: Existing) -> Result<File, Failure> {
    may_write(path, existing)?;
    open(path).map_err(|error| cannot_write(path, &error))
}

/// Opens a file to write it anew, which then never waits. A pipe has to have a reader already: opening one waits for it for
/// ever.
fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::CLOEXEC;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

fn cannot_write(path: &Path, error: &io::Error) -> Failure {
    Failure::Other(anyhow!("cannot write {}: {}", shown(path), reason(error)))
}

/// What the system said, in words where its own say too little.
fn reason(error: &io::Error) -> String {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::NXIO.raw_os_error()) {
        return "it is a pipe that nobody reads".to_owned();
    }
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::{Existing, begin, write};

    #[test]
    fn a_file_that_is_there_stays_unless_it_is_to_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        write(&path, b"one", Existing::Stays).unwrap();
        // A test has no terminal to be asked at.
        let said = write(&path, b"two", Existing::Stays).unwrap_err().to_string();
        assert!(said.ends_with("is there already; `--force` replaces it"), "{said}");
        assert!(begin(&path, Existing::Stays).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one");
        write(&path, b"two", Existing::Replaced).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_that_nobody_reads_is_told_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        for failed in [begin(&path, Existing::Stays).map(drop), write(&path, b"one", Existing::Stays)] {
            let said = failed.unwrap_err().to_string();
            assert!(said.ends_with("it is a pipe that nobody reads"), "{said}");
        }
    }

    /// More than a pipe holds at once, and in one piece: a reader that saw it closed in between would have gone.
    #[cfg(unix)]
    #[test]
    fn a_pipe_that_is_read_gets_everything() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        let reader = std::thread::spawn({
            let path = path.clone();
            move || std::fs::read_to_string(path).unwrap().len()
        });
        let text = "x".repeat(300_000);
        // Until the reader is there, nobody reads.
        let until = std::time::Instant::now() + std::time::Duration::from_secs(10);
        while write(&path, text.as_bytes(), Existing::Stays).is_err() && std::time::Instant::now() < until {
            std::thread::yield_now();
        }
        assert_eq!(reader.join().unwrap(), text.len());
    }
}
