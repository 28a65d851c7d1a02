//! Whatever a file holds: nothing breaks, every finding lies in the file, and a file without errors is a session.

use std::fs;

use proptest::prelude::*;
use proptest::sample::Index;
use supple::advice::review;
use supple::diagnostic::{Colour, Finding, draw};
use supple::routine::{Defaults, Library};
use supple::session::timeline::{Setup, compile};

/// Checks a file of these bytes as a person's own.
fn assert_told(library: &Library, bytes: &[u8]) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged.toml");
    fs::write(&path, bytes).unwrap();
    let entry = library.open(&path).unwrap();
    let (source, findings) = (entry.source(), review(&entry));
    for finding in &findings {
        prop_assert!(source.get(finding.span.clone()).is_some(), "{finding:?}");
        for (place, _) in &finding.also {
            prop_assert!(source.get(place.clone()).is_some(), "{finding:?}");
        }
    }
    let drawn = draw("damaged.toml", source, &findings, Colour::Plain);
    prop_assert!(!drawn.contains('\u{1b}'), "{drawn:?}");
    // What is wrong with a figure's movement is seen by a close look only.
    let quick = entry.findings().iter().any(Finding::is_error);
    prop_assert_eq!(entry.routine().is_none(), quick);
    if let Some(routine) = entry.routine() {
        let timeline = compile(routine, &Setup::default());
        let ends = timeline.phases.iter().map(|phase| phase.at + phase.length).max();
        prop_assert_eq!(ends, Some(timeline.total()));
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_told_about_within_themselves(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        assert_told(&Library::embedded(Defaults::default()), &bytes)?;
    }

    #[test]
    fn a_damaged_file_of_the_program_is_told_about_or_is_a_session(
        file in any::<Index>(),
        damages in proptest::collection::vec((any::<Index>(), 0_usize..30, damage()), 1..4),
    ) {
        let library = Library::embedded(Defaults::default());
        let mut bytes = file.get(library.entries()).source().as_bytes().to_vec();
        for (place, length, inserted) in damages {
            let start = place.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, inserted);
        }
        assert_told(&library, &bytes)?;
    }

    #[test]
    fn a_file_with_lines_lost_or_twice_is_told_about_or_is_a_session(
        file in any::<Index>(),
        lost in any::<Index>(),
        twice in any::<Index>(),
    ) {
        let library = Library::embedded(Defaults::default());
        let mut lines: Vec<&str> = file.get(library.entries()).source().lines().collect();
        lines.remove(lost.index(lines.len()));
        let again = twice.index(lines.len());
        lines.insert(again, lines[again]);
        assert_told(&library, lines.join("\n").as_bytes())?;
    }
}

/// What takes the place of what is lost: nothing, signs that TOML knows, values of another kind, any bytes.
fn damage() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(Vec::new()),
        "[\\[\\]{}=\"'\n\\\\#,.]{1,4}".prop_map(String::into_bytes),
        "(0|-1|999999999999|nan|inf|true|\"\"|\"1h\"|\"30s\"|\\[\\]|\\{\\}|1979-05-27|\u{202e}|\u{1b}\\[2J)"
            .prop_map(String::into_bytes),
        proptest::collection::vec(any::<u8>(), 1..4),
    ]
}
