//! English.

use super::keys;
use super::numbers::english as spelled;
use super::{Amount, Heading, Much, Phrase, list, sentence};
use crate::body::{Equipment, Position, Side};
use crate::routine::describe::capital;
use crate::session::breathing::Breathing;
use crate::session::phase_kind::PhaseKind;
use crate::session::share::Share;

pub(super) fn say(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Side(side) => side.spoken().into(),
        Phrase::Kind(kind) => word(kind).into(),
        Phrase::Need(things) => format!("You need {}.", list(&each(things, with_a), "and")),
        Phrase::Fetch(things) => format!("Fetch {}.", list(&each(things, with_the), "and")),
        Phrase::GoTo(place) => format!("Go to {}.", with_the(place)),
        Phrase::Take(position) => take(position).into(),
        Phrase::Heading(heading) => head(heading),
        Phrase::GetReady => "Get ready.".into(),
        Phrase::Minutes(1, false) => "About one minute.".into(),
        Phrase::Minutes(1, true) => "Up to one minute.".into(),
        Phrase::Minutes(minutes, false) => format!("About {} minutes.", spelled(minutes)),
        Phrase::Minutes(minutes, true) => format!("Up to {} minutes.", spelled(minutes)),
        Phrase::PressWhenEased(key) => format!("When it eases, {}.", keys::english(key)),
        Phrase::EndsItself(seconds) => format!("It ends by itself after {}.", time(seconds)),
        Phrase::Nth(set, sets, spots) => nth(set, sets, spots),
        Phrase::MoveOnSide(name, side) => format!("{name}, {} side.", side.spoken()),
        Phrase::ThisSide(side) => format!("{} side.", side_capital(side)),
        Phrase::Name(name) => sentence(name),
        Phrase::Breathe(Breathing::In) => "in".into(),
        Phrase::Breathe(Breathing::Out) => "out".into(),
        Phrase::Halfway => "Halfway.".into(),
        Phrase::Number(1) => "One.".into(),
        Phrase::Number(2) => "Two.".into(),
        Phrase::Number(3) => "Three.".into(),
        Phrase::Number(other) => format!("{other}."),
        Phrase::SwitchTo(side) => format!("Switch to the {}.", side.spoken()),
        Phrase::Rest => "Rest.".into(),
        Phrase::Pause => "Pause.".into(),
        Phrase::Waits => "The session waits. Go on when you are ready.".into(),
        Phrase::NextSpot => "Find the next spot.".into(),
        Phrase::LastPass | Phrase::LastRep => "Last one.".into(),
        Phrase::UntilEased => "Stay until it eases.".into(),
        Phrase::Finished(minutes) => format!("Finished. Well done. {}.", how_long(minutes)),
        Phrase::Easier => "Next, the easier way.".into(),
        Phrase::Less => "Next, do a little less.".into(),
        Phrase::Gentler => "Next, not so far.".into(),
        Phrase::DoEasier => "Do it the easier way.".into(),
        Phrase::DoLess => "Do less of it today.".into(),
        Phrase::Leave => "Leave that one for today.".into(),
        Phrase::SetOf(n, of) => format!("set {n} of {of}"),
        Phrase::SpotOf(n, of) => format!("spot {n} of {of}"),
        Phrase::PassOf(n, of) => format!("pass {n} of {of}"),
        Phrase::RepOf(n, of) => format!("rep {n} of {of}"),
        Phrase::RoundOf(n, of) => format!("round {n} of {of}"),
        Phrase::Coming(what, side, how_much) => coming(what, side, how_much),
        Phrase::Dose(one, share) => dose(one, share),
        Phrase::Left(one, share) => left(one, share),
        Phrase::LastSet => "last set".into(),
        Phrase::LastSpot => "last spot".into(),
        Phrase::Label(name, Some(side)) => format!("{name}, {}", side.spoken()),
        Phrase::Label(name, None) => name.into(),
        Phrase::PausedByKey => "You paused. Breathe.".into(),
        Phrase::PausedBySleep => "Your computer was asleep.".into(),
        Phrase::PausedBySuspension => "supple was in the background.".into(),
        Phrase::GoOn(kind, seconds) if kind.is_work() => format!("goes on, with {seconds} s of this set left"),
        Phrase::GoOn(_, seconds) => format!("goes on, with {seconds} s left"),
        Phrase::DoneEasier => "the easier way".into(),
        Phrase::Longer(how_much) => format!("{} more", amount(how_much)),
        Phrase::Shorter(how_much) => format!("{} less", amount(how_much)),
        Phrase::SetsLeftOut(1) => "one set left out".into(),
        Phrase::SetsLeftOut(count) => format!("{count} sets left out"),
        Phrase::SpotsLeftOut(1) => "one spot left out".into(),
        Phrase::SpotsLeftOut(count) => format!("{count} spots left out"),
        Phrase::StoppedAndWentOn => "You stopped when it was too much, and went on after.".into(),
        Phrase::Stopped => "You stopped when it was too much. That was right.".into(),
        Phrase::NothingDone => "Nothing done this time. That is all right.".into(),
        Phrase::SomeDone(done, all) => format!("{done} of {all} sets done. Each of them counts."),
        Phrase::AllDone => "You did all of it.".into(),
        Phrase::AllDoneAndEased => "You did all of it, and the sore spots eased.".into(),
    }
}

