//! A routine or a move on one page: what it is for, what it needs, what is done, how, and where that comes from.

use std::fmt::Write as _;

use super::ink::{BOLD, QUIET, inked, padded, pushed, widest};
use crate::body::{Equipment, Muscle, Side};
use crate::routine::{Dose, Easier, Exercise, Intensity, Routine, Step, Text, When, describe};
use crate::session::timeline::Timeline;
use crate::tui::widgets::paragraph::wrap;

/// The widest that sentences run: longer lines are hard to read.
const READABLE: usize = 72;

/// A routine's page: its steps with their doses.
pub(super) fn routine_sheet(routine: &Routine, timeline: &Timeline, columns: usize) -> String {
    let mut page = head(&routine.name, &routine.summary, timeline, columns);
    let facts = [
        ("When", when(routine.when).map(str::to_owned)),
        ("Asks", effort(routine.effort).map(str::to_owned)),
        ("Rest", between(routine)),
        ("Level", level(routine)),
        ("Needs", list(&spoken(timeline.equipment(), Equipment::spoken))),
        ("For", list(&spoken(timeline.muscles(), Muscle::spoken))),
    ];
    for (label, fact) in facts.iter().filter_map(|(label, fact)| Some((label, fact.as_ref()?))) {
        page.push_str(&hanging(&inked(QUIET, &padded(label, 5)), 5, fact, columns));
    }
    page.push('\n');
    let mut rows = Vec::new();
    list_steps(&routine.steps, 0, &mut rows);
    let names = widest(rows.iter().filter(|row| !row.dose.is_empty()).map(|row| row.name.as_str()));
    for row in &rows {
        let name = padded(&row.name, if row.dose.is_empty() { 0 } else { names });
        let _ =
            writeln!(page, "{}  {}", inked(QUIET, &pushed(&row.number, 2)), format!("{name}  {}", row.dose).trim_end());
    }
    for (number, not_if) in describe::not_if(routine).iter().enumerate() {
        if number == 0 {
            let _ = writeln!(page, "\n{}", inked(BOLD, "Before you begin"));
        }
        page.push_str(&hanging("", 0, &not_if.line(), columns));
    }
    page
}

/// Which level this is, and of which: `easy, of easy, usual, hard`.
pub(super) fn level(routine: &Routine) -> Option<String> {
    let level = routine.choice.level.as_ref()?;
    let names: Vec<&str> = routine.levels.iter().map(|level| level.name.as_str()).collect();
    Some(format!("{level}, of {}", names.join(", ")))
}

/// The rest between its moves, where there is one.
pub(super) fn between(routine: &Routine) -> Option<String> {
    (!routine.between.is_zero()).then(|| format!("{} between moves", describe::length(routine.between)))
}

/// A step as its line on the page; numbered as `supple run --from` counts.
struct Row {
    number: String,
    name: String,
    dose: String,
}

fn list_steps(steps: &[Step], depth: usize, rows: &mut Vec<Row>) {
    for (place, step) in steps.iter().enumerate() {
        let number = if depth == 0 { (place + 1).to_string() } else { String::new() };
        let indent = "  ".repeat(depth);
        match step {
            Step::Do(exercise) | Step::Activity(_, exercise) => {
                let name = format!("{indent}{}", exercise.name);
                let beside = describe::shown_beside(exercise);
                let dose = std::iter::once(describe::dose(exercise)).chain(beside).collect::<Vec<_>>().join(", ");
                rows.push(Row { number, name, dose });
            }
            Step::Wait(text) => {
                let name = format!("{indent}{}", inked(QUIET, &text.say(None)));
                rows.push(Row { number, name, dose: String::new() });
            }
            Step::Circuit { rounds, rest, steps } => {
                let times = if rounds.get() == 1 { "once".to_owned() } else { format!("{} rounds", rounds.get()) };
                let rest = if rest.is_zero() { times } else { format!("{times}, {} between", describe::length(*rest)) };
                rows.push(Row { number, name: format!("{indent}{rest}"), dose: String::new() });
                list_steps(steps, depth + 1, rows);
            }
        }
    }
}

