//! A phrase in a language: which message it is, and what that is given.

use super::dose::{coming, dose, head, left, nth, whole_minutes};
use super::{Amount, Phrase};
use crate::body::{Equipment, Side};
use crate::language::{Arg, Form, Key, Tongue};
use crate::routine::describe::capital;
use crate::session::breathing::Breathing;
use crate::session::phase_kind::PhaseKind;

impl Phrase<'_> {
    /// The phrase in this language.
    pub(crate) fn said_in(self, tongue: Tongue) -> String {
        match self {
            Self::Side(side) => tongue.say(Key::Side, &[of(side)]),
            Self::Kind(kind) => tongue.say(phase(kind), &[]),
            Self::Need(things) => tongue.say(Key::Need, &[("things", list(tongue, things, Form::Need).into())]),
            Self::Fetch(things) => tongue.say(Key::Fetch, &[("things", list(tongue, things, Form::Fetch).into())]),
            Self::GoTo(place) => tongue.say(Key::GoTo, &[("place", tongue.thing(place, Form::GoTo).into())]),
            Self::Take(position) => tongue.take(position),
            Self::Heading(heading) => head(tongue, heading),
            Self::Minutes(minutes, up_to) => {
                tongue.say(if up_to { Key::TakesUpTo } else { Key::TakesAbout }, &[("minutes", minutes.into())])
            }
            Self::PressWhenEased(key) => tongue.say(Key::PressWhenEased, &[("key", capital(key).into())]),
            Self::EndsItself(seconds) => match whole_minutes(seconds) {
                Some(minutes) => tongue.say(Key::EndsItselfMinutes, &[("minutes", minutes.into())]),
                None => tongue.say(Key::EndsItselfSeconds, &[("seconds", seconds.into())]),
            },
            Self::Nth(set, sets, spots) => nth(tongue, set, sets, spots),
            Self::MoveOnSide(name, side) => format!("{name}, {}.", the_side(tongue, side)),
            Self::ThisSide(side) => format!("{}.", capital(&the_side(tongue, side))),
            Self::Name(name) => sentence(name),
            Self::Breathe(Breathing::In) => tongue.say(Key::BreatheIn, &[]),
            Self::Breathe(Breathing::Out) => tongue.say(Key::BreatheOut, &[]),
            Self::Number(number) => tongue.say(Key::Count, &[("number", number.into())]),
            Self::SwitchTo(side) => tongue.say(Key::SwitchTo, &[of(side)]),
            Self::Finished(minutes) => tongue.say(Key::Finished, &[("minutes", minutes.into())]),
            Self::SetOf(number, all) => counted(tongue, Key::SetOf, number, all),
            Self::SpotOf(number, all) => counted(tongue, Key::SpotOf, number, all),
            Self::PassOf(number, all) => counted(tongue, Key::PassOf, number, all),
            Self::RepOf(number, all) => counted(tongue, Key::RepOf, number, all),
            Self::RoundOf(number, all) => counted(tongue, Key::RoundOf, number, all),
            Self::Coming(what, side, how_much) => coming(tongue, what, side, how_much),
            Self::Dose(one, share) => dose(tongue, one, share),
            Self::Left(one, share) => left(tongue, one, share),
            Self::Label(name, Some(side)) => format!("{name}, {}", tongue.say(Key::Side, &[of(side)])),
            Self::Label(name, None) => name.into(),
            Self::GoOn(kind, seconds) => {
                tongue.say(if kind.is_work() { Key::GoesOnInSet } else { Key::GoesOn }, &[("seconds", seconds.into())])
            }
            Self::Longer(how_much) => tongue.say(Key::Longer, &[("amount", amount(tongue, how_much).into())]),
            Self::Shorter(how_much) => tongue.say(Key::Shorter, &[("amount", amount(tongue, how_much).into())]),
            Self::SetsLeftOut(sets) => tongue.say(Key::SetsLeftOut, &[("sets", sets.into())]),
            Self::SpotsLeftOut(spots) => tongue.say(Key::SpotsLeftOut, &[("spots", spots.into())]),
            Self::SomeDone(done, all) => tongue.say(Key::SomeDone, &[("done", done.into()), ("all", all.into())]),
            Self::GetReady => tongue.say(Key::GetReady, &[]),
            Self::Halfway => tongue.say(Key::Halfway, &[]),
            Self::Rest => tongue.say(Key::Rest, &[]),
            Self::Pause => tongue.say(Key::Pause, &[]),
            Self::Waits => tongue.say(Key::Waits, &[]),
            Self::NextSpot => tongue.say(Key::NextSpot, &[]),
            Self::LastPass => tongue.say(Key::LastPass, &[]),
            Self::LastRep => tongue.say(Key::LastRep, &[]),
            Self::UntilEased => tongue.say(Key::UntilEased, &[]),
            Self::Easier => tongue.say(Key::Easier, &[]),
            Self::Less => tongue.say(Key::Less, &[]),
            Self::Gentler => tongue.say(Key::Gentler, &[]),
            Self::DoEasier => tongue.say(Key::DoEasier, &[]),
            Self::DoLess => tongue.say(Key::DoLess, &[]),
            Self::Leave => tongue.say(Key::Leave, &[]),
            Self::LastSet => tongue.say(Key::LastSet, &[]),
            Self::LastSpot => tongue.say(Key::LastSpot, &[]),
            Self::PausedByKey => tongue.say(Key::PausedByKey, &[]),
            Self::PausedBySleep => tongue.say(Key::PausedBySleep, &[]),
            Self::PausedBySuspension => tongue.say(Key::PausedBySuspension, &[]),
            Self::DoneEasier => tongue.say(Key::DoneEasier, &[]),
            Self::StoppedAndWentOn => tongue.say(Key::StoppedAndWentOn, &[]),
            Self::Stopped => tongue.say(Key::Stopped, &[]),
            Self::NothingDone => tongue.say(Key::NothingDone, &[]),
            Self::AllDone => tongue.say(Key::AllDone, &[]),
            Self::AllDoneAndEased => tongue.say(Key::AllDoneAndEased, &[]),
        }
    }
}

