//! How the texts of a language name a side.

use crate::body::Side;

/// The words with which texts name sides, as a file of words lists them.
#[derive(Clone, Debug, Default)]
pub(crate) struct SideWords {
    left: Vec<Word>,
    right: Vec<Word>,
    /// Those that mean other things too: they are sides right before one of `before` and right after one of `after`.
    ambiguous: Vec<Word>,
    before: Vec<Word>,
    after: Vec<Word>,
    /// What says to change sides.
    change: Vec<Phrase>,
    /// What says that both sides are at work.
    together: Vec<Phrase>,
    /// `linke|rechte`
    example: String,
}

/// The order of the two forms of a side in a text, read by their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The left one first, as it is meant to be; or at least nothing says otherwise.
    LeftFirst,
    /// The right one first.
    RightFirst,
    /// Both name the same side.
    Both(Side),
}

impl SideWords {
    /// Reads the lists, each by its key.
    pub(super) fn of(said: impl Fn(&str) -> String) -> Self {
        let list = |key| said(key).split(", ").filter(|word| !word.is_empty()).map(Word::new).collect();
        let phrases = |key| said(key).split(", ").map(Phrase::new).filter(|phrase| !phrase.0.is_empty()).collect();
        Self {
            left: list("sides-left"),
            right: list("sides-right"),
            ambiguous: list("sides-ambiguous"),
            before: list("sides-before"),
            after: list("sides-after"),
            change: phrases("sides-change"),
            together: phrases("sides-together"),
            example: said("sides-example"),
        }
    }

    /// The two forms that messages show as an example: `linke|rechte`.
    pub(crate) fn example(&self) -> &str {
        &self.example
    }

    /// Every side that a name says.
    pub(crate) fn anywhere(&self, name: &str) -> impl Iterator<Item = Side> {
        words(name).into_iter().filter_map(|word| self.side(&word))
    }

    /// The sides of the body that a text says: "left foot", but not "what is left".
    pub(crate) fn of_the_body(&self, text: &str) -> Vec<Side> {
        let words = words(text);
        let is_beside = |at: usize| {
            let before = at.checked_sub(1).is_some_and(|at| matches(&self.after, &words[at]));
            before || words.get(at + 1).is_some_and(|next| matches(&self.before, next))
        };
        let side =
            |(at, word): (usize, &String)| self.side(word).filter(|_| !matches(&self.ambiguous, word) || is_beside(at));
        words.iter().enumerate().filter_map(side).collect()
    }

    /// Whether two forms are the sides in this language, in either order.
    pub(crate) fn are_forms(&self, one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|form| only(self.anywhere(form)));
        one.is_some() && one.map(Side::other) == other
    }

    /// In which order two forms of a side stand, the one that is said for the left before the one for the right.
    pub(crate) fn order(&self, left: &str, right: &str) -> Order {
        match (only(self.anywhere(left)), only(self.anywhere(right))) {
            (Some(Side::Right), Some(Side::Left)) => Order::RightFirst,
            (Some(one), Some(other)) if one == other => Order::Both(one),
            _ => Order::LeftFirst,
        }
    }

    /// Whether a text says to change sides: "Switch sides."
    pub(crate) fn says_to_change(&self, text: &str) -> bool {
        says(&self.change, text)
    }

    /// Whether a text says that both sides are at work: "with both legs".
    pub(crate) fn says_both(&self, text: &str) -> bool {
        says(&self.together, text)
    }

    fn side(&self, word: &str) -> Option<Side> {
        if matches(&self.left, word) { Some(Side::Left) } else { matches(&self.right, word).then_some(Side::Right) }
    }
}

/// The side, where all are the same one.
pub(crate) fn only(sides: impl IntoIterator<Item = Side>) -> Option<Side> {
    let mut sides = sides.into_iter();
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

/// A word of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    /// This word.
    Whole(Box<str>),
    /// Every word that begins so: `linker*`.
    Beginning(Box<str>),
    /// Every word that ends so: `*bein`.
    End(Box<str>),
}

impl Word {
    fn new(written: &str) -> Self {
        match (written.strip_suffix('*'), written.strip_prefix('*')) {
            (Some(beginning), _) => Self::Beginning(beginning.into()),
            (None, Some(end)) => Self::End(end.into()),
            (None, None) => Self::Whole(written.into()),
        }
    }

    fn is(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => **whole == *word,
            Self::Beginning(beginning) => word.starts_with(&**beginning),
            Self::End(end) => word.ends_with(&**end),
        }
    }
}

fn matches(list: &[Word], word: &str) -> bool {
    list.iter().any(|known| known.is(word))
}

/// Words in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Phrase(Vec<Word>);

impl Phrase {
    fn new(written: &str) -> Self {
        Self(written.split_whitespace().map(Word::new).collect())
    }

    fn begins(&self, words: &[String]) -> bool {
        words.len() >= self.0.len() && self.0.iter().zip(words).all(|(known, word)| known.is(word))
    }
}

fn says(phrases: &[Phrase], text: &str) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| phrases.iter().any(|phrase| phrase.begins(&words[at..])))
}

/// The words of a text in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
