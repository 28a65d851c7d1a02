//! The folder of what was added: a folder for each package, which comes and goes as a whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use tempfile::TempDir;

use super::parcel::Parcel;
use crate::config::Folders;
use crate::diagnostic::quoted_path;
use crate::failure::Failure;
use crate::routine::library::ADDED;

/// The folder of all that was added.
pub(in crate::cli) fn folder(folders: &Folders) -> PathBuf {
    folders.config.join(ADDED)
}

/// Whether exactly these files are kept under the parcel's name.
pub(in crate::cli) fn is_kept(folders: &Folders, parcel: &Parcel) -> bool {
    let place = folder(folders).join(parcel.name.as_str());
    let count = fs::read_dir(&place).map_or(0, Iterator::count);
    let same = |name: String, text: &str| fs::read_to_string(place.join(name)).is_ok_and(|kept| kept == text);
    count == parcel.files.len() && parcel.files.iter().all(|file| same(format!("{}.toml", file.id), &file.text))
}

/// Keeps the files of a parcel, all of them or none: they are written beside their place and put there in one step. What
/// lies there under the same name goes.
pub(in crate::cli) fn keep(folders: &Folders, parcel: &Parcel) -> Result<PathBuf, Failure> {
    let root = folder(folders);
    let place = root.join(parcel.name.as_str());
    written(&root, &place, parcel)
        .map_err(|error| Failure::Other(anyhow!("cannot keep {}: {error}", quoted_path(&place))))?;
    Ok(place)
}

fn written(root: &Path, place: &Path, parcel: &Parcel) -> io::Result<()> {
    fs::create_dir_all(root)?;
    // A name with a dot first is no package: should the program end here, nothing half of it is ever read.
    let fresh = tempfile::Builder::new().prefix(".adding-").tempdir_in(root)?;
    for file in &parcel.files {
        let path = fresh.path().join(format!("{}.toml", file.id));
        let mut written = fs::File::create_new(path)?;
        io::Write::write_all(&mut written, file.text.as_bytes())?;
        written.sync_all()?;
    }
    readable(fresh.path())?;
    if place.exists() && is_exchanged(fresh.path(), place) {
        // What was there goes with the folder that the new one was written in.
        return Ok(());
    }
    let old = aside(root, place)?;
    match fs::rename(fresh.path(), place) {
        Ok(()) => {
            // It has gone from where it would be taken away.
            let _moved = fresh.keep();
            Ok(())
        }
        Err(error) => {
            if let Some(old) = old {
                fs::rename(old.path().join("old"), place)?;
            }
            Err(error)
        }
    }
}

/// Lets two folders change places in one step, where the system has such a step.
#[cfg(target_os = "linux")]
fn is_exchanged(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn is_exchanged(_: &Path, _: &Path) -> bool {
    false
}

/// Takes what lies at a place out of the way; it goes for good when what is returned is dropped.
fn aside(root: &Path, place: &Path) -> io::Result<Option<TempDir>> {
    if !place.exists() {
        return Ok(None);
    }
    let aside = tempfile::Builder::new().prefix(".removed-").tempdir_in(root)?;
    fs::rename(place, aside.path().join("old"))?;
    Ok(Some(aside))
}

/// A folder as others are, not one that only its owner may look into.
#[cfg(unix)]
fn readable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn readable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Takes a package away, all of it in one step.
pub(in crate::cli) fn remove(folders: &Folders, name: &str) -> Result<(), Failure> {
    let root = folder(folders);
    let place = root.join(name);
    let removed = aside(&root, &place).and_then(|old| old.map_or(Ok(()), TempDir::close));
    removed.map_err(|error| Failure::Other(anyhow!("cannot remove {}: {error}", quoted_path(&place))))
}
