//! piper: natural voices, and slow to start. So it is started once and reads a sentence a line.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::super::call::{Argument, Call, Stay};
use super::super::choice::{Program, USUAL_PACE, Voice};
use super::place::{Place, is_of};

/// The names of the program: where a tool for mice has the short one, packages give it the long one.
const NAMES: [&str; 2] = ["piper-tts", "piper"];
/// Where models lie below a folder of data.
const FOLDERS: [&str; 3] = ["piper-voices", "piper/voices", "piper"];
/// How many folders deep: `en/en_US/joe/medium`, as they are published.
const DEPTH: u8 = 4;
/// How much slower than by itself it speaks at the usual pace.
const CALM: f64 = 1.2;

/// The program, where it is there with a model of the language. A name is that of a model, or the path of one.
pub(super) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Program> {
    let path = NAMES.iter().filter_map(|name| place.program(name)).find(|path| !is_for_mice(path))?;
    let is_path = |name: &&str| Path::new(name).extension().is_some_and(|extension| extension == "onnx");
    let model = match name.filter(is_path) {
        Some(named) => Some(PathBuf::from(named)).filter(|model| model.is_file() && speaks(model, language)),
        None => installed(place, name, language),
    };
    Some(Program::Piper { path, model: model? })
}

/// The best of the models that are there: of the region itself before those of the language, of a medium size before
/// others.
fn installed(place: &Place, name: Option<&str>, language: &str) -> Option<PathBuf> {
    let mut models = Vec::new();
    for folder in place.data.iter().flat_map(|data| FOLDERS.map(|below| data.join(below))) {
        collect(&folder, DEPTH, &mut models);
    }
    let is_named = |model: &PathBuf| name.is_none_or(|name| stem(model) == name);
    let of_region = |model: &PathBuf| tag(model).is_some_and(|tag| tag.eq_ignore_ascii_case(language));
    let mut fitting: Vec<PathBuf> =
        models.into_iter().filter(is_named).filter(|model| speaks(model, language)).collect();
    fitting.sort_by_key(|model| (!of_region(model), !stem(model).ends_with("-medium"), stem(model).to_owned()));
    fitting.into_iter().next()
}

fn collect(folder: &Path, depth: u8, models: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "onnx") && path.is_file() {
            models.push(path);
        } else if depth > 0 && path.is_dir() {
            collect(&path, depth - 1, models);
        }
    }
}

fn stem(model: &Path) -> &str {
    model.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}

fn speaks(model: &Path, language: &str) -> bool {
    tag(model).is_some_and(|tag| is_of(&tag, language))
}

/// The language of a model, as what lies beside it says, or else its name: `en_US-joe-medium`.
fn tag(model: &Path) -> Option<String> {
    let described = fs::read(model.with_extension("onnx.json")).ok();
    let described: Option<serde_json::Value> = described.and_then(|text| serde_json::from_slice(&text).ok());
    let word = |pointer: &str| described.as_ref()?.pointer(pointer)?.as_str().map(str::to_owned);
    let named = || stem(model).split_once('-').map(|(tag, _)| tag.to_owned());
    word("/language/code").or_else(named).or_else(|| word("/espeak/voice")).map(|tag| tag.replace('_', "-"))
}

/// Whether it is the other program of the name, which sets up mice and opens a window.
fn is_for_mice(path: &Path) -> bool {
    let mut start = Vec::new();
    // What cannot be read cannot be a script.
    let _ = File::open(path).and_then(|file| file.take(8 << 10).read_to_end(&mut start));
    start.windows(6).any(|part| part.eq_ignore_ascii_case(b"ratbag"))
}

/// Underscores, as releases of 2023 want them and later ones still take them.
pub(super) fn call(path: &Path, model: &Path, text: &str, voice: &Voice) -> Call {
    let scale = CALM * f64::from(USUAL_PACE) / f64::from(voice.pace);
    let call = Call::new(path).with("--model").with(model).with("--length_scale").with(format!("{scale:.3}"));
    let call = call.with("--output_dir").and(Argument::Folder).reading(text);
    Call { stay: Stay::Stays, ..call }
}
