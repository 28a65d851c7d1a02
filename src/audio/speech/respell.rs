//! What a program is given to say in place of what stands on the screen: respelt words, units and abbreviations in full.
//!
//! Programs read a text letter by letter where they do not know better: "30 s" becomes "thirty ess", "e.g." "egg". What a
//! language needs is a table of its own ([`words`]); a language without one keeps its respellings alone.

mod de;
mod en;
mod quantity;
mod words;

use crate::routine::Respelling;
use words::Words;

/// `text` in `language` (`en`, `pt-br`) as a program is to be given it. Of two respellings of one word the first counts; the
/// longest that fits is taken.
pub(super) fn spoken(text: &str, language: &str, respellings: &[Respelling]) -> String {
    let base = language.split('-').next().unwrap_or_default().to_lowercase();
    Scan { text, at: 0, said: String::with_capacity(text.len()), respellings, words: table(&base) }.all()
}

/// The table of a language, by the first part of its tag.
fn table(base: &str) -> Option<&'static Words> {
    match base {
        "en" => Some(&en::WORDS),
        "de" => Some(&de::WORDS),
        _ => None,
    }
}

/// A text on its way.
struct Scan<'t> {
    text: &'t str,
    /// What lies before this byte has been dealt with.
    at: usize,
    said: String,
    respellings: &'t [Respelling],
    words: Option<&'static Words>,
}

impl<'t> Scan<'t> {
    fn all(mut self) -> String {
        while let Some(letter) = self.rest().chars().next() {
            let is_done = self.respelt() || self.words.is_some_and(|words| self.spelt_out(words, letter));
            if !is_done {
                self.keep(letter.len_utf8());
            }
        }
        self.said
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Whether a word may begin here.
    fn is_start(&self) -> bool {
        !self.text[..self.at].chars().next_back().is_some_and(char::is_alphanumeric)
    }

    /// Says so many bytes as they stand.
    fn keep(&mut self, bytes: usize) {
        self.said.push_str(&self.rest()[..bytes]);
        self.at += bytes;
    }

    /// Says `word` in place of so many bytes.
    fn replace(&mut self, bytes: usize, word: &str) {
        self.said.push_str(word);
        self.at += bytes;
    }

    /// A word that is said otherwise than it is written.
    fn respelt(&mut self) -> bool {
        if !self.is_start() {
            return false;
        }
        let rest = self.rest();
        let fitting = self.respellings.iter().filter(|one| is_word(rest, &one.word));
        // The last of the longest would be taken: of equals the first has to count.
        let Some(found) = fitting.rev().max_by_key(|one| one.word.len()) else { return false };
        let length = matched(rest, &found.word).unwrap_or_default();
        let said = like(&found.said, &found.word, rest);
        self.replace(length, &said);
        true
    }

    fn spelt_out(&mut self, words: &'static Words, letter: char) -> bool {
        self.short(words) || self.quantity(words) || self.level(letter) || self.sign(words, letter)
    }

    /// An abbreviation. The stop of one that ends the text ends the sentence too.
    fn short(&mut self, words: &Words) -> bool {
        let rest = self.rest();
        if !self.is_start() {
            return false;
        }
        let Some((short, full)) = words.short.iter().find(|(short, _)| is_word(rest, short)) else { return false };
        let length = matched(rest, short).unwrap_or_default();
        let said = like(full, short, rest);
        self.replace(length, &said);
        if short.ends_with('.') && self.rest().trim().is_empty() {
            self.said.push('.');
        }
        true
    }

    /// A vertebra or the like: `L5`, `L4/L5`.
    fn level(&mut self, letter: char) -> bool {
        let rest = self.rest();
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let count = rest.get(1..).map_or(0, digits);
        if !self.is_start() || !letter.is_ascii_uppercase() || !(1..=2).contains(&count) || !ends(&rest[1 + count..]) {
            return false;
        }
        self.keep(1);
        self.said.push(' ');
        self.keep(count);
        // Another one may follow: `/S1`, `-5`.
        let mut next = self.rest().chars();
        let joins = matches!(next.next(), Some('/' | '-' | '–'));
        let follows = next.as_str().trim_start_matches(|first: char| first.is_ascii_uppercase());
        if joins && next.as_str().len() - follows.len() <= 1 && digits(follows) > 0 {
            let length = self.rest().len() - next.as_str().len();
            self.replace(length, " ");
        }
        true
    }

    /// A sign that stands for a word.
    fn sign(&mut self, words: &Words, letter: char) -> bool {
        let next = self.rest()[letter.len_utf8()..].trim_start_matches(is_blank);
        let counts = next.starts_with(|next: char| next.is_ascii_digit());
        let find = |table: &'static [(char, &'static str)]| table.iter().find(|(sign, _)| *sign == letter);
        let Some((_, word)) = find(words.signs).or_else(|| counts.then(|| find(words.before_numbers)).flatten()) else {
            return false;
        };
        if *word != "," && !self.said.is_empty() && !self.said.ends_with(char::is_whitespace) {
            self.said.push(' ');
        } else if *word == "," {
            self.said.truncate(self.said.trim_end().len());
        }
        self.replace(letter.len_utf8(), word);
        if !self.rest().is_empty() && !self.rest().starts_with(char::is_whitespace) {
            self.said.push(' ');
        }
        true
    }
}

/// A blank between a number and its unit, breaking or not.
fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Whether a word that was read so far ends before `rest`.
fn ends(rest: &str) -> bool {
    !rest.starts_with(char::is_alphanumeric)
}

/// Whether `rest` begins with `word`, which is whole there.
fn is_word(rest: &str, word: &str) -> bool {
    let is_open = word.ends_with(char::is_alphanumeric);
    matched(rest, word).is_some_and(|length| !is_open || ends(&rest[length..]))
}

/// How many bytes at the beginning of `rest` are `word`. Capitals count only where they stand within the word, as in `IT band`:
/// a word may begin a sentence.
fn matched(rest: &str, word: &str) -> Option<usize> {
    let is_exact = word.chars().skip(1).any(char::is_uppercase);
    let mut letters = rest.chars();
    for wanted in word.chars() {
        let letter = letters.next()?;
        let is_same = letter == wanted
            || !is_exact && letter.to_lowercase().eq(wanted.to_lowercase())
            || is_blank(letter) && is_blank(wanted);
        is_same.then_some(())?;
    }
    Some(rest.len() - letters.as_str().len())
}

/// `said` with a capital where `word`, for which it stands, has one only because of its place.
fn like(said: &str, word: &str, written: &str) -> String {
    let mut letters = said.chars();
    let is_raised = written.starts_with(char::is_uppercase) && !word.starts_with(char::is_uppercase);
    match letters.next() {
        Some(first) if is_raised => first.to_uppercase().chain(letters).collect(),
        _ => said.to_owned(),
    }
}

#[cfg(test)]
mod tests;
