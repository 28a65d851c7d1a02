//! What a check-in asks, and the answers there are.

use super::{Aim, CheckIn, Question};
use crate::care::{Quality, Sign};
use crate::tui::screens::card::{Answer, Given};

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
pub(super) const ENDED_IN: &str = "[care] check-in = \"off\" in config.toml ends this.";

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

    pub(super) fn question(&self) -> (String, Vec<Answer<'static>>) {
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
    pub(super) fn usual(&self) -> Option<&'static str> {
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
