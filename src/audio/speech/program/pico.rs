//! pico2wave: six languages, quick. It writes files only, and only such as are named `.wav`.

use std::path::Path;

use super::super::call::{Argument, Call};
use super::super::choice::{Program, USUAL_PACE, Voice};
use super::place::{Place, is_of};

/// The languages, the usual one of several first.
const LANGUAGES: [&str; 6] = ["en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "it-IT"];
/// Its own pace at which it speaks as fast as espeak-ng at the usual one, in percent.
const CALM: u32 = 98;

/// The program, where it is there and knows the language. Its voices are called as their languages.
pub(super) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Program> {
    let path = place.program("pico2wave")?;
    let of_language = || LANGUAGES.into_iter().filter(|known| is_of(known, language));
    let is = |wanted: &str| of_language().find(|known| known.eq_ignore_ascii_case(&wanted.replace('_', "-")));
    let language = match name {
        Some(name) => is(name)?,
        None => is(language).or_else(|| of_language().next())?,
    };
    Some(Program::Pico { path, language })
}

pub(super) fn call(path: &Path, language: &str, text: &str, voice: &Voice) -> Call {
    let level = CALM * u32::from(voice.pace) / u32::from(USUAL_PACE);
    // What looks like a tag of its own markup would be obeyed or left out.
    let text = text.replace(['<', '>'], " ");
    let text = format!("<speed level=\"{level}\">{text}</speed>");
    // After two hyphens nothing is an option.
    let call = Call::new(path).with("-l").with(language).with("-w").and(Argument::File).with("--");
    call.and(Argument::Text(text))
}
