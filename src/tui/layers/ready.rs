//! "Can I run today?": the answer, its reason, and what fits.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::begin::{self, fitting};
use super::{CheckIn, Home, Verdict};
use crate::care::{Advice, Answer, Run, can_run};
use crate::routine::Routine;
use crate::session::timeline::compile;
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card;
use crate::tui::theme::{Role, Tone};

/// Whether to run today.
pub struct Ready {
    answer: Answer,
    /// What fits today, and what is said of it.
    fits: Option<(Arc<Routine>, String)>,
}

impl Ready {
    /// The answer to what was told; in an emergency there is another thing to say.
    pub(super) fn or_verdict(cx: &Context) -> Box<dyn Layer> {
        let today = cx.today();
        let advice = today.advice();
        if advice.first().is_some_and(|(advice, _)| *advice == Advice::Emergency) {
            return Box::new(Verdict::running(&advice));
        }
        let answer = can_run(&today.facts, &today.bounds);
        let fits = answer.fits.and_then(|what| fitting(&cx.library, what, cx)).map(|routine| {
            let time = compile(&routine, &begin::setup(cx)).takes();
            let said = format!("{}, {time}", routine.name);
            (routine, said)
        });
        Box::new(Self { answer, fits })
    }
}

/// The answer without the word that stands above it in large letters, and what to do.
fn said_below(sentence: &str, what_to_do: &str) -> String {
    let rest = match sentence {
        "No, not today." => "Not today.",
        "Yes." => "",
        whole => whole,
    };
    [rest, what_to_do].join(" ").trim_start().to_owned()
}

impl Layer for Ready {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (word, role) = match self.answer.run {
            Run::Any => ("Yes", Role::Tone(Tone::Hold)),
            Run::Easy => ("Easy", Role::Tone(Tone::Ready)),
            Run::No => ("No", Role::Accent),
        };
        let mut keys: Vec<(&str, &str)> = Vec::new();
        let mut answers = Vec::new();
        if let Some((_, said)) = &self.fits {
            keys.push(("enter", "start it"));
            answers.push(card::Answer { key: "enter", what: said, given: card::Given::No });
        }
        keys.extend([("c", "answer again"), ("esc", "home")]);
        let also = self.answer.also.iter().map(String::as_str);
        let below: Vec<&str> = std::iter::once(self.answer.rule.reason).chain(also).collect();
        let said = said_below(self.answer.sentence(), self.answer.what_to_do);
        let model = card::Model {
            word,
            role,
            said: &said,
            answers: &answers,
            below: &below,
            source: Some(card::Source::of(self.answer.rule.source)),
            keys: &keys,
        };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        match (key.code, &self.fits) {
            (Code::Esc | Code::Char('q'), _) => Flow::Replace(Box::new(Home::new(cx))),
            (Code::Char('c'), _) => Flow::Replace(Box::new(CheckIn::to_run(&cx.today().facts))),
            (Code::Enter, Some((routine, _))) => begin::go(begin::launch(routine, cx), now, cx),
            _ => Flow::Stay,
        }
    }
}
