//! The check-in: how sore, where, and what it is like; one key each.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::begin::{self, Heed};
use super::session::{Launch, Start};
use super::{Home, Ready, Verdict};
use crate::body::Side;
use crate::care::{Level, Quality, Sign, Soreness, Walk};
use crate::journal::{Event, Report};
use crate::tui::context::Context;
use crate::tui::key::{Code, Key};
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card::{self, Answer, Given};
use crate::tui::theme::{Role, Tone};

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
    Signs,
}

impl CheckIn {
    /// The check-in before the first session of a day.
    #[must_use]
    pub fn before(launch: Launch) -> Self {
        Self::new(Aim::Session(Box::new(launch)), Depth::Whole, None)
    }

    /// The check-in before another session of a day on which it was as sore as `before`.
    #[must_use]
    pub fn before_another(launch: Launch, before: Option<Soreness>) -> Self {
        Self::new(Aim::Session(Box::new(launch)), Depth::Level, before)
    }

    /// Everything once more, after answers that stood against a session.
    #[must_use]
    pub fn again(launch: Launch) -> Self {
        Self::new(Aim::Session(Box::new(launch)), Depth::Thorough, None)
    }

    /// The questions about running today.
    #[must_use]
    pub fn to_run() -> Self {
        Self::new(Aim::Running, Depth::Thorough, None)
    }

    /// The check-in after a session on a day on which it was as sore as `before`.
    #[must_use]
    pub fn after(before: Option<Soreness>) -> Self {
        Self::new(Aim::After, Depth::Level, before)
    }

    /// The check-in after a session in which it is known how sore it is, and not where.
    #[must_use]
    pub(super) fn after_at(level: Level) -> Self {
        Self { level, question: Question::Side, ..Self::after(None) }
    }

    fn new(aim: Aim, depth: Depth, before: Option<Soreness>) -> Self {
        Self {
            aim,
            depth,
            before,
            asked: Vec::new(),
            question: Question::Level,
            level: Level::NONE,
            sides: before.and_then(sore_sides),
            report: Report::default(),
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
                    Code::Char('d') | Code::Enter => Quality::Dull,
                    Code::Char('s') => Quality::Sharp,
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
            Question::Signs => self.take_sign(key.code),
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
            (Depth::Thorough, false) => Next::Ask(Question::Walk),
        }
    }

    fn take_sign(&mut self, code: Code) -> Next {
        if code == Code::Enter {
            // Who looked at the signs first is still asked how sore it is.
            let only_signs = self.report.left.is_none() && self.report.signs.is_empty();
            return if only_signs { Next::Ask(Question::Level) } else { Next::Done };
        }
        let Code::Char(digit) = code else { return Next::Same };
        let place = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
        let Some(&sign) = place.and_then(|place| Sign::ALL.get(place)) else { return Next::Same };
        if self.report.signs.contains(&sign) {
            self.report.signs.retain(|known| *known != sign);
        } else {
            self.report.signs.push(sign);
        }
        Next::Same
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

const fn answer(key: &'static str, what: &'static str) -> Answer<'static> {
    Answer { key, what, given: Given::No }
}

/// The answers to how sore it is.
const LEVELS: [Answer<'static>; 5] = [
    answer("0", "not at all"),
    answer("1 - 3", "a little"),
    answer("4 - 5", "clearly"),
    answer("6 - 9", "very"),
    answer("x", "10, as sore as can be"),
];

/// Where the questions can be ended for ever.
const ENDED_IN: &str = "[care] check-in = \"off\" in config.toml ends this.";

impl CheckIn {
    fn level_question(&self) -> (String, Vec<Answer<'static>>) {
        let when = match self.aim {
            Aim::After => "now",
            Aim::Session(_) | Aim::Running => "today",
        };
        let said = match self.sides {
            Some(&[side]) => format!("How sore is your {} side {when}?", side.word()),
            _ => format!("How sore are you {when}?"),
        };
        let mut answers = LEVELS.to_vec();
        if let Some(&[_]) = self.sides {
            answers.push(answer("o", "it is not that side, or not only"));
        }
        answers.push(answer("w", "something else: numb, weak, shooting"));
        (said, answers)
    }

