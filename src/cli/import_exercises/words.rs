//! The database's words for muscles and equipment, in ours.

use crate::body::{Equipment, Muscle, Vocabulary};

/// What becomes of a word: ours, nothing, or that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ours<T> {
    /// This one.
    Is(T),
    /// It stands for having none.
    Nothing,
    /// We have no word for it.
    Unknown,
}

/// The database's muscles, and what of ours means the same, the nearest first.
const MUSCLES: &[(&str, &[&str])] = &[
    ("abdominals", &["abdominals"]),
    ("abductors", &["abductors"]),
    ("adductors", &["adductors"]),
    ("biceps", &["biceps"]),
    ("calves", &["calves"]),
    ("chest", &["chest"]),
    ("forearms", &["forearms"]),
    ("glutes", &["glutes", "gluteus-maximus"]),
    ("hamstrings", &["hamstrings"]),
    ("lats", &["lats"]),
    ("lower back", &["lower-back"]),
    ("middle back", &["upper-back"]),
    ("neck", &["neck"]),
    ("quadriceps", &["quadriceps"]),
    ("shoulders", &["shoulders"]),
    ("traps", &["traps"]),
    ("triceps", &["triceps"]),
];

/// The same of its equipment; an empty list is nothing. Its bands are long ones; its exercise ball is a large one, ours a
/// ball to press with.
const EQUIPMENT: &[(&str, &[&str])] = &[
    ("body only", &[]),
    ("bands", &["long-band", "band"]),
    ("foam roll", &["roller"]),
    ("dumbbell", &["weight"]),
    ("kettlebells", &["weight"]),
    ("medicine ball", &["weight"]),
];

/// Our word for one of its muscles.
pub(super) fn muscle(word: &str) -> Ours<Muscle> {
    ours(MUSCLES, word)
}

/// Our word for one of its pieces of equipment.
pub(super) fn equipment(word: &str) -> Ours<Equipment> {
    ours(EQUIPMENT, word)
}

fn ours<V: Vocabulary>(table: &[(&str, &[&str])], word: &str) -> Ours<V> {
    match table.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(word.trim())) {
        Some((_, [])) => Ours::Nothing,
        Some((_, words)) => words.iter().find_map(|word| V::from_word(word)).map_or(Ours::Unknown, Ours::Is),
        None => Ours::Unknown,
    }
}
