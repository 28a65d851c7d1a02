//! A routine or a move on one page: what it is for, what it needs, what is done, how, and where that comes from. It is in the
//! language of its file.

use std::fmt::Write as _;

use super::ink::{BOLD, QUIET, inked, padded, pushed, widest};
use crate::language::{Message, Tongue};
use crate::routine::{Dose, Easier, Exercise, Intensity, Routine, Step, Text, When, describe};
use crate::session::timeline::Timeline;
use crate::tui::widgets::paragraph::wrap;
use crate::tui::widgets::text;

/// The widest that sentences run: longer lines are hard to read.
const READABLE: usize = 72;
/// The least columns of a label beside a paragraph.
const LABEL: usize = 8;

/// A routine's page: its steps with their doses.
pub(super) fn routine_sheet(routine: &Routine, timeline: &Timeline, columns: usize) -> String {
    let tongue = timeline.tongue();
    let mut page = head(&routine.name, &routine.summary, timeline, columns);
    let facts = [
        (Message::HeadingWhen, when(routine.when).map(|when| tongue.say(when, &[]))),
        (Message::HeadingAsks, effort(routine.effort).map(|effort| tongue.say(effort, &[]))),
        (Message::HeadingRest, between(tongue, routine)),
        (Message::HeadingLevel, describe::level(tongue, routine)),
        (Message::HeadingNeeds, describe::things(tongue, &timeline.equipment())),
        (Message::HeadingFor, describe::muscles(tongue, &timeline.muscles())),
    ]
    .map(|(label, fact)| (tongue.say(label, &[]), fact));
    let taken = widest(facts.iter().map(|(label, _)| label.as_str()));
    for (label, fact) in facts.iter().filter_map(|(label, fact)| Some((label, fact.as_ref()?))) {
        page.push_str(&hanging(&inked(QUIET, &padded(label, taken)), taken, fact, columns));
    }
    page.push('\n');
    let mut rows = Vec::new();
    list_steps(tongue, &routine.steps, 0, &mut rows);
    let names = widest(rows.iter().filter(|row| !row.dose.is_empty()).map(|row| row.name.as_str()));
    for row in &rows {
        let name = padded(&row.name, if row.dose.is_empty() { 0 } else { names });
        let _ =
            writeln!(page, "{}  {}", inked(QUIET, &pushed(&row.number, 2)), format!("{name}  {}", row.dose).trim_end());
    }
    for (number, not_if) in describe::not_if(routine).iter().enumerate() {
        if number == 0 {
            let _ = writeln!(page, "\n{}", inked(BOLD, &tongue.say(Message::HeadingBefore, &[])));
        }
        page.push_str(&hanging("", 0, &not_if.line(tongue), columns));
    }
    page
}

/// The rest between its moves, where there is one.
pub(super) fn between(tongue: Tongue, routine: &Routine) -> Option<String> {
    let length = || describe::length(tongue, routine.between);
    (!routine.between.is_zero()).then(|| tongue.say(Message::BetweenMoves, &[("length", length().into())]))
}

/// A step as its line on the page; numbered as `supple run --from` counts.
struct Row {
    number: String,
    name: String,
    dose: String,
}

fn list_steps(tongue: Tongue, steps: &[Step], depth: usize, rows: &mut Vec<Row>) {
    for (place, step) in steps.iter().enumerate() {
        let number = if depth == 0 { (place + 1).to_string() } else { String::new() };
        let indent = "  ".repeat(depth);
        match step {
            Step::Do(exercise) | Step::Activity(_, exercise) => {
                let name = format!("{indent}{}", exercise.name);
                rows.push(Row { number, name, dose: describe::whole_dose(tongue, exercise) });
            }
            Step::Wait(text) => {
                let name = format!("{indent}{}", inked(QUIET, &text.say(None)));
                rows.push(Row { number, name, dose: String::new() });
            }
            Step::Circuit { rounds, rest, steps } => {
                let times = match rounds.get() {
                    1 => tongue.say(Message::WrittenOnce, &[]),
                    rounds => tongue.say(Message::WrittenRounds, &[("rounds", rounds.into())]),
                };
                let rest = (!rest.is_zero()).then(|| describe::between(tongue, *rest));
                let name = [Some(times), rest].into_iter().flatten().collect::<Vec<_>>().join(", ");
                rows.push(Row { number, name: format!("{indent}{name}"), dose: String::new() });
                list_steps(tongue, steps, depth + 1, rows);
            }
        }
    }
}

