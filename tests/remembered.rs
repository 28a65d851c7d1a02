//! What a voice has said is said once in its life: a program that counts is asked for each sentence a single time, over
//! several sessions; and it is given words, however they are written.

#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use tempfile::TempDir;

/// A machine with a voice that writes down what it is asked to say, and says it as a tone.
struct Machine(TempDir);

impl Machine {
    fn new() -> Self {
        let machine = Self(TempDir::new().unwrap());
        let home = machine.home();
        let tone = Path::new(env!("CARGO_MANIFEST_DIR")).join("sounds/halfway.wav");
        let script = format!("cat >> '{0}/said'; echo >> '{0}/said'; cat '{1}'\n", home.display(), tone.display());
        fs::write(home.join("voice"), script).unwrap();
        fs::create_dir_all(home.join("config/supple")).unwrap();
        let config = format!("[voice]\ncommand = [\"/bin/sh\", \"{}/voice\"]\n", home.display());
        fs::write(home.join("config/supple/config.toml"), config).unwrap();
        machine
    }

    fn home(&self) -> &Path {
        self.0.path()
    }

    fn supple(&self, arguments: &[&str]) -> String {
        let home = self.home();
        let mut supple = Command::cargo_bin("supple").unwrap();
        supple.args(arguments).env_clear().env("HOME", home).env("PATH", "/usr/bin:/bin").current_dir(home);
        supple.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_CACHE_HOME", home.join("cache"));
        let output = supple.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What the voice was asked to say, in the order in which it was.
    fn said(&self) -> Vec<String> {
        let said = fs::read_to_string(self.home().join("said")).unwrap_or_default();
        said.lines().map(str::to_owned).collect()
    }

    fn kept(&self) -> usize {
        fs::read_dir(self.home().join("cache/supple/voice")).map_or(0, Iterator::count)
    }
}

/// A routine of a person's own, so that no voice but the program knows its sentences.
const ROUTINE: &str = "\
name = \"Evening\"
[[step]]
name = \"Foot on the ball\"
position = \"standing\"
sides = \"each\"
hold = \"20s\"
instructions = [\"Set your {side} foot on the ball.\", \"Put weight on it slowly.\"]
";

#[test]
fn no_sentence_is_rendered_twice_in_its_life() {
    let machine = Machine::new();
    fs::write(machine.home().join("evening.toml"), ROUTINE).unwrap();
    machine.supple(&["render", "evening.toml", "-o", "first.wav"]);
    let said = machine.said();
    let distinct: BTreeSet<&String> = said.iter().collect();
    assert!(distinct.len() > 5 && distinct.len() == said.len(), "{said:?}");
    assert_eq!(machine.kept(), said.len());

    // Another start, the same sentences: none is said again, and it sounds the same.
    machine.supple(&["render", "evening.toml", "-o", "second.wav"]);
    assert_eq!(machine.said().len(), said.len());
    let sound = |name: &str| fs::read(machine.home().join(name)).unwrap();
    assert!(sound("first.wav") == sound("second.wav"));

    // A sentence more is one call more.
    fs::write(machine.home().join("evening.toml"), ROUTINE.replace("slowly.\"", "slowly.\", \"Breathe out.\""))
        .unwrap();
    machine.supple(&["render", "evening.toml", "-o", "third.wav"]);
    assert_eq!(machine.said()[said.len()..], ["Breathe out.".to_owned()]);

    // Another program is another voice.
    fs::write(machine.home().join("voice"), fs::read_to_string(machine.home().join("voice")).unwrap() + "\n# new\n")
        .unwrap();
    machine.supple(&["render", "evening.toml", "-o", "fourth.wav"]);
    assert_eq!(machine.said().len(), 2 * (said.len() + 1));
}

#[test]
fn clearing_forgets_what_was_said_and_tells_what_it_freed() {
    let machine = Machine::new();
    fs::write(machine.home().join("evening.toml"), ROUTINE).unwrap();
    assert_eq!(machine.supple(&["voice", "clear"]), "no sentences were kept\n");
    machine.supple(&["render", "evening.toml", "-o", "first.wav"]);
    let said = machine.said().len();
    let told = machine.supple(&["voice", "clear"]);
    assert!(told.starts_with(&format!("{said} sentences forgotten, ")) && told.ends_with(" freed\n"), "{told}");
    assert_eq!(machine.kept(), 0);
    machine.supple(&["render", "evening.toml", "-o", "second.wav"]);
    assert_eq!(machine.said().len(), 2 * said);
}

#[test]
fn a_file_and_the_person_say_how_a_word_is_said() {
    let machine = Machine::new();
    let routine =
        format!("pronounce = {{ ball = \"bawl\", slowly = \"so lowly\" }}\n{ROUTINE}").replace("weight", "5 kg");
    fs::write(machine.home().join("evening.toml"), routine).unwrap();
    let config = machine.home().join("config/supple/config.toml");
    let more = "pronounce = { ball = \"boll\" }\nen = { pronounce = { foot = \"fut\" } }\n";
    fs::write(&config, fs::read_to_string(&config).unwrap() + more).unwrap();
    let shown = machine.supple(&["show", "evening.toml", "--timeline"]);
    assert!(shown.contains("Set your right foot on the ball.") && shown.contains("Put 5 kg on it slowly."), "{shown}");
    let said = machine.said();
    for sentence in ["Set your right fut on the boll.", "Put 5 kilos on it so lowly."] {
        assert!(said.iter().any(|one| one == sentence), "{said:?}");
    }
}