/// A move's page: its dose, who should leave it out, its instructions, what it feels like, the easier way, when to stop, its sources.
pub(super) fn move_sheet(exercise: &Exercise, timeline: &Timeline, columns: usize) -> String {
    let mut page = head(&exercise.name, &exercise.summary, timeline, columns);
    let mut facts = vec![dose(exercise)];
    facts.extend(describe::shown_beside(exercise));
    facts.push(exercise.position.spoken().to_owned());
    facts.extend(list(&spoken(exercise.equipment.clone(), Equipment::spoken)));
    facts.extend(list(&spoken(exercise.muscles.clone(), Muscle::spoken)));
    let _ = writeln!(page, "{}\n", inked(QUIET, &facts.join("  ·  ")));
    if let Some(not_if) = &exercise.not_if {
        page.push_str(&hanging("    ", 4, &not_if.say(None), columns));
        page.push('\n');
    }
    for (number, instruction) in exercise.instructions.iter().enumerate() {
        let number = inked(QUIET, &pushed(&(number + 1).to_string(), 4));
        page.push_str(&hanging(&number, 4, &instruction.say(None), columns));
    }
    let side = exercise.instructions.iter().any(Text::names_sides);
    if side {
        let _ = writeln!(page, "\n{}", inked(QUIET, &format!("      Written for the {}.", Side::Right.word())));
    }
    let mut part = |label: &str, text: &str| {
        if !text.is_empty() {
            let _ = writeln!(page);
            page.push_str(&hanging(&inked(BOLD, &padded(label, 8)), 8, text, columns));
        }
    };
    let say = |text: &Text| text.say(None);
    part("Feel", &exercise.feel.as_ref().map(say).unwrap_or_default());
    part("Phases", &describe::told_phases(exercise));
    part("During", &describe::said(&exercise.during));
    part("Breath", &exercise.breath.map(describe::breath).unwrap_or_default());
    part("After", &exercise.come_out.as_ref().map(|out| say(&out.say)).unwrap_or_default());
    part("Easier", &exercise.easier.as_ref().map(|easier| easier_way(exercise, easier)).unwrap_or_default());
    part("Caution", &exercise.caution.as_ref().map(say).unwrap_or_default());
    part("Note", exercise.beside.note.as_deref().unwrap_or_default());
    part("Picture", exercise.beside.picture.as_deref().unwrap_or_default());
    part("Link", exercise.beside.link.as_deref().unwrap_or_default());
    for (number, source) in exercise.sources.iter().enumerate() {
        let label = if number == 0 { "Sources" } else { "" };
        let _ = write!(page, "{}", if number == 0 { "\n" } else { "" });
        page.push_str(&hanging(&inked(BOLD, &padded(label, 8)), 8, &source.title, columns));
        let _ = writeln!(page, "{}{}", " ".repeat(10), inked(QUIET, &source.url));
    }
    page
}

/// What is different in the easier way of a move.
pub(super) fn easier_way(usual: &Exercise, easier: &Easier) -> String {
    let mut says: Vec<String> = easier.how.iter().map(|text| text.say(None)).collect();
    says.extend(describe::beside(usual, easier));
    if easier.exercise.id != usual.id {
        says.push(format!("Do {} instead: {}.", easier.exercise.name, describe::dose(&easier.exercise)));
    } else if easier.exercise.dose != usual.dose || easier.exercise.sets != usual.sets {
        says.push(format!("{}.", describe::dose(&easier.exercise)));
    }
    says.join(" ")
}

fn head(name: &str, summary: &str, timeline: &Timeline, columns: usize) -> String {
    let minutes = timeline.takes().to_string();
    let room = columns.saturating_sub(minutes.len() + 2);
    let mut head = format!("{}  {minutes}\n", inked(BOLD, &padded(name, room)));
    for line in wrap(summary, readable(columns, 0)) {
        let _ = writeln!(head, "{line}");
    }
    head.push('\n');
    head
}

fn dose(exercise: &Exercise) -> String {
    let dose = describe::dose(exercise);
    match exercise.dose {
        Dose::Ease(most) => format!("{dose}, at most {}", describe::length(most)),
        _ if exercise.sets.get() > 1 && !exercise.rest.is_zero() => {
            format!("{dose}, {} rest", describe::length(exercise.rest))
        }
        _ => dose,
    }
}

const fn when(when: When) -> Option<&'static str> {
    match when {
        When::BeforeRun => Some("before a run"),
        When::AfterRun => Some("after a run"),
        When::RestDay => Some("on a rest day"),
        When::Strength => Some("strength"),
        When::Any => None,
    }
}

/// How much it asks of the body, where that is not what most routines do.
const fn effort(effort: Intensity) -> Option<&'static str> {
    match effort {
        Intensity::Gentle => Some("little: gentle movement"),
        Intensity::Usual => None,
        Intensity::Hard => Some("much: hard work"),
    }
}

/// Words as they are said to people.
pub(super) fn spoken<W>(words: Vec<W>, as_said: impl Fn(W) -> &'static str) -> Vec<&'static str> {
    words.into_iter().map(as_said).collect()
}

/// `bench, mat`; `None` without any.
pub(super) fn list(words: &[&str]) -> Option<String> {
    (!words.is_empty()).then(|| words.join(", "))
}

/// A paragraph beside its `label`, which takes `taken` columns; lines after the first begin below the first.
fn hanging(label: &str, taken: usize, text: &str, columns: usize) -> String {
    let mut lines = String::new();
    for (number, line) in wrap(text, readable(columns, taken + 2)).iter().enumerate() {
        let before = if number == 0 { label.to_owned() } else { " ".repeat(taken) };
        let _ = writeln!(lines, "{before}  {line}");
    }
    lines
}

fn readable(columns: usize, taken: usize) -> u16 {
    u16::try_from(columns.saturating_sub(taken).min(READABLE)).unwrap_or(u16::MAX)
}

/// The exercise of a routine that is one move by itself.
pub(super) fn only_exercise(routine: &Routine) -> Option<&Exercise> {
    match routine.steps.as_slice() {
        [Step::Do(exercise)] => Some(exercise),
        _ => None,
    }
}
