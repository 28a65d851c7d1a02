//! What the commands say of somebody who knows the moves: one number everywhere, and that of today.

use std::fs;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use jiff::{Span, Zoned};
use serde_json::Value;

use super::{Person, routine};

/// Who did the quick routine yesterday and the day before; no voice, whose lengths are its own.
fn who_knows() -> Person {
    let evening = Zoned::now().checked_sub(Span::new().days(2)).expect("the day before yesterday");
    let person = Person::since(evening);
    for day in 1..=2 {
        person.does(&routine("quick-glutes"), day);
    }
    person
}

fn supple(person: &Person, arguments: &[&str]) -> (String, String) {
    let home = person.folder.path();
    let config = home.join("config/supple");
    fs::create_dir_all(&config).expect("a folder");
    if !config.join("config.toml").exists() {
        fs::write(config.join("config.toml"), "voice = \"off\"\n").expect("written");
    }
    let mut command = Command::cargo_bin("supple").expect("it was built");
    command.args(arguments).env_clear().env("HOME", home).env("XDG_CONFIG_HOME", home.join("config"));
    command.env("XDG_DATA_HOME", home.join("data")).env("XDG_STATE_HOME", home.join("state"));
    // The days of the journal are those of this place.
    command.envs(std::env::var("TZ").ok().map(|zone| ("TZ", zone)));
    let output = command.current_dir(home).stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{output:?}");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (text(output.stdout), text(output.stderr))
}

fn json(person: &Person, arguments: &[&str]) -> Value {
    serde_json::from_str(&supple(person, arguments).0).expect("JSON")
}

/// The seconds that the list gives the quick routine.
fn listed(person: &Person) -> f64 {
    let list = json(person, &["list", "--json"]);
    let entries = list.as_array().expect("a list");
    let entry = entries.iter().find(|entry| entry["id"] == "quick-glutes").expect("it is listed");
    entry["seconds"].as_f64().expect("a number")
}

fn seconds(person: &Person, arguments: &[&str]) -> f64 {
    json(person, arguments)["seconds"].as_f64().expect("a number")
}

#[test]
fn list_and_show_and_the_timeline_agree_about_today() {
    let (new, knows) = (Person::new(), who_knows());
    let timeline = ["show", "quick-glutes", "--timeline", "--json"];
    for person in [&new, &knows] {
        let listed = listed(person);
        assert!((listed - seconds(person, &["show", "quick-glutes", "--json"])).abs() < 0.001);
        assert!((listed - seconds(person, &timeline)).abs() < 0.001);
    }
    assert!(listed(&knows) + 100.0 < listed(&new), "{} {}", listed(&knows), listed(&new));
    let with = |person: &Person, how: &str| seconds(person, &[&timeline[..], &["--explain", how]].concat());
    assert!((with(&knows, "full") - listed(&new)).abs() < 0.001);
    assert!((with(&knows, "short") - listed(&knows)).abs() < 0.001);
    assert!(with(&new, "short") < listed(&new));
}

#[test]
fn the_configuration_says_how_much_is_told() {
    let (new, knows) = (Person::new(), who_knows());
    let whole = listed(&new);
    let config = knows.folder.path().join("config/supple/config.toml");
    fs::create_dir_all(config.parent().expect("a folder")).expect("a folder");
    fs::write(&config, "voice = \"off\"\n[coach]\nexplain = \"full\"\n").expect("written");
    assert!((listed(&knows) - whole).abs() < 0.001);
    let timeline = ["show", "quick-glutes", "--timeline", "--json", "--explain", "auto"];
    assert!(seconds(&knows, &timeline) + 100.0 < whole);
}

#[test]
fn what_fits_into_a_time_is_reckoned_with_the_short_introductions() {
    let left_out = |person: &Person| {
        let (_, said) =
            supple(person, &["run", "quick-glutes", "--plain", "--mute", "--speed", "100", "--within", "5m"]);
        said.lines().filter(|line| line.starts_with("left out:")).count()
    };
    assert!(left_out(&Person::new()) > 0);
    assert_eq!(left_out(&who_knows()), 0);
}

#[test]
fn a_file_is_explained_in_full_unless_something_else_is_asked_for() {
    let knows = who_knows();
    let one = "name = \"One\"\nsummary = \"One twist.\"\n[[step]]\nmove = \"piriformis\"\nhold = \"15s\"\nsets = 1\n";
    fs::write(knows.folder.path().join("one.toml"), one).expect("written");
    let minutes = |arguments: &[&str]| {
        let base = ["render", "./one.toml", "-o", "one.wav", "--force"];
        let said = supple(&knows, &[&base[..], arguments].concat()).0;
        let words: Vec<&str> = said.split_whitespace().collect();
        let number = |word: &str| words[words.iter().position(|known| *known == word).expect("it says so") - 1];
        number("min").parse::<u64>().expect("a number") * 60 + number("s").parse::<u64>().expect("a number")
    };
    let (full, short) = (minutes(&[]), minutes(&["--explain", "auto"]));
    assert!(short + 30 < full, "{short} {full}");
}
