//! The programs that can speak, and how each is asked to.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Voice;
use super::run::{ProgramFault, Slot};

/// What to do where no program is found.
#[cfg(target_os = "linux")]
pub(crate) const HINT: &str = "apt install espeak-ng";
/// What to do where no program is found.
#[cfg(not(target_os = "linux"))]
pub(crate) const HINT: &str = "install espeak-ng";

/// Speaks through `PowerShell`: text from standard input, WAV data to standard output. The voice and the pace come in the
/// environment, so that no text is ever part of a script.
const SAPI: &str = "\
Add-Type -AssemblyName System.Speech; \
[Console]::InputEncoding = [Text.Encoding]::UTF8; \
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
if ($env:SUPPLE_VOICE) { $voice.SelectVoice($env:SUPPLE_VOICE) } \
else { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]::new($env:SUPPLE_LANGUAGE)) } \
$voice.Rate = [int]$env:SUPPLE_RATE; \
$sound = New-Object IO.MemoryStream; \
$voice.SetOutputToWaveStream($sound); \
$voice.Speak([Console]::In.ReadToEnd()); \
$voice.SetOutputToNull(); \
$out = [Console]::OpenStandardOutput(); \
$sound.WriteTo($out); $out.Flush()";

/// The way in which a program of one's own gets its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// On its standard input.
    Stdin,
    /// As the argument that is written `{text}` in the list.
    Argument,
}

/// A program that speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    /// One that the configuration names, with its arguments. It writes WAV data to its standard output.
    Own {
        /// The program and its arguments; at least one.
        command: Vec<String>,
        /// How it gets its text.
        text: Text,
    },
    /// espeak-ng, at this path.
    Espeak(PathBuf),
    /// macOS's `say`, at this path.
    Say(PathBuf),
    /// Windows's own voices, through this `PowerShell`.
    Sapi(PathBuf),
}

impl Program {
    /// A program of one's own; `None` if the list is empty. The text takes the place of an argument `{text}`; where there is
    /// none, it comes on standard input.
    #[must_use]
    pub fn own(command: Vec<String>) -> Option<Self> {
        let text =
            if command.iter().skip(1).any(|argument| argument == "{text}") { Text::Argument } else { Text::Stdin };
        (!command.is_empty()).then_some(Self::Own { command, text })
    }

    /// The first program that this machine has: espeak-ng, then what the system brings.
    pub(crate) fn find() -> Option<Self> {
        Self::find_in(&std::env::var_os("PATH")?)
    }

    /// The first program in these folders, written like `PATH`.
    fn find_in(folders: &OsStr) -> Option<Self> {
        let has = |name: &str| {
            let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
            std::env::split_paths(folders).map(|folder| folder.join(&name)).find(|path| is_program(path))
        };
        let system = if cfg!(target_os = "macos") {
            has("say").map(Self::Say)
        } else if cfg!(windows) {
            has("powershell").map(Self::Sapi)
        } else {
            None
        };
        has("espeak-ng").map(Self::Espeak).or(system)
    }

    /// Its name, for people.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Own { command, .. } => command.first().cloned().unwrap_or_default(),
            Self::Espeak(_) => "espeak-ng".to_owned(),
            Self::Say(_) => "say".to_owned(),
            Self::Sapi(_) => "SAPI".to_owned(),
        }
    }

    /// Says `sentence`: the WAV data that it writes.
    pub(super) fn say(
        &self,
        sentence: &str,
        language: &str,
        voice: &Voice,
        slot: &Slot,
    ) -> Result<Vec<u8>, ProgramFault> {
        match self {
            Self::Own { command, text } => {
                let (command, input) = own(command, *text, sentence);
                slot.run(command, input, voice.limit)
            }
            Self::Espeak(path) => slot.run(espeak(path, language, voice), sentence.to_owned(), voice.limit),
            Self::Say(path) => say(path, sentence, voice, slot),
            Self::Sapi(path) => slot.run(sapi(path, language, voice), sentence.to_owned(), voice.limit),
        }
    }
}

fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

