//! macOS's `say`. It writes files only.

use std::path::Path;
use std::process::Command;

use super::super::call::{Argument, Call};
use super::super::choice::{Program, Voice};
use super::ask;
use super::place::{Place, is_of};

/// The program, where it is there and has the voice.
pub(super) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Program> {
    if !cfg!(target_os = "macos") {
        return None;
    }
    let path = place.program("say")?;
    if let Some(name) = name {
        let mut command = Command::new(&path);
        command.args(["-v", "?"]);
        lists(&ask(command).unwrap_or_default(), name, language).then_some(())?;
    }
    Some(Program::Say(path))
}

/// Whether a list of voices, as it prints one, holds a name for a language: `Anna    de_DE    # Hallo`.
fn lists(listed: &str, name: &str, language: &str) -> bool {
    listed
        .lines()
        .filter_map(|line| line.split('#').next()?.trim().rsplit_once(char::is_whitespace))
        .any(|(called, tag)| called.trim().eq_ignore_ascii_case(name) && is_of(tag, language))
}

pub(super) fn call(path: &Path, text: &str, voice: &Voice) -> Call {
    let call = Call::new(path).with("--file-format=WAVE").with("--data-format=LEI16@22050").with("-f").with("-");
    let mut call = call.with("-r").with(voice.pace.to_string());
    if let Some(name) = &voice.name {
        call = call.with("-v").with(name);
    }
    call.with("-o").and(Argument::File).reading(text)
}

#[cfg(test)]
mod tests {
    use super::lists;

    #[test]
    fn a_voice_is_known_by_its_name_in_its_language() {
        let listed = "Anna                de_DE    # Hallo, ich heiße Anna.\nBad News            en_US    # Hello.\n";
        assert!(lists(listed, "anna", "de") && lists(listed, "Bad News", "en-GB"));
        assert!(!lists(listed, "Anna", "en") && !lists(listed, "News", "en"));
    }
}
