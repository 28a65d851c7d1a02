//! Lists the files in `routines` and `words` for the library to embed, so that none can be forgotten.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=routines");
    println!("cargo::rerun-if-changed=words");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let mut table = String::from("&[\n");
    for (folder, kind) in [("routines", "Routine"), ("routines/moves", "Move")] {
        for stem in stems(&root.join(folder), ".toml")? {
            let text = embedded(&format!("/{folder}/{stem}.toml"));
            writeln!(table, "    (Kind::{kind}, {stem:?}, {text}),").map_err(io::Error::other)?;
        }
    }
    table.push_str("]\n");
    let out = variable("OUT_DIR")?;
    fs::write(Path::new(&out).join("embedded.rs"), table)?;
    let mut table = String::from("&[\n");
    for stem in stems(&root.join("words"), ".ftl")? {
        let text = embedded(&format!("/words/{stem}.ftl"));
        writeln!(table, "    ({stem:?}, {text}),").map_err(io::Error::other)?;
    }
    table.push_str("]\n");
    fs::write(Path::new(&out).join("words.rs"), table)
}

/// The expression that is the text of a file of the package.
fn embedded(file: &str) -> String {
    format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {file:?}))")
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// The names of the files with this ending in a folder, without it, sorted.
fn stems(folder: &Path, ending: &str) -> io::Result<Vec<String>> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if let Some(stem) = name.to_str().and_then(|name| name.strip_suffix(ending)) {
            stems.push(stem.to_owned());
        }
    }
    stems.sort();
    Ok(stems)
}
