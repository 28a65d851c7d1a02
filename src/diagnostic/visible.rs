//! Characters that must not reach a terminal raw, and showing them.

use std::borrow::Cow;
use std::path::Path;

/// Whether a character could steer a terminal or turn the direction of the text around it: control characters, line and
/// paragraph separators, directional embeddings, overrides, isolates and marks, byte order marks, tags.
pub(crate) const fn is_hostile(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether a character turns the direction of the text around it: directional marks, embeddings, overrides, isolates.
pub(crate) const fn turns_direction(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
    )
}

/// `text` with every hostile character written as its number, `\u{1b}`.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hostile) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_hostile(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// The most characters of an author's word that a message repeats.
const QUOTED_CHARACTERS: usize = 40;

/// A word of an author as messages repeat it: between backquotes, hostile characters visible, long ones cut.
pub(crate) fn quoted(word: &str) -> String {
    match word.char_indices().nth(QUOTED_CHARACTERS) {
        Some((cut, _)) => format!("`{}…`", visible(&word[..cut])),
        None => format!("`{}`", visible(word)),
    }
}

/// A path as messages repeat it: whole, so that it can be gone to.
pub(crate) fn quoted_path(path: &Path) -> String {
    format!("`{}`", visible(&path.display().to_string()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_hostile, quoted, quoted_path, visible};

    #[test]
    fn what_steers_a_terminal_is_shown_as_its_number() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}"), "a\\u{1b}[2Jb\\u{202e}");
        assert_eq!(visible("Hüfte, 腰"), "Hüfte, 腰");
    }

    #[test]
    fn what_is_shown_holds_nothing_hostile() {
        let every: String = ('\0'..=char::MAX).collect();
        assert!(!visible(&every).contains(is_hostile));
    }

    #[test]
    fn a_long_word_is_cut() {
        assert_eq!(quoted(&"ü".repeat(41)), format!("`{}…`", "ü".repeat(40)));
        assert_eq!(quoted("short"), "`short`");
    }

    #[test]
    fn a_path_is_never_cut() {
        let long = format!("/a/{}/\u{1b}.toml", "b".repeat(60));
        assert_eq!(quoted_path(Path::new(&long)), format!("`/a/{}/\\u{{1b}}.toml`", "b".repeat(60)));
    }
}
