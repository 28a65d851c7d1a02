//! Where standard error goes while the screen is up: a file of bounded size.
//!
//! Sound libraries print to descriptor 2 whenever they like; on the screen that would be rubbish
//! between the cells, in a file it helps.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// The log, open for appending.
#[derive(Debug)]
pub struct Log {
    file: File,
}

impl Log {
    /// Beyond this many bytes the log begins again.
    pub(crate) const MOST: u64 = 1024 * 1024;

    /// Opens the log in `folder`, which is made where it is missing. A log that has grown large becomes
    /// `supple.log.old` first.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let path = Self::path(folder);
        if std::fs::metadata(&path).is_ok_and(|found| found.len() > Self::MOST / 2) {
            std::fs::rename(&path, path.with_extension("log.old"))?;
        }
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self { file })
    }

    /// The log's place in `folder`.
    pub(crate) fn path(folder: &Path) -> PathBuf {
        folder.join("supple.log")
    }

    /// Begins the log again when it has grown past [`Self::MOST`] while the program ran.
    pub(crate) fn bound(&self) -> io::Result<()> {
        if self.file.metadata()?.len() > Self::MOST { self.file.set_len(0) } else { Ok(()) }
    }

    /// The open file.
    pub(crate) const fn file(&self) -> &File {
        &self.file
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::Log;

    #[test]
    fn a_log_that_grew_past_its_bound_begins_again() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::open(folder.path()).unwrap();
        let much = vec![b'x'; usize::try_from(Log::MOST).unwrap()];
        log.file().write_all(&much).unwrap();
        log.bound().unwrap();
        assert_eq!(log.file.metadata().unwrap().len(), Log::MOST);
        log.file().write_all(b"y").unwrap();
        log.bound().unwrap();
        log.file().write_all(b"z").unwrap();
        assert_eq!(std::fs::read(Log::path(folder.path())).unwrap(), b"z");
    }

    #[test]
    fn a_large_log_of_an_earlier_run_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = Log::path(folder.path());
        std::fs::write(&path, vec![b'x'; usize::try_from(Log::MOST).unwrap()]).unwrap();
        Log::open(folder.path()).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
        assert_eq!(std::fs::metadata(folder.path().join("supple.log.old")).unwrap().len(), Log::MOST);
    }
}