const fn word(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Settle => "Settle in",
        PhaseKind::Transition => "Set up",
        PhaseKind::Introduce => "How it goes",
        PhaseKind::GetReady => "Get ready",
        PhaseKind::Hold => "Hold",
        PhaseKind::Roll => "Roll",
        PhaseKind::Reps => "Move",
        PhaseKind::Ease => "Press",
        PhaseKind::ComeOut => "Come out",
        PhaseKind::Switch => "Switch sides",
        PhaseKind::Rest => "Rest",
        PhaseKind::Wait => "Wait",
        PhaseKind::Done => "Done",
    }
}

const fn with_a(thing: Equipment) -> &'static str {
    match thing {
        Equipment::Mat => "a mat",
        Equipment::Roller => "a roller",
        Equipment::Ball => "a ball",
        Equipment::Wall => "a wall",
        Equipment::Chair => "a chair",
        Equipment::Band => "a band",
        Equipment::Strap => "a strap",
        Equipment::Step => "a step",
    }
}

const fn with_the(thing: Equipment) -> &'static str {
    match thing {
        Equipment::Mat => "the mat",
        Equipment::Roller => "the roller",
        Equipment::Ball => "the ball",
        Equipment::Wall => "the wall",
        Equipment::Chair => "the chair",
        Equipment::Band => "the band",
        Equipment::Strap => "the strap",
        Equipment::Step => "the step",
    }
}

const fn take(position: Position) -> &'static str {
    match position {
        Position::Supine => "Lie on your back.",
        Position::Prone => "Lie on your belly.",
        Position::SideLying => "Lie on your side.",
        Position::Seated => "Sit down.",
        Position::Kneeling => "Kneel down.",
        Position::HalfKneeling => "Go down on one knee.",
        Position::Standing => "Stand up.",
    }
}

fn each(things: &[Equipment], word: fn(Equipment) -> &'static str) -> Vec<&'static str> {
    things.iter().map(|thing| word(*thing)).collect()
}

const fn side_capital(side: Side) -> &'static str {
    match side {
        Side::Left => "Left",
        Side::Right => "Right",
    }
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Seconds(seconds) => format!("{seconds} s"),
        Amount::AtMost(seconds) => format!("up to {seconds} s"),
        Amount::Passes(1) => "1 pass".into(),
        Amount::Passes(count) => format!("{count} passes"),
        Amount::Reps(1) => "1 rep".into(),
        Amount::Reps(count) => format!("{count} reps"),
    }
}

/// "Right side. Seated twist. Thirty seconds, three times."
fn head(Heading { is_next, side, name, much }: Heading<'_>) -> String {
    let parts = [side.map(|side| say(Phrase::ThisSide(side))), Some(sentence(name)), much.map(how_much)];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match (is_next, side) {
        (false, _) => said,
        (true, Some(side)) => format!("Next: {}{}", side.spoken(), &said[side.spoken().len()..]),
        (true, None) => format!("Next: {said}"),
    }
}

/// `thirty seconds`, `one minute`, `two minutes`.
fn time(seconds: u64) -> String {
    match seconds {
        1 => "one second".into(),
        60 => "one minute".into(),
        _ if seconds.is_multiple_of(60) && seconds > 0 => format!("{} minutes", spelled(seconds / 60)),
        _ => format!("{} seconds", spelled(seconds)),
    }
}

