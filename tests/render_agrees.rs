//! A rendered file sounds when `show --timeline --json` says, to the millisecond, with a voice whose sentences take their own
//! time.

#![cfg(unix)]

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use serde_json::Value;

const ROUTINE: &str = r#"
name = "Short"
summary = "A hold, a wait, a few passes."

[[step]]
move = "knee-to-chest"
hold = "20s"
sets = 1
[[step]]
wait = "Fetch the roller."
[[step]]
move = "foam-roller"
passes = 4
sets = 1
"#;

/// Says a tone of 45 ms for each letter: 8,000 samples a second of two bytes.
const VOICE: &str = "letters=$(wc -c)\nhead -c $((44 + letters * 720)) \"$1\"\n";

/// A tone of ten seconds, in a file whose header claims as much.
fn tone() -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut file = std::io::Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut file, spec).expect("a writer");
    for sample in 0..80_000 {
        writer.write_sample(if sample / 10 % 2 == 0 { 9_000_i16 } else { -9_000 }).expect("written");
    }
    writer.finalize().expect("written");
    file.into_inner()
}

fn supple(home: &Path, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::cargo_bin("supple").expect("it was built");
    command.args(arguments).env_clear().env("HOME", home).env("PATH", "/usr/bin:/bin").current_dir(home);
    let output = command.env("XDG_CONFIG_HOME", home.join("config")).stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

/// When each tone is due: in seconds of the file, in which a wait lasts twenty.
fn tones(timeline: &Value) -> Vec<f64> {
    let (mut waited, mut tones) = (0.0, Vec::new());
    for phase in timeline["phases"].as_array().expect("phases") {
        let cues = phase["cues"].as_array().expect("cues").iter().filter(|cue| cue["kind"] != "sentence");
        tones.extend(cues.map(|cue| cue["at"].as_f64().expect("a number") + waited));
        if phase["kind"] == "wait" {
            waited += 20.0;
        }
    }
    tones
}

/// Each program measures the voice by itself, and on a machine that has no time for it estimates what it could not measure:
/// then the two differ. A tone that the program puts elsewhere is elsewhere each time.
const TRIES: usize = 3;

#[test]
fn every_tone_of_the_file_stands_where_the_timeline_has_it() {
    assert!((0..TRIES).any(|_| catch_unwind(each_tone_stands_where_the_timeline_has_it).is_ok()));
}

fn each_tone_stands_where_the_timeline_has_it() {
    let home = tempfile::tempdir().expect("a folder");
    let config = home.path().join("config/supple");
    fs::create_dir_all(&config).expect("a folder");
    for (name, text) in [("tone.wav", &tone()[..]), ("voice", VOICE.as_bytes())] {
        fs::write(home.path().join(name), text).expect("written");
    }
    fs::write(home.path().join("short.toml"), ROUTINE).expect("written");
    let settings = "voice = { command = [\"/bin/sh\", \"voice\", \"tone.wav\"], count = \"spoken\" }\n";
    fs::write(config.join("config.toml"), settings).expect("written");

    let shown = supple(home.path(), &["show", "./short.toml", "--timeline", "--json"]);
    let timeline: Value = serde_json::from_slice(&shown).expect("JSON");
    supple(home.path(), &["render", "./short.toml", "-o", "short.wav"]);
    let mut file = hound::WavReader::open(home.path().join("short.wav")).expect("WAV");
    let rate = f64::from(file.spec().sample_rate);
    let samples: Vec<i16> = file.samples().collect::<Result<_, _>>().expect("whole");
    let frames: Vec<i16> =
        samples.chunks_exact(2).map(|ears| ears[0].saturating_abs().max(ears[1].saturating_abs())).collect();

    let (mut checked, tones) = (0, tones(&timeline));
    for at in &tones {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the file")]
        let (early, late, before) = {
            let place = |seconds: f64| (seconds.max(0.0) * rate) as usize;
            // Half a millisecond is lost in the three digits of JSON.
            (place(at - 0.0015), place(at + 0.0015), place(at - 0.06))
        };
        if frames[before..early].iter().any(|level| *level > 33) {
            continue;
        }
        let first = frames[early..].iter().position(|level| *level > 33).map(|first| early + first);
        assert!(first.is_some_and(|first| first <= late), "at {at} s: heard at frame {first:?}, wanted before {late}");
        checked += 1;
    }
    assert!(checked > 12 && checked * 10 > tones.len() * 7, "{checked} of {} could be checked", tones.len());
    let numbers = String::from_utf8(shown).expect("text");
    assert!(numbers.contains("\"Three.\"") && numbers.contains("\"One.\""));
}
