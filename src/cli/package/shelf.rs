//! The folder of what was added: a folder for each package, which comes and goes as a whole.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use tempfile::TempDir;

use super::parcel::{Brought, Parcel};
use crate::config::Folders;
use crate::diagnostic::quoted_path;
use crate::failure::Failure;
use crate::routine::Id;
use crate::routine::library::ADDED;

/// The beginning of the names of folders that are written. A name with a dot first is no package: should the program be
/// killed, nothing half of it is ever read.
const ADDING: &str = ".adding-";
/// The beginning of the names of folders that are taken away.
const REMOVED: &str = ".removed-";

/// The folder of all that was added.
pub(in crate::cli) fn folder(folders: &Folders) -> PathBuf {
    folders.config.join(ADDED)
}

/// The name of the file that one of a parcel is kept in.
pub(in crate::cli) fn file_name(file: &Brought) -> String {
    format!("{}.toml", file.id)
}

/// The names of all that is kept as this package, sorted; none where there is no such package.
pub(in crate::cli) fn kept_as(folders: &Folders, name: &Id) -> Vec<String> {
    let entries = fs::read_dir(folder(folders).join(name.as_str())).into_iter().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect();
    names.sort();
    names
}

/// Whether exactly these files are kept under the parcel's name.
pub(in crate::cli) fn is_kept(folders: &Folders, parcel: &Parcel) -> bool {
    let place = folder(folders).join(parcel.name.as_str());
    let same = |file: &Brought| fs::read_to_string(place.join(file_name(file))).is_ok_and(|kept| kept == file.text);
    kept_as(folders, &parcel.name).len() == parcel.files.len() && parcel.files.iter().all(same)
}

/// Keeps the files of a parcel, all of them or none: they are written beside their place and put there in one step. What
/// lies there under the same name goes.
pub(in crate::cli) fn keep(folders: &Folders, parcel: &Parcel) -> Result<(), Failure> {
    let place = folder(folders).join(parcel.name.as_str());
    written(folders, &place, parcel)
        .map_err(|error| Failure::Other(anyhow!("cannot keep {}: {error}", quoted_path(&place))))
}

fn written(folders: &Folders, place: &Path, parcel: &Parcel) -> io::Result<()> {
    let root = folder(folders);
    fs::create_dir_all(&root)?;
    let _alone = alone(folders, &root)?;
    // It goes when all is done, and what was there with it.
    let aside = tempfile::Builder::new().prefix(ADDING).tempdir_in(&root)?;
    let fresh = aside.path().join("new");
    fs::create_dir(&fresh)?;
    for file in &parcel.files {
        let mut written = File::create_new(fresh.join(file_name(file)))?;
        io::Write::write_all(&mut written, file.text.as_bytes())?;
        written.sync_all()?;
    }
    if !place.exists() {
        return fs::rename(&fresh, place);
    }
    if !place.is_dir() {
        return Err(io::Error::new(io::ErrorKind::NotADirectory, "a file of yours lies there"));
    }
    if is_exchanged(&fresh, place) {
        return Ok(());
    }
    let old = aside.path().join("old");
    fs::rename(place, &old)?;
    fs::rename(&fresh, place).or_else(|error| fs::rename(&old, place).and(Err(error)))
}

/// Keeps other programs from adding and removing for as long as what is returned lives, and clears away what one that was
/// killed has left.
fn alone(folders: &Folders, root: &Path) -> io::Result<File> {
    fs::create_dir_all(&folders.state)?;
    let lock = File::create(folders.state.join("added.lock"))?;
    lock.lock()?;
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_left = [ADDING, REMOVED].iter().any(|start| name.as_encoded_bytes().starts_with(start.as_bytes()));
        if is_left && entry.file_type()?.is_dir() {
            // What cannot be cleared away is never read either.
            let _left = fs::remove_dir_all(entry.path());
        }
    }
    Ok(lock)
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

/// Takes a package away, all of it in one step.
pub(in crate::cli) fn remove(folders: &Folders, name: &str) -> Result<(), Failure> {
    let place = folder(folders).join(name);
    taken_away(folders, &place)
        .map_err(|error| Failure::Other(anyhow!("cannot remove {}: {error}", quoted_path(&place))))
}

fn taken_away(folders: &Folders, place: &Path) -> io::Result<()> {
    let root = folder(folders);
    let _alone = alone(folders, &root)?;
    let aside: TempDir = tempfile::Builder::new().prefix(REMOVED).tempdir_in(&root)?;
    fs::rename(place, aside.path().join("old"))?;
    aside.close()
}