/// A move's page: its dose, who should leave it out, its instructions, what it feels like, the easier way, when to stop, its sources.
pub(super) fn move_sheet(exercise: &Exercise, timeline: &Timeline, columns: usize) -> String {
    let tongue = timeline.tongue();
    let mut page = head(&exercise.name, &exercise.summary, timeline, columns);
    let mut facts = vec![dose(tongue, exercise)];
    facts.extend(describe::shown_beside(tongue, exercise));
    facts.push(tongue.position(exercise.position));
    facts.extend(describe::things(tongue, &exercise.equipment));
    facts.extend(describe::muscles(tongue, &exercise.muscles));
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
        let _ = writeln!(page, "\n{}", inked(QUIET, &format!("      {}", tongue.say(Message::WrittenForRight, &[]))));
    }
    let say = |text: &Text| text.say(None);
    let parts = [
        (Message::HeadingFeel, exercise.feel.as_ref().map(say)),
        (Message::HeadingTempo, describe::told_tempo(tongue, exercise)),
        (Message::HeadingPhases, Some(describe::told_phases(tongue, exercise))),
        (Message::HeadingDuring, Some(describe::said(&exercise.during))),
        (Message::HeadingBreath, exercise.breath.map(|breath| describe::breath(tongue, breath))),
        (Message::HeadingAfter, exercise.come_out.as_ref().map(|out| say(&out.say))),
        (Message::HeadingEasier, exercise.easier.as_ref().map(|easier| easier_way(tongue, exercise, easier))),
        (Message::HeadingCaution, exercise.caution.as_ref().map(say)),
        (Message::HeadingNote, exercise.beside.note.as_deref().map(str::to_owned)),
        (Message::HeadingPicture, exercise.beside.picture.as_deref().map(str::to_owned)),
        (Message::HeadingLink, exercise.beside.link.as_deref().map(str::to_owned)),
    ]
    .map(|(label, text)| (tongue.say(label, &[]), text.unwrap_or_default()));
    let sources = tongue.say(Message::HeadingSources, &[]);
    let taken = widest(parts.iter().map(|(label, _)| label.as_str()).chain([sources.as_str()])).max(LABEL);
    for (label, text) in parts.iter().filter(|(_, text)| !text.is_empty()) {
        page.push('\n');
        page.push_str(&hanging(&inked(BOLD, &padded(label, taken)), taken, text, columns));
    }
    for (number, source) in exercise.sources.iter().enumerate() {
        let label = if number == 0 { &sources } else { "" };
        let _ = write!(page, "{}", if number == 0 { "\n" } else { "" });
        page.push_str(&hanging(&inked(BOLD, &padded(label, taken)), taken, &source.cited(), columns));
        if let Some(url) = &source.url {
            let _ = writeln!(page, "{}{}", " ".repeat(taken + 2), inked(QUIET, url));
        }
    }
    page
}

/// What is different in the easier way of a move.
fn easier_way(tongue: Tongue, usual: &Exercise, easier: &Easier) -> String {
    easier_sentences(tongue, usual, easier).join(" ")
}

/// What is different in the easier way of a move, sentence by sentence.
pub(super) fn easier_sentences(tongue: Tongue, usual: &Exercise, easier: &Easier) -> Vec<String> {
    let mut says: Vec<String> = easier.how.iter().map(|text| text.say(None)).collect();
    says.extend(describe::beside(usual, easier));
    if easier.exercise.id != usual.id {
        let (name, dose) = (easier.exercise.name.as_str(), describe::dose(tongue, &easier.exercise));
        says.push(tongue.say(Message::WrittenInstead, &[("move", name.into()), ("dose", dose.into())]));
    } else if easier.exercise.dose != usual.dose || easier.exercise.sets != usual.sets {
        says.push(format!("{}.", describe::capital(&describe::dose(tongue, &easier.exercise))));
    }
    says
}

fn head(name: &str, summary: &str, timeline: &Timeline, columns: usize) -> String {
    let minutes = timeline.takes().said_in(timeline.tongue());
    let room = columns.saturating_sub(usize::from(text::width(&minutes)) + 2);
    let mut head = format!("{}  {minutes}\n", inked(BOLD, &padded(name, room)));
    for line in wrap(summary, readable(columns, 0)) {
        let _ = writeln!(head, "{line}");
    }
    head.push('\n');
    head
}

/// The dose with what a session keeps to beside it: the most that an ease takes, the rest between sets.
pub(super) fn dose(tongue: Tongue, exercise: &Exercise) -> String {
    kept(tongue, exercise, describe::dose(tongue, exercise))
}

/// A dose, already in words, with the most that an ease takes, or the rest between sets.
pub(super) fn kept(tongue: Tongue, exercise: &Exercise, dose: String) -> String {
    let with = |message, length| {
        tongue.say(message, &[("dose", dose.as_str().into()), ("length", describe::length(tongue, length).into())])
    };
    match exercise.dose {
        Dose::Ease(most) => with(Message::WrittenAtMost, most),
        _ if exercise.sets.get() > 1 && !exercise.rest.is_zero() => with(Message::WrittenSetRest, exercise.rest),
        _ => dose,
    }
}

const fn when(when: When) -> Option<Message> {
    match when {
        When::BeforeRun => Some(Message::WhenBeforeRun),
        When::AfterRun => Some(Message::WhenAfterRun),
        When::RestDay => Some(Message::WhenRestDay),
        When::Strength => Some(Message::WhenStrength),
        When::Any => None,
    }
}

/// How much it asks of the body, where that is not what most routines do.
const fn effort(effort: Intensity) -> Option<Message> {
    match effort {
        Intensity::Gentle => Some(Message::EffortGentle),
        Intensity::Usual => None,
        Intensity::Hard => Some(Message::EffortHard),
    }
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
