//! How much of an exercise there is to do: its dose in a few words of a language.

use super::length::length;
use crate::duration::Length;
use crate::language::{Message, Tongue};
use crate::routine::dose::{Count, Dose, Sides, Tempo, Varies};
use crate::routine::model::Exercise;

/// How much of an exercise: `3 × 30 s each side`, `2 × 10 passes each side, sides in turn`, `2 spots each side, until eased`.
pub(crate) fn dose(tongue: Tongue, exercise: &Exercise) -> String {
    let amount = amount(tongue, exercise);
    let dose = match exercise.dose {
        Dose::Ease(_) if exercise.sides == Sides::Each => until_eased(tongue, each_side(tongue, amount)),
        Dose::Ease(_) => until_eased(tongue, amount),
        _ if exercise.sides == Sides::Each => each_side(tongue, amount),
        _ => amount,
    };
    if exercise.takes_turns() { format!("{dose}, {}", tongue.say(Message::SaidInTurn, &[])) } else { dose }
}

/// `2 spots, until eased`
pub(crate) fn until_eased(tongue: Tongue, dose: String) -> String {
    tongue.say(Message::WrittenUntilEased, &[("dose", dose.into())])
}

/// `3 × 30 s each side`
pub(crate) fn each_side(tongue: Tongue, dose: String) -> String {
    tongue.say(Message::WrittenEachSide, &[("dose", dose.into())])
}

/// The dose of an exercise in short: `3 × 30 s`, `10 passes`, `2 spots`.
pub(crate) fn amount(tongue: Tongue, exercise: &Exercise) -> String {
    if let Dose::Ease(_) = exercise.dose {
        return tongue.say(Message::WrittenSpots, &[("spots", exercise.sets.get().into())]);
    }
    let one = match &exercise.varies {
        Varies::BySet(doses) => return several(tongue, &doses[..doses.len().min(exercise.sets.get().into())], ", "),
        Varies::ByRound(doses) => return several(tongue, doses, ", "),
        Varies::Range { lower, upper } => several(tongue, &[*lower, *upper], "-"),
        Varies::Not if !exercise.parts.is_empty() => phases(tongue, exercise),
        Varies::Not => of_one(tongue, exercise.dose),
    };
    if exercise.sets == Count::ONE { one } else { format!("{} × {one}", exercise.sets.get()) }
}

/// The phases of a set: `6 s + 3 s + 20 s`; several sets of them in brackets.
fn phases(tongue: Tongue, exercise: &Exercise) -> String {
    let parts: Vec<String> = exercise.parts.iter().map(|part| length(tongue, part.length)).collect();
    let parts = parts.join(" + ");
    if exercise.sets == Count::ONE { parts } else { format!("({parts})") }
}

/// One set: `30 s`, `10 reps`, `10 × 5 s`, `5 breaths`.
pub(super) fn of_one(tongue: Tongue, dose: Dose) -> String {
    let reps = |count: Count| tongue.say(Message::AmountReps, &[("reps", count.get().into())]);
    match dose {
        Dose::Hold(time) | Dose::Ease(time) | Dose::Phases(time) => length(tongue, time),
        Dose::Passes { count, .. } => tongue.say(Message::AmountPasses, &[("passes", count.get().into())]),
        Dose::Reps { count, tempo } if tempo.is_even() => reps(count),
        Dose::Reps { count, tempo } => match tempo.only_held() {
            Some(_) => format!("{count} × {}", length(tongue, tempo.hold)),
            None => format!("{}, {}", reps(count), self::tempo(tempo)),
        },
        Dose::Breaths { count, .. } => tongue.say(Message::AmountBreaths, &[("breaths", count.get().into())]),
        Dose::AsMany(time) => tongue.say(Message::AmountAsMany, &[("time", length(tongue, time).into())]),
    }
}

/// Doses of one kind, one after the other, the unit with the last: `30, 45, 60 s`, `20-30 s`. Where a length is not in
/// whole seconds, each has its own.
fn several(tongue: Tongue, doses: &[Dose], between: &str) -> String {
    let Some((last, before)) = doses.split_last() else { return String::new() };
    let short = |dose: &Dose| match dose {
        Dose::Hold(time) => (time.get().subsec_nanos() == 0).then(|| time.get().as_secs()),
        Dose::Passes { count, .. } | Dose::Reps { count, .. } | Dose::Breaths { count, .. } => Some(count.get().into()),
        Dose::Ease(_) | Dose::AsMany(_) | Dose::Phases(_) => None,
    };
    let numbers: Option<Vec<u64>> = doses.iter().map(short).collect();
    let Some(numbers) = numbers else {
        return doses.iter().map(|dose| of_one(tongue, *dose)).collect::<Vec<_>>().join(between);
    };
    let last = match last {
        Dose::Hold(time) => tongue.say(Message::AmountSeconds, &[("seconds", time.get().as_secs().into())]),
        other => of_one(tongue, *other),
    };
    let before = numbers.iter().take(before.len()).map(u64::to_string);
    before.chain([last]).collect::<Vec<_>>().join(between)
}

/// A tempo as files write it: `3-1-3`, with a pause `3-1-3-1`.
#[must_use]
pub(crate) fn tempo(tempo: Tempo) -> String {
    let Tempo { there, hold, back, pause } = tempo;
    let pause = Some(pause).filter(|pause| !pause.is_zero());
    let seconds = |length: Length| length.get().as_secs_f64().to_string();
    [Some(there), Some(hold), Some(back), pause].into_iter().flatten().map(seconds).collect::<Vec<_>>().join("-")
}

/// The parts of a rep whose tempo is more than a hold, in words: `3 s there, 1 s held, 3 s back`.
pub(crate) fn told_tempo(tongue: Tongue, exercise: &Exercise) -> Option<String> {
    let Dose::Reps { tempo, .. } = exercise.dose else { return None };
    let parts = [
        (Message::TempoThere, tempo.there),
        (Message::TempoHeld, tempo.hold),
        (Message::TempoBack, tempo.back),
        (Message::TempoPause, tempo.pause),
    ];
    let say = |(message, time): (Message, Length)| tongue.say(message, &[("time", length(tongue, time).into())]);
    let told = parts.into_iter().filter(|(_, time)| !time.is_zero()).map(say);
    (!tempo.is_even() && tempo.only_held().is_none()).then(|| told.collect::<Vec<_>>().join(", "))
}
