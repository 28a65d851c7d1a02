//! The words for bodies and things, from a file to what is said, marked and counted.

use rstest::rstest;
use supple::body::{Equipment, Muscle, Position};
use supple::routine::{Defaults, Entry, Library, Step};
use supple::session::timeline::{Setup, compile};

fn entry(source: String) -> std::sync::Arc<Entry> {
    Library::embedded(Defaults::default()).entry_of("words.toml", source)
}

/// A routine that goes from the floor to a move of this position, equipment and these muscles.
fn routine(position: &str, equipment: &str, muscles: &str) -> String {
    format!(
        "name = \"Words\"\n[[step]]\nmove = \"figure-four\"\n[[step]]\nname = \"Other\"\nposition = \"{position}\"\n\
         equipment = [{equipment}]\nmuscles = [{muscles}]\nsides = \"both\"\nreps = 5\ninstructions = [\"Move slowly.\"]\n"
    )
}

/// Everything that is said in it.
fn said(source: String) -> Vec<String> {
    let entry = entry(source);
    assert!(entry.findings().is_empty(), "{:?}", entry.findings());
    let timeline = compile(entry.routine().expect("no errors"), &Setup::default());
    timeline.phases.iter().flat_map(|phase| &phase.cues).filter_map(|cue| cue.say.clone()).collect()
}

#[rstest]
#[case("on-chair", "\"chair\"", &["Fetch the chair.", "Sit down on the chair."])]
#[case("all-fours", "\"cushion\"", &["Fetch the cushion.", "Come onto your hands and knees."])]
#[case("plank", "\"towel\"", &["Fetch the towel.", "Get into a plank."])]
#[case("squatting", "\"block\"", &["Fetch the block.", "Squat down."])]
#[case("standing", "\"doorway\"", &["Stand up.", "Go to the doorway."])]
#[case("standing", "\"table\", \"weight\"", &["Stand up.", "Fetch the weight.", "Go to the table."])]
#[case("supine", "\"partner\", \"long-band\", \"stick\"", &["Call your partner.", "Fetch the long band and the stick."])]
fn the_way_to_a_move_is_said_in_its_words(#[case] position: &str, #[case] things: &str, #[case] expected: &[&str]) {
    let said = said(routine(position, things, ""));
    let places: Vec<Option<usize>> =
        expected.iter().map(|sentence| said.iter().position(|said| said.contains(sentence))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{said:?}");
}

#[test]
fn every_word_can_be_written_and_is_listed_for_authors() {
    let docs = include_str!("../docs/authoring.md");
    let words = Position::ALL.iter().map(|position| position.word());
    let words = words.chain(Equipment::ALL.iter().map(|thing| thing.word()));
    for word in words.chain(Muscle::ALL.iter().map(|muscle| muscle.word())) {
        assert!(docs.contains(&format!("`{word}`")), "docs/authoring.md does not list `{word}`");
    }
    for position in Position::ALL {
        for thing in Equipment::ALL {
            let source = routine(position.word(), &format!("\"{thing}\""), "");
            assert!(entry(source).routine().is_some(), "{position} with {thing}");
        }
    }
    for muscle in Muscle::ALL {
        assert!(entry(routine("standing", "", &format!("\"{muscle}\""))).routine().is_some(), "{muscle}");
    }
}

#[test]
fn a_group_is_marked_as_its_muscles() {
    let figure = "figure = \"bridge\"\n";
    let marks = |muscles: &str| {
        let entry = entry(routine("supine", "", muscles) + figure);
        let routine = entry.routine().expect("no errors");
        let Some(Step::Do(exercise)) = routine.steps.last() else { panic!("the last step is a move") };
        let figure = exercise.figure.as_ref().expect("a figure");
        let mut marked: Vec<Muscle> = figure.marks.iter().map(|mark| mark.muscle).collect();
        marked.sort();
        marked.dedup();
        marked
    };
    assert_eq!(marks("\"glutes\""), [Muscle::GluteusMaximus, Muscle::GluteusMedius, Muscle::GluteusMinimus]);
    assert_eq!(marks("\"core\""), marks("\"abdominals\", \"obliques\", \"lower-back\""));
}
