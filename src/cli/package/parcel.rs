//! What somebody else wrote, before it is kept: read, looked through, and refused where it is more than moves and routines.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{anyhow, bail};

use super::bundle::bundle;
use crate::advice::review;
use crate::diagnostic::{Finding, quoted, quoted_path};
use crate::failure::Failure;
use crate::routine::{Defaults, Entry, Id, Library};

/// The most files that come together.
const MOST_FILES: usize = 200;
/// The largest text that is taken from standard input: 1 MiB, as of a file.
const LARGEST: u64 = 1 << 20;

/// Files that came together.
#[derive(Debug)]
pub(in crate::cli) struct Parcel {
    /// The name that they are kept under.
    pub(in crate::cli) name: Id,
    /// The files, sorted by id.
    pub(in crate::cli) files: Vec<Brought>,
    /// What of it is not taken, a line each.
    pub(in crate::cli) left: Vec<String>,
}

/// One file of a parcel.
#[derive(Debug)]
pub(in crate::cli) struct Brought {
    /// Its id here.
    pub(in crate::cli) id: Id,
    /// The text that is kept.
    pub(in crate::cli) text: String,
    /// What it is.
    pub(in crate::cli) entry: Arc<Entry>,
    /// The moves in it, each with its name.
    pub(in crate::cli) moves: Vec<(Id, String)>,
    /// What is wrong or unwise in it.
    pub(in crate::cli) findings: Vec<Finding>,
}

/// Reads what an argument names: `-` is standard input. `called` is the id that a single file is given.
///
/// # Errors
/// When it cannot be read, or is nothing that may be kept.
pub(in crate::cli) fn read(argument: &Path, called: Option<&Id>, defaults: &Defaults) -> Result<Parcel, Failure> {
    let library = Library::embedded(defaults.clone());
    if argument == Path::new("-") {
        let text = standard_input()?;
        let name = Id::from_name(library.entry_of("added.toml", text.clone()).name());
        let id = called.cloned().unwrap_or(name);
        let entry = library.entry_of(&format!("{id}.toml"), text);
        return single(&entry, id, defaults);
    }
    if argument.is_dir() {
        if called.is_some() {
            return Err(Failure::Other(anyhow!(
                "`--as` names a single file, and {} is a folder",
                quoted_path(argument)
            )));
        }
        return folder(&library, argument).map_err(Failure::Other);
    }
    let entry = library.open(argument)?;
    let id = called.cloned().unwrap_or_else(|| Id::from_name(entry.id()));
    single(&entry, id, defaults)
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let failed = |error: io::Error| Failure::Other(anyhow!("cannot read the standard input: {error}"));
    io::stdin().take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::Other(anyhow!("what came in is larger than 1 MiB")));
    }
    String::from_utf8(bytes).map_err(|_| Failure::Other(anyhow!("what came in is not UTF-8")))
}

/// One file, with the moves that lie beside it.
fn single(entry: &Arc<Entry>, id: Id, defaults: &Defaults) -> Result<Parcel, Failure> {
    let findings = review(entry);
    let mut text = entry.source().to_owned();
    if !findings.iter().any(Finding::is_error) {
        let packed = bundle(entry, defaults.clone())?;
        if !packed.moves.is_empty() {
            text = packed.text;
        }
    }
    let moves = own_moves(&text);
    let brought = Brought { id: id.clone(), text, entry: Arc::clone(entry), moves, findings };
    Ok(Parcel { name: id, files: vec![brought], left: Vec::new() })
}

/// The moves that a text holds itself, each with its name.
fn own_moves(source: &str) -> Vec<(Id, String)> {
    let document = source.parse::<toml_edit::DocumentMut>().ok();
    let moves = document.as_ref().and_then(|document| document.get("moves")?.as_table_like());
    let named = |(id, item): (&str, &toml_edit::Item)| {
        let name = item.get("name").and_then(toml_edit::Item::as_str).unwrap_or(id);
        Some((Id::new(id)?, name.to_owned()))
    };
    moves.into_iter().flat_map(|moves| moves.iter()).filter_map(named).collect()
}

/// All moves and routines of a folder. Nothing outside of it is read: a link in it is refused.
fn folder(library: &Library, root: &Path) -> anyhow::Result<Parcel> {
    let real = fs::canonicalize(root).map_err(|error| anyhow!("cannot read {}: {error}", quoted_path(root)))?;
    let name = Id::from_name(&real.file_name().unwrap_or_default().to_string_lossy());
    let left = links(root)?;
    if let Some(link) = left.first() {
        bail!(
            "{} is a link, and nothing is followed out of a folder: take it out, or put the file in its place",
            quoted_path(link)
        );
    }
    let (entries, failed) = library.open_folder(root);
    if let Some(failed) = failed.first() {
        bail!("{failed}");
    }
    if entries.is_empty() {
        bail!("there is no move and no routine in {}", quoted_path(root));
    }
    if entries.len() > MOST_FILES {
        bail!("{} holds {} files, more than the {MOST_FILES} that are taken at once", quoted_path(root), entries.len());
    }
    let mut files: Vec<Brought> = Vec::new();
    for entry in entries {
        let path = entry.path();
        let Some(id) = Id::new(entry.id()) else {
            let near = Id::from_name(entry.id());
            bail!("the name of {} is not an id: rename it to `{near}.toml`", quoted(&path));
        };
        if let Some(same) = files.iter().find(|known| known.id == id) {
            bail!("{} and {} have the same id: rename one of the two", quoted(&same.entry.path()), quoted(&path));
        }
        let findings = review(&entry);
        let moves = own_moves(entry.source());
        let brought = Brought { id, text: entry.source().to_owned(), entry, moves, findings };
        files.push(brought);
    }
    files.sort_by(|one, other| one.id.cmp(&other.id));
    let settings = root.join("config.toml");
    let left = settings.exists().then(|| format!("{} stays out: settings are yours alone", quoted_path(&settings)));
    Ok(Parcel { name, files, left: left.into_iter().collect() })
}

/// The links in a folder and the folders in it.
fn links(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let (mut links, mut folders) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        let failed = |error: io::Error| anyhow!("cannot read the folder {}: {error}", quoted_path(&folder));
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_symlink() {
                links.push(entry.path());
            } else if kind.is_dir() {
                folders.push(entry.path());
            }
        }
        if folders.len() + links.len() > MOST_FILES * 5 {
            bail!("{} holds more folders than are looked into", quoted_path(root));
        }
    }
    links.sort();
    Ok(links)
}
