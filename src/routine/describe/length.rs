//! Lengths of time as people read them.

use std::time::Duration;

use crate::duration::Length;
use crate::language::{Message, Tongue};

/// A length as people read it: `30 s`, `1 min 30 s`, `2 min`.
pub(crate) fn length(tongue: Tongue, length: Length) -> String {
    let millis = length.get().as_millis();
    let (minutes, millis) = (millis / 60_000, millis % 60_000);
    let whole = || tongue.say(Message::WrittenMinutes, &[("minutes", minutes.to_string().into())]);
    match (minutes, millis) {
        (0, _) => seconds(tongue, millis),
        (_, 0) => whole(),
        _ => format!("{} {}", whole(), seconds(tongue, millis)),
    }
}

/// So many tenths of a second: `30 s`, `2.5 s`.
pub(crate) fn tenths(tongue: Tongue, tenths: u128) -> String {
    seconds(tongue, tenths * 100)
}

fn seconds(tongue: Tongue, millis: u128) -> String {
    let (whole, part) = ((millis / 1000).to_string(), format!("{:03}", millis % 1000));
    let number = match part.trim_end_matches('0') {
        "" => whole,
        part => tongue.say(Message::Decimal, &[("whole", whole.into()), ("part", part.into())]),
    };
    tongue.say(Message::WrittenSeconds, &[("seconds", number.into())])
}

/// How long a whole session takes, to the nearest minute, at least one, in English: `20 min`, `1 h 5 min`.
#[must_use]
pub fn minutes(length: Duration) -> String {
    in_minutes(Tongue::ENGLISH, length)
}

/// The same in a language.
pub(crate) fn in_minutes(tongue: Tongue, length: Duration) -> String {
    let minutes = whole_minutes(length);
    let hours = (minutes >= 60).then(|| tongue.say(Message::WrittenHours, &[("hours", (minutes / 60).into())]));
    let minutes = (hours.is_none() || !minutes.is_multiple_of(60))
        .then(|| tongue.say(Message::WrittenMinutes, &[("minutes", (minutes % 60).into())]));
    hours.into_iter().chain(minutes).collect::<Vec<_>>().join(" ")
}

/// How many minutes a session takes: the nearest, at least one.
#[must_use]
pub fn whole_minutes(length: Duration) -> u64 {
    ((length.as_secs() + 30) / 60).max(1)
}
