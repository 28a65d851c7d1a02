//! A phrase in a language: which message it is, and what that is given.

use super::Phrase;
use super::dose::{coming, dose, dose_each, head, left, nth, this_much, today, whole_minutes};
use super::parts::{amount, of, sentence, the_side};
use crate::body::Equipment;
use crate::language::{Form, Message, Tongue};
use crate::routine::describe::capital;
use crate::session::breathing::Breathing;
use crate::session::phase_kind::PhaseKind;
use crate::session::view::Part;

impl Phrase<'_> {
    /// The phrase in this language.
    pub(crate) fn said_in(self, tongue: Tongue) -> String {
        match self {
            Self::Side(side) => tongue.say(Message::Side, &[of(side)]),
            Self::Kind(kind) => tongue.say(phase(kind), &[]),
            Self::Need(things) => tongue.say(Message::Need, &[("things", list(tongue, things, Form::Need).into())]),
            Self::Fetch(things) => tongue.say(Message::Fetch, &[("things", list(tongue, things, Form::Fetch).into())]),
            Self::GoTo(place) => tongue.say(Message::GoTo, &[("place", tongue.thing(place, Form::GoTo).into())]),
            Self::CallPartner => tongue.say(Message::CallPartner, &[]),
            Self::Take(position) => tongue.take(position),
            Self::Heading(heading) => head(tongue, heading),
            Self::Minutes(minutes, up_to) => {
                tongue.say(if up_to { Message::TakesUpTo } else { Message::TakesAbout }, &[("minutes", minutes.into())])
            }
            Self::PressWhenEased(key) => {
                capital(&tongue.say(Message::PressWhenEased, &[("press", tongue.press(key).into())]))
            }
            Self::EndsItself(seconds) => match whole_minutes(seconds) {
                Some(minutes) => tongue.say(Message::EndsItselfMinutes, &[("minutes", minutes.into())]),
                None => tongue.say(Message::EndsItselfSeconds, &[("seconds", seconds.into())]),
            },
            Self::Nth(set, sets, spots) => nth(tongue, set, sets, spots),
            Self::MoveOnSide(name, side) => format!("{name}, {}.", the_side(tongue, side)),
            Self::ThisSide(side) => format!("{}.", capital(&the_side(tongue, side))),
            Self::Name(name) => sentence(name),
            Self::Breathe(Breathing::In) => tongue.say(Message::BreatheIn, &[]),
            Self::Breathe(Breathing::Out) => tongue.say(Message::BreatheOut, &[]),
            Self::Number(number) => tongue.say(Message::Count, &[("number", number.into())]),
            Self::SwitchTo(side) => tongue.say(Message::SwitchTo, &[of(side)]),
            Self::Finished(minutes) => tongue.say(Message::Finished, &[("length", how_long(tongue, minutes).into())]),
            Self::SetOf(number, all) => counted(tongue, Message::SetOf, number, all),
            Self::SpotOf(number, all) => counted(tongue, Message::SpotOf, number, all),
            Self::PassOf(number, all) => counted(tongue, Message::PassOf, number, all),
            Self::BreathOf(number, all) => counted(tongue, Message::BreathOf, number, all),
            Self::RepOf(number, all) => counted(tongue, Message::RepOf, number, all),
            Self::PhaseOf(number, all) => counted(tongue, Message::PhaseOf, number, all),
            Self::RoundOf(number, all) => counted(tongue, Message::RoundOf, number, all),
            Self::Coming(what, side, how_much) => coming(tongue, what, side, how_much),
            Self::Dose(one, share) => dose(tongue, one, share),
            Self::DoseEach(each, share) => dose_each(tongue, each, share),
            Self::Today(lower, upper, one, share) => today(tongue, [lower, upper, one], share),
            Self::Amount(one) => amount(tongue, one),
            Self::ThisMuch(amount) => this_much(tongue, amount),
            Self::Left(one, share) => left(tongue, one, share, false),
            Self::LeftEach(one, share) => left(tongue, one, share, true),
            Self::Label(name, Some(side)) => format!("{name}, {}", tongue.say(Message::Side, &[of(side)])),
            Self::Label(name, None) => name.into(),
            Self::GoOn(kind, seconds) => tongue.say(
                if kind.is_in_a_set() { Message::GoesOnInSet } else { Message::GoesOn },
                &[("seconds", seconds.into())],
            ),
            Self::Longer(how_much) => tongue.say(Message::Longer, &[("amount", amount(tongue, how_much).into())]),
            Self::Shorter(how_much) => tongue.say(Message::Shorter, &[("amount", amount(tongue, how_much).into())]),
            Self::SetsLeftOut(sets) => tongue.say(Message::SetsLeftOut, &[("sets", sets.into())]),
            Self::SpotsLeftOut(spots) => tongue.say(Message::SpotsLeftOut, &[("spots", spots.into())]),
            Self::SomeDone(done, all) => tongue.say(Message::SomeDone, &[("done", done.into()), ("all", all.into())]),
            Self::GetReady => tongue.say(Message::GetReady, &[]),
            Self::Halfway => tongue.say(Message::Halfway, &[]),
            Self::Rest => tongue.say(Message::Rest, &[]),
            Self::Pause => tongue.say(Message::Pause, &[]),
            Self::Waits => tongue.say(Message::Waits, &[]),
            Self::NextSpot => tongue.say(Message::NextSpot, &[]),
            Self::Band(band) => tongue.say(Message::BandOf, &[("band", band.into())]),
            Self::Optional => tongue.say(Message::Optional, &[]),
            Self::LastPass => tongue.say(Message::LastPass, &[]),
            Self::LastRep => tongue.say(Message::LastRep, &[]),
            Self::LastBreath => tongue.say(Message::LastBreath, &[]),
            Self::HoldRep => tongue.say(Message::HoldRep, &[]),
            Self::BackAgain => tongue.say(Message::BackAgain, &[]),
            Self::Part(part) => tongue.say(self::part(part), &[]),
            Self::UntilEased => tongue.say(Message::UntilEased, &[]),
            Self::Easier => tongue.say(Message::Easier, &[]),
            Self::Less => tongue.say(Message::Less, &[]),
            Self::Gentler => tongue.say(Message::Gentler, &[]),
            Self::DoEasier => tongue.say(Message::DoEasier, &[]),
            Self::DoLess => tongue.say(Message::DoLess, &[]),
            Self::Leave => tongue.say(Message::Leave, &[]),
            Self::LastSet => tongue.say(Message::LastSet, &[]),
            Self::LastSpot => tongue.say(Message::LastSpot, &[]),
            Self::PausedByKey => tongue.say(Message::PausedByKey, &[]),
            Self::PausedBySleep => tongue.say(Message::PausedBySleep, &[]),
            Self::PausedBySuspension => tongue.say(Message::PausedBySuspension, &[]),
            Self::DoneEasier => tongue.say(Message::DoneEasier, &[]),
            Self::StoppedAndWentOn => tongue.say(Message::StoppedAndWentOn, &[]),
            Self::Stopped => tongue.say(Message::Stopped, &[]),
            Self::NothingDone => tongue.say(Message::NothingDone, &[]),
            Self::AllDone => tongue.say(Message::AllDone, &[]),
            Self::AllDoneAndEased => tongue.say(Message::AllDoneAndEased, &[]),
        }
    }
}

