//! The pictures that moves name: local files inside the folder of the move's file, for the handout. Nothing is fetched.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::diagnostic::quoted;
use crate::routine::{Entry, Exercise, Id, Origin, Routine, Step};

/// The largest file that is taken in.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The pictures of a routine's moves, by the move's id.
pub(super) type Pictures = BTreeMap<Id, Photo>;

/// A picture, as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Photo {
    /// Its kind, as addresses name it: `png`.
    pub(super) kind: &'static str,
    /// The bytes of its file.
    pub(super) bytes: Vec<u8>,
}

impl Photo {
    /// The picture as an address that holds all of it.
    pub(super) fn address(&self) -> String {
        format!("data:image/{};base64,{}", self.kind, STANDARD.encode(&self.bytes))
    }
}

/// Why a picture cannot be shown.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// The move is built in, or was read from a pipe.
    #[error("its move has no folder")]
    NoFolder,
    /// A link leads out of the folder.
    #[error("it lies outside the folder of its move")]
    Outside,
    /// A folder, a pipe, a device.
    #[error("it is no file")]
    NoFile,
    /// Over 8 MB.
    #[error("it is larger than 8 MB")]
    TooLarge,
    /// The system does not give it.
    #[error("{0}")]
    Unreadable(#[from] std::io::Error),
}

/// The pictures of the moves of `routine`, whose file is `entry`'s. What cannot be shown is said on standard error.
pub(super) fn pictures(entry: &Entry, routine: &Routine) -> Pictures {
    let mut pictures = Pictures::new();
    for exercise in Step::moves(&routine.steps) {
        let Some(name) = &exercise.beside.picture else { continue };
        let of_move = entry.named(&exercise.id).filter(|other| defines(other, exercise));
        let folder = folder(of_move.as_ref().unwrap_or(entry));
        match folder.ok_or(Trouble::NoFolder).and_then(|folder| photo(&folder, name)) {
            Ok(photo) => {
                pictures.insert(exercise.id.clone(), photo);
            }
            Err(trouble) => {
                // Standard error is the last place where anything can be said.
                let _unheard =
                    writeln!(anstream::stderr(), "no picture for {}: {}: {trouble}", exercise.name, quoted(name));
            }
        }
    }
    pictures
}

/// Whether a file is that of this move, and not one of the same id beside a routine that brings its own. Neither the name nor
/// the picture can be a step's.
fn defines(entry: &Entry, exercise: &Exercise) -> bool {
    let routine = entry.routine();
    let own = routine.and_then(|routine| Step::moves(&routine.steps).into_iter().next());
    own.is_some_and(|own| own.name == exercise.name && own.beside.picture == exercise.beside.picture)
}

fn folder(entry: &Entry) -> Option<PathBuf> {
    match entry.origin() {
        Origin::File(path) => path.parent().map(Path::to_owned),
        Origin::Embedded => None,
    }
}

/// A file below `folder`.
fn photo(folder: &Path, name: &str) -> Result<Photo, Trouble> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let (folder, file) = (folder.canonicalize()?, folder.join(name).canonicalize()?);
    if !file.starts_with(&folder) {
        return Err(Trouble::Outside);
    }
    let about = fs::metadata(&file)?;
    if !about.is_file() {
        return Err(Trouble::NoFile);
    }
    if about.len() > LARGEST {
        return Err(Trouble::TooLarge);
    }
    let kind = match file.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("jpg" | "jpeg") => "jpeg",
        Some("gif") => "gif",
        Some("webp") => "webp",
        Some("svg") => "svg+xml",
        _ => "png",
    };
    Ok(Photo { kind, bytes: fs::read(&file)? })
}

#[cfg(test)]
mod tests {
    use super::{Trouble, photo};
    use std::fs;

    #[test]
    fn a_picture_beside_its_move_is_taken_in_whole() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("seen")).unwrap();
        fs::write(folder.path().join("seen/hug.jpg"), b"abc").unwrap();
        assert_eq!(photo(folder.path(), "seen/hug.jpg").unwrap().address(), "data:image/jpeg;base64,YWJj");
    }

    #[test]
    fn no_picture_comes_from_outside_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("moves");
        fs::create_dir(&inside).unwrap();
        fs::write(folder.path().join("secret.png"), b"x").unwrap();
        assert!(matches!(photo(&inside, "../secret.png"), Err(Trouble::Outside)));
        assert!(matches!(photo(&inside, "none.png"), Err(Trouble::Unreadable(_))));
        assert!(matches!(photo(folder.path(), "moves"), Err(Trouble::NoFile)));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("secret.png"), inside.join("link.png")).unwrap();
            assert!(matches!(photo(&inside, "link.png"), Err(Trouble::Outside)));
        }
    }
}
