//! "Can I run today?": the answer, its reason, and what fits.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::sources;
use crate::care::{Answer, Run, can_run, why};
use crate::coach::before::{Questions, Stage};
use crate::language::ScreenText;
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
        Self { why: why(&today.facts, &answer, cx.words()), answer, fits, shows_source: false }
    }
}

impl Layer for Ready {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let words = cx.words();
        let (word, role) = match self.answer.run {
            Run::Any => (ScreenText::WordYes, Role::Tone(Tone::Hold)),
            Run::Easy => (ScreenText::WordEasy, Role::Tone(Tone::Ready)),
            Run::No => (ScreenText::WordNo, Role::Accent),
        };
        let word = words.text(word);
        let enter = words.text(ScreenText::KeyEnter);
        if self.shows_source {
            return sources::draw(buf, cx, (word, role), &[self.answer.rule.source]);
        }
        let mut keys: Vec<(&str, &str)> = Vec::new();
        let mut answers = Vec::new();
        if let Some((_, said)) = &self.fits {
            keys.push((enter, words.text(ScreenText::StartIt)));
            answers.push(card::Answer { key: enter, what: said, given: card::Given::No });
        }
        keys.extend([
            ("c", words.text(ScreenText::AnswerAgain)),
            (cx.escape_or("q"), words.text(ScreenText::ToHome)),
            sources::key(words),
        ]);
        let also = self.answer.also(words);
        let also = also.iter().map(String::as_str);
        let below: Vec<&str> = std::iter::once(self.why.as_str()).chain(also).collect();
        let said = [self.answer.below_the_word(words), self.answer.what_to_do(words)].join(" ");
        let said = said.trim_start();
        let model = card::Model {
            word,
            role,
            said,
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
