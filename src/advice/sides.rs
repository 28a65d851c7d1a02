//! Sides: that left and right get the same, and that a text follows the side at work.

use std::collections::BTreeMap;
use std::time::Duration;

use super::{Advice, Of, Use, codes};
use crate::body::{Muscle, Side};
use crate::routine::{Exercise, Sides, Text};
use crate::session::timeline::Timeline;

/// What each side of each muscle gets in all. `sides = "each"` is even by itself; what is done once may be of one side
/// by its words: two moves "Left hip" and "Right hip" have to get the same.
pub(super) fn whole_session(timeline: &Timeline, uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    // Of one move, its muscles are told together: (the use, left, right) -> muscles.
    let mut uneven: BTreeMap<(usize, Duration, Duration), Vec<Muscle>> = BTreeMap::new();
    for (muscle, [left, right]) in worked(timeline).into_iter().filter(|(_, [left, right])| left != right) {
        let last = uses.iter().rposition(|one| {
            one.exercise.muscles.contains(&muscle) && side_by_words(one.exercise) == Some(greater(left, right))
        });
        if let Some(last) = last {
            uneven.entry((last, left, right)).or_default().push(muscle);
        }
    }
    for ((last, left, right), muscles) in uneven {
        let [left, right] = [left, right].map(|side| side.as_secs());
        let muscles: Vec<&str> = muscles.into_iter().map(Muscle::spoken).collect();
        let muscles = muscles.join(" and ");
        advice.push(Advice {
            code: codes::UNEVEN_SIDES,
            about: uses[last].about(&["sides"], Of::Routine),
            message: format!("the {muscles} get {left} seconds on the left and {right} on the right"),
            help: "with `sides = \"each\"`, and `{side}` in the text, both sides get the same".into(),
        });
    }
}

fn greater(left: Duration, right: Duration) -> Side {
    if left > right { Side::Left } else { Side::Right }
}

/// How long each muscle works, on the left and on the right.
fn worked(timeline: &Timeline) -> BTreeMap<Muscle, [Duration; 2]> {
    let mut worked: BTreeMap<Muscle, [Duration; 2]> = BTreeMap::new();
    for phase in timeline.phases.iter().filter(|phase| phase.kind.is_work()) {
        let Some(exercise) = &phase.exercise else { continue };
        let side = phase.side.or_else(|| side_by_words(exercise));
        for &muscle in &exercise.muscles {
            let [left, right] = worked.entry(muscle).or_default();
            if side != Some(Side::Right) {
                *left += phase.length;
            }
            if side != Some(Side::Left) {
                *right += phase.length;
            }
        }
    }
    worked
}

/// The side of a move that is done once, where its words are about one side only: its name, else its instructions.
fn side_by_words(exercise: &Exercise) -> Option<Side> {
    if exercise.sides == Sides::Each {
        return None;
    }
    let words = Words::of(exercise);
    only(words.anywhere(&exercise.name)).or_else(|| {
        // Without a side at work, `{side}` is said as the right one.
        let braces = exercise.instructions.iter().any(Text::names_sides);
        let written = || exercise.instructions.iter().flat_map(|text| words.of_the_body(text));
        if braces { Some(Side::Right) } else { only(written()) }
    })
}

/// Texts of a move of each side that name one side whichever is at work.
pub(super) fn of_move(one: &Use<'_>, advice: &mut Vec<Advice>) {
    let exercise = one.exercise;
    if exercise.sides != Sides::Each {
        return;
    }
    let name = &exercise.name;
    let mut add = |key, message| {
        let help = "write `{side}` and `{other}` where a side is meant".into();
        advice.push(Advice { code: codes::NO_SIDE_NAMED, about: one.about(key, Of::Move), message, help });
    };
    let words = Words::of(exercise);
    let fixed = |text: &Text| only(words.of_the_body(text));
    let instructions: Option<Side> = exercise.instructions.iter().find_map(fixed);
    if let Some(side) = instructions {
        add(&["instructions"], format!("{name} says \"{side}\" on both sides"));
    } else if !exercise.instructions.iter().any(Text::names_sides) {
        add(&["instructions"], format!("{name} is done on each side, but its instructions name none"));
    }
    let during = exercise.during.iter().map(|text| (&["during"] as &[_], text));
    let out = exercise.come_out.iter().map(|out| (&["come-out"] as &[_], &out.say));
    let feel = exercise.feel.iter().map(|text| (&["feel"] as &[_], text));
    for (key, side) in during.chain(out).chain(feel).filter_map(|(key, text)| Some((key, fixed(text)?))) {
        add(key, format!("{name} says \"{side}\" on both sides"));
    }
}

