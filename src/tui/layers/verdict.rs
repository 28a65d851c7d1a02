//! What a check-in comes to, where it is more than going on: rest, the gentle routine, a professional, an emergency.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::home::launch;
use super::{CheckIn, Home, Session};
use crate::care::{Advice, Rule};
use crate::routine::{Kind, Routine, When};
use crate::tui::context::Context;
use crate::tui::key::{Code, Key};
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card;
use crate::tui::theme::{Role, Tone};

/// What to do today, and why.
pub struct Verdict {
    routine: Arc<Routine>,
    advice: Advice,
    rule: Rule,
}

impl Verdict {
    /// The gravest advice about a session of `routine`.
    #[must_use]
    pub fn new(routine: Arc<Routine>, advice: Advice, rule: Rule) -> Self {
        Self { routine, advice, rule }
    }

    fn word(&self) -> (&'static str, Role) {
        match self.advice {
            Advice::Emergency => ("Call", Role::Accent),
            Advice::Professional | Advice::Rest => ("Stop", Role::Accent),
            Advice::Gentle | Advice::Easier | Advice::ProfessionalSoon => ("Easy", Role::Tone(Tone::Ready)),
        }
    }
}

/// The gentle routine: the first for a rest day.
fn gentle(cx: &Context) -> Option<Arc<Routine>> {
    let routines = cx.library.entries().iter().filter(|entry| entry.kind() == Kind::Routine);
    routines.filter_map(|entry| entry.routine()).find(|routine| routine.when == When::RestDay).cloned()
}

impl Layer for Verdict {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (word, role) = self.word();
        let source = format!("{}, {}", self.rule.source.title, self.rule.source.url);
        // In an emergency nothing else is to be read.
        let below: &[&str] =
            if self.advice == Advice::Emergency { &[self.rule.reason] } else { &[self.rule.reason, &source] };
        let keys: &[(&str, &str)] = match self.advice {
            Advice::Emergency | Advice::Professional | Advice::Rest => &[("esc", "home"), ("c", "answer again")],
            Advice::Gentle => &[("enter", "the gentle routine"), ("s", "mine, the easier way"), ("esc", "home")],
            Advice::Easier | Advice::ProfessionalSoon => &[("enter", "start"), ("esc", "home")],
        };
        let said = self.advice.what_to_do();
        let model = card::Model { word, role, said, answers: &[], below, keys };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        let start = |routine: &Arc<Routine>| Flow::Replace(Box::new(Session::new(launch(routine, cx))));
        match (key.code, self.advice) {
            (Code::Esc | Code::Char('q'), _) => Flow::Replace(Box::new(Home::new(cx))),
            (Code::Enter, Advice::Gentle) => start(&gentle(cx).unwrap_or_else(|| Arc::clone(&self.routine))),
            (Code::Char('s'), Advice::Gentle) | (Code::Enter, Advice::Easier | Advice::ProfessionalSoon) => {
                start(&self.routine)
            }
            (Code::Char('c'), advice) if advice.stops() => {
                Flow::Replace(Box::new(CheckIn::before(Arc::clone(&self.routine))))
            }
            _ => Flow::Stay,
        }
    }
}
