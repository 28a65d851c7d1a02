//! The figure outside of a session: drawn in the terminal, and as an SVG picture.

use std::fs;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use tempfile::TempDir;

/// What `supple` with these arguments says to a person without files, in the folder `home`.
fn supple(home: &TempDir, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::cargo_bin("supple").unwrap();
    command.args(arguments).env_clear().env("HOME", home.path()).current_dir(home.path());
    command.envs(environment.iter().copied()).output().unwrap()
}

fn said(arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let output = supple(&tempfile::tempdir().unwrap(), arguments, environment);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

const COLOURED: (&str, &str) = ("CLICOLOR_FORCE", "1");

#[test]
fn where_there_is_no_colour_the_figure_is_a_silhouette_and_words() {
    let page = said(&["show", "clamshell", "--figure"], &[]);
    assert!(!page.contains('\x1b'), "{page}");
    assert!(page.contains('█') || page.contains('▄'), "{page}");
    assert!(page.contains("Not to be seen from here: hip rotators."), "{page}");
    assert!(page.lines().all(|line| line.chars().count() <= 100), "{page}");
}

#[rstest]
#[case("truecolor", "xterm-256color", "38;2;")]
#[case("", "xterm-256color", "38;5;")]
#[case("", "xterm", "38;5;")]
fn the_figure_has_the_colours_of_the_terminal(#[case] colorterm: &str, #[case] term: &str, #[case] colour: &str) {
    let page = said(&["show", "piriformis", "--figure"], &[COLOURED, ("TERM", term), ("COLORTERM", colorterm)]);
    assert!(page.contains(colour), "{page}");
    assert_eq!(page.contains("38;2;"), colorterm == "truecolor");
    let open = page.lines().filter(|line| line.contains("\x1b[0;") && !line.ends_with("\x1b[0m"));
    let reset = |line: &&str| line.rfind("\x1b[0m").is_some_and(|end| !line[end + 4..].contains("\x1b[0;"));
    assert_eq!(open.filter(|line| !reset(line)).count(), 0, "a colour runs on past the end of its line:\n{page}");
}

#[test]
fn a_routine_shows_the_figure_of_each_of_its_moves_once() {
    let page = said(&["show", "glute-strength", "--figure"], &[]);
    assert_eq!(page.matches("Clamshell").count(), 1, "{page}");
    assert!(page.matches("shaded: ").count() > 2, "{page}");
}

#[test]
fn a_move_becomes_a_picture_of_its_beginning_and_its_hold() {
    let home = tempfile::tempdir().unwrap();
    let output = supple(&home, &["show", "bridge", "--svg", "bridge.svg"], &[]);
    assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
    let picture = fs::read_to_string(home.path().join("bridge.svg")).unwrap();
    assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "), "{picture}");
    assert!(picture.contains("<title>Bridge. Marked: "), "{picture}");
    assert!((2..=4).contains(&picture.matches("<g transform").count()));
    assert_eq!(picture.matches("<path").count(), picture.matches("z\"/>").count());
    assert!(picture.contains("#ff7a45"), "the muscle is in the accent colour");
    assert!(!picture.contains("NaN") && !picture.contains("inf"));
}

#[rstest]
#[case(&["show", "glute-relief", "--svg", "a.svg"], "a picture shows one move; glute-relief has foam-roller, trigger-point")]
#[case(&["show", "bridge", "--svg", "no/such/folder.svg"], "cannot write `no/such/folder.svg`")]
fn why_there_is_no_picture_is_said(#[case] arguments: &[&str], #[case] words: &str) {
    let output = supple(&tempfile::tempdir().unwrap(), arguments, &[]);
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(err.contains(words), "{err}");
}

#[test]
fn a_move_without_a_figure_says_so_in_words() {
    let home = tempfile::tempdir().unwrap();
    let source = r#"name = "Side bend"
summary = "A bend to the side."
muscles = ["obliques"]
position = "standing"
sides = "each"
hold = "10s"
sets = 1
instructions = ["Bend to the {side}."]
"#;
    let folder = home.path().join(".config/supple/routines/moves");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("side-bend.toml"), source).unwrap();
    let page = supple(&home, &["show", "side-bend", "--figure"], &[]);
    assert!(String::from_utf8_lossy(&page.stdout).contains("There is no picture of this move."), "{page:?}");
    let picture = supple(&home, &["show", "side-bend", "--svg", "side-bend.svg"], &[]);
    assert!(String::from_utf8_lossy(&picture.stderr).contains("side-bend has no picture"), "{picture:?}");
}

