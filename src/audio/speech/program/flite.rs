//! flite: small, and English alone.

use std::path::Path;
use std::process::Command;

use super::super::call::{Argument, Call};
use super::super::choice::{Program, USUAL_PACE, Voice};
use super::ask;
use super::place::{Place, is_of};

/// The voice that is the easiest to follow, where it is there.
const BEST: &str = "slt";
/// How much slower than by itself it speaks at the usual pace: measured with `slt` of flite 2.2 beside espeak-ng.
const CALM: f64 = 1.15;

/// The program, where it is there and has the voice. A wrong one it would speak in another voice without a word.
pub(super) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Program> {
    let path = place.program("flite").filter(|_| is_of("en", language))?;
    let mut command = Command::new(&path);
    command.arg("-lv");
    let listed = ask(command).unwrap_or_default();
    let has =
        |name: &str| listed.split_once(':').is_some_and(|(_, voices)| voices.split_whitespace().any(|one| one == name));
    let voice = match name {
        Some(name) => Some(name.to_owned()).filter(|name| has(name)).map(Some)?,
        None => has(BEST).then(|| BEST.to_owned()),
    };
    Some(Program::Flite { path, voice })
}

pub(super) fn call(path: &Path, name: Option<&str>, text: &str, voice: &Voice) -> Call {
    let stretch = CALM * f64::from(USUAL_PACE) / f64::from(voice.pace);
    let mut call = Call::new(path);
    if let Some(name) = name {
        call = call.with("-voice").with(name);
    }
    // A text that it reads has the pauses between its sentences; as an argument it has not.
    call.with("--setf").with(format!("duration_stretch={stretch:.3}")).with("-o").and(Argument::File).reading(text)
}
