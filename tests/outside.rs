//! What comes from outside of the program's own files: names, variables, pipes, devices, damaged files, files in the way.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use rstest::rstest;
use tempfile::TempDir;

/// The program in a home of its own.
fn supple(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_supple"));
    command.env_remove("SUPPLE_CONFIG").env_remove("COMPLETE").env("HOME", home).current_dir(home);
    for (variable, folder) in [("CONFIG", "config"), ("DATA", "data"), ("STATE", "state"), ("CACHE", "cache")] {
        command.env(format!("XDG_{variable}_HOME"), home.join(folder));
    }
    command
}

fn run(home: &Path, arguments: &[&str]) -> Output {
    supple(home).args(arguments).output().expect("the program starts")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn own_file(home: &Path, name: &str, text: &str) {
    let folder = home.join("config/supple/routines");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

const ROUTINE: &str = "name = \"Hips\"\n[[step]]\nmove = \"piriformis\"\n";
const HOSTILE: [char; 3] = ['\u{1b}', '\u{202e}', '\u{7}'];

// --- names of files ---

#[cfg(unix)]
#[test]
fn completions_name_no_file_that_would_steer_a_terminal() {
    let home = TempDir::new().unwrap();
    for name in ["zz\u{1b}[31m.toml", "zz\u{202e}lmot.toml", "zz\nrm.toml", "zz-good.toml", "zz\u{7}"] {
        fs::write(home.path().join(name), ROUTINE).unwrap();
        own_file(home.path(), name, ROUTINE);
    }
    for (shell, words) in [
        ("bash", &["run", "zz"][..]),
        ("fish", &["print", "zz"]),
        ("zsh", &["print", "piriformis", "-o", "zz"]),
        ("fish", &["check", "zz"]),
        ("fish", &["--config", "zz"]),
    ] {
        let mut asked = supple(home.path());
        asked.env("COMPLETE", shell).env("_CLAP_COMPLETE_INDEX", words.len().to_string()).env("_CLAP_IFS", "\n");
        asked.env("_CLAP_COMPLETE_COMP_TYPE", "9").env("_CLAP_COMPLETE_SPACE", "false");
        let told = out(&asked.args(["--", "supple"]).args(words).output().unwrap());
        assert!(told.contains("zz-good"), "{shell} {words:?}: {told:?}");
        assert!(!told.contains(HOSTILE), "{shell} {words:?}: {told:?}");
        assert!(!told.lines().any(|line| line.trim_start().starts_with("rm.")), "{shell} {words:?}: {told:?}");
    }
}

/// A shell puts an id into the line as it is told.
#[test]
fn completions_name_no_id_that_a_shell_would_obey() {
    let home = TempDir::new().unwrap();
    for name in ["zz$(reboot).toml", "zz;reboot.toml", "zz good.toml", "zz-good.toml", "-zz.toml"] {
        own_file(home.path(), name, ROUTINE);
    }
    for shell in ["bash", "zsh", "fish"] {
        for begun in ["zz", ""] {
            let mut asked = supple(home.path());
            asked.env("COMPLETE", shell).env("_CLAP_COMPLETE_INDEX", "2").env("_CLAP_IFS", "\n");
            asked.env("_CLAP_COMPLETE_COMP_TYPE", "9").env("_CLAP_COMPLETE_SPACE", "false");
            let told = out(&asked.args(["--", "supple", "run", begun]).output().unwrap());
            assert!(told.contains("zz-good"), "{shell}: {told:?}");
            assert!(
                !told.contains("reboot") && !told.contains("zz good") && !told.contains("-zz\n"),
                "{shell}: {told:?}"
            );
        }
    }
}

#[test]
fn a_long_name_pushes_no_other_apart() {
    let home = TempDir::new().unwrap();
    own_file(home.path(), "long.toml", &ROUTINE.replace("Hips", &"Very long ".repeat(25)));
    own_file(home.path(), &format!("{}.toml", "x".repeat(64)), ROUTINE);
    own_file(home.path(), &format!("{}.toml", "Y".repeat(240)), ROUTINE);
    let told = out(&run(home.path(), &["list"]));
    let widest = told.lines().map(|line| line.chars().count()).max().unwrap();
    let usual = told.lines().find(|line| line.contains("quick-glutes")).unwrap();
    assert!(widest < 160 && usual.chars().count() < 110, "{told}");
    assert!(told.contains(&"x".repeat(64)) && told.contains("Very long…") || told.contains("Very…"), "{told}");
}

#[test]
fn an_id_does_not_begin_as_an_option_does() {
    let home = TempDir::new().unwrap();
    own_file(home.path(), "-hips.toml", ROUTINE);
    let told = run(home.path(), &["list"]);
    assert!(out(&told).contains("Needs mending") && out(&told).contains("no hyphen first"), "{}", out(&told));
    let checked = run(home.path(), &["check"]);
    assert!(
        out(&checked).contains("E031") && out(&checked).contains("rename the file to `hips.toml`"),
        "{}",
        out(&checked)
    );
    let new = run(home.path(), &["new", "--", "-hips"]);
    assert!(err(&new).contains("such as `hips`"), "{}", err(&new));
}

#[test]
fn a_note_steers_no_terminal() {
    let home = TempDir::new().unwrap();
    let kept = run(home.path(), &["log", "note", "new \u{1b}]0;x\u{7} shoes \u{202e}oof"]);
    assert!(kept.status.success() && !out(&kept).contains(HOSTILE), "{:?}", out(&kept));
    assert!(run(home.path(), &["log", "run", "5km"]).status.success());
    let told = out(&run(home.path(), &["history", "--plain"]));
    assert!(told.contains("new \\u{1b}]0;x\\u{7} shoes") && !told.contains(HOSTILE), "{told:?}");
}

// --- the configuration ---

#[test]
fn an_empty_variable_names_no_configuration() {
    let home = TempDir::new().unwrap();
    let told = supple(home.path()).env("SUPPLE_CONFIG", "").arg("list").output().unwrap();
    assert!(told.status.success() && out(&told).contains("glute-relief"), "{}", err(&told));
}

#[rstest]
#[case(&["--config", "no/such.toml", "list"], "")]
#[case(&["list"], "no/such.toml")]
#[case(&["check"], "no/such.toml")]
#[case(&["where"], "no/such.toml")]
fn a_configuration_that_is_not_there_is_told(#[case] arguments: &[&str], #[case] variable: &str) {
    let home = TempDir::new().unwrap();
    let told = supple(home.path()).env("SUPPLE_CONFIG", variable).args(arguments).output().unwrap();
    assert_eq!(told.status.code(), Some(1));
    assert!(err(&told).contains("there is no file `no/such.toml`"), "{}", err(&told));
}

// --- files in the way ---

#[rstest]
#[case(&["print", "piriformis", "-o", "a.html"], "a.html")]
#[case(&["show", "piriformis", "--svg", "a.svg"], "a.svg")]
#[case(&["run", "piriformis", "--plain", "--mute", "--now", "--speed", "100", "--trace", "a.jsonl"], "a.jsonl")]
#[case(&["render", "piriformis", "-o", "a.wav"], "a.wav")]
fn no_file_is_written_over_another_unasked(#[case] arguments: &[&str], #[case] file: &str) {
    let home = TempDir::new().unwrap();
    let path = home.path().join(file);
    fs::write(&path, "mine").unwrap();
    let refused = run(home.path(), arguments);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains(&format!("`{file}` is there already; `--force` replaces it")), "{}", err(&refused));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    if arguments[0] != "render" {
        let replaced = run(home.path(), &[arguments, &["--force"]].concat());
        assert!(replaced.status.success(), "{}", err(&replaced));
        assert_ne!(fs::read(&path).unwrap(), b"mine");
    }
}

#[cfg(unix)]
#[test]
fn a_trace_into_a_pipe_that_nobody_reads_is_told_at_once() {
    let home = TempDir::new().unwrap();
    assert!(Command::new("mkfifo").arg(home.path().join("pipe")).status().unwrap().success());
    let start = Instant::now();
    let told =
        run(home.path(), &["run", "piriformis", "--plain", "--mute", "--now", "--speed", "100", "--trace", "pipe"]);
    assert!(err(&told).contains("it is a pipe that nobody reads"), "{}", err(&told));
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[cfg(target_os = "linux")]
#[test]
fn a_trace_onto_a_full_device_is_told_and_the_session_goes_on() {
    let home = TempDir::new().unwrap();
    let told = run(
        home.path(),
        &["run", "piriformis", "--plain", "--mute", "--now", "--speed", "100", "--trace", "/dev/full"],
    );
    assert!(told.status.success(), "{}", err(&told));
    let said = format!("{}{}", out(&told), err(&told));
    assert!(said.contains("the trace cannot be written"), "{said}");
}

// --- sounds ---

#[test]
fn check_looks_at_the_sounds_too_and_no_decoder_is_heard() {
    let home = TempDir::new().unwrap();
    let sounds = home.path().join("config/supple/sounds");
    fs::create_dir_all(&sounds).unwrap();
    // A header that promises two channels of nothing: what the decoder makes of it is its own affair.
    let mut header = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\0\0\x80\xbb\0\0\0\0\0\0\0\0\x10\0data\0\0\0\0".to_vec();
    fs::write(sounds.join("start.wav"), &header).unwrap();
    header.truncate(30);
    fs::write(sounds.join("rest.wav"), &header).unwrap();
    fs::write(sounds.join("finsih.ogg"), b"OggS").unwrap();
    let told = run(home.path(), &["check"]);
    let said = out(&told);
    assert_eq!(told.status.code(), Some(1), "{said}");
    assert!(said.contains("error[E401]") && said.contains("start.wav") && said.contains("rest.wav"), "{said}");
    assert!(
        said.contains("error[E402]: no cue is called `finsih`") && said.contains("did you mean `finish`?"),
        "{said}"
    );
    assert_eq!(err(&told), "", "no panic of a decoder");
}

// --- figures ---

/// A move with one value out of range, on each door.
#[test]
fn a_figure_that_leans_too_far_breaks_no_command() {
    let home = TempDir::new().unwrap();
    let roll = include_str!("../routines/moves/foam-roller.toml");
    let leaning = roll.replacen("tilt = [", "tilt = [1", 1);
    assert_ne!(leaning, roll, "the move has a tilt to be spoilt");
    fs::create_dir_all(home.path().join("config/supple/routines/moves")).unwrap();
    fs::write(home.path().join("config/supple/routines/moves/leans.toml"), leaning).unwrap();
    let checked = run(home.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(1), "{}", err(&checked));
    assert!(out(&checked).contains("error[E311]: leg.R leans by 140 degrees"), "{}", out(&checked));
    for arguments in
        [&["show", "leans", "--figure"][..], &["print", "leans", "-o", "a.html"], &["run", "leans"], &["list"]]
    {
        let told = run(home.path(), arguments);
        assert_ne!(told.status.code(), Some(101), "{arguments:?}: {}", err(&told));
        assert!(!err(&told).contains("panicked"), "{arguments:?}: {}", err(&told));
    }
}

// --- large files ---

/// Findings of one long line, and thousands of them: told within a bound of time and of words, in both forms.
#[test]
fn thousands_of_mistakes_on_one_line_are_told_in_bounds() {
    let home = TempDir::new().unwrap();
    let allow = vec!["{ code = \"W999\", because = \"x\" }"; 3000].join(", ");
    fs::write(home.path().join("many.toml"), format!("allow = [{allow}]\n{ROUTINE}")).unwrap();
    let start = Instant::now();
    let drawn = run(home.path(), &["check", "many.toml"]);
    // 0.1 s alone; 19.6 s before findings were bounded
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    let said = out(&drawn);
    assert!(said.contains("error[E021]: 2900 more mistakes are not shown"), "{said}");
    assert!(said.contains("1 file checked: 3000 errors") && said.len() < 60_000, "{}", said.len());
    let json = run(home.path(), &["check", "--json", "many.toml"]);
    let records: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let records = records.as_array().unwrap();
    assert_eq!(records.len(), 101);
    assert_eq!(records[100]["code"], "E021");
    assert_eq!(records[99]["line"], 1);
}

#[test]
fn a_long_torn_tail_of_the_journal_costs_no_time() {
    let home = TempDir::new().unwrap();
    assert!(run(home.path(), &["log", "note", "one"]).status.success());
    let folder = home.path().join("data/supple/journal");
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&file).unwrap();
    bytes.resize(bytes.len() + (16 << 20), b'x');
    fs::write(&file, &bytes).unwrap();
    let start = Instant::now();
    assert!(run(home.path(), &["log", "note", "two"]).status.success());
    // 58 s when the tail was put together block by block
    assert!(start.elapsed() < Duration::from_secs(15), "{:?}", start.elapsed());
    assert_eq!(fs::metadata(file.with_extension("torn")).unwrap().len(), (16 << 20) + 1);
    assert!(fs::metadata(&file).unwrap().len() < 2000);
}
