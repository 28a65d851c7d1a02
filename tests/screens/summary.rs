//! What became of a session.

use supple::tui::screens::summary::Mark::{self, Done, Eased, Skipped, TooMuch};
use supple::tui::screens::summary::Row;

fn row(name: &str, first: &[Mark], second: &[Mark], note: &str) -> Row {
    Row { name: name.into(), first: first.into(), second: second.into(), note: note.into() }
}

/// Five moves, not all of them done whole.
pub fn rows() -> Vec<Row> {
    vec![
        row("Knee to chest", &[Done, Done, Done], &[Done, Done, Done], ""),
        row("Piriformis stretch", &[Done, Done, Done], &[Done, Done, TooMuch], "last one the easier way"),
        row("IT band", &[Done, Done, Done], &[Done, Done, Done], ""),
        row("Foam roller", &[Done], &[Done], ""),
        row("Trigger point", &[Eased, Eased], &[Eased, Skipped], "one spot left out"),
    ]
}

/// What is said of it.
pub fn words() -> Vec<String> {
    vec!["You stopped before it hurt, and went on after.".into(), "Third time this week.".into()]
}
