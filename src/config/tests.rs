use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use rstest::rstest;

use super::settings::{Care, Coach, Drawing, Theme};
use super::voice::{Speaker, Voice};
use super::words::{Colours, Motion, Pictures, Shade, Switch, VoiceWord};
use super::{Config, Folders, Settings};
use crate::audio::speech::Source;
use crate::audio::{Settings as Sound, Sides, Volume};
use crate::body::{Equipment, Side};
use crate::care::Bounds;
use crate::document::At;
use crate::figure::cells::{Edges, Marker};
use crate::routine::Respelling;
use crate::session::known::Explain;
use crate::session::timeline::Count;

const EVERYTHING: &str = r#"
theme = { shade = "light", colours = "256" }

[keys]
pause = "p"
next = ["n", "right"]
media = "off"

[sound]
bell = true
cues = 40
voice = 100
mute = true
sides = "alike"

[voice]
count = "spoken"
speak = "off"
name = "amy"
rate = 140
pronounce = { quad = "kwod", "IT band" = "eye tee band" }
de = "anna"

[voice.pt-BR]
command = ["my-voice", "--language", "{language}", "{text}", "{file}"]

[coach]
first-side = "left"
get-ready = "8s"
settle = "30s"
explain = "short"

[care]
check-in = "off"
equipment = ["mat", "roller"]
runs = ["~/Sync/watch", "~", "runs"]
easier-from = 3
gentle-above = 4
sore-days = 5
rest-hours = 60
sore-rest-hours = 80

[library]
folders = ["~/physio", "more", "/srv/routines"]

[figure]
marker = "half"
edges = "hard"
pictures = "sixel"
motion = "reduced"
frame-rate = 10

[extra]
note = 1
"#;

#[test]
fn every_setting_arrives() {
    let Config { settings, findings, .. } = Config::parse(EVERYTHING);
    assert_eq!(findings, []);
    let bounds = Bounds { easier_from: 3, gentle_above: 4, sore_days: 5, rest_hours_least: 60, rest_hours_most: 80 };
    let equipment = Some([Equipment::Mat, Equipment::Roller].into());
    let runs = ["~/Sync/watch", "~", "runs"].map(str::to_owned).to_vec();
    assert_eq!(settings.care, Care { check_in: Switch::Off, equipment, runs, bounds });
    assert_eq!(settings.theme, Theme { shade: Shade::Light, colours: Colours::Ansi256 });
    let keys: Vec<(&str, Vec<&str>)> = settings
        .keys
        .iter()
        .map(|change| (change.action.value.as_str(), change.keys.iter().map(|key| key.value.as_str()).collect()))
        .collect();
    assert_eq!(keys, [("pause", vec!["p"]), ("next", vec!["n", "right"])]);
    assert_eq!(settings.media, Switch::Off);
    let (cues, voice) = (Volume::new(40).unwrap(), Volume::FULL);
    assert_eq!(settings.sound, Sound { cues, voice, muted: true, sides: Sides::Alike });
    voice_arrives(&settings.voice);
    assert!(settings.bell);
    let first_side = Some(Side::Left);
    let (get_ready, settle) = ("8s".parse().ok(), "30s".parse().ok());
    assert_eq!(settings.coach, Coach { first_side, get_ready, settle, explain: Explain::Short });
    let frame = Duration::from_millis(100);
    let (marker, edges, motion) = (Some(Marker::Half), Some(Edges::Hard), Motion::Reduced);
    assert_eq!(settings.figure, Drawing { marker, edges, pictures: Pictures::Sixel, motion, frame });
    let folders = Folders::new("/home/me".into(), "/home/me/.config/supple".into(), "/d".into(), "/s".into());
    assert_eq!(
        settings.library_folders(&folders),
        ["/home/me/physio", "/home/me/.config/supple/more", "/srv/routines"].map(PathBuf::from)
    );
    assert_eq!(
        settings.run_folders(&folders),
        ["/home/me/Sync/watch", "/home/me", "/home/me/.config/supple/runs"].map(PathBuf::from)
    );
}

fn voice_arrives(voice: &Voice) {
    let at = |text: &str| {
        let start = EVERYTHING.find(&format!("\"{text}\"")).unwrap();
        At { value: text.to_owned(), span: start..start + text.len() + 2 }
    };
    let said = |word: &str, said: &str| Respelling { word: word.to_owned(), said: said.to_owned() };
    let pronounce = vec![said("quad", "kwod"), said("IT band", "eye tee band")];
    let usual = Speaker { command: Vec::new(), name: Some(at("amy")), rate: Some(140), pronounce };
    let german = Speaker { name: Some(at("anna")), ..Speaker::default() };
    let command = ["my-voice", "--language", "{language}", "{text}", "{file}"].map(at).to_vec();
    let languages = [("de".to_owned(), german), ("pt-br".to_owned(), Speaker { command, ..Speaker::default() })].into();
    assert_eq!(*voice, Voice { word: VoiceWord::Off, usual, languages, count: Count::Spoken, cache: None });
}

#[rstest]
#[case("voice = \"on\"", Some(Source::Any))]
#[case("voice = \"built-in\"", Some(Source::BuiltIn))]
#[case("[voice]\nspeak = \"built-in\"", Some(Source::BuiltIn))]
#[case("voice = \"off\"", None)]
fn a_word_says_whose_voice_speaks(#[case] source: &str, #[case] speaks: Option<Source>) {
    let Config { settings, findings, .. } = Config::parse(source);
    assert_eq!(findings, []);
    assert_eq!(settings.voice.speaker().map(|voice| voice.source), speaks);
}

