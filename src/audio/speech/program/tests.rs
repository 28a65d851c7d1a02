use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;
use tempfile::TempDir;

use super::super::call::{Argument, Call};
use super::super::choice::{Program, Voice};
use super::super::respell::spoken;
use super::Place;
use crate::routine::Respelling;

/// A machine with these programs, and these files below its folder of data.
fn machine(programs: &[(&str, &str)], files: &[(&str, &str)]) -> (TempDir, Place) {
    let folder = TempDir::new().unwrap();
    for (name, script) in programs {
        let path = folder.path().join("bin").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    for (name, text) in files {
        let path = folder.path().join("share").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let place = Place { path: folder.path().join("bin").into(), data: vec![folder.path().join("share")] };
    (folder, place)
}

/// The program that is chosen, by its name and what it is told of a voice.
fn chosen(place: &Place, name: Option<&str>, language: &str) -> String {
    let voice = Voice { name: name.map(str::to_owned), ..Voice::default() };
    let (program, voice) = Program::choose_in(place, &voice, language);
    let Some(program) = program else { return "nothing".to_owned() };
    let told = match &program {
        Program::Piper { model, .. } => model.file_stem().unwrap().to_string_lossy().into_owned(),
        Program::RhVoice { voice, .. } => voice.clone(),
        Program::Pico { language, .. } => (*language).to_owned(),
        Program::Flite { voice, .. } => voice.clone().unwrap_or_default(),
        _ => voice.name.unwrap_or_default(),
    };
    format!("{} {told}", program.name()).trim_end().to_owned()
}

const ALL: [(&str, &str); 5] = [
    ("piper", ""),
    ("RHVoice-test", ""),
    ("pico2wave", ""),
    ("flite", "echo 'Voices available: kal awb slt'"),
    ("espeak-ng", ESPEAK),
];
/// A stand-in that lists what espeak-ng 1.51 does, in short.
const ESPEAK: &str = "case $1 in
--voices=en) printf 'Pty\\n 2  en-gb  --/M  English_(Great_Britain) gmw/en (en 2)\\n' ;;
--voices=de) printf 'Pty\\n 5  de  --/M  German gmw/de\\n' ;;
*) exit 1 ;;
esac";
const SLT: (&str, &str) = ("RHVoice/voices/slt/voice.info", "name=Slt\nlanguage=English\n");
const ANNA: (&str, &str) = ("RHVoice/voices/anna/voice.info", "name=Anna\nlanguage=Russian\n");
const JOE: (&str, &str) = ("piper-voices/en/en_US/joe/medium/en_US-joe-medium.onnx", "");
const THORSTEN: (&str, &str) = ("piper/de_DE-thorsten-low.onnx", "");

#[cfg(unix)]
#[rstest]
#[case::piper_with_a_model(5, &[JOE, SLT], "en", "piper en_US-joe-medium")]
#[case::piper_without_one(5, &[THORSTEN, SLT], "en", "RHVoice slt")]
#[case::a_model_of_the_language(5, &[THORSTEN, JOE], "de-AT", "piper de_DE-thorsten-low")]
#[case::a_voice_of_the_language(5, &[ANNA], "ru", "RHVoice anna")]
#[case::no_voice_of_the_language(5, &[ANNA], "en", "pico2wave en-GB")]
#[case::pico_s_region(5, &[], "en-us", "pico2wave en-US")]
#[case::pico_s_other_languages(5, &[], "de", "pico2wave de-DE")]
#[case::a_language_of_espeak_alone(5, &[], "nl", "espeak-ng")]
#[case::nothing(0, &[JOE], "en", "nothing")]
fn the_best_program_that_speaks_the_language_is_taken(
    #[case] count: usize,
    #[case] files: &[(&str, &str)],
    #[case] language: &str,
    #[case] wanted: &str,
) {
    let (_folder, place) = machine(&ALL[..count], files);
    assert_eq!(chosen(&place, None, language), wanted);
}

#[cfg(unix)]
#[test]
fn flite_comes_before_espeak_and_with_its_best_voice() {
    let (_folder, place) = machine(&ALL[3..], &[]);
    assert_eq!(chosen(&place, None, "en"), "flite slt");
    assert_eq!(chosen(&place, Some("awb"), "en"), "flite awb");
    assert_eq!(chosen(&place, None, "de"), "espeak-ng");
}