/// What a timeline calls what happens in a phase, in a word.
pub(crate) fn kind_in_short(tongue: Tongue, kind: PhaseKind) -> String {
    tongue.form(phase(kind), "word").unwrap_or_else(|| tongue.say(phase(kind), &[]))
}

const fn phase(kind: PhaseKind) -> Message {
    match kind {
        PhaseKind::Settle => Message::PhaseSettle,
        PhaseKind::Transition => Message::PhaseTransition,
        PhaseKind::Introduce => Message::PhaseIntroduce,
        PhaseKind::GetReady => Message::PhaseGetReady,
        PhaseKind::Hold => Message::PhaseHold,
        PhaseKind::Roll => Message::PhaseRoll,
        PhaseKind::Reps => Message::PhaseReps,
        PhaseKind::Ease => Message::PhaseEase,
        PhaseKind::Walk => Message::PhaseWalk,
        PhaseKind::Run => Message::PhaseRun,
        PhaseKind::ComeOut => Message::PhaseComeOut,
        PhaseKind::Switch => Message::PhaseSwitch,
        PhaseKind::Rest => Message::PhaseRest,
        PhaseKind::Wait => Message::PhaseWait,
        PhaseKind::Done => Message::PhaseDone,
    }
}

const fn part(part: Part) -> Message {
    match part {
        Part::There => Message::PhaseReps,
        Part::Hold(_) => Message::PhaseHold,
        Part::Back => Message::PartBack,
        Part::Pause => Message::PhaseRest,
    }
}

fn counted(tongue: Tongue, message: Message, number: u16, all: u16) -> String {
    tongue.say(message, &[("number", number.into()), ("all", all.into())])
}

/// `1 minute`, `14 minutes`, `1 hour, 15 minutes`.
fn how_long(tongue: Tongue, minutes: u64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let hours = (hours > 0).then(|| tongue.say(Message::LengthHours, &[("hours", hours.into())]));
    let minutes =
        (rest > 0 || hours.is_none()).then(|| tongue.say(Message::LengthMinutes, &[("minutes", rest.into())]));
    hours.into_iter().chain(minutes).collect::<Vec<_>>().join(", ")
}

/// `a mat`, `a mat and a ball`, `a mat, a ball and a wall`.
fn list(tongue: Tongue, things: &[Equipment], form: Form) -> String {
    tongue.list(things.iter().map(|thing| tongue.thing(*thing, form)).collect())
}
