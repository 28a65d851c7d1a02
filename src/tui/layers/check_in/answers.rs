//! What the keys of a check-in answer, and which question follows.

use super::{CheckIn, Next, Place, Question};
use crate::body::Side;
use crate::care::{Facts, Group, Level, Quality, Walk};
use crate::coach::before::Depth;
use crate::journal::Report;
use crate::terminal::key::{Code, Key};
use crate::tui::layers::soreness::{level, sore_sides};

impl CheckIn {
    /// Takes a key for an answer; the question that follows, or the end.
    pub(super) fn take(&mut self, key: Key) -> Next {
        if key.code == Code::Backspace {
            return self.take_back();
        }
        match self.question {
            Question::Level => self.take_level(key.code),
            Question::Side => self.take_side(key.code),
            Question::Sorer => match side(key.code) {
                Some(&[side]) => {
                    self.sore(&[side]);
                    Next::Ask(Question::Other)
                }
                _ => Next::Same,
            },
            Question::Other => {
                let Some(level) = level(key.code) else { return Next::Same };
                let first = self.level.unwrap_or_default();
                let other =
                    if self.sorer() == Some(Side::Left) { &mut self.report.right } else { &mut self.report.left };
                *other = Some(level.min(first));
                self.after_soreness()
            }
            Question::More | Question::Of(_) => self.take_more(key.code),
        }
    }

    fn take_back(&mut self) -> Next {
        if self.question == Question::Level {
            (self.level, self.place) = (None, self.before.and_then(sore_sides).map(Place::AsBefore));
        }
        self.question = self.asked.pop().unwrap_or(self.question);
        if matches!(self.question, Question::Level | Question::Side) && matches!(self.place, Some(Place::OneMore)) {
            self.place = None;
        }
        Next::Same
    }

    /// How sore; where may be said before it.
    fn take_level(&mut self, code: Code) -> Next {
        if code == Code::Char('w') {
            return Next::Ask(Question::More);
        }
        if let Some(place) = place(code).filter(|_| code != Code::Enter) {
            self.place = Some(place);
            return Next::Same;
        }
        match (code, self.level, self.before) {
            (Code::Enter, Some(level), _) => return self.as_sore_as(level),
            // Who has said where has not said that it is nowhere.
            (Code::Enter, ..) if matches!(self.place, Some(Place::On(_) | Place::OneMore)) => return Next::Same,
            (Code::Enter, None, Some(before)) => {
                (self.report.left, self.report.right) = (Some(before.left), Some(before.right));
                return self.after_soreness();
            }
            _ => {}
        }
        level(code).map_or(Next::Same, |level| self.as_sore_as(level))
    }

    /// As sore as that, and where, if that is known.
    fn as_sore_as(&mut self, level: Level) -> Next {
        self.level = Some(level);
        match self.place {
            _ if level == Level::NONE => self.take_sides(Side::ALL),
            Some(Place::AsBefore(sides) | Place::On(sides)) => self.take_sides(sides),
            Some(Place::OneMore) => Next::Ask(Question::Sorer),
            None => Next::Ask(Question::Side),
        }
    }

    /// Where, once it was said how sore; that may be said otherwise meanwhile.
    fn take_side(&mut self, code: Code) -> Next {
        if code == Code::Char('w') {
            return Next::Ask(Question::More);
        }
        if let Some(level) = level(code).filter(|_| code != Code::Enter && !self.asked.is_empty()) {
            self.level = Some(level);
            return if level == Level::NONE { self.take_sides(Side::ALL) } else { Next::Same };
        }
        match place(code) {
            Some(Place::OneMore) => {
                self.place = Some(Place::OneMore);
                Next::Ask(Question::Sorer)
            }
            Some(Place::On(sides) | Place::AsBefore(sides)) => {
                self.place = Some(Place::On(sides));
                self.take_sides(sides)
            }
            None => Next::Same,
        }
    }

    fn take_sides(&mut self, sides: &[Side]) -> Next {
        self.sore(sides);
        self.after_soreness()
    }

    fn after_soreness(&self) -> Next {
        match (self.depth, self.is_sore()) {
            (Depth::Level, _) | (Depth::Whole, false) => Next::Done,
            (Depth::Whole, true) | (Depth::Thorough, _) => Next::Ask(Question::More),
        }
    }

