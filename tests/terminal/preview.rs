//! The preview of a file that is saved under it, in each way that editors save.

use std::fs;
use std::path::{Path, PathBuf};

use crate::screen::{Ended, Screen};

const GOOD: &str = "name = \"Evening\"\n[[step]]\nmove = \"piriformis\"\n[[step]]\nmove = \"squat\"\nreps = 7\n";

/// A file in a folder of its own, and the preview of it.
struct Desk {
    folder: tempfile::TempDir,
    screen: Screen,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = file_in(folder.path());
        fs::write(&file, GOOD).unwrap();
        let mut screen = Screen::start_knowing(120, 40, &["preview", file.to_str().unwrap()]);
        screen.wait_for("Nothing is wrong with it.");
        Self { folder, screen }
    }

    fn file(&self) -> PathBuf {
        file_in(self.folder.path())
    }

    /// Saves as most editors do: a new file takes the old one's place.
    fn replace(&self, text: &str) {
        let beside = self.folder.path().join("evening.toml~");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, self.file()).unwrap();
    }

    fn end(mut self) {
        self.screen.send("q");
        assert_eq!(self.screen.end(), Ended::Code(0));
        self.screen.assert_given_back();
    }
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("evening.toml")
}

#[test]
fn a_file_takes_as_long_as_the_persons_settings_make_it() {
    let folder = tempfile::tempdir().unwrap();
    let (file, settings) = (file_in(folder.path()), folder.path().join("config.toml"));
    fs::write(&file, "name = \"Evening\"\n[[step]]\nmove = \"trigger-point\"\n").unwrap();
    fs::write(&settings, "[coach]\nexplain = \"short\"\n").unwrap();
    let (settings, file) = (settings.to_str().unwrap(), file.to_str().unwrap());
    let mut screen = Screen::start_knowing(120, 40, &["--config", settings, "preview", file]);
    // `supple show` says the same; told in full it takes a minute more.
    screen.wait_for("up to 7 min");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn each_save_is_followed_whatever_way_the_file_was_saved() {
    let mut desk = Desk::new();
    let named = |name: &str| GOOD.replace("Evening", name);
    fs::write(desk.file(), named("Plainly written")).unwrap();
    desk.screen.wait_for("Plainly written");
    desk.replace(&named("Put in its place"));
    desk.screen.wait_for("Put in its place");
    desk.replace(&named("And once more"));
    desk.screen.wait_for("And once more");
    fs::remove_file(desk.file()).unwrap();
    desk.screen.wait_for("the file is gone");
    desk.screen.wait_for("And once more");
    fs::write(desk.file(), named("Made again")).unwrap();
    desk.screen.wait_for("Made again");
    desk.screen.wait_until("the fault is gone", |text| !text.contains("the file is gone"));
    desk.end();
}

#[test]
fn a_save_of_the_file_behind_a_link_is_followed_and_so_is_a_link_that_leads_elsewhere() {
    use std::os::unix::fs::symlink;

    let (links, first, second) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let link = file_in(links.path());
    let named = |name: &str| GOOD.replace("Evening", name);
    // A link to a link; what is behind has a name of its own.
    let (middle, target, other) =
        (first.path().join("middle.toml"), first.path().join("target"), second.path().join("other"));
    fs::write(&target, GOOD).unwrap();
    fs::write(&other, named("From elsewhere")).unwrap();
    symlink("target", &middle).unwrap();
    symlink(&middle, &link).unwrap();
    let mut screen = Screen::start_knowing(120, 40, &["preview", link.to_str().unwrap()]);
    screen.wait_for("Nothing is wrong with it.");
    fs::write(&target, named("Saved behind it")).unwrap();
    screen.wait_for("Saved behind it");
    symlink(&other, links.path().join("evening.toml~")).unwrap();
    fs::rename(links.path().join("evening.toml~"), &link).unwrap();
    screen.wait_for("From elsewhere");
    fs::write(&other, named("Saved there too")).unwrap();
    screen.wait_for("Saved there too");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}

#[test]
fn a_broken_file_keeps_the_last_good_version_and_names_the_line() {
    let mut desk = Desk::new();
    desk.replace(&GOOD.replace("reps = 7", "rpes = 7"));
    desk.screen.wait_for("6:1");
    desk.screen.wait_for("did you mean `reps`?");
    desk.screen.wait_for("rpes = 7");
    desk.screen.wait_for("showing the last good version");
    desk.screen.wait_for("Evening");
    desk.replace(GOOD);
    desk.screen.wait_for("Nothing is wrong with it.");
    desk.end();
}

#[test]
fn the_selected_step_stays_selected_and_enter_runs_it() {
    let mut desk = Desk::new();
    // To the second step, and there to its set.
    desk.screen.send("\x1b[C\x1b[C\x1b[B\x1b[B\x1b[B");
    desk.screen.wait_for("rep 1 of 7");
    desk.replace(
        &GOOD
            .replace("[[step]]\nmove = \"piriformis\"", "[[step]]\nmove = \"bridge\"\n[[step]]\nmove = \"hamstrings\"")
            .replace('7', "9"),
    );
    desk.screen.wait_for("rep 1 of 9");
    desk.screen.send("\r");
    desk.screen.wait_for_the_session();
    desk.screen.send("q");
    desk.screen.wait_for("any other key");
    desk.screen.send("q");
    desk.screen.wait_until("the summary is shown", |text| text.contains("home") && !text.contains("any other key"));
    desk.screen.send("q");
    desk.screen.wait_for("run from here");
    desk.end();
}

#[test]
fn what_was_told_stands_against_a_run_of_a_file_that_is_being_written() {
    let mut first = Screen::start_knowing(100, 30, &["ready", "--sign", "calf"]);
    first.wait_for("today");
    let folders = first.folders();
    assert_eq!(first.end(), Ended::Code(0));
    let file = file_in(folders.path());
    fs::write(&file, GOOD).unwrap();
    let path = file.to_str().unwrap().to_owned();
    let mut screen = Screen::start_in(folders, 120, 40, &["preview", &path]);
    screen.wait_for("Nothing is wrong with it.");
    screen.send("\r");
    screen.wait_for("See a doctor today");
    screen.send("\x1b");
    screen.wait_for("Nothing is wrong with it.");
    screen.send("q");
    assert_eq!(screen.end(), Ended::Code(0));
}
