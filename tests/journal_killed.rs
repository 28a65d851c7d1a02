//! A session that is killed is in the journal as far as it went, and harms nothing that was there before.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use assert_cmd::cargo::CommandCargoExt as _;
use jiff::Zoned;
use serde_json::Value;
use supple::journal::{History, Journal, Past, SessionEntry, entries};

/// Sets of a second, the shortest that there are: a session at more than its own pace is not kept.
const SHORT: &str = r#"name = "Short"
[[step]]
name = "Blink"
summary = "Close the eyes."
muscles = ["neck"]
position = "seated"
sides = "each"
order = "alternate"
reps = 2
pace = "0.5s"
sets = 30
rest = "0s"
switch = "0.1s"
get-ready = "0s"
introduce = "0.1s"
instructions = ["Close the eyes."]
"#;

/// A session of short sets.
fn begin(home: &Path) -> Command {
    let mut command = Command::cargo_bin("supple").unwrap();
    command.args(["run", "./short.toml", "--plain", "--mute", "--now"]).env_clear().env("HOME", home);
    command.current_dir(home).stdin(Stdio::null()).stderr(Stdio::null());
    command
}

/// How long after its end a set may still be on its way to the journal.
const ON_ITS_WAY: Duration = Duration::from_millis(20);

/// What a killed session left.
struct Left {
    /// Sets that its trace shows to be over.
    over: usize,
    /// Whether the last of them had ended too shortly before to be kept for certain.
    just_ended: bool,
}

/// Runs a session of short sets and kills it without warning so long after it has said `lines` lines.
fn killed(home: &Path, lines: usize, after: Duration) -> Left {
    let trace = home.join("trace.jsonl");
    fs::write(home.join("short.toml"), SHORT).unwrap();
    let mut child = begin(home).arg("--trace").arg(&trace).arg("--force").stdout(Stdio::piped()).spawn().unwrap();
    let said = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, received) = channel();
    let reader = thread::spawn(move || said.map_while(Result::ok).try_for_each(|line| sender.send(line)));
    for _ in 0..lines {
        received.recv().expect("the session ended before it was killed");
    }
    // Whatever is said next, it dies when it is time.
    let due = Instant::now() + after;
    let mut said = Instant::now();
    while received.recv_timeout(due.saturating_duration_since(Instant::now())).is_ok() {
        said = Instant::now();
    }
    let at = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
    let heard_just_now = said.elapsed() < ON_ITS_WAY;
    child.kill().unwrap();
    child.wait().unwrap();
    drop(received);
    let _nobody_listens_any_more = reader.join().unwrap();
    let phases = phases(&fs::read_to_string(&trace).unwrap());
    let at = Duration::new(at.tv_sec.try_into().unwrap(), at.tv_nsec.try_into().unwrap());
    let began = |phase: &Value| Duration::from_nanos(phase["due_ns"].as_u64().unwrap());
    let just_began = phases.last().is_some_and(|phase| at < began(phase) + ON_ITS_WAY);
    Left { over: sets_over(&phases), just_ended: heard_just_now || just_began }
}

#[test]
fn a_session_counts_as_broken_off_once_the_program_that_performs_it_is_gone() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("short.toml"), SHORT).unwrap();
    let journal = Journal::new(&home.path().join(".local/share/supple"), &home.path().join(".local/state/supple"));
    let elsewhere = || {
        let past = Past::of(History::read(journal.folder()).lines);
        let open = past.entries.iter().filter(|entry| !entry.sets.is_empty()).count();
        (open, journal.elsewhere(&past, &Zoned::now()).unwrap().len())
    };
    let mut child = begin(home.path()).stdout(Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    while elsewhere().0 == 0 {
        assert!(begun.elapsed() < Duration::from_mins(1), "no set was ever kept");
        thread::yield_now();
    }
    assert_eq!(elsewhere(), (1, 1), "it goes on");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(elsewhere(), (1, 0), "it broke off");
}

/// The phases of a trace. A last line that was torn says nothing.
fn phases(trace: &str) -> Vec<Value> {
    let events = trace.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    events.filter(|event| event["event"] == "phase").collect()
}

/// How many sets were followed by another phase.
fn sets_over(phases: &[Value]) -> usize {
    let work = |phase: &&Value| ["hold", "roll", "reps", "ease"].contains(&phase["name"].as_str().unwrap());
    phases.split_last().map_or(0, |(_, over)| over.iter().filter(work).count())
}

fn sessions(home: &Path) -> Vec<SessionEntry> {
    let history = History::read(&home.join(".local/share/supple/journal"));
    assert!(history.unreadable.len() <= 1, "{:?}", history.unreadable);
    entries(&history.lines)
}

/// The journal's only file.
fn bytes(home: &Path) -> Vec<u8> {
    let folder = home.join(".local/share/supple/journal");
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut files = files.map(|file| file.unwrap().path());
    files
        .find(|path| path.extension().is_some_and(|end| end == "jsonl"))
        .map_or_else(Vec::new, |path| fs::read(path).unwrap())
}

/// People who are killed at once, and how often each.
const PEOPLE: u64 = 10;
const DEATHS: u64 = 5;

#[test]
fn a_killed_session_loses_nothing_but_the_set_in_progress() {
    // 50 moments, five sessions after one another in each journal: after some line, and some part of a phase later.
    thread::scope(|scope| {
        for person in 0..PEOPLE {
            scope.spawn(move || {
                let home = tempfile::tempdir().unwrap();
                let mut before: Vec<SessionEntry> = Vec::new();
                let mut written = Vec::new();
                for death in 0..DEATHS {
                    let chance = (person * DEATHS + death + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
                    let lines = usize::try_from(2 + chance % 9).unwrap();
                    let Left { over, just_ended } =
                        killed(home.path(), lines, Duration::from_micros(chance % 1_100_000));
                    let now = sessions(home.path());
                    assert_eq!(now[..before.len()], before);
                    let file = bytes(home.path());
                    let whole = written.iter().rposition(|&byte| byte == b'\n').map_or(0, |feed| feed + 1);
                    assert!(file.starts_with(&written[..whole]), "what was written before has changed");
                    let (sets, end) = now.get(before.len()).map_or((0, None), |latest| (latest.sets.len(), latest.end));
                    assert!(sets + usize::from(just_ended) >= over, "{over} sets were over, {sets} are kept");
                    assert_eq!(end, None);
                    (before, written) = (now, file);
                }
            });
        }
    });
}
