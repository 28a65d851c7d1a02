//! What several phrases are put together of.

use super::Amount;
use crate::body::Side;
use crate::language::{Arg, Message, Tongue};

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
    }
}

/// `text` as a sentence: with a full stop, unless it ends in a mark of its own.
pub(super) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
