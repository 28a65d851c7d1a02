//! The check-in: how sore and where on one screen, what it is like and the signs on another.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::soreness::{sore_sides, told};
use crate::body::Side;
use crate::care::{Facts, Group, Level, Quality, Soreness, Walk};
use crate::coach::Start;
use crate::coach::before::{Depth, Questions, Stage, is_emergency, stops};
use crate::journal::{Event, Report};
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card;
use crate::tui::theme::{Role, Tone};
use crate::tui::to::{Aim, To};

mod answers;
#[cfg(test)]
mod tests;
mod words;

use words::ENDED_IN;

/// The questions of a check-in, on two screens: how sore and where; what it is like, with the signs.
pub(crate) struct CheckIn {
    aim: Aim,
    depth: Depth,
    /// How sore it was when it was told last today.
    before: Option<Soreness>,
    /// The questions answered so far, to go back to.
    asked: Vec<Question>,
    question: Question,
    /// How sore, once that was said.
    level: Option<Level>,
    place: Option<Place>,
    /// What stands until it is answered anew.
    standing: Standing,
    report: Report,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// How sore, and where.
    Level,
    /// Where, once it was said how sore.
    Side,
    /// Of two sore sides the sorer one.
    Sorer,
    /// How sore the other one is.
    Other,
    /// What it is like, how the person walks, and signs, a line for those that belong together.
    More,
    /// The same, with the signs of one group.
    Of(Group),
}

/// Where it is as sore as was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Where it was before: nobody has said so now.
    AsBefore(&'static [Side]),
    On(&'static [Side]),
    /// On both sides, and one is sorer.
    OneMore,
}

/// What was told before and stands until it is answered anew: no key answers it by the way.
#[derive(Clone, Copy, Debug)]
struct Standing {
    is_sharp: bool,
    walks_otherwise: bool,
}

impl CheckIn {
    /// The questions to somebody of whom `facts` are known.
    pub(crate) fn new(aim: Aim, questions: Questions, facts: &Facts) -> Self {
        let Questions { depth, before, level } = questions;
        // What stands is asked again with everything else, and the signs that were told are marked.
        let depth = if facts.stands() && depth == Depth::Whole { Depth::Thorough } else { depth };
        let signs = if depth == Depth::Level { Vec::new() } else { facts.signs.iter().copied().collect() };
        Self {
            aim,
            depth,
            before,
            asked: Vec::new(),
            question: if level.is_some() { Question::Side } else { Question::Level },
            level,
            place: before.and_then(sore_sides).map(Place::AsBefore),
            standing: Standing {
                is_sharp: facts.quality == Some(Quality::Sharp),
                walks_otherwise: facts.walk == Some(Walk::Changed),
            },
            report: Report { signs, ..Report::default() },
        }
    }

    fn done(&mut self, now: Duration, cx: &mut Context) -> Flow {
        let report = std::mem::take(&mut self.report);
        let soreness = report.soreness();
        cx.note(Event::Soreness(report));
        match &self.aim {
            // In an emergency there is another thing to say than whether to run.
            Aim::Running => {
                let today = cx.today();
                Flow::Go(if is_emergency(&today) { To::Verdict(Aim::Running, today.advice()) } else { To::Ready })
            }
            Aim::Session(launch) => Flow::Go(To::Begin((**launch).clone(), Stage::Answered(self.depth))),
            Aim::After => {
                let advice = cx.today().advice();
                if stops(&advice) {
                    return Flow::Go(To::Verdict(Aim::After, advice));
                }
                cx.say(told(soreness, self.before, cx.words()), now);
                Flow::Close
            }
        }
    }
}

/// The consequence of an answer.
enum Next {
    /// No answer, or one of which there may be more.
    Same,
    Ask(Question),
    Done,
}

impl Layer for CheckIn {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (said, answers) = self.question();
        let answers: Vec<card::Answers<'_>> = answers.iter().map(words::Block::answers).collect();
        let back = match &self.aim {
            Aim::After => "say nothing",
            Aim::Session(launch) if launch.start == Start::CommandLine => "leave",
            Aim::Session(_) | Aim::Running => "home",
        };
        let mut keys: Vec<(&str, &str)> = self.usual().map(|usual| ("enter", usual)).into_iter().collect();
        if !self.asked.is_empty() {
            let back = if matches!(self.question, Question::Of(_)) { "the others" } else { "back" };
            keys.push(("backspace", back));
        }
        keys.push((cx.escape_or("q"), back));
        let is_first = !matches!(self.question, Question::More | Question::Of(_));
        let begins = is_first && !matches!(self.aim, Aim::Running);
        let model = card::Model {
            word: self.word(),
            role: Role::Tone(Tone::Rest),
            said: &said,
            answers: &answers,
            below: &[],
            source: begins.then(|| card::Source::said(ENDED_IN)),
            keys: &keys,
        };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        // What was marked is not dropped without a word; it takes nothing else back.
        let leaves = matches!(key.code, Code::Esc | Code::Char('q'));
        if leaves && self.is_grave_news(&cx.today().facts) {
            return self.done(now, cx);
        }
        if leaves {
            return match &self.aim {
                Aim::Session(launch) if launch.start == Start::CommandLine => Flow::Close,
                Aim::Session(launch) => Flow::Go(To::HomeOn(launch.routine.id.clone())),
                Aim::Running => Flow::Go(To::Home),
                Aim::After => Flow::Close,
            };
        }
        match self.take(key) {
            Next::Same => Flow::Stay,
            Next::Ask(question) => {
                self.asked.push(self.question);
                self.question = question;
                Flow::Stay
            }
            Next::Done => self.done(now, cx),
        }
    }
}
