//! Files in a person's own folder: where they lie, and writing new ones beside their schema.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::anyhow;

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
    // From the file's own folder, so that the line holds wherever the configuration is taken.
    let up = if kind == Kind::Move { "../.." } else { ".." };
    write!(file, "#:schema {up}/schema/{}\n\n{text}", of.file_name()).map_err(failed)?;
    write_schema(folders, of)?;
    Ok(path)
}

const fn schema_of(kind: Kind) -> Of {
    match kind {
        Kind::Routine => Of::Routine,
        Kind::Move => Of::Move,
    }
}

/// Writes a schema as this program knows it, where it is not there or that of another version.
fn write_schema(folders: &Folders, of: Of) -> Result<(), Failure> {
    let path = schemas(folders).join(of.file_name());
    let text = of.text();
    if fs::read_to_string(&path).is_ok_and(|written| written == text) {
        return Ok(());
    }
    let failed = |error: io::Error| Failure::Other(anyhow!("cannot write {}: {error}", shown(&path)));
    fs::create_dir_all(schemas(folders)).map_err(failed)?;
    fs::write(&path, text).map_err(failed)
}

/// A path for a message.
pub(super) fn shown(path: &Path) -> String {
    quoted_path(path)
}
