//! A key of the keyboard, and how it is written in the configuration and on the screen.

use std::fmt;
use std::str::FromStr;

use crate::language::Words;

/// The key itself, without the modifiers held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Code {
    /// A character; letters are as typed, so `R` is shift and `r`.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    Function(u8),
}

/// A key with what is held down beside it. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub(crate) code: Code,
    /// Whether control is held.
    pub(crate) control: bool,
    /// Whether alt is held.
    pub(crate) alt: bool,
}

impl Key {
    /// The key alone.
    pub(crate) const fn plain(code: Code) -> Self {
        Self { code, control: false, alt: false }
    }

    /// The character `c` alone.
    pub(crate) const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Control and the character `c`.
    pub(crate) const fn control(c: char) -> Self {
        Self { code: Code::Char(c), control: true, alt: false }
    }

    /// How the key is shown on a screen: arrows as signs, everything else as it is written.
    pub(crate) fn label(self) -> String {
        let sign = match self.code {
            Code::Left => "←",
            Code::Right => "→",
            Code::Up => "↑",
            Code::Down => "↓",
            Code::PageUp => "page ↑",
            Code::PageDown => "page ↓",
            _ => return self.to_string(),
        };
        let alone = Self::plain(self.code).to_string();
        self.to_string().replace(&alone, sign)
    }

    /// The same in these words.
    pub(crate) fn label_in(self, words: Words) -> String {
        words.tongue().key_label(&self.label())
    }
}

/// The keys that have names, with the name first that is written.
const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("shift-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("page-up", Code::PageUp),
    ("page-down", Code::PageDown),
    ("return", Code::Enter),
    ("escape", Code::Esc),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.control {
            f.write_str("ctrl-")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        match (NAMES.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, Code::Char(c)) => write!(f, "{c}"),
            (None, Code::Function(number)) => write!(f, "f{number}"),
            (None, other) => unreachable!("{other:?} has a name"),
        }
    }
}

/// A text that names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no key")]
pub struct UnknownKey(pub String);

impl FromStr for Key {
    type Err = UnknownKey;

    /// Reads `[ctrl-][alt-]KEY`; a key is one character, a name such as `page-down`, or `f1` to `f24`.
    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(text.to_owned());
        let mut key = Self::plain(Code::Esc);
        let mut rest = text;
        loop {
            match rest.split_once('-') {
                Some(("ctrl", after)) if !after.is_empty() && !key.control => (key.control, rest) = (true, after),
                Some(("alt", after)) if !after.is_empty() && !key.alt => (key.alt, rest) = (true, after),
                _ => break,
            }
        }
        key.code = code(rest).ok_or_else(unknown)?;
        Ok(key)
    }
}

fn code(name: &str) -> Option<Code> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control()).then_some(Code::Char(c));
    }
    let function = || name.strip_prefix('f')?.parse().ok().filter(|number| (1..=24).contains(number));
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code).or_else(|| function().map(Code::Function))
}

#[cfg(test)]
mod tests {
    use super::{Code, Key, NAMES};
    use rstest::rstest;

    #[rstest]
    #[case("space", Key::char(' '))]
    #[case("-", Key::char('-'))]
    #[case("+", Key::char('+'))]
    #[case("ctrl-c", Key::control('c'))]
    #[case("ctrl--", Key::control('-'))]
    #[case("alt-enter", Key { code: Code::Enter, control: false, alt: true })]
    #[case("f12", Key::plain(Code::Function(12)))]
    #[case("page-down", Key::plain(Code::PageDown))]
    fn keys_read_and_write_as_the_same_text(#[case] text: &str, #[case] key: Key) {
        assert_eq!(text.parse(), Ok(key));
        assert_eq!(key.to_string(), text);
    }

    #[rstest]
    #[case("")]
    #[case("spcae")]
    #[case("f0")]
    #[case("f25")]
    #[case("ctrl-")]
    #[case("\u{7}")]
    fn other_texts_are_no_keys(#[case] text: &str) {
        assert!(text.parse::<Key>().is_err());
    }

    #[test]
    fn every_named_key_is_written_by_a_name_that_reads_back() {
        for (_, code) in NAMES {
            let key = Key::plain(*code);
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }

    #[test]
    fn arrows_are_shown_as_signs() {
        assert_eq!(Key::plain(Code::Right).label(), "→");
        assert_eq!(Key { code: Code::Up, control: true, alt: false }.label(), "ctrl-↑");
        assert_eq!(Key::char('x').label(), "x");
    }
}
