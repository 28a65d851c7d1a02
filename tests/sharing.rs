//! A routine on its way from one person to another: packed, looked at, kept, run, taken away; and drafts from a database.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use serde_json::Value;

const HIPS: &str = "#:schema ../schema/routine.json\n\n# For my own evenings.\nname = \"Evening hips\"\nby = \"Anna Example\"\n\
    pronounce = { psoas = \"so-as\" }\nsources = [{ title = \"The sheet of my clinic\" }]\n\n\
    [[step]]\nmove = \"hug\" # both sides\n\n[[step]]\nmove = \"piriformis\"\n";
const HUG: &str = "name = \"Seated hug\"\nmuscles = [\"gluteus-maximus\"]\nposition = \"seated\"\nequipment = [\"chair\"]\n\
    sides = \"each\" # left and right\nhold = \"30s\"\nsets = 3\ninstructions = [\"Hug your {side} knee.\"]\n\
    easier = { hold = \"20s\" }\ncaution = \"Sharp pain: stop.\"\n";

/// Some people, each with a home folder, and a folder between them.
struct People {
    root: tempfile::TempDir,
}

impl People {
    fn new() -> Self {
        let people = Self { root: tempfile::tempdir().unwrap() };
        people.put("anna/.config/supple/routines/evening-hips.toml", HIPS);
        people.put("anna/.config/supple/routines/moves/hug.toml", HUG);
        people.put("anna/.config/supple/routines/moves/piriformis.toml", HUG.replace("Seated hug", "My piriformis"));
        people
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn put(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn command(&self, person: &str, arguments: &[&str]) -> Command {
        let mut supple = Command::cargo_bin("supple").unwrap();
        supple.args(arguments).env_clear().env("HOME", self.path(person)).current_dir(self.root.path());
        for (variable, folder) in
            [("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")]
        {
            supple.env(variable, self.path(person).join(folder));
        }
        supple.stdin(Stdio::null());
        supple
    }

    fn run(&self, person: &str, arguments: &[&str]) -> Output {
        self.command(person, arguments).output().unwrap()
    }

    fn said(&self, person: &str, arguments: &[&str]) -> String {
        let output = self.run(person, arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a command that does not succeed says, and its exit code.
    fn refused(&self, person: &str, arguments: &[&str]) -> (String, i32) {
        let output = self.run(person, arguments);
        assert!(!output.status.success(), "{arguments:?}: {output:?}");
        let said = [output.stdout, output.stderr].concat();
        (String::from_utf8(said).unwrap(), output.status.code().unwrap())
    }

    fn packed(&self) -> &'static str {
        self.said("anna", &["pack", "evening-hips", "-o", "evening-hips.supple.toml", "--force"]);
        "evening-hips.supple.toml"
    }

    /// Every file of a person's configuration, sorted.
    fn kept(&self, person: &str) -> Vec<String> {
        let (mut files, root) = (Vec::new(), self.path(person).join(".config/supple"));
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path.strip_prefix(&root).unwrap().display().to_string());
                }
            }
        }
        files.sort();
        files
    }
}

#[test]
fn one_packs_another_adds_runs_and_removes() {
    let people = People::new();
    let file = people.packed();
    assert!(people.said("ben", &["check", file]).contains("nothing found"));
    let told = people.said("ben", &["add", file, "--yes"]);
    assert!(told.contains("Evening hips  evening-hips, by Anna Example"), "{told}");
    assert!(told.contains("with its move Seated hug  hug"), "{told}");
    assert!(told.contains("for this routine alone: the `piriformis` you have stays for everything else"), "{told}");
    assert_eq!(people.kept("ben"), ["added/evening-hips/evening-hips.toml"]);
    assert!(people.said("ben", &["list"]).contains("(added, by Anna Example)"));
    assert!(people.said("ben", &["check"]).contains("nothing found"));
    people.said("ben", &["run", "evening-hips", "--plain", "--mute", "--now", "--speed", "100"]);
    // Where the piriformis is done by others, it is still the one that is built in.
    assert!(!people.said("ben", &["show", "quick-glutes"]).contains("My piriformis"));
    people.said("ben", &["log", "run", "5"]);
    people.said("ben", &["remove", "evening-hips", "--yes"]);
    assert_eq!(people.kept("ben"), [""; 0]);
    assert!(!people.said("ben", &["list"]).contains("Evening hips"));
    assert!(people.said("ben", &["history", "--json"]).contains("\"km\": 5.0"));
}