#[cfg(unix)]
#[rstest]
#[case("en-gb", "en", "pico2wave en-GB")]
#[case("English (Great Britain)", "en", "espeak-ng English (Great Britain)")]
#[case("gmw/en+f3", "en", "espeak-ng gmw/en+f3")]
#[case("Slt", "en", "RHVoice slt")]
#[case("en_US-joe-medium", "en-GB", "piper en_US-joe-medium")]
#[case::a_name_of_another_language("en-gb", "de", "pico2wave de-DE")]
#[case::a_model_of_another_language("en_US-joe-medium", "de", "pico2wave de-DE")]
#[case::a_name_that_nothing_has("amy", "en", "piper en_US-joe-medium")]
fn a_name_is_taken_for_files_in_its_language_alone(#[case] name: &str, #[case] language: &str, #[case] wanted: &str) {
    let (_folder, place) = machine(&ALL, &[JOE, SLT]);
    assert_eq!(chosen(&place, Some(name), language), wanted);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_the_path_of_a_model_is_for_piper() {
    let (folder, place) = machine(&ALL, &[("elsewhere/voice.onnx", "")]);
    let model = folder.path().join("share/elsewhere/voice.onnx");
    fs::write(model.with_extension("onnx.json"), r#"{ "espeak": { "voice": "en-us" } }"#).unwrap();
    assert_eq!(chosen(&place, model.to_str(), "en"), "piper voice");
    assert_eq!(chosen(&place, model.to_str(), "fr"), "pico2wave fr-FR");
}

#[cfg(unix)]
#[test]
fn the_piper_that_sets_up_mice_is_never_started() {
    let (_folder, place) = machine(&[("piper", "import ratbagd"), ALL[4]], &[JOE]);
    assert_eq!(chosen(&place, None, "en"), "espeak-ng");
    let (_folder, place) = machine(&[("piper", "import ratbagd"), ("piper-tts", ""), ALL[4]], &[JOE]);
    assert_eq!(chosen(&place, None, "en"), "piper en_US-joe-medium");
}

fn plain(call: &Call) -> Vec<String> {
    let words = call.arguments.iter().map(|argument| match argument {
        Argument::Plain(plain) => plain.to_string_lossy().into_owned(),
        Argument::Text(text) => format!("text {text}"),
        Argument::File => "file".to_owned(),
        Argument::Folder => "folder".to_owned(),
    });
    words.collect()
}

#[test]
fn a_program_of_ones_own_is_told_what_it_asks_for() {
    assert_eq!(Program::own(Vec::new()), None);
    let call = |words: &[&str]| {
        let program = Program::own(words.iter().map(|word| (*word).to_owned()).collect()).unwrap();
        program.call("--help", "pt-br", &Voice::default())
    };
    let told = call(&["my-voice", "-l", "{language}", "-t", "{text}", "-o", "{file}"]);
    assert_eq!(plain(&told), ["-l", "pt-br", "-t", "text --help", "-o", "file"]);
    assert_eq!(told.input, "");
    let read = call(&["my-voice", "--raw"]);
    assert_eq!((plain(&read), read.input.as_str()), (vec!["--raw".to_owned()], "--help"));
}

#[rstest]
#[case::espeak(Program::Espeak("x".into()), &["-b", "1", "--stdin", "--stdout", "-s", "120", "-vde"], "Rest.")]
#[case::rhvoice(
    Program::RhVoice { path: "x".into(), voice: "anna".into() }, &["-p", "anna", "-r", "70", "-o", "file"], "Rest."
)]
#[case::pico(
    Program::Pico { path: "x".into(), language: "de-DE" },
    &["-l", "de-DE", "-w", "file", "--", "text <speed level=\"78\">Rest.</speed>"],
    ""
)]
#[case::flite(
    Program::Flite { path: "x".into(), voice: Some("slt".into()) },
    &["-voice", "slt", "--setf", "duration_stretch=1.438", "-o", "file"],
    "Rest."
)]
#[case::piper(
    Program::Piper { path: "x".into(), model: PathBuf::from("m.onnx") },
    &["--model", "m.onnx", "--length_scale", "1.500", "--output_dir", "folder"],
    "Rest."
)]
fn each_program_is_asked_in_its_own_way(#[case] program: Program, #[case] words: &[&str], #[case] input: &str) {
    let call = program.call("Rest.", "de", &Voice { pace: 120, ..Voice::default() });
    assert_eq!((plain(&call), call.input.as_str()), (words.iter().map(|word| (*word).to_owned()).collect(), input));
    assert_eq!(call.program, Path::new("x"));
}

#[test]
fn what_looks_like_markup_is_none_for_pico() {
    let call = Program::Pico { path: "x".into(), language: "en-GB" }.call("A <b> 3 < 4", "en", &Voice::default());
    assert_eq!(plain(&call).last().unwrap(), "text <speed level=\"98\">A  b  3   4</speed>");
}

#[test]
fn espeak_is_helped_with_words_that_a_person_did_not_choose_themselves() {
    let espeak = Program::Espeak("x".into());
    let said = |program: &Program, language: &str, voice: &Voice| {
        spoken("Piriformis, quadriceps.", language, &program.respellings(language, voice))
    };
    let voice = Voice::default();
    assert_eq!(said(&espeak, "en-us", &voice), "Pirriformis, kwodrisseps.");
    assert_eq!(said(&espeak, "de", &voice), "Piriformis, quadriceps.");
    let flite = Program::Flite { path: "x".into(), voice: None };
    assert_eq!(said(&flite, "en", &voice), "Piriformis, quadriceps.");
    let quads = Respelling { word: "quadriceps".to_owned(), said: "quads".to_owned() };
    let voice = Voice { respellings: vec![quads], ..voice };
    assert_eq!(said(&espeak, "en", &voice), "Pirriformis, quads.");
}