const fn phase(kind: PhaseKind) -> Key {
    match kind {
        PhaseKind::Settle => Key::PhaseSettle,
        PhaseKind::Transition => Key::PhaseTransition,
        PhaseKind::Introduce => Key::PhaseIntroduce,
        PhaseKind::GetReady => Key::PhaseGetReady,
        PhaseKind::Hold => Key::PhaseHold,
        PhaseKind::Roll => Key::PhaseRoll,
        PhaseKind::Reps => Key::PhaseReps,
        PhaseKind::Ease => Key::PhaseEase,
        PhaseKind::ComeOut => Key::PhaseComeOut,
        PhaseKind::Switch => Key::PhaseSwitch,
        PhaseKind::Rest => Key::PhaseRest,
        PhaseKind::Wait => Key::PhaseWait,
        PhaseKind::Done => Key::PhaseDone,
    }
}

/// The side that a message is about.
pub(super) fn of(side: Side) -> (&'static str, Arg<'static>) {
    ("side", side.word().into())
}

/// `right side`
pub(super) fn the_side(tongue: Tongue, side: Side) -> String {
    tongue.say(Key::TheSide, &[of(side)])
}

/// `30 s`, `12 reps`
pub(super) fn amount(tongue: Tongue, amount: Amount) -> String {
    match amount {
        Amount::Seconds(seconds) => tongue.say(Key::AmountSeconds, &[("seconds", seconds.into())]),
        Amount::AtMost(seconds) => tongue.say(Key::AmountUpTo, &[("seconds", seconds.into())]),
        Amount::Passes(passes) => tongue.say(Key::AmountPasses, &[("passes", passes.into())]),
        Amount::Reps(reps) => tongue.say(Key::AmountReps, &[("reps", reps.into())]),
    }
}

fn counted(tongue: Tongue, key: Key, number: u16, all: u16) -> String {
    tongue.say(key, &[("number", number.into()), ("all", all.into())])
}

/// `a mat`, `a mat and a ball`, `a mat, a ball and a wall`.
fn list(tongue: Tongue, things: &[Equipment], form: Form) -> String {
    let mut things: Vec<String> = things.iter().map(|thing| tongue.thing(*thing, form)).collect();
    match things.pop() {
        None => String::new(),
        Some(last) if things.is_empty() => last,
        Some(last) => tongue.say(Key::List, &[("before", things.join(", ").into()), ("last", last.into())]),
    }
}

/// `text` as a sentence: with a full stop, unless it ends in a mark of its own.
pub(super) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