#[test]
fn a_packed_file_is_the_same_each_time_keeps_comments_and_says_the_same_session() {
    let people = People::new();
    let once = people.read(people.packed());
    assert_eq!(once, people.read(people.packed()));
    for kept in ["# For my own evenings.", "# both sides", "# left and right", "[moves.hug]", "psoas = \"so-as\""] {
        assert!(once.contains(kept), "{kept}: {once}");
    }
    assert!(!once.contains("#:schema"), "{once}");
    let timeline = |person: &str, what: &str| {
        let mut told: Value =
            serde_json::from_str(&people.said(person, &["show", what, "--timeline", "--json"])).unwrap();
        told.as_object_mut().unwrap().remove("id");
        told
    };
    assert_eq!(timeline("anna", "evening-hips"), timeline("ben", "evening-hips.supple.toml"));
    // What was added packs to what it was.
    people.said("ben", &["add", "evening-hips.supple.toml", "--yes"]);
    people.said("ben", &["pack", "evening-hips", "-o", "evening-hips.supple.toml", "--force"]);
    assert_eq!(people.read("evening-hips.supple.toml"), once);
}

#[test]
fn a_move_that_needs_no_other_is_packed_as_it_is() {
    let people = People::new();
    people.said("anna", &["pack", "hug"]);
    assert!(people.read("hug.supple.toml").ends_with(HUG));
    people.said("ben", &["add", "hug.supple.toml", "--yes"]);
    assert!(people.said("ben", &["show", "hug"]).contains("Seated hug"));
}

#[test]
fn a_routine_in_german_brings_an_english_move_as_english() {
    let people = People::new();
    let german = "name = \"Abends\"\nlanguage = \"de\"\n[[step]]\nmove = \"hug\"\n";
    people.put("anna/.config/supple/routines/abends.toml", german);
    people.said("anna", &["pack", "abends"]);
    let packed = people.read("abends.supple.toml");
    assert!(packed.contains("language = \"en\""), "{packed}");
    people.said("ben", &["show", "abends.supple.toml"]);
}

#[test]
fn where_nobody_can_be_asked_it_is_shown_and_nothing_changes() {
    let people = People::new();
    let file = people.packed();
    let (said, code) = people.refused("ben", &["add", file]);
    assert_eq!(code, 3);
    assert!(said.contains("Evening hips") && said.contains("`--yes` says yes"), "{said}");
    assert_eq!(people.kept("ben"), [""; 0]);
    people.said("ben", &["add", file, "--yes"]);
    let (said, code) = people.refused("ben", &["remove", "evening-hips"]);
    assert_eq!(code, 3);
    assert!(said.contains("Evening hips"), "{said}");
    assert_eq!(people.kept("ben").len(), 1);
}

