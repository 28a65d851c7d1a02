//! Lists the files in `routines` for the library to embed, so that none can be forgotten.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=routines");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let mut table = String::from("&[\n");
    for (folder, kind) in [("routines", "Routine"), ("routines/moves", "Move")] {
        for stem in stems(&root.join(folder))? {
            let file = format!("/{folder}/{stem}.toml");
            let text = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {file:?}))");
            writeln!(table, "    (Kind::{kind}, {stem:?}, {text}),").map_err(io::Error::other)?;
        }
    }
    table.push_str("]\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join("embedded.rs"), table)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// The names of the TOML files in a folder without their ending, sorted.
fn stems(folder: &Path) -> io::Result<Vec<String>> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if let Some(stem) = name.to_str().and_then(|name| name.strip_suffix(".toml")) {
            stems.push(stem.to_owned());
        }
    }
    stems.sort();
    Ok(stems)
}
