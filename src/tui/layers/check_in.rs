//! The check-in: how sore, where, and what it is like; one key each.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::begin::{self, Heed};
use super::{Home, Ready, Verdict};
use crate::body::Side;
use crate::care::{Facts, Group, Level, Quality, Soreness, Walk};
use crate::coach::{Launch, Start};
use crate::journal::{Event, Report};
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card;
use crate::tui::theme::{Role, Tone};

#[cfg(test)]
mod tests;
mod words;

use words::ENDED_IN;

/// The questions of a check-in, one after the other.
pub struct CheckIn {
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

/// What the answers are for.
enum Aim {
    /// A session, which begins afterwards.
    Session(Box<Launch>),
    /// Whether to run today.
    Running,
    /// What came of a session.
    After,
}

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// How sore, and where unless that is known.
    Level,
    /// Where something is sore, also what it is like, and for signs.
    Whole,
    /// All of that, sore or not.
    Thorough,
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
    /// The check-in before the first session of a day, of somebody of whom `facts` are known.
    #[must_use]
    pub fn before(launch: Launch, facts: &Facts) -> Self {
        Self::new(Aim::Session(Box::new(launch)), Depth::Whole, None, facts)
    }

    /// The check-in before another session of a day.
    #[must_use]
    pub fn before_another(launch: Launch, facts: &Facts) -> Self {
        Self::new(Aim::Session(Box::new(launch)), Depth::Level, facts.told_soreness(), facts)
    }

    /// Everything once more, after answers that stood against a session.
    #[must_use]
    pub fn again(launch: Launch, facts: &Facts) -> Self {
        Self::new(Aim::Session(Box::new(launch)), Depth::Thorough, None, facts)
    }

    /// The questions about running today.
    #[must_use]
    pub fn to_run(facts: &Facts) -> Self {
        Self::new(Aim::Running, Depth::Thorough, None, facts)
    }

    /// The check-in after a session before which it was as sore as `before`.
    #[must_use]
    pub fn after(before: Option<Soreness>, facts: &Facts) -> Self {
        Self::new(Aim::After, Depth::Level, before, facts)
    }

    /// Everything once more after a session, after answers that stand against another.
    #[must_use]
    pub(super) fn after_again(facts: &Facts) -> Self {
        Self::new(Aim::After, Depth::Thorough, None, facts)
    }

    /// The check-in after a session in which it is known how sore it is, and not where.
    #[must_use]
    pub(super) fn after_at(level: Level, facts: &Facts) -> Self {
        Self { level, question: Question::Side, ..Self::after(None, facts) }
    }

    fn new(aim: Aim, depth: Depth, before: Option<Soreness>, facts: &Facts) -> Self {
        // What stands is asked again with everything else, and the signs that were told are marked.
        let depth = if facts.stands() && depth == Depth::Whole { Depth::Thorough } else { depth };
        let signs = if depth == Depth::Level { Vec::new() } else { facts.signs.iter().copied().collect() };
        Self {
            aim,
            depth,
            before,
            asked: Vec::new(),
            question: Question::Level,
            level: Level::NONE,
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
            Aim::Running => Flow::Replace(Ready::or_verdict(cx)),
            Aim::Session(launch) => {
                let heed = if self.depth == Depth::Level { Heed::Grave } else { Heed::All };
                begin::after_check_in((**launch).clone(), heed, now, cx)
            }
            Aim::After => {
                let advice = cx.today().advice();
                if advice.first().is_some_and(|(advice, _)| advice.stops()) {
                    return Flow::Replace(Box::new(Verdict::after(&advice)));
                }
                cx.say(told(soreness, self.before), now);
                Flow::Close
            }
        }
    }
}

/// What was told after a session, beside what was told before it.
pub(super) fn told(now: Soreness, before: Option<Soreness>) -> String {
    let (now, before) = (now.worst().get(), before.map(|before| before.worst().get()));
    match before {
        Some(before) if before != now => format!("Soreness {now} now, and {before} before."),
        _ => format!("Soreness {now}: kept."),
    }
}

/// The sides that were sore, unless they were not equally so: then it has to be asked.
pub(super) fn sore_sides(before: Soreness) -> Option<&'static [Side]> {
    match (before.left, before.right) {
        (Level::NONE, Level::NONE) => None,
        (_, Level::NONE) => Some(&[Side::Left]),
        (Level::NONE, _) => Some(&[Side::Right]),
        (left, right) => (left == right).then_some(Side::ALL),
    }
}

/// The one of `those` that a digit stands for, counted from 1.
fn nth<T>(mut those: impl Iterator<Item = T>, digit: char) -> Option<T> {
    let place = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)?;
    those.nth(place)
}

/// What follows from an answer.
enum Next {
    /// It was none, or there may be more of it.
    Same,
    Ask(Question),
    Done,
}

/// The level that a key stands for.
pub(super) fn level(code: Code) -> Option<Level> {
    match code {
        Code::Enter => Some(Level::NONE),
        Code::Char('x') => Level::new(10),
        Code::Char(digit) => digit.to_digit(10).and_then(|digit| Level::new(u8::try_from(digit).ok()?)),
        _ => None,
    }
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
                Aim::Session(launch) => Flow::Replace(Box::new(Home::on(&launch.routine.id, cx))),
                Aim::Running => Flow::Replace(Box::new(Home::new(cx))),
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
