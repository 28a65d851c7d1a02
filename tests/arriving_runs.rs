//! Runs that come by themselves: the folders of `[care] runs`, followed with the built program.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// A person whose watch syncs into a folder.
struct Person {
    dir: tempfile::TempDir,
}

impl Person {
    fn new() -> Self {
        let person = Self { dir: tempfile::tempdir().unwrap() };
        fs::create_dir_all(person.watch()).unwrap();
        fs::create_dir_all(person.path("config/supple")).unwrap();
        fs::write(person.path("config/supple/config.toml"), "[care]\nruns = [\"~/Sync/watch\"]\n").unwrap();
        person
    }

    fn path(&self, below: &str) -> PathBuf {
        self.dir.path().join(below)
    }

    fn watch(&self) -> PathBuf {
        self.path("Sync/watch")
    }

    fn put(&self, name: &str, day: u8) {
        fs::write(self.watch().join(name), tcx(day)).unwrap();
    }

    /// What a command writes, its output and what it says beside it.
    fn supple(&self, args: &[&str]) -> (String, String) {
        let mut command = Command::cargo_bin("supple").unwrap();
        for (name, below) in [("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")] {
            command.env(name, self.path(below));
        }
        command.env("XDG_STATE_HOME", self.path("state")).env("XDG_CACHE_HOME", self.path("cache")).env("TZ", "UTC");
        let output = command.env_remove("SUPPLE_CONFIG").args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {output:?}");
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (text(&output.stdout), text(&output.stderr))
    }

    /// `ready`, until nothing is coming any more: the machine may be busy.
    fn ready(&self) -> String {
        let mut all = String::new();
        for _ in 0..100 {
            let (_, said) = self.supple(&["ready", "--left", "0"]);
            let is_coming = said.contains("still coming");
            all += &said;
            if !is_coming {
                break;
            }
        }
        all
    }

    fn runs(&self) -> usize {
        let (history, _) = self.supple(&["history", "--json"]);
        let history: serde_json::Value = serde_json::from_str(&history).unwrap();
        history["runs"].as_array().unwrap().len()
    }
}

/// A TCX file of a run of 8 km on a day in November.
fn tcx(day: u8) -> String {
    format!(
        "<?xml version=\"1.0\"?><TrainingCenterDatabase><Activities><Activity Sport=\"Running\">\
         <Id>2025-11-{day:02}T08:00:00Z</Id><Lap StartTime=\"2025-11-{day:02}T08:00:00Z\">\
         <TotalTimeSeconds>2880.0</TotalTimeSeconds><DistanceMeters>8000.0</DistanceMeters></Lap>\
         </Activity></Activities></TrainingCenterDatabase>"
    )
}

#[test]
fn ready_reads_what_is_new_and_says_so_once() {
    let person = Person::new();
    person.put("1.tcx", 1);
    person.put("2.tcx", 2);
    let said = person.ready();
    assert!(said.contains("2 runs came from the watch"), "{said}");
    assert_eq!(person.runs(), 2);
    assert_eq!(person.ready(), "");
    person.put("3.tcx", 3);
    let said = person.ready();
    assert!(said.contains("1 run came from the watch"), "{said}");
    assert_eq!(person.runs(), 3);
}

#[test]
fn import_says_0_new_of_what_came_and_reads_it_again_where_the_journal_was_lost() {
    let person = Person::new();
    person.put("1.tcx", 1);
    person.ready();
    let watch = person.watch();
    let import = |args: &[&str]| person.supple(&[&["import", watch.to_str().unwrap()], args].concat()).0;
    assert!(import(&[]).starts_with("0 new: 1 file was read before"), "{}", import(&[]));
    fs::remove_dir_all(person.path("data")).unwrap();
    let dry = import(&["--dry-run"]);
    assert!(dry.contains("1 new") && dry.contains("Nothing was kept"), "{dry}");
    assert!(import(&[]).contains("1 new"));
    assert!(import(&[]).starts_with("0 new"));
    assert_eq!(person.runs(), 1);
}

#[cfg(unix)]
#[test]
fn nothing_is_followed_out_of_the_folder() {
    let person = Person::new();
    let elsewhere = person.path("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("9.tcx"), tcx(9)).unwrap();
    let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, person.watch().join(name)).unwrap();
    link(&elsewhere, "folder");
    link(&elsewhere.join("9.tcx"), "9.tcx");
    assert_eq!(person.ready(), "");
    assert_eq!(person.runs(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_told_and_the_answer_given() {
    let person = Person::new();
    fs::remove_dir(person.watch()).unwrap();
    let said = person.ready();
    assert!(said.contains("the folder of runs is not there") && said.lines().count() == 1, "{said}");
}
