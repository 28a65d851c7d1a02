//! Ten hand-outs as clinics and coaches give them, each with its paper in the comments at its top: none of them has
//! mistakes or needs advice, and what is coached of it, at each of its levels, is held against its paper by whoever changes
//! it.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use supple::advice::review;
use supple::diagnostic::{Colour, draw};
use supple::routine::{Defaults, Library, Routine};
use supple::session::timeline::{Count, Phase, Setup, Timeline, compile};

/// The routine at each of its levels, or as it is where it has none.
fn levels(routine: &Routine) -> Vec<Routine> {
    let at = |name: &str| routine.at_level(name).expect("it has its own levels");
    if routine.levels.is_empty() {
        return vec![routine.clone()];
    }
    routine.levels.iter().map(|level| at(&level.name)).collect()
}

/// Every phase with its moment, length, side and set, and below it what is said.
fn course(routine: &Routine) -> String {
    let usual = Setup { ease_key: Some("e".into()), count: Count::Ticks, ..Setup::default() };
    let first_side = routine.first_side.unwrap_or(usual.first_side);
    let timeline = compile(routine, &Setup { first_side, ..usual });
    let mut text = String::new();
    if let Some(level) = &routine.choice.level {
        writeln!(text, "# {level}").unwrap();
    }
    for phase in &timeline.phases {
        writeln!(text, "{}", head(&timeline, phase)).unwrap();
        for say in phase.cues.iter().filter_map(|cue| cue.say.as_ref()) {
            writeln!(text, "    {say}").unwrap();
        }
    }
    text
}

fn head(timeline: &Timeline, phase: &Phase) -> String {
    let seconds = phase.at.as_secs();
    let most = if phase.at_most { "at most " } else { "" };
    let mut head =
        format!("{}:{:02}  {most}{} s  {}", seconds / 60, seconds % 60, phase.length.as_secs(), phase.kind.word());
    if let Some(exercise) = &phase.exercise {
        write!(head, "  {}", exercise.name).unwrap();
    }
    if let Some(side) = phase.side {
        write!(head, "  {}", side.word()).unwrap();
    }
    if phase.sets > 1 {
        write!(head, "  set {} of {}", phase.set, phase.sets).unwrap();
    }
    if let Some((round, of)) = timeline.round(phase) {
        write!(head, "  round {round} of {of}").unwrap();
    }
    head
}

#[rstest]
fn a_hand_out_is_clean_and_coached_as_its_paper_says(#[files("tests/hand_outs/*.toml")] path: PathBuf) {
    let name = path.file_stem().and_then(|stem| stem.to_str()).expect("its name is text");
    let source = fs::read_to_string(&path).expect("the hand-out is there");
    let entry = Library::embedded(Defaults::default()).entry_of(name, source);
    let found = review(&entry);
    assert!(found.is_empty(), "{}", draw(name, entry.source(), &found, Colour::Plain));
    let courses: Vec<String> = levels(entry.routine().expect("it is whole")).iter().map(course).collect();
    insta::assert_snapshot!(name, courses.join("\n"));
}

/// What the program writes when it is asked so, in the folder of the hand-outs.
fn answer(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().expect("a folder for the test");
    let mut supple = Command::cargo_bin("supple").expect("it is built");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hand_outs");
    let output = supple.args(arguments).env_clear().env("HOME", home.path()).current_dir(folder).output();
    String::from_utf8(output.expect("it runs").stdout).expect("it is text")
}

#[rstest]
#[case::turns(&["show", "07-rolling-legs.toml"], "2 × 8-10 passes each side, sides in turn\n")]
#[case::a_rest_between_moves(&["show", "10-strength-circuit.toml", "--timeline"], "15 s  rest        before Hip thrust\n")]
#[case::a_rest_before_rounds(&["show", "09-run-walk.toml", "--timeline"], "30 s  rest        before Run\n")]
fn a_page_of_a_hand_out_says(#[case] arguments: &[&str], #[case] said: &str) {
    let page = answer(arguments);
    assert!(page.contains(said), "{page}");
}

#[test]
fn a_printed_hand_out_says_that_sides_take_turns() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let paper = folder.path().join("paper.html");
    answer(&["print", "07-rolling-legs.toml", "-o", paper.to_str().expect("its name is text")]);
    let page = fs::read_to_string(paper).expect("it was printed");
    assert!(page.contains("2 × 8-10 passes each side, sides in turn, 3 s each, 15 s rest"), "{page}");
}
