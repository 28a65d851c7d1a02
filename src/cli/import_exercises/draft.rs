//! The text of a draft.

use std::fmt::Write as _;

use toml_edit::Value;

use super::Exercise;
use super::words::{Ours, equipment, muscle};
use crate::body::{Equipment, Muscle};
use crate::diagnostic::quoted;

/// Where the database lies.
const DATABASE: &str = "https://github.com/yuhonas/free-exercise-db";

/// The draft of a move: what the database says, and in comments what it does not.
pub(super) fn of(exercise: &Exercise) -> String {
    let mut draft = String::from(
        "# A draft from free-exercise-db, which says neither how much, nor for which sides, nor how the body is placed:\n\
         # give `hold`, `reps` or `passes`, `sides` and `position`. `supple check` asks for them.\n\
         # Say one action in a sentence, in your own words, and who should leave it out.\n\n",
    );
    let muscles = exercise.primary.iter().chain(&exercise.secondary);
    let (muscles, unknown) = sorted(muscles.map(|word| (word.as_str(), muscle(word))), Muscle::word);
    let (things, unusual) =
        sorted(exercise.equipment.iter().map(|word| (word.as_str(), equipment(word))), Equipment::word);
    let _ = writeln!(draft, "name = {}", text(exercise.name.trim()));
    let _ = writeln!(draft, "language = \"en\"");
    let _ = writeln!(draft, "muscles = [{}]{}", muscles.join(", "), aside(&unknown));
    let _ = writeln!(draft, "equipment = [{}]{}", things.join(", "), aside(&unusual));
    let _ = writeln!(draft, "instructions = [");
    for instruction in exercise.instructions.iter().map(|said| said.trim()).filter(|said| !said.is_empty()) {
        // A brace of theirs is none that stands for a side.
        let _ = writeln!(draft, "  {},", text(&instruction.replace('{', "{{")));
    }
    let title = text(&format!("free-exercise-db: {}", exercise.name.trim()));
    let _ = writeln!(draft, "]\nsources = [{{ title = {title}, url = {} }}]", text(DATABASE));
    draft
}

/// Our words, each once, and theirs that we have none for.
fn sorted<'w, T: Copy>(
    words: impl Iterator<Item = (&'w str, Ours<T>)>,
    word: impl Fn(T) -> &'static str,
) -> (Vec<String>, Vec<&'w str>) {
    let (mut ours, mut unknown) = (Vec::new(), Vec::new());
    for (theirs, found) in words {
        match found {
            Ours::Is(one) => ours.push(text(word(one))),
            Ours::Nothing => {}
            Ours::Unknown => unknown.push(theirs),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    ours.retain(|word| seen.insert(word.clone()));
    (ours, unknown)
}

fn aside(unknown: &[&str]) -> String {
    if unknown.is_empty() {
        return String::new();
    }
    let words: Vec<String> = unknown.iter().map(|word| quoted(word)).collect();
    format!("    # no word here for {}", words.join(", "))
}

/// A text as a file has it, on one line.
fn text(text: &str) -> String {
    Value::from(text.split_whitespace().collect::<Vec<_>>().join(" ")).to_string()
}
