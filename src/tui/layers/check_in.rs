//! The check-in: how sore, where, and what it is like; one key each.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::soreness::{level, sore_sides, told};
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

#[cfg(test)]
mod tests;
mod words;

use words::ENDED_IN;

/// The questions of a check-in, one after the other.
pub(crate) struct CheckIn {
    aim: Aim,
    depth: Depth,
    /// How sore it was when it was told last today.
    before: Option<Soreness>,
    /// The questions answered so far, to go back to.
    asked: Vec<Question>,
    question: Question,
    level: Level,
    /// Which sides are as sore as was said, where that is known without asking.
    sides: Option<&'static [Side]>,
    /// Whether a sharp pain was told, which stands until it is answered anew.
    was_sharp: bool,
    report: Report,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Level,
    Side,
    /// Of two sore sides the sorer one.
    Sorer,
    /// How sore the other one is.
    Other,
    Quality,
    Walk,
    /// Signs, a line for those that belong together.
    Signs,
    /// The signs of one group.
    Of(Group),
}

impl CheckIn {
    /// The questions to somebody of whom `facts` are known.
    #[must_use]
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
            level: level.unwrap_or(Level::NONE),
            sides: before.and_then(sore_sides),
            was_sharp: facts.quality == Some(Quality::Sharp),
            report: Report { signs, ..Report::default() },
        }
    }

    /// Takes a key for an answer; the question that follows, or the end.
    fn take(&mut self, key: Key) -> Next {
        if key.code == Code::Backspace {
            self.question = self.asked.pop().unwrap_or(self.question);
            return Next::Same;
        }
        match self.question {
            Question::Level => self.take_level(key.code),
            Question::Side => match side(key.code) {
                Some(sides) => self.take_sides(sides),
                None if key.code == Code::Char('o') => Next::Ask(Question::Sorer),
                None => Next::Same,
            },
            Question::Sorer => match side(key.code) {
                Some(&[side]) => {
                    self.sore(&[side]);
                    Next::Ask(Question::Other)
                }
                _ => Next::Same,
            },
            Question::Other => {
                let Some(level) = level(key.code) else { return Next::Same };
                let other =
                    if self.report.left == Some(self.level) { &mut self.report.right } else { &mut self.report.left };
                *other = Some(level.min(self.level));
                self.after_soreness()
            }
            Question::Quality => {
                self.report.quality = Some(match key.code {
                    Code::Char('d') => Quality::Dull,
                    Code::Enter if !self.was_sharp => Quality::Dull,
                    Code::Char('s') => Quality::Sharp,
                    Code::Char('n') if self.was_sharp => Quality::Gone,
                    _ => return Next::Same,
                });
                Next::Ask(Question::Walk)
            }
            Question::Walk => {
                self.report.walk = Some(match key.code {
                    Code::Char('a') | Code::Enter => Walk::Usual,
                    Code::Char('o') => Walk::Changed,
                    _ => return Next::Same,
                });
                Next::Ask(Question::Signs)
            }
            Question::Signs => self.take_group(key.code),
            Question::Of(group) => self.take_sign(group, key.code),
        }
    }

    fn take_level(&mut self, code: Code) -> Next {
        if code == Code::Char('w') {
            return Next::Ask(Question::Signs);
        }
        if let (Code::Enter, Some(before)) = (code, self.before) {
            (self.report.left, self.report.right) = (Some(before.left), Some(before.right));
            return self.after_soreness();
        }
        if code == Code::Char('o') && self.sides.take().is_some() {
            return Next::Same;
        }
        let Some(level) = level(code) else { return Next::Same };
        self.level = level;
        match self.sides {
            Some(sides) => self.take_sides(sides),
            None if level == Level::NONE => self.take_sides(Side::ALL),
            None => Next::Ask(Question::Side),
        }
    }

    fn take_sides(&mut self, sides: &[Side]) -> Next {
        self.sore(sides);
        self.after_soreness()
    }

    fn after_soreness(&self) -> Next {
        let is_sore = self.report.soreness().worst() > Level::NONE;
        match (self.depth, is_sore) {
            (Depth::Level, _) | (Depth::Whole, false) => Next::Done,
            (Depth::Whole | Depth::Thorough, true) => Next::Ask(Question::Quality),
            (Depth::Thorough, false) if self.was_sharp => Next::Ask(Question::Quality),
            (Depth::Thorough, false) => Next::Ask(Question::Walk),
        }
    }

    /// A line of signs is opened; enter says that there is none but those that are marked.
    fn take_group(&mut self, code: Code) -> Next {
        match code {
            Code::Enter => self.after_signs(),
            Code::Char(digit) => {
                nth(Group::ALL.iter().copied(), digit).map_or(Next::Same, |group| Next::Ask(Question::Of(group)))
            }
            _ => Next::Same,
        }
    }

    /// A sign is marked, or not any more; enter goes on where one is, and else back to the others.
    fn take_sign(&mut self, group: Group, code: Code) -> Next {
        if code == Code::Enter {
            let is_marked = group.signs().any(|sign| self.report.signs.contains(&sign));
            return if is_marked { self.after_signs() } else { Next::Ask(Question::Signs) };
        }
        let Code::Char(digit) = code else { return Next::Same };
        let Some(sign) = nth(group.signs(), digit) else { return Next::Same };
        if self.report.signs.contains(&sign) {
            self.report.signs.retain(|known| *known != sign);
        } else {
            self.report.signs.push(sign);
        }
        Next::Same
    }

    /// Every sign was asked for: there is none but those that are marked.
    fn after_signs(&mut self) -> Next {
        self.report.no_signs = true;
        // Who looked at the signs first is still asked how sore it is.
        let only_signs = self.report.left.is_none() && self.report.signs.is_empty();
        if only_signs { Next::Ask(Question::Level) } else { Next::Done }
    }

    /// These sides are as sore as was said, the others are not.
    fn sore(&mut self, sides: &[Side]) {
        let of = |side| Some(if sides.contains(&side) { self.level } else { Level::NONE });
        (self.report.left, self.report.right) = (of(Side::Left), of(Side::Right));
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
                cx.say(told(soreness, self.before), now);
                Flow::Close
            }
        }
    }
}

