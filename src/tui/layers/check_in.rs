//! The check-in: how sore, where, and what it is like; one key each.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::home::launch;
use super::{Home, Session, Verdict};
use crate::body::Side;
use crate::care::{Level, Quality, Sign, Walk};
use crate::journal::{Event, Report};
use crate::routine::Routine;
use crate::tui::context::Context;
use crate::tui::key::{Code, Key};
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card::{self, Answer, Given};
use crate::tui::theme::{Role, Tone};

/// The questions of a check-in, one after the other.
pub struct CheckIn {
    /// What is to begin afterwards; `None` after a session.
    routine: Option<Arc<Routine>>,
    question: Question,
    level: Level,
    report: Report,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Level,
    Side,
    Quality,
    Walk,
    Signs,
}

impl CheckIn {
    /// The check-in before `routine`.
    #[must_use]
    pub fn before(routine: Arc<Routine>) -> Self {
        Self::new(Some(routine))
    }

    /// The check-in after a session.
    #[must_use]
    pub fn after() -> Self {
        Self::new(None)
    }

    fn new(routine: Option<Arc<Routine>>) -> Self {
        Self { routine, question: Question::Level, level: Level::NONE, report: Report::default() }
    }

    /// Takes a key for an answer; the question that follows, or the end.
    fn take(&mut self, key: Key) -> Next {
        match (self.question, key.code) {
            (Question::Level, code) => {
                let Some(level) = level(code) else { return Next::Same };
                self.level = level;
                if level == Level::NONE {
                    self.sore(Side::ALL);
                    return Next::Done;
                }
                Next::Ask(Question::Side)
            }
            (Question::Side, code) => {
                match code {
                    Code::Char('l') | Code::Left => self.sore(&[Side::Left]),
                    Code::Char('r') | Code::Right => self.sore(&[Side::Right]),
                    Code::Char('b') | Code::Enter => self.sore(Side::ALL),
                    _ => return Next::Same,
                }
                if self.routine.is_some() { Next::Ask(Question::Quality) } else { Next::Done }
            }
            (Question::Quality, code) => {
                self.report.quality = Some(match code {
                    Code::Char('d') | Code::Enter => Quality::Dull,
                    Code::Char('s') => Quality::Sharp,
                    _ => return Next::Same,
                });
                Next::Ask(Question::Walk)
            }
            (Question::Walk, code) => {
                self.report.walk = Some(match code {
                    Code::Char('n') | Code::Enter => Walk::Usual,
                    Code::Char('y') => Walk::Changed,
                    _ => return Next::Same,
                });
                Next::Ask(Question::Signs)
            }
            (Question::Signs, Code::Enter) => Next::Done,
            (Question::Signs, Code::Char(digit)) => {
                let place = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
                let Some(&sign) = place.and_then(|place| Sign::ALL.get(place)) else { return Next::Same };
                if self.report.signs.contains(&sign) {
                    self.report.signs.retain(|known| *known != sign);
                } else {
                    self.report.signs.push(sign);
                }
                Next::Same
            }
            (Question::Signs, _) => Next::Same,
        }
    }

    /// These sides are as sore as was said, the others are not.
    fn sore(&mut self, sides: &[Side]) {
        let of = |side| Some(if sides.contains(&side) { self.level } else { Level::NONE });
        (self.report.left, self.report.right) = (of(Side::Left), of(Side::Right));
    }

    fn done(&mut self, cx: &mut Context) -> Flow {
        cx.note(Event::Soreness(std::mem::take(&mut self.report)));
        let Some(routine) = &self.routine else { return Flow::Close };
        let advice = cx.today().advice();
        match advice.first() {
            None => Flow::Replace(Box::new(Session::new(launch(routine, cx)))),
            Some(&(advice, rule)) => Flow::Replace(Box::new(Verdict::new(Arc::clone(routine), advice, rule))),
        }
    }
}

/// What follows from an answer.
enum Next {
    /// It was none, or there may be more of it.
    Same,
    Ask(Question),
    Done,
}

/// The level that a key stands for.
fn level(code: Code) -> Option<Level> {
    match code {
        Code::Enter => Some(Level::NONE),
        Code::Char('x') => Level::new(10),
        Code::Char(digit) => digit.to_digit(10).and_then(|digit| Level::new(u8::try_from(digit).ok()?)),
        _ => None,
    }
}

