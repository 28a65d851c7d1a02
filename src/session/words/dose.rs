//! How much of a move there is: at its beginning, beside it, and what is left of it.

use super::parts::{amount, amounts, of, sentence, the_side};
use super::{Amount, Heading, Much};
use crate::body::Side;
use crate::language::{Message, Tongue};
use crate::routine::describe::{self, capital};
use crate::session::share::Share;

/// "Right side. Seated twist. Thirty seconds, three times."
pub(super) fn head(tongue: Tongue, Heading { is_next, side, name, much }: Heading<'_>) -> String {
    let side = side.map(|side| the_side(tongue, side));
    let side = side.map(|side| format!("{}.", if is_next { side } else { capital(&side) }));
    let parts = [side, Some(sentence(name)), much.map(|much| how_much(tongue, much))];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if is_next { tongue.say(Message::Next, &[("heading", said.into())]) } else { said }
}

/// "Thirty seconds, three times." "Two spots, up to ninety seconds each."
fn how_much(tongue: Tongue, Much { amount, sets, in_turn, differ }: Much) -> String {
    if let Amount::AtMost(_) = amount {
        let each = one(tongue, amount);
        let spots = tongue.say(Message::SaidSpots, &[("spots", sets.into()), ("each", each.into())]);
        return format!("{}.", capital(&spots));
    }
    let one = one(tongue, amount);
    if differ {
        let sets = tongue.say(Message::SaidSets, &[("sets", sets.into())]);
        let first = tongue.say(Message::SaidFirst, &[("dose", one.into())]);
        let turns = in_turn.then(|| tongue.say(Message::SaidInTurn, &[]));
        let parts: Vec<String> = [Some(capital(&sets)), turns, Some(first)].into_iter().flatten().collect();
        return format!("{}.", parts.join(", "));
    }
    let times = (sets != 1).then(|| tongue.say(Message::SaidTimes, &[("sets", sets.into())]));
    let turns = in_turn.then(|| tongue.say(Message::SaidInTurn, &[]));
    let parts: Vec<String> = [Some(capital(&one)), times, turns].into_iter().flatten().collect();
    format!("{}.", parts.join(", "))
}

/// "Forty-five seconds.": how much one set is.
pub(super) fn this_much(tongue: Tongue, amount: Amount) -> String {
    format!("{}.", capital(&one(tongue, amount)))
}

/// The dose of one set as it is said: "thirty seconds", "ten reps, five seconds each".
fn one(tongue: Tongue, amount: Amount) -> String {
    match amount {
        Amount::AtMost(seconds) => match whole_minutes(seconds) {
            Some(minutes) => tongue.say(Message::SaidUpToMinutes, &[("minutes", minutes.into())]),
            None => tongue.say(Message::SaidUpToSeconds, &[("seconds", seconds.into())]),
        },
        Amount::Seconds(seconds) => match whole_minutes(seconds) {
            Some(minutes) => tongue.say(Message::SaidMinutes, &[("minutes", minutes.into())]),
            None => tongue.say(Message::SaidSeconds, &[("seconds", seconds.into())]),
        },
        Amount::Passes(passes) => tongue.say(Message::SaidPasses, &[("passes", passes.into())]),
        Amount::Reps(reps) => tongue.say(Message::SaidReps, &[("reps", reps.into())]),
        Amount::HeldReps(reps, seconds) => {
            let (dose, each) = (one(tongue, Amount::Reps(reps)), one(tongue, Amount::Seconds(seconds)));
            tongue.say(Message::SaidHeld, &[("dose", dose.into()), ("each", each.into())])
        }
        Amount::TempoReps(reps, tempo) => {
            let number = |seconds: &str| match seconds.parse::<u64>() {
                Ok(whole) => tongue.say(Message::SaidNumber, &[("number", whole.into())]),
                Err(_) => seconds.to_owned(),
            };
            let parts: Vec<String> = describe::tempo(tempo).split('-').map(number).collect();
            let dose = one(tongue, Amount::Reps(reps));
            tongue.say(Message::SaidTempo, &[("dose", dose.into()), ("tempo", parts.join(", ").into())])
        }
        Amount::Breaths(breaths) => tongue.say(Message::SaidBreaths, &[("breaths", breaths.into())]),
        Amount::AsMany(seconds) => {
            let time = one(tongue, Amount::Seconds(seconds));
            tongue.say(Message::SaidAsMany, &[("time", time.into())])
        }
    }
}

/// The minutes of so many seconds, where they are whole ones.
pub(super) const fn whole_minutes(seconds: u64) -> Option<u64> {
    if seconds > 0 && seconds.is_multiple_of(60) { Some(seconds / 60) } else { None }
}

