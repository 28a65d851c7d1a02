//! Windows's own voices, through `PowerShell`.

use std::path::Path;

use super::super::call::Call;
use super::super::choice::{Program, Voice};
use super::place::Place;

/// Text from standard input, WAV data to standard output. The voice and the pace come in the environment, so that no text is
/// ever part of a script. A name is taken only for a voice of the language.
const SCRIPT: &str = "\
Add-Type -AssemblyName System.Speech; \
[Console]::InputEncoding = [Text.Encoding]::UTF8; \
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
$base = $env:SUPPLE_LANGUAGE.Split('-')[0]; \
$named = $voice.GetInstalledVoices() | ForEach-Object { $_.VoiceInfo } | \
Where-Object { $_.Name -eq $env:SUPPLE_VOICE -and $_.Culture.TwoLetterISOLanguageName -eq $base }; \
if ($named) { $voice.SelectVoice($env:SUPPLE_VOICE) } \
else { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]::new($env:SUPPLE_LANGUAGE)) } \
$voice.Rate = [int]$env:SUPPLE_RATE; \
$sound = New-Object IO.MemoryStream; \
$voice.SetOutputToWaveStream($sound); \
$voice.Speak([Console]::In.ReadToEnd()); \
$voice.SetOutputToNull(); \
$out = [Console]::OpenStandardOutput(); \
$sound.WriteTo($out); $out.Flush()";

/// The program, where it is there; which voices it has is known only once it runs.
pub(super) fn find(place: &Place) -> Option<Program> {
    if cfg!(windows) { place.program("powershell").map(Program::Sapi) } else { None }
}

pub(super) fn call(path: &Path, text: &str, language: &str, voice: &Voice) -> Call {
    let call = Call::new(path).with("-NoProfile").with("-NonInteractive").with("-Command").with(SCRIPT).reading(text);
    let environment = vec![
        ("SUPPLE_LANGUAGE", language.to_owned()),
        ("SUPPLE_RATE", rate(voice.pace).to_string()),
        ("SUPPLE_VOICE", voice.name.clone().unwrap_or_default()),
    ];
    Call { environment, ..call }
}

/// It counts from -10 to 10; 0 is about 180 words a minute, and 10 about three times as fast.
fn rate(pace: u16) -> i32 {
    let rate = 10.0 * (f64::from(pace) / 180.0).ln() / 3.0_f64.ln();
    #[expect(clippy::cast_possible_truncation, reason = "clamped to -10..=10")]
    let rate = rate.round().clamp(-10.0, 10.0) as i32;
    rate
}

#[cfg(test)]
mod tests {
    use super::rate;

    #[test]
    fn the_usual_pace_is_a_little_slower_than_its_own() {
        assert_eq!(rate(180), 0);
        assert_eq!(rate(150), -2);
        assert_eq!(rate(540), 10);
    }
}
