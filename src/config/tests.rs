use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use rstest::rstest;

use super::settings::{Care, Coach, Drawing, Theme, Voice};
use super::words::{Colours, Motion, Pictures, Shade, Switch};
use super::{Config, Folders, Settings};
use crate::audio::{Settings as Sound, Sides, Volume};
use crate::body::{Equipment, Side};
use crate::care::Bounds;
use crate::figure::cells::{Edges, Marker};
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
speak = "on"
command = ["piper", "--stdout"]
name = "amy"
rate = 140

[coach]
first-side = "left"
get-ready = "8s"
settle = "30s"
explain = "short"

[care]
check-in = "off"
equipment = ["mat", "roller"]
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
    assert_eq!(settings.care, Care { check_in: Switch::Off, equipment, bounds });
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
    let command = vec!["piper".to_owned(), "--stdout".to_owned()];
    assert_eq!(
        settings.voice,
        Voice { speak: Switch::On, command, name: Some("amy".into()), count: Count::Spoken, rate: Some(140) }
    );
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
}

#[test]
fn an_empty_file_is_all_defaults() {
    assert_eq!(Config::parse(""), Config::default());
}

#[test]
fn one_word_stands_for_a_theme_and_for_no_voice() {
    let settings = Config::parse("theme = \"dark\"\nvoice = \"off\"\n").settings;
    assert_eq!((settings.theme.shade, settings.voice.speak), (Shade::Dark, Switch::Off));
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
#[case("[coach]\nget-ready = \"5\"", "E007 5: for seconds write `5s`, for minutes `5m`")]
#[case("[figure]\nframe-rate = 0", "E015 0")]
#[case("[library]\nfolders = \"x\"", "E005 x")]
#[case("[keys]\npause = 3", "E005 3")]
#[case("[keys]\nmedia = \"offf\"", "E006 offf: did you mean `off`?")]
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
