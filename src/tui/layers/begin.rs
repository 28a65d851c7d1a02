//! How a session begins: what is asked before it, what is advised instead, which way of a move is offered.

use std::sync::Arc;
use std::time::Duration;

use super::session::Session;
use super::{CheckIn, Offer, Verdict, Within};
use crate::body::Side;
use crate::care::{Advice, For};
use crate::coach::clock;
use crate::coach::{Launch, Start};
use crate::config::words::Switch;
use crate::journal::{Before, Today};
use crate::routine::{Library, Routine};
use crate::session::fit::{TooLittle, fit};
use crate::session::player::Speed;
use crate::session::timeline::Setup;
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};

/// Which advice is shown before a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heed {
    /// Any.
    All,
    /// What asks for something else than the session; the rest was said already.
    Grave,
}

/// A session of `routine` as the settings have it.
pub(super) fn launch(routine: &Arc<Routine>, cx: &Context) -> Launch {
    let setup = Setup { first_side: first_side(routine.first_side, cx), ..setup(cx) };
    Launch { routine: Arc::clone(routine), setup, speed: Speed::NORMAL, start: Start::Home, limit: None }
}

/// What comes before the session, or the session itself.
pub(super) fn begin(launch: Launch, now: Duration, cx: &mut Context) -> Flow {
    cx.catch_up();
    let local = clock::local();
    // What was told holds until it is told otherwise.
    let today = cx.today();
    let stops = today.advice().first().is_some_and(|(advice, _)| advice.stops());
    if stops || cx.settings.care.check_in == Switch::Off {
        return door(launch, now, cx);
    }
    if today.before(&launch.routine) == Before::Ask || !cx.past.is_begun(&local) {
        return Flow::Replace(Box::new(CheckIn::before(launch, &today.facts)));
    }
    if !cx.past.is_fresh(&local) {
        return Flow::Replace(Box::new(CheckIn::before_another(launch, &today.facts)));
    }
    door(launch, now, cx)
}

/// What comes before a session that is done once more. What was told since stands against it as against any other; who
/// began on the command line is asked nothing but what stands.
pub(super) fn again(launch: Launch, now: Duration, cx: &mut Context) -> Flow {
    if launch.start == Start::CommandLine { door(launch, now, cx) } else { begin(launch, now, cx) }
}

/// What was told stands before a session wherever it is begun: on the home screen, on the command line, once more, where
/// one broke off, and from a file that is being written.
pub(super) fn door(launch: Launch, now: Duration, cx: &mut Context) -> Flow {
    match at_the_door(&launch, cx) {
        Some(layer) => Flow::Replace(layer),
        None => go(launch, now, cx),
    }
}

/// What stands in front of the session; `None` where nothing does.
#[must_use]
pub fn at_the_door(launch: &Launch, cx: &Context) -> Option<Box<dyn Layer>> {
    let today = cx.today();
    let asks = cx.settings.care.check_in == Switch::On;
    let advice = today.advice();
    Some(match today.before(&launch.routine) {
        Before::Nothing => return None,
        Before::Ask if asks => Box::new(CheckIn::before(launch.clone(), &today.facts)),
        Before::Ask if advice.first().is_none_or(|(advice, _)| !advice.stops()) => return None,
        Before::Ask | Before::Stop => Box::new(Verdict::against(launch.clone(), &advice)),
        Before::Gentle => Box::new(Verdict::before(launch.clone(), &advice, cx)),
    })
}

/// What is advised once a check-in was answered, or what follows from [`go`].
pub(super) fn after_check_in(launch: Launch, heed: Heed, now: Duration, cx: &mut Context) -> Flow {
    let today = cx.today();
    let advice = today.advice();
    // A gentle routine is what is advised to who is very sore.
    let is_met = advice.first().is_some_and(|(advice, _)| *advice == Advice::Gentle)
        && today.before(&launch.routine) == Before::Nothing;
    let shown = match heed {
        Heed::All => !advice.is_empty() && !is_met,
        Heed::Grave => advice.first().is_some_and(|(advice, _)| *advice <= Advice::Gentle) && !is_met,
    };
    if shown { Flow::Replace(Box::new(Verdict::before(launch, &advice, cx))) } else { go(launch, now, cx) }
}

