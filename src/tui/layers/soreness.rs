//! How sore: the keys that tell it, and what is said of it, for the check-in and the summary alike.

use crate::body::Side;
use crate::care::{Level, Soreness};
use crate::language::{ScreenText, Words};
use crate::terminal::key::Code;

/// What was told after a session, beside what was told before it.
pub(super) fn told(now: Soreness, before: Option<Soreness>, words: Words) -> String {
    let (now, before) = (now.worst().get(), before.map(|before| before.worst().get()));
    match before {
        Some(before) if before != now => {
            words.say(ScreenText::SorenessNowAndBefore, &[("now", now.into()), ("before", before.into())])
        }
        _ => words.say(ScreenText::SorenessKept, &[("now", now.into())]),
    }
}

/// The sides that were sore, unless they were not equally so: then it has to be asked.
pub(super) fn sore_sides(before: Soreness) -> Option<&'static [Side]> {
    match (before.left, before.right) {
        (Level::NONE, Level::NONE) => None,
        (_, Level::NONE) => Some(&[Side::Left]),
        (Level::NONE, _) => Some(&[Side::Right]),
        (left, right) => (left == right).then_some(Side::ALL),
    }
}

/// The level that a key stands for.
pub(super) fn level(code: Code) -> Option<Level> {
    match code {
        Code::Enter => Some(Level::NONE),
        Code::Char('x') => Level::new(10),
        Code::Char(digit) => digit.to_digit(10).and_then(|digit| Level::new(u8::try_from(digit).ok()?)),
        _ => None,
    }
}