#[test]
fn an_empty_file_is_all_defaults() {
    assert_eq!(Config::parse(""), Config::default());
}

#[test]
fn one_word_stands_for_a_theme_and_for_no_voice() {
    let settings = Config::parse("theme = \"dark\"\nvoice = \"off\"\n").settings;
    assert_eq!((settings.theme.shade, settings.voice.speak()), (Shade::Dark, Switch::Off));
}

#[rstest]
#[case("theme = \"drak\"", "E006 drak: did you mean `dark`?")]
#[case("theme = 3", "E005 3")]
#[case("[theme]\nshade = \"blue\"", "E006 blue: one of `auto`, `dark`, `light`")]
#[case("[sound]\ncues = 101", "E015 101")]
#[case("[sound]\ncues = \"loud\"", "E005 loud")]
#[case("[sound]\nvolume = 10", "E003 volume")]
#[case("[soud]\ncues = 10", "E003 soud: did you mean `sound`?")]
#[case("[coach]\nfirst-side = \"rihgt\"", "E006 rihgt: did you mean `right`?")]
#[case("[coach]\nget-ready = \"5\"", "E007 5: for seconds write `\"5s\"`, for minutes `\"5m\"`")]
#[case("[figure]\nframe-rate = 0", "E015 0")]
#[case("[library]\nfolders = \"x\"", "E005 x")]
#[case("[keys]\npause = 3", "E005 3")]
#[case("[keys]\nmedia = \"offf\"", "E006 offf: did you mean `off`?")]
#[case("voice = \"built in\"", "E006 built in: did you mean `built-in`?")]
#[case("[voice]\nnam = \"amy\"", "E003 nam: did you mean `name`?")]
#[case("[voice]\nlanguages = {}", "E003 languages")]
#[case("[voice]\nde = 3", "E005 3")]
#[case("[voice]\nde = { nam = \"anna\" }", "E003 nam: did you mean `name`?")]
#[case("[voice]\ncommand = [\"x\", \"-t={text}\"]", "E204 -t={text}: make it an argument of its own: `\"{text}\"`")]
#[case("[voice]\ncommand = [\"x\", \"{file}.wav\"]", "E204 {file}.wav: make it an argument of its own: `\"{file}\"`")]
#[case("[voice]\nde = { command = [\"x\", \"-v{language}\"] }", "E204 -v{language}")]
#[case(
    "[voice]\ncommand = [\"{text}\"]",
    "E204 {text}: the first of the list is the program, and its arguments follow"
)]
#[case("[voice]\ncommand = [\"x\", \"{txt}\"]", "E205 {txt}: did you mean `text`?")]
#[case("[voice]\ncommand = []", "E016 []")]
#[case("[voice]\npronounce = { \"\" = \"x\" }", "E016 ")]
#[case("[voice]\npronounce = { x = \"\" }", "E016 ")]
fn a_wrong_value_is_a_finding_and_its_default_holds(#[case] source: &str, #[case] found: &str) {
    let config = Config::parse(source);
    let said: Vec<String> = config
        .findings
        .iter()
        .map(|finding| {
            let help = finding.help.as_deref().filter(|_| found.contains(": "));
            let help = help.map(|help| format!(": {help}")).unwrap_or_default();
            format!("{} {}{help}", finding.code, source[finding.span.clone()].trim_matches('"'))
        })
        .collect();
    assert_eq!(said, [found]);
    assert_eq!(config.settings, Settings::default());
}

#[rstest]
#[case("[voice]\ncommand = [\"x\"]\nrate = 150", "rate")]
#[case("[voice]\ncommand = [\"x\"]\nname = \"amy\"", "name")]
#[case("[voice.de]\ncommand = [\"x\"]\nrate = 150", "rate")]
#[case("[voice]\nspeak = \"built-in\"\ncommand = [\"x\"]\nrate = 90", "command")]
#[case("[voice]\nspeak = \"built-in\"\nname = \"amy\"", "name")]
#[case("[voice]\nspeak = \"built-in\"\nde = { name = \"anna\" }", "name")]
#[case("[voice]\nspeak = \"built-in\"\nde = \"anna\"", "de")]
fn what_is_given_and_does_nothing_is_advice(#[case] source: &str, #[case] key: &str) {
    let config = Config::parse(source);
    let said: Vec<_> = config.findings.iter().map(|it| (it.code, &source[it.span.clone()], it.is_error())).collect();
    assert_eq!(said, [("W201", key, false)]);
    assert_eq!(Config::parse("[voice]\nrate = 150\n[voice.de]\ncommand = [\"x\"]").findings, []);
}

#[test]
fn the_good_values_beside_a_wrong_one_hold() {
    let config = Config::parse("theme = 3\n[sound]\ncues = 10\nmute = \"yes\"\n");
    assert_eq!(config.mistakes(), 2);
    assert_eq!(config.settings.sound, Sound { cues: Volume::new(10).unwrap(), ..Sound::default() });
}

#[test]
fn a_file_that_is_not_there_is_no_mistake() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(Config::read(&dir.path().join("config.toml")), Config::default());
}

#[rstest]
#[case::too_large(Some(vec![b'#'; (1 << 20) + 1]), "E012")]
#[case::not_text(Some(b"# a\n\xff".to_vec()), "E011")]
#[case::a_folder(None, "E013")]
fn what_cannot_be_read_is_a_finding(#[case] content: Option<Vec<u8>>, #[case] code: &str) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    match content {
        Some(content) => fs::write(&path, content).unwrap(),
        None => fs::create_dir(&path).unwrap(),
    }
    let config = Config::read(&path);
    assert_eq!(config.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [code]);
    assert_eq!(config.settings, Settings::default());
}
