//! Numbers with what belongs to them: units, ranges, how often, parts of a whole.

use super::words::{Joined, Unit, Words};
use super::{Scan, ends, is_blank};

/// What joins two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// `3 × 20`
    Times,
    /// `10–15`
    Range,
}

impl Scan<'_> {
    /// A number and what belongs to it. Where nothing does, the number alone is said as it stands.
    pub(super) fn quantity(&mut self, words: &Words) -> bool {
        self.is_start() && self.measure(words)
    }

    fn measure(&mut self, words: &Words) -> bool {
        let Some(first) = number(self.rest()) else { return false };
        if let Some(length) = chain(self.rest()) {
            // A date, a version, a rhythm of three: whoever reads it knows best.
            self.keep(length);
            return true;
        }
        if self.fraction(words, first) {
            return true;
        }
        match self.join(first, words) {
            Some((Join::Times, length)) => {
                self.keep(first);
                self.replace(length, &format!(" {} ", words.times));
                return self.measure(words);
            }
            Some((Join::Range, length)) => {
                self.keep(first);
                self.replace(length, &format!(" {} ", words.to));
                let second = number(self.rest()).unwrap_or_default();
                self.keep(second);
                self.unit(words, false);
            }
            None => {
                let is_one = &self.rest()[..first] == "1";
                self.keep(first);
                if !self.often(words) {
                    self.unit(words, is_one);
                }
            }
        }
        true
    }

    /// What follows a number of `first` bytes and joins it with another, and its length in bytes.
    fn join(&self, first: usize, words: &Words) -> Option<(Join, usize)> {
        let (own, after) = self.rest().split_at(first);
        let tight = after.trim_start_matches(is_blank);
        let sign = tight.chars().next()?;
        let next = tight[sign.len_utf8()..].trim_start_matches(is_blank);
        let second = number(next)?;
        let length = after.len() - next.len();
        match sign {
            'x' | 'X' | '×' => Some((Join::Times, length)),
            '-' | '–' | '‒' => {
                let is_wide = length > sign.len_utf8();
                let value = |digits: &str| digits.replace(',', ".").parse::<f64>().ok();
                let rises = value(own)? < value(&next[..second])?;
                (rises && !(is_wide && self.follows(words.labels))).then_some((Join::Range, length))
            }
            _ => None,
        }
    }

    /// Whether the word before the place is one of these.
    fn follows(&self, words: &[&str]) -> bool {
        let before = self.text[..self.at].trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
        words.contains(&word.as_str())
    }

    /// `3x a week`: how often, after a number.
    fn often(&mut self, words: &Words) -> bool {
        let tight = self.rest().trim_start_matches(is_blank);
        let Some(after) = tight.strip_prefix(['x', 'X', '×']).filter(|after| ends(after)) else { return false };
        let length = self.rest().len() - after.len();
        self.replace(length, &format!(" {}", words.times));
        true
    }

    /// `1/2`, `7/10`.
    fn fraction(&mut self, words: &Words, first: usize) -> bool {
        let rest = self.rest();
        let Some(below) = rest[first..].strip_prefix('/') else { return false };
        let Some(second) = number(below).filter(|second| ends(&below[*second..])) else { return false };
        let length = first + 1 + second;
        if let Some((_, name)) = words.fractions.iter().find(|(written, _)| *written == &rest[..length]) {
            self.replace(length, name);
        } else if &below[..second] == "10" {
            self.keep(first);
            self.replace(1, &format!(" {} ", words.out_of));
            self.keep(second);
        } else {
            self.keep(length);
        }
        true
    }

    /// The unit after a number.
    fn unit(&mut self, words: &Words, is_one: bool) {
        let rest = self.rest();
        let joined = rest.strip_prefix('-');
        let tight = joined.unwrap_or(rest).trim_start_matches(is_blank);
        let units = words.units.iter().flat_map(|unit| unit.signs.iter().map(move |sign| (*sign, unit)));
        let fitting = units.filter(|(sign, _)| {
            let is_open = sign.ends_with(char::is_alphanumeric);
            tight.strip_prefix(sign).is_some_and(|after| !is_open || ends(after))
        });
        let Some((sign, unit)) = fitting.max_by_key(|(sign, _)| sign.len()) else { return };
        let is_tight = tight.len() == rest.len();
        if sign == "s" && is_tight && self.is_age(words) {
            return;
        }
        let word = form(unit, is_one || joined.is_some() && words.joined == Joined::One);
        let length = rest.len() - tight.len() + sign.len();
        let before = if joined.is_some() { '-' } else { ' ' };
        self.replace(length, &format!("{before}{word}"));
        // The stop of a unit at the end of the text ends the sentence too.
        if sign.ends_with('.') && self.rest().trim().is_empty() {
            self.said.push('.');
        }
    }

    /// Whether the number that was just said is an age or a decade.
    fn is_age(&self, words: &Words) -> bool {
        let before = self.text[..self.at].trim_end_matches(|letter: char| letter.is_ascii_digit());
        let word = before.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let word = word.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
        words.ages.contains(&word.as_str()) || self.text[before.len()..self.at].len() == 4
    }
}

const fn form(unit: &Unit, is_one: bool) -> &'static str {
    if is_one { unit.one } else { unit.many }
}

/// The length of the number at the beginning, in bytes: digits, and what comes after a point or comma.
fn number(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    if whole == 0 {
        return None;
    }
    let after = text[whole..].strip_prefix(['.', ',']).map_or(0, digits);
    Some(if after > 0 { whole + 1 + after } else { whole })
}

/// The length of three numbers or more that hang together by one sign without blanks, in bytes.
fn chain(text: &str) -> Option<usize> {
    let mut length = number(text)?;
    let sign = text[length..].chars().next().filter(|sign| matches!(sign, '-' | '–' | '/' | ':' | '.'))?;
    let mut count = 1;
    while let Some(next) = text[length..].strip_prefix(sign).and_then(number) {
        length += sign.len_utf8() + next;
        count += 1;
    }
    // A clock has two.
    (count > 2 || count == 2 && sign == ':').then_some(length)
}
