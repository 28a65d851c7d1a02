//! What a check-in asks, and the answers there are.

use super::{CheckIn, Place, Question};
use crate::body::Side;
use crate::care::{Group, Level, Quality, Sign, Walk};
use crate::tui::screens::card::{Answer, Answers, Given};
use crate::tui::to::Aim;

const fn answer(key: &'static str, what: &'static str) -> Answer<'static> {
    Answer { key, what, given: Given::No }
}

/// The answers to how sore it is, each with the highest level that it stands for.
const LEVELS: [(u8, Answer<'static>); 5] = [
    (0, answer("0", "not at all")),
    (3, answer("1 - 3", "a little")),
    (5, answer("4 - 5", "clearly")),
    (9, answer("6 - 9", "very")),
    (10, answer("x", "10, as sore as can be")),
];

/// What leads to the signs alone.
const ELSE: Answer<'static> = answer("w", "something else: numb, swollen, feverish, a fall");

/// An empty row: what is below a list keeps its place where the list has less to say.
const NOTHING: Answer<'static> = answer("", "");

/// The keys of the signs, and of the levels.
const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Where the questions can be ended for ever.
pub(super) const ENDED_IN: &str = "[care] check-in = \"off\" in config.toml ends this.";

/// The answers to one question.
pub(super) enum Block {
    List(Vec<Answer<'static>>),
    Row(Vec<Answer<'static>>),
}

impl Block {
    pub(super) fn answers(&self) -> Answers<'_> {
        match self {
            Self::List(list) => Answers::List(list),
            Self::Row(row) => Answers::Row(row),
        }
    }
}

impl CheckIn {
    /// What is asked about, in one word.
    pub(super) const fn word(&self) -> &'static str {
        match self.question {
            Question::Level | Question::Side | Question::Sorer | Question::Other => "Sore",
            // A faint or a fever is no soreness.
            Question::More | Question::Of(_) => "Signs",
        }
    }

    /// What is asked, and the answers to it.
    pub(super) fn question(&self) -> (String, Vec<Block>) {
        match self.question {
            Question::Level | Question::Side => {
                (self.how_sore(), vec![Block::List(self.levels()), Block::Row(self.sides())])
            }
            Question::Sorer => {
                let sides = vec![answer("l", "left"), answer("r", "right")];
                ("Which side is sorer?".to_owned(), vec![Block::List(self.levels()), Block::Row(sides)])
            }
            Question::Other => {
                let (first, other) = match self.sorer() {
                    Some(Side::Right) => ("Right", "left"),
                    Some(Side::Left) | None => ("Left", "right"),
                };
                let level = self.level.unwrap_or_default().get();
                let levels = LEVELS.iter().map(|(_, answer)| *answer).chain([NOTHING]).collect();
                let said = format!("{first}: {level}. And how sore is your {other} side?");
                (said, vec![Block::List(levels), Block::Row(vec![NOTHING])])
            }
            Question::More => {
                let given = |group: Group| given_if(group.signs().any(|sign| self.report.signs.contains(&sign)));
                let groups = Group::ALL.iter().copied().zip(NUMBERS);
                let groups = groups.map(|(group, key)| Answer { key, what: group.spoken(), given: given(group) });
                (self.what_it_is_like(), self.kinds_and(groups.collect()))
            }
            Question::Of(group) => {
                let given = |sign: &Sign| given_if(self.report.signs.contains(sign));
                let signs = group.signs().zip(NUMBERS);
                let signs = signs.map(|(sign, key)| Answer { key, what: sign.spoken(), given: given(&sign) });
                let mut signs: Vec<Answer<'_>> = signs.collect();
                signs.resize(Group::ALL.len(), NOTHING);
                ("Which of these?".to_owned(), self.kinds_and(signs))
            }
        }
    }

    fn how_sore(&self) -> String {
        let when = match self.aim {
            Aim::After => "now",
            Aim::Session(_) | Aim::Running => "today",
        };
        match (self.question, self.level, self.place) {
            (Question::Side, Some(level), _) => format!("{} of 10. And where?", level.get()),
            (_, _, Some(Place::AsBefore(&[side]) | Place::On(&[side]))) => {
                format!("How sore is your {} side {when}?", side.word())
            }
            _ => format!("How sore are you {when}? And where?"),
        }
    }

    /// How sore, with what was said of it.
    fn levels(&self) -> Vec<Answer<'static>> {
        let said = self.level.map(Level::get);
        let mut least = 0;
        let mut answers = Vec::new();
        for (most, answer) in LEVELS {
            let is_said = said.is_some_and(|said| (least..=most).contains(&said));
            let number = said.and_then(|said| NUMBERS.get(usize::from(said).checked_sub(1)?));
            let key = number.copied().filter(|_| is_said).unwrap_or(answer.key);
            answers.push(Answer { key, given: given_if(is_said), ..answer });
            least = most + 1;
        }
        answers.push(if matches!(self.question, Question::Level | Question::Side) { ELSE } else { NOTHING });
        answers
    }

    /// Where, with what was said of it.
    fn sides(&self) -> Vec<Answer<'static>> {
        let is_on =
            |wanted: &[Side]| matches!(self.place, Some(Place::AsBefore(sides) | Place::On(sides)) if sides == wanted);
        let of = |key, what, is_given| Answer { key, what, given: given_if(is_given) };
        vec![
            of("l", "left", is_on(&[Side::Left])),
            of("r", "right", is_on(&[Side::Right])),
            of("b", "both alike", is_on(Side::ALL)),
            of("o", "both, one more", self.place == Some(Place::OneMore)),
        ]
    }

    fn what_it_is_like(&self) -> String {
        match (self.standing.is_sharp && self.asks_kind(), self.standing.walks_otherwise && self.asks_walk()) {
            (true, true) => "It was sharp, and you walked otherwise. And now?",
            (true, false) => "It was sharp. What is it like now, and is any of this so?",
            (false, true) => "You walked otherwise. And now? Is any of this so?",
            (false, false) if self.asks_kind() => "What is it like, and is any of this so?",
            (false, false) if self.asks_walk() => "How do you walk, and is any of this so?",
            (false, false) => "Is any of this so? Its number opens it.",
        }
        .to_owned()
    }

    /// What it is like and how the person walks, where that is asked, above a list of signs. What enter would answer is
    /// marked.
    fn kinds_and(&self, signs: Vec<Answer<'static>>) -> Vec<Block> {
        let Self { standing, report, .. } = self;
        let quality = report.quality.or((!standing.is_sharp).then_some(Quality::Dull));
        let of_quality =
            |key, which: Quality| Answer { key, what: which.spoken(), given: given_if(quality == Some(which)) };
        let mut kinds = vec![of_quality("d", Quality::Dull), of_quality("s", Quality::Sharp)];
        kinds.extend(standing.is_sharp.then(|| of_quality("n", Quality::Gone)));
        let walk = report.walk.or((!standing.walks_otherwise).then_some(Walk::Usual));
        let of_walk = |key, what, which| Answer { key, what, given: given_if(walk == Some(which)) };
        let walks =
            vec![of_walk("a", "I walk as ever", Walk::Usual), of_walk("o", "otherwise, from pain", Walk::Changed)];
        let rows = [(self.asks_kind(), kinds), (self.asks_walk(), walks)];
        let asked = rows.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, row)| Block::Row(row));
        asked.chain([Block::List(signs)]).collect()
    }

    /// What enter answers.
    pub(super) fn usual(&self) -> Option<&'static str> {
        match self.question {
            Question::Level if self.level.is_some() => Some("go on"),
            Question::Level if matches!(self.place, Some(Place::On(_) | Place::OneMore)) => None,
            Question::Level if self.before.is_some() => Some("as before"),
            Question::Level | Question::Other => Some("not at all"),
            Question::Side => Some("both alike"),
            Question::Sorer => None,
            Question::More | Question::Of(_) if !self.is_answered() => None,
            Question::Of(group) if !group.signs().any(|sign| self.report.signs.contains(&sign)) => {
                Some("none of these")
            }
            Question::More if self.is_as_usual() => Some(match (self.asks_kind(), self.asks_walk()) {
                (true, _) => "dull, and nothing else",
                (false, true) => "as ever, and none of it",
                (false, false) => "none of it",
            }),
            Question::More | Question::Of(_) => Some("go on"),
        }
    }

    /// Whether nothing was said but what enter says.
    fn is_as_usual(&self) -> bool {
        let Self { report, .. } = self;
        report.signs.is_empty()
            && report.quality.is_none_or(|quality| quality == Quality::Dull)
            && report.walk.is_none_or(|walk| walk == Walk::Usual)
    }
}

const fn given_if(is_given: bool) -> Given {
    if is_given { Given::Yes } else { Given::No }
}
