//! `RHVoice`: a voice of its own for each language, quick.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::call::{Argument, Call};
use super::super::choice::{Program, USUAL_PACE, Voice};
use super::place::{Place, is_of};

/// The voices that were heard, in the order in which they are easy to follow; all others come after them.
const HEARD: [&str; 4] = ["slt", "alan", "clb", "bdl"];
/// Its own pace at which it speaks as fast as espeak-ng at the usual one, in percent: measured with `slt` of version 1.8.0.
const CALM: u32 = 88;
/// Its languages, as it calls them.
const LANGUAGES: [(&str, &str); 20] = [
    ("albanian", "sq"),
    ("brazilian-portuguese", "pt"),
    ("croatian", "hr"),
    ("czech", "cs"),
    ("english", "en"),
    ("esperanto", "eo"),
    ("georgian", "ka"),
    ("kyrgyz", "ky"),
    ("macedonian", "mk"),
    ("polish", "pl"),
    ("russian", "ru"),
    ("serbian", "sr"),
    ("slovak", "sk"),
    ("spanish", "es"),
    ("tatar", "tt"),
    ("tswana", "tn"),
    ("turkmen", "tk"),
    ("ukrainian", "uk"),
    ("uzbek", "uz"),
    ("vietnamese", "vi"),
];

/// The program, where it is there with a voice of the language. A voice that is not there it would replace by any other
/// without a word.
pub(super) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Program> {
    let path = place.program("RHVoice-test")?;
    let mut voices: Vec<String> =
        voices(place).into_iter().filter(|(_, tag)| is_of(tag, language)).map(|(voice, _)| voice).collect();
    let heard =
        |voice: &String| HEARD.iter().position(|heard| heard.eq_ignore_ascii_case(voice)).unwrap_or(HEARD.len());
    voices.sort_by_key(|voice| (heard(voice), voice.clone()));
    let voice = voices.into_iter().find(|voice| name.is_none_or(|name| name.eq_ignore_ascii_case(voice)))?;
    Some(Program::RhVoice { path, voice })
}

/// The voices that are there, with the tags of their languages.
fn voices(place: &Place) -> Vec<(String, &'static str)> {
    let folders = place.data.iter().map(|data| data.join("RHVoice/voices"));
    let entries = folders.filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    entries.filter_map(|entry| about(&entry.path())).collect()
}

/// The name and the language of the voice in a folder.
fn about(folder: &Path) -> Option<(String, &'static str)> {
    let about = fs::read_to_string(folder.join("voice.info")).ok()?;
    let language = about.lines().find_map(|line| line.trim().strip_prefix("language="))?;
    let (_, tag) = LANGUAGES.iter().find(|(called, _)| called.eq_ignore_ascii_case(language))?;
    Some((PathBuf::from(folder.file_name()?).to_string_lossy().into_owned(), tag))
}

pub(super) fn call(path: &Path, name: &str, text: &str, voice: &Voice) -> Call {
    let rate = CALM * u32::from(voice.pace) / u32::from(USUAL_PACE);
    let call = Call::new(path).with("-p").with(name).with("-r").with(rate.to_string());
    call.with("-o").and(Argument::File).reading(text)
}
