//! What is asked or said before a session: a pure function of the session, of what is remembered and of the time.
//!
//! Every door leads through here: the home screen and the guide, a session done once more, one that broke off and goes
//! on, a run from the preview, and the command line, on the full screen and in lines.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::Zoned;

use super::{Launch, Start};
use crate::body::Side;
use crate::care::{Advice, Facts, Level, Rule, Soreness, Way};
use crate::config::words::Switch;
use crate::journal::{Before, Past, Today};
use crate::language::{Message, Tongue};
use crate::routine::{Id, Routine};
use crate::session::fit::{TooLittle, fit};
use crate::session::timeline::Setup;

pub(crate) mod changes;
#[cfg(test)]
mod tests;

/// The stage that a session has reached on its way from being asked for to its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Asked for.
    Asked,
    /// A check-in of this depth was answered.
    Answered(Depth),
    /// What is advised was said, and the person goes on.
    Advised,
    /// The way of its moves was chosen.
    Chosen,
}

/// The next step on that way.
#[derive(Clone, Debug)]
pub(crate) enum Next {
    /// A check-in.
    CheckIn(Launch, Questions),
    /// Advice, the gravest first; there is some.
    Advice(Launch, Vec<(Advice, Rule)>),
    /// The choice between two ways of some moves.
    Offer(Launch, Offered),
    /// The question for more time than this: it does not fit into it any more.
    MoreTime(Launch, Duration),
    /// The session, and what is said of it in passing.
    Session(Launch, Option<String>),
}

/// The depth of a check-in: how much it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// How sore, and where unless that is known.
    Level,
    /// Where something is sore, also what it is like, and for signs.
    Whole,
    /// All of that, sore or not.
    Thorough,
}

/// The questions of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questions {
    /// How much is asked.
    pub(crate) depth: Depth,
    /// How sore it was when it was told last, where the answer is compared with that.
    pub(crate) before: Option<Soreness>,
    /// How sore it is, where only the side is not known.
    pub(crate) level: Option<Level>,
}

impl Questions {
    /// The questions before the first session of a day.
    pub(crate) const WHOLE: Self = Self { depth: Depth::Whole, before: None, level: None };
    /// All questions, sore or not.
    pub(crate) const THOROUGH: Self = Self { depth: Depth::Thorough, before: None, level: None };

    /// How sore it is now, where it was as sore as `before`.
    pub(crate) const fn level(before: Option<Soreness>) -> Self {
        Self { depth: Depth::Level, before, level: None }
    }

    /// Which side is that sore.
    pub(crate) const fn side(level: Level) -> Self {
        Self { depth: Depth::Level, before: None, level: Some(level) }
    }
}

/// The moves of which another way is offered than they would begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The names of those that were too much last time.
    pub(crate) too_much: Vec<String>,
    /// The names of those that have gone well the easier way.
    pub(crate) well: Vec<String>,
    /// All of them.
    pub(crate) ids: BTreeSet<Id>,
}

impl Offered {
    /// The moves of `routine` of which another way is offered; `None` where there are none.
    pub(crate) fn of(routine: &Routine, today: &Today) -> Option<Self> {
        let offered = today.offered(routine);
        let names = |wanted: Way| {
            let of_way = offered.iter().filter(move |(_, way)| *way == wanted);
            of_way.map(|(exercise, _)| exercise.name.clone()).collect()
        };
        let (too_much, well) = (names(Way::OfferEasier), names(Way::OfferUsual));
        let ids: BTreeSet<Id> = offered.iter().map(|(exercise, _)| exercise.id.clone()).collect();
        (!ids.is_empty()).then_some(Self { too_much, well, ids })
    }
}

/// The knowledge at the moment when a session is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Knowledge<'k> {
    /// What is remembered.
    pub(crate) past: &'k Past,
    /// What that means for today.
    pub(crate) today: &'k Today,
    /// The time of day.
    pub(crate) now: &'k Zoned,
    /// Whether check-ins are wanted.
    pub(crate) check_in: Switch,
}

/// What comes before the session of `launch`, of which so much is done already, or the session itself.
pub(crate) fn next(launch: Launch, stage: Stage, known: &Knowledge<'_>) -> Next {
    let today = known.today;
    let met = match stage {
        Stage::Asked => check_in(&launch, known).or_else(|| at_the_door(&launch, today, known.check_in)),
        Stage::Answered(depth) => advice_after(&launch, depth, today),
        Stage::Advised => None,
        Stage::Chosen => return fitted(launch, None),
    };
    match (met, launch.start) {
        (Some(met), _) => met,
        (None, Start::GoOn(_)) => Next::Session(going_on(launch, today), None),
        (None, Start::Home | Start::CommandLine) => {
            let launch = for_today(launch, today);
            offer(&launch, today).unwrap_or_else(|| {
                let english = Tongue::ENGLISH;
                let said = one_more(english, &launch.setup, &today.facts)
                    .or_else(|| all_easier(english, &launch.setup, today));
                fitted(launch, said)
            })
        }
    }
}

/// The check-in of the day before a session from the home screen: in full before the first one, later how sore it is now.
/// Who began on the command line, or goes on with what broke off, is asked nothing but what stands.
fn check_in(launch: &Launch, known: &Knowledge<'_>) -> Option<Next> {
    let Knowledge { past, today, now, check_in } = known;
    if launch.start != Start::Home || *check_in == Switch::Off || stops(&today.advice()) {
        return None;
    }
    if today.before(&launch.routine) == Before::Ask || !past.is_begun(now) {
        return Some(Next::CheckIn(launch.clone(), Questions::WHOLE));
    }
    // What was told holds until it is told otherwise.
    (!past.is_fresh(now)).then(|| Next::CheckIn(launch.clone(), Questions::level(today.facts.told_soreness())))
}

