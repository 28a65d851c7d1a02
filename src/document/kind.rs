//! What a value may be, as data: for messages, and for schemas.

/// The kind of a value: what is allowed for it.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Anything at all; never looked into.
    Anything,
    /// `true` or `false`.
    Truth,
    /// A text.
    Text,
    /// A text of a certain spelling.
    Spelled {
        /// What it is: `language tag`.
        noun: &'static str,
        /// Which: a regular expression for all of it.
        pattern: &'static str,
        /// Some that are right.
        examples: &'static [&'static str],
    },
    /// A length of time: `30s`, `1m30s`.
    Length,
    /// A whole number between two bounds, both allowed.
    Whole {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A number, whole or not.
    Number,
    /// One of a few words.
    Word {
        /// What the words name: `muscle`.
        noun: &'static str,
        /// The words.
        words: Vec<&'static str>,
    },
    /// A list of values of one kind.
    List {
        /// What each of them may be.
        item: Box<Kind>,
        /// How many there may be, where that is bounded: the least and the most, both allowed.
        bounds: Option<(usize, usize)>,
    },
    /// A table with these keys.
    Table {
        /// Its name in the program: tables of one name are the same.
        name: &'static str,
        /// The keys.
        keys: Vec<DeclaredKey>,
    },
    /// A table whose keys are an author's own, its values of one kind.
    Map(Box<Kind>),
    /// A table with keys of its own beside those that are declared.
    Extended {
        /// The declared ones, a [`Kind::Table`].
        table: Box<Kind>,
        /// The spelling of the others: a regular expression for all of such a key.
        pattern: &'static str,
        /// What the value of each of the others may be.
        others: Box<Kind>,
    },
    /// A value of any of these kinds.
    Either(Vec<Kind>),
}

impl Kind {
    /// A list of any number of values of one kind.
    #[must_use]
    pub fn list(item: Self) -> Self {
        Self::List { item: Box::new(item), bounds: None }
    }

    /// The kind as a message names it, with its article: `a length of time`.
    #[must_use]
    pub fn wanted(&self) -> String {
        match self {
            Self::Anything => "anything".into(),
            Self::Truth => "`true` or `false`".into(),
            Self::Text => "a text".into(),
            Self::Length => "a length of time".into(),
            Self::Whole { least, most } => format!("a whole number from {least} to {most}"),
            Self::Number => "a number".into(),
            Self::Word { noun, .. } | Self::Spelled { noun, .. } => format!("{} {noun}", article(noun)),
            Self::List { item, .. } => format!("a list (each {})", item.wanted()),
            Self::Table { .. } | Self::Extended { .. } | Self::Map(_) => "a table".into(),
            Self::Either(kinds) => kinds.iter().map(Self::wanted).collect::<Vec<_>>().join(" or "),
        }
    }

    /// How such a value is written, for help.
    #[must_use]
    pub fn example(&self) -> Option<String> {
        match self {
            Self::Text => Some("a text stands between quotes: `\"...\"`".into()),
            Self::Length => Some("a length of time is written `\"30s\"` or `\"1m30s\"`".into()),
            Self::Spelled { examples, .. } => {
                examples.first().map(|one| format!("a text stands between quotes: `\"{one}\"`"))
            }
            Self::List { .. } => Some("a list stands between brackets: `[...]`".into()),
            Self::Word { words, .. } if words.len() <= 8 => {
                let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
                Some(format!("one of {}", words.join(", ")))
            }
            Self::Word { words, .. } => words.first().map(|word| format!("a word between quotes: `\"{word}\"`")),
            Self::Truth => Some("write `true` or `false`".into()),
            Self::Table { .. } => self.sample().map(|sample| format!("a table stands between braces: `{sample}`")),
            Self::Map(value) => {
                value.sample().map(|sample| format!("a table stands between braces: `{{ word = {sample} }}`"))
            }
            Self::Either(kinds) => kinds.iter().find_map(Self::example),
            _ => None,
        }
    }

