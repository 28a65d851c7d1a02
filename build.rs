//! Lists the files in `routines` and `words`, and those of the built-in voice, for the library to embed, so that none can be
//! forgotten; and the texts of the screens that the English words have, so that the program names no other.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder of the built-in voice.
const VOICE: &str = "sounds/voice/en";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=routines");
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed={VOICE}");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let mut table = String::from("&[\n");
    for (folder, kind) in [("routines", "Routine"), ("routines/moves", "Move")] {
        for stem in stems(&root.join(folder), ".toml")? {
            let text = included("str", &format!("/{folder}/{stem}.toml"));
            writeln!(table, "    (Kind::{kind}, {stem:?}, {text}),").map_err(io::Error::other)?;
        }
    }
    table.push_str("]\n");
    let out = PathBuf::from(variable("OUT_DIR")?);
    fs::write(out.join("embedded.rs"), table)?;
    let words = stems(&root.join("words"), ".ftl")?;
    let words = words.iter().map(|stem| format!("({stem:?}, {}),\n", included("str", &format!("/words/{stem}.ftl"))));
    fs::write(out.join("words.rs"), format!("&[\n{}]\n", words.collect::<String>()))?;
    fs::write(out.join("screen_texts.rs"), screen_texts(&fs::read_to_string(root.join("words/en.ftl"))?))?;
    let packs = stems(&root.join(VOICE), ".voice")?;
    let packs = packs.iter().map(|stem| included("bytes", &format!("/{VOICE}/{stem}.voice")) + ",\n");
    fs::write(out.join("voice.rs"), format!("&[\n{}]\n", packs.collect::<String>()))
}

/// What takes in a file as `str` or `bytes`.
fn included(kind: &str, file: &str) -> String {
    format!("include_{kind}!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {file:?}))")
}

/// What declares the texts of the screens, each by its name in the English words: `AnyKey = "screen-any-key";`.
fn screen_texts(english: &str) -> String {
    let names = english.lines().filter(|line| line.starts_with("screen-")).filter_map(|line| line.split_once(" ="));
    let texts = names.map(|(name, _)| {
        let words = name.split('-').skip(1);
        let variant: String = words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect();
        format!("    {variant} = {name:?};\n")
    });
    format!("texts! {{\n{}}}\n", texts.collect::<String>())
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// The names of the files in a folder that end so, without the ending, sorted.
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