#[test]
fn how_much_moves_is_one_of_three_words() {
    let output = supple(&tempfile::tempdir().unwrap(), &["run", "bridge", "--motion", "wild"], &[]);
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(err.contains("full, reduced, off"), "{err}");
}

/// A move whose easier way is gone into half as far, and whose introduction has a pose of its own.
const TAUGHT: &str = r#"name = "Arm raise"
position = "standing"
sides = "both"
muscles = ["obliques"]
hold = "20s"
instructions = ["Stand.", "Bend forward.", "Raise your arms."]
easier = { figure = 0.5, instructions = ["Stand.", "Raise your arms halfway."] }
[[figure.key]]
at = [0, 52.4]
leg = { R = 270, L = 270 }
arm = { R = 270, L = 270 }
shows = "Stand"
[[figure.key]]
arm = { R = 90, L = 90 }
shows = "Raise"
[[figure.step]]
spine = 50
shows = "Bend"
"#;

#[test]
fn the_easier_way_and_the_way_into_a_pose_are_drawn() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/supple/routines/moves");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("raise.toml"), TAUGHT).unwrap();
    let pictures = |arguments: &[&str], file: &str| {
        let output = supple(&home, &[&["show", "raise", "--svg", file], arguments].concat(), &[]);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(home.path().join(file)).unwrap()
    };
    let (usual, easier) = (pictures(&[], "usual.svg"), pictures(&["--easier"], "easier.svg"));
    assert_eq!(usual.matches("<g transform").count(), 3);
    assert_ne!(usual, easier);
    let page = |arguments: &[&str]| {
        let output = supple(&home, &[&["show", "raise", "--figure"], arguments].concat(), &[]);
        String::from_utf8(output.stdout).unwrap()
    };
    let easier = page(&["--easier"]);
    assert!(easier.contains("the easier way, ") && easier.contains('█'), "{easier}");
    assert_ne!(page(&[]).lines().nth(4), easier.lines().nth(4));
    let alone = supple(&home, &["show", "raise", "--easier"], &[]);
    assert_eq!(alone.status.code(), Some(2), "it is about pictures: {alone:?}");
}

#[test]
fn a_protocol_that_is_named_makes_pictures_of_figures_wherever_they_go_and_the_configuration_only_in_a_terminal() {
    for (protocol, begin) in [("kitty", "\x1b_Ga=t,f=100,"), ("sixel", "\x1bP"), ("iterm", "\x1b]1337;File=")] {
        let page = said(&["show", "clamshell", "--figure", "--pictures", protocol], &[]);
        assert_eq!(page.matches(begin).count(), 1, "{protocol}: {page:?}");
        assert!(page.contains("Marked: ") || page.contains("Lightly shaded: "), "{page:?}");
        // Room is made before the picture, and the words stand below it.
        let (before, after) = page.split_once(begin).unwrap();
        let rows = before.rsplit_once("\x1b[").and_then(|(_, up)| up.split_once('A')).unwrap().0;
        assert!(before.ends_with(&format!("{}\x1b[{rows}A\x1b7", "\n".repeat(rows.parse().unwrap()))), "{before:?}");
        assert!(after.contains(&format!("\x1b8\x1b[{rows}B\r")), "{after:?}");
    }
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join(".config/supple");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("config.toml"), "[figure]\npictures = \"kitty\"\n").unwrap();
    for arguments in [&["show", "clamshell", "--figure"][..], &["show", "clamshell", "--figure", "--pictures", "auto"]]
    {
        let page = String::from_utf8(supple(&home, arguments, &[]).stdout).unwrap();
        assert!(!page.contains('\x1b') && page.contains('█'), "{page}");
    }
}