/// `1 minute`, `14 minutes`, `1 hour, 15 minutes`.
fn how_long(minutes: u64) -> String {
    let count = |number: u64, unit: &str| match number {
        0 => None,
        1 => Some(format!("1 {unit}")),
        more => Some(format!("{more} {unit}s")),
    };
    let parts = [count(minutes / 60, "hour"), count(minutes % 60, "minute")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Thirty seconds, three times." "Two spots, up to ninety seconds each."
fn how_much(Much { amount, sets, in_turn }: Much) -> String {
    let one = match amount {
        Amount::AtMost(seconds) if sets == 1 => return format!("One spot, up to {}.", time(seconds)),
        Amount::AtMost(seconds) => {
            return format!("{} spots, up to {} each.", capital(&spelled(sets.into())), time(seconds));
        }
        Amount::Seconds(seconds) => time(seconds),
        Amount::Passes(1) => "one pass".into(),
        Amount::Passes(count) => format!("{} passes", spelled(count)),
        Amount::Reps(1) => "one rep".into(),
        Amount::Reps(count) => format!("{} reps", spelled(count)),
    };
    let times = match sets {
        1 => String::new(),
        2 => ", twice".into(),
        more => format!(", {} times", spelled(more.into())),
    };
    let turns = if in_turn { ", sides in turn" } else { "" };
    format!("{}{times}{turns}.", capital(&one))
}

/// "Second of three."
fn nth(set: u16, sets: u16, spots: bool) -> String {
    const ORDINALS: [&str; 10] =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
    match usize::from(set).checked_sub(1).and_then(|set| ORDINALS.get(set)) {
        Some(ordinal) => format!("{ordinal} of {}.", spelled(sets.into())),
        None => format!("{} {set} of {sets}.", if spots { "Spot" } else { "Set" }),
    }
}

fn coming(what: &str, side: Option<Side>, how_much: Amount) -> String {
    let how_much = amount(how_much);
    match side {
        Some(side) => format!("{what}, {} side, {how_much}", side.spoken()),
        None => format!("{what}, {how_much}"),
    }
}

fn dose(one: Amount, share: Share) -> String {
    let one = amount(one);
    let all = |sets: u16| if sets > 1 { format!("{sets} × {one}") } else { one.clone() };
    match share {
        Share::Whole(sets) => all(sets),
        Share::OneSide(sets, side) => format!("{}, {} side", all(sets), side.spoken()),
        Share::Both { first, sets, others, .. } if sets == others => {
            format!("{}, {} side first", all(sets), first.spoken())
        }
        Share::Both { first, sets, others, in_turn: true } => {
            format!("{} in turn, {} side first", all(sets + others), first.spoken())
        }
        Share::Both { first, sets, others, in_turn: false } => {
            format!("{sets} × {one} {}, then {others} {}", first.spoken(), first.other().spoken())
        }
    }
}

/// What is left of a move, said as a sentence.
fn left(one: Amount, share: Share) -> String {
    let (unit, units) = if matches!(one, Amount::AtMost(_)) { ("spot", "spots") } else { ("set", "sets") };
    let of = |count: u16| format!("{count} more {}", if count == 1 { unit } else { units });
    let how_much = match one {
        Amount::Seconds(seconds) => format!("{seconds} seconds"),
        Amount::AtMost(seconds) => format!("up to {seconds} seconds"),
        Amount::Passes(_) | Amount::Reps(_) => amount(one),
    };
    match share {
        Share::Whole(1) => format!("Last {unit}, {how_much}."),
        Share::OneSide(1, side) => format!("Last {unit}, {} side, {how_much}.", side.spoken()),
        Share::Whole(sets) => format!("{}, {how_much} each.", of(sets)),
        Share::OneSide(sets, side) => format!("{}, {} side, {how_much} each.", of(sets), side.spoken()),
        Share::Both { first, sets, others, in_turn: true } => {
            format!("{} in turn, {} side first, {how_much} each.", of(sets + others), first.spoken())
        }
        Share::Both { first, sets, others, in_turn: false } => {
            let (first, then) = (first.spoken(), first.other().spoken());
            format!("{} on the {first}, then {others} on the {then}, {how_much} each.", of(sets))
        }
    }
}
