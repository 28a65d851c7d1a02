//! How long a session takes is one number: everything that says it, says the same.

#![cfg(unix)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use serde_json::Value;
use tempfile::TempDir;

fn supple(home: &Path) -> Command {
    let mut command = Command::cargo_bin("supple").expect("it was built");
    command.env_clear().env("HOME", home).env("PATH", "/usr/bin:/bin").current_dir(home).stdin(Stdio::null());
    command.env("XDG_CONFIG_HOME", home.join("config")).env("COLUMNS", "100").stderr(Stdio::null());
    command
}

fn said(home: &Path, arguments: &[&str]) -> String {
    let output = supple(home).args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).expect("text")
}

fn read(home: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(home, arguments)).expect("JSON")
}

/// `≤ 25 min`, as a list has it, of these seconds.
fn minutes(seconds: &Value, at_most: &Value) -> String {
    let minutes = ((seconds.as_f64().expect("a number") / 60.0).round()).max(1.0);
    let length = if minutes < 60.0 { format!("{minutes} min") } else { panic!("nothing that is brought is so long") };
    if at_most.as_bool().expect("a truth value") { format!("≤ {length}") } else { length }
}

/// The first line that a session in lines says about itself: `Glute relief. Up to 25 minutes.`
fn first_line(home: &Path, id: &str, more: &[&str]) -> String {
    let mut child =
        supple(home).args(["run", id, "--plain", "--mute"]).args(more).stdout(Stdio::piped()).spawn().expect("it runs");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map(|line| line.expect("text"));
    let line = lines.find(|line| line.contains("minute")).expect("it says how long it takes");
    child.kill().expect("it runs still");
    child.wait().expect("it ends");
    line
}

/// A home whose voice says a tone of so many milliseconds for each letter.
fn home_with_voice(a_letter: u32) -> TempDir {
    let home = TempDir::new().expect("a folder");
    let folder = home.path().join("config/supple");
    std::fs::create_dir_all(&folder).expect("a folder");
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let tone = folder.join("tone.wav");
    let mut writer = hound::WavWriter::create(&tone, spec).expect("a writer");
    for sample in 0..160_000 {
        writer.write_sample(if sample / 10 % 2 == 0 { 9_000_i16 } else { -9_000 }).expect("written");
    }
    writer.finalize().expect("written");
    let script = folder.join("voice.sh");
    let bytes = a_letter * 16;
    std::fs::write(&script, format!("letters=$(wc -c)\nhead -c $((44 + letters * {bytes})) \"$1\"\n"))
        .expect("written");
    let (script, tone) = (script.display(), tone.display());
    let command = format!("[voice]\ncommand = [\"sh\", \"{script}\", \"{tone}\"]\n");
    std::fs::write(folder.join("config.toml"), command).expect("written");
    home
}

fn home_without_voice() -> TempDir {
    let home = TempDir::new().expect("a folder");
    let folder = home.path().join("config/supple");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("config.toml"), "[voice]\nspeak = \"off\"\n").expect("written");
    home
}

#[test]
fn every_routine_and_move_takes_as_long_wherever_it_is_said() {
    let home = home_without_voice();
    let home = home.path();
    let listed = read(home, &["list", "--json"]);
    let list = said(home, &["list"]);
    for entry in listed.as_array().expect("a list") {
        let id = entry["id"].as_str().expect("an id");
        let wanted = minutes(&entry["seconds"], &entry["at_most"]);
        let row = list.lines().find(|line| line.split_whitespace().next() == Some(id)).expect("it is listed");
        assert!(row.contains(&format!(" {wanted}")), "{id}, {wanted}: {row}");
        for arguments in [&["show", id, "--json"][..], &["show", id, "--timeline", "--json"]] {
            let told = read(home, arguments);
            assert_eq!((&told["seconds"], &told["at_most"]), (&entry["seconds"], &entry["at_most"]), "{arguments:?}");
        }
        let words = wanted.replace("≤ ", "up to ");
        for arguments in [&["show", id][..], &["show", id, "--timeline"]] {
            let page = said(home, arguments);
            let heading = page.lines().next().expect("a heading");
            assert!(heading.ends_with(&format!("  {words}")), "{arguments:?}, {words}: {heading}");
        }
    }
}

#[test]
fn a_routine_takes_as_long_with_a_voice_that_is_quicker_than_the_estimate() {
    let home = home_with_voice(40);
    let home = home.path();
    let listed = read(home, &["list", "--json"]);
    for entry in listed.as_array().expect("a list").iter().filter(|entry| entry["kind"] == "routine") {
        let id = entry["id"].as_str().expect("an id");
        let timeline = read(home, &["show", id, "--timeline", "--json"]);
        let last = timeline["phases"].as_array().and_then(|phases| phases.last()).expect("it ends");
        assert_eq!((&timeline["seconds"], &last["at"]), (&entry["seconds"], &entry["seconds"]), "{id}");
    }
}

#[test]
fn a_routine_takes_as_many_minutes_with_espeak() {
    if !Path::new("/usr/bin/espeak-ng").exists() {
        eprintln!("skipped: there is no espeak-ng");
        return;
    }
    let home = TempDir::new().expect("a folder");
    let listed = read(home.path(), &["list", "--json"]);
    for entry in listed.as_array().expect("a list").iter().filter(|entry| entry["kind"] == "routine") {
        let id = entry["id"].as_str().expect("an id");
        let timeline = read(home.path(), &["show", id, "--timeline", "--json"]);
        let minutes = |told: &Value| minutes(&told["seconds"], &told["at_most"]);
        assert_eq!(minutes(&timeline), minutes(entry), "{id}: {} and {}", timeline["seconds"], entry["seconds"]);
    }
}

#[test]
fn a_session_in_lines_begins_with_the_number_of_the_list() {
    let home = home_without_voice();
    let home = home.path();
    let listed = read(home, &["list", "--json"]);
    let entries = listed.as_array().expect("a list").iter().filter(|entry| entry["kind"] == "routine");
    for entry in entries {
        let id = entry["id"].as_str().expect("an id");
        let wanted = minutes(&entry["seconds"], &entry["at_most"]).replace("≤ ", "Up to ").replace("min", "minutes");
        let line = first_line(home, id, &[]);
        assert!(line.ends_with(&format!(". {wanted}.")), "{id}, {wanted}: {line}");
    }
}

#[test]
fn what_fits_into_seven_minutes_says_so_and_takes_no_longer() {
    let home = home_without_voice();
    for id in ["glute-relief", "quick-glutes", "before-run", "glute-strength"] {
        let line = first_line(home.path(), id, &["--within", "7m"]);
        let said = line.rsplit(['.', ' ']).find_map(|word| word.parse::<u16>().ok()).expect("a number");
        assert!((5..=7).contains(&said), "{id}: {line}");
    }
}
