//! Files from the disk: only ordinary ones, of a bounded size, in UTF-8.

use std::fs::{self, Metadata};
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::shelf::File;
use crate::diagnostic::Finding;
use crate::document::{binary, codes};
use crate::routine::check::Kind;

/// The largest file: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// A folder that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot read the folder {}: {reason}", crate::diagnostic::quoted_path(path))]
pub struct FolderError {
    /// The folder.
    pub path: PathBuf,
    /// What the system said.
    pub reason: String,
}

/// The files of one person's folder, sorted by path, and what of it could not be read.
pub(super) fn folder(root: &Path) -> (Vec<File>, Vec<FolderError>) {
    let (mut files, mut failed) = (Vec::new(), Vec::new());
    let places = [("routines", Kind::Routine), ("routines/moves", Kind::Move), ("moves", Kind::Move)];
    for (place, kind) in places {
        let folder = root.join(place);
        match paths(&folder) {
            Ok(paths) => files.extend(paths.iter().map(|path| in_folder(path, kind))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => failed.push(FolderError { path: folder, reason: error.to_string() }),
        }
    }
    (files, failed)
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if !hidden && path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn in_folder(path: &Path, kind: Kind) -> File {
    let (source, unusable) = match text(path) {
        Ok(read) => read,
        Err(error) => {
            let message = format!("the file cannot be read: {error}");
            (String::new(), Some(Finding::error(codes::UNREADABLE, 0..0, message)))
        }
    };
    File::in_folder(path, kind, source, unusable)
}

/// A file that was named by its path.
pub(super) fn named(path: &Path) -> io::Result<File> {
    text(path).map(|(source, unusable)| File::named(path, source, unusable))
}

/// The text of a file, and why it is not to be looked into. Nothing but an ordinary file is ever opened: a pipe or a
/// device could block for ever.
fn text(path: &Path) -> io::Result<(String, Option<Finding>)> {
    let about = match fs::metadata(path) {
        Err(error) if goes_in_circles(&error) => {
            let message = "a link that leads back to itself";
            return Ok((String::new(), Some(Finding::error(codes::LINK_IN_CIRCLES, 0..0, message))));
        }
        about => about?,
    };
    if !about.is_file() {
        let message = format!("not a file but {}", what_it_is(&about));
        return Ok((String::new(), Some(Finding::error(codes::NOT_A_FILE, 0..0, message))));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(LARGEST)).unwrap_or_default());
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        let message = "the file is larger than 1 MiB";
        return Ok((String::new(), Some(Finding::error(codes::FILE_TOO_LARGE, 0..0, message))));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) if let Some(what) = binary(error.as_bytes()) => {
            let finding = Finding::error(codes::ANOTHER_FORMAT, 0..0, format!("the file is {what}, no text"));
            (String::new(), Some(finding.help("save it as plain text in UTF-8, with the ending `.toml`")))
        }
        Err(error) => {
            let place = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(not_utf8(place..place)))
        }
    })
}

#[cfg(unix)]
fn goes_in_circles(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
const fn goes_in_circles(_: &io::Error) -> bool {
    false
}

fn what_it_is(about: &Metadata) -> &'static str {
    if about.is_dir() { "a folder" } else { "a pipe, a socket or a device" }
}

fn not_utf8(place: Range<usize>) -> Finding {
    let message = "the file is not UTF-8 from here on";
    Finding::error(codes::NOT_UTF8, place, message).help("save it as UTF-8 in your editor")
}