const fn answer(key: &'static str, what: &'static str) -> Answer<'static> {
    Answer { key, what, given: Given::No }
}

/// The answers to how sore it is.
const LEVELS: [Answer<'static>; 5] = [
    answer("0", "not at all"),
    answer("1 - 3", "mild"),
    answer("4 - 5", "clear"),
    answer("6 - 9", "strong"),
    answer("x", "10, as bad as can be"),
];

impl Layer for CheckIn {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let numbers: Vec<String> = (1..=Sign::ALL.len()).map(|number| number.to_string()).collect();
        let (said, answers): (&str, Vec<Answer<'_>>) = match self.question {
            Question::Level if self.routine.is_some() => ("How sore are you today?", LEVELS.to_vec()),
            Question::Level => ("How sore are you now?", LEVELS.to_vec()),
            Question::Side => ("Where?", vec![answer("l", "left"), answer("r", "right"), answer("b", "both sides")]),
            Question::Quality => {
                let of = |quality: Quality, key| answer(key, quality.spoken());
                ("What is it like?", vec![of(Quality::Dull, "d"), of(Quality::Sharp, "s")])
            }
            Question::Walk => ("Does it change how you walk?", vec![answer("n", "no"), answer("y", "yes")]),
            Question::Signs => {
                let given = |sign| if self.report.signs.contains(sign) { Given::Yes } else { Given::No };
                let signs = Sign::ALL.iter().zip(&numbers);
                let answers =
                    signs.map(|(sign, number)| Answer { key: number, what: sign.spoken(), given: given(sign) });
                ("Is any of this so?", answers.collect())
            }
        };
        let back = if self.routine.is_some() { ("esc", "back") } else { ("esc", "say nothing") };
        let keys = match self.question {
            Question::Level => [("enter", "not at all"), back],
            Question::Signs => [("enter", if self.report.signs.is_empty() { "none" } else { "go on" }), back],
            Question::Side => [("enter", "both sides"), back],
            Question::Quality => [("enter", "dull"), back],
            Question::Walk => [("enter", "no"), back],
        };
        let model = card::Model {
            word: "Sore",
            role: Role::Tone(Tone::Rest),
            said,
            answers: &answers,
            below: &[],
            keys: &keys,
        };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        if key.code == Code::Esc {
            return match self.routine {
                Some(_) => Flow::Replace(Box::new(Home::new(cx))),
                None => Flow::Close,
            };
        }
        match self.take(key) {
            Next::Same => Flow::Stay,
            Next::Ask(question) => {
                self.question = question;
                Flow::Stay
            }
            Next::Done => self.done(cx),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CheckIn, Next};
    use crate::care::{Level, Quality, Sign, Walk};
    use crate::journal::Report;
    use crate::routine::{Defaults, Library};
    use crate::tui::key::Key;
    use rstest::rstest;
    use std::sync::Arc;

    fn answered(mut check_in: CheckIn, keys: &str) -> Option<Report> {
        for key in keys.split(' ') {
            match check_in.take(key.parse::<Key>().unwrap()) {
                Next::Same => {}
                Next::Ask(question) => check_in.question = question,
                Next::Done => return Some(check_in.report),
            }
        }
        None
    }

    fn before() -> CheckIn {
        let library = Library::embedded(Defaults::default());
        CheckIn::before(Arc::clone(library.get("glute-relief").unwrap().routine().unwrap()))
    }

    #[rstest]
    #[case("0")]
    #[case("enter")]
    fn who_is_not_sore_presses_one_key(#[case] keys: &str) {
        let report = answered(before(), keys).unwrap();
        assert_eq!((report.left, report.right, report.quality), (Some(Level::NONE), Some(Level::NONE), None));
    }

    #[test]
    fn every_question_is_answered_by_one_key() {
        let report = answered(before(), "x l s y 5 6 5 enter").unwrap();
        assert_eq!((report.left, report.right), (Level::new(10), Some(Level::NONE)));
        assert_eq!((report.quality, report.walk), (Some(Quality::Sharp), Some(Walk::Changed)));
        assert_eq!(report.signs, [Sign::Numb]);
    }

    #[test]
    fn after_a_session_only_how_sore_and_where_is_asked() {
        let report = answered(CheckIn::after(), "z 4 r").unwrap();
        assert_eq!((report.left, report.right), (Some(Level::NONE), Level::new(4)));
    }
}
