//! Files in a person's own folder: where they lie, and writing new ones beside their schema.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::directive;
use super::environment::Environment;
use super::ink::QUIET;
use super::schema::Of;
use crate::config::Folders;
use crate::diagnostic::quoted_path;
use crate::failure::Failure;
use crate::routine::{Id, Kind};

/// Where a person's own file of this id lies, or would lie.
pub(super) fn path(folders: &Folders, kind: Kind, id: &Id) -> PathBuf {
    folder(folders, kind).join(format!("{id}.toml"))
}

/// The folder of a person's own files of this kind.
pub(super) fn folder(folders: &Folders, kind: Kind) -> PathBuf {
    let routines = folders.config.join("routines");
    match kind {
        Kind::Routine => routines,
        Kind::Move => routines.join("moves"),
    }
}

/// The folder of the schemas that new files name.
pub(super) fn schemas(folders: &Folders) -> PathBuf {
    folders.config.join("schema")
}

/// Writes a file that is not there yet, headed by the line that names its schema, and the schema itself. Never over an
/// existing file.
pub(super) fn write(folders: &Folders, kind: Kind, id: &Id, text: &str) -> Result<PathBuf, Failure> {
    let path = path(folders, kind, id);
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Other(anyhow!("{} is there already", shown(&path))),
        _ => Failure::Other(anyhow!("cannot write {}: {error}", shown(&path))),
    };
    fs::create_dir_all(folder(folders, kind)).map_err(failed)?;
    let mut file = File::create_new(&path).map_err(failed)?;
    let of = schema_of(kind);
    let line = directive::line(&schemas(folders).join(of.file_name()));
    write!(file, "{line}\n\n{text}").map_err(failed)?;
    // What it holds is for `renew` to say, which knows the new file too.
    fs::create_dir_all(schemas(folders)).map_err(failed)?;
    Ok(path)
}

const fn schema_of(kind: Kind) -> Of {
    match kind {
        Kind::Routine => Of::Routine,
        Kind::Move => Of::Move,
    }
}

/// Makes the schemas offer the moves that there are now, and the line of `file` name one that is there. Of a person who
/// has no schemas nothing is written. What cannot be written is a note: the file is there all the same.
pub(super) fn renew(config: Option<&Path>, file: Option<&Path>) {
    let environment = Environment::load(config);
    let Some(folders) = environment.folders.as_ref().filter(|folders| schemas(folders).is_dir()) else { return };
    let files = [Of::Routine, Of::Move].map(|of| (of, schemas(folders).join(of.file_name())));
    for (of, path) in &files {
        let text = of.text_for(&environment.library);
        if !fs::read_to_string(path).is_ok_and(|written| written == text) {
            note_if_failed(path, fs::write(path, text));
        }
    }
    let Some((file, text)) = file.and_then(|file| Some((file, fs::read_to_string(file).ok()?))) else { return };
    if let Some(mended) = directive::mended(&text, file, &schemas(folders)) {
        note_if_failed(file, fs::write(file, mended));
    }
}

fn note_if_failed(path: &Path, written: io::Result<()>) {
    if let Err(error) = written {
        // Standard error is the last place where anything can be said.
        let _ = writeln!(anstream::stderr(), "{QUIET}note:{QUIET:#} cannot write {}: {error}", shown(path));
    }
}

/// A path for a message.
pub(super) fn shown(path: &Path) -> String {
    quoted_path(path)
}