/// What was told stands before a session wherever it is begun; `None` where nothing does.
pub(crate) fn at_the_door(launch: &Launch, today: &Today, check_in: Switch) -> Option<Next> {
    let advice = today.advice();
    match today.before(&launch.routine) {
        Before::Nothing => None,
        Before::Ask if check_in == Switch::On => Some(Next::CheckIn(launch.clone(), Questions::WHOLE)),
        Before::Ask if !stops(&advice) => None,
        Before::Ask | Before::Stop | Before::Gentle => Some(Next::Advice(launch.clone(), advice)),
    }
}

/// What is advised once a check-in was answered. Of a short one only what asks for something else than the session: the
/// rest was said already.
fn advice_after(launch: &Launch, depth: Depth, today: &Today) -> Option<Next> {
    let advice = today.advice();
    let gravest = advice.first().map(|(advice, _)| *advice)?;
    // A gentle routine is what is advised to who is very sore.
    let is_met = gravest == Advice::Gentle && today.before(&launch.routine) == Before::Nothing;
    let is_news = depth != Depth::Level || gravest <= Advice::Gentle;
    (is_news && !is_met).then(|| Next::Advice(launch.clone(), advice))
}

/// A session that the command line has made for today: another way of a move may be offered.
pub(crate) fn made_for_today(launch: Launch, today: &Today) -> Next {
    offer(&launch, today).unwrap_or(Next::Session(launch, None))
}

/// The offer before a session; `None` where there is nothing to offer, and in a session so fast that nobody follows it.
fn offer(launch: &Launch, today: &Today) -> Option<Next> {
    let offered = Offered::of(&launch.routine, today).filter(|_| launch.speed.is_spoken())?;
    Some(Next::Offer(launch.clone(), offered))
}

/// What stands against a session in lines, where something does: what on the screen is a question ends it there, since
/// whoever reads no line, a script, cannot answer.
pub(crate) fn against_lines(routine: &Routine, today: &Today) -> Option<Vec<(Advice, Rule)>> {
    let advice = today.advice();
    let is_met = match today.before(routine) {
        Before::Nothing => true,
        Before::Ask => {
            let is_gentle = routine.is_gentle() || advice.iter().all(|(advice, _)| *advice != Advice::Gentle);
            is_gentle && !stops(&advice)
        }
        Before::Gentle | Before::Stop => false,
    };
    (!is_met).then_some(advice)
}

/// Whether the gravest of this stands against every session.
pub(crate) fn stops(advice: &[(Advice, Rule)]) -> bool {
    advice.first().is_some_and(|(advice, _)| advice.stops())
}

/// Whether what was told is an emergency: nothing but that counts.
pub(crate) fn is_emergency(today: &Today) -> bool {
    today.advice().first().is_some_and(|(advice, _)| *advice == Advice::Emergency)
}

/// The words on one more set for the sorer side, where that side is done. It is called the sorer one only where it is
/// known of both how sore they are.
pub(crate) fn one_more(tongue: Tongue, setup: &Setup, facts: &Facts) -> Option<String> {
    let side = setup.extra_sets.as_ref()?.side;
    let is_sorer = facts.told_sides.len() == Side::ALL.len();
    let goes_first = match (setup.only_side, setup.first_side == side) {
        (Some(only), _) if only != side => return None,
        (None, true) => true,
        _ => false,
    };
    let message = match (is_sorer, goes_first) {
        (false, false) => Message::ExtraSet,
        (false, true) => Message::ExtraSetFirst,
        (true, false) => Message::ExtraSetSorer,
        (true, true) => Message::ExtraSetSorerFirst,
    };
    Some(tongue.say(message, &[("side", side.word().into())]))
}

/// What is said where soreness asks for the easier way of every move.
#[must_use]
pub(crate) fn all_easier(tongue: Tongue, setup: &Setup, today: &Today) -> Option<String> {
    let asks = today.advice().iter().any(|(advice, _)| matches!(advice, Advice::Gentle | Advice::Easier));
    (asks && !setup.easier.is_empty()).then(|| tongue.say(Message::AllEasier, &[]))
}

/// The sorer side first and with one more set, what was too much the easier way.
pub(crate) fn for_today(launch: Launch, today: &Today) -> Launch {
    let usual = launch.setup.first_side;
    let chosen = (launch.start == Start::Home).then(|| today.first_side()).flatten();
    let routine = Arc::clone(&launch.routine);
    let setup = Setup {
        first_side: chosen.unwrap_or(usual),
        // Who has little time gets what the routine says.
        extra_sets: today.extra_sets(&routine).filter(|_| launch.limit.is_none()),
        ..today.setup(&routine, launch.setup)
    };
    Launch { setup, ..launch }
}

/// A session that broke off goes on as it was begun; what is too sore for the usual way now goes on the easier way.
fn going_on(launch: Launch, today: &Today) -> Launch {
    let easier = launch.setup.easier.iter().cloned().chain(today.easier(&launch.routine)).collect();
    let known = today.known(launch.setup.known.explain);
    Launch { setup: Setup { easier, known, ..launch.setup.clone() }, ..launch }
}

/// The session made to fit into the time there is; the question for more time where what was answered since the first
/// has made it longer than that.
fn fitted(launch: Launch, said: Option<String>) -> Next {
    let Some(limit) = launch.limit else { return Next::Session(launch, said) };
    match fit(&launch.routine, &launch.setup, limit) {
        Ok(fit) => Next::Session(Launch { routine: Arc::new(fit.routine), ..launch }, said),
        Err(TooLittle { .. }) => Next::MoreTime(launch, limit),
    }
}
