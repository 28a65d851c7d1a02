//! What became of a session.

use supple::body::Side::{Left, Right};
use supple::session::record::Mark::{self, Done, Eased, Skipped, TooMuch};
use supple::session::record::{Record, Row};

fn row(name: &str, right: &[Mark], left: &[Mark], note: &str) -> Row {
    let sides = vec![(Some(Right), right.to_vec()), (Some(Left), left.to_vec())];
    Row { name: name.into(), sides, note: note.into() }
}

/// Six moves, not all of them done whole.
pub(crate) fn record() -> Record {
    Record {
        routine: "Sore glutes after a run".into(),
        minutes: 19,
        rows: vec![
            row("Knee to chest", &[Done, Done, Done], &[Done, Done, Done], ""),
            row("Piriformis stretch", &[Done, Done, Done], &[Done, Done, TooMuch], "10 s less"),
            row("IT band", &[Done, Done, Done], &[Done, Done, Done], ""),
            row("Foam roller", &[Done], &[Done], "2 passes more"),
            row("Trigger point", &[Eased, Eased], &[Eased, Skipped], "one spot left out"),
            Row { name: "Glute bridge".into(), sides: vec![(None, vec![Done, Done])], note: String::new() },
        ],
        closing: "You stopped when it was too much, and went on after.".into(),
    }
}

/// Three moves that were hardly begun.
pub(crate) fn hardly() -> Record {
    let rows = vec![
        Row { name: "Glute bridge".into(), sides: vec![(None, vec![Done])], note: String::new() },
        Row { name: "Squat".into(), sides: vec![(None, vec![Skipped, Skipped])], note: "2 sets left out".into() },
    ];
    Record { routine: "Legs".into(), minutes: 0, rows, closing: "1 of 3 sets done. Each of them counts.".into() }
}

/// A session left before anything was done.
pub(crate) fn left() -> Record {
    let rows = vec![row("Knee to chest", &[Skipped; 3], &[Skipped; 3], "6 sets left out")];
    Record {
        routine: "Knee to chest".into(),
        minutes: 0,
        rows,
        closing: "Nothing done this time. That is all right.".into(),
    }
}