/// Offers another way of a move where there is reason to; else the session.
pub(super) fn go(launch: Launch, now: Duration, cx: &mut Context) -> Flow {
    let today = cx.today();
    if let Start::GoOn(_) = launch.start {
        return Flow::Replace(Box::new(Session::new(going_on(launch, &today))));
    }
    let launch = for_today(launch, &today);
    if let Some(offer) = Offer::new(&launch, &today) {
        return Flow::Replace(Box::new(offer));
    }
    if let Some(more) = one_more(&launch.setup) {
        cx.say(more, now);
    }
    Flow::Replace(fitted(launch))
}

/// The first layer of a session that the command line asked for: another way of a move may be offered.
#[must_use]
pub fn asked_for(launch: Launch, today: &Today) -> Box<dyn Layer> {
    match Offer::new(&launch, today) {
        Some(offer) => Box::new(offer),
        None => Box::new(Session::new(launch)),
    }
}

/// What is said of one more set for the sorer side, where that side is done.
#[must_use]
pub fn one_more(setup: &Setup) -> Option<String> {
    let side = setup.extra_sets.as_ref()?.side;
    let name = match side {
        Side::Left => "Left",
        Side::Right => "Right",
    };
    match (setup.only_side, setup.first_side == side) {
        (Some(only), _) if only != side => None,
        (None, true) => Some(format!("{name} is sorer: first, one set more.")),
        _ => Some(format!("{name} is sorer: one set more.")),
    }
}

/// The sorer side first and with one more set, what was too much the easier way.
pub(super) fn for_today(launch: Launch, today: &Today) -> Launch {
    let usual = launch.setup.first_side;
    let chosen = (launch.start == Start::Home).then(|| today.first_side()).flatten();
    let routine = Arc::clone(&launch.routine);
    let setup = Setup {
        first_side: chosen.unwrap_or(usual),
        easier: today.easier(&routine),
        // Who has little time gets what the routine says.
        extra_sets: today.extra_sets(&routine).filter(|_| launch.limit.is_none()),
        ..launch.setup
    };
    Launch { setup, ..launch }
}

/// A session that broke off goes on as it was begun; what is too sore for the usual way now goes on the easier way.
fn going_on(launch: Launch, today: &Today) -> Launch {
    let easier = launch.setup.easier.iter().cloned().chain(today.easier(&launch.routine)).collect();
    Launch { setup: Setup { easier, ..launch.setup.clone() }, ..launch }
}

/// The session made to fit into the time there is; the question for more time where what was answered since the first
/// has made it longer than that.
pub(super) fn fitted(launch: Launch) -> Box<dyn Layer> {
    let Some(limit) = launch.limit else { return Box::new(Session::new(launch)) };
    match fit(&launch.routine, &launch.setup, limit) {
        Ok(fit) => Box::new(Session::new(Launch { routine: Arc::new(fit.routine), ..launch })),
        Err(TooLittle { .. }) => Box::new(Within::again(launch, limit)),
    }
}

/// How sessions begin, as the settings have it.
pub(super) fn setup(cx: &Context) -> Setup {
    let count = cx.settings.voice.count;
    let mut setup = Setup { first_side: first_side(None, cx), count, ..Setup::default() };
    if let Some(settle) = cx.settings.coach.settle {
        setup.settle = settle.get();
    }
    setup
}

/// The side that goes first: as the routine says, as the settings say, the right.
fn first_side(routine: Option<Side>, cx: &Context) -> Side {
    routine.or(cx.settings.coach.first_side).unwrap_or(Side::Right)
}

/// The first routine of the library that is for this, the person's own first, one that needs only what is at hand before
/// others.
pub(super) fn fitting(library: &Library, what: For, cx: &Context) -> Option<Arc<Routine>> {
    crate::care::fitting(library.own_first(), what, cx.settings.care.equipment.as_ref()).cloned()
}
