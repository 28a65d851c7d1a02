//! What a check-in asks, and the answers there are.

use super::{CheckIn, Place, Question};
use crate::body::Side;
use crate::care::{Group, Level, Quality, Sign, Walk};
use crate::language::{ScreenText, Words};
use crate::tui::screens::card::{Answer, Answers, Given};
use crate::tui::to::Aim;

const fn answer(key: &'static str, what: &'static str) -> Answer<'static> {
    Answer { key, what, given: Given::No }
}

/// The answers to how sore it is, each with the highest level that it stands for.
const LEVELS: [(u8, &str, ScreenText); 5] = [
    (0, "0", ScreenText::LevelNone),
    (3, "1 - 3", ScreenText::LevelLittle),
    (5, "4 - 5", ScreenText::LevelClear),
    (9, "6 - 9", ScreenText::LevelVery),
    (10, "x", ScreenText::LevelMost),
];

/// An empty row: what is below a list keeps its place where the list has less to say.
const NOTHING: Answer<'static> = answer("", "");

/// The keys of the signs, and of the levels.
const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

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
    pub(super) const fn word(&self) -> ScreenText {
        match self.question {
            Question::Level | Question::Side | Question::Sorer | Question::Other => ScreenText::WordSore,
            // A faint or a fever is no soreness.
            Question::More | Question::Of(_) => ScreenText::WordSigns,
        }
    }

    /// What is asked, and the answers to it.
    pub(super) fn question(&self, words: Words) -> (String, Vec<Block>) {
        let said = |text| words.text(text).to_owned();
        match self.question {
            Question::Level | Question::Side => {
                (self.how_sore(words), vec![Block::List(self.levels(words)), Block::Row(self.sides(words))])
            }
            Question::Sorer => {
                let sides = sides(words);
                (said(ScreenText::WhichSide), vec![Block::List(self.levels(words)), Block::Row(sides)])
            }
            Question::Other => {
                let first = self.sorer().unwrap_or(Side::Left);
                let level = self.level.unwrap_or_default().get();
                let levels =
                    LEVELS.iter().map(|(_, key, what)| answer(key, words.text(*what))).chain([NOTHING]).collect();
                let said =
                    words.say(ScreenText::AndTheOther, &[("side", first.word().into()), ("level", level.into())]);
                (said, vec![Block::List(levels), Block::Row(vec![NOTHING])])
            }
            Question::More => {
                let given = |group: Group| given_if(group.signs().any(|sign| self.report.signs.contains(&sign)));
                let groups = Group::ALL.iter().copied().zip(NUMBERS);
                let groups =
                    groups.map(|(group, key)| Answer { key, what: group.on_screen(words), given: given(group) });
                (said(self.what_it_is_like()), self.kinds_and(groups.collect(), words))
            }
            Question::Of(group) => {
                let given = |sign: &Sign| given_if(self.report.signs.contains(sign));
                let signs = group.signs().zip(NUMBERS);
                let signs = signs.map(|(sign, key)| Answer { key, what: sign.on_screen(words), given: given(&sign) });
                let mut signs: Vec<Answer<'_>> = signs.collect();
                signs.resize(Group::ALL.len(), NOTHING);
                (said(ScreenText::WhichOfThese), self.kinds_and(signs, words))
            }
        }
    }

    fn how_sore(&self, words: Words) -> String {
        let (side_text, text) = match self.aim {
            Aim::After => (ScreenText::SoreSideNow, ScreenText::SoreNow),
            Aim::Session(_) | Aim::Running => (ScreenText::SoreSideToday, ScreenText::SoreToday),
        };
        match (self.question, self.level, self.place) {
            (Question::Side, Some(level), _) => words.say(ScreenText::AndWhere, &[("level", level.get().into())]),
            (_, _, Some(Place::AsBefore(&[side]) | Place::On(&[side]))) => {
                words.say(side_text, &[("side", side.word().into())])
            }
            _ => words.text(text).to_owned(),
        }
    }

    /// How sore, with what was said of it.
    fn levels(&self, words: Words) -> Vec<Answer<'static>> {
        let said = self.level.map(Level::get);
        let mut least = 0;
        let mut answers = Vec::new();
        for (most, usual, what) in LEVELS {
            let is_said = said.is_some_and(|said| (least..=most).contains(&said));
            let number = said.and_then(|said| NUMBERS.get(usize::from(said).checked_sub(1)?));
            let key = number.copied().filter(|_| is_said).unwrap_or(usual);
            answers.push(Answer { key, what: words.text(what), given: given_if(is_said) });
            least = most + 1;
        }
        // What leads to the signs alone.
        let other = answer("w", words.text(ScreenText::SomethingElse));
        answers.push(if matches!(self.question, Question::Level | Question::Side) { other } else { NOTHING });
        answers
    }

    /// Where, with what was said of it.
    fn sides(&self, words: Words) -> Vec<Answer<'static>> {
        let is_on =
            |wanted: &[Side]| matches!(self.place, Some(Place::AsBefore(sides) | Place::On(sides)) if sides == wanted);
        let of = |key, what, is_given| Answer { key, what: words.text(what), given: given_if(is_given) };
        vec![
            of("l", ScreenText::OnTheLeft, is_on(&[Side::Left])),
            of("r", ScreenText::OnTheRight, is_on(&[Side::Right])),
            of("b", ScreenText::BothAlike, is_on(Side::ALL)),
            of("o", ScreenText::BothOneMore, self.place == Some(Place::OneMore)),
        ]
    }

    fn what_it_is_like(&self) -> ScreenText {
        match (self.standing.is_sharp && self.asks_kind(), self.standing.walks_otherwise && self.asks_walk()) {
            (true, true) => ScreenText::WasSharpAndWalked,
            (true, false) => ScreenText::WasSharp,
            (false, true) => ScreenText::WalkedOtherwise,
            (false, false) if self.asks_kind() => ScreenText::WhatIsItLike,
            (false, false) if self.asks_walk() => ScreenText::HowDoYouWalk,
            (false, false) => ScreenText::IsAnySo,
        }
    }

    /// What it is like and how the person walks, where that is asked, above a list of signs. What enter would answer is
    /// marked.
    fn kinds_and(&self, signs: Vec<Answer<'static>>, words: Words) -> Vec<Block> {
        let Self { standing, report, .. } = self;
        let quality = report.quality.or((!standing.is_sharp).then_some(Quality::Dull));
        let of_quality =
            |key, what, which| Answer { key, what: words.text(what), given: given_if(quality == Some(which)) };
        let mut kinds = vec![
            of_quality("d", ScreenText::PainDull, Quality::Dull),
            of_quality("s", ScreenText::PainSharp, Quality::Sharp),
        ];
        kinds.extend(standing.is_sharp.then(|| of_quality("n", ScreenText::PainGone, Quality::Gone)));
        let walk = report.walk.or((!standing.walks_otherwise).then_some(Walk::Usual));
        let of_walk = |key, what, which| Answer { key, what: words.text(what), given: given_if(walk == Some(which)) };
        let walks = vec![
            of_walk("a", ScreenText::WalkUsual, Walk::Usual),
            of_walk("o", ScreenText::WalkChanged, Walk::Changed),
        ];
        let rows = [(self.asks_kind(), kinds), (self.asks_walk(), walks)];
        let asked = rows.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, row)| Block::Row(row));
        asked.chain([Block::List(signs)]).collect()
    }

    /// What enter answers.
    pub(super) fn usual(&self) -> Option<ScreenText> {
        match self.question {
            Question::Level if self.level.is_some() => Some(ScreenText::HintGoOn),
            Question::Level if matches!(self.place, Some(Place::On(_) | Place::OneMore)) => None,
            Question::Level if self.before.is_some() => Some(ScreenText::AsBefore),
            Question::Level | Question::Other => Some(ScreenText::LevelNone),
            Question::Side => Some(ScreenText::BothAlike),
            Question::Sorer => None,
            Question::More | Question::Of(_) if !self.is_answered() => None,
            Question::Of(group) if !group.signs().any(|sign| self.report.signs.contains(&sign)) => {
                Some(ScreenText::NoneOfThese)
            }
            Question::More if self.is_as_usual() => Some(match (self.asks_kind(), self.asks_walk()) {
                (true, _) => ScreenText::DullAndNothing,
                (false, true) => ScreenText::AsEverAndNone,
                (false, false) => ScreenText::NoneOfIt,
            }),
            Question::More | Question::Of(_) => Some(ScreenText::HintGoOn),
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

/// The sides, to choose one.
fn sides(words: Words) -> Vec<Answer<'static>> {
    let sides = [("l", ScreenText::OnTheLeft), ("r", ScreenText::OnTheRight)];
    sides.map(|(key, what)| answer(key, words.text(what))).into()
}

const fn given_if(is_given: bool) -> Given {
    if is_given { Given::Yes } else { Given::No }
}
