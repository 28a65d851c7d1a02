//! Output that nobody reads ends the program at once and quietly; a voice that hangs ends with the program.
#![cfg(unix)]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;

/// Longer than anything takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(30);
/// A move of a person's own.
const OWN: &str =
    "name = \"Ball\"\nposition = \"standing\"\nsides = \"both\"\nhold = \"60s\"\ninstructions = [\"Roll.\"]\n";
/// A line of this session is followed by the next one much later.
const AT_ONCE: Duration = Duration::from_secs(5);

fn supple(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("supple").unwrap();
    command.args(arguments).env_clear().env("HOME", home).current_dir(home);
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn ended(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        if begun.elapsed() > limit {
            child.kill().unwrap();
            child.wait().unwrap();
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

fn complaints(child: &mut Child) -> String {
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    said
}

#[test]
fn a_session_whose_lines_nobody_reads_any_more_ends_at_once() {
    let home = tempfile::tempdir().unwrap();
    let mut child = supple(home.path(), &["run", "knee-to-chest", "--plain", "--mute", "--now"]).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The introduction is out, and nothing is said for as long as it takes to read it aloud.
    lines.find(|line| line.as_ref().unwrap().starts_with("Starts in")).unwrap().unwrap();
    drop(lines);
    let status = ended(&mut child, AT_ONCE).expect("it still writes to nobody");
    assert!(status.success(), "{status}");
    assert_eq!(complaints(&mut child), "");
}

#[rstest]
#[case(&["list"])]
#[case(&["show", "glute-relief"])]
#[case(&["show", "glute-relief", "--timeline"])]
#[case(&["show", "piriformis", "--figure"])]
#[case(&["history", "--plain"])]
#[case(&["history", "--json"])]
#[case(&["guide", "--plain"])]
#[case(&["check"])]
#[case(&["man"])]
#[case(&["schema", "routine"])]
#[case(&["completions", "bash"])]
#[case(&["ready", "--left", "2", "--right", "2"])]
#[case(&["sound"])]
#[case(&["where"])]
#[case(&["--help"])]
fn a_command_that_nobody_reads_ends_quietly(#[case] arguments: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let mut child = supple(home.path(), arguments).spawn().unwrap();
    drop(child.stdout.take());
    let status = ended(&mut child, LIMIT).expect("it still writes to nobody");
    assert!(status.success(), "{status}");
    assert_eq!(complaints(&mut child), "");
}

/// The machine's piper, in the folders where it and its voice are looked for.
fn piper(home: &Path, script: &str) {
    use std::os::unix::fs::PermissionsExt as _;

    let (program, model) = (home.join("bin/piper"), home.join(".local/share/piper-voices/en_US-x-medium.onnx"));
    for path in [&program, &model] {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
    }
    fs::write(model, "").unwrap();
    fs::write(&program, format!("#!/bin/sh\n{script}")).unwrap();
    fs::set_permissions(program, fs::Permissions::from_mode(0o755)).unwrap();
}

#[rstest]
#[case::each_time_a_new_one(false)]
#[case::one_that_stays(true)]
fn a_voice_that_hangs_ends_with_a_program_that_is_killed(#[case] stays: bool) {
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(name);
    rustix::fs::mknodat(rustix::fs::CWD, path("alive"), rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
    // It holds the pipe open for as long as it lives, and is deaf to everything but a kill.
    let script = |pipe: &str| format!("trap '' HUP INT TERM\nexec 9>{pipe}\necho here >&9\nsleep 600\nsleep 600\n");
    fs::create_dir_all(path(".config/supple")).unwrap();
    if stays {
        piper(home.path(), &script(&format!("'{}'", path("alive").display())));
    } else {
        fs::write(path("voice"), script("\"$1\"")).unwrap();
        let words =
            ["/bin/sh".into(), path("voice"), path("alive")].map(|word: std::path::PathBuf| format!("{word:?}"));
        fs::write(path(".config/supple/config.toml"), format!("[voice]\ncommand = [{}]\n", words.join(", "))).unwrap();
    }
    let programs = format!("{}:/usr/bin:/bin", path("bin").display());
    // A file of one's own: no other voice knows its sentences.
    fs::write(path("own.toml"), OWN).unwrap();
    let mut command = supple(home.path(), &["run", "own.toml", "--plain", "--now"]);
    let mut child = command.env("PATH", programs).stdout(Stdio::null()).spawn().unwrap();
    let (told, received) = channel();
    let pipe = path("alive");
    thread::spawn(move || {
        let mut lines = BufReader::new(File::open(pipe).unwrap());
        loop {
            let mut line = String::new();
            let is_over = lines.read_line(&mut line).unwrap() == 0;
            // Nobody waits any more where it took too long.
            if told.send(line).is_err() || is_over {
                break;
            }
        }
    });
    assert_eq!(received.recv_timeout(LIMIT).expect("the voice is started"), "here\n");
    // Several are started beside each other. All of them are there, and watched, once no other has come for a while.
    while received.recv_timeout(Duration::from_millis(500)).is_ok() {}
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(received.recv_timeout(AT_ONCE).expect("the voice still runs"), "");
}
