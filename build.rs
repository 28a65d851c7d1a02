//! Lists the files in `routines` and `words`, and those of the built-in voice, for the library to embed, so that none can be
//! forgotten; packs those that are large and read late or never (`src/packed.rs` unpacks them); and the texts of the screens that the English words have, so that the program names no other.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The folder of the built-in voice.
const VOICE: &str = "sounds/voice/en";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=routines");
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed={VOICE}");
    println!("cargo::rerun-if-changed=sounds");
    println!("cargo::rerun-if-changed=fonts");
    println!("cargo::rerun-if-changed=docs/codes.md");
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
    for stem in stems(&root.join("sounds"), ".wav")? {
        let differences = differences(&fs::read(root.join(format!("sounds/{stem}.wav")))?);
        pack(&differences, &out.join(format!("{stem}.sound")))?;
    }
    for stem in stems(&root.join("fonts"), ".otf")? {
        pack(&fs::read(root.join(format!("fonts/{stem}.otf")))?, &out.join(format!("{stem}.font")))?;
    }
    pack(&fs::read(root.join("docs/codes.md"))?, &out.join("codes.text"))?;
    let words = stems(&root.join("words"), ".ftl")?;
    fs::write(out.join("tags.rs"), format!("&{words:?}\n"))?;
    let mut texts = String::from("[\n");
    for stem in &words {
        pack(&fs::read(root.join(format!("words/{stem}.ftl")))?, &out.join(format!("{stem}.words")))?;
        writeln!(texts, "    Packed::new(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{stem}.words\"))),")
            .map_err(io::Error::other)?;
    }
    fs::write(out.join("words.rs"), texts + "]\n")?;
    fs::write(out.join("screen_texts.rs"), screen_texts(&fs::read_to_string(root.join("words/en.ftl"))?))?;
    let packs = stems(&root.join(VOICE), ".voice")?;
    let packs = packs.iter().map(|stem| included("bytes", &format!("/{VOICE}/{stem}.voice")) + ",\n");
    fs::write(out.join("voice.rs"), format!("&[\n{}]\n", packs.collect::<String>()))
}

/// Writes bytes packed with deflate.
fn pack(bytes: &[u8], file: &Path) -> io::Result<()> {
    let mut encoder = DeflateEncoder::new(fs::File::create(file)?, Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish().map(drop)
}

/// The third differences of the 16-bit words of a WAV file, with the sign in the lowest bit: the lower bytes of all, then the
/// upper ones. A sound is smooth, so that they are small, and deflate then finds four fifths of the file to leave out.
fn differences(wav: &[u8]) -> Vec<u8> {
    let mut before = [0_u16; 3];
    let folded = wav.chunks_exact(2).map(|word| {
        let mut word = u16::from_le_bytes([word[0], word[1]]);
        for before in &mut before {
            word = word.wrapping_sub(std::mem::replace(before, word));
        }
        ((word << 1) ^ (word >> 15).wrapping_neg()).to_le_bytes()
    });
    let (lower, upper): (Vec<u8>, Vec<u8>) = folded.map(|[lower, upper]| (lower, upper)).unzip();
    [lower, upper].concat()
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
