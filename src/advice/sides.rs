//! Sides: that left and right get the same, and that a text follows the side at work.

use std::collections::BTreeMap;
use std::time::Duration;

use super::dose::named;
use super::{Advice, Of, Use, codes};
use crate::body::{Muscle, Side};
use crate::language::{Braces, SideWords, Tongue, only};
use crate::routine::{Exercise, Sides, Text};
use crate::session::timeline::Timeline;

/// What each side of each muscle gets in all. `sides = "each"` is even by itself; what is done once may be of one side
/// by its words: two moves "Left hip" and "Right hip" have to get the same.
pub(super) fn whole_session(timeline: &Timeline, uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    // Of one move, its muscles are told together: (the use, left, right) -> muscles.
    let mut uneven: BTreeMap<(usize, Duration, Duration), Vec<Muscle>> = BTreeMap::new();
    for (muscle, [left, right]) in worked(timeline).into_iter().filter(|(_, [left, right])| left != right) {
        let last = uses
            .iter()
            .rposition(|one| one.exercise.works(muscle) && side_by_words(one.exercise) == Some(greater(left, right)));
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
            message: format!("{left} seconds on the left and {right} on the right for the {muscles}"),
            help: format!(
                "with `sides = \"each\"`, and `{}` in the text, both sides get the same",
                Braces::of(&uses[last].exercise.language).work
            ),
        });
    }
}

fn greater(left: Duration, right: Duration) -> Side {
    if left > right { Side::Left } else { Side::Right }
}

/// How long each muscle works, on the left and on the right.
fn worked(timeline: &Timeline) -> BTreeMap<Muscle, [Duration; 2]> {
    let works = || timeline.phases.iter().filter(|phase| phase.kind.is_work());
    let mut worked = named(works());
    for phase in works() {
        let Some(exercise) = &phase.exercise else { continue };
        let side = phase.side.or_else(|| side_by_words(exercise));
        for (_, [left, right]) in worked.iter_mut().filter(|(muscle, _)| exercise.works(**muscle)) {
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
    let words = words(exercise);
    words.and_then(|words| only(words.anywhere(&exercise.name))).or_else(|| {
        // Without a side at work, `{side}` is said as the right one.
        let braces = exercise.instructions.iter().any(Text::names_sides);
        let written = || exercise.instructions.iter().flat_map(|text| of_the_body(words, text));
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
        let Braces { work, other } = Braces::of(&exercise.language);
        let help = format!("write `{work}` where the side at work is meant, `{other}` where the opposite one is");
        advice.push(Advice { code: codes::NO_SIDE_NAMED, about: one.about(key, Of::Move), message, help });
    };
    let words = words(exercise);
    let fixed = |text: &Text| only(of_the_body(words, text));
    let instructions: Option<Side> = exercise.instructions.iter().find_map(fixed);
    if let Some(side) = instructions {
        add(&["instructions"], format!("{name} says \"{side}\" on both sides"));
    } else if !exercise.instructions.iter().any(Text::names_sides) {
        add(&["instructions"], format!("{name} is done on each side, but its instructions name none"));
    }
    let during = exercise.during.iter().map(|text| (&["during"] as &[_], text));
    let during = during.chain(exercise.parts.iter().map(|part| (&["phases"] as &[_], &part.say)));
    let out = exercise.come_out.iter().map(|out| (&["come-out"] as &[_], &out.say));
    let feel = exercise.feel.iter().map(|text| (&["feel"] as &[_], text));
    for (key, side) in during.chain(out).chain(feel).filter_map(|(key, text)| Some((key, fixed(text)?))) {
        add(key, format!("{name} says \"{side}\" on both sides"));
    }
}

/// The words for sides of the language that a move is in; `None` where they are not known.
fn words(exercise: &Exercise) -> Option<&'static SideWords> {
    Tongue::of(&exercise.language).map(Tongue::sides)
}

/// The sides of the body that a text says by itself, not by its braces.
fn of_the_body(words: Option<&SideWords>, text: &Text) -> Vec<Side> {
    words.map_or_else(Vec::new, |words| text.fixed().flat_map(|piece| words.of_the_body(piece)).collect())
}