    fn take_more(&mut self, code: Code) -> Next {
        if self.take_kind(code) {
            return Next::Same;
        }
        match self.question {
            Question::Of(group) => self.take_sign(group, code),
            _ => self.take_group(code),
        }
    }

    /// Takes a key for what it is like or how the person walks; whether it was one.
    fn take_kind(&mut self, code: Code) -> bool {
        let (kind, walk) = (self.asks_kind(), self.asks_walk());
        let Report { quality, walk: way, .. } = &mut self.report;
        match code {
            Code::Char('d') if kind => *quality = Some(Quality::Dull),
            Code::Char('s') if kind => *quality = Some(Quality::Sharp),
            Code::Char('n') if self.standing.is_sharp && kind => *quality = Some(Quality::Gone),
            Code::Char('a') if walk => *way = Some(Walk::Usual),
            Code::Char('o') if walk => *way = Some(Walk::Changed),
            _ => return false,
        }
        true
    }

    /// Whether it is asked what it is like: of nothing it is like nothing.
    pub(super) fn asks_kind(&self) -> bool {
        self.asks_walk() && (self.is_sore() || self.standing.is_sharp || self.report.quality.is_some())
    }

    /// Whether it is asked how the person walks: not of who looks at the signs before anything else.
    pub(super) const fn asks_walk(&self) -> bool {
        self.report.left.is_some()
    }

    fn is_sore(&self) -> bool {
        self.report.soreness().worst() > Level::NONE
    }

    /// The side that was said to be the sorer one.
    pub(super) fn sorer(&self) -> Option<Side> {
        let is_left = self.report.left == self.level && self.report.left != self.report.right;
        let is_right = self.report.right == self.level && self.report.left != self.report.right;
        is_left.then_some(Side::Left).or(is_right.then_some(Side::Right))
    }

    /// A line of signs is opened; enter says that there is none but those that are marked.
    fn take_group(&mut self, code: Code) -> Next {
        match code {
            Code::Enter => self.finish(),
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
            return if is_marked && self.is_answered() { self.finish() } else { Next::Ask(Question::More) };
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

    /// Whether enter may answer what is left: what stands is answered by its own key.
    pub(super) fn is_answered(&self) -> bool {
        let sharp = self.standing.is_sharp && self.asks_kind() && self.report.quality.is_none();
        let walk = self.standing.walks_otherwise && self.asks_walk() && self.report.walk.is_none();
        !sharp && !walk
    }

    /// Everything on the second screen was asked: what was not said is as usual, and there is no sign but those that are
    /// marked.
    fn finish(&mut self) -> Next {
        if !self.is_answered() {
            return Next::Same;
        }
        let Report { quality, walk, .. } = self.report;
        self.report.quality = quality.or_else(|| self.asks_kind().then_some(Quality::Dull));
        self.report.walk = walk.or_else(|| self.asks_walk().then_some(Walk::Usual));
        self.report.no_signs = true;
        // Who looked at the signs first is still asked how sore it is.
        let only_signs = self.report.left.is_none() && self.report.signs.is_empty();
        if only_signs { Next::Ask(Question::Level) } else { Next::Done }
    }

    /// These sides are as sore as was said, the others are not.
    fn sore(&mut self, sides: &[Side]) {
        let level = self.level.unwrap_or_default();
        let of = |side| Some(if sides.contains(&side) { level } else { Level::NONE });
        (self.report.left, self.report.right) = (of(Side::Left), of(Side::Right));
    }

    /// Whether anything was marked that speaks against a session and is not known of the person.
    pub(super) fn is_grave_news(&self, known: &Facts) -> bool {
        let Report { signs, quality, walk, .. } = &self.report;
        signs.iter().any(|sign| !known.signs.contains(sign))
            || *quality == Some(Quality::Sharp) && known.quality != *quality
            || *walk == Some(Walk::Changed) && known.walk != *walk
    }
}

/// The one of `those` that a digit stands for, counted from 1.
fn nth<T>(mut those: impl Iterator<Item = T>, digit: char) -> Option<T> {
    let place = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)?;
    those.nth(place)
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

/// The place that a key stands for.
fn place(code: Code) -> Option<Place> {
    if code == Code::Char('o') { Some(Place::OneMore) } else { side(code).map(Place::On) }
}
