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
