//! Makes the layers that others lead to: the one file that knows them all.

use std::time::Duration;

use super::{
    CheckIn, Confirm, Guide, Help, History, Home, Notice, Offer, Preview, Ready, Remove, Session, Sounds, Summary,
    Verdict, Within,
};
use crate::coach::before::{Knowledge, Next, Stage, next};
use crate::coach::{Launch, clock};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::to::To;

/// The layer that is wanted at `now`.
#[must_use]
pub fn open(to: To, now: Duration, cx: &mut Context) -> Box<dyn Layer> {
    match to {
        To::Home => Box::new(Home::new(cx)),
        To::HomeOn(id) => Box::new(Home::on(&id, cx)),
        To::Begin(launch, stage) => {
            let to = begin(launch, stage, now, cx);
            open(to, now, cx)
        }
        To::Session(launch) => Box::new(Session::new(launch)),
        To::CheckIn(aim, questions) => Box::new(CheckIn::new(aim, questions, &cx.today().facts)),
        To::Verdict(aim, advice) => Box::new(Verdict::new(aim, &advice, cx)),
        To::Offer(launch, offered) => Box::new(Offer::new(launch, offered)),
        To::Within(launch) => Box::new(Within::new(launch, &cx.today())),
        To::MoreTime(launch, limit) => Box::new(Within::again(launch, limit)),
        To::Ready => Box::new(Ready::new(cx)),
        To::Guide(None, opened) => Box::new(Guide::new(opened)),
        To::Guide(Some(topic), opened) => Box::new(Guide::at(&topic, opened)),
        To::History(opened) => Box::new(History::new(opened, cx)),
        To::Summary { launch, record, ended } => Box::new(Summary::new(launch, record, ended, cx)),
        To::Preview(draft) => Box::new(Preview::new(draft, cx.words())),
        To::Help(keyed) => Box::new(Help::new(keyed, &cx.keymap)),
        To::Confirm { brought_by, kept } => Box::new(Confirm::new(brought_by, kept)),
        To::Remove(item) => Box::new(Remove::new(&item, &cx.keymap, cx.words())),
        To::Sounds => Box::new(Sounds::new(now, cx)),
        To::Notice => Box::new(Notice),
    }
}

/// What comes before a session, or the session. What is said of it in passing is said.
fn begin(launch: Launch, stage: Stage, now: Duration, cx: &mut Context) -> To {
    if stage == Stage::Asked {
        cx.catch_up();
    }
    let local = clock::local();
    let care = &cx.settings.care;
    let today = cx.past.today(&local, &care.bounds);
    let next = next(launch, stage, &Knowledge { past: &cx.past, today: &today, now: &local, check_in: care.check_in });
    if let Next::Session(_, Some(said)) = &next {
        cx.say(said.clone(), now);
    }
    next.into()
}
