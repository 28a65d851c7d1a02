//! What a check-in asks, and the answers there are.

use super::{CheckIn, Question};
use crate::care::{Group, Quality, Sign};
use crate::tui::screens::card::{Answer, Given};
use crate::tui::to::Aim;

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

/// The keys of the signs.
const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Where the questions can be ended for ever.
pub(super) const ENDED_IN: &str = "[care] check-in = \"off\" in config.toml ends this.";

impl CheckIn {
    /// What is asked about, in one word.
    pub(super) const fn word(&self) -> &'static str {
        match self.question {
            Question::Level | Question::Side | Question::Sorer | Question::Other | Question::Quality => "Sore",
            Question::Walk => "Walk",
            // A faint or a fever is no soreness.
            Question::Signs | Question::Of(_) => "Signs",
        }
    }

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
        answers.push(answer("w", "something else: numb, swollen, feverish, a fall"));
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
                let mut answers = vec![of_quality(Quality::Dull, "d"), of_quality(Quality::Sharp, "s")];
                answers.extend(self.was_sharp.then(|| of_quality(Quality::Gone, "n")));
                let said = if self.was_sharp { "It was sharp. What is it like now?" } else { "What is it like?" };
                of(said, &answers)
            }
            Question::Walk => {
                of("How do you walk?", &[answer("a", "as ever"), answer("o", "otherwise: it changes how I walk")])
            }
            Question::Signs => {
                let given = |group: Group| given_if(group.signs().any(|sign| self.report.signs.contains(&sign)));
                let groups = Group::ALL.iter().copied().zip(NUMBERS);
                let answers = groups.map(|(group, key)| Answer { key, what: group.spoken(), given: given(group) });
                ("Is any of this so? Its number opens it.".to_owned(), answers.collect())
            }
            Question::Of(group) => {
                let given = |sign: &Sign| given_if(self.report.signs.contains(sign));
                let signs = group.signs().zip(NUMBERS);
                let answers = signs.map(|(sign, key)| Answer { key, what: sign.spoken(), given: given(&sign) });
                ("Which of these?".to_owned(), answers.collect())
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
            Question::Quality => (!self.was_sharp).then_some("dull"),
            Question::Walk => Some("as ever"),
            Question::Signs => Some(if self.report.signs.is_empty() { "none of it" } else { "go on" }),
            Question::Of(group) if group.signs().any(|sign| self.report.signs.contains(&sign)) => Some("go on"),
            Question::Of(_) => Some("none of these"),
        }
    }
}

const fn given_if(is_given: bool) -> Given {
    if is_given { Given::Yes } else { Given::No }
}
