//! The languages that the coach speaks: for each a file in `words`, which holds the coach's own words and how texts of that
//! language name a side; some hold the words of the screens too.

mod book;
pub(crate) mod keys;
mod message;
mod numbers;
pub mod screens;
mod sides;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

pub(crate) use book::Arg;
use book::Book;
pub(crate) use message::Message;
pub use screens::Words;
pub(crate) use screens::{OfEach, ScreenText};
pub(crate) use sides::{Order, SideWords, only};

use crate::body::{Equipment, Muscle, Position};
use crate::packed::Packed;

/// The tags of the files, sorted.
const TAGS: &[&str] = include!(concat!(env!("OUT_DIR"), "/tags.rs"));

/// The files, in the order of their tags. A session speaks one language: no other is unpacked for it.
static TEXTS: [Packed; TAGS.len()] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The files that have been read. A session speaks one language: no other is read for it.
static BOOKS: [OnceLock<Book>; TAGS.len()] = [const { OnceLock::new() }; TAGS.len()];

/// The language of a file that names none.
pub(crate) const USUAL: &str = "en";

/// A language that the coach speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tongue(usize);

impl Tongue {
    /// English, which stands in for every language that has no file.
    pub(crate) const ENGLISH: Self = english();

    /// Every language, by tag.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..TAGS.len()).map(Self)
    }

    /// The language of a tag such as `de`, `de-AT` or `pt_BR`; `None` where the coach does not speak it.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        let primary = primary(tag);
        TAGS.iter().position(|known| known.eq_ignore_ascii_case(primary)).map(Self)
    }

    /// The language of a tag, or English where the coach does not speak it.
    pub(crate) fn or_english(tag: &str) -> Self {
        Self::of(tag).unwrap_or(Self::ENGLISH)
    }

    /// Its tag: `de`.
    pub(crate) fn tag(self) -> &'static str {
        TAGS[self.0]
    }

    /// A message with what it is about.
    pub(crate) fn say(self, message: Message, args: &[(&'static str, Arg<'_>)]) -> String {
        self.message(message.word(), None, args)
    }

    /// A form of a message that only some have: `label`, the word on a key.
    pub(crate) fn form(self, message: Message, form: &str) -> Option<String> {
        self.book().say(message.word(), Some(form), &[])
    }

    /// A thing by itself, or as it stands in one of the sentences that name things.
    pub(crate) fn thing(self, thing: Equipment, form: Form) -> String {
        self.message(&format!("equipment-{}", thing.word()), Some(form.word()), &[])
    }

    /// A muscle as people call it.
    pub(crate) fn muscle(self, muscle: Muscle) -> String {
        self.message(&format!("muscle-{}", muscle.word()), None, &[])
    }

    /// How somebody lies, sits or stands.
    pub(crate) fn position(self, position: Position) -> String {
        self.message(&format!("position-{}", position.word()), None, &[])
    }

    /// Several things in a sentence: `a mat, a ball and a wall`.
    pub(crate) fn list(self, mut things: Vec<String>) -> String {
        match things.pop() {
            None => String::new(),
            Some(last) if things.is_empty() => last,
            Some(last) => self.say(Message::List, &[("before", things.join(", ").into()), ("last", last.into())]),
        }
    }

    /// The sentence that asks for a position.
    pub(crate) fn take(self, position: Position) -> String {
        self.message(&format!("take-{}", position.word()), None, &[])
    }

    /// The words with which its texts name sides.
    pub(crate) fn sides(self) -> &'static SideWords {
        self.book().sides()
    }

    /// What a file does not have is said in English. A test holds that each has everything.
    fn message(self, message: &str, form: Option<&str>, args: &[(&'static str, Arg<'_>)]) -> String {
        let said = |tongue: Self| tongue.book().say(message, form, args);
        said(self).or_else(|| said(Self::ENGLISH)).unwrap_or_default()
    }

    /// Its file of words.
    fn file(self) -> &'static str {
        TEXTS[self.0].text()
    }

    fn book(self) -> &'static Book {
        BOOKS[self.0].get_or_init(|| Book::new(self.tag(), self.file()))
    }
}

/// The sentence that a thing stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// None: it is named by itself.
    Name,
    /// What is needed.
    Need,
    /// What is fetched.
    Fetch,
    /// Where to go.
    GoTo,
}

impl Form {
    /// Every form.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 4] = [Self::Name, Self::Need, Self::Fetch, Self::GoTo];

    const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Need => "need",
            Self::Fetch => "fetch",
            Self::GoTo => "go-to",
        }
    }
}

/// The language of a tag without its region: `pt` of `pt-BR`.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// Whether two tags are of one language, whatever their regions.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    primary(one).eq_ignore_ascii_case(primary(other))
}

/// How a text in a language names the side at work and the opposite one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Braces {
    /// `{side}`, `{linke|rechte}`
    pub(crate) work: String,
    /// `{other}`, `{other: linke|rechte}`
    pub(crate) other: String,
}

impl Braces {
    /// Those of the language of a tag.
    pub(crate) fn of(tag: &str) -> Self {
        let tongue = Tongue::of(tag);
        if tongue == Some(Tongue::ENGLISH) {
            return Self { work: "{side}".into(), other: "{other}".into() };
        }
        let forms = tongue.map_or("form for the left|form for the right", |tongue| tongue.sides().example());
        Self { work: format!("{{{forms}}}"), other: format!("{{other: {forms}}}") }
    }
}

const fn english() -> Tongue {
    let mut at = 0;
    while at < TAGS.len() {
        if let [b'e', b'n'] = TAGS[at].as_bytes() {
            return Tongue(at);
        }
        at += 1;
    }
    panic!("there is no file of English words")
}
