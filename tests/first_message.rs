//! The first message about files as authors get them wrong: its code, its line, what it says, what it says to write.
//!
//! Each case of `tests/first_message/*.txt` is a small mistake of a person who knows the move and not the format. A case of
//! a move or a routine is completed by the lines that it leaves out; a whole file stands as it is. What a message says is
//! mended where it is made, not here.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use supple::advice::review;
use supple::routine::{Defaults, Library};

/// A move that nothing is said about.
const MOVE: &str = include_str!("frames/move.toml");
const ROUTINE: &str = "name = \"Evening\"\n";

/// A wrong file and what is said first about it.
struct Case<'t> {
    title: &'t str,
    frame: &'t str,
    file: &'t str,
    expected: String,
}

/// The cases of a text: a line `== title | frame`, the file, and after a line `-- LINE CODE` the message and the help.
fn cases(text: &str) -> Vec<Case<'_>> {
    let blocks = text.split("\n== ").map(|block| block.trim_start_matches("== "));
    blocks
        .filter(|block| !block.trim().is_empty())
        .map(|block| {
            let (head, rest) = block.split_once('\n').expect("a title");
            let (title, frame) = head.rsplit_once(" | ").expect("a frame after the title");
            let (file, expected) = rest
                .split_once("-- ")
                .filter(|(file, _)| file.is_empty() || file.ends_with('\n'))
                .expect("what is expected");
            Case { title, frame, file, expected: expected.trim_end().to_owned() }
        })
        .collect()
}

/// The lines that complete a file.
fn frame(case: &Case<'_>) -> String {
    let lines = match case.frame {
        "move" => MOVE,
        "routine" => ROUTINE,
        "whole" => "",
        other => panic!("what is a {other}?"),
    };
    let above = case.file.split("\n[").next().unwrap_or_default();
    let above = if above.starts_with('[') { "" } else { above };
    let word = |line: &str| -> String {
        let line = line.trim_start_matches(['-', '/', ' ', '[']);
        line.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect()
    };
    let given: Vec<String> = above.lines().map(word).collect();
    let headers = case.file.lines().filter(|line| line.starts_with('['));
    let headers: Vec<String> = headers.map(word).map(|name| name.trim_end_matches(']').to_owned()).collect();
    let has = |key: &str| given.iter().chain(&headers).any(|given| given == key);
    // A file has one dose, by whatever name.
    let doses = [
        "passes",
        "reps",
        "ease",
        "breaths",
        "amrap",
        "max_reps",
        "duration",
        "time",
        "repetitions",
        "rep",
        "hold-time",
    ];
    let is_left_out = |key: &str| has(key) || key == "hold" && doses.iter().any(|dose| has(dose));
    lines.split_inclusive('\n').filter(|line| !is_left_out(&word(line))).collect()
}

/// What is said first, as a case writes it: the line within its own text.
fn first_message(library: &Library, case: &Case<'_>) -> String {
    let frame = frame(case);
    let source = format!("{frame}{}", case.file);
    let entry = library.entry_of("sloppy.toml", source);
    let found = review(&entry);
    let Some(first) = found.first() else { return "nothing".into() };
    let line = entry.source()[..first.span.start].matches('\n').count() + 1;
    let line = line.saturating_sub(frame.lines().count());
    let help = first.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    format!("{line} {}\n{}{help}", first.code, first.message)
}

#[test]
fn the_first_message_names_the_true_cause_and_what_to_write() {
    let library = Library::embedded(Defaults::default());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/first_message");
    let (mut count, mut wrong) = (0, String::new());
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        for case in cases(&text) {
            count += 1;
            let said = first_message(&library, &case);
            if said != case.expected {
                let _ = writeln!(
                    wrong,
                    "== {}\n{}-- {said}\n   where this was expected:\n-- {}\n",
                    case.title, case.file, case.expected
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 120, "{count} cases");
}
