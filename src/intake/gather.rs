//! Files in, runs out.

#[cfg(test)]
pub(super) mod tests;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::walk::File;
use crate::watch::{self, Note, Options, PassedOver, Reading};

/// What all the files came to.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    /// The runs, each once, by their start.
    pub(crate) runs: Vec<watch::Run>,
    /// What in the files is no run.
    pub(crate) passed_over: PassedOver,
    /// The files of which something is to be said.
    pub(crate) told: Vec<Told>,
}

/// A file of which something is to be said.
#[derive(Debug)]
pub(crate) struct Told {
    /// The file.
    pub(crate) path: PathBuf,
    /// How many runs were read of it.
    pub(crate) runs: usize,
    /// What is to be said.
    pub(crate) notes: Vec<Note>,
}

impl Told {
    /// Whether it could be read to its end.
    pub(crate) fn is_whole(&self) -> bool {
        self.notes.iter().all(|note| *note == Note::WrongChecksum)
    }
}

/// Reads the files, one after the other and each piece by piece; no file hides another. `on_bytes` is called with how many
/// more bytes were read.
pub(crate) fn gather(files: &[File], options: &Options, mut on_bytes: impl FnMut(usize)) -> Gathered {
    let mut gathered = Gathered::default();
    for File { path, .. } in files {
        let reading = match open(path) {
            Ok(file) => watch::read(&path.to_string_lossy(), Counted { from: file, on_bytes: &mut on_bytes }, options),
            Err(error) => Reading { notes: vec![Note::Unread(error.to_string())], ..Reading::default() },
        };
        gathered.passed_over.extend(&reading.passed_over);
        if !reading.notes.is_empty() {
            gathered.told.push(Told { path: path.clone(), runs: reading.runs.len(), notes: reading.notes });
        }
        gathered.runs.extend(reading.runs);
    }
    gathered.runs = watch::merge(gathered.runs);
    gathered
}

/// Opens a file; a pipe that has taken its place since it was found is refused rather than waited for.
fn open(path: &Path) -> io::Result<fs::File> {
    let mut how = fs::OpenOptions::new();
    how.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        how.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    let file = how.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::Error::other("it is no file any more")) }
}

/// A reader whose bytes are counted.
struct Counted<'c, R, C> {
    from: R,
    on_bytes: &'c mut C,
}

impl<R: Read, C: FnMut(usize)> Read for Counted<'_, R, C> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        (self.on_bytes)(read);
        Ok(read)
    }
}
