//! A session that is killed is in the journal as far as it went, and harms nothing that was there before.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use assert_cmd::cargo::CommandCargoExt as _;
use serde_json::Value;
use supple::journal::{Entry, History, entries};

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

/// Runs a session of short sets and kills it without warning once it has said `lines` lines. Gives the
/// number of sets that its trace shows to be over.
fn killed(home: &Path, lines: usize) -> usize {
    let trace = home.join("trace.jsonl");
    fs::write(home.join("short.toml"), SHORT).unwrap();
    let mut child = Command::cargo_bin("supple")
        .unwrap()
        .args(["run", "./short.toml", "--plain", "--mute", "--now", "--trace"])
        .arg(&trace)
        .env_clear()
        .env("HOME", home)
        .current_dir(home)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    for _ in 0..lines {
        assert!(said.next().is_some_and(|line| line.is_ok()), "the session ended before it was killed");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    sets_over(&fs::read_to_string(&trace).unwrap())
}

/// How many sets were followed by another phase. A last line that was torn says nothing.
fn sets_over(trace: &str) -> usize {
    let events = trace.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let phases: Vec<Value> = events.filter(|event| event["event"] == "phase").collect();
    let work = |phase: &&Value| ["hold", "roll", "reps", "ease"].contains(&phase["name"].as_str().unwrap());
    phases.split_last().map_or(0, |(_, over)| over.iter().filter(work).count())
}

fn sessions(home: &Path) -> Vec<Entry> {
    let history = History::read(&home.join(".local/share/supple/journal")).unwrap();
    assert!(history.unreadable.len() <= 1, "{:?}", history.unreadable);
    entries(&history.lines)
}

#[test]
fn a_killed_session_loses_no_more_than_the_set_in_progress() {
    // Moments from the first set to the seventh or so, two sessions after one another in each journal.
    thread::scope(|scope| {
        for person in 0..6_usize {
            scope.spawn(move || {
                let home = tempfile::tempdir().unwrap();
                let mut before: Vec<Entry> = Vec::new();
                for moment in 0..2 {
                    let over = killed(home.path(), 4 + person * 2 + moment);
                    let now = sessions(home.path());
                    assert_eq!(now[..before.len()], before);
                    let (sets, end) = now.get(before.len()).map_or((0, None), |latest| (latest.sets.len(), latest.end));
                    // The line of the set that ended last may be on its way to the disk.
                    assert!(sets + 1 >= over, "{over} sets were over, {sets} are kept");
                    assert_eq!(end, None);
                    before = now;
                }
            });
        }
    });
}