#[rstest]
#[case::a_mistake("name = \"X\"\n[[step]]\nmove = \"sqat\"\n", "no move is called `sqat`")]
#[case::a_program("name = \"X\"\n[voice]\nprogram = [\"true\"]\n[[step]]\nmove = \"squat\"\n", "unknown key `voice`")]
#[case::a_setting("name = \"X\"\n[library]\nfolders = [\"/\"]\n[[step]]\nmove = \"squat\"\n", "unknown key `library`")]
#[case::a_way_out("name = \"X\"\n[[step]]\nmove = \"../../squat\"\n", "is a path")]
#[case::a_way_in("name = \"X\"\n[[step]]\nmove = \"squat\"\n[moves.\"../x\"]\nname = \"X\"\n", "is a path")]
#[case::an_escape("name = \"\\u001b]0;x\\u0007\"\n[[step]]\nmove = \"squat\"\n", "may not be in a text")]
#[case::an_author("name = \"X\"\nby = \"\\u001b[2J\"\n[[step]]\nmove = \"squat\"\n", "may not be in a text")]
fn what_is_more_than_moves_and_routines_or_wrong_is_not_added(#[case] text: &str, #[case] why: &str) {
    let people = People::new();
    people.put("x.toml", text);
    for arguments in [&["add", "x.toml", "--yes"][..], &["add", "x.toml"]] {
        let (said, code) = people.refused("ben", arguments);
        assert_eq!(code, 1);
        assert!(said.contains(why), "{said}");
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
    assert_eq!(people.kept("ben"), [""; 0]);
}

#[test]
fn what_is_no_file_of_ours_is_not_added() {
    let people = People::new();
    people.put("large.toml", vec![b'#'; (1 << 20) + 1]);
    people.put("latin.toml", b"name = \"H\xfcfte\"");
    fs::create_dir(people.path("empty")).unwrap();
    for (what, why) in [
        ("large.toml", "1 MiB"),
        ("latin.toml", "UTF-8"),
        ("empty", "no move and no routine"),
        ("gone.toml", "cannot read"),
    ] {
        let (said, _) = people.refused("ben", &["add", what, "--yes"]);
        assert!(said.contains(why), "{what}: {said}");
    }
    assert_eq!(people.kept("ben"), [""; 0]);
}

#[test]
fn a_folder_comes_and_goes_as_a_whole_with_its_moves() {
    let people = People::new();
    people.put("team/routines/core.toml", "name = \"Core\"\n[[step]]\nmove = \"hug\"\n");
    people.put("team/moves/hug.toml", HUG);
    people.put("team/moves/squat.toml", HUG.replace("Seated hug", "Team squat"));
    people.put("team/config.toml", "[voice]\nprogram = [\"true\"]\n");
    people.put("team/notes.txt", "hello");
    let told = people.said("ben", &["add", "team", "--yes"]);
    assert!(told.contains("settings are yours alone"), "{told}");
    assert_eq!(people.kept("ben"), ["added/team/core.toml", "added/team/hug.toml", "added/team/squat.toml"]);
    assert!(people.said("ben", &["show", "core"]).contains("Seated hug"));
    assert!(!people.said("ben", &["show", "squat"]).contains("Team squat"), "the built-in one stays");
    people.said("ben", &["remove", "hug", "--yes"]);
    assert_eq!(people.kept("ben"), [""; 0]);
}

#[rstest]
#[case::a_name("team/My core.toml", "is not an id: rename it to `my-core.toml`")]
#[case::twice("team/inner/core.toml", "have the same id")]
fn a_folder_whose_names_do_not_hold_together_is_refused(#[case] also: &str, #[case] why: &str) {
    let people = People::new();
    people.put("team/core.toml", HUG);
    people.put(also, HUG);
    let (said, _) = people.refused("ben", &["add", "team", "--yes"]);
    assert!(said.contains(why), "{said}");
    assert_eq!(people.kept("ben"), [""; 0]);
}

#[cfg(unix)]
#[rstest]
#[case::of_a_file("core.toml")]
#[case::of_a_folder("moves")]
fn a_link_in_a_folder_is_refused(#[case] name: &str) {
    let people = People::new();
    people.put("outside/core.toml", HUG);
    people.put("team/hug.toml", HUG);
    let to = if name == "moves" { people.path("outside") } else { people.path("outside/core.toml") };
    std::os::unix::fs::symlink(to, people.path("team").join(name)).unwrap();
    let (said, code) = people.refused("ben", &["add", "team", "--yes"]);
    assert_eq!(code, 1);
    assert!(said.contains("is a link, and nothing is followed out of a folder"), "{said}");
    assert_eq!(people.kept("ben"), [""; 0]);
}

#[test]
fn nothing_of_ones_own_is_replaced_and_another_id_helps() {
    let people = People::new();
    let file = people.packed();
    people.put("ben/.config/supple/routines/evening-hips.toml", "name = \"Mine\"\n[[step]]\nmove = \"squat\"\n");
    let (said, code) = people.refused("ben", &["add", file, "--yes"]);
    assert_eq!(code, 1);
    assert!(said.contains("is there already") && said.contains("`--as ID` gives the new one another id"), "{said}");
    people.said("ben", &["add", file, "--yes", "--as", "annas-hips"]);
    assert!(people.said("ben", &["show", "evening-hips"]).contains("Mine"));
    assert!(people.said("ben", &["show", "annas-hips"]).contains("Seated hug"));
    let (said, _) = people.refused("ben", &["remove", "evening-hips", "--yes"]);
    assert!(said.contains("was not added: it is a file of yours"), "{said}");
    let (said, _) = people.refused("ben", &["remove", "piriformis", "--yes"]);
    assert!(said.contains("is built in, and stays"), "{said}");
    let (said, _) = people.refused("ben", &["remove", "..", "--yes"]);
    assert!(said.contains("no routine or move is called `..`"), "{said}");
    people.said("ben", &["remove", "annas-hips", "--yes"]);
    assert_eq!(people.kept("ben"), ["routines/evening-hips.toml"]);
}

#[test]
fn a_built_in_routine_is_stood_in_for_until_it_is_removed() {
    let people = People::new();
    people.put("glute-relief.toml", HIPS.replace("\"hug\"", "\"squat\""));
    assert!(people.said("ben", &["add", "glute-relief.toml", "--yes"]).contains("takes the place of the built-in one"));
    assert!(people.said("ben", &["show", "glute-relief"]).contains("Evening hips"));
    people.said("ben", &["remove", "glute-relief", "--yes"]);
    assert!(!people.said("ben", &["show", "glute-relief"]).contains("Evening hips"));
}

#[test]
fn a_newer_one_takes_the_place_of_the_one_before_and_the_same_changes_nothing() {
    let people = People::new();
    let file = people.packed();
    people.said("ben", &["add", file, "--yes"]);
    assert!(people.said("ben", &["add", file]).contains("is there already, and the same: nothing has changed"));
    people.put(file, people.read(file).replace("Evening hips", "Late hips"));
    assert!(people.said("ben", &["add", file, "--yes"]).contains("takes the place of the one that you added before"));
    assert!(people.said("ben", &["list"]).contains("Late hips"));
    assert_eq!(people.kept("ben").len(), 1);
}

#[test]
fn what_was_left_half_way_is_never_read_and_what_cannot_be_kept_leaves_nothing() {
    let people = People::new();
    let file = people.packed();
    people.put("ben/.config/supple/added/.adding-x/half.toml", HUG);
    assert!(!people.said("ben", &["list"]).contains("Seated hug"));
    people.put("cleo/.config/supple/added", "a file in the way");
    let (said, code) = people.refused("cleo", &["add", file, "--yes"]);
    assert_eq!(code, 1);
    assert!(said.contains("cannot keep"), "{said}");
    assert_eq!(people.kept("cleo"), ["added"]);
}

#[test]
fn what_comes_in_by_a_pipe_is_added_under_its_name() {
    let people = People::new();
    let text = people.read(people.packed());
    let mut added = people.command("ben", &["add", "-", "--yes"]);
    let mut child = added.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    assert_eq!(people.kept("ben"), ["added/evening-hips/evening-hips.toml"]);
    assert_eq!(people.read("ben/.config/supple/added/evening-hips/evening-hips.toml"), text);
}

#[test]
fn a_file_is_added_with_the_moves_that_lie_beside_it() {
    let people = People::new();
    people.put("sheet/core.toml", "name = \"Core\"\n[[step]]\nmove = \"hug\"\n");
    people.put("sheet/moves/hug.toml", HUG);
    people.said("ben", &["add", "sheet/core.toml", "--yes"]);
    fs::remove_dir_all(people.path("sheet")).unwrap();
    assert!(people.said("ben", &["show", "core"]).contains("Seated hug"));
}

/// Two exercises in the shape of the database, of our own making.
const EXERCISES: &str = r#"[
  { "id": "Knee_Sway", "name": "Knee Sway", "force": "static", "level": "beginner", "mechanic": null,
    "equipment": "foam roll", "primaryMuscles": ["glutes", "middle back"], "secondaryMuscles": ["biceps"],
    "instructions": ["Lie on your back, knees {bent}.", "Let both knees sway to one side.\nAnd \"back\"."],
    "category": "stretching", "images": ["Knee_Sway/0.jpg"] },
  { "id": "Band_March", "name": "Band March", "force": "pull", "level": "expert", "mechanic": "compound",
    "equipment": "cable", "primaryMuscles": ["quadriceps"], "secondaryMuscles": [],
    "instructions": ["March on the spot."], "category": "cardio", "images": [] }
]"#;

