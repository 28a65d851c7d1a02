//! The words of the screens: headings, hints, questions. They are in the language of the person, where a file of words has
//! them; what a routine says stays in the language of its file.

mod dates;
#[cfg(test)]
mod tests;
mod text;

use std::fmt::Display;
use std::sync::OnceLock;

pub(crate) use text::ScreenText;

use super::book::{Messages, of_the_screens};
use super::{Arg, Message, TAGS, Tongue};
use crate::body::Side;

/// The words of the screens in one language. They are read when the first of them is shown, and those of no other language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(Tongue);

/// Something that is made of the words of a language, once for each of them.
pub(crate) struct OfEach<T>([OnceLock<T>; TAGS.len()]);

impl<T> OfEach<T> {
    /// Nothing made yet.
    pub(crate) const fn new() -> Self {
        Self([const { OnceLock::new() }; TAGS.len()])
    }

    /// What is made of these words, by `make` if that is to be done.
    pub(crate) fn of(&self, words: Words, make: impl FnOnce() -> T) -> &T {
        self.0[words.0.0].get_or_init(make)
    }
}

/// The words of one language that have been read.
struct Page {
    messages: Messages,
    /// The texts that are about nothing, each once it was shown.
    plain: Box<[OnceLock<String>]>,
}

/// The words that have been read.
static PAGES: [OnceLock<Page>; TAGS.len()] = [const { OnceLock::new() }; TAGS.len()];

impl Words {
    /// The English words, which stand in for every language whose file has none.
    pub const ENGLISH: Self = Self(Tongue::ENGLISH);

    /// The words of the language of a tag such as `de`, `de-AT` or `de_DE`; `None` where its screens are in no file.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        Tongue::of(tag).filter(|tongue| of_the_screens(tongue.file()).is_some()).map(Self)
    }

    /// The words of a language, or the English ones where its screens are in no file.
    pub(crate) fn in_tongue(tongue: Tongue) -> Self {
        Self::of(tongue.tag()).unwrap_or(Self::ENGLISH)
    }

    /// Every language that screens are in, by tag.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        Tongue::all().filter_map(|tongue| Self::of(tongue.tag()))
    }

    /// The language, for what the coach says in it too.
    #[must_use]
    pub(crate) const fn tongue(self) -> Tongue {
        self.0
    }

    /// Its tag: `de`.
    pub(crate) fn tag(self) -> &'static str {
        self.0.tag()
    }

    /// A text that is about nothing: a heading, a hint.
    pub(crate) fn text(self, text: ScreenText) -> &'static str {
        self.page().plain[text as usize].get_or_init(|| self.say(text, &[]))
    }

    /// A text with what it is about.
    pub(crate) fn say(self, text: ScreenText, args: &[(&'static str, Arg<'_>)]) -> String {
        let said = |words: Self| words.page().messages.say(text.word(), None, args);
        said(self).or_else(|| said(Self::ENGLISH)).unwrap_or_default()
    }

    /// A side as a word by itself.
    pub(crate) fn side(self, side: Side) -> String {
        self.tongue().say(Message::Side, &[("side", side.word().into())])
    }

    /// So many more.
    pub(crate) fn and_more(self, number: usize) -> String {
        self.say(ScreenText::AndMore, &[("number", number.into())])
    }

    /// What went wrong, and why.
    pub(crate) fn of_fault(self, text: ScreenText, why: &dyn Display) -> String {
        self.say(text, &[("why", why.to_string().into())])
    }

    /// `Pigeon`, `Pigeon and Squat`, `Pigeon, Squat and Lunge`.
    pub(crate) fn list<T: AsRef<str>>(self, things: &[T]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        match things.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [before @ .., last] => {
                self.say(ScreenText::List, &[("before", before.join(", ").into()), ("last", (*last).into())])
            }
        }
    }

    fn page(self) -> &'static Page {
        PAGES[self.0.0].get_or_init(|| Page {
            messages: Messages::new(self.tag(), of_the_screens(self.0.file()).unwrap_or_default()),
            plain: ScreenText::ALL.iter().map(|_| OnceLock::new()).collect(),
        })
    }
}
