//! "Can I run today?": the answer, its reason, and what fits.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::sources;
use crate::care::{Answer, Run, can_run, why};
use crate::coach::before::{Questions, Stage};
use crate::routine::Routine;
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card;
use crate::tui::theme::{Role, Tone};
use crate::tui::to::{Aim, To};

/// The layer that answers whether to run today.
pub(crate) struct Ready {
    answer: Answer,
    why: String,
    /// What fits today, and what is said of it.
    fits: Option<(Arc<Routine>, String)>,
    /// Whether the source is shown.
    shows_source: bool,
}

impl Ready {
    /// The answer to what was told.
    pub(super) fn new(cx: &Context) -> Self {
        let today = cx.today();
        let answer = can_run(&today.facts, &today.bounds);
        let fits = answer.fits.and_then(|what| cx.fitting(what));
        Self { why: why(&today.facts, &answer), answer, fits, shows_source: false }
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
        if self.shows_source {
            return sources::draw(buf, cx, (word, role), &[self.answer.rule.source]);
        }
        let mut keys: Vec<(&str, &str)> = Vec::new();
        let mut answers = Vec::new();
        if let Some((_, said)) = &self.fits {
            keys.push(("enter", "start it"));
            answers.push(card::Answer { key: "enter", what: said, given: card::Given::No });
        }
        keys.extend([("c", "answer again"), (cx.escape_or("q"), "home"), sources::KEY]);
        let also = self.answer.also.iter().map(String::as_str);
        let below: Vec<&str> = std::iter::once(self.why.as_str()).chain(also).collect();
        let said = said_below(self.answer.sentence(), self.answer.what_to_do);
        let model = card::Model {
            word,
            role,
            said: &said,
            answers: &[card::Answers::List(&answers)],
            below: &below,
            source: None,
            keys: &keys,
        };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        if std::mem::take(&mut self.shows_source) {
            return Flow::Stay;
        }
        match (key.code, &self.fits) {
            (Code::Char('?'), _) => {
                self.shows_source = true;
                Flow::Stay
            }
            (Code::Esc | Code::Char('q'), _) => Flow::Go(To::Home),
            (Code::Char('c'), _) => Flow::Go(To::CheckIn(Aim::Running, Questions::THOROUGH)),
            (Code::Enter, Some((routine, _))) => Flow::Go(To::Begin(cx.launch(routine), Stage::Advised)),
            _ => Flow::Stay,
        }
    }
}
