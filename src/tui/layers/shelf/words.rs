//! The words and lists that the shelf makes of an entry.

use crate::body::Equipment;
use crate::care::{Advice, Facts};
use crate::diagnostic::{Finding, Lines};
use crate::journal::Begun;
use crate::language::{ScreenText, Words};
use crate::routine::describe::in_minutes;
use crate::routine::{Entry, Exercise, Routine, Step};
use crate::tui::widgets::paragraph::wrap;

/// `Begun for 7 min.`, `Begun for the left side, in 7 min.`; nothing where it was the whole routine.
pub(super) fn as_begun(begun: &Begun, words: Words) -> Option<String> {
    let side = begun.side.map(|side| ("side", side.word().into()));
    let time = begun.within.map(|within| ("time", in_minutes(words.tongue(), within).into()));
    let text = match (&side, &time) {
        (None, None) => return None,
        (Some(_), None) => ScreenText::BegunForSide,
        (None, Some(_)) => ScreenText::BegunForTime,
        (Some(_), Some(_)) => ScreenText::BegunForBoth,
    };
    let args: Vec<_> = side.into_iter().chain(time).collect();
    Some(words.say(text, &args))
}

/// Columns of a note: those that a list has in a window of 80.
const NOTE: u16 = 40;

/// What is said where nothing is for you today: what to do, and what was told that is the reason.
pub(super) fn note(advice: Advice, facts: &Facts) -> Vec<String> {
    let said = std::iter::once(advice.in_short().to_owned()).chain(facts.grave_in_words());
    said.flat_map(|text| wrap(&text, NOTE)).collect()
}

/// The name of an entry's file, without its folder.
pub(super) fn file_name(entry: &Entry) -> String {
    let path = entry.path();
    path.rsplit(['/', '\\']).next().unwrap_or(entry.id()).to_owned()
}

/// `line 12: unknown muscle "glutus"`.
pub(super) fn said(lines: &Lines<'_>, finding: &Finding, words: Words) -> String {
    let line = lines.place(finding.span.start).line;
    words.say(ScreenText::LineFault, &[("line", line.into()), ("fault", finding.message.as_str().into())])
}

/// Every move of these steps, circuits opened.
pub(super) fn exercises(steps: &[Step]) -> Box<dyn Iterator<Item = &Exercise> + '_> {
    Box::new(steps.iter().flat_map(|step| -> Box<dyn Iterator<Item = &Exercise>> {
        match step {
            Step::Do(exercise) => Box::new(std::iter::once(exercise.as_ref())),
            Step::Wait(_) => Box::new(std::iter::empty()),
            Step::Circuit { steps, .. } => exercises(steps),
        }
    }))
}

/// What a routine needs, each thing once, in the usual order.
pub(super) fn equipment(routine: &Routine) -> Vec<Equipment> {
    let needed = |thing: &&Equipment| exercises(&routine.steps).any(|exercise| exercise.equipment.contains(thing));
    Equipment::ALL.iter().filter(needed).copied().collect()
}
