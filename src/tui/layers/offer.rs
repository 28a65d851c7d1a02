//! The other way of a move, offered once before the session.

use std::time::Duration;

use ratatui::buffer::Buffer;

use crate::coach::before::{Offered, Stage};
use crate::coach::{Launch, Start};
use crate::language::{ScreenText, Words};
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card::{self, Answer, Answers, Given};
use crate::tui::theme::{Role, Tone};
use crate::tui::to::To;

/// Asks which way the moves are to be done that were too much, or have gone well the easier way.
pub(crate) struct Offer {
    launch: Launch,
    offered: Offered,
}

impl Offer {
    /// The offer of these moves before the session of `launch`.
    #[must_use]
    pub(super) const fn new(launch: Launch, offered: Offered) -> Self {
        Self { launch, offered }
    }

    fn said(&self, words: Words) -> String {
        let told = |text, names: &[String]| {
            let args = [("moves", words.list(names).into()), ("count", names.len().into())];
            (!names.is_empty()).then(|| words.say(text, &args))
        };
        let too_much = told(ScreenText::OfferTooMuch, &self.offered.too_much);
        let well = told(ScreenText::OfferWell, &self.offered.well);
        let asked = words.text(ScreenText::WhichWay).to_owned();
        too_much.into_iter().chain(well).chain([asked]).collect::<Vec<_>>().join(" ")
    }
}

impl Layer for Offer {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let answer = |key, what| Answer { key, what, given: Given::No };
        let words = cx.words();
        let [easier, usual] = [ScreenText::EasierWay, ScreenText::UsualWay].map(|text| words.text(text));
        let enter = words.text(ScreenText::KeyEnter);
        let back = words.text(if self.launch.start == Start::Home { ScreenText::ToHome } else { ScreenText::Leave });
        let at_any_time = words.say(ScreenText::EasierAtAnyTime, &[("key", "x".into())]);
        let model = card::Model {
            word: words.text(ScreenText::Easy),
            role: Role::Tone(Tone::Ready),
            said: &self.said(words),
            answers: &[Answers::List(&[answer(enter, easier), answer("u", usual)])],
            below: &[&at_any_time],
            source: None,
            keys: &[(enter, easier), ("u", usual), (cx.escape_or("q"), back)],
        };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, _: &mut Context) -> Flow {
        let (mut launch, ids) = (self.launch.clone(), &self.offered.ids);
        match key.code {
            Code::Enter | Code::Char('e') => launch.setup.easier.extend(ids.iter().cloned()),
            Code::Char('u') => launch.setup.easier.retain(|id| !ids.contains(id)),
            Code::Esc | Code::Char('q') if launch.start == Start::CommandLine => return Flow::Close,
            Code::Esc | Code::Char('q') => return Flow::Go(To::HomeOn(launch.routine.id.clone())),
            _ => return Flow::Stay,
        }
        Flow::Go(To::Begin(launch, Stage::Chosen))
    }
}

#[cfg(test)]
mod tests {
    use super::Offer;
    use crate::care::TooMuch;
    use crate::coach::before::Offered;
    use crate::coach::{Launch, Start};
    use crate::journal::Today;
    use crate::language::Words;
    use crate::routine::{Defaults, Id, Library};
    use crate::session::player::Speed;
    use crate::session::timeline::Setup;
    use std::sync::Arc;

    fn said(known: &[(&str, u16, u16)]) -> Option<String> {
        let library = Library::embedded(Defaults::default());
        let routine = Arc::clone(library.get("glute-relief").unwrap().routine().unwrap());
        let too_much = known.iter().map(|&(id, times, well)| (Id::new(id).unwrap(), TooMuch { times, well })).collect();
        let launch = Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start: Start::Home, limit: None };
        let offered = Offered::of(&launch.routine, &Today { too_much, ..Today::default() })?;
        Some(Offer::new(launch, offered).said(Words::ENGLISH))
    }

    #[test]
    fn what_is_offered_is_named_with_its_reason() {
        assert_eq!(said(&[]), None);
        assert_eq!(said(&[("pigeon", 1, 0)]), None);
        let once = said(&[("piriformis", 1, 0)]).unwrap();
        assert_eq!(once, "Seated twist was too much last time. Which way today?");
        let both = said(&[("piriformis", 1, 0), ("knee-to-chest", 2, 3)]).unwrap();
        assert!(both.contains("Seated twist was too much") && both.contains("Knee to chest has gone well"), "{both}");
    }
}