#[test]
fn exercises_become_drafts_without_a_dose_and_check_asks_for_it() {
    let people = People::new();
    people.put("exercises.json", EXERCISES);
    let told = people.said("ben", &["import-exercises", "exercises.json", "-o", "drafts"]);
    assert!(told.starts_with("2 drafts in drafts"), "{told}");
    let sway = people.read("drafts/knee-sway.toml");
    for key in ["hold =", "reps =", "passes =", "ease =", "sets =", "sides =", "position ="] {
        assert!(!sway.lines().any(|line| line.starts_with(key)), "{sway}");
    }
    assert!(sway.contains("# no word here for `biceps`") && sway.contains("\"roller\""), "{sway}");
    assert!(people.read("drafts/band-march.toml").contains("# no word here for `cable`"));
    let output = people.run("ben", &["check", "drafts", "--json"]);
    let found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let told = |name: &str| -> Vec<&str> {
        let of = found.iter().filter(|finding| finding["path"].as_str().unwrap().contains(name));
        of.map(|finding| finding["code"].as_str().unwrap()).collect()
    };
    for name in ["knee-sway", "band-march"] {
        let mut codes = told(name);
        codes.sort_unstable();
        assert_eq!(codes, ["E041", "E050", "E051"], "{name}");
    }
    // With what was asked for, it is a move.
    people.put("drafts/knee-sway.toml", format!("sides = \"both\"\nposition = \"supine\"\nhold = \"30s\"\n{sway}"));
    assert!(people.said("ben", &["show", "drafts/knee-sway.toml"]).contains("knees {bent}"));
}