fn own(command: &[String], text: Text, sentence: &str) -> (Command, String) {
    let mut built = Command::new(&command[0]);
    for argument in &command[1..] {
        built.arg(if argument == "{text}" { sentence } else { argument });
    }
    (built, if text == Text::Stdin { sentence.to_owned() } else { String::new() })
}

fn espeak(path: &Path, language: &str, voice: &Voice) -> Command {
    let mut command = Command::new(path);
    command.args(["-b", "1", "--stdin", "--stdout", "-s"]).arg(voice.pace.to_string());
    // Attached to its option, a name cannot be taken for another option.
    command.arg(format!("-v{}", voice.name.as_deref().unwrap_or(language)));
    command
}

/// `say` writes to files only.
fn say(path: &Path, sentence: &str, voice: &Voice, slot: &Slot) -> Result<Vec<u8>, ProgramFault> {
    let not_started = |error: std::io::Error| ProgramFault::NotStarted(error.to_string());
    let file = tempfile::Builder::new().suffix(".wav").tempfile().map_err(not_started)?;
    let mut command = Command::new(path);
    command.args(["--file-format=WAVE", "--data-format=LEI16@22050", "-f", "-", "-r"]).arg(voice.pace.to_string());
    if let Some(name) = &voice.name {
        command.arg("-v").arg(name);
    }
    command.arg("-o").arg(file.path());
    slot.run(command, sentence.to_owned(), voice.limit)?;
    let about = file.path().metadata().map_err(not_started)?;
    if about.len() > super::run::MOST_OUTPUT as u64 {
        return Err(ProgramFault::TooMuch);
    }
    std::fs::read(file.path()).map_err(not_started)
}

fn sapi(path: &Path, language: &str, voice: &Voice) -> Command {
    let mut command = Command::new(path);
    command.args(["-NoProfile", "-NonInteractive", "-Command", SAPI]);
    command.env("SUPPLE_LANGUAGE", language).env("SUPPLE_RATE", sapi_rate(voice.pace).to_string());
    command.env("SUPPLE_VOICE", voice.name.as_deref().unwrap_or_default());
    command
}

/// SAPI counts from -10 to 10; 0 is about 180 words a minute, and 10 about three times as fast.
fn sapi_rate(pace: u16) -> i32 {
    let rate = 10.0 * (f64::from(pace) / 180.0).ln() / 3.0_f64.ln();
    #[expect(clippy::cast_possible_truncation, reason = "clamped to -10..=10")]
    let rate = rate.round().clamp(-10.0, 10.0) as i32;
    rate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_argument_is_replaced_and_otherwise_the_text_comes_on_standard_input() {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(Program::own(Vec::new()), None);
        let Some(Program::Own { command, text }) = Program::own(list(&["piper", "--say", "{text}"])) else { panic!() };
        let (built, input) = own(&command, text, "--help");
        assert_eq!(built.get_args().collect::<Vec<_>>(), ["--say", "--help"]);
        assert_eq!(input, "");
        let Some(Program::Own { command, text }) = Program::own(list(&["piper", "--raw"])) else { panic!() };
        assert_eq!(own(&command, text, "Hello.").1, "Hello.");
    }

    #[test]
    fn the_voice_of_espeak_follows_the_language_unless_one_is_named() {
        let arguments = |voice: &Voice| {
            let command = espeak(Path::new("espeak-ng"), "de", voice);
            command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect::<Vec<_>>()
        };
        assert!(arguments(&Voice::default()).contains(&"-vde".to_owned()));
        let named = Voice { name: Some("en-gb".to_owned()), ..Voice::default() };
        assert!(arguments(&named).contains(&"-ven-gb".to_owned()));
    }

    #[test]
    fn the_usual_pace_is_a_little_slower_than_sapi_s_own() {
        assert_eq!(sapi_rate(180), 0);
        assert_eq!(sapi_rate(150), -2);
        assert_eq!(sapi_rate(540), 10);
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        assert_eq!(Program::find_in(OsStr::new("/nonexistent")), None);
    }
}
