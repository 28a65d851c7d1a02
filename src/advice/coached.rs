//! What a file says and the coach does otherwise: circuits without anything to do, ticks that nobody hears, sides that are
//! changed twice or done twice.

use super::{About, Advice, Of, Use, codes};
use crate::diagnostic::quoted;
use crate::language::{Message, Tongue};
use crate::routine::{Activity, Dose, Easier, Exercise, Routine, Sides, Step, Text};

/// Circuits that keep nothing but rests and waits, at a level or at all. Of a whole level that is an error.
pub(super) fn whole_session(routine: &Routine, advice: &mut Vec<Advice>) {
    let level = routine.choice.level.as_deref();
    for (place, step) in routine.steps.iter().enumerate() {
        if let Step::Circuit { steps, .. } = step
            && !is_done(steps)
        {
            let message = match level {
                Some(level) => format!("at the level {} this circuit has only rests", quoted(level)),
                None => "this circuit has only rests".into(),
            };
            let about = About { path: vec![place], keys: &["steps"], of: Of::Routine };
            let help = "add what is done then: a `move`, a `walk` or a `run`; or give the circuit itself a `level`";
            advice.push(Advice { code: codes::ONLY_RESTS, about, message, help: help.into() });
        }
    }
}

/// Whether anything is done in these steps.
fn is_done(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Do(_) | Step::Activity(Activity::Walk | Activity::Run, _) => true,
        Step::Circuit { steps, .. } => is_done(steps),
        Step::Wait(_) | Step::Activity(Activity::Rest, _) => false,
    })
}

/// What is unwise about the sentences of a move.
pub(super) fn of_move(one: &Use<'_>, advice: &mut Vec<Advice>) {
    unheard_ticks(one, advice);
    if one.exercise.sides == Sides::Each {
        changes(one, advice);
        both_at_once(one, advice);
    }
}

/// The keys of the doses without ticks.
const STILL: &[&str] = &["hold", "amrap", "breaths", "ease", "phases"];

/// Sentences that count ticks, where the dose has none; of one text of the move the first.
fn unheard_ticks(one: &Use<'_>, advice: &mut Vec<Advice>) {
    let Some(tongue) = Tongue::of(&one.exercise.language) else { return };
    let easier = one.exercise.easier.as_ref().map(|easier| &*easier.exercise);
    let ways = [(one.exercise, STILL), (easier.unwrap_or(one.exercise), &["easier"])];
    for (exercise, keys) in ways.into_iter().take(1 + usize::from(easier.is_some())) {
        if exercise.doses().into_iter().any(ticks) {
            continue;
        }
        let told = spoken(exercise).into_iter().map(|(_, text)| text.say(None)).find(|said| counts(tongue, said));
        if let Some(said) = told {
            advice.push(Advice {
                code: codes::UNHEARD_TICKS,
                about: one.about(keys, Of::Move),
                message: format!("{} says {}, and in this dose nothing ticks", exercise.name, quoted(&said)),
                help: "give `reps` or `passes`, which tick; or say it without the ticks, in `instructions` of its own"
                    .into(),
            });
        }
    }
}

const fn ticks(dose: Dose) -> bool {
    matches!(dose, Dose::Passes { .. } | Dose::Reps { .. })
}

/// Whether a text names the ticks that pace a session.
fn counts(tongue: Tongue, text: &str) -> bool {
    let ticks = tongue.say(Message::HandoutTicks, &[]).to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
    words.any(|word| ticks.split(", ").any(|tick| tick == word))
}

/// The texts that are said before and during a move, each with its key.
fn spoken(exercise: &Exercise) -> Vec<(&'static [&'static str], &Text)> {
    let mut texts: Vec<(&'static [&'static str], &Text)> = Vec::new();
    texts.extend(exercise.instructions.iter().map(|text| (&["instructions"] as _, text)));
    texts.extend(exercise.during.iter().map(|text| (&["during"] as _, text)));
    texts.extend(exercise.parts.iter().map(|part| (&["phases"] as _, &part.say)));
    texts.extend(exercise.come_out.iter().map(|out| (&["come-out"] as _, &out.say)));
    texts
}

/// Sentences that say to change sides. The coach does, at the change; said before it they make somebody change too early.
fn changes(one: &Use<'_>, advice: &mut Vec<Advice>) {
    let exercise = one.exercise;
    let Some(words) = Tongue::of(&exercise.language).map(Tongue::sides) else { return };
    let own = spoken(exercise);
    let easier = exercise.easier.iter().flat_map(|easier| &easier.how).map(|text| (&["easier"] as _, text));
    for (key, text) in own.into_iter().chain(easier) {
        let said = text.say(None);
        if words.says_to_change(&said) {
            advice.push(Advice {
                code: codes::SAYS_TO_CHANGE,
                about: one.about(key, Of::Move),
                message: format!("{} says {} on both sides", exercise.name, quoted(&said)),
                help: "leave the sentence out: the coach says when to change sides".into(),
            });
        }
    }
}

/// An easier way with both sides at once, which is as much as the usual way and is done once for each side.
fn both_at_once(one: &Use<'_>, advice: &mut Vec<Advice>) {
    let exercise = one.exercise;
    let Some(easier) = exercise.easier.as_ref().filter(|easier| is_with_both(exercise, easier)) else { return };
    if easier.exercise.dose.length() * 2 > exercise.dose.length() {
        advice.push(Advice {
            code: codes::BOTH_AT_ONCE,
            about: one.about(&["easier"], Of::Move),
            message: format!("the easier way of {} is for both sides at once, and is done for each", exercise.name),
            help: "give it half the dose in `easier`: it is done twice".into(),
        });
    }
}

/// Whether an easier way is for both sides: another move that names none, or words that say so.
fn is_with_both(exercise: &Exercise, easier: &Easier) -> bool {
    let instructions = &easier.exercise.instructions;
    if instructions.iter().any(Text::names_sides) {
        return false;
    }
    let words = Tongue::of(&easier.exercise.language).map(Tongue::sides);
    let says_both = words.is_some_and(|words| easier.how.iter().any(|text| words.says_both(&text.say(None))));
    easier.exercise.id != exercise.id && easier.how.is_empty() || says_both
}

#[cfg(test)]
mod tests;
