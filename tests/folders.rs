//! Folders as people keep them: moves beside their routine, subfolders, everything in one folder, files that lack something.

use std::fs;

use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use serde_json::Value;

const PLANK: &str = "name = \"Plank\"\nsummary = \"Stay up.\"\nmuscles = [\"abdominals\"]\nposition = \"prone\"\n\
    sides = \"both\"\nhold = \"30s\"\nsets = 2\ninstructions = [\"Lie on your forearms.\", \"Lift your hips.\"]\n\
    easier = \"Leave your knees down.\"\ncaution = \"Sharp pain: stop.\"\nsources = [{ title = \"The clinic's sheet\" }]\n";
const CORE: &str = "name = \"Core\"\n\n[[step]]\nmove = \"plank\"\n";

struct Place {
    root: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.root.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A file of the configuration folder.
    fn own(&self, name: &str, text: &str) {
        self.put(&format!("home/.config/supple/{name}"), text);
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut supple = Command::cargo_bin("supple").unwrap();
        supple.args(arguments).env_clear().env("HOME", self.path("home")).current_dir(self.root.path());
        for (variable, folder) in
            [("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")]
        {
            supple.env(variable, self.path("home").join(folder));
        }
        supple.stdin(Stdio::null()).output().unwrap()
    }

    fn said(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn codes(&self, arguments: &[&str]) -> Vec<String> {
        let output = self.run(&[&["check", "--json"], arguments].concat());
        let found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        found.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    }
}

#[rstest]
#[case::in_the_same_folder("sheet/core.toml", "sheet/plank.toml")]
#[case::in_moves("sheet/core.toml", "sheet/moves/plank.toml")]
#[case::as_in_the_configuration("sheet/routines/core.toml", "sheet/moves/plank.toml")]
#[case::here("core.toml", "plank.toml")]
fn a_file_given_by_its_path_finds_the_moves_beside_it(#[case] routine: &str, #[case] of_move: &str) {
    let place = Place::new();
    place.put(routine, CORE);
    place.put(of_move, PLANK);
    for command in [&["check", routine][..], &["show", routine], &["show", routine, "--timeline"]] {
        place.said(command);
    }
    assert!(place.said(&["show", routine]).contains("Plank"));
    place.said(&["print", routine, "-o", "core.html"]);
    place.said(&["run", routine, "--plain", "--mute", "--now", "--speed", "100"]);
}

#[test]
fn a_move_beside_the_file_comes_before_all_others_and_a_routine_beside_it_hides_none() {
    let place = Place::new();
    place.put("a/core.toml", "name = \"Core\"\n[[step]]\nmove = \"squat\"\n[[step]]\nmove = \"bridge\"\n");
    place.put("a/squat.toml", &PLANK.replace("Plank", "My squat"));
    place.put("a/bridge.toml", CORE);
    place.put("a/plank.toml", PLANK);
    let shown = place.said(&["show", "a/core.toml"]);
    assert!(shown.contains("My squat") && shown.contains("Bridge"), "{shown}");
}

#[test]
fn a_broken_move_beside_the_file_is_told_as_broken() {
    let place = Place::new();
    place.put("core.toml", CORE);
    place.put("plank.toml", &PLANK.replace("\"30s\"", "30"));
    assert_eq!(place.codes(&["core.toml"]), ["E035"]);
}

#[test]
fn check_takes_a_folder_and_tells_moves_from_routines_by_what_is_in_them() {
    let place = Place::new();
    place.put("sheets/core.toml", CORE);
    place.put("sheets/plank.toml", PLANK);
    place.put("sheets/knee/knee.toml", "name = \"Knee\"\n[[step]]\nmove = \"plank\"\n[[step]]\nmove = \"nowhere\"\n");
    let output = place.run(&["check", "sheets"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("3 files checked: 1 error"), "{said}");
    assert!(said.contains("no move is called `nowhere`") && said.contains("sheets/knee/knee.toml:5:8"), "{said}");
    fs::remove_dir_all(place.path("sheets/knee")).unwrap();
    assert!(place.said(&["check", "sheets"]).contains("2 files checked, nothing found"));
}

#[test]
fn check_of_a_folder_with_nothing_in_it_says_so() {
    let place = Place::new();
    fs::create_dir(place.path("empty")).unwrap();
    let output = place.run(&["check", "empty"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("there is no .toml file in the folder `empty`"));
}

#[test]
fn folders_of_the_configuration_may_hold_everything_in_one_and_folders_within() {
    let place = Place::new();
    place.own("config.toml", "[library]\nfolders = [\"~/sheets\"]\n");
    place.put("home/sheets/core.toml", CORE);
    place.put("home/sheets/plank.toml", PLANK);
    place.put("home/sheets/knee/knee.toml", "name = \"Knee\"\n[[step]]\nmove = \"plank\"\n");
    place.put("home/sheets/Cargo.toml", "[package]\nname = \"other\"\n");
    let listed = place.said(&["list"]);
    for name in ["Core", "Plank", "Knee"] {
        assert!(listed.contains(name), "{listed}");
    }
    assert!(!listed.contains("Cargo") && !listed.contains("Needs mending"), "{listed}");
    assert!(place.said(&["check"]).contains("nothing found"));
}

#[test]
fn a_folder_of_the_configuration_that_is_missing_is_told_by_list_and_check() {
    let place = Place::new();
    place.own("config.toml", "[library]\nfolders = [\"~/gone\"]\n");
    for command in ["list", "check"] {
        let output = place.run(&[command]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.matches("it is not there, and `folders` in the configuration names it").count(), 1, "{said}");
        assert!(said.contains("gone"), "{said}");
    }
}

#[test]
fn routines_and_moves_in_folders_within_are_found() {
    let place = Place::new();
    place.own("routines/team/core.toml", CORE);
    place.own("routines/moves/floor/plank.toml", PLANK);
    assert!(place.said(&["show", "core"]).contains("Plank"));
    assert!(place.said(&["check"]).contains("nothing found"));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_around_is_followed_once() {
    let place = Place::new();
    place.own("routines/core.toml", CORE);
    place.own("routines/moves/plank.toml", PLANK);
    std::os::unix::fs::symlink("..", place.path("home/.config/supple/routines/moves/up")).unwrap();
    assert!(place.said(&["check"]).contains("nothing found"));
}

#[test]
fn an_own_move_without_a_figure_breaks_no_built_in_one() {
    let place = Place::new();
    let all = place.said(&["list"]);
    let figured = ["knee-to-chest", "piriformis", "bridge", "squat", "figure-four", "foam-roller", "ball-glute"];
    for id in figured.into_iter().filter(|id| all.contains(&format!("  {id} "))) {
        place.own(&format!("routines/moves/{id}.toml"), PLANK);
    }
    let listed = place.said(&["list"]);
    assert!(!listed.contains("Needs mending"), "{listed}");
    assert!(place.said(&["show", "glute-relief"]).contains("Plank"));
}

#[test]
fn an_own_move_with_mistakes_breaks_no_built_in_routine_and_that_is_told() {
    let place = Place::new();
    place.own("routines/moves/piriformis.toml", &PLANK.replace("\"30s\"", "30"));
    place.said(&["show", "quick-glutes"]);
    assert_eq!(place.codes(&["piriformis"]), ["E005"]);
    assert_eq!(place.codes(&["quick-glutes"]), ["W045"]);
}

#[test]
fn books_and_sheets_are_sources_and_those_of_a_routine_count_for_its_moves() {
    let place = Place::new();
    let in_place = PLANK.replace("sources = [{ title = \"The clinic's sheet\" }]\n", "");
    let sources = "sources = [{ title = \"The hip book\", by = \"A. Example\", year = 1998 }]\n";
    place.put("core.toml", &format!("name = \"Core\"\n{sources}\n[[step]]\n{in_place}"));
    place.put("bare.toml", &format!("name = \"Core\"\n[[step]]\n{in_place}"));
    place.put("plank.toml", &format!("{in_place}{sources}"));
    assert_eq!(place.codes(&["core.toml"]), [""; 0]);
    assert_eq!(place.codes(&["bare.toml"]), ["W014"]);
    assert!(place.said(&["show", "plank.toml"]).contains("The hip book (A. Example, 1998)"));
    place.said(&["print", "core.toml", "-o", "core.html"]);
    let page = fs::read_to_string(place.path("core.html")).unwrap();
    assert!(page.contains("The hip book (A. Example, 1998).") && !page.contains("href=\"\""), "{page}");
}

#[test]
fn advice_that_repeats_is_drawn_once_with_all_its_lines() {
    let place = Place::new();
    let step = |number: u32| {
        let bare = PLANK.replace("sources = [{ title = \"The clinic's sheet\" }]\n", "");
        format!(
            "\n[[step]]\n{}",
            bare.replace("sets = 2", "sets = 1").replace("30s", "15s").replace("Plank", &format!("Plank {number}"))
        )
    };
    place.put("core.toml", &format!("name = \"Core\"\n{}", (1..=12).map(step).collect::<String>()));
    let drawn = place.said(&["check", "core.toml"]);
    assert_eq!(drawn.matches("advice[W014]").count(), 1, "{drawn}");
    assert!(drawn.contains("names no source; the same 11 more times: lines 16, 28,"), "{drawn}");
    assert!(drawn.contains("1 file checked: 12 pieces of advice"), "{drawn}");
    assert_eq!(place.codes(&["core.toml"]).len(), 12);
}

#[test]
fn moves_in_the_routines_own_file_come_first_are_told_in_place_and_once() {
    let place = Place::new();
    let moves = format!("\n[moves.squat]\n{}", PLANK.replace("Plank", "My squat"));
    let steps = "name = \"Core\"\n[[step]]\nmove = \"squat\"\n[[step]]\nmove = \"squat\"\nhold = \"20s\"\n";
    place.put("core.toml", &format!("{steps}{moves}"));
    assert!(place.said(&["show", "core.toml"]).contains("My squat"));
    assert!(place.said(&["check", "core.toml"]).contains("nothing found"));
    place.put("core.toml", &format!("{steps}{}", moves.replace("\"prone\"", "\"flat\"").replace("hold", "hodl")));
    assert_eq!(place.codes(&["core.toml"]), ["E006", "E003"]);
    place.put("core.toml", &format!("{steps}{}", moves.replace("moves.squat", "moves.\"../squat\"")));
    let found = place.codes(&["core.toml"]);
    assert_eq!(found, ["E036"]);
}