/// The one of `those` that a digit stands for, counted from 1.
fn nth<T>(mut those: impl Iterator<Item = T>, digit: char) -> Option<T> {
    let place = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)?;
    those.nth(place)
}

/// The consequence of an answer.
enum Next {
    /// No answer, or one of which there may be more.
    Same,
    Ask(Question),
    Done,
}

/// The sides that a key stands for.
fn side(code: Code) -> Option<&'static [Side]> {
    match code {
        Code::Char('l') | Code::Left => Some(&[Side::Left]),
        Code::Char('r') | Code::Right => Some(&[Side::Right]),
        Code::Char('b') | Code::Enter => Some(Side::ALL),
        _ => None,
    }
}

impl Layer for CheckIn {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (said, answers) = self.question();
        let back = match &self.aim {
            Aim::After => "say nothing",
            Aim::Session(launch) if launch.start == Start::CommandLine => "leave",
            Aim::Session(_) | Aim::Running => "home",
        };
        let mut keys: Vec<(&str, &str)> = self.usual().map(|usual| ("enter", usual)).into_iter().collect();
        if !self.asked.is_empty() {
            let back = if matches!(self.question, Question::Of(_)) { "the others" } else { "the one before" };
            keys.push(("backspace", back));
        }
        keys.push(("esc", back));
        let begins = self.question == Question::Level && !matches!(self.aim, Aim::Running);
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
        let is_news = self.report.signs.iter().any(|sign| !cx.today().facts.signs.contains(sign));
        if key.code == Code::Esc && is_news {
            return self.done(now, cx);
        }
        if key.code == Code::Esc {
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