    /// How such a value is written, as a sentence for whoever looks at the key in an editor. `None` where its `meaning`
    /// names every word already, and where there is no more to say than that it is a text, a number, or a table.
    #[must_use]
    pub(super) fn spelling(&self, meaning: &str) -> Option<String> {
        let is_named = |words: &[&str]| words.iter().all(|word| meaning.contains(&format!("`{word}`")));
        match self {
            Self::Truth => Some("Write `true` or `false`, without quotes.".into()),
            Self::Length => Some(LENGTH.into()),
            Self::Whole { least, most } if least == most => Some(format!("Write `{least}`, without quotes.")),
            Self::Whole { least, most } => Some(format!(
                "Write a whole number from {least} to {most}, without quotes, such as `{}`.",
                (*least).max(2)
            )),
            Self::Spelled { examples, .. } if is_named(examples) => None,
            Self::Spelled { examples, .. } => Some(format!("Write it between quotes, such as {}.", quoted(examples))),
            Self::Word { words, .. } if is_named(words) => None,
            Self::Word { words, .. } => Some(format!("Write {}.", one_of(words))),
            Self::List { item, .. } => match item.as_ref() {
                Self::Word { words, .. } => Some(format!("Write a list between brackets, each {}.", one_of(words))),
                Self::Text => Some("Write a list of texts between brackets: `[\"...\", \"...\"]`.".into()),
                _ => None,
            },
            // What else it may be is told by what the key means.
            Self::Either(kinds) if matches!(kinds.first(), Some(Self::Length)) => Some(LENGTH.into()),
            Self::Either(_)
            | Self::Anything
            | Self::Text
            | Self::Number
            | Self::Table { .. }
            | Self::Map(_)
            | Self::Extended { .. } => None,
        }
    }

    /// A value of this kind, as it is written.
    pub(super) fn sample(&self) -> Option<String> {
        match self {
            Self::Truth => Some("true".into()),
            Self::Text => Some("\"...\"".into()),
            Self::Length => Some("\"30s\"".into()),
            Self::Spelled { examples, .. } => examples.first().map(|one| format!("\"{one}\"")),
            Self::Word { words, .. } => words.first().map(|word| format!("\"{word}\"")),
            Self::Whole { least, .. } => Some(least.to_string()),
            Self::Number => Some("0".into()),
            Self::List { item, .. } => item.sample().map(|one| format!("[{one}]")),
            Self::Table { keys, .. } => {
                // Of a pair, such as right and left, both are shown.
                let wanted = keys.iter().filter(|key| key.required || keys.len() == 2);
                let pairs: Option<Vec<String>> =
                    wanted.map(|key| Some(format!("{} = {}", key.word, (key.kind)().sample()?))).collect();
                pairs.filter(|pairs| !pairs.is_empty()).map(|pairs| format!("{{ {} }}", pairs.join(", ")))
            }
            Self::Either(kinds) => kinds.iter().find_map(Self::sample),
            Self::Anything | Self::Map(_) | Self::Extended { .. } => None,
        }
    }
}

/// How many words a sentence about a key names; of more it names two.
const SHOWN: usize = 12;

/// How a length of time is written.
const LENGTH: &str = "A length of time stands between quotes, with `s` for seconds and `m` for minutes: `\"30s\"`, \
                      `\"2.5s\"`, `\"2m\"`, `\"1m30s\"`.";

/// Words to choose from, or two of many.
fn one_of(words: &[&str]) -> String {
    if words.len() <= SHOWN {
        return format!("one of {}", quoted(words));
    }
    format!("one of {} words, such as {}", words.len(), quoted(&words[..2]))
}

/// Words as they are written in a file: `"left"`, `"right"`.
fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
    words.join(", ")
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

/// A key of a table, as it was declared.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredKey {
    /// The key as authors write it.
    pub word: &'static str,
    /// What it means: the text of its declaration, one line an item.
    pub doc: &'static [&'static str],
    /// Whether it has to be there.
    pub required: bool,
    /// What its value may be.
    pub kind: fn() -> Kind,
}