    fn question(&self) -> (String, Vec<Answer<'static>>) {
        let of = |said: &str, answers: &[Answer<'static>]| (said.to_owned(), answers.to_vec());
        match self.question {
            Question::Level => self.level_question(),
            Question::Side => {
                let answers = [
                    answer("l", "left"),
                    answer("r", "right"),
                    answer("b", "both, and alike"),
                    answer("o", "both, and one more"),
                ];
                of("Where?", &answers)
            }
            Question::Sorer => of("Which one is sorer?", &[answer("l", "left"), answer("r", "right")]),
            Question::Other => of("And the other one?", &LEVELS),
            Question::Quality => {
                let of_quality = |quality: Quality, key| answer(key, quality.spoken());
                of("What is it like?", &[of_quality(Quality::Dull, "d"), of_quality(Quality::Sharp, "s")])
            }
            Question::Walk => {
                of("How do you walk?", &[answer("a", "as ever"), answer("o", "otherwise: it changes how I walk")])
            }
            Question::Signs => {
                const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
                let given = |sign| if self.report.signs.contains(sign) { Given::Yes } else { Given::No };
                let signs = Sign::ALL.iter().zip(NUMBERS);
                let answers = signs.map(|(sign, key)| Answer { key, what: sign.spoken(), given: given(sign) });
                ("Is there any of this?".to_owned(), answers.collect())
            }
        }
    }

    /// What enter answers.
    fn usual(&self) -> Option<&'static str> {
        match self.question {
            Question::Level if self.before.is_some() => Some("as before"),
            Question::Level | Question::Other => Some("not at all"),
            Question::Side => Some("both, and alike"),
            Question::Sorer => None,
            Question::Quality => Some("dull"),
            Question::Walk => Some("as ever"),
            Question::Signs => Some(if self.report.signs.is_empty() { "none" } else { "go on" }),
        }
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
            keys.push(("backspace", "the one before"));
        }
        keys.push(("esc", back));
        let begins = self.question == Question::Level && !matches!(self.aim, Aim::Running);
        let model = card::Model {
            word: "Sore",
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

#[cfg(test)]
mod tests {
    use super::{CheckIn, Next};
    use crate::care::{Level, Quality, Sign, Soreness, Walk};
    use crate::journal::Report;
    use crate::routine::{Defaults, Library};
    use crate::session::player::Speed;
    use crate::session::timeline::Setup;
    use crate::tui::key::Key;
    use crate::tui::layers::{Launch, Start};
    use rstest::rstest;
    use std::sync::Arc;

    fn answered(mut check_in: CheckIn, keys: &str) -> Option<Report> {
        for key in keys.split(' ') {
            match check_in.take(key.parse::<Key>().unwrap()) {
                Next::Same => {}
                Next::Ask(question) => {
                    check_in.asked.push(check_in.question);
                    check_in.question = question;
                }
                Next::Done => return Some(check_in.report),
            }
        }
        None
    }

    fn launch() -> Launch {
        let library = Library::embedded(Defaults::default());
        let routine = Arc::clone(library.get("glute-relief").unwrap().routine().unwrap());
        Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start: Start::Home, limit: None }
    }

    fn levels(report: &Report) -> (Option<u8>, Option<u8>) {
        (report.left.map(Level::get), report.right.map(Level::get))
    }

    fn sore(left: u8, right: u8) -> Soreness {
        Soreness { left: Level::new(left).unwrap(), right: Level::new(right).unwrap() }
    }

    #[rstest]
    #[case("0")]
    #[case("enter")]
    fn who_is_not_sore_presses_one_key(#[case] keys: &str) {
        let report = answered(CheckIn::before(launch()), keys).unwrap();
        assert_eq!((levels(&report), report.quality), ((Some(0), Some(0)), None));
    }

    #[test]
    fn every_question_is_answered_by_one_key() {
        let report = answered(CheckIn::before(launch()), "x l s o 5 6 5 enter").unwrap();
        assert_eq!(levels(&report), (Some(10), Some(0)));
        assert_eq!((report.quality, report.walk), (Some(Quality::Sharp), Some(Walk::Changed)));
        assert_eq!(report.signs, [Sign::Numb]);
    }

    #[rstest]
    #[case::both_alike("4 b d a enter", 4, 4)]
    #[case::the_left_more("4 o l 2 d a enter", 4, 2)]
    #[case::the_right_more("4 o r 2 d a enter", 2, 4)]
    #[case::the_other_is_never_sorer("4 o r 9 d a enter", 4, 4)]
    #[case::a_slip_taken_back("7 backspace 4 b d a enter", 4, 4)]
    #[case::a_side_taken_back("4 l backspace r d a enter", 0, 4)]
    fn each_side_is_as_sore_as_was_said(#[case] keys: &str, #[case] left: u8, #[case] right: u8) {
        let report = answered(CheckIn::before(launch()), keys).unwrap();
        assert_eq!(levels(&report), (Some(left), Some(right)));
    }

    #[test]
    fn a_sign_can_be_told_without_any_soreness() {
        let report = answered(CheckIn::before(launch()), "w 2 enter").unwrap();
        assert_eq!((levels(&report), report.signs), ((None, None), vec![Sign::Saddle]));
        let none = answered(CheckIn::before(launch()), "w enter 0").unwrap();
        assert_eq!((levels(&none), none.signs.len()), ((Some(0), Some(0)), 0));
    }

    #[test]
    fn who_takes_an_answer_back_is_asked_everything() {
        let report = answered(CheckIn::again(launch()), "0 a enter").unwrap();
        assert_eq!((report.walk, report.signs.len()), (Some(Walk::Usual), 0));
    }

    #[test]
    fn running_asks_for_signs_whether_sore_or_not() {
        assert!(answered(CheckIn::to_run(), "0 a").is_none());
        assert!(answered(CheckIn::to_run(), "0 a enter").is_some());
        assert!(answered(CheckIn::to_run(), "2 b d a enter").is_some());
    }

    #[rstest]
    #[case::nothing_was_told(None, "4 r", 0, 4)]
    #[case::it_was_the_left(Some(sore(5, 0)), "4", 4, 0)]
    #[case::it_was_both(Some(sore(5, 5)), "4", 4, 4)]
    #[case::one_more_than_the_other(Some(sore(5, 2)), "4 l", 4, 0)]
    #[case::as_before(Some(sore(5, 2)), "enter", 5, 2)]
    #[case::not_that_side(Some(sore(5, 0)), "o 3 r", 0, 3)]
    #[case::it_was_nothing(Some(sore(0, 0)), "2 l", 2, 0)]
    fn after_a_session_one_key_is_enough_where_the_side_is_known(
        #[case] before: Option<Soreness>,
        #[case] keys: &str,
        #[case] left: u8,
        #[case] right: u8,
    ) {
        let report = answered(CheckIn::after(before), keys).unwrap();
        assert_eq!((levels(&report), report.quality), ((Some(left), Some(right)), None));
    }
}
