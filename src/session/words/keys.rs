//! Keys as they are said: what is shown of a key is no word for the ear.

/// The keys that have a word, each by its label on the screen. Letters and digits need none.
pub(in crate::session) const NAMED: [(&str, &str); 39] = [
    ("space", "the space bar"),
    ("enter", "enter"),
    ("esc", "escape"),
    ("tab", "tab"),
    ("shift-tab", "shift and tab"),
    ("backspace", "backspace"),
    ("delete", "delete"),
    ("insert", "insert"),
    ("←", "the left arrow"),
    ("→", "the right arrow"),
    ("↑", "the up arrow"),
    ("↓", "the down arrow"),
    ("home", "home"),
    ("end", "end"),
    ("page ↑", "page up"),
    ("page ↓", "page down"),
    (",", "comma"),
    (".", "dot"),
    (";", "semicolon"),
    (":", "colon"),
    ("/", "slash"),
    ("-", "minus"),
    ("+", "plus"),
    ("=", "the equals sign"),
    ("#", "the hash sign"),
    ("?", "the question mark"),
    ("!", "the exclamation mark"),
    ("f1", "F1"),
    ("f2", "F2"),
    ("f3", "F3"),
    ("f4", "F4"),
    ("f5", "F5"),
    ("f6", "F6"),
    ("f7", "F7"),
    ("f8", "F8"),
    ("f9", "F9"),
    ("f10", "F10"),
    ("f11", "F11"),
    ("f12", "F12"),
];

/// How to press the key with this label, in English: `press E`, `hold control, press E`. A key that has no word is only
/// alluded to.
pub(super) fn english(label: &str) -> String {
    let mut held = Vec::new();
    let mut rest = label;
    for (prefix, hold) in [("ctrl-", "hold control, "), ("alt-", "hold alt, ")] {
        if let Some(after) = rest.strip_prefix(prefix).filter(|after| !after.is_empty()) {
            held.push(hold);
            rest = after;
        }
    }
    let mut letters = rest.chars();
    let letter = letters.next().filter(|letter| letters.next().is_none() && letter.is_ascii_alphanumeric());
    let name = match letter {
        Some(letter) => {
            held.extend(letter.is_ascii_uppercase().then_some("hold shift, "));
            letter.to_ascii_uppercase().to_string()
        }
        None => match NAMED.iter().find(|(label, _)| *label == rest) {
            Some((_, name)) => (*name).to_owned(),
            None => return "press the key for it".to_owned(),
        },
    };
    format!("{}press {name}", held.concat())
}

#[cfg(test)]
mod tests {
    use super::english;
    use rstest::rstest;

    #[rstest]
    #[case("e", "press E")]
    #[case("E", "hold shift, press E")]
    #[case("ctrl-e", "hold control, press E")]
    #[case("ctrl-alt-7", "hold control, hold alt, press 7")]
    #[case("ctrl--", "hold control, press minus")]
    #[case("→", "press the right arrow")]
    #[case("f12", "press F12")]
    #[case("ctrl-page ↓", "hold control, press page down")]
    #[case("é", "press the key for it")]
    #[case("alt-€", "press the key for it")]
    fn a_key_is_said_in_words(#[case] label: &str, #[case] said: &str) {
        assert_eq!(english(label), said);
    }
}