#[test]
fn exercises_are_chosen_and_files_that_are_there_are_left_alone() {
    let people = People::new();
    people.put("exercises.json", EXERCISES);
    let only =
        |choice: &[&str]| people.said("ben", &[&["import-exercises", "exercises.json", "-o", "d"], choice].concat());
    assert!(only(&["--category", "stretching"]).starts_with("1 draft in d"));
    people.put("d/knee-sway.toml", "# mine");
    assert!(only(&["--only", "sway"]).contains("1 file was there already, and left alone"));
    assert_eq!(people.read("d/knee-sway.toml"), "# mine");
    assert!(only(&["--only", "Band_March"]).starts_with("1 draft in d"));
    let (said, _) = people.refused("ben", &["import-exercises", "exercises.json", "-o", "d", "--category", "yoga"]);
    assert!(said.contains("`cardio`, `stretching`"), "{said}");
}

#[test]
fn what_is_no_exercise_is_told_with_its_place() {
    let people = People::new();
    people.put("one.json", "{ \"name\": \"Sway\" }");
    assert!(people.said("ben", &["import-exercises", "one.json", "-o", "d"]).starts_with("1 draft in d"));
    people.put("wrong.json", "[{ \"title\": \"Sway\" }]");
    let (said, _) = people.refused("ben", &["import-exercises", "wrong.json", "-o", "d"]);
    assert!(said.contains("missing field `name` at line 1"), "{said}");
}