/// "Second of three."
pub(super) fn nth(tongue: Tongue, set: u16, sets: u16, spots: bool) -> String {
    let key = if spots { Message::ThisSpot } else { Message::ThisSet };
    tongue.say(key, &[("set", set.into()), ("sets", sets.into())])
}

/// `Squat, left side, 8 reps`
pub(super) fn coming(tongue: Tongue, what: &str, side: Option<Side>, how_much: Amount) -> String {
    let side = side.map(|side| the_side(tongue, side));
    let parts = [Some(what.to_owned()), side, Some(amount(tongue, how_much))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `3 × 20 s right, then 2 left`
pub(super) fn dose(tongue: Tongue, one: Amount, share: Share) -> String {
    shared(tongue, &amount(tongue, one), share)
}

/// `30, 45, 60 s, right side first`
pub(super) fn dose_each(tongue: Tongue, each: &[Amount], share: Share) -> String {
    let all = amounts(tongue, each, ", ");
    match share {
        Share::Whole(_) => all,
        Share::OneSide(_, side) => format!("{all}, {}", the_side(tongue, side)),
        Share::Both { first, in_turn: true, .. } => tongue.say(Message::DoseInTurn, &[("dose", all.into()), of(first)]),
        Share::Both { first, .. } => tongue.say(Message::DoseFirst, &[("dose", all.into()), of(first)]),
    }
}

/// `20-30 s: today 3 × 30 s, right side first`
pub(super) fn today(tongue: Tongue, [lower, upper, today]: [Amount; 3], share: Share) -> String {
    let range = amounts(tongue, &[lower, upper], "-");
    let today = dose(tongue, today, share);
    tongue.say(Message::Today, &[("range", range.into()), ("dose", today.into())])
}

fn shared(tongue: Tongue, one: &str, share: Share) -> String {
    let all = |sets: u16| if sets > 1 { format!("{sets} × {one}") } else { one.to_owned() };
    match share {
        Share::Whole(sets) => all(sets),
        Share::OneSide(sets, side) => format!("{}, {}", all(sets), the_side(tongue, side)),
        Share::Both { first, sets, others, in_turn: true } if sets == others && sets > 1 => {
            // with as many on each side it is said how many one of them gets, with fewer on one how many there are in all
            let dose = format!("{}, {}", all(sets), tongue.say(Message::SaidInTurn, &[]));
            tongue.say(Message::DoseFirst, &[("dose", dose.into()), of(first)])
        }
        Share::Both { first, sets, others, .. } if sets == others => {
            tongue.say(Message::DoseFirst, &[("dose", all(sets).into()), of(first)])
        }
        Share::Both { first, sets, others, in_turn: true } => {
            tongue.say(Message::DoseInTurn, &[("dose", all(sets + others).into()), of(first)])
        }
        Share::Both { first, sets, others, in_turn: false } => {
            let dose = format!("{sets} × {one}");
            tongue.say(Message::DoseUneven, &[("dose", dose.into()), ("others", others.into()), of(first)])
        }
    }
}

/// "2 more sets, left side, 8 reps each."
pub(super) fn left(tongue: Tongue, one: Amount, share: Share, differ: bool) -> String {
    let spots = matches!(one, Amount::AtMost(_));
    let more = |count: u16| {
        let (key, name) = if spots { (Message::MoreSpots, "spots") } else { (Message::MoreSets, "sets") };
        tongue.say(key, &[(name, count.into())])
    };
    let how_much = match one {
        Amount::Seconds(seconds) => tongue.say(Message::FullSeconds, &[("seconds", seconds.into())]),
        Amount::AtMost(seconds) => tongue.say(Message::FullUpTo, &[("seconds", seconds.into())]),
        _ => amount(tongue, one),
    };
    let each = || {
        if differ {
            return tongue.say(Message::SaidFirst, &[("dose", how_much.as_str().into())]);
        }
        tongue.say(if spots { Message::EachSpot } else { Message::EachSet }, &[("amount", how_much.as_str().into())])
    };
    let last = || capital(&tongue.say(if spots { Message::LastSpot } else { Message::LastSet }, &[]));
    match share {
        Share::Whole(1) => format!("{}, {how_much}.", last()),
        Share::OneSide(1, side) => format!("{}, {}, {how_much}.", last(), the_side(tongue, side)),
        Share::Whole(sets) => format!("{}, {}.", more(sets), each()),
        Share::OneSide(sets, side) => format!("{}, {}, {}.", more(sets), the_side(tongue, side), each()),
        Share::Both { first, sets, others, in_turn: true } => {
            let more = more(sets + others);
            tongue.say(Message::LeftInTurn, &[("more", more.into()), ("each", each().into()), of(first)])
        }
        Share::Both { first, sets, others, in_turn: false } => tongue.say(
            Message::LeftUneven,
            &[("more", more(sets).into()), ("others", others.into()), ("each", each().into()), of(first)],
        ),
    }
}
