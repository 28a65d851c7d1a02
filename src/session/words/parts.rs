//! What several phrases are put together of.

use super::Amount;
use crate::body::Side;
use crate::language::{Arg, Message, Tongue};
use crate::routine::describe;

/// The side that a message is about.
pub(super) fn of(side: Side) -> (&'static str, Arg<'static>) {
    ("side", side.word().into())
}

/// `right side`
pub(super) fn the_side(tongue: Tongue, side: Side) -> String {
    tongue.say(Message::TheSide, &[of(side)])
}

/// `30 s`, `12 reps`
pub(super) fn amount(tongue: Tongue, amount: Amount) -> String {
    match amount {
        Amount::Seconds(seconds) => tongue.say(Message::AmountSeconds, &[("seconds", seconds.into())]),
        Amount::AtMost(seconds) => tongue.say(Message::AmountUpTo, &[("seconds", seconds.into())]),
        Amount::Passes(passes) => tongue.say(Message::AmountPasses, &[("passes", passes.into())]),
        Amount::Reps(reps) => tongue.say(Message::AmountReps, &[("reps", reps.into())]),
        Amount::HeldReps(reps, seconds) => {
            format!("{reps} × {}", self::amount(tongue, Amount::Seconds(seconds)))
        }
        Amount::TempoReps(reps, tempo) => {
            format!("{}, {}", self::amount(tongue, Amount::Reps(reps)), describe::tempo(tempo))
        }
        Amount::Breaths(breaths) => tongue.say(Message::AmountBreaths, &[("breaths", breaths.into())]),
        Amount::AsMany(seconds) => {
            let time = self::amount(tongue, Amount::Seconds(seconds));
            tongue.say(Message::AmountAsMany, &[("time", time.into())])
        }
    }
}

/// An amount without its unit, where more of its kind follow.
pub(super) fn number(amount: Amount) -> u64 {
    match amount {
        Amount::Seconds(number)
        | Amount::AtMost(number)
        | Amount::Passes(number)
        | Amount::Reps(number)
        | Amount::HeldReps(number, _)
        | Amount::TempoReps(number, _)
        | Amount::Breaths(number)
        | Amount::AsMany(number) => number,
    }
}

/// Amounts of one kind, one after the other: `30, 45, 60 s`.
pub(super) fn amounts(tongue: Tongue, amounts: &[Amount], between: &str) -> String {
    let Some((last, before)) = amounts.split_last() else { return String::new() };
    let before = before.iter().map(|amount| number(*amount).to_string());
    before.chain([amount(tongue, *last)]).collect::<Vec<_>>().join(between)
}

/// `text` as a sentence: with a full stop, unless it ends in a mark of its own.
pub(super) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