/// The words for sides in a language.
#[derive(Clone, Copy)]
enum Words {
    English,
    German,
    /// Another language: its words are not known.
    Unknown,
}

impl Words {
    fn of(exercise: &Exercise) -> Self {
        match exercise.language.split('-').next() {
            Some("en") => Self::English,
            Some("de") => Self::German,
            _ => Self::Unknown,
        }
    }

    /// Every side that a name says.
    fn anywhere(self, name: &str) -> impl Iterator<Item = Side> {
        spelled(name).into_iter().filter_map(move |word| self.side(&word))
    }

    /// The sides of the body that a text says by itself, not by its braces: "left foot", but not "right angle" or "what
    /// is left".
    fn of_the_body(self, text: &Text) -> Vec<Side> {
        let mut sides = Vec::new();
        for piece in text.fixed() {
            let words = spelled(piece);
            for (at, word) in words.iter().enumerate() {
                let next = words.get(at + 1).map_or("", String::as_str);
                let of_the_body = match self {
                    Self::English => BODY.contains(&next.trim_end_matches('s')),
                    Self::German => !next.starts_with("winkel"),
                    Self::Unknown => false,
                };
                sides.extend(self.side(word).filter(|_| of_the_body));
            }
        }
        sides
    }

    fn side(self, word: &str) -> Option<Side> {
        let stem = match self {
            Self::English => word,
            Self::German if word == "links" || word == "rechts" => &word[..word.len() - 1],
            Self::German => ["en", "er", "es", "em", "e"].iter().find_map(|end| word.strip_suffix(end))?,
            Self::Unknown => return None,
        };
        match stem {
            "left" | "link" => Some(Side::Left),
            "right" | "recht" => Some(Side::Right),
            _ => None,
        }
    }
}

/// Parts of the body that there are two of, without the `s` of the plural.
const BODY: [&str; 23] = [
    "side", "foot", "feet", "leg", "knee", "hip", "arm", "hand", "elbow", "shoulder", "buttock", "glute", "heel",
    "ankle", "thigh", "shin", "calf", "calve", "toe", "wrist", "rib", "ear", "forearm",
];

/// The side, where all are the same one.
fn only(sides: impl IntoIterator<Item = Side>) -> Option<Side> {
    let mut sides = sides.into_iter();
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

fn spelled(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::body::Side::{self, Left, Right};
    use crate::routine::Text;
    use rstest::rstest;

    #[rstest]
    #[case(Words::English, "Cross your left foot over the right knee.", &[Left, Right])]
    #[case(Words::English, "Bend both knees at a right angle.", &[])]
    #[case(Words::English, "Nothing is left on the floor, right?", &[])]
    #[case(Words::English, "Look over the {side} shoulder.", &[])]
    #[case(Words::English, "Set the left hand behind your {other} hip.", &[Left])]
    #[case(Words::German, "Ziehe das linke Knie heran.", &[Left])]
    #[case(Words::German, "Beuge das Knie im rechten Winkel.", &[])]
    #[case(Words::German, "Neige dich nach rechts.", &[Right])]
    #[case(Words::Unknown, "Cross your left foot.", &[])]
    fn a_side_of_the_body_is_told_from_other_words(#[case] words: Words, #[case] text: &str, #[case] sides: &[Side]) {
        assert_eq!(words.of_the_body(&Text::parse(text).unwrap()), sides);
    }
}
