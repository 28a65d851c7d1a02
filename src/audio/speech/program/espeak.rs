//! espeak-ng: small, quick, everywhere.

use std::path::Path;
use std::process::Command;

use super::super::call::Call;
use super::super::choice::{Program, Voice};
use super::ask;
use super::place::{Place, base};

/// The program, where it is there and has the voice.
pub(super) fn find(place: &Place, name: Option<&str>, language: &str) -> Option<Program> {
    let path = place.program("espeak-ng")?;
    if let Some(name) = name {
        has(&path, name, language).then_some(())?;
    }
    Some(Program::Espeak(path))
}

/// Whether it has a voice of this name for the language.
fn has(path: &Path, name: &str, language: &str) -> bool {
    let mut command = Command::new(path);
    command.arg(format!("--voices={}", base(language)));
    let listed = ask(command).unwrap_or_default();
    // What follows a plus sign is a variant of any voice.
    let name = name.split('+').next().unwrap_or_default().to_lowercase().replace(' ', "_");
    lists(&listed, &name)
}

/// Whether a list of voices, as it prints one, holds a name: a tag, a name or a file.
fn lists(listed: &str, name: &str) -> bool {
    listed.lines().skip(1).any(|line| {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let [_, tag, _, called, file, ..] = columns[..] else { return false };
        let (file, stem) = (file.to_lowercase(), file.rsplit('/').next().unwrap_or_default().to_lowercase());
        [tag.to_lowercase(), called.to_lowercase(), file, stem].iter().any(|known| known == name)
    })
}

/// The words that it says so that nobody understands them, and what it is given in their place.
pub(super) fn respellings(language: &str) -> &'static [(&'static str, &'static str)] {
    if base(language) == "en" { &ENGLISH } else { &[] }
}

/// Heard with espeak-ng 1.51, British and American: a recogniser (Whisper base) writes down each as the word that is meant, or
/// nearer to it than what it makes of the word as it is spelt: "be reformis", "a doctor's", "Elvis", "glutenous", "matter".
const ENGLISH: [(&str, &str); 13] = [
    ("abductor", "ab-ducktor"),
    ("abductors", "ab-ducktors"),
    ("adductor", "ad-ducktor"),
    ("adductors", "ad-ducktors"),
    ("buttock", "but-tock"),
    ("buttocks", "but-tocks"),
    ("coccyx", "coxix"),
    ("gluteus", "gloo-tee-us"),
    ("medius", "meedius"),
    ("pelvis", "pell-vis"),
    ("piriformis", "pirriformis"),
    ("quadriceps", "kwodrisseps"),
    ("tibialis", "tibby-alis"),
];

pub(super) fn call(path: &Path, text: &str, language: &str, voice: &Voice) -> Call {
    let call =
        Call::new(path).with("-b").with("1").with("--stdin").with("--stdout").with("-s").with(voice.pace.to_string());
    // Attached to its option, a name cannot be taken for another option.
    call.with(format!("-v{}", voice.name.as_deref().unwrap_or(language))).reading(text)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::lists;

    /// Some of what espeak-ng 1.51 prints.
    const LISTED: &str = "\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  en-us           --/F      us-mbrola-1        mb/mb-us1            (en 8)
 5  en-gb-x-rp      --/M      English_(Received_Pronunciation) gmw/en-GB-x-rp       (en-gb 4)(en 5)
";

    #[rstest]
    #[case("en-gb", true)]
    #[case("english_(great_britain)", true)]
    #[case("gmw/en", true)]
    #[case("en", true)]
    #[case("mb-us1", true)]
    #[case("us-mbrola-1", true)]
    #[case("en-gb-x-rp", true)]
    #[case("de", false)]
    #[case("m", false)]
    fn a_voice_is_known_by_its_tag_its_name_and_its_file(#[case] name: &str, #[case] known: bool) {
        assert_eq!(lists(LISTED, name), known);
    }
}
