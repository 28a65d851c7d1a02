//! What is found in a folder.

use std::fs;
use std::path::Path;

use super::{Skipped, walk};

fn put(folder: &Path, names: &[&str]) {
    for name in names {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
}

fn names(folder: &Path) -> Vec<String> {
    let below = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    walk(folder).files.iter().map(|found| below(&found.path)).collect()
}

#[test]
fn what_can_hold_runs_is_found_in_order_and_the_rest_is_counted() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), &["b.TCX", "a/2.fit.gz", "a/1.FIT", "c.gpx", "photo.jpg", "media/clip.mp4", "activities.csv"]);
    assert_eq!(names(dir.path()), ["a/1.FIT", "a/2.fit.gz", "activities.csv", "b.TCX", "c.gpx"]);
    let walked = walk(dir.path());
    assert_eq!((walked.others, walked.skipped.len()), (2, 0));
}

#[test]
fn hidden_files_and_folders_are_passed_by() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), &[".stversions/old.fit", "._run.fit", ".run.fit", "run.fit"]);
    assert_eq!(names(dir.path()), ["run.fit"]);
}

#[test]
fn a_file_that_is_named_is_taken_whatever_it_is_called() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), &["run"]);
    assert_eq!(walk(&dir.path().join("run")).files.len(), 1);
    assert!(matches!(walk(&dir.path().join("nothing")).skipped[..], [(_, Skipped::Unreadable(_))]));
}

#[test]
fn what_is_packed_with_zip_is_told() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), &["export.zip", "run.fit"]);
    assert!(matches!(walk(dir.path()).skipped[..], [(_, Skipped::Zip)]));
    assert!(matches!(walk(&dir.path().join("export.zip")).skipped[..], [(_, Skipped::Zip)]));
}

#[test]
fn folders_without_end_are_left_where_nobody_keeps_any() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), &[&format!("{}run.fit", "d/".repeat(40)), "near.fit"]);
    assert_eq!(names(dir.path()), ["near.fit"]);
    assert!(matches!(walk(dir.path()).skipped[..], [(_, Skipped::TooDeep)]));
}

#[cfg(unix)]
#[test]
fn nothing_is_followed_out_of_the_folder() {
    let (dir, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    put(elsewhere.path(), &["private.fit"]);
    put(dir.path(), &["run.fit"]);
    let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, dir.path().join(name)).unwrap();
    link(&elsewhere.path().join("private.fit"), "linked.fit");
    link(elsewhere.path(), "linked");
    link(dir.path(), "itself");
    assert_eq!(names(dir.path()), ["run.fit"]);
    assert!(walk(dir.path()).skipped.iter().all(|(_, why)| matches!(why, Skipped::Link)));
    assert_eq!(walk(dir.path()).skipped.len(), 3);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_told_and_not_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(dir.path().join("run.fit")).unwrap();
    let walked = walk(dir.path());
    assert!(walked.files.is_empty() && matches!(walked.skipped[..], [(_, Skipped::Special)]));
}
